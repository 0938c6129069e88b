"""What servers send with each answer: the site's policy and its files in, configuration for four kinds of host out.

`_headers` is what Netlify and Cloudflare Pages read. nginx and Caddy include theirs from `.hosting/`, which they serve
to nobody. All say the same; `hosting/README.md` tells how to use them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import quote

HEADERS = {
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
        "gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()"
    ),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
# How long after a build its contact is to be trusted; RFC 9116 wants less than a year.
CONTACT_LASTS = timedelta(days=330)
FOREVER = "public, max-age=31536000, immutable"
# A name with a hash of the content: `main.57a0d79d.min.css`. The same expression stands in the files of `hosting/`.
HASHED = re.compile(r"^assets/.*[.-][0-9a-f]{8,64}\.(?:[\w.]+)$")


def files(policy: str, paths: Iterable[str]) -> dict[str, str]:
    """Return the text of each file, by its path in the site, for a policy and the paths of all files of the site."""
    headers = {"Content-Security-Policy": policy, **HEADERS}
    lasting = sorted(path for path in paths if HASHED.match(path) and not path.endswith(".map"))
    return {
        "_headers": netlify(headers, lasting),
        ".hosting/nginx.conf": "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items()),
        ".hosting/Caddyfile": "".join(f'header {name} "{value}"\n' for name, value in headers.items()),
    }


def netlify(headers: dict[str, str], lasting: Iterable[str]) -> str:
    """Return the headers of all addresses, and a long life for each file that never changes.

    Rules that meet are joined there: what all addresses have is not said again. Without a rule both hosts ask anew.
    """
    rules = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    for path in lasting:
        rules += [f"/{quote(path)}", f"  Cache-Control: {FOREVER}"]
    return "\n".join(rules) + "\n"


def expires(built: datetime) -> str:
    """Return the day until which a build's contact is to be trusted, as `security.txt` writes it. `built` is in UTC."""
    return (built + CONTACT_LASTS).strftime("%Y-%m-%dT00:00:00Z")
