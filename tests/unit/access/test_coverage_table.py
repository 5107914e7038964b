"""The long table of coverage and the times that it is made from."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.coverage_table import CoverageRow, coverage_table
from urban_rural_linkages.core.access.nearest import Status
from urban_rural_linkages.core.access.service_times import ServiceTimes, all_services, service_times, times_by_service
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
OK, BEYOND, LOST, OFF = Status.OK, Status.BEYOND, Status.UNREACHABLE, Status.OFF_NETWORK


def test_the_columns_are_those_of_the_contract():
    contract = (
        "zone service group threshold_min population share beyond unreachable median_min mean_min max_min gini_min"
    )
    assert [name for name in CoverageRow._fields if name != "total"] == contract.split()


def test_hand_computed():
    # Three hamlets: the school is 10, 40 and 20 minutes away; the hospital 50, beyond the limit, and there is no way.
    services = {
        "school": service_times([10, 40, 20]),
        "hospital": service_times([50, NAN, NAN], [OK, BEYOND, LOST]),
    }
    groups = {"everybody": [100, 50, 10], "women_65": [30, 20, NAN]}
    table = coverage_table(services, groups, [30, 60], zones=["n", "n", "s"], all_label="all", max_minutes=60)
    assert len(table.rows) == 3 * 2 * 2 * 2
    rows = {(row.zone, row.service, row.group, row.threshold_min): row for row in table.rows}
    assert rows["n", "school", "everybody", 30.0] == CoverageRow(
        "n", "school", "everybody", 30.0, 100, 100 / 150, 50, 0, 150, 10, 20, 40, pytest.approx(1 / 3)
    )
    everything = rows["n", "all", "everybody", 60.0]
    assert (everything.population, everything.beyond, everything.unreachable) == (100, 50, 0)
    assert everything.median_min == 50, "the worst of the two"
    island = rows["s", "all", "everybody", 30.0]
    assert (island.population, island.beyond, island.unreachable) == (0, 0, 10)
    assert np.isnan(island.median_min) and np.isnan(island.gini_min)
    assert rows["n", "hospital", "women_65", 60.0].share == 0.6
    assert np.isnan(rows["s", "school", "women_65", 30.0].share), "nobody is known to live there"
    assert [str(note) for note in table.notes] == [
        "Group 'women_65': in 1 place the people are unknown; they are counted nowhere."
    ]


def test_rows_stand_in_a_fixed_order():
    services = {"b": service_times([1, 2]), "a": service_times([3, 4])}
    rows = coverage_table(services, {"g": [1, 1]}, [5, 10], zones=["z2", "z1"], all_label="all").rows
    assert [(row.service, row.zone, row.threshold_min) for row in rows] == [
        (service, zone, limit) for service in ("b", "a", "all") for zone in ("z1", "z2") for limit in (5, 10)
    ]


def test_one_service_has_no_row_for_all_of_them():
    rows = coverage_table({"a": service_times([3])}, {"g": [1]}, [5], all_label="all").rows
    assert [(row.zone, row.service) for row in rows] == [("", "a")]


def test_a_service_with_the_name_of_all_of_them():
    with pytest.raises(InputError, match="A service is named 'all'"):
        coverage_table({"all": service_times([3])}, {"g": [1]}, [5], all_label="all")


def test_all_services_is_the_worst_and_lost_wins_over_beyond():
    services = {
        "a": ServiceTimes(np.array([5.0, NAN, NAN, 7.0, NAN]), np.array([OK, BEYOND, LOST, OK, OFF], dtype=np.int8)),
        "b": ServiceTimes(np.array([9.0, 8.0, NAN, NAN, NAN]), np.array([OK, OK, BEYOND, BEYOND, OFF], dtype=np.int8)),
    }
    worst = all_services(services)
    np.testing.assert_array_equal(worst.minutes, [9, NAN, NAN, NAN, NAN])
    assert worst.status.tolist() == [OK, BEYOND, LOST, BEYOND, LOST]


def test_a_long_table_is_set_side_by_side():
    table = times_by_service(
        ["p2", "p1", "p1", "p2"], ["x", "x", "y", "y"], [2, NAN, 30, 4], [OK, BEYOND, OK, OK]
    )  # fmt: skip
    assert table.ids == ("p1", "p2")
    assert list(table.services) == ["x", "y"]
    assert table.rows.tolist() == [1, 0]
    np.testing.assert_array_equal(table.services["x"].minutes, [NAN, 2])
    assert table.services["x"].status.tolist() == [BEYOND, OK]
    assert table.services["y"].minutes.tolist() == [30, 4]


def test_an_empty_table():
    assert times_by_service([], [], []).services == {}


@pytest.mark.parametrize(
    ("ids", "services", "said"),
    [
        (["a", "a", "b"], ["x", "y", "x"], "'homes': demand point 'b' has 0 rows for the service 'y'"),
        (["a", "a"], ["x", "x"], "demand point 'a' has 2 rows for the service 'x'"),
    ],
)
def test_each_demand_point_has_one_row_for_each_service(ids, services, said):
    with pytest.raises(InputError, match=said):
        times_by_service(ids, services, np.zeros(len(ids)), layer="homes")


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 20), st.integers(1, 3), st.integers(0, 2**32 - 1))
def test_the_parts_are_everybody_and_all_is_never_better_than_one(n, count, seed):
    random = np.random.default_rng(seed)
    services = {
        f"s{i}": service_times(np.where(random.random(n) < 0.3, NAN, random.uniform(0, 90, n)),
                               random.integers(1, 4, n))
        for i in range(count)
    }  # fmt: skip
    zones = [f"z{i}" for i in random.integers(0, 3, n)]
    people = random.integers(0, 900, n).astype(float)
    table = coverage_table(services, {"g": people}, [15, 30, 60], zones=zones, all_label="all")
    best = {}
    for row in table.rows:
        assert row.population + row.beyond + row.unreachable == pytest.approx(row.total)
        if row.service == "all":
            assert row.population <= best[row.zone, row.threshold_min] + 1e-9
        else:
            key = (row.zone, row.threshold_min)
            best[key] = min(best.get(key, np.inf), row.population)
    totals = {row.zone: row.total for row in table.rows}
    assert sum(totals.values()) == pytest.approx(people.sum())


def test_columns_and_rows_are_the_same():
    services = {"b": service_times([1, NAN]), "a": service_times([3, 4])}
    table = coverage_table(services, {"g": [1, 1]}, [5, 10], zones=["z2", "z1"])
    assert list(table.columns) == list(CoverageRow._fields)
    assert [row.zone for row in table.rows] == table.columns["zone"].tolist()
    assert table.zone.tolist() == [0, 0, 1, 1] * 2, "zones by their names"
    assert table.columns["beyond"].dtype == np.float64


def test_a_table_of_nothing_has_its_columns():
    table = coverage_table({}, {}, [30])
    assert (table.rows, list(table.columns)) == ([], list(CoverageRow._fields))


def test_zones_given_by_number_are_sorted_by_name():
    from urban_rural_linkages.core.access.zoned import zoned_places

    zones = zoned_places(["b", "a", None], ["b", "a", "empty"], "outside")
    table = coverage_table({"s": service_times([1, 2, 3])}, {"g": [1, 2, 4]}, [30], zones=zones)
    assert [(row.zone, row.population) for row in table.rows] == [("a", 2), ("b", 1), ("outside", 4)]
    assert table.zone.tolist() == [1, 0, 3]
