"""The part of the annex that lists what was left out and why, and all counts of people."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication

from ...core.report.blocks import Block, Heading, Paragraph, Table
from ...i18n import tr
from ..account import SHOWN_EXAMPLES, amount_text
from .diagnosis import Diagnosis


def left_out_blocks(diagnosis: Diagnosis) -> list[Block]:
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
