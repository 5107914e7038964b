"""Inputs of catchments: places, the services around them, and the rules; cells and tables in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from qgis.core import QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..raster_inputs import population_parameter
from ..required_inputs import require_beside
from .od_inputs import lacking_for_table, od_parameters, supply_code, supply_parameters
from .surface_inputs import given_surfaces, surface_parameters
from .travel_inputs import service_ids, service_parameters, thresholds_parameter, thresholds_text

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    import numpy as np

    from ...core.access.service_catchments import CatchmentRules, Places
    from ...core.arrays import Floats
    from ...core.grid import Grid
    from ...core.progress import Progress
    from ..run import Run


def method_parameter() -> QgsProcessingParameterDefinition:
    """Declare how catchments are drawn."""
    return p.choice("METHOD", tr("Method"), tr("The nearest service; the nearest in bands of time; Huff's "
                    "probabilities; or services that fill up."),
                    {"nearest": tr("Nearest service"), "bands": tr("Nearest service, in bands of time"),
                     "huff": tr("Huff's probabilities"), "capacity": tr("Services that fill up")},
                    "bands")  # fmt: skip


def cell_parameters() -> p.Parameters:
    """Declare the times of cells: as they were computed, or the surface to compute them on."""
    return [
        p.raster("TIME", tr("Travel time"), tr("Minutes to the nearest service, with the raster of which that is "
                 "and the services that it was made with; for the nearest and for bands."), optional=True),
        p.raster("ALLOCATION", tr("Nearest service"), tr("Its number, as the travel time raster writes it."),
                 optional=True),
        *surface_parameters(),
        *service_parameters(p.ANY, optional=True),
        population_parameter(tr("Persons per cell, on the cells of the times."), optional=True),
    ]  # fmt: skip


def table_parameters() -> p.Parameters:
    """Declare the times of places: a table of origins, destinations and costs."""
    return [
        *od_parameters(tr("In place of rasters: one row a pair, as the origin-destination matrix writes it."), True),
        *supply_parameters(tr("Services of the table"), tr("Needed only where they are not given as services above."),
                           True),
    ]  # fmt: skip


def rule_parameters() -> p.Parameters:
    """Declare how far people go, what services can take, and who comes first."""
    return [
        thresholds_parameter(tr("Edges of the bands, inclusive; with Huff and capacity the last is the farthest that "
                                "anybody goes.")),
        capacity_parameter(),
        p.choice("ORDER", tr("Order"), tr("Who fills up first: the service with most people around it, or by a "
                 "field."),
                 {"field": tr("By a field"), "population": tr("Most people around it first")},
                 "population", advanced=True),
        p.field("ORDER_FIELD", tr("Field of the order"), tr("The lowest number goes first."), "SERVICES",
                advanced=True),
        *huff_parameters(),
    ]  # fmt: skip


def capacity_parameter() -> QgsProcessingParameterDefinition:
    """Declare what services can take."""
    return p.field("CAPACITY", tr("Capacity"), tr("People that each service can take; with Huff, what attracts. A "
                   "field of the services, be they of a surface or of a table."), "SERVICES")  # fmt: skip


def read_capacity(run: Run, ids: list[str], layer: str) -> Floats | None:
    """Return what services can take, or None; `layer` is the parameter of the services."""
    return run.numbers("CAPACITY", ids, layer)


def huff_parameters() -> p.Parameters:
    """Declare the exponents of Huff's model."""
    return [
        p.number("HUFF_ALPHA", tr("Alpha (Huff)"), tr("Exponent of the attraction."), 1, minimum=0,
                 advanced=True, decimals=2),
        p.number("HUFF_BETA", tr("Beta (Huff)"), tr("Exponent of the minutes; times under a minute count as "
                 "one."), 2, minimum=0, advanced=True, decimals=2),
    ]  # fmt: skip


def read_huff(run: Run) -> tuple[float, float]:
    """Return the exponents of the attraction and of the minutes."""
    return run.number("HUFF_ALPHA"), run.number("HUFF_BETA")


def require_one_source(run: Run) -> None:
    """Ask for one way to know the times, and for all that it takes."""
    from_table = ["OD"] if run.given("OD") else []
    given = [*(["TIME"] if run.given("TIME") else []), *given_surfaces(run), *from_table]
    if len(given) != 1:
        raise InputError(
            "Give one source of travel times; {count} were given.",
            hint="TIME with ALLOCATION, FRICTION or SPEEDS with SERVICES, or a table OD with DEMAND and SUPPLY.",
            count=len(given),
        )  # fmt: skip
    if from_table:
        missing = lacking_for_table(run)
        if not supply_code(run) and not run.given("SERVICES"):
            missing.append("SUPPLY")
    else:
        needed = "ALLOCATION" if given == ["TIME"] else "SERVICES"
        missing = [needed]
    require_beside(run, given[0], missing)


