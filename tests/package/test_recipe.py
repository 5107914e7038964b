"""Recipes: what is wrong with one is said in a sentence; paths follow the recipe; a real one runs."""

from __future__ import annotations

import csv
import io
import json
import os
import pathlib
import shutil

import pytest

from scripts import assemble, run_recipe
from scripts.i18n import extract
from scripts.scratch import REPOSITORY, environment, make_profile
from urban_rural_linkages.core.errors import PlanningError
from urban_rural_linkages.core.recipe.recipe_paths import path_of
from urban_rural_linkages.io.recipe import (
    Allowed,
    RecipeError,
    Step,
    changed_at,
    override,
    plan,
    read_recipe,
    relocated,
    require_allowed,
    resolve,
)

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


def test_what_is_wrong_can_be_said_in_another_language(resolved, tmp_path):
    """The sentences are templates, as those of all our errors are, and those within them too."""
    with pytest.raises(RecipeError) as missing:
        read_recipe(tmp_path / "none.json")
    assert isinstance(missing.value, PlanningError)
    assert missing.value.message == "There is no recipe '{path}'."
    with pytest.raises(RecipeError) as unknown:
        resolved(UNIT="a.gpkg")
    assert unknown.value.values["run"].message == "Run {number} ({algorithm})"
    collected = extract()
    for one in (missing.value, unknown.value, unknown.value.values["run"]):
        assert "urban_rural_linkages/io/recipe.py" in collected.places[one.message]
    assert collected.problems == []


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
        found = {}
        shown = "".join(run_recipe._log(stream, ["UNITS", "TITLE"], found))
    assert shown == "WARNING:\tMunicipios: ñ\n--- no heading\n0...10...20\n"
    assert found == {"OUT": "b"}


def test_a_sentence_is_said_once():
    assert run_recipe._sentences("No field 'a'.\nERROR:\tNo field 'a'.\n\nb\n") == "No field 'a'.\nb"


def test_results_are_the_files_of_files_and_folders(tmp_path):
    (tmp_path / "out").mkdir()
    for name in ("out/report.html", "out/diagnosis.qgz", "x.gpkg"):
        (tmp_path / name).touch()
    steps = [Step(1, "a", {}, (tmp_path / "out", tmp_path / "x.gpkg", tmp_path / "none"))]
    assert [path.name for path in run_recipe.results(steps)] == ["diagnosis.qgz", "report.html", "x.gpkg"]


def test_results_lie_where_the_run_says(tmp_path):
    """A diagnosis goes into a folder of its own where the earlier one is held open."""
    step = Step(1, "p:join", {"FOLDER": f"{tmp_path}/d", "OUTPUT": f"{tmp_path}/x.gpkg", "YEAR": 1},
                (tmp_path / "d", tmp_path / "x.gpkg"))  # fmt: skip
    assert run_recipe._written(step, {"FOLDER": f"{tmp_path}/d/own", "N": "3"}) == (
        tmp_path / "d" / "own", tmp_path / "x.gpkg",
    )  # fmt: skip


# -- what somebody else's recipe may do --------------------------------------------------------------------------


@pytest.fixture
def judged(tmp_path):
    """A function that judges one run of a recipe by what is allowed."""
    kinds = dict.fromkeys(("urbanrural:a", "native:a", "gdal:a", "qgis:a", "script:a", "grass:a"), KINDS["p:join"])

    def judge(algorithm="urbanrural:a", given=(), folders=(), **inputs):
        (tmp_path / "mine").mkdir(exist_ok=True)
        allowed = Allowed(tuple(folders), tuple(given), "databases" in given, frozenset(given))
        steps = resolve([Step(1, algorithm, inputs)], tmp_path / "mine", kinds)
        require_allowed(steps, tmp_path / "mine", kinds, allowed)

    return judge


@pytest.mark.parametrize("provider", ["urbanrural", "native", "gdal", "qgis"])
def test_what_any_recipe_may_do(judged, provider):
    judged(f"{provider}:a", OUTPUT="deep/x.gpkg", FOLDER=".", AGE_FIELDS="/etc/passwd")
    judged(f"{provider}:a", OUTPUT="TEMPORARY_OUTPUT")
    judged(f"{provider}:a", OUTPUT="memory:")


@pytest.mark.parametrize("provider", ["script", "grass"])
def test_algorithms_of_others_are_allowed_by_name(judged, provider):
    with pytest.raises(RecipeError, match=f"neither of this toolbox nor QGIS' own.*--allow-provider {provider}"):
        judged(f"{provider}:a", OUTPUT="x.gpkg")
    judged(f"{provider}:a", given=[provider], OUTPUT="x.gpkg")


