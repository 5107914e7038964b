"""Driving times by time of day: factors of the user's own, by class of road and period.

Why: the times of a road network are those of an empty road.  Who knows from counts or from probes that the approach to
the city takes half as long again at eight in the morning can say so in a table: class of road, period, and how many
times as long driving takes.  Nothing ships with the plugin, because such factors hold for one place alone.

A factor of 1.5 makes ten minutes fifteen.  It holds for all lines of a class, the empty road into the hills included.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note

OTHERS = ("", "*")
"""What the class of a row holds that is for all classes without a row of their own."""


@dataclass(frozen=True)
class TrafficFactors:
    """Factors of driving time in one period.

    Attributes
    ----------
    period : str
        Its name; empty where the table has none.
    by_class : mapping of str to float
        By OpenStreetMap's ``highway``.
    others : float
        Of classes without a row, and of lines without a class.
    """

    period: str
    by_class: Mapping[str, float]
    others: float = 1.0

    def of_lines(self, highway: Sequence[object] | None, count: int) -> Floats:
        """Give the factor of every line: of several classes (``service;track``), the largest.

        Examples
        --------
        >>> TrafficFactors("8 h", {"primary": 1.5}, 1.1).of_lines(["primary", "track", None], 3).tolist()
        [1.5, 1.1, 1.1]
        """
        if highway is None:
            return np.full(count, self.others)
        read = {value: self._of(value) for value in set(highway)}
        return np.array([read[value] for value in highway], dtype=np.float64)

    def slow(self, speed: Floats, highway: Sequence[object] | None) -> Floats:
        """Divide the speeds of lines by their factors."""
        return np.asarray(speed / self.of_lines(highway, speed.size), dtype=np.float64)

    def _of(self, value: object) -> float:
        known = [self.by_class[name] for name in _text(value).split(";") if name.strip() in self.by_class]
        return max(known, default=self.others)

    def unmatched(self, highway: Sequence[object] | None) -> list[Note]:
        """Say which classes of the table no line has: a slip of the pen, more often than not."""
        there = {part.strip() for value in set(highway or ()) for part in _text(value).split(";")}
        idle = sorted(set(self.by_class) - there)
        if not idle:
            return []
        return [Note("Classes of the table of traffic that no line has: {classes}.",
                     classes=shortened(idle, most=6))]  # fmt: skip


def read_factors(
    classes: Sequence[object] | None, periods: Sequence[object] | None, factors: Floats, period: str, layer: str
) -> TrafficFactors:
    """Read the factors of a period from the rows of a table.

    Parameters
    ----------
    classes : sequence of n values, optional
        Class of road; empty or ``*`` is for all others.  Without it, there is one row a period for all roads.
    periods : sequence of n values, optional
        Name of the period; without it, all rows are of one.
    factors : (n,) ndarray
        How many times as long driving takes; NaN where it is missing.
    period : str
        The one that is asked for; may be empty where the table has one alone.
    layer : str
        The name of the table, for messages.

    Returns
    -------
    TrafficFactors

    Raises
    ------
    InputError
        When the table does not have the period, a factor is missing or not positive, or a class comes twice.

    Examples
    --------
    >>> rows = ["primary", "*", "primary"], ["morning", "morning", "night"]
    >>> read_factors(*rows, np.array([1.5, 1.2, 1.0]), "morning", "traffic")
    TrafficFactors(period='morning', by_class={'primary': 1.5}, others=1.2)
    """
    rows = _rows_of(periods, factors.size, period.strip(), layer)
    by_class: dict[str, float] = {}
    others: float | None = None
    for row in rows:
        name, factor = _text(classes[row]) if classes is not None else "", float(factors[row])
        if not factor > 0.0 or not np.isfinite(factor):
            raise InputError(
                "Layer '{layer}', row {row}: the factor must be a number above 0.",
                hint="Write how many times as long driving takes, such as 1.5 for half as long again.",
                layer=layer, row=row + 1,
            )  # fmt: skip
        if name in by_class or (name in OTHERS and others is not None):
            raise InputError("Layer '{layer}', row {row}: the class '{name}' comes twice in the period.",
                             hint="Leave one of the rows.", layer=layer, row=row + 1, name=name or "*")  # fmt: skip
        if name in OTHERS:
            others = factor
        else:
            by_class[name] = factor
    chosen = period.strip() if periods is not None and period.strip() else _name_of(periods, rows)
    return TrafficFactors(chosen, by_class, 1.0 if others is None else others)


def _rows_of(periods: Sequence[object] | None, count: int, period: str, layer: str) -> list[int]:
    """Return the rows of the period that is asked for, or of the only one."""
    names = [""] * count if periods is None else [_plain(value) for value in periods]
    known = sorted(set(names))
    if not names:
        raise InputError("Layer '{layer}' has no rows.", hint="Write a row a class of road and period.", layer=layer)
    if (period and periods is not None and period not in known) or (not period and len(known) > 1):
        raise InputError("Layer '{layer}' has these periods: {periods}.", hint="Write one of them as PERIOD.",
                         layer=layer, periods=shortened(known, most=12))  # fmt: skip
    wanted = period if period and periods is not None else known[0]
    return [row for row, name in enumerate(names) if name == wanted]


def _name_of(periods: Sequence[object] | None, rows: Sequence[int]) -> str:
    return "" if periods is None else _plain(periods[rows[0]])


def _plain(value: object) -> str:
    return "" if value is None else str(value).strip()


def _text(value: object) -> str:
    return _plain(value).lower()
