"""Recipes as commands: quoted for a shell, lists part by part, inputs behind the dashes."""

from __future__ import annotations

import shlex

from urban_rural_linkages.core.recipe.commands import process_commands
from urban_rural_linkages.core.recipe.recipe_format import Recipe, RecipeRun


def test_what_a_shell_reads_is_what_was_given():
    inputs = {
        "UNITS": "/data/Ñuñoa é/units.gpkg|layername=a b", "START_YEAR": 2001, "TABLES": ["a.csv", "b'c.csv"],
        "BIRTHS": "births_{year}", "KEEP": True, "NOTHING": None, "SAME_TERRITORY": {"901": "026"},
        "TITLE": '$(rm -rf ~) "quoted"',
    }  # fmt: skip
    command = process_commands(Recipe((RecipeRun("urbanrural:x", inputs),)))
    assert shlex.split(command) == [
        "qgis_process", "run", "urbanrural:x", "--", "UNITS=/data/Ñuñoa é/units.gpkg|layername=a b", "START_YEAR=2001",
        "TABLES=a.csv", "TABLES=b'c.csv", "BIRTHS=births_{year}", "KEEP=true", 'SAME_TERRITORY={"901": "026"}',
        'TITLE=$(rm -rf ~) "quoted"',
    ]  # fmt: skip


def test_a_line_a_run_in_their_order():
    recipe = Recipe((RecipeRun("urbanrural:preparetable", {}), RecipeRun("urbanrural:jointables", {})))
    assert process_commands(recipe).splitlines() == [
        "qgis_process run urbanrural:preparetable --",
        "qgis_process run urbanrural:jointables --",
    ]
