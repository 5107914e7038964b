"""The text for offices: real headings, tables and captions, links that lead somewhere, words as they were typed."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.report import odt
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
    side_by_side,
)
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Drawing, Path, Picture, Text
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.odt.elements import typed
from urban_rural_linkages.core.report.odt.styles import LOOKS
from urban_rural_linkages.core.report.properties import Properties

from .odt_reader import NAMES, OdtReader, name, style_of, words_of

PNG = b"\x89PNG of it"
MAP = Drawing(126, 90, [Path([np.array([[0, 0], [9, 0], [9, 9]])], "#62509a"), Text(3, 3, "Peñarroble")], "in words")
TABLE = Table("By comarca", ["Comarca", "2001", "2021"], [["Alba", "1842", "1200"], ["Total", "3000", "2000"],
              ["Spain", "", "47"]], [False, True, True], True, "inhabitants", ["¹ A note."], references=1)  # fmt: skip
PROPERTIES = Properties("Territorial diagnosis", "en", "Ana Muñoz", "La Serena", "Linkages 1")
FINDING = Finding("The region loses people.", "−25.3 %", "of 62,300", "map", [("#8f3d06", "loses"), ("#efece4", ""),
                  ("#62509a", "gains")], "INE 2021", "people")  # fmt: skip


def written(*blocks, **changed) -> OdtReader:
    """Return the text of some blocks, read again."""
    document = Document("Territorial diagnosis", "2001–2021", "en", [("Author", "Ana Muñoz")], "Contents", [*blocks],
                        drawings={"map": [MAP]}, author="Ana Muñoz", subject="La Serena")  # fmt: skip
    return OdtReader(odt.odt_of(replace(document, **changed), Words(), lambda drawing: PNG))


def every_block(text: str = "text") -> list:
    return [
        Contents(text), Contents(text, "pictures"), Heading(1, text, "people", text, text), Heading(2, text),
        Heading(3, text), Paragraph(text), Paragraph(text, "lead"), Paragraph(text, "small"), Bullets([text, text]),
        Caution(text), Caution(text), KeyFigures([KeyFigure(text, text)] * 3),
        Table(text, [text, text], [[text, text]] * 3, [False, True], True, text, [text], 1),
        Figure("map", text, text, text, "map"), Figure("missing", text, text, text, "chart"),
        side_by_side([Figure("map", text, kind="map")], [Figure("map", text)]),
        Columns([[Paragraph(text), Panel(text, [text])], [Figure("map", text, kind="map")]], [8, 4]),
        Columns([[TABLE], [Heading(2, text), TABLE]], [6, 6]), Panel(text, [text, text]),
        Findings([replace(FINDING, sentence=text, value=text, explanation=text), Finding(text, text, "")]),
        Quadrants([Quadrant(text, "#a8435a", [(text, text), (text, "")])] * 4, text), Sheet("map", text),
        Entry(text, [(text, text)], "bad", "entry"), Entry(text, [(text, text)]),
        References([Reference(text, "https://example.org/?a=1&b=2"), Reference(text, "javascript:x()")]),
        Heading(1, text, "annex", numbered=False),
    ]  # fmt: skip


class TestWhole:
    def test_its_type_comes_first_and_its_parts_are_declared(self):
        archive = written(*every_block()).archive
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        manifest = ElementTree.fromstring(archive.read("META-INF/manifest.xml"))
        declared = {one.get(name("manifest:full-path")): one.get(name("manifest:media-type")) for one in manifest}
        assert set(declared) - {"/"} == {one for one in archive.namelist() if not one.startswith(("META", "mimetype"))}
        assert declared["Pictures/1.svg"] == "image/svg+xml" and declared["Pictures/1.png"] == "image/png"

    def test_every_style_that_is_asked_for_is_there(self):
        text = written(*every_block(), watermark="Draft")
        assert text.styles_named() - text.styles_there() == set()

    def test_every_link_leads_somewhere(self):
        text = written(*every_block())
        assert text.targets() and text.targets() <= set(text.anchors())

    def test_names_of_tables_are_their_own(self):
        names = [table.get(name("table:name")) for table in written(*every_block()).all("table:table")]
        assert len(names) == len(set(names)) > 5

    def test_properties(self):
        made = odt.odt_of(Document("T", "", "en", [], ""), Words(), lambda drawing: PNG, PROPERTIES)
        meta = {one.tag.partition("}")[2]: one.text for one in OdtReader(made).meta.iter() if one.text}
        assert meta == {"generator": "Linkages 1", "title": "Territorial diagnosis", "subject": "La Serena",
                        "initial-creator": "Ana Muñoz", "creator": "Ana Muñoz", "language": "en"}  # fmt: skip
        assert "Ana Muñoz" in [one.text for one in written().meta.iter()], "else those of the document"

    def test_the_same_bytes_twice(self):
        assert written(*every_block()).archive.fp.getvalue() == written(*every_block()).archive.fp.getvalue()

    @pytest.mark.parametrize("nasty", ["<script>alert('x')</script> & \"too\"", "a\x00\x0b\ud800", "]]>", "Ñandú"])
    def test_whatever_is_typed_is_text(self, nasty):
        plain, typed_in = written(*every_block("x"), title="x"), written(*every_block(nasty), title=nasty)
        assert [one.tag for one in plain.content.iter()] == [one.tag for one in typed_in.content.iter()]
        assert re.sub("[\x00\x0b\ud800]", "\ufffd", nasty) in typed_in.paragraphs("Text body")

    def test_an_unknown_block_is_refused(self):
        with pytest.raises(TypeError, match="int"):
            written(1)

    def test_the_page_is_a4_with_a_head_that_names_title_and_chapter(self):
        text = written(watermark="Draft")
        sizes = {(one.get(name("fo:page-width")), one.get(name("fo:page-height")))
                 for one in text.styles.iter(name("style:page-layout-properties"))}  # fmt: skip
        assert sizes == {("210mm", "297mm")}
        cover, standard = sorted(text.styles.iter(name("style:master-page")), key=len)
        assert len(cover) == 0 and cover.get(name("style:next-style-name")) == "Standard"
        head = standard.find("style:header/text:p", NAMES)
        fields = [one.tag for one in head if one.tag != name("text:s")]
        assert fields == [name("text:title"), name("text:tab"), name("text:chapter")]
        assert "Draft" in "".join(head.itertext())
        assert standard.find("style:footer//text:page-number", NAMES) is not None


class TestHeadings:
    def test_levels_numbers_and_anchors(self):
        text = written(Heading(1, "People", "people", "A lead.", "INE 2021"), Heading(2, "Ages"), Paragraph("p"),
                       Heading(1, "Annex", "annex", numbered=False))  # fmt: skip
        assert text.headings() == [(1, "People"), (2, "Ages"), (1, "Annex")]
        assert [style_of(one) for one in text.all("text:h")] == ["Heading 1", "Heading 2", "Heading 1 without number"]
        assert [one.get(name("text:is-list-header")) for one in text.all("text:h")] == [None, None, "true"]
        assert text.anchors()[-3:] == ["people", "heading-1", "annex"]
        assert text.paragraphs("Lead") == ["A lead."]

    def test_sources_stand_at_the_end_of_their_chapter(self):
        text = written(Heading(1, "A", source="of A"), Paragraph("p"), Heading(1, "B", source="of B"), Paragraph("q"))
        assert text.paragraphs()[-6:] == ["A", "p", "of A", "B", "q", "of B"]

    def test_levels_of_styles_are_those_of_headings(self):
        levels = {look.name: look.level for look in LOOKS if look.level}
        assert levels == {"Heading 1": 1, "Heading 1 without number": 1, "Heading 2": 2, "Heading 3": 3}

    def test_chapters_alone_have_numbers_and_begin_a_page(self):
        styles = written().styles
        formats = [one.get(name("style:num-format")) for one in styles.iter(name("text:outline-level-style"))]
        assert formats == ["1", "", ""]
        breaking = [one.get(name("style:name")) for one in styles.iter(name("style:style"))
                    if one.find("style:paragraph-properties[@fo:break-before]", NAMES) is not None]  # fmt: skip
        assert breaking == ["Heading_20_1"]


class TestContents:
    def test_a_table_of_contents_with_its_entries(self):
        text = written(Contents("In this report"), Heading(1, "People", "people"), Heading(2, "Ages", "ages"),
                       Heading(3, "Deep"), Heading(1, "Annex", "annex", numbered=False))  # fmt: skip
        (contents,) = text.all("text:table-of-content")
        assert text.paragraphs("Contents Heading") == ["In this report"]
        assert text.paragraphs("Contents 1") == ["1 People\t–", "Annex\t–"] and text.paragraphs("Contents 2") == [
            "Ages\t–"
        ]
        (source,) = contents.findall("text:table-of-content-source", NAMES)
        assert source.get(name("text:outline-level")) == "2" and len(source) == 3
        pages = [one.get(name("text:ref-name")) for one in text.all("text:bookmark-ref", contents)]
        assert pages == ["people", "ages", "annex"]

    def test_without_a_title_it_has_no_empty_line(self):
        text = written(Heading(1, "Contents", "toc", numbered=False), Contents(""))
        assert text.paragraphs()[-2:] == ["Contents", "Contents\t–"]

    def test_where_none_is_asked_for_it_stands_below_the_imprint(self):
        text = written(Heading(1, "People", "people"))
        assert text.paragraphs()[:6] == ["", "Territorial diagnosis", "2001–2021", "Author: Ana Muñoz", "Contents",
                                         "1 People\t–"]  # fmt: skip

    def test_lists_of_what_is_counted(self):
        text = written(Contents("Maps and tables", "pictures"), TABLE, Figure("map", "Change", kind="map"),
                       side_by_side([Figure("map", "Left", kind="map")], [Figure("map", "Icon")]))  # fmt: skip
        assert text.paragraphs("Illustration Index 1") == [
            "Map 1\u2002Change\t–", "Map 2\u2002Left\t–", "Table 1\u2002By comarca\t–",
        ]  # fmt: skip
        (maps,), (tables,) = text.all("text:illustration-index-source"), text.all("text:table-index-source")
        key = name("text:caption-sequence-name")
        assert (maps.get(key), tables.get(key)) == ("map", "table")


class TestCaptions:
    def test_they_count_by_themselves(self):
        text = written(Figure("map", "A", "", "in %", "map"), TABLE, Figure("map", "B", kind="map"))
        assert text.paragraphs("Caption") == ["Map 1\u2002A", "Table 1\u2002By comarca", "Map 2\u2002B"]
        assert text.paragraphs("Caption Note") == ["in %", "inhabitants"]
        fields = [(one.get(name("text:name")), one.get(name("text:formula")), one.text) for one in
                  text.all("text:sequence")]  # fmt: skip
        assert fields == [("map", "ooow:map+1", "1"), ("table", "ooow:table+1", "1"), ("map", "ooow:map+1", "2")]
        declared = [one.get(name("text:name")) for one in text.all("text:sequence-decl")]
        assert declared == ["map", "chart", "table"]

    def test_what_is_not_counted_has_its_caption_alone(self):
        assert written(Figure("map", "A sketch")).paragraphs("Caption") == ["A sketch"]


class TestTables:
    def test_a_head_that_is_repeated(self):
        head, body = written(TABLE).table(0)
        assert head == [["Comarca", "2001", "2021"]]
        assert body == [["Alba", "1842", "1200"], ["Total", "3000", "2000"], ["Spain", "", "47"]]

    def test_numbers_stand_at_the_right_and_totals_and_references_are_told_apart(self):
        text = written(TABLE)
        rows = text.all("table:table-row")
        assert [style_of(p) for p in text.all("text:p", rows[1])] == [
            "Table Contents",
            "Table Numbers",
            "Table Numbers",
        ]
        spans = [{style_of(one) for one in text.all("text:span", row)} for row in rows]
        assert spans == [set(), set(), {"Table Total"}, {"Table Reference"}]
        assert text.paragraphs("Table Note") == ["¹ A note."]

    def test_without_total_or_references_no_row_differs(self):
        text = written(replace(TABLE, total=False, references=0))
        assert not [one for one in text.all("text:span") if style_of(one) in ("Table Total", "Table Reference")]

    def test_it_says_in_words_what_it_shows(self):
        (table,) = written(TABLE).all("table:table")
        assert (table.findtext("table:title", "", NAMES), table.findtext("table:desc", "", NAMES)) == (
            "By comarca", "inhabitants",
        )  # fmt: skip

    @pytest.mark.parametrize(("rows", "may_break"), [(14, "false"), (15, "true")])
    def test_a_short_one_stays_on_its_page(self, rows, may_break):
        text = written(Table("", ["a"], [["1"]] * rows, [True]))
        (style,) = text.all("style:table-properties")
        assert style.get(name("style:may-break-between-rows")) == may_break

    def test_columns_are_as_wide_as_what_stands_in_them_and_fill_the_page(self):
        text = written(Table("", ["Name", "n"], [["A long name of a comarca", "1"]], [False, True]))
        widths = [float(one.get(name("style:column-width"))[:-2]) for one in text.all("style:table-column-properties")]
        assert sum(widths) == pytest.approx(174, abs=0.02) and widths[0] > 4 * widths[1]


class TestPictures:
    def test_drawn_and_as_pixels_with_the_same_in_words(self):
        text = written(Figure("map", "Change", "All lose.", kind="map"), Figure("map", "Again"))
        frame, again = text.all("draw:frame")
        images = [one.get(name("xlink:href")) for one in frame.findall("draw:image", NAMES)]
        assert images == ["Pictures/1.svg", "Pictures/1.png"], "the better first"
        assert text.archive.read("Pictures/1.png") == PNG and b"Pe\xc3\xb1arroble" in text.archive.read(
            "Pictures/1.svg"
        )
        assert (frame.findtext("svg:title", "", NAMES), frame.findtext("svg:desc", "", NAMES)) == (
            "Change",
            "All lose.",
        )
        assert again.findtext("svg:desc", "", NAMES) == "in words", "the drawing's own"
        assert [one for one in text.archive.namelist() if "Pictures" in one] == images, "written once"

    def test_no_wider_than_its_column(self):
        text = written(Columns([[Paragraph("p")], [Figure("map", "")]], [8, 4]), Figure("map", ""))
        widths = [float(one.get(name("svg:width"))[:-2]) for one in text.all("draw:frame")]
        heights = [float(one.get(name("svg:height"))[:-2]) for one in text.all("draw:frame")]
        assert widths[1] == 126 and widths[0] == 54
        assert [h / w for h, w in zip(heights, widths, strict=True)] == pytest.approx([90 / 126] * 2, rel=1e-3)

    @pytest.mark.parametrize(("content", "ending"), [(b"\x89PNG...", "png"), (b"\xff\xd8...", "jpg")])
    def test_pixels_stay_as_they_are(self, content, ending):
        photo = Drawing(40, 30, [Picture(0, 0, 40, 30, content)])
        text = written(Figure("photo", "A logo"), drawings={"photo": [photo], "logo": [photo]})
        assert text.archive.read(f"Pictures/1.{ending}") == content
        assert not [one for one in text.archive.namelist() if one.endswith("svg")]
        assert len(text.all("draw:frame")) == 2, "the logo stands on the cover"


class TestBlocks:
    def test_findings_are_a_table_with_pictures(self):
        text = written(Findings([FINDING, Finding("Second.", "1", "")]), Heading(1, "People", "people"))
        _, (first, second) = text.table(0)
        assert first == ["1", "The region loses people.\n−25.3 %\nof 62,300\nloses \u2007\u2007\u2007\u2007\u2007\u2007"
                         "\u2007\u2007\u2007 gains\nChapter 1, page – · INE 2021", ""]  # fmt: skip
        assert second == ["2", "Second.\n1\n", ""]
        assert len(text.all("draw:frame")) == 1

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


@given(
    st.text(
        st.characters(blacklist_characters="\r", blacklist_categories=["Cs", "Cc", "Cn"]) | st.sampled_from(" \t\n")
    )
)
def test_texts_keep_their_lines_and_blanks(text):
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMES.items())
    assert words_of(ElementTree.fromstring(f"<text:p {names}>{typed(text)}</text:p>")) == text
