"""The report of a diagnosis: what the chapters found, with the page that a mayor reads before and the method behind."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ... import about
from ...core.progress import Progress, Stage
from ...core.recipe.folders import RECORD
from ...core.report.blocks import Block, Caution, Columns, Figure, Heading, Paragraph, Table, side_by_side
from ...core.report.document import Document
from ...core.report.drawing import Drawing
from ...core.report.typesetting.pages import Pages
from ...core.report.web import WebPage
from ...i18n import note_sentence, tr
from ...io.printing import print_document
from ..report_words import drawings_of_pictures, editable_text, page_words, report_words
from . import checklists
from .annex import annex_blocks
from .chapter import ChapterResult
from .citing import source_line, source_records
from .contents import contents_blocks, part_name
from .diagnosis import Diagnosis
from .findings import Conclusions, findings_blocks, findings_record
from .map_numbers import numbers_of_synthesis, with_map_numbers
from .register_annex import register_record
from .synthesis import synthesis_blocks

_LONGEST_TABLE = 60
_WEB, _PAGES = 0.2, 0.6  # of the time, as they end; the text to edit takes the rest


def report_titles(diagnosis: Diagnosis) -> tuple[str, str]:
    """Return title and subtitle of a report."""
    years = {"start": diagnosis.run.whole("START_YEAR"), "end": diagnosis.run.whole("END_YEAR")}
    title = diagnosis.run.text("TITLE") or tr("Territorial diagnosis")
    return title, tr("Territorial diagnosis, {start}–{end}").format(**years)


def compose_document(
    diagnosis: Diagnosis, chapters: Sequence[ChapterResult], not_done: Sequence[tuple[str, str]],
    conclusions: Conclusions, apart: str, pictures: Mapping[str, Sequence[Drawing]],
) -> Document:  # fmt: skip
    """Put the report together.

    Parameters
    ----------
    diagnosis : Diagnosis
        Title, author, language.
    chapters : sequence of ChapterResult
        What was done, in order.
    not_done : sequence of (str, str)
        Chapters that were not, and why.
    conclusions : Conclusions
        What is worth saying.
    apart : str
        What the maps draw apart and leave out, as a sentence; "" where that is nothing.
    pictures : mapping of str to sequence of Drawing
        The maps by name; none for one that would be of one colour.
    """
    title, subtitle = report_titles(diagnosis)
    document = Document(
        title=title,
        subtitle=subtitle,
        language=diagnosis.language.code,
        imprint=_imprint(diagnosis, conclusions),
        contents_title=tr("Contents"),
    )
    document.add(*findings_blocks(diagnosis, chapters, conclusions, [name for name, _ in not_done]))
    document.add(*contents_blocks(diagnosis, len(chapters), not_done))
    synthesis = synthesis_blocks(conclusions, chapters, pictures, numbers_of_synthesis(diagnosis, "synthesis"))
    said: set[str] = set()
    for chapter in chapters:
        if chapter.id == checklists.ID:  # of plans, and not of the territory: it comes after the synthesis
            document.add(*synthesis)
            synthesis = []
        said_once = with_map_numbers(diagnosis, chapter, _unsaid(chapter.blocks, said))
        blocks = [shown for block in said_once for shown in _shown(diagnosis, block, pictures)]
        document.add(
            Heading(1, chapter.title, chapter.id, chapter.lead, source_line(diagnosis, chapter.inputs),
                    numbers=tuple(chapter.numbers), part=part_name(chapter.id)), *blocks
        )  # fmt: skip
    document.add(*synthesis, *annex_blocks(diagnosis, chapters, not_done, conclusions, apart))
    return document


def _unsaid(blocks: Sequence[Block], said: set[str]) -> list[Block]:
    """Leave out the cautions that have been said before, and remember the others."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Caution):
            if block.text in said:
                continue
            said.add(block.text)
        kept.append(block)
    return kept


