"""What search engines and other sites read of the real site: JSON-LD, Open Graph, titles, sitemap, robots.txt.

The records below are the part of schema.org that our pages use, with the types that it gives them.
"""

from __future__ import annotations

import struct
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urljoin

import pytest
import yaml
from lxml import etree, html
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

from leaflet import outline

HOST = "https://botox-guide.example/"
DOCS = Path(__file__).parents[2] / "docs"
KEYWORDS = {"id": "@id", "type": "@type"}
Address = Annotated[str, StringConstraints(pattern=f"^{HOST}([a-z0-9-]+/)*$")]
Node = Annotated[str, StringConstraints(pattern=f"^{HOST}([a-z0-9-]+/)*(#[a-z]+)?$")]
Text = Annotated[str, StringConstraints(min_length=1)]


class Term(BaseModel):
    """A thing of schema.org: it has the keys that are named, and no other."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=lambda key: KEYWORDS.get(key, to_camel(key)))


class Link(Term):
    """A thing that is described elsewhere in the graph."""

    id: Node


class Audience(Term):
    """https://schema.org/MedicalAudience"""

    type: Literal["MedicalAudience"]
    audience_type: Literal["Patient"]


class WebSite(Term):
    """https://schema.org/WebSite"""

    type: Literal["WebSite"]
    id: Node
    name: Text
    url: Literal["https://botox-guide.example/"]


class Credential(Term):
    """https://schema.org/EducationalOccupationalCredential"""

    type: Literal["EducationalOccupationalCredential"]
    name: Text


class Person(Term):
    """https://schema.org/Person"""

    type: Literal["Person"]
    name: Text
    has_credential: Credential


class WebPage(Term):
    """https://schema.org/MedicalWebPage; it has no `reviewedBy` as long as nobody reviewed its text."""

    type: Literal["MedicalWebPage"]
    id: Node
    url: Address
    name: Text
    description: Text
    in_language: Literal["en"]
    is_accessible_for_free: Literal[True]
    is_part_of: WebSite
    audience: Audience
    about: Annotated[list[Link], Field(min_length=1)]
    last_reviewed: date
    reviewed_by: list[Person] = []
    date_modified: date


class DrugClass(Term):
    """https://schema.org/DrugClass"""

    type: Literal["DrugClass"]
    name: Text


class Drug(Term):
    """https://schema.org/Drug"""

    type: Literal["Drug"]
    id: Node
    name: Literal["Botox"]
    non_proprietary_name: Literal["onabotulinumtoxinA"]
    drug_class: DrugClass
    administration_route: Text


class Condition(Term):
    """https://schema.org/MedicalCondition"""

    type: Literal["MedicalCondition"]
    id: Node
    name: Text


class Step(Term):
    """https://schema.org/ListItem"""

    type: Literal["ListItem"]
    position: Annotated[int, Field(ge=1)]
    name: Text
    item: Address


class Way(Term):
    """https://schema.org/BreadcrumbList"""

    type: Literal["BreadcrumbList"]
    item_list_element: Annotated[list[Step], Field(min_length=2)]


class Graph(BaseModel):
    """All that one page says."""

    model_config = ConfigDict(extra="forbid", strict=True)

    context: Literal["https://schema.org"] = Field(alias="@context")
    nodes: list[Annotated[WebPage | Drug | Condition | Way, Field(discriminator="type")]] = Field(alias="@graph")

    def only(self, kind: type[Any]) -> Any:
        """The node of a kind, or nothing."""
        found = [node for node in self.nodes if isinstance(node, kind)]
        assert len(found) <= 1
        return found[0] if found else None


def written(site: Any) -> list[str]:
    """Addresses of the pages that writers wrote, sheets left out."""
    return [page for page in site.addresses if not page.startswith("print/")]


@pytest.fixture
def graphs(site: Any) -> dict[str, Graph]:
    """What each page says: one script each, which holds the schema above and nothing else."""
    texts = {page: site.page(page).xpath("//script[@type='application/ld+json']/text()") for page in written(site)}
    return {page: Graph.model_validate_json(text) for page, [text] in texts.items()}


def front_matter(page: str) -> dict[str, Any]:
    """What the writer says of a page."""
    file = next(path for path in (DOCS / page / "index.md", DOCS / f"{page.rstrip('/')}.md") if path.is_file())
    found: dict[str, Any] = yaml.safe_load(outline.document(file.name, file.read_text(encoding="utf-8")).front)
    return found


def meta(tree: html.HtmlElement, name: str) -> str:
    """The content of a `meta` element, which stands once."""
    [content] = tree.xpath("//head/meta[@name=$name or @property=$name]/@content", name=name)
    return str(content)


def test_every_page_has_one_web_page_and_the_medicine(graphs: dict[str, Graph]) -> None:
    assert [page for page, graph in graphs.items() if not (graph.only(WebPage) and graph.only(Drug))] == []


