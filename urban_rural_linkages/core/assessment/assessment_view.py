"""An assessment to be read: answers, evidence, measures, what is asked, what is to be reviewed, and the score.

An answer was given to a question as it stood.  Where the question, its scale, its weight or its threshold has changed
since, the answer is kept and flagged.  While any flagged item is asked, the score shown is the one from before the
migration (`Assessment.carried`): it never changes because a file was updated, only because somebody has looked.  Where
it is not known, because the old version was not at hand, no score is shown.

What is open - blocking items, alerts, how many are answered - is always that of the checklist of today: an old score
must not hide a new duty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..errors import ChecklistError
from .applicability import asked_items
from .checklist import Checklist, Item
from .records import Answer, Assessment, CalculationRun, Contents, Evidence, Measure
from .scoring import Score, score
from .working_copy import WorkingCopy


class AssessmentView:
    """The records of an assessment and what follows from them.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    contents : Contents
        As the store gave it.
    """

    def __init__(self, checklist: Checklist, contents: Contents) -> None:
        self.checklist = checklist
        self._records = WorkingCopy(contents)

    @property
    def assessment(self) -> Assessment:
        """The head, as it is now."""
        return self._records.assessment

    def answer(self, item_id: str) -> Answer:
        """Return the answer to an item; an empty one while it is unanswered."""
        return self._records.answers.get(item_id, Answer(item_id))

    def codes(self) -> dict[str, tuple[str, ...]]:
        """Return the codes that count, by item, as scoring and relevance read them."""
        return counted_codes(self.checklist, self._records.answers)

    def evidence(self, item_id: str) -> list[Evidence]:
        """Return the evidence behind an answer, in the order in which it was added."""
        return [piece for piece in self.contents().evidence if piece.item_id == item_id]

    def measures(self, item_id: str) -> list[Measure]:
        """Return the measures about an answer, in the order in which they were added."""
        return [measure for measure in self.contents().measures if measure.item_id == item_id]

    def run(self, run_id: str) -> CalculationRun | None:
        """Return a calculation by its id; None where there is none."""
        return self._records.runs.get(run_id)

    def contents(self) -> Contents:
        """Return all there is, as a store takes it."""
        return self._records.contents()

    def asked(self) -> tuple[Item, ...]:
        """Return the items that are asked now, in the order of the checklist."""
        return asked_items(self.checklist, self.assessment.plan, self.codes())

    def score(self) -> Score:
        """Return what the answers add up to; the score from before a migration while its review is pending."""
        return standing_score(self.checklist, self.assessment, self._records.answers)

    def pending_review(self) -> tuple[str, ...]:
        """Return the items whose answer has to be reviewed because the checklist has changed since."""
        return pending_review(self.checklist, self.assessment, self._records.answers)

    def _known_item(self, item_id: str) -> Item:
        """Return an item of the checklist; refuse what is none."""
        item = self.checklist.item(item_id)
        if item is None:
            raise ChecklistError("The checklist '{checklist}' has no item '{item}'.",
                                 hint="Compare the assessment with the checklist.", checklist=self.checklist.id,
                                 item=item_id)  # fmt: skip
        return item

    def _checked_codes(self, item: Item, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return codes in the order of their scale; refuse those that it does not have."""
        scale = self.checklist.scale_of(item)
        for code in codes:
            if scale.option(code) is None:
                raise ChecklistError(
                    "The answer '{code}' is not on the scale of '{item}'.",
                    hint="Choose one of: {known}.", code=code, item=item.id, known=", ".join(scale.codes),
                )  # fmt: skip
        if len(set(codes)) > 1 and not scale.multiple:
            raise ChecklistError(
                "The item '{item}' takes one answer, not {count}.",
                hint="Choose one of them.", item=item.id, count=len(set(codes)),
            )  # fmt: skip
        return tuple(code for code in scale.codes if code in codes)


def counted_codes(checklist: Checklist, answers: Mapping[str, Answer]) -> dict[str, tuple[str, ...]]:
    """Return the codes that count, by item.

    Archived answers do not, nor codes of an old scale that await review, nor "not applicable" while no reason is
    written: else a duty would be closed by a click.
    """
    found = {}
    for name, answer in answers.items():
        item = checklist.item(name)
        if item is None:
            continue
        known = checklist.scale_of(item).codes
        codes = tuple(code for code in answer.codes if code in known or not answer.to_review)
        if codes and (answer.note.strip() or not checklist.is_set_aside(item, codes)):
            found[name] = codes
    return found


def pending_review(checklist: Checklist, assessment: Assessment, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return the items that are asked and whose answer has to be reviewed, in the order of the checklist."""
    asked = asked_items(checklist, assessment.plan, counted_codes(checklist, answers))
    return tuple(item.id for item in asked if item.id in answers and answers[item.id].to_review)


def standing_score(checklist: Checklist, assessment: Assessment, answers: Mapping[str, Answer]) -> Score:
    """Return the score to be shown: that of the answers, or the carried one while a review is pending.

    Parameters
    ----------
    checklist : Checklist
        That of today.
    assessment : Assessment
        With the score from before its migration, if there was one.
    answers : mapping of str to Answer
        By item.
    """
    now = score(checklist, assessment.plan, counted_codes(checklist, answers))
    if assessment.carried is None or not pending_review(checklist, assessment, answers):
        return now
    before = assessment.carried.score
    if before is None:
        return replace(now, overall=None, domains=tuple(replace(domain, score=None) for domain in now.domains))
    return replace(now, overall=before.overall, coverage=before.coverage, domains=before.domains)
