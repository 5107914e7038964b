"""The chapter of findings: questions that are open, not met or to be reviewed, and the measures that are planned.

Order matters: first what blocks the plan, then what the administrations owe, then the rest by weight.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...report.blocks import (
    Block,
    Bullets,
    Caution,
    Heading,
    Paragraph,
    Table,
)
from ..checklist import DerivedRow, DerivedTable, Item
from ..plan import Stage
from ..relevance import Answers, chosen
from .subject import Subject
from .wording import answer_words, articles, value_words


def finding_blocks(subject: Subject) -> list[Block]:
    """Return the chapter, without its heading."""
    tr = subject.voice.translated
    return [
        *_derived(subject),
        Heading(2, tr("Blocking items still open")),
        *_blocking(subject),
        Heading(2, tr("Alerts")),
        *_items(subject, _chosen(subject, subject.score.alerts), tr("Duties of the administrations that are not met"),
                tr("No duty of the administrations was answered as not met.")),
        Heading(2, tr("Not met, the heaviest first")),
        *_items(subject, not_met(subject), tr("Questions answered with the lowest value of their scale"),
                tr("No question was answered with the lowest value of its scale.")),
        Heading(2, tr("To be reviewed")),
        *_to_review(subject),
        Heading(2, tr("Answers that differ from the calculated proposal")),
        *_overridden(subject),
        *_not_applicable(subject),
        Heading(2, tr("Measures")),
        *_measures(subject),
        *_set_aside(subject),
        Heading(2, tr("Unanswered questions")),
        *_unanswered(subject),
    ]  # fmt: skip


def not_met(subject: Subject) -> list[Item]:
    """Return the items answered with the lowest value of their scale: by weight, then in the order asked."""
    found = []
    for item in subject.asked:
        scale = subject.checklist.scale_of(item)
        options = [scale.option(code) for code in subject.codes.get(item.id, ())]
        if scale.scored and any(option is not None and option.value == 0 for option in options):
            found.append(item)
    return sorted(found, key=lambda item: -item.weight)


def _chosen(subject: Subject, ids: Sequence[str]) -> list[Item]:
    by_id = subject.checklist.by_id
    return [by_id[name] for name in ids]


def _derived(subject: Subject) -> list[Block]:
    """Return what follows from the answers by a table, such as the governance model."""
    if not subject.checklist.derived:
        return []
    tr, sentences = subject.voice.translated, []
    asked = {item.id: subject.codes.get(item.id, ()) for item in subject.asked}
    for table in subject.checklist.derived:
        row = derived_row(table, asked)
        found = (
            tr("open, its questions are not answered yet") if row is None else f"{row.value}, {subject.say(row.title)}"
        )
        sentences.append(f"{subject.say(table.title)}: {found}")
    return [Heading(2, tr("What follows from the answers")), Bullets(sentences)]


def _blocking(subject: Subject) -> list[Block]:
    tr = subject.voice.translated
    if subject.contents.assessment.plan.stage is not Stage.PROPOSAL:
        return [Paragraph(tr("At the stage of diagnosis no item blocks; at the proposal some will."))]
    items = _chosen(subject, subject.score.blocking_open)
    return _items(subject, items, tr("What the plan has to contain and does not, or not yet"),
                  tr("None: the plan contains what the checklist wants of every plan of its kind."))  # fmt: skip


def _items(subject: Subject, items: Sequence[Item], caption: str, nothing: str) -> list[Block]:
    if not items:
        return [Paragraph(nothing)]
    tr, number = subject.voice.translated, subject.voice.number
    rows = [
        [item.id, subject.say(item.question), articles(subject, item),
         answer_words(subject, item) if item.id in subject.codes else tr("not answered"), number(item.weight)]
        for item in items
    ]  # fmt: skip
    header = [tr("Item"), tr("Question"), tr("Basis"), tr("Answer"), tr("Weight")]
    return [Table(caption, header, rows, [False, False, False, False, True])]


def _to_review(subject: Subject) -> list[Block]:
    tr, rows = subject.voice.translated, []
    for item in subject.asked:
        unknown = subject.unknown_codes(item)
        if unknown:
            rows.append([item.id, subject.say(item.question),
                         tr("the answer '{code}' is not on the scale").format(code=", ".join(unknown))])  # fmt: skip
        elif subject.answer(item).to_review:
            rows.append([item.id, subject.say(item.question), tr("question or threshold has changed since")])
    if not rows:
        return [Paragraph(tr("Nothing: no question has changed since it was answered."))]
    header = [tr("Item"), tr("Question"), tr("Why")]
    return [Table(tr("Answers to look at again"), header, rows, [False] * 3)]


def _overridden(subject: Subject) -> list[Block]:
    tr = subject.voice.translated
    rows = [
        [item.id, subject.say(item.question), value_words(subject, item), answer_words(subject, item),
         subject.answer(item).note or tr("no reason is given")]
        for item in subject.asked
        if subject.answer(item).overridden
    ]  # fmt: skip
    if not rows:
        return [Paragraph(tr("None."))]
    header = [tr("Item"), tr("Question"), tr("Figure"), tr("Answer"), tr("Reason")]
    return [Table(tr("Answers that the author chose against the calculated proposal"), header, rows, [False] * 5)]


def _not_applicable(subject: Subject) -> list[Block]:
    """Return the questions declared not applicable, each with its reason; without one they are open."""
    tr, found = subject.voice.translated, subject.closing
    by_id = subject.checklist.by_id
    rows = [
        [name, subject.say(by_id[name].question), subject.answer(by_id[name]).note or tr("no reason is given: open")]
        for name in (*found.set_aside, *found.without_reason)
    ]
    if not rows:
        return []
    header = [tr("Item"), tr("Question"), tr("Reason")]
    return [
        Heading(2, tr("Declared not applicable, because")),
        Table(tr("Questions that the author holds not applicable"), header, rows, [False] * 3),
    ]


def _measures(subject: Subject) -> list[Block]:
    tr = subject.voice.translated
    rows = [
        [item.id, measure.text, measure.owner, measure.cost, measure.due]
        for item in subject.checklist.items
        for measure in subject.measures(item.id)
    ]
    if not rows:
        return [Paragraph(tr("No measure is written down."))]
    header = [tr("Item"), tr("Measure"), tr("Responsible"), tr("Cost"), tr("Until")]
    return [Table(tr("What will be done"), header, rows, [False] * 5)]


def _unanswered(subject: Subject) -> list[Block]:
    tr = subject.voice.translated
    rows = [
        [item.id, subject.say(item.question), tr("blocking") if item.blocking else ""]
        for item in subject.asked
        if item.id not in subject.codes
    ]
    if not rows:
        return [Paragraph(tr("None: every question is answered."))]
    return [Table(tr("Questions without an answer"), [tr("Item"), tr("Question"), ""], rows, [False] * 3)]


def _set_aside(subject: Subject) -> list[Block]:
    """Return the answers that are kept and do not count, so that none vanishes."""
    if not subject.set_aside:
        return []
    tr, rows = subject.voice.translated, []
    for answer in subject.set_aside:
        item = subject.checklist.item(answer.item_id)
        why = tr("no longer in the checklist") if item is None else tr("not asked of this plan, or under these answers")
        words = ", ".join(answer.codes) if item is None else answer_words(subject, item)
        rows.append([answer.item_id, words, answer.note, why])
    header = [tr("Item"), tr("Answer"), tr("Note"), tr("Why it does not count")]
    return [
        Heading(2, tr("Answers that do not count")),
        Caution(tr("They are kept and shown, and enter no score.")),
        Table(tr("Answers set aside"), header, rows, [False] * 4),
    ]


def derived_row(table: DerivedTable, answers: Answers) -> DerivedRow | None:
    """Return the row of a table that the answers choose; None while one of its inputs is unanswered."""
    codes = [chosen(answers, name) for name in table.inputs]
    return next((row for row in table.rows if [(code,) for code in row.codes] == codes), None)
