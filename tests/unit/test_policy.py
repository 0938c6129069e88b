"""The policy of a page: its inline code by hash, one place, and the site's policy for servers."""

from __future__ import annotations

import base64
import hashlib

import pytest

from leaflet import policy

PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>A</title>{}</head><body></body></html>'


def digest(text: str) -> str:
    """Return inline code as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rules(html: str) -> dict[str, str]:
    """Return the directives of a protected page."""
    content = html.partition('content="')[2].partition('"')[0]
    return dict(rule.split(" ", 1) for rule in content.split("; "))


def protected(part: str) -> dict[str, str]:
    """Return the directives of a page with something in its head."""
    return rules(policy.protect(PAGE.format(part))[0])


@pytest.mark.parametrize("tag", ["<script>", '<script type="module">', "<SCRIPT >", "<script data-src='a'>"])
def test_an_inline_script_is_named_by_its_hash(tag: str) -> None:
    text = "let a = '<b>'\n"
    assert protected(f"{tag}{text}</script>")["script-src"] == f"'self' {digest(text)}"


def test_an_inline_style_is_named_by_its_hash() -> None:
    assert protected("<style>a{}</style>")["style-src"] == f"'self' {digest('a{}')}"


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{}</script>',
        "<script type=application/json>1</script>",
    ],
)
def test_a_script_of_another_file_and_data_are_not_named(script: str) -> None:
    assert protected(script)["script-src"] == "'self'"


def test_a_style_inside_a_script_is_not_named() -> None:
    assert protected("<script>'<style>a{}</style>'</script>")["style-src"] == "'self'"


def test_a_script_that_stands_twice_is_named_once() -> None:
    assert protected("<script>1</script><script>1</script>")["script-src"].count("sha256") == 1


def test_no_page_may_run_text_as_code() -> None:
    assert "unsafe" not in policy.protect(PAGE.format("<script>1</script>"))[0]


def test_the_policy_stands_right_behind_the_character_set() -> None:
    before, _, after = policy.protect(PAGE.format(""))[0].partition('<meta charset="utf-8">')
    assert before == "<!doctype html><html><head>"
    assert after.startswith('<meta http-equiv="Content-Security-Policy" content="')


def test_a_page_is_protected_once_however_often() -> None:
    once = policy.protect(PAGE.format("<script>1</script>"))[0]
    assert policy.protect(once)[0] == once


def test_a_page_tells_other_sites_nothing() -> None:
    assert '<meta name="referrer" content="no-referrer">' in policy.protect(PAGE.format(""))[0]


def test_a_page_without_character_set_is_an_error() -> None:
    with pytest.raises(ValueError, match="no `<meta charset>`"):
        policy.protect("<p>A</p>")


def test_a_server_sends_the_hashes_of_all_pages_and_forbids_frames() -> None:
    header = policy.header([policy.inline("<script>1</script>"), policy.inline("<script>2</script>")])
    assert [digest("1") in header, digest("2") in header] == [True, True]
    assert header.endswith("; frame-ancestors 'none'")


def test_a_server_leaves_styles_to_the_pages_where_a_header_cannot_hold_them() -> None:
    pages = [policy.inline(f"<style>{number}</style>") for number in range(100)]
    header = policy.header(pages)
    names = [rule.split()[0] for rule in header.split("; ")]
    assert len(header) <= policy.LONGEST_HEADER
    assert [name for name in ("default-src", "style-src") if name in names] == []
    assert [name for name in ("script-src", "frame-src", "media-src", "object-src") if name not in names] == []
