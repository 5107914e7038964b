"""Layers of a project told apart, with their values or by their names alone."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.described import FieldDescription, LayerDescription
from urban_rural_linkages.core.recipe.layer_roles import find_layers

from .described_cases import of_geopackage

TABLES = {"municipalities": "polygon", "region": "polygon", "water": "polygon", "settlements": "point",
          "services": "point", "services_2001": "point",
          "roads": "line", "rivers": "line", "people_2021": "table", "vital": "table",
          "flows": "table", "linkages": "table", "associations": "table"}  # fmt: skip
RIGHT = {"UNITS": "municipalities", "SETTLEMENTS": "settlements", "SERVICES": "services",
         "SERVICES_START": "services_2001", "NETWORK": "roads",
         "FLOWS": "flows", "LINKS": "linkages", "ASSOCIATIONS": "associations", "SURVIVAL": ""}  # fmt: skip


def without_values(layer: LayerDescription) -> LayerDescription:
    fields = tuple(FieldDescription(one.name, one.kind) for one in layer.fields)
    return LayerDescription(layer.id, layer.name, layer.geometry, fields, layer.count)


@pytest.fixture(scope="module")
def demo() -> list[LayerDescription]:
    return [of_geopackage(name, kind) for name, kind in TABLES.items()]


def test_the_demo_by_its_values(demo):
    found = find_layers(demo, 188169.0, demo[0].by_name["code"].texts)
    assert {name: one.chosen for name, one in found.items()} == RIGHT


def test_the_demo_by_its_names(demo):
    found = find_layers([without_values(layer) for layer in demo])
    assert {name: one.chosen for name, one in found.items()} == RIGHT


def test_what_does_not_fit_says_why(demo):
    found = find_layers(demo, 188169.0, demo[0].by_name["code"].texts)
    assert str(found["UNITS"].refused["region"]) == "has one polygon only"
    assert str(found["UNITS"].refused["roads"]) == "holds lines"
    assert str(found["SERVICES"].refused["roads"]) == "holds lines"
    assert str(found["NETWORK"].refused["rivers"]) == "no field has a class of roads or a speed"
    assert str(found["FLOWS"].refused["vital"]) == "no two columns hold the codes of the units"
    assert str(found["FLOWS"].refused["linkages"]) == "holds links of several kinds"
    assert str(found["LINKS"].refused["flows"]) == "no column says what goes between the units"
    assert str(found["ASSOCIATIONS"].refused["flows"]) == "no column names associations"
    assert str(found["SETTLEMENTS"].refused["services"]) == "no field of people adds up to the inhabitants"


def test_services_of_an_earlier_year_are_those_of_the_start(demo):
    found = find_layers(demo, 188169.0, demo[0].by_name["code"].texts)
    assert found["SERVICES_START"].candidates[0].gives == {"SERVICES_START_YEAR": 2001}
    assert str(found["SERVICES"].refused["services_2001"]) == "of 2001"
    assert str(found["SERVICES_START"].refused["roads"]) == "holds lines"


@pytest.mark.parametrize(
    ("names", "now", "start"),
    [(("services_2001", "services_2021"), "services_2021", "services_2001"), (("services_2021",), "services_2021", ""),
     (("services_2001", "services_2011", "services"), "services", "services_2001")],
)  # fmt: skip
def test_dates_of_services(names, now, start):
    fields = (FieldDescription("type", "text"),)
    layers = [LayerDescription(name, name, "point", fields, 9) for name in names]
    found = find_layers(layers)
    assert (found["SERVICES"].chosen, found["SERVICES_START"].chosen) == (now, start)


def test_no_layers_and_empty_layers():
    assert all(not one.candidates for one in find_layers([]).values())
    empty = LayerDescription("a", "municipios", "polygon", (FieldDescription("t2001", "whole"),), 0)
    found = find_layers([empty])["UNITS"]
    assert (found.chosen, str(found.refused["a"])) == ("", "has no features")


def test_two_layers_of_polygons_are_asked_for():
    layers = [LayerDescription(name, name, "polygon", count=60) for name in ("a", "b")]
    found = find_layers(layers)["UNITS"]
    assert (found.chosen, str(found.question)) == ("", "Which layer is it? It may be a, b.")


def test_one_layer_of_polygons_that_says_nothing_is_asked_for():
    found = find_layers([LayerDescription("a", "a", "polygon", count=60)])["UNITS"]
    assert (found.chosen, str(found.question)) == ("", "Is it the layer 'a'?")
