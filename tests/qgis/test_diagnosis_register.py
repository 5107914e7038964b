"""Every figure leads to a table: fifty of them are worked out again from the annex alone, without the plugin."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial

import pytest

from urban_rural_linkages.core.dossier.annex_figures import annex_differences
from urban_rural_linkages.io.dossier_files import rows_of_table


@pytest.fixture(scope="module")
def record(plain) -> dict:
    return json.loads((plain / "diagnosis.json").read_text(encoding="utf-8"))["register"]


@pytest.fixture(scope="module")
def database(plain):
    with closing(sqlite3.connect(f"file:{plain / 'diagnosis.gpkg'}?mode=ro", uri=True)) as opened:
        opened.row_factory = sqlite3.Row
        yield opened


def figures_of_amounts(record) -> list[tuple[dict, list]]:
    """All figures but those that follow a rule in words."""
    return [(entry, figure) for entry in record["figures"] if entry["origin"]["terms"][0]["how"] != "rule"
            for figure in entry["figures"]]  # fmt: skip


def test_fifty_figures_are_worked_out_again(database, record):
    figures = figures_of_amounts(record)
    assert len(figures) > 400
    for entry, (key, value, text) in random.Random(14).sample(figures, 50):
        found = worked_out(database, entry, key)
        assert found == pytest.approx(value, rel=1e-9), entry["what"]
        assert is_printed_as(found, text), (entry["what"], found, text)


def test_all_of_them_by_the_product_itself(plain, record):
    differences, count = annex_differences(record, partial(rows_of_table, plain / "diagnosis.gpkg"))
    assert not differences and count == len(figures_of_amounts(record))


def test_a_figure_that_no_row_gives_follows_a_rule_in_words(database, record):
    for entry in record["figures"]:
        for term in entry["origin"]["terms"]:
            names = {row["name"] for row in database.execute("SELECT name FROM pragma_table_info(?)", [term["table"]])}
            assert set(term["fields"]) <= names | {"*"}, entry["what"]
            assert term["how"] != "rule" or entry["rule"], entry["what"]


def test_each_number_leads_to_a_table_with_its_rule(record):
    assert [entry["number"] for entry in record["figures"]] == list(range(1, len(record["figures"]) + 1))
    named = {term["table"] for entry in record["figures"] for term in entry["origin"]["terms"]}
    assert named <= set(record["tables"]) and {"change", "risk", "ages", "access"} <= named
    assert any("seed_2001_2018" in rule for rule in record["tables"]["risk"]["rules"])
    people = record["tables"]["change"]["left_out"]
    assert any("People" in tally["subject"] and tally["left_out"] for tally in people), "two units lack 2001"


def test_the_report_prints_the_annex(plain):
    page = (plain / "report.html").read_text(encoding="utf-8")
    assert "Figures and their origin" in page and "Tables that the figures lead to" in page


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
