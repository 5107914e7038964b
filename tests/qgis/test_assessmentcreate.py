"""New assessments in a store: made or added, with their municipalities, and nothing half done."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsProcessingException, QgsVectorLayer

from scripts.manual.examples import folder_of_examples
from urban_rural_linkages.algorithms.assessment.assessmentcreate import AssessmentCreate, _instruments
from urban_rural_linkages.core.assessment.plan import INSTRUMENTS
from urban_rural_linkages.io.checklists import shipped_ids
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.paths import resource

from .layers import memory_layer

FIELDS = {"code": "text", "name": "text", "people": "integer"}
SQUARE = "POLYGON(({0} 0, {0} 900, {1} 900, {1} 0, {0} 0))"
ROWS = [
    (SQUARE.format(0, 1000), "06083", "Mérida", 59_548),
    (SQUARE.format(1000, 2000), "06002", "La Albuera", 5000),
    (SQUARE.format(2000, 3000), "06015", "Ñuñoa", None),
]


@pytest.fixture
def create(run, tmp_path):
    """A function that makes an assessment of three municipalities and returns results and what is stored."""

    def execute(rows=ROWS, fields=FIELDS, **given):
        path = tmp_path / "Evaluación ñ.gpkg"
        layer = memory_layer(fields, rows, "Polygon", name="Municipios")
        usual = {"STORE": str(path), "TITLE": "Plan de La Serena", "UNITS": layer, "UNIT_ID": "code",
                 "UNIT_NAME": "name", "POP": "people"}  # fmt: skip
        results = run("assessmentcreate", **{name: value for name, value in {**usual, **given}.items() if value != ""})
        return results, GeoPackageStore.open(Path(results["GEOPACKAGE"])).load(results["UUID"])

    return execute


def test_municipalities_with_class_and_outline(create, feedback):
    results, found = create(PROMOTER="Ayuntamiento", FILE_NUMBER="12/2027", INITIAL_APPROVAL="2027-05-14",
                            REGION="ES-EX", INSTRUMENT="pge")  # fmt: skip
    assert results["N_UNITS"] == 3
    assert [(unit.code, unit.name, unit.nucleus, unit.place) for unit in found.units] == [
        ("06083", "Mérida", "relevance", 0), ("06002", "La Albuera", "base", 1), ("06015", "Ñuñoa", "", 2),
    ]  # fmt: skip
    assert {unit.crs for unit in found.units} == {"EPSG:25830"}
    assert [QgsGeometry.fromWkt(unit.outline).area() for unit in found.units] == [900_000.0] * 3
    particulars = found.assessment.particulars
    assert (particulars.promoter, particulars.file_number, particulars.initial_approval, particulars.region) == (
        "Ayuntamiento", "12/2027", "2027-05-14", "ES-EX",
    )  # fmt: skip
    assert found.assessment.checklist_id == "gender" and found.assessment.plan.instrument == "pge"
    assert feedback.warned("unknown class", "1")


def test_an_outline_is_simplified_and_stays_one(create):
    shore = ", ".join(f"{x} {900 + (x % 3) * 0.1}" for x in range(1000, -1, -1))
    _, found = create([(f"POLYGON((0 0, 1000 0, {shore}, 0 0))", "a", "A", 10)])
    outline = QgsGeometry.fromWkt(found.units[0].outline)
    assert len(found.units[0].outline) < 500 and abs(outline.area() - 900_100) < 300


def test_it_is_added_to_what_is_there(create, feedback):
    first, _ = create()
    second, _ = create()
    store = GeoPackageStore.open(Path(second["GEOPACKAGE"]))
    assert {head.uuid for head in store.assessments()} == {first["UUID"], second["UUID"]}
    assert feedback.warned("another assessment with the title 'Plan de La Serena'")


def test_a_plan_as_a_whole(create):
    results, found = create(UNITS="", UNIT_ID="", UNIT_NAME="", POP="", CHECKLIST="ageing", STAGE="diagnosis")
    assert results["N_UNITS"] == 0 and found.units == ()
    assert (found.assessment.checklist_id, found.assessment.plan.stage) == ("ageing", "diagnosis")
    assert found.assessment.plan.nuclei == {"base", "relevance"}


def test_a_table_has_no_outlines(run, tmp_path, feedback):
    table = memory_layer({"code": "text"}, [("06083",), ("06002",)], "None", name="Tabla")
    results = run("assessmentcreate", STORE=str(tmp_path / "a.gpkg"), TITLE="Plan", UNITS=table, UNIT_ID="code")
    found = GeoPackageStore.open(tmp_path / "a.gpkg").load(results["UUID"])
    assert [(unit.name, unit.outline, unit.crs) for unit in found.units] == [("06083", "", ""), ("06002", "", "")]
    assert feedback.warned("without an outline", "2")


@pytest.mark.parametrize(
    ("rows", "given", "said"),
    [
        ([*ROWS, ROWS[0]], {}, "'Municipios' has codes that stand in several rows: 06083 (1, 4)"),
        ([*ROWS, (ROWS[0][0], "", "X", 1)], {}, "'Municipios' has municipalities without a code, in rows: 4"),
        ([*ROWS, (ROWS[0][0], "x", None, 1)], {}, "'Municipios' has municipalities without a name, in rows: 4"),
        (ROWS, {"UNIT_ID": ""}, "no field of codes"),
        (ROWS, {"INITIAL_APPROVAL": "14/05/2027"}, "'14/05/2027' is none"),
        (ROWS, {"TITLE": "  "}, "no title"),
    ],
)
def test_what_is_refused_leaves_no_file(create, tmp_path, rows, given, said):
    with pytest.raises(QgsProcessingException) as caught:
        create(rows, **given)
    assert said in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_a_file_of_somebody_else_stays_as_it_is(create, tmp_path):
    path = tmp_path / "notes.gpkg"
    path.write_text("my notes", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"notes\.gpkg"):
        create(STORE=str(path))
    assert path.read_text(encoding="utf-8") == "my notes"


def test_all_checklists_that_ship_can_be_chosen():
    (choice,) = [one for one in AssessmentCreate().declare() if one.name() == "CHECKLIST"]
    assert sorted(choice.options()) == shipped_ids(resource("checklists"))


def test_instruments_are_those_of_plans():
    assert _instruments() == {code: words.in_language("en") for code, words in INSTRUMENTS.items()}


def test_the_municipalities_of_the_demo(qgis_app, run, tmp_path):
    region = folder_of_examples(tmp_path / "demo") / "region.gpkg"
    layer = QgsVectorLayer(f"{region}|layername=municipalities", "municipalities", "ogr")
    results = run("assessmentcreate", STORE=str(tmp_path / "demo.gpkg"), TITLE="Sixty plans", UNITS=layer,
                  UNIT_ID="code", UNIT_NAME="name", POP="t2021")  # fmt: skip
    found = GeoPackageStore.open(tmp_path / "demo.gpkg").load(results["UUID"])
    people = {feature["code"]: feature["t2021"] for feature in layer.getFeatures()}
    assert results["N_UNITS"] == 60
    assert all((unit.nucleus == "relevance") == (people[unit.code] > 5000) for unit in found.units)
    assert sum(len(unit.outline) for unit in found.units) < 60 * 3000
