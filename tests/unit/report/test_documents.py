"""The document as a page: everything is there, and nothing typed can act as markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.region import PICTURES, every_block, map_of
from urban_rural_linkages.core.report.blocks import Table
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.web import WebPage

NASTY = """<script>alert("x")</script> & 'quoted' "too" </p>"""


def document(text: str) -> Document:
    drawings = {"map": [map_of(["Elche"])]}
    return Document(text, text, "es", [(text, text)], text, every_block(text), drawings=drawings)


def page_of(text: str) -> str:
    return WebPage(document(text), PICTURES).html()


def test_typed_markup_is_text_in_every_block():
    html = page_of(NASTY)
    assert "<script>alert" not in html and html.count("<script") == 1 and "alert(&quot;x&quot;)" in html


@given(st.text(min_size=1, max_size=30))
@settings(max_examples=50)
def test_no_text_changes_the_tags(text):
    tags = re.compile(r"</?[a-z][a-z0-9]*")
    assert tags.findall(page_of("plain")) == tags.findall(page_of(text))


def test_the_page_names_its_language_and_links_its_chapters():
    page = page_of("Título")
    assert '<html lang="es">' in page and 'href="#people"' in page and 'id="people"' in page


def test_figures_are_found_in_rows_too():
    assert [figure.name for figure in document("x").figures()] == ["map", "picture", "map", "map", "map"]


def test_an_unknown_block_is_refused():
    with pytest.raises(TypeError, match="int"):
        WebPage(Document("t", "", "en", [], "", [1]), {}).html()


def test_the_last_row_is_a_total_only_where_the_table_says_so():
    rows = [["a", "1"], ["all", "2"]]
    for total in (True, False):
        table = Table("c", ["x", "n"], rows, [False, True], total)
        page = WebPage(Document("t", "", "en", [], "", [table]), {}).html()
        assert ('class="total"' in page) is total


def test_of_a_table_cut_short_the_keys_stay_with_their_rows():
    table = Table("", ["a"], [["1"], ["2"], ["3"], ["6"]], [True], total=True, keys=["k1", "k2", "k3", ""])
    shown = table.first_rows(3)
    assert shown.rows == [["1"], ["2"], ["6"]] and shown.keys == ["k1", "k2", ""]


@given(st.integers(0, 12), st.booleans(), st.integers(0, 2), st.integers(3, 9))
def test_of_a_table_cut_short_the_total_and_what_it_is_compared_with_stay(count, total, references, most):
    last = ["all"] * total + [f"country {number}" for number in range(references)]
    table = Table("", ["a"], [[str(n)] for n in range(count)] + [[one] for one in last], [False], total,
                  references=references)  # fmt: skip
    shown = [row for (row,) in table.first_rows(most).rows]
    own = [str(number) for number in range(min(count, max(most - len(last), 0)))]
    assert shown == own + last and len(shown) <= most
