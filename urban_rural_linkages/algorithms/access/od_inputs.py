"""Tables of travel times between demand and supply, read for measures and catchments."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.access.od_table import OdTable, od_table
from ...core.account import LeftOut, Tally
from ...core.notes import Note
from ..run import Run


@dataclass(frozen=True)
class OdInputs:
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
