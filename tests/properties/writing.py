"""What writers could write, made up: hostile words, lines, values, records, Markdown blocks and whole pages.

`words` and `lines` are text that means something to Markdown, HTML, YAML, Jinja or a terminal. Documents are built
of valid parts with such text in them, since pure chance seldom gets past the first check; chance has its place too.
"""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

PATH = "docs/page.md"
PLAIN = ("Botox", "nine", "people", "Is it safe?", "a", "TMJ", "Ärzte", "日本語", "עברית", "e\u0301", "x" * 90)
MARKDOWN = (
    "*", "**", "_", "__", "`", "``", "```", "~~~", "#", "##", "> ", "- ", "+ ", "* ", "1. ", "2) ", "    ", "\t",
    "\\", "![a](b.png)", "[a](b)", "[a][b]", "[a]: b", "[", "](", ")", "](javascript:alert(1))", "[^label]", "[^no]",
    "[^", "[^label]: b", "|", "| --- |", "---", "===", "***", "!!! warning", '!!! note "a"', "??? note", '=== "a"',
    "/// tab", "///", "////// tab | a", "{", "}", "{ #a }", "{ .checklist #a }", "{: .a }", "{ onclick=a }",
    "*[a]: b", ":   a", "(certainty: low)", "(certainty: no)", "(c)", "http://a.example", "<http://a.example>",
    "a@b.example", "[TOC]", "--8<--", "9 in 100", "$1,200", "[ ] ", "[x] ",
)  # fmt: skip
HTML = (
    "<", ">", "&", '"', "'", "&amp;", "&lt;", "&#60;", "&#x0;", "&nbsp;", "&colon;", "<b>", "</b>", "<br>", "<p",
    "</p>", "<!--", "-->", "<!-- a -->", "<![CDATA[", "]]>", "<?a?>", "<!doctype", "<script>alert(1)</script>",
    "</script>", "<style>", "</style>", "</textarea>", "</title>", "<svg onload=a>", "<img src=x onerror=a>",
    "<details>", '<a href="javascript:a">', '" onclick="a', "' onclick='a", "<div markdown>", "</div>",
)  # fmt: skip
OTHERS = (
    ":", ": ", " #a", "@", "%", "&a", "*a", "!a", "? ", "~", "null", "yes", "1e3", "2026-11-24", "\u2028", "{{ a }}",
    "{% a %}", "{#", "#}", "%s", "{0}", "\\u0000", "\\1", "\\g<0>", "$&", "\u202e", "\u200f", "\u200d", "\u200b",
    "\ufeff", "\u00ad", "\u00a0", "\U0010ffff", "\ufffd", "👩\u200d👩\u200d👧", "🏳️\u200d🌈", "\x85", "\x1c", "\x0b",
    "\x0c", "İ", "ß", "ǅ", "ﬁ", "٣", "²", "½", "\u3000",
)  # fmt: skip
CONTROLS = ("\x00", "\x01", "\x02", "\x03", "\x1b[31m", "\x7f", "\x9b")

signs = st.sampled_from([*MARKDOWN, *HTML, *OTHERS])
pieces = st.sampled_from(PLAIN) | signs | st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=4)


def joined(parts: SearchStrategy[str], most: int = 6) -> SearchStrategy[str]:
    """Return some parts in a row, with spaces between them or without."""
    return st.builds(str.join, st.sampled_from(["", " "]), st.lists(parts, max_size=most))


def is_text(text: str) -> bool:
    """Tell whether anything of a text would be seen on paper."""
    return any(sign.isalnum() for sign in text)


line = joined(pieces).map(lambda text: text.replace("\n", " ").replace("\r", " "))
# Text of a record: on one line, something to read, nothing that no one could type.
words = line.map(lambda text: "".join(sign for sign in text if sign.isprintable()).strip()).filter(is_text)


keys = st.sampled_from(["title", "id", "a", "b", "source", "1", "<<"]) | words
scalars = words | line | st.integers() | st.floats() | st.booleans() | st.none() | st.dates() | st.datetimes()
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=8
)


