"""Answers from the field against those of the assessment: what would change, shown before it counts.

Nobody's work is lost.  An answer of the assessment that was written after the walk, and says something else, is a
conflict: it is listed, and stays.  Of two rows about one question the later one counts; two that say different things
at one time are a conflict as well.  What cannot be (60 women of 50, an answer that the scale does not have, a unit that
nobody knows) is refused with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import cast

from ..notes import Note
from .answering import Answering
from .applicability import applies
from .checklist import Checklist, Item
from .field_rows import Reply, Submission
from .plain_records import content_of
from .plan import Plan, of_class
from .records import TYPED, Answer, Contents


class State(StrEnum):
    """State of an answer from the field."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    OLDER = "older"  # another row about the same question is later
    CONFLICT = "conflict"
    REFUSED = "refused"


TAKEN = frozenset({State.NEW, State.CHANGED})


@dataclass(frozen=True)
class Change:
    """One answer from the field, beside the one that it would replace.

    Attributes
    ----------
    submission : Submission
        The row that it comes from.
    unit_code, item_id : str
        Where it stands; the unit is empty for an answer that is common to all.
    before : Answer or None
        What the assessment says there now: the unit's own answer, else the common one.
    after : Answer or None
        What it would say; None where the answer is refused.
    state : State
        Only what is new or changed is taken over.
    photo : str
        The name of the file of its photograph.
    remarks : tuple of Note
        Why it is not taken, or what is to be looked at.
    """

    submission: Submission
    unit_code: str
    item_id: str
    before: Answer | None
    after: Answer | None
    state: State
    photo: str = ""
    remarks: tuple[Note, ...] = ()

    @property
    def is_taken(self) -> bool:
        """Whether it would be taken over."""
        return self.state in TAKEN


def take_over(changes: Sequence[Change], work: Answering) -> int:
    """Write the answers that are taken into an open assessment, each as that of its unit, and return how many.

    Raises
    ------
    ChecklistError
        When the assessment may not be written.
    """
    taken = [change for change in changes if change.is_taken and change.after is not None]
    for change in taken:
        after, before = cast("Answer", change.after), change.before or Answer(change.item_id)
        work.unit = change.unit_code
        if after.numbers != before.numbers:
            work.enter(change.item_id, after.numbers)
        if after.codes != before.codes or before.to_review:
            work.choose(change.item_id, after.codes)
        if after.note != before.note:
            work.write_note(change.item_id, after.note)
    return len(taken)


def changes_of(
    contents: Contents, checklist: Checklist, submissions: Sequence[Submission], language: str = "en"
) -> tuple[Change, ...]:
    """Return what the rows of an export would change in an assessment.

    Parameters
    ----------
    contents : Contents
        The assessment as it is.
    checklist : Checklist
        Its checklist.
    submissions : sequence of Submission
        The rows, in any order.
    language : str
        In which remarks call the numbers.

    Returns
    -------
    tuple of Change
        One for each answer of each row, in the order of units, items and rows.
    """
    found: list[Change] = []
    ids: dict[str, int] = {}
    for submission in submissions:
        refused = _refused(contents, checklist, submission, ids)
        ids.setdefault(submission.uuid, submission.row)
        for reply in submission.replies:
            found.append(_change(contents, checklist, submission, reply, refused, language))
    places = {code: place for place, code in enumerate(["", *(unit.code for unit in contents.units)])}
    order = {item.id: place for place, item in enumerate(checklist.items)}
    found.sort(key=lambda one: (places.get(one.unit_code, len(places)), order[one.item_id], one.submission.row))
    return tuple(_settled(found))


def _refused(
    contents: Contents, checklist: Checklist, submission: Submission, ids: Mapping[str, int]
) -> tuple[Note, ...]:
    """Return why nothing of a row can be taken."""
    if submission.uuid in ids:
        return (Note("The id of the row stands in row {row} already.", row=ids[submission.uuid]),)
    if submission.assessment not in ("", contents.assessment.uuid):
        return (Note("The form was made for another assessment ({uuid}).", uuid=submission.assessment),)
    if submission.unit and submission.unit not in {unit.code for unit in contents.units}:
        return (Note("The assessment has no unit with the code '{code}'.", code=submission.unit),)
    return ()


def _change(
    contents: Contents, checklist: Checklist, submission: Submission, reply: Reply, refused: tuple[Note, ...],
    language: str,
) -> Change:  # fmt: skip
    unit, item = submission.unit, checklist.by_id[reply.item_id]
    own = contents.own.get((unit, item.id)) if unit else contents.answers.get(item.id)
    shown = contents.answers.get(item.id) if own is None or own.is_empty else own
    wrong = refused or _impossible(checklist, item, reply, shown, language)
    change = Change(submission, unit, item.id, shown, None, State.REFUSED, reply.photo, wrong)
    if wrong:
        return change
    base = shown or Answer(item.id)
    after = replace(
        base, codes=reply.codes or base.codes, note=reply.note or base.note, numbers={**base.numbers, **reply.numbers},
        to_review=base.to_review and not reply.codes,
    )  # fmt: skip
    remarks = _remarks(contents, checklist, submission, item, after)
    if shown is not None and content_of(after) == content_of(shown):
        return replace(change, after=after, state=State.SAME, remarks=remarks)
    if own is not None and not own.is_empty and not own.modified < submission.time:
        later = Note("The answer was written after the walk; it stays.")
        unknown = Note("The row does not say when it was written; the answer stays.")
        return replace(change, after=after, state=State.CONFLICT,
                       remarks=(later if submission.time else unknown, *remarks))  # fmt: skip
    state = State.NEW if shown is None or shown.is_empty else State.CHANGED
    return replace(change, after=after, state=state, remarks=remarks)


