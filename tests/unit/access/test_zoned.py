"""Cells and places divided among zones, and the people of zones who lack a service."""

import numpy as np

from urban_rural_linkages.core.access.coverage_headline import headline_threshold, lacking, lacking_by_zone
from urban_rural_linkages.core.access.coverage_table import coverage_table
from urban_rural_linkages.core.access.service_times import service_times
from urban_rural_linkages.core.access.zoned import zoned_cells, zoned_places
from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.polygons import polygons_from_rings
from urban_rural_linkages.core.zonal import cover_depth

NAN = float("nan")
PLACE = (0.0, 1.0, 0.0, 20.0, 0.0, -1.0)


def box(west, south, east, north):
    return [[[(west, south), (east, south), (east, north), (west, north)]]]


def random_zones(count: int):
    random = np.random.default_rng(4)
    corners = random.uniform(-2.0, 18.0, (count, 2))
    sizes = random.uniform(0.3, 9.0, (count, 2))
    return [box(x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, sizes, strict=True)]


def test_the_depth_is_the_sum_of_the_shares_of_all_units():
    coverage = exact_coverage(polygons_from_rings(random_zones(12)), (20, 20), PLACE)
    _, row, column, fraction = coverage.cells()
    expected = np.bincount(row * 20 + column, fraction, 400)
    np.testing.assert_allclose(cover_depth(coverage), expected, rtol=0, atol=1e-12)


def test_blocks_of_zones_hold_all_pieces_of_a_zone_and_count_the_same(monkeypatch):
    from urban_rural_linkages.core import coverage_fractions

    random = np.random.default_rng(1)
    minutes, people = random.uniform(0, 60, 400), np.where(random.random(400) < 0.5, 0.0, random.uniform(0, 9, 400))
    minutes[::7], people[::11] = NAN, NAN
    coverage = exact_coverage(polygons_from_rings(random_zones(12)), (20, 20), PLACE)
    names = [f"z{i:02d}" for i in range(12)]
    services, groups = {"a": service_times(minutes), "b": service_times(minutes[::-1])}, {"g": people}

    def table():
        return coverage_table(
            services, groups, [15, 30], zones=zoned_cells(coverage, names, "outside"), all_label="all"
        )

    whole = table()
    monkeypatch.setattr(coverage_fractions, "_CELLS_AT_ONCE", 30)
    blocks = list(coverage.blocks(whole_units=True))
    owners = [set(coverage.unit[run].tolist()) for run, _ in blocks]
    assert len(blocks) > 3 and sum(map(len, owners)) == len(set.union(*owners))
    for one, other in zip(table().columns.values(), whole.columns.values(), strict=True):
        assert np.array_equal(one, other, equal_nan=one.dtype.kind == "f")


def test_zones_of_cells_count_as_pieces_of_places_do():
    random = np.random.default_rng(2)
    minutes, people = random.uniform(0, 60, 400), random.uniform(0, 9, 400)
    coverage = exact_coverage(polygons_from_rings(random_zones(5)), (20, 20), PLACE)
    found = coverage_table({"a": service_times(minutes)}, {"g": people}, [15, 30],
                           zones=zoned_cells(coverage, list("vwxyz"), "outside"))  # fmt: skip
    unit, row, column, fraction = coverage.cells()
    cell = row * 20 + column
    outside = 1.0 - np.bincount(cell, fraction, 400)
    alone = np.flatnonzero(outside > 1e-9)
    labels = np.array([*"vwxyz", "outside"])[np.concatenate([unit, np.full(alone.size, 5)])]
    place, part = np.concatenate([cell, alone]), np.concatenate([fraction, outside[alone]])
    expected = coverage_table({"a": service_times(minutes[place])}, {"g": people[place] * part}, [15, 30], zones=labels)
    assert found.columns["zone"].tolist() == expected.columns["zone"].tolist()
    for name in ("population", "beyond", "total", "median_min", "gini_min"):
        np.testing.assert_allclose(found.columns[name], expected.columns[name], rtol=1e-12)


