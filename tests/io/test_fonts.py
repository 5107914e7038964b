"""The letters of the report: those of the design where they are installed; others are noticed and said."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QFont, QImage, QPainter, QPdfWriter, QRawFont

from tests.pdf_reader import PdfReader
from urban_rural_linkages.core.report.drawing import Text
from urban_rural_linkages.io import fonts
from urban_rural_linkages.io.fonts import drawable, font_notes, report_font, report_typeface
from urban_rural_linkages.io.painting import TextWidths, paint

pytestmark = pytest.mark.usefixtures("qgis_providers")


@pytest.fixture
def without_open_sans(monkeypatch):
    """A machine where the families of the design are not installed."""
    monkeypatch.setattr(fonts, "FAMILIES", ("No Such Family", "Nor This"))
    report_typeface.cache_clear()
    yield
    report_typeface.cache_clear()


def test_open_sans_with_its_faces():
    typeface = report_typeface()
    assert (typeface.family, typeface.light, typeface.semibold) == ("Open Sans", True, True)
    assert font_notes() == []
    assert QRawFont.fromFont(report_font(20, "semibold")).styleName() == "Semibold"


def test_another_family_is_said(without_open_sans):
    family = report_typeface().family
    assert family and family not in ("No Such Family", "Nor This")
    (note,) = font_notes()
    assert str(note).startswith("The font No Such Family is not installed here; the report is set in " + family)


def test_letters_are_measured_in_the_family_that_is_taken(monkeypatch):
    words = "Peñarroble \u221228.8"
    of_design = TextWidths().width(words, 9)
    with monkeypatch.context() as patch:
        patch.setattr(fonts, "FAMILIES", ("No Such Family",))
        report_typeface.cache_clear()
        other = TextWidths().width(words, 9)
    report_typeface.cache_clear()
    assert other != of_design and TextWidths().width(words, 9) == of_design


def test_a_face_that_is_missing_is_the_regular_one(monkeypatch):
    monkeypatch.setattr(fonts, "report_typeface", lambda: fonts.Typeface("Open Sans", light=False, semibold=False))
    assert report_font(20, "light").weight() == report_font(20, "semibold").weight() == QFont.Weight.Normal


def test_a_thin_space_brings_no_other_letters(tmp_path):
    """Open Sans has no U+202F: what is drawn instead is as thin, and measured as it is drawn."""
    path = tmp_path / "page.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    paint(painter, [Text(20, 20, "188\u202f169 \u22125.5\u202f%", size=9)], 10)
    painter.end()
    assert [font.name for font in PdfReader(path).fonts()] == ["OpenSans"]
    blank = QRawFont.fromFont(report_font(20))
    assert all(blank.supportsCharacter(ord(letter)) for letter in drawable("1\u202f%"))
    widths = TextWidths()
    assert widths.width("1\u202f%", 9) < widths.width("1 %", 9)


def test_letters_are_not_joined(tmp_path):
    path = tmp_path / "page.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    paint(painter, [Text(20, 20 + 9 * row, "figures of the office, fluvial", 9, weight=weight)
                    for row, weight in enumerate(("light", "regular", "semibold"))], 47.0)  # fmt: skip
    painter.end()
    (words,) = PdfReader(path).pages()
    assert words.split() == ["figures", "of", "the", "office,", "fluvial"] * 3


def test_letters_are_painted(tmp_path):
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint(painter, [Text(1, 3, "Ñandú", size=9)], 10)
    painter.end()
    assert any(image.pixelColor(x, y).lightness() < 128 for x in range(10, 100) for y in range(40))