def _impossible(
    checklist: Checklist, item: Item, reply: Reply, shown: Answer | None, language: str
) -> tuple[Note, ...]:  # fmt: skip
    """Return what in an answer cannot be."""
    scale, found = checklist.scale_of(item), list(reply.wrong)
    found += [Note("The question has no answer '{code}'.", code=code)
              for code in reply.codes if scale.option(code) is None]  # fmt: skip
    if len(reply.codes) > 1 and not scale.multiple:
        found.append(Note("The question takes one answer, and the row has {count}.", count=len(reply.codes)))
    numbers = {**(shown.numbers if shown else {}), **reply.numbers}
    for indicator in checklist.indicators_of(item):
        if indicator.by_hand is not None:
            typed = {name: number for name, number in numbers.items() if name in indicator.by_hand.numbers}
            impossible = indicator.by_hand.impossible(typed)
            if impossible is not None:
                labels = {name: label.in_language(language) for name, label in indicator.by_hand.numbers.items()}
                found.append(_beyond(typed, labels, *impossible))
        elif TYPED in reply.numbers and indicator.is_share and not 0 <= reply.numbers[TYPED] <= 1:
            found.append(Note("A share lies between 0 and 1, and the row has {value}.", value=reply.numbers[TYPED]))
    return tuple(found)


def _beyond(numbers: Mapping[str, float], labels: Mapping[str, str], part: str, whole: str) -> Note:
    if not whole:
        return Note("{part}: {count} cannot be, it is under 0.", part=labels[part], count=f"{numbers[part]:g}")
    return Note("{part}: {count} of {all} ({whole}) cannot be.", part=labels[part], count=f"{numbers[part]:g}",
                all=f"{numbers[whole]:g}", whole=labels[whole])  # fmt: skip


def _remarks(
    contents: Contents, checklist: Checklist, submission: Submission, item: Item, after: Answer
) -> tuple[Note, ...]:
    """Return what is to be looked at in an answer that can be taken."""
    found = []
    if any(checklist.needs_note(item, code) for code in after.codes) and not after.note.strip():
        found.append(Note("This answer has to be explained, and there is no note."))
    if not applies(item, _plan_of(contents, submission.unit)):
        found.append(Note("The question is not asked of this plan: the answer counts for nothing."))
    if submission.version not in ("", checklist.version):
        found.append(Note("It was asked by version {old} of the checklist, which is {new} now.",
                          old=submission.version, new=checklist.version))  # fmt: skip
    if not submission.unit and contents.units:
        found.append(Note("The row names no unit: the answer is common to all that have none of their own."))
    return tuple(found)


def _plan_of(contents: Contents, code: str) -> Plan:
    """Return the plan as one unit sees it."""
    nucleus = next((unit.nucleus for unit in contents.units if unit.code == code), "")
    return of_class(contents.assessment.plan, nucleus)


def _settled(changes: Sequence[Change]) -> list[Change]:
    """Let of several rows about one question the latest count, and none where the latest differ at one time."""
    latest: dict[tuple[str, str], str] = {}
    said: dict[tuple[str, str, str], list[Change]] = {}
    for one in changes:
        if one.state is State.REFUSED:
            continue
        place = (one.unit_code, one.item_id)
        latest[place] = max(latest.get(place, ""), one.submission.time)
        said.setdefault((*place, one.submission.time), []).append(one)
    return [one if one.state is State.REFUSED else _among(one, latest, said) for one in changes]


def _among(
    one: Change, latest: Mapping[tuple[str, str], str], said: Mapping[tuple[str, str, str], Sequence[Change]]
) -> Change:
    """Return a change as it stands among those of the same question."""
    place, time = (one.unit_code, one.item_id), one.submission.time
    if time != latest[place]:
        return replace(one, state=State.OLDER, remarks=(Note("A later row says something about the same question."),))
    together = said[(*place, time)]
    if not one.is_taken or len(together) == 1:
        return one
    if any(content_of(other.after) != content_of(one.after) for other in together):
        rows = ", ".join(str(other.submission.row) for other in together)
        remark = Note("Rows {rows} say different things at one time; none of them is taken.", rows=rows)
        return replace(one, state=State.CONFLICT, remarks=(remark, *one.remarks))
    return one if one is together[0] else replace(one, state=State.SAME)
