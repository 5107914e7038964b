"""The door: limits, notes, counts, and what it refuses."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.raster_time import TravelRules, travel_time
from urban_rural_linkages.core.errors import GridMismatchError, InputError
from urban_rural_linkages.core.grid import Grid

NAN = np.nan
PLACE = (0.0, 1000.0, 0.0, 0.0, 0.0, -1000.0)


def grid(values, name="speeds", **more):
    return Grid(np.array(values, dtype=np.float64), PLACE, name=name, **more)


def strip(speeds, x, rules=None, **more):
    return travel_time(grid([speeds]), x, [-500.0] * len(x), rules, surface_is="speed", **more)


def test_minutes_allocation_reach_and_counts():
    found = strip([60.0] * 6 + [0.0, 60.0, NAN], [500.0, 3500.0], TravelRules(max_minutes=1.0))
    assert np.array_equal(found.minutes, [[0, 1, 1, 0, 1, NAN, NAN, NAN, NAN]], equal_nan=True)
    assert found.minutes.dtype == np.float32
    assert found.allocation.tolist() == [[0, 0, 1, 1, 1, -1, -1, -1, -1]]
    assert found.reach.tolist() == [[1, 1, 1, 1, 1, 2, 0, 0, 0]]
    assert (found.within, found.beyond, found.unreachable, found.barriers) == (5, 1, 1, 2)
    assert found.notes == ()


def test_friction_and_speed_are_two_ways_to_say_the_same():
    speeds = np.array([[5.0, 60.0, 30.0]])
    by_speed = travel_time(grid(speeds), [500.0], [-500.0], surface_is="speed")
    by_friction = travel_time(grid(3.6 / speeds), [500.0], [-500.0])
    assert np.array_equal(by_speed.minutes, by_friction.minutes)


def test_ties_go_by_rank_and_positions_stay_those_given():
    found = strip([60.0] * 5, [500.0, 4500.0])
    assert found.allocation.tolist() == [[0, 0, 0, 1, 1]]
    ranked = strip([60.0] * 5, [500.0, 4500.0], rank=[1, 0])
    assert ranked.allocation.tolist() == [[0, 0, 1, 1, 1]]


def test_services_are_reported():
    found = strip([60.0, 0.0, 0.0, 0.0, 60.0, 60.0], [500.0, 1500.0, 2500.0, 99999.0])
    assert found.services.labels() == ["used", "snapped", "on_barrier", "outside"]
    assert [str(note) for note in found.notes] == [
        "Services moved to the next passable cell: 1.",
        "Services on barriers, not used: 1.",
        "Services outside the raster, not used: 1.",
    ]


@pytest.mark.parametrize(("x", "outside", "barrier"), [([99999.0], 1, 0), ([2500.0, -9e5], 1, 1), ([], 0, 0)])
def test_no_service_at_all_is_an_error(x, outside, barrier):
    with pytest.raises(InputError) as error:
        strip([60.0, 0.0, 0.0, 0.0], x)
    assert f"None of the {len(x)} services can be used: {outside} lie outside" in str(error.value)
    assert f"and {barrier} on its barriers" in str(error.value)


def test_nodata_is_a_barrier():
    surface = Grid(np.array([[60, -9, 60]], dtype=np.int16), PLACE, nodata=-9)
    found = travel_time(surface, [500.0], [-500.0], surface_is="speed")
    assert found.reach.tolist() == [[1, 0, 0]]


def test_direction_matters_on_a_slope():
    dem = grid([[0.0, 100.0]], "dem")
    times = [
        strip([5.0, 5.0], [500.0], TravelRules(slope="tobler", direction=direction), dem=dem).minutes[0, 1]
        for direction in ("to", "from")
    ]
    flat = 12.0 * np.exp(-0.175)
    assert times == pytest.approx([flat * np.exp(3.5 * 0.05), flat * np.exp(3.5 * 0.15)], rel=1e-6)


def test_by_mode_reads_the_modes():
    dem, modes = grid([[0.0, 100.0]], "dem"), grid([[3, 3]], "modes")
    assert strip([60.0] * 2, [500.0], TravelRules(slope="by_mode"), dem=dem, modes=modes).minutes[0, 1] == 1.0
    with pytest.raises(InputError, match="needs a raster of modes"):
        strip([60.0] * 2, [500.0], TravelRules(slope="by_mode"), dem=dem)
    with pytest.raises(InputError) as error:
        strip([60.0] * 2, [500.0], TravelRules(slope="by_mode"), dem=dem, modes=grid([[3, 7]], "modes"))
    assert "Mode 7 in row 1, column 2 of 'modes' is none." in str(error.value)


def test_a_slope_model_wants_elevation_on_the_same_grid():
    with pytest.raises(InputError, match="needs an elevation raster"):
        strip([5.0] * 2, [500.0], TravelRules(slope="tobler"))
    with pytest.raises(GridMismatchError, match="columns"):
        strip([5.0] * 2, [500.0], TravelRules(slope="tobler"), dem=grid([[0.0] * 3], "dem"))


def test_elevation_is_looked_at():
    found = strip([5.0] * 3, [500.0], TravelRules(slope="tobler"), dem=grid([[0.0, NAN, 20000.0]], "dem"))
    assert [str(note) for note in found.notes] == [
        "Elevations of 'dem' range from 0 to 20000: are they metres, and is nodata declared?",
        "1 passable cells have no elevation and are barriers.",
    ]
    assert found.barriers == 1 and found.unreachable == 1


def test_strange_speeds_are_remarked_upon():
    assert "1.4 km/h: are these metres per second?" in str(strip([1.4] * 2, [500.0]).notes[0])


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({"neighbours": 4}, "no 4 neighbours"), ({"direction": "up"}, "no direction 'up'"),
        ({"slope": "hill"}, "no slope model 'hill'"), ({"max_minutes": -1.0}, "limit of -1 minutes"),
        ({"max_minutes": NAN}, "limit of nan minutes"), ({"snap_cells": -1}, "-1 cells"),
        ({"friction_weight": -1.0}, "LAMBDA is -1"),
    ],
)  # fmt: skip
def test_rules_that_are_none(rules, said):
    with pytest.raises(InputError) as error:
        TravelRules(**rules)
    assert said in str(error.value)


def test_a_grid_in_degrees_is_measured_geodesically():
    degree = (0.0, 1 / 120, 0.0, 39.0 + 1 / 240, 0.0, -1 / 120)
    surface = Grid(np.full((1, 2), 5.0), degree, is_geographic=True)
    found = travel_time(surface, [0.001], [39.0], surface_is="speed")
    assert found.minutes[0, 1] == pytest.approx(721.9 / 5000 * 60, rel=1e-4)