@pytest.mark.parametrize("place", ["../x.gpkg", "/etc/x.gpkg", "a/../../mine2/x.gpkg",
                                   "ogr:dbname='../x.gpkg' table=\"a\" (geom)"])  # fmt: skip
def test_it_writes_into_its_own_folder(judged, place, tmp_path):
    with pytest.raises(RecipeError, match=r"outside the folder of the recipe.*--allow-folder '"):
        judged(OUTPUT=place)
    judged(given=["OUTPUT"], OUTPUT=place)
    if not place.startswith("/"):
        judged(folders=[tmp_path], OUTPUT=place)


def test_a_link_out_of_the_folder_leads_out_of_it(judged, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "link").symlink_to(tmp_path)
    with pytest.raises(RecipeError, match="outside the folder"):
        judged(OUTPUT="link/x.gpkg")


@pytest.mark.parametrize("address", ["postgres://dbname='x'", "https://a.b/c", "/vsimem/x.gpkg"])
def test_it_writes_into_no_database(judged, address):
    with pytest.raises(RecipeError, match=r"OUTPUT is an address.*--allow-databases"):
        judged(OUTPUT=address)
    judged(given=["databases"], OUTPUT=address)


def test_the_plan_says_what_runs_and_where_it_writes(tmp_path):
    steps = [Step(1, "p:join", {}, (tmp_path / "o" / "x.gpkg", pathlib.Path("/else/y"))), Step(2, "p:sum", {})]
    assert plan(steps, tmp_path) == ["1. p:join writes o/x.gpkg, /else/y", "2. p:sum writes no file"]


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
    said = capfd.readouterr().out
    assert "  1. urbanrural:demographicchange writes " in said
    assert said.count("out/change.gpkg") == 3  # what it will write, what the run made, and what lies there


