"""The report of a diagnosis: what the chapters found, with the page that a mayor reads before and the method behind."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication

from ... import about
from ...core.progress import Progress, attended, proceed
from ...core.recipe.folders import RECORD
from ...core.report.blocks import (
    Block,
    Bullets,
    Heading,
    KeyFigures,
    Paragraph,
    Table,
)
from ...core.report.document import Document
from ...core.report.pages import PrintedText
from ...core.report.web import WebPage
from ...i18n import tr
from ...io.pictures import png_of_svg, png_size
from ...io.printing import TEXT_WIDTH, print_pdf
from ..account import SHOWN_EXAMPLES, amount_text
from .chapter import ChapterResult
from .checked import check_blocks, input_labels
from .citing import cited, reference_blocks, source_line, source_records
from .diagnosis import Diagnosis
from .together import together_blocks

_LONGEST_TABLE = 60


def compose_document(
    diagnosis: Diagnosis, chapters: Sequence[ChapterResult], not_done: Sequence[tuple[str, str]], apart: str
) -> Document:
    """Put the report together.

    Parameters
    ----------
    diagnosis : Diagnosis
        Title, author, language.
    chapters : sequence of ChapterResult
        What was done, in order.
    not_done : sequence of (str, str)
        Chapters that were not, and why.
    apart : str
        What the maps draw apart and leave out, as a sentence; "" where that is nothing.
    """
    document = Document(
        title=diagnosis.run.text("TITLE") or tr("Territorial diagnosis"),
        subtitle=tr("Territorial diagnosis, {start}–{end}").format(
            start=diagnosis.run.whole("START_YEAR"), end=diagnosis.run.whole("END_YEAR")),
        language=diagnosis.language.code,
        imprint=_imprint(diagnosis),
        contents_title=tr("Contents"),
    )  # fmt: skip
    document.add(
        Heading(1, tr("In short"), "summary"),
        KeyFigures([figure for chapter in chapters for figure in chapter.headline][:4]),
        *(Paragraph(text, "lead") for chapter in chapters for text in chapter.summary),
    )
    for chapter in chapters:
        blocks = cited([_cut(diagnosis, block) for block in chapter.blocks], source_line(diagnosis, chapter.inputs))
        document.add(Heading(1, chapter.title, chapter.id), *blocks)
    if not_done:
        header = [tr("Chapter"), tr("Why it is not here")]
        document.add(
            Heading(1, tr("What this diagnosis does not say"), "not_done"),
            Table(tr("Chapters that were not done"), header, [list(row) for row in not_done], [False, False]),
        )
    document.add(Heading(1, tr("Method, sources and limits"), "method"), *_method(diagnosis, chapters, apart))
    return document


def _cut(diagnosis: Diagnosis, block: Block) -> Block:
    """Return a table with as many rows as a page holds; a country has more groups than anybody reads."""
    if not isinstance(block, Table):
        return block
    shown, number = block.first_rows(_LONGEST_TABLE), diagnosis.language.number
    if shown is block:
        return block
    caption = tr("{caption} ({shown} of {count} rows; all of them are in diagnosis.json, and the units in tables.xlsx)")
    return replace(shown, caption=caption.format(
        caption=block.caption, shown=number(len(shown.rows)), count=number(len(block.rows))))  # fmt: skip


def _imprint(diagnosis: Diagnosis) -> list[tuple[str, str]]:
    author = diagnosis.run.text("AUTHOR")
    rows = [(tr("Author"), author)] if author else []
    rows.append((tr("Date"), date.today().isoformat()))
    rows.append((tr("Units"), f"{diagnosis.run.table('UNITS').name} ({len(diagnosis.run.table('UNITS'))})"))
    rows.append((tr("Made with"), f"{about.title()} {about.version()}, QGIS"))
    return rows


def _method(diagnosis: Diagnosis, chapters: Sequence[ChapterResult], apart: str) -> list[Block]:
    methods = [text for chapter in chapters for text in chapter.methods]
    sources = [text for chapter in chapters for text in chapter.sources]
    limits = [text for chapter in chapters for text in chapter.limits]
    limits.append(tr("The figures are as good as the data given; the plugin does not check them against official "
                     "sources."))  # fmt: skip
    limits += [apart] if apart else []
    of_methods: list[Block] = [Heading(3, tr("Of the methods")), Bullets(sources)] if sources else []
    runs = [entry["algorithm"] for entry in diagnosis.log]
    return [
        Heading(2, tr("Method")),
        Bullets(methods),
        Heading(2, tr("Sources")),
        *reference_blocks(diagnosis, input_labels()),
        *of_methods,
        Heading(2, tr("Limits")),
        Bullets(limits),
        *together_blocks(diagnosis),
        *check_blocks(diagnosis.findings),
        *_account_blocks(diagnosis),
        Heading(2, tr("How to repeat it")),
        Paragraph(tr("Every figure comes from an algorithm of the toolbox: {algorithms}. The layers carry their "
                     "parameters in their metadata; diagnosis.json holds every figure.").format(
            algorithms=", ".join(dict.fromkeys(runs)))),
    ]  # fmt: skip


def write_report(
    folder: Path,
    document: Document,
    maps: Mapping[str, bytes],
    charts: Mapping[str, str],
    logo: bytes | None,
    progress: Progress,
) -> int:
    """Write report.html and report.pdf and return the number of printed pages."""
    drawn = {name: attended(partial(png_of_svg, svg), progress) for name, svg in charts.items()}
    extra = {"logo": logo} if logo else {}
    pixels = {**maps, **drawn, **extra}
    web = {name: ("image/png", content) for name, content in {**maps, **extra}.items()}
    web |= {name: ("image/svg+xml", svg.encode("utf-8")) for name, svg in charts.items()}
    (folder / "report.html").write_text(WebPage(document, web).html(), encoding="utf-8")
    sizes = {}
    for name, content in pixels.items():
        proceed(progress, 0.0)
        sizes[name] = png_size(content)
    text = PrintedText(document, sizes, TEXT_WIDTH)
    return print_pdf(
        folder / "report.pdf", document.title, text.cover(), text.chapters(), text.page, pixels, tr("Page"),
        progress=progress,
    )  # fmt: skip


def write_figures(
    folder: Path,
    diagnosis: Diagnosis,
    chapters: Sequence[ChapterResult],
    not_done: Sequence[tuple[str, str]],
) -> None:
    """Write diagnosis.json: every figure, the chapters that were not done, what was run, and the files beside it."""
    record = {
        "format": "urbanrural-diagnosis/1",
        "plugin": {"name": about.title(), "version": about.version()},
        "date": date.today().isoformat(),
        "title": diagnosis.run.text("TITLE"),
        "language": diagnosis.language.code,
        "chapters": {chapter.id: chapter.figures for chapter in chapters},
        "summary": [text for chapter in chapters for text in chapter.summary],
        "not_done": [{"chapter": name, "reason": why} for name, why in not_done],
        "sources": source_records(diagnosis),
        "runs": diagnosis.log,
        "steps": [{"step": name, "title": step.title, "seconds": step.seconds} for name, step in diagnosis.steps],
        "files": sorted({RECORD, *(path.name for path in folder.iterdir())}),
    }
    text = json.dumps(_without_nan(record), ensure_ascii=False, indent=2, sort_keys=True)
    (folder / RECORD).write_text(text + "\n", encoding="utf-8")


def _without_nan(value: object) -> object:
    """Unknown is null: JSON has no NaN."""
    if isinstance(value, dict):
        return {key: _without_nan(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(entry) for entry in value]
    return None if isinstance(value, float) and value != value else value


def _account_blocks(diagnosis: Diagnosis) -> list[Block]:
    """List what was left out and why, and all counts of people; the same count of several runs stands once.

    What a run did not use of a table that the diagnosis itself had made was left out before, and is not said again.
    """
    rows: dict[tuple[str, ...], list[str]] = {}
    for entry in diagnosis.log:
        for tally in entry["account"]:
            made_here = tally["layer"] in entry["read_again"] and not tally["people"]
            if (tally["people"] or tally["left_out"]) and not made_here:
                for cells in _account_rows(tally):
                    runs = rows.setdefault(cells, [])
                    name = _algorithm_title(str(entry["algorithm"]))
                    runs += [] if name in runs else [name]
    if not rows:
        return []
    header = [tr("What"), tr("Amount read"), tr("Left out"), tr("Why"), tr("Where")]
    return [
        Heading(2, tr("What was left out")),
        Paragraph(tr("The figures rest on what was read and not left out. Listed are all counts of people, and "
                     "everything else of which something was left out; the file diagnosis.json has the rest.")),
        Table(tr("Read and left out"), header, [[*cells, ", ".join(runs)] for cells, runs in rows.items()],
              [False, True, True, False, False]),
    ]  # fmt: skip


def _algorithm_title(algorithm: str) -> str:
    """Return what an algorithm is called in the toolbox, in the language of the report."""
    return QgsApplication.processingRegistry().createAlgorithmById(algorithm).displayName()


def _account_rows(tally: dict[str, Any]) -> list[tuple[str, ...]]:
    """Return a row for each reason, or one that says that nothing was left out."""
    counted = (tally["subject"], amount_text(tally["read"], tally["unit"]))
    if not tally["left_out"]:
        return [(*counted, amount_text(0, tally["unit"]), "")]
    return [(*counted, amount_text(part["amount"], tally["unit"]), _reason(part)) for part in tally["left_out"]]


def _reason(part: dict[str, Any]) -> str:
    if not part["examples"]:
        return part["reason"]
    shown = ", ".join(part["examples"][:SHOWN_EXAMPLES])
    return f"{part['reason']} ({shown}{', …' if len(part['examples']) > SHOWN_EXAMPLES else ''})"
