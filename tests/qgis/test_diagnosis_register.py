"""Every figure leads to a table: fifty of them are worked out again from the annex alone, without the plugin."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from functools import partial

import pytest

from tests.figures_of_annex import figures_of_amounts, is_printed_as, worked_out
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
