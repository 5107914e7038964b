"""From a surface to catchments: what nobody can travel to is in no catchment, whatever the method."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.capacity import capacity_catchments
from urban_rural_linkages.core.access.catchments import band_catchments, nearest_catchments
from urban_rural_linkages.core.access.cost_distance import Reach
from urban_rural_linkages.core.access.huff import huff_catchments
from urban_rural_linkages.core.access.nearby import nearby
from urban_rural_linkages.core.access.raster_time import travel_time
from urban_rural_linkages.core.grid import Grid

_SIDE = 500.0


@st.composite
def countries(draw):
    """Draw a small country: speeds with barriers, people everywhere, two services."""
    rows, columns = draw(st.integers(3, 9)), draw(st.integers(3, 9))
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    speed = random.choice([0.0, 4.0, 30.0, 90.0], size=(rows, columns), p=[0.4, 0.2, 0.2, 0.2])
    speed[0, 0] = speed[-1, -1] = 50.0
    people = random.integers(0, 50, size=speed.shape).astype(float)
    x = np.array([0.5, columns - 0.5]) * _SIDE
    y = np.array([rows - 0.5, 0.5]) * _SIDE
    return Grid(speed, (0.0, _SIDE, 0.0, rows * _SIDE, 0.0, -_SIDE)), people, x, y


def _times(country, service=None):
    surface, _, x, y = country
    chosen = slice(None) if service is None else [service]
    return travel_time(surface, x[chosen], y[chosen], surface_is="speed")


@settings(max_examples=30, deadline=None)
@given(countries())
def test_no_catchment_holds_what_cannot_be_reached(country):
    """Barriers and cells behind them are in no class, and everybody is either inside or outside."""
    people, found = country[1], _times(country)
    unreachable = found.reach == Reach.UNREACHABLE
    for drawn in (
        nearest_catchments(found.minutes, found.allocation, population=people),
        band_catchments(found.minutes, found.allocation, [1, 5, 15], population=people),
    ):
        assert not drawn.classes[unreachable].any()
        assert drawn.population.sum() + drawn.population_outside == pytest.approx(people.sum())


@settings(max_examples=30, deadline=None)
@given(countries(), st.integers(0, 400))
def test_shared_out_people_are_those_who_can_get_there(country, room):
    """Under a capacity and by attraction nobody comes from beyond, and nobody is counted twice."""
    people = country[1]
    unreachable = _times(country).reach == Reach.UNREACHABLE
    apart = [_times(country, service).minutes for service in range(2)]

    def around(service, limit):
        return nearby(apart[service], limit)

    full = capacity_catchments(around, people, [room, room], ["a", "b"], np.inf)
    assert full.served.sum() + full.residual.sum() == pytest.approx(people.sum())
    assert np.array_equal(full.residual[unreachable], people[unreachable])
    shared = huff_catchments(around, people, [1, 2], ["a", "b"])
    assert np.all(shared.facility[unreachable] == -1)
    assert shared.clients.sum() == pytest.approx(people[~unreachable].sum())