def test_every_page_says_its_address_and_what_its_front_matter_says(graphs: dict[str, Graph]) -> None:
    for page, graph in graphs.items():
        front, node = front_matter(page), graph.only(WebPage)
        said = (node.url, node.name, node.description, node.date_modified)
        assert said == (HOST + page, front["title"], front["description"], front["reviewed"]), page
        assert node.reviewed_by or node.last_reviewed == front["reviewed"], page


def test_all_that_a_page_is_about_stands_in_its_graph(graphs: dict[str, Graph]) -> None:
    for page, graph in graphs.items():
        described = {node.id for node in graph.nodes if isinstance(node, Drug | Condition)}
        assert {link.id for link in graph.only(WebPage).about} == described, page


def test_each_condition_is_named_on_its_own_page_only(graphs: dict[str, Graph]) -> None:
    for page, graph in graphs.items():
        facts, node = front_matter(page).get("condition"), graph.only(Condition)
        assert (node.name if node else None) == (facts["name"] if facts else None), page


def test_the_way_to_a_page_leads_from_the_home_page_over_its_section(site: Any, graphs: dict[str, Graph]) -> None:
    for page, graph in graphs.items():
        tabs = site.page(page).xpath("//li[contains(@class, 'md-tabs__item--active')]/a/@href")
        way = dict.fromkeys(["", *(urljoin(HOST + page, tab).removeprefix(HOST) for tab in tabs), page])
        expected = [(place, HOST + step) for place, step in enumerate(way, start=1)] if page else []
        steps = graph.only(Way).item_list_element if graph.only(Way) else []
        assert [(step.position, step.item) for step in steps] == expected, page
        assert [step.name for step in steps] == [front_matter(step)["title"] for step in way if expected], page


def test_other_sites_show_the_title_the_description_and_the_address(site: Any) -> None:
    for page in written(site):
        tree, front = site.page(page), front_matter(page)
        shown = [meta(tree, f"og:{name}") for name in ("title", "description", "url", "site_name", "type")]
        kind = "article" if page else "website"
        assert shown == [front["title"], front["description"], HOST + page, "Botox as a medicine", kind], page


def test_other_sites_show_a_picture_that_exists_and_is_as_large_as_stated(site: Any) -> None:
    for page in written(site):
        tree = site.page(page)
        data = (site.folder / meta(tree, "og:image").removeprefix(HOST)).read_bytes()
        assert data.startswith(b"\x89PNG\r\n\x1a\n"), page
        stated = tuple(int(meta(tree, f"og:image:{side}")) for side in ("width", "height"))
        assert struct.unpack(">II", data[16:24]) == stated, page
        assert meta(tree, "og:image:alt"), page


def test_every_page_names_its_address_and_its_language(site: Any) -> None:
    for page in site.addresses:
        tree = site.page(page)
        assert tree.xpath("//head/link[@rel='canonical']/@href") == [HOST + page]
        assert tree.get("lang") == "en", page


def test_the_sitemap_lists_every_page_once_and_nothing_else(site: Any) -> None:
    tree = etree.parse(str(site.folder / "sitemap.xml"))
    listed = tree.xpath("//s:loc/text()", namespaces={"s": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    assert sorted(listed) == sorted(HOST + page for page in site.addresses)


def test_robots_txt_allows_all_and_names_the_sitemap(site: Any) -> None:
    lines = (site.folder / "robots.txt").read_text(encoding="utf-8").split("\n")
    assert [line for line in lines if line] == ["User-agent: *", "Allow: /", f"Sitemap: {HOST}sitemap.xml"]


def test_only_the_page_for_lost_addresses_asks_not_to_be_indexed(site: Any) -> None:
    lost = html.fromstring((site.folder / "404.html").read_bytes())
    assert meta(lost, "robots") == "noindex"
    assert [page for page in site.addresses if site.page(page).xpath("//meta[@name='robots']")] == []


@pytest.mark.parametrize("path", ["/html/head/title/text()", "//meta[@name='description']/@content"])
def test_no_two_pages_share_a_title_or_a_description(site: Any, path: str) -> None:
    counts = Counter(text for page in site.addresses for text in site.page(page).xpath(path))
    assert [text for text, count in counts.items() if count > 1] == []
    assert len(counts) == len(site.addresses)


def test_every_title_fits_a_list_of_results(site: Any) -> None:
    titles = [site.page(page).findtext(".//title") for page in site.addresses]
    assert [title for title in titles if len(title) > 70] == []


def test_the_title_of_the_home_page_names_the_site_once(site: Any) -> None:
    home = site.page("")
    assert home.findtext(".//title") == front_matter("")["title"]
    assert home.findtext(".//title").count("Botox as a medicine") == 1
    assert meta(home, "description") == front_matter("")["description"]
