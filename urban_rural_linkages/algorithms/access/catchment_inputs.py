"""Places and the services around them: cells of a raster, or rows of a layer of demand, asked in the same way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ...core.access.raster_sources import NO_CELL
from ...core.errors import InputError
from ...core.grid import Grid, require_same_grid
from ...core.grids.people import people_of_cells
from ..run import Run
from .od_inputs import read_od
from .surface_times import SurfaceSearch

_MEMORY = 4e8  # bytes of times kept, for methods that ask for them more than once


@dataclass(frozen=True)
class Places:
    """Where people live, and how far every service is from there.

    Attributes
    ----------
    ids : list of str
        Codes of the services.
    minutes : numpy.ndarray
        To the nearest service, from each place; NaN where none can be reached.
    allocation : numpy.ndarray of int
        Which service that is; negative where there is none.
    minutes_to : callable
        From the position of a service to the minutes from each place; None where the nearest alone is known.
    population : numpy.ndarray or None
        People of each place; NaN = unknown.
    capacity : numpy.ndarray or None
        Of each service.
    grid : Grid or None
        Where the cells lie; None where places are rows of the layer of demand.
    """

    ids: list[str]
    minutes: np.ndarray
    allocation: np.ndarray
    minutes_to: Callable[[int], np.ndarray] | None
    population: np.ndarray | None
    capacity: np.ndarray | None
    grid: Grid | None

    def people(self) -> np.ndarray:
        """Return the people of each place, unknown where nothing says how many they are."""
        return np.full(self.minutes.shape, np.nan) if self.population is None else self.population


def read_places(run: Run) -> Places:
    """Read times from a raster of them, from a surface, or from a table."""
    if run.given("OD"):
        return _of_table(run)
    return _of_times(run) if run.given("TIME") else _of_surface(run)


def supply_parameters(run: Run) -> tuple[str, str]:
    """Return the parameters of the services and of their codes: a table may have its own."""
    return ("SUPPLY", "SUPPLY_ID") if run.given("OD") and run.given("SUPPLY") else ("SERVICES", "SERVICE_ID")


def _of_table(run: Run) -> Places:
    od = read_od(run, "CAPACITY", *supply_parameters(run))
    allocation, minutes = od.table.nearest()
    people = run.numbers("DEMAND_POP", od.demand_ids, "DEMAND")
    return Places(od.supply_ids, minutes, allocation, od.table.costs_to, people, od.supply, None)


def _of_times(run: Run) -> Places:
    times, allocation = run.raster("TIME"), run.raster("ALLOCATION")
    require_same_grid(times, allocation)
    numbers = np.nan_to_num(allocation.as_float(), nan=-1.0).astype(np.int64)
    count = int(numbers.max(initial=-1)) + 1
    ids, capacity = [str(number) for number in range(count)], None
    if run.given("SERVICES"):
        ids = run.ids("SERVICES", "SERVICE_ID")
        capacity = run.numbers("CAPACITY", ids, "SERVICES")
    if count > len(ids):
        raise InputError(
            "Raster '{raster}' names service {number}, but layer '{layer}' has {count}.",
            hint="Give the services that the time raster was made with, in their order.",
            raster=allocation.name, number=count - 1, layer=run.table("SERVICES").name, count=len(ids),
        )  # fmt: skip
    return Places(ids, times.as_float(), numbers, None, _people_of_cells(run, times), capacity, times)


def _of_surface(run: Run) -> Places:
    search = SurfaceSearch(run)
    found = search.nearest()
    placed = found.services.cells != NO_CELL

    @lru_cache(maxsize=max(1, int(_MEMORY / found.minutes.nbytes)))
    def minutes_to(service: int) -> np.ndarray:
        return search.minutes_to(service) if placed[service] else np.full(found.minutes.shape, np.nan, np.float32)

    return Places(
        search.ids,
        found.minutes,
        found.allocation,
        minutes_to,
        _people_of_cells(run, search.surface),
        run.numbers("CAPACITY", search.ids, "SERVICES"),
        search.surface,
    )


def _people_of_cells(run: Run, cells: Grid) -> np.ndarray | None:
    people = run.raster("POPULATION")
    if people is None:
        return None
    require_same_grid(cells, people)
    return people_of_cells(people)
