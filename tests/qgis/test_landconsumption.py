"""Land consumption: the published case through the algorithm, the demonstration region, and bad input."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.zonal import zonal_sums
from urban_rural_linkages.io import raster
from urban_rural_linkages.io.layers import table_of_layer
from urban_rural_linkages.io.outlines import polygons_of

from . import city
from .grid_pair_data import YEARS, people_after
from .layers import memory_layer, rows
from .test_gridchange import grid_file, zone
from .valley import DEMO, region

FIELDS = ("lcr", "pgr", "ratio", "m2_per_capita_start", "m2_per_capita_end", "quadrant")


def zones(*outlines: str, crs: str = "EPSG:25830"):
    return memory_layer({"code": "text"}, [(wkt, f"z{i}") for i, wkt in enumerate(outlines)], "Polygon", crs, "zones")


@pytest.fixture
def published(tmp_path):
    """Built-up land from 100 to 120 ha, people from 50,000 to 45,000, in ten years, on four cells (G34)."""
    figures = {"BUILT_START": 1e6, "BUILT_END": 1.2e6, "POP_START": 5e4, "POP_END": 4.5e4}
    files = {key: grid_file(tmp_path, key.lower(), np.full((2, 2), total / 4)) for key, total in figures.items()}
    return {**files, "ZONES": zones(zone(0, 2, 2, 0)), "START_YEAR": 2010, "END_YEAR": 2020}


def only(result) -> dict:
    (found,) = rows(result["OUTPUT"])
    return found


# -- the published case ------------------------------------------------------------------------------------------


def test_the_published_case(run, published, feedback):
    result = run("landconsumption", **published, OUTPUT="TEMPORARY_OUTPUT")
    found = only(result)
    assert set(FIELDS) <= found.keys()
    assert found["lcr"] == pytest.approx(0.02, abs=1e-12)
    assert found["pgr"] == pytest.approx(-0.010536051565782628, abs=1e-12)
    assert found["m2_per_capita_start"] == pytest.approx(20.0, abs=1e-12)
    assert found["m2_per_capita_end"] == pytest.approx(26.666666666666668, abs=1e-12)
    assert (found["ratio"], found["quadrant"]) == (None, "+built -people")
    assert result["N_MORE_LAND_FEWER_PEOPLE"] == 1 and not feedback.warnings


def test_the_logarithmic_form(run, published):
    found = only(run("landconsumption", **published, FORM="log", OUTPUT="TEMPORARY_OUTPUT"))
    assert found["lcr"] == pytest.approx(0.01823215567939546, abs=1e-12)


def test_shares_of_the_cell(run, published, tmp_path):
    shares = {key: grid_file(tmp_path, f"{key}_share", raster.read(published[key]).values / 1e6)
              for key in ("BUILT_START", "BUILT_END")}  # fmt: skip
    found = only(run("landconsumption", **{**published, **shares}, BUILTUP_UNITS="share", OUTPUT="TEMPORARY_OUTPUT"))
    assert found["m2_per_capita_end"] == pytest.approx(26.666666666666668, rel=1e-12)


def test_each_raster_on_cells_of_its_own(run, published, tmp_path):
    """People on cells of 250 m and shifted by half a cell beyond the zone: the zone takes what lies in it."""
    fine = np.zeros((12, 12))
    fine[2:10, 2:10] = 4.5e4 / 64
    place = {"cell": 250.0, "west": 500_000 - 500.0, "north": 4_300_000 + 500.0}
    published["POP_END"] = grid_file(tmp_path, "fine", fine, **place)
    found = only(run("landconsumption", **published, OUTPUT="TEMPORARY_OUTPUT"))
    assert found["population_end"] == pytest.approx(4.5e4, rel=1e-12) and found["quadrant"] == "+built -people"


def test_rasters_in_another_projection(run, published, tmp_path):
    published["BUILT_END"] = grid_file(tmp_path, "wgs", raster.read(published["BUILT_END"]).values, crs="EPSG:32630")
    found = only(run("landconsumption", **published, OUTPUT="TEMPORARY_OUTPUT"))
    assert found["built_end_m2"] == pytest.approx(1.2e6, rel=1e-6)  # the two systems differ by less than a metre


def test_nobody_and_nothing(run, tmp_path):
    empty, some = np.zeros((1, 2)), np.array([[0.0, 500.0]])
    files = {"BUILT_START": grid_file(tmp_path, "b0", empty), "BUILT_END": grid_file(tmp_path, "b1", some),
             "POP_START": grid_file(tmp_path, "p0", empty), "POP_END": grid_file(tmp_path, "p1", some)}  # fmt: skip
    result = run("landconsumption", **files, **YEARS, ZONES=zones(zone(0, 1, 1, 0), zone(1, 1, 2, 0)),
                 OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
    nothing, new = rows(result["OUTPUT"])
    assert [nothing[field] for field in FIELDS] == [None] * 5 + ["=built =people"]
    assert [new[field] for field in FIELDS] == [None, None, None, None, 1.0, "+built +people"]


def test_nodata_is_never_summed(run, published, tmp_path, feedback):
    people = np.full((2, 2), 11_250.0)
    people[0, 0] = -32768
    published["POP_END"] = grid_file(tmp_path, "gap", people, nodata=-32768)
    found = only(run("landconsumption", **published, OUTPUT="TEMPORARY_OUTPUT"))
    assert (found["population_start"], found["population_end"]) == (37_500, 33_750)  # the same three cells
    assert found["pgr"] == pytest.approx(-0.010536051565782628, abs=1e-12) and found["known_share"] == 0.75


def test_rasters_that_know_different_parts_of_a_zone_are_not_compared(run, published, tmp_path, feedback):
    published["POP_END"] = grid_file(tmp_path, "short", np.full((2, 4), 1e4), cell=500.0)
    found = only(run("landconsumption", **published, OUTPUT="TEMPORARY_OUTPUT"))
    assert (found["population_end"], found["pgr"], found["quadrant"]) == (None, None, None)
    assert found["lcr"] == pytest.approx(0.02) and found["known_share"] == 0.5
    assert feedback.warned("'pop_start' and 'short' know different parts", "fill it with 0")


# -- the demonstration region ------------------------------------------------------------------------------------


def test_the_demonstration_region(run, tmp_path):
    names = {"BUILT_START": "builtup_1km_2001", "BUILT_END": "builtup_1km_2021",
             "POP_START": "population_1km_2001", "POP_END": "population_1km_2021"}  # fmt: skip
    files = {key: shutil.copy(DEMO / f"{name}.tif", tmp_path) for key, name in names.items()}
    result = run("landconsumption", **files, **YEARS, ZONES=f"{region()}municipalities", ZONE_ID="code",
                 OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
    found = rows(result["OUTPUT"])
    sums = {key: by_zone(run, path) for key, path in files.items()}
    built, people = (sums["BUILT_START"], sums["BUILT_END"]), (sums["POP_START"], sums["POP_END"])
    expected = {
        "lcr": (built[1] - built[0]) / built[0] / 20,
        "pgr": np.log(people[1] / people[0]) / 20,
        "m2_per_capita_end": built[1] / people[1],
    }
    for field, values in expected.items():
        np.testing.assert_allclose([zone[field] for zone in found], values, rtol=1e-12)
    shrinking = people[1] < people[0]
    assert result["N_MORE_LAND_FEWER_PEOPLE"] == np.sum(shrinking & (built[1] > built[0])) == 48
    assert [zone["ratio"] is None for zone in found] == list(expected["pgr"] < 1e-4)
    assert sum(zone["population_end"] for zone in found) == pytest.approx(188_169, rel=1e-4)


def by_zone(run, path: str) -> np.ndarray:
    """Sum a raster over the municipalities, past the algorithm."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{region()}municipalities", "municipalities", "ogr")
    outlines = polygons_of(table_of_layer(layer, run.context), [str(i) for i in range(60)])
    grid = raster.read(path)
    return zonal_sums(grid.as_float(), exact_coverage(outlines, grid.values.shape, grid.transform)).total


