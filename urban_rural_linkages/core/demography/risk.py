"""Risk of depopulation: a set of criteria applied to units, clause by clause.

The result says of each unit which clauses hold, which do not and which cannot be told, so that a planner can defend
every flag.  Clauses are joined with three-valued logic (`logic`): what the known clauses decide stands, what hangs on
an unknown one is unknown.  Nothing is assumed about missing data.

References
----------
Banco de España (2021), Informe anual 2020, ch. 4: decline since 2001, negative natural balance and fewer than 12.5
inhabitants per km2; 3,403 Spanish municipalities.  The sets of criteria carry the sources of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Indices, Numbers, figures, unknown
from ..errors import CriteriaError, InputError
from ..logic import all_of, any_of, at_least, compare, is_one_of
from ..notes import Note
from .criteria import AllOf, AtLeast, Clause, CriteriaSet, Node, clause_field, clauses_of
from .indicators import comparable_figures, event_window, indicator_of
from .period import on_years
from .unit_data import UnitData, Window

NaturalRule = Literal["cumulative", "every_year"]

# The clause whose value a planner may replace, and the limit of low density where a set has none of its own.
DENSITY_CLAUSE = "density"
LOW_DENSITY = 12.5


@dataclass(frozen=True)
class RiskResult:
    """Clauses that hold in each unit, and the units at risk.

    Attributes
    ----------
    criteria : CriteriaSet
        The set as it was run: with the years of the run and the density asked for.
    period : (int, int)
        Years of the two stocks of the run; they label the result.
    clauses : dict of str to ndarray
        By output field (`clause_<id>`, or `clause_<class>_<id>`): 1, 0, NaN where unknown.
    clauses_true, clauses_evaluated : ndarray of int
        How many clauses hold, and how many could be told, in each unit.
    at_risk : ndarray
        1, 0, NaN where it hangs on an unknown.
    classes : ndarray of object
        Id of the class of each unit; None where it is in none, where that is unknown, and in sets without classes.
    left_out : tuple of str
        Output fields of the optional clauses that were left out because their inputs were not given.
    notes : tuple of Note
        What the reader has to know.
    """

    criteria: CriteriaSet
    period: Window
    clauses: dict[str, Floats]
    clauses_true: Indices
    clauses_evaluated: Indices
    at_risk: Floats
    classes: NDArray[np.object_]
    left_out: tuple[str, ...]
    notes: tuple[Note, ...]

    @property
    def low_density(self) -> tuple[str, float]:
        """Operator and limit of low density: those of the set's clause `density`, else under 12.5 per km2."""
        clause = _density_clause(self.criteria)
        return ("<", LOW_DENSITY) if clause is None or isinstance(clause.value, tuple) else (clause.op, clause.value)


def assess_risk(
    criteria: CriteriaSet,
    data: UnitData,
    density_value: float | None = None,
    natural_rule: NaturalRule = "cumulative",
) -> RiskResult:
    """Apply a set of criteria to units.

    A clause marked `optional` is left out when its inputs were not given at all; every other clause without inputs
    is unknown.  In a set with classes a unit is in the first class whose rule holds; where an earlier class cannot
    be told, neither the class nor the risk can.  A set that fixes one window of years is moved to the years of the
    data (`period.on_years`).

    Parameters
    ----------
    criteria : CriteriaSet
        The set.
    data : UnitData
        What is known about the units.
    density_value : float, optional
        Replaces the value of the set's clause `density`, in inhabitants per km2.
    natural_rule : {"cumulative", "every_year"}
        Whether a clause on the natural balance speaks of the sum of the years, or of every one of them.  With
        `every_year` one year that fails decides, a missing year leaves the rest unknown.

    Returns
    -------
    RiskResult

    Raises
    ------
    CriteriaError
        When nothing of the set can be evaluated, or it has no clause `density` to replace.
    InputError
        When `every_year` is asked for without a yearly series, or a ready-made indicator names no clause.
    """
    dense = criteria if density_value is None else _with_density(criteria, density_value)
    run, notes = on_years(dense, data.period)
    _refuse_unknown_indicators(run, data)
    truths: dict[str, Floats | None] = {
        clause_field(class_id, clause.id): _truth(clause, class_id, data, natural_rule)
        for class_id, rule in run.rules()
        for clause in clauses_of(rule)
    }
    left_out = tuple(name for name, clause in run.clauses().items() if clause.optional and truths[name] is None)
    clauses = {name: unknown(len(data.ids)) if value is None else value for name, value in truths.items()}
    table = np.array(list(clauses.values()))
    if table.size and np.all(np.isnan(table)):
        raise CriteriaError(
            "Nothing of the set '{criteria}' can be evaluated with the inputs given.",
            hint="It needs: {indicators}.",
            criteria=run.id,
            indicators=", ".join(sorted({clause.indicator for clause in run.clauses().values()})),
        )
    kept = {name: values for name, values in clauses.items() if name not in left_out}
    at_risk, classes = _verdict(run, kept, len(data.ids))
    return RiskResult(
        criteria=run,
        period=data.period,
        clauses=clauses,
        clauses_true=np.count_nonzero(table == 1, axis=0),
        clauses_evaluated=np.count_nonzero(~np.isnan(table), axis=0),
        at_risk=at_risk,
        classes=classes,
        left_out=left_out,
        notes=notes + _notes(run, clauses, left_out, natural_rule),
    )


