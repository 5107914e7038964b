"""Figures of a page on catchments: sums of its table by hand, and unknown where one class is hidden."""

from __future__ import annotations

import math

import numpy as np

from urban_rural_linkages.core.linkages.catchment_figures import (
    BEYOND,
    IN_CITIES,
    NEAR_CITIES,
    CatchmentFigures,
    cells_of_rows,
    sizes_of_groups,
)

PEOPLE = np.zeros(30)
PEOPLE[[1, 6, 8, 10, 13, 27, 28, 29]] = 400, 100, 200, 50, 150, 20, 30, 50  # codes 2, 7, 9, 11, 14, 28, 29, 30
FOUND = CatchmentFigures(PEOPLE, PEOPLE / 1000, np.where(PEOPLE > 0, 2.0, 0.0))


def test_sums_of_the_columns():
    assert [FOUND.people_of(codes) for codes in (IN_CITIES, NEAR_CITIES, BEYOND)] == [500, 400, 80]
    assert [round(FOUND.percent_of(codes), 9) for codes in (IN_CITIES, NEAR_CITIES, BEYOND)] == [50, 40, 8]


def test_the_country_by_groups_leaves_out_who_lives_in_cities_and_beyond():
    assert [FOUND.country_of(group) for group in ("large", "intermediate", "small")] == [200, 50, 170]


def test_only_classes_with_cells_are_told():
    assert FOUND.occurring() == [2, 7, 9, 11, 14, 28, 29, 30]
    people, percent = FOUND.of_codes([9, 14])
    assert people.tolist() == [200, 150] and percent.tolist() == [20, 15]


def test_a_hidden_class_makes_its_sums_unknown():
    hidden = CatchmentFigures(np.where(PEOPLE == 20, np.nan, PEOPLE), PEOPLE, PEOPLE)
    assert math.isnan(hidden.country_of("small")) and hidden.people_of(BEYOND) == 80


def test_every_class_has_its_place_in_the_table_or_below_it():
    table = [code for row in cells_of_rows(3) for code in row]
    assert sorted([*table, *BEYOND]) == list(range(1, 31)) and cells_of_rows(3)[4] == [5, 12, 19, 26]
    assert sum(count for _, count in sizes_of_groups()) == len(cells_of_rows(3))
