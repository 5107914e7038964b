"""Cells of tables: numbers, flags, marks of missing values, and text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.tables.cells import parse_cell


@pytest.mark.parametrize("text", ["70", " 70 ", "-3,5", "36.240", "1E+2", "0"])
def test_numbers(text):
    cell = parse_cell(text)
    assert cell.is_number
    assert (cell.flag, cell.missing, cell.per_cent) == ("", "", False)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("134176 b", "b"),
        ("134176 be", "be"),
        ("70(1)", "1"),
        ("70 (a)", "a"),
        ("70 [2]", "2"),
        ("36240*", "*"),
        ("36240 **", "**"),
        ("36.240†", "†"),
        ("5²", "²"),
    ],
)
def test_flags(text, flag):
    cell = parse_cell(text)
    assert cell.is_number
    assert cell.flag == flag


@pytest.mark.parametrize("text", ["70 km", "70 m", "70 hab.", "70-80", "70/80", "70b", "(70)", "70 (first estimate)"])
def test_what_is_no_flag_is_text(text):
    assert parse_cell(text).is_text


@pytest.mark.parametrize(
    ("text", "suppressed"), [(":", False), (": c", True), (":z", False), ("c", True), ("< 10", True)]
)
def test_marks(text, suppressed):
    cell = parse_cell(text)
    assert (cell.missing, cell.suppressed, cell.is_number) == (text, suppressed, False)


@pytest.mark.parametrize("text", ["Xx", "x", "S", "none of them", "nada", "<", "<5000", "::", "Ababuj", "C"])
def test_words_are_text(text):
    assert parse_cell(text).is_text


@pytest.mark.parametrize("text", ["3,5 %", "3,5%", "-3.5 %"])
def test_per_cents(text):
    assert parse_cell(text).per_cent


@pytest.mark.parametrize("text", ["%", "a %", "06001 %"])
def test_per_cents_of_nothing(text):
    assert parse_cell(text).is_text


@given(st.text("0123456789.,:()*-<>sbXNA %", min_size=1, max_size=8))
def test_a_cell_is_one_thing(text):
    cell = parse_cell(text)
    assert [cell.is_number, bool(cell.missing), cell.is_text].count(True) == 1
