"""Pages of a report: everything is on them, within the margins, and contents and links lead where they say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.region import every_block, map_of, report_of
from tests.unit.report.typesetting.setting import (
    LetterCount,
    boxes,
    document_of,
    page_texts,
    set_pages,
    texts,
)
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.blocks import (
    Contents,
    Finding,
    Findings,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Sheet,
)
from urban_rural_linkages.core.report.drawing import Drawing, Text
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.typesetting.pages import pages_of
from urban_rural_linkages.core.report.typesetting.styles import BOTTOM, LEFT, TEXT_WIDTH, TOP

LONG = "Between the two censuses the villages of the mountains lost their young people to the towns of the plain. " * 6


@pytest.fixture
def report():
    """A report with every kind of block, its chapters numbered from the second on."""
    return report_of()


def test_every_block_is_printed(report):
    told = " ".join(text for page in set_pages(report).drawings for text in page_texts(page))
    for words in (
        "It empties.", "188\u202f169", "two", "Read with care", "\u22124.5\u202f%", "How sure?", "indeed", "loses",
        "A book. https://example.org/a?b=1&c=2", "A city that grows", "your own", "ch. 2", "the register, 2021 <CC0>",
        "A whole page",
    ):  # fmt: skip
        assert words in told, words


def test_nothing_leaves_the_margins(report):
    for page in set_pages(report).drawings[1:-2]:  # but the sheets
        for written in texts(page.marks):
            assert LEFT - 1e-6 <= written.x <= LEFT + TEXT_WIDTH + 1e-6, written
        for left, top, right, bottom in boxes(page.marks):
            assert left >= LEFT - 1e-6 and right <= LEFT + TEXT_WIDTH + 1e-6
            assert top >= TOP - 1e-6 and bottom <= BOTTOM + 1e-6


def test_chapters_begin_on_a_page_of_their_own_and_are_counted(report):
    pages = set_pages(report)
    starts = [pages.chapters.index(anchor) for anchor in ("findings", "people", "synthesis")]
    assert len(set(starts)) == 3
    outlined = [(entry.title, entry.level) for entry in pages.outline]
    assert outlined == [("Findings", 1), ("1 People", 1), ("By municipality", 2), ("2 Synthesis", 1), ("Elche", 2),
                        ("Frías", 2)]  # fmt: skip


def test_contents_and_findings_name_the_pages(report):
    pages = set_pages(report)
    page_of_people = pages.chapters.index("people") + 1
    front = page_texts(pages.drawings[pages.chapters.index("findings")])
    assert front[front.index("People") + 1] == str(page_of_people)
    assert f"Chapter 1, page {page_of_people} · map 1" in front


@pytest.mark.parametrize(
    ("anchor", "where"), [("annex", "page 2 · map 1"), ("people", "Chapter 1, page 3 · map 1"), ("nowhere", "map 1")]
)
def test_a_finding_names_only_a_chapter_that_there_is(anchor, where):
    finding = Finding("It empties.", "9", "of ten", reference="map 1", anchor=anchor)
    document = document_of(Heading(1, "Annex", "annex", numbered=False), Findings([finding]),
                           Heading(1, "People", "people"))  # fmt: skip
    assert where in page_texts(set_pages(document).drawings[1])


def test_contents_leave_out_their_own_heading_and_may_stand_below_anything():
    below_heading = document_of(Heading(1, "Inside", "inside", numbered=False), Contents(""), Heading(1, "People", "p"))
    assert page_texts(set_pages(below_heading).drawings[1]).count("Inside") == 2, "running line and title"
    below_figures = document_of(Heading(1, "Inside", "inside"), KeyFigures([KeyFigure("9", "people")]), Contents(""))
    assert page_texts(set_pages(below_figures).drawings[1]).count("Inside") == 2, "title and contents"


def test_links_lead_to_the_pages_that_they_name(report):
    pages = set_pages(report)
    front = pages.chapters.index("findings")
    targets = {link.target for link in pages.links if link.page == front}
    assert {pages.chapters.index("people"), pages.chapters.index("synthesis")} <= targets
    assert all(0 <= link.target < len(pages.drawings) for link in pages.links)


def test_maps_charts_and_tables_are_counted_and_listed(report):
    pages = set_pages(report)
    listed = page_texts(pages.drawings[pages.chapters.index("findings")])
    labels = [text for text in listed if re.fullmatch(r"(Map|Chart|Table) \d", text)]
    assert labels == ["Map 1", "Table 1", "Chart 1", "Map 2"], "tables beside maps and charts"


def test_pages_carry_title_chapter_number_and_source(report):
    pages = set_pages(report)
    page = pages.chapters.index("people")
    told = page_texts(pages.drawings[page])
    assert report.title in told and "1 People" in told and str(page + 1) in told
    assert "the register, 2021 <CC0>" in told
    assert "the register, 2021 <CC0>" not in page_texts(pages.drawings[pages.chapters.index("synthesis")])


def test_the_plain_cover_says_title_imprint_and_contents(report):
    report.cover = ""
    told = page_texts(set_pages(report).drawings[0])
    assert {"2001–2021", "By", "the team", "For", "<all>", "Contents", "People"} <= set(told)
    assert "printed title" not in told


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

    with pytest.raises(Cancelled):
        pages_of(report, LetterCount(), Words(), Stopped())


def test_no_blocks_make_a_cover_alone():
    assert len(set_pages(document_of()).drawings) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(range(26)), min_size=1, max_size=14), st.text("ab cñ", max_size=40))
def test_any_order_of_blocks_stays_within_the_page(order, text):
    blocks = every_block(text)
    drawings = {"map": [map_of(["Elche", "Frías"]), map_of(["Elche"], side=5.0)], "picture": [map_of(["Elche"], 80.0)]}
    document = document_of(*(blocks[place % len(blocks)] for place in order), drawings=drawings)
    pages = set_pages(document)
    for page in pages.drawings[1:]:
        assert all(bottom <= BOTTOM + 1e-6 for _, _, _, bottom in boxes(page.marks))
    assert all(share <= 1.0 + 1e-9 for share in pages.filled)
