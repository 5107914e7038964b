"""Cells of a grid as parts of functional rural areas: sides, majorities, and areas drawn on them, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.linkages.area_figures import area_figures
from urban_rural_linkages.core.linkages.grid_cells import GridCells, Surveys, majority, sides
from urban_rural_linkages.core.linkages.rural_areas import RuralRules, RuralSurvey, with_merging
from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements
from urban_rural_linkages.core.linkages.ways import StraightWays
from urban_rural_linkages.core.polygons import Polygons

NAN = float("nan")
STEP = 0.0092  # degrees of a kilometre on the equator, nearly


class TestSides:
    def test_cells_touch_along_sides_and_not_at_corners(self):
        rows, columns = np.divmod(np.arange(6), 3)
        found = set(zip(*(ends.tolist() for ends in sides(rows, columns, (2, 3))), strict=True))
        assert found == {(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)}

    def test_the_ends_of_rows_do_not_touch_and_missing_cells_are_no_bridge(self):
        assert sides(np.array([0, 1]), np.array([2, 0]), (2, 3))[0].size == 0
        assert sides(np.array([0, 0]), np.array([0, 2]), (1, 3))[0].size == 0

    def test_whatever_the_order_the_lower_comes_first(self):
        one, other = sides(np.array([0, 0]), np.array([1, 0]), (1, 2))
        assert (one.tolist(), other.tolist()) == ([0], [1])


class TestMajority:
    def test_most_people_decide_and_not_most_cells(self):
        found = majority(np.zeros(3, dtype=int), np.array([0, 0, 1]), np.array([10.0, 10, 30]), 1)
        assert found.label.tolist() == [1] and found.share.tolist() == [0.6]

    def test_of_as_many_people_most_cells_then_the_lower_label(self):
        units = np.zeros(3, dtype=int)
        assert majority(units, np.array([1, 1, 0]), np.array([10.0, 10, 20]), 1).label.tolist() == [1]
        assert majority(units[:2], np.array([1, 0]), np.array([10.0, 10]), 1).label.tolist() == [0]

    def test_people_in_no_area_count_in_the_share_alone(self):
        found = majority(np.zeros(2, dtype=int), np.array([-1, 2]), np.array([90.0, 10]), 1)
        assert found.label.tolist() == [2] and found.share.tolist() == [0.1]

    def test_units_without_cells_or_people_have_none(self):
        found = majority(np.array([1]), np.array([0]), np.array([0.0]), 3)
        assert found.label.tolist() == [-1, 0, -1] and np.isnan(found.share).all()

    def test_cells_outside_all_units_count_nowhere(self):
        assert majority(np.array([-1]), np.array([0]), np.array([5.0]), 1).label.tolist() == [-1]


def square(west: float, south: float, east: float, north: float) -> np.ndarray:
    return np.array([[west, south], [east, south], [east, north], [west, north]])


class TestGridCells:
    @pytest.fixture
    def cells(self) -> GridCells:
        """Two units over a row of four cells: 1.6 and 2.1 cells wide; the last cell is mostly outside."""
        rings = [square(0.0, 0.0, 1.6, 1.0), square(1.6, 0.0, 3.3, 1.0)]
        outlines = Polygons(2, np.concatenate(rings), np.array([0, 4, 8]), np.arange(2), np.zeros(2, dtype=bool))
        people = np.array([[5.0, 7.0, NAN, 9.0]])
        return GridCells.of(exact_coverage(outlines, (1, 4), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0)), people)

    def test_a_cell_is_of_the_unit_with_most_of_it_and_unknown_or_outer_ones_take_no_part(self, cells):
        assert (cells.unit.tolist(), cells.column.tolist(), cells.people.tolist()) == ([0, 0], [0, 1], [5, 7])

    def test_settlements_lie_in_their_cell_or_in_none(self, cells):
        assert cells.holding(np.array([0, 0, 0, -1]), np.array([1, 2, 9, 0])).tolist() == [1, -1, -1, -1]

    def test_only_populated_cells_have_a_way(self):
        found = GridCells(np.zeros(3, dtype=int), np.zeros(3, dtype=int), np.arange(3), np.array([0.0, 4, 2]), (1, 3))
        assert found.stations(10).tolist() == [-1, 10, 11] and found.populated.tolist() == [1, 2]
        assert found.behind(np.full((1, 2), 9.0), np.arange(6.0).reshape(3, 2)).tolist() == [[9, 9], [2, 3], [4, 5]]

    def test_land_of_a_row_is_that_of_each_of_its_cells(self, cells):
        assert cells.at(np.array([[0.9]])).tolist() == [0.9, 0.9]


def row_of_cells(people, places, rules=None):
    """Draw areas on a row of cells of 1 km, two units side by side; `places` are (cell, people) of settlements."""
    count = len(people)
    unit = (np.arange(count) >= count // 2).astype(np.int64)
    grid = GridCells(unit, np.zeros(count, dtype=np.int64), np.arange(count), np.array(people, dtype=float), (1, count))
    lonlat = np.column_stack((np.arange(count) * STEP, np.zeros(count)))
    at = np.array([cell for cell, _ in places])
    inhabitants = np.array([float(number) for _, number in places])
    stations = np.concatenate([lonlat[at], lonlat[grid.populated]])
    cells = Cells(grid.people, grid.stations(at.size), np.zeros(count, dtype=bool), lonlat, *grid.sides,
                  np.full(count, 101.0), at)  # fmt: skip
    settlements = Settlements([f"s{one}" for one in range(at.size)], inhabitants, np.arange(at.size),
                              np.zeros(at.size, dtype=bool), lonlat[at])  # fmt: skip
    survey = RuralSurvey(settlements, cells, StraightWays(stations))
    units = Cells(np.zeros(2), np.zeros(2, dtype=np.int64), np.zeros(2, dtype=bool), lonlat[:2], at[:0], at[:0])
    both = Surveys(survey, RuralSurvey(settlements, units, StraightWays(stations)), grid)
    rules = rules or with_merging(RuralRules(centre_minutes=3.0), ideal=1.0, min_minutes=0.0)
    found = survey.draw(rules)
    return both, found, both.seen(found, area_figures(survey, found, rules.merging.ideal))


class TestAreasOnCells:
    def test_empty_land_goes_with_the_nearest_populated_cell_so_areas_touch(self):
        _, found, _ = row_of_cells([50, 0, 0, 0, 0, 40], [(0, 900), (5, 800)])
        assert found.area.tolist() == [0, 0, 0, 1, 1, 1] and found.people.tolist() == [50, 40]

    def test_a_municipality_goes_with_most_of_its_people(self):
        both, found, seen = row_of_cells([50, 0, 30, 0, 0, 40], [(0, 900), (5, 800)])
        assert seen.found.area.tolist() == [0, 1] and seen.share.tolist() == [1.0, 1.0]
        assert both.area_of_units(found).tolist() == [0, 1] and seen.figures.cells.tolist() == [1, 1]

    def test_minutes_of_a_municipality_are_the_mean_of_its_people_there(self):
        _, _, seen = row_of_cells([50, 0, 50, 0, 0, 40], [(0, 900), (5, 800)])
        kilometres = 2 * STEP * 111.31949
        assert seen.figures.cell_seat_min[0] == pytest.approx(kilometres * 1.3 / 2, rel=1e-4)
        assert seen.figures.cell_seat_min[1] == pytest.approx(0.0)

    def test_areas_merge_over_the_grid_as_municipalities_do(self):
        rules = with_merging(RuralRules(centre_minutes=3.0), ideal=1000.0)
        _, found, seen = row_of_cells([50, 0, 0, 0, 0, 40], [(0, 900), (5, 800)], rules)
        assert found.area.tolist() == [0] * 6 and seen.found.area.tolist() == [0, 0] and found.people.tolist() == [90]

    def test_municipalities_as_cells_are_as_they_were(self):
        both, found, seen = row_of_cells([50, 40], [(0, 900), (1, 800)])
        alone = Surveys(both.cells, both.cells)
        same = alone.seen(found, seen.figures)
        assert same.found is found and same.share.tolist() == [1.0, 1.0]
        assert alone.area_of_units(found) is found.area
