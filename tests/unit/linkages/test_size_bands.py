"""Bands of size: Extremadura's, inclusive bounds, and bounds that do not increase."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.size_bands import require_towns_below_cities, size_bands, size_classes

BREAKS = (0, 500, 1000, 2000, 5000, 10000, 20000, 50000)


@pytest.mark.real
def test_the_bands_of_extremadura(region):
    bands = size_bands(region.people, BREAKS)
    assert [band.places for band in bands] == [124, 94, 82, 53, 22, 6, 4, 3]
    assert [band.people for band in bands] == [35512, 68479, 118935, 164877, 143821, 86014, 136411, 305452]
    assert sum(band.share for band in bands) == pytest.approx(1) and bands[-1].high == float("inf")
    classes = size_classes(region.people)
    assert [classes.count(name) for name in ("village", "town", "city")] == [353, 32, 3]


def test_what_is_below_the_first_bound_is_in_no_band():
    assert [band.places for band in size_bands([10, 100, 1000], [100, 1000])] == [1, 1]


@pytest.mark.parametrize("breaks", [[], [5, 5], [10, 5]])
def test_bounds_must_increase(breaks):
    with pytest.raises(InputError, match="must increase"):
        size_bands([1], breaks)


@pytest.mark.parametrize(("town", "city"), [(0, 10), (10, 10), (20, 10)])
def test_cities_are_larger_than_towns(town, city):
    with pytest.raises(InputError, match="Cities begin at"):
        require_towns_below_cities(town, city)
