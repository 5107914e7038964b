"""Change by cell: the demonstration region against plain sums, grids that lie apart, and bad input."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from urban_rural_linkages.algorithms.raster_style import apply_raster_style
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.core.grids.grid_change import CellChange
from urban_rural_linkages.io import raster

from . import city
from .grid_pair_data import YEARS, people_after
from .layers import column, memory_layer, rows
from .valley import DEMO, region

WEST, NORTH = 500_000.0, 4_300_000.0
SCRATCH = dict.fromkeys(("OUTPUT", "CLASSES", "RELATIVE"), "TEMPORARY_OUTPUT")


def grid_file(folder, name, values, cell=1000.0, nodata=None, crs="EPSG:25830", west=WEST, north=NORTH):
    """Write a grid whose north-western corner is that of the others."""
    wkt = QgsCoordinateReferenceSystem(crs).toWkt()
    grid = Grid(np.asarray(values), (west, cell, 0.0, north, 0.0, -cell), wkt, nodata)
    raster.write(folder / f"{name}.tif", grid, nodata=nodata)
    return str(folder / f"{name}.tif")


def zone(west: float, south: float, east: float, north: float) -> str:
    """Return a rectangle by kilometres east and south of the grids' corner."""
    (x0, x1), (y0, y1) = ((WEST + 1000 * x for x in (west, east)), (NORTH - 1000 * y for y in (south, north)))
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def values_of(path: str) -> np.ndarray:
    return raster.read(path).as_float()


# -- by hand -----------------------------------------------------------------------------------------------------


@pytest.fixture
def pair(tmp_path):
    """Four cells: losing, abandoned, new, and one that is unknown at the end."""
    start = grid_file(tmp_path, "start", np.float32([[100, 10], [0, 40]]), nodata=-32768)
    end = grid_file(tmp_path, "end", np.float32([[50, 0], [20, -32768]]), nodata=-32768)
    return {"START": start, "END": end, **YEARS}


def test_four_cells(run, pair, feedback):
    found = run("gridchange", **pair, **SCRATCH)
    np.testing.assert_array_equal(values_of(found["OUTPUT"]), [[-50, -10], [20, np.nan]])
    np.testing.assert_array_equal(raster.read(found["CLASSES"]).values, [[2, 1], [5, 255]])
    np.testing.assert_array_equal(values_of(found["RELATIVE"]), [[-50, -100], [np.nan, np.nan]])
    assert (found["POPULATION_START"], found["POPULATION_END"]) == (110, 70)
    assert [found[f"N_{code.name}"] for code in CellChange] == [0, 1, 1, 0, 0, 1]
    left_out = "left out: 40 where 'end' is unknown (1 cell"
    assert feedback.warned("People of 'start': 110 of 150 used", left_out, "fill it with 0")


def test_what_the_files_say_of_themselves(run, pair):
    found = run("gridchange", **pair, **SCRATCH)
    change, classes = (raster.describe(found[name]) for name in ("OUTPUT", "CLASSES"))
    assert (change.dtype, classes.dtype, classes.nodata) == ("float32", "uint8", 255)
    assert change.transform == (WEST, 1000, 0, NORTH, 0, -1000) and not change.is_geographic


