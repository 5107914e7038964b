"""The account of a run in words for the log, and as a record for the metadata of its results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.account import LeftOut, Tally
from ..i18n import note_sentence, number_text, tr

SHOWN_EXAMPLES = 5


def sentence(tally: Tally) -> str:
    """Say how much was used, and what was left out and why."""
    subject = note_sentence(tally.subject)
    read, used = amount_text(tally.read, tally.unit), amount_text(tally.used, "")
    parts = "; ".join(_left_out(part, tally.unit) for part in tally.left_out)
    return tr("{subject}: {used} of {read} used; left out: {parts}.").format(
        subject=subject, read=read, used=used, parts=parts
    )


def whole_sentence(tallies: Sequence[Tally]) -> str:
    """Say in one line, which drowns no warning, of what nothing was left out."""
    amounts = (f"{note_sentence(tally.subject)} ({amount_text(tally.read, tally.unit)})" for tally in tallies)
    return tr("Used in full: {amounts}.").format(amounts="; ".join(dict.fromkeys(amounts)))


def record_of(tally: Tally) -> dict[str, object]:
    """Return a tally as plain values, for metadata and for the figures of a diagnosis."""
    return {
        "subject": note_sentence(tally.subject),
        "layer": tally.subject.values.get("layer"),
        "unit": tally.unit,
        "people": tally.of_people,
        "read": tally.read,
        "used": tally.used,
        "left_out": [
            {"amount": part.amount, "reason": note_sentence(part.reason), "examples": list(part.examples)}
            for part in tally.left_out
        ],
    }


def left_out_sentence(record: Mapping[str, Any]) -> str:
    """Say how much was used, and what was left out and why, out of a record of `record_of`."""
    read, used = amount_text(record["read"], record["unit"]), amount_text(record["used"], "")
    parts = "; ".join(f"{amount_text(part['amount'], record['unit'])} {part['reason']}" for part in record["left_out"])
    return tr("{subject}: {used} of {read} used; left out: {parts}.").format(
        subject=record["subject"], read=read, used=used, parts=parts
    )


def amount_text(amount: float, unit: str) -> str:
    """Write an amount with its unit: whole where it is whole, else with one decimal."""
    number = number_text(amount, 0 if float(amount).is_integer() else 1)
    return f"{number} {unit}" if unit else number


def _left_out(part: LeftOut, unit: str) -> str:
    text = f"{amount_text(part.amount, unit)} {note_sentence(part.reason)}"
    if not part.examples:
        return text
    shown = ", ".join(f"'{name}'" for name in part.examples[:SHOWN_EXAMPLES])
    return f"{text} ({shown}{', ...' if len(part.examples) > SHOWN_EXAMPLES else ''})"
