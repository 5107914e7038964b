"""Resampling onto other cells, in one CRS and between two: nobody is lost on the way."""

import numpy as np
import pytest

osr = pytest.importorskip("osgeo.osr", reason="needs osgeo")

from urban_rural_linkages.core.errors import Cancelled, InputError  # noqa: E402
from urban_rural_linkages.core.grid import Grid  # noqa: E402
from urban_rural_linkages.core.progress import NullProgress  # noqa: E402
from urban_rural_linkages.io import raster  # noqa: E402

UTM = (200_000.0, 100.0, 0.0, 4_310_000.0, 0.0, -100.0)
NAN = np.nan


def wkt(code):
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt(["FORMAT=WKT2_2019"])


def grid(values, transform=UTM, code=25830):
    return Grid(np.asarray(values), transform, wkt(code), is_geographic=code == 4258)


PEOPLE = grid(np.random.default_rng(5).integers(0, 500, (30, 40)).astype(float))


@pytest.mark.parametrize("cell", [37.0, 100.0, 250.0, 1000.0])
@pytest.mark.parametrize("shift", [0.0, 33.3])
def test_a_sum_keeps_its_total(cell, shift):
    size = int(np.ceil(6000 / cell))
    target = grid(np.zeros((size, size)), (199_000.0 + shift, cell, 0.0, 4_311_000.0 - shift, 0.0, -cell))
    found = raster.resample(PEOPLE, target, "sum")
    assert np.nansum(found.values) == pytest.approx(PEOPLE.values.sum(), rel=1e-12)


@pytest.mark.parametrize(("width", "height"), [(0.0005, 0.0005), (0.01, 0.008), (0.0012, 0.0009)])
def test_a_sum_keeps_its_total_between_crs(width, height):
    rows, columns = int(0.1 / height), int(0.12 / width)
    target = grid(np.zeros((rows, columns)), (-6.50, width, 0.0, 38.93, 0.0, -height), 4258)
    found = raster.resample(PEOPLE, target, "sum")
    assert np.nansum(found.values) == pytest.approx(PEOPLE.values.sum(), rel=1e-12)


def outline(corners):
    ogr = pytest.importorskip("osgeo.ogr")
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in [*corners, corners[0]]:
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def shared_by_outlines(source, target):
    """Share cells out by the outlines that they have in the system of the target."""
    carry = raster.point_transform(source.crs_wkt, target.crs_wkt)
    found = np.zeros(target.values.shape)
    for (row, column), amount in np.ndenumerate(source.values):
        west, north = source.bounds[0] + column * source.cell_width, source.bounds[3] - row * source.cell_height
        east, south = west + source.cell_width, north - source.cell_height
        x, y = carry(np.array([west, east, east, west]), np.array([north, north, south, south]))
        cell = outline(list(zip(x, y, strict=True)))
        columns, rows = (x - target.bounds[0]) // target.cell_width, (target.bounds[3] - y) // target.cell_height
        for i in range(int(rows.min()), int(rows.max()) + 1):
            for j in range(int(columns.min()), int(columns.max()) + 1):
                left, top = target.bounds[0] + j * target.cell_width, target.bounds[3] - i * target.cell_height
                right, bottom = left + target.cell_width, top - target.cell_height
                square = outline([(left, top), (right, top), (right, bottom), (left, bottom)])
                found[i, j] += amount * cell.Intersection(square).Area() / cell.Area()
    return found


