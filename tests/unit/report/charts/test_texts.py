"""Texts of charts: whatever they say, none lies on another, and none leaves the picture."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.any_text import FIGURES, LONG, NAMES, sure
from tests.unit.report.drawn import Letters, marks, touching_texts, words
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid
from urban_rural_linkages.core.demography.webb import CLASSES, webb_classes
from urban_rural_linkages.core.report.charts.bars import Bar, Part, ServiceBeyond, bar_chart, beyond_chart, shared_bar
from urban_rural_linkages.core.report.charts.bivariate_legend import LegendAxis, bivariate_legend
from urban_rural_linkages.core.report.charts.dots import DotRow, DotScale, DotWords, dot_key, dot_plot
from urban_rural_linkages.core.report.charts.lines import Line, line_chart, spark
from urban_rural_linkages.core.report.charts.pyramid import PyramidWords, population_pyramid
from urban_rural_linkages.core.report.charts.pyramid_page import PageWords, pyramid_page
from urban_rural_linkages.core.report.charts.score_bars import ScoreBar, score_chart
from urban_rural_linkages.core.report.charts.webb_wheel import Sector, WheelTexts, webb_wheel
from urban_rural_linkages.core.report.drawing import Drawing, Text

LETTERS = Letters()
NAN = math.nan
values = st.floats(0, 1e6) | st.just(NAN) | st.sampled_from([0.0, 1.0, 1e6])


def test_texts_on_each_other_are_found():
    """The rule itself: letters that cover each other, upright or turned, and none that stand apart."""
    both = [Text(5, 5, "one"), Text(6, 5.5, "other")]
    assert touching_texts(Drawing(20, 10, both)) == [("one", "other")]
    assert touching_texts(Drawing(20, 10, [Text(5, 5, "one"), Text(5, 9, "other")])) == []
    turned = [Text(5, 8, "up", angle=-90), Text(3, 7, "across")]
    assert touching_texts(Drawing(20, 10, turned)) == [("up", "across")]
    assert touching_texts(Drawing(20, 20, [Text(5, 18, "up", angle=-90), Text(6, 17, "across")])) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Bar, NAMES, values, FIGURES, FIGURES), max_size=8), st.sampled_from([85.0, 126.0, 174.0]))
def test_bars(bars, width):
    assert sure(bar_chart(bars, LETTERS, width))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(ServiceBeyond, NAMES, values, values, FIGURES), max_size=8), NAMES, NAMES)
def test_services_beyond_reach(services, beyond, unreachable):
    assert sure(beyond_chart(services, beyond, unreachable, LETTERS))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(Part, st.floats(0, 1), NAMES, st.just("#17495a"), FIGURES), max_size=6))
def test_a_bar_that_is_shared_out(parts):
    assert sure(shared_bar(parts, LETTERS))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(ScoreBar, NAMES, st.none() | st.floats(0, 1), FIGURES), max_size=8))
def test_scores(bars):
    assert sure(score_chart(bars, "Scores", LETTERS))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(NAMES, values, FIGURES, FIGURES), max_size=8), st.sampled_from([85.0, 174.0]))
def test_dots(rows, width):
    scale = DotScale.over(np.array([value for _, value, _, _ in rows] + [1.0]))
    found = [DotRow(name, scale, value, text, rank=rank) for name, value, text, rank in rows]
    assert sure(dot_plot(found, LETTERS, width))


@settings(max_examples=40, deadline=None)
@given(NAMES, NAMES, NAMES, NAMES)
def test_the_key_of_dots(unit, group, region, reference):
    key = Drawing(174.0, 8.0, dot_key(DotWords(unit, group, region, reference), 174.0, 4.0, LETTERS))
    assert touching_texts(key) == []


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.lists(st.floats(0, 1e6) | st.just(NAN), min_size=6, max_size=6), min_size=1, max_size=7),
    st.lists(NAMES, min_size=7, max_size=7),
    st.sampled_from([(174.0, 40.0), (85.0, 45.0), (126.0, 30.0)]),
)
def test_lines(series, labels, size):
    lines = [Line(label, row) for label, row in zip(labels, series, strict=False)]
    assert sure(line_chart(range(2001, 2007), lines, "{:.0f}".format, LETTERS, size, base=100.0))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.floats(0, 1e7) | st.just(NAN), min_size=2, max_size=30))
def test_a_small_series(series):
    assert sure(spark(range(2001, 2001 + len(series)), series, "{:.0f}".format, LETTERS))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, 1e6) | st.just(NAN), min_size=4, max_size=20), NAMES, NAMES, NAMES)
def test_pyramids(people, men, women, axis):
    bars = tuple(AgeBar(5 * place, 5 * place + 4, count) for place, count in enumerate(people))
    texts = PyramidWords(men, women, axis, men, women, axis)
    both = Pyramid(bars, bars[::-1][:1])
    assert sure(population_pyramid(both, texts, "{:.0f}".format, LETTERS, in_shares=False, outline=both, dotted=both))
    assert sure(population_pyramid(both, texts, "{:.1f}".format, LETTERS))


@settings(max_examples=20, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=9), st.integers(0, 10**7))
def test_a_page_of_pyramids(groups, people):
    bars = (AgeBar(0, 14, people), AgeBar(15, 64, 3 * people), AgeBar(65, None, people))
    pyramids = [Pyramid(bars, bars, None), *(Pyramid(bars, bars, name) for name in groups)]
    texts = PageWords("Hombres", "Mujeres", LONG, outline="Todos", no_group="Sin grupo")
    assert sure(pyramid_page(pyramids, texts, "{:.0f}".format, LETTERS))


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 5), NAMES, NAMES, NAMES, st.sampled_from(["9", "1\u202f204", "\u221214.7"]))
def test_the_legend_of_two_figures(size, across, upwards, caption, limit):
    colours = [["#eeece6"] * size] * size
    legend = bivariate_legend(
        LegendAxis(across, [limit] * (size - 1)), LegendAxis(upwards, [limit] * (size - 1)), colours,
        [["1"] * size] * size, LETTERS, caption, caption,
    )  # fmt: skip
    assert sure(legend)


@settings(max_examples=30, deadline=None)
@given(NAMES, NAMES, st.integers(0, 40))
def test_the_wheel(meaning, axis, count):
    random = np.random.default_rng(count)
    natural, migration = random.normal(0, 5, count), random.normal(0, 5, count)
    sectors = {name: Sector("#17495a", f"{meaning} {name}") for name in CLASSES}
    texts = WheelTexts(axis, axis, "beyond the rim: {count}", "without a class: {count}")
    drawing = webb_wheel(natural, migration, webb_classes(natural, migration), sectors, texts, "{:g}".format, LETTERS)
    assert sure(drawing)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_few_rows_are_pictures_too(count):
    bars = [Bar(LONG, float(place), "9") for place in range(count)]
    drawing = bar_chart(bars, LETTERS)
    assert sure(drawing) and len([text for text in words(drawing) if text == "9"]) == count
    assert marks(drawing) or not count
