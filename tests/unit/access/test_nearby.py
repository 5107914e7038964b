"""The places around a service: limits, and what is kept."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.access.nearby import KeptNearby, Nearby, nearby

NAN = float("nan")
TIMES = np.array([[0.0, 30.0, NAN], [np.inf, 30.5, 12.0]])


def test_places_ascend_and_the_limit_is_inclusive():
    found = nearby(TIMES, 30.0)
    assert found.places.tolist() == [0, 1, 5] and found.minutes.tolist() == [0, 30, 12]
    assert nearby(TIMES).places.tolist() == [0, 1, 4, 5], "what cannot be reached is not near"


def test_a_closer_limit_is_a_part():
    assert nearby(TIMES).within(12.0).places.tolist() == [0, 5]
    found = nearby(TIMES)
    assert found.within(99.0) is found


def test_single_precision_is_compared_as_it_is():
    """0.1 as float32 is more than 0.1."""
    found = Nearby(np.array([3]), np.array([0.1], dtype=np.float32))
    assert found.within(0.1).places.size == 0


class TestKept:
    """Searches are asked once, as long as their answers fit."""

    def kept(self, memory):
        asked = []

        def search(service, limit):
            asked.append((service, limit))
            return nearby(TIMES + service, limit)

        return KeptNearby(search, 40.0, memory), asked

    def test_once_for_every_limit(self):
        kept, asked = self.kept(1e6)
        assert kept(1, 20.0).places.tolist() == [0, 5]
        assert kept(1, 40.0).places.tolist() == [0, 1, 4, 5]
        assert asked == [(1, 40.0)]

    def test_what_does_not_fit_is_found_anew_and_the_first_stay(self):
        one = 4 * (8 + 8)
        kept, asked = self.kept(one + 8)
        for _ in range(2):
            for service in (0, 1):
                kept(service, 40.0)
        assert [service for service, _ in asked] == [0, 1, 1]
