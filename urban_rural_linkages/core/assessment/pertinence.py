"""Pertinence of a plan to what a checklist asks: one decision, in the answers and among the plan's particulars.

The answer to the checklist's own question counts, because it can be undone, inherited and reviewed as any other; what
stands among the particulars counts where there is none.  A unit that is not pertinent is asked for its process alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .checklist import Checklist
from .records import Answer
from .unit_records import Particulars

PERTINENT, NOT_PERTINENT = "pertinent", "not_pertinent"
_CODES = {"yes": PERTINENT, "no": NOT_PERTINENT}  # of the particulars


@dataclass(frozen=True)
class Pertinence:
    """A decision on pertinence, and its reason; `is_pertinent` is None while nobody has decided."""

    is_pertinent: bool | None
    reason: str = ""


def pertinence_of(checklist: Checklist, answers: Mapping[str, Answer], particulars: Particulars) -> Pertinence:
    """Return whether a plan is pertinent, and why.

    Parameters
    ----------
    checklist : Checklist
        What is asked; it may have no question of pertinence.
    answers : mapping of str to Answer
        By item.
    particulars : Particulars
        Of the plan.
    """
    answer = answers.get(checklist.pertinence)
    if answer is not None and answer.codes:
        return Pertinence(PERTINENT in answer.codes, answer.note)
    code = _CODES.get(particulars.pertinent)
    return Pertinence(None if code is None else code == PERTINENT, particulars.pertinence)


def answer_of(particulars: Particulars) -> tuple[tuple[str, ...], str]:
    """Return the codes and the note that the particulars of a plan give to the question of pertinence."""
    code = _CODES.get(particulars.pertinent)
    return ((code,) if code is not None else (), particulars.pertinence)
