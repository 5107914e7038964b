"""The report of an impact assessment: six pages and the annexes, for one municipality or a plan as a whole.

It is composed from the records alone, with one day in it, which is handed in: the same assessment gives the same
report.  It says what was checked, with which datum and what is missing, and rules on no legality.
"""

from __future__ import annotations

from enum import StrEnum

from ...arrays import Floats
from ...report.blocks import Block
from ...report.document import Document
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..words import status_words
from .annex import annex_blocks
from .conclusion import conclusion_blocks
from .determined import determined_blocks
from .identification import COVERAGE, LOCATOR, banner, coverage_picture, identification_blocks, subtitle
from .land import land_blocks, land_pictures
from .land_pictures import locator
from .measures_page import measure_blocks, measure_pictures
from .outlines import rings_of
from .source import Source
from .starting import starting_blocks, starting_pictures


class Part(StrEnum):
    """The parts of a report that may be asked for."""

    REPORT = "report"
    ANNEX = "annex"


def compose_report(source: Source, measure: Measure, parts: tuple[Part, ...] = tuple(Part)) -> Document:
    """Compose the report of a unit with its pictures.

    Parameters
    ----------
    source : Source
        What it is made of.
    measure : Measure
        Of texts in the letters of the report.
    parts : tuple of Part
        Which parts; the six pages and the annexes unless fewer are wanted.
    """
    tr, head = source.voice.translated, source.subject.contents.assessment
    document = Document(
        title=source.unit.name or tr("Impact assessment"), subtitle=subtitle(source), language=source.voice.code,
        imprint=[], contents_title=tr("Contents"), author="" if source.edition.is_public else head.author,
        subject=banner(source).kind, banner=banner(source),
        watermark="" if head.is_final else status_words(head.status, source.voice),
    )  # fmt: skip
    if Part.REPORT in parts:
        document.add(*_pages(source))
    if Part.ANNEX in parts:
        document.add(*annex_blocks(source))
    document.drawings = {name: [drawing] for name, drawing in report_pictures(source, measure).items()}
    return document


def _pages(source: Source) -> list[Block]:
    return [
        *identification_blocks(source), *starting_blocks(source), *land_blocks(source), *determined_blocks(source),
        *measure_blocks(source), *conclusion_blocks(source),
    ]  # fmt: skip


def report_pictures(source: Source, measure: Measure) -> dict[str, Drawing]:
    """Return the pictures of a report, by name."""
    pictures = {COVERAGE: coverage_picture(source, measure), **starting_pictures(source, measure),
                **land_pictures(source, measure), **measure_pictures(source, measure)}  # fmt: skip
    where = locator(outlines_of(source), source.unit.code)
    return {**pictures, LOCATOR: where} if where is not None else pictures


def outlines_of(source: Source) -> list[tuple[str, list[Floats]]]:
    """Return the outlines of all units, by their codes."""
    return [(unit.code, rings_of(unit.outline)) for unit in source.whole.units if unit.outline]
