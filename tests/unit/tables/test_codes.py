"""Codes of units in the forms that offices give them, each found by trying."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.tables.codes import clean_key, find_rule, put_together, strangers_to_rules

UNITS = ["44001", "44216", "22125", "50297", "02003", "06015"]


@pytest.mark.parametrize("key", ['="02003"', "'02003", "02003\u00a0", "\u200b02003", "\ufeff02003", " 02003 "])
def test_what_only_programs_see(key):
    assert clean_key(key) == "02003"


def test_an_apostrophe_inside_a_name_stays():
    assert clean_key("L'Hospitalet") == "L'Hospitalet"


@pytest.mark.parametrize(
    ("keys", "units", "steps"),
    [
        (["44001.0", "2003.0", "6015.0"], UNITS, ("decimals", "zeros")),
        (["020030", "060154", "440019"], UNITS, ("check_digit",)),  # INE
        (["20030", "60154", "440019"], UNITS, ("check_digit", "zeros")),
        (["34020202003", "34110606015"], UNITS, ("last_digits",)),  # IGN's NATCODE
        (["0500000US44001", "0500000US44216"], UNITS, ("after_us",)),  # US Census
        (["240010", "240020"], ["2400109", "2400208"], ("digit_added",)),  # DATASUS and IBGE
        (["44001 Ababuj", "02003 Albacete"], UNITS, ("before_name",)),  # INE's long tables
        (["44001: Ababuj", "02003-Albacete"], UNITS, ("before_name",)),
        (["240010 Acari", "240020 Açu"], ["2400109", "2400208"], ("before_name", "digit_added")),  # DATASUS' tables
        (["44001", "Total"], UNITS, ()),
    ],
)
def test_rules(keys, units, steps):
    (rule,) = find_rule(keys, units)
    assert rule.steps == steps
    assert set(rule.codes.values()) <= set(units)


def test_a_table_of_the_country_fits_a_region():
    (rule,) = find_rule(["020030", "060154", "280796", "410917"], ["02003", "06015"])
    assert rule.codes == {"020030": "02003", "060154": "06015"}


def test_a_rule_that_fits_some_keys_of_some_units_is_none():
    assert find_rule(["020030", "999999"], UNITS) == ()


def test_two_rules_that_lead_to_different_units():
    rules = find_rule(["4400122125"], ["44001", "22125"])
    assert [rule.codes["4400122125"] for rule in rules] == ["22125", "44001"]


def test_no_unit_is_found_twice():
    assert find_rule(["440011", "440012"], UNITS) == ()


@given(st.lists(st.text("0123456789", min_size=5, max_size=5), unique=True, min_size=1), st.integers(0, 9))
def test_check_digits_come_off(units, digit):
    rules = find_rule([unit + str(digit) for unit in units], units)
    assert any(list(rule.codes.values()) == units for rule in rules)


class TestParts:
    @pytest.mark.parametrize("parts", [[["02", "44"], ["003", "001"]], [["2", "44"], ["3", "1"]]])
    def test_lost_zeros_are_put_back(self, parts):
        assert put_together(parts, ["02003", "44001"]) == ["02003", "44001"]

    def test_a_country_around_the_region(self):
        assert put_together([["2", "9", "50"], ["3", "7", "1"]], ["02003"]) == ["02003", "09007", "50001"]

    def test_a_row_without_a_part_has_no_code(self):
        assert put_together([["02", ""], ["003", "015"]], ["02003"]) == ["02003", ""]

    def test_one_part_stays_as_it_is(self):
        assert put_together([["2", "x"]], ["02003"]) == ["2", "x"]

    @given(st.lists(st.tuples(st.integers(1, 52), st.integers(1, 999)), min_size=1, unique=True), st.data())
    def test_parts_that_have_lost_their_zeros_find_their_units(self, towns, data):
        units = [f"{province:02}{town:03}" for province, town in towns]
        lost = data.draw(st.booleans())
        parts = [[str(p) if lost else f"{p:02}" for p, _ in towns], [str(t) if lost else f"{t:03}" for _, t in towns]]
        assert put_together(parts, units) == units


class TestKeysThatKeepARuleFromBeingApplied:
    UNITS = ("44001", "44216", "02003", "06015")

    @pytest.mark.parametrize(
        ("keys", "strangers"),
        [
            (["44001.0", "44216.0", "99999.0"], ["99999.0"]),
            (["440019", "442163", "020030", "990001"], ["990001"]),
            (["0500000US44001", "0500000US44216", "0500000US72001"], ["0500000US72001"]),
            (["44001.0", "99998.0", "99999.0"], []),
            (["north", "south", "east"], []),
        ],
    )
    def test_they_are_few(self, keys, strangers):
        assert strangers_to_rules(keys, self.UNITS) == strangers

    def test_units_of_several_widths_have_no_rule(self):
        assert strangers_to_rules(["44001.0", "44216.0", "99999.0"], ["1", "44216"]) == []
