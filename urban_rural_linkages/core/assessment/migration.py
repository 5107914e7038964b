"""Migration of an assessment from one version of its checklist to the next.

Why: norms change, and checklists with them.  An assessment is pinned to the version that it answers; moving it to a
newer one is a decision, taken with the list of what changes in view.

Every item is one of four:

- kept: nothing that bears on its answer has changed, or it has not been answered;
- to review: it has been answered, and its question, scale, weight, threshold or scope has changed.  The answer stays
  and is flagged until somebody confirms it or chooses anew;
- archived: the newer version does not ask it any more.  The answer stays in the assessment and counts for nothing;
- new: the version before did not ask it.

The score of the version before is carried along and stands until nothing that is asked is left to review: see
`review`.  Where that version is not at hand - of a file from elsewhere only its fingerprint is known - every answer
has to be reviewed, and no score stands until then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..errors import ChecklistError
from .checklist import Checklist, Item
from .records import Answer, Assessment, Carried, Contents
from .standing import pending_review, standing_score

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Migration:
    """Effects of a newer version of a checklist on an assessment; items in the order of the newer one.

    Attributes
    ----------
    kept, to_review, new : tuple of str
        Items of the newer version.
    archived : tuple of str
        Items that were answered and are not asked any more, sorted.
    reasons : mapping of str to tuple of str
        What has changed of each item to review: question, scale, weight, threshold, scope; unknown where the version
        before is not at hand.
    """

    kept: tuple[str, ...] = ()
    to_review: tuple[str, ...] = ()
    archived: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def compare(old: Checklist | None, new: Checklist, contents: Contents) -> Migration:
    """Compare the version that an assessment is pinned to with a newer one.

    Parameters
    ----------
    old : Checklist or None
        The pinned version; another one is no evidence of what was asked, and is treated as None: not at hand.
    new : Checklist
        The newer one.
    contents : Contents
        The assessment.

    Raises
    ------
    ChecklistError
        When the newer one is another checklist altogether.
    """
    _refuse_others(new, contents.assessment)
    if contents.assessment.checklist_sha256 == new.sha256:
        return Migration(kept=tuple(item.id for item in new.items))
    before = _pinned(old, contents.assessment)
    answered = {name for name, answer in contents.answers.items() if not answer.is_empty}
    reasons = {
        item.id: found
        for item in new.items
        if item.id in answered and (found := _changes(before, new, item))
    }  # fmt: skip
    known = answered if before is None else answered | before.by_id.keys()
    fresh = tuple(item.id for item in new.items if item.id not in known)
    return Migration(
        kept=tuple(item.id for item in new.items if item.id not in reasons and item.id not in fresh),
        to_review=tuple(reasons),
        archived=tuple(sorted(answered - new.by_id.keys())),
        new=fresh,
        reasons=reasons,
    )


def migrate(old: Checklist | None, new: Checklist, contents: Contents, author: str, now: str) -> Contents:
    """Return an assessment that is pinned to a newer version of its checklist.

    Parameters
    ----------
    old, new, contents
        As for `compare`.
    author : str
        Who moves it: the last writer of the flags.
    now : str
        The time, ISO 8601 in UTC.

    Returns
    -------
    Contents
        Every answer as it was, those to review flagged, with a new revision.  Where the assessment is still under
        review from an earlier migration, the score from before that one goes on standing.
    """
    found = compare(old, new, contents)
    head = contents.assessment
    if head.checklist_sha256 == new.sha256:
        return contents
    flagged = {name: _flagged(contents.answers[name], author, now) for name in found.to_review}
    return replace(
        contents,
        assessment=replace(
            head, checklist_version=new.version, checklist_sha256=new.sha256, modified=now,
            carried=_carried(_pinned(old, head), contents),
        ),
        answers={**contents.answers, **flagged},
    )  # fmt: skip


def _refuse_others(new: Checklist, head: Assessment) -> None:
    if new.id != head.checklist_id:
        raise ChecklistError(
            "The assessment '{title}' answers the checklist '{mine}', not '{other}'.",
            hint="Choose a version of the same checklist.", title=head.title, mine=head.checklist_id, other=new.id,
        )  # fmt: skip


def _pinned(old: Checklist | None, head: Assessment) -> Checklist | None:
    return old if old is not None and old.sha256 == head.checklist_sha256 else None


def _carried(before: Checklist | None, contents: Contents) -> Carried | None:
    """Return the score that stands now; of a review that is not done yet, the one from before it."""
    head, answers = contents.assessment, contents.answers
    if before is None:
        is_under_review = any(answer.to_review for answer in answers.values())
        return head.carried if is_under_review and head.carried else Carried(head.checklist_version, None)
    if head.carried and pending_review(before, head, answers):
        return head.carried
    return Carried(head.checklist_version, standing_score(before, head, answers))


def _flagged(answer: Answer, author: str, now: str) -> Answer:
    if answer.to_review:
        return answer
    return replace(answer, to_review=True, author=author, modified=now, revision=answer.revision + 1)


def _changes(before: Checklist | None, new: Checklist, item: Item) -> tuple[str, ...]:
    """Return what has changed of an item, as far as it bears on its answer or on what the answer counts."""
    if before is None:
        return (UNKNOWN,)
    old = before.item(item.id)
    if old is None:
        return (UNKNOWN,)  # answered once, archived, and asked again: nobody knows what the answer was given to
    was, now = _bearing(before, old), _bearing(new, item)
    return tuple(part for part in now if was[part] != now[part])


def _bearing(checklist: Checklist, item: Item) -> dict[str, object]:
    """Return the parts of an item that bear on its answer, by the reason that is given when one changes."""
    scale = checklist.scale_of(item)
    indicators = checklist.indicators_of(item)
    return {
        "question": item.question,
        "scale": (scale.options, scale.multiple, scale.scored),
        "weight": item.weight,
        "threshold": (
            item.place,
            [(each.id, each.direction, each.limits, each.formula, each.unit, each.by_hand) for each in indicators],
        ),
        "scope": (item.applies_to, item.relevant_if, item.blocking, item.alert),
    }
