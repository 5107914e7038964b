"""By bicycle over a network: classes, surfaces, one-way streets, hills of a terrain model; walking on hills."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .layers import column, memory_layer

CRS = "EPSG:25830"
X, Y = 500_000, 4_300_000


def roads(*rows):
    """Roads of 3 km one behind the other, each with class, surface and direction."""
    lines = [(f"LINESTRING({X + 3000 * i} {Y},{X + 3000 * (i + 1)} {Y})", *row) for i, row in enumerate(rows)]
    types = {"highway": "text", "surface": "text", "oneway": "text", "oneway:bicycle": "text"}
    return memory_layer(types, lines, "LineString", CRS, name="roads")


@pytest.fixture
def minutes(run):
    """A function from a network to the minutes from its western to its eastern end, or None."""

    def execute(network, length=3, there=True, **more):
        ends = [memory_layer({"id": "text"}, [(f"POINT({X + 3000 * x} {Y})", "x")], "Point", CRS)
                for x in ((0, length) if there else (length, 0))]  # fmt: skip
        layer = run("networktraveltime", NETWORK=network, HIGHWAY="highway", DEMAND=ends[0], DEMAND_ID="id",
                    SERVICES=ends[1], SERVICE_ID="id", MAX_MINUTES=0, OUTPUT="TEMPORARY_OUTPUT",
                    **{"MODE": "bicycle", **more})["OUTPUT"]  # fmt: skip
        return column(layer, "time_min")[0]

    return execute


def slope_file(folder, percent):
    """Write a terrain that rises to the east."""
    east = (np.arange(140) + 0.5) * 100 * percent / 100
    grid = Grid(np.tile(east, (20, 1)), (X - 1000, 100, 0, Y + 1000, 0, -100), CRS)
    raster.write(folder / "dem.tif", grid)
    return str(folder / "dem.tif")


def test_class_and_surface_make_the_speed(minutes):
    """9 km: asphalt at 15, gravel at 12/18 of it, a living street at 6/18."""
    network = roads(("primary", "asphalt", None, None), ("primary", "gravel", None, None),
                    ("living_street", None, None, None))  # fmt: skip
    expected = sum(3 / (15 * share) * 60 for share in (1, 12 / 18, 6 / 18))
    assert minutes(network) == pytest.approx(expected, rel=1e-3)
    assert minutes(network, BICYCLE_SPEED=30) == pytest.approx(expected / 2, rel=1e-3)


def test_motorways_are_closed_and_it_is_said(minutes, feedback):
    network = roads(("primary", None, None, None), ("motorway", None, None, None), ("primary", None, None, None))
    assert minutes(network) is None
    assert minutes(network, MODE="car") is not None
    assert feedback.warned("closed to bicycle")


def test_one_way_streets_hold_but_where_they_are_signed(minutes):
    network = roads(("residential", None, "yes", None))
    assert minutes(network, 1) == pytest.approx(12, rel=1e-3)
    assert minutes(network, 1, there=False) is None
    assert minutes(network, 1, there=False, MODE="walk") == pytest.approx(3 / 4.3 * 60, rel=1e-3)
    assert minutes(roads(("residential", None, "yes", "no")), 1, there=False) == pytest.approx(12, rel=1e-3)


@pytest.mark.parametrize(
    ("mode", "percent", "up", "down"),
    [("bicycle", 2, 7.5349, None), ("walk", 10, 4.3 * np.exp(-0.35), 4.3)],  # Tobler: 10 % down is as the flat
)
def test_hills_slow_down_the_way_up(minutes, tmp_path, mode, percent, up, down):
    network, terrain = roads(("primary", None, None, None)), slope_file(tmp_path, percent)
    assert minutes(network, 1, MODE=mode, DEM=terrain) == pytest.approx(3 / up * 60, rel=1e-3)
    back = minutes(network, 1, there=False, MODE=mode, DEM=terrain)
    assert back < minutes(network, 1, there=False, MODE=mode) * 1.001
    if down:
        assert back == pytest.approx(3 / down * 60, rel=1e-3)


def test_cars_know_no_slope(minutes, tmp_path):
    network = roads(("primary", None, None, None))
    assert minutes(network, 1, MODE="car", DEM=slope_file(tmp_path, 9)) == minutes(network, 1, MODE="car")


def test_what_the_terrain_does_not_cover_is_level_and_told(minutes, tmp_path, feedback):
    network = roads(*[("primary", None, None, None)] * 5)  # 15 km, of which the terrain has 13
    assert minutes(network, 5, DEM=slope_file(tmp_path, 0.0)) == pytest.approx(60, rel=1e-3)
    assert feedback.warned("without a height, and are taken for level there: 1")


def test_isochrones_by_bicycle_are_smaller_uphill(run, tmp_path):
    network, terrain = roads(*[("primary", None, None, None)] * 4), slope_file(tmp_path, 2)
    school = memory_layer({"id": "text"}, [(f"POINT({X + 6000} {Y})", "s")], "Point", CRS)
    made = {}
    for direction in ("to", "from"):
        made[direction] = run("networkisochrones", NETWORK=network, HIGHWAY="highway", SERVICES=school, MODE="bicycle",
                              DEM=terrain, THRESHOLDS="6", DIRECTION=direction, OUTPUT="TEMPORARY_OUTPUT",
                              ROADS="TEMPORARY_OUTPUT")["ROADS"].extent()  # fmt: skip
    west, east = X + 6000 - made["to"].xMinimum(), made["to"].xMaximum() - X - 6000
    assert west == pytest.approx(7.5349 * 100, rel=2e-3) and east > 2 * west  # up from the west, down from the east
    assert X + 6000 - made["from"].xMinimum() == pytest.approx(east, rel=1e-6)
