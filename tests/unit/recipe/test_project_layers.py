"""Layers of a project: which are read next, what is found in them, and what may be chosen for each parameter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.recipe import flow_columns, unit_roles
from urban_rural_linkages.core.recipe.described import LayerDescription, RasterDescription
from urban_rural_linkages.core.recipe.options import options
from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, find, prepare, to_read
from urban_rural_linkages.core.recipe.state import DiagnosisState

from .described_cases import of_columns, of_geopackage

GEOMETRIES = {"municipalities": "polygon", "settlements": "point", "services": "point", "roads": "line",
              "flows": "table"}  # fmt: skip
READ = {name: of_geopackage(name, geometry) for name, geometry in GEOMETRIES.items()}
READ["municipalities"] = replace(READ["municipalities"], areas=1e6 * READ["municipalities"].by_name["area_km2"].numbers)


def bare(layer: LayerDescription) -> LayerDescription:
    """Return a layer as it is listed: without values."""
    fields = tuple(replace(one, values=()) for one in layer.fields)
    return replace(layer, fields=fields, count=layer.rows, areas=np.empty(0))


def opened() -> tuple[ProjectLayers, DiagnosisState]:
    """Return the demo's layers as a window lists them, with what is found so far."""
    layers, state = ProjectLayers(), DiagnosisState()
    rasters = [RasterDescription("dem", "dem_100m", different=900), RasterDescription("other", "other")]
    layers.list([bare(one) for one in READ.values()], rasters)
    find(layers, state)
    return layers, state


def read_all(layers: ProjectLayers, state: DiagnosisState) -> list[list[str]]:
    """Read what is asked for until nothing is; return what was asked for each time."""
    rounds = []
    while wanted := to_read(layers, state):
        rounds.append(wanted)
        for one in wanted:
            layers.take(READ[one] if one in READ else replace(layers.rasters[one]))
        find(layers, state)
        assert len(rounds) < 10
    return rounds


def test_names_alone_tell_the_layers_of_the_demo():
    _, state = opened()
    assert state.values["UNITS"] == "municipalities"
    assert (state.values["SERVICES"], state.values["FLOWS"]) == ("services", "flows")
    assert "UNIT_ID" not in state.values


def test_layers_that_are_chosen_are_read_first_then_the_likely_ones_and_all_rasters():
    layers, state = opened()
    first, *others = read_all(layers, state)
    assert set(first) >= {"municipalities", "services", "flows"}
    assert "dem" in first
    assert "other" in [one for others_of_round in others for one in others_of_round]
    assert to_read(layers, state) == []


def test_fields_are_found_once_their_layers_were_read():
    layers, state = opened()
    read_all(layers, state)
    found = {name: state.values[name] for name in ("UNIT_ID", "POP_START", "POP_END", "SETTLEMENT_POP", "SERVICE_TYPE",
                                                   "HIGHWAY", "ORIGIN", "DESTINATION", "WORKERS")}  # fmt: skip
    assert found == {
        "UNIT_ID": "code", "POP_START": "t2001", "POP_END": "t2021", "SETTLEMENT_POP": "population",
        "SERVICE_TYPE": "type", "HIGHWAY": "highway", "ORIGIN": "origin", "DESTINATION": "destination",
        "WORKERS": "workers",
    }  # fmt: skip
    assert layers.people == 188169
    assert len(layers.codes) == 60


def test_the_choice_of_the_user_stays_when_layers_come():
    layers, state = opened()
    read_all(layers, state)
    state.give("POP_START", "t2011")
    layers.list([*(bare(one) for one in READ.values()), LayerDescription("new", "rivers", "line", count=5)], [])
    find(layers, state)
    assert (state.values["POP_START"], state.values["START_YEAR"]) == ("t2011", 2011)
    assert layers.vectors["municipalities"].rows == 60  # what was read is kept


def test_a_layer_that_cannot_be_read_is_refused_with_the_reason_and_not_asked_for_again():
    layers, state = opened()
    read_all(layers, state)
    layers.forget(["services"])
    layers.unreadable["services"] = "The file is damaged."
    find(layers, state)
    assert str(state.found["SERVICES"].refused["services"]) == "The file is damaged."
    assert to_read(layers, state) == []


def test_layers_that_changed_are_read_again():
    layers, state = opened()
    read_all(layers, state)
    layers.forget(["roads"])
    assert to_read(layers, state) == ["roads"]


def test_units_that_go_take_their_fields_with_them():
    layers, state = opened()
    read_all(layers, state)
    state.give("UNITS", "")
    find(layers, state)
    assert state.units is None
    assert layers.roles is None
    assert np.isnan(layers.people)
    assert layers.codes == []


def test_what_fits_is_offered_first_and_what_does_not_last_with_the_reason():
    layers, state = opened()
    read_all(layers, state)
    offered = options("UNITS", layers, state)
    assert (offered[0].value, offered[0].label, offered[0].fits) == ("municipalities", "municipalities", True)
    assert {one.value for one in offered} == set(GEOMETRIES)
    roads = next(one for one in offered if one.value == "roads")
    assert (roads.fits, str(roads.reason)) == (False, "holds lines")
    codes = options("UNIT_ID", layers, state)
    assert codes[0].value == "code"
    assert next(one for one in codes if one.value == "fid").fits is False


def test_patterns_of_several_fields_are_offered_beside_the_fields():
    layers, state = opened()
    read_all(layers, state)
    assert options("SERIES", layers, state)[0].value == "t{year}"


