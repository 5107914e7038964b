"""The chapter on town and country: what it lacks, a region without cities, units that stand for people, publishing."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsFeatureRequest, QgsVectorLayer

from tests.diagnosis_reader import page_of

from .demo_diagnosis import diagnosis_inputs
from .extremadura_gap import inputs as extremadura
from .extremadura_gap import with_official_classes


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
    page = page_of(tmp_path / "made", "gap")
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


def test_land_where_nobody_lives_counts_in_the_density(run, bare, tmp_path):
    emptied = QgsVectorLayer(bare["UNITS"], "units", "ogr").materialize(QgsFeatureRequest())
    least = min(emptied.getFeatures(), key=lambda unit: unit["t2021"])
    emptied.dataProvider().changeAttributeValues({least.id(): {emptied.fields().indexOf("t2021"): 0}})
    made(run, {**bare, "UNITS": emptied}, tmp_path / "made")
    with closing(sqlite3.connect(tmp_path / "made" / "diagnosis.gpkg")) as results:
        [(people, km2)] = results.execute("SELECT inhabitants, km2 FROM gap_units WHERE code = ?", [least["code"]])
    assert (people, km2) == (0, pytest.approx(least["area_km2"]))


@pytest.mark.real
def test_extremadura_by_the_classes_of_eurostat(run, real_data, monkeypatch, tmp_path):
    with_official_classes(real_data, monkeypatch)
    record = made(run, extremadura(real_data, tmp_path), tmp_path / "made")
    of = {row["indicator"]: row for row in record["chapters"]["gap"]["rows"]}

    def told(indicator: str, decimals: int, times: float = 1.0) -> list[float]:
        return [round(times * of[indicator][level], decimals) for level in "321"]

    assert told("Men per 100 women", 2) == [93.50, 97.20, 102.04]
    assert told("Change in the years before", 2, 100) == [12.98, 6.78, -5.60]
    assert told("Change of people", 2, 100) == [0.35, -4.15, -9.27]
    assert told("Unemployed", 1, 100) == [16.4, 16.9, 15.9]
    # Capitals count in the outline that they lie in, which is another one for a few: the golden minutes within one.
    assert told("Minutes to a hospital", 3) == pytest.approx([0.0, 26.454, 41.324], abs=1.0)
    assert told("Beyond 30 min of a hospital", 3) == pytest.approx([0.0, 0.479, 0.683], abs=0.02)
    assert of["Unemployed"]["verdict"] == "equal" and of["Change of people"]["ratio"] is None
    page = page_of(tmp_path / "made", "gap")
    assert "In rural municipalities there are 102.0 men for every 100 women; in the cities, 93.5." in page
    assert "3\u202f913 more men than women in the country, 10\u202f258 fewer in the cities." in page
    assert "of rural people live over 30 minutes from a hospital; in the cities, " in page
    assert "Unemployed: hardly any difference, 15.9\u202f% in the country against 16.4\u202f%." in page
