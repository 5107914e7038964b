"""Figures of functional rural areas: people, minutes to the seat and to the next area, and why an area is small.

A rule of merging can make areas that nobody lives in as one: the minutes to the seat are part of every table, and areas
whose people are more than three quarters of an hour from their own seat are named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio, sum_by, unknown
from ..decisions.site_list import minutes_of_pairs
from ..progress import NullProgress, Progress, Stage
from .four_colours import four_colours
from .rural_areas import RuralAreas, RuralSurvey
from .ways import Pairs

REACHED, ISOLATED, ENCLOSED = "reached", "isolated", "enclosed"
FAR_FROM_SEAT = 45.0  # minutes, in the mean of the people
_MOST_PAIRS = 1_000_000  # of a cell and a seat that are measured at once


@dataclass(frozen=True, eq=False)
class AreaFigures:
    """One figure an area, in the order of the areas; figures of cells in the order of the cells.

    Attributes
    ----------
    cells : ndarray of int
        Municipalities or cells.
    below_ideal : ndarray of bool
    nearest_min : ndarray
        Minutes to the nearest area with a common border, as the rule of merging has them; NaN where there is none.
    why : list of str
        ``reached`` the ideal, ``enclosed`` by cities alone, or ``isolated``: nothing to join within the most minutes.
    seat_min : ndarray
        Mean minutes of the people to the seat; NaN where no way leads there.
    colour : list of int
        0 to 3; areas of one colour do not touch.
    cell_seat_min : (cells,) ndarray
        Minutes of each cell to the seat of its area.
    """

    cells: Integers
    below_ideal: Booleans
    nearest_min: Floats
    why: list[str]
    seat_min: Floats
    colour: list[int]
    cell_seat_min: Floats

    @property
    def below(self) -> int:
        """How many areas have fewer people than the ideal."""
        return int(self.below_ideal.sum())

    def far_from_seat(self) -> list[int]:
        """Return the areas whose people are far from their own seat, in the mean."""
        return np.flatnonzero(self.seat_min > FAR_FROM_SEAT).tolist()


def area_figures(
    survey: RuralSurvey, found: RuralAreas, ideal: float, progress: Progress | None = None
) -> AreaFigures:  # fmt: skip
    """Work out the figures of areas.

    Parameters
    ----------
    survey : RuralSurvey
    found : RuralAreas
        Drawn from it.
    ideal : float
        People that an area should have.
    progress : Progress, optional

    Returns
    -------
    AreaFigures
    """
    count, cells = found.seat.size, survey.cells
    one, other, minutes = _neighbours(found)
    nearest = np.full(count, np.inf)
    np.minimum.at(nearest, np.concatenate([one, other]), np.tile(np.where(np.isnan(minutes), np.inf, minutes), 2))
    bordered = np.bincount(np.concatenate([one, other]), minlength=count) > 0
    enclosed = ~bordered & cells.beside_cities(found.area, count)
    below = found.people < ideal
    why = [REACHED if not small else ENCLOSED if shut else ISOLATED
           for small, shut in zip(below.tolist(), enclosed.tolist(), strict=True)]  # fmt: skip
    to_seat, within = _minutes_to_seat(survey, found, progress), found.area >= 0
    known = within & ~np.isnan(to_seat)
    people = sum_by(found.area[known], cells.people[known], count)
    seat_min = ratio(sum_by(found.area[known], (cells.people * np.nan_to_num(to_seat))[known], count), people)
    return AreaFigures(
        np.bincount(found.area[within], minlength=count), below, np.where(np.isinf(nearest), np.nan, nearest), why,
        seat_min, area_colours(found), to_seat,
    )  # fmt: skip


def area_colours(found: RuralAreas) -> list[int]:
    """Return a colour from 0 to 3 for each area; those of one colour do not touch."""
    return four_colours(found.seat.size, *_neighbours(found)[:2])


def _neighbours(found: RuralAreas) -> Pairs:
    """Return the pairs of areas with a common border, and the minutes between them."""
    first, second, minutes = found.merged.neighbours
    lowest = np.unique(found.merged.area)
    return Pairs(np.searchsorted(lowest, first), np.searchsorted(lowest, second), minutes)


def _minutes_to_seat(survey: RuralSurvey, found: RuralAreas, progress: Progress | None) -> Floats:
    """Return the minutes of each cell to the seat of its area; NaN where it has none, or no way leads there."""
    minutes, seats = unknown(found.area.size), survey.settlements.station[found.seat]
    rows = np.flatnonzero((found.area >= 0) & (survey.cells.station >= 0))
    rows = rows[np.argsort(found.area[rows], kind="stable")]
    edges = np.searchsorted(found.area[rows], np.arange(seats.size + 1)).tolist()
    for first, last in _some_areas(np.diff(edges).tolist()):
        own = rows[edges[first] : edges[last]]
        stage = Stage(progress or NullProgress(), edges[first] / rows.size, edges[last] / rows.size)
        stations, once = np.unique(survey.cells.station[own], return_inverse=True)
        pairs = survey.ways.pairs(stations, seats[first:last], progress=stage)
        table = minutes_of_pairs(*pairs, (stations.size, last - first))
        minutes[own] = table[once.ravel(), found.area[own] - first]
    return minutes


def _some_areas(cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the end of areas whose cells and seats make not too many pairs to be measured at once."""
    first = held = 0
    for area, count in enumerate(cells):
        if held and (held + count) * (area + 1 - first) > _MOST_PAIRS:
            yield first, area
            first, held = area, 0
        held += count
    if held:
        yield first, len(cells)
