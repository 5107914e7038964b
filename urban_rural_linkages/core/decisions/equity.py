"""Equity of access: people beyond thresholds, the depth of it, and inequality, for everybody, groups and classes.

Of minutes, people beyond thresholds and the depth of their shortfall come first.  The Gini index of minutes must never
stand alone: it falls where a hospital closes, nobody gains and sixty thousand people lose, because more of them are far
alike.  It is given beside the mean and the worst tenth, with a note that says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Indices
from ..errors import InputError
from ..notes import Amount, Note, Percent
from ..progress import NullProgress, Progress, proceed
from .group_rows import GroupRow, group_rows, worst_tenth
from .inequality import Ranks, atkinson, concentration, gini, palma, theil
from .people import Part, Times, parts_of, weighted_mean
from .shortfall import shortfall

NAN = float("nan")

GINI_OF_MINUTES = Note(
    "An index of inequality of minutes does not say whether ways are short: it falls when a service closes and nobody "
    "gains, because more people are far alike. Read it beside the people beyond the threshold, the mean and the worst "
    "tenth."
)


@dataclass(frozen=True)
class EquityRules:
    """The rules by which equity is measured.

    Attributes
    ----------
    is_bad : bool
        Whether much is bad, as of minutes.
    line : float
        From which on people fall short; NaN: no shortfall is measured.
    thresholds : tuple of float
        Of the table of groups, increasing.
    epsilon : float
        Of Atkinson's index.
    """

    is_bad: bool = True
    line: float = NAN
    thresholds: tuple[float, ...] = ()
    epsilon: float = 0.5


@dataclass(frozen=True)
class Population:
    """The people of the units.

    Attributes
    ----------
    people : (units,) ndarray
        NaN where unknown.
    groups : mapping of str to (units,) ndarray
        People of each group, such as women.
    classes : sequence of str or ndarray, optional
        Of each unit, such as rural; "" where unknown.
    income : (units,) ndarray, optional
        What ranks the units from poor to rich; NaN where unknown.
    """

    people: Floats
    groups: Mapping[str, Floats] = field(default_factory=dict)
    classes: Sequence[str] | NDArray[np.str_] | None = None
    income: Floats | None = None

    def of_rows(self, rows: Indices) -> Population:
        """Return the people of some units, by their places."""
        groups = {name: people[rows] for name, people in self.groups.items()}
        classes = None if self.classes is None else np.asarray(self.classes, dtype=str)[rows]
        return Population(self.people[rows], groups, classes, None if self.income is None else self.income[rows])


@dataclass(frozen=True)
class Measured:
    """A measure of a part of the people.

    Attributes
    ----------
    measure : str
        Such as ``gini``.
    place, group : str
        Of which class and group; "" for all.
    value : float
    people : float
        Of whom it is.
    units : int
        In which they live.
    note : Note, optional
        What must be read beside it.
    """

    measure: str
    place: str
    group: str
    value: float
    people: float
    units: int
    note: Note | None = None


@dataclass(frozen=True)
class Equity:
    """Measures, a row for each part of the people and threshold, and remarks; and whether much is bad."""

    measures: list[Measured]
    rows: list[GroupRow]
    notes: list[Note]
    is_bad: bool = True

    def value(self, measure: str) -> float | None:
        """Return a measure of everybody; None where it is unknown or was not measured."""
        found = (one.value for one in self.measures if one.measure == measure and not (one.place or one.group))
        value = next(found, NAN)
        return value if value == value else None

    @property
    def beyond(self) -> float | None:
        """People beyond the first threshold; None without one."""
        return self.rows[0].beyond if self.rows[0].threshold == self.rows[0].threshold else None

    @property
    def headline(self) -> Note | None:
        """The sentence that comes first; None without a threshold."""
        row = self.rows[0]
        if row.share != row.share:
            return None
        figures = {
            "people": Amount(row.beyond), "share": Percent(100 * row.share, 1), "threshold": f"{row.threshold:g}",
            "mean": Amount(row.mean, 1), "worst": Amount(row.worst_tenth, 1),
        }  # fmt: skip
        if self.is_bad:
            return Note("{people} {people:person|people} ({share}) {people:is|are} farther than {threshold}. The mean "
                        "is {mean}, that of the tenth that is worst off {worst}.", **figures)  # fmt: skip
        return Note("{people} {people:person has|people have} less than {threshold} ({share}). The mean is {mean}, "
                    "that of the tenth that is worst off {worst}.", **figures)  # fmt: skip


def equity(
    access: Times, population: Population, rules: EquityRules, progress: Progress | None = None
) -> Equity:  # fmt: skip
    """Measure how access is spread over people.

    Parameters
    ----------
    access : Times
        Minutes or a score of each unit.
    population : Population
        Who lives there.
    rules : EquityRules
        What is measured.
    progress : Progress, optional
        Where cancelling is heard.

    Raises
    ------
    InputError
        When epsilon is not above 0 or the line is not.

    Examples
    --------
    >>> found = equity(Times.of([10.0, 50.0]), Population(np.array([90.0, 10.0])), EquityRules(True, 30.0, (30.0,)))
    >>> [(one.measure, round(one.value, 3)) for one in found.measures][:3]
    [('fgt0', 0.1), ('fgt1', 0.067), ('fgt2', 0.044)]
    >>> found.rows[0].beyond, found.rows[0].excess
    (10.0, 200.0)
    """
    _require(rules)
    order = np.lexsort((population.people, access.values))  # once: what is sorted is not sorted again
    access, population = access.of_rows(order), population.of_rows(order)
    ranks = None if population.income is None else Ranks.of(population.income)
    parts = parts_of(population.people, population.groups, population.classes)
    measures: list[Measured] = []
    rows: list[GroupRow] = []
    for number, part in enumerate(parts):
        proceed(progress or NullProgress(), number / len(parts))
        measures += _measures(access, population.classes, ranks, part, rules)
        rows += group_rows(access, part, rules.thresholds, rules.is_bad)
    return Equity(measures, rows, _notes(access, population, rules, rows), rules.is_bad)


def _require(rules: EquityRules) -> None:
    if not rules.epsilon > 0:
        raise InputError("{parameter} must be above 0, but is {value}.", hint="Write for example 0.5.",
                         parameter="EPSILON", value=f"{rules.epsilon:g}")  # fmt: skip
    if rules.line <= 0 or any(threshold <= 0 for threshold in rules.thresholds):
        raise InputError("A line and thresholds must be above 0.", hint="Correct LINE and THRESHOLD.")


def _measures(
    access: Times, classes: Sequence[str] | NDArray[np.str_] | None, ranks: Ranks | None, part: Part, rules: EquityRules
) -> list[Measured]:  # fmt: skip
    """Return the measures of a part, those first that must be read first."""
    counted = access.known & (part.weights > 0)
    x, w = access.values[counted], part.weights[counted]
    units, people = int(counted.sum()), float(w.sum())

    def one(measure: str, value: float, note: Note | None = None) -> Measured:
        return Measured(measure, part.place, part.group, value, people, units, note)

    falling = []
    if rules.line == rules.line:
        share, depth, severity = shortfall(access, part.weights, rules.line, rules.is_bad)
        of_all = access.told & (part.weights > 0)  # who is out of reach falls short too
        falling = [
            replace(one("fgt0", share), people=float(part.weights[of_all].sum()), units=int(of_all.sum())),
            one("fgt1", depth), one("fgt2", severity),
        ]  # fmt: skip
    centre = [one("mean", weighted_mean(x, w)), one("worst_tenth", worst_tenth(x, w, rules.is_bad))]
    beside = GINI_OF_MINUTES if rules.is_bad else None
    spread = [one("gini", gini(x, w), beside), one("atkinson", atkinson(x, w, rules.epsilon), beside)]
    if classes is None or part.place:
        spread.append(one("theil", theil(x, w).total, beside))
    else:
        inner = theil(x, w, np.asarray(classes, dtype=str)[counted])
        spread += [one(name, value, beside) for name, value in
                   zip(("theil", "theil_within", "theil_between"), inner, strict=True)]  # fmt: skip
    if ranks is not None:
        own, everybody = ranks.of_rows(counted), ranks.people(part.weights)
        found = concentration(x, w, own)
        spread += [one("palma", palma(x, w, own, everybody)), one("concentration", found.plain),
                   one("concentration_corrected", found.corrected)]  # fmt: skip
    return [*falling, *centre, *spread] if rules.is_bad else [*spread, *centre, *falling]


def _notes(access: Times, population: Population, rules: EquityRules, rows: Sequence[GroupRow]) -> list[Note]:
    """Say how many people are left out of which figures."""
    everybody = rows[0]
    notes = []
    if everybody.unreachable > 0:
        notes.append(Note(
            "No way leads {people} {people:person|people} there within the limit of the search ({share} of all): they "
            "are counted beyond every threshold, and in no mean, depth or index.", people=Amount(everybody.unreachable),
            share=Percent(100 * everybody.unreachable / everybody.people, 1),
        ))  # fmt: skip
    if everybody.unknown > 0:
        notes.append(Note(
            "The access of {people} {people:person|people} ({share} of all) is unknown: no figure counts them.",
            people=Amount(everybody.unknown), share=Percent(100 * everybody.unknown / everybody.people, 1),
        ))  # fmt: skip
    if count := int(np.count_nonzero(np.isnan(population.people))):
        notes.append(Note("{count} {count:unit has an unknown number of people and is|units have an unknown number of "
                          "people and are} left out.", count=count))  # fmt: skip
    if rules.is_bad:
        notes.append(GINI_OF_MINUTES)
    elif rules.epsilon >= 1 and np.any((access.values == 0) & (population.people > 0)):
        notes.append(Note("Some people have nothing: from an epsilon of 1 on, Atkinson's index is then 1 whatever the "
                          "others have."))  # fmt: skip
    return notes
