"""The table of survival and its fields, told by names and values."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, find
from urban_rural_linkages.core.recipe.state import DiagnosisState
from urban_rural_linkages.core.recipe.survival_roles import find_survival, find_survival_fields

from .described_cases import of_columns

COLUMNS = {"sex": ["w", "w", "m", "m"], "age": ["0", "85+", "0", "85+"], "px": [0.99, 0.5, 0.98, 0.4],
           "deaths": [3, 900, 4, 800]}  # fmt: skip


@pytest.mark.parametrize("name", ["life_table", "tabla_supervivencia_2011", "Survival"])
def test_a_table_that_is_called_so_with_ages_and_shares(name):
    found = find_survival([of_columns(COLUMNS, "vital", "table"), of_columns(COLUMNS, name, "table")])
    assert (found.chosen, found.question) == (name, None)


def test_its_fields():
    found = find_survival_fields(of_columns(COLUMNS, "life_table", "table"))
    assert {name: one.chosen for name, one in found.items()} == {
        "SURVIVAL_SEX": "sex", "SURVIVAL_AGE": "age", "SURVIVAL_SHARE": "px"}  # fmt: skip
    assert str(found["SURVIVAL_SHARE"].refused["deaths"]) == "holds no shares from 0 to 1"
    assert str(found["SURVIVAL_AGE"].refused["px"]) == "holds no ages"


def test_what_is_no_table_of_survival():
    found = find_survival([of_columns(COLUMNS, "survival", "polygon"),
                           of_columns({"age": ["0"], "people": [3]}, "life", "table")])  # fmt: skip
    assert str(found.refused["survival"]) == "is no table"
    assert str(found.refused["life"]) == "no two fields hold ages and probabilities"
    assert not found.candidates


def test_a_window_fills_table_and_fields_in():
    layers, state = ProjectLayers(), DiagnosisState()
    table = of_columns(COLUMNS, "life_table", "table")
    layers.list([table], [])
    layers.take(table)
    find(layers, state)
    assert [state.values[name] for name in ("SURVIVAL", "SURVIVAL_SEX", "SURVIVAL_AGE", "SURVIVAL_SHARE")] == [
        "life_table", "sex", "age", "px"]  # fmt: skip
    state.give("SURVIVAL", "")
    assert not state.given("SURVIVAL_AGE")
