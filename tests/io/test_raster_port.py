"""One contract for both raster backends: what is read, written, burnt and outlined must not depend on the backend."""

import struct
import subprocess
import sys

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal", reason="needs osgeo")
from osgeo import ogr, osr  # noqa: E402

from urban_rural_linkages.core.errors import Cancelled, InputError, OutputError  # noqa: E402
from urban_rural_linkages.core.grid import Grid, same_grid  # noqa: E402
from urban_rural_linkages.io import raster  # noqa: E402
from urban_rural_linkages.io.raster import windows  # noqa: E402

UTM = (200_000.0, 100.0, 0.0, 4_310_000.0, 0.0, -100.0)
NAN = np.nan
BOTH = pytest.mark.skipif(bool(raster.rasterio_refusal()), reason=f"rasterio: {raster.rasterio_refusal()}")


@pytest.fixture(params=["gdal", pytest.param("rasterio", marks=BOTH)])
def backend(request):
    return request.param


@pytest.fixture(autouse=True)
def nothing_on_stderr(capfd):
    yield
    assert capfd.readouterr().err == ""


def wkt(code):
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt(["FORMAT=WKT2_2019"])


def grid(values, transform=UTM, code=25830, nodata=None):
    return Grid(np.asarray(values), transform, wkt(code), nodata, code == 4258)


def make(path, values, *, nodata=None, transform=UTM, code=25830, scale=None, offset=None, mask=None, alpha=None):
    """Write a file by the plainest means, none of which is under test."""
    values = np.asarray(values)
    from osgeo import gdal_array

    kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype)
    bands = 1 if alpha is None else 2
    options = [] if alpha is None else ["ALPHA=YES"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], bands, kind, options)
    if transform:
        dataset.SetGeoTransform(transform)
    if code:
        system = osr.SpatialReference()
        system.ImportFromEPSG(code)
        dataset.SetSpatialRef(system)
    band = dataset.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    if scale is not None:
        band.SetScale(scale)
        band.SetOffset(offset)
    band.WriteArray(values)
    if alpha is not None:
        dataset.GetRasterBand(2).WriteArray(np.asarray(alpha, values.dtype))
    if mask is not None:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        band.GetMaskBand().WriteArray(np.asarray(mask, np.uint8))
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    return path


# --- nodata -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "properties", "expected"),
    [
        (np.array([[1, -9999]], np.int16), {"nodata": -9999}, [[1, NAN]]),
        (np.array([[0, 255]], np.uint8), {"nodata": 255}, [[0, NAN]]),
        (np.array([[0, 5]], np.uint8), {"nodata": 0}, [[NAN, 5]]),
        (np.array([[0, 255]], np.uint8), {"nodata": -9999}, [[0, 255]]),
        (np.array([[0, 7]], np.int32), {}, [[0, 7]]),
        (np.array([[1.5, -3.4028234663852886e38]], np.float32), {"nodata": -3.4028234663852886e38}, [[1.5, NAN]]),
        (np.array([[1.5, -9999.9]], np.float32), {"nodata": -9999.9}, [[1.5, NAN]]),
        (np.array([[1.5, NAN]], np.float32), {"nodata": NAN}, [[1.5, NAN]]),
        (np.array([[1.5, NAN]], np.float64), {}, [[1.5, NAN]]),
        (np.array([[-1.0, NAN, np.inf]], np.float64), {"nodata": -1}, [[NAN, NAN, NAN]]),
        (np.array([[3, 4]], np.uint8), {"mask": [[255, 0]]}, [[3, NAN]]),
        (np.array([[3, 4, 9]], np.uint8), {"mask": [[255, 0, 255]], "nodata": 9}, [[3, NAN, NAN]]),
        (np.array([[3, 4]], np.uint8), {"alpha": [[255, 0]]}, [[3, NAN]]),
        (np.array([[3, 4, -1]], np.int16), {"scale": 0.5, "offset": 10, "nodata": -1}, [[11.5, 12, NAN]]),
    ],
)
def test_every_kind_of_nodata(backend, tmp_path, values, properties, expected):
    found = raster.read(make(tmp_path / "values.tif", values, **properties), backend=backend)
    np.testing.assert_array_equal(found.as_float(), expected)


