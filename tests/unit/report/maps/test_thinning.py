"""Fewer points: the ends stay, nothing moves by more than the tolerance, a line may be read from either end."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.maps.layers import lines_within, longest_lines, thinned_lines
from urban_rural_linkages.core.report.maps.thinning import points_to_keep

coordinates = st.integers(-1000, 1000).map(lambda value: value / 10)
lines = st.lists(st.tuples(coordinates, coordinates), min_size=2, max_size=25).map(np.array)


def distance(point: np.ndarray, low: np.ndarray, high: np.ndarray) -> float:
    """Return how far a point is from a stretch."""
    way = high - low
    length = float(way @ way)
    along = np.clip((point - low) @ way / length, 0, 1) if length else 0.0
    return float(np.hypot(*(point - low - along * way)))


@given(lines, st.floats(0.1, 50))
def test_what_is_dropped_is_near_what_stays(line, tolerance):
    keep = points_to_keep(line, np.array([0, len(line)]), tolerance)
    kept = np.flatnonzero(keep)
    assert keep[0] and keep[-1]
    for low, high in pairwise(kept):
        assert all(distance(point, line[low], line[high]) <= tolerance + 1e-9 for point in line[low:high])


@given(st.lists(lines, min_size=1, max_size=5), st.floats(0.1, 50))
def test_each_line_is_thinned_as_if_it_were_alone(several, tolerance):
    together = thinned_lines(several, tolerance)
    alone = [thinned_lines([line], tolerance)[0] for line in several]
    assert [line.tolist() for line in together] == [line.tolist() for line in alone]


@given(lines, st.floats(-500, 500), st.floats(-500, 500))
def test_where_a_line_lies_does_not_matter(line, east, north):
    starts = np.array([0, len(line)])
    keep = points_to_keep(line, starts, 7.3)
    assert (points_to_keep(line * 4.0, starts, 4 * 7.3) == keep).all(), "powers of two are exact"
    moved = thinned_lines([line + (east, north)], 7.3)[0]
    assert len(moved) >= 2 and np.allclose(moved[0], line[0] + (east, north))


def test_points_on_a_straight_line_go_and_corners_stay():
    line = np.array([(0, 0), (1, 0), (2, 0), (3, 0), (3, 1), (3, 2)], dtype=float)
    assert points_to_keep(line, np.array([0, 6]), 1e-9).tolist() == [True, False, False, True, False, True]


def test_a_closed_ring_keeps_a_point_across():
    angle = np.linspace(0, 2 * np.pi, 41)
    ring = 10 * np.column_stack([np.cos(angle), np.sin(angle)])
    ring[-1] = ring[0]
    (found,) = thinned_lines([ring], 0.5)
    assert 6 < len(found) < 41 and (found[0] == found[-1]).all()
    assert np.ptp(found, axis=0) == pytest.approx([20, 20], abs=1)


def test_a_line_of_two_equal_points_stays():
    assert points_to_keep(np.zeros((2, 2)), np.array([0, 2]), 1.0).all()
    assert points_to_keep(np.zeros((5, 2)), np.array([0, 5]), 1.0).tolist() == [True, False, False, False, True]


def test_a_user_who_stops_is_heard():
    class Stopped:
        def report(self, fraction: float) -> None:
            """Ignore it."""

        def cancelled(self) -> bool:
            return True

    line = np.array([(0, 0), (1, 5), (2, 0)], dtype=float)
    with pytest.raises(Cancelled):
        points_to_keep(line, np.array([0, 3]), 1.0, Stopped())


def test_no_lines_are_no_lines():
    assert thinned_lines([], 1.0) == []


BOX = (-20.0, -30.0, 40.0, 50.0)


@given(lines)
def test_what_is_cut_off_lies_in_the_box_and_on_the_line(line):
    for piece in lines_within([line], BOX):
        assert (piece >= np.array(BOX[:2]) - 1e-9).all() and (piece <= np.array(BOX[2:]) + 1e-9).all()
        for point in piece:
            nearest = min(distance(point, a, b) for a, b in pairwise(line))
            assert nearest < 1e-9


@given(lines)
def test_points_of_a_line_within_the_box_are_not_lost(line):
    found = [tuple(point) for piece in lines_within([line], BOX) for point in piece.tolist()]
    low, high = np.array(BOX[:2]), np.array(BOX[2:])
    moves = np.append((np.diff(line, axis=0) != 0).any(axis=1), False)
    within = (line > low).all(axis=1) & (line < high).all(axis=1) & moves
    assert all(any(np.allclose(point, other, atol=1e-9) for other in found) for point in line[within])


def test_a_line_across_the_box_without_a_point_in_it_is_seen():
    (piece,) = lines_within([np.array([(-100.0, -100.0), (100.0, 100.0)])], (0.0, 0.0, 10.0, 10.0))
    assert piece == pytest.approx(np.array([[0, 0], [10, 10]]))


@pytest.mark.parametrize("line", [[(-5, -1), (5, -1)], [(-5, 3), (3, -5)], [(20, 0), (20, 10)], [(5, 5)]])
def test_a_line_past_the_box_is_not(line):
    assert lines_within([np.array(line, dtype=float)], (0.0, 0.0, 10.0, 10.0)) == []


def test_of_very_many_lines_the_longest_are_kept_each_in_its_set():
    sets = [[np.array([[0.0, 0.0], [0.0, float(length)]]) for length in lengths] for lengths in ((5, 1, 9), (), (7, 9))]
    kept = longest_lines(sets, 3)
    assert [[line[1, 1] for line in lines] for lines in kept] == [[9], [], [7, 9]]
    assert [len(lines) for lines in longest_lines(sets, 5)] == [3, 0, 2]
    assert longest_lines(sets, 0) == [[], [], []]
