"""Figures of an annex worked out from the GeoPackage alone, by the words of diagnosis.json and without the plugin."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable


def figures_of_amounts(register: dict) -> list[tuple[dict, list]]:
    """Return all figures with their entries, but those that follow a rule in words."""
    return [(entry, figure) for entry in register["figures"] if entry["origin"]["terms"][0]["how"] != "rule"
            for figure in entry["figures"]]  # fmt: skip


def worked_out(database: sqlite3.Connection, entry: dict, key: str | None) -> float:
    """Work a figure out as the annex says, from the GeoPackage alone."""
    origin, narrowed = entry["origin"], []
    if key in entry.get("fields", {}):
        origin = json.loads(json.dumps(origin).replace('"*"', json.dumps(entry["fields"][key])))
    elif key is not None and "through" in entry:
        table, code, group = entry["through"]
        codes = {str(row[code]) for row in database.execute(f'SELECT * FROM "{table}"') if row[group] == key}
        narrowed = [[entry["by"], "in", codes]]
    elif key is not None and entry.get("by"):
        narrowed = [[entry["by"], "=", key]]
    found = sum(term["sign"] * amount(database, term, narrowed) for term in origin["terms"])
    return origin["times"] * (found / amount(database, origin["over"], narrowed) if "over" in origin else found)


def amount(database: sqlite3.Connection, term: dict, narrowed: list) -> float:
    rows = [dict(row) for row in database.execute(f'SELECT * FROM "{term["table"]}"')]
    rows = [row for row in rows if all(holds(row, *condition) for condition in [*term.get("where", []), *narrowed])]
    if term["how"] == "count":
        return len(rows)
    names = [*term["fields"], *([term["weight"]] if term.get("weight") else [])]
    rows = [row for row in rows if all(row[name] is not None for name in names)]
    values = [sum(row[name] for name in term["fields"]) for row in rows]
    if term["how"] == "median":
        return weighted_median(values, [row[term["weight"]] for row in rows])
    if term["how"] == "mean":
        weights = [row[term["weight"]] for row in rows]
        return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)
    return {"sum": sum, "value": lambda own: own[0], "maximum": max, "minimum": min}[term["how"]](values)


def holds(row: dict, field: str, relation: str, value: object) -> bool:
    found = row[field]
    if relation in ("known", "unknown"):
        return (found is not None) == (relation == "known")
    if relation == "in":
        return str(found) in value
    comparisons: dict[str, Callable] = {
        "=": lambda a, b: str(a) == str(b), "<>": lambda a, b: str(a) != str(b), "<": lambda a, b: a < b,
        ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "<=": lambda a, b: a <= b,
    }  # fmt: skip
    return found is not None and comparisons[relation](found, value)


def weighted_median(values: list[float], weights: list[float]) -> float:
    """The value of the person in the middle, when everybody stands in a row."""
    pairs, reached = sorted(zip(values, weights, strict=True)), 0.0
    for value, weight in pairs:
        reached += weight
        if reached > sum(weights) / 2:
            return value
    return pairs[-1][0]


def is_printed_as(value: float, text: str) -> bool:
    digits = re.sub(r"[^\d.−-]", "", text.replace("−", "-"))
    decimals = len(digits.partition(".")[2])
    return abs(float(digits) - value) <= 0.5 * 10**-decimals + 1e-9
