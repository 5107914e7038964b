"""The map of the synthesis: where the region gains and loses, who is far, what comes first, and its towns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from ...arrays import Booleans, Floats, Integers
from ..drawing import ACCENT, PETROL, WHITE, Circle, Hatch, Mark, Stroke, Text
from ..lettering import Measure, wrapped
from ..map_frames import symbol_share
from .theme import MapClass

GAIN, LOSS = 5.0, 30.0
"""Change in per cent beyond which a unit counts as gaining or losing."""
TOWN = 3_500
"""Inhabitants from which a settlement counts as a town."""

_FILLS = {"other": "#f3f0e8", "gain": "#cfc9e3", "loss": "#f0c9a0"}
_FAR = "#b0647c"
_LARGEST, _MOST_TOWNS = 3.1, 40  # mm, the radius of the largest town; as many as can be told apart
_MOST_OUTLINED = 60  # units that are outlined one by one
KINDS = tuple((kind, far) for far in (False, True) for kind in _FILLS)
"""The classes of the map: change, and whether a unit is far."""


def synthesis_classes() -> list[MapClass]:
    """Return the classes of the map in the order of `KINDS`; those far away are hatched."""
    return [MapClass("", Hatch(_FAR, _FILLS[kind], 1.1, 0.16) if far else _FILLS[kind]) for kind, far in KINDS]


def synthesis_keys() -> dict[str, str | Hatch]:
    """Return how the legend shows gain, loss and distance."""
    return {"gain": _FILLS["gain"], "loss": _FILLS["loss"], "far": Hatch(_FAR, WHITE, 0.9, 0.16)}


def synthesis_numbers(change: Floats, minutes: Floats | None, limit: float) -> Integers:
    """Return the class of each unit.

    Parameters
    ----------
    change : (n,) ndarray
        In per cent; unknown counts as neither gain nor loss.
    minutes : (n,) ndarray, optional
        To the service; unknown counts as not far.
    limit : float
        Minutes beyond which a unit is far.

    Examples
    --------
    >>> numbers = synthesis_numbers(np.array([9.0, -31.0, np.nan]), np.array([10.0, 40.0, np.nan]), 30.0)
    >>> [KINDS[number] for number in numbers]
    [('gain', False), ('loss', True), ('other', False)]
    """
    kind = np.select([change > GAIN, change < -LOSS], [1, 2], 0)
    far = np.zeros(len(change), dtype=bool) if minutes is None else minutes > limit
    return np.asarray(kind + len(_FILLS) * far, dtype=np.int64)


def outlined_groups(chosen: Booleans) -> Integers:
    """Return a group for each chosen unit by itself, one for all where they are many; -1 for the others.

    Examples
    --------
    >>> outlined_groups(np.array([True, False, True])).tolist()
    [0, -1, 2]
    """
    many = np.count_nonzero(chosen) > _MOST_OUTLINED
    return np.where(chosen, 0 if many else np.arange(len(chosen)), -1)


def outline_stroke(kind: Literal["area", "priority"], units: int) -> Stroke:
    """Return the line around a functional area, in dashes, or around what comes first; thinner where units are many."""
    share = max(symbol_share(units, 800), 0.45)
    if kind == "area":
        return Stroke(PETROL, 0.6 * share, (1.6 * share, 0.9 * share))
    return Stroke(ACCENT, 0.75 * share)


def towns_of(people: Floats) -> Integers:
    """Return which settlements are towns, the largest first and no more than can be told apart."""
    known = np.nan_to_num(people)
    order = np.argsort(-known, kind="stable")
    return order[known[order] >= TOWN][:_MOST_TOWNS]


def radii(people: Floats, most: float, largest: float = _LARGEST, least: float = 0.45) -> Floats:
    """Return the radii of circles whose areas go with people, in mm, that of `most` people the `largest`.

    Examples
    --------
    >>> radii(np.array([80_000.0, 20_000.0]), 80_000.0).tolist()
    [3.1, 1.55]
    """
    return np.asarray(np.maximum(largest * np.sqrt(np.nan_to_num(people) / max(most, 1.0)), least), dtype=np.float64)


def examples(most: float) -> list[float]:
    """Return round numbers of people for the circles of the legend, the largest first.

    Examples
    --------
    >>> examples(68_230.0)
    [70000.0, 15000.0, 3500.0]
    """
    largest = rounded(most)
    between = rounded(float(np.sqrt(largest * TOWN)))
    return sorted({largest, between, float(TOWN)}, reverse=True) if largest > TOWN else [float(TOWN)]


def rounded(value: float) -> float:
    """Return the round number that is nearest, of a figure or two.

    Examples
    --------
    >>> rounded(68_230.0), rounded(1_040.0)
    (70000.0, 1000.0)
    """
    power = 10.0 ** np.floor(np.log10(max(value, 1.0)))
    steps = np.array([1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0])
    return float(steps[np.argmin(np.abs(np.log(steps * power / max(value, 1.0))))] * power)


def circle_legend(most: float, words: str, numbers: Sequence[str], width: float, measure: Measure) -> tuple[
    list[Mark], float
]:  # fmt: skip
    """Draw the circles of the legend in each other, with what they mean beside them; return marks and height in mm."""
    sizes = radii(np.array(examples(most)), max(most, TOWN)).tolist()
    bottom, x = 1.0 + 2 * sizes[0], max(2.6, sizes[0])
    marks: list[Mark] = []
    for radius in sizes:
        marks.append(Circle(x, bottom - radius, radius, None, Stroke(PETROL, 0.25)))
    text = f"{' · '.join(numbers)} {words}"
    left = max(7.0, x + sizes[0] + 1.8)
    lines = wrapped(text, width - left, measure, 6.5)
    marks += [Text(left, bottom - sizes[0] + 0.8 + 2.9 * place, line, 6.5) for place, line in enumerate(lines)]
    return marks, max(bottom, bottom - sizes[0] + 2.9 * len(lines)) + 1.0
