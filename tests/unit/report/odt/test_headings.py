"""Headings and contents of the text: their levels, their numbers, and where they lead."""

from __future__ import annotations

from tests.unit.report.region import TABLE
from urban_rural_linkages.core.report.blocks import Contents, Figure, Heading, Paragraph, side_by_side
from urban_rural_linkages.core.report.odt.styles import LOOKS

from .reader import NAMES, name, style_of
from .writing import written


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
        assert levels == {"Heading 1": 1, "Heading 1 without number": 1, "Heading 1 first": 1, "Heading 2": 2,
                          "Heading 3": 3}  # fmt: skip

    def test_chapters_alone_have_numbers_and_begin_a_page(self):
        styles = written().styles
        formats = [one.get(name("style:num-format")) for one in styles.iter(name("text:outline-level-style"))]
        assert formats == ["1", "", ""]
        found = [(one, one.find("style:paragraph-properties[@fo:break-before]", NAMES))
                 for one in styles.iter(name("style:style"))]  # fmt: skip
        breaking = {one.get(name("style:name")): whole.get(name("fo:break-before"))
                    for one, whole in found if whole is not None}  # fmt: skip
        assert breaking == {"Heading_20_1": "page", "Heading_20_1_20_first": "auto"}


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
