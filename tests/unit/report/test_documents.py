"""The document as a page and as printed text: everything is there, and nothing typed can act as markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.report.blocks import (
    Bullets,
    Caution,
    Figure,
    FigureRow,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Table,
)
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.pages import PrintedText
from urban_rural_linkages.core.report.web import WebPage

NASTY = """<script>alert("x")</script> & 'quoted' "too" </p>"""


def every_block(text: str) -> list:
    return [
        Heading(1, text, "anchor"),
        Paragraph(text),
        Paragraph(text, "lead"),
        Bullets([text]),
        Caution(text),
        KeyFigures([KeyFigure(text, text)]),
        Table(text, [text, text], [[text, text]], [False, True], total=True),
        Figure("map", text, text),
        FigureRow([Figure("map", text), Figure("map", text)]),
    ]


def document(text: str) -> Document:
    return Document(text, text, "es", [(text, text)], text, every_block(text))


def renderings(text: str) -> list[str]:
    made = document(text)
    printed = PrintedText(made, {"map": (400.0, 300.0)}, 650)
    pieces = [piece for chapter in printed.chapters() for piece in chapter]
    return [WebPage(made, {"map": ("image/png", b"x")}).html(), printed.cover() + printed.page(pieces)]


def test_typed_markup_is_text_in_every_block_of_every_rendering():
    for html in renderings(NASTY):
        assert "<script" not in html and "alert(&quot;x&quot;)" in html


@given(st.text(max_size=30))
@settings(max_examples=50)
def test_no_text_changes_the_tags(text):
    tags = re.compile(r"</?[a-z][a-z0-9]*")
    for plain, typed in zip(renderings("plain"), renderings(text), strict=True):
        assert tags.findall(plain) == tags.findall(typed)


def test_the_page_names_its_language_and_links_its_chapters():
    page = renderings("Título")[0]
    assert '<html lang="es">' in page and 'href="#anchor"' in page and 'id="anchor"' in page
    assert "://" not in page, "nothing is fetched"
    assert "default-src 'none'" in page, "and nothing could be"


def test_a_heading_is_never_left_alone_at_the_end_of_a_page():
    made = Document("t", "", "en", [], "", [Heading(1, "One"), Heading(2, "Two"), Paragraph("text"), Paragraph("more")])
    pieces = PrintedText(made, {}, 650).chapters()
    assert len(pieces) == 1 and len(pieces[0]) == 2
    assert "One" in pieces[0][0] and "Two" in pieces[0][0] and "text" in pieces[0][0]


def test_every_chapter_starts_anew():
    made = Document("t", "", "en", [], "", [Heading(1, "A"), Paragraph("a"), Heading(1, "B"), Paragraph("b")])
    assert [len(pieces) for pieces in PrintedText(made, {}, 650).chapters()] == [1, 1]


def test_pictures_keep_their_shape():
    made = Document("t", "", "en", [], "", [Heading(1, "A"), Figure("map", "caption")])
    piece = PrintedText(made, {"map": (400.0, 300.0)}, 640).chapters()[0][0]
    assert 'width="640" height="480"' in piece


def test_figures_are_found_in_rows_too():
    assert [figure.name for figure in document("x").figures()] == ["map", "map", "map"]


@pytest.mark.parametrize("renderer", [lambda block: WebPage(document("x"), {})._block(block),
                                      lambda block: PrintedText(document("x"), {}, 1)._block(block)])  # fmt: skip
def test_an_unknown_block_is_refused(renderer):
    with pytest.raises(TypeError, match="int"):
        renderer(1)


def test_the_last_row_is_a_total_only_where_the_table_says_so():
    rows = [["a", "1"], ["all", "2"]]
    for total in (True, False):
        table = Table("c", ["x", "n"], rows, [False, True], total)
        page = WebPage(Document("t", "", "en", [], "", [table]), {}).html()
        assert ('class="total"' in page) is total
