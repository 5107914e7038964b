"""Sentences on the gaps between town and country, and when there is none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats
from ..notes import Amount, Note, Percent
from .gap import EQUAL, UNKNOWN, WORSE_OFF, Gap, GapRules, UrbanRuralGap
from .pooled import CHANGE, NEITHER, ClassValue, Indicator

CITIES, TOWNS, COUNTRY = "3", "2", "1"
"""Classes of this plugin's own degree of urbanisation."""


@dataclass(frozen=True)
class GapReading:
    """The sentences of one comparison of the country with the cities, or with the towns where there is no city.

    Attributes
    ----------
    found : UrbanRuralGap
    rules : GapRules
        Whose classes are the base and the country.
    classes : sequence of str
        Of each unit; "" = unknown.
    units : str
        The word for several units.
    """

    found: UrbanRuralGap
    rules: GapRules
    classes: Sequence[str]
    units: str = "municipalities"

    def gap_of(self, indicator: Indicator) -> Gap:
        """Return the gap of an indicator."""
        return next(gap for gap in self.found.gaps if gap.indicator == indicator.label)

    def is_sure(self, indicator: Indicator) -> bool:
        """Tell whether both classes have people enough, and few of them are unknown."""
        return all(row.is_sure for row in self._both(indicator))

    def level(self, indicator: Indicator, least: float = 0.0) -> Note | None:
        """Say both levels; None where they are alike or less than `least` apart, unsure, or of no ratio.

        A change has no ratio, and is told with its sign.
        """
        gap = self.gap_of(indicator)
        is_level = indicator.kind == CHANGE or not math.isnan(gap.ratio)
        if gap.verdict in (EQUAL, UNKNOWN) or not is_level or abs(gap.gap) < least or not self.is_sure(indicator):
            return None
        compare, base = (written(indicator, value) for value in (gap.compare, gap.base))
        if self._has_cities:
            return Note("{group}: {compare} in the country, {base} in the cities.", group=gap.indicator,
                        compare=compare, base=base)  # fmt: skip
        return Note("{group}: {compare} in the country, {base} in the towns.", group=gap.indicator, compare=compare,
                    base=base)  # fmt: skip

    def men(self, indicator: Indicator) -> Note | None:
        """Say how many men there are for every 100 women; None where it is unsure, or the same."""
        gap = self.gap_of(indicator)
        if math.isnan(gap.gap) or abs(gap.gap) < 1.0 or not self.is_sure(indicator):
            return None
        men, other = Amount(gap.compare, 1), Amount(gap.base, 1)
        if self._has_cities:
            return Note("In rural {units} there are {men} men for every 100 women; in the cities, {other}.",
                        units=self.units, men=men, other=other)  # fmt: skip
        return Note("In rural {units} there are {men} men for every 100 women; in the towns, {other}.",
                    units=self.units, men=men, other=other)  # fmt: skip

    def surplus(self, indicator: Indicator, name: str) -> float:
        """Return how many more there are in the part than in the whole of a class, such as men than women."""
        rows = np.array([own == name for own in self.classes], dtype=bool) & indicator.known
        return float((indicator.part - indicator.whole)[rows].sum())

    def men_counted(self, indicator: Indicator) -> Note | None:
        """Say how many more men than women there are in the country where there are fewer in the cities; else None."""
        more, fewer = (self.surplus(indicator, name) for name in (self.rules.compare, self.rules.base))
        if not more > 0 > fewer or self.men(indicator) is None:
            return None
        told = {"more": Amount(more), "fewer": Amount(-fewer)}
        if self._has_cities:
            return Note("{more} more {more:man|men} than women in the country, {fewer} fewer in the cities.", **told)
        return Note("{more} more {more:man|men} than women in the country, {fewer} fewer in the towns.", **told)

    def beyond(self, indicator: Indicator, minutes: float, service: Note) -> Note | None:
        """Say which share of the country is beyond a threshold, where that is worse; None where it is not, or unsure.

        Parameters
        ----------
        indicator : Indicator
            The share.
        minutes : float
            The threshold.
        service : Note
            What it is the way to, such as "a hospital".
        """
        gap = self.gap_of(indicator)
        if gap.verdict != WORSE_OFF or not self.is_sure(indicator):
            return None
        told = {"share": written(indicator, gap.compare), "other": written(indicator, gap.base),
                "minutes": Amount(minutes), "service": service}  # fmt: skip
        if self._has_cities:
            return Note("{share} of rural people live over {minutes} minutes from {service}; in the cities, {other}.",
                        **told)  # fmt: skip
        return Note("{share} of rural people live over {minutes} minutes from {service}; in the towns, {other}.",
                    **told)  # fmt: skip

    def alike(self, indicator: Indicator) -> Note | None:
        """Say that both hardly differ; None where they do, or it is unsure."""
        gap = self.gap_of(indicator)
        if gap.verdict != EQUAL or not self.is_sure(indicator):
            return None
        return Note("{group}: hardly any difference, {compare} in the country against {base}.", group=gap.indicator,
                    compare=written(indicator, gap.compare), base=written(indicator, gap.base))  # fmt: skip

    def hardly_differ(self, indicators: Sequence[Indicator]) -> bool:
        """Tell whether whatever is surely known of both is alike; not where nothing is, which says nothing of them."""
        verdicts = [self.gap_of(one).verdict for one in indicators if self.is_sure(one)]
        told = [verdict for verdict in verdicts if verdict not in (UNKNOWN, NEITHER)]
        return bool(told) and set(told) == {EQUAL}

    def small_places(self, indicator: Indicator) -> Note | None:
        """Say that a share of the country is highest in its smallest places; None where it is not, by a point."""
        row = self.found.of(indicator.label)[self.rules.compare]
        if not (row.is_sure and indicator.in_points and row.median - row.value >= self.rules.points):
            return None
        return Note("{group}: highest in small places. Half of the rural {units} have more than {median}; all rural "
                    "people together have {value}.", group=indicator.label, units=self.units,
                    median=written(indicator, row.median), value=written(indicator, row.value))  # fmt: skip

    def unknown(self, indicator: Indicator) -> Note | None:
        """Say why nothing is said of a gap; None where enough is known."""
        if all(row.is_known_enough for row in self._both(indicator)):
            return None
        return Note("{group}: unknown for too many people, so nothing is said of its gap.", group=indicator.label)

    @property
    def _has_cities(self) -> bool:
        return self.rules.of_degrees

    def _both(self, indicator: Indicator) -> list[ClassValue]:
        by_class = self.found.of(indicator.label)
        return [by_class[self.rules.base], by_class[self.rules.compare]]


