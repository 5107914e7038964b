"""Keys of a table matched to the codes of units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.tables.matching import match_keys

UNITS = ["44001", "44216", "02003"]
NAMES = ("pop", "code", "towns", "codigo")


def match(keys: list[str], units: list[str] | None = None):
    return match_keys(units or UNITS, keys, *NAMES)


def test_keys_that_fit_need_no_rule():
    keys, found, notes = match(["44216", "02003"])
    assert (keys, found.left.tolist(), notes) == (["44216", "02003"], [1, 2], [])


def test_a_country_around_the_region_needs_no_rule():
    keys, found, notes = match(["44216", "02003", "44001", "28079", "41091"])
    assert (found.unmatched_right, notes) == (["28079", "41091"], [])
    assert keys[3] == "28079"


def test_lost_zeros_are_noted_as_such():
    keys, found, notes = match(["2003", "44001"])
    assert keys == ["2003", "44001"]
    assert found.restored == {"2003": "02003"}
    assert "differ by lost leading zeros only: 1" in str(notes[0])


def test_a_rule_that_fits():
    keys, found, notes = match(["020030", "440019"])
    assert (keys, found.left.tolist()) == (["02003", "44001"], [2, 0])
    assert str(notes[0]) == (
        "The codes of table 'pop' were read as those of 'towns' by a rule that fits them all: the check digit at the "
        "end taken off, as in '020030' for '02003'."
    )


def test_keys_without_a_code_are_left_as_they_are():
    keys, found, _ = match(["020030", "440019", "Total", ""])
    assert keys == ["02003", "44001", "Total", ""]
    assert found.unmatched_right == ["Total"]


def test_rules_are_not_mixed_with_what_fits_already():
    keys, found, notes = match(["44001", "99999"])
    assert (keys, found.unmatched_right, notes) == (["44001", "99999"], ["99999"], [])


def test_a_key_that_could_be_two_units():
    with pytest.raises(InputError, match="'4400102003' could be 02003, 44001"):
        match(["4400102003"])


@pytest.mark.parametrize(
    ("keys", "hint"),
    [(["ES431"], "Choose as TABLE_KEY"), (["44001 Ababuj x9", "99999"], "the code alone"), ([], "Choose a table with")],
)
def test_nothing_fits(keys, hint):
    with pytest.raises(InputError) as caught:
        match(keys)
    assert hint in caught.value.hint


@given(st.lists(st.sampled_from(["44001", "44216", "02003", "99999", "2003", "440019", "", "Total"])))
def test_no_key_gets_a_unit_that_it_does_not_name(keys):
    try:
        read, found, _ = match(keys)
    except InputError:
        return
    for unit, row in zip(found.left.tolist(), found.right.tolist(), strict=True):
        assert read[row].zfill(5) == UNITS[unit]
        assert keys[row].zfill(5) == UNITS[unit] or keys[row].startswith(UNITS[unit])
