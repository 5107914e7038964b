"""``servicecatchments``: catchments of services, also under their capacity."""

from __future__ import annotations

from ...core.errors import InputError
from ...core.parameter_text import parse_thresholds
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..run import Run


class ServiceCatchments(UrbanRuralAlgorithm):
    """Catchments by the nearest, in bands, by attraction, or under a capacity."""

    ID = "servicecatchments"
    GROUP = "access"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Service catchments"),
            tr("Says which service people belong to: the nearest, in bands of time, by Huff's model of attraction, or "
               "under a capacity that services fill one after the other, the nearest people first (the sequential "
               "rule of AccessMod). Polygons follow the edges of cells and hold nothing that cannot be reached; "
               "people are counted on the cells, never on smoothed outlines. From a table of times, the places of "
               "demand are given their service instead."),
            tr("catchment, isochrone, Huff, capacity, allocation, service area, área de servicio, isócrona, "
               "capacidad, asignación, cobertura"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            p.choice("METHOD", tr("Method"), tr("The nearest service; the nearest in bands of time; Huff's "
                     "probabilities; or services that fill up."), ("nearest", "bands", "huff", "capacity"), "bands"),
            *_surface_parameters(),
            *_table_parameters(),
            p.text("THRESHOLDS", tr("Thresholds (minutes)"), tr("Edges of the bands, inclusive; with Huff and "
                   "capacity the last is the farthest that anybody goes."), "15,30,45,60"),
            p.field("CAPACITY", tr("Capacity"), tr("People that each service can take; with Huff, what attracts. A "
                    "field of the services, be they of a surface or of a table."), "SERVICES"),
            p.choice("ORDER", tr("Order"), tr("Who fills up first: the service with most people around it, or by a "
                     "field."), ("field", "population"), "population", advanced=True),
            p.field("ORDER_FIELD", tr("Field of the order"), tr("The lowest number goes first."), "SERVICES",
                    advanced=True),
            p.number("HUFF_ALPHA", tr("Alpha (Huff)"), tr("Exponent of the attraction."), 1, minimum=0,
                     advanced=True, decimals=2),
            p.number("HUFF_BETA", tr("Beta (Huff)"), tr("Exponent of the minutes; times under a minute count as "
                     "one."), 2, minimum=0, advanced=True, decimals=2),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Catchments"), tr("Polygons of cells, or the places of demand.")),
            p.layer_output("SERVICES_TABLE", tr("Services"), tr("People, capacity and what is left of it, by "
                           "service."), p.ANY, optional=True),
            p.raster_output("RESIDUAL", tr("People left over"), tr("Cells: people whom no service serves."),
                            optional=True),
            p.layer_output("RESIDUAL_TABLE", tr("People left over (table)"), tr("The same for the places of a "
                           "table."), optional=True),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for one way to know the times, and for all that it takes."""
        given = [name for name in ("TIME", "FRICTION", "SPEEDS", "OD") if run.given(name)]
        if len(given) != 1:
            raise InputError(
                "Give one source of travel times; {count} were given.",
                hint="TIME with ALLOCATION, FRICTION or SPEEDS with SERVICES, or a table OD with DEMAND and SUPPLY.",
                count=len(given),
            )  # fmt: skip
        wanted = {"TIME": ("ALLOCATION",), "OD": ("ORIGIN", "DESTINATION", "COST", "DEMAND", "DEMAND_ID")}
        missing = [name for name in wanted.get(given[0], ("SERVICES",)) if not run.given(name)]
        if given[0] == "OD" and not (run.given("SUPPLY") or run.given("SERVICES")):
            missing.append("SUPPLY")
        if missing:
            raise InputError("{source} needs {missing} too.", hint="Give it, or another source of times.",
                             source=given[0], missing=", ".join(missing))  # fmt: skip
        parse_thresholds(run.text("THRESHOLDS"))

    def execute(self, run: Run) -> dict:
        """Draw the catchments and count the people in them."""
        import numpy as np

        from ...core.notes import Note
        from .catchment_inputs import read_places
        from .catchment_methods import draw
        from .catchment_outputs import account_of_people, write_catchments, write_residual, write_services

        places = read_places(run)
        drawn = draw(run, places, parse_thresholds(run.text("THRESHOLDS")))
        left = float(np.nansum(drawn.residual))
        if left > 0:
            run.note(Note("People whom no service serves: {people}.", people=f"{left:.0f}"))
        account_of_people(run, places, drawn)
        return {
            **write_catchments(run, places, drawn),
            **write_services(run, places, drawn),
            **write_residual(run, places, drawn),
        }


def _surface_parameters() -> list:
    """Declare the times of cells: as they were computed, or the surface to compute them on."""
    return [
        p.raster("TIME", tr("Travel time"), tr("Minutes to the nearest service, with the raster of which that is; "
                 "for the nearest and for bands."), optional=True),
        p.raster("ALLOCATION", tr("Nearest service"), tr("Its number, as the travel time raster writes it."),
                 optional=True),
        p.raster("FRICTION", tr("Friction"), tr("Seconds per metre; for every method."), optional=True),
        p.raster("SPEEDS", tr("Speeds"), tr("Kilometres an hour, in place of friction."), optional=True),
        p.source("SERVICES", tr("Services"), tr("Points; for a time raster those that it was made with."), p.ANY,
                 optional=True),
        p.field("SERVICE_ID", tr("Code of the service"), tr("Names the catchments and breaks ties."), "SERVICES"),
        p.raster("POPULATION", tr("Population grid"), tr("Persons per cell, on the cells of the times."),
                 optional=True),
    ]  # fmt: skip


def _table_parameters() -> list:
    """Declare the times of places: a table of origins, destinations and costs."""
    return [
        p.source("OD", tr("Table of times"), tr("In place of rasters: one row a pair, as the origin-destination "
                 "matrix writes it."), optional=True),
        p.field("ORIGIN", tr("Origin"), tr("The place of demand."), "OD"),
        p.field("DESTINATION", tr("Destination"), tr("The service."), "OD"),
        p.field("COST", tr("Minutes"), tr("Of the pair."), "OD"),
        p.source("DEMAND", tr("Demand"), tr("The places where people live."), optional=True),
        p.field("DEMAND_ID", tr("Code of the place"), tr("As the origins of the table."), "DEMAND"),
        p.field("DEMAND_POP", tr("People"), tr("How many live there."), "DEMAND"),
        p.source("SUPPLY", tr("Services of the table"), tr("Needed only where they are not given as services "
                 "above."), optional=True),
        p.field("SUPPLY_ID", tr("Code of the service (table)"), tr("As the destinations of the table."), "SUPPLY"),
    ]  # fmt: skip
