"""The wider context: figures of the United Nations as they are shipped, and shares that the press reported."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.linkages.wider_context import (
    LAST_ESTIMATE,
    WORLD,
    TownAndCountry,
    share_at_risk,
    town_and_country,
)
from urban_rural_linkages.io.context import shipped_population, shipped_reports
from urban_rural_linkages.paths import resource


@pytest.fixture(scope="module")
def areas():
    return shipped_population(resource("context"))


@pytest.fixture(scope="module")
def reported():
    return shipped_reports(resource("context"))


@pytest.mark.parametrize(
    ("year", "urban", "rural"),
    [
        (1950, 750_902.938, 1_785_371.783),
        (1990, 2_290_228.096, 3_040_715.364),
        (2020, 4_378_993.944, 3_416_488.365),
        (2030, 5_167_257.546, 3_383_941.098),
        (2050, 6_679_756.162, 3_092_066.591),
    ],
)
def test_the_world_as_published(areas, year, urban, rural):
    world = areas[WORLD]
    place = world.years.index(year)
    assert (world.urban[place], world.rural[place]) == pytest.approx((1000 * urban, 1000 * rural))


def test_towns_have_more_people_since_2007_and_the_country_most_in_2020(areas):
    assert areas[WORLD].urban_since == 2007
    assert areas[WORLD].most_rural == 2020 > LAST_ESTIMATE


def test_what_the_country_has_kept_of_1950(areas):
    kept = {area: round(found.rural_index[found.years.index(2020)]) for area, found in areas.items()}
    expected = {"Spain": 66, "Portugal": 59, "Italy": 80, "France": 67, "Germany": 83, "Belgium": 30, "Estonia": 72}
    assert {area: kept[area] for area in expected} == expected
    assert (kept["Latvia"], kept["Finland"]) == (58, 35)


def test_every_area_has_the_same_years(areas):
    assert len(areas) == 11
    assert {found.years for found in areas.values()} == {tuple(range(1950, 2051, 5))}


def test_an_area_of_the_country_alone_and_one_of_towns():
    assert TownAndCountry("a", (1950, 2000), (1.0, 2.0), (5.0, 5.0)).urban_since is None
    assert TownAndCountry("b", (1950, 2000), (9.0, 9.0), (5.0, 5.0)).urban_since is None, "they always had more"


def test_the_reported_shares(reported):
    spain = next(row for row in reported.rows if row.area["en"] == "Spain")
    assert (spain.percent, spain.municipalities, spain.people_percent) == (42, 3403, 2.3)
    assert [row.percent for row in reported.rows] == sorted((row.percent for row in reported.rows), reverse=True)
    assert [row.area["en"] for row in reported.rows if row.about] == ["Estonia, Finland, Latvia"]
    assert reported.criteria == "seed_2001_2018"
    assert all(set(row.area) == {"en", "es"} for row in reported.rows) and set(reported.source) == {"en", "es"}


def test_rows_come_in_any_order_and_thousands_are_people():
    rows = [
        {"area": "Spain", "year": year, "urban_thousands": urban, "rural_thousands": "7.5"}
        for year, urban in (("2020", "37.9"), ("1950", "14.6"))
    ]
    spain = town_and_country(rows)["Spain"]
    assert spain.years == (1950, 2020)
    assert spain.urban == pytest.approx((14_600.0, 37_900.0)) and spain.rural == (7_500.0, 7_500.0)


@given(st.floats(1.0, 1e9), st.floats(1.0, 1e9), st.floats(1.0, 1e9), st.floats(1.0, 1e9))
def test_the_year_of_crossing_lies_between_its_years_and_towns_are_ahead_at_its_end(urban, rural, later, country):
    found = TownAndCountry("a", (1950, 1960), (urban, later), (rural, country)).urban_since
    if urban <= rural and later > country:
        assert found is not None and 1950 <= found <= 1960
    else:
        assert found is None


def test_the_world_in_thousand_million(areas):
    towns, country = areas[WORLD].thousand_millions
    last = areas[WORLD].years.index(2020)
    assert (round(towns[last], 2), round(country[last], 2)) == (4.38, 3.42)


def test_a_share_is_of_what_is_known():
    flags, people = np.array([1.0, 1.0, 0.0, np.nan]), np.array([100.0, np.nan, 300.0, 900.0])
    found = share_at_risk(flags, people)
    assert (found.at_risk, found.known, found.unknown) == (2, 3, 1)
    assert found.percent == pytest.approx(200 / 3)
    assert found.people_percent == 25.0, "who counts nowhere is in neither part of the quotient"


def test_nothing_known_is_no_share():
    assert share_at_risk(np.full(3, np.nan), np.ones(3)) is None
    assert share_at_risk(np.empty(0), np.empty(0)) is None


def test_units_without_anybody_have_no_share_of_people():
    found = share_at_risk(np.array([1.0, 0.0]), np.zeros(2))
    assert found.percent == 50.0 and np.isnan(found.people_percent)


@given(st.lists(st.tuples(st.sampled_from([0.0, 1.0, np.nan]), st.floats(1.0, 1e6)), min_size=1))
def test_a_share_lies_between_nothing_and_all(units):
    flags, people = (np.array(column) for column in zip(*units, strict=True))
    found = share_at_risk(flags, people)
    if found is not None:
        assert 0 <= found.people_percent <= 100 + 1e-9
        assert 0 <= found.percent <= 100
        assert found.known + found.unknown == len(units)
