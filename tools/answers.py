"""What an address on the web came to: the last status of its host, or the error in place of one, in; a kind out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from urllib.parse import urlsplit

from urllib3 import exceptions

GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
# What hosts tell programs, whatever a browser is told; 999 is LinkedIn's own.
NO_PROGRAMS = (401, 402, 403, 405, 406, 407, 429, 451, 999)


class Kind(Enum):
    """What became of an address."""

    FINE = "fine"
    MOVED = "moved for good"
    FRONT = "leads to a front page"
    GONE = "gone"
    CLOSED = "not for programs"
    FAULT = "a fault of the host"
    LOOP = "leads in a circle"
    NAME = "no such host"
    CERTIFICATE = "no safe connection"
    TIMEOUT = "no answer in time"
    UNREACHED = "no connection"


# Of these a machine without a network has no others.
UNANSWERED = (Kind.NAME, Kind.TIMEOUT, Kind.UNREACHED)


@dataclass(frozen=True)
class Answer:
    """What became of an address: the kind, details in words, and the address to write instead if it moved for good."""

    kind: Kind
    detail: str = ""
    new: str = ""


def judged(status: int, address: str, last: str, new: str) -> Answer:
    """Return what the last answer says of an address that leads to `last`."""
    if status in GONE:
        return Answer(Kind.GONE, in_words(status))
    if status in NO_PROGRAMS:
        return Answer(Kind.CLOSED, in_words(status))
    if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Answer(Kind.FAULT, in_words(status))
    if is_front(last) and not is_front(address):
        return Answer(Kind.FRONT, last)
    return Answer(Kind.MOVED, new=new) if new else Answer(Kind.FINE)


def is_front(address: str) -> bool:
    """Tell whether an address is that of a whole site."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def failed(error: Exception, address: str) -> Answer:
    """Return why no answer came, in words; `address` is the one that was asked for last."""
    match error:
        case exceptions.LocationValueError() | ValueError():
            return Answer(Kind.NAME, f"{address} is no web address")
        case exceptions.NameResolutionError():
            return Answer(Kind.NAME, urlsplit(address).netloc)
        case exceptions.NewConnectionError():
            return Answer(Kind.UNREACHED, f"{urlsplit(address).netloc}: {error}")
        case exceptions.SSLError():
            return Answer(Kind.CERTIFICATE, f"{urlsplit(address).netloc}: {error}")
        case exceptions.TimeoutError():
            return Answer(Kind.TIMEOUT, urlsplit(address).netloc)
        case _:
            return Answer(Kind.UNREACHED, f"{urlsplit(address).netloc}: {error}")


def in_words(status: int) -> str:
    """Return a status with its name, if it has one."""
    return f"{status} {HTTPStatus(status).phrase}" if status in set(HTTPStatus) else str(status)
