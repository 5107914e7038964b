"""Texts of any blocks in any order: a word processor opens them, every style and link is there, nothing is too wide."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.region import PICTURES, TABLE, every_block, map_of, report_of
from urban_rural_linkages.core.report.blocks import Columns, Figure, Findings, Heading, Sheet, Table, all_blocks
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.odt import odt_of

from .reader import NAMES, OdtReader, name, style_of
from .writing import PNG, written

WIDEST = 174.0  # mm between the margins of an A4 page
orders = st.lists(st.integers(0, len(every_block()) - 1), max_size=12)
words = st.text("ab ñ<&\"'\n\t\u202f", max_size=30)
REPORT = OdtReader(odt_of(report_of(language="es"), Words(), lambda drawing: PNG))


def of_order(order: list[int], text: str = "text") -> OdtReader:
    """Return the text of some blocks with anchors of their own, as those of a report are."""
    blocks = [every_block(text)[place] for place in order]
    return written(*(replace(block, anchor=f"a{n}") if isinstance(block, Heading) and block.anchor else block
                     for n, block in enumerate(blocks)))  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(orders, words)
def test_styles_links_and_names_are_there_in_any_order(order, typed_in):
    text = of_order(order, typed_in)
    assert text.styles_named() <= text.styles_there()
    assert text.targets() <= set(text.anchors())
    names = Counter(table.get(name("table:name")) for table in text.all("table:table"))
    assert all(count == 1 for count in names.values())


@settings(max_examples=30, deadline=None)
@given(orders)
def test_no_table_and_no_picture_is_wider_than_the_page(order):
    text = of_order(order)
    lengths = [one.get(name("style:width")) for one in text.all("style:table-properties")]
    lengths += [one.get(name("svg:width")) for one in text.all("draw:frame")]
    assert all(0 < float(length.removesuffix("mm")) <= WIDEST + 0.01 for length in lengths)


@settings(max_examples=20, deadline=None)
@given(orders, words)
def test_what_is_typed_never_changes_which_elements_there_are(order, typed_in):
    blanks = {name("text:s"), name("text:tab"), name("text:line-break")}  # these are what was typed
    plain, odd = (
        [one.tag for one in of_order(order, text).content.iter() if one.tag not in blanks]
        for text in ("x", f"x{typed_in}x")
    )
    assert plain == odd


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 60), st.integers(1, 6))
def test_cells_of_a_table_are_as_many_as_its_columns(rows, columns):
    table = Table("c", ["h"] * columns, [[f"{row}.{column}" for column in range(columns)] for row in range(rows)],
                  [True] * columns)  # fmt: skip
    text = written(table)
    assert text.table(0) == ([list(table.header)], [list(row) for row in table.rows])
    assert len(text.all("table:table-column")) == columns


def test_a_country_of_units_is_one_table_under_one_head():
    rows = [[f"Municipality {number}", f"{number % 1000}\u202f{number % 7}00"] for number in range(8131)]
    text = written(Table("All of them", ["Municipality", "2021"], rows, [False, True]))
    head, body = text.table(0)
    assert (len(head), body) == (1, rows)


class TestOneReport:
    """The report of the region, which the web page and the printed pages show too."""

    def test_headings_are_those_of_the_document(self):
        wanted = [(block.level, block.text) for block in report_of().blocks if isinstance(block, Heading)]
        assert [(level, text) for level, text in REPORT.headings() if level < 3] == wanted[:4]
        assert (3, "A question?") in REPORT.headings(), "an answer can be gone to, as a heading"

    def test_figures_keep_thin_spaces_and_the_sign_of_minus(self):
        told = REPORT.paragraphs()
        assert {"188\u202f169", "\u221214.7\u202f%", "1\u202f204", "+3.5\u202f%"} <= set(told)

    def test_maps_charts_and_tables_are_numbered_as_on_the_other_forms(self):
        assert [one.split("\u2002")[0] for one in REPORT.paragraphs("Caption")] == [
            "Map 1", "Chart 1", "Table 1", "Map 2", "Right",
        ]  # fmt: skip

    def test_pictures_without_a_drawing_leave_their_caption_and_no_empty_frame(self):
        wanted = {figure.name for figure in report_of().figures()} - set(PICTURES)
        frames = {frame.get(name("draw:name")) for frame in REPORT.all("draw:frame")}
        assert frames == wanted | {"small"}
        assert all(frame.find("draw:image", NAMES) is not None for frame in REPORT.all("draw:frame"))

    def test_every_picture_is_said_in_words(self):
        for frame in REPORT.all("draw:frame"):
            assert frame.findtext("svg:desc", "", NAMES), frame.get(name("draw:name"))

    def test_its_language_is_that_of_the_words(self):
        (letters,) = [one for one in REPORT.styles.iter(name("style:text-properties")) if one.get(name("fo:language"))]
        assert (letters.get(name("fo:language")), letters.get(name("fo:country"))) == ("es", "ES")

    def test_colours_are_said_once_however_often_they_stand(self):
        styles = [one.get(name("style:name")) for one in REPORT.all("style:style")
                  if re.fullmatch(r"Colour\d+", one.get(name("style:name")))]  # fmt: skip
        used = Counter(style_of(one) for one in REPORT.all("text:span") if style_of(one).startswith("Colour"))
        assert set(used) == set(styles) and len(styles) == len(set(styles)) == 4
        assert sum(used.values()) == 3 + 4, "three of the small map, a square at each of four titles"

    def test_totals_and_references_are_the_last_rows_of_their_table(self):
        (table,) = [one for one in REPORT.all("table:table") if one.find("table:table-header-rows", NAMES) is not None]
        rows = REPORT.all("table:table-row", table)
        kinds = [{style_of(one) for one in REPORT.all("text:span", row)} for row in rows]
        assert kinds[-2:] == [{"Table Total"}, {"Table Reference"}] and not any(kinds[:-2])

    def test_what_only_paper_shows_is_counted_in_words(self):
        assert "The printed report has 2 sheets, each a page of its own" in "\n".join(REPORT.paragraphs("Remark"))
        assert "A whole page" not in "\n".join(REPORT.paragraphs())

    def test_nothing_is_lost_that_the_document_says(self):
        told = "\n".join(REPORT.paragraphs())
        for block in all_blocks(report_of().blocks):
            for text in _texts(block):
                assert text in told, text


def _texts(block: object) -> list[str]:
    """Return the texts of a block that readers are to see in every form of a report."""
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row] + [*block.notes, block.subtitle]
    if isinstance(block, Findings):
        return [text for item in block.items for text in (item.sentence, item.value, item.explanation)]
    if isinstance(block, Sheet | Columns):
        return []
    if isinstance(block, Figure):
        return [block.caption, block.subtitle]
    return [getattr(block, "text", "") or getattr(block, "title", "")]


@pytest.mark.parametrize(("language", "country"), [("en", "GB"), ("es", "ES"), ("pt", "none")])
def test_a_language_without_a_country_of_ours_has_none(language, country):
    styles = written(language=language).styles
    (letters,) = [one for one in styles.iter(name("style:text-properties")) if one.get(name("fo:language"))]
    assert letters.get(name("fo:country")) == country


def test_tables_without_a_caption_have_names_too():
    text = written(replace(TABLE, caption=""), replace(TABLE, caption=""), TABLE)
    assert [one.get(name("table:name")) for one in text.all("table:table")] == ["Table", "Table (2)", "Table 1"]


def test_a_picture_smaller_than_its_column_is_not_made_larger():
    text = written(Figure("small", "Small"), drawings={"small": [map_of(["Elche"], 46.0)]})
    (frame,) = text.all("draw:frame")
    assert (frame.get(name("svg:width")), frame.get(name("svg:height"))) == ("46mm", "10mm")
