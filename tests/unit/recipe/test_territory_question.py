"""Units that appeared: which are asked about, in which words, and with which answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from urban_rural_linkages.core.recipe.project_layers import Borders, ProjectLayers, borders_to_read, find
from urban_rural_linkages.core.recipe.state import DiagnosisState
from urban_rural_linkages.core.recipe.steps import step_states
from urban_rural_linkages.core.recipe.territory_question import find_same_territory, units_that_appeared

from .described_cases import of_columns

NAMES = ["Alba", "Burgos", "Cea", "Duero", "Esla"]
YEARS = {
    "t2001": [1000, 800, 500, None, None],
    "t2002": [990, 790, 495, None, None],
    "t2003": [680, 780, 490, 300, None],
    "t2004": [670, 520, 485, 300, 250],
}


def divided(years=None, **more):
    """Return the state of five units, of which two appeared: one in 2003, one in 2004."""
    columns = {"code": ["01", "02", "03", "04", "05"], "name": NAMES, **(years or YEARS)}
    values = {"UNITS": "units", "UNIT_ID": "code", "NAME": "name", "SERIES": "t{year}", "POP_START": "t2001",
              "POP_END": "t2004", "START_YEAR": 2001, "END_YEAR": 2004}  # fmt: skip
    return DiagnosisState(values, units=of_columns(columns, **more))


def test_units_without_people_at_the_start_appeared():
    assert units_that_appeared(divided()) == (3, 4)


def test_units_with_people_at_the_start_of_the_period_did_not():
    state = divided()
    state.values |= {"POP_START": "t2003", "START_YEAR": 2003}
    assert units_that_appeared(state) == (4,)


@pytest.mark.parametrize("lost", ["POP_START", "UNIT_ID"])
def test_nothing_appeared_where_codes_or_people_are_not_known(lost):
    state = divided()
    state.values[lost] = ""
    assert units_that_appeared(state) == ()


def test_two_years_alone_do_for_a_series():
    state = divided()
    state.values["SERIES"] = ""
    assert units_that_appeared(state) == (3, 4)


def test_a_sample_of_the_units_tells_nothing():
    assert units_that_appeared(divided(count=9000)) == ()
    assert units_that_appeared(DiagnosisState()) == ()


def test_who_since_when_and_from_whom_is_said_and_asked():
    found = find_same_territory(divided(), (3, 4), {3: [0, 2], 4: [1, 2]})
    assert found.likeliest.value == "04=01,05=02"
    assert found.chosen == ""
    assert str(found.question) == (
        "No inhabitants in 2001: Duero (since 2003, from Alba), Esla (since 2004, from Burgos). The older ones lose as "
        "many in the same years. Count each with the one that it came from?"
    )


def test_one_that_does_not_border_on_the_other_is_told():
    found = find_same_territory(divided(), (3,), {3: [2]})
    assert "Duero (since 2003, from Alba, on which it does not border)" in str(found.question)


def test_units_without_a_name_go_by_their_codes():
    state = divided()
    state.values["NAME"] = ""
    assert "04 (since 2003, from 01)" in str(find_same_territory(state, (3,), {3: [0]}).question)


def test_the_first_three_of_many_are_listed():
    columns = {"code": [f"{n:02d}" for n in range(10)],
               "t2001": [1000 * (n + 1) if n < 5 else None for n in range(10)],
               "t2002": [1000 * (n + 1) - (n + 3) * 100 if n < 5 else (n - 2) * 100 for n in range(10)]}  # fmt: skip
    state = divided()
    state.units = of_columns(columns)
    state.values |= {"NAME": "", "POP_END": "t2002", "END_YEAR": 2002}
    found = find_same_territory(state, (5, 6, 7, 8, 9), {n: [n - 5] for n in range(5, 10)})
    assert str(found.question).count("since") == 3
    assert "and 2 more" in str(found.question)
    assert found.likeliest.value.count("=") == 5


def test_nothing_is_asked_where_nobody_lost_as_many():
    steady = {**YEARS, "t2003": [985, 780, 490, 300, None], "t2004": [980, 770, 485, 300, 250]}
    found = find_same_territory(divided(steady), (3, 4), {3: [0, 2], 4: [1, 2]})
    assert found.candidates == ()
    assert found.question is None
    assert find_same_territory(divided(), (), {}).question is None


def known_layers(state):
    layers = ProjectLayers(vectors={"units": replace(state.units, geometry="polygon")})
    layers.is_read.add("units")
    state.values["UNITS"] = "units"
    return layers


def test_borders_are_asked_for_once_and_the_question_follows():
    state = divided()
    layers = known_layers(state)
    state.units = None
    find(layers, state)
    assert borders_to_read(layers, state) == (3, 4)
    assert "SAME_TERRITORY" not in state.found
    layers.borders = Borders(state.units, (3, 4), {3: [0, 2], 4: [1, 2]})
    find(layers, state)
    assert borders_to_read(layers, state) == ()
    step = step_states(state)[0]
    assert (step.condition, step.parameter) == ("asks", "SAME_TERRITORY")
    assert state.values["SAME_TERRITORY"] == ""


def test_together_left_out_and_together_again():
    state = divided()
    layers = known_layers(state)
    find(layers, state)
    layers.borders = Borders(state.units, (3, 4), {3: [0, 2], 4: [1, 2]})
    find(layers, state)
    state.answer("SAME_TERRITORY")
    assert state.recipe().diagnosis.inputs["SAME_TERRITORY"] == "04=01,05=02"
    assert "SAME_TERRITORY" in state.recipe().answers
    state.give("SAME_TERRITORY", "")
    find(layers, state)
    assert "SAME_TERRITORY" not in state.recipe().diagnosis.inputs
    assert step_states(state)[0].parameter != "SAME_TERRITORY"
    state.answer("SAME_TERRITORY")
    assert state.values["SAME_TERRITORY"] == "04=01,05=02"


def test_other_borders_are_read_once_the_period_is_another():
    state = divided()
    layers = known_layers(state)
    find(layers, state)
    layers.borders = Borders(state.units, (3, 4), {})
    state.give("POP_START", "t2003")
    find(layers, state)
    assert borders_to_read(layers, state) == (4,)
