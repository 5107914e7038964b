"""Words of a report in the language spoken now, its pictures as drawings, and the report as a text to edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from .. import about
from ..core.progress import Progress
from ..core.report.blocks import Block, Columns, Figure
from ..core.report.document import Document
from ..core.report.drawing import Drawing
from ..core.report.numbering import Words
from ..core.report.odt import odt_of
from ..core.report.properties import Properties
from ..core.report.typesetting.styles import columns_width
from ..core.report.web import PageWords
from ..i18n import tr
from ..io.painting import png_of_drawing
from ..io.pictures import drawing_of_png

_ALL, _LOGO = 12, 3  # columns of the page
_FALLBACK = 110  # dots an inch of pictures in the text, for programs that show no drawings


def report_words() -> Words:
    """Return what a report puts around its numbers."""
    sheets = tr("The printed report has {count} {count:sheet, a page of its own; it is|sheets, each a page of its own; "
                "they are} not part of this text.")  # fmt: skip
    return Words(tr("Map"), tr("Chart"), tr("Table"), tr("Chapter"), tr("page"), tr("Read with care"), sheets)


def document_properties(document: Document) -> Properties:
    """Return the properties of the files of a report."""
    program = f"{about.title()} {about.version()}"
    return Properties(document.title, document.language, document.author, document.subject, program)


def editable_text(document: Document, progress: Progress | None = None) -> bytes:
    """Return a report, its pictures drawn, as the bytes of a text that an office edits (.odt).

    Raises
    ------
    Cancelled
        When the user asked to stop, between two pictures.
    """
    png_of = partial(png_of_drawing, dots_per_inch=_FALLBACK)
    return odt_of(document, report_words(), png_of, document_properties(document), progress)


def page_words() -> PageWords:
    """Return what the web page of a report says itself."""
    return PageWords(
        report_words(),
        skip=tr("Skip to the text"),
        find=tr("Find a name"),
        found=tr("Rows of tables: {rows}. Areas of the maps: {areas}. Enter goes to the next."),
        hint=tr("Point at an area, or go to the map with the Tab key and through it with the arrow keys, to read its "
                "name and value; its rows in the tables light up, and the other way round."),
        values=tr("In words and as a table"),
        name=tr("Name"),
        value=tr("Value"),
        many=tr("The map shows {count} areas, too many to list here."),
        coarse=tr("The map shows {count} areas; their outlines are simplified for this page, and the values not "
                  "listed."),
        listed=tr("Maps, charts and tables"),
    )  # fmt: skip


def drawings_of_pictures(document: Document, pictures: Mapping[str, bytes]) -> dict[str, list[Drawing]]:
    """Return pictures as drawings, each as wide as the columns that it stands in."""
    shares = {"logo": _LOGO, **dict(_shares(document.blocks, _ALL))}
    return {
        name: [drawing_of_png(content, columns_width(shares.get(name, _ALL)))] for name, content in pictures.items()
    }


def _shares(blocks: Sequence[Block], share: int) -> Iterator[tuple[str, int]]:
    """Yield each figure with the columns that it takes."""
    for block in blocks:
        if isinstance(block, Columns):
            for column, own in zip(block.columns, block.shares, strict=True):
                yield from _shares(column, own)
        elif isinstance(block, Figure):
            yield block.name, share
