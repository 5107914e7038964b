"""Urban-rural catchments by hand, and what holds for any land."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import lil_matrix
from scipy.sparse.csgraph import dijkstra

from urban_rural_linkages.core.access.travel_surface import travel_surface
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.densities import Region
from urban_rural_linkages.core.functional.shares import Shares
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.linkages.catchment_classes import PUBLISHED, REGIONAL, CatchmentRules
from urban_rural_linkages.core.linkages.catchment_survey import GivenCities, catchment_survey, fitting_rules
from urban_rural_linkages.core.linkages.city_regions import city_regions
from urban_rural_linkages.core.linkages.urban_catchments import urban_catchments
from urban_rural_linkages.core.linkages.urban_centres import given_centres

TOWN, METROPOLIS = 30e3, 2e6


def on_a_road(town: float, metropolis: float):
    """Classify a place on a road so many minutes west of a town and east of a metropolis, in cells of a minute."""
    cells, rules = round(town + metropolis) + 1, CatchmentRules()
    speed = Grid(np.full((1, cells), 60.0), (0.0, 1000.0, 0.0, 1000.0, 0.0, -1000.0))
    numbers = np.zeros((1, cells), dtype=np.int64)
    numbers[0, 0], numbers[0, -1] = 1, 2
    people = np.array([METROPOLIS, TOWN])
    centres = given_centres(numbers, people, rules.breaks[0], np.zeros((1, cells)))
    everywhere = np.ones((1, cells), dtype=bool)
    found = urban_catchments(travel_surface(speed, surface_is="speed"), everywhere, ~everywhere, centres, rules)
    place = round(metropolis)
    return int(found.codes[0, place]), int(found.reference[0, place]), float(found.minutes[0, place])


@pytest.mark.parametrize(
    ("town", "metropolis", "code", "city"),
    [
        (20, 50, 9, 1),  # one band: the metropolis
        (50, 70, 14, 2),  # a nearer band: the town
        (60, 60, 9, 1),  # bands end with their limit
        (61, 60, 9, 1),
        (60, 61, 14, 2),
        (181, 181, 30, 0),
        (181, 180, 23, 1),
        (180, 181, 28, 2),
    ],
)
def test_bands_go_before_sizes_and_sizes_before_minutes(town, metropolis, code, city):
    found = on_a_road(town, metropolis)
    assert found[:2] == (code, city)
    if city:
        assert found[2] == (metropolis if city == 1 else town)


def test_minutes_decide_between_cities_of_one_size_and_people_between_equally_near_ones():
    speed = Grid(np.full((1, 7), 60.0), (0.0, 1000.0, 0.0, 1000.0, 0.0, -1000.0))
    numbers = np.array([[1, 0, 0, 0, 0, 0, 2]])
    region = Region(np.zeros((1, 7)), None, None, 1.0)
    made = catchment_survey(region, speed, CatchmentRules(), surface_is="speed",
                            cities=GivenCities(numbers, np.array([21e3, 22e3])))  # fmt: skip
    assert made.centres.people.tolist() == [22e3, 21e3]
    assert made.found.reference.tolist() == [[2, 2, 2, 1, 1, 1, 1]], "the middle cell goes to the larger"
    assert made.found.minutes.tolist() == [[0, 1, 2, 3, 2, 1, 0]]


def test_the_way_ends_where_the_city_begins():
    """From the middle of a city of 9 cells it would be 4 minutes more."""
    speed = Grid(np.full((1, 20), 60.0), (0.0, 1000.0, 0.0, 1000.0, 0.0, -1000.0))
    people = np.r_[np.full(9, 3000.0), np.zeros(11)][np.newaxis]
    found = catchment_survey(Region(people, None, None, 1.0), speed, CatchmentRules(), surface_is="speed").found
    assert found.minutes[0, 8:11].tolist() == [0.0, 1.0, 2.0]


def test_beyond_the_last_band_towns_stand_apart_and_barriers_belong_to_none():
    people = np.array([[25000.0, 0.0, 2000.0, 0.0, 30.0, 5.0]])
    land = np.array([[1.0, 1.0, 1.0, 1.0, 1.0, 0.4]])
    friction = Grid(np.array([[36.0, 36.0, 36.0, np.nan, 36.0, 36.0]]), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3), name="ways")
    rules = CatchmentRules(bands=(100.0, 200.0, 600.0))
    made = catchment_survey(Region(people, Shares(land), None, 1.0), friction, rules)
    assert made.found.codes.tolist() == [[7, 28, 29, 30, 30, 0]] and made.found.minutes[0, 1] == 600.0
    assert made.found.uncrossed == 1 and made.table.off_land == 5.0
    assert made.found.apart == 1, "the cell behind the barrier"
    texts = " ".join(map(str, made.notes))
    assert "5 people live in cells that are no land" in texts and "1 cell of land cannot be crossed" in texts
    assert "1 of 1 city touches the edge" in texts and "1 cell of land is joined to no city" in texts


def test_cities_that_do_not_count_or_that_nobody_reaches_are_counted():
    speed = Grid(np.array([[10.0, 10.0, np.nan, 10.0]]), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    cities = GivenCities(np.array([[1, 0, 2, 3]]), np.array([3e4, 5e4, 100.0, 9e6]))
    made = catchment_survey(Region(np.zeros((1, 4)), None, None, 1.0), speed, CatchmentRules(), surface_is="speed",
                            cities=cities)  # fmt: skip
    assert made.found.codes.tolist() == [[7, 14, 6, 30]]
    texts = " ".join(map(str, made.notes))
    assert "do not count: 2." in texts and "which nobody reaches: 1." in texts


def test_without_land_what_can_be_crossed_is_land():
    people = np.array([[25000.0, 0.0, 0.0]])
    speed = Grid(np.array([[np.nan, 10.0, 0.0]]), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3), name="speeds")
    with pytest.raises(InputError, match="No city lies on a cell of 'speeds'"):
        catchment_survey(Region(people, None, None, 1.0), speed, CatchmentRules(), surface_is="speed")
    crossed = speed.with_values(np.array([[10.0, 10.0, 0.0]]))
    made = catchment_survey(Region(people, None, None, 1.0), crossed, CatchmentRules(), surface_is="speed")
    assert made.found.codes.tolist() == [[7, 14, 0]]


def test_without_a_city_there_is_no_catchment():
    speed = Grid(np.full((1, 3), 10.0), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    region = Region(np.array([[19999.0, 1.0, 1.0]]), None, None, 1.0)
    with pytest.raises(InputError, match="no city of the smallest size"):
        catchment_survey(region, speed, CatchmentRules(), surface_is="speed")
    made = catchment_survey(region, speed, REGIONAL, surface_is="speed")
    assert made.found.codes.tolist() == [[6, 13, 13]], "regional breaks begin with 5 000 people"


def random_land(seed: int, speed: float):
    random = np.random.default_rng(seed)
    people = np.where(random.random((24, 24)) < 0.05, random.uniform(2e4, 2e6, (24, 24)), 100.0)
    land = np.where(random.random((24, 24)) < 0.15, 0.2, 1.0)
    ways = Grid(np.full((24, 24), speed), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    region = Region(people, Shares(land), None, 1.0)
    return region, catchment_survey(region, ways, CatchmentRules(), surface_is="speed", with_levels=True)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.floats(1.0, 20.0), st.floats(1.0, 3.0))
def test_codes_partition_the_land_and_no_band_falls_behind_when_all_travel_faster(seed, speed, faster):
    region, slow = random_land(seed, speed)
    _, fast = random_land(seed, speed * faster)
    land = (region.land.between(0, region.population.size) >= 0.5).reshape(region.shape) | slow.centres.inside
    assert ((slow.found.codes > 0) == land).all() and slow.found.codes.max() <= 30
    assert slow.table.cells.sum() == np.count_nonzero(land)
    assert slow.table.people.sum() + slow.table.off_land == pytest.approx(region.population.sum())
    band = [np.where(made.found.codes >= 29, 4, (made.found.codes + 6) // 7)[land].astype(int) for made in (slow, fast)]
    assert (band[1] <= band[0]).all()
    inside = slow.centres.inside
    assert ((slow.found.codes[land] <= 7) == inside[land]).all()
    reached = slow.found.codes[land] < 29
    assert ((slow.found.reference[land] > 0) == reached).all() and (
        np.isnan(slow.found.minutes[land]) == ~reached
    ).all()
    assert np.nanmax(slow.found.minutes) <= 180.0


def codes_by_scipy(region: Region, centres, speed: float) -> np.ndarray:
    """Classify a land a second time: Dijkstra's method from each city, and the rule cell by cell."""
    land = (region.land.between(0, region.population.size) >= 0.5).reshape(region.shape) | centres.inside
    rows, columns = region.shape
    graph = lil_matrix((rows * columns, rows * columns))
    for row, column in np.argwhere(land):
        for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
            there = row + down, column + right
            if there[0] < rows and 0 <= there[1] < columns and land[there]:
                graph[row * columns + column, there[0] * columns + there[1]] = np.hypot(down, right) * 60.0 / speed
    minutes = {}
    for city in range(1, len(centres) + 1):
        cells = np.flatnonzero(centres.numbers.ravel() == city)
        minutes[city] = dijkstra(graph.tocsr(), directed=False, indices=cells, min_only=True)
    sizes, codes = CatchmentRules().size_classes(centres.people), np.zeros(rows * columns, dtype=int)
    for cell in np.flatnonzero(land):
        city = centres.numbers.ravel()[cell]
        bands = [(np.searchsorted([60, 120, 180], minutes[one][cell] - 1e-9), -sizes[one - 1]) for one in minutes]
        band, size = min(bands)
        codes[cell] = 8 - sizes[city - 1] if city else 8 + 7 * band + 7 + size if band < 3 else 30
    return codes.reshape(region.shape)