def thresholds(run: Run) -> tuple[float, ...]:
    """Return the edges of the bands, in minutes."""
    from ...core.parameter_text import parse_thresholds

    return parse_thresholds(thresholds_text(run))


def read_rules(run: Run, places: Places) -> CatchmentRules:
    """Return how to draw the catchments of places."""
    from ...core.access.service_catchments import CatchmentRules

    order, method = None, read_method(run)
    if method == "capacity" and places.nearby_of is not None and run.choice("ORDER") == "field":
        if not run.given("ORDER_FIELD"):
            raise InputError(
                "Nothing says in which order the services fill up.",
                hint="Choose the field of the order (ORDER_FIELD), or the order by population.",
            )
        order = run.numbers("ORDER_FIELD", places.ids, _supply_parameters(run)[0])
    return CatchmentRules(method, thresholds(run), *read_huff(run), order)


def read_method(run: Run) -> Literal["nearest", "bands", "huff", "capacity"]:
    """Read how catchments are drawn."""
    return run.choice("METHOD")


def read_places(run: Run, max_minutes: float, progress: Progress) -> tuple[Places, Grid | None]:
    """Read times from a raster of them, from a surface, or from a table.

    Parameters
    ----------
    run : Run
    max_minutes : float
        The farthest that services are asked for.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    places : Places
    grid : Grid or None
        Where the cells lie; None where places are rows of the layer of demand.
    """
    if run.given("OD"):
        return _of_table(run), None
    return _of_times(run) if run.given("TIME") else _of_surface(run, max_minutes, progress)


def _supply_parameters(run: Run) -> tuple[str, str]:
    """Return the parameters of the services and of their codes: a table may have its own."""
    return (supply_code(run) if run.given("OD") else None) or ("SERVICES", "SERVICE_ID")


def _of_table(run: Run) -> Places:
    from ...core.access.service_catchments import Places
    from .od_inputs import people_of_demand, read_od

    layer, code = _supply_parameters(run)
    od = read_od(run, layer, code)
    allocation, minutes = od.table.nearest()
    people = people_of_demand(run, od)
    capacity = read_capacity(run, od.supply_ids, layer)
    return Places(od.supply_ids, minutes, allocation, od.table.nearby, people, capacity,
                  layer=run.table(layer).name, field=run.field("CAPACITY") or "")  # fmt: skip


def _of_times(run: Run) -> tuple[Places, Grid]:
    from ...core.access.service_catchments import Places, numbers_of_services
    from ...core.grid import require_same_grid

    times, allocation = run.raster("TIME"), run.raster("ALLOCATION")
    require_same_grid(times, allocation)
    ids, layer, capacity = None, "", None
    if run.given("SERVICES"):
        ids, layer = service_ids(run), run.table("SERVICES").name
        capacity = read_capacity(run, ids, "SERVICES")
    numbers, ids = numbers_of_services(allocation, ids, layer)
    people = _people_of_cells(run, times)
    return Places(ids, times.as_float(), numbers, None, people, capacity, times.cell_areas(), layer), times


def _of_surface(run: Run, max_minutes: float, progress: Progress) -> tuple[Places, Grid]:
    from ...core.access.nearby import KeptNearby
    from ...core.access.service_catchments import Places
    from .surface_inputs import SurfaceSearch
    from .surface_outputs import tell_of_times

    search = SurfaceSearch(run)
    found = search.nearest(progress)
    tell_of_times(run, found, search.services, search.points)
    nearby = KeptNearby(search.around(max_minutes), max_minutes)
    people = _people_of_cells(run, search.grid)
    capacity = read_capacity(run, search.ids, "SERVICES")
    return Places(search.ids, found.minutes, found.allocation, nearby, people, capacity, search.grid.cell_areas(),
                  search.services.name, run.field("CAPACITY") or ""), search.grid  # fmt: skip


def _people_of_cells(run: Run, cells: Grid) -> np.ndarray | None:
    from ...core.grid import require_same_grid
    from ...core.grids.people import people_of_cells

    people = run.raster("POPULATION")
    if people is None:
        return None
    require_same_grid(cells, people)
    return people_of_cells(people)
