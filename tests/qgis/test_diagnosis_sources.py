"""Sources of a diagnosis: below its maps and tables, in its list, and what is said of inputs without one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsFeatureRequest, QgsLayerMetadata, QgsProcessingException, QgsVectorLayer

from urban_rural_linkages.algorithms.sources import sources_of

from .demo_diagnosis import without_people_chapters

INVENTED = "Urban–Rural Linkages, invented data (2024)"
OF_HOSPITALS = ["SERVICES", "Ministry <b>of</b> Health", "Catalogue of hospitals", "2020", "CC BY 4.0",
                "https://www.sanidad.gob.es/catalogo?a=1&b=2"]  # fmt: skip


@pytest.fixture
def diagnosed(run, demo, tmp_path):
    """A function that makes a diagnosis and returns its figures and its page."""

    def make(**replaced) -> tuple[dict, str]:
        folder = tmp_path / "d"
        run("territorialdiagnosis", **{**without_people_chapters(demo), **replaced}, FOLDER=str(folder))
        figures = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))
        return figures, (folder / "report.html").read_text(encoding="utf-8")

    return make


def nameless(source: str) -> QgsVectorLayer:
    """Return the features of a layer in one that says nothing of where they come from."""
    copy = QgsVectorLayer(source, "anonymous", "ogr").materialize(QgsFeatureRequest())
    copy.setMetadata(QgsLayerMetadata())
    copy.setName("anonymous")
    return copy


def test_a_table_joined_to_units_brings_its_source_along(joined_units):
    sources = sources_of(QgsVectorLayer(joined_units, "units", "ogr"))
    assert [source.title for source in sources] == [
        "Tierras del Alba: Municipalities with their people; stocks on 1 January",
        "Tierras del Alba: People by sex (w, m) and age on 1 January 2021",
    ]  # fmt: skip


def test_every_chapter_says_its_source(plain):
    page = (plain / "report.html").read_text(encoding="utf-8")
    chapters = json.loads((plain / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]
    assert page.count(f"Source: {INVENTED}; own calculation.") >= len(chapters)
    assert "given by the user" not in page


def test_the_list_cites_each_input_and_what_it_was_made_of(plain):
    page = (plain / "report.html").read_text(encoding="utf-8")
    assert f"Territorial units: {INVENTED}. Tierras del Alba: People by sex" in page
    assert f"Services: {INVENTED}. Tierras del Alba: " in page and "CC0 1.0." in page
    records = json.loads((plain / "diagnosis.json").read_text(encoding="utf-8"))["sources"]
    assert [record["input"] for record in records] == ["UNITS", "UNITS", "SETTLEMENTS", "SERVICES"]
    assert "Whose source is not stated" not in page


def test_a_source_that_is_stated_is_cited_safely(diagnosed):
    figures, page = diagnosed(SOURCES=OF_HOSPITALS)
    assert "Services: Ministry &lt;b&gt;of&lt;/b&gt; Health (2020). Catalogue of hospitals. CC BY 4.0." in page
    assert '<a href="https://www.sanidad.gob.es/catalogo?a=1&amp;b=2"' in page and "<b>of" not in page
    assert f"Source: {INVENTED}; Ministry &lt;b&gt;of&lt;/b&gt; Health (2020); own calculation." in page
    assert [record["title"] for record in figures["sources"] if record["input"] == "SERVICES"] == [OF_HOSPITALS[2]]


def test_what_has_no_source_is_listed(diagnosed, demo):
    figures, page = diagnosed(SERVICES=nameless(demo["SERVICES"]))
    (record,) = [record for record in figures["sources"] if record["input"] == "SERVICES"]
    assert set(record) == {"input", "organisation", "title", "year", "licence", "address"}
    assert not any(record[name] for name in record if name != "input")
    assert "Whose source is not stated: Services (layer &#x27;anonymous&#x27;)." in page
    assert f"Source: {INVENTED}, and services, whose source is not stated; own calculation." in page


@pytest.mark.parametrize(
    ("cells", "words"),
    [(["HOSPITALS", "x", "", "", "", ""], "'HOSPITALS' is no input"),
     (["SERVICES", "x", "", "", "", "javascript:alert(1)"], "none of the web")],
)  # fmt: skip
def test_a_row_that_cannot_be_cited_is_refused_at_once(diagnosed, tmp_path, cells, words):
    with pytest.raises(QgsProcessingException, match=words):
        diagnosed(SOURCES=cells)
    assert not Path(tmp_path / "d").exists()


class TestNorms:
    """Norms that the report cites are those of the criteria that were chosen."""

    def test_general_criteria_cite_no_law_of_a_region(self, plain):
        page = (plain / "report.html").read_text(encoding="utf-8")
        assert "Ley " not in page and "Thresholds of 15, 30, 45, 60 minutes: those chosen for this diagnosis" in page
        assert "These criteria are those of" not in page

    def test_those_of_a_region_cite_its_law_on_access(self, diagnosed):
        _, page = diagnosed(CRITERIA="ex_ley3_2022_art20")
        assert "Thresholds of access: Ley 3/2022 de Extremadura, arts. 48.4, 49.3 and 52.3: 30 minutes" in page
        assert "These criteria are those of Extremadura, Spain." in page

    def test_those_of_another_country_are_in_the_annex(self, diagnosed):
        _, page = diagnosed(CRITERIA="ers_poploss_2015")
        assert "are those of US, and 100 % of the units lie elsewhere" in page and "Ley " not in page
