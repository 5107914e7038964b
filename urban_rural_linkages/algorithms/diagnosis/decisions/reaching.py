"""The answer to where the next service goes, once for the chapters that tell of it."""

from __future__ import annotations

from dataclasses import dataclass

from ....core.decisions.doubtful_services import look_first
from ....core.decisions.location import Question
from ....core.decisions.median import Effort
from ....core.decisions.next_place import NextPlaces, next_places
from ....core.decisions.prover import Prover
from ....core.notes import Note
from ....core.progress import Stage
from ....i18n import tr
from ..diagnosis import Diagnosis, TooLittle
from .reading import Decision
from .words import several

_STARTS = 4
_LOOKING = 0.8  # of the time, as the search for the places ends


@dataclass(frozen=True, eq=False)
class Answer:
    """The next places, and what is to be looked at before they are believed.

    Attributes
    ----------
    places : NextPlaces
    looked : tuple of Note
        What to look at first.
    is_open : bool
        Whether a service may be missing, or several are one, so that the answer holds only as the source counts.
    """

    places: NextPlaces
    looked: tuple[Note, ...]
    is_open: bool


def answer_of(diagnosis: Diagnosis, decision: Decision) -> Answer:
    """Find the next places, in a process of its own where they have to be proved.

    Raises
    ------
    TooLittle
        When there is no other place, or nobody.
    """
    run, problem = diagnosis.run, decision.problem
    if not (problem.available & ~decision.existing).any():
        raise TooLittle(tr("There is no place without one of the {services}.").format(
            services=several(decision.service)))  # fmt: skip
    effort = Effort(run.number("PROOF_SECONDS"), starts=_STARTS)
    question = Question("pmedian", run.whole("NEXT_SITES"), 0, decision.radius, effort=effort)
    progress = diagnosis.progress
    with Prover(progress) as prover:
        diagnosis.tell(tr("Where the next ones go, and the proof"))
        found = next_places(problem, question, decision.existing, prover, Stage(progress, 0.0, _LOOKING))
        diagnosis.tell(tr("Look at the list of services"))
        one = Question("pmedian", 1, 0, decision.radius, effort=effort)
        looked = look_first(decision.listed, problem, one, decision.existing, [found.new], prover,
                            Stage(progress, _LOOKING, 1.0))  # fmt: skip
    return Answer(found, tuple(looked.notes), looked.is_open)
