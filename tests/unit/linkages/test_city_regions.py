"""City-regions by hand: four cities along a road, the tiers that each place sees, and who shares them."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.travel_surface import travel_surface
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.linkages.catchment_classes import CatchmentRules
from urban_rural_linkages.core.linkages.city_regions import CityLevels, Regions, city_regions, tiers_of
from urban_rural_linkages.core.linkages.urban_catchments import UrbanCatchments, urban_catchments
from urban_rural_linkages.core.linkages.urban_centres import given_centres

PEOPLE = np.array([25e3, 60e3, 300e3, 2e6])
PLACES = [10, 30, 100, 250]
"""Cells of a minute; numbered by their people, the cities are 4, 3, 2 and 1."""


def road(last_band: float = 180.0, tiers: list[int] | None = None) -> tuple[UrbanCatchments, Regions]:
    numbers = np.zeros((1, 300), dtype=np.int64)
    numbers[0, PLACES] = [1, 2, 3, 4]
    rules = CatchmentRules(bands=(last_band / 3.0, last_band / 2.0, last_band))
    centres = given_centres(numbers, PEOPLE, 20e3, np.zeros((1, 300)))
    speed = Grid(np.full((1, 300), 60.0), (0.0, 1000.0, 0.0, 1000.0, 0.0, -1000.0))
    land = np.ones((1, 300), dtype=bool)
    tiers = tiers_of(rules.size_classes(centres.people)) if tiers is None else np.array(tiers)
    found = urban_catchments(travel_surface(speed, surface_is="speed"), land, ~land, centres, rules, tiers=tiers)
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
    levels = CityLevels.of(tiers_of(np.arange(1, 8)), (1, 1))
    assert levels.tiers.tolist() == [0, 1, 2, 2, 3, 3, 4, 4]


def test_a_tier_that_was_voted_stands_and_classes_stay_those_of_the_people():
    """The city of 300 000 is voted into the second tier, that of 60 000 into the third, that of 25 000 out of all."""
    found, regions = road(tiers=[4, 2, 3, 0])
    whole, _ = road()
    assert np.array_equal(found.codes, whole.codes) and np.array_equal(found.reference, whole.reference)
    here, there = (regions.numbers[0, cell] - 1 for cell in (10, 100))
    assert regions.cities[here].tolist() == [3, 3, 3, 0] and regions.types[here] == "3330"
    assert regions.cities[there].tolist() == [2, 2, 3, 1] and regions.types[there] == "2234"
    assert not (regions.cities == 4).any()


def test_cities_of_one_size_in_two_tiers_share_the_land_by_minutes_alone():
    numbers = np.zeros((1, 60), dtype=np.int64)
    numbers[0, [5, 45]] = [1, 2]
    centres = given_centres(numbers, np.array([24e3, 26e3]), 20e3, np.zeros((1, 60)))
    surface = travel_surface(Grid(np.full((1, 60), 60.0), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3)), surface_is="speed")
    land, rules = np.ones((1, 60), dtype=bool), CatchmentRules()
    for tiers in ([1, 2], [2, 1], [0, 1], [1, 1]):
        found = urban_catchments(surface, land, ~land, centres, rules, tiers=np.array(tiers))
        assert (found.reference[0, :25] == 2).all() and (found.reference[0, 25:] == 1).all(), (
            "25 is halfway: the larger"
        )
        alone = urban_catchments(surface, land, ~land, centres, rules)
        assert np.array_equal(found.codes, alone.codes) and np.array_equal(found.reference, alone.reference)