def written(indicator: Indicator, value: float) -> Amount:
    """Return a value as it is told: shares and changes in per cent, changes with their sign.

    Examples
    --------
    >>> old = Indicator("65 and over", np.array([1.0]), np.array([4.0]))
    >>> str(written(old, 0.25)).replace(chr(0x202F), " ")
    '25.0 %'
    """
    if indicator.in_points:
        return Percent(indicator.shown(value), 1, signed=indicator.kind == CHANGE)
    return Amount(value, 1)


def classes_of_degrees(levels: Floats) -> tuple[list[str], GapRules] | None:
    """Return the class of each unit of this plugin's own degree of urbanisation, and what is compared with what.

    The country (1) is compared with the cities (3), or with the towns (2) where there is no city; None where it has
    nothing to be compared with.

    Parameters
    ----------
    levels : (n,) ndarray
        1 rural, 2 town, 3 city; NaN where unknown.

    Examples
    --------
    >>> classes_of_degrees(np.array([1.0, 2.0, np.nan]))
    (['1', '2', ''], GapRules(base='2', compare='1', tolerance=0.01, points=0.01))
    >>> classes_of_degrees(np.array([1.0, 1.0])) is None
    True
    """
    names = [f"{level:g}" if level == level else "" for level in levels.tolist()]
    base = next((name for name in (CITIES, TOWNS) if name in names), None)
    return None if base is None or COUNTRY not in names else (names, GapRules(base, COUNTRY))
