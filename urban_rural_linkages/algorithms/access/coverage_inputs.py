"""Times and people of the same places: cells of rasters, or rows of a layer, with the zone that each lies in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..service_rows import service_of_row_parameter, services_of_rows
from ..zone_inputs import read_zone_ids, zone_parameters
from .group_inputs import group_parameters, read_groups
from .travel_inputs import thresholds_parameter, thresholds_text

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.service_times import ServiceTimes
    from ...core.access.zoned import ZonedCells, ZonedPlaces
    from ...core.grid import Grid
    from ..run import Run


class CoverageInputs(NamedTuple):
    """Times, people and zones of a coverage.

    Attributes
    ----------
    services : mapping of str to ServiceTimes
        Times of the places, by service.
    groups : mapping of str to numpy.ndarray
        People of the places, by group.
    zones : ZonedPlaces, ZonedCells or None
        How the places are divided among zones; None where no zones were given.
    """

    services: Mapping[str, ServiceTimes]
    groups: Mapping[str, np.ndarray]
    zones: ZonedPlaces | ZonedCells | None = None


def coverage_parameters() -> p.Parameters:
    """Declare times, people and zones, of cells or of places, and the thresholds."""
    return [
        p.rasters("TIME_RASTERS", tr("Time rasters"), tr("Minutes to the nearest service, one raster a service, "
                  "named by its layer."), optional=True),
        p.rasters("REACH_RASTERS", tr("Reach rasters"), tr("Written beside the times, in the same order: they tell "
                  "who is beyond the limit of the search from who cannot get there at all."), optional=True),
        p.rasters("POPULATION", tr("Population grids"), tr("Persons per cell, one grid a group, on the cells of "
                  "the times."), optional=True),
        p.source("DEMAND", tr("Places with travel times"), tr("One row a place and service, as the travel time to "
                 "services writes them; used where no time rasters are given."), optional=True),
        p.field("DEMAND_ID", tr("Code of the place"), tr("Which rows are of the same place."), "DEMAND"),
        p.fields("TIME", tr("Time"), tr("Minutes; empty where there are none, and then the field 'status' says "
                 "why. Scripts may name time rasters here."), "DEMAND"),
        service_of_row_parameter(tr("The type of service of each row."), "DEMAND"),
        *group_parameters(),
        *zone_parameters(tr("Municipalities or other zones; cells are shared out by exact area, places belong to the "
                         "zone that they lie in. People in no zone have a row 'outside'."), optional=True),
        thresholds_parameter(tr("Increasing, separated by commas; inclusive."), optional=False),
        p.flag("ALL_SERVICES", tr("Row for all services"), tr("Count also who reaches every service in time."),
               True),
    ]  # fmt: skip


def check_coverage(run: Run) -> None:
    """Refuse a run without times."""
    read_thresholds(run)
    if not run.given("TIME_RASTERS") and not run.given("TIME"):
        raise InputError(
            "No travel times were given.",
            hint="Give time rasters (TIME_RASTERS), or places with a field of minutes (DEMAND and TIME).",
        )


def read_thresholds(run: Run) -> tuple[float, ...]:
    """Return the thresholds, in minutes."""
    from ...core.parameter_text import parse_thresholds

    return parse_thresholds(thresholds_text(run))


def label_of_all(run: Run) -> str:
    """Return what the row for all services is called; empty where none was asked for."""
    return tr("all") if run.flag("ALL_SERVICES") else ""


def read_coverage(run: Run) -> CoverageInputs:
    """Read rasters where there are any, else the places of a layer."""
    times = run.rasters("TIME_RASTERS") if run.given("TIME_RASTERS") else {}
    if not times and not run.given("DEMAND"):
        times = run.rasters("TIME")
    return _of_cells(run, times) if times else _of_places(run)


def _of_cells(run: Run, times: dict[str, Grid]) -> CoverageInputs:
    from ...core.grid import require_same_grid
    from ...core.progress import attended
    from .coverage_account import account_of_people

    people = run.rasters("POPULATION")
    reach = list(run.rasters("REACH_RASTERS").values()) if run.given("REACH_RASTERS") else []
    if not people:
        raise InputError(
            "Time rasters were given without a population grid.", hint="Give POPULATION, persons per cell."
        )
    if reach and len(reach) != len(times):
        raise InputError("There {reach:is|are} {reach} reach {reach:raster|rasters} for {times} time "
                         "{times:raster|rasters}.",
                         hint="Give one for each, in the same order, or none.", reach=len(reach),
                         times=len(times))  # fmt: skip
    base = next(iter(times.values()))
    for grid in (*times.values(), *people.values(), *reach):
        require_same_grid(base, grid)
    region = attended(lambda: _region(times, reach, people), run.progress)
    if run.table("ZONES") is None:
        account_of_people(run, region.groups, {})
        return region
    return _in_zones(run, region, base)


def _region(times: Mapping[str, Grid], reach: Sequence[Grid], people: Mapping[str, Grid]) -> CoverageInputs:
    """Return the cells of some rasters, without zones."""
    from ...core.access.service_times import service_times, status_of_reach
    from ...core.grids.people import people_of_cells

    services = {
        name: service_times(grid.as_float().ravel(), status_of_reach(reach[i].as_float()) if reach else None)
        for i, (name, grid) in enumerate(times.items())
    }
    return CoverageInputs(services, {name: people_of_cells(grid).ravel() for name, grid in people.items()})


def _in_zones(run: Run, region: CoverageInputs, grid: Grid) -> CoverageInputs:
    """Divide the cells among zones by exact area; what lies in none is outside."""
    from ...core.access.zoned import zoned_cells
    from ...core.coverage_fractions import exact_coverage
    from ...core.progress import Stage, attended
    from ...io.outlines import polygons_of
    from .coverage_account import account_of_people, account_of_zones

    table = run.table("ZONES")
    ids = read_zone_ids(run)
    outlines = polygons_of(table, ids, QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt))
    coverage = exact_coverage(outlines, grid.values.shape, grid.transform, Stage(run.work, 0.0, 0.8))
    cells = attended(lambda: zoned_cells(coverage, ids, tr("outside")), run.progress)
    account_of_people(run, region.groups, cells.people_outside(region.groups))
    first = next(iter(region.groups.values()))
    account_of_zones(run, ids, cells.zones_with_places(), cells.people_repeated(first))
    return region._replace(zones=cells)


def _of_places(run: Run) -> CoverageInputs:
    from ...core.access.service_times import times_by_service
    from ...core.access.zoned import zoned_places
    from ...io.overlaps import zones_of
    from .coverage_account import account_of_people, account_of_zones
    from .status_rows import status_of_rows, tell_of_missing_status

    table = run.table("DEMAND")
    named = services_of_rows(run, "DEMAND")
    ids = _place_ids(run, named)
    minutes, status = _minutes(run), status_of_rows(table)
    if status is None:
        tell_of_missing_status(run, table, minutes)
    found = times_by_service(ids, named, minutes, status, layer=table.name)
    groups = {name: people[found.rows] for name, people in read_groups(run, ids).items()}
    region = CoverageInputs(found.services, groups)
    if run.table("ZONES") is None:
        account_of_people(run, region.groups, {})
        return region
    ids = read_zone_ids(run)
    zoned = zoned_places(zones_of(table, run.table("ZONES"), ids, found.rows.tolist()), ids, tr("outside"))
    account_of_people(run, region.groups, zoned.people_outside(region.groups))
    account_of_zones(run, ids, zoned.zones_with_places(), 0.0)
    return region._replace(zones=zoned)


def _minutes(run: Run) -> np.ndarray:
    """Return the minutes of the rows; the parameter takes several names for the sake of rasters, of fields but one."""
    table, fields = run.table("DEMAND"), run.fields("TIME")
    if len(fields) != 1:
        raise InputError("{count} fields were chosen as the travel time of layer '{layer}'.",
                         hint="Choose one; services are told apart by the field SERVICE.", count=len(fields),
                         layer=table.name)  # fmt: skip
    return table.numbers(fields[0], nodata=run.nodata())


def _place_ids(run: Run, services: Sequence[str]) -> list[str]:
    """Return the code of each row's place; without codes the n-th row of every service is the n-th place."""
    table, field = run.table("DEMAND"), run.field("DEMAND_ID")
    if field is not None:
        return [str(value) for value in table.column(field)]
    counted: Counter[str] = Counter()
    numbers = []
    for service in services:
        counted[service] += 1
        numbers.append(str(counted[service]))
    if len(set(counted.values())) > 1:
        raise InputError("Nothing says which rows of layer '{layer}' are of the same place.",
                         hint="Choose the code of the place (DEMAND_ID).", layer=table.name)  # fmt: skip
    return numbers
