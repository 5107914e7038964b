"""Tables of the text: a head that is repeated, figures at the right, totals told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.region import TABLE
from urban_rural_linkages.core.report.blocks import Table
from urban_rural_linkages.core.report.odt.tables import column_widths

from .reader import NAMES, name, style_of
from .writing import written


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

    @given(st.lists(st.text("ab ñ\n", max_size=90), min_size=1, max_size=9), st.floats(20, 174))
    def test_columns_share_the_width_whatever_their_names(self, heads, width):
        widths = column_widths(Table("", heads, [heads], [False] * len(heads)), width)
        assert sum(widths) == pytest.approx(width) and len(widths) == len(heads)
        assert max(widths) <= 8.001 * min(widths), "between five letters and forty"

    def test_a_long_name_in_one_cell_does_not_squeeze_the_figures_away(self):
        name_of_all = "Mancomunidad de municipios de la comarca de las tierras altas " * 4
        first, second = column_widths(
            Table("", ["a", "b"], [[name_of_all, "1\u202f204\u202f567"]], [False, True]), 174.0
        )
        assert second >= 174.0 * 9 / 49 - 1e-9 and first > second

    def test_order_of_rows_is_no_matter_to_the_widths(self):
        rows = [["Alba", "1"], ["A long name of a comarca", "1204"], ["x", "33"]]
        one, other = (column_widths(Table("", ["a", "b"], found, [False, True]), 90.0) for found in (rows, rows[::-1]))
        assert one == other
