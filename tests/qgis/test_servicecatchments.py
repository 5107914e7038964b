"""Catchments: nobody is counted twice, nobody is lost, and none holds what cannot be reached."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from . import valley
from .layers import column, memory_layer, rows


class TestCatchments:
    """Walking over the valley, in which a garden is walled off."""

    METHODS = ("nearest", "bands", "huff", "capacity")

    @pytest.fixture(scope="class")
    def walled(self, tmp_path_factory) -> dict[str, str]:
        """The valley with a walled garden, in which people live, in the middle of a village."""
        folder = tmp_path_factory.mktemp("walled")
        friction, people = valley.friction(), valley.cells("population_100m_2021").values.astype(float)
        row, column_ = np.unravel_index(np.argmax(people), people.shape)
        north, west = max(row - 12, 0), max(column_ - 12, 0)
        friction[north : north + 9, west : west + 9] = -9999
        friction[north + 2 : north + 7, west + 2 : west + 7] = 0.72
        people[north + 2 : north + 7, west + 2 : west + 7] = 3
        return {"FRICTION": valley.friction_file(folder, friction),
                "POPULATION": valley.grid_file(folder, "people", people, -1.0)}  # fmt: skip

    @pytest.fixture
    def drawn(self, attempt, walled):
        def execute(method: str, **more) -> dict:
            outputs = dict.fromkeys(("SERVICES_TABLE", "RESIDUAL"), "TEMPORARY_OUTPUT")
            return attempt("servicecatchments", **walled, METHOD=method, **outputs, **more)

        return execute

    @staticmethod
    def covered(layer, grid: Grid) -> np.ndarray:
        """Return how many catchments cover each cell, by its centre."""
        count = np.zeros(grid.values.shape, dtype=int)
        for feature in layer.getFeatures():
            count += raster.rasterise([(bytes(feature.geometry().asWkb()), 1.0)], grid) == 1
        return count

    def minutes(self, attempt, walled) -> Grid:
        inputs = {"FRICTION": walled["FRICTION"], "DEM": None, "SLOPE": "none", "MAX_MINUTES": 0}
        return raster.read(attempt("traveltimeraster", **inputs)["OUTPUT"])

    @pytest.mark.parametrize("method", METHODS)
    def test_nothing_that_cannot_be_reached(self, attempt, walled, drawn, method):
        times = self.minutes(attempt, walled)
        reached = np.isfinite(times.as_float())
        assert 0 < (~reached).sum() < reached.size
        layer = drawn(method)["OUTPUT"]
        covered = self.covered(layer, times)
        assert layer.featureCount() > 0 and not covered[~reached].any()
        if method == "nearest":
            assert (covered[reached] == 1).all()
        elif method != "capacity":  # those of capacity overlap
            assert np.array_equal(covered == 1, reached & (times.as_float() <= 60)) and covered.max() == 1

    @pytest.mark.parametrize("method", METHODS)
    def test_nobody_is_lost_or_counted_twice(self, walled, drawn, method):
        results = drawn(method)
        everybody = np.nansum(raster.read(walled["POPULATION"]).as_float())
        left = np.nansum(raster.read(results["RESIDUAL"]).as_float())
        assert left >= 25 * 3  # the people of the garden
        assert sum(column(results["OUTPUT"], "population")) + left == pytest.approx(everybody, rel=1e-5)

    @pytest.mark.parametrize("method", METHODS)
    def test_outlines_are_as_large_as_their_cells(self, drawn, method):
        for feature in drawn(method)["OUTPUT"].getFeatures():
            assert feature.geometry().isGeosValid()
            assert feature.geometry().area() / 1e6 == pytest.approx(feature["area_km2"], rel=1e-3)

    def test_capacity_is_not_exceeded_and_people_are_conserved(self, walled, drawn):
        results = drawn("capacity")
        services = rows(results["SERVICES_TABLE"])
        assert all(0 <= row["served"] <= row["capacity"] + 1e-6 for row in services)
        assert all(row["residual_capacity"] == pytest.approx(row["capacity"] - row["served"]) for row in services)
        assert any(row["served"] == pytest.approx(row["capacity"]) for row in services if row["capacity"] > 0)
        everybody = np.nansum(raster.read(walled["POPULATION"]).as_float())
        left = np.nansum(raster.read(results["RESIDUAL"]).as_float())
        assert sum(row["served"] for row in services) + left == pytest.approx(everybody, rel=1e-5)

    def test_room_for_all_leaves_only_those_who_cannot_get_there(self, attempt, walled, drawn):
        services = valley.services()
        services.startEditing()
        for feature in services.getFeatures():
            services.changeAttributeValue(feature.id(), services.fields().lookupField("capacity"), 10**6)
        services.commitChanges()
        results = drawn("capacity", SERVICES=services, THRESHOLDS="100000")
        left, people = (raster.read(path).as_float() for path in (results["RESIDUAL"], walled["POPULATION"]))
        walled_off = np.isnan(self.minutes(attempt, walled).as_float())
        np.testing.assert_array_equal(left, np.where(walled_off | np.isnan(people), people, 0))

    def test_bands_end_with_their_threshold(self, attempt, walled, drawn):
        layer = drawn("bands", THRESHOLDS="15,30")["OUTPUT"]
        assert set(zip(column(layer, "from_min"), column(layer, "to_min"), strict=True)) == {(0, 15), (15, 30)}
        times = self.minutes(attempt, walled)
        first = memory_layer({}, [(f.geometry().asWkt(6),) for f in layer.getFeatures() if f["to_min"] == 15],
                             "MultiPolygon")  # fmt: skip
        assert np.array_equal(self.covered(first, times) == 1, times.as_float() <= 15)

    def test_from_a_time_raster_they_are_the_same(self, attempt, walled, drawn):
        times = attempt("traveltimeraster", FRICTION=walled["FRICTION"], DEM=None, SLOPE="none", MAX_MINUTES=0,
                        ALLOCATION="TEMPORARY_OUTPUT")  # fmt: skip
        given = {"TIME": times["OUTPUT"], "ALLOCATION": times["ALLOCATION"], "POPULATION": walled["POPULATION"]}
        again = attempt("servicecatchments", FRICTION=None, METHOD="nearest", **given)
        here = drawn("nearest")
        for field in ("service_id", "area_km2", "population"):
            assert sorted(column(again["OUTPUT"], field)) == sorted(column(here["OUTPUT"], field))

    def test_of_a_table(self, attempt):
        inputs = {"FRICTION": None, "POPULATION": None, "SERVICES": valley.services(), "OD": valley.od(),
                  "ORIGIN": "origin", "DESTINATION": "destination", "COST": "minutes", "DEMAND": valley.settlements(),
                  "DEMAND_ID": "settlement_id", "DEMAND_POP": "population", "METHOD": "nearest",
                  "RESIDUAL_TABLE": "TEMPORARY_OUTPUT"}  # fmt: skip
        results = attempt("servicecatchments", **inputs)
        found = {row["name"]: row["service_id"] for row in rows(results["OUTPUT"])}
        assert results["OUTPUT"].featureCount() == valley.settlements().featureCount()
        assert [name for name, service in found.items() if service is None] == [valley.ISLAND]
        left = {row["name"]: row["residual"] for row in rows(results["RESIDUAL_TABLE"])}
        assert {name: people for name, people in left.items() if people} == {valley.ISLAND: 7}

    def test_capacity_of_a_table_conserves_people(self, attempt):
        inputs = {"FRICTION": None, "POPULATION": None, "SERVICES": valley.services(), "OD": valley.od(),
                  "ORIGIN": "origin", "DESTINATION": "destination", "COST": "minutes", "DEMAND": valley.settlements(),
                  "DEMAND_ID": "settlement_id", "DEMAND_POP": "population", "METHOD": "capacity",
                  "RESIDUAL_TABLE": "TEMPORARY_OUTPUT", "SERVICES_TABLE": "TEMPORARY_OUTPUT"}  # fmt: skip
        results = attempt("servicecatchments", **inputs)
        people = sum(column(valley.settlements(), "population"))
        assert sum(row["population"] for row in rows(results["OUTPUT"])) == pytest.approx(people)
        served = sum(column(results["SERVICES_TABLE"], "served"))
        assert served + sum(column(results["RESIDUAL_TABLE"], "residual")) == pytest.approx(people)


class TestHuffOfATable:
    """A hundred people between two services of 30 places, an hour away each, in hours."""

    @pytest.fixture
    def table(self, run):
        def execute(method: str, costs=(1.0, 1.0)):
            od = memory_layer({"o": "text", "d": "text", "m": "real"}, [("p", "a", costs[0]), ("p", "b", costs[1])])
            homes = memory_layer({"id": "text", "people": "real"}, [("p", 100.0)])
            services = memory_layer({"id": "text", "places": "real"}, [("a", 30.0), ("b", 30.0)])
            return run("servicecatchments", METHOD=method, OD=od, ORIGIN="o", DESTINATION="d", COST="m", DEMAND=homes,
                       DEMAND_ID="id", DEMAND_POP="people", SUPPLY=services, SUPPLY_ID="id", CAPACITY="places",
                       OUTPUT="TEMPORARY_OUTPUT", SERVICES_TABLE="TEMPORARY_OUTPUT")["SERVICES_TABLE"]  # fmt: skip

        return execute

    def test_huff_limits_nobody_and_so_leaves_no_capacity(self, table):
        services = table("huff")
        assert column(services, "population") == column(services, "served") == [50, 50]
        assert column(services, "residual_capacity") == [None, None]

    def test_a_capacity_is_served_in_full(self, table, feedback):
        services = table("capacity")
        assert column(services, "served") == [30, 30] and column(services, "residual_capacity") == [0, 0]
        assert feedback.warned("People: 60 of 100 used; left out: 40 whom no service serves")

    def test_many_costs_below_one_are_said(self, table, feedback):
        table("huff", (0.5, 0.9))
        assert feedback.warned("100 % of the costs are below 1 and count as 1. Are they minutes?")
