"""Rows of what is reached: every band has one, the kilometres of stretches add up to those of their bands."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.access.road_graphs import network_of
from urban_rural_linkages.core.access.reached import reached_by_type, snap_services
from urban_rural_linkages.core.access.reached_rows import band_rows, stretch_rows


@pytest.fixture
def found():
    road = network_of([(0, 0), (5000, 0), (10000, 0)], [(5000, 0), (5000, 3000)])
    snapped, _ = snap_services(road, np.array([[0.0, 0.0], [5000.0, 3000.0]]))
    return road, reached_by_type(road, snapped, [np.array([0]), np.array([1])], [2, 4, 60])


def test_every_type_and_band_has_a_row(found):
    rows = band_rows(*found, [2, 4, 60])
    assert rows.kind.tolist() == [0, 0, 0, 1, 1, 1]
    assert list(zip(rows.lower, rows.upper, strict=True)) == [(0, 2), (2, 4), (4, 60)] * 2
    assert rows.km.tolist() == [2, 2, 9, 2, 3, 8]


def test_stretches_add_up_to_their_bands(found):
    rows, bands = stretch_rows(*found, [2, 4, 60]), band_rows(*found, [2, 4, 60])
    for kind, upper, km in zip(bands.kind, bands.upper, bands.km, strict=True):
        assert rows.km[(rows.kind == kind) & (rows.upper == upper)].sum() == pytest.approx(km)
    assert (rows.lower < rows.upper).all()


def test_nothing_reached_has_bands_without_roads():
    road = network_of([(0, 0), (10000, 0)])
    snapped, _ = snap_services(road, np.array([[0.0, 9000.0]]))
    nothing = reached_by_type(road, snapped, [np.array([0])], [5])
    assert band_rows(road, nothing, [5]).km.tolist() == [0.0]
    assert stretch_rows(road, nothing, [5]).km.tolist() == []
