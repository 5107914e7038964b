"""The report's pages on this Qt: the same code draws them with Qt 5 in QGIS 3 and with Qt 6 in QGIS 4."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.blocks import (
    Bullets,
    Caution,
    Entry,
    Figure,
    FigureRow,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Table,
)
from urban_rural_linkages.core.report.charts.bars import Bar, bar_chart
from urban_rural_linkages.core.report.charts.lines import Line, line_chart
from urban_rural_linkages.core.report.charts.marks import Key, legend_strip
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Drawing
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.io.painting import TextWidths, png_of_drawing
from urban_rural_linkages.io.pictures import drawing_of_png
from urban_rural_linkages.io.printing import print_document


@pytest.fixture
def pictures() -> dict[str, Drawing]:
    """Charts as a diagnosis draws them, and one of them as pixels."""
    widths, line = TextWidths(), Line("", [1000.0 - 7 * year for year in range(20)])
    charts = {
        "chart_bars": bar_chart([Bar("Añora", 0.4, "40 %"), Bar("Coria", 0.1, "10 %")], widths),
        "chart_line": line_chart(range(2001, 2021), [line], str, widths),
        "chart_keys": legend_strip([Key("#d55e00", "less than 30"), Key("#0072b2", "30 and more", "point")], widths),
    }
    return charts | {"picture": drawing_of_png(png_of_drawing(charts["chart_bars"]), 85.0)}


@pytest.fixture
def report() -> Document:
    """A report with every kind of block, longer than a page."""
    document = Document("Diagnosis of Ñuñoa", "2001-2021", "en", [("Author", "Ana & <b>Co</b>")], "Contents")
    document.add(Heading(1, "In short", "summary"), KeyFigures([KeyFigure("21,374", "inhabitants")]),
                 Paragraph("The population fell, −12.3 %.", "lead"))  # fmt: skip
    rows = [[f"Unit {i} <i>", f"{i * 13:,}", f"{i / 7:.1f} %"] for i in range(60)]
    document.add(
        Heading(1, "Population", "population"), Paragraph("Text & more."), Bullets(["one", "two"]),
        Caution("An estimate."), Table("Units", ["Unit", "Inhabitants", "Share"], rows, [False, True, True], True),
        Figure("chart_line", "Year by year."),
        FigureRow([Figure("chart_bars", "Bars."), Figure("picture", "Again.")]),
        Figure("chart_keys", "Legend."), Entry("Is it so?", [("Answer", "Yes,\nit is.")], "good"),
    )  # fmt: skip
    return document


def _printed(path, document, pictures, **options) -> int:
    document.drawings |= {name: [drawing] for name, drawing in pictures.items()}
    return len(print_document(path, document, Words(), **options).drawings)


def _images(content: bytes) -> int:
    return len(re.findall(rb"/Subtype\s*/Image", content))


def test_every_block_is_drawn(tmp_path, report, pictures):
    report.watermark = "Draft"
    pages = _printed(tmp_path / "report.pdf", report, pictures)
    content = (tmp_path / "report.pdf").read_bytes()
    assert content.startswith(b"%PDF") and 4 <= pages <= 7
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == pages
    assert _images(content) == 1, "the picture; charts are lines and letters"


def test_the_text_can_be_read_again(tmp_path, report, pictures):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    _printed(tmp_path / "report.pdf", report, pictures)
    text = subprocess.run(["pdftotext", "-layout", str(tmp_path / "report.pdf"), "-"], capture_output=True, text=True,
                          check=True).stdout  # fmt: skip
    for words in ("Diagnosis of Ñuñoa", "Ana & <b>Co</b>", "−12.3 %", "Unit 59 <i>", "Year by year.", "An estimate.",
                  "it is.", "Read with care", "2 Population"):  # fmt: skip
        assert words in text


class CancelledAfter:
    """Stops when it has been asked so many times."""

    def __init__(self, times):
        self.times = times

    def report(self, fraction):
        assert 0 <= fraction <= 1

    def cancelled(self):
        self.times -= 1
        return self.times < 0


@pytest.mark.parametrize("times", [0, 1, 3])
def test_printing_can_be_cancelled_between_any_two_pages(tmp_path, report, pictures, times):
    with pytest.raises(Cancelled):
        _printed(tmp_path / "report.pdf", report, pictures, progress=CancelledAfter(times))
