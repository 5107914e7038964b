"""The chapter on impact checklists: what the assessments of the plan say, and what of them is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.assessment.report.wording import articles
from ...core.errors import PlanningError
from ...core.report.blocks import Block, Caution, Figure, KeyFigure, Table
from ...core.report.origins import by_rule
from ...i18n import error_sentence, tr
from ...io.painting import TextWidths
from ..assessment.stored_assessment import checklist_of, open_store, stored_in
from .chapter import ChapterResult, lacking
from .diagnosis import Diagnosis
from .figure_tables import Figures, Rows, Words, figure_table

if TYPE_CHECKING:
    from ...core.assessment.report.subject import Subject

ID = "checklists"
INPUTS: tuple[str, ...] = ()
_DRAWN = 3
_ANSWERS = by_rule({"assessments": ["answer"]})
"""The answers of the file of assessments, which is no table of the diagnosis."""


def title() -> str:
    """Return the title of the chapter."""
    return tr("Impact checklists")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    if shut := lacking(ID, diagnosis):
        return shut
    if not open_store(stored_in(diagnosis.run)).assessments():
        return tr("The file of assessments has none yet.")
    return ""


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Read all assessments of the store, and tell what they add up to."""
    chapter = ChapterResult(ID, title())
    subjects, unread = _read(diagnosis)
    open_items = len([name for subject in subjects for name in subject.score.blocking_open]) if subjects else None
    words = tr("{count:One assessment; blocking items that are open in it|Assessments: {count}. Blocking items that "
               "are open in them}: {open}.")  # fmt: skip
    sentence = words.format(count=len(subjects), open=diagnosis.language.number(open_items))
    chapter.figures["assessments"] = [_figures(subject) for subject in subjects]
    chapter.figures["blocking_open"] = open_items
    chapter.lead, chapter.numbers = sentence, _numbers(diagnosis, len(subjects), open_items)
    chapter.summary.append(sentence)
    chapter.headline = [
        KeyFigure(diagnosis.language.number(open_items), tr("blocking items of the checklists are open"))
    ]
    chapter.blocks += [
        *(Caution(reason) for reason in unread),
        *_cautions(subjects),
        *_tables(diagnosis, subjects),
        *_scores(diagnosis, chapter, subjects),
    ]
    chapter.methods.append(tr(
        "Checklists: the score of a domain is the weighted mean of its answers; a domain of which less than half is "
        "answered shows none. Blocking items count whatever the score."))  # fmt: skip
    chapter.limits.append(tr("Checklists say what is documented and which thresholds are reached; they are no legal "
                             "opinion."))  # fmt: skip
    return chapter


def _read(diagnosis: Diagnosis) -> tuple[list[Subject], list[str]]:
    """Return the assessments by title, and why any of them cannot be read."""
    from ...core.assessment.report.subject import read_subject

    store = open_store(stored_in(diagnosis.run))
    subjects, unread = [], []
    for head in sorted(store.assessments(), key=lambda head: (head.title, head.checklist_id, head.uuid)):
        diagnosis.proceed()
        try:
            subjects.append(read_subject(checklist_of(head), store.load(head.uuid), diagnosis.language))
        except PlanningError as error:
            unread.append(error_sentence(error))
    return subjects, unread


def _figures(subject: Subject) -> dict[str, object]:
    head, score = subject.contents.assessment, subject.score
    return {
        "uuid": head.uuid,
        "title": head.title,
        "checklist": head.checklist_id,
        "checklist_version": head.checklist_version,
        "status": head.status.value,
        "instrument": head.plan.instrument,
        "stage": head.plan.stage.value,
        "answered": score.answered,
        "asked": score.asked,
        "coverage": score.coverage,
        "overall": score.overall,
        "blocking_open": list(score.blocking_open),
        "alerts": list(score.alerts),
        "domains": {row.domain: {"score": row.score, "coverage": row.coverage} for row in score.domains},
    }


