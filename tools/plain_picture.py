"""Write a drawing of a page as a picture of its own: the `svg` element and our style sheets in, an SVG file out.

The file has all it needs: what it takes from other drawings of the figure, the rules that its classes ask for, and the
light colors as plain values, on paper of their own, so that any viewer shows it, on any ground.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from lxml import etree
from lxml.html import HtmlElement

from leaflet import page_words, style_sheets
from leaflet.render import OVERRIDES
from leaflet.style_sheets import Rule
from plain_text import above, classes

SHEETS = ("tokens.css", "figure.css", "injection-map.css")
# In CSS pixels: what is as wide as its column must fit a phone, and a sign of a key a line.
COLUMN, GROUP, LINE = 360.0, 200.0, 26.0
THOUSAND, DOT = 340.0, 13.0  # the same for groups of 1,000 dots
BESIDE = 36.0  # what the names on the map take beside it
SVG = "http://www.w3.org/2000/svg"
CAMEL = {"viewbox": "viewBox", "patternunits": "patternUnits", "patterntransform": "patternTransform"}
REFERENCE = re.compile(r"url\(#([^)]+)\)|^#(.+)")
LIGHT = re.compile(r"var\(--light,\s*([^()]+)\)")
VARIABLE = re.compile(r"var\((--[\w-]+)(?:,\s*([^()]+))?\)")


def svg(drawing: HtmlElement) -> str:
    """Return the text of an SVG file with a drawing."""
    root = copy.deepcopy(drawing)
    root.tail = None
    borrowed = etree.SubElement(root, "defs")
    borrowed.extend(lent(root, drawing))
    width, height = size(drawing)
    box = " ".join(f"{each:g}" for each in view(drawing) or (0, 0, width, height))
    root.attrib.clear()
    root.attrib.update({"xmlns": SVG, "viewbox": box, "width": f"{width:g}", "height": f"{height:g}"})
    within = takewhile(lambda element: element.tag != "figure", (drawing, *drawing.iterancestors()))
    root.set("class", " ".join(kind for element in within for kind in classes(element)))
    style = etree.Element("style")
    style.text = css(etree.tostring(root, encoding="unicode"))
    root.insert(0, style)
    for element in root.iter():
        for name in [name for name in element.attrib if name in CAMEL]:
            element.set(CAMEL[name], element.attrib.pop(name))
    return f"{etree.tostring(root, encoding='unicode')}\n"


def lent(root: HtmlElement, drawing: HtmlElement) -> Iterator[HtmlElement]:
    """Yield copies of what a drawing refers to and another drawing of the figure holds, such as a hatching."""
    own = {element.get("id") for element in root.iter()}
    wanted = {name for element in root.iter() for value in element.attrib.values() for name in references(str(value))}
    figure = next(drawing.iterancestors("figure"), drawing)
    for name in sorted(wanted - own):
        for element in figure.xpath(".//*[@id=$name]", name=name)[:1]:
            yield copy.deepcopy(element)


def references(value: str) -> Iterator[str]:
    """Yield the ids that an attribute's value names."""
    for match in REFERENCE.finditer(value):
        yield match[1] or match[2]


def size(drawing: HtmlElement) -> tuple[float, float]:
    """Return the width and the height in which a drawing is shown, in CSS pixels."""
    box = view(drawing)
    if box is None:
        width = drawing.get("width", "")
        return COLUMN if width.endswith("%") else float(width), float(drawing.get("height", "0"))
    if drawing.get("role") != "img":
        line = DOT if above(drawing, "icon-array--1000") else LINE
        return round(line * box[2] / box[3], 1), line
    group = THOUSAND if above(drawing, "icon-array--1000") else GROUP
    shown = group if above(drawing, "icon-array__group") else box[2]
    return shown, round(shown * box[3] / box[2], 1)


def view(drawing: HtmlElement) -> tuple[float, float, float, float] | None:
    """Return the part of a drawing that is shown, if it says so."""
    if "viewbox" not in drawing.attrib:
        return None
    left, top, width, height = map(float, drawing.get("viewbox", "").split())
    if "injection-map__view" in classes(drawing.getparent()):
        return left - BESIDE, top, width + 2 * BESIDE, height
    return left, top, width, height


def css(text: str) -> str:
    """Return the rules that an SVG file asks for, with the light colors."""
    words = page_words.of_html(text)
    found = [rule for rule in rules() if any(each.may_match(words) for each in rule.selectors)]
    values = variables(found)
    return "\n".join(["svg{background:#fdfdfb;font-family:sans-serif}", *(settled(rule, values) for rule in found)])


@lru_cache(maxsize=1)
def rules() -> Sequence[Rule]:
    """Return the rules of our style sheets that count on any screen."""
    sheets = [OVERRIDES / "assets/css" / name for name in SHEETS]
    return [
        rule
        for sheet in sheets
        for rule in style_sheets.rules(sheet.read_text(encoding="utf-8"), sheet.name)
        if not rule.around and rule.selectors
    ]


def variables(found: Sequence[Rule]) -> dict[str, str]:
    """Return the variables that rules set: of colors the light ones, of others what the last rule says."""
    values: dict[str, str] = {}
    for rule in [*rules(), *found]:
        if rule in found or any(each.text == ":root" for each in rule.selectors):
            for name, value in rule.declarations:
                if name.startswith("--"):
                    light = LIGHT.search(value)
                    values[name] = light[1].strip() if light else value.removeprefix(":").strip()
    return values


def settled(rule: Rule, values: dict[str, str]) -> str:
    """Return a rule with values in place of its variables, or nothing if it only sets some."""
    body = ";".join(
        name + VARIABLE.sub(lambda found: values.get(found[1]) or found[2] or "none", value)
        for name, value in rule.declarations
        if not name.startswith("--")
    )
    return f"{','.join(each.text for each in rule.selectors)}{{{body}}}" if body else ""
