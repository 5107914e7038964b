"""Recipes: what is wrong with one is said in a sentence; paths follow the recipe; a real one runs."""

from __future__ import annotations

import io
import json
import os
import shutil

import pytest

from scripts import run_recipe
from scripts.recipe import RecipeError, Step, override, path_of, read_recipe, resolve

KINDS = {
    "p:join": {"UNITS": "source", "TABLES": "multilayer", "YEAR": "number", "OUTPUT": "sink", "FOLDER":
               "folderDestination", "LOGO": "file", "AGE_FIELDS": "string"},
    "p:sum": {"INPUT": "raster", "OUTPUT": "rasterDestination"},
}  # fmt: skip


@pytest.fixture
def read(tmp_path):
    """A function from the text of a recipe to its steps."""

    def write_and_read(text: str) -> list[Step]:
        (tmp_path / "recipe.json").write_text(text, encoding="utf-8")
        return read_recipe(tmp_path / "recipe.json")

    return write_and_read


@pytest.fixture
def resolved(tmp_path):
    """A function from the inputs of one run of p:join to its resolved step; a.gpkg and b.csv exist."""
    for name in ("a.gpkg", "b.csv"):
        (tmp_path / name).touch()

    def one(**inputs) -> Step:
        return resolve([Step(1, "p:join", inputs)], tmp_path, KINDS)[0]

    return one


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[{", "is not JSON: line 1"),
        ('{"algorithm": "a"}', "is not a list of runs"),
        ("[]", "is not a list of runs"),
        ('[{"algorithm": "a"}]', "Run 1 of the recipe should have the form"),
        ('[{"algorithm": "a", "inputs": []}]', "Run 1 of the recipe should have the form"),
        ('[{"algorithm": "a", "inputs": {}}, 3]', "Run 2 of the recipe should have the form"),
    ],
)
def test_a_recipe_that_is_none(read, text, sentence):
    with pytest.raises(RecipeError, match=sentence):
        read(text)


def test_a_recipe_that_is_missing(tmp_path):
    with pytest.raises(RecipeError, match="There is no recipe"):
        read_recipe(tmp_path / "none.json")


def test_a_recipe_in_another_encoding(tmp_path):
    (tmp_path / "r.json").write_bytes('["Logroño"]'.encode("latin-1"))
    with pytest.raises(RecipeError, match="cannot be read"):
        read_recipe(tmp_path / "r.json")


def test_runs_are_numbered_from_one(read):
    steps = read('[{"algorithm": "p:join", "inputs": {"YEAR": 2001}}]')
    assert steps == [Step(1, "p:join", {"YEAR": 2001})]


def test_paths_become_absolute_and_other_values_stay(resolved, tmp_path):
    tables = ["b.csv", "a.gpkg"]
    step = resolved(UNITS="a.gpkg|layername=t", TABLES=tables, YEAR=2001, AGE_FIELDS="a.gpkg", OUTPUT="o/x.gpkg")
    assert step.inputs == {
        "UNITS": f"{tmp_path}/a.gpkg|layername=t",
        "TABLES": [f"{tmp_path}/b.csv", f"{tmp_path}/a.gpkg"],
        "YEAR": 2001,
        "AGE_FIELDS": "a.gpkg",
        "OUTPUT": f"{tmp_path}/o/x.gpkg",
    }
    assert step.written == (tmp_path / "o" / "x.gpkg",)


@pytest.mark.parametrize(
    "text", ["TEMPORARY_OUTPUT", "memory:", "/vsizip/a.zip/b.shp", "https://a.b/c", "postgres://dbname='x'", ""]
)
def test_what_is_no_path_is_left_alone(resolved, text):
    assert resolved(UNITS=text).inputs["UNITS"] == text


def test_a_layer_of_a_geopackage_is_written_by_its_address(resolved, tmp_path):
    step = resolved(OUTPUT="ogr:dbname='out/x.gpkg' table=\"one\" (geom)")
    assert step.inputs["OUTPUT"] == f"ogr:dbname='{tmp_path}/out/x.gpkg' table=\"one\" (geom)"
    assert step.written == (tmp_path / "out" / "x.gpkg",)


def test_an_optional_input_may_be_null(resolved):
    assert resolved(UNITS=None).inputs == {"UNITS": None}


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        ({"UNITS": "none.gpkg"}, r"Run 1 \(p:join\): UNITS names '.*none.gpkg', which does not exist"),
        ({"TABLES": ["b.csv", "none.csv"]}, "TABLES names '.*none.csv'"),
        ({"UNIT": "a.gpkg"}, "has no parameter 'UNIT'; did you mean 'UNITS'?"),
        ({"XYZZY": 1}, "has no parameter 'XYZZY'; it has UNITS, TABLES"),
        ({"UNITS": {"source": "a"}}, "UNITS should be a text, a number"),
    ],
)
def test_a_wrong_input_is_named(resolved, inputs, sentence):
    with pytest.raises(RecipeError, match=sentence):
        resolved(**inputs)


