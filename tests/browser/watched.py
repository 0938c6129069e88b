"""A page under watch: what its policy refused, what went wrong, and what it asked of other hosts."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

REFUSED = """document.addEventListener('securitypolicyviolation', (event) => console.error(
  `refused ${event.effectiveDirective} ${event.blockedURI} ${event.sample} in ${event.sourceFile}`))"""


class Watched:
    """Hears all that a page and its workers say and ask."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.home = page.url
        self.wrong: list[str] = []
        self.asked: list[Request] = []
        page.add_init_script(REFUSED)
        page.on("console", lambda said: self.wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.context.on("request", self.ask)  # also those of its workers

    def ask(self, request: Request) -> None:
        """Keep a request."""
        self.asked.append(request)

    def go(self, address: str) -> Page:
        """Open an address of the site and return the page."""
        self.page.goto(self.home + address, wait_until="load")
        return self.page

    @property
    def elsewhere(self) -> set[str]:
        """What was asked of another host than the site's; what the policy stopped before it left is no request."""
        here = urlsplit(self.home).netloc
        left = {request.url for request in self.asked if request.failure != "csp"}
        return {url for url in left if urlsplit(url).netloc != here and not url.startswith(("data:", "blob:"))}
