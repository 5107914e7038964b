"""Population grids of other projections on equal-area cells: nobody lost, unknown kept, years cell upon cell."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem

from urban_rural_linkages import i18n
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from . import city
from .layers import memory_layer

WORLDPOP = (-6.0, 1.0 / 1200.0, 0.0, 40.0, 0.0, -1.0 / 1200.0)  # 3 arc seconds
SIZE = 360


@pytest.fixture
def people():
    """Clumped people of 0.3 x 0.3 degrees, a sea without data in the south-west."""
    random = np.random.default_rng(4)
    found = np.where(random.random((SIZE, SIZE)) < 0.6, 0.0, random.lognormal(-1.0, 1.5, (SIZE, SIZE)))
    row, column = np.mgrid[0:SIZE, 0:SIZE]
    return np.where(row - column > 200, np.nan, found)


def written(path, values, place=WORLDPOP, crs="EPSG:4326", nodata=np.nan, dtype=None):
    grid = Grid(values, place, QgsCoordinateReferenceSystem(crs).toWkt(), nodata)
    raster.write(path, grid, nodata=nodata, dtype=dtype)
    return str(path)


@pytest.fixture
def worldpop(tmp_path, people):
    return written(tmp_path / "worldpop.tif", people)


@pytest.fixture
def prepare(run, tmp_path):
    def execute(source, **options):
        found = run("preparegrid", RASTER=source, OUTPUT=str(tmp_path / "prepared.tif"), **options)
        return raster.read(found["OUTPUT"]), found

    return execute


def box_of(west, south, east, north, crs="EPSG:4326"):
    ring = f"Polygon(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"
    return memory_layer({"code": "text"}, [(ring, "1")], "Polygon", crs, "region")


class TestTotals:
    @pytest.mark.parametrize(
        "options",
        [{}, {"CRS": "ESRI:54009"}, {"CRS": "EPSG:3857"}, {"CELL": 250}, {"CELL": 30}, {"CELL": 7777.7},
         {"CRS": "ESRI:102033"}],
    )  # fmt: skip
    def test_what_comes_in_goes_out(self, prepare, worldpop, people, options):
        if not QgsCoordinateReferenceSystem(options.get("CRS", "EPSG:3035")).isValid():
            pytest.skip("this PROJ does not know the system")
        grid, found = prepare(worldpop, **options)
        assert found["TOTAL_IN"] == pytest.approx(np.nansum(people), rel=1e-12)
        assert found["TOTAL_OUT"] == pytest.approx(found["TOTAL_IN"], rel=1e-9)
        assert np.nansum(grid.as_float()) == pytest.approx(found["TOTAL_OUT"], rel=1e-12)
        assert found["OUTSIDE"] == 0.0

    @pytest.mark.parametrize("options", [{}, {"CRS": "ESRI:54009"}, {"CRS": "EPSG:4326"}])
    def test_what_falls_outside_is_counted_and_said(self, prepare, worldpop, people, feedback, tmp_path, options):
        if options.get("CRS") == "EPSG:4326":  # the same system as the raster's: cells of a template
            place = (-5.9003, 0.011, 0.0, 39.953, 0.0, -0.007)
            options = {"TEMPLATE": written(tmp_path / "template.tif", np.zeros((10, 10)), place)}
        else:
            options = {**options, "UNITS": box_of(-5.93, 39.8, -5.8, 39.95), "MARGIN_KM": 0}
        _, found = prepare(worldpop, **options)
        assert 0 < found["TOTAL_OUT"] < found["TOTAL_IN"] < np.nansum(people)
        assert found["TOTAL_OUT"] + found["OUTSIDE"] == pytest.approx(found["TOTAL_IN"], rel=1e-9)
        assert feedback.warned("Sum of raster 'worldpop'", "outside the grid")
        assert any("cells were read: those over the extent" in text for text in feedback.infos)

    def test_as_gdal_shares_them_out(self, prepare, worldpop, people):
        grid, _ = prepare(worldpop)
        west, south, east, north = grid.bounds
        warped = gdal.Warp("", worldpop, format="MEM", dstSRS="EPSG:3035", resampleAlg="sum", xRes=1000, yRes=1000,
                           outputBounds=(west, south, east, north), errorThreshold=0, dstNodata=-1,
                           outputType=gdal.GDT_Float64).ReadAsArray()  # fmt: skip
        theirs = np.where(warped < 0, 0.0, warped)
        ours = np.nan_to_num(grid.as_float())
        assert np.abs(ours - theirs).sum() < 0.002 * np.nansum(people)
        assert np.abs(ours - theirs).max() < 0.02 * theirs.max()

    def test_densities(self, prepare, tmp_path):
        """Ten people in each km2 of a degree square at 39.5 north, which measures 9540 km2."""
        source = written(tmp_path / "density.tif", np.full((50, 50), 10.0), (-6.0, 0.02, 0.0, 40.0, 0.0, -0.02))
        grid, found = prepare(source, VALUES="density")
        assert found["TOTAL_OUT"] == pytest.approx(95_440.0, rel=1e-3)
        assert np.nanmedian(grid.as_float()) == pytest.approx(10.0, rel=0.01)


class TestUnknown:
    def test_no_data_stays_no_data(self, prepare, worldpop, feedback):
        grid, found = prepare(worldpop)
        values = grid.as_float()
        assert np.isnan(values).sum() > 150 and (values == 0.0).sum() < 10  # slivers at the edge, where nobody lives
        assert found["N_IN_PART"] > 10
        assert feedback.warned("of which a part is unknown", "They hold what is known")

    def test_nobody_is_not_no_data(self, prepare, tmp_path):
        grid, found = prepare(written(tmp_path / "nobody.tif", np.zeros((SIZE, SIZE))))
        assert np.nanmax(grid.as_float()) == 0.0 and found["TOTAL_OUT"] == 0.0
        assert np.isfinite(grid.as_float()).sum() > 700

    @pytest.mark.parametrize("flag", [-200.0, -9999.0, -99999.0])
    def test_flags_that_the_file_does_not_declare(self, prepare, tmp_path, people, feedback, flag):
        source = written(tmp_path / "GHS_POP.tif", np.where(np.isnan(people), flag, people), nodata=None)
        grid, found = prepare(source)
        assert found["TOTAL_OUT"] == pytest.approx(np.nansum(people), rel=1e-9)
        assert np.isnan(grid.as_float()).sum() > 150
        count = int(np.isnan(people).sum())
        assert feedback.warned("'GHS_POP'", f"holds {flag:g} in {i18n.number_text(count)} cells without declaring it")

    def test_other_negative_numbers_are_refused(self, run, tmp_path, people, refused):
        source = written(tmp_path / "balance.tif", people - 0.5)
        sentence = refused("preparegrid", RASTER=source, CRS=None, UNITS=None)
        assert "holds negative numbers" in sentence and "NODATA_VALUES" in sentence

    def test_the_user_names_another_flag(self, prepare, tmp_path, people):
        source = written(tmp_path / "p.tif", np.where(np.isnan(people), 65535.0, people), nodata=None)
        assert prepare(source, NODATA_VALUES="65535")[1]["TOTAL_OUT"] == pytest.approx(np.nansum(people), rel=1e-9)


class TestCells:
    def test_europe_gets_the_grid_of_europe(self, prepare, worldpop):
        grid, _ = prepare(worldpop)
        assert QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt).authid() == "EPSG:3035"
        assert (grid.cell_width, grid.transform[0] % 1000, grid.transform[3] % 1000) == (1000.0, 0.0, 0.0)

    def test_the_rest_of_the_world_gets_that_of_ghsl(self, prepare, tmp_path):
        grid, found = prepare(
            written(tmp_path / "brasil.tif", np.ones((100, 100)), (-51.0, 0.01, 0.0, -30.0, 0.0, -0.01))
        )
        assert "Mollweide" in grid.crs_wkt and found["TOTAL_OUT"] == pytest.approx(10_000, rel=1e-9)
        assert grid.transform[0] % 1000 == grid.transform[3] % 1000 == 0.0

    def test_two_years_lie_cell_upon_cell(self, run, tmp_path, people):
        region = box_of(-5.93, 39.8, -5.8, 39.95)
        shifted = (-6.0004, WORLDPOP[1], 0.0, 40.0007, 0.0, WORLDPOP[5])
        sources = [written(tmp_path / "a.tif", people), written(tmp_path / "b.tif", people, shifted)]
        made = [
            raster.read(run("preparegrid", RASTER=source, UNITS=region, MARGIN_KM=3,
                            OUTPUT=str(tmp_path / f"{place}_1km.tif"))["OUTPUT"])
            for place, source in enumerate(sources)
        ]  # fmt: skip
        assert made[0].transform == made[1].transform and made[0].values.shape == made[1].values.shape

    def test_units_with_a_margin(self, prepare, worldpop):
        region = box_of(2_800_200, 2_000_300, 2_809_900, 2_007_800, "EPSG:3035")
        source = {"UNITS": region, "CRS": "EPSG:3035"}
        near, far = (_bounds(prepare, worldpop, region, source, margin) for margin in (0, 2.5))
        assert near[2] - near[0] == 10_000 and near[3] - near[1] == 8_000
        assert far[2] - far[0] == 16_000 and far[3] - far[1] == 14_000

    def test_cells_of_a_template(self, prepare, worldpop, tmp_path):
        west, _, _, north = prepare(worldpop)[0].bounds
        place = (west + 500.0, 2000.0, 0.0, north - 500.0, 0.0, -2000.0)
        template = written(tmp_path / "grid.tif", np.zeros((10, 12)), place, "EPSG:3035")
        grid, _ = prepare(worldpop, TEMPLATE=template)
        assert (grid.transform, grid.values.shape) == (place, (10, 12))

    def test_cells_that_are_not_of_equal_area_are_named(self, prepare, worldpop, feedback):
        prepare(worldpop, CRS="EPSG:3857")
        assert feedback.warned("not of equal area", "EPSG:3857")
        feedback.warnings.clear()
        prepare(worldpop, CRS="ESRI:54009")
        prepare(worldpop, CRS="EPSG:25830")
        assert not feedback.warned("not of equal area")


def _bounds(prepare, source, region, options, margin):
    """Return the edges of the grid over a region that the raster may not reach: a raster of its own is made for it."""
    box = region.extent()
    folder = source.rsplit("/", 1)[0]
    place = (box.xMinimum() - 1e4, 500.0, 0.0, box.yMaximum() + 1e4, 0.0, -500.0)
    over = written(f"{folder}/over.tif", np.ones((80, 80)), place, "EPSG:3035")
    return prepare(over, **options, MARGIN_KM=margin)[0].bounds


class TestRefused:
    def test_degrees(self, refused):
        assert "is in degrees" in refused("preparegrid", CRS="EPSG:4326")

    def test_no_system(self, refused, tmp_path):
        path = tmp_path / "nowhere.tif"
        raster.write(path, Grid(np.ones((5, 5)), (0.0, 1.0, 0.0, 5.5, 0.0, -1.0)))
        assert "no coordinate reference system" in refused("preparegrid", RASTER=str(path))

    def test_units_elsewhere(self, refused):
        assert "does not reach the extent" in refused("preparegrid", UNITS=box_of(60, 10, 61, 11))

    def test_nothing_known(self, refused, tmp_path):
        source = written(tmp_path / "empty.tif", np.full((50, 50), np.nan))
        assert "has no data" in refused("preparegrid", RASTER=source, UNITS=None)

    def test_more_cells_than_memory_holds(self, refused, tmp_path):
        world = written(tmp_path / "world.tif", np.ones((18, 36)), (-180.0, 10.0, 0.0, 90.0, 0.0, -10.0))
        assert "Give UNITS" in refused("preparegrid", RASTER=world, UNITS=None)


def test_a_world_is_read_only_where_the_units_are(prepare, tmp_path):
    world = written(tmp_path / "world.tif", np.ones((180, 360)), (-180.0, 1.0, 0.0, 90.0, 0.0, -1.0))
    _, found = prepare(world, UNITS=box_of(-6, 39, -5, 40), MARGIN_KM=0)
    assert found["TOTAL_IN"] < 30 and 1.0 < found["TOTAL_OUT"] < 1.5


def test_a_band_of_several(prepare, tmp_path):
    path = tmp_path / "bands.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), 100, 100, 2, gdal.GDT_Float32)
    made.SetGeoTransform((4_000_000, 100, 0, 3_000_000, 0, -100))
    made.SetProjection(QgsCoordinateReferenceSystem("EPSG:3035").toWkt())
    for band in (1, 2):
        made.GetRasterBand(band).WriteArray(np.full((100, 100), float(band)))
    del made
    assert prepare(str(path))[1]["TOTAL_OUT"] == 10_000
    assert prepare(str(path), RASTER_BAND=2)[1]["TOTAL_OUT"] == 20_000


def test_large_rasters_are_read_in_blocks(prepare, worldpop, monkeypatch):
    from urban_rural_linkages.io import equal_area

    read, whole = [], prepare(worldpop)[1]
    blocks = equal_area.blocks_of

    def small(window, progress):
        for block in blocks(window, progress):
            for row in range(block.row, block.row + block.rows, 50):
                rows = min(50, block.row + block.rows - row)
                read.append(raster.Window(row, block.column, rows, block.columns))
                yield read[-1]

    monkeypatch.setattr(equal_area, "blocks_of", small)
    grid, found = prepare(worldpop)
    assert len(read) == 8 and found["TOTAL_OUT"] == pytest.approx(whole["TOTAL_OUT"], rel=1e-12)
    assert np.nansum(grid.as_float()) == pytest.approx(whole["TOTAL_IN"], rel=1e-9)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.floats(-150, 150), st.floats(-60, 60), st.floats(0.001, 0.05), st.sampled_from([150.0, 1000.0, 4000.0]),
    st.integers(0, 2**32 - 1),
)  # fmt: skip
def test_totals_anywhere(prepare, tmp_path, west, north, cell, side, seed):
    random = np.random.default_rng(seed)
    values = np.where(random.random((20, 30)) < 0.2, np.nan, random.lognormal(2.0, 3.0, (20, 30)))
    source = written(tmp_path / "any.tif", values, (west, cell, 0.0, north, 0.0, -cell))
    grid, found = prepare(source, CELL=side)
    assert found["TOTAL_OUT"] == pytest.approx(np.nansum(values), rel=1e-9)
    assert np.nanmin(grid.as_float()) >= 0.0 and found["OUTSIDE"] == 0.0


def test_the_city_in_the_grid_of_the_world(attempt, tmp_path):
    found = attempt("preparegrid", OUTPUT=str(tmp_path / "city.tif"))
    assert found["TOTAL_OUT"] == pytest.approx(np.nansum(city.people()), rel=1e-9)
