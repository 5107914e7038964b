"""A surface that is prepared for searches: what is checked, what becomes a barrier, and how steps are measured."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.raster_time import nearest_times, travel_time
from urban_rural_linkages.core.access.travel_surface import TravelRules, travel_surface
from urban_rural_linkages.core.errors import GridMismatchError, InputError
from urban_rural_linkages.core.grid import Grid

NAN = float("nan")
PLACE = (0.0, 100.0, 0.0, 0.0, 0.0, -100.0)


def grid(values, **more):
    return Grid(np.array(values, dtype=np.float64), PLACE, **more)


def test_speeds_become_seconds_per_metre_and_standing_still_a_barrier():
    found = travel_surface(grid([[36.0, 0.0, NAN, 3.6]]), surface_is="speed")
    np.testing.assert_array_equal(found.friction, [[0.1, NAN, NAN, 1.0]])
    assert found.passable.tolist() == [[True, False, False, True]]
    assert found.relief is None and found.rules == TravelRules()


def test_friction_stays_and_the_raster_is_not_touched():
    given = grid([[0.5, -9.0]], nodata=-9.0)
    found = travel_surface(given, TravelRules(slope="tobler"), dem=grid([[NAN, 3.0]]))
    assert given.values.tolist() == [[0.5, -9.0]]
    assert not found.passable.any(), "one cell has no friction, the other no elevation"
    assert [str(note) for note in found.notes] == ["1 passable cell has no elevation and is a barrier."]


def test_elevation_and_modes_are_wanted_by_some_slopes_alone():
    flat = grid([[0.5, 0.5]])
    assert travel_surface(flat, dem=grid([[1.0]])).relief is None, "without a slope nobody looks at it"
    with pytest.raises(InputError, match="The slope model 'langmuir' needs an elevation raster"):
        travel_surface(flat, TravelRules(slope="langmuir"))
    with pytest.raises(GridMismatchError):
        travel_surface(flat, TravelRules(slope="langmuir"), dem=grid([[1.0]]))
    with pytest.raises(InputError, match="'by_mode' needs a raster of modes"):
        travel_surface(flat, TravelRules(slope="by_mode"), dem=flat)
    by_mode = travel_surface(flat, TravelRules(slope="by_mode", direction="from"), dem=flat, modes=grid([[1.0, 3.0]]))
    assert by_mode.relief.modes.tolist() == [[1, 3]] and not by_mode.relief.against


def test_steps_are_measured_on_the_ground():
    assert travel_surface(grid([[1.0]])).metric.east_west.tolist() == [100.0]
    degrees = Grid(np.ones((2, 1)), (0.0, 1 / 120, 0.0, 60.0, 0.0, -1 / 120), is_geographic=True)
    assert travel_surface(degrees).metric.east_west == pytest.approx([465.2, 465.3], rel=2e-3)


def test_one_surface_serves_many_searches():
    """A search changes nothing of the surface: the second finds what the first would have found."""
    speeds = grid([[5.0, 5.0, 50.0, 5.0]])
    ready = travel_surface(speeds, TravelRules(max_minutes=3.0), surface_is="speed")
    for x in ([50.0], [350.0], [50.0, 350.0], [50.0]):
        anew = travel_time(speeds, x, [-50.0] * len(x), TravelRules(max_minutes=3.0), surface_is="speed")
        found = nearest_times(ready, x, [-50.0] * len(x))
        assert np.array_equal(found.minutes, anew.minutes, equal_nan=True)
        assert found.allocation.tolist() == anew.allocation.tolist() and found.passable == 4
