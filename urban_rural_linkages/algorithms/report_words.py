"""Words of a report in the language spoken now, its pictures as drawings, and the report as a text to edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from .. import about
from ..core.report.blocks import Block, Columns, Figure, FigureRow
from ..core.report.document import Document
from ..core.report.drawing import Drawing
from ..core.report.numbering import Words
from ..core.report.odt import odt_of
from ..core.report.typesetting.styles import columns_width
from ..i18n import tr
from ..io.painting import png_of_drawing
from ..io.pictures import drawing_of_png

_ALL, _HALF, _LOGO = 12, 6, 3  # columns of the page
_FALLBACK = 110  # dots an inch of pictures in the text, for programs that show no drawings


def report_words() -> Words:
    """Return what a report puts around its numbers."""
    sheets = tr("The printed report has {count} sheets, each a page of its own; they are not part of this text.")
    return Words(tr("Map"), tr("Chart"), tr("Table"), tr("Chapter"), tr("page"), tr("Read with care"), sheets)


def editable_text(document: Document) -> bytes:
    """Return a report, its pictures drawn, as the bytes of a text that an office edits (.odt)."""
    program = f"{about.title()} {about.version()}"
    return odt_of(document, report_words(), partial(png_of_drawing, dots_per_inch=_FALLBACK), program)


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
        elif isinstance(block, FigureRow):
            yield from ((figure.name, _HALF) for figure in block.figures)
        elif isinstance(block, Figure):
            yield block.name, share
