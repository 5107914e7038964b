"""AccessMod's sequential rule: worked out by hand, on a line of cells, and what must hold anywhere."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access import capacity
from urban_rural_linkages.core.access.capacity import capacity_catchments
from urban_rural_linkages.core.access.nearby import nearby
from urban_rural_linkages.core.errors import Cancelled, InputError

from .belo_horizonte import case_of

NAN = float("nan")


def around(costs):
    """Ask a matrix (places, facilities) for the places around a facility."""
    return lambda facility, limit: nearby(costs[:, facility], limit)


def serve(costs, people, capacity, **more):
    """Let the facilities of a matrix (places, facilities) take people."""
    table = case_of(costs, capacity, people).od
    more = {"max_minutes": 60} | more
    return capacity_catchments(table.nearby, people, capacity, list(table.destinations), **more)


def test_whole_bands_then_a_fraction_of_the_next():
    # Bands: 0 (50 people), 5 (30 + 10), 6 (40).  100 places: 50, 40, and 10 of the 40.
    result = serve([[0], [4.2], [5], [5.1], [80]], [50, 30, 10, 40, 9], [100], keep=True)
    assert result.served.tolist() == [100]
    assert result.population.tolist() == [130]
    assert result.residual_capacity.tolist() == [0]
    assert result.to_min.tolist() == [6]
    assert result.residual.tolist() == [0, 0, 0, 30, 9]
    (assignment,) = result.assignments
    assert assignment.places.tolist() == [0, 1, 2, 3]
    assert assignment.people.tolist() == [50, 30, 10, 10]


def test_a_first_band_larger_than_the_capacity_is_taken_by_fraction():
    result = serve([[3], [2.5], [10]], [300, 100, 5], [100])
    assert result.residual.tolist() == [225, 75, 5]
    assert result.to_min.tolist() == [3]


def test_what_is_left_of_the_capacity_is_reported():
    result = serve([[3], [20]], [10, 20], [100])
    assert result.served.tolist() == [30]
    assert result.residual_capacity.tolist() == [70]
    assert result.to_min.tolist() == [20]


def test_the_next_facility_finds_only_those_who_are_left():
    costs = [[1, 2], [1, 30]]
    first = serve(costs, [100, 100], [100, 100], order_by=[2, 1])
    assert first.order.tolist() == [0, 1]
    assert first.residual.tolist() == [0, 0]
    assert first.served.tolist() == [100, 100]
    assert first.to_min.tolist() == [1, 30]
    second = serve(costs, [100, 100], [100, 100], order_by=[1, 2])
    assert second.order.tolist() == [1, 0]
    assert second.to_min.tolist() == [1, 2]


def test_the_order_goes_by_people_within_the_limit_largest_first():
    costs = [[10, NAN, 5], [NAN, 10, 70], [NAN, 20, NAN]]
    assert serve(costs, [5, 4, 4], [1, 1, 1]).order.tolist() == [1, 0, 2], "8, then 5 twice by id"
    assert serve(costs, [5, 4, 4], [1, 1, 1], descending=False).order.tolist() == [0, 2, 1]
    assert serve(costs, [5, 4, 4], [1, 1, 1], max_minutes=10).order.tolist() == [0, 2, 1]
    assert serve(costs, [5, 4, 4], [1, 1, 1], max_minutes=100).order.tolist() == [2, 1, 0]


def test_the_limit_is_inclusive():
    result = serve([[30], [np.nextafter(30, 31)]], [3, 4], [100], max_minutes=30)
    assert result.residual.tolist() == [0, 4]


def test_a_capacity_of_zero_takes_nobody():
    result = serve([[3]], [10], [0])
    assert result.served.tolist() == [0]
    assert np.isnan(result.to_min).all()
    assert result.residual.tolist() == [10]


def test_nobody_can_be_reached():
    result = serve([[NAN], [99]], [10, 5], [50], keep=True)
    assert result.served.tolist() == [0]
    assert result.residual_capacity.tolist() == [50]
    assert result.assignments[0].places.size == 0


def test_unknown_people_are_neither_served_nor_left():
    result = serve([[1], [1]], [NAN, 10], [50])
    np.testing.assert_array_equal(result.residual, [NAN, 0])
    assert result.served.tolist() == [10]


def test_a_raster_keeps_its_shape():
    minutes = np.array([[0.0, 1.0], [2.0, NAN]])
    people = np.array([[10.0, 10.0], [10.0, 10.0]])
    result = capacity_catchments(lambda _, limit: nearby(minutes, limit), people, [25], ["a"], np.inf)
    assert result.residual.tolist() == [[0, 0], [5, 10]]


def test_without_facilities_everybody_is_left():
    result = capacity_catchments(lambda _, limit: nearby(np.zeros(2), limit), [1, 2], [], [], 30)
    assert result.residual.tolist() == [1, 2]


@pytest.mark.parametrize(
    ("people", "capacity", "order", "said"),
    [
        ([1], [-1], None, "field 'capacity' must not be negative, but unit 'd000' has -1"),
        ([1], [NAN], None, "field 'capacity' must be complete, but unit 'd000' has no value"),
        ([1], [1], [NAN], "field 'order' must be complete"),
        ([-1], [1], None, "field 'people' must not be negative, but unit '1'"),
    ],
)
def test_bad_input_is_named(people, capacity, order, said):
    with pytest.raises(InputError, match=said):
        serve([[1]], people, capacity, order_by=order)


def test_it_stops_when_asked():
    class Stop:
        def report(self, fraction):
            raise AssertionError

        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        serve([[1]], [1], [1], progress=Stop())


@st.composite
def towns(draw):
    n, m = draw(st.integers(1, 12)), draw(st.integers(1, 5))
    cost = st.one_of(st.just(NAN), st.floats(0, 90))
    costs = draw(st.lists(st.lists(cost, min_size=m, max_size=m), min_size=n, max_size=n))
    people = draw(st.lists(st.floats(0, 1000), min_size=n, max_size=n))
    capacity = draw(st.lists(st.floats(0, 2000), min_size=m, max_size=m))
    return np.array(costs), np.array(people), np.array(capacity)


@settings(max_examples=50, deadline=None)
@given(towns(), st.booleans())
def test_people_are_conserved_and_nobody_is_served_twice(town, descending):
    costs, people, capacity = town
    result = serve(costs, people, capacity, descending=descending, keep=True)
    np.testing.assert_allclose(result.served.sum() + result.residual.sum(), people.sum(), atol=1e-9)
    assert (result.residual >= 0).all() and (result.residual <= people).all()
    assert (result.served <= capacity).all() and (result.residual_capacity >= 0).all()
    given_out = np.zeros(people.size)
    for facility, assignment in enumerate(result.assignments):
        given_out[assignment.places] += assignment.people
        np.testing.assert_allclose(assignment.people.sum(), result.served[facility], atol=1e-9)
        reached = costs[assignment.places, facility]
        assert (reached <= 60).all(), "nobody is served from where there is no way"
        assert (np.ceil(reached) <= result.to_min[facility]).all()
    np.testing.assert_allclose(given_out + result.residual, people, atol=1e-9)


@settings(max_examples=50, deadline=None)
@given(towns())
def test_whoever_is_left_within_reach_found_every_facility_full(town):
    costs, people, capacity = town
    result = serve(costs, people, capacity)
    for place in np.flatnonzero(result.residual > 1e-6):
        near = costs[place] <= 60
        assert (result.residual_capacity[near] < 1e-6).all()


@settings(max_examples=30, deadline=None)
@given(towns(), st.integers(0, 2**32 - 1))
def test_the_order_of_rows_does_not_matter(town, seed):
    costs, people, capacity = town
    random = np.random.default_rng(seed)
    rows, columns = random.permutation(people.size), random.permutation(capacity.size)
    ids = [f"{j:03}" for j in range(capacity.size)]
    rank = np.zeros(capacity.size)  # all tied: the ids decide
    one = capacity_catchments(around(costs), people, capacity, ids, 60, order_by=rank)
    shuffled, names = costs[rows][:, columns], [ids[j] for j in columns]
    other = capacity_catchments(around(shuffled), people[rows], capacity[columns], names, 60, order_by=rank)
    np.testing.assert_allclose(other.residual, one.residual[rows], atol=1e-9)
    np.testing.assert_allclose(other.served, one.served[columns], atol=1e-9)


def test_a_full_facility_serves_its_capacity_to_the_last_person():
    """A third of 3,001 places, again and again: the parts do not add up, the whole does."""
    people = np.full(3001, 7.0)
    result = capacity_catchments(around(np.full((3001, 4), 5.0)), people, [5001, 1, 3, 5000], list("abcd"), 30)
    assert sorted(result.served.tolist()) == [1, 3, 5000, 5001]
    assert result.residual_capacity.tolist() == [0, 0, 0, 0] and result.population.tolist() == [21007] * 4


def test_people_who_are_left_are_whole_numbers_again_for_the_next():
    people = np.array([10.0] * 700 + [1.0])
    result = capacity_catchments(around(np.full((701, 2), 5.0)), people, [2333, 9000], list("ab"), 30, order_by=[1, 2],
                                 descending=False)  # fmt: skip
    assert result.served.tolist() == [2333, 4668]


@pytest.mark.parametrize("order", [None, [1, 2]])
def test_the_people_around_a_facility_are_added_up_once_whoever_says_the_order(monkeypatch, order):
    summed = []
    monkeypatch.setattr(capacity, "_total", lambda people: summed.append(people.size) or float(people.sum()))
    result = serve([[1, 2], [1, 30], [90, 3]], [100, 50, 7], [100, 100], order_by=order)
    assert result.population.tolist() == [150, 157]
    assert len(summed) == 4, "of each facility all, and those who are left"