def _shown(diagnosis: Diagnosis, block: Block, pictures: Mapping[str, Sequence[Drawing]]) -> list[Block]:
    """Return a block as it is printed.

    Tables have the columns of which anything is known, and as many rows as a page holds; none without rows.  Where a
    map would be of one colour, a sentence stands in its place.
    """
    if isinstance(block, Columns):
        columns = [[one for inner in column for one in _shown(diagnosis, inner, pictures)] for column in block.columns]
        if all(columns):
            return [replace(block, columns=columns)]
        return [side_by_side(*columns)] if any(columns) else []
    if isinstance(block, Table):
        return [_cut(diagnosis, block.known_columns())] if block.rows else []
    if isinstance(block, Figure) and block.name in pictures and not pictures[block.name]:
        told = tr("{title}: the same for every {unit}, so there is no map of it.")
        return [Paragraph(diagnosis.fill(told, title=block.caption))]
    return [block]


def _cut(diagnosis: Diagnosis, block: Table) -> Table:
    """Return a table with as many rows as a page holds; a country has more groups than anybody reads."""
    shown, number = block.first_rows(_LONGEST_TABLE), diagnosis.language.number
    if shown is block:
        return block
    caption = tr("{caption} ({shown} of {count} rows; all of them are in diagnosis.json, and the units in tables.xlsx)")
    return replace(shown, caption=caption.format(
        caption=block.caption, shown=number(len(shown.rows)), count=number(len(block.rows))))  # fmt: skip


def _imprint(diagnosis: Diagnosis, conclusions: Conclusions) -> list[tuple[str, str]]:
    author = diagnosis.run.text("AUTHOR")
    rows = [(tr("Author"), author)] if author else []
    rows.append((tr("Date"), date.today().isoformat()))
    rows.append((diagnosis.words.headings, diagnosis.language.number(diagnosis.together.units
                                                                     or len(diagnosis.unit_ids))))  # fmt: skip
    rows.append((tr("Review"), note_sentence(conclusions.reviewed.status)))
    rows.append((tr("Made with"), f"{about.title()} {about.version()}, QGIS"))
    return rows


def write_report(
    folder: Path,
    document: Document,
    charts: Mapping[str, list[Drawing]],
    logo: bytes | None,
    progress: Progress,
) -> Pages:
    """Write report.html, report.pdf and report.odt, and return what is known of the printed pages but their marks."""
    extra = {"logo": logo} if logo else {}
    document.drawings |= charts
    pictures = {name: ("image/png", content) for name, content in extra.items()}
    page = WebPage(document, pictures, page_words()).html(Stage(progress, 0.0, _WEB))
    (folder / "report.html").write_text(page, encoding="utf-8")
    document.drawings |= drawings_of_pictures(document, extra)
    pages = print_document(folder / "report.pdf", document, report_words(), Stage(progress, _WEB, _PAGES))
    (folder / "report.odt").write_bytes(editable_text(document, Stage(progress, _PAGES, 1.0)))
    return replace(pages, drawings=[])


def write_figures(
    folder: Path,
    diagnosis: Diagnosis,
    chapters: Sequence[ChapterResult],
    not_done: Sequence[tuple[str, str]],
    conclusions: Conclusions,
) -> None:
    """Write diagnosis.json: every figure, the chapters that were not done, what was run, and the files beside it."""
    pages = diagnosis.pages
    record = {
        "format": "urbanrural-diagnosis/1",
        "plugin": {"name": about.title(), "version": about.version()},
        "date": date.today().isoformat(),
        "title": diagnosis.run.text("TITLE"),
        "published": diagnosis.publication is not None,
        "tables": sorted(diagnosis.tables),
        "language": diagnosis.language.code,
        "chapters": {chapter.id: chapter.figures for chapter in chapters},
        "summary": [text for chapter in chapters for text in chapter.summary],
        "findings": findings_record(conclusions),
        "not_done": [{"chapter": name, "reason": why} for name, why in not_done],
        "sources": source_records(diagnosis),
        "pages": [
            {"chapter": chapter, "used": used}
            for chapter, used in (zip(pages.chapters, pages.filled, strict=True) if pages is not None else ())
        ],
        "runs": diagnosis.log,
        "register": register_record(diagnosis, folder / diagnosis.geopackage.name),
        **({} if diagnosis.dossier is None else diagnosis.dossier.record(diagnosis.run.flag("PUBLISH"))),
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
