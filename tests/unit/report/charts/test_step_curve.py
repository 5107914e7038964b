"""The curve of one, two, three more: dots at their values, amber ticks at their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, touching_texts, words
from urban_rural_linkages.core.report.charts.step_curve import SECOND, Curve, Panel, panels, step_curve
from urban_rural_linkages.core.report.drawing import AMBER, PETROL, Circle, Path, Text

NAN = float("nan")


def chart(*curves: Curve, steps=("today", "+1", "+2")):
    return step_curve(steps, curves, "{:.1f}".format, Letters())


def ticks(drawn):
    return [mark for mark in marks(drawn, Path) if mark.stroke and mark.stroke.colour == AMBER]


def test_a_tick_lies_on_its_dot_where_it_is_proved_and_below_it_where_not():
    drawn = chart(Curve([24.3, 20.6, 19.0], [24.3, 20.6, 18.0]))
    dots, amber = marks(drawn, Circle), ticks(drawn)
    heights = [float(tick.rings[0][0, 1]) for tick in amber]
    assert heights[:2] == pytest.approx([dot.y for dot in dots[:2]])
    assert heights[2] > dots[2].y, "a bound below the value lies lower"
    assert [float(tick.rings[0][:, 0].mean()) for tick in amber] == pytest.approx([dot.x for dot in dots])


def test_the_axis_begins_at_zero():
    dots = marks(chart(Curve([20.0, 10.0, 5.0])), Circle)
    floor = dots[1].y + (dots[1].y - dots[0].y)
    assert dots[2].y == pytest.approx((dots[1].y + floor) / 2)
    assert "0" in words(chart(Curve([20.0, 10.0, 5.0])))


def test_every_value_of_the_first_curve_and_the_last_of_another_are_written():
    said = words(chart(Curve([9.1, 8.2, 7.3], label="mean"), Curve([9.1, 7.7, 6.6], (), "coverage", SECOND)))
    assert {"9.1", "8.2", "7.3 mean", "6.6 coverage", "today", "+2"} <= set(said)
    assert not {"7.7", "7.3", "6.6"} & set(said)


def test_a_last_value_that_would_stand_on_the_axis_is_left_out_where_no_label_holds_it():
    falls = [Curve([18.4, 0.6], (), "mean"), Curve([18.4, 0.0], (), "", SECOND)]
    told = words(step_curve(["today", "+5"], falls, "{:.1f}".format, Letters()))
    assert "0.6 mean" in told and "0.0" not in told


def test_a_label_of_a_curve_that_ends_earlier_has_no_value():
    assert {"mean", "8.2"} <= set(words(chart(Curve([9.1, 8.2, NAN], label="mean"))))


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 20), st.floats(0, 20))
def test_the_words_at_the_ends_touch_no_others(first, second):
    steps = ["today", *(f"+{number}" for number in range(1, 6))]
    curves = [Curve([18.4, 7.3, 5.7, 3.5, 0.9, first], (), "shortest mean"),
              Curve([18.4, 7.3, 4.0, 1.4, 0.5, second], (), "most within 30", SECOND)]  # fmt: skip
    for height in (58.0, 44.0, 32.0):
        drawn = step_curve(steps, curves, "{:.1f}".format, Letters(), (85.0, height))
        ends = {f"{first:.1f} shortest mean", f"{second:.1f} most within 30"}
        assert ends <= set(words(drawn)), "neither is cut"
        assert not [pair for pair in touching_texts(drawn) if set(pair) & ends]


def test_no_bound_has_no_tick_and_no_value_no_dot():
    drawn = chart(Curve([9.0, NAN, 7.0], [NAN, NAN, 7.0]))
    assert len(ticks(drawn)) == 1
    assert len(marks(drawn, Circle)) == 2


def test_nothing_known_is_an_empty_drawing():
    assert not chart(Curve([NAN, NAN, NAN])).marks


@pytest.mark.parametrize("count", [1, 2, 9])
def test_it_stays_on_the_sheet(count):
    steps = [f"+{number}" for number in range(1, count + 1)]
    drawn = chart(Curve([1234567.0 / n for n in range(1, count + 1)], label="a name that is long"), steps=steps)
    assert not beyond_the_sheet(drawn)
    assert {mark.fill for mark in marks(drawn, Circle)} == {PETROL}


def test_two_stand_side_by_side_with_their_titles():
    one = chart(Curve([3.0, 2.0, 1.0]))
    both = panels([Panel("Mean", one), Panel("Beyond", one)])
    assert {"Mean", "Beyond"} <= set(words(both))
    assert both.width == 2 * one.width + 6.0
    assert not beyond_the_sheet(both)
    assert both.alternative == f"Mean: {one.alternative}; Beyond: {one.alternative}"


def test_it_is_told_in_words_too():
    assert chart(Curve([3.0, NAN, 1.0])).alternative == "today: 3.0; +2: 1.0"


def test_a_steep_curve_does_not_cross_its_numbers():
    numbers = [mark for mark in marks(chart(Curve([18.4, 7.3, 5.7])), Text) if mark.text in ("18.4", "7.3", "5.7")]
    assert len(numbers) == 3 and all(mark.halo > 0 for mark in numbers)
