"""What core knows of recipes by name is what the algorithms declare: which inputs are paths, and of which step."""

from __future__ import annotations

from functools import cache

import pytest

from urban_rural_linkages.algorithms.diagnosis.making import CHAPTERS
from urban_rural_linkages.algorithms.parameters import is_former
from urban_rural_linkages.algorithms.provider import ALGORITHMS
from urban_rural_linkages.core.recipe.chapters import CHAPTER_IDS
from urban_rural_linkages.core.recipe.recipe_paths import PATHS, WRITTEN
from urban_rural_linkages.core.recipe.state import PARENTS
from urban_rural_linkages.core.recipe.step_inputs import STEPS
from urban_rural_linkages.io.recipe import READ
from urban_rural_linkages.io.recipe import WRITTEN as WRITTEN_KINDS

# The diagnosis, and what a recipe runs before it.
IN_RECIPES = ("territorialdiagnosis", "jointables", "preparetable", "prepareservices", "preparegrid", "harmoniseunits",
              "datacheck")  # fmt: skip


@cache
def algorithm(name: str):
    """Return an algorithm that stays: its parameters go with it."""
    return next(one for one in ALGORITHMS if name == one.ID)().create()


def parameters(name: str) -> list:
    return algorithm(name).parameterDefinitions()


@pytest.mark.parametrize("name", IN_RECIPES)
def test_the_paths_of_an_algorithm(qgis_app, name):
    kinds = {one.name(): one.type() for one in parameters(name)}
    assert {one for one, kind in kinds.items() if kind in READ | WRITTEN_KINDS} == PATHS & kinds.keys()
    assert {one for one, kind in kinds.items() if kind in WRITTEN_KINDS} == WRITTEN & kinds.keys()


def test_each_parameter_of_the_diagnosis_stands_in_one_step(qgis_app):
    declared = {one.name() for one in parameters("territorialdiagnosis") if not is_former(one)}
    assert {name for names in STEPS.values() for name in names} == declared


def test_the_layer_of_each_field(qgis_app):
    parents = {one.name(): one.parentLayerParameterName() for one in parameters("territorialdiagnosis")
               if one.type() == "field" and not is_former(one)}  # fmt: skip
    assert parents.items() <= PARENTS.items()


def test_the_chapters_are_those_of_the_report():
    assert tuple(chapter.ID for chapter in CHAPTERS) == CHAPTER_IDS
