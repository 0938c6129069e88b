"""Describe a page to search engines: its checked front matter and its place in, JSON-LD (schema.org) out.

Terms: https://schema.org/MedicalWebPage, https://schema.org/Drug, https://schema.org/MedicalCondition,
https://schema.org/BreadcrumbList. `reviewedBy` is given only for clinicians who reviewed the present text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leaflet.reviews import State
from leaflet.schema import PageMeta

Node = dict[str, Any]
UNREVIEWED = State()


@dataclass(frozen=True)
class Place:
    """A step on the way to a page: its title and full address."""

    title: str
    url: str


@dataclass(frozen=True)
class Site:
    """What all pages share: name and address of the site, its language, and its subject as a node of the graph."""

    name: str
    url: str
    language: str
    subject: Node


def graph(meta: PageMeta, way: Sequence[Place], site: Site, review: State = UNREVIEWED) -> Node:
    """Return the JSON-LD of a page. `way` leads from the home page to the page itself, which comes last."""
    url = way[-1].url
    nodes = [{**web_page(meta, url, site), **reviewers(review)}]
    if site.subject:
        nodes.append({"@id": f"{site.url}#subject", **site.subject})
    if meta.condition:
        nodes.append({"@type": "MedicalCondition", "@id": f"{url}#condition", "name": meta.condition.name})
    if len(way) > 1:
        nodes.append(breadcrumbs(way))
    return {"@context": "https://schema.org", "@graph": nodes}


def web_page(meta: PageMeta, url: str, site: Site) -> Node:
    """Return the page: whom it is for, what it is about, and when it was checked."""
    about = [{"@id": f"{site.url}#subject"}] if site.subject else []
    if meta.condition:
        about.insert(0, {"@id": f"{url}#condition"})
    return {
        "@type": "MedicalWebPage",
        "@id": url,
        "url": url,
        "name": meta.title,
        "description": meta.description,
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "WebSite", "@id": f"{site.url}#site", "name": site.name, "url": site.url},
        "audience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "about": about,
        "lastReviewed": meta.reviewed.isoformat(),
        "dateModified": meta.reviewed.isoformat(),
    }


def reviewers(review: State) -> Node:
    """Return who reviewed the present text, and when the last of them did; nothing without a review of it."""
    if not review.current:
        return {}
    people = [
        {
            "@type": "Person",
            "name": record.who,
            "hasCredential": {"@type": "EducationalOccupationalCredential", "name": record.credentials},
        }
        for record in review.current
    ]
    return {"reviewedBy": people, "lastReviewed": max(record.date for record in review.current).isoformat()}


def subject(extra: Mapping[str, Any]) -> Node:
    """Return what a guide is about by its settings: a `medicine`, a `topic` of any type, or nothing."""
    if extra.get("medicine"):
        return {"@type": "Drug", **extra["medicine"]}
    return dict(extra.get("topic") or {})


def breadcrumbs(way: Sequence[Place]) -> Node:
    """Return the way from the home page to the page."""
    items = [
        {"@type": "ListItem", "position": position, "name": place.title, "item": place.url}
        for position, place in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
