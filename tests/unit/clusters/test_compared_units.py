"""Who is compared: values and places, the order, and the band that leaves nobody alone."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.clusters.compared_units import band_for_all, compared_units

NAN = float("nan")
POINTS = np.array([(3.0, 1.0), (NAN, NAN), (1.0, 5.0), (1.0, 5.0), (1.0, 2.0)])


def test_a_unit_takes_part_with_a_value_and_a_place():
    units = compared_units(np.array([1.0, 2.0, NAN, 4.0, 5.0]), POINTS, list("edcba"))
    np.testing.assert_array_equal(units.values, [1, NAN, NAN, 4, 5])
    assert np.isnan(units.points).all(axis=1).tolist() == [False, True, True, False, False]
    assert units.left_out(np.array([1.0, 2.0, NAN, 4.0, 5.0])) == (1, 1)


def test_codes_give_the_order_and_equal_ones_stay_as_they_come():
    units = compared_units(np.ones(5), POINTS, ["b", "a", "b", "c", "a"])
    assert units.order == ["b", "a", "b", "c", "a"] and units.rank().tolist() == [2, 0, 3, 4, 1]


def test_without_codes_places_do_and_in_one_place_values():
    units = compared_units(np.array([1.0, 2.0, 9.0, 4.0, 5.0]), POINTS)
    assert units.rank().tolist() == [3, 4, 2, 1, 0]
    turned = compared_units(np.array([5.0, 4.0, 9.0, 2.0, 1.0]), POINTS[::-1])
    assert [turned.order[4 - unit] for unit in range(5)] == units.order, "whatever the order of the layer"


def test_the_band_for_all_is_rounded_up_and_told_where_it_is_needed():
    points = np.array([(0.0, 0.0), (0.0, 1500.0), (0.0, 3010.0), (NAN, NAN)])
    assert band_for_all(points, 1.5) == 1.6 and band_for_all(points, 1.51) is None
    assert band_for_all(points[:1], 1.0) is None
