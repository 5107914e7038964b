"""The whole way on the demo: from its layers, without a word from the user, to the recipe that ships with it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.recipe.described import LayerDescription
from urban_rural_linkages.core.recipe.flow_columns import find_flow_columns
from urban_rural_linkages.core.recipe.layer_roles import find_layers
from urban_rural_linkages.core.recipe.link_roles import find_association_fields, find_link_fields
from urban_rural_linkages.core.recipe.places import (
    find_road_fields,
    find_service_key,
    find_service_name,
    find_service_type,
    find_settlement_people,
)
from urban_rural_linkages.core.recipe.recipe_format import parse_recipe
from urban_rural_linkages.core.recipe.recipe_paths import PATHS
from urban_rural_linkages.core.recipe.state import REGION, DiagnosisState
from urban_rural_linkages.core.recipe.steps import may_run, step_states
from urban_rural_linkages.core.recipe.unit_roles import find_unit_fields

from .described_cases import of_columns, of_geopackage

RECIPE = REPOSITORY / "resources" / "demo" / "recipe.json"
LAYERS = {
    "settlements": "point",
    "services": "point",
    "services_2001": "point",
    "roads": "line",
    "rivers": "line",
    "flows": "table",
    "linkages": "table",
    "associations": "table",
}
FOUND = ("UNIT_ID", "NAME", "GROUP", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "AREA", "AREA_UNITS", "SERIES",
         "AGE_FIELDS", "SEX_CODES", "AGE_FIELDS_START", "AGE_START_YEAR",
         "POP_OLD", "POP_YOUNG", "WOMEN", "SETTLEMENT_POP", "SERVICE_TYPE", "SERVICE_NAME", "SERVICE_KEY",
         "HIGHWAY", "MAXSPEED", "DIRECTION_FIELD", "ORIGIN", "DESTINATION", "WORKERS", "EMPLOYED", "BIRTHS",
         "DEATHS", "SECTOR_FIELDS", "LINK_ORIGIN", "LINK_DESTINATION", "LINK_VALUE", "LINK_LAYER", "LINK_UNIT",
         "LINK_YEAR", "LINK_SOURCE", "MEMBER", "ASSOCIATION")  # fmt: skip
"""What the recipe says and the data alone tell."""


def yearly(table: LayerDescription, names: tuple[str, ...]) -> dict[str, list[int | None]]:
    """Return a column for each year of a long table, as preparetable makes them."""
    codes, years = table.by_name["code"].texts, table.by_name["year"].numbers.astype(int).tolist()
    columns: dict[str, dict[str, int | None]] = {}
    for name in names:
        for code, year, value in zip(codes, years, table.by_name[name].numbers.tolist(), strict=True):
            columns.setdefault(f"{name}_{year}", {})[code] = None if math.isnan(value) else int(value)
    order = of_geopackage("municipalities").by_name["code"].texts
    return {name: [values[code] for code in order] for name, values in columns.items()}


@pytest.fixture(scope="module")
def units() -> LayerDescription:
    """The municipalities with the tables joined to them that the recipe joins."""
    towns = of_geopackage("municipalities")
    ages = [of_geopackage(name, "table") for name in ("people_2021", "people_2011")]
    vital = of_columns(yearly(of_geopackage("vital", "table"), ("births", "deaths")))
    kept = [one for one in towns.fields if not one.name.startswith(("births", "deaths"))]
    more = [one for table in ages for one in table.fields if one.name not in ("fid", "code")]
    joined = replace(towns, id="units", fields=(*kept, *more, *vital.fields))
    return replace(joined, areas=1e6 * towns.by_name["area_km2"].numbers)


@pytest.fixture(scope="module")
def state(units) -> DiagnosisState:
    """The state after everything was looked at, and nothing answered."""
    layers = {name: of_geopackage(name, kind) for name, kind in LAYERS.items()}
    state, roles = DiagnosisState(units=units), find_unit_fields(units)
    people, codes = roles.people(roles.found["POP_END"].chosen), units.by_name["code"].texts
    state.take(find_layers([units, *layers.values()], people, codes))
    state.take(roles.found)
    state.take({"SETTLEMENT_POP": find_settlement_people(layers["settlements"], people)})
    kind = find_service_type(layers["services"])
    state.take({"SERVICE_TYPE": kind, "SERVICE_NAME": find_service_name(layers["services"], kind.chosen),
                "SERVICE_KEY": find_service_key(layers["services"], layers["services_2001"])})  # fmt: skip
    state.take(find_road_fields(layers["roads"]))
    state.take(find_flow_columns(layers["flows"], codes))
    state.take(find_link_fields(layers["linkages"], codes))
    state.take(find_association_fields(layers["associations"], codes))
    return state


@pytest.mark.parametrize("parameter", FOUND)
def test_what_is_found_is_what_the_recipe_says(state, parameter):
    recipe = parse_recipe(RECIPE.read_text(encoding="utf-8"), "recipe.json")
    assert state.values[parameter] == recipe.diagnosis.inputs[parameter]


def test_the_layers(state):
    names = ("UNITS", "SETTLEMENTS", "SERVICES", "SERVICES_START", "NETWORK", "FLOWS", "LINKS", "ASSOCIATIONS")
    assert [state.values[name] for name in names] == [
        "units", "settlements", "services", "services_2001", "roads", "flows", "linkages", "associations"
    ]  # fmt: skip


def test_one_question_is_left(state):
    asked = [step for step in step_states(state) if step.condition == "asks"]
    assert [step.id for step in asked] == ["region"]
    assert "188,169 inhabitants in 2021" in str(asked[0].sentence)


def test_one_yes_and_a_folder_and_it_may_run(state):
    state.answer(REGION)
    state.give("FOLDER", "out")
    assert may_run(state) is None
    shut = {chapter.id for chapter in state.chapters() if not chapter.opens}
    assert shut == {
        "land",
        "plans",
        "gap",
        "catchments",
        "checklists",
    }  # need grids, plans of the board, and assessments


def test_yearly_births_are_found_by_their_pattern(units):
    found = find_unit_fields(units).found["BIRTHS"]
    assert found.chosen == "births_{year}"
    assert str(found.candidates[0].reason) == "20 fields, 2001 to 2020"


def test_years_that_births_do_not_cover_are_told(units):
    shorter = replace(units, fields=tuple(one for one in units.fields if one.name != "births_2007"))
    found = find_unit_fields(shorter).found["BIRTHS"]
    assert found.chosen == ""
    assert str(found.refused["births_{year}"]) == "lacks the year 2007"


def test_every_file_of_the_recipe_is_known_to_be_one():
    """Else a recipe that is moved, or the demo in a copy of the user's own, would not find it."""
    recipe = parse_recipe(RECIPE.read_text(encoding="utf-8"), "recipe.json")
    files = {name for run in (*recipe.before, recipe.diagnosis) for name, value in run.inputs.items()
             if any(str(value).partition("|")[0].endswith(end) for end in (".gpkg", ".tif"))}  # fmt: skip
    assert files - PATHS == set()
    assert {"SERVICES_START", "SERVICES", "UNITS"} <= files