def evaluate(node: Node, class_id: str, clauses: Mapping[str, Floats]) -> Floats | None:
    """Evaluate a rule over the truths of its clauses.

    Parameters
    ----------
    node : Node
        The rule.
    class_id : str
        Id of its class; empty in a set without classes.
    clauses : mapping of str to ndarray
        Truths by output field; a clause that is not in it is left out.

    Returns
    -------
    ndarray of shape (units,), or None
        1, 0 or NaN; None where everything below was left out.
    """
    if isinstance(node, Clause):
        return clauses.get(clause_field(class_id, node.id))
    below = [evaluate(child, class_id, clauses) for child in node.nodes]
    truths = [values for values in below if values is not None]
    if not truths:
        return None
    if isinstance(node, AtLeast):
        return at_least(node.count, truths)
    return all_of(truths) if isinstance(node, AllOf) else any_of(truths)


def _verdict(criteria: CriteriaSet, clauses: Mapping[str, Floats], units: int) -> tuple[Floats, NDArray[np.object_]]:
    classes = np.full(units, None, dtype=object)
    if criteria.rule is not None:
        truth = evaluate(criteria.rule, "", clauses)
        return unknown(units) if truth is None else truth, classes
    at_risk = np.zeros(units)
    undecided = np.ones(units, dtype=bool)
    for entry in criteria.classes:
        truth = evaluate(entry.rule, entry.id, clauses)
        truth = unknown(units) if truth is None else truth
        holds = undecided & (truth == 1)
        classes[holds] = entry.id
        at_risk[holds] = float(entry.at_risk)
        # Beyond a class that cannot be told, no later class can be the first that holds.
        at_risk[undecided & np.isnan(truth)] = np.nan
        undecided &= truth == 0
    return at_risk, classes


def _truth(clause: Clause, class_id: str, data: UnitData, natural_rule: NaturalRule) -> Floats | None:
    """Tell where a clause holds; None where the inputs of its indicator were not given at all."""
    ready = data.given.get(f"{class_id}_{clause.id}" if class_id else clause.id, data.given.get(clause.id))
    if isinstance(clause.value, tuple):
        values = indicator_of(clause, data) if ready is None else ready
        return None if values is None else is_one_of(values, clause.value)
    if ready is not None:
        return compare(_numbers(ready, clause), clause.op, clause.value)
    if natural_rule == "every_year" and clause.indicator == "natural_balance":
        return _every_year(clause, clause.value, data)
    values = comparable_figures(clause, data, clause.value)
    return None if values is None else compare(values, clause.op, clause.value)


def _every_year(clause: Clause, limit: float, data: UnitData) -> Floats:
    first, last = event_window(clause, data)
    yearly = [data.natural.get((year, year)) for year in range(first, last + 1)]
    if all(values is None for values in yearly):
        raise InputError(
            "The natural balance of every year from {first} to {last} is asked for, and no yearly series is given.",
            hint="Give NATURAL_SERIES, or choose the cumulative rule.",
            first=first,
            last=last,
        )
    return all_of(
        [unknown(len(data.ids)) if values is None else compare(values, clause.op, limit) for values in yearly]
    )


def _numbers(values: Numbers, clause: Clause) -> Floats:
    try:
        return figures(values)
    except (TypeError, ValueError) as error:
        raise InputError(
            "The indicator given for the clause '{clause}' is no number everywhere.",
            hint="Choose a numeric field.",
            clause=clause.id,
        ) from error


def _refuse_unknown_indicators(criteria: CriteriaSet, data: UnitData) -> None:
    names = {clause.id for clause in criteria.clauses().values()}
    names |= {name.removeprefix("clause_") for name in criteria.clauses()}
    for key in data.given:
        if key not in names:
            raise InputError(
                "An indicator is given for '{clause}', and the set '{criteria}' has no such clause.",
                hint="Its clauses are: {known}.",
                clause=key,
                criteria=criteria.id,
                known=", ".join(sorted(names)),
            )


def _density_clause(criteria: CriteriaSet) -> Clause | None:
    if criteria.rule is None:
        return None
    candidates = (clause for clause in clauses_of(criteria.rule) if clause.indicator == "density_km2")
    return next((clause for clause in candidates if clause.id == DENSITY_CLAUSE), None)


def _with_density(criteria: CriteriaSet, value: float) -> CriteriaSet:
    density = _density_clause(criteria)
    if density is None:
        raise CriteriaError(
            "The set '{criteria}' has no clause 'density' whose value could be replaced.",
            hint="Leave the density empty, or choose another set.",
            criteria=criteria.id,
        )
    return criteria.with_clauses(lambda clause: replace(clause, value=float(value)) if clause == density else clause)


def _notes(
    criteria: CriteriaSet, clauses: Mapping[str, Floats], left_out: tuple[str, ...], natural_rule: NaturalRule
) -> tuple[Note, ...]:
    notes = []
    if natural_rule == "every_year" and not any(
        clause.indicator == "natural_balance" for clause in criteria.clauses().values()
    ):
        notes.append(
            Note(
                "The set '{criteria}' has no clause on the natural balance, so the rule of every year had no effect.",
                criteria=criteria.id,
            )
        )
    for name, clause in criteria.clauses().items():
        if name in left_out:
            notes.append(
                Note(
                    "The clause '{clause}' was left out: nothing was given for its indicator '{indicator}'.",
                    clause=name,
                    indicator=clause.indicator,
                )
            )
        elif clauses[name].size and np.all(np.isnan(clauses[name])):
            notes.append(
                Note(
                    "The clause '{clause}' is unknown in every unit: its indicator '{indicator}' cannot be computed "
                    "from the inputs given.",
                    clause=name,
                    indicator=clause.indicator,
                )
            )
    if not criteria.verified:
        notes.append(
            Note("The set '{criteria}' has not been checked against its original source.", criteria=criteria.id)
        )
    return tuple(notes)
