"""Names from somebody's data: nothing that QGIS or a spreadsheet would run, and the same to whoever reads them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.inert import JOINER, inert, inert_cell

risky = st.text(st.sampled_from("[]%<>/!?aZ =+-@\t\r\n'\"&") | st.characters(blacklist_categories=["Cs"]), max_size=30)
RUN_BY_SPREADSHEETS = re.compile(r"[ \n]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
# OWASP, CSV Injection: the signs that a formula begins with, those of double width among them.


@given(risky)
def test_no_expression_and_no_tag_begins(text):
    made = inert(text)
    assert "[%" not in made and not re.search(r"<[A-Za-z/!?]", made)


@given(risky)
def test_it_reads_as_before_and_twice_is_once(text):
    assert inert(text).replace(JOINER, "") == text.replace(JOINER, "")
    assert inert(inert(text)) == inert(text)


@pytest.mark.parametrize(
    "text",
    ["[% eval(\"'@project_path'\") %]", "[[%1%]", "[%[%1%]%]", "<img src=x onerror=y>", "</b>", "<!--", "<?xml", "<<b>",
     "Coria [%"],
)  # fmt: skip
def test_known_ways_to_be_run_are_closed(text):
    made = inert(text)
    assert made != text and "[%" not in made and not re.search(r"<[A-Za-z/!?]", made)


@pytest.mark.parametrize("text", ["Coria", "density < 8", "<5", "[1]", "50 % [of all]", "a > b", "", "L'Hospitalet"])
def test_what_runs_nowhere_stays_as_it_is(text):
    assert inert(text) == text


@given(risky)
def test_no_cell_is_a_formula(text):
    cell = inert_cell(text)
    assert not RUN_BY_SPREADSHEETS.match(cell)
    assert cell in (text, f"'{text}")


@pytest.mark.parametrize(
    "text", ["=1+1", "+34 600", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "of:=1", "\uff1d1"]
)
def test_what_a_spreadsheet_would_run_has_an_apostrophe(text):
    assert inert_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Coria", "a=b", "3-4", "", "06001", "50 %", "\u22122 people", "of course"])
def test_other_cells_stay_as_they_are(text):
    assert inert_cell(text) == text