def test_what_one_run_writes_the_next_may_read(tmp_path):
    steps = [
        Step(1, "p:join", {"OUTPUT": "out/x.gpkg", "FOLDER": "made"}),
        Step(2, "p:join", {"UNITS": "out/x.gpkg|layername=x", "LOGO": "made/chart.svg"}),
    ]
    assert resolve(steps, tmp_path, KINDS)[1].inputs["LOGO"] == f"{tmp_path}/made/chart.svg"
    with pytest.raises(RecipeError, match="no earlier run writes"):
        resolve(steps[::-1], tmp_path, KINDS)


def test_settings_go_to_every_run_that_has_the_parameter():
    steps = [Step(1, "p:join", {"YEAR": 2001}), Step(2, "p:sum", {"INPUT": "a"})]
    changed = override(steps, ["YEAR=2011", "AGE_FIELDS=a=b"], KINDS)
    assert changed == [Step(1, "p:join", {"YEAR": "2011", "AGE_FIELDS": "a=b"}), steps[1]]


@pytest.mark.parametrize(("setting", "sentence"), [("YEAR", "NAME=VALUE"), ("NONE=1", "No run .* 'NONE'")])
def test_settings_that_fit_nothing(setting, sentence):
    with pytest.raises(RecipeError, match=sentence):
        override([Step(1, "p:join", {})], [setting], KINDS)


def test_path_of():
    assert path_of(3) is None
    assert str(path_of("a/b.gpkg|layername=c")) == "a/b.gpkg"


def test_only_what_the_algorithm_says_is_shown(tmp_path):
    said = (
        "\n----------------\nInputs\n----------------\n\nUNITS:\ta\nTITLE:\tx\n\n"
        "Using area unit:\tsquare kilometers\n\n"
        "WARNING:\tMunicipios: ñ\n--- no heading\n0...10...20\n----------------\nResults\n----------------\n\nOUT:\tb\n"
    )
    (tmp_path / "log").write_bytes(said.encode())
    with io.FileIO(os.open(tmp_path / "log", os.O_RDONLY)) as stream:
        shown = "".join(run_recipe._log(stream, ["UNITS", "TITLE"]))
    assert shown == "WARNING:\tMunicipios: ñ\n--- no heading\n0...10...20\n"


def test_a_sentence_is_said_once():
    assert run_recipe._sentences("No field 'a'.\nERROR:\tNo field 'a'.\n\nb\n") == "No field 'a'.\nb"


def test_results_are_the_files_of_files_and_folders(tmp_path):
    (tmp_path / "out").mkdir()
    for name in ("out/report.html", "out/diagnosis.qgz", "x.gpkg"):
        (tmp_path / name).touch()
    steps = [Step(1, "a", {}, (tmp_path / "out", tmp_path / "x.gpkg", tmp_path / "none"))]
    assert [path.name for path in run_recipe.results(steps)] == ["diagnosis.qgz", "report.html", "x.gpkg"]


# -- with the real qgis_process ----------------------------------------------------------------------------------


@pytest.fixture
def recipe(tmp_path):
    """A recipe of one run that works, in a folder that is hard on careless code; and a function to change it."""
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    folder = tmp_path / "Ñuñoa é"
    folder.mkdir()
    (folder / "u.csv").write_text("code,p0,p1\n01,100,90\n02,200,230\n", encoding="utf-8")
    inputs = {"UNITS": "u.csv", "UNIT_ID": "code", "POP_START": "p0", "POP_END": "p1", "START_YEAR": 2001,
              "END_YEAR": 2011, "OUTPUT": "out/change.gpkg"}  # fmt: skip
    run = {"algorithm": "urbanrural:demographicchange", "inputs": inputs}
    path = folder / "recipe.json"
    path.write_text(json.dumps([run]), encoding="utf-8")
    return path


def test_a_recipe_runs(recipe, capfd):
    assert run_recipe.main([str(recipe)]) == 0
    assert (recipe.parent / "out" / "change.gpkg").exists()
    assert "out/change.gpkg" in capfd.readouterr().out


def test_a_failing_run_ends_with_the_algorithm_s_own_sentence(recipe, capfd):
    assert run_recipe.main([str(recipe), "--set", "END_YEAR=1990"]) == 1
    said = capfd.readouterr().err
    assert said.count("The end year 1990 is not after the start year 2001.") == 1
    assert said.startswith("Run 1 (urbanrural:demographicchange) failed:")


def test_an_unknown_algorithm(recipe, capfd):
    recipe.write_text('[{"algorithm": "urbanrural:none", "inputs": {}}]', encoding="utf-8")
    assert run_recipe.main([str(recipe)]) == 1
    assert "QGIS has no algorithm 'urbanrural:none'." in capfd.readouterr().err