def _cautions(subjects: list[Subject]) -> list[Block]:
    drafts = [subject.contents.assessment.title for subject in subjects if not subject.contents.assessment.is_final]
    changed = [subject.contents.assessment.title for subject in subjects
               if subject.contents.assessment.checklist_sha256 not in ("", subject.checklist.sha256)]  # fmt: skip
    cautions: list[Block] = []
    if drafts:
        cautions.append(Caution(tr("Not final, answers may still change: {titles}.").format(titles="; ".join(drafts))))
    if changed:
        sentence = tr("Made with another version of their checklist than the one at hand: {titles}.")
        cautions.append(Caution(sentence.format(titles="; ".join(changed))))
    return cautions


def _tables(diagnosis: Diagnosis, subjects: list[Subject]) -> list[Block]:
    from ...core.assessment.report.scores import percent
    from ...core.assessment.words import status_words

    scores = [subject.score for subject in subjects]
    rule = tr("Weighted answers of the checklist, by the rules of its file")
    rated = [(tr("Coverage"), tr("Questions answered (%)"), [score.coverage for score in scores]),
             (tr("Score"), tr("Score of the checklist (%)"), [score.overall for score in scores])]  # fmt: skip
    columns: list[Figures | Words] = [
        Words(tr("Assessment"), [subject.contents.assessment.title for subject in subjects]),
        Words(tr("Checklist"), [subject.say(subject.checklist.title) for subject in subjects]),
        Words(tr("Status"), [status_words(one.contents.assessment.status, one.voice) for one in subjects]),
        *(Figures(head, [_hundredfold(value) for value in values], diagnosis.language.percent, _ANSWERS, what, rule,
                  cells=[percent(subject, value) for subject, value in zip(subjects, values, strict=True)])
          for head, what, values in rated),
        Figures(tr("Blocking open"), [len(score.blocking_open) for score in scores], diagnosis.language.number,
                _ANSWERS, tr("Blocking items that are open"), _open_rule()),
    ]  # fmt: skip
    rows = Rows([subject.contents.assessment.uuid for subject in subjects])
    tables: list[Block] = [figure_table(diagnosis, ID, tr("Assessments"), rows, columns)] if subjects else []
    several = len(subjects) > 1
    open_rows = [
        [*([subject.contents.assessment.title] if several else []), subject.say(subject.checklist.by_id[name].question),
         articles(subject, subject.checklist.by_id[name])]
        for subject in subjects
        for name in subject.score.blocking_open
    ]  # fmt: skip
    if open_rows:
        open_header = [*([tr("Assessment")] if several else []), tr("Question"), tr("Basis")]
        tables.append(Table(tr("Blocking items still open"), open_header, open_rows, [False] * len(open_header)))
    return tables


def _hundredfold(share: float | None) -> float:
    return float("nan") if share is None else 100 * share


def _open_rule() -> str:
    return tr("Blocking items whose answer is missing or negative")


def _numbers(diagnosis: Diagnosis, assessments: int, open_items: int | None) -> list[int]:
    """Register how many assessments there are, and how many blocking items are open in them."""
    write, register = diagnosis.language.number, diagnosis.register
    return [
        register.figure(ID, tr("Assessments"), assessments, write(assessments), _ANSWERS, tr("Those of the file")),
        register.figure(ID, tr("Blocking items that are open"), open_items, write(open_items), _ANSWERS, _open_rule()),
    ]


def _scores(diagnosis: Diagnosis, chapter: ChapterResult, subjects: list[Subject]) -> list[Block]:
    """Draw the scores by domain of the first assessments."""
    from ...core.assessment.report.scores import scores_picture

    figures: list[Block] = []
    for number, subject in enumerate(subjects[:_DRAWN]):
        name = f"chart_scores_{number}"
        chapter.charts[name] = [scores_picture(subject, TextWidths())]
        caption = tr("Scores by domain: {title}").format(title=subject.contents.assessment.title)
        figures.append(
            Figure(
                name,
                caption,
                kind="chart",
                subtitle=tr("A domain of which less than half is answered has no score"),
                numbers=[
                    diagnosis.register.drawn(
                        ID, tr("Scores by domain (%)"), "", _ANSWERS, tr("Weighted mean of the answers of a domain")
                    )
                ],
            )
        )
    return figures
