"""People by degree of urbanisation of units that are a part of the grid."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.functional.people_of_classes import (
    people_by_class,
    percent_of_all,
    reaches_beyond,
    urban_share,
)

PEOPLE = [600.0, 300.0, 0.0]
SHARES = np.array([
    [0.5, 0.0, 0.1, 0.1, 0.1, 0.1, 0.1],
    [0.0, 0.0, 0.0, 0.0, 0.5, 0.3, 0.2],
    [np.nan] * 7,
])  # fmt: skip


def test_people_of_units_are_shared_out_to_classes_and_a_unit_without_people_adds_nothing():
    np.testing.assert_allclose(people_by_class(PEOPLE, SHARES), [300, 0, 60, 60, 210, 150, 120])
    assert urban_share(people_by_class(PEOPLE, SHARES)) == pytest.approx(420 / 900)


def test_a_share_that_is_unknown_where_people_live_makes_its_class_unknown():
    shares = SHARES.copy()
    shares[1, 0] = np.nan
    assert np.isnan(people_by_class(PEOPLE, shares)[0])


def test_nobody_has_no_share():
    assert np.isnan(urban_share(np.zeros(7))) and np.isnan(percent_of_all(np.zeros(7))).all()
    np.testing.assert_allclose(percent_of_all([300, 0, 60, 60, 210, 150, 120]).sum(), 100)


@pytest.mark.parametrize(
    ("grid", "units", "beyond"),
    [
        ([900.0, 100.0], [990.0], False),  # a hundredth may be outlines
        ([900.0, 100.0], [989.0], True),
        ([900.0, 100.0], [1010.0], False),
        ([900.0, 100.0], [100.0, np.nan], False),
        ([0.0], [0.0], False),
    ],
)
def test_a_grid_that_reaches_beyond_its_units(grid, units, beyond):
    assert reaches_beyond(grid, units) is beyond