def test_every_input_arrives_those_that_are_called_as_options_of_qgis_process_too(recipe):
    inputs = {"UNITS": "u.csv", "UNIT_ID": "code", "POP_START": "p0", "POP_END": "p1", "START_YEAR": 2001, "END_YEAR":
              2011, "AREA": "ha", "AREA_UNITS": "ha", "OUTPUT": "change.csv"}  # fmt: skip
    (recipe.parent / "u.csv").write_text("code,p0,p1,ha\n01,100,90,1000\n", encoding="utf-8")
    run = {"algorithm": "urbanrural:demographicchange", "inputs": inputs}
    recipe.write_text(json.dumps([run]), encoding="utf-8")
    assert run_recipe.main([str(recipe)]) == 0
    with (recipe.parent / "change.csv").open(encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert float(row["density_end"]) == 9  # 90 people on 10 km2


def test_the_recipe_of_the_demo_names_what_its_algorithms_know():
    steps = read_recipe(REPOSITORY / "resources" / "demo" / "recipe.json")
    env = environment(make_profile("recipe"), assemble.link(), QT_QPA_PLATFORM="offscreen")
    kinds = run_recipe.parameter_kinds((step.algorithm for step in steps), env)
    assert [name for step in steps for name in step.inputs if name not in kinds[step.algorithm]] == []


def test_several_values_of_an_input_arrive(recipe):
    (recipe.parent / "a.csv").write_text("code,a\n01,1\n02,2\n", encoding="utf-8")
    (recipe.parent / "b.csv").write_text("code,b\n01,3\n02,4\n", encoding="utf-8")
    run = {"algorithm": "urbanrural:jointables", "inputs":
           {"UNITS": "u.csv", "UNIT_ID": "code", "TABLES": ["a.csv", "b.csv"], "OUTPUT": "joined.csv"}}  # fmt: skip
    recipe.write_text(json.dumps([run]), encoding="utf-8")
    assert run_recipe.main([str(recipe)]) == 0
    assert (recipe.parent / "joined.csv").read_text(encoding="utf-8").startswith("code,p0,p1,a,b")


def test_a_recipe_that_writes_elsewhere_runs_when_that_is_allowed(recipe, capfd):
    text = recipe.read_text(encoding="utf-8").replace("out/change.gpkg", "../else/change.gpkg")
    recipe.write_text(text, encoding="utf-8")
    assert run_recipe.main([str(recipe)]) == 1
    assert "--allow-folder" in capfd.readouterr().err and not (recipe.parents[1] / "else").exists()
    assert run_recipe.main([str(recipe), "--allow-folder", str(recipe.parents[1] / "else")]) == 0


def test_a_failing_run_ends_with_the_algorithm_s_own_sentence(recipe, capfd):
    assert run_recipe.main([str(recipe), "--set", "END_YEAR=1990"]) == 1
    said = capfd.readouterr().err
    assert said.count("The end year 1990 is not after the start year 2001.") == 1
    assert said.startswith("Run 1 (urbanrural:demographicchange) failed:")


def test_an_unknown_algorithm(recipe, capfd):
    recipe.write_text('[{"algorithm": "urbanrural:none", "inputs": {}}]', encoding="utf-8")
    assert run_recipe.main([str(recipe)]) == 1
    assert "QGIS has no algorithm 'urbanrural:none'." in capfd.readouterr().err


def test_an_object_for_a_text_arrives_as_json(recipe, capfd):
    steps = json.loads(recipe.read_text(encoding="utf-8"))
    steps[0] = {"algorithm": "urbanrural:datacheck", "inputs": {
        "UNITS": "u.csv", "UNIT_ID": "code", "SAME_TERRITORY": {"03": "01"}, "REPORT": "report.csv"}}  # fmt: skip
    recipe.write_text(json.dumps(steps), encoding="utf-8")
    assert run_recipe.main([str(recipe)]) == 0
    assert "(SAME_TERRITORY) names what is no unit of layer 'u': 03" in capfd.readouterr().out


class TestSources:
    def test_records_become_the_cells_of_their_table(self, read):
        text = ('[{"algorithm": "urbanrural:territorialdiagnosis", "inputs": {"SOURCES": [{"input": "UNITS", '
                '"organisation": "INE", "year": 2021}, {"input": "SERVICES", "title": "GISCO"}]}}]')  # fmt: skip
        (step,) = read(text)
        assert step.inputs["SOURCES"] == ["UNITS", "INE", "", "2021", "", "", "SERVICES", "", "GISCO", "", "", ""]

    def test_cells_stay_as_they_are(self, read):
        (step,) = read('[{"algorithm": "a", "inputs": {"SOURCES": ["UNITS", "INE", "", "", "", ""]}}]')
        assert step.inputs["SOURCES"] == ["UNITS", "INE", "", "", "", ""]

    def test_an_unknown_key_is_named(self, read):
        with pytest.raises(RecipeError, match="Run 1 of the recipe: a source has no 'license'"):
            read('[{"algorithm": "a", "inputs": {"SOURCES": [{"input": "UNITS", "license": "CC0"}]}}]')


def test_the_form_with_metadata_holds_the_same_runs(read):
    runs = '[{"algorithm": "p:join", "inputs": {"YEAR": 2001}}]'
    assert read(f'{{"format": "urbanrural-recipe/1", "title": "Alba", "answers": [], "runs": {runs}}}') == read(runs)


def test_a_newer_format_is_refused(read):
    with pytest.raises(RecipeError, match="made by a newer version of the plugin: its format is urbanrural-recipe/9"):
        read('{"format": "urbanrural-recipe/9", "runs": []}')


@pytest.mark.parametrize("text", ["dbname='plans' host=db.example.org port=5432", "dbname='x' user='y' table=\"z\""])
def test_a_database_on_a_server_is_no_file(resolved, text):
    assert path_of(text) is None
    assert resolved(UNITS=text).inputs["UNITS"] == text


def test_runs_are_moved_to_other_folders():
    steps = [Step(1, "urbanrural:x", {"LAYER": "/demo/region.gpkg|layername=a", "MORE": ["/demo/a.tif", "/else/b.tif"],
                                      "OUT": "/demo/out/c.gpkg", "TEXT": "t{year}", "NUMBER": 3},
                  (pathlib.Path("/demo/out/c.gpkg"),))]  # fmt: skip
    places = {pathlib.Path("/demo/out"): pathlib.Path("/mine/result"), pathlib.Path("/demo"): pathlib.Path("/mine")}
    [moved] = relocated(steps, places)
    assert moved.inputs == {
        "LAYER": "/mine/region.gpkg|layername=a", "MORE": ["/mine/a.tif", "/else/b.tif"],
        "OUT": "/mine/result/c.gpkg", "TEXT": "t{year}", "NUMBER": 3,
    }  # fmt: skip
    assert moved.written == (pathlib.Path("/mine/result/c.gpkg"),)


def test_when_a_file_was_changed_and_that_there_is_none(tmp_path):
    os.utime(tmp_path, (5.0, 7.0))
    assert changed_at(tmp_path) == 7.0 and changed_at(tmp_path / "none") is None
