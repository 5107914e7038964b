"""Answers that count, answers to be reviewed, and the score that stands.

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

from .applicability import asked_items
from .binding_force import setting_of
from .checklist import Checklist
from .records import Answer, Assessment
from .scoring import Score, score


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
    now = score(checklist, assessment.plan, counted_codes(checklist, answers), setting=setting_of(assessment))
    if assessment.carried is None or not pending_review(checklist, assessment, answers):
        return now
    before = assessment.carried.score
    if before is None:
        return replace(now, overall=None, domains=tuple(replace(domain, score=None) for domain in now.domains))
    return replace(now, overall=before.overall, coverage=before.coverage, domains=before.domains)
