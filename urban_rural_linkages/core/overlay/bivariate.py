"""Bivariate classes: two figures of each unit crossed in few classes.

A map of decline and a map of distance, side by side, do not show where the two meet.  Each figure is put into the
same small number of classes, and the pair of classes of a unit is its code on a bivariate map: 13 is the first class
of x and the third of y.

References
----------
Brewer, C. A. (1994), Color use guidelines for mapping and visualization, in MacEachren and Taylor (eds),
Visualization in Modern Cartography: 123-147: bivariate schemes of two sequences.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats
from ..errors import InputError
from ..notes import Note
from ..progress import Progress
from .class_breaks import class_numbers, distinct_values, fixed_breaks, natural_breaks, quantile_breaks

Breaks = Literal["quantile", "fixed", "jenks"]
Worse = Literal["low", "high"]


@dataclass(frozen=True)
class Axis:
    """A figure and how it is to be divided.

    Attributes
    ----------
    values : array_like, shape (units,)
        NaN where unknown.
    field, layer : str
        Where the figure comes from, for messages.
    label : str
        How the reader knows it.
    limits : str
        Limits that the user fixed, such as ``-1,0``; empty: they are found.
    parameter : str
        Which parameter holds these limits, for messages.
    worse : {"low", "high"}
        Which end is unfavourable.
    """

    values: ArrayLike
    field: str
    layer: str
    label: str
    limits: str = ""
    parameter: str = ""
    worse: Worse = "high"


@dataclass(frozen=True)
class Classes:
    """The classes of one figure.

    Attributes
    ----------
    label : str
        How the reader knows the figure.
    limits : ndarray, shape (classes - 1,)
        Upper limits, included, of all classes but the last.
    numbers : ndarray, shape (units,)
        1 for the lowest class; NaN where the figure is unknown.
    worse : {"low", "high"}
        Which end is unfavourable.
    """

    label: str
    limits: Floats
    numbers: Floats
    worse: Worse

    @property
    def count(self) -> int:
        """How many classes there are."""
        return self.limits.size + 1

    @property
    def worst(self) -> int:
        """The number of the most unfavourable class."""
        return 1 if self.worse == "low" else self.count

    def range_of(self, number: float) -> tuple[float, float]:
        """Return where a class begins (not included) and ends (included); NaN at an open end or without a class."""
        if np.isnan(number):
            return np.nan, np.nan
        edges = np.concatenate(([np.nan], self.limits, [np.nan]))
        return float(edges[int(number) - 1]), float(edges[int(number)])


@dataclass(frozen=True)
class Bivariate:
    """Units by the classes of two figures.

    Attributes
    ----------
    x, y : Classes
        The classes of each figure.
    codes : ndarray, shape (units,)
        10 * x class + y class; NaN where either figure is unknown.
    notes : tuple of Note
        What the reader has to know.
    """

    x: Classes
    y: Classes
    codes: Floats
    notes: tuple[Note, ...] = field(default=())

    @property
    def worst(self) -> Booleans:
        """Whether both figures of a unit are in their most unfavourable class."""
        found: Booleans = self.codes == 10 * self.x.worst + self.y.worst
        return found


def bivariate_classes(
    x: Axis, y: Axis, classes: int = 3, breaks: Breaks = "quantile", progress: Progress | None = None
) -> Bivariate:
    """Divide two figures into the same number of classes, and pair the classes of each unit.

    Each figure is divided by its own known values, also those of units where the other figure is unknown.  Limits
    that the user fixed go before `breaks`.  The result does not depend on the order of units.

    Parameters
    ----------
    x, y : Axis
        The figures, with as many units each.
    classes : int
        How many classes each figure gets.
    breaks : {"quantile", "fixed", "jenks"}
        How limits are found; with ``fixed`` both axes need theirs.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Bivariate

    Raises
    ------
    InputError
        When limits are missing or not as many as the classes need, or a figure has fewer different values than
        there are classes.

    Examples
    --------
    >>> rate = Axis([-2, -1, 0.5], "rate", "towns", "Rate", limits="-1,0", worse="low")
    >>> minutes = Axis([70, 20, float("nan")], "min", "towns", "Minutes", limits="30,60")
    >>> found = bivariate_classes(rate, minutes)
    >>> found.codes.tolist(), found.worst.tolist()
    ([13.0, 11.0, nan], [True, False, False])
    """
    of_x, of_y = (_divided(axis, classes, breaks, progress) for axis in (x, y))
    codes = 10 * of_x.numbers + of_y.numbers
    return Bivariate(of_x, of_y, codes, (*_unknown(codes, of_x, of_y), *_empty(of_x), *_empty(of_y)))


def require_limits(x: Axis, y: Axis, classes: int, breaks: Breaks) -> None:
    """Refuse limits that cannot be used, without looking at any figure.

    Raises
    ------
    InputError
        When limits are missing, are no increasing numbers, or are not as many as the classes need.
    """
    for axis in (x, y):
        if axis.limits:
            fixed_breaks(axis.limits, classes, axis.parameter)
        elif breaks == "fixed":
            raise InputError(
                "Fixed classes were asked for, but {parameter} is empty.",
                hint="Give {needed} increasing {needed:number|numbers}, such as 30,60 for three classes, or choose "
                "quantile or jenks.",
                parameter=axis.parameter,
                needed=classes - 1,
            )


def _divided(axis: Axis, classes: int, breaks: Breaks, progress: Progress | None) -> Classes:
    require_limits(axis, axis, classes, breaks)
    find: Callable[[], Floats] = {
        "quantile": lambda: quantile_breaks(axis.values, classes),
        "jenks": lambda: natural_breaks(axis.values, classes, progress),
    }.get(breaks, lambda: np.empty(0))
    if axis.limits:
        limits = fixed_breaks(axis.limits, classes, axis.parameter)
    else:
        _require_variety(axis, classes)
        limits = find()
    return Classes(axis.label, limits, class_numbers(axis.values, limits), axis.worse)


def _require_variety(axis: Axis, classes: int) -> None:
    found = distinct_values(axis.values)
    if found < classes:
        raise InputError(
            "Layer '{layer}', field '{field}' has {found} different known {found:value|values}, too few for "
            "{classes} classes.",
            hint="Ask for fewer classes (CLASSES), or fix the limits ({parameter}).",
            layer=axis.layer,
            field=axis.field,
            found=found,
            classes=classes,
            parameter=axis.parameter,
        )


def _unknown(codes: Floats, x: Classes, y: Classes) -> tuple[Note, ...]:
    count = int(np.isnan(codes).sum())
    if not count:
        return ()
    return (
        Note(
            "{count} {count:unit is|units are} in no class: {x} is unknown in {without_x} of them, {y} in {without_y}.",
            count=count,
            x=x.label,
            y=y.label,
            without_x=int(np.isnan(x.numbers).sum()),
            without_y=int(np.isnan(y.numbers).sum()),
        ),
    )


def _empty(classes: Classes) -> tuple[Note, ...]:
    """Tell of classes that no unit is in: of quantiles, because many values are equal."""
    missing = sorted(set(range(1, classes.count + 1)) - set(classes.numbers[~np.isnan(classes.numbers)].tolist()))
    if not missing:
        return ()
    return (
        Note(
            "No unit is in class {numbers} of {label}: no value lies there, or too many are equal.",
            numbers=", ".join(map(str, missing)),
            label=classes.label,
        ),
    )
