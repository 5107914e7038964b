"""Numbers of figures in the text to be edited lead to bookmarks at the rows of the annex."""

from __future__ import annotations

import re

from tests.unit.report.numbers_of_figures import SENTENCES, numbered_blocks
from tests.unit.report.odt.writing import written
from urban_rural_linkages.core.report.odt.elements import figure_numbers


def test_nothing_stands_behind_what_has_no_figures():
    assert figure_numbers([]) == "" and figure_numbers([0]) == ""
    assert 'xlink:href="#figure-12"' in figure_numbers([0, 12]) and figure_numbers([3, 12]).count("<text:a ") == 2


def test_each_number_leads_to_a_bookmark_at_its_row():
    text = written(*numbered_blocks()).archive.read("content.xml").decode("utf-8")
    for number in SENTENCES:
        assert text.count(f'xlink:href="#figure-{number}"') == 1
        marked = f'<text:bookmark-start text:name="figure-{number}"/>{number}<text:bookmark-end'
        assert text.count(marked) == 1
    assert re.search(r"Change<text:span[^>]*> ?<text:s/>|Change<text:span", text), "behind the head of its column"
