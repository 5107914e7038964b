"""Scores of an assessment by domain, as a picture and as percentages.

A domain without a score keeps its place among the bars and says why; colour says nothing that the words do not.
"""

from __future__ import annotations

from ...report.charts.score_bars import ScoreBar, score_chart
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..scoring import MINIMUM_COVERAGE, DomainScore
from .subject import Subject


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


def _beside(subject: Subject, row: DomainScore) -> str:
    tr = subject.voice.translated
    if row.coverage is None:
        return tr("not scored")
    if row.score is None:
        return tr("under half answered") if row.coverage < MINIMUM_COVERAGE else tr("nothing that counts")
    return percent(subject, row.score)
