"""Ask a server on loopback: the path is sent as it is, also where a browser would mend it."""

from __future__ import annotations

import http.client
import ssl

Answer = tuple[int, dict[str, str], bytes]


def ask(port: int, path: str, *, method: str = "GET", secure: bool = True, **headers: str) -> Answer:
    """Return status, headers (names in lower case) and body of one answer."""
    connection = secured(port) if secure else http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def secured(port: int) -> http.client.HTTPSConnection:
    """Return a connection that takes the certificate which a test made for itself."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return http.client.HTTPSConnection("127.0.0.1", port, context=context, timeout=10)
