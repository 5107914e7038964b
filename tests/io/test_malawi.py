"""Malawi, 227 x 196 cells of 1 km: AccessMod's published travel times, read through the raster port.

Sources: WHO AccessMod 5.9.0, tests of accessibility (motorised, isotropic) and of referral; the golden file has the
figures.
"""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import ogr

from urban_rural_linkages.core.access.cost_distance import Reach
from urban_rural_linkages.core.access.friction import LandSpeeds, surface_of_land_cover
from urban_rural_linkages.core.access.raster_time import TravelRules, travel_time
from urban_rural_linkages.core.access.slope_laws import Mode
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

pytestmark = pytest.mark.real

MODES = {"WALKING": Mode.WALK, "BICYCLING": Mode.BICYCLE, "MOTORIZED": Mode.CAR}


@pytest.fixture(scope="module")
def land(real_data) -> Grid:
    return raster.read(real_data("malawi/landcover_merged.tif"))


@pytest.fixture(scope="module")
def facilities(real_data) -> tuple[list[float], list[float]]:
    layer = ogr.Open(str(real_data("malawi/facilities.gpkg")))
    points = {feature["cat"]: feature.GetGeometryRef().Clone() for feature in layer.GetLayer(0)}
    return [points[cat].GetX() for cat in sorted(points)], [points[cat].GetY() for cat in sorted(points)]


@pytest.fixture(scope="module")
def expected(real_data) -> dict:
    cases = json.loads((real_data("malawi").parent.parent / "golden" / "accessibility.json").read_text("utf-8"))
    return {case["id"]: case["expected"] for case in cases}


def test_motorised_times_are_those_published(land, facilities, expected, real_data):
    speeds = land.with_values(np.where(np.isnan(land.as_float()), 0.0, 50.0))
    found = travel_time(speeds, *facilities, TravelRules(max_minutes=60.0), surface_is="speed")
    whole = np.ceil(found.minutes.astype(float) - 1e-6)
    figures = expected["AM-ISO8"]
    assert found.within == np.count_nonzero(np.isfinite(whole)) == figures["n_valid"]
    assert np.count_nonzero(np.isnan(whole)) == figures["n_null"]
    assert np.nansum(whole) == figures["sum_min"] and np.nanmax(whole) == figures["max_min"]
    assert round(float(np.nanmean(whole)), 3) == figures["mean_min"]
    published = raster.read(real_data("malawi/expected_tt_iso_8.tif")).as_float()
    assert np.array_equal(whole, published, equal_nan=True)


def test_islands_are_not_beyond_an_hour(land, facilities):
    speeds = land.with_values(np.where(np.isnan(land.as_float()), 0.0, 50.0))
    free = travel_time(speeds, *facilities, surface_is="speed")
    limited = travel_time(speeds, *facilities, TravelRules(max_minutes=60.0), surface_is="speed")
    assert free.unreachable == limited.unreachable == 24 and free.beyond == 0
    assert limited.beyond == free.within - limited.within
    assert np.array_equal(limited.reach == Reach.UNREACHABLE, free.reach == Reach.UNREACHABLE)


@pytest.mark.parametrize(("start", "end"), [(1, 7), (7, 1)])
def test_referral_times(land, facilities, expected, real_data, start, end):
    with real_data("malawi/scenario_mixed.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    table = LandSpeeds(
        [float(row["class"]) for row in rows],
        [float(row["speed_kmh"]) for row in rows],
        [MODES[row["mode"]] for row in rows],
    )
    surface, notes = surface_of_land_cover(land.as_float(), table)
    assert notes == []
    x, y = (coordinates[start - 1 : start] for coordinates in facilities)
    row = int((land.transform[3] - facilities[1][end - 1]) / land.cell_height)
    column = int((facilities[0][end - 1] - land.transform[0]) / land.cell_width)

    def minutes(slope_in: str) -> float:
        found = travel_time(
            land.with_values(surface.friction),
            x,
            y,
            TravelRules(slope="by_mode", direction="from", slope_in=slope_in),
            modes=land.with_values(surface.modes),
            dem=raster.read(real_data("malawi/dem.tif")),
        )
        return float(found.minutes[row, column])

    assert np.ceil(minutes("ratio_as_percent")) == expected["AM-REF-INIT"][f"{start}->{end}"]
    assert minutes("ratio") == pytest.approx({1: 720.9, 7: 633.7}[start], abs=0.05)
