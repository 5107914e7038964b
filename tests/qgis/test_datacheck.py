"""The demo region as it is, and broken in twenty ways: each is found, with the right input, severity and advice."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from urban_rural_linkages.io.files.vector_file import VectorFile

from .layers import rows, units


@pytest.fixture
def inputs(joined_units, country) -> dict[str, object]:
    region = country / "region.gpkg"
    return {
        "UNITS": joined_units, "UNIT_ID": "code", "NAME": "name", "POP_START": "t2001", "POP_END": "t2021",
        "START_YEAR": 2001, "END_YEAR": 2021, "AREA": "area_km2", "BIRTHS": "births", "DEATHS": "deaths",
        "SERIES": "t{year}", "POP_OLD": "pop_65", "POP_YOUNG": "pop_0_14", "WOMEN": "women",
        "SERVICES": f"{region}|layername=services", "SERVICE_TYPE": "type",
        "POPULATION": str(country / "population_1km_2021.tif"),
        "POPULATION_START": str(country / "population_1km_2001.tif"),
    }  # fmt: skip


@pytest.fixture
def check(run, inputs):
    """A function that returns the findings by check and input, and the numbers."""

    def execute(**replaced):
        given = {name: value for name, value in (inputs | replaced).items() if value is not None}
        found = run("datacheck", **given, REPORT="TEMPORARY_OUTPUT")
        return {(row["check"], row["input"]): row for row in rows(found["REPORT"])}, found["N_FAIL"], found["N_WARN"]

    return execute


def changed(source: str, change, name: str = "units") -> QgsVectorLayer:
    """Return a copy in memory of a layer, each feature's attributes changed by a function of their dictionary."""
    layer = QgsVectorLayer(source, name, "ogr")
    kind = {0: "Point", 2: "MultiPolygon"}[int(layer.geometryType())] if layer.featureCount() else "Point"
    copy = QgsVectorLayer(f"{kind}?crs={layer.crs().authid()}", name, "memory")
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    features = []
    for number, feature in enumerate(layer.getFeatures()):
        values = dict(zip(layer.fields().names(), feature.attributes(), strict=True))
        change(values, number)
        made = QgsFeature(copy.fields())
        made.setGeometry(feature.geometry())
        made.setAttributes(list(values.values()))
        features.append(made)
    assert copy.dataProvider().addFeatures(features)[0]
    return copy


def scaled(field: str, factor: float):
    def change(values, number):
        if isinstance(values[field], int | float):
            values[field] = type(values[field])(values[field] * factor)

    return change


def replaced(field: str, of):
    def change(values, number):
        values[field] = of(values, number)

    return change


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
    ],
)  # fmt: skip
def test_broken_units(check, inputs, change, check_id, parameter, severity, words):
    findings, _, _ = check(UNITS=changed(inputs["UNITS"], change))
    assert findings[check_id, parameter]["severity"] == severity
    assert words in findings[check_id, parameter]["fix"]


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
        assert "fail" in {findings[key]["severity"] for key in findings if key[1] == "POPULATION"}


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


def test_a_series_of_births_that_lacks_years_is_a_finding(run):
    fields = {"UNITS": units(), "UNIT_ID": "code", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001,
              "END_YEAR": 2021, "BIRTHS": "p{year}"}  # fmt: skip
    found = rows(run("datacheck", **fields, REPORT="TEMPORARY_OUTPUT")["REPORT"])
    row = next(row for row in found if row["check"] == "series")
    assert (row["input"], row["severity"]) == ("BIRTHS", "fail")
    assert "lacks 19 of 20 years: 2002, 2003" in row["message"]
