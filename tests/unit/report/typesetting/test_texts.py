"""Texts of pages: whatever stands on them and however long its words are, none lies on another or leaves the page."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.report.any_text import FIGURES, LONG, NAMES, sure
from tests.unit.report.drawn import Letters, touching_texts
from tests.unit.report.region import every_block, map_of, report_of
from tests.unit.report.typesetting.setting import document_of, texts
from urban_rural_linkages.core.report.blocks import (
    Contents,
    Entry,
    Finding,
    Findings,
    Heading,
    KeyFigure,
    KeyFigures,
    Table,
)
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.typesetting.pages import pages_of
from urban_rural_linkages.core.report.typesetting.styles import LEFT, TEXT_WIDTH

LONG_TEXT = f"{LONG}. " * 3
words = NAMES | st.just(LONG_TEXT)
DRAWINGS = {name: [map_of(["Elche", "Frías"], 48.0)] for name in ("map", "picture", "small")}


def readable(document: Document) -> bool:
    """Tell whether no text of any page lies on another, or begins or ends beyond the margins."""
    for page in pages_of(document, Letters(), Words()).drawings[1:]:
        assert touching_texts(page) == []
        for written in texts(page.marks):
            width = Letters().width(written.text, written.mark.size, written.mark.weight)
            if written.mark.anchor == "start":
                assert written.x + width <= LEFT + TEXT_WIDTH + 0.05, written
            elif written.mark.anchor == "end":
                assert written.x - width >= LEFT - 0.05, written
    return True


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, len(every_block()) - 1), max_size=12), words)
@example([20], LONG.replace(" ", ""))  # strengths and weaknesses, of one word
def test_any_blocks(order, text):
    blocks = [every_block(text)[place] for place in order]
    assert readable(document_of(*(block for block in blocks if type(block).__name__ != "Sheet"), drawings=DRAWINGS))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(FIGURES | words, min_size=3, max_size=3), max_size=20),
       st.lists(words, min_size=3, max_size=3), st.booleans(), words)  # fmt: skip
def test_any_table(rows, header, total, caption):
    table = Table(caption, header, rows, [False, True, True], total and bool(rows), caption, [caption])
    assert readable(document_of(Heading(1, "People"), table))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(KeyFigure, FIGURES, words), max_size=4))
def test_any_key_figures(found):
    assert readable(document_of(Heading(1, "People"), KeyFigures(found)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(Finding, words, FIGURES, words, st.sampled_from(["", "small"]),
                          st.lists(st.tuples(st.just("#8f3d06"), words), max_size=4), words,
                          st.sampled_from(["", "people", "nowhere"])), max_size=5))  # fmt: skip
def test_any_findings(found):
    assert readable(document_of(Findings(found), Heading(1, "People", "people"), drawings=DRAWINGS))


@settings(max_examples=40, deadline=None)
@given(words, st.lists(st.tuples(words, words), max_size=6))
def test_any_answer(title, facts):
    assert readable(document_of(Heading(1, "Answers"), Entry(title, facts, "good")))


@pytest.mark.parametrize("names", [1, 9, 60])
def test_a_report_of_many_units(names):
    document = report_of([f"Municipality number {number}" for number in range(names)])
    document.watermark = ""
    document.blocks = [block for block in document.blocks if type(block).__name__ != "Sheet"]
    assert readable(document)


@pytest.mark.parametrize("count", range(1, 15))
def test_pages_that_are_named_are_right_though_their_names_need_another_line(count):
    """Each reference fills its line until a chapter and a page stand before it: the front grows as it names pages."""
    reference = "register " * 12
    found = [
        Finding(f"Finding {number}", "9", "of ten", reference=reference, anchor="people") for number in range(count)
    ]
    front = [Heading(1, "Front", "front", numbered=False), Findings(found), Contents("Inside")]
    pages = pages_of(document_of(*front, Heading(1, "People", "people")), Letters(), Words())
    page = str(pages.chapters.index("people") + 1)
    told = [written.text for drawing in pages.drawings for written in texts(drawing.marks)]
    assert told[told.index("People", told.index("Inside")) + 1] == page
    named = [text for text in told if text.startswith("Chapter 1, page")]
    assert len(named) == count and all(text.split()[3] == page for text in named)


@settings(max_examples=60, deadline=None)
@given(words, words, st.lists(st.tuples(words, words), max_size=8), st.integers(0, 40))
def test_any_plain_cover(title, subtitle, imprint, chapters):
    blocks = [Heading(1, f"{title} {number}", f"c{number}") for number in range(chapters)]
    document = Document(title, subtitle, "en", imprint, "Contents", blocks)
    cover = pages_of(document, Letters(), Words()).drawings[0]
    assert sure(cover)
