"""Services and their cells: used, moved, or left out with the reason."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.nearest import Status
from urban_rural_linkages.core.access.raster_sources import (
    SourceStatus,
    nearest_at_places,
    no_times,
    place_sources,
    times_at_places,
)
from urban_rural_linkages.core.grid import Grid

GRID = Grid(np.zeros((4, 5)), (1000.0, 100.0, 0.0, 5000.0, 0.0, -100.0))
OPEN = np.ones((4, 5), dtype=bool)


def place(x, y, passable=OPEN, snap=1):
    return place_sources(np.atleast_1d(x), np.atleast_1d(y), GRID, passable, snap)


@pytest.mark.parametrize(
    ("x", "y", "cell"),
    [(1000.0, 5000.0, 0), (1099.9, 4900.1, 0), (1100.0, 4950.0, 1), (1050.0, 4900.0, 5), (1500.0, 4600.0, 19)],
)
def test_borders_belong_to_the_east_and_south_and_the_outer_one_to_the_grid(x, y, cell):
    placed = place(x, y, snap=0)
    assert placed.cells.tolist() == [cell] and placed.labels() == ["used"]


def test_outside_and_unknown_places():
    placed = place([999.0, 1501.0, 1250.0, np.nan, 9e9], [4950.0, 4950.0, 5001.0, 4950.0, 0.0], snap=0)
    assert placed.labels() == ["outside"] * 5 and (placed.cells == -1).all()
    near = place([999.0, 1501.0, 1250.0, np.nan, 9e9], [4950.0, 4950.0, 5001.0, 4950.0, 0.0])
    assert near.labels() == ["snapped", "snapped", "snapped", "outside", "outside"]
    assert near.cells.tolist() == [0, 4, 2, -1, -1]


def test_barriers_move_services_only_so_far():
    passable = OPEN.copy()
    passable[:, :3] = False
    assert place(1150.0, 4850.0, passable, 1).labels() == ["on_barrier"]
    moved = place(1150.0, 4850.0, passable, 2)
    assert moved.labels() == ["snapped"] and moved.cells.tolist() == [8]
    assert moved.count(SourceStatus.SNAPPED) == 1


def test_nearest_ring_then_nearest_centre_then_north_then_west():
    passable = np.zeros((4, 5), dtype=bool)
    passable[0, 0] = passable[1, 3] = True
    assert place(1101.0, 4899.0, passable, 2).cells.tolist() == [0]  # a corner of ring 1 before ring 2
    passable[1, 0] = True
    assert place(1110.0, 4850.0, passable, 2).cells.tolist() == [5]  # beside it rather than at the corner
    cross = np.zeros((4, 5), dtype=bool)
    cross[0, 1] = cross[2, 1] = cross[1, 0] = cross[1, 2] = True
    assert place(1150.0, 4850.0, cross, 1).cells.tolist() == [1]
    cross[0, 1] = False
    assert place(1150.0, 4850.0, cross, 1).cells.tolist() == [5]


def test_no_services():
    placed = place([], [])
    assert placed.cells.size == 0 and placed.labels() == []


def test_a_place_has_the_shortest_time_of_its_points():
    grid = Grid(np.array([[7.0, 5.0, np.nan, np.nan]]), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0))
    points = np.array([[5.0, 5.0], [15.0, 5.0], [25.0, 5.0], [35.0, 5.0], [np.nan, np.nan]])
    minutes, status = times_at_places(grid, points, [0, 0, 1, 2, 3], 5)
    assert minutes[:2].tolist() == [5.0, 5.0], "the second lies beside a cell with a time"
    assert np.isnan(minutes[2:]).all()
    assert status.tolist() == [Status.OK] * 2 + [Status.UNREACHABLE] * 3
    assert np.isnan(no_times(2)[0]).all() and no_times(2)[1].tolist() == [Status.UNREACHABLE] * 2


def test_the_nearest_service_is_read_where_the_time_is():
    frame = (0.0, 10.0, 0.0, 10.0, 0.0, -10.0)
    times = Grid(np.array([[7.0, 3.0, np.nan, np.nan]]), frame)
    numbers = Grid(np.array([[4, 2, -1, -1]], dtype=np.int32), frame, nodata=-1)
    points = np.array([[5.0, 5.0], [15.0, 5.0], [25.0, 5.0], [35.0, 5.0], [np.nan, 5.0]])
    assert nearest_at_places(times, numbers, points, [0, 0, 1, 2, 3], 5).tolist() == [2, 2, -1, -1, -1]
    assert nearest_at_places(times, numbers, points[:2], [0, 1], 2).tolist() == [4, 2]
