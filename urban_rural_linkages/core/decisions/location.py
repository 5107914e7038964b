"""Location models by their names: one call that chooses the sites.

``pmedian`` makes all ways together least, ``pcentre`` the longest of them; ``mclp`` brings most people within a radius,
``lscp`` everybody with the fewest sites; ``capacitated`` and ``lscp_capacity`` mind how many people a site takes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from ..arrays import Indices
from ..errors import InputError
from ..notes import Amount, Note
from ..progress import Progress
from .budget import solve_coverage_for, solve_median_for
from .capacitated import solve_capacitated, solve_cover_with_capacity
from .centre import solve_centre
from .chosen_sites import Chosen
from .covering import solve_cover
from .filling import Assign
from .median import Effort, solve_coverage, solve_median
from .problem import LEAST_SHARE, Instance, LocationProblem, sites_to_open
from .prover import Prover

Kind = Literal["pmedian", "mclp", "pcentre", "lscp", "capacitated", "lscp_capacity"]
COUNTING = ("lscp", "lscp_capacity")  # they find out themselves how many sites there are
WITH_CAPACITY = ("capacitated", "lscp_capacity")
COVERING = ("lscp", "lscp_capacity", "pcentre")  # places count here, not people


@dataclass(frozen=True)
class Question:
    """A question to a problem: the model and its limits.

    Attributes
    ----------
    kind : str
        The model.
    add : int
        Sites beside those that are kept.
    total : int
        All sites that are open; 0 = those that are kept and `add`.
    radius : float
        Minutes, inclusive.
    assign : {"single", "split"}
        Whether a demand goes to one site as a whole; with capacities only.
    effort : Effort
    budget : float
        What the sites that are not open yet may cost together, instead of a number of them; infinite without one.
    """

    kind: Kind = "pmedian"
    add: int = 1
    total: int = 0
    radius: float = 30.0
    assign: Assign = "single"
    effort: Effort = field(default_factory=Effort)
    budget: float = np.inf


def locate(problem: LocationProblem, question: Question, prover: Prover, progress: Progress | None = None) -> Chosen:
    """Choose the sites of a problem.

    Parameters
    ----------
    problem : LocationProblem
    question : Question
    prover : Prover
        Where the proof runs.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Chosen
        Its columns are those of the problem; its value is in person-minutes (`pmedian`, `capacitated`), minutes
        (`pcentre`), weight that is covered (`mclp`), or sites or their cost (`lscp`).

    Raises
    ------
    InputError
        When the question does not fit the problem.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> from .problem import location_problem
    >>> line = [[abs(i - j) for j in range(5)] for i in range(5)]
    >>> with Prover(python="") as alone:
    ...     found = locate(location_problem(line, [1, 1, 1, 1, 4]), Question(), alone)
    >>> found.columns.tolist(), found.value, found.status
    ([3], 10.0, 'optimal')
    """
    if not question.radius > 0.0:
        raise InputError("The radius is {radius} minutes.", hint="Give more than 0 (RADIUS).", radius=question.radius)
    if not problem.reached.any():
        raise InputError("No demand can reach any site.",
                         hint="Check the times, or give a larger limit (MAX_MINUTES).")  # fmt: skip
    if not problem.instance.rows.size:
        raise InputError("Whoever can reach a site has the weight 0: there is nobody to serve.",
                         hint="Choose the field of people, or give a larger limit (MAX_MINUTES).")  # fmt: skip
    found = _solved(problem, question, prover, progress)
    instance = _instance(problem, question)
    columns = instance.columns[found.columns]
    order = np.argsort(columns)
    shares = None
    if found.shares is not None:
        shares = np.zeros(problem.minutes.shape)
        shares[np.ix_(instance.rows, instance.columns)] = found.shares
    return Chosen(
        columns[order], found.value, found.bound, found.status, found.seconds, found.second_proved, found.ties_known,
        shares, (*_alone(problem, columns), *found.notes, *_caveats(question, found)),
    )  # fmt: skip


def _instance(problem: LocationProblem, question: Question) -> Instance:
    return problem.covering if question.kind in COVERING else problem.instance


def _solved(problem: LocationProblem, question: Question, prover: Prover, progress: Progress | None) -> Chosen:
    instance, kind, effort = _instance(problem, question), question.kind, question.effort
    if np.isfinite(question.budget):
        return _solved_for_money(instance, question, prover, progress)
    if kind in COUNTING:
        return _fewest(instance, question, prover, progress)
    p = sites_to_open(problem, question.add, question.total)
    if kind == "mclp":
        return solve_coverage(instance, p, question.radius, effort, prover, progress)
    if kind == "pcentre":
        return solve_centre(instance, p, effort, prover, progress)
    if kind == "capacitated":
        return solve_capacitated(instance, p, question.assign, effort, prover, progress)
    return solve_median(instance, p, effort, prover, progress)


def _fewest(instance: Instance, question: Question, prover: Prover, progress: Progress | None) -> Chosen:
    if question.kind == "lscp":
        return solve_cover(instance, question.radius, question.effort, prover, progress)
    return solve_cover_with_capacity(instance, question.radius, question.assign, question.effort, prover, progress)


def _solved_for_money(
    instance: Instance, question: Question, prover: Prover, progress: Progress | None
) -> Chosen:  # fmt: skip
    if question.kind == "pmedian":
        return solve_median_for(instance, question.budget, question.effort, prover, progress)
    if question.kind == "mclp":
        return solve_coverage_for(instance, question.budget, question.radius, question.effort, prover, progress)
    raise InputError("A budget works with the p-median and with MCLP, and the model is '{model}'.",
                     hint="Take away the budget (BUDGET), or choose one of these (MODEL).",
                     model=question.kind)  # fmt: skip


def _caveats(question: Question, found: Chosen) -> list[Note]:
    """Say what is not sure of the set beside its value, and where it covers nobody."""
    if question.kind == "mclp" and found.value == 0.0:
        return [Note("No site that may be chosen lies within {radius} minutes of anybody: no set covers more than "
                     "another.", radius=f"{question.radius:g}")]  # fmt: skip
    if question.kind in ("lscp", "mclp", "pcentre", "lscp_capacity") and not found.second_proved:
        return [Note("Of the sets that are as good, it is not proved that none has shorter ways: another machine may "
                     "show another one.")]  # fmt: skip
    if not found.ties_known:
        return [Note("Other sets of equal value may exist.")]
    return []


def _alone(problem: LocationProblem, columns: Indices) -> list[Note]:
    """Say which new sites stand for a few people alone whom no way joins to any site that is kept."""
    ways = np.isfinite(problem.minutes)
    joined = np.asarray(ways[:, problem.kept].any(axis=1))
    notes = []
    for site in columns[~problem.kept[columns]] if problem.kept.any() else ():
        there = ways[:, site]
        people = float(np.nansum(problem.people[there]))
        if not joined[there].any() and people < LEAST_SHARE * float(np.nansum(problem.people)):
            notes.append(Note(
                "Look first: {site} is chosen only for {people} {people:person|people} whom no way joins to a site "
                "that is kept. Roads may lack there: mend them, or leave {people:this person|these people} out, and "
                "ask again.", site=problem.name_of(site),
                people=Amount(people)))  # fmt: skip
    return notes
