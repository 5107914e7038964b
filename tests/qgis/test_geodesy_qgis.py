"""Our geodesic distances and areas against those of QGIS (GeographicLib inside PROJ)."""

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="needs PyQGIS")

from urban_rural_linkages.core.geodesy import cell_area, distance  # noqa: E402


@pytest.fixture(scope="module")
def measure(qgis_app):
    area = core.QgsDistanceArea()
    area.setSourceCrs(core.QgsCoordinateReferenceSystem("EPSG:4258"), core.QgsCoordinateTransformContext())
    assert area.setEllipsoid("GRS80")
    return area


def pairs(region, count=400):
    rng = np.random.default_rng(20)
    lon1, lat1 = rng.uniform(-180, 180, count), rng.uniform(-85, 85, count)
    if region == "world":
        return lon1, lat1, rng.uniform(-180, 180, count), rng.uniform(-85, 85, count)
    if region == "Extremadura":
        return (rng.uniform(-7.6, -4.6, count), rng.uniform(37.9, 40.5, count)) + (
            rng.uniform(-7.6, -4.6, count),
            rng.uniform(37.9, 40.5, count),
        )
    if region == "neighbours":
        return lon1, lat1, lon1 + rng.normal(0, 1e-3, count), lat1 + rng.normal(0, 1e-3, count)
    opposite = np.where(lon1 > 0, lon1 - 180, lon1 + 180)
    return lon1, lat1, opposite + rng.normal(0, 0.3, count), -lat1 + rng.normal(0, 0.3, count)


@pytest.mark.parametrize("region", ["world", "Extremadura", "neighbours", "nearly antipodal"])
def test_distance_agrees_with_qgis_to_a_millimetre(measure, region):
    lon1, lat1, lon2, lat2 = pairs(region)
    theirs = [
        measure.measureLine(core.QgsPointXY(*start), core.QgsPointXY(*end))
        for start, end in zip(zip(lon1, lat1, strict=True), zip(lon2, lat2, strict=True), strict=True)
    ]
    np.testing.assert_allclose(distance(lon1, lat1, lon2, lat2), theirs, rtol=0, atol=1e-3)


@pytest.mark.parametrize("south", [-60.0, 0.0, 39.0, 70.0])
def test_area_agrees_with_qgis(measure, south):
    # QGIS draws geodesics between corners where we follow the parallel: the cell is small, so that this is nothing.
    side = 1 / 120
    cell = core.QgsGeometry.fromRect(core.QgsRectangle(-6, south, -6 + side, south + side))
    assert float(cell_area(south, south + side, side)) == pytest.approx(measure.measureArea(cell), rel=1e-6)
