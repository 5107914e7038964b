"""A recipe that makes one diagnosis for each value of a field: folders, the overview, and what became of each."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace

import pytest

from scripts import run_recipe
from urban_rural_linkages.io.recipe import Step

PEOPLE = {"Sierra": ((900, 700), (400, 300)), "Vega": ((5000, 5600), (800, 840)), "Yermo": ((100, -90), (50, 40))}


@pytest.fixture
def recipe(tmp_path):
    """A recipe of three comarcas of two squares each; the people of one of them cannot be."""
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    features = []
    for comarca, municipalities in PEOPLE.items():
        for start, end in municipalities:
            west = 0.1 * len(features)
            ring = [[west, 0], [west + 0.1, 0], [west + 0.1, 0.1], [west, 0.1], [west, 0]]
            own = {"code": f"0{len(features)}", "comarca": comarca, "p0": start, "p1": end, "km2": 120.0}
            shape = {"type": "Polygon", "coordinates": [ring]}
            features.append({"type": "Feature", "properties": own, "geometry": shape})
    folder = tmp_path / "Ñuñoa é"
    folder.mkdir()
    units = {"type": "FeatureCollection", "features": features}
    (folder / "units.geojson").write_text(json.dumps(units), encoding="utf-8")
    inputs = {"UNITS": "units.geojson", "UNIT_ID": "code", "POP_START": "p0", "POP_END": "p1", "START_YEAR": 2001,
              "END_YEAR": 2021, "AREA": "km2", "AREA_UNITS": "km2", "CONTEXT": False, "LANGUAGE": "es",
              "SHEETS": "none", "TITLE": "Comarca {value}", "FOLDER": "out"}  # fmt: skip
    run = {"algorithm": "urbanrural:territorialdiagnosis", "inputs": inputs,
           "each": {"layer": "units.geojson", "field": "comarca"}}  # fmt: skip
    path = folder / "recipe.json"
    path.write_text(json.dumps([run]), encoding="utf-8")
    return path


def rows_of(recipe):
    with (recipe.parent / "out" / "overview.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_each_has_its_folder_and_one_that_fails_leaves_the_others(recipe, capfd):
    assert run_recipe.main([str(recipe)]) == 1
    out = recipe.parent / "out"
    assert {path.name for path in out.iterdir()} == {"Sierra", "Vega", "overview.csv", "overview.html"}
    sierra, vega, yermo = rows_of(recipe)
    figures = ("units", "population_start", "population_end", "change_percent", "outcome")
    assert [sierra[name] for name in figures] == ["2", "1300", "1000", "-23.07692308", "made"]
    assert [vega[name] for name in figures] == ["2", "5800", "6440", "11.03448276", "made"]
    assert [yermo[name] for name in figures] == ["", "", "", "", "failed"] and "-90" in yermo["reason"]
    said = capfd.readouterr()
    assert "for each comarca writes" in said.out and "-- 2/3 Vega" in said.out
    assert "was not made for each comarca. Diagnoses made: 2 of 3" in said.err and "-90" in said.err
    page = (out / "overview.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in page and '<a href="Sierra/report.html">' in page and "−23,1" in page
    record = json.loads((out / "Vega" / "diagnosis.json").read_text(encoding="utf-8"))
    assert record["title"] == "Comarca Vega"
    own = json.loads((out / "Vega" / "recipe.url.json").read_text(encoding="utf-8"))["runs"][0]["inputs"]
    assert own["UNITS"] == "../../units.geojson|subset=\"comarca\" IN ('Vega')", "it repeats this one alone"


def test_when_it_is_stopped_what_was_made_stands_and_the_rest_is_named(recipe, monkeypatch, capfd):
    begun = []

    def stopped(step, env):
        begun.append(step.inputs["UNITS"])
        if len(begun) == 2:
            raise KeyboardInterrupt
        step.written[0].mkdir(parents=True)
        return replace(step)

    monkeypatch.setattr(run_recipe, "run", stopped)
    assert run_recipe.main([str(recipe)]) == 1
    assert [(row["value"], row["outcome"]) for row in rows_of(recipe)] == [
        ("Sierra", "made"), ("Vega", "cancelled"), ("Yermo", "not begun"),
    ]  # fmt: skip
    assert "Diagnoses made: 1 of 3" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("each", "sentence"),
    [
        ({"layer": "units.geojson", "field": "provincia"}, "Layer 'units' has no field 'provincia'; it has:"),
        ({"layer": "none.gpkg", "field": "a"}, "each names '"),
        ({"layer": "units.geojson"}, "'each' should have the form"),
    ],
)
def test_what_is_wrong_is_said_before_anything_runs(recipe, capfd, each, sentence):
    (run,) = json.loads(recipe.read_text(encoding="utf-8"))
    recipe.write_text(json.dumps([{**run, "each": each}]), encoding="utf-8")
    assert run_recipe.main([str(recipe)]) == 1
    assert sentence in capfd.readouterr().err
    assert not (recipe.parent / "out").exists()


def test_a_diagnosis_that_had_to_go_elsewhere_is_listed_there(tmp_path):
    step = Step(1, "a", {}, (tmp_path / "Vega",))
    moved = replace(step, written=(tmp_path / "Vega" / "diagnosis_2021",))
    row = run_recipe.outcome_of("Vega", step, moved, tmp_path)
    assert (row.folder, row.outcome) == ("Vega/diagnosis_2021", "made")
