"""What the runs of a diagnosis read, used and left out, as a table of its report."""

from __future__ import annotations

from ...core.report.document import Block, Heading, Paragraph, Table
from ...i18n import tr
from ..account import SHOWN_EXAMPLES
from .diagnosis import Diagnosis


def account_blocks(diagnosis: Diagnosis) -> list[Block]:
    """List what was left out and why, and all counts of people; the same count of several runs stands once."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for entry in diagnosis.log:
        for tally in entry["account"]:
            if tally["people"] or tally["left_out"]:
                for cells in _rows(diagnosis, tally):
                    runs = rows.setdefault(cells, [])
                    name = str(entry["algorithm"]).removeprefix("urbanrural:")
                    runs += [] if name in runs else [name]
    if not rows:
        return []
    header = [tr("What"), tr("Amount read"), tr("Used"), tr("Left out"), tr("Why"), tr("By")]
    return [
        Heading(2, tr("What was left out")),
        Paragraph(tr("What the algorithms read and did not use, and all counts of people. diagnosis.json has the "
                     "account of every run.")),
        Table(tr("Read, used and left out"), header, [[*cells, ", ".join(runs)] for cells, runs in rows.items()],
              [False, True, True, True, False, False]),
    ]  # fmt: skip


def _rows(diagnosis: Diagnosis, tally: dict) -> list[tuple[str, ...]]:
    """Return a row for each reason, or one that says that nothing was left out."""
    counted = (tally["subject"], _amount(diagnosis, tally, tally["read"]), _amount(diagnosis, tally, tally["used"]))
    if not tally["left_out"]:
        return [(*counted, _amount(diagnosis, tally, 0), "")]
    return [
        (*counted, _amount(diagnosis, tally, part["amount"]), _reason(part))
        for part in tally["left_out"]
    ]  # fmt: skip


def _amount(diagnosis: Diagnosis, tally: dict, amount: float) -> str:
    number = diagnosis.language.number(amount, 0 if float(amount).is_integer() else 1)
    return f"{number} {tally['unit']}".strip()


def _reason(part: dict) -> str:
    if not part["examples"]:
        return part["reason"]
    shown = ", ".join(part["examples"][:SHOWN_EXAMPLES])
    return f"{part['reason']} ({shown}{', …' if len(part['examples']) > SHOWN_EXAMPLES else ''})"
