"""Themes of maps: classes with their colours, and the class of each unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...arrays import Floats, Integers
from ..drawing import Fill, Hatch

UNKNOWN = -1
"""The class of a unit of which nothing is known."""
ABSENT = -2
"""The class of a unit that the map does not speak of."""
NAN = float("nan")


@dataclass(frozen=True)
class MapClass:
    """A class of a map: its words in the legend, and how it is filled."""

    label: str
    fill: Fill


@dataclass(frozen=True, eq=False)
class UnitTheme:
    """A theme that gives each unit a class.

    Attributes
    ----------
    title : str
        Above the legend.
    classes : sequence of MapClass
        In the order of the legend.
    number : (n,) ndarray of int
        The class of each unit; `UNKNOWN` or `ABSENT`.
    titles : sequence of n str
        What a reader sees who points at a unit; empty: nothing.
    unknown : str
        The words for units of which nothing is known.
    counted : str
        What the legend counts, such as municipalities.
    amounts : sequence of float
        What the legend says of each class, such as its people; empty: how many units it has.
    legend : bool
        Whether colours are explained; not where they only tell neighbours apart.
    """

    title: str
    classes: Sequence[MapClass]
    number: Integers
    titles: Sequence[str] = ()
    unknown: str = ""
    counted: str = ""
    amounts: Sequence[float] = ()
    legend: bool = True

    def counts(self) -> list[int]:
        """Return how many units are of each class."""
        known = self.number[self.number >= 0]
        return [int(count) for count in np.bincount(known, minlength=len(self.classes))]

    def unknown_count(self) -> int:
        """Return of how many units nothing is known."""
        return int(np.count_nonzero(self.number == UNKNOWN))

    def is_of_one_class(self) -> bool:
        """Tell whether all units that are drawn are of one class, so that a map of them says nothing of where."""
        return np.unique(self.number[self.number != ABSENT]).size <= 1

    def turned(self) -> UnitTheme:
        """Return the same with its classes in the reverse order.

        Examples
        --------
        >>> theme = UnitTheme("", [MapClass("a", "#000000"), MapClass("b", "#ffffff")], np.array([0, 1, UNKNOWN]))
        >>> [entry.label for entry in theme.turned().classes], theme.turned().number.tolist()
        (['b', 'a'], [1, 0, -1])
        """
        number = np.where(self.number >= 0, len(self.classes) - 1 - self.number, self.number)
        return replace(self, classes=[*reversed(self.classes)], number=number, amounts=[*reversed(self.amounts)])

    def fill(self, number: int) -> Fill:
        """Return how units of a class are filled."""
        return Hatch() if number == UNKNOWN else self.classes[number].fill

    def key_entries(self) -> list[tuple[MapClass, float]]:
        """Return the classes that have units, with how many or how much, the unknown last."""
        amounts = self.amounts or self.counts()
        found: list[tuple[MapClass, float]] = [
            (entry, amount) for entry, amount, units in zip(self.classes, amounts, self.counts(), strict=True)
            if units or amount
        ]  # fmt: skip
        unknown = self.unknown_count()
        entry = MapClass(self.unknown, Hatch()), NAN if self.amounts else unknown
        return [*found, entry] if unknown else found


def class_numbers(style: Mapping[str, Any], values: Floats | Sequence[object]) -> Integers:
    """Return the class of each value by a style of classes with limits, or of categories.

    Parameters
    ----------
    style : mapping
        As resources/styles has them: `kind`, and `classes` with `to` (the limit belongs to it) or `below`, or `value`.
    values : (n,) array_like
        Numbers, NaN where unknown, for ``graduated``; anything, None where unknown, for ``categories``.

    Examples
    --------
    >>> style = {"kind": "graduated", "classes": [{"to": -5}, {"below": 5}, {}]}
    >>> class_numbers(style, np.array([-5.0, 4.0, 5.0, np.nan])).tolist()
    [0, 1, 2, -1]
    """
    classes = style["classes"]
    if style["kind"] == "categories":
        places = {_plain(entry["value"]): place for place, entry in enumerate(classes)}
        return np.array([places.get(_plain(value), UNKNOWN) for value in values], dtype=np.int64)
    known = np.asarray(values, dtype=np.float64)
    number = np.full(known.shape, len(classes) - 1, dtype=np.int64)
    for place in range(len(classes) - 1, -1, -1):
        entry = classes[place]
        if "to" in entry:
            number[known <= entry["to"]] = place
        elif "below" in entry:
            number[known < entry["below"]] = place
    number[np.isnan(known)] = UNKNOWN
    return number


def _plain(value: object) -> object:
    """Return a value as it is compared: whole numbers as such, whatever a file made of them."""
    if isinstance(value, bool | np.bool_):
        return int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
