"""Findings, quadrants, panels, columns and lists of the text."""

from __future__ import annotations

import pytest

from tests.unit.report.region import FINDING, TABLE
from urban_rural_linkages.core.report.blocks import (
    Bullets,
    Caution,
    Columns,
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
)

from .reader import name
from .writing import written


class TestBlocks:
    def test_findings_are_a_table_with_pictures(self):
        text = written(Findings([FINDING, Finding("Second.", "1", "")]), Heading(1, "People", "people"))
        _, (first, second) = text.table(0)
        assert first == ["1", "The region loses people.\n−25.3 %\nof 62,300\nloses \u2007\u2007\u2007\u2007\u2007\u2007"
                         "\u2007\u2007\u2007 gains\nChapter 1, page – · INE 2021", ""]  # fmt: skip
        assert second == ["2", "Second.\n1\n", ""]
        assert len(text.all("draw:frame")) == 1

    @pytest.mark.parametrize(
        ("anchor", "where"),
        [("people", "Chapter 1, page – · INE"), ("annex", "page – · INE"), ("elsewhere", "INE"), ("", "INE")],
    )
    def test_a_finding_leads_only_to_what_the_text_has(self, anchor, where):
        finding = Finding("All lose.", "9", "of ten", reference="INE", anchor=anchor)
        text = written(
            Findings([finding]), Heading(1, "People", "people"), Heading(1, "Annex", "annex", numbered=False)
        )
        assert text.paragraphs("Finding Source") == [where]
        assert text.targets() <= set(text.anchors())

    def test_a_section_lends_a_finding_the_number_of_its_chapter(self):
        text = written(
            Findings([Finding("a", "1", "", anchor="ages")]), Heading(1, "People"), Heading(2, "Ages", "ages")
        )
        assert text.paragraphs("Finding Source") == ["Chapter 1, page –"]

    @pytest.mark.parametrize("block", [Findings([]), Quadrants([]), KeyFigures([]), References([]), Bullets([])])
    def test_what_holds_nothing_leaves_nothing(self, block):
        assert written(block).all("table:table") == [] and len(written(block).paragraphs()) == len(
            written().paragraphs()
        )

    @pytest.mark.parametrize("count", [1, 2, 3, 4])
    def test_quadrants_fill_whole_rows(self, count):
        text = written(Quadrants([Quadrant(f"Q{number}", "#a8435a", []) for number in range(count)]))
        assert [len(row) for row in text.table(0)[1]] == [2] * -(-count // 2)

    def test_quadrants_are_a_table_of_two_columns(self):
        boxes = [Quadrant(title, "#a8435a", [(f"{title} says", "2.1")]) for title in "ABCD"]
        _, rows = written(Quadrants(boxes, "Add yours")).table(0)
        assert rows == [["■ A\nA says (2.1)\nAdd yours", "■ B\nB says (2.1)\nAdd yours"],
                        ["■ C\nC says (2.1)\nAdd yours", "■ D\nD says (2.1)\nAdd yours"]]  # fmt: skip
        assert written(Quadrants(boxes[:3])).table(0)[1][1] == ["■ C\nC says (2.1)", ""]

    def test_cautions_in_a_row_are_one_panel(self):
        text = written(Caution("a"), Caution("b"), Paragraph("p"), Panel("How sure?", ["Quite."]))
        assert text.paragraphs("Panel Title") == ["Read with care", "How sure?"]
        assert text.paragraphs("Panel Text") == ["a", "b", "Quite."]

    def test_key_figures_stand_side_by_side(self):
        _, rows = written(KeyFigures([KeyFigure("60", "units"), KeyFigure("−5 %", "since")])).table(0)
        assert rows == [["60\nunits", "−5 %\nsince"]]

    def test_who_gains_and_who_loses_have_looks_of_their_own(self):
        text = written(KeyFigures([KeyFigure("60", "gain", "gain"), KeyFigure("70", "lose", "lose")]))
        assert (text.paragraphs("Key Figure Gain"), text.paragraphs("Key Figure Lose")) == (["60"], ["70"])

    def test_pictures_stand_side_by_side_and_tables_below_each_other(self):
        beside = written(Columns([[Figure("map", "L")], [Paragraph("p")]], [6, 6]))
        assert beside.table(0)[1] == [["L\n", "p"]]
        below = written(Columns([[TABLE], [Paragraph("p")]], [6, 6]))
        assert len(below.all("table:table")) == 1 and below.paragraphs()[-1] == "p"

    def test_entries_can_be_navigated_and_keep_their_lines(self):
        text = written(Entry("map? [map]", [("Note", "a\n  b\tc"), ("Basis", "")], "bad", "map"))
        assert text.headings() == [(3, "map? [map]")]
        assert text.paragraphs("Fact bad") == ["Note: a\n  b\tc", "Basis: "]

    def test_addresses_of_the_web_are_links_and_others_are_not_there(self):
        text = written(References([Reference("INE", "https://ine.es/?a=1&b=2"), Reference("Bad", "javascript:x()")]))
        assert text.paragraphs("Reference") == ["INE https://ine.es/?a=1&b=2", "Bad"]
        assert [one.get(name("xlink:href")) for one in text.all("text:a")] == ["https://ine.es/?a=1&b=2"]

    def test_sheets_are_counted_and_left_to_the_printed_report(self):
        text = written(Heading(1, "Sheets", numbered=False), *(Sheet("map", str(n)) for n in range(60)))
        assert text.paragraphs()[-1].startswith("The printed report has 60 sheets")
        assert text.all("draw:frame") == []

    def test_a_draft_says_so_first(self):
        assert written(watermark="Draft").paragraphs()[0] == "Draft"
