"""Check what a guide's mkdocs.yml and the environment say of it, beside what MkDocs checks itself: errors out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import yaml

from leaflet import data
from leaflet.errors import ContentError, did_you_mean

KNOWN = ("generator", "short_name", "security", "medicine", "topic", "words", "slug")
SUBJECTS = ("medicine", "topic")
CONTACT = re.compile(r"(?:https://|mailto:)[^\s]+|[a-z0-9][a-z0-9/_-]*(?:#[\w-]+)?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CLOCK = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True)
class Settings:
    """What is checked: the name and text of the file, the address of the site, its further settings by key."""

    file: str
    text: str
    site_url: str
    extra: Mapping[str, Any]

    def error(self, found: str, wanted: str, *keys: str) -> ContentError:
        """Return an error on the line of a setting, of what it stands in, or of the whole file."""
        lines = where(self.text)
        path = next((keys[:end] for end in range(len(keys), 0, -1) if keys[:end] in lines), ())
        return ContentError(self.file, lines[path] if path else 0, found, wanted)


def check(settings: Settings) -> Iterator[ContentError]:
    """Yield an error for each setting that pages would miss or get wrong."""
    if not settings.site_url:
        set_empty = "SITE_URL" in os.environ
        found = "SITE_URL is empty" if set_empty else "`site_url` is missing"
        wanted = "the printed sheets show it: write the address of your site, such as `https://your.address/`"
        yield settings.error(found, wanted, "site_url")
    yield from misspelt(settings)
    if not is_text(settings.extra.get("short_name")):
        wanted = "add `short_name: ` with at most 12 letters or so, which devices show below the icon of the guide"
        yield settings.error("`short_name` is missing or no text", wanted, "extra", "short_name")
    slug = settings.extra.get("slug")
    if slug is not None and not (isinstance(slug, str) and SLUG.fullmatch(slug)):
        wanted = "write small letters, digits and single hyphens, such as `eczema-guide`"
        yield settings.error(f"`slug` is `{slug}`", wanted, "extra", "slug")
    for key in SUBJECTS:
        value = settings.extra.get(key)
        if value is not None and not (isinstance(value, Mapping) and is_text(value.get("name"))):
            wanted = f"write below `{key}:` a line `  name: ` with what the guide is about"
            yield settings.error(f"`{key}` has no `name`", wanted, "extra", key)
    yield from contact(settings)


def misspelt(settings: Settings) -> Iterator[ContentError]:
    """Yield an error for each further setting that is nearly one of ours; a theme may have others."""
    for key in settings.extra:
        if key not in KNOWN and (near := did_you_mean(str(key), KNOWN)):
            yield settings.error(f"`{key}` is not a setting we know{near}", "correct it", "extra", str(key))


def contact(settings: Settings) -> Iterator[ContentError]:
    """Yield an error if nobody is named who hears of a weakness (RFC 9116 wants a contact); misspelt: see above."""
    if "security" not in settings.extra and any(did_you_mean(str(key), ["security"]) for key in settings.extra):
        return
    security = settings.extra.get("security")
    given = security.get("contact") if isinstance(security, Mapping) else None
    if not isinstance(given, str) or not CONTACT.fullmatch(given):
        found = f"`security.contact` is `{given}`" if given else "`security.contact` is missing"
        wanted = "write a page of this site, such as `about/`, or an address with `https://` or `mailto:`"
        yield settings.error(found, wanted, "extra", "security", "contact")


def clock() -> Iterator[ContentError]:
    """Yield an error if the environment sets the day of the build to what is no day."""
    given = os.environ.get(CLOCK)
    try:
        datetime.fromtimestamp(int(given or 0), tz=UTC)
    except (ValueError, OverflowError, OSError):
        wanted = "write the seconds since 1970, as `date +%s` prints them, or take it out of the environment"
        yield ContentError(CLOCK, 0, f"`{given}` in the environment is no day", wanted)


def is_text(value: object) -> bool:
    """Tell whether a setting holds words."""
    return isinstance(value, str) and bool(value.strip())


def where(text: str) -> data.Lines:
    """Return the lines of all settings; MkDocs has read the file before, so that it is YAML."""
    lines: data.Lines = {}
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is not None:
        data.note_lines(node, (), 1, lines, set())
    return lines
