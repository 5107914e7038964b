"""Tables of travel times between demand and supply, declared and read for measures and catchments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import QgsProcessingParameterDefinition

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.od_table import OdTable
    from ...core.arrays import Floats
    from ..run import Run


class OdInputs(NamedTuple):
    """A table of costs and the places that it connects.

    Attributes
    ----------
    table : OdTable
        Costs between the demand and the supply, in the order of their layers.
    demand_ids, supply_ids : list of str
        Of the places and of the services.
    """

    table: OdTable
    demand_ids: list[str]
    supply_ids: list[str]


def od_parameters(times: str, optional: bool = False) -> p.Parameters:
    """Declare the table and the places of demand; `times` says of the table what it holds."""
    return [
        p.source("OD", tr("Table of times"), times, optional=optional),
        p.field("ORIGIN", tr("Origin"), tr("The place of demand."), "OD", optional=optional),
        p.field("DESTINATION", tr("Destination"), tr("The place of supply: the service."), "OD", optional=optional),
        p.field("COST", tr("Cost"), tr("Minutes; for measures another cost will do."), "OD", optional=optional),
        p.source("DEMAND", tr("Demand"), tr("The places where people live."), optional=optional),
        p.field("DEMAND_ID", tr("Code of the place"), tr("As the origins of the table."), "DEMAND", optional=optional),
        people_of_places_parameter(),
    ]  # fmt: skip


def people_of_places_parameter() -> QgsProcessingParameterDefinition:
    """Declare how many people live in the places of demand."""
    return p.field("DEMAND_POP", tr("People"), tr("How many live there."), "DEMAND")


def supply_parameters(label: str, help_text: str, optional: bool = False) -> p.Parameters:
    """Declare the places of supply; where the services may be given otherwise, label and help say so."""
    return [
        p.source("SUPPLY", label, help_text, optional=optional),
        p.field("SUPPLY_ID", tr("Code of the service (table)"), tr("As the destinations of the table."), "SUPPLY",
                optional=optional),
    ]  # fmt: skip


def lacking_for_table(run: Run) -> list[str]:
    """Return the parameters that a table of times needs beside itself, and that were not given."""
    return [name for name in ("ORIGIN", "DESTINATION", "COST", "DEMAND", "DEMAND_ID") if not run.given(name)]


def supply_code(run: Run) -> tuple[str, str] | None:
    """Return the parameters of the supply and of its codes; None where it was not given."""
    return ("SUPPLY", "SUPPLY_ID") if run.given("SUPPLY") else None


def people_of_demand(run: Run, od: OdInputs) -> Floats | None:
    """Return how many people live in the places of demand, or None."""
    return people_of_places(run, od.demand_ids)


def people_of_places(run: Run, ids: Sequence[str]) -> Floats | None:
    """Return how many people live in places, in the order of their layer; None where no field says it."""
    if run.given("DEMAND_POP"):
        run.table("DEMAND").require_amounts(run.field("DEMAND_POP"))
    return run.numbers("DEMAND_POP", ids, "DEMAND")


def read_od(
    run: Run,
    supply_layer: str = "SUPPLY",
    supply_id: str = "SUPPLY_ID",
    tell: bool = True,
) -> OdInputs:
    """Read the table and both layers; the parameters of the supply may have other names.

    The account of the pairs is told here, unless who reads them leaves out more.

    Raises
    ------
    InputError
        When an id is unknown or repeated, or a cost is missing or negative.
    """
    from ...core.access.od_table import od_table
    from ...core.account import LeftOut, Tally

    costs, demand, supply = run.table("OD"), run.table("DEMAND"), run.table(supply_layer)
    demand_ids, supply_ids = run.ids("DEMAND", "DEMAND_ID"), run.ids(supply_layer, supply_id)
    origins, destinations = (costs.id_column(run.field(name)) for name in ("ORIGIN", "DESTINATION"))
    minutes = costs.numbers(run.field("COST"), nodata=run.nodata())
    table = od_table(
        origins, destinations, minutes, demand_ids, supply_ids, layer=costs.name, demand_layer=demand.name,
        supply_layer=supply.name,
    )  # fmt: skip
    if tell:
        repeated = LeftOut(table.repeated, Note("that the table also has with a smaller cost"))
        run.tally(Tally(Note("Pairs of '{layer}'", layer=costs.name), len(costs), (repeated,)))
    return OdInputs(table, demand_ids, supply_ids)
