"""The degree of urbanisation on cells of 100 m and others, and on the official grids of Europe and of the world."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from . import city


def divided(values: np.ndarray, count: int, seed: int = 1) -> np.ndarray:
    """Put the people of each cell unevenly into count x count cells."""
    random = np.random.default_rng(seed)
    rows, columns = values.shape
    weights = random.random((rows, count, columns, count)) ** 8
    weights /= weights.sum(axis=(1, 3), keepdims=True)
    return (values[:, np.newaxis, :, np.newaxis] * weights).reshape(rows * count, columns * count)


def repeated(values: np.ndarray, count: int) -> np.ndarray:
    return np.repeat(np.repeat(values, count, axis=0), count, axis=1)


@pytest.fixture
def grid(tmp_path):
    return lambda name, values, **how: city.grid_file(tmp_path, name, values, **how)


@pytest.fixture
def at_1km(attempt):
    return raster.read(attempt("degurbagrid")["OUTPUT"])


class TestSmallerCells:
    @pytest.mark.parametrize("count", [2, 4, 10])
    def test_are_added_up(self, attempt, grid, at_1km, feedback, count):
        people = grid("fine", divided(city.people(), count), cell=1000 / count, nodata=np.nan)
        land = grid("fine_land", repeated(city.land(), count), cell=1000 / count)
        found = raster.read(attempt("degurbagrid", POPULATION=people, LAND=land)["OUTPUT"])
        assert found.transform == at_1km.transform and np.array_equal(found.values, at_1km.values)
        assert feedback.warned(f"'fine' measure {1000 // count} x {1000 // count} m", "added up to cells of 1 km")

    def test_land_and_built_up_land_in_square_metres(self, attempt, grid, at_1km):
        people = grid("fine", divided(city.people(), 10), cell=100, nodata=np.nan)
        land = grid("fine_land", repeated(city.land() * 1e4, 10), cell=100)
        found = attempt("degurbagrid", POPULATION=people, LAND=land, LAND_UNITS="m2")
        assert np.array_equal(raster.read(found["OUTPUT"]).values, at_1km.values)

    def test_beside_land_on_cells_of_1_km(self, attempt, grid, at_1km):
        people = grid("fine", divided(city.people(), 10), cell=100, nodata=np.nan)
        assert np.array_equal(raster.read(attempt("degurbagrid", POPULATION=people)["OUTPUT"]).values, at_1km.values)

    def test_unless_the_user_does_not_want_it(self, attempt, grid, feedback):
        people = grid("fine", divided(city.people(), 4), cell=250, nodata=np.nan)
        found = attempt("degurbagrid", POPULATION=people, LAND=None, ADD_TO_1KM=False)
        assert raster.read(found["OUTPUT"]).values.shape == (240, 240)
        assert feedback.warned("'fine' measure 250 x 250 m", "defined on cells of 1 km", "Switch ADD_TO_1KM on")

    def test_that_begin_within_a_kilometre(self, attempt, tmp_path):
        """The grid of GHSL begins on multiples of its cells, and a part of it where it was cut."""
        place = (4_000_300.0, 100.0, 0.0, 3_060_700.0, 0.0, -100.0)
        path = tmp_path / "cut.tif"
        raster.write(path, Grid(np.full((95, 88), 3.0), place, QgsCoordinateReferenceSystem(city.CRS).toWkt()))
        found = raster.read(attempt("degurbagrid", POPULATION=str(path), LAND=None)["OUTPUT"])
        assert found.bounds == (4_000_000.0, 3_051_000.0, 4_010_000.0, 3_061_000.0)


@pytest.mark.parametrize("options", [{}, {"RESAMPLE": True}])
def test_undeclared_signs_of_no_data_are_not_added_up(refused, grid, options):
    people = divided(city.people(), 10)
    fine = grid("fine", np.where(np.isnan(people), -200.0, people), cell=100)
    sentence = refused("degurbagrid", POPULATION=fine, **options)
    assert "'fine' holds negative numbers, such as -200" in sentence and "'Prepare a grid'" in sentence


@pytest.mark.parametrize(("cell", "shown"), [(300, "300 x 300"), (2000, "2000 x 2000"), (926.5, "926.5 x 926.5")])
def test_other_cells_are_named_with_what_to_run(attempt, grid, feedback, cell, shown):
    attempt("degurbagrid", POPULATION=grid("other", city.people(), cell=cell, nodata=np.nan), LAND=None)
    assert feedback.warned(
        f"'other' measure {shown} m", "defined on cells of 1 km", "Run 'Prepare a grid' with CELL=1000"
    )


def test_degrees_are_refused_with_what_to_run(refused, grid):
    degrees = grid("degrees", city.people(), crs="EPSG:4326", cell=1e-3)
    assert "Run 'Prepare a grid' on it" in refused("degurbagrid", POPULATION=degrees, LAND=None)


class TestOfficialGrids:
    def test_of_europe(self, attempt, feedback):
        attempt("degurbagrid")
        assert not feedback.warned("keep areas") and not feedback.warned("1 km")

    @pytest.mark.parametrize("north", [0.0, 5_000_000.0, 8_000_000.0])
    def test_of_the_world(self, attempt, tmp_path, feedback, north):
        """Cells of Mollweide measure 0.993 km2 at the equator, and are 1 km2 by definition: 1495 people are no 1500."""
        path, place = tmp_path / "ghsl.tif", (0.0, 1000.0, 0.0, north, 0.0, -1000.0)
        crs = QgsCoordinateReferenceSystem("ESRI:54009").toWkt()
        people = np.zeros((20, 20))
        people[5:12, 5:12] = 1495.0
        raster.write(path, Grid(people, place, crs))
        found = attempt("degurbagrid", POPULATION=str(path), LAND=None, SUMMARY="TEMPORARY_OUTPUT", UC_POPULATION=1000)
        assert found["N_CENTRES"] == 0
        assert not feedback.warned("keep areas") and not feedback.warned("1 km")
        areas = [feature["area_km2"] for feature in found["SUMMARY"].getFeatures()]
        assert sum(areas) == pytest.approx(400.0, rel=1e-12)


def test_urban_areas_of_people_on_finer_cells_than_the_classes(attempt, grid):
    people = grid("fine", divided(city.people(), 10), cell=100, nodata=np.nan)
    fine, coarse = (attempt("functionalurbanareas", **given) for given in ({"POPULATION": people}, {}))
    numbers = [name for name in coarse if isinstance(coarse[name], int | float)]
    assert numbers and [fine[name] for name in numbers] == pytest.approx([coarse[name] for name in numbers])
