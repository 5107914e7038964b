"""What is wrong with surfaces, times and supplies is said in a sentence that names it, or in a note."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from . import valley
from .layers import column, memory_layer
from .valley import WEST, lines, points


class TestFriction:
    def test_nothing_to_travel_on(self, refused):
        assert "nothing to travel on" in refused("frictionsurface", LANDCOVER=None, ROADS=None)

    def test_by_car_without_roads(self, refused):
        assert "By car one needs roads" in refused("frictionsurface", MODE="car", ROADS=None)

    def test_roads_without_speeds(self, refused):
        sentence = refused("frictionsurface", HIGHWAY=None, MAXSPEED=None)
        assert "how fast the roads 'roads' are" in sentence

    def test_roads_in_degrees(self, refused):
        roads = lines([50], crs="EPSG:4326", shapes=["LINESTRING(-5.6 39.5,-5.5 39.5)"])
        inputs = {"LANDCOVER": None, "ROADS": roads, "SPEED": "kmh", "HIGHWAY": None, "MAXSPEED": None}
        assert "would be in degrees" in refused("frictionsurface", **inputs)

    def test_speeds_in_metres_a_second(self, attempt, feedback):
        attempt("frictionsurface", ROADS=lines([13.9, 8.3]), SPEED="kmh", HIGHWAY=None, MAXSPEED=None)
        assert feedback.warned("'lines'", "13.9 km/h", "metres a second")

    def test_classes_without_a_speed_are_barriers(self, attempt, feedback, tmp_path):
        cover = valley.cells("landcover_100m").values.copy()
        cover[:2] = 33
        attempt("frictionsurface", LANDCOVER=valley.grid_file(tmp_path, "cover", cover, 0))
        assert feedback.warned("Classes without a speed are barriers: 33 (300 cells)")

    @pytest.mark.parametrize(
        ("rows", "said"),
        [
            ([(10, 4, "walk"), (10, 5, "walk")], "Class 10 appears twice"),
            ([(10, -4, "walk")], "The speed of class 10 is -4 km/h"),
            ([(10, 4, "donkey")], "the mode 'donkey'"),
        ],
    )
    def test_tables_of_speeds(self, refused, rows, said):
        table = memory_layer({"class": "integer", "speed_kmh": "real", "mode": "text"}, rows, name="speeds")
        assert said in refused("frictionsurface", LANDCOVER_SPEEDS=table)

    def test_a_table_of_speeds_without_its_columns(self, refused):
        table = memory_layer({"code": "integer", "speed": "real"}, [(10, 4)], name="speeds")
        sentence = refused("frictionsurface", LANDCOVER_SPEEDS=table)
        assert "'speeds' has no field 'mode'" in sentence


class TestSurfaces:
    @pytest.mark.parametrize("both", [False, True])
    def test_one_surface_and_one_only(self, refused, tmp_path, both):
        inputs = {"SPEEDS": valley.friction_file(tmp_path, name="speeds")} if both else {"FRICTION": None}
        assert "either a friction surface or a raster of speeds" in refused("traveltimeraster", **inputs)

    @pytest.mark.parametrize("value", [0, -1])
    def test_friction_that_is_none(self, refused, tmp_path, value):
        friction = valley.friction()
        friction[3, 4] = value
        sentence = refused("traveltimeraster", FRICTION=valley.friction_file(tmp_path, friction, "rough"))
        assert "'rough'" in sentence and "row 4, column 5" in sentence and f"{value}" in sentence

    def test_negative_speeds(self, refused, tmp_path):
        speeds = np.where(valley.friction() > 0, 5.0, 0.0)
        speeds[3, 4] = -5
        inputs = {"FRICTION": None, "SPEEDS": valley.friction_file(tmp_path, speeds, "speeds")}
        sentence = refused("traveltimeraster", **inputs)
        assert "'speeds'" in sentence and "row 4, column 5" in sentence and "-5" in sentence

    @pytest.mark.parametrize(
        ("kmh", "said"),
        [(1.4, "No cell of 'speeds' is faster than 1.4 km/h: are these metres per second"),
         (900, "The fastest cell of 'speeds' has 900 km/h")],
    )  # fmt: skip
    def test_speeds_that_nobody_travels(self, attempt, feedback, tmp_path, kmh, said):
        speeds = np.where(valley.friction() > 0, float(kmh), 0.0)
        attempt("traveltimeraster", FRICTION=None, SPEEDS=valley.friction_file(tmp_path, speeds, "speeds"))
        assert feedback.warned(said)

    def test_without_crs(self, refused, tmp_path):
        friction = valley.friction_file(tmp_path, name="placeless", crs_wkt="")
        assert "'placeless' has no coordinate reference system" in refused("traveltimeraster", FRICTION=friction)

    def test_nowhere_to_travel(self, refused, tmp_path):
        closed = valley.friction_file(tmp_path, np.full((150, 150), -9999.0), "closed")
        sentence = refused("traveltimeraster", FRICTION=closed, SERVICES=points((5, 5), name="places"), SERVICE_ID=None)
        assert "None of the 1 services can be used: 0 lie outside raster 'closed' and 1 on its barriers" in sentence

    @pytest.mark.parametrize("name", ["traveltimeraster", "servicecatchments"])
    def test_services_all_outside(self, refused, name):
        far = points((500, 5), (-80, 5), name="places")
        sentence = refused(name, SERVICES=far, SERVICE_ID=None, CAPACITY=None)
        assert "None of the 2 services can be used: 2 lie outside raster 'friction'" in sentence

    def test_services_without_crs(self, refused):
        placeless = points((5, 5), crs="", name="placeless")
        sentence = refused("traveltimeraster", SERVICES=placeless, SERVICE_ID=None)
        assert "'placeless' has no coordinate reference system" in sentence

    def test_no_services(self, refused):
        none = memory_layer({"id": "text"}, [], "Point", name="none")
        assert "'none' has no features" in refused("traveltimeraster", SERVICES=none, SERVICE_ID=None)

    def test_a_service_outside_is_told_of(self, attempt, feedback):
        inputs = {"SERVICES": points((2, 2), (500, 5)), "SERVICE_ID": "id", "SERVICES_USED": "TEMPORARY_OUTPUT"}
        used = attempt("traveltimeraster", **inputs)["SERVICES_USED"]
        assert column(used, "status") == ["used", "outside"]
        assert feedback.warned("Services outside the raster, not used: 1")

    def test_elevation_on_other_cells(self, refused, tmp_path):
        dem = valley.cells("dem_100m").values
        moved = valley.grid_file(tmp_path, "moved", dem, transform=(WEST + 50, 100, 0, valley.NORTH, 0, -100))
        assert "'friction' and 'moved' are shifted" in refused("traveltimeraster", DEM=moved)
        fewer = valley.grid_file(tmp_path, "fewer", dem[:100])
        sentence = refused("traveltimeraster", DEM=fewer)
        assert "'friction' has 150 rows and 150 columns, 'fewer' has 100 and 150" in sentence
        fine = valley.grid_file(tmp_path, "fine", dem, transform=(WEST, 50, 0, valley.NORTH, 0, -50))
        assert "cells of different size: 100 x 100 and 50 x 50" in refused("traveltimeraster", DEM=fine)

    def test_elevation_that_is_none(self, attempt, feedback, tmp_path):
        dem = valley.cells("dem_100m").values.astype(float)
        dem[0, 0] = -32768
        attempt("traveltimeraster", DEM=valley.grid_file(tmp_path, "dem", dem))
        assert feedback.warned("Elevations of 'dem' range from -32768", "metres")

    def test_a_slope_without_elevation(self, refused):
        assert "'tobler' needs an elevation raster" in refused("traveltimeraster", DEM=None)

    def test_a_slope_by_modes_without_them(self, refused, tmp_path):
        assert "'by_mode' needs a raster of modes" in refused("traveltimeraster", SLOPE="by_mode")
        modes = valley.grid_file(tmp_path, "modes", np.full((150, 150), 7, dtype=np.uint8))
        sentence = refused("traveltimeraster", SLOPE="by_mode", MODES=modes)
        assert "Mode 7 in row 1, column 1 of 'modes' is none" in sentence

    @pytest.mark.parametrize("text", ["1,2,3,4,5,6,7,8", "a,b,c,d", "0.72;6;1.9998;-1.9998"])
    def test_coefficients_that_are_none(self, refused, text):
        sentence = refused("traveltimeraster", SLOPE="langmuir", WALK_COEFFICIENTS=text)
        assert f"'{text}' are no four coefficients" in sentence

    def test_coefficients_with_which_a_slope_takes_no_time(self, refused):
        sentence = refused("traveltimeraster", SLOPE="langmuir", WALK_COEFFICIENTS="0.72,6,9,-2")
        assert "some slope takes no time at all" in sentence

    def test_an_input_is_never_overwritten(self, attempt, tmp_path):
        path = valley.friction_file(tmp_path)
        with pytest.raises(QgsProcessingException, match="is also the input FRICTION, 'friction'"):
            attempt("traveltimeraster", OUTPUT=path)


class TestCoverage:
    @pytest.mark.parametrize("text", ["30,15", "15,15", "15,abc", ""])
    def test_thresholds(self, refused, text):
        for name in ("populationcoverage", "servicecatchments"):
            if text:
                assert "THRESHOLDS must" in (sentence := refused(name, THRESHOLDS=text)) and f"'{text}'" in sentence

    def test_no_times(self, refused):
        assert "No travel times were given" in refused("populationcoverage", TIME=None)

    def test_two_fields_of_times(self, refused):
        sentence = refused("populationcoverage", TIME=["time_min", "people"])
        assert "2 fields were chosen as the travel time of layer 'times'" in sentence

    def test_nothing_says_how_many_people(self, refused):
        assert "how many people live in the places of layer 'times'" in refused("populationcoverage", GROUP_FIELDS=None)

    def test_nothing_says_which_place(self, refused):
        rows = [("a", "school", 5.0, 100, "ok"), ("b", "school", 9.0, 7, "ok"), ("a", "bank", 9.0, 100, "ok")]
        sentence = refused("populationcoverage", DEMAND_ID=None, DEMAND=valley.times(rows))
        assert "which rows of layer 'times' are of the same place" in sentence

    def test_a_place_that_comes_twice(self, refused):
        sentence = refused("populationcoverage", SERVICE=None)
        assert "'times': demand point 'a' has 2 rows" in sentence

    @pytest.mark.parametrize(
        ("text", "said"),
        [("old=p65+p70", "(p65, p70)"), ("old=people+people", "a sum of different fields"), ("old", "must hold pairs")],
    )
    def test_groups_that_are_no_sums(self, refused, text, said):
        sentence = refused("populationcoverage", GROUP_SPEC=text)
        assert "GROUP_SPEC" in sentence and said in sentence

    def test_unknown_people_are_counted_nowhere(self, attempt, feedback):
        rows = [("a", "school", 5.0, 100, "ok"), ("b", "school", 9.0, None, "ok")]
        layer = attempt("populationcoverage", DEMAND=valley.times(rows))["OUTPUT"]
        assert column(layer, "population")[0] == 100
        assert feedback.warned("'people'", "in 1 places the people are unknown")

    def test_negative_people(self, refused):
        rows = [("a", "school", 5.0, 100, "ok"), ("b", "school", 9.0, -5, "ok")]
        sentence = refused("populationcoverage", DEMAND=valley.times(rows))
        assert "'times', field 'people' must not be negative, but unit 'b' has -5" in sentence

    def test_a_status_that_nobody_wrote(self, refused):
        rows = [("a", "school", 5.0, 100, "on its way")]
        sentence = refused("populationcoverage", DEMAND=valley.times(rows))
        assert "'times'" in sentence and "'on its way'" in sentence

    def cells(self, tmp_path, **more):
        times = np.full((150, 150), 10.0)
        return {"DEMAND": None, "DEMAND_ID": None, "TIME": None, "SERVICE": None, "GROUP_FIELDS": None,
                "TIME_RASTERS": [valley.grid_file(tmp_path, "school", times)],
                "POPULATION": [valley.raster_file(tmp_path, "population_100m_2021")], **more}  # fmt: skip

    def test_times_of_cells_without_people(self, refused, tmp_path):
        sentence = refused("populationcoverage", **self.cells(tmp_path, POPULATION=None))
        assert "without a population grid" in sentence

    def test_people_on_other_cells(self, refused, tmp_path):
        people = valley.grid_file(
            tmp_path, "people", np.ones((75, 75)), transform=(WEST, 200, 0, valley.NORTH, 0, -200)
        )
        sentence = refused("populationcoverage", **self.cells(tmp_path, POPULATION=[people]))
        assert "'school' and 'people' have cells of different size: 100 x 100 and 200 x 200" in sentence

    def test_reach_for_other_times(self, refused, tmp_path):
        reach = [valley.grid_file(tmp_path, name, np.ones((150, 150), np.uint8)) for name in ("one", "two")]
        sentence = refused("populationcoverage", **self.cells(tmp_path, REACH_RASTERS=reach))
        assert "2 reach rasters for 1 time rasters" in sentence

    def test_negative_people_on_cells(self, refused, tmp_path):
        people = np.ones((150, 150))
        people[3, 4] = -200
        sentence = refused("populationcoverage", **self.cells(
            tmp_path, POPULATION=[valley.grid_file(tmp_path, "people", people)]))  # fmt: skip
        assert "'people' holds a negative number of people: -200" in sentence


class TestMeasures:
    def test_unknown_ids(self, refused):
        rows = [("L1", "S004", 5.0)]
        sentence = refused("accessibilitymeasures", OD=valley.od(rows))
        assert "'od' names ids that are not in layer 'settlements': 1 (L1)" in sentence
        home = column(valley.settlements(), "settlement_id")[0]
        sentence = refused("accessibilitymeasures", OD=valley.od([(home, "hospital", 5.0)]))
        assert "'od' names ids that are not in layer 'services': 1 (hospital)" in sentence

    def test_an_empty_table(self, refused):
        assert "'od' has no features" in refused("accessibilitymeasures", OD=valley.od([]))

    @pytest.mark.parametrize(("cost", "said"), [(-1.0, "-1 is no cost"), (None, "nothing is no cost")])
    def test_costs_that_are_none(self, refused, cost, said):
        home, place = column(valley.settlements(), "settlement_id")[0], column(valley.services(), "service_id")[0]
        sentence = refused("accessibilitymeasures", OD=valley.od([(home, place, cost)]))
        assert f"'od', from '{home}' to '{place}': {said}" in sentence

    def test_a_pair_that_comes_twice(self, attempt, feedback):
        home, place = column(valley.settlements(), "settlement_id")[0], column(valley.services(), "service_id")[0]
        rows = [(home, place, 25.0), (home, place, 5.0)]
        layer = attempt("accessibilitymeasures", OD=valley.od(rows), MEASURE="closest")["OUTPUT"]
        assert column(layer, "score")[0] == 5
        assert feedback.warned("'od' names some pairs more than once", "left out for a smaller cost: 1")

    def test_measures_that_share_want_people(self, refused):
        sentence = refused("accessibilitymeasures", DEMAND_POP=None)
        assert "'2sfca' shares supply among people, but layer 'settlements' has no field of people" in sentence

    def test_measures_that_do_not_share_do_without(self, attempt):
        layer = attempt("accessibilitymeasures", DEMAND_POP=None, MEASURE="cumulative")["OUTPUT"]
        assert layer.featureCount() == valley.settlements().featureCount()

    @staticmethod
    def supply(*capacities):
        places = column(valley.services(), "service_id")
        values = (list(capacities) + [1] * len(places))[: len(places)]
        return memory_layer({"service_id": "text", "capacity": "real"}, list(zip(places, values, strict=True)),
                            name="supply")  # fmt: skip

    def test_a_supply_of_zero_is_a_supply(self, attempt):
        """Nothing to be had is a measured nothing, and no error."""
        nothing = self.supply(*[0] * 99)
        scores = column(attempt("accessibilitymeasures", SUPPLY=nothing)["OUTPUT"], "score")
        assert set(scores) == {0}
        assert set(column(attempt("accessibilitymeasures", SUPPLY=nothing, MEASURE="closest")["OUTPUT"], "score")) == {
            None
        }

    @pytest.mark.parametrize(
        ("value", "said"), [(-1, "must not be negative, but unit"), (None, "must be complete, but unit")]
    )
    def test_a_supply_that_is_none(self, refused, value, said):
        sentence = refused("accessibilitymeasures", SUPPLY=self.supply(value))
        assert "'supply', field 'capacity'" in sentence and said in sentence

    def test_a_code_that_means_missing(self, refused):
        sentence = refused("accessibilitymeasures", SUPPLY=self.supply(-1), NODATA_VALUES="-1")
        assert "must be complete" in sentence

    def test_unknown_people_compete_for_nothing(self, attempt, feedback):
        homes = valley.settlements()
        homes.startEditing()
        row, place = next(homes.getFeatures()), homes.fields().lookupField("population")
        homes.changeAttributeValue(row.id(), place, None)
        homes.commitChanges()
        layer = attempt("accessibilitymeasures", DEMAND=homes)["OUTPUT"]
        assert layer.featureCount() == homes.featureCount()
        assert feedback.warned("'settlements': the people of 1 places are unknown", row["settlement_id"])

    @pytest.mark.parametrize(
        "text", ["10", "10:2", "20:1,10:0.5", "10:0.5,20:0.8", "10:1,abc:0.5", "10:1;20:0.5", "-5:1"]
    )
    def test_steps_that_are_none(self, refused, text):
        sentence = refused("accessibilitymeasures", DECAY="step", STEPS=text)
        assert f"STEPS '{text}' are no steps" in sentence

    @pytest.mark.parametrize(
        ("decay", "parameter"),
        [("exponential", "BETA"), ("power", "BETA"), ("gaussian", "SIGMA"), ("logistic", "SIGMA")],
    )
    def test_decays_that_want_a_figure(self, refused, decay, parameter):
        assert f"'{decay}' needs {parameter}" in refused("accessibilitymeasures", DECAY=decay)
        assert f"'{decay}' needs {parameter}" in refused("accessibilitymeasures", DECAY=decay, **{parameter: 0})
        sentence = refused("accessibilitymeasures", DECAY=decay, **{parameter: "much"})
        assert f"{parameter} must be a number, but is 'much'" in sentence

    @pytest.mark.parametrize("side", ["DEMAND", "SUPPLY"])
    def test_codes_that_come_twice(self, refused, side):
        layer = {"DEMAND": valley.settlements, "SUPPLY": valley.services}[side]()
        layer.dataProvider().addFeatures([next(layer.getFeatures())])
        sentence = refused("accessibilitymeasures", **{side: layer})
        assert f"'{layer.name()}'" in sentence and "must name each unit once" in sentence


class TestCatchments:
    TABLE = {"FRICTION": None, "POPULATION": None}

    @pytest.mark.parametrize("given", [(), ("FRICTION", "SPEEDS"), ("FRICTION", "TIME")])
    def test_one_source_of_times(self, refused, tmp_path, given):
        inputs = {"FRICTION": None, **{name: valley.friction_file(tmp_path, name=name.lower()) for name in given}}
        assert f"{len(given)} were given" in refused("servicecatchments", **inputs)

    def test_times_without_the_service(self, refused, tmp_path):
        times = valley.grid_file(tmp_path, "times", np.ones((150, 150)))
        assert "TIME needs ALLOCATION too" in refused("servicecatchments", FRICTION=None, TIME=times)

    def test_attraction_needs_all_times(self, refused, tmp_path):
        times = valley.grid_file(tmp_path, "times", np.ones((150, 150)))
        number = valley.grid_file(tmp_path, "number", np.zeros((150, 150), np.int32))
        inputs = {"FRICTION": None, "TIME": times, "ALLOCATION": number, "METHOD": "huff"}
        assert "'huff' needs the times to every service" in refused("servicecatchments", **inputs)

    def test_numbers_of_other_services(self, refused, tmp_path):
        times = valley.grid_file(tmp_path, "times", np.ones((150, 150)))
        number = valley.grid_file(tmp_path, "number", np.full((150, 150), 99, np.int32))
        inputs = {"FRICTION": None, "TIME": times, "ALLOCATION": number}
        assert "'number' names service 99, but layer 'services' has" in refused("servicecatchments", **inputs)

    def test_capacities_must_be_known(self, refused):
        inputs = {"METHOD": "capacity", "CAPACITY": None}
        assert "how many people each service can take" in refused("servicecatchments", **inputs)
        inputs = {"METHOD": "capacity", "POPULATION": None}
        assert "how many people live in each place" in refused("servicecatchments", **inputs)
        inputs = {"METHOD": "capacity", "ORDER": "field"}
        assert "in which order the services fill up" in refused("servicecatchments", **inputs)

    @pytest.mark.parametrize(("value", "said"), [(-1, "must not be negative"), (None, "must be complete")])
    @pytest.mark.parametrize("method", ["capacity", "huff"])
    def test_capacities_that_are_none(self, refused, value, said, method):
        places = valley.services()
        places.startEditing()
        places.changeAttributeValue(next(places.getFeatures()).id(), places.fields().lookupField("capacity"), value)
        places.commitChanges()
        sentence = refused("servicecatchments", SERVICES=places, METHOD=method)
        assert "Layer 'services', field '" in sentence and said in sentence

    def test_people_on_other_cells(self, refused, tmp_path):
        people = valley.grid_file(tmp_path, "people", np.ones((100, 150)))
        sentence = refused("servicecatchments", POPULATION=people)
        assert "'friction' has 150 rows and 150 columns, 'people' has 100 and 150" in sentence

    def test_negative_people(self, refused, tmp_path):
        people = np.ones((150, 150))
        people[3, 4] = -200
        sentence = refused("servicecatchments", POPULATION=valley.grid_file(tmp_path, "people", people))
        assert "'people' holds a negative number of people: -200" in sentence

    def test_a_table_without_demand(self, refused):
        sentence = refused("servicecatchments", **self.TABLE, OD=valley.od())
        assert "OD needs ORIGIN, DESTINATION, COST, DEMAND, DEMAND_ID too" in sentence