@pytest.mark.parametrize("cell", [400.0, 1000.0, 3000.0])
def test_a_sum_between_crs_is_that_of_the_outlines(cell):
    people = np.random.default_rng(2).lognormal(3.0, 1.5, (14, 12))
    source = grid(people, (3.0e6, 1000.0, 0.0, 2.2e6, 0.0, -1000.0), 3035)
    size = int(30_000 // cell)
    target = grid(np.zeros((size, size)), (249_000.0, cell, 0.0, 4_623_000.0, 0.0, -cell))
    expected = shared_by_outlines(source, target)
    assert expected.sum() == pytest.approx(people.sum(), rel=1e-9), "the target holds them all"
    found = raster.resample(source, target, "sum").values
    assert np.nansum(found) == pytest.approx(people.sum(), rel=1e-12)
    assert (
        np.abs(np.nan_to_num(found) - expected).sum() < 0.006 * people.sum()
    )  # with points in place of boxes 0.1 and more


def test_blocks_add_up_to_the_whole():
    from urban_rural_linkages.io.raster.cell_sums import CellSums

    holes = PEOPLE.with_values(np.where(PEOPLE.values < 100, NAN, PEOPLE.values))
    for code, place in (
        (4258, (-6.45, 0.004, 0.0, 38.89, 0.0, -0.003)),
        (25830, (199_990.0, 430.0, 0.0, 4_310_010.0, 0.0, -370.0)),
    ):
        target = grid(np.zeros((7, 9)), place, code)
        carry = raster.point_transform(PEOPLE.crs_wkt, target.crs_wkt)
        whole, parts = CellSums(target, carry), CellSums(target, carry)
        whole.add(holes)
        for row in range(0, 30, 10):
            for column in range(0, 40, 20):
                marked = np.zeros(holes.values.shape, dtype=bool)
                marked[row : row + 10, column : column + 20] = True
                parts.add(holes.cut_to(marked))
        np.testing.assert_allclose(parts.sums(), whole.sums(), rtol=1e-3)  # a box is as wide as in its block
        assert (parts.known_in_part() == whole.known_in_part()).all() and whole.known_in_part().any()
        assert parts.outside == pytest.approx(whole.outside, rel=1e-3) and whole.outside > 0
        placed = np.nansum(parts.sums())
        assert placed + parts.outside == pytest.approx(np.nansum(holes.values), rel=1e-12) == parts.amount


def test_sums_and_means_by_hand():
    source = grid([[1.0, 2.0], [3.0, NAN]])
    half = grid(np.zeros((1, 1)), (200_050.0, 100.0, 0.0, 4_310_000.0, 0.0, -200.0))
    assert raster.resample(source, half, "sum").values.tolist() == [[0.5 + 1.0 + 1.5]]
    assert raster.resample(source, half, "mean").values.tolist() == [[2.0]]
    finer = grid(np.zeros((4, 4)), (200_000.0, 50.0, 0.0, 4_310_000.0, 0.0, -50.0))
    found = raster.resample(source, finer, "sum").values
    assert found[:2].tolist() == [[0.25, 0.25, 0.5, 0.5]] * 2
    assert np.isnan(found[2:, 2:]).all()


def test_outside_is_unknown():
    target = grid(np.zeros((2, 2)), (500_000.0, 100.0, 0.0, 4_310_000.0, 0.0, -100.0))
    for method in ("sum", "mean", "nearest", "bilinear"):
        assert np.isnan(raster.resample(PEOPLE, target, method).values).all()


@pytest.mark.parametrize("method", ["sum", "mean", "nearest", "bilinear"])
def test_onto_its_own_cells_nothing_changes(method):
    holes = PEOPLE.with_values(np.where(PEOPLE.values < 50, NAN, PEOPLE.values))
    found = raster.resample(holes, PEOPLE, method)
    np.testing.assert_allclose(found.values, holes.values, rtol=1e-12)
    assert (found.crs_wkt, found.transform) == (PEOPLE.crs_wkt, UTM)


def test_bilinear_is_exact_on_a_plane():
    x, y = PEOPLE.cell_centres()
    plane = PEOPLE.with_values(x[np.newaxis, :] * 2.0 - y[:, np.newaxis])
    target = grid(np.zeros((10, 10)), (200_510.0, 71.0, 0.0, 4_309_000.0, 0.0, -71.0))
    x, y = target.cell_centres()
    np.testing.assert_allclose(
        raster.resample(plane, target, "bilinear").values, x * 2.0 - y[:, np.newaxis], rtol=1e-12
    )


@pytest.mark.parametrize(("method", "tolerance"), [("nearest", 120), ("bilinear", 1), ("mean", 25)])
def test_between_crs_a_plane_stays_a_plane(method, tolerance):
    x, _ = PEOPLE.cell_centres()
    plane = PEOPLE.with_values(np.broadcast_to(x, (30, 40)).copy())
    target = grid(np.zeros((10, 10)), (-6.46, 0.001, 0.0, 38.885, 0.0, -0.001), 4258)
    found = raster.resample(plane, target, method).values
    lon, lat = target.cell_centres()
    transformation = osr.CoordinateTransformation(*(osr.SpatialReference(wkt(code)) for code in (4258, 25830)))
    expected = np.array([[transformation.TransformPoint(b, a)[0] for a in lon] for b in lat])
    inside = (expected > x[1]) & (expected < x[-2]) & np.isfinite(found)
    assert inside.sum() > 50
    np.testing.assert_allclose(found[inside], expected[inside], rtol=0, atol=tolerance)


def test_no_such_method():
    with pytest.raises(InputError, match="no resampling method 'cubic'"):
        raster.resample(PEOPLE, PEOPLE, "cubic")


def test_cancel_between_blocks():
    class Impatient(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        raster.resample(PEOPLE, grid(np.zeros((5, 5)), (-6.5, 0.01, 0.0, 38.93, 0.0, -0.01), 4258), "sum", Impatient())


@pytest.mark.parametrize("cell", [50.0, 100.0, 230.0])
def test_gdal_agrees_on_means(cell):
    gdal = pytest.importorskip("osgeo.gdal")
    size = int(3000 // cell)
    target = grid(np.zeros((size, size)), (200_000.0, cell, 0.0, 4_310_000.0, 0.0, -cell))
    source = gdal.GetDriverByName("MEM").Create("", PEOPLE.columns, PEOPLE.rows, 1, gdal.GDT_Float64)
    source.SetGeoTransform(UTM)
    source.GetRasterBand(1).WriteArray(PEOPLE.values)
    west, south, east, north = target.bounds
    warped = gdal.Warp(
        "",
        source,
        format="MEM",
        srcSRS="EPSG:25830",
        dstSRS="EPSG:25830",
        outputBounds=(west, south, east, north),
        width=size,
        height=size,
        resampleAlg="average",
    )
    np.testing.assert_allclose(raster.resample(PEOPLE, target, "mean").values, warped.ReadAsArray(), rtol=1e-6)
