"""Areas by their ratio to the outlines, and parts of the people by name and share."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.people_fields import find_area, find_part

from .described_cases import of_columns, of_geopackage

SQUARE_METRES = np.array([1.5e6, 2.2e6, 8e5, 9.1e6])


@pytest.mark.parametrize(("factor", "unit"), [(1e-6, "km2"), (1e-4, "ha"), (1.0, "m2")])
def test_the_ratio_to_the_outline_gives_the_unit(factor, unit):
    layer = of_columns({"x": list(SQUARE_METRES * factor * 1.03)}, areas=SQUARE_METRES)
    found = find_area(layer)
    assert (found.chosen, dict(found.candidates[0].gives)) == ("x", {"AREA_UNITS": unit})


def test_what_varies_against_the_outline_is_no_area():
    layer = of_columns(
        {"area": [4.0, 1.0, 9.0, 2.0], "perimeter": list(4 * np.sqrt(SQUARE_METRES))}, areas=SQUARE_METRES
    )
    found = find_area(layer)
    assert found.candidates == ()
    assert str(found.refused["area"]) == "does not fit the outlines"


def test_of_two_units_the_same_is_said():
    layer = of_columns({"ha": list(SQUARE_METRES / 1e4), "km": list(SQUARE_METRES / 1e6)}, areas=SQUARE_METRES)
    assert find_area(layer).chosen == "km"


def test_some_outlines_are_enough():
    areas = np.where(np.arange(4) < 3, SQUARE_METRES, np.nan)
    assert find_area(of_columns({"sup": list(SQUARE_METRES / 1e4)}, areas=areas)).chosen == "sup"


def test_without_outlines_the_name_asks():
    found = find_area(of_columns({"superficie": [4.0, 1.0, 9.0]}))
    assert (found.chosen, str(found.question)) == ("", "Is 'superficie' the area of each unit?")


def test_the_parts_of_the_demo():
    layer = of_geopackage("municipalities")
    parts = ("WOMEN", "POP_OLD", "POP_YOUNG", "EMPLOYED")
    assert {name: find_part(name, layer, 188169.0).chosen for name in parts} == {
        "WOMEN": "women", "POP_OLD": "pop_65", "POP_YOUNG": "pop_0_14", "EMPLOYED": "employed"
    }  # fmt: skip


def test_a_share_that_cannot_be_is_said():
    found = find_part("WOMEN", of_columns({"mujeres": [10, 20, 30]}), 900.0)
    assert str(found.refused["mujeres"]) == "6.7 % of the inhabitants"


def test_nothing_is_sure_without_the_people():
    found = find_part("WOMEN", of_columns({"mujeres": [10, 20, 35]}), math.nan)
    assert (found.chosen, found.likeliest.value) == ("", "mujeres")
