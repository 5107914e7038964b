"""Pages of a report: everything is on them, within the margins, and contents and links lead where they say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.typesetting.setting import (
    block_picture,
    boxes,
    document_of,
    page_texts,
    set_pages,
    texts,
)
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.blocks import (
    Bullets,
    Caution,
    Columns,
    Contents,
    Entry,
    Figure,
    Finding,
    Findings,
    Heading,
    KeyFigure,
    KeyFigures,
    Panel,
    Paragraph,
    Quadrant,
    Quadrants,
    Reference,
    References,
    Sheet,
    Table,
)
from urban_rural_linkages.core.report.drawing import Drawing, Text
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.typesetting.pages import pages_of
from urban_rural_linkages.core.report.typesetting.styles import BOTTOM, LEFT, TEXT_WIDTH, TOP

LONG = "Between the two censuses the villages of the mountains lost their young people to the towns of the plain. " * 6


def _every_block() -> list:
    return [
        Heading(1, "People", "people", lead="From 199 038 to 188 169 inhabitants.", source="Source: INE (2021)."),
        KeyFigures([KeyFigure("188 169", "inhabitants"), KeyFigure("−5.5 %", "change since 2001")]),
        Paragraph(LONG),
        Bullets(["One thing.", "Another thing."]),
        Caution("First caution."),
        Caution("Second one."),
        Heading(2, "By comarca", "comarcas"),
        Table("Change", ["Comarca", "People"], [["Vega", "93 329"]], [False, True]),
        Figure("map", "Change in population", subtitle="In %", kind="map"),
        Columns(
            [[Figure("half", "Density", kind="map")], [Panel("How to read this", ["Dark is dense.", "Light is not."])]],
            [6, 6],
        ),
        Entry("Is it so?", [("Answer", "Yes,\nit is.")], "good"),
        References([Reference("INE (2021).", "https://ine.es")]),
        Quadrants(
            [
                Quadrant("Strengths", "#17495a", [("A city that grows", "ch. 2")]),
                Quadrant("Weaknesses", "#b3541e", []),
                Quadrant("Opportunities", "#3f8389", []),
                Quadrant("Threats", "#8276b8", []),
            ],
            "our own:",
        ),
    ]


def _drawings() -> dict:
    return {"map": block_picture(174.0, 121.0, 95.0), "half": block_picture(85.0, 80.0)}


@pytest.fixture
def report():
    """A report with every kind of block, with findings and contents before it."""
    findings = Findings(
        [
            Finding(
                "The region has lost one in twenty.",
                "−5.5 %",
                "from 199 038",
                "",
                [("#8f3d06", "loses")],
                "register",
                "people",
            )
        ]
    )
    front = [
        Heading(1, "Findings", "findings", numbered=False),
        findings,
        Heading(1, "Contents", "contents", numbered=False),
        Contents("", "chapters"),
        Contents("Maps and tables", "pictures"),
    ]
    more = [Heading(1, "Services", "services"), Paragraph(LONG * 9)]
    return document_of(*front, *_every_block(), *more, drawings=_drawings())


def test_every_block_is_printed(report):
    told = " ".join(text for page in set_pages(report).drawings for text in page_texts(page))
    for words in (
        "From 199 038 to 188 169",
        "188 169",
        "Another thing.",
        "Second one.",
        "Read with care",
        "93 329",
        "How to read this",
        "it is.",
        "INE (2021). https://ine.es",
        "A city that grows",
        "our own:",
        "ch. 2",
        "Source: INE (2021).",
        "loses",
    ):
        assert words in told, words


def test_nothing_leaves_the_margins(report):
    for page in set_pages(report).drawings[1:]:
        for written in texts(page.marks):
            assert LEFT - 1e-6 <= written.x <= LEFT + TEXT_WIDTH + 1e-6, written
        for left, top, right, bottom in boxes(page.marks):
            assert left >= LEFT - 1e-6 and right <= LEFT + TEXT_WIDTH + 1e-6
            assert top >= TOP - 1e-6 and bottom <= BOTTOM + 1e-6


def test_chapters_begin_on_a_page_of_their_own_and_are_counted(report):
    pages = set_pages(report)
    starts = [pages.chapters.index(anchor) for anchor in ("findings", "contents", "people", "services")]
    assert len(set(starts)) == 4
    outlined = [(entry.title, entry.level) for entry in pages.outline]
    assert ("1 People", 1) in outlined and ("2 Services", 1) in outlined and ("By comarca", 2) in outlined
    assert ("Findings", 1) in outlined


def test_contents_and_findings_name_the_pages(report):
    pages = set_pages(report)
    page_of_people = pages.chapters.index("people") + 1
    contents = page_texts(pages.drawings[pages.chapters.index("contents")])
    assert contents[contents.index("People") + 1] == str(page_of_people)
    finding = page_texts(pages.drawings[pages.chapters.index("findings")])
    assert any(text.startswith(f"Chapter 1, page {page_of_people}") for text in finding)


def test_links_lead_to_the_pages_that_they_name(report):
    pages = set_pages(report)
    contents = pages.chapters.index("contents")
    targets = {link.target for link in pages.links if link.page == contents}
    assert {pages.chapters.index("people"), pages.chapters.index("services")} <= targets
    assert all(0 <= link.target < len(pages.drawings) for link in pages.links)


def test_maps_charts_and_tables_are_counted_and_listed(report):
    pages = set_pages(report)
    listed = page_texts(pages.drawings[pages.chapters.index("contents")])
    assert [text for text in listed if re.fullmatch(r"(Map|Table) \d", text)] == ["Map 1", "Table 1", "Map 2"]


def test_pages_carry_title_chapter_number_and_source(report):
    pages = set_pages(report)
    page = pages.chapters.index("people")
    told = page_texts(pages.drawings[page])
    assert "A plan" in told and "1 People" in told and str(page + 1) in told
    assert "Source: INE (2021)." in told
    assert "Source: INE (2021)." not in page_texts(pages.drawings[pages.chapters.index("services")])


def test_the_plain_cover_says_title_imprint_and_contents(report):
    told = page_texts(set_pages(report).drawings[0])
    assert {"A plan", "Its diagnosis", "Author", "Ana", "Contents", "People"} <= set(told)


def test_a_cover_of_its_own_is_the_first_page():
    cover = Drawing(210.0, 297.0, [Text(18.0, 30.0, "The cover")])
    document = document_of(Heading(1, "People"), Paragraph("Text."), drawings={"cover": [cover]}, cover="cover")
    assert page_texts(set_pages(document).drawings[0]) == ["The cover"]


def test_sheets_are_whole_pages_with_a_line_of_the_outline():
    sheet = Drawing(210.0, 297.0, [Text(18.0, 30.0, "Coria")])
    document = document_of(
        Heading(1, "Sheets", "sheets", numbered=False),
        Sheet("sheet_1", "Coria", "coria"),
        drawings={"sheet_1": [sheet]},
    )
    pages = set_pages(document)
    assert page_texts(pages.drawings[-1]) == ["Coria"]
    assert (pages.outline[-1].title, pages.outline[-1].page, pages.outline[-1].level) == ("Coria", 2, 2)


def test_a_watermark_lies_below_the_text():
    document = document_of(Heading(1, "People"), Paragraph("Text."), watermark="Draft")
    assert page_texts(set_pages(document).drawings[1])[0] == "Draft"


def test_a_heading_is_never_the_last_of_a_page():
    blocks = [Heading(1, "People", "people")]
    for number in range(40):
        blocks += [Heading(2, f"Section {number}"), Paragraph(LONG)]
    pages = set_pages(document_of(*blocks))
    for page in pages.drawings[1:]:
        inner = [one for one in texts(page.marks) if TOP < one.y < BOTTOM]
        assert not max(inner, key=lambda one: one.y).text.startswith("Section")


def test_cancelling_stops_the_setting(report):
    class Stopped:
        def report(self, fraction):
            """Hear of progress."""

        def cancelled(self):
            return True

    from tests.unit.report.typesetting.setting import LetterCount

    with pytest.raises(Cancelled):
        pages_of(report, LetterCount(), Words(), Stopped())


def test_no_blocks_make_a_cover_alone():
    assert len(set_pages(document_of()).drawings) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(range(12)), min_size=1, max_size=14))
def test_any_order_of_blocks_stays_within_the_page(order):
    blocks = _every_block()[1:]
    document = document_of(
        Heading(1, "People"), *(blocks[place % len(blocks)] for place in order), drawings=_drawings()
    )
    pages = set_pages(document)
    for page in pages.drawings[1:]:
        assert all(bottom <= BOTTOM + 1e-6 for _, _, _, bottom in boxes(page.marks))
    assert all(share <= 1.0 + 1e-9 for share in pages.filled)
