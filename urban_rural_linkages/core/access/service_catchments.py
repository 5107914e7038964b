"""Catchments of services by any of four methods, in one form: the nearest, in bands, by attraction, under a capacity.

Why: which method a plan uses is a choice to be defended, and is best made by drawing several for the same places.  The
methods are in `catchments`, `huff` and `capacity`; this module is the one door to them.  It knows the places (cells of
a raster, or rows of a table, asked in the same way) and says of every method who belongs to whom, how many people each
service has, and who is left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from ..arrays import Booleans, Floats, Indices, Integers, Numbers, sum_by
from ..errors import InputError
from ..grid import Grid
from ..notes import Note
from ..progress import Progress
from .capacity import Assignment, CapacityCatchments, capacity_catchments
from .catchments import NO_CLASS, Catchments, band_catchments, nearest_catchments
from .decay import small_costs
from .huff import huff_catchments
from .nearby import NearbyOf
from .nearest import NO_SERVICE

Method = Literal["nearest", "bands", "huff", "capacity"]


@dataclass(frozen=True)
class Places:
    """Places with people, and their travel times to services.

    Attributes
    ----------
    ids : list of str
        Codes of the services.
    minutes : ndarray
        To the nearest service, from each place; NaN where none can be reached.
    allocation : ndarray of int
        Which service that is; negative where there is none.
    nearby_of : NearbyOf or None
        The places around each service; None where the nearest alone is known.
    population : ndarray or None
        People of each place; NaN = unknown.
    capacity : (services,) ndarray or None
        Of each service.
    cell_areas : ndarray or None
        Square metres, broadcast over the minutes; None where places are rows of a table.
    layer, field : str
        Names of the services and of their capacity, for the messages.
    """

    ids: list[str]
    minutes: Numbers
    allocation: Numbers
    nearby_of: NearbyOf | None
    population: Floats | None
    capacity: Floats | None
    cell_areas: Floats | None = None
    layer: str = "services"
    field: str = "capacity"

    def people(self) -> Floats:
        """Return the people of each place, unknown where nothing says how many they are."""
        return np.full(self.minutes.shape, np.nan) if self.population is None else self.population

    def within(self, service: int, limit: float) -> Booleans:
        """Tell which places lie within a limit of minutes of a service, in the shape of the minutes."""
        inside = np.zeros(self.minutes.size, dtype=np.bool_)
        if self.nearby_of is not None:
            inside[self.nearby_of(service, limit).places] = True
        return inside.reshape(self.minutes.shape)


@dataclass(frozen=True)
class CatchmentRules:
    """Method and limits of catchments.

    Attributes
    ----------
    method : {"nearest", "bands", "huff", "capacity"}
    thresholds : tuple of float
        Edges of the bands in minutes; by attraction and under a capacity nobody travels farther than the last.
    alpha, beta : float
        Exponents of Huff's model.
    order : (services,) ndarray, optional
        Under a capacity, the lowest number goes first; by people within the limit, the most first, unless given.
    """

    method: Method
    thresholds: tuple[float, ...]
    alpha: float = 1.0
    beta: float = 2.0
    order: Floats | None = None


@dataclass(frozen=True)
class DrawnCatchments:
    """Catchments by one method.

    Attributes
    ----------
    places : Places
        Whose they are.
    exclusive : Catchments or None
        Classes of the places; None where catchments overlap, because capacities were shared out.
    capacity : CapacityCatchments or None
        Who takes whom, in that case.
    probability : ndarray or None
        Of going to the service of the class, from each place (Huff).
    population, served : (services,) ndarray
        People of each service's catchment, and those whom it serves: the same with Huff, who has no catchments.
    residual : ndarray, in the shape of the minutes
        People of each place whom nobody serves; NaN where their number is unknown.
    notes : tuple of Note
        What the reader should know.
    assignments : tuple of Assignment
        By service, whom it has from each place of a table: under a capacity, and by attraction if they were to be
        kept, where a place may have several services; else empty.
    """

    places: Places
    exclusive: Catchments | None
    capacity: CapacityCatchments | None
    probability: Floats | None
    population: Floats
    served: Floats
    residual: Floats
    notes: tuple[Note, ...] = ()
    assignments: tuple[Assignment, ...] = ()

    @property
    def has_edges(self) -> bool:
        """Tell whether a catchment has minutes as its edges."""
        return self.probability is None

    @property
    def everybody(self) -> float:
        """People whose number is known."""
        return round(float(np.nansum(self.places.people())), 6)

    @property
    def left(self) -> float:
        """People whom no service serves."""
        return round(float(np.nansum(self.residual)), 6)

    @property
    def unknown_places(self) -> int:
        """Places with an unknown number of people."""
        return int(np.isnan(self.places.people()).sum())

    def users(self) -> tuple[Indices, Indices, Floats]:
        """Return who uses which service: positions of a place of a table and of a service, and how many people."""
        if self.assignments:
            of = np.repeat(np.arange(len(self.assignments)), [one.places.size for one in self.assignments])
            return (np.concatenate([one.places for one in self.assignments]), of,
                    np.concatenate([one.people for one in self.assignments]))  # fmt: skip
        service = np.full(self.places.minutes.size, NO_SERVICE) if self.exclusive is None else (
            self.exclusive.service_of_places().ravel())  # fmt: skip
        place = np.flatnonzero((service != NO_SERVICE) & ~np.isnan(self.places.people().ravel()))
        return place, service[place].astype(np.intp), self.places.people().ravel()[place]

    def room_left(self) -> Floats:
        """Return what is left of each capacity: negative = too little, NaN where it limits nothing or is unknown."""
        if self.places.capacity is None or self.probability is not None or self.places.population is None:
            return np.full(len(self.places.ids), np.nan)
        return np.asarray(self.places.capacity - self.served, dtype=np.float64)


def numbers_of_services(allocation: Grid, ids: list[str] | None, layer: str) -> tuple[Integers, list[str]]:
    """Read which service each cell is allocated to, by number; -1 = none.

    Parameters
    ----------
    allocation : Grid
        Numbers of services, as a travel time raster has them.
    ids : list of str or None
        Codes of the services, in the order of their numbers; the numbers themselves where they are not known.
    layer : str
        Name of the services, for the message.

    Returns
    -------
    numbers : ndarray of int64, in the shape of the grid
    ids : list of str

    Raises
    ------
    InputError
        When there are fewer services than numbers.

    Examples
    --------
    >>> cells = Grid(np.array([[0.0, 2.0, np.nan]]), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0))
    >>> numbers_of_services(cells, None, "")
    (array([[ 0,  2, -1]]), ['0', '1', '2'])
    """
    numbers = np.nan_to_num(allocation.as_float(), nan=float(NO_SERVICE)).astype(np.int64)
    count = int(numbers.max(initial=NO_SERVICE)) + 1
    if ids is None:
        return numbers, [str(number) for number in range(count)]
    if count > len(ids):
        raise InputError(
            "Raster '{raster}' names service {number}, but layer '{layer}' has {count}.",
            hint="Give the services that the time raster was made with, in their order.",
            raster=allocation.name, number=count - 1, layer=layer, count=len(ids),
        )  # fmt: skip
    return numbers, ids


def draw_catchments(
    places: Places, rules: CatchmentRules, progress: Progress | None = None, *, keep_users: bool = False
) -> DrawnCatchments:
    """Draw catchments.

    Parameters
    ----------
    places : Places
    rules : CatchmentRules
    progress : Progress, optional
        Progress and cancellation.
    keep_users : bool
        Whether `DrawnCatchments.users` are asked for: by attraction they take memory for every pair.

    Returns
    -------
    DrawnCatchments

    Raises
    ------
    InputError
        When the method needs what the places do not have, or a figure is none.

    References
    ----------
    See the modules of the methods.

    Examples
    --------
    >>> places = Places(["a", "b"], np.array([5.0, 40.0]), np.array([0, 1]), None, np.array([10.0, 7.0]), None)
    >>> drawn = draw_catchments(places, CatchmentRules("bands", (15.0, 30.0)))
    >>> drawn.population.tolist(), drawn.residual.tolist()
    ([10.0, 0.0], [0.0, 7.0])
    """
    people, areas = places.people(), places.cell_areas
    if rules.method == "nearest":
        found = nearest_catchments(places.minutes, places.allocation, population=people, cell_areas=areas)
        return _exclusive(places, found)
    if rules.method == "bands":
        found = band_catchments(
            places.minutes, places.allocation, rules.thresholds, population=people, cell_areas=areas
        )  # fmt: skip
        return _exclusive(places, found)
    if places.nearby_of is None:
        raise InputError(
            "The method '{method}' needs the times to every service, and a time raster has those to the nearest.",
            hint="Give FRICTION or SPEEDS with SERVICES, or a table of times (OD).", method=rules.method,
        )  # fmt: skip
    if rules.method == "huff":
        return _by_attraction(places, places.nearby_of, rules, progress, keep_users)
    return _by_capacity(places, places.nearby_of, rules, progress)


def _exclusive(places: Places, found: Catchments) -> DrawnCatchments:
    people = sum_by(found.service, found.population, len(places.ids))
    residual = np.where(np.isnan(places.people()) | (found.classes == NO_CLASS), places.people(), 0.0)
    return DrawnCatchments(places, found, None, None, people, people, residual)


def _by_attraction(
    places: Places, nearby_of: NearbyOf, rules: CatchmentRules, progress: Progress | None, keep_users: bool
) -> DrawnCatchments:
    notes: tuple[Note, ...] = ()
    size = places.capacity
    if size is None:
        notes, size = (Note("No field of capacities was given: all services attract alike."),), np.ones(len(places.ids))
    found = huff_catchments(
        nearby_of, places.people(), size, places.ids, alpha=rules.alpha, beta=rules.beta,
        max_minutes=rules.thresholds[-1], keep=keep_users, layer=places.layer, field=places.field, progress=progress,
    )  # fmt: skip
    reached = np.where(found.facility == NO_SERVICE, np.nan, 0.0)
    classes = nearest_catchments(
        reached, found.facility, population=places.people(), cell_areas=places.cell_areas
    )  # fmt: skip
    drawn = _exclusive(places, classes)
    return replace(
        drawn, probability=found.probability, population=found.clients, served=found.clients,
        notes=(*notes, *small_costs(found.raised)), assignments=found.assignments,
    )  # fmt: skip


def _by_capacity(
    places: Places, nearby_of: NearbyOf, rules: CatchmentRules, progress: Progress | None
) -> DrawnCatchments:
    if places.capacity is None:
        raise InputError("Nothing says how many people each service can take.",
                         hint="Choose the field of capacities (CAPACITY).")  # fmt: skip
    if places.population is None:
        raise InputError("Nothing says how many people live in each place.",
                         hint="Give a population grid (POPULATION), or the field of people (DEMAND_POP).")  # fmt: skip
    found = capacity_catchments(
        nearby_of, places.population, places.capacity, places.ids, rules.thresholds[-1], order_by=rules.order,
        descending=rules.order is None, keep=places.cell_areas is None, layer=places.layer, field=places.field,
        progress=progress,
    )  # fmt: skip
    return DrawnCatchments(places, None, found, None, found.population, found.served, found.residual,
                           assignments=found.assignments)  # fmt: skip
