"""The shipped sets, and small sets made for tests."""

from __future__ import annotations

import json
from pathlib import Path

from urban_rural_linkages.core.demography.criteria import CriteriaSet
from urban_rural_linkages.core.demography.criteria_format import FORMAT, parse_criteria

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "criteria"
SHIPPED = sorted(path.stem for path in FOLDER.glob("*.json") if path.stem != "schema")


def record(name: str) -> dict:
    """The JSON of a shipped set."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def shipped(name: str) -> CriteriaSet:
    """A shipped set."""
    return parse_criteria(record(name))


def clause(name: str = "density", indicator: str = "density_km2", op: str = "<", value: object = 12.5, **keys) -> dict:
    """The JSON of a clause."""
    return {"id": name, "indicator": indicator, "op": op, "value": value, **keys}


def set_record(**keys) -> dict:
    """The JSON of a set with one clause, or with what is given instead."""
    base = {"format": FORMAT, "id": "trial", "title": "Trial", "unit": "municipality", "source": {"text": "nobody"}}
    content = {} if "rule" in keys or "classes" in keys else {"rule": clause()}
    return {**base, "verified": True, **content, **keys}


def set_of(rule: dict) -> CriteriaSet:
    """A set with a rule."""
    return parse_criteria(set_record(rule=rule))
