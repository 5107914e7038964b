"""Texts of a sheet: whatever a municipality is called and however much is known of it, none lies on another."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.any_text import FIGURES, NAMES, sure
from tests.unit.report.drawn import Letters, touching_texts, words
from urban_rural_linkages.core.demography.pyramids import Pyramid
from urban_rural_linkages.core.report.charts.bars import Part
from urban_rural_linkages.core.report.charts.dots import DotRow
from urban_rural_linkages.core.report.sheets.figures import ClauseState, Criterion, ServiceMinutes, SheetFigure
from urban_rural_linkages.core.report.sheets.lower import lower_parts

from .test_sheet import AGES, REGION, SCALE, drawn, sheet

NAN = math.nan
names = NAMES.filter(bool)
minutes = st.floats(0, 60) | st.just(NAN)
met = st.none() | st.booleans()
PARTS = {
    "name": names,
    "sentences": st.lists(names, max_size=9),
    "figures": st.lists(st.builds(SheetFigure, FIGURES, names), max_size=6),
    "dots": st.lists(st.builds(DotRow, names, st.just(SCALE), minutes, FIGURES, minutes, minutes, minutes, FIGURES),
                     max_size=8),
    "minutes": st.lists(st.builds(ServiceMinutes, names, minutes, minutes, st.sampled_from(["9", "no way", "–"])),
                        max_size=25),
    "people": st.lists(st.integers(0, 10**6).map(float) | st.just(NAN), min_size=21, max_size=21),
    "services": st.lists(st.tuples(names, st.integers(0, 9)), max_size=30),
    "work": st.lists(st.builds(Part, st.floats(0, 1), names), max_size=5),
    "criteria": st.lists(st.builds(Criterion, names, met, names,
                                   st.lists(st.builds(ClauseState, met, names, FIGURES), max_size=4)), max_size=2),
}  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.fixed_dictionaries(PARTS))
def test_no_text_of_a_sheet_lies_on_another(parts):
    assert touching_texts(drawn(sheet(**parts))) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(names, st.integers(0, 9)), min_size=1, max_size=40))
def test_services_are_shown_or_counted(services):
    """No service that a municipality has goes without a word."""
    lower = lower_parts(sheet(services=services, criteria=(), work=()), REGION, Letters())
    more = [int(text.split()[1]) for text in words(lower) if text.startswith("and ") and text.endswith(" more")]
    shown = len(words(lower)) - 1 - len(more)
    assert shown + sum(more) == len(services)
    assert sure(lower)


class TestAtTheLimits:
    """A hamlet, a city, and a place of which some is unknown."""

    @pytest.mark.parametrize("people", [[NAN] * 21, [0.0] * 21, [7.0] * 21, [NAN] * 20 + [3_300_000.0]])
    def test_series_that_are_unknown_empty_or_all_equal(self, people):
        page = drawn(sheet(people=people))
        assert sure(page)
        assert ("<series>" in words(page)) is any(value == value for value in people)

    def test_a_city_among_hamlets(self):
        dots = [DotRow("Inhabitants", SCALE, NAN, "3\u202f300\u202f000", 59.0, 30.0, NAN, "highest fifth")]
        page = drawn(sheet("Madrid", dots=dots, figures=[SheetFigure("3\u202f300\u202f000", "inhabitants")] * 5))
        assert touching_texts(page) == [] and "3\u202f300\u202f000" in words(page)

    def test_ages_of_one_sex_alone_have_a_pyramid(self):
        page = drawn(sheet(pyramid=Pyramid(AGES, ())))
        assert "<ages>" in words(page) and touching_texts(page) == []
