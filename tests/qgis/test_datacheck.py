"""The demo region as it is, and broken in twenty ways: each is found, with the right input, severity and advice."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from urban_rural_linkages.io.files.vector_file import VectorFile

from .broken_demo import changed, remade, replaced, scaled
from .layers import rows, units


def test_the_demo_region_has_nothing_that_must_be_mended(check):
    findings, fails, warns = check()
    assert fails == 0
    assert {key for key, row in findings.items() if row["severity"] == "warn"} == {
        ("appeared", "POP_START"),  # the two municipalities that were created in 2007 and 2014
        ("weight", "POP_START"),
        ("same_territory", "SAME_TERRITORY"),
    }
    assert warns == 4
    assert findings["appeared", "POP_START"]["example"] == "00901, 00902"


def test_daughters_are_asked_about_one_by_one_with_the_answer_for_all(run, inputs):
    found = [row for row in rows(run("datacheck", **inputs, REPORT="TEMPORARY_OUTPUT")["REPORT"])
             if row["check"] == "same_territory"]  # fmt: skip
    assert [row["example"] for row in found] == ["00901", "00902"]
    assert "Fuentespina de Yuso (00901) appears in 2007 with 1147 people" in found[0]["message"]
    assert "only Majadillas (00026) falls by as much then (1150 below its trend)" in found[0]["message"]
    assert "do not border on each other" in found[0]["message"]
    assert "while Mazarejos (00028), on which it borders, falls by 362" in found[1]["message"]
    assert all("SAME_TERRITORY=00901=00026,00902=00028." in row["fix"] for row in found)


def test_units_of_one_territory_are_checked_together(check):
    findings, fails, warns = check(SAME_TERRITORY="00901=00026,00902=00028")
    assert (fails, warns) == (0, 0)
    assert findings["appeared", "POP_START"]["severity"] == "pass"


@pytest.mark.parametrize(
    ("given", "check_id", "parameter", "severity", "words"),
    [
        (
            {"POP_START": "fid", "BIRTHS": None, "DEATHS": None},
            "id_as_population",
            "POP_START",
            "fail",
            "Choose the field of",
        ),
        ({"POP_START": "t2021", "POP_END": "t2021"}, "same_dates", "POP_END", "fail", "later date"),
        ({"START_YEAR": 2011}, "year_of_field", "POP_START", "fail", "Correct the year"),
        ({"POP_START": "t2021", "POP_END": "t2001"}, "year_of_field", "POP_END", "fail", "Correct the year"),
        ({"AREA_UNITS": "ha"}, "area_units", "AREA", "fail", "Choose km2 as AREA_UNITS"),
        ({"AREA_UNITS": "m2"}, "area_units", "AREA", "fail", "Choose km2 as AREA_UNITS"),
        ({"POP_OLD": "t2001", "POP_END": "pop_65"}, "more_than_all", "POP_OLD", "fail", "in persons"),
    ],
)
def test_the_wrong_choice(check, given, check_id, parameter, severity, words):
    findings, fails, _ = check(**given)
    row = findings[check_id, parameter]
    assert row["severity"] == severity and fails > 0
    assert words in row["fix"]


@pytest.mark.parametrize(
    ("change", "check_id", "parameter", "severity", "words"),
    [
        (scaled("births", 1 / 20), "vital_rates", "BIRTHS", "fail", "events of one year"),
        (scaled("deaths", 1 / 20), "vital_rates", "DEATHS", "fail", "events of one year"),
        (scaled("births", 100), "vital_rates", "BIRTHS", "fail", "in persons"),
        (scaled("area_km2", 100), "area_units", "AREA", "fail", "Choose ha as AREA_UNITS"),
        (replaced("code", lambda values, row: "00001"), "repeated_ids", "UNIT_ID", "fail", "dissolve"),
        (replaced("t2001", lambda values, row: row + 1), "id_as_population", "POP_START", "fail", "POP_START"),
        (replaced("women", lambda values, row: values["t2021"] * 2), "more_than_all", "WOMEN", "fail", "same year"),
        (replaced("name", lambda values, row: "CÃ¡ceres"), "encoding", "NAME", "warn", "encoding of the layer"),
        (replaced("t2021", lambda values, row: values["t2021"] * (20 if row == 3 else 1)), "large_change", "POP_END",
         "warn", "boundaries"),
        (replaced("t2021", lambda values, row: 0 if row == 3 else values["t2021"]), "disappeared", "POP_END", "warn",
         "merged"),
        (replaced("t2021", lambda values, row: None if row < 20 else values["t2021"]), "weight", "POP_END", "fail",
         "largest units first"),
        (scaled("t2011", 0.5), "common_break", "SERIES", "warn", "same units"),
        (replaced("women", lambda values, row: values["t2021"]), "women_share", "WOMEN", "warn", "women of all ages"),
        (replaced("pop_0_14", lambda values, row: values["t2021"]), "old_and_young", "POP_OLD", "fail", "overlap"),
        (replaced("t2001", lambda values, row: -1 if row == 3 else values["t2001"]), "negative", "POP_START", "fail",
         "NODATA_VALUES"),
    ],
)  # fmt: skip
def test_broken_units(check, inputs, change, check_id, parameter, severity, words):
    findings, _, _ = check(UNITS=changed(inputs["UNITS"], change))
    assert findings[check_id, parameter]["severity"] == severity
    assert words in findings[check_id, parameter]["fix"]


def test_ages_that_do_not_add_up(check, inputs):
    given = {"AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m"}
    assert check(**given)[0]["parts", "AGE_FIELDS"]["severity"] == "pass"
    findings, fails, _ = check(**given, UNITS=changed(inputs["UNITS"], scaled("w_85_plus", 10)))
    row = findings["parts", "AGE_FIELDS"]
    assert row["severity"] == "warn" and fails == 0 and "same year and of all ages" in row["fix"]
    assert check(**given | {"AGE_FIELDS": "{sex}-{from}"})[0]["ages", "AGE_FIELDS"]["severity"] == "fail"


def test_the_findings_as_a_page(run, inputs, tmp_path):
    page = tmp_path / "checks.html"
    run("datacheck", **inputs | {"AREA_UNITS": "ha"}, REPORT="TEMPORARY_OUTPUT", HTML=str(page))
    text = page.read_text(encoding="utf-8")
    assert "must be mended" in text and "Choose km2" in text and "Population at the start" in text
    assert text.count("<script") == 1, "the one of every page"


def test_a_field_of_yes_or_no_for_people(check, inputs):
    units = changed(inputs["UNITS"], lambda values, row: None)
    units.dataProvider().addAttributes([QgsField("inhabited", QMetaType.Type.Bool)])
    units.updateFields()
    place = units.fields().indexOf("inhabited")
    units.dataProvider().changeAttributeValues({feature.id(): {place: True} for feature in units.getFeatures()})
    findings, fails, _ = check(UNITS=units, POP_START="inhabited")
    assert findings["yes_or_no", "POP_START"]["severity"] == "fail" and fails > 0
    assert "as POP_START" in findings["yes_or_no", "POP_START"]["fix"]


class TestServices:
    def test_far_away(self, check, inputs):
        services = changed(inputs["SERVICES"], lambda values, row: None, "services")
        services.dataProvider().changeGeometryValues(
            {f.id(): moved(f.geometry(), 900_000) for f in services.getFeatures()}
        )
        findings, fails, _ = check(SERVICES=services)
        assert findings["far_services", "SERVICES"]["severity"] == "fail" and fails == 1

    def test_doubled(self, check, inputs):
        services = changed(inputs["SERVICES"], lambda values, row: None, "services")
        services.dataProvider().addFeatures([next(services.getFeatures())])
        assert check(SERVICES=services)[0]["doubled_services", "SERVICES"]["count"] == 1


class TestGrids:
    def test_one_grid_for_both_dates(self, check, inputs):
        findings, _, _ = check(POPULATION_START=inputs["POPULATION"])
        assert findings["same_raster", "POPULATION_START"]["severity"] == "fail"

    def test_elevation_for_people(self, check, country):
        findings, _, _ = check(POPULATION=str(country / "dem_100m.tif"))
        row = findings["elevation_as_population", "POPULATION"]
        assert row["severity"] == "fail" and "looks like heights" in row["message"]
        assert "Choose the raster with people in each cell as POPULATION" in row["fix"]

    @pytest.mark.parametrize(("factor", "severity"), [(3.0, "fail"), (1.3, "warn"), (0.4, "fail"), (1.05, "pass")])
    def test_another_total_than_that_of_the_units(self, check, inputs, tmp_path, factor, severity):
        findings, _, _ = check(POPULATION=remade(inputs, tmp_path, lambda grid: grid.as_float() * factor))
        assert findings["grid_total", "POPULATION"]["severity"] == severity

    def test_a_grid_of_more_than_the_region_is_right(self, check, inputs, tmp_path):
        def with_neighbours(grid):
            return np.where(np.isnan(grid.as_float()), 500.0, grid.as_float())

        findings, _, _ = check(POPULATION=remade(inputs, tmp_path, with_neighbours))
        assert findings["grid_total", "POPULATION"]["severity"] == "pass"

    def test_a_grid_of_elsewhere(self, check, inputs, tmp_path):
        findings, fails, _ = check(POPULATION=remade(inputs, tmp_path, move=(500_000.0, 0.0)))
        row = findings["grid_total", "POPULATION"]
        assert row["severity"] == "fail" and fails == 1 and "coordinate reference systems" in row["fix"]

    def test_too_dense(self, check, inputs, tmp_path):
        def in_one_cell(grid):
            values = grid.as_float()
            total = np.nansum(values)
            return np.where(values == np.nanmax(values), total, np.where(np.isnan(values), np.nan, 0.0))

        findings, _, _ = check(POPULATION=remade(inputs, tmp_path, in_one_cell))
        row = findings["population_grid", "POPULATION"]
        assert row["severity"] == "warn" and int(row["example"]) > 50_000

    def test_flags_that_are_not_declared(self, check, inputs, tmp_path):
        def flagged(grid):
            return np.nan_to_num(grid.as_float(), nan=-200.0)

        findings, _, _ = check(POPULATION=remade(inputs, tmp_path, flagged, name="GHS_POP"))
        row = findings["population_grid", "POPULATION"]
        assert (row["severity"], row["example"]) == ("fail", "-200")
        assert "preparegrid) with RASTER=GHS_POP, UNITS=units, CELL=1000" in row["fix"]

    def test_several_bands(self, check, inputs, tmp_path):
        made = gdal.BuildVRT(str(tmp_path / "bands.vrt"), [inputs["POPULATION"]] * 3, separate=True)
        del made
        row = check(POPULATION=str(tmp_path / "bands.vrt"))[0]["several_bands", "POPULATION"]
        assert (row["severity"], row["example"]) == ("warn", "3") and "band 1 is read" in row["message"]

    def test_degrees(self, check, inputs, tmp_path, run):
        path = str(tmp_path / "worldpop.tif")
        made = gdal.Warp(path, inputs["POPULATION"], dstSRS="EPSG:4326", resampleAlg="sum", dstNodata=-1)
        del made
        findings, fails, _ = check(POPULATION=path)
        row = findings["grid_in_degrees", "POPULATION"]
        assert row["severity"] == "fail" and fails == 1
        assert (
            "preparegrid) with RASTER=worldpop, UNITS=units, CELL=1000, and give its result as POPULATION" in row["fix"]
        )
        mended = run("preparegrid", RASTER=path, UNITS=inputs["UNITS"], CELL=1000, OUTPUT=str(tmp_path / "mended.tif"))
        assert check(POPULATION=mended["OUTPUT"])[1] == 0

    def test_cells_that_are_not_of_a_kilometre(self, check, inputs, tmp_path, run):
        for cell, severity in ((300, "warn"), (500, "pass"), (2000, "warn")):
            made = run("preparegrid", RASTER=inputs["POPULATION"], CELL=cell, OUTPUT=str(tmp_path / f"{cell}.tif"))
            row = check(POPULATION=made["OUTPUT"])[0]["grid_cells", "POPULATION"]
            assert row["severity"] == severity and f"{cell} x {cell} m" in row["message"]

    def test_no_system(self, check, inputs, tmp_path):
        findings, _, _ = check(POPULATION=remade(inputs, tmp_path, crs=""))
        row = findings["grid_crs", "POPULATION"]
        assert row["severity"] == "fail" and "properties (Source)" in row["fix"]


def moved(geometry, metres: float):
    geometry.translate(metres, 0.0)
    return geometry


def test_everything_that_is_asked_for_is_answered(check, inputs):
    findings, _, _ = check()
    looked_at = {parameter for _, parameter in findings}
    assert looked_at >= {"UNIT_ID", "NAME", "POP_START", "POP_END", "AREA", "BIRTHS", "DEATHS", "SERIES", "SERVICES"}
    assert all(row["message"] for row in findings.values())


class TestCriteria:
    def test_those_of_another_country_are_a_warning(self, check):
        findings, fails, _ = check(CRITERIA="snai_2014")
        row = findings["criteria_country", "CRITERIA"]
        assert row["severity"] == "warn" and fails == 0
        assert "those of IT, and 100 % of the units lie elsewhere" in row["message"]
        assert "ex_ley3_2022_art20" in row["fix"] and "seed_2001_2018" in row["fix"]

    def test_those_of_the_place_are_right(self, check):
        assert check(CRITERIA="es_reto_5000")[0]["criteria_country", "CRITERIA"]["severity"] == "pass"


class TestShapefilesThatDoNotSayWhatTheyAre:
    @pytest.fixture
    def shapefile(self, tmp_path):
        """A shapefile in Latin-1 without the file that would say so."""
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.fileEncoding = "ESRI Shapefile", "ISO-8859-1"
        path = tmp_path / "towns.shp"
        QgsVectorFileWriter.writeAsVectorFormatV3(units(), str(path), QgsCoordinateTransformContext(), options)
        path.with_suffix(".cpg").unlink()
        table = bytearray(path.with_suffix(".dbf").read_bytes())
        table[29] = 0
        path.with_suffix(".dbf").write_bytes(table)
        return path

    def test_letters_are_asked_about_and_never_shown_as_lost(self, run, shapefile):
        with pytest.raises(QgsProcessingException, match=r"does not say its encoding.*'\?cora'.*windows-1252"):
            run("demographicchange", UNITS=str(shapefile), UNIT_ID="code", POP_START="p2001", POP_END="p2021",
                START_YEAR=2001, END_YEAR=2021, OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip

    def test_the_check_of_the_data_reports_them(self, run, shapefile):
        found = run("datacheck", UNITS=str(shapefile), UNIT_ID="code", NAME="name", REPORT="TEMPORARY_OUTPUT")
        row = next(row for row in rows(found["REPORT"]) if row["check"] == "encoding")
        assert (row["severity"], row["example"][:6]) == ("fail", "?cora,")
        assert "\ufffd" not in str(rows(found["REPORT"]))

    def test_no_system_of_coordinates_is_asked_about(self, run, shapefile):
        shapefile.with_suffix(".cpg").write_text("ISO-8859-1", encoding="ascii")
        shapefile.with_suffix(".prj").unlink()
        with pytest.raises(QgsProcessingException, match="'towns' has no coordinate reference system"):
            run("depopulationrisk", UNITS=str(shapefile), UNIT_ID="code", POP_START="p2001", POP_END="p2021",
                START_YEAR=2001, END_YEAR=2021, OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip


def test_the_yearly_fields_are_read_in_one_pass(check, monkeypatch):
    read, own = [], VectorFile.read
    monkeypatch.setattr(
        VectorFile, "read", lambda file, names, *more: read.append(list(names)) or own(file, names, *more)
    )
    check()
    assert len([names for names in read if "t2005" in names or "t2006" in names]) == 1


def test_fields_that_patterns_find_are_read_with_them(check, monkeypatch):
    """Neither a pattern itself is looked for in the file, nor each of its fields alone."""
    read, own = [], VectorFile.read
    monkeypatch.setattr(
        VectorFile, "read", lambda file, names, *more: read.append(list(names)) or own(file, names, *more)
    )
    findings, _, _ = check(
        BIRTHS="t{year}", DEATHS="t{year}", AGE_FIELDS="{sex}_{from}_{to}", SEX_CODES="women=w,men=m"
    )
    assert ("vital_rates", "BIRTHS") in findings
    assert not [name for names in read for name in names if "{" in name]
    assert len([names for names in read if {"t2005", "w_5_9", "m_85_plus"} & set(names)]) <= 2


def test_a_series_of_births_that_lacks_years_is_a_finding(run):
    fields = {"UNITS": units(), "UNIT_ID": "code", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001,
              "END_YEAR": 2021, "BIRTHS": "p{year}"}  # fmt: skip
    found = rows(run("datacheck", **fields, REPORT="TEMPORARY_OUTPUT")["REPORT"])
    row = next(row for row in found if row["check"] == "series")
    assert (row["input"], row["severity"]) == ("BIRTHS", "fail")
    assert "lacks 19 of 20 years: 2002, 2003" in row["message"]


def test_a_pattern_that_no_field_fits_is_a_finding(run):
    fields = {"UNITS": units(), "UNIT_ID": "code", "POP_START": "p2001", "POP_END": "p2021", "SERIES": "pop{year}"}
    found = rows(run("datacheck", **fields, REPORT="TEMPORARY_OUTPUT")["REPORT"])
    row = next(row for row in found if row["check"] == "series")
    assert (row["input"], row["severity"]) == ("SERIES", "fail") and "pop{year}" in row["message"]


class TestShapes:
    """The outlines of the demo broken, and its layers put elsewhere."""

    @pytest.fixture
    def reshaped(self, inputs):
        """A function that returns the units with the shape of the fourth changed by a function."""

        def make(change, crs: str | None = None):
            layer = changed(inputs["UNITS"], lambda values, row: None)
            feature = next(f for f in layer.getFeatures() if f["code"] == "00004")
            if change is not None:
                shape = change(QgsGeometry(feature.geometry()), layer)
                assert layer.dataProvider().changeGeometryValues({feature.id(): shape})
            if crs is not None:
                layer.setCrs(QgsCoordinateReferenceSystem(crs))
            layer.updateExtents()
            return layer

        return make

    def found(self, check, layer, name):
        findings, _, _ = check(UNITS=layer, AREA=None)
        return findings[name, "UNITS"]

    def test_over_another(self, check, reshaped):
        def enlarged(shape, layer):
            return shape.buffer(8000.0, 8)

        row = self.found(check, reshaped(enlarged), "overlap")
        assert row["severity"] == "warn" and row["count"] > 1 and "count twice" in row["fix"]

    @pytest.mark.parametrize("crs", ["", "EPSG:4326"])
    def test_a_sliver_over_a_neighbour(self, check, reshaped, crs):
        """A strip of one metre, which no sample point would meet, is measured, in degrees as well."""

        def wider(shape, layer):
            return shape.buffer(1.0, 2)

        layer = reshaped(wider)
        if crs:
            import processing

            layer = processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs,
                                                             "OUTPUT": "memory:units"})["OUTPUT"]  # fmt: skip
        fourth = next(f for f in layer.getFeatures() if f["code"] == "00004").geometry()
        near = [f["name"] for f in layer.getFeatures() if f["code"] != "00004" and f.geometry().intersects(fourth)]
        row = self.found(check, layer, "overlap")
        assert (row["severity"], row["count"]) == ("warn", len(near))
        assert 0.1 < float(row["message"].split("with ")[1].split(" ha")[0]) < 20.0
        assert row["example"].count(" / ") == min(len(near), 3) and any(name in row["example"] for name in near)

    def test_a_unit_drawn_twice(self, check, reshaped):
        layer = reshaped(None)
        feature = next(f for f in layer.getFeatures() if f["code"] == "00004")
        twin = QgsFeature(feature)
        twin["code"] = "99999"
        assert layer.dataProvider().addFeature(twin)
        row = self.found(check, layer, "overlap")
        assert row["count"] == 1 and "100 % of the smaller one" in row["message"]

    def test_not_valid(self, check, reshaped):
        def bow_tie(shape, layer):
            x, y = shape.centroid().asPoint()
            return QgsGeometry.fromWkt(
                f"Polygon(({x} {y}, {x + 5e3} {y + 5e3}, {x + 5e3} {y}, {x} {y + 5e3}, {x} {y}))"
            )

        row = self.found(check, reshaped(bow_tie), "invalid")
        assert (row["severity"], row["count"]) == ("warn", 1) and "Fix geometries" in row["fix"]

    def test_tiny(self, check, reshaped):
        row = self.found(check, reshaped(lambda shape, layer: shape.pointOnSurface().buffer(20.0, 8)), "tiny")
        assert (row["severity"], row["count"]) == ("warn", 1) and "slivers" in row["fix"]

    def test_in_pieces(self, check, reshaped):
        def halves(shape, layer):
            other = QgsGeometry(shape)
            other.translate(200_000.0, 0.0)
            return QgsGeometry.collectGeometry([shape, other])

        row = self.found(check, reshaped(halves), "multi_part")
        assert (row["severity"], row["count"]) == ("warn", 1) and "SETTLEMENTS" in row["fix"]

    def test_far_from_the_others(self, check, reshaped):
        row = self.found(check, reshaped(lambda shape, layer: moved(shape, -1_500_000.0)), "outlying")
        assert (row["severity"], row["count"]) == ("warn", 1) and "draw them apart" in row["fix"]

    def test_without_an_outline(self, check, reshaped):
        row = self.found(check, reshaped(lambda shape, layer: QgsGeometry()), "no_outline")
        assert (row["severity"], row["count"]) == ("warn", 1)

    @pytest.mark.parametrize(
        ("crs", "severity", "words"),
        [
            ("", "fail", "no coordinate reference system"),
            ("EPSG:4326", "fail", "are no degrees"),
            ("EPSG:5880", "warn", "made for"),  # Brazil
        ],
    )
    def test_in_another_system(self, check, reshaped, crs, severity, words):
        findings, _, _ = check(UNITS=reshaped(None, crs), AREA=None, SERVICES=None)
        row = findings["crs", "UNITS"]
        assert row["severity"] == severity and words in row["message"] and row["fix"]
        assert ("overlap", "UNITS") in findings or severity == "fail"

    def test_services_without_a_system(self, check, inputs):
        services = changed(inputs["SERVICES"], lambda values, row: None, "services")
        services.setCrs(QgsCoordinateReferenceSystem())
        findings, fails, _ = check(SERVICES=services)
        assert findings["crs", "SERVICES"]["severity"] == "fail" and fails == 1
        assert ("far_services", "SERVICES") not in findings


class TestRoads:
    @pytest.fixture
    def roads(self, country):
        return QgsVectorLayer(f"{country / 'region.gpkg'}|layername=roads", "roads", "ogr")

    def test_those_of_the_demo_are_right(self, check, roads):
        findings, _, _ = check(NETWORK=roads, HIGHWAY="highway")
        assert findings["network_parts", "NETWORK"]["severity"] == "pass"
        assert findings["network_speeds", "NETWORK"]["severity"] == "pass"

    def test_without_a_class_they_are_not_used(self, check, roads):
        row = check(NETWORK=roads)[0]["network_speeds", "NETWORK"]
        assert row["severity"] == "warn" and "HIGHWAY" in row["fix"]

    def test_a_field_that_holds_no_class(self, check, roads):
        row = check(NETWORK=roads, HIGHWAY="name")[0]["network_speeds", "NETWORK"]
        assert row["severity"] == "fail"

    def test_in_parts(self, check, roads):
        layer = roads.materialize(QgsFeatureRequest())
        apart = {f.id(): moved(f.geometry(), 7.0 * (n % 9)) for n, f in enumerate(layer.getFeatures())}
        layer.dataProvider().changeGeometryValues(apart)
        row = check(NETWORK=layer, HIGHWAY="highway")[0]["network_parts", "NETWORK"]
        assert row["severity"] == "warn" and "share a vertex" in row["fix"]


class TestServicesOfACountry:
    def test_most_of_them_elsewhere(self, check, inputs):
        services = changed(inputs["SERVICES"], lambda values, row: None, "services")
        rows = list(services.getFeatures())
        for far in rows:
            far.setGeometry(moved(far.geometry(), 800_000.0))
        services.dataProvider().addFeatures(rows + [QgsFeature(far) for far in rows])
        findings, fails, _ = check(SERVICES=services)
        row = findings["services_elsewhere", "SERVICES"]
        assert row["severity"] == "warn" and "Prepare services" in row["fix"] and fails == 0

    def test_too_far_for_most(self, check, inputs):
        services = changed(inputs["SERVICES"], lambda values, row: None, "services")
        services.dataProvider().changeGeometryValues(
            {f.id(): moved(f.geometry(), 220_000.0) for f in services.getFeatures()}
        )
        row = check(SERVICES=services)[0]["distant_services", "SERVICES"]
        assert row["severity"] == "warn" and "missing" in row["fix"]

    def test_doubles_are_called_by_name(self, check, inputs):
        services = changed(inputs["SERVICES"], lambda values, row: None, "services")
        first = next(services.getFeatures())
        services.dataProvider().addFeatures([first])
        row = check(SERVICES=services, SERVICE_NAME="name")[0]["doubled_services", "SERVICES"]
        assert row["example"] == first["name"]


def test_what_a_template_assigns_or_quotes_has_no_label(check):
    found = check()[0]["same_territory", "SAME_TERRITORY"]
    assert "SAME_TERRITORY=00901=00026,00902=00028." in found["fix"]
