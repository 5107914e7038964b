"""What services offer, shared among who reaches it: worked out by hand, and the beds of Extremadura."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.decisions.instances import OPEN_HOSPITALS, region
from urban_rural_linkages.core.decisions.inequality import gini
from urban_rural_linkages.core.decisions.shared_supply import ALIKE, Supply, farthest_telling, shared_supply
from urban_rural_linkages.core.errors import InputError

MINUTES = np.array([[5.0, 50.0], [20.0, 30.0], [50.0, 10.0], [90.0, np.nan]])
PEOPLE = np.array([60.0, 40.0, 160.0, 40.0])
SUPPLY = np.array([30.0, 20.0])
CLASSES = ["city", "town", "town", "rural"]
BEDS = {"BADAJOZ": "06015", "DON BENITO": "06044", "LLERENA": "06074", "MÉRIDA": "06083", "CÁCERES": "10037",
        "CORIA": "10067", "NAVALMORAL DE LA MATA": "10131", "PLASENCIA": "10148"}  # fmt: skip


@pytest.fixture
def found():
    return shared_supply(MINUTES, SUPPLY, PEOPLE, 30.0, CLASSES)


def test_each_service_is_shared_by_who_reaches_it(found):
    """30 among 60 + 40 people are 0.3 each; 20 among 40 + 160 are 0.1; 30 minutes are within 30."""
    assert found.score.tolist() == pytest.approx([0.3, 0.4, 0.1, 0.0])
    assert (found.score * PEOPLE).sum() == pytest.approx(SUPPLY.sum()), "nothing is lost, and nothing is handed twice"


def test_the_figures_of_everybody_and_of_each_class(found):
    rows = {row.place: row for row in found.rows}
    assert list(rows) == ["", "city", "town", "rural"]
    assert rows[""].people == 300.0 and rows[""].none == 40.0
    assert rows[""].mean == pytest.approx(50 / 300) and rows["town"].mean == pytest.approx(32 / 200)
    assert rows["rural"].none == 40.0 and rows["city"].none == 0.0
    assert rows[""].gini == gini(found.score, PEOPLE)
    assert rows["rural"].gini != rows["rural"].gini, "nobody there has anything to be spread"


def test_what_the_four_tenths_with_least_have(found):
    """120 people: 40 with nothing, then 80 of those with 0.1."""
    assert found.everybody.four_tenths == pytest.approx(100 * 8 / 50)
    assert found.curve.percent_of_four_tenths == found.everybody.four_tenths


def test_it_is_told_for_so_many_people_that_the_mean_is_one_or_more(found):
    assert found.per == 10.0
    assert found.told.tolist() == pytest.approx([3.0, 4.0, 1.0, 0.0]) and found.means[0] == pytest.approx(50 / 30)
    assert shared_supply(MINUTES, SUPPLY / 1000.0, PEOPLE, 30.0).per == 10000.0
    assert shared_supply(MINUTES, 0.0 * SUPPLY, PEOPLE, 30.0).per == 1e6


@pytest.mark.parametrize(
    ("minutes", "supply", "silence"),
    [
        (MINUTES, SUPPLY, ""),
        (MINUTES, np.array([30.0, 0.0]), "one"),
        (MINUTES + 100.0, SUPPLY, "nothing"),
        (MINUTES, np.zeros(2), "nothing"),
        (np.full((4, 2), 10.0), SUPPLY, "alike"),
    ],
)
def test_why_a_curve_would_say_nothing(minutes, supply, silence):
    assert shared_supply(minutes, supply, PEOPLE, 30.0).silence == silence


def test_the_farthest_limit_at_which_people_differ_is_taken():
    everywhere = np.array([[5.0, 50.0], [50.0, 10.0]])
    given = everywhere, np.array([30.0, 10.0]), np.array([60.0, 100.0])
    found = farthest_telling(*given, (30.0, 45.0, 60.0))
    assert (found.minutes, found.silence) == (45.0, "")
    assert farthest_telling(*given, (60.0,)).silence == "alike"
    assert farthest_telling(MINUTES, SUPPLY, PEOPLE, (30.0, 60.0)).minutes == 60.0, "the rural have nothing there"
    assert farthest_telling(MINUTES + 100.0, SUPPLY, PEOPLE, (30.0, 60.0)).minutes == 60.0


def test_a_service_that_nobody_lives_near_is_none_of_them():
    minutes = np.array([[5.0, 90.0], [90.0, 5.0]])
    assert shared_supply(minutes, SUPPLY, np.array([10.0, 0.0]), 30.0).silence == "one"


@pytest.mark.parametrize(
    ("capacities", "amounts", "unknown"),
    [([30.0, 9.0], [30.0, 9.0], 0), ([30.0, np.nan], [1.0, 1.0], 1), ([np.nan, np.nan], [1.0, 1.0], 2)],
)
def test_services_count_as_one_where_it_is_not_known_of_all_what_they_offer(capacities, amounts, unknown):
    supply = Supply.of(np.array(capacities))
    assert supply.amounts.tolist() == amounts and supply.unknown == unknown
    assert supply.is_counted_as_one == (unknown > 0) and supply.is_unknown == (unknown == 2)


@pytest.mark.parametrize("supply", [[np.nan, 1.0], [-1.0, 1.0]])
def test_a_supply_that_is_none_is_refused(supply):
    with pytest.raises(InputError):
        shared_supply(MINUTES, np.array(supply), PEOPLE, 30.0)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.1, 100.0))
def test_the_unit_of_the_supply_changes_no_index(seed, factor):
    random = np.random.default_rng(seed)
    minutes, supply = random.random((9, 3)) * 60.0, random.integers(1, 90, 3).astype(float)
    people = random.integers(1, 900, 9).astype(float)
    one, other = (shared_supply(minutes, times * supply, people, 30.0) for times in (1.0, factor))
    assert other.everybody.gini == pytest.approx(one.everybody.gini, nan_ok=True)
    assert other.everybody.none == one.everybody.none == people[(minutes > 30.0).all(axis=1)].sum()
    assert one.silence != "alike" or one.everybody.gini < ALIKE


@pytest.mark.real
def test_the_beds_of_extremadura_within_the_hour(real_data):
    towns = region(real_data)
    beds = dict.fromkeys(OPEN_HOSPITALS, 0.0)
    with sqlite3.connect(real_data("extremadura/extremadura_hospitales.gpkg")) as file:
        rows = file.execute("select city, cap_beds from hospitales where public_private = 'public' "
                            "and facility_type = 'GENERAL'")  # fmt: skip
        for city, count in rows:
            beds[BEDS[city]] += count
    assert sum(beds.values()) == 2818
    columns = [towns.ids.index(one) for one in OPEN_HOSPITALS]
    found = shared_supply(towns.minutes[:, columns], np.array([*beds.values()]), towns.people, 60.0)
    everybody = found.everybody
    assert found.per == 1000.0 and round(1000 * everybody.mean, 2) == 2.66
    assert round(everybody.gini, 4) == 0.2788 and round(everybody.four_tenths, 1) == 20.6
    assert everybody.none == 96848
    assert found.silence == ""
