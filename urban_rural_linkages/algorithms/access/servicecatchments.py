"""``servicecatchments``: catchments of services, also under their capacity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .catchment_inputs import (
    cell_parameters,
    method_parameter,
    require_one_source,
    rule_parameters,
    table_parameters,
    thresholds,
)

if TYPE_CHECKING:
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

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            method_parameter(),
            *cell_parameters(),
            *table_parameters(),
            *rule_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Catchments"), tr("Polygons of cells, or the places of demand.")),
            p.layer_output("SERVICES_TABLE", tr("Use of the services"),
                           tr("People, capacity and what is left of it, by service."), p.ANY, optional=True),
            p.raster_output("RESIDUAL", tr("People left over"), tr("Cells: people whom no service serves."),
                            optional=True),
            p.layer_output("RESIDUAL_TABLE", tr("People left over (table)"), tr("The same for the places of a "
                           "table."), optional=True),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Ask for one way to know the times, and for all that it takes."""
        require_one_source(run)
        thresholds(run)

    def execute(self, run: Run) -> p.Results:
        """Draw the catchments and count the people in them."""
        from ...core.access.service_catchments import draw_catchments
        from .catchment_inputs import read_method, read_places, read_rules
        from .catchment_outputs import account_of_people, write_catchments, write_residual, write_services

        with run.step(tr("Read places and services"), 0.1) as progress:
            places, grid = read_places(run, thresholds(run)[-1], progress)
        with run.step(tr("Draw the catchments"), 0.8) as progress:
            drawn = draw_catchments(places, read_rules(run, places), progress)
        account_of_people(run, drawn)
        return {
            **write_catchments(run, drawn, grid, read_method(run)),
            **write_services(run, drawn),
            **write_residual(run, drawn, grid),
        }