def test_values_stay_as_they_are_stored_when_nodata_is_among_them(backend, tmp_path):
    found = raster.read(make(tmp_path / "v.tif", np.array([[1, -9]], np.int16), nodata=-9), backend=backend)
    assert found.values.dtype == np.int16
    assert found.nodata == -9


def test_a_nodata_that_bytes_cannot_hold_is_none(backend, tmp_path):
    path = make(tmp_path / "v.tif", np.array([[1, 2]], np.uint8), nodata=-9999)
    assert raster.describe(path, backend=backend).nodata is None


# --- header and windows -----------------------------------------------------------------------------------------------


def test_describe(backend, tmp_path):
    path = make(tmp_path / "relief.tif", np.zeros((3, 4), np.float32), nodata=-1)
    header = raster.describe(path, backend=backend)
    assert (header.name, header.rows, header.columns, header.bands) == ("relief", 3, 4, 1)
    assert (header.transform, header.nodata, header.dtype, header.is_geographic) == (UTM, -1, "float32", False)
    assert "25830" in header.crs_wkt


def test_degrees_are_known_as_such(backend, tmp_path):
    path = make(tmp_path / "d.tif", np.zeros((2, 2)), transform=(-7.0, 0.1, 0, 40.0, 0, -0.1), code=4258)
    assert raster.read(path, backend=backend).is_geographic


def test_without_crs(backend, tmp_path):
    found = raster.read(make(tmp_path / "v.tif", np.zeros((2, 2)), code=None), backend=backend)
    assert (found.crs_wkt, found.is_geographic) == ("", False)


def test_a_window_lies_where_it_is_cut_out(backend, tmp_path):
    path = make(tmp_path / "v.tif", np.arange(20, dtype=np.int32).reshape(4, 5))
    found = raster.read(path, window=raster.Window(1, 2, 2, 3), backend=backend)
    assert found.values.tolist() == [[7, 8, 9], [12, 13, 14]]
    assert found.bounds == (200_200.0, 4_309_700.0, 200_500.0, 4_309_900.0)


@pytest.mark.parametrize("window", [(0, 0, 5, 1), (0, 3, 1, 3), (-1, 0, 1, 1), (0, 0, 0, 1)])
def test_a_window_that_leaves_the_raster(backend, tmp_path, window):
    path = make(tmp_path / "people.tif", np.zeros((4, 5)))
    with pytest.raises(InputError, match="leaves raster 'people'"):
        raster.read(path, window=raster.Window(*window), backend=backend)


def test_masks_are_cut_out_too(backend, tmp_path):
    path = make(tmp_path / "v.tif", np.array([[1, 2, 3]], np.uint8), mask=[[0, 255, 0]])
    found = raster.read(path, window=raster.Window(0, 1, 1, 2), backend=backend)
    np.testing.assert_array_equal(found.as_float(), [[2, NAN]])


def test_the_second_band(backend, tmp_path):
    path = make(tmp_path / "v.tif", np.array([[1]], np.uint8), alpha=[[77]])
    assert raster.read(path, band=2, backend=backend).values.tolist() == [[77]]
    with pytest.raises(InputError, match="2 bands, and no band 3"):
        raster.read(path, band=3, backend=backend)


def test_rotated(backend, tmp_path):
    path = make(tmp_path / "photo.tif", np.zeros((2, 2)), transform=(0.0, 1.0, 0.1, 0.0, 0.1, -1.0))
    with pytest.raises(InputError, match="'photo' is rotated"):
        raster.read(path, backend=backend)


def test_without_a_place(backend, tmp_path):
    path = make(tmp_path / "photo.tif", np.zeros((2, 2)), transform=None, code=None)
    with pytest.raises(InputError, match="'photo' has no georeference"):
        raster.read(path, backend=backend)


