"""What is wrong with surfaces of friction and with travel over them is said in a sentence, or in a note."""

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
        sentence = refused("frictionsurface", ROADS=lines([13.9, 8.3]), HIGHWAY=None, MAXSPEED=None)
        assert "how fast the lines of layer 'lines' are" in sentence

    def test_fields_of_openstreetmap_need_not_be_chosen(self, attempt, feedback):
        attempt("frictionsurface", HIGHWAY=None, MAXSPEED=None)
        assert "'roads' is read as OpenStreetMap" in "\n".join([*feedback.warnings, *feedback.infos])

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
        assert "The only service cannot be used: 0 lie outside raster 'closed' and 1 on its barriers" in sentence

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