@st.composite
def yaml_of(draw: DrawFn, data: SearchStrategy[Any]) -> str:
    """Return data as YAML, the way that it is written being anyone's choice."""
    written = yaml.safe_dump(
        draw(data),
        allow_unicode=draw(st.booleans()),
        default_flow_style=draw(st.sampled_from([None, True, False])),
        default_style=draw(st.sampled_from([None, None, '"', "'", "|", ">"])),
        indent=draw(st.integers(2, 4)),
        width=draw(st.sampled_from([20, 80, 1000])),
        sort_keys=False,
    )
    assert isinstance(written, str)
    return written


YAML_PARTS = (
    "a", "b", "a: ", "- ", "\n", "  ", "\n  ", "\n- ", ": ", "? ", "[", "]", "{", "}", ", ", "&a ", "*a", "!a ",
    "!!int ", "!!set ", "!!binary ", "!!timestamp ", "!!bool ", "!!float ", "!!omap ", "!!null ", "!!map ",
    "!!merge ", "'", '"', "|\n", ">-\n  ", "#", " # ", "---\n", "...\n", "%YAML 1.1\n", "%TAG ! a:\n", "\t", "\\",
    '"\\x00"', '"\\ud800"', "1", "1.5", "0x" + "f" * 2_000, "9" * 5_000, "1e999", ".nan", "-.inf", "2026-02-31",
    "12:30", "=", "<<", "~", "yes",
)  # fmt: skip
yaml_scraps = joined(st.sampled_from(YAML_PARTS) | pieces | st.sampled_from(CONTROLS), most=25)


def damaged(text: SearchStrategy[str], by: SearchStrategy[str] = pieces) -> SearchStrategy[str]:
    """Return texts in which something stands that does not belong there, or from which a part is missing."""

    @st.composite
    def damage(draw: DrawFn) -> str:
        whole = draw(text)
        first, last = sorted(draw(st.tuples(st.integers(0, len(whole)), st.integers(0, len(whole)))))
        return whole[:first] + draw(by) + (whole[last:] if draw(st.booleans()) else whole[first:])

    return damage()


MARKS = ("", " { .checklist #a }", " { .options #b }", " { .checklist .options }", " { .checklist #b data-end=weigh }")
FENCES = ("", "icon-array", "bars", "timeline", "injection-map", "form", "icon-aray", "{.bars}", "text", "form x")
CARDS = ("same-day", "next-visit", "warning", "emergency", "note", "")
TITLES = ("At a glance", "Other options, no treatment included", "Questions to ask", "Risks to know", "Also called:")
texts = st.lists(line, min_size=1, max_size=3).map("\n".join)
markdown_words = line.filter(is_text)


def items(mark: str = "- ", text: SearchStrategy[str] = texts) -> SearchStrategy[str]:
    """Return a list whose items are such texts."""
    return st.lists(text.map(lambda each: mark + each.replace("\n", "\n  ")), min_size=1, max_size=4).map("\n".join)


def indented(text: str) -> str:
    """Return a text as it stands in a card."""
    return "\n".join(f"    {each}" for each in text.split("\n"))


