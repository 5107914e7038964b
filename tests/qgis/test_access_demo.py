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
from .layers import column, memory_layer, reversed_copy, rows

REGION = valley.region()
WEST, NORTH = valley.WEST, valley.NORTH


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

    def test_pairs_in_straight_lines_are_those_of_the_nearest(self, run, feedback):
        """No network is asked for, the first pair is the nearest service, and the run says that these are no drives."""
        places = {"MAX_MINUTES": 0, "COST": "straight", "OUTPUT": "TEMPORARY_OUTPUT"}
        pairs = run("odmatrix", **places, ORIGINS=REGION + "settlements", ORIGIN_ID="settlement_id",
                    DESTINATIONS=REGION + "services", DESTINATION_ID="service_id",
                    MAX_DESTINATIONS=2)["OUTPUT"]  # fmt: skip
        assert any("no driving times" in text for text in feedback.warnings)
        nearest = run("networktraveltime", **places, DEMAND=REGION + "settlements", DEMAND_ID="settlement_id",
                      SERVICES=REGION + "services", SERVICE_ID="service_id")["OUTPUT"]  # fmt: skip
        best: dict[str, float] = {}
        for row in rows(pairs):
            best[row["origin"]] = min(row["minutes"], best.get(row["origin"], np.inf))
        assert best == pytest.approx({row["settlement_id"]: row["time_min"] for row in rows(nearest)})
        assert pairs.featureCount() == 2 * len(best)

    def test_the_settlements_keep_their_places_and_fields(self, travel):
        layer = travel["OUTPUT"]
        assert layer.featureCount() == 8 * QgsVectorLayer(REGION + "settlements").featureCount()
        assert layer.crs().authid() == valley.CRS
        assert {"settlement_id", "name", "population"} <= set(layer.fields().names())


class TestNetworkOfOneRoad:
    """Ten kilometres at 50 km/h, open from the place to the service only."""

    @pytest.fixture
    def travel(self, attempt):
        def execute(value: str = "yes", **more) -> dict:
            fields = {"kmh": "real", "way": "text"}
            road = memory_layer(
                fields, [("LINESTRING(300000 4300000,310000 4300000)", 50.0, value)], "LineString", name="road"
            )
            ends = (memory_layer({"id": "text"}, [(f"POINT({x} 4300000)", "x")], "Point") for x in (300000, 310000))
            inputs = dict(zip(("DEMAND", "SERVICES"), ends, strict=True))
            given = {"COST": "time", "SPEED": "kmh", "DIRECTION_FIELD": "way", "MAX_MINUTES": 0, **inputs, **more}
            ids = {"DEMAND_ID": "id", "SERVICE_ID": "id", "SERVICE_TYPE": None}
            layer = attempt("networktraveltime", NETWORK=road, **ids, **given)
            (row,) = rows(layer["OUTPUT"])
            return row

        return execute

    def test_there_and_not_back(self, travel):
        assert travel()["time_min"] == pytest.approx(12) and travel()["near_id"] == "x"
        back = travel(DIRECTION="from")
        assert back["status"] == "unreachable" and back["time_min"] is None and back["near_id"] is None

    def test_the_other_way(self, travel):
        assert travel("-1")["status"] == "unreachable"
        assert travel("-1", DIRECTION="from")["time_min"] == pytest.approx(12)

    def test_words_of_ones_own(self, travel):
        words = {"FORWARD_VALUE": "FT", "BACKWARD_VALUE": "TF", "BOTH_VALUE": "B"}
        found = {value: travel(value, **words)["status"] for value in ("FT", "TF", "B")}
        assert found == {"FT": "ok", "TF": "unreachable", "B": "ok"}

    @pytest.mark.parametrize("direction", ["to", "from"])
    def test_walkers_may_go_both_ways(self, travel, direction):
        row = travel(MODE="walk", WALK_SPEED=5, DIRECTION=direction)
        assert row["time_min"] == pytest.approx(120) and row["dist_km"] == pytest.approx(10)

    def test_distance(self, travel):
        assert travel(COST="distance")["dist_km"] == pytest.approx(10)


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv"])
def test_what_is_not_reached_is_empty_in_every_format(attempt, tmp_path, ending):
    inputs = {"COST": "time", "NETWORK": valley.roads(), **valley.NETWORK, "DEMAND": valley.settlements(),
              "DEMAND_ID": "settlement_id", "SERVICES": valley.services(), "SERVICE_ID": "service_id"}  # fmt: skip
    path = tmp_path / f"times.{ending}"
    attempt("networktraveltime", **inputs, OUTPUT=str(path))
    found = [row for row in rows(QgsVectorLayer(str(path))) if row["name"] == valley.ISLAND]
    assert found and {row["status"] for row in found} == {"unreachable"}
    assert {row["time_min"] or None for row in found} == {None}
    assert all(row["time_min"] != 0 and not row["near_id"] for row in found)


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
        road = memory_layer(
            {"kmh": "real"}, [("LINESTRING(300000 4300000,310000 4300000)", 50.0)], "LineString", name="road"
        )
        ends = (memory_layer({"id": "text"}, [(f"POINT({x} 4300000)", "x")], "Point") for x in (300000, 310000))
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
        raster.write(tmp_path / "strip.tif", Grid(speeds, (300000, 500, 0, 4300500, 0, -500), wkt, -1), nodata=-1)
        place = memory_layer({"id": "text"}, [("POINT(300250 4300250)", "x")], "Point", name="places")
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