def test_people_outside_and_in_several_zones():
    units = polygons_from_rings([box(0, 19, 2, 20), box(1, 19, 2.5, 20)])
    cells = zoned_cells(exact_coverage(units, (1, 4), PLACE), ["a", "b"], "outside")
    people = np.array([10.0, 20.0, 30.0, NAN])
    assert cells.people_outside({"g": people}) == {"g": 15.0}
    assert round(cells.people_repeated(people), 6) == 20.0
    assert cells.zones_with_places() == ["a", "b"]
    places = zoned_places(["b", None, "b"], ["a", "b"], "outside")
    assert places.people_outside({"g": people[:3]}) == {"g": 20.0}
    assert places.zones_with_places() == ["b"]


def lacking_of(all_label: str):
    services = {"school": service_times([10, 40, 40]), "doctor": service_times([10, 40, NAN])}
    zones = zoned_places(["n", "n", "s"], ["n", "s", "empty"], "outside")
    table = coverage_table(services, {"g": [100, 50, 10], "other": [1, 1, 1]}, [15, 30], zones=zones,
                           all_label=all_label)  # fmt: skip
    return lacking(table, [15, 30])


def test_the_headline_is_of_the_first_group_and_the_legal_threshold():
    assert headline_threshold([15, 30, 60]) == 30 and headline_threshold([10, 20, 45]) == 20
    assert lacking_of("all").most() == 50


def test_zones_count_those_who_lack_one_service_and_name_the_worst():
    for label in ("all", ""):
        found = lacking_by_zone(lacking_of(label), 3, label)
        np.testing.assert_array_equal(found.people, [150, 10, NAN])
        np.testing.assert_array_equal(found.beyond, [50, 10, NAN])
        np.testing.assert_array_equal(found.share, [50 / 150, 1.0, NAN])
        assert found.worst_service.tolist() == ["school", "school", None], "the first of services that lack alike"


def test_without_a_row_of_all_services_each_zone_has_its_own_worst():
    services = {
        "school": service_times([50, 10, 20]),
        "doctor": service_times([20, 50, 20]),
        "shop": service_times([NAN, 10, 20]),
    }
    zones = zoned_places(["a", "b", "c"], ["a", "b", "c"], "outside")
    table = coverage_table(services, {"g": [8, 6, 4]}, [30], zones=zones)
    found = lacking_by_zone(lacking(table, [30]), 3, "")
    assert found.worst_service.tolist() == ["school", "doctor", None]
    assert found.beyond.tolist() == [8, 6, 0]
    assert found.share.tolist() == [1, 1, 0]


def test_of_people_who_are_unknown_nobody_is_said_to_lack_anything():
    services = {"school": service_times([50, 50]), "doctor": service_times([10, 10])}
    zones = zoned_places(["a", "b"], ["a", "b"], "outside")
    table = coverage_table(services, {"g": [NAN, 0]}, [30], zones=zones, all_label="all")
    found = lacking(table, [30])
    assert found.most() == 0
    by_zone = lacking_by_zone(found, 2, "all")
    np.testing.assert_array_equal(by_zone.beyond, [NAN, 0])
    assert np.isnan(by_zone.share).all(), "a share of nobody does not exist"
    assert by_zone.worst_service.tolist() == [None, None]
    assert np.isnan(lacking(coverage_table(services, {"g": [NAN, NAN]}, [30]), [30]).most())


def test_zones_beside_the_grid_leave_everybody_outside():
    units = polygons_from_rings([box(100, 100, 101, 101)])
    cells = zoned_cells(exact_coverage(units, (1, 2), PLACE), ["far"], "outside")
    table = coverage_table({"s": service_times([10, 40])}, {"g": [3, 4]}, [30], zones=cells)
    assert [(row.zone, row.population, row.total) for row in table.rows] == [("outside", 3, 7)]
    assert np.isnan(lacking_by_zone(lacking(table, [30]), 1, "").people).all()
