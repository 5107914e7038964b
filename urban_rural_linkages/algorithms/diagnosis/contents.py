"""The contents of a report, what its reader has to know of its maps, tables and figures, and what it does not say."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.recipe.chapters import part_of
from ...core.report.blocks import Block, Contents, Heading, Panel, Table
from ...i18n import tr
from .diagnosis import Diagnosis

_FEW_CHAPTERS = 8  # whose contents leave room on their page


def part_name(chapter: str) -> str:
    """Return what the contents call the part of the report that a chapter belongs to, by its id."""
    return {
        "people": tr("People"), "services": tr("Land and services"), "decisions": tr("Decisions"),
        "linkages": tr("Linkages"), "whole": tr("Synthesis and method"),
    }[part_of(chapter)]  # fmt: skip


def contents_blocks(diagnosis: Diagnosis, chapters: int, not_done: Sequence[tuple[str, str]]) -> list[Block]:
    """Return the pages between the findings and the first chapter.

    Parameters
    ----------
    diagnosis : Diagnosis
        What was given.
    chapters : int
        How many there are.
    not_done : sequence of (str, str)
        Chapters that were not done, and why.
    """
    return [
        Heading(1, tr("Contents"), "contents", numbered=False),
        Contents(""),
        Contents(tr("Maps, charts and tables"), "pictures"),
        Panel(tr("How to read this report"), _reading(diagnosis)),
        *(not_said_blocks(not_done) if stands_in_contents(chapters) else []),
    ]


def stands_in_contents(chapters: int) -> bool:
    """Tell whether the page of contents says what the diagnosis does not say; else the chapter on the method does."""
    return chapters <= _FEW_CHAPTERS


def not_said_blocks(not_done: Sequence[tuple[str, str]]) -> list[Block]:
    """Name the chapters that were not done, each with what it needs; nothing where all were."""
    if not not_done:
        return []
    header = [tr("Chapter"), tr("Why it is not here")]
    return [
        Heading(2, tr("What this diagnosis does not say"), "not_done"),
        Table("", header, [list(row) for row in not_done], [False, False]),
    ]


def _reading(diagnosis: Diagnosis) -> list[str]:
    told = [
        tr("Hatched areas and a dash (–) are unknown, 0 is nothing; legends count how many there are of each colour."),
        tr("A colour means one thing throughout: brown is loss, violet gain, wine red distance, petrol age."),
    ]
    if diagnosis.together.joint:
        told.insert(0, diagnosis.fill(
            tr("Of {given} {units} some were divided or merged in the period; they are counted as {counted} "
               "territories, and figures of the region are of all its people."),
            given=diagnosis.together.units, counted=len(diagnosis.unit_ids),
        ))  # fmt: skip
    return told
