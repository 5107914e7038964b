"""What is wrong with an input is said in a sentence that names it and tells what to do, and nothing is written."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from urban_rural_linkages.paths import resource

from .demo_runs import demo_inputs
from .layers import SERVICES, column, memory_layer, services, units


def texts(*values: str) -> dict:
    """Return what replaces the first population by text."""
    return {"UNITS": units(types={"p2001": "text"}, p2001=list(values))}


class TestFields:
    def test_one_that_is_not_there(self, refused):
        sentence = refused("demographicchange", POP_START="p1950")
        assert "'units'" in sentence and "'p1950'" in sentence and "p2001" in sentence

    def test_one_without_numbers(self, refused):
        sentence = refused("demographicchange", POP_START="name")
        assert "'units', field 'name', row '06001': 'Ácora' is not a plain number (such values: 5)" in sentence

    @pytest.mark.parametrize("value", ["1.234", "1,234"])
    def test_thousands_separators(self, refused, value):
        sentence = refused("demographicchange", **texts(*[value] * 5))
        assert f"'{value}'" in sentence and "'p2001'" in sentence and "thousands separators" in sentence

    def test_numbers_as_text_are_read(self, attempt):
        as_text = attempt("demographicchange", **texts(" 1000", "1100", "1200", "1300.0", "1.4e3"))
        assert column(as_text["OUTPUT"], "change") == column(attempt("demographicchange")["OUTPUT"], "change")

    @pytest.mark.parametrize("field", ["p2001", "births"])
    def test_negative_counts(self, refused, field):
        sentence = refused("demographicchange", UNITS=units(**{field: [5, 5, -3, 5, 5]}))
        assert f"field '{field}'" in sentence and "'06003' has -3" in sentence and "NODATA_VALUES" in sentence

    def test_codes_that_mean_missing(self, attempt):
        layer = attempt("demographicchange", UNITS=units(p2001=[5, 5, -1, 5, 5]), NODATA_VALUES="-1, -9")["OUTPUT"]
        assert [value is None for value in column(layer, "change")] == [False, False, True, False, False]

    def test_codes_that_are_none(self, refused):
        assert "neither a plain number nor a word" in refused("demographicchange", NODATA_VALUES="-9.9.9")

    def test_a_pattern_without_fields(self, refused):
        assert "'pob{year}'" in refused("depopulationrisk", SERIES="pob{year}")

    def test_nothing_about_ages(self, refused):
        nothing = {"POP_YOUNG": None, "POP_OLD": None, "POP_TOTAL": None}
        assert "AGE_FIELDS" in refused("agestructure", **nothing)


class TestArea:
    @pytest.mark.parametrize("areas", [[0, 5, 5, 5, 5], [-1, 5, 5, 5, 5]])
    @pytest.mark.parametrize("name", ["demographicchange", "depopulationrisk"])
    def test_none_at_all(self, refused, name, areas):
        sentence = refused(name, UNITS=units(ha=areas))
        assert "'06001'" in sentence and "area" in sentence and "empty where it is not known" in sentence

    @pytest.mark.parametrize("name", ["demographicchange", "depopulationrisk"])
    def test_polygons_that_lie_nowhere(self, refused, name):
        assert "'units' has no coordinate reference system" in refused(name, UNITS=units(crs=""), AREA=None)

    def test_unknown(self, attempt, feedback):
        results = attempt("depopulationrisk", UNITS=units(kind="None"), AREA=None)
        assert column(results["OUTPUT"], "clause_density") == [None] * 5
        assert column(results["OUTPUT"], "at_risk") == [None, None, None, 0, None]
        assert any("densities are unknown" in text for text in feedback.warnings)
        assert any("'clause_density' is unknown in every unit" in text for text in feedback.warnings)

    def test_of_the_polygons(self, attempt, feedback):
        measured = column(attempt("demographicchange", AREA=None)["OUTPUT"], "density_start")
        official = column(attempt("demographicchange")["OUTPUT"], "density_start")
        assert measured == pytest.approx(official, rel=2e-3)
        assert any("polygons were measured" in text for text in feedback.warnings)


class TestIds:
    def test_twice(self, refused):
        assert "repeated ids: 1 (06001)" in refused("demographicchange", UNITS=units(code=["06001", "06001", *"abc"]))

    def test_empty(self, refused):
        sentence = refused("demographicchange", UNITS=units(code=["06001", "", None, *"ab"]))
        assert "'units', field 'code' lacks ids: 2 of 5 rows have none (2, 3)" in sentence

    @pytest.mark.parametrize("side", ["table", "units"])
    def test_lost_zeros_are_restored(self, attempt, feedback, side):
        lost = [6001, 6002, 6003, 6004, 6005]
        table = memory_layer({"code": "integer", "jobs": "integer"}, [(6001, 10), (6002, 20)], name="jobs")
        inputs = {"TABLES": [table]} if side == "table" else {"UNITS": units(types={"code": "integer"}, code=lost)}
        results = attempt("jointables", REPORT="TEMPORARY_OUTPUT", **inputs)
        assert column(results["OUTPUT"], "jobs")[:2] == [10, 20]
        assert column(results["REPORT"], "zeros_restored") == [2 if side == "table" else 3]
        assert any("'6001' and '06001'" in text for text in feedback.warnings)

    def test_codes_that_fit_nothing(self, refused):
        table = memory_layer({"code": "text", "jobs": "integer"}, [("ES43", 1)], name="nuts")
        sentence = refused("jointables", TABLES=[table])
        assert "'nuts'" in sentence and "'ES43'" in sentence and "'06001'" in sentence and "TABLE_KEY" in sentence

    def test_a_table_without_the_code(self, refused):
        sentence = refused("jointables", TABLE_KEY="codigo")
        assert "Table 'jobs' has no column 'codigo'; it has: code, jobs, share" in sentence

    def test_no_table(self, refused):
        assert "No table" in refused("jointables", TABLES=[])


class TestLayers:
    def test_without_features(self, refused):
        empty = memory_layer({"code": "text", "p2001": "integer"}, [], name="empty")
        assert "Layer 'empty' has no features" in refused("demographicchange", UNITS=empty)
        assert "Layer 'services' has no features" in refused("networktraveltime", SERVICES=services([]))

    def test_one_that_cannot_be_opened(self, attempt):
        with pytest.raises(QgsProcessingException, match=r"UNITS.*/nowhere\.gpkg"):
            attempt("demographicchange", UNITS="/nowhere.gpkg")

    def test_without_crs_only_distances_are_refused(self, attempt, refused):
        assert attempt("demographicchange", UNITS=units(crs=""))["OUTPUT"].featureCount() == 5
        assert "'units' has no coordinate reference system" in refused("networktraveltime", DEMAND=units(crs=""))
        assert "'services' has no coordinate reference system" in refused(
            "networktraveltime", SERVICES=services(crs="")
        )

    def test_services_in_another_crs(self, attempt):
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        to_degrees = QgsCoordinateTransform(services().crs(), degrees, QgsProject.instance())
        rows = []
        for feature in services().getFeatures():
            point = feature.geometry()
            point.transform(to_degrees)
            rows.append((point.asWkt(12), *feature.attributes()))
        moved = attempt("networktraveltime", SERVICES=services(rows, "EPSG:4326"))["OUTPUT"]
        here = attempt("networktraveltime")["OUTPUT"]
        assert column(moved, "time_min") == pytest.approx(column(here, "time_min"), abs=1e-6)
        assert column(moved, "near_id") == column(here, "near_id")

    def test_services_without_geometry(self, attempt, refused, feedback):
        lost = [(None, *SERVICES[0][1:]), *SERVICES[1:]]
        results = attempt("networktraveltime", SERVICES=services(lost), SERVICES_REPORT="TEMPORARY_OUTPUT")
        assert column(results["SERVICES_REPORT"], "used") == [0, 1, 1]
        assert any("h1" in text for text in feedback.warnings)
        assert "The only service of" in refused("networktraveltime", SERVICES=services(lost[:1]))

    def test_a_place_off_the_map(self, refused):
        far = services([("POINT(1e30 1e30)", "h1", "hospital")])
        assert "'h1' of layer 'services' lies outside" in refused("networktraveltime", SERVICES=far)


class TestCriteria:
    @pytest.fixture
    def file(self, tmp_path):
        def write(content: str | bytes):
            path = tmp_path / "criteria.json"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            return {"CRITERIA_FILE": str(path)}

        return write

    def test_unknown_id(self, refused):
        sentence = refused("depopulationrisk", CRITERIA="seed")
        assert "'seed'" in sentence and "seed_2001_2018" in sentence and "CRITERIA_FILE" in sentence

    @pytest.mark.parametrize("content", ["{nope", b"\xff\xfe\x00", ""])
    def test_a_file_that_is_no_json(self, refused, file, content):
        assert "criteria.json' cannot be read" in refused("depopulationrisk", **file(content))

    @pytest.mark.parametrize("content", ['{"sets": 3}', '{"sets": []}'])
    def test_a_file_without_sets(self, refused, file, content):
        assert "criteria.json' holds no set" in refused("depopulationrisk", **file(content))

    def test_a_file_that_is_not_there(self, refused, tmp_path):
        sentence = refused("depopulationrisk", CRITERIA_FILE=str(tmp_path / "gone.json"))
        assert sentence.count("gone.json") == 1 and "No such file" in sentence

    def test_an_indicator_that_nobody_knows(self, refused, file):
        record = json.loads(resource("criteria", "seed_2001_2018.json").read_text(encoding="utf-8"))
        record["rule"]["all"][0]["indicator"] = "happiness"
        sentence = refused("depopulationrisk", **file(json.dumps(record)))
        assert "'seed_2001_2018', clause 'decline'" in sentence and "'happiness'" in sentence

    def test_a_set_of_ones_own(self, attempt, file):
        record = json.loads(resource("criteria", "seed_2001_2018.json").read_text(encoding="utf-8"))
        record["id"], record["rule"]["all"][2]["value"] = "mine", 1000
        layer = attempt("depopulationrisk", **file(json.dumps(record)))["OUTPUT"]
        assert column(layer, "clause_density") == [1, 1, None, 1, 1]


class TestBeforeTheRun:
    """The dialog says the same, before the user waits."""

    @pytest.mark.parametrize(
        ("name", "wrong", "said"),
        [
            ("demographicchange", {"START_YEAR": 2021, "END_YEAR": 2001}, "2001 is not after the start year 2021"),
            ("depopulationrisk", {"START_YEAR": 2021, "END_YEAR": 2021}, "2021 is not after the start year 2021"),
            ("depopulationrisk", {"CRITERIA": "seed"}, "no set of criteria 'seed'"),
            ("depopulationrisk", {"CRITERIA_FILE": "/gone.json"}, "/gone.json"),
            ("networktraveltime", {"COST": "time"}, "No network was given"),
            ("jointables", {"TABLES": []}, "No table"),
        ],
    )
    def test_the_same_sentence(self, qgis_app, refused, tmp_path, name, wrong, said):
        algorithm = qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{name}")
        inputs = {**demo_inputs(name, tmp_path), "OUTPUT": "TEMPORARY_OUTPUT"}
        assert algorithm.checkParameterValues(inputs, QgsProcessingContext()) == (True, "")
        fine, sentence = algorithm.checkParameterValues({**inputs, **wrong}, QgsProcessingContext())
        assert not fine and said in sentence
        assert refused(name, **wrong) == sentence


def test_the_layer_is_left_as_it_was(attempt):
    layer = units()
    before = [f.attributes() for f in layer.getFeatures()], layer.fields().names()
    attempt("depopulationrisk", UNITS=layer)
    assert ([f.attributes() for f in layer.getFeatures()], layer.fields().names()) == before
    assert isinstance(layer, QgsVectorLayer) and layer.isValid()
