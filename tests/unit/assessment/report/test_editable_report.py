"""The report of an assessment as a text for offices: navigable, complete, as it was typed, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.report.odt.reader import OdtReader
from urban_rural_linkages.core.assessment.records import Answer, Status
from urban_rural_linkages.core.assessment.report.report import Edition, compose_report
from urban_rural_linkages.core.assessment.report.subject import read_subject
from urban_rural_linkages.core.report.blocks import Entry, Heading
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Drawing, Text
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.odt import odt_of

from .report_cases import NASTY, PlainVoice, small, small_checklist


def composed(contents) -> Document:
    return compose_report(read_subject(small_checklist(), contents, PlainVoice()), Edition(made_on="2026-03-06"))


def made(contents=None) -> OdtReader:
    """Write an assessment as a text and read it again."""
    document = composed(contents or small())
    drawings = {figure.name: [Drawing(85, 85, [Text(1, 4, "score")])] for figure in document.figures()}
    return OdtReader(odt_of(replace(document, drawings=drawings), Words(), lambda drawing: b"\x89PNG"))


def answered(note: str) -> OdtReader:
    return made(replace(small(), answers={"map": Answer("map", ("met",), note)}))


def test_headings_can_be_navigated():
    headings = made().headings()
    assert (1, "Findings") in headings and (2, "Blocking items still open") in headings
    assert (3, "map? [map]") in headings
    asked = [block for block in composed(small()).blocks if isinstance(block, Heading | Entry)]
    assert len(headings) == len(asked)


def test_contents_lead_to_the_chapters():
    text = made()
    assert {"summary", "findings"} <= text.targets() <= set(text.anchors())


def test_tables_are_tables():
    text = made()
    cells = [cell for number in range(len(text.all("table:table"))) for row in text.table(number)[1] for cell in row]
    assert [cell for cell in cells if cell.startswith("38 %")] and "LOTUS, art. 10.5.a" in cells


def test_the_wheel_of_scores_is_a_picture_with_words():
    (frame,) = made().all("draw:frame")
    assert len(list(frame)) >= 3, "drawn, as pixels, and in words"


def test_what_was_typed():
    """Each line of a note is a line, its blanks are blanks."""
    assert f"Note: {NASTY}" in made().paragraphs()


def test_a_hundred_thousand_letters_and_no_control_characters():
    text = max(answered("ñ " * 50_000 + "\x00\x0b" + "x" * 1000).paragraphs(), key=len)
    assert text.count("ñ") == 50_000 and text.endswith("\ufffd\ufffd" + "x" * 1000)


def test_a_draft_says_so_on_every_page_and_a_final_one_does_not():
    draft, final = made(), made(small(status=Status.FINAL))
    assert draft.paragraphs()[0] == "Draft" and final.paragraphs()[0] == ""
    assert ["Draft" in text.archive.read("styles.xml").decode("utf-8") for text in (draft, final)] == [True, False]


def test_the_same_bytes_twice():
    assert made().archive.fp.getvalue() == made().archive.fp.getvalue()
