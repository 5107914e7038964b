"""The hierarchy of settlements in one piece: order, levels, classes of size, hinterlands and intermediary towns.

Level is distance alone, class is people alone, and intermediary is a rule of ours that joins both; no figure here says
what a place offers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..arrays import Booleans, Floats, Integers, unknown
from ..notes import Amount, Note
from ..progress import NullProgress, Progress, Stage
from .dominance import Dominance, centres_at, dominance, levels_of, require_levels
from .place_order import ranks_of_places
from .rank_size import RankSize, lines_at_cuts, rank_size
from .size_bands import CITY, TOWN, Band, require_towns_below_cities, size_bands, size_classes
from .towns import Hinterlands, TownRules, hinterlands, intermediary, minutes_to_nearest
from .ways import Ways


@dataclass(frozen=True)
class HierarchyRules:
    """Limits of levels, bands, towns and of the line of rank and size.

    Attributes
    ----------
    levels : sequence of three floats
        Minutes from which on a place is local, regional and national.
    breaks : sequence of float
        Lower bounds of the bands of size.
    town, city : float
        People from which on a place is a town, and a city.
    towns : TownRules
    cut : float
        People from which on places are on the line of rank and size.
    top : int
        So many of the largest are on it instead; 0 = by the cut.
    """

    levels: Sequence[float] = (15.0, 30.0, 60.0)
    breaks: Sequence[float] = (0.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0, 20000.0, 50000.0)
    town: float = 5000.0
    city: float = 50000.0
    towns: TownRules = field(default_factory=TownRules)
    cut: float = 5000.0
    top: int = 0

    def __post_init__(self) -> None:
        require_levels(self.levels)
        require_towns_below_cities(self.town, self.city)


@dataclass(frozen=True, eq=False)
class Hierarchy:
    """The hierarchy; one value a place unless told.

    Attributes
    ----------
    living : ndarray of bool
        Places with people; the others take no part, and have no value.
    ranks : ndarray
        1 for the largest; NaN of places that take no part.
    dominance : Dominance
    levels, classes : list of str
        "" for places that take no part; of level also for those whose place is unknown.
    towns : ndarray of int
        The places that are towns or cities, the largest first.
    around : Hinterlands
        One value a unit, or a town.
    hinterland, dependants : ndarray
        People of places that are towns; NaN of others.
    city_min : ndarray
        Minutes to the nearest city, a city itself 0; NaN where no way leads to any.
    intermediary : ndarray
        1 for those that are; NaN of places that take no part.
    bands : list of Band
    lines : list of RankSize
        By the cut or the number given, then by two other cuts.
    notes : list of Note
    """

    living: Booleans
    ranks: Floats
    dominance: Dominance
    levels: list[str]
    classes: list[str]
    towns: Integers
    around: Hinterlands
    hinterland: Floats
    dependants: Floats
    city_min: Floats
    intermediary: Floats
    bands: list[Band]
    lines: list[RankSize]
    notes: list[Note]

    @property
    def order(self) -> list[int]:
        """The places that take part, the largest first."""
        rows = np.flatnonzero(self.living)
        return [int(row) for row in rows[np.argsort(self.ranks[rows])]]

    @property
    def main_figures(self) -> tuple[float | None, float | None]:
        """The slope of the line, and the first place against the second; None where unknown."""
        zeta, primacy = self.lines[0].zeta, self.lines[0].p1_p2
        return zeta if zeta == zeta else None, primacy if primacy == primacy else None

    def towns_of_units(self) -> tuple[list[int], list[int]]:
        """Return the places that are the nearest and the second town of each unit; -1 where there is none."""
        place = np.append(self.towns, -1)
        return place[self.around.town].tolist(), place[self.around.second].tolist()

    @property
    def leading(self) -> int:
        """How many places are of the highest level."""
        return self.levels.count("national")


def settlement_hierarchy(
    ids: Sequence[str], people: Floats, living: Booleans, ways: Ways, rules: HierarchyRules, *,
    stations: Integers, unit_stations: Integers, unit_people: Floats, located: Booleans | None = None,
    unit_located: Booleans | None = None, progress: Progress | None = None,
) -> Hierarchy:  # fmt: skip
    """Put places into their hierarchy.

    Parameters
    ----------
    ids, people, living : (n,)
        As `place_order.inhabited` gives them.
    ways : Ways
    rules : HierarchyRules
    stations : (n,) ndarray of int
        Of the places.
    unit_stations, unit_people : (units,) ndarray
        Whose nearest town counts for hinterlands.
    located, unit_located : (n,), (units,) ndarray of bool, optional
        Which places and units have coordinates; not asked where a table says the minutes.
    progress : Progress, optional

    Returns
    -------
    Hierarchy

    Raises
    ------
    InputError
        When a rule has no meaning.
    Cancelled
        When the user asked to stop.
    """
    progress, rows = progress or NullProgress(), np.flatnonzero(living)
    placed = np.ones(len(ids), dtype=bool) if located is None else located
    order = ranks_of_places(people[rows], [ids[row] for row in rows.tolist()])
    found = dominance(ways, stations[rows], order, Stage(progress, 0.0, 0.6))
    minutes, by, ranks = unknown(len(ids)), np.full(len(ids), -1, dtype=np.int64), unknown(len(ids))
    minutes[rows], ranks[rows] = found.minutes, order + 1
    by[rows] = np.where(found.by >= 0, rows[found.by], -1)
    named = dict(zip(rows.tolist(), levels_of(found.minutes, rules.levels), strict=True))
    sizes = dict(zip(rows.tolist(), size_classes(people[rows], rules.town, rules.city), strict=True))
    classes = [sizes.get(row, "") for row in range(len(ids))]
    is_town = np.array([one in (TOWN, CITY) for one in classes], dtype=bool)
    towns = np.flatnonzero(is_town)[np.argsort(ranks[is_town])]
    cities = towns[[classes[row] == CITY for row in towns.tolist()]]
    around = hinterlands(ways, unit_stations, unit_people, stations[towns], rules.towns, Stage(progress, 0.6, 0.8),
                         located=unit_located)  # fmt: skip
    hinterland, dependants, city_min = unknown(len(ids)), unknown(len(ids)), unknown(len(ids))
    hinterland[towns], dependants[towns] = around.people, around.dependants
    city_min[rows] = minutes_to_nearest(ways, stations[rows], stations[cities], Stage(progress, 0.8, 1.0))
    between = np.array([one == TOWN for one in classes], dtype=bool)
    middle = intermediary(between, people, hinterland, city_min, rules.towns)
    lines = [rank_size(people[rows], 0.0, rules.top)] if rules.top else lines_at_cuts(people[rows], rules.cut)
    return Hierarchy(
        living, ranks, Dominance(minutes, by),
        [named.get(row, "") if here else "" for row, here in enumerate(placed.tolist())], classes, towns, around,
        hinterland, dependants, city_min, np.where(living, middle, np.nan),
        size_bands(people[rows], rules.breaks), lines,
        _notes(people, living, placed, minutes, ranks, cities, lines[0]),
    )  # fmt: skip


def centres(found: Hierarchy, threshold: float) -> int:
    """Return how many places are centres at some minutes."""
    return int((centres_at(found.dominance.minutes, threshold) & np.array([bool(one) for one in found.levels])).sum())


def headline(found: Hierarchy, rules: HierarchyRules, ids: Sequence[str]) -> Note | None:
    """Say who leads; None where nobody can be told to."""
    if found.leading > 1:
        return Note("{count} places lead: from each of them it is over {minutes} minutes to any larger place.",
                    count=found.leading, minutes=f"{rules.levels[-1]:g}")  # fmt: skip
    if found.leading == 1:
        name = ids[found.levels.index("national")]
        return Note("'{name}' leads alone: no other place is {minutes} minutes from a larger one.", name=name,
                    minutes=f"{rules.levels[-1]:g}")  # fmt: skip
    return None


def _notes(
    people: Floats, living: Booleans, located: Booleans, minutes: Floats, ranks: Floats, cities: Integers,
    line: RankSize,
) -> list[Note]:  # fmt: skip
    notes, cut_off = [], living & located & np.isnan(minutes) & (ranks > 1)
    if empty := int((~living).sum()):
        notes.append(Note("Places without people take no part: {count}.", count=empty))
    if lost := int((living & ~located).sum()):
        notes.append(Note("Places without a geometry have no minutes: {count}.", count=lost))
    if cut_off.any():
        notes.append(Note("Places from which no way leads to any larger one: {count}, with {people} "
                          "{people:person|people}; they count as far from all.", count=int(cut_off.sum()),
                          people=Amount(float(people[cut_off].sum()))))  # fmt: skip
    if living.sum() == 1:
        notes.append(Note("There is one place with people: it has nothing to be compared with."))
    if not cities.size:
        notes.append(Note("No place is a city (TOWN_MAX): every town counts as far from one."))
    if line.is_of_few:
        notes.append(Note("{count} {count:place is|places are} on the line of rank and size: the slope says little, "
                          "and is unknown of fewer than three.", count=line.n))  # fmt: skip
    return notes