headings = st.builds(
    "{} {}{}".format, st.sampled_from(["#", "##", "##", "###"]), line | st.sampled_from(TITLES), st.sampled_from(MARKS)
)
options = st.builds("- **{}:** {}\n{}".format, markdown_words, texts, items())
tables = st.lists(st.lists(line, min_size=3, max_size=3), min_size=1, max_size=3).map(
    lambda rows: "\n".join(["| a | b | c |", "| --- | --- | --- |", *(f"| {' | '.join(row)} |" for row in rows)])
)
fences = st.builds(
    "{0}{1}\n{2}\n{3}".format,
    st.sampled_from(["```", "```", "~~~", "````", "   ```"]),
    st.sampled_from(FENCES),
    yaml_of(values) | yaml_scraps | texts,
    st.sampled_from(["```", "```", "~~~", "````", ""]),
)
cards = st.builds('!!! {} "{}"\n\n{}'.format, st.sampled_from(CARDS), line, (texts | items()).map(indented))
blocks = st.one_of(
    texts, headings, items(), items("1. "), options, tables, fences, cards, texts.map("> {}".format),
    texts.map("<!-- {} -->".format), texts.map("<div markdown>\n{}\n</div>".format), texts.map(indented),
    cards.map(indented), items(text=items()), fences.map(indented), texts.map("/// tab | a\n{}\n///".format),
)  # fmt: skip
bodies = st.builds(str.join, st.sampled_from(["\n\n", "\n\n", "\n"]), st.lists(blocks, max_size=8)).map("{}\n".format)

SOURCE = "label"
FACTS: dict[str, Any] = {
    "name": "Page", "status": "approved", "status_note": "Approved", "approved": 2010, "ages": "18 and older",
    "starts": "In 2 weeks", "lasts": "12 weeks", "repeat": "Each 12 weeks", "watch_for": "Weakness",
    "sources": [SOURCE],
}  # fmt: skip
FRONT: dict[str, Any] = {
    "title": "A page about treatment",
    "description": "A page that is only here to be built by a test of the guide.",
    "reviewed": "2026-11-24",
    "review_by": "2027-05-24",
}


def changed(record: dict[str, Any], into: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    """Return a record in which some values are others."""
    return st.dictionaries(st.sampled_from([*record]) | keys, into, max_size=2).map(lambda other: {**record, **other})


fronts = changed(FRONT, values) | changed(FACTS, values).map(lambda facts: {**FRONT, "condition": facts})
pages = st.builds("---\n{}---\n{}".format, yaml_of(fronts) | yaml_scraps, bodies) | damaged(bodies)

HTML_PARTS = (
    "<", ">", "/", "=", " ", "\n", "\t", "\f", '"', "'", "`", "&", ";", "<!--", "-->", "--!>", "<!-->", "<!--->",
    "<!", "<?", "<![CDATA[", "]]>", "</", "<p", "<p>", "</p>", "<a ", "href=", "HREF =", "src=", "onclick=",
    "OnError=", "/onload=", "style=", "title=", "srcdoc=", "ping=", "javascript:a", "JaVa\nScript:a",
    "java&#115;cript:a", "&#1;javascript:a", "javascript&colon;a", "data:text/html,a", "data:image/png;base64,a",
    "vbscript&#x3a;a", "<script>", "<script", "</script>", "</script >", "<SCRIPT/a>", "<style>", "</style>",
    "<iframe>", "</iframe>", "<iframe srcdoc=", "<svg>", "</svg>", "<svg/onload=a>", "<math>", "<title>", "</title>",
    "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<template>", "</template>", "<table>", "<select>",
    "<img ", "<base ", "<object>", "<embed ", "<meta ", "<link ", "<form action=", "<xmp>", "</xmp>", "<plaintext>",
    "<body onload=a>", "<html onclick=a>", "<input type=image ", "formaction=", "xlink:href=", "&lt;script&gt;", "<b",
    "a", "x",
)  # fmt: skip
# Where a danger may stand unseen by a simpler parser than that of browsers.
HIDING = (
    "<!-->",
    "<!--->",
    "<!-- --!>",
    "<!-- -->",
    "<title>",
    "<textarea>",
    "<svg><style>",
    "<math><style>",
    "<p a='>'",
)
SIGNS_OF_DANGER = ("<script>a</script>", "<img src=x onerror=a>", "<a href=javascript:a>", "<p style=a>", " onclick=a>")
html_scraps = st.lists(st.sampled_from(HTML_PARTS) | pieces, max_size=12).map("".join)
hostile_html = html_scraps | st.builds(
    "{}{}{}{}".format, html_scraps, st.sampled_from(HIDING), st.sampled_from(SIGNS_OF_DANGER), html_scraps
)
