"""Areas by their ratio to the outlines, and parts of the people by name and share."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.people_fields import find_area, find_income, find_part, find_sectors

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


def test_the_unemployed_are_not_taken_for_the_employed():
    layer = of_columns({"ocupados": [400, 300, 380], "parados": [60, 44, 71], "poblacion_activa": [460, 344, 451]})
    parts = ("EMPLOYED", "UNEMPLOYED", "LABOUR_FORCE")
    assert {name: find_part(name, layer, 2500.0).chosen for name in parts} == {
        "EMPLOYED": "ocupados", "UNEMPLOYED": "parados", "LABOUR_FORCE": "poblacion_activa"
    }  # fmt: skip
    assert find_part("UNEMPLOYED", of_columns({"unemployed": [4, 3, 5]}), 90.0).chosen == "unemployed"
    assert find_part("EMPLOYED", of_columns({"unemployed": [4, 3, 5]}), 90.0).chosen == ""


def test_a_rate_of_unemployment_is_no_number_of_people():
    found = find_part("UNEMPLOYED", of_columns({"paro": [12.5, 9.75, 14.0]}), 2500.0)
    assert str(found.refused["paro"]) == "holds fractions, no counts"


def test_incomes_by_their_name():
    layer = of_columns({"renta_neta_media": [9800, 12350, 8720], "ingresos_2015": [-1, 4, 5], "t2021": [900, 800, 700]})
    found = find_income(layer)
    assert found.chosen == "renta_neta_media"
    assert str(found.refused["ingresos_2015"]) == "holds numbers that are not above 0"
    assert find_income(layer, {"renta_neta_media"}).chosen == ""


def test_jobs_by_sector_of_two_years_are_asked_for():
    names = [f"{sector}_{year}" for year in (2011, 2021) for sector in ("agricultura", "industria", "servicios")]
    layer = of_columns({name: [30 + row, 20, 10 * row] for row, name in enumerate(names)})
    found = find_sectors(layer)
    assert found.chosen == "" and [one.value.count(";") for one in found.candidates] == [2, 2]
    later = {name for name in names if name.endswith("2021")}
    assert find_sectors(layer, later).chosen == "agricultura_2011;industria_2011;servicios_2011"


def test_two_fields_are_no_sectors():
    assert find_sectors(of_columns({"services": [3, 4, 5], "industry": [3, 4, 9]})).candidates == ()
