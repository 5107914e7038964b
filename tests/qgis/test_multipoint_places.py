"""Services and places of several points: every part counts, whichever way travel is measured."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import column, memory_layer
from .valley import cells

CRS = "EPSG:3763"  # Portugal's, in which (0, 0) is a place where a map metre is one on the ground
SERVICE = "MULTIPOINT((10000 0),(1000 0))"


def places(name: str, *shapes: str, kind: str = "MultiPoint", crs: str = CRS):
    return memory_layer({"id": "text"}, [(shape, f"{name}{n}") for n, shape in enumerate(shapes)], kind, crs, name)


@pytest.fixture
def road():
    return memory_layer({"kmh": "real"}, [("LINESTRING(0 0,10000 0)", 60)], "LineString", CRS, "road")


@pytest.mark.parametrize("cost", ["time", "distance", "straight"])
def test_travel_times(run, road, feedback, cost):
    inputs = {"DEMAND": places("home", "MULTIPOINT((0 0))", "MULTIPOINT((5000 0),(9500 0))"), "DEMAND_ID": "id",
              "SERVICES": places("service", SERVICE), "SERVICE_ID": "id", "DETOUR": 1, "CRUISE_SPEED": 60,
              "START_MINUTES": 0, "COST": cost, "K": 1, "OUTSIDE": "use"}  # fmt: skip
    results = run("networktraveltime", NETWORK=road, SPEED="kmh", **inputs, OUTPUT="TEMPORARY_OUTPUT",
                  SERVICES_REPORT="TEMPORARY_OUTPUT")  # fmt: skip
    assert column(results["OUTPUT"], "time_min") == [pytest.approx(1, abs=0.01), pytest.approx(0.5, abs=0.01)]
    report = next(results["SERVICES_REPORT"].getFeatures())
    assert len(report.geometry().asMultiPoint()) == 2
    assert any("Points of the services of 'service'" in line for line in feedback.infos)


@pytest.mark.parametrize("cost", ["time", "straight"])
def test_pairs(run, road, cost):
    layer = run("odmatrix", NETWORK=road, SPEED="kmh", COST=cost, DETOUR=1, CRUISE_SPEED=60, START_MINUTES=0,
                ORIGIN_ID="id", DESTINATION_ID="id", ORIGINS=places("home", "MULTIPOINT((0 0),(9000 0))"),
                DESTINATIONS=places("service", SERVICE), OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    assert column(layer, "origin") == ["home0"]
    assert column(layer, "minutes") == [pytest.approx(1, abs=0.01)]


def test_cells_and_catchments(run, tmp_path):
    speeds = Grid(np.full((1, 9), 60.0), (0, 1000, 0, 1000, 0, -1000), cells("dem_100m").crs_wkt, -1)
    raster.write(tmp_path / "speeds.tif", speeds, nodata=-1)
    inputs = {"SPEEDS": str(tmp_path / "speeds.tif"), "SERVICE_ID": "id",
              "SERVICES": places("service", "MULTIPOINT((500 500),(8500 500))", crs="EPSG:25830")}  # fmt: skip
    times = run("traveltimeraster", **inputs, OUTPUT=str(tmp_path / "minutes.tif"), SERVICES_USED="TEMPORARY_OUTPUT")
    np.testing.assert_allclose(raster.read(times["OUTPUT"]).as_float(), [[0, 1, 2, 3, 4, 3, 2, 1, 0]], atol=0.02)
    assert column(times["SERVICES_USED"], "status") == ["used"]
    bands = run("servicecatchments", **inputs, METHOD="bands", THRESHOLDS="1.5,5", OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    assert column(bands, "area_km2") == [pytest.approx(4, rel=0.01), pytest.approx(5, rel=0.01)]
