"""Words of a report in the language spoken now, and its pictures as drawings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..core.report.blocks import Block, Columns, Figure, FigureRow
from ..core.report.document import Document
from ..core.report.drawing import Drawing
from ..core.report.numbering import Words
from ..core.report.typesetting.styles import columns_width
from ..i18n import tr
from ..io.pictures import drawing_of_png

_ALL, _HALF, _LOGO = 12, 6, 3  # columns of the page


def report_words() -> Words:
    """Return what a report puts around its numbers."""
    return Words(tr("Map"), tr("Chart"), tr("Table"), tr("Chapter"), tr("page"), tr("Read with care"))


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
