"""The chapter on town and country: what it lacks, a region without cities, units that stand for people, publishing."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing

import pytest

from .demo_diagnosis import diagnosis_inputs


@pytest.fixture
def bare(joined_units, country):
    """Inputs of the demo for population, ages, degree of urbanisation, and people at one point a unit."""
    given = diagnosis_inputs(joined_units, country)
    left_out = ("SETTLEM", "SERIES", "GROUP", "NETWORK", "BIRTHS", "DEATHS")
    kept = {name: value for name, value in given.items() if not name.startswith(left_out)}
    return {**kept, "SHEETS": "none", "CONTEXT": False, "POPULATION": str(country / "population_1km_2021.tif"),
            "LAND": str(country / "land_1km.tif")}  # fmt: skip


def made(run, inputs, folder, **given) -> dict:
    run("territorialdiagnosis", **{**inputs, **given}, FOLDER=str(folder))
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))


def page_of(folder) -> str:
    html = (folder / "report.html").read_text(encoding="utf-8")
    part = html[html.index('id="gap"') :]
    return re.sub(r"<sup.*?</sup>", "", part[: part.index("<section", 1)])


def test_without_a_grid_of_people_it_says_what_it_lacks(run, bare, tmp_path):
    given = {name: value for name, value in bare.items() if name not in ("POPULATION", "LAND")}
    record = made(run, given, tmp_path / "made")
    assert "gap" not in record["chapters"]
    assert {
        "chapter": "Town and country",
        "reason": "It needs a population grid, by which units are cities, towns or rural.",
    } in record["not_done"]


def test_units_that_stand_for_their_people_are_said_to(run, bare, tmp_path):
    record = made(run, bare, tmp_path / "made")
    page = page_of(tmp_path / "made")
    assert "a municipality counts at its one point" in page and "0 minutes by construction" in page
    assert record["chapters"]["gap"]["units"].keys() == {"1", "2", "3"}
    with closing(sqlite3.connect(tmp_path / "made" / "diagnosis.gpkg")) as results:
        [(old, counted)] = results.execute(
            "SELECT SUM(old), SUM(people_with_age) FROM gap_units WHERE class = '1'"
        ).fetchall()
    of = {row["indicator"]: row for row in record["chapters"]["gap"]["rows"]}
    assert of["65 and over"]["1"] == pytest.approx(old / counted)


def test_what_is_hidden_is_unknown_and_no_small_count_is_told(run, bare, tmp_path):
    record = made(run, bare, tmp_path / "made", PUBLISH=True, MIN_COUNT=300)
    assert "gap" in record["chapters"]
    with closing(sqlite3.connect(tmp_path / "made" / "diagnosis.gpkg")) as results:
        counts = results.execute("SELECT inhabitants, old, young, men, women FROM gap_units").fetchall()
    assert any(None in row for row in counts)
    assert all(number is None or number >= 300 or number == 0 for row in counts for number in row)