# --- files that are none ----------------------------------------------------------------------------------------------


def test_no_such_file(backend, tmp_path):
    with pytest.raises(InputError, match=r"absent\.tif' cannot be read"):
        raster.read(tmp_path / "absent.tif", backend=backend)


def test_text_is_no_raster(backend, tmp_path):
    path = tmp_path / "notes.tif"
    path.write_text("no raster", encoding="utf-8")
    with pytest.raises(InputError, match=r"notes\.tif' cannot be read"):
        raster.read(path, backend=backend)


def test_half_a_file(backend, tmp_path):
    path = make(tmp_path / "half.tif", np.random.default_rng(0).random((300, 300)))
    path.write_bytes(path.read_bytes()[:400_000])
    with pytest.raises(InputError, match=r"half\.tif' cannot be read"):
        raster.read(path, backend=backend)


# --- writing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32", "int64", "float32", "float64"])
def test_round_trip(backend, tmp_path, dtype):
    limits = np.finfo(dtype) if dtype.startswith("f") else np.iinfo(dtype)
    values = np.array([[limits.min, limits.max], [0, 1]], dtype)
    written = grid(values)
    raster.write(tmp_path / "v.tif", written, backend=backend)
    found = raster.read(tmp_path / "v.tif", backend=backend)
    assert found.values.dtype == dtype
    np.testing.assert_array_equal(found.values, values)
    assert same_grid(found, written)
    assert "25830" in found.crs_wkt


def test_a_file_is_deflated_and_tiled(backend, tmp_path):
    raster.write(tmp_path / "v.tif", grid(np.zeros((600, 600), np.float32)), backend=backend)
    dataset = gdal.Open(str(tmp_path / "v.tif"))
    assert dataset.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"
    assert dataset.GetRasterBand(1).GetBlockSize() == [256, 256]
    assert (tmp_path / "v.tif").stat().st_size < 50_000


@pytest.mark.parametrize(("dtype", "nodata"), [("float32", None), ("float32", -1), ("int16", -1), ("uint8", 255)])
def test_unknown_stays_unknown(backend, tmp_path, dtype, nodata):
    raster.write(tmp_path / "v.tif", grid([[1.0, NAN]]), dtype=dtype, nodata=nodata, backend=backend)
    found = raster.read(tmp_path / "v.tif", backend=backend)
    assert found.values.dtype == dtype
    np.testing.assert_array_equal(found.as_float(), [[1, NAN]])


def test_another_nodata_is_written_in_place_of_the_old(backend, tmp_path):
    raster.write(tmp_path / "v.tif", grid(np.array([[7, -9]], np.int16), nodata=-9), nodata=-1, backend=backend)
    assert raster.read(tmp_path / "v.tif", backend=backend).values.tolist() == [[7, -1]]


def test_what_does_not_fit_is_no_file(backend, tmp_path):
    with pytest.raises(ValueError, match="do not fit uint8"):
        raster.write(tmp_path / "v.tif", grid([[300.0]]), dtype="uint8", backend=backend)
    with pytest.raises(ValueError, match="need a nodata value"):
        raster.write(tmp_path / "v.tif", grid([[NAN]]), dtype="int16", backend=backend)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["with space", "Ñuñoa é", "a'b & c#d"])
def test_odd_paths(backend, tmp_path, folder):
    path = tmp_path / folder / "población de 2021.tif"
    path.parent.mkdir()
    raster.write(path, grid([[1.0, 2.0]]), backend=backend)
    assert raster.read(path, backend=backend).values.tolist() == [[1, 2]]
    assert raster.read(str(path), backend=backend).name == "población de 2021"
    assert [file.name for file in path.parent.iterdir()] == ["población de 2021.tif"]


def test_writing_replaces_a_file_and_its_stale_statistics(backend, tmp_path):
    path = tmp_path / "v.tif"
    raster.write(path, grid([[1.0]]), backend=backend)
    (tmp_path / "v.tif.aux.xml").write_text("<PAMDataset/>", encoding="utf-8")
    raster.write(path, grid([[2.0]]), backend=backend)
    assert raster.read(path, backend=backend).values.tolist() == [[2]]
    assert [file.name for file in tmp_path.iterdir()] == ["v.tif"]


