"""Sheets of municipalities and reference values in a diagnosis: which are made, what they say, how they are found."""

from __future__ import annotations

import json
import re

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.pdf_reader import Bookmark, PdfReader

from .demo_diagnosis import diagnosis_inputs, run_once

CITY, VILLAGE = "00054", "00032"


@pytest.fixture(scope="module")
def made(joined_units, country, tmp_path_factory):
    """The folder of a diagnosis in Spanish with two sheets, beside the figures of a country."""
    folder = tmp_path_factory.mktemp("sheets") / "d"
    region = country / "region.gpkg"
    run_once(
        "territorialdiagnosis", **diagnosis_inputs(joined_units, country) | {"LANGUAGE": "es"},
        FLOWS=f"{region}|layername=flows", ORIGIN="origin", DESTINATION="destination", WORKERS="workers",
        SHEETS=f"{CITY}, {VILLAGE}", REFERENCE=str(country / "reference.csv"), FOLDER=str(folder),
    )  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def sheets(made) -> PdfReader:
    return PdfReader(made / "sheets.pdf")


def test_the_sheets_that_were_asked_for_are_made_by_group_and_name(sheets):
    pages = sheets.pages()
    assert len(pages) == 2
    assert "Navalmoralejo del Rey" in pages[0] and "Valdemora del Alba" in pages[1]
    assert sheets.outline() == [
        Bookmark(1, "Montes de la Ñora", 1), Bookmark(2, "Navalmoralejo del Rey", 1),
        Bookmark(1, "Vega del Alba", 2), Bookmark(2, "Valdemora del Alba", 2),
    ]  # fmt: skip


def test_a_sheet_says_what_the_layers_say(sheets, made):
    page = " ".join(sheets.pages()[0].split())
    layer = QgsVectorLayer(f"{made / 'diagnosis.gpkg'}|layername=change", "change", "ogr")
    row = next(one for one in layer.getFeatures() if one["code"] == VILLAGE)
    assert f"{row['t2021']} " in page and f"{row['t2001']} " in page
    assert f"{abs(row['change_pct']):.1f}".replace(".", ",") in page
    assert f"−{abs(row['natural']):.0f}" in page and f"−{abs(row['migration']):.0f}" in page
    figures = json.loads((made / "diagnosis.json").read_text(encoding="utf-8"))
    assert "sheets.pdf" in figures["files"] and "sheets" in {step["step"] for step in figures["steps"]}


def test_a_sheet_says_what_the_first_place_of_where_next_changes(sheets, made):
    places = QgsVectorLayer(f"{made / 'diagnosis.gpkg'}|layername=next_sites", "sites", "ogr")
    new = next(one["name"] for one in places.getFeatures() if one["role"] == "new")
    layer = QgsVectorLayer(f"{made / 'diagnosis.gpkg'}|layername=next_minutes", "minutes", "ogr")
    rows = {one["code"]: (one["min_before"], one["min_after"]) for one in layer.getFeatures()}
    for code, page in zip((VILLAGE, CITY), sheets.pages(), strict=True):
        before, after = rows[code]
        is_told = before - after >= 0.5
        said = re.search(rf"en {re.escape(new)}, .*?de (\d+) a (\d+) minutos", " ".join(page.split()))
        assert (said is not None) == is_told
        if said:
            assert [int(one) for one in said.groups()] == [round(before), round(after)]


def test_a_sheet_says_what_changes_if_its_own_service_closes(sheets, made):
    """Words before their Spanish is filled in are English: the name and the minutes stand in both."""
    layer = QgsVectorLayer(f"{made / 'diagnosis.gpkg'}|layername=own_closures", "closures", "ogr")
    rows = {one["code"]: one for one in layer.getFeatures()}
    closed = {one["closed_name"] for one in rows.values()}
    assert {rows[CITY]["closed_name"], rows[VILLAGE]["closed_name"]} <= closed
    for number, code in ((0, VILLAGE), (1, CITY)):
        page, row = " ".join(sheets.pages()[number].split()), rows[code]
        assert row["min_after"] > row["min_before"] + 0.5
        said = re.search(rf"{re.escape(row['closed_name'])}[^.]*? (\d+) \w+ (\d+) min", page)
        assert said and [int(one) for one in said.groups()] == [round(row["min_before"]), round(row["min_after"])]


def test_words_are_words_and_maps_are_lines(sheets):
    assert not sheets.images() and all(font.embedded for font in sheets.fonts())
    assert any(text.strip().startswith("1:") or " 1:" in text for text in sheets.pages())


def test_the_country_stands_beside_the_region(sheets, made):
    report = PdfReader(made / "report.pdf").pages()
    assert any("Iberana" in page and "46" in page for page in report), "as a row below the groups"
    assert any("Iberana +12,6" in page for page in report), "as a line of the chart"
    assert all("Iberana" in page for page in sheets.pages())


def test_none_are_made_where_none_are_asked_for(run, demo, tmp_path):
    few = {name: value for name, value in demo.items() if name not in ("SERVICES", "SETTLEMENTS", "AGE_FIELDS")}
    run("territorialdiagnosis", **few, SHEETS="none", FOLDER=str(tmp_path / "d"))
    assert not (tmp_path / "d" / "sheets.pdf").exists()


@pytest.mark.parametrize(("changed", "said"), [({"SHEETS": "00032,99999"}, "99999"),
                                               ({"REFERENCE": "wages"}, "unknown series: 'wages'")])  # fmt: skip
def test_what_is_wrong_is_refused_before_anything_is_calculated(run, demo, tmp_path, changed, said, feedback):
    if "REFERENCE" in changed:
        file = tmp_path / "reference.csv"
        file.write_text("series,name,year,value\nwages,Country,2021,5\n", encoding="utf-8")
        changed = {"REFERENCE": str(file)}
    with pytest.raises(QgsProcessingException, match=said):
        run("territorialdiagnosis", **demo, **changed, FOLDER=str(tmp_path / "d"))
    assert not (tmp_path / "d").exists()
    assert not any("Population" in text for text in feedback.infos)


def test_the_template_is_read_as_nothing(repository):
    from urban_rural_linkages.core.report.references import FIELDS, parse_references

    copy = QgsVectorLayer(str(repository / "resources" / "templates" / "reference.csv"), "reference", "ogr")
    assert copy.isValid() and tuple(copy.fields().names()) == FIELDS
    columns = {name: [row[name] for row in copy.getFeatures()] for name in FIELDS}
    assert parse_references(columns, "reference").names == []