def test_a_loss_of_9999_people_is_a_loss(run, tmp_path):
    files = {name: grid_file(tmp_path, name, [[value]]) for name, value in (("start", 10000.0), ("end", 1.0))}
    found = run("gridchange", START=files["start"], END=files["end"], **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    assert values_of(found["OUTPUT"]).tolist() == [[-9999.0]]


def test_zones_share_cells_out(run, pair):
    zones = memory_layer({"code": "text"}, [(zone(0, 0.5, 1.5, 0), "a"), (zone(0, 2, 2, 0), "b")], "Polygon")
    found = run("gridchange", **pair, ZONES=zones, ZONE_ID="code", OUTPUT="TEMPORARY_OUTPUT", ZONAL="TEMPORARY_OUTPUT")
    half, whole = rows(found["ZONAL"])
    assert (half["population_start"], half["population_end"], half["change"]) == (52.5, 25.0, -27.5)
    assert (half["known_km2"], half["area_losing_km2"], half["area_abandoned_km2"]) == (0.75, 0.5, 0.25)
    assert (whole["known_km2"], whole["known_share"]) == (3.0, 0.75)
    assert whole["shrinking_area"] == pytest.approx(2 / 3) and whole["shrinking_people"] == 1.0
    assert (whole["start_losing"], whole["end_losing"], whole["end_new"], whole["start_stable"]) == (100, 50, 20, 0)


def test_cells_in_degrees_are_measured_on_the_ellipsoid(run, tmp_path):
    place = {"cell": 0.1, "crs": "EPSG:4326", "west": -6.0, "north": 39.1}
    files = {name: grid_file(tmp_path, name, [[value]], **place) for name, value in (("a", 9.0), ("b", 3.0))}
    square = "POLYGON((-6 39,-5.9 39,-5.9 39.1,-6 39.1,-6 39))"
    zones = memory_layer({"code": "text"}, [(square, "a")], "Polygon", "EPSG:4326")
    found = run("gridchange", START=files["a"], END=files["b"], ZONES=zones, **YEARS, OUTPUT="TEMPORARY_OUTPUT",
                ZONAL="TEMPORARY_OUTPUT")  # fmt: skip
    assert rows(found["ZONAL"])[0]["known_km2"] == pytest.approx(96.1, abs=0.1)  # 11.10 km x 8.66 km


def test_without_zones_there_is_no_table_of_them(run, pair, feedback):
    assert "ZONAL" not in run("gridchange", **pair, OUTPUT="TEMPORARY_OUTPUT", ZONAL="TEMPORARY_OUTPUT")
    assert feedback.warned("Without zones (ZONES)")


# -- grids that lie apart ----------------------------------------------------------------------------------------


@pytest.fixture
def random():
    return np.random.default_rng(11)


@pytest.mark.parametrize("finer", ["START", "END"])
def test_the_finer_grid_is_summed_up(run, tmp_path, random, feedback, finer):
    coarse, fine = random.gamma(2, 50, (6, 8)), random.gamma(2, 3, (24, 32))
    files = {finer: grid_file(tmp_path, "fine", fine, cell=250.0)}
    files["END" if finer == "START" else "START"] = grid_file(tmp_path, "coarse", coarse)
    found = run("gridchange", **files, **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    summed = fine.reshape(6, 4, 8, 4).sum(axis=(1, 3))
    expected = coarse - summed if finer == "START" else summed - coarse
    np.testing.assert_allclose(values_of(found["OUTPUT"]), expected, rtol=1e-5, atol=1e-4)
    change = found["POPULATION_END"] - found["POPULATION_START"]
    assert change == pytest.approx((coarse.sum() - fine.sum()) * (1 if finer == "START" else -1), rel=1e-9)
    assert values_of(found["OUTPUT"]).sum() == pytest.approx(change, rel=1e-6)
    assert feedback.warned("'fine' was brought onto the cells of 'coarse' by sums")
    assert not feedback.warned("straddle")


def test_the_total_is_kept_across_projections(run, tmp_path, random):
    start = random.gamma(2, 50, (20, 20))
    end = np.zeros((220, 220))
    end[60:160, 60:160] = random.gamma(2, 3, (100, 100))  # all of them well within the coarser grid
    place = {"cell": 100.0, "crs": "EPSG:32630", "west": WEST - 1000, "north": NORTH + 1000}
    files = {"START": grid_file(tmp_path, "start", start), "END": grid_file(tmp_path, "end", end, **place)}
    found = run("gridchange", **files, **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    assert found["POPULATION_END"] == pytest.approx(end.sum(), rel=1e-6)
    assert values_of(found["OUTPUT"]).sum() == pytest.approx(end.sum() - start.sum(), rel=1e-6)


def test_cells_that_straddle_each_other_are_no_measure_of_change(run, tmp_path, feedback):
    files = {"START": grid_file(tmp_path, "start", np.full((3, 3), 10.0)),
             "END": grid_file(tmp_path, "end", np.full((4, 4), 10.0), west=WEST - 500, north=NORTH + 500)}  # fmt: skip
    found = run("gridchange", **files, **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    np.testing.assert_allclose(values_of(found["OUTPUT"]), np.zeros((3, 3)), atol=1e-6)
    assert feedback.warned("'end' are hardly smaller than those of 'start' and straddle them")


def test_where_the_end_covers_less_the_change_is_unknown(run, tmp_path, feedback):
    files = {"START": grid_file(tmp_path, "start", np.full((4, 4), 10.0)),
             "END": grid_file(tmp_path, "end", np.full((7, 8), 2.0), cell=500.0)}  # fmt: skip
    found = run("gridchange", **files, **YEARS, **SCRATCH)
    change = values_of(found["OUTPUT"])
    np.testing.assert_allclose(change[:3], -2.0)
    assert np.isnan(change[3]).all()  # half a row is no row
    assert found["POPULATION_START"] == 120 and feedback.warned("left out: 40 where 'end' is unknown (4 cells")
    assert feedback.warned("People of 'end'", "left out: 16 where")


def test_a_cell_known_in_part_only_is_unknown(run, tmp_path):
    end = np.full((4, 4), 5.0)
    end[0, 0] = -32768
    files = {"START": grid_file(tmp_path, "start", np.full((2, 2), 20.0)),
             "END": grid_file(tmp_path, "end", end, cell=500.0, nodata=-32768)}  # fmt: skip
    found = run("gridchange", **files, **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    np.testing.assert_array_equal(values_of(found["OUTPUT"]), [[np.nan, 0], [0, 0]])


def test_corners_within_a_hundredth_of_a_cell_are_the_same(run, tmp_path, feedback):
    files = {"START": grid_file(tmp_path, "start", [[7.0, 3.0]]),
             "END": grid_file(tmp_path, "end", [[3.0, 7.0]], west=WEST + 9)}  # fmt: skip
    found = run("gridchange", **files, **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    assert values_of(found["OUTPUT"]).tolist() == [[-4, 4]] and not feedback.warnings


# -- the demonstration region ------------------------------------------------------------------------------------


@pytest.fixture
def demo(tmp_path):
    """The region's grids, copied: QGIS writes its statistics beside what it opens."""
    names = "population_1km_2001", "population_1km_2021", "population_100m_2021"
    return {name: shutil.copy(DEMO / f"{name}.tif", tmp_path) for name in names}


def test_the_demonstration_region(run, demo):
    found = run("gridchange", START=demo["population_1km_2001"], END=demo["population_1km_2021"], **YEARS, **SCRATCH,
                ZONES=f"{region()}municipalities", ZONE_ID="code", ZONAL="TEMPORARY_OUTPUT")  # fmt: skip
    start, end = (values_of(demo[f"population_1km_{year}"]) for year in (2001, 2021))
    assert (found["POPULATION_START"], found["POPULATION_END"]) == (199_038, 188_169)
    np.testing.assert_array_equal(values_of(found["OUTPUT"]), end - start)
    inhabited = start >= 1
    assert found["N_EMPTY"] == np.sum((start < 1) & (end < 1)) and found["N_NEW"] == np.sum((start < 1) & (end >= 1))
    both = inhabited & (end >= 1)
    rate = 100 * ((end[both] / start[both]) ** (1 / 20) - 1)
    assert (found["N_LOSING"], found["N_STABLE"], found["N_GAINING"]) == (
        np.sum(rate <= -0.5), np.sum(np.abs(rate) < 0.5), np.sum(rate >= 0.5)
    )  # fmt: skip
    zones = rows(found["ZONAL"])
    assert len(zones) == 60
    assert sum(zone["population_end"] for zone in zones) == pytest.approx(188_169, rel=1e-4)  # cells stand out of it
    assert all(zone["change"] == pytest.approx(zone["population_end"] - zone["population_start"]) for zone in zones)


def test_the_region_on_cells_of_100_m(run, demo, feedback):
    found = run("gridchange", START=demo["population_1km_2001"], END=demo["population_100m_2021"], **YEARS, **SCRATCH)
    fine = values_of(demo["population_100m_2021"]).reshape(100, 10, 100, 10)
    summed = np.where(np.isnan(fine).any(axis=(1, 3)), np.nan, np.nansum(fine, axis=(1, 3)))
    expected = summed - values_of(demo["population_1km_2001"])
    np.testing.assert_allclose(values_of(found["OUTPUT"]), expected, atol=1e-3)
    assert np.nansum(expected) == pytest.approx(found["POPULATION_END"] - found["POPULATION_START"], rel=1e-6)
    assert feedback.warned("People of 'population_1km_2001'", "left out: 12 where")


def test_the_styles_show_every_class(qgis_app, tmp_path):
    layer = QgsRasterLayer(city.classes_file(tmp_path), "classes")
    apply_raster_style(layer, "grid_change_classes", "es")
    assert {int(entry.value) for entry in layer.renderer().classes()} == {int(code) for code in CellChange}


# -- bad input ---------------------------------------------------------------------------------------------------


@pytest.fixture
def sentence(refused, tmp_path):
    return lambda **replaced: refused("gridchange", OUTPUT=str(tmp_path / "refused" / "result.tif"), **replaced)


def test_a_nodata_value_that_is_not_declared(sentence, tmp_path):
    end = people_after()
    end[5, 5] = -32768
    said = sentence(END=city.grid_file(tmp_path, "ghs", end))
    assert "Raster 'ghs' holds a negative number of people: -32768" in said and "declare the value" in said


def test_years_out_of_order(sentence):
    assert "The end year 2001 is not after the start year 2021" in sentence(START_YEAR=2021, END_YEAR=2001)


def test_no_data_at_all(sentence, tmp_path):
    nothing = city.grid_file(tmp_path, "void", np.full((60, 60), np.nan), nodata=np.nan)
    assert "Raster 'void' has no cell with data" in sentence(START=nothing)


def test_other_regions(sentence, tmp_path):
    far = grid_file(tmp_path, "far", np.ones((3, 3)), crs=city.CRS, west=6_000_000.0, north=2_000_000.0)
    assert "'people_2001' and 'far' have no cell that is known in both" in sentence(END=far)


def test_zones_elsewhere(sentence):
    zones = memory_layer({"code": "text"}, [(zone(0, 1, 1, 0), "x")], "Polygon")
    said = sentence(ZONES=zones, ZONAL="TEMPORARY_OUTPUT")
    assert "No unit of layer 'units' lies on raster 'people_2001'" in said


def test_zones_twice(sentence):
    twice = city.municipalities(code=["01", "01", *city.CODES[2:]])
    assert "01" in sentence(ZONES=twice, ZONAL="TEMPORARY_OUTPUT")


def test_zones_without_shape(sentence):
    said = sentence(ZONES=city.municipalities(kind="None"), ZONAL="TEMPORARY_OUTPUT")
    assert "holds no polygons" in said


def test_a_raster_without_projection_beside_one_that_has_one(sentence, tmp_path):
    bare = Grid(people_after(), (city.WEST, 1000.0, 0.0, city.NORTH, 0.0, -1000.0))
    raster.write(tmp_path / "bare.tif", bare, nodata=-1)
    assert "Raster 'bare' has no coordinate reference system" in sentence(END=str(tmp_path / "bare.tif"))


def test_a_zone_outside_is_named(attempt, feedback):
    zones = city.municipalities(extra=((city.outline(30), "99", "Far", None, 0, 0),))
    found = attempt("gridchange", ZONES=zones, ZONAL="TEMPORARY_OUTPUT")
    assert column(found["ZONAL"], "change")[-1] is None
    assert feedback.warned("outside raster 'people_2001': 1 (99)")


# -- zones that cover the same ground ----------------------------------------------------------------------------


def _by_zones(run, folder, *outlines):
    """Run two cells of 600 people each over zones, and return the rows of the zones."""
    files = {name: grid_file(folder, name, [[600.0, 600.0]]) for name in ("start", "end")}
    zones = memory_layer({"code": "text"}, [(wkt, name) for name, wkt in zip("abc", outlines, strict=False)], "Polygon",
                         name="zones")  # fmt: skip
    return rows(run("gridchange", START=files["start"], END=files["end"], ZONES=zones, ZONE_ID="code", **YEARS,
                    OUTPUT="TEMPORARY_OUTPUT", ZONAL="TEMPORARY_OUTPUT")["ZONAL"])  # fmt: skip


def test_zones_that_overlap_are_named_with_the_people_counted_twice(run, tmp_path, feedback):
    """Of three zones over two cells, the first two share the first cell; the third only touches them."""
    found = _by_zones(run, tmp_path, zone(0, 1, 1, 0), zone(0, 1, 1.25, 0), zone(1.25, 1, 2, 0))
    assert sum(row["population_end"] for row in found) == 1800
    assert feedback.warned("Layer 'zones'", "overlap or are drawn twice: 2 (a, b).", "600 people are counted more")


def test_zones_side_by_side_share_no_ground(run, tmp_path, feedback):
    found = _by_zones(run, tmp_path, zone(0, 1, 0.7, 0), zone(0.7, 1, 2, 0))
    assert sum(row["population_end"] for row in found) == 1200 and feedback.warnings == []


def test_people_outside_all_zones_are_counted(run, tmp_path, feedback):
    _by_zones(run, tmp_path, zone(0, 1, 0.5, 0))
    assert feedback.warned("People of 'end' in the units of 'zones': 300 of 1\u202f200 used; left out: 900 outside")


def test_a_zone_that_crosses_itself_counts_what_it_encloses(run, tmp_path, feedback):
    """A bow tie of two triangles with a quarter of the two cells each: 300 people where the vertices enclose none."""
    (x0, x1), (y0, y1) = (WEST, WEST + 2000), (NORTH - 1000, NORTH)
    bow_tie = f"POLYGON(({x0} {y0},{x1} {y1},{x1} {y0},{x0} {y1},{x0} {y0}))"
    (found,) = _by_zones(run, tmp_path, bow_tie)
    assert found["population_end"] == pytest.approx(600) and found["known_share"] == pytest.approx(1)
    assert feedback.warned("Layer 'zones' has outlines that are not valid", "1 (a)")


# -- rasters of several bands ------------------------------------------------------------------------------------


def _stack(folder, name, *bands):
    """Write one-row rasters as the bands of one file."""
    from osgeo import gdal

    path = str(folder / f"{name}.tif")
    file = gdal.GetDriverByName("GTiff").Create(path, len(bands[0]), 1, len(bands), gdal.GDT_Float32)
    file.SetGeoTransform((WEST, 1000.0, 0.0, NORTH, 0.0, -1000.0))
    file.SetProjection(QgsCoordinateReferenceSystem("EPSG:25830").toWkt())
    for number, values in enumerate(bands, 1):
        file.GetRasterBand(number).WriteArray(np.float32([values]))
    file = None
    return path


def test_of_several_bands_the_first_is_read_and_the_log_says_so(run, tmp_path, feedback):
    files = {
        "START": _stack(tmp_path, "ages", (10, 20), (1, 2), (3, 4)),
        "END": grid_file(tmp_path, "end", [[5.0, 5.0]]),
    }
    found = run("gridchange", **files, **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    assert found["POPULATION_START"] == 30
    assert feedback.warned("Bands of raster 'ages': 1 of 3 used; left out: 2 beside band 1")
    assert not feedback.warned("raster 'end'")


def test_another_band_can_be_chosen(run, tmp_path, feedback):
    files = {"START": _stack(tmp_path, "ages", (10, 20), (1, 2)), "END": grid_file(tmp_path, "end", [[5.0, 5.0]])}
    found = run("gridchange", **files, START_BAND=2, **YEARS, OUTPUT="TEMPORARY_OUTPUT")
    assert found["POPULATION_START"] == 3 and feedback.warned("left out: 1 beside band 2")
