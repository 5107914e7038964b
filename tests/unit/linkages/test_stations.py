"""Stations: a unit with the code of a place stands there, others at a point of their own."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.linkages.stations import shared_stations

CAPITALS = np.array([[0.0, 0.0], [1.0, 1.0]])
MIDDLES = np.array([[9.0, 9.0], [2.0, 2.0], [np.nan, np.nan]])


def test_units_stand_at_the_place_of_their_code():
    found = shared_stations(["a", "b"], CAPITALS, ["b", "c", "d"], MIDDLES)
    assert found.ids == ["a", "b", "c", "d"] and found.units.tolist() == [1, 2, 3]
    assert found.lonlat[:3].tolist() == [[0, 0], [1, 1], [2, 2]], "the middle of 'b' is not asked for"
    assert found.places_located.tolist() == [True, True] and np.isnan(found.lonlat[3]).all()
    assert found.units_located.tolist() == [True, True, False]


def test_places_alone_are_their_own_stations():
    found = shared_stations(["a", "b"], CAPITALS, ["a", "b"], CAPITALS)
    assert found.ids == ["a", "b"] and found.units.tolist() == [0, 1] and found.lonlat.shape == (2, 2)


def test_without_units_there_are_the_places():
    assert shared_stations(["a", "b"], CAPITALS, [], MIDDLES[:0]).units.size == 0
