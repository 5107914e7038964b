"""Huff's catchments: by hand, at the edges, and what is conserved."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.capacity import capacity_catchments
from urban_rural_linkages.core.access.huff import huff_catchments
from urban_rural_linkages.core.access.nearby import nearby
from urban_rural_linkages.core.access.nearest import NO_SERVICE
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")


def share(costs, people, attraction, **more):
    costs = np.asarray(costs, dtype=float)
    ids = more.pop("ids", [f"{j:03}" for j in range(costs.shape[1])])
    return huff_catchments(lambda j, limit: nearby(costs[:, j], limit), people, attraction, ids, **more)


def test_by_hand():
    # 3 / 10^2 against 1 / 5^2: 0.03 and 0.04.
    result = share([[10, 5]], [700], [3, 1])
    assert result.facility.tolist() == [1]
    np.testing.assert_allclose(result.probability, [4 / 7])
    np.testing.assert_allclose(result.clients, [300, 400])


def test_exponents():
    result = share([[10, 5]], [100], [3, 1], alpha=2.0, beta=1.0)
    np.testing.assert_allclose(result.clients, [100 * 0.9 / 1.1, 100 * 0.2 / 1.1])


def test_no_cost_is_below_one_minute():
    result = share([[0, 0.5, 1, 2]], [100], [1, 1, 1, 1])
    np.testing.assert_allclose(result.clients, 100 * np.array([1, 1, 1, 0.25]) / 3.25)


def test_ties_go_to_the_lowest_id():
    assert share([[5, 5]], [1], [1, 1], ids=["b", "a"]).facility.tolist() == [1]
    assert share([[5, 5]], [1], [1, 1], ids=["a", "b"]).facility.tolist() == [0]


def test_nothing_can_be_reached():
    result = share([[NAN, NAN], [np.inf, 5]], [10, 20], [1, 1])
    assert result.facility.tolist() == [NO_SERVICE, 1]
    np.testing.assert_array_equal(result.probability, [NAN, 1])
    assert result.clients.tolist() == [0, 20]


def test_the_limit_is_inclusive():
    result = share([[30, 31]], [10], [1, 100], max_minutes=30)
    assert result.facility.tolist() == [0] and result.probability.tolist() == [1]


def test_what_attracts_nobody():
    result = share([[5, 10]], [10], [0, 1], alpha=0.0)
    assert result.clients.tolist() == [0, 10], "not even with alpha 0"
    assert share([[5]], [10], [0]).facility.tolist() == [NO_SERVICE]


def test_unknown_people_have_probabilities_and_send_no_clients():
    result = share([[5], [5]], [NAN, 4], [1])
    assert result.probability.tolist() == [1, 1]
    assert result.clients.tolist() == [4]


def test_a_raster_keeps_its_shape():
    minutes = [np.array([[5.0, NAN]]), np.array([[10.0, 20.0]])]
    result = huff_catchments(lambda j, limit: nearby(minutes[j], limit), [[100, 50]], [1, 1], ["a", "b"])
    assert result.facility.tolist() == [[0, 1]]
    np.testing.assert_allclose(result.probability, [[0.8, 1.0]])
    np.testing.assert_allclose(result.clients, [80, 70])


@pytest.mark.parametrize("attraction", [[-1.0], [NAN]])
def test_bad_attraction_is_named(attraction):
    with pytest.raises(InputError, match=r"field 'attraction' must .* unit '000'"):
        share([[5]], [1], attraction)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 10), st.integers(1, 6), st.integers(0, 2**32 - 1))
def test_clients_are_the_people_who_can_reach_anything(n, m, seed):
    random = np.random.default_rng(seed)
    costs = np.where(random.random((n, m)) < 0.3, NAN, random.uniform(0, 90, (n, m)))
    people, attraction = random.integers(0, 500, n), random.integers(0, 5, m)
    result = share(costs, people, attraction)
    reached = (np.isfinite(costs) & (attraction > 0)).any(axis=1)
    np.testing.assert_allclose(result.clients.sum(), people[reached].sum())
    assert ((result.facility == NO_SERVICE) == ~reached).all()
    assert (np.isnan(result.probability) == ~reached).all()
    assert (result.probability[reached] >= 1 / m - 1e-12).all() and (result.probability[reached] <= 1 + 1e-12).all()


def test_ways_of_less_than_a_minute_are_counted():
    costs = np.array([[0.5, 2.0], [0.2, 0.9], [np.nan, 70.0]])
    result = huff_catchments(lambda j, limit: nearby(costs[:, j], limit), [1, 1, 1], [1, 1], ["a", "b"], max_minutes=60)
    assert result.raised == 0.75


def test_the_limit_is_handed_to_the_search():
    """A search over a surface ends there; each facility is asked about twice."""
    asked = []

    def search(facility, limit):
        asked.append((facility, limit))
        return nearby(np.array([10.0, 40.0]) + facility, limit)

    result = huff_catchments(search, [100, 100], [1, 1], ["b", "a"], max_minutes=30.0)
    assert asked == [(1, 30.0), (0, 30.0)] * 2, "in the order of ids"
    assert result.facility.tolist() == [0, NO_SERVICE] and result.clients.sum() == pytest.approx(100)


def test_capacity_hands_it_on_too():
    asked = []

    def search(facility, limit):
        asked.append(limit)
        return nearby([1.0], limit)

    capacity_catchments(search, [5], [3, 3], ["a", "b"], 20.0)
    capacity_catchments(search, [5], [3, 3], ["a", "b"], 20.0, order_by=[1, 2])
    assert asked == [20.0] * 6, "twice where the order goes by population"


def test_who_goes_where_adds_up_to_the_clients_and_to_the_people():
    costs = np.array([[10.0, 5.0, NAN], [4.0, NAN, 9.0], [NAN, NAN, NAN]])
    result = share(costs, [700, 90, 8], [3, 1, 2], keep=True)
    assert [one.places.tolist() for one in result.assignments] == [[0, 1], [0], [1]]
    np.testing.assert_allclose([one.people.sum() for one in result.assignments], result.clients)
    of_places = np.zeros(3)
    for one in result.assignments:
        of_places[one.places] += one.people
    np.testing.assert_allclose(of_places, [700, 90, 0])
    assert share(costs, [700, 90, 8], [3, 1, 2]).assignments == ()