def test_a_value_that_a_recipe_gives_is_offered_even_where_it_was_not_found():
    layers, state = opened()
    read_all(layers, state)
    state.give("BIRTHS", "births_{year}")
    assert options("BIRTHS", layers, state)[0].value == "births_{year}"


@pytest.mark.parametrize("parameter", ["POPULATION", "LAND"])
def test_heights_are_no_people_and_no_land(parameter):
    layers, state = opened()
    layers.rasters["dem"] = RasterDescription(
        "dem", "dem_100m", valid=1.0, minimum=210.0, mean=580.0, maximum=1900.0, median_above_0=560.0, different=900,
        likeness=0.99, cell=100.0
    )  # fmt: skip
    layers.is_read.add("dem")
    read_all(layers, state)
    assert state.values[parameter] == ""
    offered = options(parameter, layers, state)
    assert [(one.value, one.fits) for one in offered if one.value == "dem"] == [("dem", False)]


def test_a_project_without_layers_is_no_error():
    layers, state = ProjectLayers(), DiagnosisState()
    layers.list([], [])
    find(layers, state)
    assert to_read(layers, state) == []
    assert options("UNITS", layers, state) == []


def test_two_hundred_fields_and_names_from_right_to_left_are_offered():
    columns = {f"حقل_{number}": [f"{number}-{row}" for row in range(5)] for number in range(200)}
    wide = of_columns(columns)
    layers, state = ProjectLayers(), DiagnosisState()
    layers.list([replace(wide, id="wide", geometry="polygon", count=5)], [])
    state.give("UNITS", "wide")
    layers.take(replace(wide, id="wide", geometry="polygon", count=5))
    find(layers, state)
    assert len(options("UNIT_ID", layers, state)) == 200


def with_tables():
    layers, state = ProjectLayers(), DiagnosisState()
    tables = {name: of_geopackage(name, "table") for name in ("vital", "people_2021", "about")}
    layers.list([bare(one) for one in {**READ, **tables}.values()], [])
    find(layers, state)
    while wanted := to_read(layers, state):
        for one in wanted:
            layers.take({**READ, **tables}[one])
        find(layers, state)
    return layers, state


def test_tables_are_read_once_the_units_are_known_and_those_that_fit_are_offered():
    layers, _state = with_tables()
    assert {one.layer.name for one in layers.joinable} == {"people_2021", "vital"}


def test_the_table_of_flows_is_not_joined_and_nothing_without_units():
    layers, state = with_tables()
    assert state.values["FLOWS"] == "flows"
    state.give("UNITS", "")
    find(layers, state)
    assert layers.joinable == ()


def test_what_has_been_joined_is_not_offered_again():
    layers, state = with_tables()
    ages = next(one for one in layers.joinable if one.layer.name == "people_2021")
    units = READ["municipalities"]
    fields = [ages.layer.by_name[name] for name in ages.values if name not in units.names]
    layers.take(replace(units, id="joined", fields=(*units.fields, *fields)))
    state.exchange_units("joined")
    find(layers, state)
    assert [one.layer.name for one in layers.joinable] == ["vital"]
    assert state.values["AGE_FIELDS"] == "{sex}_{from}_{to}"


def test_codes_and_people_are_those_of_the_fields_that_are_chosen():
    layers, state = opened()
    read_all(layers, state)
    state.give("POP_END", "t2001")
    state.give("UNIT_ID", "name")
    find(layers, state)
    assert layers.people == 199038
    assert "Majadillas" in layers.codes


def test_rasters_are_those_of_the_years_that_are_chosen():
    layers, state = opened()
    grid = RasterDescription("grid", "population_2001", valid=1.0, minimum=0.0, mean=33.0, maximum=9000.0,
                             total=199038.0, median_above_0=40.0, zeros=0.6, different=400,
                             likeness=0.4, cell=1000.0)  # fmt: skip
    layers.rasters["grid"] = grid
    layers.is_read.add("grid")
    read_all(layers, state)
    assert state.values["POPULATION_START"] == "grid"
    state.give("POP_START", "t2011")
    find(layers, state)
    assert str(state.found["POPULATION_START"].refused["grid"]) == "of the year 2001"


def test_what_was_prepared_in_another_thread_is_not_looked_for_again(monkeypatch):
    units, flows = replace(READ["municipalities"]), replace(READ["flows"])
    codes = units.by_name["code"].texts
    prepare(units, [])
    prepare(flows, codes)
    for module in (unit_roles, flow_columns):
        monkeypatch.setattr(module, "_found_in", lambda *_: pytest.fail("looked for again"))
    assert unit_roles.find_unit_fields(units).found["UNIT_ID"].chosen == "code"
    assert flow_columns.find_flow_columns(flows, codes)["ORIGIN"].chosen == "origin"


def test_flows_are_looked_at_again_with_other_codes_and_copies_of_layers_keep_nothing():
    flows = replace(READ["flows"])
    prepare(flows, READ["municipalities"].by_name["code"].texts)
    assert flow_columns.find_flow_columns(flows, ["a", "b"])["ORIGIN"].chosen == ""
    assert replace(flows, name="other").memo == {}


def test_a_raster_and_points_need_no_preparation():
    prepare(RasterDescription("dem", "dem"), ["1"])
    services = replace(READ["services"])
    prepare(services, ["1"])
    assert services.memo == {}