def test_a_folder_that_is_none(backend, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in ("absent", "file"):
        with pytest.raises(OutputError, match=rf"{folder}/v\.tif' cannot be written"):
            raster.write(tmp_path / folder / "v.tif", grid([[1.0]]), backend=backend)


def test_a_name_that_is_taken_by_a_folder(backend, tmp_path):
    (tmp_path / "v.tif").mkdir()
    with pytest.raises(OutputError, match=r"v\.tif' cannot be written"):
        raster.write(tmp_path / "v.tif", grid([[1.0]]), backend=backend)
    assert [file.name for file in tmp_path.iterdir()] == ["v.tif"]


FULL_DISK = """
import resource, signal, sys
import numpy as np
from urban_rural_linkages.core.errors import OutputError
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
noise = np.random.default_rng(0).random((600, 600))
try:
    raster.write(sys.argv[1], Grid(noise, (0.0, 1.0, 0.0, 9.0, 0.0, -1.0)), backend=sys.argv[2])
except OutputError:
    sys.exit(42)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is of POSIX")
def test_a_full_disk_keeps_the_old_file(backend, tmp_path, repository):
    path = tmp_path / "v.tif"
    path.write_bytes(b"old")
    command = [sys.executable, "-c", FULL_DISK, str(path), backend]
    run = subprocess.run(command, cwd=repository, capture_output=True, check=False)
    assert run.returncode == 42 and b"Traceback" not in run.stderr  # newer GDALs say a word of their own
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["v.tif"]


# --- shapes -----------------------------------------------------------------------------------------------------------


def wkb(text):
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def box(west, south, east, north):
    return wkb(f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))")


FIELD = Grid(np.zeros((4, 4)), (0.0, 10.0, 0.0, 40.0, 0.0, -10.0))


def test_polygons_by_centre(backend):
    # The box covers the centres of the two upper left cells only, and touches four.
    burnt = raster.rasterise([(box(1, 24, 16, 39), 7)], FIELD, backend=backend)
    expected = np.full((4, 4), NAN)
    expected[:2, :2] = [[7, 7], [7, 7]]
    np.testing.assert_array_equal(burnt, expected)
    smaller = raster.rasterise([(box(1, 26, 14, 39), 7)], FIELD, backend=backend)
    assert np.argwhere(smaller == 7).tolist() == [[0, 0]]


def test_polygons_by_touch(backend):
    burnt = raster.rasterise([(box(1, 26, 14, 39), 7)], FIELD, all_touched=True, backend=backend)
    assert np.argwhere(burnt == 7).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]


def test_lines_and_points(backend):
    burnt = raster.rasterise([(wkb("LINESTRING(5 35,35 35)"), 2), (wkb("POINT(25 5)"), 9)], FIELD, backend=backend)
    assert np.argwhere(burnt == 2).tolist() == [[0, 0], [0, 1], [0, 2], [0, 3]]
    assert np.argwhere(burnt == 9).tolist() == [[3, 2]]


def test_the_greatest_value_wins_whatever_the_order(backend):
    shapes = [(box(0, 0, 40, 40), 50), (box(0, 0, 20, 40), 120), (box(0, 0, 40, 20), 30)]
    forwards = raster.rasterise(shapes, FIELD, backend=backend)
    np.testing.assert_array_equal(forwards, [[120, 120, 50, 50]] * 4)
    np.testing.assert_array_equal(raster.rasterise(shapes[::-1], FIELD, backend=backend), forwards)


def test_nothing_to_burn(backend):
    assert np.isnan(raster.rasterise([], FIELD, backend=backend)).all()
    assert np.isnan(raster.rasterise([(None, 3)], FIELD, backend=backend)).all()
    assert np.isnan(raster.rasterise([(box(900, 900, 950, 950), 3)], FIELD, backend=backend)).all()


def test_a_broken_geometry_is_named(backend):
    with pytest.raises(InputError, match="geometry of row 2"):
        raster.rasterise([(box(0, 0, 9, 9), 1), (struct.pack("<BI", 1, 3) + b"\xff", 2)], FIELD, backend=backend)


def areas(outlines):
    return sorted((value, ogr.CreateGeometryFromWkb(outline).GetArea()) for outline, value in outlines)


def test_patches(backend):
    cells = Grid(np.array([[1, 1, 2], [0, 2, -9], [0, 0, 1]], np.int16), (0.0, 10.0, 0.0, 30.0, 0.0, -10.0), nodata=-9)
    assert areas(raster.polygonise(cells, backend=backend)) == [(0, 300), (1, 100), (1, 200), (2, 100), (2, 100)]
    joined = raster.polygonise(cells, connectedness=8, backend=backend)
    assert areas(joined) == [(0, 300), (1, 100), (1, 200), (2, 200)]


def test_outlines_follow_the_cells(backend):
    (outline,) = raster.polygonise(Grid(np.array([[5]]), UTM), backend=backend)
    assert ogr.CreateGeometryFromWkb(outline[0]).GetEnvelope() == (200_000, 200_100, 4_309_900, 4_310_000)
    assert outline[1] == 5


def test_what_cannot_be_outlined(backend):
    assert raster.polygonise(Grid(np.array([[NAN]]), UTM), backend=backend) == []
    for values in ([[0.5]], [[2.0**40]]):
        with pytest.raises(ValueError, match="32 bits"):
            raster.polygonise(Grid(np.array(values), UTM), backend=backend)
    with pytest.raises(ValueError, match="4 or 8"):
        raster.polygonise(Grid(np.array([[1]]), UTM), connectedness=6, backend=backend)


# --- both backends against each other ---------------------------------------------------------------------------------


@BOTH
def test_backends_agree_on_shapes():
    rng = np.random.default_rng(3)
    cells = Grid(np.zeros((60, 80)), (0.0, 7.5, 0.0, 450.0, 0.0, -7.5))
    shapes = []
    for value in range(40):
        points = rng.uniform(0, 600, (rng.integers(3, 9), 2))
        ring = ",".join(f"{x} {y}" for x, y in [*points, points[0]])
        shapes.append((wkb(f"POLYGON(({ring}))" if value % 2 else f"LINESTRING({ring})"), value))
    for all_touched in (False, True):
        burnt = [raster.rasterise(shapes, cells, all_touched=all_touched, backend=name) for name in raster.BACKENDS]
        np.testing.assert_array_equal(*burnt)
    patches = cells.with_values(rng.integers(0, 4, (60, 80)), nodata=3)
    for connectedness in (4, 8):
        outlines = [raster.polygonise(patches, connectedness=connectedness, backend=n) for n in raster.BACKENDS]
        assert sorted(outlines[0]) == sorted(outlines[1])


@BOTH
def test_what_one_backend_writes_the_other_reads(tmp_path):
    values = np.random.default_rng(1).normal(size=(300, 280)).astype(np.float32)
    values[values > 2] = NAN
    for writer in raster.BACKENDS:
        raster.write(tmp_path / f"{writer}.tif", grid(values), nodata=-9999, backend=writer)
    found = [raster.read(tmp_path / f"{w}.tif", backend=r) for w in raster.BACKENDS for r in raster.BACKENDS]
    for other in found:
        np.testing.assert_array_equal(other.as_float(), values)
        assert (other.crs_wkt, other.transform, other.nodata) == (found[0].crs_wkt, UTM, -9999)


# --- choice -----------------------------------------------------------------------------------------------------------


def test_small_grids_do_not_wait_for_rasterio(monkeypatch, tmp_path):
    monkeypatch.delenv(raster.BACKEND_VARIABLE, raising=False)
    path = make(tmp_path / "a.tif", [[1.0]])
    monkeypatch.setattr(raster, "rasterio_refusal", lambda: pytest.fail("rasterio was asked for"))
    assert raster.read(path).as_float().tolist() == [[1.0]]


@BOTH
def test_large_grids_are_those_of_rasterio(monkeypatch):
    monkeypatch.delenv(raster.BACKEND_VARIABLE, raising=False)
    assert type(raster.port(cells=raster.LARGE)).__name__ == "RasterioBackend"
    assert type(raster.port(cells=raster.LARGE - 1)).__name__ == "GdalBackend"


@BOTH
def test_rasterio_where_it_is_asked_for(monkeypatch):
    monkeypatch.setenv(raster.BACKEND_VARIABLE, "rasterio")
    assert type(raster.port(cells=1)).__name__ == "RasterioBackend"


def test_the_choice_of_backend(monkeypatch):
    monkeypatch.setenv(raster.BACKEND_VARIABLE, "gdal")
    assert type(raster.port()).__name__ == "GdalBackend"
    monkeypatch.setenv(raster.BACKEND_VARIABLE, "arcpy")
    with pytest.raises(InputError, match="no raster backend 'arcpy'"):
        raster.port()
    assert type(raster.port("gdal")).__name__ == "GdalBackend"


def test_rasterio_on_another_gdal_is_not_used(monkeypatch):
    monkeypatch.delenv(raster.BACKEND_VARIABLE, raising=False)
    monkeypatch.setattr(raster, "rasterio_refusal", lambda: "rasterio is built on GDAL 9.9")
    assert type(raster.port()).__name__ == "GdalBackend"
    with pytest.raises(InputError, match=r"built on GDAL 9\.9"):
        raster.port("rasterio")


class TestWhatCannotBe:
    @pytest.mark.parametrize("cell", [1e-6, 1e9])
    def test_cells_that_no_raster_has(self, backend, tmp_path, cell):
        path = make(tmp_path / "a.tif", [[1.0]], transform=(200_000.0, cell, 0.0, 4_310_000.0, 0.0, -cell))
        with pytest.raises(InputError, match=r"The cells of raster 'a' are .* units wide"):
            raster.read(path, backend=backend)

    @pytest.mark.parametrize(("code", "cell"), [(4258, 1e-5), (25830, 0.01), (None, 0.0008)])
    def test_small_cells_that_may_be(self, backend, tmp_path, code, cell):
        path = make(tmp_path / "a.tif", [[1.0]], transform=(1.0, cell, 0.0, 1.0, 0.0, -cell), code=code)
        assert raster.read(path, backend=backend).values.tolist() == [[1.0]]

    def test_numbers_that_the_file_cannot_keep(self, backend, tmp_path):
        with pytest.raises(OutputError, match=r"numbers of up to 1e\+300"):
            raster.write(tmp_path / "a.tif", grid([[1e300]]), dtype="float32", backend=backend)
        assert list(tmp_path.iterdir()) == []

    def test_unknown_heights_of_lines_do_no_harm(self, backend):
        line = ogr.CreateGeometryFromWkt("LINESTRING(200050 4309950,200150 4309950)")
        line.Set3D(True)
        line.SetPoint(0, 200050, 4309950, float("nan"))
        burnt = raster.rasterise([(bytes(line.ExportToIsoWkb()), 1.0)], grid([[0.0, 0.0, 0.0]]), backend=backend)
        assert np.nan_to_num(burnt).tolist() == [[1.0, 1.0, 0.0]]


def test_points_are_carried_one_by_one_where_exceptions_are_on():
    from urban_rural_linkages.io.raster.gdal_backend import point_transform

    carry = point_transform(wkt(25830), wkt(4258))
    used = osr.GetUseExceptions()
    osr.UseExceptions()
    try:
        x, y = carry(np.array([500_000.0, 1e30]), np.array([4_310_000.0, 1e30]))
    finally:
        if not used:
            osr.DontUseExceptions()
    assert x[0] == pytest.approx(-3.0) and np.isnan(x[1]) and np.isnan(y[1])


def test_complex_numbers_are_refused(tmp_path, backend):
    path = tmp_path / "radar.tif"
    make(path, np.array([[1 + 2j, 0j]], dtype=np.complex64), nodata=-9999)
    with pytest.raises(InputError, match="'radar' holds complex numbers"):
        raster.read(path, backend=backend)


class Counting:
    """Counts the questions, and says stop at one of them."""

    def __init__(self, stop_at: int = 0) -> None:
        self.stop_at, self.asked = stop_at, 0

    def report(self, fraction: float) -> None:
        raise AssertionError("reading and writing report nothing")

    def cancelled(self) -> bool:
        self.asked += 1
        return self.asked == self.stop_at


class TestBlockByBlock:
    """Large rasters are read and written some tiles at a time, and whoever presses Cancel is heard between them."""

    NOISE = np.random.default_rng(5).integers(-9, 9, (1100, 1300)).astype(np.int16)
    BLOCKS = 5 * 3  # of at most 512 x 256 cells

    @pytest.fixture(autouse=True)
    def _small_blocks(self, monkeypatch):
        monkeypatch.setattr(windows, "_CELLS_AT_ONCE", 512 * 256)

    @pytest.mark.parametrize("size", [(1, 1), (256, 512), (257, 513), (1100, 1300), (2000, 7)])
    def test_blocks_cover_a_window_once(self, size):
        counted, counting = np.zeros((3000, 3000), int), Counting()
        counting.report = lambda fraction: None
        blocks = list(windows.blocks_of(raster.Window(3, 7, *size), counting))
        for block in blocks:
            assert block.rows * block.columns <= 512 * 256
            counted[block.row : block.row + block.rows, block.column : block.column + block.columns] += 1
        assert counting.asked == len(blocks)
        assert (counted[3 : 3 + size[0], 7 : 7 + size[1]] == 1).all() and counted.sum() == size[0] * size[1]

    def test_every_block_is_asked_about(self, backend, tmp_path):
        writing, reading = Counting(), Counting()
        raster.write(tmp_path / "v.tif", grid(self.NOISE), nodata=-9, backend=backend, progress=writing)
        found = raster.read(tmp_path / "v.tif", backend=backend, progress=reading)
        np.testing.assert_array_equal(found.values, self.NOISE)
        assert reading.asked >= self.BLOCKS and writing.asked >= 2 * self.BLOCKS  # written, and read again

    def test_masks_and_windows(self, backend, tmp_path):
        mask = np.where(self.NOISE > 0, 255, 0)
        path = make(tmp_path / "v.tif", self.NOISE, mask=mask)
        found = raster.read(path, window=raster.Window(5, 6, 900, 1200), backend=backend, progress=Counting())
        np.testing.assert_array_equal(found.values, np.where(mask == 255, self.NOISE, NAN)[5:905, 6:1206])

    @pytest.mark.parametrize("question", [1, 2, 9, 20])
    def test_cancelled_writing_leaves_what_was_there(self, backend, tmp_path, question):
        raster.write(tmp_path / "v.tif", grid([[7.0]]), backend=backend)
        with pytest.raises(Cancelled):
            raster.write(tmp_path / "v.tif", grid(self.NOISE), backend=backend, progress=Counting(question))
        assert [path.name for path in tmp_path.iterdir()] == ["v.tif"]
        assert raster.read(tmp_path / "v.tif", backend=backend).values.tolist() == [[7.0]]


@pytest.mark.parametrize("dtype", ["int64", "uint64"])
def test_whole_numbers_of_64_bits_are_not_taken_for_others(backend, tmp_path, dtype):
    """A file by another program: rasterio 1.3 reads -1 as 18446744073709551615."""
    values = np.array([[np.iinfo(dtype).min, np.iinfo(dtype).max]], dtype)
    found = raster.read(make(tmp_path / "v.tif", values), backend=backend)
    assert found.values.dtype == dtype and found.values.tolist() == values.tolist()
