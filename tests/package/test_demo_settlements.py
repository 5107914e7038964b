"""Settlements and towns of the demo: figures of both chapters, the pages that they fill, the project and the sheets."""

from __future__ import annotations

import pytest

from tests.diagnosis_reader import page_of, rows
from tests.pdf_reader import PdfReader

CHAPTERS = ("settlements", "towns")


@pytest.fixture(scope="module")
def page(made) -> str:
    return page_of(made, "settlements")


def test_the_capital_leads_alone(record, page):
    found = record["chapters"]["settlements"]
    assert (found["leading"], found["places"], found["way"]) == (["Valdemora del Alba"], 58, "network")
    assert round(found["median_min"], 2) == 9.63
    assert "Valdemora del Alba leads alone: no other place is an hour from a larger one." in page
    assert "5 places are on the line: its slope says little." in page


def test_levels_links_and_bands(made):
    levels = rows(made, "SELECT level, COUNT(*) FROM settlement_levels GROUP BY level")
    assert dict(levels) == {"national": 1, "local": 12, "none": 45}
    assert rows(made, "SELECT COUNT(*) FROM settlement_links") == [(57,)], "the largest looks to nobody"
    assert rows(made, "SELECT SUM(places), SUM(people), SUM(compared) FROM size_bands") == [(58, 188169, 58)]


def test_who_depends_on_one_town(record, made):
    found = record["chapters"]["towns"]
    assert (found["towns"], found["intermediary"]) == (5, 0)
    assert found["dependants"] == {"Valdemora del Alba": 8183, "Torrealta de la Vega": 4713, "Castrejana": 3115}
    assert found["one"] == {"people": 16011, "units": 13} and found["none"] == {"people": 2320, "units": 3}
    assert sum(found["dependants"].values()) == found["one"]["people"]
    assert rows(made, "SELECT SUM(t2021) FROM town_hinterlands WHERE dependence = 'none'") == [(2320,)]


def test_the_page_of_towns_is_no_closure_of_a_service(made):
    part = page_of(made, "towns")
    assert "not the closure of a real service: all 5 places are taken to have it" in part
    assert "A municipality counts at its largest settlement." in part
    assert "Minutes run over the roads, without traffic." in part
    assert "ntermediary" not in part, "of which there is none"


def test_their_pages_are_full_and_one_each(record):
    used = {name: [page["used"] for page in record["pages"] if page["chapter"] == name] for name in CHAPTERS}
    assert {name: len(pages) for name, pages in used.items()} == dict.fromkeys(CHAPTERS, 1)
    assert min(page for pages in used.values() for page in pages) >= 0.6


def test_each_sheet_names_the_larger_place_and_both_towns(made):
    sheets = [" ".join(text.split()) for text in PdfReader(made / "sheets.pdf").pages()]
    own = next(text for text in sheets if "Casas de Don Íñigo" in text[:200])
    said = "Nearest larger place: Huérmola, 8 min; town: Peñarroble, 13 min; second: Aldeanueva del Alba, 23 min."
    assert said in own and "Municipality at risk of depopulation" in own, "the sentence is not cut"
    capital = next(text for text in sheets if "Valdemora del Alba" in text[:100])
    assert "Next town: Aldeanueva del Alba" in capital and "Nearest larger place" not in capital
