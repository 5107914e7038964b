"""The annex of a report: data with their licence, methods, limits, checks, and what it takes to make it again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from ...core.report.blocks import (
    Block,
    Bullets,
    Columns,
    Heading,
    Paragraph,
    Reference,
    References,
    Table,
)
from ...core.report.citations import Source
from ...core.report.unit_words import as_heading
from ...i18n import tr
from ..sources import layers_of_input
from .chapter import ChapterResult
from .checked import check_blocks, input_labels
from .citing import source_line, unstated_blocks
from .contents import not_said_blocks, part_name, stands_in_contents
from .diagnosis import Diagnosis
from .dossier_annex import repeat_blocks
from .findings import Conclusions
from .glossary import glossary_blocks
from .left_out import left_out_blocks
from .publishing import publishing_blocks
from .register_annex import register_blocks
from .synthesis import review_blocks, rule_blocks
from .together import together_blocks


def annex_blocks(
    diagnosis: Diagnosis, chapters: Sequence[ChapterResult], not_done: Sequence[tuple[str, str]],
    conclusions: Conclusions, apart: str,
) -> list[Block]:  # fmt: skip
    """Return the chapters behind the findings.

    Parameters
    ----------
    diagnosis : Diagnosis
        What was given.
    chapters : sequence of ChapterResult
        What was done, in order.
    not_done : sequence of (str, str)
        Chapters that were not, and why.
    conclusions : Conclusions
        What is said by which rule, and who has looked at it.
    apart : str
        What the maps draw apart and leave out, as a sentence; "" where that is nothing.
    """
    every = [name for chapter in chapters for name in chapter.inputs]
    source = source_line(diagnosis, list(dict.fromkeys(every)))
    lead = tr("Where every figure comes from, how it was made, and what it cannot say.")
    return [
        Heading(1, tr("Data, method and limits"), "method", lead, source, part=part_name("method")),
        _data_table(diagnosis, chapters),
        *_citations(diagnosis),
        *unstated_blocks(diagnosis, input_labels()),
        Heading(2, tr("Method in short"), "methods"),
        *_methods(chapters),
        Heading(2, tr("Limits"), "limits"),
        Bullets(_limits(chapters, apart)),
        *([] if stands_in_contents(len(chapters)) else not_said_blocks(not_done)),
        *together_blocks(diagnosis),
        *check_blocks(diagnosis.findings, diagnosis.publication is not None),
        *left_out_blocks(diagnosis),
        *publishing_blocks(diagnosis),
        *glossary_blocks([chapter.id for chapter in chapters]),
        Heading(1, tr("Annex: rules, figures and fingerprints"), "annex", source=source, numbered=False),
        *rule_blocks(),
        *review_blocks(conclusions),
        *register_blocks(diagnosis),
        *repeat_blocks(diagnosis),
    ]


def _data_table(diagnosis: Diagnosis, chapters: Sequence[ChapterResult]) -> Table:
    """List what was given: what it holds, who published it, under which licence, and which chapters use it."""
    labels = input_labels()
    rows: dict[tuple[str, ...], None] = {}
    for name, sources in diagnosis.sources.items():
        used = [str(number) for number, chapter in enumerate(chapters, start=1) if name in chapter.inputs]
        for source in sources or [Source()]:
            cells = [source.organisation or source.title, source.year, source.licence]
            row = (labels[name], _holds(diagnosis, name), *(cell or "–" for cell in cells), ", ".join(used))
            rows[row] = None
    header = [tr("Name"), tr("What it holds"), tr("Organisation"), tr("Year"), tr("Licence"), tr("Chapters")]
    return Table(tr("Data used"), header, [*map(list, rows)], [False] * len(header)).known_columns()


def _citations(diagnosis: Diagnosis) -> list[Block]:
    """Cite what was given in full, with titles and addresses, which the table has no room for."""
    labels = input_labels()
    cited = [Reference(f"{labels[name]}: {source.citation}", source.address)
             for name, sources in diagnosis.sources.items() for source in sources]  # fmt: skip
    return [References(cited)] if cited else []


def _holds(diagnosis: Diagnosis, name: str) -> str:
    """Say how many features an input has, or that it is a grid."""
    told = []
    for layer in layers_of_input(diagnosis.run, name):
        count = getattr(layer, "featureCount", None)
        told.append(tr("grid") if count is None else
                    tr("{count} {count:row|rows}").format(count=diagnosis.language.number(count())))  # fmt: skip
    return "; ".join(told)


def _methods(chapters: Sequence[ChapterResult]) -> list[Block]:
    """Set the methods in two columns, each under its name."""
    told = [_named(text) for chapter in chapters for text in chapter.methods]
    pairs: Iterable[tuple[list[Block], list[Block]]] = zip_longest(told[::2], told[1::2], fillvalue=[])
    sources = list(dict.fromkeys(text for chapter in chapters for text in chapter.sources))
    listed: list[Block] = [Heading(3, tr("Sources of the methods")), References([*map(Reference, sources)])]
    return [*(Columns([left, right], [6, 6]) for left, right in pairs), *(listed if sources else [])]


def _named(text: str) -> list[Block]:
    name, _, method = text.partition(": ")
    return [Heading(3, name), Paragraph(as_heading(method), "small")] if method else [Paragraph(text, "small")]


def _limits(chapters: Sequence[ChapterResult], apart: str) -> list[str]:
    limits = [text for chapter in chapters for text in chapter.limits]
    general = tr("The figures are as good as the data given; they were not checked against official sources.")
    return [*limits, general, *([apart] if apart else [])]
