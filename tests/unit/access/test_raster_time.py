"""The door: limits, notes, counts, and what it refuses."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access import cost_distance
from urban_rural_linkages.core.access.raster_time import TimesAround, travel_time
from urban_rural_linkages.core.access.step_costs import LevelCosts
from urban_rural_linkages.core.access.travel_surface import TravelRules, travel_surface
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
    told = "The only service cannot be used: " if len(x) == 1 else f"None of the {len(x)} services can be used: "
    assert f"{told}{outside} {'lies' if outside == 1 else 'lie'} outside" in str(error.value)
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
        "1 passable cell has no elevation and is a barrier.",
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


class TestTimesAround:
    """One service after another over a surface that is prepared once."""

    SPEEDS = grid([[60.0, 60.0, 30.0, 0.0, 60.0, 60.0]])

    def around(self, x, service_of, max_minutes, **rules):
        surface = travel_surface(self.SPEEDS, TravelRules(**rules), surface_is="speed")
        return TimesAround(surface, x, [-500.0] * len(x), np.array(service_of), max_minutes)

    def test_they_are_those_of_the_service_alone(self):
        around = self.around([500.0, 5500.0], [0, 1], 10.0)
        for service, x in enumerate([500.0, 5500.0]):
            alone = travel_time(self.SPEEDS, [x], [-500.0], surface_is="speed").minutes.ravel()
            found = around(service, 10.0)
            assert found.places.tolist() == np.flatnonzero(np.isfinite(alone)).tolist()
            assert np.array_equal(found.minutes, alone[found.places]) and found.minutes.dtype == np.float32

    def test_the_limit_is_inclusive_and_the_smaller_of_the_two(self):
        around = self.around([500.0], [0], 2.5)
        assert around(0, 99.0).minutes.tolist() == [0, 1, 2.5]
        assert around(0, 1.0).places.tolist() == [0, 1]
        assert around(0, 0.0).places.tolist() == [0] and around(0, -1.0).places.size == 0

    def test_a_time_that_rounds_to_the_limit_is_within(self):
        """Fifty-four steps of a third of 100 s make a little more than 30 minutes in ticks, and 30 as float32."""
        surface = travel_surface(grid([[0.03] * 60]).with_values(np.full((1, 60), 1 / 30)))
        around = TimesAround(surface, [500.0], [-500.0], np.zeros(1, dtype=int), 30.0)
        assert around(0, 30.0).places.size == 55

    def test_services_are_moved_or_have_no_cell_or_several_points(self):
        around = self.around([3500.0, 500.0, 5500.0, 99999.0], [0, 1, 1, 2], 1.0)
        assert around(0, 1.0).places.tolist() == [2], "to the next passable cell, the western one"
        assert around(1, 1.0).places.tolist() == [0, 1, 4, 5]
        assert around(2, 1.0).places.size == 0
        assert self.around([3500.0], [0], 1.0, snap_cells=0)(0, 1.0).places.size == 0

    def test_the_surface_is_put_in_order_once(self, monkeypatch):
        made = []
        monkeypatch.setattr(cost_distance, "LevelCosts", lambda *a: made.append(a) or LevelCosts(*a))
        around = self.around([500.0, 1500.0, 2500.0], [0, 1, 2], 10.0)
        for service in range(3):
            around(service, 10.0)
        assert len(made) == 1
