"""Tables of the page: figures read however they are written, heads, keys, and rows that stay below."""

from __future__ import annotations

import pytest

from tests.unit.report.region import NAMES, table_of
from urban_rural_linkages.core.report.blocks import Table
from urban_rural_linkages.core.report.web.tables import number_of, table_html


@pytest.mark.parametrize(("text", "language", "number"), [
    ("199\u202f038", "en", 199038), ("\u22125.5\u202f%", "en", -5.5), ("1,204.5 km²", "en", 1204.5),
    ("1.204,5", "es", 1204.5), ("1842", "es", 1842), ("\u22120,5\u202f%", "es", -0.5), ("+3", "en", 3),
    ("46 of 58", "en", 46), ("12 (3\u202f%)", "en", 12), ("12–30", "en", 12), ("<5", "en", 5),
    ("1 204 567", "en", 1204567),
    ("2021 100", "en", 2021), ("–", "en", None), ("", "en", None), ("unknown", "en", None), ("12 3456", "en", 12),
])  # fmt: skip
def test_a_cell_stands_for_its_number(text, language, number):
    assert number_of(text, language) == number


def test_cells_carry_their_number_where_it_is_written_otherwise():
    html = table_html(table_of(NAMES), "en", "t1")
    assert '<td class="n" data-v="-4.5">\u22124.5\u202f%</td>' in html and '<td class="n">12</td>' in html
    assert '<td class="n">–</td>' in html


def test_heads_have_a_scope_and_rows_a_head():
    html = table_html(table_of(NAMES), "en", "t1")
    assert html.count('<th scope="col"') == 3 and html.count('<th scope="row">') == len(NAMES) + 2
    assert '<th scope="col" class="n">Change</th>' in html
    numbers = Table("c", ["1", "2"], [["3", "4"]], [True, True])
    assert 'scope="row"' not in table_html(numbers, "en", "t1")


def test_totals_and_rows_to_compare_with_are_not_sorted():
    first, second = table_html(table_of(NAMES), "en", "t1").split("<tbody>")[1:]
    assert first.count("<tr") == len(NAMES) and 'class="total"' in second and 'class="reference"' in second


def test_caption_notes_and_keys():
    html = table_html(table_of(NAMES), "en", "t1")
    assert "<caption>By municipality<span>in %</span></caption>" in html and "¹ counted anew" in html
    assert html.count("data-key") == len(NAMES)
    assert "<caption" not in table_html(Table("", ["a"], [["b"]], [False]), "en", "t1")


def test_only_tables_of_some_rows_are_sorted_and_long_ones_scroll():
    for count, is_sorted, is_long in ((3, False, False), (4, True, False), (20, True, True)):
        html = table_html(Table("c", ["a"], [["b"]] * count, [False]), "en", "t1")
        assert ('class="sorted"' in html) is is_sorted and (" long" in html) is is_long
        assert ("tabindex" in html) is not is_sorted
