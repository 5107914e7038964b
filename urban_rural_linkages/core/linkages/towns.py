"""Towns and their hinterlands: whose nearest town each is, who has no second one, and which towns stand between.

Why: between villages and cities there are towns that carry a whole area; if their school or their pharmacy closes, the
people around have nothing else within reach.  "Intermediary" is a rule of ours: a town, far from any city, whose
surroundings hold at least half as many people as it has itself.  No official rule for regions was found.

It is a thought about distance: every town is taken to offer what the people need.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers, sum_by, unknown
from ..progress import Progress
from .ways import NO_PAIRS, Ways

NO_TOWN = -1


@dataclass(frozen=True)
class TownRules:
    """Minutes that are far, to a city and to a town, and the share of a town's people that its surroundings have."""

    far_minutes: float = 30.0
    hinterland_ratio: float = 0.5


@dataclass(frozen=True)
class Hinterlands:
    """Towns, and the units around them.

    Attributes
    ----------
    town, second : (units,) ndarray of int
        Positions among the towns given, of the nearest and of the next; -1 where no way leads to any.
    town_min, second_min : (units,) ndarray
        Minutes to them.
    people : (towns,) ndarray
        Of the hinterland: all whose nearest town it is.
    dependants : (towns,) ndarray
        Of those, within the far minutes of it and of no other town.
    dependence : list of str
        Of each unit: ``one`` town within the far minutes, ``several``, or ``none``; "" where its place is unknown.
    """

    town: Integers
    second: Integers
    town_min: Floats
    second_min: Floats
    people: Floats
    dependants: Floats
    dependence: list[str]


def hinterlands(
    ways: Ways, units: Integers, people: Floats, towns: Integers, rules: TownRules, progress: Progress | None = None,
    *, located: Booleans | None = None,
) -> Hinterlands:  # fmt: skip
    """Give each unit to its nearest town, and find out who has no other.

    Parameters
    ----------
    ways : Ways
    units, towns : ndarray of int
        Stations; towns in the order of places, which decides between equally near ones.
    people : (units,) ndarray
        None unknown.
    rules : TownRules
    progress : Progress, optional
    located : (units,) ndarray of bool, optional
        Which units have coordinates; all of them unless given.

    Returns
    -------
    Hinterlands

    Examples
    --------
    >>> from .ways import StraightWays
    >>> line = StraightWays(np.array([[0.0, 0.0], [0.1, 0.0], [0.5, 0.0]]))
    >>> found = hinterlands(line, np.arange(3), np.array([900.0, 80.0, 700.0]), np.array([0, 2]), TownRules())
    >>> found.town.tolist(), found.people.tolist(), found.dependants.tolist(), found.dependence
    ([0, 0, 1], [980.0, 700.0], [980.0, 700.0], ['one', 'one', 'one'])
    """
    places, once = np.unique(units, return_inverse=True)  # units that share a station have the same towns
    asked = ways.pairs(places, towns, most=2, progress=progress) if towns.size else NO_PAIRS
    near, minutes = (np.full((2, places.size), NO_TOWN, dtype=np.int64), np.full((2, places.size), np.nan))
    turn = np.arange(asked.origin.size) - np.searchsorted(asked.origin, asked.origin)
    near[turn, asked.origin], minutes[turn, asked.origin] = asked.destination, asked.minutes
    (town, second), (first_min, second_min) = near[:, once.ravel()], minutes[:, once.ravel()]
    reached, alone = first_min <= rules.far_minutes, ~(second_min <= rules.far_minutes)
    belongs, leans = town >= 0, reached & alone
    nowhere = np.zeros(town.size, dtype=bool) if located is None else ~located & ~belongs
    labels = np.select([nowhere, ~reached, alone], ["", "none", "one"], "several").tolist()
    return Hinterlands(
        town, second, first_min, second_min, sum_by(town[belongs], people[belongs], towns.size),
        sum_by(town[leans], people[leans], towns.size), labels,
    )  # fmt: skip


def minutes_to_nearest(ways: Ways, places: Integers, goals: Integers, progress: Progress | None = None) -> Floats:
    """Return the minutes from each station to the nearest of some others; NaN where no way leads to any."""
    found = ways.pairs(places, goals, most=1, progress=progress) if goals.size else NO_PAIRS
    minutes = unknown(places.size)
    minutes[found.origin] = found.minutes
    return minutes


def intermediary(is_town: Booleans, own: Floats, hinterland: Floats, city_min: Floats, rules: TownRules) -> Booleans:
    """Tell which towns are intermediary: far from any city, with surroundings of some weight.

    Parameters
    ----------
    is_town : (n,) ndarray of bool
        Places from the size of a town on and below that of a city.
    own, hinterland : (n,) ndarray
        People of the place, and of its hinterland with it.
    city_min : (n,) ndarray
        Minutes to the nearest city; NaN, where none is reached, is far.
    rules : TownRules

    Examples
    --------
    >>> intermediary(np.array([True, True]), np.array([10.0, 10.0]), np.array([15.0, 14.0]), np.array([31.0, 31.0]),
    ...              TownRules()).tolist()
    [True, False]
    """
    far = ~(city_min <= rules.far_minutes)
    return np.asarray(is_town & far & (hinterland - own >= rules.hinterland_ratio * own))
