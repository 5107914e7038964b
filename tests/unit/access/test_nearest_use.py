"""Of whom each service is the nearest, and which of those outside a report counts."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.access.nearest_use import nearest_use, sort_outside

NAN = float("nan")


def test_places_people_and_minutes_of_each_service():
    use = nearest_use(["a", "b", "c"], ["b", "a", "b", None, "z"], [10.0, 5.0, 30.0, 1.0, 1.0],
                      [100.0, 20.0, 50.0, 9.0, 9.0])  # fmt: skip
    assert use.places.tolist() == [1, 2, 0]
    assert use.people.tolist() == [20.0, 150.0, 0.0]
    assert np.array_equal(use.shortest, [5.0, 10.0, NAN], equal_nan=True)
    assert np.array_equal(use.longest, [5.0, 30.0, NAN], equal_nan=True)


def test_people_who_are_not_known_are_not_nobody():
    use = nearest_use(["a", "b"], ["a", "a", "b", "b"], [1.0] * 4, [NAN, NAN, NAN, 4.0])
    assert np.array_equal(use.people, [NAN, 4.0], equal_nan=True)
    assert np.isnan(nearest_use(["a"], ["a"], [1.0], [NAN]).people).all()


def test_of_a_country_only_what_is_used_counts():
    use = nearest_use(["in", "near", "nearer", "far", "lost"], ["in", "near", "nearer"], [1.0] * 3, [5.0, 7.0, 90.0])
    found = sort_outside([0.0, 30.0, 10.0, 700.0, NAN], use)
    assert found.used == [2, 1], "most people first"
    assert found.unused == [3] and found.placeless == [4] and found.count == 3
    assert found.counted.tolist() == [True, True, True, False, False]


def test_a_service_in_the_region_counts_whether_or_not_it_is_the_nearest():
    found = sort_outside([0.0, 0.0], nearest_use(["a", "b"], ["a"], [1.0], [1.0]))
    assert found.counted.tolist() == [True, True] and found.count == 0
