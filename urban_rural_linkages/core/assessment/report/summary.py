"""The first chapter of a report: key figures, and the score of each domain.

A domain without a score keeps its place among the bars and says why; colour says nothing that the words do not.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...report.blocks import (
    Block,
    Caution,
    Figure,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Table,
)
from ...report.charts.score_bars import ScoreBar, score_chart
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..plan import Stage
from ..scoring import MINIMUM_COVERAGE, TOTAL_COVERAGE, DomainScore
from .subject import Subject

SCORES = "scores"


def score_blocks(subject: Subject) -> list[Block]:
    """Return key figures, one sentence on them, and the scores by domain as picture and table."""
    tr = subject.voice.translated
    return [
        KeyFigures(key_figures(subject)),
        Paragraph(" ".join(_sentences(subject)), "lead"),
        *_cautions(subject),
        Figure(SCORES, tr("Score of each domain, of 100 %. A domain of which less than half of the weight is answered "
                          "shows none."), _scores_in_words(subject)),
        _table(subject),
    ]  # fmt: skip


def key_figures(subject: Subject) -> list[KeyFigure]:
    """Return the four figures of an assessment: answered, overall score, blocking items open, alerts."""
    tr, score, number = subject.voice.translated, subject.score, subject.voice.number
    answered = tr("{answered} of {asked}").format(answered=number(score.answered), asked=number(score.asked))
    shown, domains = score.rests_on
    label = tr("overall score, of {shown} of {domains} domains, with {coverage} of the weight answered").format(
        shown=number(shown), domains=number(domains), coverage=percent(subject, score.coverage)
    )
    if score.overall is None:
        label = tr("overall score not shown: {reason}").format(reason=_short_reason(subject))
    return [
        KeyFigure(answered, tr("questions answered")),
        KeyFigure(percent(subject, score.overall), label),
        KeyFigure(number(len(score.blocking_open)), tr("blocking items open")),
        KeyFigure(number(len(score.alerts)), tr("alerts: duties of the administrations not met")),
    ]


def scores_picture(subject: Subject, measure: Measure) -> Drawing:
    """Return the scores by domain as a drawing."""
    tr, titles = subject.voice.translated, _titles(subject)
    bars = [
        ScoreBar(titles.get(row.domain, row.domain), row.score, _beside(subject, row)) for row in subject.score.domains
    ]
    return score_chart(bars, tr("Score and coverage by domain"), measure)


def percent(subject: Subject, share: float | None) -> str:
    """Write a share of 0 to 1 as a percentage; a dash for None."""
    return "–" if share is None else f"{subject.voice.number(100 * share)} %"


def _titles(subject: Subject) -> dict[str, str]:
    return {domain.id: subject.say(domain.title) for domain in subject.checklist.domains}


def _sentences(subject: Subject) -> list[str]:
    tr, score, number = subject.voice.translated, subject.score, subject.voice.number
    sentences = [tr("{answered} of the {asked} questions that this plan is asked are answered.").format(
        answered=number(score.answered), asked=number(score.asked))]  # fmt: skip
    if score.blocking_open:
        sentences.append(tr("Blocking items still open: {count}; the plan has to contain what they ask for, whatever "
                            "its score.").format(count=number(len(score.blocking_open))))  # fmt: skip
    elif subject.contents.assessment.plan.stage is Stage.PROPOSAL:
        sentences.append(tr("No blocking item is open."))
    else:
        sentences.append(tr("At the stage of diagnosis no item blocks; at the proposal some will."))
    return sentences


def _cautions(subject: Subject) -> list[Block]:
    tr = subject.voice.translated
    if subject.is_carried:
        return [Caution(tr("Scores are those from before the checklist changed: they stand until the answers that its "
                           "changes concern have been reviewed."))]  # fmt: skip
    return [Caution(_why_hidden(subject))] if subject.score.overall is None else []


def _short_reason(subject: Subject) -> str:
    tr = subject.voice.translated
    if subject.is_carried:
        return tr("answers wait for review")
    return tr("no scored question") if subject.score.coverage is None else tr("too little is answered")


def _why_hidden(subject: Subject) -> str:
    tr, coverage = subject.voice.translated, subject.score.coverage
    if coverage is None:
        return tr("There is no overall score: none of the questions asked adds up to one.")
    return tr("There is no overall score yet: {share} of the weight is answered, and it takes {least}.").format(
        share=percent(subject, coverage), least=percent(subject, TOTAL_COVERAGE)
    )


def _beside(subject: Subject, row: DomainScore) -> str:
    tr = subject.voice.translated
    if row.coverage is None:
        return tr("not scored")
    if row.score is None:
        return tr("under half answered") if row.coverage < MINIMUM_COVERAGE else tr("nothing that counts")
    return percent(subject, row.score)


def _scores_in_words(subject: Subject) -> str:
    titles = _titles(subject)
    return "; ".join(f"{titles.get(row.domain, row.domain)}: {_beside(subject, row)}" for row in subject.score.domains)


def _titled(subject: Subject, titles: Mapping[str, str], row: DomainScore) -> str:
    title = titles.get(row.domain, row.domain)
    return subject.voice.translated("{domain} (no part of the total)").format(domain=title) if row.is_apart else title


def _table(subject: Subject) -> Table:
    tr, number, titles = subject.voice.translated, subject.voice.number, _titles(subject)
    rows = [
        [_titled(subject, titles, row), percent(subject, row.score), percent(subject, row.coverage),
         f"{number(row.answered)} / {number(row.asked)}"]
        for row in subject.score.domains
    ]  # fmt: skip
    score = subject.score
    rows.append([tr("All"), percent(subject, score.overall), percent(subject, score.coverage),
                 f"{number(score.answered)} / {number(score.asked)}"])  # fmt: skip
    header = [tr("Domain"), tr("Score"), tr("Coverage"), tr("Answered / asked")]
    return Table(tr("Score and coverage by domain"), header, rows, [False, True, True, True], total=True)
