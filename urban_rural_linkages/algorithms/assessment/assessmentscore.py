"""``assessmentscore``: the scores of an assessment as a table and as numbers for models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.progress import proceed
from ...i18n import Language, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .stored_assessment import open_store, read_language, read_stored, store_parameters, stored_in

if TYPE_CHECKING:
    from ...core.assessment.report.subject import Subject
    from ...io.columns import Column
    from ..run import Run


class AssessmentScore(UrbanRuralAlgorithm):
    """Score and coverage of each domain of an assessment."""

    ID = "assessmentscore"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Score of an impact assessment"),
            tr("Adds up an assessment: the score of each domain is the mean of its answers, weighted; its coverage is "
               "the share of the weight that is answered. A domain of which less than half is answered has no score, "
               "and the overall score is the mean of those that have one, by the weight of their questions; it is "
               "shown from four fifths of the weight on, without the domains that the checklist keeps apart. Blocking "
               "items that are open are counted apart, whatever the score."),
            tr("score, coverage, assessment, checklist, blocking, puntuación, cobertura, evaluación, lista de "
               "comprobación, bloqueante"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *store_parameters(),
            p.layer_output("OUTPUT", tr("Scores"), tr("A row a domain; a score is empty where less than half of the "
                           "domain is answered.")),
            p.number_output("OVERALL", tr("Overall score (0-1); empty under four fifths of the weight")),
            p.number_output("COVERAGE", tr("Share of the weight that is answered (0-1)")),
            p.number_output("N_BLOCKING", tr("Blocking items that are open")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what is no store."""
        open_store(stored_in(run))

    def execute(self, run: Run) -> p.Results:
        """Read the assessment and write what it adds up to."""
        subject = read_stored(run, Language(read_language(run)))
        proceed(run.progress, 0.5)
        score = subject.score
        return {
            **run.write_rows("OUTPUT", _columns(subject)),
            "OVERALL": score.overall,
            "COVERAGE": score.coverage,
            "N_BLOCKING": len(score.blocking_open),
        }


def _columns(subject: Subject) -> list[Column]:
    from ...io.columns import Column

    rows = subject.score.domains
    titles = {domain.id: subject.say(domain.title) for domain in subject.checklist.domains}
    by_id = subject.checklist.by_id
    open_in = [by_id[name].domain for name in subject.score.blocking_open]
    return [
        Column("domain", "text", [row.domain for row in rows], tr("Code of the domain")),
        Column("title", "text", [titles.get(row.domain, row.domain) for row in rows], tr("Title of the domain")),
        Column("score", "real", [row.score for row in rows], tr("Score of the domain (0-1)")),
        Column("coverage", "real", [row.coverage for row in rows], tr("Share of its weight answered (0-1)")),
        Column("answered", "integer", [row.answered for row in rows], tr("Questions answered")),
        Column("asked", "integer", [row.asked for row in rows], tr("Questions asked")),
        Column("blocking_open", "integer", [open_in.count(row.domain) for row in rows],
               tr("Blocking items that are open")),
    ]  # fmt: skip
