"""Reports as OpenDocument texts: readable by others, navigable, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.unit.assessment.report.report_cases import NASTY, PlainVoice, small, small_checklist
from urban_rural_linkages.core.assessment.records import Answer
from urban_rural_linkages.core.assessment.report.report import Edition, compose_report, report_pictures
from urban_rural_linkages.core.assessment.report.subject import read_subject
from urban_rural_linkages.core.report.pages import EditableText
from urban_rural_linkages.io.odt import odt_of_rich_text
from urban_rural_linkages.io.painting import TextWidths, png_of_drawing
from urban_rural_linkages.io.pictures import png_size

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@pytest.fixture
def made(qgis_providers):
    """A function that writes an assessment as .odt."""

    def write(contents=None) -> bytes:
        subject = read_subject(small_checklist(), contents or small(), PlainVoice())
        document = compose_report(subject, Edition(made_on="2026-03-06"))
        drawings = report_pictures(subject, TextWidths())
        pictures = {name: png_of_drawing(drawing) for name, drawing in drawings.items()}
        text = EditableText(document, {name: png_size(content) for name, content in pictures.items()}, 600).whole()
        return odt_of_rich_text(text, pictures, document.title, document.language)

    return write


def content_of(odt: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(odt)).read("content.xml"))


def words_of(element: ElementTree.Element) -> str:
    """The text of a paragraph as a word processor shows it."""
    parts = [element.text or ""]
    for child in element:
        inner = words_of(child)
        blanks = {f"{TEXT}s": " " * int(child.get(f"{TEXT}c", "1")), f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
        parts += [blanks.get(child.tag, inner), child.tail or ""]
    return "".join(parts)


def paragraphs(odt: bytes) -> list[str]:
    return [words_of(p) for p in content_of(odt).iter() if p.tag in (f"{TEXT}p", f"{TEXT}h")]


def test_it_is_an_odt(made):
    archive = zipfile.ZipFile(io.BytesIO(made()))
    first = archive.infolist()[0]
    assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    assert "ñ" in archive.read("content.xml").decode("utf-8")
    assert "Plan Territorial de La Serena" in archive.read("meta.xml").decode("utf-8")
    declared = archive.read("META-INF/manifest.xml").decode("utf-8")
    assert all(name in declared for name in archive.namelist() if not name.startswith(("META-INF", "mimetype")))


def test_headings_can_be_navigated(made):
    headings = [(h.get(f"{TEXT}outline-level"), words_of(h)) for h in content_of(made()).iter(f"{TEXT}h")]
    assert ("1", "Findings") in headings and ("2", "Blocking items still open") in headings
    assert ("3", "map? [map]") in headings
    assert not any("\ufddf" in text for text in paragraphs(made()))


def test_tables_are_tables(made):
    cells = [words_of(p) for c in content_of(made()).iter(f"{TABLE}table-cell") for p in c.iter(f"{TEXT}p")]
    assert "Score" in cells and "27 %" in cells


def test_what_was_typed(made):
    """Each line of a note is a paragraph of its own."""
    assert f"Note: {NASTY}" in "\n".join(paragraphs(made()))


def test_a_hundred_thousand_letters_and_no_control_characters(made):
    note = "ñ " * 50_000 + "\x00\x0b" + "x" * 1000
    odt = made(replace(small(), answers={"map": Answer("map", ("met",), note)}))
    text = max(paragraphs(odt), key=len)
    assert text.count("ñ") == 50_000 and text.endswith("\ufffd\ufffd" + "x" * 1000)


def test_the_same_bytes_twice(made):
    assert made() == made()
