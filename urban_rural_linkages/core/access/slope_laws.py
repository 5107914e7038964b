"""Travel time of a step on a slope, for each mode of travel.

Why: the search for the least time asks one question, how long a step between two cells takes, and should not know
whether somebody walks, cycles or drives there.  A law answers it from the friction of the cells that the step crosses
(seconds per metre on the flat), how much of the step lies in each, the mode there, and the one slope of the step.

It holds no formula of its own: those are in `speed`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, NamedTuple, Protocol

import numpy as np

from ..arrays import Bytes, Floats
from ..errors import InputError
from .speed import R_WALK, Langmuir, bicycle_speed, tobler_speed

SlopeInput = Literal["ratio", "ratio_as_percent"]


class Mode(IntEnum):
    """Mode of travel in a cell."""

    WALK = 1
    BICYCLE = 2
    CAR = 3


class Part(NamedTuple):
    """The part of a step that lies in one cell, for many steps at once."""

    friction: Floats  # seconds per metre on the flat; NaN = barrier
    metres: Floats | float
    modes: Bytes | None


class SlopeLaw(Protocol):
    """Time of a step by its length, slope and friction."""

    needs_modes: bool

    def seconds(self, parts: Sequence[Part], slope: Floats) -> Floats:
        """Add up the parts of each step, all of them on the step's slope; NaN or infinity = impassable."""


def _on_the_flat(parts: Sequence[Part]) -> Floats:
    """Add up the parts as if there were no slope."""
    total = parts[0].friction * parts[0].metres
    for part in parts[1:]:
        total = total + part.friction * part.metres
    return np.asarray(total, dtype=np.float64)


@dataclass(frozen=True)
class ToblerLaw:
    """Everybody walks, at the cells' speed scaled by Tobler's function."""

    needs_modes = False

    def seconds(self, parts: Sequence[Part], slope: Floats) -> Floats:
        """Add up the parts of each step."""
        with np.errstate(divide="ignore"):  # a cliff takes for ever
            return _on_the_flat(parts) / tobler_speed(1.0, slope)


@dataclass(frozen=True)
class LangmuirLaw:
    """Everybody walks: r.walk's movement plus `weight` (its lambda) times the friction."""

    coefficients: Langmuir = R_WALK
    weight: float = 1.0
    needs_modes = False

    def seconds(self, parts: Sequence[Part], slope: Floats) -> Floats:
        """Add up the parts of each step."""
        metres = sum(part.metres for part in parts)
        return metres * self.coefficients.seconds_per_metre(slope) + self.weight * _on_the_flat(parts)


@dataclass(frozen=True)
class BicycleLaw:
    """Everybody cycles, at the speed that the power of the flat speed keeps."""

    slope_in: SlopeInput = "ratio"
    needs_modes = False

    def seconds(self, parts: Sequence[Part], slope: Floats) -> Floats:
        """Add up the parts of each step."""
        total = np.zeros(slope.shape)
        with np.errstate(divide="ignore"):  # a slope that cannot be climbed takes for ever
            for part in parts:
                total += part.metres * 3.6 / bicycle_speed(3.6 / part.friction, slope, self.slope_in)
        return total


@dataclass(frozen=True)
class ModeLaw:
    """Each cell by its mode: Tobler on foot, the balance of power by bicycle, no slope by car."""

    slope_in: SlopeInput = "ratio"
    needs_modes = True

    def seconds(self, parts: Sequence[Part], slope: Floats) -> Floats:
        """Add up the parts of each step."""
        total = np.zeros(slope.shape)
        for part in parts:
            flat = part.friction * part.metres
            walks, cycles = part.modes == Mode.WALK, part.modes == Mode.BICYCLE
            flat[walks] /= tobler_speed(1.0, slope[walks])
            metres = np.broadcast_to(part.metres, slope.shape)[cycles]
            one = Part(part.friction[cycles], metres, None)
            flat[cycles] = BicycleLaw(self.slope_in).seconds([one], slope[cycles])
            total += flat
        return total


def slope_law(
    name: str, coefficients: Langmuir | None = None, weight: float = 1.0, slope_in: SlopeInput = "ratio"
) -> SlopeLaw | None:
    """Find the law of a name.

    Parameters
    ----------
    name : {"none", "tobler", "langmuir", "bicycle", "by_mode"}
        See the laws of this module.
    coefficients : Langmuir, optional
        Of r.walk, unless given.
    weight : float
        Lambda, the weight of friction in the law of Langmuir; 0 or more.
    slope_in : {"ratio", "ratio_as_percent"}
        See `speed.bicycle_speed`.

    Returns
    -------
    SlopeLaw or None
        None = the slope does not matter.

    Raises
    ------
    InputError
        When there is no such law, or the weight is negative.
    """
    if not weight >= 0.0:
        raise InputError("LAMBDA is {weight}.", hint="Give 0 or more.", weight=f"{weight:g}")
    laws: dict[str, SlopeLaw | None] = {
        "none": None,
        "tobler": ToblerLaw(),
        "langmuir": LangmuirLaw(coefficients or R_WALK, weight),
        "bicycle": BicycleLaw(slope_in),
        "by_mode": ModeLaw(slope_in),
    }
    if name not in laws:
        raise InputError(
            "There is no slope model '{name}'.", hint="Choose one of {names}.", name=name, names=", ".join(laws)
        )
    return laws[name]
