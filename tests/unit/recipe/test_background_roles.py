"""Rivers, water and heights told among the layers of a project, in several languages, and where they lie."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.background_roles import find_background
from urban_rural_linkages.core.recipe.described import LayerDescription, RasterDescription
from urban_rural_linkages.core.recipe.options import options
from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, find
from urban_rural_linkages.core.recipe.state import DiagnosisState, state_of
from urban_rural_linkages.core.recipe.steps import step_states

REGION = (-6.0, 39.0, -5.0, 40.0)
HALF, ELSEWHERE = (-6.0, 39.0, -5.5, 40.0), (2.0, 41.0, 3.0, 42.0)
HEIGHTS = {"valid": 1.0, "minimum": 371.0, "mean": 580.0, "maximum": 1828.0, "zeros": 0.0, "median_above_0": 550.0,
           "different": 900, "likeness": 0.999, "cell": 100.0}  # fmt: skip
PEOPLE = {"valid": 0.4, "minimum": 1.0, "mean": 27.0, "maximum": 4000.0, "zeros": 0.2, "median_above_0": 6.0,
          "different": 300, "likeness": 0.5, "cell": 1000.0, "total": 9e4}  # fmt: skip


def lines(name: str, extent=REGION, **more) -> LayerDescription:
    return LayerDescription(name, name, "line", **{"count": 118, "extent": extent, **more})


def polygons(name: str, extent=REGION, **more) -> LayerDescription:
    return LayerDescription(name, name, "polygon", **{"count": 4, "extent": extent, **more})


@pytest.mark.parametrize("name", ["rivers", "Ríos", "red_hidrografica", "gis_osm_waterways_free_1", "Flüsse", "cauces"])
def test_rivers_are_lines_that_are_called_so(name):
    found = find_background([lines("roads"), lines(name), polygons(name + "_areas")], [], REGION)["RIVERS"]
    assert (found.chosen, found.question) == (name, None)
    assert str(found.candidates[0].reason) == "118 features, over all of the region"


@pytest.mark.parametrize("name", ["water", "Embalses", "lagos_y_lagunas", "gis_osm_water_a_free_1", "masas de agua"])
def test_water_are_polygons_that_are_called_so(name):
    found = find_background([polygons("municipalities"), polygons(name), lines(name + "_lines")], [], REGION)["WATER"]
    assert found.chosen == name


@pytest.mark.parametrize("name", ["dem_100m", "MDT25-0739", "elevacion_altitud", "srtm_36_05"])
def test_heights_are_told_by_name_with_and_without_values(name):
    for raster in (
        RasterDescription(name, name, extent=REGION),
        RasterDescription(name, name, extent=REGION, **HEIGHTS),
    ):
        assert find_background([], [raster], REGION)["DEM"].chosen == name


def test_heights_without_a_name_may_be_chosen_and_are_not_taken():
    found = find_background([], [RasterDescription("a", "band1", extent=REGION, **HEIGHTS)], REGION)["DEM"]
    assert (found.chosen, found.refused) == ("", {})


def test_people_are_no_heights():
    found = find_background([], [RasterDescription("a", "grid", extent=REGION, **PEOPLE)], REGION)["DEM"]
    assert "people" in str(found.refused["a"])


def test_of_several_the_one_that_covers_most_is_taken_and_nothing_is_asked():
    found = find_background([lines("rivers", HALF), lines("rios")], [], REGION)["RIVERS"]
    assert [one.value for one in found.candidates] == ["rios", "rivers"]
    assert found.sure
    assert str(found.candidates[1].reason) == "118 features, over 50 % of the region"


def test_what_lies_elsewhere_or_is_empty_is_refused():
    layers = [lines("rivers", ELSEWHERE), lines("rios", count=0)]
    raster = RasterDescription("dem", "dem", extent=ELSEWHERE)
    found = find_background(layers, [raster], REGION)
    assert {name: str(why) for name, why in found["RIVERS"].refused.items()} == {
        "rivers": "lies outside of the region", "rios": "has no features"}  # fmt: skip
    assert str(found["DEM"].refused["dem"]) == "lies outside of the region"


def test_where_nobody_knows_where_layers_lie_names_tell():
    found = find_background([lines("rivers", None)], [], REGION)["RIVERS"]
    assert (found.chosen, str(found.candidates[0].reason)) == ("rivers", "118 features, by its name")


def test_a_choice_and_a_recipe_stay_and_the_background_alone_is_no_region():
    layers, state = ProjectLayers(), DiagnosisState()
    layers.list([lines("rivers"), lines("rios", HALF)], [])
    find(layers, state)
    assert "RIVERS" not in state.values, "nobody knows where the region lies"
    state.give("RIVERS", "rios")
    assert step_states(state)[0].condition == "empty"
    layers.list([polygons("municipios", count=60), lines("rivers"), lines("rios", HALF)], [])
    find(layers, state)
    assert state.values["RIVERS"] == "rios"
    assert [one.value for one in options("RIVERS", layers, state)] == ["rivers", "rios"]
    loaded = state_of(DiagnosisState({"UNITS": "municipios"}).recipe())
    find(layers, loaded)
    assert not loaded.given("RIVERS"), "a recipe without rivers means none"


def test_a_layer_elsewhere_that_is_chosen_is_an_error_that_names_the_right_one():
    layers, state = ProjectLayers(), DiagnosisState()
    layers.list([polygons("municipios", count=60), lines("rivers"), lines("other", ELSEWHERE)], [])
    find(layers, state)
    state.give("RIVERS", "other")
    assert str(state.refusal("RIVERS")).startswith("“other”: lies outside of the region. Did you mean rivers")
