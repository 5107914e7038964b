"""The account of a run in words for the log, and as a record for the metadata of its results."""

from __future__ import annotations

from ..core.account import LeftOut, Tally
from ..i18n import note_sentence, tr

SHOWN_EXAMPLES = 5


def sentence(tally: Tally) -> str:
    """Say what was read and used, and what was left out and why."""
    subject = note_sentence(tally.subject)
    read, used = amount_text(tally.read, tally.unit), amount_text(tally.used, tally.unit)
    if tally.is_whole:
        return tr("{subject}: {read} read, all used.").format(subject=subject, read=read)
    parts = "; ".join(_left_out(part, tally.unit) for part in tally.left_out)
    return tr("{subject}: {read} read, {used} used; left out: {parts}.").format(
        subject=subject, read=read, used=used, parts=parts
    )


def record_of(tally: Tally) -> dict[str, object]:
    """Return a tally as plain values, for metadata and for the figures of a diagnosis."""
    return {
        "subject": note_sentence(tally.subject),
        "unit": tally.unit,
        "people": tally.of_people,
        "read": tally.read,
        "used": tally.used,
        "left_out": [
            {"amount": part.amount, "reason": note_sentence(part.reason), "examples": list(part.examples)}
            for part in tally.left_out
        ],
    }


def amount_text(amount: float, unit: str) -> str:
    """Write an amount with its unit: whole where it is whole, else with one decimal."""
    number = f"{amount:,.0f}" if float(amount).is_integer() else f"{amount:,.1f}"
    return f"{number} {unit}" if unit else number


def _left_out(part: LeftOut, unit: str) -> str:
    text = f"{amount_text(part.amount, unit)} {note_sentence(part.reason)}"
    if not part.examples:
        return text
    shown = ", ".join(f"'{name}'" for name in part.examples[:SHOWN_EXAMPLES])
    return f"{text} ({shown}{', ...' if len(part.examples) > SHOWN_EXAMPLES else ''})"
