"""Urban-rural catchments from grids: the land, the cities on it, the ways over it, and the account of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..access.travel_surface import SurfaceKind, TravelRules, travel_surface
from ..arrays import Booleans, Floats, Integers, Numbers
from ..functional.densities import MAINLY_LAND, Region
from ..grid import Grid
from ..notes import Note
from ..progress import Progress
from .catchment_classes import PUBLISHED, REGIONAL, CatchmentRules
from .catchment_table import CatchmentTable, catchment_notes, catchment_table
from .city_regions import tiers_of
from .tier_votes import TierVotes, people_by_grid, voted
from .urban_catchments import UrbanCatchments, urban_catchments
from .urban_centres import UrbanCentres, dense_cells, found_centres, given_centres

_TO_COMPARE = 2  # cities


class GivenCities(NamedTuple):
    """Cities as they are given: the city of each cell, from 1 (0 = none), and their people (NaN = of its cells)."""

    numbers: Integers
    people: Floats


class CatchmentSurvey(NamedTuple):
    """The classes, the cities with the votes on their tiers, the account of the classes, and what to know of it."""

    found: UrbanCatchments
    centres: UrbanCentres
    votes: TierVotes
    table: CatchmentTable
    notes: list[Note]


def catchment_survey(
    region: Region, surface: Grid, rules: CatchmentRules, *, surface_is: SurfaceKind = "friction",
    neighbours: int = 8, cities: GivenCities | None = None, with_levels: bool = False,
    others: Sequence[Numbers] = (), within: Booleans | None = None, progress: Progress | None = None,
) -> CatchmentSurvey:  # fmt: skip
    """Find the cities of a region, and classify its land by the way to them.

    Land are cells with at least half of them land, and those of cities; without shares of land, the cells that can be
    crossed, and those of cities.  Nobody travels off the land.

    Parameters
    ----------
    region : Region
        People, shares of land and of built-up land.
    surface : Grid
        Friction or speeds, on the cells of the region.
    rules : CatchmentRules
    surface_is : {"friction", "speed"}
    neighbours : {8, 16}
    cities : GivenCities, optional
        They are found by density unless given.
    with_levels : bool
        Whether to keep the nearest city of each tier.
    others : sequence of (rows, columns) ndarray
        People by other grids on the same cells, which vote on the tiers of the cities, and on nothing else.
    within : (rows, columns) ndarray of bool, optional
        The cells that the table counts; those around them have their classes, too.
    progress : Progress, optional

    Returns
    -------
    CatchmentSurvey

    Raises
    ------
    InputError
        When there is no city, friction or speed is no such thing, or shares are none.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> speed = Grid(np.full((1, 3), 10.0), (0.0, 1e3, 0.0, 1e3, 0.0, -1e3))
    >>> region = Region(np.array([[25000.0, 10.0, 10.0]]), None, None, 1.0)
    >>> catchment_survey(region, speed, CatchmentRules(), surface_is="speed").found.codes.tolist()
    [[7, 14, 14]]
    """
    dense = dense_cells(region)
    centres = _cities(region, dense, cities, rules.breaks[0])
    mainly = _mainly_land(region)
    crossed = surface if mainly is None else surface.with_values(
        np.where(mainly | centres.inside, surface.as_float(), np.nan))  # fmt: skip
    ready = travel_surface(crossed, TravelRules(neighbours=neighbours), surface_is=surface_is)
    land = (ready.passable if mainly is None else mainly) | centres.inside
    votes = _votes(centres, rules, others)
    found = urban_catchments(ready, land, dense, centres, rules, tiers=votes.tiers if with_levels else None,
                             progress=progress)  # fmt: skip
    table = catchment_table(found.codes, region.population, dense, region.cell_km2, within)
    notes = [*ready.notes, *_city_notes(cities, centres, ready.passable)]
    notes += catchment_notes(table, centres, found.uncrossed, found.apart)
    return CatchmentSurvey(found, centres, votes, table, notes)


def _votes(centres: UrbanCentres, rules: CatchmentRules, others: Sequence[Numbers]) -> TierVotes:
    people = np.vstack([centres.people, people_by_grid(centres, others)])
    return voted(tiers_of(rules.size_classes(people)))


def fitting_rules(region: Region, cities: GivenCities | None = None) -> CatchmentRules:
    """Return the published rules where two cities reach their smallest size, else the regional ones.

    One city alone leaves nothing to compare.

    Examples
    --------
    >>> people = np.array([[25000.0, 0.0, 21000.0]])
    >>> [fitting_rules(Region(people * share, None, None, 1.0)).breaks[0] for share in (1.0, 0.9)]
    [20000.0, 5000.0]
    """
    large = _cities(region, dense_cells(region), cities, PUBLISHED.breaks[0])
    return PUBLISHED if len(large) >= _TO_COMPARE else REGIONAL


def _cities(region: Region, dense: Booleans, cities: GivenCities | None, least: float) -> UrbanCentres:
    if cities is None:
        return found_centres(region, dense, least)
    return given_centres(cities.numbers, cities.people, least, region.population)


def _city_notes(cities: GivenCities | None, centres: UrbanCentres, passable: Booleans) -> list[Note]:
    """Say which cities do not count, and which nobody reaches."""
    notes = []
    left_out = 0 if cities is None else cities.people.size - len(centres)
    if left_out:
        notes.append(Note("Cities given that hold no cell of the grid or fewer people than the smallest size, and do "
                          "not count: {count}.", count=left_out))  # fmt: skip
    unreached = len(centres) - np.unique(centres.numbers[centres.inside & passable]).size
    if unreached:
        notes.append(Note("Cities on cells that cannot be crossed, which nobody reaches: {count}.", count=unreached))
    return notes


def _mainly_land(region: Region) -> Booleans | None:
    if region.land is None:
        return None
    return (region.land.between(0, region.population.size) >= MAINLY_LAND).reshape(region.shape)
