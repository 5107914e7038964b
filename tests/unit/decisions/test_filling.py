"""Sites filled up to their capacities, without a solver."""

import numpy as np
import pytest

from tests.unit.decisions.instances import plane
from urban_rural_linkages.core.decisions.filling import cover_greedily, filled, with_room
from urban_rural_linkages.core.decisions.problem import Instance


def instance(minutes, weights, capacity, kept=None):
    minutes, weights = np.array(minutes, dtype=float), np.array(weights, dtype=float)
    n, m = minutes.shape
    kept = np.zeros(m, dtype=bool) if kept is None else np.array(kept)
    longest = float(minutes[np.isfinite(minutes)].max())
    return Instance(minutes, weights, kept, np.arange(n), np.arange(m), longest, np.array(capacity, dtype=float))


def random(seed, assign):
    given = plane(30, 8, seed)
    given.__dict__["capacity"] = np.full(8, given.weights.sum() / 4)
    return given, filled(given, np.array([1, 3, 4, 5, 7]), assign)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("assign", ["single", "split"])
def test_no_site_takes_more_than_it_can_and_nobody_goes_twice(seed, assign):
    given, shares = random(seed, assign)
    load = (shares * given.weights[:, None]).sum(axis=0)
    assert (load <= given.capacity + 1e-9).all()
    assert (shares.sum(axis=1) <= 1.0 + 1e-12).all()
    assert load[[0, 2, 6]].tolist() == [0.0, 0.0, 0.0]
    assert assign == "split" or set(np.unique(shares)) <= {0.0, 1.0}


def test_split_serves_all_where_there_is_room():
    given, shares = random(1, "split")
    assert shares.sum(axis=1) == pytest.approx(np.ones(len(given.weights)))


def test_the_largest_places_come_first_where_the_nearest_would_leave_them_out():
    given = instance([[1.0], [5.0]], [3, 8], [10])
    assert filled(given, np.array([0]), "single")[:, 0].tolist() == [0.0, 1.0], "8 people served, not 3"


def test_a_set_without_room_is_exchanged_for_larger_sites():
    given = instance(np.ones((2, 3)), [10, 10], [5, 12, 30])
    assert with_room(given, np.array([0]), given.capacity).tolist() == [2]


def test_sites_that_stay_are_not_exchanged():
    given = instance(np.ones((2, 3)), [10, 10], [5, 12, 30], [True, False, False])
    assert with_room(given, np.array([0, 1]), given.capacity).tolist() == [0, 2]


def test_a_cover_opens_the_site_that_takes_most_first():
    given = instance([[1.0, 9.0], [9.0, 1.0], [9.0, 1.0]], [5, 5, 5], [9, 11])
    shares = cover_greedily(given, given.minutes <= 2.0, "single")
    assert shares.tolist() == [[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]


def test_a_cover_ends_where_nobody_more_can_be_covered():
    given = instance([[1.0, 50.0], [50.0, 50.0]], [5, 5], [9, 9])
    assert cover_greedily(given, given.minutes <= 2.0, "split").sum() == 1.0
