"""The part on linkages of whole diagnoses: Extremadura from its recipe, and Belgium's municipalities with commuting."""

from __future__ import annotations

import csv
import json
import math
import statistics
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from urban_rural_linkages.io.dossier_files import rows_of_table

from .demo_diagnosis import run_once
from .layers import memory_layer

pytestmark = pytest.mark.real


def chapters(folder: Path) -> dict:
    record = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))
    used = {page["chapter"]: page["used"] for page in record["pages"]}
    assert all(share > 0.5 for name, share in used.items() if name in ("settlements", "links", "partnerships")), used
    return record["chapters"]


@pytest.fixture(scope="module")
def extremadura(qgis_app, real_data, repository, tmp_path_factory) -> Path:
    """The folder of Extremadura's diagnosis, from the recipe that the repository keeps."""
    folder = tmp_path_factory.mktemp("extremadura")
    recipe = json.loads((repository / "tests" / "data" / "extremadura_linkages.json").read_text(encoding="utf-8"))
    join, diagnose = (entry["inputs"] for entry in recipe)
    units = str(folder / "units.gpkg")
    tables = [str(real_data(f"extremadura/{Path(table).name}")) for table in join["TABLES"]]
    layers = f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername="
    run_once(
        "jointables", **{**join, "UNITS": f"{layers}municipios", "TABLES": tables, "OUTPUT": units, "REPORT": None}
    )
    run_once("territorialdiagnosis", **{**diagnose, "UNITS": units, "SETTLEMENTS": f"{layers}capitales",
                                   "FOLDER": str(folder / "made")})  # fmt: skip
    return folder / "made"


class TestExtremadura:
    def test_seven_towns_lead_and_the_slope_has_its_error(self, extremadura):
        found = chapters(extremadura)["settlements"]
        assert (found["places"], len(found["leading"]), found["leading"][0]) == (388, 7, "Badajoz")
        minutes = [row["dominance_min"] for row in rows_of_table(extremadura / "diagnosis.gpkg", "settlement_levels")]
        assert minutes.count(None) == 1, "no place is larger than Badajoz"
        farther = {limit: sum(one is None or one > limit for one in minutes) for limit in (5, 10, 15, 20, 30, 45, 60)}
        assert farther == {5: 331, 10: 195, 15: 110, 20: 62, 30: 27, 45: 11, 60: 7}
        assert statistics.median(math.inf if one is None else one for one in minutes) == pytest.approx(
            10.047111325823096, abs=1e-6)  # fmt: skip
        line = found["rank_size"][0]
        assert (line["from"], line["places"]) == (5000, 35)
        assert (line["zeta"], line["q"]) == pytest.approx((1.069240, 1.027843), abs=1e-6)

    def test_areas_outside_the_urban_areas(self, extremadura):
        found = chapters(extremadura)["ruralareas"]
        areas = {one["seat"]: one for one in found["areas"]}
        people = [one["people"] for one in areas.values()]
        assert (len(areas), sum(people), min(people), max(people)) == (18, 677124, 1442, 114981)
        assert sum(value < 25000 for value in people) == 6
        assert sum(one["why"] == "enclosed" for one in areas.values()) == 2

    def test_what_has_no_data_is_said(self, extremadura):
        page = (extremadura / "report.html").read_text(encoding="utf-8")
        assert "It needs commuting." in page


@pytest.fixture(scope="module")
def belgium(qgis_app, real_data, tmp_path_factory) -> Path:
    """The folder of Belgium's diagnosis: people of the grid, commuting of the census, no earlier people."""
    folder = tmp_path_factory.mktemp("belgium")
    names = {"POPULATION": "POP", "LAND": "LAND", "BUILTUP": "BUILT_S"}
    grids = {name: str(real_data(f"belgium/{file}.tif")) for name, file in names.items()}
    towns = QgsVectorLayer(str(real_data("belgium/units_belgium.gpkg")), "municipalities")
    classes = run_once("degurbagrid", **grids, OUTPUT=str(folder / "classes.tif"))["OUTPUT"]
    counted = run_once("degurbaunits", UNITS=towns, UNIT_ID="UID", CLASSES=classes, POPULATION=grids["POPULATION"],
                  OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    with real_data("belgium/be_census2011_employed_581.csv").open(encoding="utf-8") as text:
        employed = {row["UID"]: int(row["employed_total_incl_abroad_unknown"]) for row in csv.DictReader(text)}
    rows = [(one.geometry().asWkt(), code := str(one["UID"]), one["NAME_4"], None, round(one["population"]),
             employed[code]) for one in counted.getFeatures()]  # fmt: skip
    fields = {"code": "text", "name": "text", "p2011": "integer", "p2020": "integer", "employed": "integer"}
    units = memory_layer(fields, rows, "MultiPolygon", towns.crs().authid(), name="municipalities")
    flows = f"file://{real_data('belgium/be_census2011_flows_581.csv')}?delimiter=,&detectTypes=no"
    run_once("territorialdiagnosis", UNITS=units, UNIT_ID="code", NAME="name", POP_START="p2011", POP_END="p2020",
        START_YEAR=2011, END_YEAR=2020, **grids, FLOWS=QgsVectorLayer(flows, "flows", "delimitedtext"),
        ORIGIN="origin", DESTINATION="destination", WORKERS="commuters", EMPLOYED="employed", LANGUAGE="en",
        SHEETS="none", CONTEXT=False, ACCEPT="weight", FOLDER=str(folder / "made"))  # fmt: skip
    return folder / "made"


class TestBelgium:
    def test_who_crosses_between_town_and_country(self, belgium):
        found = chapters(belgium)["links"]
        assert (found["between"], found["to_town"], found["to_country"]) == (2794403, 336316, 113809)
        assert found["share"] == pytest.approx(450125 / 2794403)

    def test_pairs_that_meet_work_mutuality_and_nearness(self, belgium):
        """Counted again apart: a tenth of the employed, reciprocity of 0.2, and 30 minutes."""
        found = chapters(belgium)["partnerships"]
        assert (found["pairs"], found["strong"], found["evaluated"]) == (209 * 372, 120, ["work", "mutual", "near"])

    def test_three_towns_lead(self, belgium):
        found = chapters(belgium)["settlements"]
        assert (found["leading"], found["places"]) == (["Antwerpen", "Luik", "Aarlen"], 580)

    def test_people_by_class_of_catchment(self, belgium):
        people = chapters(belgium)["catchments"]["people"]
        assert people["9"] == pytest.approx(5731638.17, abs=1)
        assert sum(people.values()) == pytest.approx(11553264, rel=0.002), "but for those in cells without land"

    def test_the_report_says_so(self, belgium):
        page = (belgium / "report.html").read_text(encoding="utf-8")
        assert "who cross the border of a municipality to work, 16" in page
        assert "no settlements were given" in page, "a unit counts at a point on its surface"
        assert "live in 16 areas, all of which reach 25" in page
        assert "sit on a limit" not in page and "0 people in 0" not in page, "what is nought is not said"
