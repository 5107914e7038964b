"""Characters that no file may hold: a name with half a letter or a vertical tab never makes a report unreadable."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.odt.writing import written
from tests.unit.report.region import PICTURES, every_block, map_of
from urban_rural_linkages.core.report.blocks import Heading, Paragraph
from urban_rural_linkages.core.report.characters import replaced
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Circle, Drawing, Path, Rectangle, Text
from urban_rural_linkages.core.report.pdf_properties import one_line
from urban_rural_linkages.core.report.svg import svg_of
from urban_rural_linkages.core.report.web import WebPage

TRIANGLE = np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]])
anything = st.text(st.characters(), max_size=30)  # half letters and control characters too
BROKEN = ["Vegas\x0bAltas", "\x00", "Mor\ud83fna", "\ufffe\uffff", "\x1b[0m"]


@given(anything)
def test_xml_reads_back_what_it_can_hold_and_a_mark_for_each_other_character(text):
    held = replaced(text)
    read = ElementTree.fromstring("<a>" + held.replace("&", "&amp;").replace("<", "&lt;") + "</a>")
    assert (read.text or "").replace("\n", "\r") == held.replace("\r\n", "\r").replace("\n", "\r")
    assert len(held) == len(text) and all(one in (other, "\ufffd") for one, other in zip(held, text, strict=True))


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cn"]), max_size=30))
def test_letters_of_every_language_stay(text):
    assert replaced(text) == text


@pytest.mark.parametrize("kept", ["\t", "\n", "\r", "\u202f", "\u2212", "ñ", "𐐷", "\u200d"])
def test_lines_tabs_thin_spaces_and_signs_stay(kept):
    assert replaced(kept) == kept


@settings(max_examples=40, deadline=None)
@given(anything)
def test_any_name_makes_a_picture_that_opens(text):
    marks = [Text(1, 1, text, halo=0.3), Path([TRIANGLE], "#ffffff", key=text, title=text),
             Circle(1, 1, 1, title=text), Rectangle(0, 0, 1, 1, title=text)]  # fmt: skip
    root = ElementTree.fromstring(svg_of(Drawing(9, 9, marks, text)).encode("utf-8"))
    assert len(list(root.iter("{http://www.w3.org/2000/svg}text"))) == 2


@pytest.mark.parametrize("text", BROKEN)
def test_any_name_makes_a_text_that_opens(text):
    drawings = {"map": [map_of([text, "Elche"])], "picture": [map_of([text])]}
    odt = written(*every_block(text), drawings=drawings, title=text, watermark=text, subject=text)
    assert odt.headings()[0] == (1, replaced(text))
    for name in odt.archive.namelist():
        if name.endswith((".xml", ".svg")):
            ElementTree.fromstring(odt.archive.read(name))


@pytest.mark.parametrize("text", BROKEN)
def test_any_name_makes_a_page_that_can_be_saved(text):
    document = Document(text, text, "en", [(text, text)], text, every_block(text), drawings={"map": [map_of([text])]})
    page = WebPage(document, PICTURES).html()
    assert replaced(text) in page and page.encode("utf-8")
    plain = WebPage(Document("a", "", "en", [], "", [Heading(1, "a"), Paragraph("b")]), {}).html()
    assert "\ufffd" not in plain, "nothing of the page itself is replaced"


@given(anything)
def test_properties_of_a_pdf_are_one_line_that_xml_holds(text):
    line = one_line(text)
    assert line == replaced(line) and len(line.splitlines()) <= 1 and line == line.strip()