# -- bad input ---------------------------------------------------------------------------------------------------


@pytest.fixture
def sentence(refused):
    return lambda **replaced: refused("landconsumption", **replaced)


def test_negative_people(sentence, tmp_path):
    people = people_after()
    people[3, 3] = -32768
    said = sentence(POP_END=city.grid_file(tmp_path, "trap", people))
    assert "Raster 'trap' holds a negative number of people: -32768" in said and "no data" in said


def test_negative_land(sentence, tmp_path):
    land = np.ones((60, 60)) * 500
    land[3, 3] = -9999
    assert "Raster 'trap' holds a negative built-up area: -9999" in sentence(
        BUILT_END=city.grid_file(tmp_path, "trap", land)
    )


def test_shares_that_are_called_square_metres(sentence, tmp_path):
    said = sentence(BUILT_START=city.grid_file(tmp_path, "part", np.full((60, 60), 0.4)))
    assert "'part' is said to hold square metres" in said and "set BUILTUP_UNITS to 'share'" in said


def test_square_metres_that_are_called_shares(sentence):
    assert "'built_2001' is said to hold shares, and holds 400000" in sentence(BUILTUP_UNITS="share")


def test_more_land_than_the_cell_has(attempt, tmp_path, feedback):
    attempt("landconsumption", BUILT_END=city.grid_file(tmp_path, "huge", np.full((60, 60), 2e6)))
    assert feedback.warned("'huge' holds 2\u202f000\u202f000 m2", "cell of 1\u202f000\u202f000 m2")


def test_years_out_of_order(sentence):
    assert "not after the start year 2021" in sentence(START_YEAR=2021)


def test_zones_elsewhere(sentence):
    assert "No unit of layer 'zones' lies on raster 'built_2001'" in sentence(
        ZONES=zones(zone(0, 1, 1, 0)), ZONE_ID=None
    )


def test_zones_without_projection(sentence):
    assert "no coordinate reference system" in sentence(ZONES=zones(city.outline(0), crs=""), ZONE_ID=None)


def test_a_code_twice(sentence):
    said = sentence(ZONES=city.municipalities(code=["01", "01", *city.CODES[2:]]))
    assert "'code'" in said and "01" in said