@pytest.mark.parametrize("seed", range(4))
def test_a_second_implementation_gives_the_same_codes(seed):
    region, made = random_land(seed, 3.0)
    assert np.array_equal(np.where(made.found.codes == 29, 30, made.found.codes),
                          codes_by_scipy(region, made.centres, 3.0))  # fmt: skip


def test_knights_moves_shorten_the_way():
    region, eight = random_land(5, 4.0)
    ways = Grid(np.full(region.shape, 4.0), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    sixteen = catchment_survey(region, ways, CatchmentRules(), surface_is="speed", neighbours=16).found
    assert sixteen.levels is None, "levels are kept where they are asked for"
    same = (sixteen.reference == eight.found.reference) & (sixteen.reference > 0)
    assert (sixteen.minutes[same] <= eight.found.minutes[same]).all()
    assert (sixteen.minutes[same] < eight.found.minutes[same]).any()


def test_friction_is_the_inverse_of_speed():
    region, by_speed = random_land(6, 9.0)
    ways = Grid(np.full(region.shape, 0.4), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    assert np.array_equal(catchment_survey(region, ways, CatchmentRules()).found.codes, by_speed.found.codes)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.floats(1.0, 20.0))
def test_levels_of_city_regions_are_coherent(seed, speed):
    """The authors mend levels whose city is smaller than that of a level below; exact times leave nothing to mend."""
    region, made = random_land(seed, speed)
    tiers = made.found.levels.tiers[made.found.levels.cities]
    for level in range(4):
        known = tiers[level] > 0
        assert (tiers[level][known] >= level + 1).all()
        for above in range(level + 1, 4):
            both = known & (tiers[above] > 0)
            assert (tiers[level][both] <= tiers[above][both]).all()
            assert known[tiers[above] > 0].all(), "a city of a higher tier is one of every lower tier"
    found = city_regions(made.found.levels, made.found.codes, region.population)
    reached = (made.found.codes > 0) & (made.found.codes < 29)
    assert ((found.numbers > 0) == reached).all()
    assert found.people.sum() == pytest.approx(region.population[reached].sum())
    assert found.cells.sum() == np.count_nonzero(reached)
    assert len({tuple(row) for row in found.cities.tolist()}) == len(found.types)


def test_two_cities_of_published_size_are_needed_to_compare():
    people = np.array([[25e3, 0.0, 20e3, 0.0, 9e3]])
    assert fitting_rules(Region(people, None, None, 1.0)) == PUBLISHED
    assert fitting_rules(Region(people - 1.0, None, None, 1.0)) == REGIONAL
    given = GivenCities(np.array([[1, 0, 2, 0, 0]]), np.array([np.nan, 19e3]))
    assert fitting_rules(Region(people, None, None, 1.0), given) == REGIONAL, "their own people count"


def test_only_cells_within_an_area_are_counted_and_all_have_their_class():
    people = np.array([[25e3, 10.0, 20.0, 40.0]])
    speed = Grid(np.full((1, 4), 10.0), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    region, within = Region(people, None, None, 1.0), np.array([[False, False, True, True]])
    whole = catchment_survey(region, speed, CatchmentRules(), surface_is="speed")
    part = catchment_survey(region, speed, CatchmentRules(), surface_is="speed", within=within)
    assert np.array_equal(part.found.codes, whole.found.codes), "the city beside the area counts for it"
    assert whole.table.people[6] == 25e3 and part.table.people[6] == 0.0
    assert part.table.people[13] == 60.0 and part.table.cells[13] == 2 and part.table.share[13] == 1.0
    assert len(part.centres) == 1


def test_bands_that_end_at_full_hours_are_known():
    assert PUBLISHED.in_hours and not REGIONAL.in_hours
    assert CatchmentRules(bands=(120.0, 240.0, 480.0)).in_hours
    assert not CatchmentRules(bands=(60.0, 90.0, 120.0)).in_hours


def test_friction_in_single_precision_keeps_what_ends_a_band_in_it():
    """Ten cells of 1 km at 10 km/h are an hour, but 0.36 s/m in single precision is a little more."""
    people = np.zeros((1, 32))
    people[0, 0] = 25e3
    friction = Grid(np.full((1, 32), 0.36, dtype=np.float32), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    assert float(friction.values[0, 0]) > 0.36
    codes = catchment_survey(Region(people, None, None, 1.0), friction, CatchmentRules()).found.codes[0]
    assert codes[[10, 11, 20, 21, 30, 31]].tolist() == [14, 21, 21, 28, 28, 30]
