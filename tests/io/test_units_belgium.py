"""Belgium: municipalities by degree of urbanisation, and functional urban areas, from real layers."""

from __future__ import annotations

import csv
import time

import numpy as np
import pytest

from urban_rural_linkages.core.contiguity import shared_borders
from urban_rural_linkages.core.coverage_fractions import centre_coverage, exact_coverage
from urban_rural_linkages.core.functional.cities import cities_of_centres
from urban_rural_linkages.core.functional.degurba import classify_grid
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.functional.units import class_totals, classify_units, flips
from urban_rural_linkages.core.functional.urban_areas import functional_urban_areas
from urban_rural_linkages.core.polygons import polygons_from_wkb
from urban_rural_linkages.core.zonal import zonal_sums

ogr = pytest.importorskip("osgeo.ogr")
gdal = pytest.importorskip("osgeo.gdal")
pytestmark = pytest.mark.real

# flexurba's published vectors: units 20 to 30 in the order of their ids
L1_20_TO_30 = (3, 2, 3, 2, 2, 3, 1, 2, 2, 3, 2)
L2_2021_20_TO_30 = (30, 21, 30, 23, 21, 30, 12, 21, 21, 30, 22)


@pytest.fixture(scope="module")
def units(real_data):
    """Ids in ascending order, and outlines."""
    source = ogr.Open(str(real_data("belgium/units_belgium.gpkg")))
    rows = sorted((f["UID"], bytes(f.GetGeometryRef().ExportToWkb())) for f in source.GetLayer(0))
    ids = [str(row[0]) for row in rows]
    return ids, polygons_from_wkb([row[1] for row in rows], "units", ids)


@pytest.fixture(scope="module")
def rasters(real_data):
    """Population, land and built-up shares, and where they lie."""

    def read(name):
        source = gdal.Open(str(real_data(f"belgium/{name}.tif")))
        band = source.GetRasterBand(1)
        values = band.ReadAsArray().astype(np.float64)
        if band.GetNoDataValue() is not None:
            values[values == band.GetNoDataValue()] = np.nan
        return values, source.GetGeoTransform()

    population, transform = read("POP")
    return population, read("LAND")[0] / 1e6, read("BUILT_S")[0] / 1e6, transform


@pytest.fixture(scope="module")
def classes(rasters):
    population, land, built, _ = rasters
    return classify_grid(population, land, built)


def totals(units, rasters, classes, method):
    population, _, _, transform = rasters
    exact = exact_coverage(units[1], population.shape, transform)
    if method == "exact":
        return class_totals(classes.classes, population, exact)
    centres = centre_coverage(units[1], population.shape, transform, 50.0)
    return class_totals(classes.classes, population, centres, exact.touching())


@pytest.mark.parametrize("method", ["exact", "centre"])
def test_the_published_classes_of_municipalities(units, rasters, classes, method):
    found = totals(units, rasters, classes, method)
    assert classify_units(units[0], found).level_1[19:30] == L1_20_TO_30
    assert classify_units(units[0], found, "2021").level_2[19:30] == L2_2021_20_TO_30


def test_coverage_is_as_large_as_the_municipalities(units, rasters):
    population, _, _, transform = rasters
    exact = exact_coverage(units[1], population.shape, transform)
    assert exact.sizes() * 1e6 == pytest.approx(units[1].areas(), rel=1e-9)
    _, row, column, fraction = exact.cells()
    covered = np.zeros(population.shape)
    np.add.at(covered, (row, column), fraction)
    assert covered.max() <= 1.0 + 1e-9


def test_centres_come_close_to_exact_coverage(units, rasters):
    population, _, _, transform = rasters
    exact = zonal_sums(population, exact_coverage(units[1], population.shape, transform))
    centres = zonal_sums(population, centre_coverage(units[1], population.shape, transform, 50.0))
    error = np.abs(centres.total - exact.total) / np.maximum(exact.total, 1.0)
    assert np.sort(error)[-2] < 0.01
    assert units[0][int(error.argmax())] == "21011"  # the smallest of all, 0.36 km2 or some 140 centres
    assert error.max() < 0.05
    assert centres.total.sum() == pytest.approx(exact.total.sum(), rel=1e-4)


def test_every_municipality_near_a_threshold_is_listed(units, rasters, classes):
    found = classify_units(units[0], totals(units, rasters, classes, "exact"))
    assert None not in found.level_1
    assert sum(found.counts.values()) == 581
    listed = {flip.id for flip in flips(found)}
    near = {name for name, margin in zip(units[0], found.margin, strict=True) if abs(margin) < 0.05 - 1e-6}
    assert listed <= near
    assert len(listed) > 20


def test_functional_urban_areas_of_belgium(units, rasters, classes, real_data):
    ids, polygons = units
    population, _, _, transform = rasters
    with real_data("belgium/be_census2011_flows_581.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    columns = [[row[name] for row in rows] for name in ("origin", "destination", "commuters")]
    flows = flow_table(columns[0], columns[1], [float(value) for value in columns[2]], units=ids)
    with real_data("belgium/be_census2011_employed_581.csv").open(encoding="utf-8") as stream:
        jobs = {row["UID"]: float(row["employed_total_incl_abroad_unknown"]) for row in csv.DictReader(stream)}
    people = zonal_sums(population, exact_coverage(polygons, population.shape, transform)).total
    cities = cities_by_centre(polygons, population, classes.classes == 30, transform, people)

    begin = time.process_time()
    borders = shared_borders(polygons)
    found = functional_urban_areas(
        ids, cities, flows, borders, population=people, employed=[jobs[name] for name in ids]
    )
    seconds = time.process_time() - begin
    brussels = found.fua_id[ids.index("21004")]
    assert found.fua_id[ids.index("25112")] == brussels  # Wavre commutes to Brussels
    assert found.fua_id[ids.index("11002")] != brussels  # Antwerp is a city of its own
    member = np.array([name is not None for name in found.fua_id])
    commuting = np.array(found.role) == "commuting"
    assert np.all(found.best_share[commuting] >= 0.15)
    assert sum(area.units for area in found.areas) == member.sum()
    assert seconds < 2.0


def cities_by_centre(polygons, population, is_centre, transform, people):
    from scipy import ndimage

    labels, count = ndimage.label(is_centre)
    unit, row, column, fraction = exact_coverage(polygons, population.shape, transform).cells()
    inside = labels[row, column] > 0
    pairs, where = np.unique(unit[inside] * (count + 1) + labels[row, column][inside], return_inverse=True)
    persons = np.bincount(where, np.nan_to_num(population[row, column][inside]) * fraction[inside])
    return cities_of_centres(pairs // (count + 1), [f"{label:02d}" for label in pairs % (count + 1)], persons, people)
