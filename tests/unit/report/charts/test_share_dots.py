"""Shares as dots: each in its place between 0 and 1, an unknown one without a dot, nothing off the sheet."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, touching_texts
from urban_rural_linkages.core.report.charts.share_dots import ShareDot, share_dots
from urban_rural_linkages.core.report.drawing import Circle, Text

ROWS = [
    ShareDot("a → b", 0.0, "#17495a", "0.00"), ShareDot("b → c", 1.0, "#b3541e", "1.00"),
    ShareDot("c → d", 0.25, "#17495a", "0.25"), ShareDot("d → e", math.nan, "#17495a", "–"),
]  # fmt: skip


def test_dots_lie_where_their_share_is():
    drawing = share_dots(ROWS, ("0", "1"), Letters())
    low, high, quarter = marks(drawing, Circle)
    assert quarter.x == pytest.approx(low.x + 0.25 * (high.x - low.x))
    assert [mark.fill for mark in (low, high, quarter)] == ["#17495a", "#b3541e", "#17495a"]
    assert low.y < high.y < quarter.y
    ends = {mark.text: mark.x for mark in marks(drawing, Text) if mark.text in ("0", "1")}
    assert ends == {"0": low.x, "1": high.x}
    assert drawing.alternative.startswith("a → b: 0.00; b → c: 1.00")


text = st.text(st.characters(blacklist_categories=["Cs"]), max_size=60)


@given(st.lists(st.tuples(text, st.floats(0, 1) | st.just(math.nan), text), max_size=10))
@settings(max_examples=40, deadline=None)
def test_nothing_leaves_the_sheet_whatever_is_written(rows):
    drawing = share_dots(
        [ShareDot(label, share, "#17495a", told) for label, share, told in rows], ("0", "1"), Letters()
    )
    assert beyond_the_sheet(drawing) == [] and touching_texts(drawing) == []
