"""What search engines read of a page: its nodes, and the links between them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from leaflet import structured
from leaflet.reviews import State
from leaflet.schema import Facts, PageMeta, Review
from leaflet.structured import Place, Site

HOME = "https://guide.example/"
PAGE = f"{HOME}conditions/jaw-pain/"
MEDICINE = {"name": "Botox", "drugClass": {"@type": "DrugClass", "name": "Toxin"}}
SITE = Site("The guide", HOME, "en", structured.subject({"medicine": MEDICINE}))
WAY = [Place("Start", HOME), Place("Conditions", f"{HOME}conditions/"), Place("Jaw pain and Botox", PAGE)]
META = PageMeta(
    title="Jaw pain and Botox",
    description="What is known of Botox for jaw pain, and what to ask about it.",
    reviewed=date(2026, 11, 24),
    review_by=date(2027, 5, 24),
)
FACTS = Facts(
    name="Jaw pain", status="off-label", status_note="A.", ages="B.", starts="C.", lasts="D.", repeat="E.",
    watch_for="F.", sources=("label",),
)  # fmt: skip
ABOUT_A_CONDITION = META.model_copy(update={"condition": FACTS})


def node(meta: PageMeta, kind: str, way: list[Place] = WAY) -> dict[str, Any]:
    """The only node of a kind in a page's graph."""
    found: dict[str, Any]
    [found] = [one for one in structured.graph(meta, way, SITE)["@graph"] if one["@type"] == kind]
    return found


def kinds(meta: PageMeta, way: list[Place] = WAY) -> list[str]:
    """The kinds of all nodes, in order."""
    return [one["@type"] for one in structured.graph(meta, way, SITE)["@graph"]]


def test_a_page_comes_with_the_medicine_and_the_way_to_it() -> None:
    assert kinds(META) == ["MedicalWebPage", "Drug", "BreadcrumbList"]


def test_a_page_on_a_condition_comes_with_the_condition() -> None:
    assert kinds(ABOUT_A_CONDITION) == ["MedicalWebPage", "Drug", "MedicalCondition", "BreadcrumbList"]


def test_the_home_page_has_no_way_to_it() -> None:
    assert kinds(META, WAY[:1]) == ["MedicalWebPage", "Drug"]


@pytest.mark.parametrize("key", ["lastReviewed", "dateModified"])
def test_a_page_says_the_day_on_which_it_was_checked(key: str) -> None:
    assert node(META, "MedicalWebPage")[key] == "2026-11-24"


def test_a_page_carries_its_own_title_description_and_address() -> None:
    page = node(META, "MedicalWebPage")
    assert (page["name"], page["description"], page["url"], page["@id"]) == (META.title, META.description, PAGE, PAGE)


def test_a_page_is_for_patients() -> None:
    assert node(META, "MedicalWebPage")["audience"] == {"@type": "MedicalAudience", "audienceType": "Patient"}


def test_a_page_is_about_the_medicine() -> None:
    assert node(META, "MedicalWebPage")["about"] == [{"@id": node(META, "Drug")["@id"]}]


def test_a_page_on_a_condition_is_about_the_condition_first() -> None:
    about = [node(ABOUT_A_CONDITION, kind)["@id"] for kind in ("MedicalCondition", "Drug")]
    assert [one["@id"] for one in node(ABOUT_A_CONDITION, "MedicalWebPage")["about"]] == about


def test_the_condition_has_the_name_of_its_facts() -> None:
    assert node(ABOUT_A_CONDITION, "MedicalCondition")["name"] == "Jaw pain"


def test_the_medicine_is_described_in_the_terms_of_the_configuration() -> None:
    assert node(META, "Drug") == {"@type": "Drug", "@id": f"{HOME}#subject", **MEDICINE}


def test_the_medicine_is_the_same_node_on_every_page() -> None:
    assert node(META, "Drug") == node(META, "Drug", WAY[:1])


def test_the_steps_of_the_way_are_counted_from_one() -> None:
    steps = node(META, "BreadcrumbList")["itemListElement"]
    assert [(one["position"], one["name"], one["item"]) for one in steps] == [
        (1, "Start", HOME),
        (2, "Conditions", f"{HOME}conditions/"),
        (3, "Jaw pain and Botox", PAGE),
    ]


def test_no_page_claims_a_reviewer() -> None:
    assert "reviewedBy" not in json.dumps(structured.graph(ABOUT_A_CONDITION, WAY, SITE))


REVIEW = Review(
    page="a.md", who="A. Example", credentials="MD", date=date(2026, 11, 20), conflicts="none", text="text-" + "0" * 16
)


def page_of(state: State) -> dict[str, Any]:
    """The node of a page in a state of review."""
    found: dict[str, Any] = structured.graph(META, WAY, SITE, state)["@graph"][0]
    return found


def test_who_reviewed_the_present_text_is_named_with_credentials_and_day() -> None:
    credential = {"@type": "EducationalOccupationalCredential", "name": "MD"}
    person = {"@type": "Person", "name": "A. Example", "hasCredential": credential}
    found = page_of(State(current=(REVIEW,)))
    assert (found["reviewedBy"], found["lastReviewed"]) == ([person], "2026-11-20")


def test_who_reviewed_an_earlier_text_is_not_named() -> None:
    assert page_of(State(former=REVIEW)) == page_of(State())
