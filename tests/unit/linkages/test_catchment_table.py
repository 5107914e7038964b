"""Cells and people of the classes, and what the reader should know of them."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.linkages.catchment_table import catchment_notes, catchment_table
from urban_rural_linkages.core.linkages.urban_centres import given_centres

CODES = np.array([[2, 9, 9, 29], [30, 30, 0, 0]], dtype=np.uint8)
PEOPLE = np.array([[50.0, 20.0, 10.0, 5.0], [10.0, 5.0, 3.0, np.nan]])
DENSE = np.array([[True, False, True, True], [False] * 4])


def test_each_class_has_a_row():
    table = catchment_table(CODES, PEOPLE, DENSE, 4.0)
    assert table.codes.tolist() == list(range(1, 31))
    assert {code: int(cells) for code, cells in enumerate(table.cells, 1) if cells} == {2: 1, 9: 2, 29: 1, 30: 2}
    assert table.area_km2[8] == 8.0 and table.people[8] == 30.0 and table.share[8] == 0.3
    assert table.dense_people[[1, 8, 28, 29]].tolist() == [50.0, 10.0, 5.0, 0.0]
    assert table.groups[1] == "large" and table.groups[28] == "none"
    assert table.hinterland_share == 0.15 and table.off_land == 3.0


def test_nobody_has_no_share():
    assert np.isnan(catchment_table(CODES, PEOPLE * 0.0, DENSE, 1.0).hinterland_share)


def test_only_what_limits_the_result_is_said():
    numbers, nobody = np.zeros((3, 3), dtype=np.int64), np.zeros((3, 3))
    numbers[1, 1] = 1
    inner = given_centres(numbers, np.array([2e4]), 2e4, nobody)
    quiet = catchment_table(np.full((3, 3), 14, dtype=np.uint8), nobody, nobody > 0, 1.0)
    assert catchment_notes(quiet, inner, 0) == []
    texts = [str(note) for note in catchment_notes(catchment_table(CODES, PEOPLE, DENSE, 1.0), inner, 1234)]
    assert texts == ["3 people live in cells that are no land, and are in no class.",
                     "1,234 cells of land cannot be crossed, and belong to no city."]  # fmt: skip


def test_only_the_study_area_is_counted():
    within = np.array([[False, True, False, True], [True] * 4])
    table = catchment_table(CODES, PEOPLE, DENSE, 1.0, within)
    assert {code: int(cells) for code, cells in enumerate(table.cells, 1) if cells} == {9: 1, 29: 1, 30: 2}
    assert table.people[[8, 28, 29]].tolist() == [20.0, 5.0, 15.0] and table.share[8] == 0.5
    assert table.dense_people.sum() == 5.0 and table.off_land == 3.0
    assert catchment_table(CODES, PEOPLE, DENSE, 1.0, np.zeros((2, 4), dtype=bool)).off_land == 0.0
