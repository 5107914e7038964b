"""Numbers of figures on the page lead to the annex, and its rows back to where each stands first."""

from __future__ import annotations

import re

from tests.unit.report.numbers_of_figures import SENTENCES, numbered_blocks
from urban_rural_linkages.core.report.blocks import Table
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.web.numbers import NumberLinks
from urban_rural_linkages.core.report.web.page import WebPage
from urban_rural_linkages.core.report.web.tables import table_html


def page() -> str:
    document = Document("Region", "Diagnosis", "en", [], "Contents", numbered_blocks())
    return WebPage(document, {"chart": ("image/png", b"")}).html()


def test_each_number_is_a_link_to_its_row_which_leads_back():
    html = page()
    for number in SENTENCES:
        assert html.count(f'<a id="from-{number}" href="#figure-{number}">{number}</a>') == 1
        assert f'<tr id="figure-{number}"><td class="n"><a href="#from-{number}">{number}</a></td>' in html
    assert len(re.findall('<sup class="figures">', html)) == len(SENTENCES)


def test_a_number_stands_behind_what_it_is_of():
    html = page()
    assert re.search(rf"{SENTENCES[1]}<sup[^<]*<a[^<]*1</a></sup></p>", html), "the lead"
    assert re.search(r"<th[^>]*>Change<sup[^<]*<a[^<]*7</a></sup></th>", html)
    assert re.search(rf"{SENTENCES[5]}<sup[^<]*<a[^<]*5</a></sup> <small>", html)


def test_an_id_stands_once_and_a_row_of_a_figure_nowhere_leads_nowhere():
    links = NumberLinks()
    assert links.html([3, 0, 3]) == '<sup class="figures"><a id="from-3" href="#figure-3">3</a></sup>'
    assert links.html([3]) == '<sup class="figures"><a href="#figure-3">3</a></sup>' and links.html([0]) == ""
    annex = table_html(Table("", ["No."], [["3"], ["4"]], [True], explains=[3, 4]), "en", "", links)
    assert 'href="#from-3"' in annex and "from-4" not in annex and '<tr id="figure-4"><td class="n">4</td>' in annex


def test_a_column_without_a_name_has_a_head_to_sort_by():
    assert "&nbsp;</th>" in table_html(Table("", [""], [["3"]], [True]), "en", "")
