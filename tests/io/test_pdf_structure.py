"""Bookmarks, links and properties in pages that Qt painted, as another program reads them; archives too."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from tests.pdf_reader import Bookmark, PdfReader
from tests.unit.report.archive_rules import broken_rules
from urban_rural_linkages.core.report.pdf_structure import OutlineEntry, PageLink, add_structure
from urban_rural_linkages.core.report.properties import Properties

MM = 1200 / 25.4
OUTLINE = [OutlineEntry("Población <1>", 0), OutlineEntry("Ñandú", 1, 2, 60), OutlineEntry("Causas", 2)]


@pytest.fixture(params=[False, True], ids=["plain", "archive"])
def printed(request, qgis_providers, tmp_path) -> PdfReader:
    """Three pages with a line each, then what is added to them."""
    path = tmp_path / "report.pdf"
    writer = QPdfWriter(str(path))
    if request.param:
        writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(1200)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    for number in range(3):
        if number:
            writer.newPage()
        painter.setFont(QFont("Open Sans", 9))
        painter.drawText(QPointF(20 * MM, 50 * MM), f"Majadillas \u221228.8\u202f% {number}")
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#5f9273"))
    painter.drawImage(QRectF(20 * MM, 60 * MM, 20 * MM, 20 * MM), picture)
    painter.end()
    add(path)
    return PdfReader(path)


def add(path: Path) -> None:
    links = [PageLink(0, 18, 44, 60, 8, target=2), PageLink(1, 18, 44, 60, 8, address="https://example.org/x")]
    with path.open("r+b") as file:
        add_structure(
            file, Properties("Diagnóstico & más", "es", "Ana Muñoz", "La Serena", "Linkages 1"), OUTLINE, links
        )


def test_bookmarks(printed):
    assert printed.outline() == [Bookmark(1, "Población <1>", 1), Bookmark(2, "Ñandú", 2), Bookmark(1, "Causas", 3)]


def test_links(printed):
    found = printed.links()  # a piece for each font: the thin space may come from another
    assert {(link.page, link.target) for link in found} == {(1, 3)}
    assert "".join(link.words for link in found) == "Majadillas \u221228.8\u202f% 0"
    assert printed.addresses() == ["https://example.org/x"]


def test_properties(printed):
    found = printed.properties()
    assert (found["Title"], found["Author"], found["Subject"]) == ("Diagnóstico & más", "Ana Muñoz", "La Serena")
    assert found["Creator"] == "Linkages 1" and found["Producer"].startswith("Qt ")
    assert "<rdf:li>Ana Muñoz</rdf:li>" in printed.metadata()


def test_pages_stay_text_with_embedded_fonts(printed):
    assert [f"% {number}" in page for number, page in enumerate(printed.pages())] == [True] * 3
    assert printed.fonts() and all(font.embedded for font in printed.fonts())
    assert [(image.page, image.kind) for image in printed.images()] == [(3, "image")]


def test_an_archive_is_one_and_says_so(printed, request):
    assert (broken_rules(printed.path.read_bytes()) == []) == request.node.name.endswith("[archive]")
    assert ("pdfaid:part>1<" in printed.metadata()) == request.node.name.endswith("[archive]")
