"""Access in the demonstration region and on small cases: the island, limits that are inclusive, what adds up."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsVectorLayer

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from . import valley
from .conftest import RecordingFeedback
from .layers import column, memory_layer, reversed_copy

REGION = valley.region()
WEST, NORTH = valley.WEST, valley.NORTH


def rows(layer) -> list[dict]:
    """Return the features as mappings, unknown as None."""
    names = layer.fields().names()
    return [dict(zip(names, values, strict=True)) for values in zip(*(column(layer, n) for n in names), strict=True)]


class TestRegion:
    """All settlements, all roads, all services."""

    @pytest.fixture(scope="class")
    def travel(self, qgis_app) -> dict:
        import processing

        feedback = RecordingFeedback()
        results = processing.run(
            "urbanrural:networktraveltime",
            {"COST": "time", "NETWORK": REGION + "roads", **valley.NETWORK, "DEMAND": REGION + "settlements",
             "DEMAND_ID": "settlement_id", "SERVICES": REGION + "services", "SERVICE_ID": "service_id",
             "SERVICE_TYPE": "type", "STUDY_AREA": REGION + "municipalities", "OUTPUT": "TEMPORARY_OUTPUT",
             "SERVICES_REPORT": "TEMPORARY_OUTPUT"},
            feedback=feedback,
        )  # fmt: skip
        return {**results, "warnings": feedback.warnings}

    def test_the_network_is_in_two_parts(self, travel):
        assert travel["N_COMPONENTS"] == 2
        assert any("in 2 separate parts" in text for text in travel["warnings"])

    def test_only_the_hamlet_on_the_island_is_cut_off(self, travel):
        lost = [row for row in rows(travel["OUTPUT"]) if row["status"] == "unreachable"]
        assert {row["name"] for row in lost} == {valley.ISLAND}
        assert {row["population"] for row in lost} == {7}
        assert len(lost) == len(set(column(travel["OUTPUT"], "service_type"))) == 8

    def test_what_is_not_reached_is_unknown_and_never_0(self, travel, tmp_path):
        for row in rows(travel["OUTPUT"]):
            known = row["status"] == "ok"
            assert (row["time_min"] is not None) == known == (row["near_id"] is not None)
            assert row["time_min"] is None or 0 <= row["time_min"] <= 60
            assert row["snapped_m"] is not None

    def test_the_misplaced_hospital_is_told_of(self, travel):
        assert travel["N_OUTSIDE"] == 1
        (lost,) = [row for row in rows(travel["SERVICES_REPORT"]) if row["outside_km"] > 0]
        assert lost["service_type"] == "hospital" and lost["outside_km"] > 40
        assert lost["used"] == 0 and "too far from the network" in lost["remark"]

    def test_coverage_tells_the_seven_apart(self, run, travel):
        places = {"DEMAND": travel["OUTPUT"], "DEMAND_ID": "settlement_id", "TIME": ["time_min"]}
        layer = run("populationcoverage", **places, SERVICE="service_type", GROUP_FIELDS=["population"],
                    OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
        people = sum(column(QgsVectorLayer(REGION + "settlements"), "population"))
        found = rows(layer)
        assert {row["unreachable"] for row in found} == {7}
        assert len(found) == 9 * 4  # eight services and all of them, four thresholds
        for row in found:
            assert row["population"] + row["beyond"] + row["unreachable"] == people
            assert row["share"] == pytest.approx(row["population"] / people)
        everything = {row["threshold_min"]: row["population"] for row in found if row["service"] == "all"}
        each = {row["threshold_min"]: row["population"] for row in found if row["service"] == "hospital"}
        assert all(everything[limit] <= each[limit] for limit in each)
        assert sorted(everything.values()) == list(everything.values())

    def test_the_table_of_times_agrees(self, run, travel):
        """The smallest time of a row of the matrix is the time to the nearest."""
        services = QgsVectorLayer(REGION + "services", "services", "ogr")
        services.setSubsetString("type = 'hospital'")
        table = run("odmatrix", NETWORK=REGION + "roads", **valley.NETWORK, ORIGINS=REGION + "settlements",
                    ORIGIN_ID="settlement_id", DESTINATIONS=services, DESTINATION_ID="service_id", MAX_MINUTES=60,
                    OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
        best: dict[str, float] = {}
        for row in rows(table):
            best[row["origin"]] = min(row["minutes"], best.get(row["origin"], np.inf))
        nearest = {row["settlement_id"]: row["time_min"] for row in rows(travel["OUTPUT"])
                   if row["service_type"] == "hospital" and row["time_min"] is not None}  # fmt: skip
        assert best == pytest.approx(nearest)

    def test_the_settlements_keep_their_places_and_fields(self, travel):
        layer = travel["OUTPUT"]
        assert layer.featureCount() == 8 * QgsVectorLayer(REGION + "settlements").featureCount()
        assert layer.crs().authid() == valley.CRS
        assert {"settlement_id", "name", "population"} <= set(layer.fields().names())


class TestLimits:
    """Thirty minutes are within thirty minutes."""

    WHOLE = {"ZONES": None, "ZONE_ID": None}

    def test_of_coverage(self, attempt):
        found = rows(attempt("populationcoverage", THRESHOLDS="29.9,30", **self.WHOLE)["OUTPUT"])
        school = {row["threshold_min"]: row for row in found if row["service"] == "school"}
        assert school[29.9]["population"] == 100 and school[30]["population"] == 140
        assert {row["unreachable"] for row in found} == {7}

    def test_without_the_status_nobody_is_beyond(self, attempt):
        """A time that is missing is no time: a layer that does not say why cannot tell the two apart."""
        layer = valley.times()
        layer.dataProvider().deleteAttributes([layer.fields().lookupField("status")])
        layer.updateFields()
        found = rows(attempt("populationcoverage", DEMAND=layer, **self.WHOLE)["OUTPUT"])
        bank = [row for row in found if row["service"] == "bank"]
        assert all(row["population"] + row["beyond"] + row["unreachable"] == 147 for row in bank)

    def test_zones_add_up_to_the_whole(self, attempt):
        whole = rows(attempt("populationcoverage", **self.WHOLE)["OUTPUT"])
        results = attempt("populationcoverage", ZONES_OUTPUT="TEMPORARY_OUTPUT")
        by_zone = rows(results["OUTPUT"])
        for row in whole:
            parts = [part for part in by_zone if all(part[key] == row[key] for key in ("service", "threshold_min"))]
            assert {part["zone"] for part in parts} == {"00010", "00055"}
            for field in ("population", "beyond", "unreachable", "total"):
                assert sum(part[field] for part in parts) == row[field]
        people = dict(zip(*(column(results["ZONES_OUTPUT"], field) for field in ("code", "people")), strict=True))
        assert {zone: count for zone, count in people.items() if count is not None} == {"00010": 100, "00055": 47}
        assert results["ZONES_OUTPUT"].featureCount() == valley.part("municipalities").featureCount()

    @pytest.mark.parametrize(("limit", "status"), [(12, "ok"), (11.99, "beyond")])
    def test_of_a_network(self, attempt, limit, status):
        road = memory_layer({"kmh": "real"}, [("LINESTRING(0 0,10000 0)", 50.0)], "LineString", name="road")
        ends = (memory_layer({"id": "text"}, [(f"POINT({x} 0)", "x")], "Point") for x in (0, 10000))
        inputs = dict(zip(("DEMAND", "SERVICES"), ends, strict=True))
        layer = attempt("networktraveltime", COST="time", NETWORK=road, SPEED="kmh", **inputs, DEMAND_ID="id",
                        SERVICE_ID="id", SERVICE_TYPE=None, MAX_MINUTES=limit)["OUTPUT"]  # fmt: skip
        assert column(layer, "status") == [status]
        assert column(layer, "time_min") == ([pytest.approx(12)] if status == "ok" else [None])

    @pytest.mark.parametrize(("measure", "expected"), [("cumulative", 5), ("2sfca", 0.05)])
    def test_of_measures(self, run, measure, expected):
        od = memory_layer({"o": "text", "d": "text", "m": "real"}, [("a", "x", 30.0), ("b", "x", 30.001)])
        homes = memory_layer({"id": "text", "people": "integer"}, [("a", 100), ("b", 100)])
        places = memory_layer({"id": "text", "beds": "integer"}, [("x", 5)])
        layer = run("accessibilitymeasures", OD=od, ORIGIN="o", DESTINATION="d", COST="m", DEMAND=homes, DEMAND_ID="id",
                    DEMAND_POP="people", SUPPLY=places, SUPPLY_ID="id", SUPPLY_CAP="beds", MEASURE=measure,
                    OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
        assert column(layer, "score") == [expected, 0]

    @pytest.fixture
    def strip(self, tmp_path):
        """Four cells of 500 m at 5 km/h, six minutes each, a wall, and one cell behind it; a service in the first."""
        wkt = valley.cells("dem_100m").crs_wkt
        speeds = np.array([[5.0, 5, 5, 5, 0, 5]])
        raster.write(tmp_path / "strip.tif", Grid(speeds, (0, 500, 0, 500, 0, -500), wkt, -1), nodata=-1)
        place = memory_layer({"id": "text"}, [("POINT(250 250)", "x")], "Point", name="places")
        return {"SPEEDS": str(tmp_path / "strip.tif"), "SERVICES": place, "SERVICE_ID": "id",
                **{name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "ALLOCATION", "REACH")}}  # fmt: skip

    def test_of_a_surface(self, run, strip):
        results = run("traveltimeraster", **strip, MAX_MINUTES=12)
        minutes, allocation, reach = (raster.read(results[name]) for name in ("OUTPUT", "ALLOCATION", "REACH"))
        np.testing.assert_allclose(minutes.as_float(), [[0, 6, 12, np.nan, np.nan, np.nan]])
        assert reach.values.tolist() == [[1, 1, 1, 2, 0, 0]]
        np.testing.assert_array_equal(allocation.as_float(), [[0, 0, 0, np.nan, np.nan, np.nan]])
        assert (results["REACHED_CELLS"], results["UNREACHED_CELLS"]) == (3, 1)
        assert minutes.values.dtype == np.float32 and reach.values.dtype == np.uint8

    def test_without_a_limit_nothing_is_beyond(self, run, strip):
        results = run("traveltimeraster", **strip)
        assert raster.read(results["REACH"]).values.tolist() == [[1, 1, 1, 1, 0, 0]]
        assert (results["REACHED_CELLS"], results["UNREACHED_CELLS"]) == (4, 1)


class TestFrictionOfTheValley:
    def test_roads_win_over_land_and_water_is_closed(self, attempt):
        results = attempt("frictionsurface", SPEED_KMH="TEMPORARY_OUTPUT", MODES="TEMPORARY_OUTPUT")
        friction, speed, modes = (raster.read(results[name]).as_float() for name in ("OUTPUT", "SPEED_KMH", "MODES"))
        known = np.isfinite(friction)
        np.testing.assert_allclose(friction[known] * speed[known], 3.6, rtol=1e-5)
        cover = valley.cells("landcover_100m").values
        assert np.isnan(friction[(cover == 80) & ~(modes == 3)]).all()
        assert set(np.unique(modes[known])) == {1, 3}
        assert speed[modes == 3].min() > speed[modes == 1].max()

    def test_by_car_only_roads(self, attempt):
        results = attempt("frictionsurface", MODE="car", MODES="TEMPORARY_OUTPUT")
        friction, modes = (raster.read(results[name]).as_float() for name in ("OUTPUT", "MODES"))
        assert np.array_equal(np.isfinite(friction), modes == 3)

    def test_roads_alone_on_cells_of_their_own(self, attempt):
        result = raster.read(attempt("frictionsurface", LANDCOVER=None, CELL=250)["OUTPUT"])
        assert result.cell_width == result.cell_height == 250
        assert result.transform[0] % 250 == result.transform[3] % 250 == 0
        assert 0 < np.isfinite(result.as_float()).mean() < 0.5

    def test_an_extent(self, attempt):
        box = f"{WEST},{WEST + 3000},{NORTH - 2000},{NORTH} [{valley.CRS}]"
        result = raster.read(attempt("frictionsurface", EXTENT=box)["OUTPUT"])
        assert result.values.shape == (20, 30)
        whole = raster.read(attempt("frictionsurface")["OUTPUT"]).as_float()
        np.testing.assert_array_equal(result.as_float(), whole[:20, :30])

    def test_barriers_close_land_and_not_roads(self, attempt):
        wall = memory_layer({}, [(f"LINESTRING({WEST} {NORTH - 7550},{WEST + 15000} {NORTH - 7550})",)], "LineString")
        results = attempt("frictionsurface", BARRIERS=wall, MODES="TEMPORARY_OUTPUT")
        row = raster.read(results["OUTPUT"]).as_float()[75]
        assert np.array_equal(np.isfinite(row), raster.read(results["MODES"]).as_float()[75] == 3)


class TestServicesOfASurface:
    def test_the_nearest_does_not_depend_on_the_order(self, attempt):
        found = []
        for services in (valley.services(), reversed_copy(valley.services())):
            results = attempt("traveltimeraster", SERVICES=services, ALLOCATION="TEMPORARY_OUTPUT",
                              SERVICES_USED="TEMPORARY_OUTPUT")  # fmt: skip
            used = {row["alloc_id"]: row["service_id"] for row in rows(results["SERVICES_USED"])}
            number = raster.read(results["ALLOCATION"]).as_float()
            found.append([used.get(n) for n in number.ravel().tolist()])
        assert found[0] == found[1]

    def test_every_number_in_the_raster_is_in_the_table(self, attempt):
        results = attempt("traveltimeraster", ALLOCATION="TEMPORARY_OUTPUT", SERVICES_USED="TEMPORARY_OUTPUT")
        used = rows(results["SERVICES_USED"])
        numbers = raster.read(results["ALLOCATION"]).as_float()
        assert set(np.unique(numbers[np.isfinite(numbers)])) <= {row["alloc_id"] for row in used}
        assert {row["status"] for row in used} <= {"used", "snapped", "on_barrier", "outside"}


class TestCancel:
    def test_within_a_second_on_four_million_cells(self, qgis_app, tmp_path):
        friction = np.random.default_rng(1).uniform(0.1, 1.0, (2000, 2000))
        path = tmp_path / "large.tif"
        wkt = valley.cells("dem_100m").crs_wkt
        raster.write(path, Grid(friction, (0, 100, 0, 200_000, 0, -100), wkt, -1), dtype="float32", nodata=-1)
        place = memory_layer({"id": "text"}, [("POINT(50 50)", "x"), ("POINT(100000 100000)", "y")], "Point")
        feedback, told = RecordingFeedback(), []

        def cancel() -> None:
            told.append(time.monotonic())
            feedback.cancel()

        timer = threading.Timer(0.3, cancel)
        feedback.progressChanged.connect(lambda value: timer.start() if value > 1 and not timer.ident else None)
        folder = tmp_path / "results"
        folder.mkdir()
        inputs = {"FRICTION": str(path), "SERVICES": place, "OUTPUT": str(folder / "times.tif")}
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:traveltimeraster")
        results, _ = algorithm.run(inputs, QgsProcessingContext(), feedback)
        assert time.monotonic() - told[0] < 1
        assert feedback.isCanceled() and results == {} and list(folder.iterdir()) == []


class TestCatchments:
    """Nobody is counted twice, nobody is lost, and no catchment holds what cannot be reached."""

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
