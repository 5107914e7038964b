"""Keys of a table matched to the codes of units."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.tables.matching import Units, match_keys
from urban_rural_linkages.core.tables.names import NamePair

UNITS = ["44001", "44216", "02003"]
TABLE, LAYER = ("pop", "code"), ("towns", "codigo")


def match(keys: list[str], units: list[str] | None = None):
    return match_keys(Units(units or UNITS, *LAYER), keys, *TABLE)[:3]


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


def test_codes_that_are_not_written_alike_are_listed():
    units = Units(["6001", "6002", "10037"], *LAYER)
    assert match_keys(units, ["06001", "10037", "99999"], *TABLE).pairs == [
        NamePair("06001", "differs", "6001", "6001"),
        NamePair("99999", "none"),
    ]
    by_rule = match_keys(Units(UNITS, *LAYER), ["020030", "440019", "Total"], *TABLE).pairs
    assert [(pair.key, pair.unit) for pair in by_rule] == [("020030", "02003"), ("440019", "44001"), ("Total", "")]


class TestNames:
    TOWNS = Units(UNITS, *LAYER, names=["Ababuj", "Teruel", "Albacete"])

    def test_names_that_fit_must_be_confirmed(self):
        with pytest.raises(InputError, match="holds names, not codes: 2 of 3 are those of units") as caught:
            match_keys(self.TOWNS, ["TERUEL", "Ababuj", "Soria"], *TABLE)
        assert "as 'TERUEL' for 'Teruel'; left over or ambiguous: 1 (Soria)" in str(caught.value)
        assert "MATCH=names" in caught.value.hint

    def test_names_that_are_confirmed_are_joined_and_listed(self):
        units = replace(self.TOWNS, by_name=True)
        keys, found, notes, pairs = match_keys(units, ["TERUEL", "Ababuj", "Soria", ""], *TABLE)
        assert keys == ["44216", "44001", "Soria", ""]
        assert found.left.tolist() == [1, 0]
        assert [(pair.key, pair.result, pair.unit) for pair in pairs] == [
            ("TERUEL", "differs", "44216"),
            ("Soria", "none", ""),
        ]
        assert "1 is written alike, 1 differs in capitals, accents or marks (as 'TERUEL' for 'Teruel')" in str(notes[0])

    def test_ids_that_are_names_themselves(self):
        units = Units(["Ababuj", "Teruel"], *LAYER, by_name=True)
        assert match_keys(units, ["ABABUJ", "Teruel"], *TABLE).keys == ["Ababuj", "Teruel"]

    def test_names_that_were_left_over_are_noted(self):
        found = match_keys(Units(["Ababuj", "Teruel"], *LAYER), ["ABABUJ", "Teruel"], *TABLE)
        assert found.match.left.tolist() == [1]
        assert "1 ('ABABUJ' for 'Ababuj'). MATCH=names joins them" in str(found.notes[0])

    def test_names_of_other_places(self):
        with pytest.raises(InputError, match="No row of table 'pop' fits a unit") as caught:
            match_keys(self.TOWNS, ["Lisboa", "Porto"], *TABLE)
        assert "choose the field with the names of the units as NAME" in caught.value.hint
        with pytest.raises(InputError, match="No row of table 'pop' fits a unit"):
            match_keys(replace(self.TOWNS, by_name=True), ["Lisboa", "Porto"], *TABLE)


def test_rows_that_keep_a_rule_from_being_applied_are_named():
    with pytest.raises(InputError, match=r"One rule would make units of them, but not of 1: 99999\.0"):
        match_keys(Units(["44001", "44216", "02003"], "towns", "code"), ["44001.0", "44216.0", "99999.0"], "t", "id")
