"""The contents of a report, and what its reader has to know of its maps, tables and figures."""

from __future__ import annotations

from ...core.report.blocks import Block, Contents, Heading, Panel
from ...i18n import tr
from .diagnosis import Diagnosis


def contents_blocks(diagnosis: Diagnosis) -> list[Block]:
    """Return the pages between the findings and the first chapter."""
    return [
        Heading(1, tr("Contents"), "contents", numbered=False),
        Contents(""),
        Contents(tr("Maps, charts and tables"), "pictures"),
        Panel(tr("How to read this report"), _reading(diagnosis)),
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
