"""Smoothing of edges and filling of holes: the published micro cases, and cases by hand."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.functional.centre_shape import fill_gaps, smooth_edges
from urban_rural_linkages.core.functional.degurba import classify_grid
from urban_rural_linkages.core.functional.densities import Region, screen
from urban_rural_linkages.core.functional.grid_rules import GridRules
from urban_rural_linkages.core.functional.shares import Shares, shares_of_grid
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.progress import NullProgress

QUIET = NullProgress()


def marks_of(people: list[float] | np.ndarray, land: list[float] | np.ndarray, shape=(3, 3)) -> np.ndarray:
    region = Region(np.reshape(people, shape).astype(float), Shares(np.reshape(land, shape).astype(float)), None, 1.0)
    return screen(region, GridRules(), np.nan, QUIET).marks


def smoothed(labels: list[int] | np.ndarray, rule: str, marks: np.ndarray | None = None, shape=(3, 3)) -> np.ndarray:
    centres = np.reshape(labels, shape).astype(np.int32)
    marks = np.zeros(shape, dtype=np.uint8) if marks is None else marks
    before = np.flatnonzero(centres)
    joined = smooth_edges(centres, marks, rule, before, QUIET)
    assert sorted([*before, *joined]) == np.flatnonzero(centres).tolist()
    return centres


# flexurba (MIT), tests of the majority rule
LAND = [1, 0.3, 0.3, 1, 1, 0.3, 1, 1, 1]
ROW = [0, 0, 0, 0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize(
    ("people", "joins"), [([1, 0, 0, 1, 1, 0, 1, 1, 1], True), ([1, 0, 0, 1, 1, 1, 1, 0, 1], False)]
)
def test_published_cases_of_2023(people, joins):
    assert smoothed(ROW, "R2023A", marks_of(people, LAND))[1, 1] == joins


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([1, 1, 1, 1, 0, 2, 1, 1, 1], [1, 1, 1, 1, 1, 2, 1, 1, 1]),
        ([1, 1, 2, 1, 0, 0, 2, 1, 0], [1, 1, 2, 1, 0, 0, 2, 1, 0]),
        ([1, 1, 1, 1, 0, 0, 1, 1, 1], [1] * 9),
    ],
)
def test_published_cases_of_2022(labels, expected):
    assert smoothed(labels, "R2022A").ravel().tolist() == expected


def test_published_case_of_permanent_water():
    labels = [1, 1, 1, 1, 0, 0, 1, 1, 1]
    marks = marks_of([1, 1, 1, 1, 1, 0, 1, 1, 1], [1, 1, 1, 1, 1, 0.3, 1, 1, 1])
    assert smoothed(labels, "R2023A", marks).ravel().tolist() == [1, 1, 1, 1, 1, 0, 1, 1, 1]
    assert smoothed(labels, "R2022A", marks).ravel().tolist() == [1] * 9  # which knows no water


def test_neighbours_beyond_the_raster_count_as_not_urban():
    assert smoothed([0, 1, 1, 1], "R2023A", shape=(2, 2))[0, 0] == 0  # 3 of 8, not 3 of 3


def test_exactly_half_is_no_majority():
    assert smoothed([1, 1, 1, 1, 0, 0, 0, 0, 0], "R2023A")[1, 1] == 0
    assert smoothed([1, 1, 1, 1, 0, 1, 0, 0, 0], "R2023A")[1, 1] == 1


def test_empty_shores_do_not_count_but_may_join():
    built = np.zeros((3, 3))
    built[1, 1] = 0.1
    region = Region(
        np.array([[1.0, 1, 1], [1, 0, 0], [1, 0, 0]]),
        Shares(np.array([[1, 1, 1], [1, 0.3, 1], [1, 1, 1]])),
        Shares(built),
        1.0,
    )
    marks = screen(region, GridRules(), np.nan, QUIET).marks
    assert smoothed([1, 1, 1, 1, 0, 0, 1, 0, 0], "R2023A", marks)[1, 1] == 1


def test_cells_without_data_never_join():
    people = np.ones(9)
    people[4] = np.nan
    for rule in ("R2023A", "R2022A"):
        assert smoothed([1, 1, 1, 1, 0, 1, 1, 1, 1], rule, marks_of(people, np.ones(9)))[1, 1] == 0


def test_a_round_is_judged_on_the_state_at_its_start_and_repeated():
    labels = np.zeros((5, 7), dtype=int)
    labels[0], labels[4], labels[1:4, 0] = 1, 1, 1
    labels[1:4, 6] = 1
    assert (smoothed(labels, "R2022A", shape=(5, 7)) == 1).all()  # from the corners inwards, round after round


def test_none_smooths_nothing():
    assert smoothed([1, 1, 1, 1, 0, 1, 1, 1, 1], "none")[1, 1] == 0


class Stop:
    def report(self, fraction: float) -> None:
        pass

    def cancelled(self) -> bool:
        return True


def test_smoothing_and_filling_stop_when_asked():
    centres = np.ones((5, 5), dtype=np.int32)
    centres[2, 2] = 0
    marks, cells = np.zeros((5, 5), dtype=np.uint8), np.flatnonzero(centres)
    with pytest.raises(Cancelled):
        smooth_edges(centres, marks, "R2023A", cells, Stop())
    with pytest.raises(Cancelled):
        fill_gaps(centres, marks, 15.0, 1.0, cells, Stop())


# -- holes ---------------------------------------------------------------------------------------------------------


def ring(holes: int, shape=(7, 20)) -> np.ndarray:
    """A centre with one hole of so many cells in two rows."""
    centres = np.zeros(shape, dtype=np.int32)
    centres[1:6, 1:19] = 1
    centres[2, 2 : 2 + (holes + 1) // 2] = 0
    centres[3, 2 : 2 + holes // 2] = 0
    return centres


def fill(centres: np.ndarray, gap_km2: float = 15.0, cell_km2: float = 1.0, marks: np.ndarray | None = None) -> int:
    marks = np.zeros(centres.shape, dtype=np.uint8) if marks is None else marks
    return fill_gaps(centres, marks, gap_km2, cell_km2, np.flatnonzero(centres), QUIET).size


@pytest.mark.parametrize(("cells", "filled"), [(14, 14), (15, 0), (1, 1)])
def test_a_hole_of_14_cells_is_filled_and_one_of_15_is_not(cells, filled):
    centres = ring(cells)
    assert fill(centres) == filled
    assert np.count_nonzero(centres) == 5 * 18 - cells + filled


@pytest.mark.parametrize(("cell_km2", "cells", "filled"), [(0.25, 20, 20), (4.0, 3, 3), (4.0, 4, 0), (0.1, 20, 20)])
def test_the_limit_is_in_km2(cell_km2, cells, filled):
    assert fill(ring(cells), 15.0, cell_km2) == filled


def test_zero_fills_nothing():
    assert fill(ring(4), 0.0) == 0


def test_what_lies_at_the_edge_of_the_raster_is_no_hole():
    centres = np.ones((4, 4), dtype=np.int32)
    centres[0, 1] = centres[2, 3] = 0
    assert fill(centres) == 0


def test_holes_are_joined_by_sides_only():
    centres = np.ones((6, 6), dtype=np.int32)
    centres[2, 2] = centres[3, 3] = 0
    assert fill(centres, gap_km2=1.5) == 2  # two holes of 1 km2, not one of 2


def test_a_bay_open_to_a_corner_only_is_a_hole():
    centres = np.ones((5, 5), dtype=np.int32)
    centres[0, 0] = centres[1, 1] = 0
    assert fill(centres) == 1
    assert centres[1, 1] == 1
    assert centres[0, 0] == 0


def test_another_centre_within_a_hole_stays_and_cells_without_data_stay():
    centres = np.ones((7, 7), dtype=np.int32)
    centres[2:5, 2:5] = 0
    centres[3, 3] = 2
    marks = np.zeros((7, 7), dtype=np.uint8)
    marks[2, 2] = 192
    assert fill(centres, marks=marks) == 7
    assert (centres[3, 3], centres[2, 2], centres[4, 4]) == (2, 0, 1)


def test_a_cell_in_the_holes_of_two_centres_goes_to_the_inner_one():
    centres = np.ones((9, 9), dtype=np.int32)
    centres[1:8, 1:8] = 0
    centres[3:6, 3:6] = 2
    centres[4, 4] = 0
    assert fill(centres, gap_km2=100.0) == 41
    assert centres[4, 4] == 2
    assert centres[1, 1] == 1


class TestSharesOfAGrid:
    """Square metres or shares, as the user says; what looks like the other is refused."""

    def grid(self, values):
        return Grid(np.array(values), (0.0, 100.0, 0.0, 0.0, 0.0, -100.0), name="land")

    def test_square_metres_become_shares(self):
        found = shares_of_grid(self.grid([[5000.0, 10_000.0]]), True, 10_000.0, "land", "LAND_UNITS")
        assert found.between(0, 2).tolist() == [0.5, 1.0]

    def test_shares_stay(self):
        found = shares_of_grid(self.grid([[0.25]]), False, 10_000.0, "land", "LAND_UNITS")
        assert found.between(0, 1).tolist() == [0.25]

    def test_shares_that_are_said_to_be_square_metres_are_refused(self):
        with pytest.raises(InputError, match="'land' is said to hold square metres") as caught:
            shares_of_grid(self.grid([[0.25, 1.0]]), True, 10_000.0, "land", "LAND_UNITS")
        assert caught.value.values["parameter"] == "LAND_UNITS"


def test_rows_of_centres_and_of_all_settlements():
    people = np.zeros((12, 12))
    people[1:6, 1:6], people[8:10, 8:10] = 3000.0, 1600.0
    found = classify_grid(people)
    assert found.rows(True).tolist() == found.centres.tolist() == [0]
    assert found.rows(False).tolist() == list(range(found.settlements.ids.size)) and found.rows(False).size > 1
