"""Indicators pooled over the people of a class of units, beside the median of its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, ratio
from ..errors import InputError

SHARE, CHANGE, MEAN, HUNDRED, LEVEL = "share", "change", "mean", "hundred", "level"
KINDS = (SHARE, CHANGE, MEAN, HUNDRED, LEVEL)
HIGH, LOW, NEITHER = "high", "low", "neither"
WORSE = (HIGH, LOW, NEITHER)
ALL = "all"
"""The class of all units that have one."""
_FEWEST, _MOST_UNKNOWN = 100.0, 0.1  # people that a sentence is about, and their share that may be unknown


@dataclass(frozen=True, eq=False)
class Indicator:
    """Two figures of each unit, and the one that is made of them.

    Attributes
    ----------
    label : str
    part, whole : (n,) ndarray
        NaN where unknown.
    kind : str
        ``share`` and ``level``: sum of parts over sum of wholes; ``change``: the same less 1; ``hundred``: the same
        times 100; ``mean``: the part is a figure per head of the whole, whose mean is weighted by it.
    worse : str
        Which end is worse: ``high``, ``low`` or ``neither``.
    """

    label: str
    part: Floats
    whole: Floats
    kind: str = SHARE
    worse: str = HIGH

    @property
    def in_points(self) -> bool:
        """Whether it is told in per cent, and differences in points."""
        return self.kind in (SHARE, CHANGE)

    def shown(self, value: float) -> float:
        """Return a value as it is told: shares and changes in per cent."""
        return 100.0 * value if self.in_points else value

    @property
    def known(self) -> Booleans:
        """The units of which both figures are known."""
        return np.isfinite(self.part) & np.isfinite(self.whole)

    def pooled(self, rows: Booleans) -> float:
        """Return the value of some units together; NaN where none is known or their wholes are 0.

        Examples
        --------
        >>> old = Indicator("65 and over", np.array([1.0, 9.0, np.nan]), np.array([10.0, 10.0, 10.0]))
        >>> old.pooled(np.array([True, True, True]))
        0.5
        """
        part, whole = self.part[rows & self.known], self.whole[rows & self.known]
        parts = float((part * whole).sum() if self.kind == MEAN else part.sum())
        return float(self._scaled(ratio(parts, whole.sum())))

    def of_units(self, rows: Booleans) -> Floats:
        """Return the known values of some units, each for itself."""
        part, whole = self.part[rows & self.known], self.whole[rows & self.known]
        found = part if self.kind == MEAN else self._scaled(ratio(part, whole))
        return found[np.isfinite(found)]

    def dissimilarity(self, rows: Booleans) -> float:
        """Return which share of one group would have to move for both to live alike; NaN where there are no groups.

        The groups are the part and the rest of a share, and the two of ``hundred``.

        References
        ----------
        Duncan, O. D. and Duncan, B. (1955), A methodological analysis of segregation indexes, American Sociological
        Review 20, 210-217.

        Examples
        --------
        >>> old = Indicator("65 and over", np.array([2.0, 0.0]), np.array([2.0, 2.0]))
        >>> old.dissimilarity(np.array([True, True]))
        1.0
        """
        if self.kind not in (SHARE, HUNDRED):
            return float("nan")
        one, other = self.part[rows & self.known], self.whole[rows & self.known]
        other = other - one if self.kind == SHARE else other
        if (other < 0).any() or one.sum() <= 0 or other.sum() <= 0:
            return float("nan")
        return float(0.5 * np.abs(one / one.sum() - other / other.sum()).sum())

    def _scaled(self, values: Floats) -> Floats:
        return values - 1.0 if self.kind == CHANGE else values * 100.0 if self.kind == HUNDRED else values


class ClassValue(NamedTuple):
    """An indicator in a class.

    Attributes
    ----------
    indicator, place : str
        Its label, and the class; ``all`` for all classes together.
    value : float
        Of all its people together.
    units, people : float
        That it is worked out from; people are NaN where those of one of the units are unknown.
    missing, missing_people : float
        Units of the class left out because a figure is unknown, and the people known of them.
    median, q1, q3 : float
        Of the units, each for itself; linear between them.
    """

    indicator: str
    place: str
    value: float
    units: int
    people: float
    missing: int
    missing_people: float
    median: float
    q1: float
    q3: float

    @property
    def is_known_enough(self) -> bool:
        """Whether few of its people are unknown."""
        return self.missing_people <= _MOST_UNKNOWN * (self.people + self.missing_people)

    @property
    def is_sure(self) -> bool:
        """Whether a sentence may be said of it: of enough people, few of whom are unknown."""
        return self.people >= _FEWEST and self.is_known_enough


def class_values(indicator: Indicator, classes: Sequence[str], names: Sequence[str], people: Floats
) -> list[ClassValue]:  # fmt: skip
    """Return an indicator in each of some classes, then in all of them together.

    Parameters
    ----------
    indicator : Indicator
    classes : (n,) sequence of str
        Of each unit; "" = unknown, and no part of any row.
    names : sequence of str
        The classes, in the order of the rows.
    people : (n,) ndarray
    """
    of_unit = np.array(classes, dtype=object)
    chosen = [(name, np.asarray(of_unit == name, dtype=bool)) for name in names]
    return [_class_value(indicator, name, rows, people)
            for name, rows in [*chosen, (ALL, np.isin(of_unit, list(names)))]]  # fmt: skip


def _class_value(indicator: Indicator, name: str, rows: Booleans, people: Floats) -> ClassValue:
    used, unused = rows & indicator.known, rows & ~indicator.known
    values = indicator.of_units(rows)
    q1, median, q3 = np.quantile(values, (0.25, 0.5, 0.75)).tolist() if values.size else (float("nan"),) * 3
    return ClassValue(indicator.label, name, indicator.pooled(rows), int(used.sum()), float(people[used].sum()),
                      int(unused.sum()), float(np.nansum(people[unused])), median, q1, q3)  # fmt: skip


def require_indicators(indicators: Sequence[Indicator], ids: Sequence[str], layer: str) -> None:
    """Refuse indicators that mean nothing.

    Parameters
    ----------
    indicators : sequence of Indicator
    ids : (n,) sequence of str
    layer : str
        The name of the layer, for errors.

    Raises
    ------
    InputError
        When there is none, two have one label, a kind or an end is none of those that there are, or a figure is
        negative that cannot be.
    """
    if not indicators:
        raise InputError("No indicator was given for layer '{layer}'.",
                         hint="Fill in INDICATORS, or choose the fields of at least one row.", layer=layer)  # fmt: skip
    labels = [one.label for one in indicators]
    for one in indicators:
        if labels.count(one.label) > 1:
            raise InputError("Two indicators are called '{label}'.", hint="Give each its own name.", label=one.label)
        _require_known_word(one.label, one.kind, KINDS)
        _require_known_word(one.label, one.worse, WORSE)
        signed = one.kind in (MEAN, LEVEL)
        for values in (one.whole,) if signed else (one.part, one.whole):
            if (values < 0).any():
                row = min(np.flatnonzero(values < 0).tolist(), key=lambda row: ids[row])
                raise InputError("Indicator '{label}': unit '{unit}' of layer '{layer}' has {value}, which cannot be "
                                 "negative.", hint="Correct the value, or name it as a code that means missing.",
                                 label=one.label, unit=ids[row], layer=layer, value=f"{values[row]:g}")  # fmt: skip


def _require_known_word(label: str, word: str, words: Sequence[str]) -> None:
    if word not in words:
        raise InputError("Indicator '{label}' has '{word}', which is none of {words}.",
                         hint="Write one of these words into its row.", label=label, word=word,
                         words=", ".join(words))  # fmt: skip
