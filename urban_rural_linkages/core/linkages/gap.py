"""Town and country beside each other: the gap of each indicator between two classes of units, and who is worse off."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Amount, Note, Percent
from ..progress import NullProgress, Progress, proceed
from .pooled import HIGH, MEAN, NEITHER, SHARE, ClassValue, Indicator, class_values, require_indicators

CITY, TOWN, RURAL = "1", "2", "3"
"""Classes of the degree of urbanisation in Eurostat's list of municipalities; this plugin's own has 3 city, 1 rural."""
BETTER, EQUAL, UNKNOWN = "better", "equal", "unknown"
WORSE_OFF = "worse"


@dataclass(frozen=True)
class GapRules:
    """The classes that are compared, and the differences that count as equal.

    Attributes
    ----------
    base, compare : str
        The classes: the gap is the second less the first.
    tolerance : float
        Share of the base (0 to 1) up to which both are equal.
    points : float
        Of shares and changes: a difference (0 to 1) below which both are equal.
    """

    base: str = CITY
    compare: str = RURAL
    tolerance: float = 0.01
    points: float = 0.01

    @property
    def of_degrees(self) -> bool:
        """Whether cities and rural areas of a degree of urbanisation are compared, whichever way they are numbered."""
        return {self.base, self.compare} == {CITY, RURAL}

    @property
    def percent(self) -> float:
        """The tolerance in per cent."""
        return 100.0 * self.tolerance


class Gap(NamedTuple):
    """The gap of an indicator.

    Attributes
    ----------
    indicator : str
    base, compare : float
        The values of both classes.
    gap : float
        The compared class less the base.
    ratio : float
        The compared class over the base; NaN where the base is 0 or their signs differ.
    ratio_rest : float
        The same over all other classes together.
    verdict : str
        Of the compared class: ``worse``, ``better``, ``equal``, ``neither`` where no end is worse, or ``unknown``.
    dissimilarity : float
        Of the two groups over all units; NaN where an indicator has no groups.
    """

    indicator: str
    base: float
    compare: float
    gap: float
    ratio: float
    ratio_rest: float
    verdict: str
    dissimilarity: float


@dataclass(frozen=True, eq=False)
class UrbanRuralGap:
    """All indicators by class, their gaps, and what is to be told.

    Attributes
    ----------
    classes : list of str
        In the order of their names.
    units, people : dict of str to float
        Of each class.
    values : list of ClassValue
        For each indicator all classes, then ``all``.
    gaps : list of Gap
        One an indicator.
    sentences, notes : list of Note
        What the gaps say, and what to beware of.
    """

    classes: list[str]
    units: dict[str, int]
    people: dict[str, float]
    values: list[ClassValue]
    gaps: list[Gap]
    sentences: list[Note]
    notes: list[Note]

    def count(self, verdict: str) -> int:
        """Return of how many indicators this is the verdict."""
        return sum(gap.verdict == verdict for gap in self.gaps)

    def of(self, indicator: str) -> dict[str, ClassValue]:
        """Return the rows of an indicator by class."""
        return {row.place: row for row in self.values if row.indicator == indicator}


def urban_rural_gap(
    indicators: Sequence[Indicator], classes: Sequence[str], people: Floats, ids: Sequence[str], rules: GapRules,
    layer: str = "units", progress: Progress | None = None,
) -> UrbanRuralGap:  # fmt: skip
    """Compare indicators between town and country.

    Parameters
    ----------
    indicators : sequence of Indicator
    classes : (n,) sequence of str
        Of each unit; "" = unknown.
    people : (n,) ndarray
        NaN where unknown.
    ids : (n,) sequence of str
    rules : GapRules
    layer : str
        The name of the layer, for errors.
    progress : Progress, optional

    Returns
    -------
    UrbanRuralGap

    Raises
    ------
    InputError
        When an indicator means nothing, or a class has no unit.
    Cancelled
        When the user asked to stop.
    """
    progress = progress or NullProgress()
    require_indicators(indicators, ids, layer)
    names = sorted({name for name in classes if name})
    _require_classes(names, rules, layer)
    of_unit = np.array(classes, dtype=object)
    values: list[ClassValue] = []
    gaps: list[Gap] = []
    for done, indicator in enumerate(indicators):
        proceed(progress, done / len(indicators))
        values += class_values(indicator, classes, names, people)
        gaps.append(_gap(indicator, of_unit, rules))
    rows = {name: np.asarray(of_unit == name, dtype=bool) for name in names}
    return UrbanRuralGap(
        names, {name: int(of.sum()) for name, of in rows.items()},
        {name: float(people[of].sum()) for name, of in rows.items()}, values, gaps,
        _sentences(indicators, gaps, values, rules), _notes(indicators, gaps, of_unit, people, rules),
    )  # fmt: skip


def _require_classes(names: Sequence[str], rules: GapRules, layer: str) -> None:
    for name in (rules.base, rules.compare):
        if name not in names:
            raise InputError("No unit of layer '{layer}' has the class '{name}': there is {classes}.",
                             hint="Choose BASE_CLASS and COMPARE_CLASS among the values of CLASS.", layer=layer,
                             name=shortened(name), classes=", ".join(map(shortened, names[:8])) or "-")  # fmt: skip
    if rules.base == rules.compare:
        raise InputError("Class '{name}' is compared with itself.",
                         hint="Choose two classes as BASE_CLASS and COMPARE_CLASS.",
                         name=shortened(rules.base))  # fmt: skip


def _gap(indicator: Indicator, classes: np.ndarray, rules: GapRules) -> Gap:
    is_compared = np.asarray(classes == rules.compare, dtype=bool)
    has_class = np.asarray(classes != "", dtype=bool)
    base, compare = indicator.pooled(np.asarray(classes == rules.base, dtype=bool)), indicator.pooled(is_compared)
    rest = indicator.pooled(has_class & ~is_compared)
    return Gap(indicator.label, base, compare, compare - base, ratio_of_levels(compare, base),
               ratio_of_levels(compare, rest), verdict(indicator, base, compare, rules),
               indicator.dissimilarity(has_class))  # fmt: skip


def share_of_percent(percent: float) -> float:
    """Return a tolerance that was given in per cent as a share."""
    return percent / 100.0


def ratio_of_levels(one: float, base: float) -> float:
    """Return how many times the base a value is; NaN where the base is 0 or their signs differ.

    Examples
    --------
    >>> ratio_of_levels(3.0, 2.0), ratio_of_levels(-3.0, 2.0), ratio_of_levels(3.0, 0.0)
    (1.5, nan, nan)
    """
    opposite = min(one, base) < 0 < max(one, base)
    return math.nan if not base or opposite else one / base


def verdict(indicator: Indicator, base: float, compare: float, rules: GapRules) -> str:
    """Say whether the compared class is worse off: within the tolerance of the base, or under a point, it is equal."""
    gap = compare - base
    if math.isnan(gap):
        return UNKNOWN
    if indicator.worse == NEITHER:
        return NEITHER
    if abs(gap) <= rules.tolerance * abs(base) or (indicator.in_points and abs(gap) < rules.points):
        return EQUAL
    return WORSE_OFF if (gap > 0) == (indicator.worse == HIGH) else BETTER


def _sentences(
    indicators: Sequence[Indicator], gaps: Sequence[Gap], values: Sequence[ClassValue], rules: GapRules
) -> list[Note]:  # fmt: skip
    """Return a sentence for each gap that is sure enough to be said."""
    told: list[Note] = []
    by_place = {(row.indicator, row.place): row for row in values}
    for indicator, gap in zip(indicators, gaps, strict=True):
        both = [by_place[gap.indicator, name] for name in (rules.base, rules.compare)]
        if gap.verdict in (EQUAL, UNKNOWN) or not all(row.is_sure for row in both):
            continue
        told.append(_sentence(indicator, gap, rules))
    return told


def _sentence(indicator: Indicator, gap: Gap, rules: GapRules) -> Note:
    compare, base = (Percent(indicator.shown(value), 1) if indicator.in_points else Amount(value, 1)
                     for value in (gap.compare, gap.base))  # fmt: skip
    if rules.of_degrees:
        return Note("{indicator}: {compare} in the country, {base} in the cities.", indicator=gap.indicator,
                    compare=compare, base=base)  # fmt: skip
    return Note("{indicator}: {compare} in class {compared}, {base} in class {other}.", indicator=gap.indicator,
                compare=compare, base=base, compared=rules.compare, other=rules.base)  # fmt: skip


def _notes(
    indicators: Sequence[Indicator], gaps: Sequence[Gap], classes: np.ndarray, people: Floats, rules: GapRules
) -> list[Note]:  # fmt: skip
    notes, without = [], np.asarray(classes == "", dtype=bool)
    if without.any():
        notes.append(Note("Units without a class are left out: {count}, with {people} {people:person|people}.",
                          count=int(without.sum()), people=Amount(float(np.nansum(people[without])))))  # fmt: skip
    each = [float(np.nansum(people[rows])) / max(int(rows.sum()), 1)
            for rows in (np.asarray(classes == name, dtype=bool) for name in (rules.base, rules.compare))]  # fmt: skip
    if rules.of_degrees and each[0] < each[1]:
        notes.append(Note("Class {base}, taken for the cities, has fewer people in each unit than class {compare}: "
                          "Eurostat's list has 1 for cities and 3 for rural, this plugin's own degree of urbanisation "
                          "3 and 1.", base=rules.base, compare=rules.compare))  # fmt: skip
    for indicator, gap in zip(indicators, gaps, strict=True):
        if missing := int((~without & ~indicator.known).sum()):
            notes.append(Note("'{indicator}' is unknown in {count} {count:unit, which is|units, which are} left out of "
                              "it.",
                              indicator=gap.indicator, count=missing))  # fmt: skip
        if indicator.kind == SHARE and (over := int((indicator.part > indicator.whole).sum())):
            notes.append(Note("'{indicator}': the part is larger than the whole in {count} {count:unit|units}; are "
                              "both of one date?", indicator=gap.indicator, count=over))  # fmt: skip
        if indicator.kind == MEAN and gap.base == 0.0:
            notes.append(Note("'{indicator}' is 0 in class {name}: where minutes are those of the capital, a town "
                              "with the service has 0 by construction.", indicator=gap.indicator,
                              name=rules.base))  # fmt: skip
    return notes
