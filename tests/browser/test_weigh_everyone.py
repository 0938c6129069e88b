"""Weighing for everyone: screen readers, keys, small and dark screens, strict policies, no scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route

from list_page import AID, AID_SHEET, PHONE, RULES, Open, choice, paper
from waiting import act

WHERE = pytest.mark.parametrize("address", [AID, AID_SHEET])


def use(page: Page) -> None:
    """Make every kind of choice, and write."""
    for item, value in (("needles", "a-lot"), ("costs", "a-little"), ("proof", "not-to-me")):
        choice(page, item, value).check()
    page.locator("[name=matters]").fill("Averyveryverylongwordwithoutanyspaceinit" * 3)


@WHERE
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
def test_weighing_breaks_no_accessibility_rule(open_page: Open, address: str, width: int, scheme: str) -> None:
    page = open_page(address, viewport={"width": width, "height": 844}, color_scheme=scheme)
    use(page)
    found = Axe().run(page, options=RULES).response["violations"]
    page.get_by_role("button", name="Clear everything").click()
    found += Axe().run(page, options=RULES).response["violations"]
    assert [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found] == []


@WHERE
def test_weighing_does_not_scroll_sideways_at_320_pixels(open_page: Open, address: str) -> None:
    page = open_page(address, viewport={"width": 320, "height": 640})
    use(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@WHERE
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_every_choice_and_button_is_at_least_44_pixels_high_and_wide(open_page: Open, address: str, width: int) -> None:
    page = open_page(address, viewport={"width": width, "height": 844})
    use(page)
    targets = page.locator(".weigh-item label, main form button:visible, main form a.weigh__button")
    sizes = [target.bounding_box() for target in targets.all()]
    assert len(sizes) > 54
    assert min(min(size["width"], size["height"]) for size in sizes if size) >= 44


@WHERE
def test_no_words_of_a_choice_are_cut_off(open_page: Open, address: str) -> None:
    page = open_page(address, viewport={"width": 320, "height": 844})
    wide = "nodes => nodes.filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.innerText)"
    assert page.locator(".weigh-item label").evaluate_all(wide) == []


def test_choosing_moves_nothing_on_the_page(open_page: Open) -> None:
    page = open_page(AID, viewport=PHONE)
    below = choice(page, "visits", "a-lot")
    before = below.bounding_box()
    choice(page, "fewer-days", "a-little").check()
    choice(page, "needles", "not-to-me").check()
    after = below.bounding_box()
    scrolled = page.evaluate("scrollY")
    assert before
    assert after
    assert before["y"] == after["y"] + scrolled


def test_the_three_choices_look_alike_when_chosen(open_page: Open) -> None:
    page = open_page(AID)
    looks = set()
    for value in ("a-lot", "a-little", "not-to-me"):
        choice(page, "needles", value).check()
        page.locator("h1").click()
        looks.add(
            choice(page, "needles", value).evaluate(
                """node => [node, node.parentNode].map(part => {
                     const style = getComputedStyle(part);
                     return [style.color, style.backgroundColor, style.outline, style.fontWeight, style.accentColor];
                   }).join()"""
            )
        )
    assert len(looks) == 1


@WHERE
def test_a_strict_policy_for_scripts_and_styles_stops_nothing(open_page: Open, address: str) -> None:
    page = open_page(address)
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    policy = "script-src 'self' 'unsafe-inline'" if address == AID else "default-src 'none'; script-src 'self'"
    policy += "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    page.route(f"**/{address}", answer)
    page.reload()
    use(page)
    page.get_by_role("button", name="Clear everything").click()
    assert page.get_by_role("dialog", name="Clear everything?").is_visible()
    assert [fault for fault in faults if "weigh" in fault or "list-" in fault] == []


def test_nothing_is_sent_while_things_are_weighed(open_page: Open) -> None:
    page = open_page(AID)
    act(page)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    use(page)
    page.wait_for_timeout(200)
    assert asked == []


@WHERE
def test_without_scripts_choices_are_made_cleared_and_printed(open_page: Open, address: str) -> None:
    page = open_page(address, java_script_enabled=False)
    assert page.locator("noscript .weigh-note").is_visible()  # Playwright finds no text in a noscript
    choice(page, "needles", "a-lot").check()
    assert "Needles and sore spots" in paper(page)
    page.locator("noscript button").click()
    assert not choice(page, "needles", "a-lot").is_checked()


@WHERE
def test_without_scripts_nothing_shows_that_needs_them(open_page: Open, address: str) -> None:
    page = open_page(address, java_script_enabled=False)
    text = page.locator("body").inner_text()
    for part in ("Clear everything", "kept in this browser", "Nothing yet", "Go to my question sheet"):
        assert part not in text


@WHERE
def test_with_scripts_nothing_says_that_they_are_off(open_page: Open, address: str) -> None:
    page = open_page(address)
    assert not page.locator("noscript .weigh-note").is_visible()
    assert "Scripts (JavaScript) are off" not in page.locator("body").inner_text()
