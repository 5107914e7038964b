"""The legend of bands: figures in columns, the note, and bars as long as there are people."""

from __future__ import annotations

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, touching_texts, words
from urban_rural_linkages.core.report.drawing import Drawing, Rectangle
from urban_rural_linkages.core.report.maps.band_legend import BandWords, LegendBand, band_legend

NOTE = "¹ Or without a road to the rest: nothing within 1 km of a road."
TEXTS = BandWords("Minutes by car", "people", "share", NOTE, "People in each band")


def drawn(*people):
    bands = [LegendBand(f"band {number}", f"{number}", "#e8b0c4", many, f"{many:g}", "10 %")
             for number, many in enumerate(people)]  # fmt: skip
    found, height = band_legend(bands, TEXTS, 44.0, Letters())
    return Drawing(44.0, height, found, "")


def bars(drawing):
    return [mark.width for mark in marks(drawing, Rectangle) if mark.height > 3]


def test_people_and_shares_stand_beside_each_band_and_nothing_touches():
    found = drawn(91181.0, 45928.0, 0.0)
    assert words(found)[:3] == ["Minutes by car", "people", "share"]
    assert [text for text in words(found) if text in ("91181", "45928", "0", "10 %")].count("10 %") == 3
    assert touching_texts(found) == [] and beyond_the_sheet(found) == []


def test_bars_are_as_long_as_there_are_people_and_nobody_has_none():
    long, half, speck = bars(drawn(1000.0, 500.0, 0.0, 0.1))
    assert 36 < long < 44 and half == pytest.approx(long / 2) and speck == 0.3


def test_long_words_beside_the_bars_stay_on_the_sheet():
    band = LegendBand("más de 67,5 ¹", "más de 67,5", "#e8b0c4", 5.0, "5", "1 %")
    marks_of, height = band_legend([band], TEXTS, 44.0, Letters())
    assert beyond_the_sheet(Drawing(44.0, height, marks_of, "")) == []


def test_nobody_at_all():
    assert bars(drawn(0.0, 0.0)) == []
