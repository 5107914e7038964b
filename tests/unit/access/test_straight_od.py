"""Tables of straight lines agree with the nearest services, and keep their limits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.straight import Places, straight_access
from urban_rural_linkages.core.access.straight_od import straight_pairs
from urban_rural_linkages.core.errors import InputError

VILLAGE = Places([0.0], [0.0])
SCHOOLS = Places([0.1, 0.3, np.nan], [0.0, 0.0, 0.0])


def test_every_pair_by_hand():
    """A tenth of a degree on the equator is 11.132 km; a school without a place is in no pair."""
    pairs = straight_pairs(VILLAGE, SCHOOLS, ["a", "b", "c"], detour=1.0, cruise_speed=60.0)
    assert pairs.destination.tolist() == [0, 1]
    np.testing.assert_allclose(pairs.km, [11.1319491, 33.3958472], rtol=1e-7)
    np.testing.assert_allclose(pairs.minutes, pairs.km)


@pytest.mark.parametrize(("limit", "most", "count"), [(0.0, 0, 2), (0.0, 1, 1), (15.0, 0, 1), (5.0, 0, 0)])
def test_limits(limit, most, count):
    """The limit is one of minutes; the number is one of destinations."""
    pairs = straight_pairs(VILLAGE, SCHOOLS, ["a", "b", "c"], max_minutes=limit, max_destinations=most)
    assert pairs.origin.tolist() == [0] * count


def test_equally_far_goes_by_id():
    """East and west of the village, the lower id stands first."""
    pairs = straight_pairs(VILLAGE, Places([0.1, -0.1], [0.0, 0.0]), ["z", "b"])
    assert pairs.destination.tolist() == [1, 0]


def test_no_destination_has_a_place():
    """No pair, and no failure."""
    assert straight_pairs(VILLAGE, Places([np.nan], [0.0]), ["a"]).origin.size == 0


@pytest.mark.parametrize("wrong", [{"detour": 0.9}, {"cruise_speed": 0.0}, {"max_minutes": -1.0}])
def test_numbers_without_meaning(wrong):
    """Each is refused in a sentence."""
    with pytest.raises(InputError):
        straight_pairs(VILLAGE, SCHOOLS, ["a", "b", "c"], **wrong)


POINTS = st.lists(st.tuples(st.floats(-8.0, -5.0), st.floats(38.0, 41.0)), min_size=1, max_size=8, unique=True)


@settings(max_examples=30, deadline=None)
@given(POINTS, POINTS)
def test_the_first_pair_of_an_origin_is_its_nearest_service(homes, places):
    """Both doors give the same minutes and the same service."""
    demand, supply = (Places(*np.array(points).T) for points in (homes, places))
    pairs = straight_pairs(demand, supply, np.arange(len(places)))
    nearest = straight_access(demand, supply, k=1, max_minutes=0.0)
    first = np.flatnonzero(np.diff(pairs.origin, prepend=-1))
    assert np.array_equal(pairs.destination[first], nearest.near[:, 0])
    np.testing.assert_allclose(pairs.minutes[first], nearest.minutes[:, 0])
    assert len(pairs.origin) == len(homes) * len(places)


class Questions:
    """Counts how often it is asked whether to stop."""

    asked = 0

    def report(self, fraction: float) -> None:
        """Take note of nothing."""

    def cancelled(self) -> bool:
        """Count, and go on."""
        self.asked += 1
        return False


def test_a_million_pairs_are_measured_in_pieces_between_which_a_cancel_is_heard():
    progress, many = Questions(), Places(np.linspace(0.0, 1.0, 1000), np.zeros(1000))
    pairs = straight_pairs(many, many, [f"{row:04}" for row in range(1000)], origin_of=np.arange(1000),
                           progress=progress)  # fmt: skip
    assert pairs.minutes.size == 1_000_000
    assert progress.asked >= 5


def test_places_of_one_point_each_are_as_without_parts():
    schools = Places([0.1, 0.3], [0.0, 0.0])
    with_parts = straight_pairs(schools, schools, ["a", "b"], origin_of=np.arange(2))
    for one, other in zip(with_parts, straight_pairs(schools, schools, ["a", "b"]), strict=True):
        assert one.tolist() == other.tolist()
