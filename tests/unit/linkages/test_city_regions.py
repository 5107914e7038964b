"""City-regions by hand: four cities along a road, the tiers that each place sees, and who shares them."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.travel_surface import travel_surface
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.linkages.catchment_classes import CatchmentRules
from urban_rural_linkages.core.linkages.city_regions import CityLevels, Regions, city_regions
from urban_rural_linkages.core.linkages.urban_catchments import UrbanCatchments, urban_catchments
from urban_rural_linkages.core.linkages.urban_centres import given_centres

PEOPLE = np.array([25e3, 60e3, 300e3, 2e6])
PLACES = [10, 30, 100, 250]
"""Cells of a minute; numbered by their people, the cities are 4, 3, 2 and 1."""


def road(last_band: float = 180.0) -> tuple[UrbanCatchments, Regions]:
    numbers = np.zeros((1, 300), dtype=np.int64)
    numbers[0, PLACES] = [1, 2, 3, 4]
    rules = CatchmentRules(bands=(last_band / 3.0, last_band / 2.0, last_band))
    centres = given_centres(numbers, PEOPLE, 20e3, np.zeros((1, 300)))
    speed = Grid(np.full((1, 300), 60.0), (0.0, 1000.0, 0.0, 1000.0, 0.0, -1000.0))
    land = np.ones((1, 300), dtype=bool)
    found = urban_catchments(travel_surface(speed, surface_is="speed"), land, ~land, centres, rules, with_levels=True)
    return found, city_regions(found.levels, found.codes, np.ones((1, 300)))


@pytest.mark.parametrize(
    ("cell", "cities", "tiers"),
    [
        (0, [4, 3, 2, 0], "1230"),  # the largest is 250 minutes away
        (10, [4, 3, 2, 0], "1230"),
        (19, [4, 3, 2, 0], "1230"),
        (21, [3, 3, 2, 0], "2230"),
        (64, [3, 3, 2, 0], "2230"),
        (66, [2, 2, 2, 0], "3330"),
        (70, [2, 2, 2, 1], "3334"),
        (90, [2, 2, 2, 1], "3334"),
        (174, [2, 2, 2, 1], "3334"),
        (176, [1, 1, 1, 1], "4444"),
        (299, [1, 1, 1, 1], "4444"),
    ],
)
def test_each_place_has_a_city_of_every_tier_in_reach(cell, cities, tiers):
    _, regions = road()
    row = regions.numbers[0, cell] - 1
    assert regions.cities[row].tolist() == cities and regions.types[row] == tiers
    assert regions.primary[row] == (cities[3] or cities[2])


def test_equally_near_cities_go_to_the_larger():
    _, regions = road()
    halfway = regions.numbers[0, 20] - 1
    assert regions.cities[halfway].tolist() == [3, 3, 2, 0]


def test_the_last_band_cuts_levels_off():
    found, regions = road(30.0)
    assert regions.types == ["2200", "1200", "3330", "4444"]
    beyond = regions.numbers[0] == 0
    assert beyond[61:70].all() and not beyond[60] and not beyond[70]
    assert (found.codes[0, beyond] == 30).all()
    assert np.array_equal(found.reference[0] == 0, beyond)


def test_regions_partition_what_is_reached():
    _, regions = road()
    assert regions.cells.sum() == 300 and regions.people.tolist() == regions.cells.tolist()
    assert np.bincount(regions.numbers.ravel(), minlength=len(regions.types) + 1)[1:].tolist() == regions.cells.tolist()


def test_cells_off_the_land_are_in_no_region():
    found, _ = road()
    codes = found.codes.copy()
    codes[0, :100] = 0
    regions = city_regions(found.levels, codes, np.full((1, 300), np.nan))
    assert (regions.numbers[0, :100] == 0).all() and regions.people.sum() == 0.0


def test_tiers_begin_with_the_size_classes_1_2_4_and_6():
    levels = CityLevels.of(7, np.arange(1, 8), (1, 1))
    assert levels.tiers.tolist() == [0, 1, 2, 2, 3, 3, 4, 4]
