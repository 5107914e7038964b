"""Functional rural areas, after Dijkstra and Jacobs-Crisioni 2023: catchments of rural centres, merged in rounds.

Why: the counterpart of functional urban areas for everything outside them, at which a school, a health centre or a bus
line makes sense.  Centres are places with no larger one within ten minutes; each cell or municipality goes to the
centre that pulls most; areas merge until they have 25 000 people or lie an hour from their neighbours.

They are not the areas that the JRC published, which stand on other roads and another grid of people.  "With urban areas
left out" and "everything counted" are two results; `RuralAreas` says which it is.

References
----------
Dijkstra, L. and Jacobs-Crisioni, C. (2023), Developing a definition of Functional Rural Areas in the EU, JRC135599.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, sum_by
from ..errors import InputError
from ..progress import NullProgress, Progress, Stage
from .area_merging import Merged, MergeRules, merge_areas
from .catchments import NO_CENTRE, Assign, strongest_centres, with_the_cut_off
from .cleaning import Ground, clean_catchments
from .dominance import Dominance, centres_at, dominance
from .place_order import ranks_of_places
from .rural_parts import Cells, Settlements
from .ways import Pairs, Ways

MOST_DENSE = 2000  # centres of which all pairs are measured; of more, those within twice the most minutes


@dataclass(frozen=True)
class RuralRules:
    """The rules of functional rural areas.

    Attributes
    ----------
    centre_minutes : float
        A centre has no larger place within them, inclusive.
    assign : {"gravity", "nearest"}
    exponent : float
        Of the minutes of a pull.
    nearest_centres : int
        How many compete.
    merging : MergeRules
    clean : bool
        Whether catchments on a grid are cleaned, see `cleaning`.
    """

    centre_minutes: float = 10.0
    assign: Assign = "gravity"
    exponent: float = 2.0
    nearest_centres: int = 5
    merging: MergeRules = field(default_factory=MergeRules)
    clean: bool = True

    def __post_init__(self) -> None:
        if self.centre_minutes < 0 or self.nearest_centres < 1:
            raise InputError("Centres have no larger place within {minutes} minutes, and {count} of them compete.",
                             hint="Give CENTRE_MINUTES 0 or more, and NEAREST_CENTRES 1 or more.",
                             minutes=self.centre_minutes, count=self.nearest_centres)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Catchments:
    """Centres, and the catchment of each cell.

    Attributes
    ----------
    centres : (m,) ndarray of int
        Settlements that are centres outside cities and hold a cell, by code.
    of_cell : (n,) ndarray of int
        Position of the centre; -1 in cities, and where nothing is known.
    times : Pairs
        Minutes between the centres, the shorter of both directions.
    idle : int
        Centres that no cell goes to.
    exclave : (n,) ndarray of bool
        Cells of a grid that lie apart from their centre and from all other areas.
    """

    centres: Integers
    of_cell: Integers
    times: Pairs
    idle: int
    exclave: Booleans


@dataclass(frozen=True, eq=False)
class RuralAreas:
    """Areas drawn by one setting of the rules.

    Attributes
    ----------
    catchments : Catchments
    merged : Merged
        By position of centres.
    area : (n,) ndarray of int
        Of each cell: the number of its area, counted by the lowest code of a centre; -1 where it has none.
    seat : (areas,) ndarray of int
        The settlement of each area that has most people among its centres.
    first_centre : (areas,) ndarray of int
        The settlement whose code the area has: the lowest of its centres.
    centres : (areas,) ndarray of int
        How many it has.
    people : (areas,) ndarray
    without_cities : bool
        Whether cells and settlements of cities were left out: another result than with all of them.
    """

    catchments: Catchments
    merged: Merged
    area: Integers
    seat: Integers
    first_centre: Integers
    centres: Integers
    people: Floats
    without_cities: bool

    def centre_of_cells(self) -> list[int]:
        """Return the settlement that is the centre of each cell; -1 where it has none."""
        return [int(one) for one in np.append(self.catchments.centres, -1)[self.catchments.of_cell]]

    def settlement_roles(self, count: int) -> list[str]:
        """Return of each settlement whether it is the ``seat`` of an area, another ``centre``, or ``none``."""
        roles = ["none"] * count
        for one in self.catchments.centres.tolist():
            roles[one] = "centre"
        for one in self.seat.tolist():
            roles[one] = "seat"
        return roles

    def sums(self, values: Floats) -> Floats:
        """Add up figures of cells by area."""
        within = self.area >= 0
        return sum_by(self.area[within], values[within], self.seat.size)

    def fills(self, roles: Sequence[str], colours: Sequence[int]) -> list[str]:
        """Return how a map fills each cell: by the colour of its area, else by its role."""
        return [f"fra{colours[area]}" if area >= 0 else role
                for area, role in zip(self.area.tolist(), roles, strict=True)]  # fmt: skip

    def seat_of_cells(self) -> Integers:
        """Return the settlement that is the seat of each cell; -1 where it has none."""
        if not self.seat.size:
            return np.full(self.area.size, -1, dtype=np.int64)
        return np.where(self.area >= 0, self.seat[self.area], -1)


class _Centres(NamedTuple):
    """Centres by code, which of them each cell goes to, how many no cell goes to, and which cells lie in exclaves."""

    centres: Integers
    of_cell: Integers
    idle: int
    exclave: Booleans


class RuralSurvey:
    """Settlements, cells and ways, measured once and drawn by as many settings as are asked for.

    Parameters
    ----------
    settlements : Settlements
    cells : Cells
    ways : Ways
    progress : Progress, optional

    Raises
    ------
    InputError
        When there is no settlement.
    """

    def __init__(
        self, settlements: Settlements, cells: Cells, ways: Ways, progress: Progress | None = None
    ) -> None:  # fmt: skip
        if not len(settlements.ids):
            raise InputError("There is no settlement where anybody lives.", hint="Choose another layer of settlements.")
        self.settlements, self.cells, self.ways = settlements, cells, ways
        self.ranks = ranks_of_places(settlements.people, settlements.ids)
        self.dominance: Dominance = dominance(ways, settlements.station, self.ranks, progress)
        self._centres: dict[tuple[object, ...], _Centres] = {}
        self._times: dict[tuple[object, ...], Pairs] = {}

    def with_cells(self, cells: Cells) -> RuralSurvey:
        """Return the same settlements with other cells, whose roles are told; no way is measured from them."""
        other = copy(self)
        other.cells = replace(cells, station=np.full(cells.people.size, NO_CENTRE, dtype=np.int64))
        other._centres, other._times = {}, {}
        return other

    def roles(self, found: RuralAreas) -> list[str]:
        """Return of each cell whether it is of a rural area (``fra``), a city (``fua``), an ``exclave``, ``none``."""
        return ["fra" if area >= 0 else "fua" if city else "exclave" if apart else "none"
                for area, city, apart in zip(found.area.tolist(), self.cells.in_city.tolist(),
                                             found.catchments.exclave.tolist(), strict=True)]  # fmt: skip

    def draw(self, rules: RuralRules, progress: Progress | None = None) -> RuralAreas:
        """Draw the areas by some rules.

        Parameters
        ----------
        rules : RuralRules
        progress : Progress, optional

        Returns
        -------
        RuralAreas
        """
        progress = progress or NullProgress()
        found = self.catchments(rules, Stage(progress, 0.0, 0.7))
        count = found.centres.size
        people = sum_by(found.of_cell[found.of_cell >= 0], self.cells.people[found.of_cell >= 0], count)
        merged = merge_areas(
            people, found.times, self.cells.borders_of(found.of_cell), rules.merging,
            seat_people=self.settlements.people[found.centres], progress=Stage(progress, 0.7, 1.0),
        )  # fmt: skip
        lowest, area_of_centre = np.unique(merged.area, return_inverse=True)
        area = np.where(found.of_cell >= 0, area_of_centre[found.of_cell], -1) if count else found.of_cell
        return RuralAreas(
            found, merged, area, self._seats(found.centres, area_of_centre, lowest.size), found.centres[lowest],
            np.bincount(area_of_centre, minlength=lowest.size), sum_by(area_of_centre, people, lowest.size),
            bool(self.cells.in_city.any()),
        )  # fmt: skip

    def catchments(self, rules: RuralRules, progress: Progress | None = None) -> Catchments:
        """Return centres and catchments; those of the same rules are known already, and so are minutes within them."""
        progress = progress or NullProgress()
        alike = rules.centre_minutes, rules.assign, rules.exponent, rules.nearest_centres, rules.clean
        if alike not in self._centres:
            self._centres[alike] = self._centres_of_cells(rules, Stage(progress, 0.0, 0.6))
        centres, of_cell, idle, exclave = self._centres[alike]
        limit = 0.0 if centres.size <= MOST_DENSE else 2.0 * rules.merging.max_minutes
        if (key := (*alike, limit)) not in self._times:
            stations = self.settlements.station[centres]
            self._times[key] = self.ways.among(stations, limit, Stage(progress, 0.6, 1.0))
        return Catchments(centres, of_cell, self._times[key], idle, exclave)

    def _centres_of_cells(self, rules: RuralRules, progress: Progress) -> _Centres:
        """Return the centres by code, which of them each cell goes to, how many no cell goes to, and exclaves."""
        places, cells = self.settlements, self.cells
        is_centre = centres_at(self.dominance.minutes, rules.centre_minutes) & ~places.in_city
        by_rank = np.flatnonzero(is_centre)
        by_rank = by_rank[np.argsort(self.ranks[by_rank])]
        rural = np.flatnonzero(~cells.in_city & (cells.station >= 0))
        chosen = np.full(cells.people.size, NO_CENTRE, dtype=np.int64)
        chosen[rural] = strongest_centres(
            self.ways, cells.station[rural], places.station[by_rank], places.people[by_rank], assign=rules.assign,
            exponent=rules.exponent, most=rules.nearest_centres, progress=progress,
        )  # fmt: skip
        chosen = with_the_cut_off(chosen, cells.lands, cells.lonlat, cells.people, places.lonlat[by_rank],
                                  ~cells.in_city)  # fmt: skip
        chosen, exclave = self._cleaned(chosen, by_rank, rules)
        held = np.unique(chosen[chosen >= 0])
        by_code = held[np.argsort(np.asarray(places.ids, dtype=str)[by_rank[held]])] if held.size else held
        number = np.full(by_rank.size + 1, NO_CENTRE, dtype=np.int64)  # the last for cells without a centre
        number[by_code] = np.arange(by_code.size)
        return _Centres(by_rank[by_code], number[chosen], by_rank.size - held.size, exclave)

    def _cleaned(self, chosen: Integers, centres: Integers, rules: RuralRules) -> tuple[Integers, Booleans]:
        """Return the centre of each cell with splinters joined, and exclaves, which are of no area."""
        cells = self.cells
        if not rules.clean or cells.km2 is None or cells.of_settlement is None:
            return chosen, np.zeros(chosen.size, dtype=bool)
        ground = Ground(cells.people, cells.km2, cells.first, cells.second)
        found = clean_catchments(chosen, ground, cells.of_settlement[centres])
        return np.where(found.exclave, NO_CENTRE, found.catchment), found.exclave

    def _seats(self, centres: Integers, area: Integers, count: int) -> Integers:
        """Return the largest centre of each area."""
        order = np.lexsort((self.ranks[centres], area))
        return centres[order[np.diff(area[order], prepend=-1) != 0]] if count else centres


def with_merging(rules: RuralRules, **changed: float) -> RuralRules:
    """Return rules with another ideal, or other minutes of merging."""
    return replace(rules, merging=replace(rules.merging, **changed))  # type: ignore[arg-type]
