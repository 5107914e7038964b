"""Charts of the wider context: solid to the last estimate, dashed after it; reported shares grey, computed ones not."""

from __future__ import annotations

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.bars import Bar
from urban_rural_linkages.core.report.charts.wider_context import (
    Series,
    century_chart,
    nations_chart,
    reported_chart,
)
from urban_rural_linkages.core.report.drawing import ACCENT, PETROL, Circle, Hatch, Path, Rectangle

YEARS = [2000, 2010, 2020, 2030]
TOWNS, COUNTRY = Series("towns 4", [1.0, 2.0, 3.0, 4.0], PETROL), Series("country 2", [2.0, 2.5, 2.4, 2.0], ACCENT)


def century(towns=TOWNS, country=COUNTRY, last=2015):
    told = ("projection", "2014: as many")
    return century_chart(YEARS, towns, country, last, told, lambda value: f"{value:g}", Letters())


def lines(drawing, colour):
    return [path for path in marks(drawing, Path) if path.stroke is not None and path.stroke.colour == colour]


def test_a_line_is_dashed_from_the_last_estimate_on():
    solid, dashed = lines(century(), PETROL)
    assert not solid.stroke.dashes and dashed.stroke.dashes
    assert solid.rings[0][-1].tolist() == dashed.rings[0][0].tolist(), "they meet in 2015, between two years"
    left, right = solid.rings[0][0][0], dashed.rings[0][-1][0]
    assert (solid.rings[0][-1][0] - left) / (right - left) == pytest.approx(0.5)


def test_where_all_is_estimated_nothing_is_dashed():
    (solid,) = lines(century(last=2030), PETROL)
    assert len(solid.rings[0]) == len(YEARS)


def test_the_crossing_is_marked_once_and_only_where_there_is_one():
    assert "2014: as many" in words(century())
    ahead = Series("towns", [3.0, 4.0, 5.0, 6.0], PETROL)
    assert "2014: as many" not in words(century(ahead))


def test_its_words_lie_on_the_sheet():
    drawn = century(country=Series("country 2", COUNTRY.values, ACCENT, (1, "2010: most")))
    assert {"towns 4", "country 2", "projection", "2010: most", "2000", "2030"} <= set(words(drawn))
    assert not beyond_the_sheet(drawn)


def test_nations_stand_five_in_a_row():
    nations = [Series(f"n{number}", [100.0, 80.0, 60.0, 40.0], ACCENT, (2, "60")) for number in range(6)]
    drawn = nations_chart(YEARS, nations, 2015, Letters())
    assert words(drawn).count("60") == 6
    assert drawn.height == pytest.approx(2 * 27.0 + 3.0)
    assert not beyond_the_sheet(drawn)
    assert nations_chart(YEARS, [], 2015, Letters()).height == 0.0


def test_a_figure_that_lies_low_is_written_above_its_point():
    for values, is_above in (([100.0, 90.0, 85.0, 80.0], False), ([100.0, 50.0, 20.0, 10.0], True)):
        drawn = nations_chart(YEARS, [Series("n", values, ACCENT, (2, "here"))], 2015, Letters())
        (point,) = marks(drawn, Circle)
        text = next(mark for mark in marks(drawn) if getattr(mark, "text", "") == "here")
        assert (text.y < point.y) == is_above


def test_reported_shares_are_grey_those_about_hatched_and_the_own_one_in_colour():
    reported = [Bar("three", 50.0, "about 50 %"), Bar("Spain", 42.0, "42 %", "3403 of them")]
    bars = marks(reported_chart(reported, ["three"], Bar("ours", 47.0, "47 %"), Letters()), Rectangle)
    assert isinstance(bars[0].fill, Hatch) and bars[1].fill not in (ACCENT, PETROL) and bars[2].fill == ACCENT
    assert bars[2].width / bars[1].width == pytest.approx(47 / 42)


def test_without_an_own_share_nothing_is_added():
    reported = [Bar("Spain", 42.0, "42 %")]
    assert len(marks(reported_chart(reported, [], None, Letters()), Rectangle)) == 1
    assert not marks(reported_chart(reported, [], None, Letters()), Path)
