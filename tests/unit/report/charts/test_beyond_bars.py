"""Bars of who is far: farther thresholds within nearer ones, nobody said in words, nothing off the sheet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, touching_texts, words
from urban_rural_linkages.core.report.charts.axis_unit import AxisUnit
from urban_rural_linkages.core.report.charts.beyond_bars import COLOURS, LOW_ROW, ROW, BeyondBar, beyond_bars
from urban_rural_linkages.core.report.charts.marks import DASHED
from urban_rural_linkages.core.report.drawing import Path, Rectangle, Text

LABELS = ["beyond 30 minutes", "beyond 45 minutes", "beyond 60 minutes"]


def percent(value: float) -> str:
    return f"{value:.0f} %"


def drawn(*bars: BeyondBar):
    return beyond_bars(bars, LABELS, "everybody", "nobody", percent, Letters())


ALL = BeyondBar("Everybody", [40.0, 20.0, 10.0], "40 %", "440 180", strong=True)
CITIES = BeyondBar("Cities", [0.0, 0.0, 0.0], "0 %", "0", apart=True)
RURAL = BeyondBar("Rural", [80.0, 30.0, 0.0], "80 %", "264 775")


def bars_of(drawing, colour: str) -> list[Rectangle]:
    """Return the bars of a colour that begin where the longest does; the keys of the legend are no bars."""
    found = [mark for mark in marks(drawing, Rectangle) if mark.fill == colour and mark.height > 3.0]
    return sorted(found, key=lambda mark: mark.y)


def test_shares_are_in_proportion_and_begin_together():
    everybody, rural = bars_of(drawn(ALL, RURAL), COLOURS[0])
    assert rural.width == pytest.approx(2 * everybody.width)
    assert rural.x == everybody.x


def test_farther_thresholds_lie_within_nearer_ones():
    chart = drawn(ALL)
    near, middle, far = (bars_of(chart, colour)[0] for colour in COLOURS)
    assert near.width == pytest.approx(2 * middle.width) == pytest.approx(4 * far.width)
    assert (near.x, near.y) == (middle.x, middle.y) == (far.x, far.y)


def test_who_is_not_far_is_said_in_words_and_has_no_bar():
    chart = drawn(ALL, CITIES)
    assert "nobody" in words(chart)
    assert "0 %" not in words(chart)[len(LABELS) + 3 :]
    assert len(bars_of(chart, COLOURS[0])) == 1


def test_the_broken_line_stands_at_everybody():
    chart = drawn(ALL, RURAL)
    bar = bars_of(chart, COLOURS[0])[0]
    (line,) = [path for path in marks(chart, Path) if path.stroke == DASHED]
    assert line.rings[0][0][0] == pytest.approx(bar.x + bar.width)
    assert "everybody" in words(chart)


def test_another_kind_of_group_stands_apart():
    together, apart = drawn(ALL, RURAL), drawn(ALL, BeyondBar("Rural", [80.0, 30.0, 0.0], "80 %", apart=True))
    assert apart.height > together.height


def test_lines_of_the_axis_do_not_cross_numbers():
    numbers = [mark for mark in marks(drawn(ALL, RURAL), Text) if mark.text in ("40 %", "440 180", "80 %", "264 775")]
    assert all(mark.halo > 0 for mark in numbers if mark.weight == "semibold" or mark.text[-1] != "%")


def test_rows_may_be_lower_where_a_page_lacks_room():
    usual, low = (beyond_bars([ALL, CITIES, RURAL], LABELS, "everybody", "nobody", percent, Letters(), row=row)
                  for row in (ROW, LOW_ROW))  # fmt: skip
    assert usual.height - low.height == pytest.approx(3 * (ROW - LOW_ROW))
    assert touching_texts(low) == [] and beyond_the_sheet(low) == []


def test_what_it_says_is_in_its_alternative():
    assert drawn(ALL, RURAL).alternative == "Everybody: 40 %; Rural: 80 %"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text("abcdefghij ", min_size=1, max_size=60), st.floats(0, 100), st.booleans()),
                min_size=1, max_size=14))  # fmt: skip
def test_nothing_leaves_the_sheet(rows):
    bars = [BeyondBar(label, [share, share / 2, share / 4], percent(share), "1 234 567", apart=apart)
            for label, share, apart in rows]  # fmt: skip
    assert beyond_the_sheet(drawn(*bars), 0.6) == []


def test_texts_do_not_touch():
    assert touching_texts(drawn(ALL, CITIES, RURAL)) == []


@pytest.mark.parametrize(("most", "by", "decimals"), [(9999.0, 1.0, 0), (10000.0, 1000.0, 1), (100000.0, 1000.0, 0)])
def test_an_axis_of_many_people_counts_in_thousands(most, by, decimals):
    unit = AxisUnit.of(most)
    assert (unit.by, unit.decimals, unit.is_thousands) == (by, decimals, by > 1)
    assert unit.scaled([most]) == [most / by]


def test_an_axis_of_unknown_people_counts_single_ones():
    assert AxisUnit.of(float("nan")) == AxisUnit()
