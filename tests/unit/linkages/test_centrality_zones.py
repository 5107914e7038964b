"""Zones of centrality: Extremadura's two results, edges, equal distances, units without a way, and refusals."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import REAL_DATA
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.centrality_zones import (
    QUANTILES,
    SNAI_MINUTES,
    ZONES,
    NearestPole,
    centrality_zones,
    kinds_by_unit,
    level_zones,
    nearest_pole,
    poles_of_marks,
    poles_with_services,
    quantile_thresholds,
    require_edges,
    summary_note,
    zone_rows,
)
from urban_rural_linkages.core.linkages.ways import StraightWays

OPEN = {"06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148"}


def to_pole(*minutes):
    values = np.array(minutes, dtype=float)
    return NearestPole(np.where(np.isnan(values), -1, 0), values)


def poles(*flags):
    return np.array(flags, dtype=bool)


@pytest.mark.real
@pytest.mark.parametrize("name", ["fixed2014", "relative"])
def test_extremadura(region, name):
    entries = json.loads((REAL_DATA.parent / "golden" / "linkages.json").read_text(encoding="utf-8"))
    golden = next(entry["expected"] for entry in entries if entry["id"] == "SNAI-EXT")
    marks = np.array([code in OPEN for code in region.codes])
    nearest = nearest_pole(region.ways, region.stations, marks)
    thresholds = SNAI_MINUTES
    if name == "relative":
        thresholds = quantile_thresholds(nearest.minutes, marks, QUANTILES)
        assert thresholds == pytest.approx(golden["quantiles"], abs=1e-6)
    found = centrality_zones(nearest, marks, thresholds)
    rows = {row.zone: {"n": row.units, "pop": row.people} for row in zone_rows(found.zones, region.people, None)}
    assert rows == golden[name]
    if name == "fixed2014":
        assert "318 units, 531,156 people" in str(summary_note(found, region.people))


def test_upper_edges_are_inclusive_and_a_pole_is_a_pole():
    found = centrality_zones(to_pole(0, 0, 20, 20.001, 40, 75, 75.1), poles(1, 0, 0, 0, 0, 0, 0), SNAI_MINUTES)
    assert found.zones == ["A", "C", "C", "D", "D", "E", "F"]
    assert level_zones(to_pole(0, 30, 30.1), 30.0).zones == ["within", "within", "beyond"]


def test_a_unit_that_no_way_leads_from_is_told_and_in_no_zone():
    for found in (centrality_zones(to_pole(0, np.nan), poles(1, 0), SNAI_MINUTES), level_zones(to_pole(0, np.nan), 30)):
        assert found.count("unreachable") == 1 and "from 1 unit" in str(found.notes[0])


def test_the_nearest_pole_and_of_equal_ones_the_first():
    ways = StraightWays(np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [np.nan, np.nan]]))
    found = nearest_pole(ways, np.arange(4), poles(1, 0, 1, 0))
    assert found.pole.tolist() == [0, 0, 2, -1]
    assert found.minutes[0] == 0 and found.minutes[1] > 60 and np.isnan(found.minutes[3])


@given(st.lists(st.tuples(st.floats(0, 200) | st.just(np.nan), st.integers(0, 999), st.booleans()), min_size=1))
def test_zones_part_units_and_people(units):
    minutes, people, marks = map(np.array, zip(*units, strict=True))
    found = centrality_zones(to_pole(*minutes), marks, SNAI_MINUTES)
    rows = zone_rows(found.zones, people.astype(float), np.ones(len(units)))
    assert sum(row.units for row in rows) == len(units) == sum(row.area_km2 for row in rows)
    assert sum(row.people for row in rows) == people.sum()
    if people.sum():
        assert sum(row.share for row in rows) == pytest.approx(1.0)


@given(st.lists(st.floats(1, 500), min_size=4, max_size=60, unique=True))
def test_quantiles_always_call_a_quarter_peripheral(minutes):
    values = np.array(minutes)
    none = np.zeros(values.size, dtype=bool)
    thresholds = quantile_thresholds(values, none, QUANTILES)
    assert list(thresholds) == sorted(thresholds)
    zones = centrality_zones(to_pole(*minutes), none, thresholds).zones
    assert abs(sum(zone in ZONES[3:] for zone in zones) - 0.25 * values.size) <= 1.0


@pytest.mark.parametrize("minutes", [(20.0,), (20.0, 40.0), (1.0, 2.0, 3.0, 4.0)])
def test_three_thresholds_are_needed(minutes):
    with pytest.raises(InputError, match="three are needed"):
        centrality_zones(to_pole(0), poles(1), minutes)


def test_a_share_is_one_at_most():
    with pytest.raises(InputError, match="An edge of the zones is 95, and may be 1 at most"):
        require_edges((50.0, 75.0, 95.0), 1.0)
    require_edges((0.5, 0.75, 1.0), 1.0)


def test_without_other_units_there_are_no_quantiles():
    assert all(map(np.isnan, quantile_thresholds(np.array([0.0]), poles(1), QUANTILES)))


@pytest.mark.parametrize(("marks", "expected"), [
    ([1, 0, None], [True, False, False]), (["1", "0", ""], [True, False, False]),
    ([2.0, 0.0, float("nan")], [True, False, False]), (["Pole", "No", "false"], [True, False, False]),
])  # fmt: skip
def test_marks_of_poles(marks, expected):
    assert poles_of_marks(marks, "towns", "pole").tolist() == expected


@pytest.mark.parametrize(("marks", "words"), [([0, None], "No unit of layer 'towns' is a pole"),
                                              ([1, 1], "All units of layer 'towns' are poles")])  # fmt: skip
def test_no_pole_and_nothing_but_poles_are_refused(marks, words):
    with pytest.raises(InputError, match=words):
        poles_of_marks(marks, "towns", "pole")


def test_poles_offer_all_services_at_once():
    offered = [{"school", "hospital", "station"}, {"school", "hospital"}, set()]
    assert poles_with_services(offered, ["school", "hospital"], "s").tolist() == [True, True, False]
    with pytest.raises(InputError, match="No unit has the service 'court' of layer 's'; there is hospital, school"):
        poles_with_services(offered, ["court"], "s")
    with pytest.raises(InputError, match="all of school, station at once"):
        poles_with_services([{"school"}, {"station"}], ["school", "station"], "s")


def test_services_without_a_kind_or_outside_make_no_pole():
    offered = kinds_by_unit([0, 1, -1, 1], ["school", "", "hospital", "hospital"], 2)
    assert offered == [{"school"}, {"hospital"}]


def test_what_is_inner_is_counted_with_its_people():
    found = centrality_zones(to_pole(0, 10, 30, 50, 90), poles(1, 0, 0, 0, 0), SNAI_MINUTES)
    assert found.inner == 3
    assert str(summary_note(found, np.array([9.0, 9.0, 1.0, np.nan, 4.0]))).endswith("3 units, 5 people.")


def test_zones_do_not_depend_on_the_order_of_units():
    lonlat = np.array([[0.0, 0.0], [0.3, 0.0], [0.7, 0.0], [2.0, 0.0]])
    marks, order = poles(1, 0, 0, 0), np.array([2, 0, 3, 1])
    one = centrality_zones(nearest_pole(StraightWays(lonlat), np.arange(4), marks), marks, SNAI_MINUTES)
    other = centrality_zones(nearest_pole(StraightWays(lonlat[order]), np.arange(4), marks[order]), marks[order],
                             SNAI_MINUTES)  # fmt: skip
    assert [one.zones[row] for row in order] == other.zones
