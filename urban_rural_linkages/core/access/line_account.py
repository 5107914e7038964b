"""Account of the lines of a network: their number and their length, and which of them are left out for which reason.

A line counts once, for the first of the reasons that holds of it.  Lengths are kilometres on the ellipsoid.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..account import LeftOut, Tally
from ..arrays import Booleans, Floats, Integers8
from ..geodesy import in_kilometres
from ..identifiers import shortened
from ..notes import Note
from .road_tags import Mode
from .speeds import LineSpeeds

_EXAMPLES = 5


class Lines(NamedTuple):
    """Lines of a layer.

    Attributes
    ----------
    layer : str
        Name of the layer.
    metres : (n,) ndarray
        Length of each line; NaN without a geometry.
    drawn : (n,) ndarray of bool
        Which lines have a geometry that is not empty.
    """

    layer: str
    metres: Floats
    drawn: Booleans


def line_tallies(
    lines: Lines, speeds: LineSpeeds, is_open: Booleans, mode: Mode | str, by_class: bool,
    of_others: Booleans | None = None,
) -> tuple[Tally, Tally]:  # fmt: skip
    """Account for the lines of a layer, and for their length.

    Parameters
    ----------
    lines : Lines
    speeds : LineSpeeds
        How fast they are, and why some have no speed.
    is_open : (n,) ndarray of bool
        Which lines are used.
    mode : str
        The means of travel, for the reasons.
    by_class : bool
        Whether speeds come from the class of road alone: a line without a speed then lacks its class.
    of_others : (n,) ndarray of bool, optional
        Which lines belong to other plans of the same layer.

    Returns
    -------
    lines, kilometres : Tally
        With the numbers of the first lines, from 1, as examples; kilometres are rounded to metres.
    """
    others = np.zeros(len(lines.drawn), dtype=bool) if of_others is None else of_others
    closed = lines.drawn & ~is_open & ~others
    no_speed = Note("without a class of road") if by_class else Note("without a speed, which are closed")
    left_out = [
        (Note("without a geometry"), ~lines.drawn),
        (Note("of other plans"), lines.drawn & others),
        (no_speed, closed & speeds.unknown),
        (Note("of a class of road that is closed to {mode}", mode=mode), closed & speeds.closed & ~speeds.strange),
        (
            Note(
                "of a class of road that OpenStreetMap does not have ({classes})",
                classes=shortened(speeds.strange_classes, most=3),
            ),
            closed & speeds.strange,
        ),
        (Note("that their access closes to {mode}", mode=mode), closed & speeds.barred),
        (Note("with a speed of 0 or less"), closed & (speeds.speed <= 0.0)),
    ]
    number = Tally(
        Note("Lines of '{layer}'", layer=lines.layer), len(lines.drawn),
        tuple(LeftOut(int(which.sum()), why, _rows(which)) for why, which in left_out),
    )  # fmt: skip
    length = Tally(
        Note("Length of the lines of '{layer}'", layer=lines.layer), _km(lines.metres),
        tuple(LeftOut(_km(lines.metres[which]), why) for why, which in left_out), unit="km",
    )  # fmt: skip
    return number, length


def one_way_remark(lines: Lines, directions: Integers8, is_open: Booleans) -> Note:
    """Say how many of the lines that are used may be travelled one way only, and how long they are.

    Parameters
    ----------
    lines : Lines
    directions : (n,) ndarray of int8
        0 where a line is open both ways.
    is_open : (n,) ndarray of bool
        Which lines are used.
    """
    one_way = lines.drawn & is_open & (directions != 0)
    return Note(
        "One-way among the lines of '{layer}' that are used: {count} of {all}, {km} km.", layer=lines.layer,
        count=int(one_way.sum()), all=int((lines.drawn & is_open).sum()), km=_km(lines.metres[one_way]),
    )  # fmt: skip


def _rows(which: Booleans) -> tuple[str, ...]:
    return tuple(str(row + 1) for row in np.flatnonzero(which)[: _EXAMPLES + 1])


def _km(metres: Floats) -> float:
    return round(float(in_kilometres(np.nansum(metres))), 3)
