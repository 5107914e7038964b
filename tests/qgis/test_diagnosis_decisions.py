"""The chapters on decisions: Extremadura's hospitals through the diagnosis, and what the chapters are left out for."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsVectorLayer

from .demo_diagnosis import diagnosis_inputs, without_people_chapters
from .layers import memory_layer

OPEN = {"06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148"}
CHAPTERS = ("wherenext", "closures", "equity")


def record(folder) -> dict:
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))


def rows(folder, query: str) -> list[tuple]:
    with closing(sqlite3.connect(folder / "diagnosis.gpkg")) as results:
        return results.execute(query).fetchall()


@pytest.fixture(scope="module")
def capitals(qgis_app, real_data):
    """The 388 capitals as units, and the eight hospitals, Llerena with the name that its source gives it."""
    with real_data("extremadura/extremadura_padron_1996_2021_2025.csv").open(encoding="utf-8-sig") as text:
        people = {row["codigo"]: row for row in csv.DictReader(text)}
    source = QgsVectorLayer(f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=capitales", "x", "ogr")
    towns = [(f.geometry().asWkt(12), f["codigo"], f["capital"]) for f in source.getFeatures()]
    made = [(*town, int(people[town[1]]["t2001"] or 0), int(people[town[1]]["t2021"])) for town in towns]
    units = memory_layer({"code": "text", "name": "text", "t2001": "integer", "t2021": "integer"}, made, "Point",
                         "EPSG:4258", name="capitals")  # fmt: skip
    names = {"06074": "COMPLEJO HOSPITALARIO LLERENA-ZAFRA"}
    open_now = [(point, names.get(code, f"Hospital de {name}"), "hospital")
                for point, code, name in towns if code in OPEN]  # fmt: skip
    services = memory_layer({"name": "text", "type": "text"}, open_now, "Point", "EPSG:4258", name="hospitals")
    return {
        "UNITS": units, "UNIT_ID": "code", "NAME": "name", "POP_START": "t2001", "POP_END": "t2021",
        "START_YEAR": 2001, "END_YEAR": 2021, "SERVICES": services, "SERVICE_TYPE": "type", "SERVICE_NAME": "name",
        "DETOUR": 1.3, "CRUISE_SPEED": 60, "START_MINUTES": 0, "LANGUAGE": "en", "SHEETS": "none",
    }  # fmt: skip


@pytest.fixture(scope="module")
def extremadura(capitals, tmp_path_factory):
    """The folder of the diagnosis of Extremadura's capitals."""
    import processing

    folder = tmp_path_factory.mktemp("extremadura") / "made"
    processing.run("urbanrural:territorialdiagnosis", {**capitals, "FOLDER": str(folder)})
    return folder


@pytest.mark.real
class TestExtremadura:
    def test_the_ninth_hospital_is_fuente_del_maestre_as_the_source_counts(self, extremadura):
        found = record(extremadura)["chapters"]["wherenext"]
        assert (found["service"], found["minutes"]) == ("hospital", 30.0)
        today, first = found["shortest_mean"][:2]
        assert (round(today["mean_min"], 2), today["people_beyond"]) == (24.27, 440180)
        assert (first["places"], round(first["mean_min"], 2), first["status"]) == (
            ["Fuente del Maestre"], 20.59, "optimal")  # fmt: skip
        assert [round(one["mean_min"], 2) for one in found["shortest_mean"]] == [
            24.27,
            20.59,
            19.02,
            17.59,
            16.57,
            15.55,
        ]
        beyond = [one["people_beyond"] for one in found["most_within"]]
        assert beyond[1:] == [334647, 297465, 262326, 229142, 203383]
        assert any("names Zafra" in note and "Talarrubias" in note for note in found["look_first"])

    def test_the_report_says_look_first_above_proved(self, extremadura):
        page = (extremadura / "report.html").read_text(encoding="utf-8")
        assert "One more hospital at Fuente del Maestre would bring 105" in page
        assert "as the source counts hospitals" in page
        assert page.index("<b>Look first</b>") < page.index("<b>Proved</b>")
        assert "The best 3 are not the best 2 and one more" in page
        assert "LIST_YEAR" not in page
        assert "optimal" not in page[page.index('id="wherenext"') : page.index('id="closures"')]

    def test_coria_closed(self, extremadura):
        [(affected, newly, units, taken)] = rows(
            extremadura,
            "SELECT affected, newly_beyond, units, receivers FROM closures WHERE name = 'Hospital de Coria'",
        )
        assert (affected, newly, units) == (60008, 31040, 54)
        assert taken.startswith("Hospital de Plasencia 49")
        assert "Without COMPLEJO HOSPITALARIO LLERENA-ZAFRA only 19" in (
            extremadura / "report.html").read_text(encoding="utf-8")  # fmt: skip

    def test_who_is_far(self, extremadura):
        region = record(extremadura)["chapters"]["equity"]["groups"][0]
        assert (region["beyond"], round(region["share"], 3), round(region["depth"], 4)) == (440180, 0.415, 0.2755)
        page = (extremadura / "report.html").read_text(encoding="utf-8")
        assert "Never the Gini of minutes alone" in page
        assert "counts at its one point" in page


def test_another_service_and_fewer_places(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    run("territorialdiagnosis", **inputs, NEXT_SERVICE="pharmacy", SERVICE_LIMITS="pharmacy=10",
        FOLDER=str(tmp_path / "made"))  # fmt: skip
    found = record(tmp_path / "made")["chapters"]["wherenext"]
    assert (found["service"], found["minutes"], len(found["shortest_mean"])) == ("pharmacy", 10.0, 2)


def test_a_type_that_is_not_there_is_refused_before_the_work(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    with pytest.raises(Exception, match="No service is of the type 'casino'"):
        run("territorialdiagnosis", **inputs, NEXT_SERVICE="casino", FOLDER=str(tmp_path / "made"))


def test_nothing_of_single_places_is_counted_where_it_is_published(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    run("territorialdiagnosis", **inputs, PUBLISH=True, SHEETS="none", FOLDER=str(tmp_path / "made"))
    found = record(tmp_path / "made")
    assert not set(CHAPTERS) & set(found["chapters"])
    reasons = [one["reason"] for one in found["not_done"]]
    assert sum("single places" in reason for reason in reasons) == len(CHAPTERS)
