"""Recipes read and written in both forms, and files that have moved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.recipe.recipe_format import DIAGNOSIS, Recipe, RecipeRun, parse_recipe, recipe_text

DEMO = REPOSITORY / "resources" / "demo" / "recipe.json"
JOIN = RecipeRun(
    "urbanrural:jointables", {"UNITS": "a.gpkg", "TABLES": ["b.csv", "c.csv"], "OUTPUT": "out/joined.gpkg"}
)
MAKE = RecipeRun("urbanrural:territorialdiagnosis", {"UNITS": "out/joined.gpkg", "NAME": "name", "FOLDER": "out"})


def test_the_recipe_of_the_demo():
    recipe = parse_recipe(DEMO.read_text(encoding="utf-8"), "recipe.json")
    assert [run.algorithm.partition(":")[2] for run in recipe.before] == ["preparetable", "jointables"]
    assert recipe.diagnosis.inputs["SERIES"] == "t{year}"
    there = recipe.absolute(DEMO.parent)
    assert there.lost(Path.exists) == []
    assert there.diagnosis.inputs["NAME"] == "name"
    assert there.relative(DEMO.parent) == recipe


def test_what_is_written_is_read_again():
    recipe = Recipe((JOIN, MAKE), "Tierras del Alba", ("region",), {"made_with": "0.9", "later": {"a": [1]}})
    text = recipe_text(recipe)
    assert json.loads(text)["format"] == "urbanrural-recipe/1"
    assert parse_recipe(text, "a.url.json") == recipe


def test_both_forms_hold_the_same_runs():
    plain = json.dumps([{"algorithm": run.algorithm, "inputs": run.inputs} for run in (JOIN, MAKE)])
    assert parse_recipe(plain, "a.json").runs == parse_recipe(recipe_text(Recipe((JOIN, MAKE))), "b.json").runs


def test_a_newer_format_is_refused_with_a_sentence():
    text = recipe_text(Recipe((MAKE,))).replace("urbanrural-recipe/1", "urbanrural-recipe/2")
    with pytest.raises(InputError) as refused:
        parse_recipe(text, "a.url.json")
    assert str(refused.value) == (
        "The recipe 'a.url.json' was made by a newer version of the plugin: its format is urbanrural-recipe/2. Update "
        "the plugin in QGIS' manager of plugins, then open the recipe again."
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[{", "The recipe 'a' is not JSON: line 1, Expecting property name enclosed in double quotes."),
        ("{}", "The recipe 'a' is not a list of runs: it should start with '['."),
        ("[]", "The recipe 'a' is not a list of runs: it should start with '['."),
        ("3", "The recipe 'a' is not a list of runs: it should start with '['."),
        ("[" * 100000, "The recipe 'a' is not a list of runs: it should start with '['."),
        ('{"format": "urbanrural-recipe/1"}', "The recipe 'a' is not a list of runs: it should start with '['."),
        ('[{"algorithm": 3, "inputs": {}}]',
         'Run 1 of the recipe should have the form {"algorithm": "urbanrural:...", "inputs": {...}}.'),
    ],
)  # fmt: skip
def test_what_is_no_recipe(text, sentence):
    with pytest.raises(InputError) as refused:
        parse_recipe(text, "a")
    assert str(refused.value) == sentence


def test_sources_become_the_cells_of_their_table():
    run = {"algorithm": "urbanrural:territorialdiagnosis", "inputs": {"SOURCES": [{"input": "UNITS", "year": 2021}]}}
    cells = parse_recipe(json.dumps([run]), "a").diagnosis.inputs["SOURCES"]
    assert cells[0] == "UNITS"
    assert len(cells) == 6


def test_files_that_moved_are_found_in_one_folder(tmp_path):
    old = Path("/plans/2020/data")
    recipe = Recipe((JOIN, MAKE)).absolute(old)
    assert recipe.lost(lambda path: False) == [str(old / name) for name in ("a.gpkg", "b.csv", "c.csv")]
    for name in ("a.gpkg", "data/b.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    moved = recipe.moved(tmp_path, Path.exists)
    assert moved.runs[0].inputs["UNITS"] == str(tmp_path / "a.gpkg")
    assert moved.runs[0].inputs["TABLES"] == [str(tmp_path / "data" / "b.csv"), str(old / "c.csv")]
    assert moved.lost(Path.exists) == [str(old / "c.csv")]
    assert moved.diagnosis.inputs["UNITS"] == recipe.diagnosis.inputs["UNITS"]  # an earlier run makes it


def test_what_a_recipe_of_others_would_do():
    recipe = Recipe((JOIN, RecipeRun("script:delete", {"OUTPUT": "/etc/x"}), MAKE)).absolute(Path("/plans"))
    assert recipe.strange == ("script:delete",)
    assert recipe.written() == [Path("/plans/out/joined.gpkg"), Path("/etc/x"), Path("/plans/out")]
    assert Recipe((JOIN, MAKE)).strange == ()


def test_inputs_whose_files_are_lost_are_left_out_and_nothing_else():
    runs = (
        RecipeRun("urbanrural:jointables", {"UNITS": "/a/u.gpkg|layername=u", "TABLES": ["/a/t.csv", "/a/v.csv"]}),
        RecipeRun(DIAGNOSIS, {"UNITS": "/a/u.gpkg", "LAND": "/a/l.tif", "TITLE": "/a/l.tif", "FOLDER": "/a/out"}),
    )
    left = Recipe(runs).without(["/a/v.csv", "/a/l.tif"])
    assert left.runs[0].inputs == {"UNITS": "/a/u.gpkg|layername=u"}
    assert left.runs[1].inputs == {"UNITS": "/a/u.gpkg", "TITLE": "/a/l.tif", "FOLDER": "/a/out"}


class TestDue:
    """Runs before the diagnosis: those whose results are missing or old."""

    RECIPE = Recipe((
        RecipeRun("urbanrural:preparetable", {"TABLE": "/a/t.csv", "OUTPUT": "/a/prepared.gpkg"}),
        RecipeRun("urbanrural:jointables", {"UNITS": "/a/u.gpkg", "TABLES": ["/a/prepared.gpkg"],
                                            "OUTPUT": "/a/joined.gpkg"}),
        RecipeRun(DIAGNOSIS, {"UNITS": "/a/joined.gpkg"}),
    ))  # fmt: skip

    def due(self, **times: float) -> list[str]:
        found = self.RECIPE.due(lambda path: times.get(path.stem))
        return [run.algorithm.partition(":")[2] for run in found]

    def test_at_first_all_of_them(self):
        assert self.due(t=1.0, u=1.0) == ["preparetable", "jointables"]

    def test_none_where_all_is_there(self):
        assert self.due(t=1.0, u=1.0, prepared=2.0, joined=3.0) == []

    def test_what_is_made_of_something_newer_is_made_again_and_so_is_what_follows(self):
        assert self.due(t=5.0, u=1.0, prepared=2.0, joined=3.0) == ["preparetable", "jointables"]
        assert self.due(t=1.0, u=5.0, prepared=2.0, joined=3.0) == ["jointables"]

    def test_a_run_that_writes_nothing_is_always_due(self):
        recipe = Recipe((RecipeRun("urbanrural:datacheck", {"UNITS": "/a/u.gpkg"}), RecipeRun(DIAGNOSIS, {})))
        assert len(recipe.due(lambda path: 1.0)) == 1
