"""Facts about services, places and roads: types, sums, classes with kilometres, and services outside."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, distances_to_measure, find
from urban_rural_linkages.core.recipe.service_facts import (
    Distances,
    about_types,
    classes_of,
    find_outside,
    people_in_places,
    types_of,
)
from urban_rural_linkages.core.recipe.state import DiagnosisState
from urban_rural_linkages.core.recipe.steps import step_states

from .described_cases import of_columns

UNITS = of_columns({"code": ["01", "02", "03"]})
SERVICES = of_columns({
    "type": ["hospital", "school", "school", "pharmacy", "school"],
    "name": ["Virgen de la Vega", "Uno", "Dos", None, "Tres"],
}, "services", "point")  # fmt: skip


def distances(*km):
    return Distances(UNITS, SERVICES, np.array([1000.0 * one for one in km]))


def test_nothing_is_asked_where_all_services_lie_inside():
    found = find_outside(distances(0, 0, 0, 0, 0), "name", "type")
    assert (found.candidates, found.question) == ((), None)


def test_one_service_outside_is_named_with_its_distance():
    found = find_outside(distances(58.62, 0, 0, 0, 0), "name", "type")
    assert str(found.question) == (
        "Virgen de la Vega lies 58.6 km outside the region. Leave it out, or use it because people cross borders?"
    )
    assert (found.likeliest.value, found.chosen) == ("ignore", "")


def test_of_several_the_farthest_three_are_named_by_name_type_or_place():
    found = find_outside(distances(1, 2, 0, 80, 3), "name", "type")
    assert str(found.question).startswith(
        "4 of 5 services lie outside the region, the farthest: pharmacy (80.0 km), Tres (3.0 km), Uno (2.0 km). Leave"
    )
    assert "4 (80.0 km)" in str(find_outside(distances(1, 2, 0, 80, 3), "", "").question)
    assert str(found.likeliest.reason) == "4 services outside the region"


@pytest.mark.parametrize("metres", [None, np.array([1.0])])
def test_what_was_not_measured_asks_nothing(metres):
    assert Distances(UNITS, SERVICES, metres).outside == []
    assert find_outside(Distances(UNITS, SERVICES, metres), "name", "type").question is None


def test_unknown_distances_are_not_outside():
    assert distances(np.nan, 0, 5, 0, 7).outside == [4, 2]


def known_layers():
    layers = ProjectLayers(vectors={"units": UNITS, "services": SERVICES})
    layers.is_read |= {"units", "services"}
    state = DiagnosisState()
    state.give("UNITS", "units")
    state.give("SERVICES", "services")
    find(layers, state)
    return layers, state


def test_distances_are_measured_once_and_the_question_follows():
    layers, state = known_layers()
    assert distances_to_measure(layers, state) == (UNITS, SERVICES)
    layers.distances = distances(58.6, 0, 0, 0, 0)
    find(layers, state)
    assert distances_to_measure(layers, state) is None
    step = next(one for one in step_states(state) if one.id == "services")
    assert (step.condition, step.parameter) == ("asks", "OUTSIDE")
    state.give("OUTSIDE", "use")
    find(layers, state)
    assert state.recipe().diagnosis.inputs["OUTSIDE"] == "use"
    assert next(one for one in step_states(state) if one.id == "services").condition == "filled"


def test_points_and_samples_are_not_measured():
    layers, state = known_layers()
    layers.vectors["services"] = replace(SERVICES, count=90_000)
    assert distances_to_measure(layers, state) is None
    layers, state = known_layers()
    state.units = replace(UNITS, geometry="point")
    assert distances_to_measure(layers, state) is None


def test_the_fewest_services_come_first():
    assert types_of(SERVICES, "type") == [("hospital", 1), ("pharmacy", 1), ("school", 3)]
    assert types_of(SERVICES, "") == []


def test_what_is_to_be_said_of_the_types():
    assert about_types(SERVICES, "type") is None
    assert str(about_types(SERVICES, "")) == "Without a type all services count as one: a pharmacy does for a hospital."
    single = of_columns({"type": ["school"] * 3})
    assert str(about_types(single, "type")) == "All 3 services are of one type, school."
    some = of_columns({"type": ["school", "bank", None]})
    assert str(about_types(some, "type")) == "Services without a type: 1."
    assert about_types(replace(single, fields=()), "type") is None


def test_people_in_places_are_those_of_the_region_or_not():
    places = of_columns({"pop": [100, 200, 300]}, geometry="point")
    assert people_in_places(places, "pop", 600.0)[0]
    agree, words = people_in_places(places, "pop", 900.0)
    assert not agree
    assert str(words).startswith("3 places with 600 people; the region has 900.")
    assert people_in_places(places, "pop", float("nan")) is None
    assert people_in_places(places, "", 600.0) is None
    assert people_in_places(replace(places, count=99), "pop", 600.0) is None


def test_classes_of_roads_with_their_kilometres():
    roads = of_columns({"highway": ["primary", "track", "primary", None]}, geometry="line")
    assert classes_of(roads, "highway") == [("primary", None, 2), ("track", None, 1)]
    measured = replace(roads, lengths=np.array([1000.0, 9000.0, 500.0, 7.0]))
    assert classes_of(measured, "highway") == [("track", 9.0, 1), ("primary", 1.5, 2)]
    assert classes_of(roads, "") == []
