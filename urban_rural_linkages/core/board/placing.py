"""The spot on which a click puts a new place: the nearest settlement, or else the nearest road."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..notes import Amount
from .changes import Road
from .places import Homes
from .ways import Ways

SETTLEMENT_WITHIN, ROAD_WITHIN = 1000.0, 2000.0
"""Metres within which a click means a settlement, and within which it means a road."""


@dataclass(frozen=True)
class Snapped:
    """A point to which a click was moved.

    Attributes
    ----------
    x, y : float
        In the reference system of the board.
    name : str
        Of the settlement; "" on a road.
    metres : float
        From the click.
    """

    x: float
    y: float
    name: str
    metres: float


def snapped(homes: Homes, ways: Ways, x: float, y: float, roads: Sequence[Road] = ()) -> Snapped:
    """Move a point to the nearest settlement if one is near, else to the nearest road, of today or drawn.

    Raises
    ------
    InputError
        When neither is near enough; it names the nearest settlement.
    """
    metres = np.hypot(homes.x - x, homes.y - y)
    place = int(np.nanargmin(metres)) if np.isfinite(metres).any() else -1
    reach = SETTLEMENT_WITHIN if ways.has_roads else ROAD_WITHIN
    if place >= 0 and metres[place] <= reach:
        return Snapped(float(homes.x[place]), float(homes.y[place]), homes.names[place], float(metres[place]))
    road = ways.nearest_road(x, y, roads)
    if road is not None and road[2] <= ROAD_WITHIN:
        return Snapped(road[0], road[1], "", road[2])
    raise _too_far(homes, ways.has_roads, place, float(metres[place]) if place >= 0 else np.nan)


def snapped_to_road(homes: Homes, ways: Ways, x: float, y: float, roads: Sequence[Road] = ()) -> Snapped:
    """Move a point as `snapped` does, and from a settlement on to its road: there a drawn road is joined.

    Raises
    ------
    InputError
        When neither is near enough; it names the nearest settlement.
    """
    found = snapped(homes, ways, x, y, roads)
    road = ways.nearest_road(found.x, found.y, roads) if found.name else None
    return found if road is None or road[2] > ROAD_WITHIN else Snapped(road[0], road[1], found.name, found.metres)


def _too_far(homes: Homes, has_roads: bool, place: int, metres: float) -> InputError:
    if place < 0:
        return InputError("No settlement of the board has a place.", hint="Check the layer of settlements.")
    km, name, far = Amount(ROAD_WITHIN / 1000.0), homes.names[place], Amount(metres / 1000.0, 1)
    if has_roads:
        return InputError("No road within {km} km; nearest: {place}, {far} km.", km=km, place=name, far=far)
    return InputError("No settlement within {km} km; nearest: {place}, {far} km.", km=km, place=name, far=far)
