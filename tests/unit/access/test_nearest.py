"""What straight lines, networks and rasters share: k nearest, mean, status."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.nearest import (
    NO_SERVICE,
    NearestServices,
    Status,
    mean_of_nearest,
    nearest_part,
    rank_of_ids,
    smallest,
    status_codes,
    status_labels,
    within_limit,
)

NAN = float("nan")


def test_labels_are_those_of_the_contract():
    assert status_labels(list(Status)).tolist() == ["ok", "beyond", "unreachable", "off_network"]


def test_the_limit_is_inclusive():
    assert within_limit([59.999, 60.0, np.nextafter(60.0, 61.0)], 60).tolist() == [True, True, False]


def test_zero_is_no_limit():
    assert within_limit([1e9, NAN, np.inf], 0).tolist() == [True, False, False]


def test_every_status():
    codes = status_codes(
        nearest=[10.0, 30.0, 30.1, NAN, NAN, 5.0],
        max_minutes=30,
        reachable=[True, True, True, True, False, True],
        located=[True, True, True, True, True, False],
    )
    assert status_labels(codes).tolist() == ["ok", "ok", "beyond", "beyond", "unreachable", "off_network"]
    assert codes.dtype == np.int8


def test_status_broadcasts_over_types():
    codes = status_codes([[1.0, NAN], [99.0, NAN]], 60, np.array([True, False]), np.array([[True], [True]]))
    assert codes.tolist() == [[Status.OK, Status.UNREACHABLE], [Status.BEYOND, Status.UNREACHABLE]]


def test_smallest_in_order():
    costs, which = smallest([[3.0, 1.0, 2.0]], [[7, 8, 9]], np.arange(10), 2)
    assert costs.tolist() == [[1.0, 2.0]]
    assert which.tolist() == [[8, 9]]


def test_smallest_breaks_ties_by_rank_of_id_not_by_position():
    rank = rank_of_ids(["c", "a", "b"])
    _, which = smallest([[5.0, 5.0, 5.0]], [[0, 1, 2]], rank, 3)
    assert which.tolist() == [[1, 2, 0]]


def test_smallest_fills_up_and_forgets_services_that_were_not_reached():
    costs, which = smallest([[NAN, 4.0]], [[0, 1]], [0, 1], 3)
    np.testing.assert_array_equal(costs, [[4.0, NAN, NAN]])
    assert which.tolist() == [[1, NO_SERVICE, NO_SERVICE]]


def test_smallest_takes_cells_that_stand_for_no_service():
    _, which = smallest([[NAN, 4.0]], [[NO_SERVICE, 0]], [0], 2)
    assert which.tolist() == [[0, NO_SERVICE]]


def test_equal_ids_share_a_rank():
    assert rank_of_ids([20, 10, 20]).tolist() == [1, 0, 1]


def test_text_ids_are_sorted_as_text():
    assert rank_of_ids(["10", "9"]).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("minutes", "limit", "mean"),
    [([10.0, 20.0, 30.0], 30, 20.0), ([10.0, 20.0, 30.1], 30, NAN), ([10.0, 20.0, NAN], 0, NAN), ([9.0], 60, 9.0)],
)
def test_mean_needs_all_k_within_the_limit(minutes, limit, mean):
    np.testing.assert_array_equal(mean_of_nearest([minutes], limit), [mean])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 5), min_size=1, max_size=8), st.integers(1, 8), st.randoms(use_true_random=False))
def test_smallest_does_not_depend_on_the_order_of_candidates(costs, k, random):
    services = list(range(len(costs)))
    rank = rank_of_ids([f"id{(3 * s) % 8}{s}" for s in services])
    expected = smallest([costs], [services], rank, k)
    shuffled = random.sample(services, len(services))
    found = smallest([[costs[s] for s in shuffled]], [shuffled], rank, k)
    np.testing.assert_array_equal(found[0], expected[0])
    np.testing.assert_array_equal(found[1], expected[1])


def test_rows_are_the_points_of_one_type_after_the_other():
    minutes = np.array([[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]])
    found = NearestServices(["school", "shop"], minutes.astype(int), minutes, minutes, minutes, minutes.astype(np.int8))
    assert found.row_types == ["school"] * 3 + ["shop"] * 3
    assert found.rows(found.minutes).tolist() == [1.0, 2.0, 3.0, 10.0, 20.0, 30.0]
    assert found.rows(found.near).tolist() == [1, 2, 3, 10, 20, 30]
    assert found.rows(np.array([7.0, NAN, 9.0])).tolist() == pytest.approx([7.0, NAN, 9.0] * 2, nan_ok=True)


@given(st.lists(st.tuples(st.one_of(st.just(NAN), st.floats(0, 1e6)), st.integers(0, 5))))
def test_a_place_is_as_far_as_its_nearest_point(points):
    metres, part_of = np.array([one for one, _ in points]), np.array([place for _, place in points], dtype=int)
    expected = [min((one for one, own in points if own == place and one == one), default=NAN) for place in range(7)]
    np.testing.assert_array_equal(nearest_part(metres, part_of, 7), expected)
