"""Picture of the units: of which fields it is, which units have one change, what is unknown, who is named."""

from __future__ import annotations

import math

import pytest

from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.recipe.found import Found
from urban_rural_linkages.core.recipe.preview import BREAKS, COLOURS, preview_of
from urban_rural_linkages.core.recipe.state import DiagnosisState

from .described_cases import of_columns

COLUMNS = {
    "code": ["01", "02", "03", "04"], "name": ["Alba", "Burgos", "Cea", "Duero"],
    "t2001": [1000, 500, 200, None], "t2021": [600, 550, 200, 300],
}  # fmt: skip


def state_with(**more):
    values = {"UNIT_ID": "code", "NAME": "name", "POP_START": "t2001", "POP_END": "t2021", "START_YEAR": 2001,
              "END_YEAR": 2021, **more}  # fmt: skip
    return DiagnosisState(values, units=of_columns(COLUMNS))


def test_there_is_a_colour_on_either_side_of_each_break():
    assert len(COLOURS) == len(BREAKS) + 1
    assert list(BREAKS) == sorted(BREAKS)


def test_nothing_is_drawn_before_the_units_are_known():
    assert preview_of(DiagnosisState()) is None


def test_change_between_the_two_years():
    found = preview_of(state_with())
    assert (found.start, found.end, found.years, found.unknown) == ("t2001", "t2021", (2001, 2021), 1)
    assert (found.code, found.name, found.together) == ("code", "name", ())
    assert found.shows_change


def test_the_three_largest_places_are_named():
    assert preview_of(state_with()).named_from == 300.0
    assert preview_of(state_with()).largest == max(preview_of(state_with()).units.by_name["t2021"].known)
    assert preview_of(state_with(NAME="")).named_from == math.inf


def test_units_that_are_counted_together_have_one_change_and_none_is_unknown():
    found = preview_of(state_with(SAME_TERRITORY="04=01"))
    assert dict(found.together) == pytest.approx({"01": -10.0, "04": -10.0})
    assert found.unknown == 0
    assert found.key != preview_of(state_with()).key


@pytest.mark.parametrize("pairs", ["99=01", "nonsense"])
def test_pairs_of_other_units_change_nothing(pairs):
    found = preview_of(state_with(SAME_TERRITORY=pairs))
    assert found.unknown == 1
    assert all(math.isnan(value) or code == "01" for code, value in found.together)


@pytest.mark.parametrize(
    "values", [{"POP_END": ""}, {"POP_END": "t2001"}, {"POP_START": "gone"}, {"POP_START": "name"}]
)
def test_outlines_alone_where_there_are_no_two_years(values):
    found = preview_of(state_with(**values))
    assert not found.shows_change
    assert (found.start, found.end, found.name, found.together) == ("", "", "", ())


def test_nothing_is_coloured_by_a_field_that_cannot_be_inhabitants():
    state = state_with()
    state.found["POP_END"] = Found("POP_END", (), {"t2021": Note("counts the rows (1, 2, 3 ...)")})
    assert not preview_of(state).shows_change


def test_the_same_state_gives_the_same_picture():
    state = state_with(SAME_TERRITORY="04=03", POP_START="t2021", POP_END="empty")
    state.units = of_columns({**COLUMNS, "empty": [None, 1, 1, None]})
    assert preview_of(state).key == preview_of(state).key  # though a change is unknown
