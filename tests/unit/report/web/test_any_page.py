"""Pages of any blocks in any order: every tag is closed, every link leads somewhere, and nothing typed is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.region import NAMES, PICTURES, every_block, map_of, report_of, table_of
from urban_rural_linkages.core.report.blocks import Columns, Figure, Heading, Paragraph, Table
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.web import PageWords, WebPage
from urban_rural_linkages.core.report.web.tables import number_of, table_html

VOID = {"meta", "input", "img"}  # elements of HTML that have no end
orders = st.lists(st.integers(0, len(every_block()) - 1), max_size=12)


class Tree(HTMLParser):
    """Reads a page, and notes what is not closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.told: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [given["href"][1:]] if given.get("href", "").startswith("#") else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        """Read an element of SVG that has nothing in it."""

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        self.told.append(data)


def page_of(order: list[int], text: str = "text", **changed) -> str:
    """Return the page of some blocks with anchors of their own, as those of a report are."""
    chosen = [every_block(text)[place] for place in order]
    blocks = [
        replace(block, anchor=f"a{n}") if getattr(block, "anchor", "") else block for n, block in enumerate(chosen)
    ]
    document = Document("Title", "", "en", [], "Contents", blocks, drawings={"map": [map_of(["Elche", "Frías"])]})
    return WebPage(replace(document, **changed), PICTURES).html()


@settings(max_examples=40, deadline=None)
@given(orders, st.text("ab ñ<&\"'\n\u202f", max_size=20))
def test_tags_are_closed_ids_unique_and_links_lead_somewhere(order, text):
    tree = Tree(page_of(order, text))
    assert tree.wrong == [] and tree.open == []
    assert len(tree.ids) == len(set(tree.ids))
    assert set(tree.links) <= set(tree.ids)


@settings(max_examples=30, deadline=None)
@given(orders)
def test_headings_never_skip_a_level(order):
    levels = [int(level) for level in re.findall(r"<h([1-6])", page_of(order))]
    assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_that_the_report_says_is_lost():
    told = "".join(Tree(WebPage(report_of(), PICTURES).html()).told)
    for text in (
        *NAMES, "It empties.", "188\u202f169", "\u221214.7\u202f%", "Very <sure>.", "¹ counted anew", "your own",
        "A city that grows", "yes\n  indeed", "Seven of nine lose people.", "the register, 2021 <CC0>",
    ):  # fmt: skip
        assert text in told, text


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_says_in_which_language_it_is(language):
    assert f'<html lang="{language}">' in WebPage(report_of(language=language), PICTURES).html()


def test_tables_beside_each_other_can_be_searched_too():
    beside = Document("t", "", "en", [], "", [Columns([[table_of(NAMES)], [Paragraph("p")]], [6, 6])])
    assert 'id="find"' in WebPage(beside, {}).html()
    assert 'id="find"' not in WebPage(Document("t", "", "en", [], "", [Paragraph("p")]), {}).html()


def test_author_and_subject_are_said_to_machines_only_where_there_are_some():
    named = WebPage(Document("t", "", "en", [], "", author='Ana "A" <b>', subject="S & S"), {}).html()
    assert '<meta name="author" content="Ana &quot;A&quot; &lt;b&gt;">' in named
    assert '<meta name="description" content="S &amp; S">' in named
    assert '<meta name="author"' not in WebPage(Document("t", "", "en", [], ""), {}).html()


def test_words_of_the_page_are_those_of_its_language():
    words = PageWords(Words(table="Tabla", map="Mapa"), skip="Saltar al texto", find="Buscar un nombre", name="Nombre",
                      value="Valor", values="En palabras y como tabla")  # fmt: skip
    html = WebPage(report_of(language="es"), PICTURES, words).html()
    for text in ("Saltar al texto", "Buscar un nombre", "Mapa 1", "Tabla 1", "En palabras y como tabla", "Nombre"):
        assert text in html, text
    assert "Skip to the text" not in html and "Find a name" not in html


def test_a_picture_that_nobody_has_drawn_is_that_of_its_file():
    html = WebPage(Document("t", "", "en", [], "", [Figure("picture", "A logo", 'An "owl"')]), PICTURES).html()
    assert '<img src="data:image/svg+xml;base64,' in html and 'alt="An &quot;owl&quot;"' in html


def test_an_anchor_is_written_where_links_look_for_it():
    odd = 'a"b<c'
    html = WebPage(Document("t", "", "en", [], "Contents", [Heading(1, "One", odd)]), {}).html()
    assert html.count(escape(odd)) == 2 and Tree(html).links == ["text", odd]


class TestFigures:
    """Numbers of cells, written as the report writes them in English and in Spanish."""

    @given(st.integers(-(10**9), 10**9), st.integers(0, 3), st.sampled_from(["", "\u202f%", " km²", " of 58"]))
    def test_every_number_of_a_report_is_read_back(self, number, decimals, unit):
        value = number / 10**decimals
        written = f"{abs(value):,.{decimals}f}"
        sign = "\u2212" if number < 0 else ""
        spanish = written.replace(",", "\u202f").replace(".", ",")
        for text, language in ((written, "en"), (written.replace(",", "\u202f"), "en"), (spanish, "es"),
                               (written.translate(str.maketrans(",.", ".,")), "es")):  # fmt: skip
            assert number_of(f"{sign}{text}{unit}", language) == pytest.approx(value, abs=1e-9)

    @pytest.mark.parametrize("text", ["–", "", "unknown", "n. d.", "×", "Ávila", "%", "\u2212"])
    def test_what_is_no_number_sorts_as_none(self, text):
        assert number_of(text, "en") is None and number_of(text, "es") is None

    def test_one_column_of_no_rows_is_a_table_too(self):
        html = table_html(Table("Nobody", ["Name"], [], [False]), "en", "t1")
        assert "<tbody></tbody>" in html and Tree(html).wrong == []
