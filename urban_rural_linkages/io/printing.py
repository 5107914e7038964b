"""Pages of a report onto a PDF, with Qt alone: maps, charts and tables as vectors, words as words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from .. import about
from ..core.errors import OutputError
from ..core.progress import NullProgress, Progress, Unreported, proceed
from ..core.report.document import Document
from ..core.report.drawing import Drawing
from ..core.report.numbering import Words
from ..core.report.pdf_structure import OutlineEntry, PageLabels, PageLink, add_structure
from ..core.report.properties import Properties
from ..core.report.typesetting.pages import Pages, pages_of
from .painting import TextWidths, paint
from .unfinished import final_name

_RESOLUTION = 1200
_END = 32  # bytes that say that a file is whole
_DOTS = _RESOLUTION / 25.4  # of a millimetre


def print_document(path: Path, document: Document, words: Words, progress: Progress | None = None) -> Pages:
    """Write a document as PDF, with outline and links, and return its pages; for an archive as PDF/A-1b.

    Raises
    ------
    OutputError
        When the file cannot be written.
    Cancelled
        When the user asked to stop; the file is not whole then.
    """
    pages = pages_of(document, TextWidths(), words, Unreported(progress or NullProgress()))
    print_pages(path, pages.drawings, document.title, progress, document.archive)
    properties = Properties(document.title, document.language, document.author, document.subject, about.title())
    finish_pdf(path, properties, pages.outline, pages.links)
    return pages


def finish_pdf(
    path: Path,
    properties: Properties,
    outline: Sequence[OutlineEntry] = (),
    links: Iterable[PageLink] = (),
    labels: Sequence[PageLabels] = (),
) -> None:
    """Append bookmarks, links, page labels and properties to a PDF that has been painted.

    Raises
    ------
    OutputError
        When the file cannot be written.
    """
    try:
        with path.open("r+b") as file:
            add_structure(file, properties, outline, links, labels)
    except OSError:
        raise _cut_short(path) from None


def _cut_short(path: Path) -> OutputError:
    return OutputError("The file '{path}' could not be written to its end.", hint="Free some space.",
                       path=final_name(path))  # fmt: skip


def print_pages(
    path: Path, drawings: Iterable[Drawing], title: str, progress: Progress | None = None, archive: bool = False
) -> int:
    """Write drawings as the pages of a PDF, one after the other, and return how many they were.

    Raises
    ------
    OutputError
        When the file cannot be written.
    Cancelled
        When the user asked to stop; the file is not whole then.
    """
    count = 0
    with _painter(path, title, archive) as (writer, painter):
        for count, drawing in enumerate(drawings, start=1):
            proceed(progress or NullProgress(), 0.0)
            if count > 1:
                writer.newPage()
            paint(painter, drawing.marks, _DOTS)
    # On a full disk neither painter nor writer says a word; a whole file says where it ends.
    if not _has_end(path):
        raise _cut_short(path)
    return count


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _END))
        return b"%%EOF" in file.read()


@contextmanager
def _painter(path: Path, title: str, archive: bool) -> Iterator[tuple[QPdfWriter, QPainter]]:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    if archive:
        writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    painter = QPainter()
    if not painter.begin(writer):
        raise OutputError("The file '{path}' could not be written.", hint="Close it where it is open.",
                          path=final_name(path))  # fmt: skip
    try:
        yield writer, painter
    finally:
        painter.end()
