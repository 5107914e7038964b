"""A table of a report: columns of which nothing is known are left out, with the numbers of their figures."""

from __future__ import annotations

from urban_rural_linkages.core.report.blocks import Table

AGES = Table(
    "Ages by province",
    ["Province", "Inhabitants", "80 and over", "Ageing index"],
    [["Huesca", "225 456", "–", "–"], ["Teruel", "134 421", "–", "198"], ["Spain", "47 385 107", "", ""]],
    [False, True, True, True],
    references=1,
    numbers=[0, 4, 0, 7],
    keys=["22", "44", ""],
)


def test_a_column_of_dashes_is_left_out_with_its_number():
    shown = AGES.known_columns()
    assert shown.header == ["Province", "Inhabitants", "Ageing index"]
    assert shown.rows[1] == ["Teruel", "134 421", "198"]
    assert (shown.numeric, shown.numbers) == ([False, True, True], [0, 4, 7])
    assert (shown.keys, shown.references, shown.caption) == (AGES.keys, 1, AGES.caption)


def test_a_table_of_which_all_is_known_is_the_same():
    known = AGES.known_columns()
    assert known.known_columns() is known


def test_the_first_column_names_the_rows_and_stays():
    assert Table("", ["Unit", "People"], [["–", "1"]], [False, True]).known_columns().header == ["Unit", "People"]


def test_a_table_without_rows_keeps_its_head():
    assert Table("", ["Unit", "People"], [], [False, True]).known_columns().header == ["Unit", "People"]
