"""Rich text onto the pages of a PDF, with Qt alone: no browser, no WebKit.

Pieces (a paragraph, a table, a picture) are put on a page for as long as they fit; a piece that does not fit starts
the next one, and only what is longer than a page is cut.  Each page has a running title and its number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QMarginsF, QRectF, QSizeF, Qt, QUrl
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from ..core.errors import OutputError
from ..core.progress import NullProgress, Progress, proceed
from .unfinished import final_name

# The text is set at 96 dots per inch, A4 with margins of 18 mm, and painted larger onto the page.
DOTS_PER_INCH = 96
PAGE = QSizeF(794, 1123)
MARGIN, HEAD, FOOT = 68.0, 62.0, 62.0
TEXT_WIDTH = int(PAGE.width() - 2 * MARGIN)
_RESOLUTION = 300


def print_pdf(
    path: Path,
    title: str,
    cover: str,
    chapters: Sequence[Sequence[str]],
    compose: Callable[[Sequence[str]], str],
    pictures: Mapping[str, bytes],
    page_word: str,
    watermark: str = "",
    progress: Progress | None = None,
) -> int:
    """Write a PDF.

    Parameters
    ----------
    path : Path
        Where to.
    title : str
        Of the file, and of the running head.
    cover : str
        Rich text of the first page, which has neither head nor number.
    chapters : sequence of sequence of str
        The pieces of each chapter; each chapter starts on a new page.
    compose : callable
        Makes one rich text of pieces.
    pictures : mapping of str to bytes
        The pictures that the texts name ``picture:NAME``, as PNG.
    page_word : str
        What stands before the page number.
    watermark : str
        A pale word across every page.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    int
        The number of pages.

    Raises
    ------
    OutputError
        When the file cannot be written.
    Cancelled
        When the user asked to stop; the file is not whole then.
    """
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    painter = QPainter()
    if not painter.begin(writer):
        raise OutputError("The file '{path}' could not be written.", hint="Close it where it is open.",
                          path=final_name(path))  # fmt: skip
    scale = _RESOLUTION / DOTS_PER_INCH
    painter.scale(scale, scale)
    try:
        images = {name: QImage.fromData(QByteArray(content), "PNG") for name, content in pictures.items()}
        set_text = partial(_document, images=images)
        number = _paint(painter, writer, set_text(cover), 0, "", "", watermark)
        for document in _pages(chapters, compose, set_text, progress or NullProgress()):
            writer.newPage()
            number = _paint(painter, writer, document, number, title, page_word, watermark)
    finally:
        painter.end()
    # On a full disk neither painter nor writer says a word; a whole file says where it ends.
    if b"%%EOF" not in path.read_bytes()[-32:]:
        raise OutputError("The file '{path}' could not be written to its end.", hint="Free some space.",
                          path=final_name(path))  # fmt: skip
    return number


def _pages(
    chapters: Sequence[Sequence[str]],
    compose: Callable[[Sequence[str]], str],
    set_text: Callable[[str], QTextDocument],
    progress: Progress,
) -> Iterator[QTextDocument]:
    done, all_pieces = 0, sum(len(pieces) for pieces in chapters)
    for pieces in chapters:
        page: list[str] = []
        for piece in pieces:
            proceed(progress, done / all_pieces)
            done += 1
            if page and set_text(compose([*page, piece])).pageCount() > 1:
                yield set_text(compose(page))
                page = []
            page.append(piece)
        yield set_text(compose(page))


def _document(text: str, images: Mapping[str, QImage]) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Open Sans", 9))
    for name, image in images.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"picture:{name}"), image)
    document.setHtml(text)
    document.setPageSize(QSizeF(TEXT_WIDTH, PAGE.height() - HEAD - FOOT))
    return document


def _paint(
    painter: QPainter, writer: QPdfWriter, document: QTextDocument, number: int, title: str, page_word: str,
    watermark: str,
) -> int:  # fmt: skip
    height = document.pageSize().height()
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        number += 1
        painter.save()
        painter.translate(MARGIN, HEAD - page * height)
        document.drawContents(painter, QRectF(0, page * height, TEXT_WIDTH, height))
        painter.restore()
        if title:
            _running_lines(painter, number, title, page_word)
        if watermark:
            _stamp(painter, watermark)
    return number


def _stamp(painter: QPainter, word: str) -> None:
    """Write a word across the page, so pale that the text stays readable."""
    painter.save()
    font = QFont("Open Sans")
    font.setPixelSize(min(150, int(1100 / max(len(word), 1))))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(179, 88, 6, 22))
    painter.translate(PAGE.width() / 2, PAGE.height() / 2)
    painter.rotate(-50)
    room = QRectF(-PAGE.height() / 2, -120, PAGE.height(), 240)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), word)
    painter.restore()


def _running_lines(painter: QPainter, number: int, title: str, page_word: str) -> None:
    painter.save()
    font = QFont("Open Sans")
    font.setPixelSize(10)
    painter.setFont(font)
    painter.setPen(QColor("#5b6b76"))
    head = QRectF(MARGIN, 26, TEXT_WIDTH, 16)
    painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
    foot = QRectF(MARGIN, PAGE.height() - 40, TEXT_WIDTH, 16)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{page_word} {number}")
    painter.setPen(QColor("#d7dde1"))
    painter.drawLine(int(MARGIN), 46, int(MARGIN + TEXT_WIDTH), 46)
    painter.restore()
