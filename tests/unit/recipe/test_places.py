"""Settlements by their people, services by their types, roads by class or speed."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.described import FieldDescription, LayerDescription
from urban_rural_linkages.core.recipe.places import (
    are_roads,
    find_road_fields,
    find_service_key,
    find_service_name,
    find_service_type,
    find_settlement_people,
)

from .described_cases import of_columns, of_geopackage


def test_settlements_of_the_demo_add_up():
    layer = of_geopackage("settlements", "point")
    found = find_settlement_people(layer, 188169.0)
    assert found.chosen == "population"
    assert str(found.candidates[0].reason) == "188,169 people, 100.0 % of the inhabitants"
    assert "dwellings" in found.refused


def test_people_who_do_not_add_up_are_asked_for():
    found = find_settlement_people(of_columns({"pop": [400, 450]}, geometry="point"), 1000.0)
    assert (found.chosen, found.likeliest.value) == ("pop", "pop")
    far = find_settlement_people(of_columns({"pop": [100, 450]}, geometry="point"), 1000.0)
    assert (far.chosen, str(far.question)) == ("", "Is 'pop' the people of each settlement?")
    other = find_settlement_people(of_columns({"beds": [100, 9450]}, geometry="point"), 1000.0)
    assert str(other.refused["beds"]) == "adds up to 9,550, 955.0 % of the inhabitants"


def test_of_a_sample_the_name_tells():
    layer = of_columns({"poblacion": [400, 450], "x": [5, 6]}, geometry="point", count=90000)
    assert find_settlement_people(layer, 1000.0).chosen == "poblacion"
    assert find_settlement_people(of_columns({"poblacion": [400, 450]}), math.nan).chosen == "poblacion"


def test_services_of_the_demo():
    layer = of_geopackage("services", "point")
    found = find_service_type(layer)
    assert found.chosen == "type"
    assert str(found.candidates[0].reason) == "8 types: bank, day_centre, health_centre, hospital"
    assert find_service_name(layer, "type").chosen == "name"


@pytest.mark.real
def test_hospitals_of_extremadura(real_data):
    layer = of_geopackage("hospitales", "point", real_data("extremadura/extremadura_hospitales.gpkg"))
    found = find_service_type(layer)
    assert found.chosen in ("", "facility_type")
    assert find_service_name(layer, "facility_type").likeliest.value in ("hospital_name", "site_name")


def test_a_code_of_the_municipality_is_no_type():
    layer = of_columns({"tipo": ["a", "b"] * 5, "cod_mun": ["06001", "06002"] * 5}, geometry="point")
    found = find_service_type(layer)
    assert found.chosen == "tipo"
    assert found.candidate("cod_mun") is None or found.candidate("cod_mun").score < 0.5


def test_roads_of_the_demo_and_rivers():
    found = find_road_fields(of_geopackage("roads", "line"))
    assert {name: one.chosen for name, one in found.items()} == {
        "HIGHWAY": "highway", "MAXSPEED": "maxspeed", "SPEED": "", "DIRECTION_FIELD": "oneway"
    }  # fmt: skip
    assert not are_roads(of_geopackage("rivers", "line"))


def test_roads_of_geofabrik_and_of_others():
    geofabrik = of_columns({"fclass": ["primary", "track_grade2"], "maxspeed": [90, 0], "oneway": ["B", "F"]})
    assert find_road_fields(geofabrik)["HIGHWAY"].chosen == "fclass"
    found = find_road_fields(of_columns({"velocidad": [50, 90, 120], "sentido": ["1", "2", "1"]}))
    assert (found["SPEED"].chosen, found["DIRECTION_FIELD"].chosen) == ("velocidad", "sentido")


def test_a_class_of_something_else_and_a_speed_that_is_none():
    assert not are_roads(of_columns({"highway": ["yes", "no"]}))
    found = find_road_fields(of_columns({"speed": [5000.0, 9000.0]}))
    assert str(found["SPEED"].refused["speed"]) == "its values are no speeds in km/h"


def test_a_code_of_services_is_one_that_both_dates_have():
    ids = FieldDescription("service_id", "text", ["a1", "b2", "c3"])
    town = FieldDescription("town_code", "text", ["1", "1", "2"])
    rows = FieldDescription("fid", "whole", np.array([1.0, 2.0, 3.0]))
    other = FieldDescription("code", "text", ["x", "y", "z"])
    now = LayerDescription("now", "services", "point", (rows, ids, town, other))
    found = find_service_key(now, LayerDescription("then", "services_2001", "point", (rows, ids, town)))
    assert found.chosen == "service_id"
    assert str(found.refused["code"]) == "the services at the start have no such field"
    assert str(found.refused["town_code"]) == "is no code of its own for each service"
