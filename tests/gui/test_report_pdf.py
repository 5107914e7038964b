"""The report's pages on this Qt: the same code draws them with Qt 5 in QGIS 3 and with Qt 6 in QGIS 4."""

from __future__ import annotations

import re
import shutil
import subprocess

import numpy as np
import pytest
from qgis.PyQt.QtGui import QColor, QImage

from tests.pdf_reader import Bookmark, PdfReader
from tests.unit.report.archive_rules import broken_rules
from urban_rural_linkages.core.errors import Cancelled, OutputError
from urban_rural_linkages.core.report.blocks import (
    Bullets,
    Caution,
    Entry,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Table,
    side_by_side,
)
from urban_rural_linkages.core.report.charts.bars import Bar, bar_chart
from urban_rural_linkages.core.report.charts.lines import Line, line_chart
from urban_rural_linkages.core.report.charts.marks import Key, key_marks
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import (
    Circle,
    Drawing,
    Group,
    Hatch,
    Path,
    Picture,
    Rectangle,
    Stroke,
    Text,
)
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.properties import Properties
from urban_rural_linkages.io import printing
from urban_rural_linkages.io.painting import TextWidths, png_of_drawing
from urban_rural_linkages.io.pictures import drawing_of_png, png_bytes
from urban_rural_linkages.io.printing import finish_pdf, print_document


@pytest.fixture
def pictures() -> dict[str, Drawing]:
    """Charts as a diagnosis draws them, and one of them as pixels."""
    keys = [Key("#d55e00", "less than 30"), Key("#0072b2", "30 and more", "point")]
    widths, line = TextWidths(), Line("", [1000.0 - 7 * year for year in range(20)])
    charts = {
        "chart_bars": bar_chart([Bar("Añora", 0.4, "40 %"), Bar("Coria", 0.1, "10 %")], widths),
        "chart_line": line_chart(range(2001, 2021), [line], str, widths),
        "chart_keys": Drawing(174.0, 8.0, key_marks(keys, 0.0, 0.0, 174.0, widths)[0]),
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
        side_by_side([Figure("chart_bars", "Bars.")], [Figure("picture", "Again.")]),
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


@pytest.mark.parametrize("times", [0, 1, 3, 5])
def test_printing_can_be_cancelled_between_any_two_chapters_and_pages(tmp_path, report, pictures, times):
    with pytest.raises(Cancelled):
        _printed(tmp_path / "report.pdf", report, pictures, progress=CancelledAfter(times))


def test_a_page_is_asked_for_when_the_last_is_on_paper(tmp_path, monkeypatch):
    """Eight thousand sheets need no more memory than one."""
    order, own = [], printing.paint

    def pages():
        for number in range(3):
            order.append(f"page {number}")
            yield Drawing(210.0, 297.0, [Text(20.0, 20.0, str(number))])

    def painted(*given):
        order.append("painted")
        own(*given)

    monkeypatch.setattr(printing, "paint", painted)
    assert printing.print_pages(tmp_path / "sheets.pdf", pages(), "Sheets") == 3
    assert order == ["page 0", "painted", "page 1", "painted", "page 2", "painted"]


@pytest.fixture
def clear_picture() -> bytes:
    """A PNG that can be seen through, such as a logo."""
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(179, 84, 30, 90))
    return png_bytes(image)


def test_an_archive_keeps_the_rules_of_archives(tmp_path, report, pictures, clear_picture):
    """Hatches, boxes that cut off, edges around letters, and pixels that can be seen through."""
    triangle = np.array([[2.0, 2.0], [80.0, 2.0], [40.0, 30.0]])
    marks = [
        Rectangle(0, 0, 85, 40, Hatch()), Path([triangle], "#62509a", Stroke("#ffffff", 0.3, (1.0, 0.5))),
        Circle(40, 12, 3, "#e08e2b"), Text(40, 14, "Peñarroble −28.8\u202f%", halo=0.4, anchor="middle"),
        Group([Rectangle(0, 0, 40, 40, "#17495a")], 3, 3, (0, 0, 10, 10)), Picture(60, 20, 15, 15, clear_picture),
    ]  # fmt: skip
    report.watermark, report.author, report.subject = "Draft", "Ana & Co", "2001–2021"
    report.add(Figure("everything", "All marks.", "in words"))
    drawings = {**pictures, "everything": Drawing(85, 40, marks), "logo": drawing_of_png(clear_picture, 20.0)}
    path = tmp_path / "report.pdf"
    report.archive = True
    _printed(path, report, drawings)
    assert broken_rules(path.read_bytes()) == []


def test_chapters_are_bookmarks_and_all_letters_are_embedded(tmp_path, report, pictures):
    path = tmp_path / "report.pdf"
    _printed(path, report, pictures)
    reader = PdfReader(path)
    assert reader.outline()[:2] == [Bookmark(1, "1 In short", 2), Bookmark(1, "2 Population", 3)]
    assert reader.fonts() and all(font.embedded for font in reader.fonts())


def test_what_cannot_be_finished_is_told(tmp_path):
    """As on a full disk: the file is there and takes nothing more."""
    with pytest.raises(OutputError, match=r"report.pdf' could not be written to its end"):
        finish_pdf(tmp_path / "missing" / "report.pdf", Properties("Diagnosis", "en"))
