"""Facts about grids and flows: sums beside the register, and codes that are those of the units."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.described import RasterDescription
from urban_rural_linkages.core.recipe.grid_facts import flows_and_units, grids_and_register
from urban_rural_linkages.core.recipe.project_layers import ProjectLayers
from urban_rural_linkages.core.recipe.state import DiagnosisState

from .described_cases import of_columns

CODES = [f"{number:02d}" for number in range(1, 11)]


def with_grids(start=1000.0, end=900.0):
    units = of_columns({"code": CODES, "t1": [100] * 10, "t2": [90] * 10})
    layers = ProjectLayers(rasters={"a": RasterDescription("a", "a", total=start),
                                    "b": RasterDescription("b", "b", total=end)})  # fmt: skip
    values = {"POP_START": "t1", "POP_END": "t2", "START_YEAR": 2001, "END_YEAR": 2021, "POPULATION_START": "a",
              "POPULATION": "b"}  # fmt: skip
    return layers, DiagnosisState(values, units=units)


def test_grids_that_hold_the_register():
    agree, words = grids_and_register(*with_grids())
    assert agree
    assert str(words) == ("Grid and register agree: 1,000 in the grid and 1,000 in the register in 2001, 900 in the "
                          "grid and 900 in the register in 2021.")  # fmt: skip


def test_a_grid_that_is_cut_off():
    agree, words = grids_and_register(*with_grids(end=700.0))
    assert not agree
    assert "700 in the grid and 900 in the register in 2021" in str(words)


def test_one_grid_alone_is_compared_alone():
    layers, state = with_grids()
    state.values["POPULATION_START"] = ""
    assert "2001" not in str(grids_and_register(layers, state)[1])


@pytest.mark.parametrize("total", [float("nan")])
def test_grids_of_which_a_part_was_read_are_not_compared(total):
    assert grids_and_register(*with_grids(total, total)) is None
    layers, state = with_grids()
    state.units = None
    assert grids_and_register(layers, state) is None


def flows(codes):
    table = of_columns({"o": codes, "d": list(reversed(codes)), "n": [5] * len(codes)}, "flows", "table")
    return table, DiagnosisState({"ORIGIN": "o", "DESTINATION": "d"})


def test_flows_that_name_the_units():
    fits, words = flows_and_units(*flows(CODES), CODES)
    assert fits
    assert str(words) == "10 flows; 10 of 10 units are homes in them, 10 are places of work."


def test_flows_of_another_region():
    fits, words = flows_and_units(*flows(CODES[:4] + ["77", "78"]), CODES)
    assert not fits
    assert str(words).startswith("6 flows, but of 10 units only 4 are homes in them and 4 places of work.")


def test_flows_are_not_compared_without_codes_or_columns():
    table, state = flows(CODES)
    assert flows_and_units(table, state, []) is None
    state.values["ORIGIN"] = ""
    assert flows_and_units(table, state, CODES) is None
