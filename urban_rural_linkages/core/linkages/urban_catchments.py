"""Urban-rural catchments: which city each place belongs to, by the size of the city and the minutes to it.

For each size of cities one search runs from all cells of all of its cities: the way to a city ends where the city
begins, not in its middle, which would put the suburbs of large cities far away from them.  A place belongs to the
nearest band of minutes in which there is any city, and in this band to the largest city: a metropolis at 50 minutes
goes before a town at 20.  Minutes decide between cities of one size alone, and the city with most people among equally
near ones.

References
----------
Cattaneo, A., Nelson, A., McMenomy, T. (2021), Global mapping of urban-rural catchment areas reveals unequal access to
services, PNAS 118(2), e2011990118.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..access.cost_distance import Reach, least_times
from ..access.travel_surface import TravelSurface
from ..arrays import Booleans, Bytes, Floats, Integers, Integers32
from ..errors import InputError
from ..progress import NullProgress, Progress, Stage
from .catchment_classes import BANDS, HINTERLAND, NO_LAND, TOWN_APART, CatchmentRules, city_codes, country_codes
from .city_regions import CityLevels
from .urban_centres import UrbanCentres


@dataclass(frozen=True, eq=False)
class UrbanCatchments:
    """The class of each cell, and the city that it belongs to.

    Parameters
    ----------
    codes : (rows, columns) ndarray of uint8
        See `catchment_classes`.
    reference : (rows, columns) ndarray of int32
        The number of the city; 0 beyond the last band and off the land.
    minutes : (rows, columns) ndarray of float32
        To that city, 0 inside; NaN where there is none.
    levels : CityLevels or None
        The nearest city of each tier, where they were asked for.
    uncrossed : int
        Cells of land outside cities that cannot be crossed, and so belong to none.
    apart : int
        Cells that can be crossed, but which no way joins to any city: islands, and land behind barriers.
    """

    codes: Bytes
    reference: Integers32
    minutes: NDArray[np.float32]
    levels: CityLevels | None
    uncrossed: int
    apart: int


class SizeRun(NamedTuple):
    """The times to the nearest city of a size and tier: seconds, NaN beyond the last band, and the city, 0 for none.

    `joined` tells which cells some way joins to one, however long.
    """

    size: int
    tier: int
    seconds: Floats
    cities: Integers32
    joined: Booleans


def urban_catchments(
    surface: TravelSurface, land: Booleans, dense: Booleans, centres: UrbanCentres, rules: CatchmentRules,
    *, tiers: Integers | None = None, progress: Progress | None = None,
) -> UrbanCatchments:  # fmt: skip
    """Classify the cells of a land.

    Parameters
    ----------
    surface : TravelSurface
        Barriers are off the land, too.
    land : (rows, columns) ndarray of bool
        Those of cities among them.
    dense : (rows, columns) ndarray of bool
        Cells as dense as a city, which are a town apart where no city is near.
    centres : UrbanCentres
    rules : CatchmentRules
    tiers : (n,) ndarray of int, optional
        Of the cities, to keep the nearest one of each tier; see `city_regions`.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    UrbanCatchments

    Raises
    ------
    InputError
        When there is no city, or none lies on a cell that can be crossed.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    A city of 20 000 in the first of four cells of 10 km, at 10 km/h:

    >>> from urban_rural_linkages.core.access.travel_surface import travel_surface
    >>> from urban_rural_linkages.core.grid import Grid
    >>> from urban_rural_linkages.core.linkages.urban_centres import given_centres
    >>> speed = Grid(np.full((1, 5), 10.0), (0.0, 1e4, 0.0, 1e4, 0.0, -1e4))
    >>> city = given_centres(np.array([[1, 0, 0, 0, 0]]), np.array([2e4]), 2e4, np.zeros((1, 5)))
    >>> surface = travel_surface(speed, surface_is="speed")
    >>> nowhere = np.zeros((1, 5), dtype=bool)
    >>> urban_catchments(surface, ~nowhere, nowhere, city, CatchmentRules()).codes.tolist()
    [[7, 14, 21, 28, 30]]
    """
    _require_cities(centres, surface)
    best = _Best.of(land.shape)
    levels = None if tiers is None else CityLevels.of(tiers, land.shape)
    apart = surface.passable.copy()
    for run in _runs(surface, centres, rules, tiers, progress or NullProgress()):
        apart &= ~run.joined
        best.take(run, rules)
        if levels is not None:
            levels.nearer(run.tier, run.seconds, run.cities)
    codes = np.where(best.band < BANDS, country_codes(best.size, best.band), np.uint8(HINTERLAND))
    codes[(codes == HINTERLAND) & dense] = TOWN_APART
    inside = centres.inside
    codes[inside] = city_codes(rules.size_classes(centres.people))[centres.numbers[inside] - 1]
    best.reference[inside], best.seconds[inside] = centres.numbers[inside], 0.0
    codes[~land], best.reference[~land], best.seconds[~land] = NO_LAND, 0, np.nan
    uncrossed = int(np.count_nonzero(land & ~surface.passable & ~inside))
    return UrbanCatchments(codes, best.reference, (best.seconds / 60.0).astype(np.float32), levels, uncrossed,
                           int(np.count_nonzero(apart & ~inside)))  # fmt: skip


@dataclass(eq=False)
class _Best:
    """The best city of each cell so far: those of larger sizes come first, and stay unless a band is nearer."""

    band: Bytes
    size: Bytes
    reference: Integers32
    seconds: Floats

    @classmethod
    def of(cls, shape: tuple[int, ...]) -> _Best:
        return cls(np.full(shape, BANDS, np.uint8), np.ones(shape, np.uint8), np.zeros(shape, np.int32),
                   np.full(shape, np.nan))  # fmt: skip

    def take(self, run: SizeRun, rules: CatchmentRules) -> None:
        band = rules.band_of(run.seconds)
        nearer = band < self.band
        equal = (band == self.band) & (self.size == run.size) & (band < BANDS)  # cities of this size, of another tier
        nearer |= equal & (run.seconds < self.seconds)
        nearer |= equal & (run.seconds == self.seconds) & (run.cities < self.reference)
        np.copyto(self.band, band, where=nearer)
        self.size[nearer] = run.size
        np.copyto(self.reference, run.cities, where=nearer)
        np.copyto(self.seconds, run.seconds, where=nearer)


def _runs(
    surface: TravelSurface, centres: UrbanCentres, rules: CatchmentRules, tiers: Integers | None, progress: Progress
) -> Iterator[SizeRun]:
    """Search from the cities of each size, the largest first, and of each tier among them."""
    sizes = rules.size_classes(centres.people)
    kinds = list(zip(sizes.tolist(), (np.zeros_like(sizes) if tiers is None else tiers).tolist(), strict=True))
    searched = sorted(set(kinds), reverse=True)
    of_cells = np.array([-1, *(searched.index(kind) for kind in kinds)])[centres.numbers]
    for done, (size, tier) in enumerate(searched):
        cells = np.flatnonzero(of_cells == done)
        cities = centres.numbers.ravel()[cells]
        order = np.argsort(cities, kind="stable")  # of equally near cells the one of the lower number
        found = least_times(
            surface.friction, surface.metric, cells[order], limit=rules.last_second,
            neighbours=surface.rules.neighbours, relief=surface.relief,
            progress=Stage(progress, done / len(searched), (done + 1) / len(searched)),
        )  # fmt: skip
        nearest = np.append(cities[order], 0).astype(np.int32)[found.source]
        yield SizeRun(size, tier, found.seconds, nearest, found.reach != Reach.UNREACHABLE)


def _require_cities(centres: UrbanCentres, surface: TravelSurface) -> None:
    if not len(centres):
        raise InputError("There is no city of the smallest size on the grid.",
                         hint="Lower the first of BREAKS, take the regional ones, or check the unit of the "
                         "population.")  # fmt: skip
    if not np.any(centres.inside & surface.passable):
        raise InputError("No city lies on a cell of '{layer}' that can be crossed.",
                         hint="Check that friction or speeds cover the cities, and their unit.",
                         layer=surface.grid.name)  # fmt: skip
