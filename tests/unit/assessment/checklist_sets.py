"""The shipped checklists, and small ones made for tests."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from urban_rural_linkages.core.assessment.checklist import Checklist
from urban_rural_linkages.core.assessment.format.checklists import FORMAT, parse_checklist
from urban_rural_linkages.core.assessment.format.libraries import parse_library
from urban_rural_linkages.core.assessment.library import Library

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "checklists"
SHIPPED = ["ageing", "childhood", "gender", "lotus_core", "rurban_partnership", "url_gp"]


def record(name: str) -> dict:
    """The JSON of a shipped file."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


@cache
def library() -> Library:
    """The shipped norms, scales and indicators."""
    return parse_library(record("norms"), record("scales"), record("indicators"))


@cache
def shipped(name: str) -> Checklist:
    """A shipped checklist."""
    return parse_checklist(record(name), library(), record)


def words(text: str) -> dict:
    """The JSON of a text."""
    return {"en": text, "es": text}


def item(name: str = "one", **keys) -> dict:
    """The JSON of an item."""
    return {"id": name, "domain": "first", "question": words(f"{name}?"), "answer": {"scale": "compliance"}, **keys}


def checklist_record(*items: dict, **keys) -> dict:
    """The JSON of a checklist with one domain, or with what is given instead."""
    return {
        "format": FORMAT,
        "id": "trial",
        "version": "1",
        "date": "2026-01-01",
        "title": words("Trial"),
        "languages": ["en", "es"],
        "domains": [{"id": "first", "title": words("First")}],
        "items": list(items) or [item()],
        **keys,
    }


def trial(*items: dict, **keys) -> Checklist:
    """A small checklist."""
    return parse_checklist(checklist_record(*items, **keys), library())
