"""Bands of size beside change and minutes: Extremadura's bands, places known in one year alone, and empty bands."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.linkages.band_figures import SizeTable, band_figures

NAN = float("nan")


def test_places_of_one_year_are_not_compared():
    found = band_figures(np.array([400.0, 300.0, 900.0]), np.array([500.0, NAN, 800.0]), np.full(3, NAN), [0, 500])
    assert (found.compared.tolist(), found.start.tolist()) == ([1.0, 1.0], [500.0, 800.0])
    assert np.isnan(found.minutes).all() and found.reached.tolist() == [0.0, 0.0]


def test_minutes_are_of_people_and_not_of_places():
    found = band_figures(np.array([100.0, 300.0]), np.full(2, NAN), np.array([40.0, 20.0]), [0])
    assert found.minutes.tolist() == [25.0]


def test_nobody_below_the_first_bound_and_no_empty_place():
    found = band_figures(np.array([100.0, 0.0, NAN]), np.array([90.0, 5.0, 5.0]), np.full(3, 1.0), [200])
    assert found.compared.tolist() == [0.0]


def test_the_last_value_is_that_of_all():
    beside = band_figures(np.array([400.0, 900.0]), np.array([500.0, 800.0]), np.array([30.0, NAN]), [0, 500, 1000])
    table = SizeTable(np.array([1.0, 1, 0]), np.array([400.0, 900, 0]), beside)
    assert table.all_places.tolist() == [1.0, 1.0, 0.0, 2.0] and table.all_people[-1] == 1300
    assert table.share.round(1).tolist() == [30.8, 69.2, 0.0, 100.0]
    assert table.change[[0, 1, 3]].tolist() == [-20.0, 12.5, 0.0] and np.isnan(table.change[2])
    assert table.minutes[[0, 3]].tolist() == [30.0, 30.0] and np.isnan(table.minutes[[1, 2]]).all()
    assert table.compared == 2
