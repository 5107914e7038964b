"""People of units on cells: figures worked out by hand, a whole region, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject, QgsVectorLayer

from urban_rural_linkages import i18n
from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.polygons import polygons_from_wkb
from urban_rural_linkages.core.zonal import zonal_sums
from urban_rural_linkages.io import raster

from . import city, valley
from .layers import column, memory_layer, rows, square, units

ALONE = {"WEIGHTS": None, "MASK": None}  # inputs of the small region that are taken away


def total(path: str) -> float:
    return float(np.nansum(raster.read(path).as_float()))


def by_unit(report) -> dict[str, dict]:
    return {row["unit"]: row for row in rows(report)}


def in_crs(layer: QgsVectorLayer, crs: str) -> QgsVectorLayer:
    """Return a copy of a layer in another coordinate reference system."""
    target = QgsCoordinateReferenceSystem(crs)
    transform = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance().transformContext())
    moved = []
    for feature in layer.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        geometry.transform(transform)
        moved.append((geometry.asWkt(12), *feature.attributes()))
    kinds = {field.name(): "text" if field.type() == 10 else "integer" for field in layer.fields()}
    return memory_layer(kinds, moved, "Polygon", crs, name=layer.name())


@pytest.fixture(scope="module")
def municipalities(qgis_app) -> QgsVectorLayer:
    """The 60 municipalities of the demonstration region."""
    return QgsVectorLayer(valley.region() + "municipalities", "municipalities", "ogr")


class TestSmallRegion:
    def test_where_people_live_and_totals(self, attempt):
        """All the people of each municipality, in proportion to those of the grid, and nobody on the lake."""
        results = attempt("dasymetric", REPORT="TEMPORARY_OUTPUT")
        persons = raster.read(results["OUTPUT"])
        assert persons.values.dtype == np.float64 and persons.nodata == -9999
        assert total(results["OUTPUT"]) == pytest.approx(229500, rel=1e-12)
        assert (persons.values[city.LAKE] == 0).all()
        capital = city.people()[:20, :20]
        assert persons.values[:20, :20] == pytest.approx(90000 * capital / capital.sum(), rel=1e-12)
        report = by_unit(results["REPORT"])
        assert {row["rule"] for row in report.values()} == {"weighted"}
        assert report["01"]["cells"] == 400 and report["09"]["cells"] == 400 - 64
        assert report["03"]["cells"] == 399, "the corner has no data"
        assert results["LOST_POPULATION"] == 0

    def test_cells_of_our_own(self, attempt):
        """Five squares of 10 km in cells of 4 km: 12.5 x 2.5 cells; the border cells hold parts of two units."""
        results = attempt("dasymetric", **ALONE, UNITS=units(), POP="p2001", CELL=4000)
        persons = raster.read(results["OUTPUT"])
        assert persons.values.shape == (3, 13) and persons.transform == (500000, 4000, 0, 4312000, 0, -4000)
        assert total(results["OUTPUT"]) == pytest.approx(1000 + 1100 + 1200 + 1300 + 1400, rel=1e-12)
        assert persons.values[1, 0] == pytest.approx(160)  # 16 of 100 km2
        assert persons.values[1, 2] == pytest.approx(0.08 * 1000 + 0.08 * 1100)
        assert persons.values[0, 0] == pytest.approx(80)  # half of the northern row lies outside

    def test_an_extent(self, attempt, feedback):
        """Two of the municipalities and half of a third, whose people are all put into the half; two are lost."""
        results = attempt("dasymetric", **ALONE, UNITS=units(), POP="p2001", CELL=1000,
                          EXTENT="500000,525000,4300000,4310000 [EPSG:25830]", REPORT="TEMPORARY_OUTPUT")  # fmt: skip
        assert total(results["OUTPUT"]) == pytest.approx(1000 + 1100 + 1200)
        assert results["LOST_POPULATION"] == 1300 + 1400
        assert feedback.warned("reach beyond the cells: 1 (06003)")
        assert feedback.warned("2 (06004, 06005)", "2700 people are not on the map")
        assert [row["rule"] for row in by_unit(results["REPORT"]).values()] == ["area"] * 3 + ["none"] * 2

    def test_unknown_people(self, attempt, feedback):
        results = attempt("dasymetric", **ALONE, UNITS=units(), POP="p2021", CELL=5000)
        assert total(results["OUTPUT"]) == pytest.approx(800 + 1050 + 1500 + 1250)
        assert np.isnan(raster.read(results["OUTPUT"]).as_float()[:, 4:6]).all()
        assert feedback.warned("without a known population", "1 (06003)")

    def test_codes_and_text(self, attempt):
        text = units(types={"p2001": "text"}, p2001=["1000", "-1", "1200", " 1300 ", ""])
        results = attempt("dasymetric", **ALONE, UNITS=text, POP="p2001", CELL=5000, NODATA_VALUES="-1")
        assert total(results["OUTPUT"]) == pytest.approx(1000 + 1200 + 1300)

    def test_a_mask_alone(self, attempt, tmp_path):
        land = city.land()
        land[0, 0] = np.nan
        mask = city.grid_file(tmp_path, "land_with_hole", land, nodata=np.nan)
        persons = raster.read(attempt("dasymetric", WEIGHTS=None, MASK=mask)["OUTPUT"]).values
        assert persons[0, 0] == 0 and persons[0, 1] == pytest.approx(90000 / 399)
        assert persons[59, 40] == pytest.approx(6500 / 336)

    def test_a_mask_on_other_cells(self, attempt, tmp_path, feedback):
        fine = city.grid_file(tmp_path, "fine", np.kron(city.land(), np.ones((4, 4))), cell=250)
        assert np.array_equal(
            raster.read(attempt("dasymetric", MASK=fine)["OUTPUT"]).values,
            raster.read(attempt("dasymetric")["OUTPUT"]).values,
        )
        assert feedback.warned("mask 'fine' was brought onto the cells of 'population'")

    def test_weights_that_leave_no_place(self, attempt, tmp_path, feedback):
        weights = city.people()
        weights[:20, :20] = 0
        path = city.grid_file(tmp_path, "weights", weights, nodata=np.nan)
        results = attempt("dasymetric", WEIGHTS=path, REPORT="TEMPORARY_OUTPUT", CELL=50)
        assert raster.read(results["OUTPUT"]).values[5, 5] == pytest.approx(225)
        assert by_unit(results["REPORT"])["01"]["rule"] == "area"
        assert feedback.warned("spread evenly instead: 1 (01)")
        assert feedback.warned("side of 50 m was not used", "'weights'")

    def test_units_in_degrees_on_a_projected_raster(self, attempt):
        """The outlines are carried over: straight sides stay so within a few metres."""
        results = attempt("dasymetric", UNITS=in_crs(city.municipalities(), "EPSG:4326"))
        assert total(results["OUTPUT"]) == pytest.approx(229500, rel=1e-9)
        same = raster.read(attempt("dasymetric")["OUTPUT"]).values
        assert raster.read(results["OUTPUT"]).values == pytest.approx(same, abs=0.1 * same.max())

    def test_a_raster_in_degrees(self, attempt, tmp_path):
        """Two cells of one degree, at the equator and north of it: areas differ, and so do people."""
        wkt = QgsCoordinateReferenceSystem("EPSG:4326").toWkt()
        mask = valley.grid_file(tmp_path, "degrees", np.ones((60, 1)), crs_wkt=wkt, transform=(0, 1, 0, 60, 0, -1))
        strip = memory_layer({"pop": "integer"}, [("POLYGON((0 0,1 0,1 60,0 60,0 0))", 6000)], "Polygon", "EPSG:4326")
        persons = raster.read(
            attempt("dasymetric", **{**ALONE, "MASK": mask}, UNITS=strip, UNIT_ID=None, POP="pop")["OUTPUT"]
        ).values[:, 0]  # fmt: skip
        assert persons.sum() == pytest.approx(6000)
        assert persons[0] / persons[-1] == pytest.approx(np.cos(np.radians(59.5)), abs=0.01)


class TestDegrees:
    def test_new_cells_are_as_wide_as_asked_for_on_the_ground(self, attempt, tmp_path):
        out = str(tmp_path / "cells.tif")
        attempt("dasymetric", **ALONE, UNITS=in_crs(units(), "EPSG:4326"), POP="p2001", CELL=1000, OUTPUT=out)
        cells = raster.read(out)
        assert np.sqrt(cells.cell_areas()).mean() == pytest.approx(1000, rel=1e-3) and cells.is_geographic
        assert total(out) == pytest.approx(sum(column(units(), "p2001")))


class TestWholeRegion:
    def test_people_of_60_municipalities_on_built_up_land(self, attempt, municipalities):
        results = attempt(
            "dasymetric", MASK=None, UNITS=municipalities, UNIT_ID="code", POP="t2021",
            WEIGHTS=str(valley.DEMO / "builtup_1km_2021.tif"), REPORT="TEMPORARY_OUTPUT",
        )  # fmt: skip
        people = dict(zip(column(municipalities, "code"), column(municipalities, "t2021"), strict=True))
        assert total(results["OUTPUT"]) == pytest.approx(sum(people.values()), rel=1e-9)
        report = by_unit(results["REPORT"])
        assert {code: row["placed"] for code, row in report.items()} == pytest.approx(people, rel=1e-9)
        assert results["LOST_POPULATION"] == 0

    def test_it_finds_the_people_of_the_grid_again(self, attempt, municipalities):
        """Weighted by the people of 100 m cells, hardly anybody moves: only in cells that a border cuts."""
        source = valley.DEMO / "population_100m_2021.tif"
        results = attempt("dasymetric", MASK=None, UNITS=municipalities, UNIT_ID="code", POP="t2021",
                          WEIGHTS=str(source))  # fmt: skip
        true, found = raster.read(source).as_float(), raster.read(results["OUTPUT"]).as_float()
        assert np.nansum(np.abs(found - true)) < 0.02 * np.nansum(true)
        sums = zonal_sums(found, coverage_of(municipalities, found.shape, raster.read(source).transform)).total
        assert sums == pytest.approx(column(municipalities, "t2021"), rel=0.02)


def coverage_of(layer: QgsVectorLayer, shape: tuple[int, int], transform: tuple):
    outlines = [bytes(feature.geometry().asWkb()) for feature in layer.getFeatures()]
    return exact_coverage(polygons_from_wkb(outlines, "units", column(layer, "code")), shape, transform)


class TestRefused:
    def test_no_cells(self, refused):
        assert "Neither a raster nor the side of a cell was given. Give WEIGHTS or MASK" in refused(
            "dasymetric", **ALONE
        )

    def test_units_without_a_system(self, refused):
        for inputs in ({**ALONE, "CELL": 1000}, {}):
            sentence = refused("dasymetric", UNITS=units(crs=""), POP="p2001", **inputs)
            assert "Layer 'units' has no coordinate reference system" in sentence

    def test_a_raster_without_a_system(self, refused, tmp_path):
        weights = valley.grid_file(tmp_path, "nowhere", np.ones((9, 9)), crs_wkt="")
        assert "'nowhere' has no coordinate reference system" in refused("dasymetric", WEIGHTS=weights)

    def test_negative_weights(self, refused, tmp_path):
        weights = city.people()
        weights[2, 3] = -4
        sentence = refused("dasymetric", WEIGHTS=city.grid_file(tmp_path, "built", weights))
        assert "Raster 'built' holds the negative weight -4 in row 3, column 4 (such cells: 1)" in sentence

    def test_units_elsewhere(self, refused):
        assert "No unit with a known population lies on the cells" in refused("dasymetric", UNITS=units(), POP="p2001")

    def test_people_that_are_no_number(self, refused):
        text = units(types={"p2001": "text"}, p2001=["1000", "many", "1", "1", "1"])
        sentence = refused("dasymetric", **ALONE, UNITS=text, POP="p2001", CELL=1000)
        assert "'units', field 'p2001', row '06002': 'many' is not a plain number" in sentence

    def test_fewer_people_than_nobody(self, refused):
        sentence = refused("dasymetric", **ALONE, UNITS=units(p2001=[1, -2, 3, 4, 5]), POP="p2001", CELL=1000)
        assert "field 'p2001' must not be negative, but unit '06002' has -2" in sentence

    def test_an_id_given_twice(self, refused):
        sentence = refused("dasymetric", UNITS=city.municipalities(extra=((square(1), "01", "again", None, 5, 5),)))
        assert "field 'code' must name each unit once" in sentence

    def test_too_many_cells(self, refused):
        sentence = refused("dasymetric", **ALONE, UNITS=units(), POP="p2001", CELL=0.1)
        assert "There would be 100000 x 500000 cells" in sentence


def test_the_people_on_the_map_are_in_the_account(attempt, feedback):
    layer = attempt("dasymetric", REPORT="TEMPORARY_OUTPUT")["REPORT"]
    people = sum(value for value in column(layer, "population") if value is not None)
    lines = [text for text in (*feedback.infos, *feedback.warnings) if "People of " in text]
    assert len(lines) == 1 and f"({i18n.number_text(people)})" in lines[0]
