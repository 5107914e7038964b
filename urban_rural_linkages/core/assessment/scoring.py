"""Scores of an assessment: score and coverage of each domain, and what is still open.

Method.  Each answer of a scored scale is worth v in [0, 1] and each item weighs w.  Over the items that are asked
and scored::

    score    = sum(w v) / sum(w)   over the items whose answer has a value
    coverage = sum(w) of the answered items / sum(w) of all of them

"Not applicable" counts as answered and does not enter the score; its reason has to be written first.  A domain of
which less than half is answered shows no score.  The overall score is the mean of the shown ones, each weighted by the
total weight of its items, and it is shown where four fifths of all is answered: a total of a few domains would be
taken for one of the plan.  Domains that the checklist keeps apart are no part of it.  Scales that are not scored
(impact, purposes, governance) never enter, nor do questions on the situation, which is read and not judged.  Blocking
and alert items are listed apart, whatever the score: a good mean must not hide a document that the plan has to contain.

The weights follow one rule (`weights`), which is a convention of the checklists, not of any norm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import ChecklistError
from .applicability import asked_items
from .binding_force import Setting, blocks
from .checklist import Checklist, Item
from .plan import Plan, Stage
from .relevance import Answers, chosen

MINIMUM_COVERAGE = 0.5
TOTAL_COVERAGE = 0.8
NOT_MET = "not_met"


@dataclass(frozen=True)
class DomainScore:
    """The score of a domain.

    Attributes
    ----------
    domain : str
        Its id.
    score : float or None
        0 to 1; None where it is not shown, or no answer has a value.
    coverage : float or None
        Share of the weight that is answered, 0 to 1; None where no item of the domain is scored.
    weight : float
        Total weight of its asked and scored items.
    answered, asked : int
        Items answered, of those asked, scored or not.
    is_apart : bool
        Whether it is no part of the total.
    """

    domain: str
    score: float | None
    coverage: float | None
    weight: float
    answered: int
    asked: int
    is_apart: bool = False


@dataclass(frozen=True)
class Score:
    """The scores of an assessment and what is open in it.

    Attributes
    ----------
    overall, coverage : float or None
        Of the whole checklist, as of a domain, without the domains that are kept apart.
    domains : tuple of DomainScore
        Domains with an item to ask, in the order of the checklist.
    blocking_open : tuple of str
        Items that the plan must satisfy and does not: unanswered or not met at the stage of the proposal.
    alerts : tuple of str
        Duties of the administrations that are not met.
    answered, asked : int
        Items answered, of those asked.
    """

    overall: float | None
    coverage: float | None
    domains: tuple[DomainScore, ...]
    blocking_open: tuple[str, ...]
    alerts: tuple[str, ...]
    answered: int
    asked: int

    @property
    def rests_on(self) -> tuple[int, int]:
        """How many domains the total rests on, of how many it could: of those that are scored and not kept apart."""
        total = [domain for domain in self.domains if domain.coverage is not None and not domain.is_apart]
        return sum(domain.score is not None for domain in total), len(total)


def score(
    checklist: Checklist,
    plan: Plan,
    answers: Answers,
    minimum_coverage: float = MINIMUM_COVERAGE,
    setting: Setting | None = None,
) -> Score:
    """Add up the answers of an assessment.

    Parameters
    ----------
    checklist : Checklist
        The checklist.
    plan : Plan
        What is assessed; items that are not meant for it, and those whose condition does not hold, do not count,
        whatever their answer.
    answers : mapping of str to str or sequence of str
        Codes by item; a missing or empty one = unanswered.
    minimum_coverage : float
        Coverage from which on, inclusive, a domain shows its score.
    setting : Setting, optional
        Region and date that decide what the plan owes; by default those of LOTUS, today.

    Returns
    -------
    Score

    Raises
    ------
    ChecklistError
        When an answer is no code of its scale.
    """
    asked = asked_items(checklist, plan, answers)
    for item in asked:
        _check(checklist, item, answers)
    by_domain: dict[str, list[Item]] = {}
    for item in asked:
        by_domain.setdefault(item.domain, []).append(item)
    domains = tuple(
        _domain_score(checklist, domain.id, by_domain[domain.id], answers, minimum_coverage)
        for domain in checklist.domains
        if domain.id in by_domain
    )
    total = [domain for domain in domains if not domain.is_apart]
    coverage = _mean([(domain.coverage, domain.weight) for domain in total if domain.coverage is not None])
    is_shown = coverage is not None and coverage >= TOTAL_COVERAGE
    shown = [(domain.score, domain.weight) for domain in total if domain.score is not None]
    return Score(
        overall=_mean(shown) if is_shown else None,
        coverage=coverage,
        domains=domains,
        blocking_open=_blocking_open(checklist, plan, asked, answers, setting or Setting(plan.instrument)),
        alerts=tuple(item.id for item in asked if item.alert and NOT_MET in chosen(answers, item.id)),
        answered=sum(domain.answered for domain in domains),
        asked=len(asked),
    )


def _domain_score(
    checklist: Checklist, domain: str, items: Sequence[Item], answers: Answers, minimum_coverage: float
) -> DomainScore:
    scored = [item for item in items if checklist.is_judged(item)]
    weight = float(sum(item.weight for item in scored))
    answered = float(sum(item.weight for item in scored if chosen(answers, item.id)))
    coverage = answered / weight if weight else None
    valued = [(value, item.weight) for item in scored if (value := _value(checklist, item, answers)) is not None]
    is_shown = coverage is not None and coverage >= minimum_coverage
    return DomainScore(
        domain=domain,
        score=_mean(valued) if is_shown else None,
        coverage=coverage,
        weight=weight,
        answered=sum(1 for item in items if chosen(answers, item.id)),
        asked=len(items),
        is_apart=domain in checklist.apart,
    )


def _value(checklist: Checklist, item: Item, answers: Answers) -> float | None:
    """Return what an answer is worth; the mean of several; None where it has no value."""
    options = (checklist.scale_of(item).option(code) for code in chosen(answers, item.id))
    values = [option.value for option in options if option is not None and option.value is not None]
    return sum(values) / len(values) if values else None


def _blocking_open(
    checklist: Checklist, plan: Plan, asked: Sequence[Item], answers: Answers, setting: Setting
) -> tuple[str, ...]:
    """Return what is open and blocks: the proposal has to contain what a diagnosis may still lack."""
    if plan.stage is not Stage.PROPOSAL:
        return ()
    open_ones = (item for item in asked if not (codes := chosen(answers, item.id)) or NOT_MET in codes)
    return tuple(item.id for item in open_ones if blocks(item, checklist.norms, setting))


def _mean(weighted: Sequence[tuple[float, float]]) -> float | None:
    """Return the weighted mean; None of nothing."""
    total = sum(weight for _, weight in weighted)
    return sum(value * weight for value, weight in weighted) / total if total else None


def _check(checklist: Checklist, item: Item, answers: Answers) -> None:
    """Refuse an answer that the scale does not have."""
    scale = checklist.scale_of(item)
    codes = chosen(answers, item.id)
    unknown = [code for code in codes if scale.option(code) is None]
    if unknown:
        raise ChecklistError(
            "Checklist '{checklist}', '{item}': the answer '{code}' is not on the scale '{scale}'.",
            hint="Use one of: {known}.",
            checklist=checklist.id,
            item=item.id,
            code=unknown[0],
            scale=scale.id,
            known=", ".join(scale.codes),
        )
    if len(codes) > 1 and not scale.multiple:
        raise ChecklistError(
            "Checklist '{checklist}', '{item}' has {count} answers, and its scale allows one.",
            hint="Keep one of them.",
            checklist=checklist.id,
            item=item.id,
            count=len(codes),
        )
