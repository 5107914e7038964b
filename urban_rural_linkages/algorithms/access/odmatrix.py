"""``odmatrix``: minutes and kilometres from each origin to each destination over a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .network_inputs import network_parameters, require_network, tying_parameters
from .straight_inputs import line_parameters

if TYPE_CHECKING:
    from ..run import Run


class OdMatrix(UrbanRuralAlgorithm):
    """A table of travel times, for measures and catchments."""

    ID = "odmatrix"
    GROUP = "access"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Origin-destination matrix"),
            tr("Measures the time and the way from every origin to every destination, or to the nearest of them, or to "
               "those within a limit: over a network, or in straight lines where there is none. Pairs that no way "
               "joins, or that lie beyond the limit, have no row."),
            tr("origin, destination, matrix, OD, travel time, network, origen, destino, matriz, tiempo de viaje, red"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            p.source("ORIGINS", tr("Origins"), tr("Where the ways start."), p.MAPPED),
            p.field("ORIGIN_ID", tr("Code of the origin"), tr("Names the origins in the table."), "ORIGINS"),
            p.source("DESTINATIONS", tr("Destinations"), tr("Where they end."), p.MAPPED),
            p.field("DESTINATION_ID", tr("Code of the destination"), tr("Names the destinations in the table."),
                    "DESTINATIONS"),
            *network_parameters(),
            p.choice("COST", tr("Cost"), tr("What is measured: time or distance over the network, or straight lines."),
                     ("time", "distance", "straight"), "time"),
            p.number("MAX_MINUTES", tr("Limit (minutes)"), tr("Farther pairs have no row; 0 means no limit."), 60,
                     minimum=0),
            p.number("MAX_DESTINATIONS", tr("Nearest destinations"), tr("How many rows an origin has at most; 0 means "
                     "all."), 0, minimum=0, whole=True),
            *line_parameters(),
            *tying_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Travel times"), tr("One row a pair: origin, destination, minutes and "
                           "kilometres.")),
            p.number_output("N_PAIRS", tr("Pairs")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a cost over a network without one."""
        require_network(run)

    def execute(self, run: Run) -> dict:
        """Measure every pair."""
        from ...core.identifiers import IdColumn
        from ...io.columns import Column
        from .pairs import over_network, straight
        from .places_account import account_of_pairs

        ids = {
            "ORIGIN": run.ids("ORIGINS", "ORIGIN_ID"),
            "DESTINATION": run.ids("DESTINATIONS", "DESTINATION_ID"),
        }
        found = (straight if run.choice("COST") == "straight" else over_network)(run, ids)
        account_of_pairs(run, len(ids["ORIGIN"]), len(ids["DESTINATION"]), len(found.origin))
        columns = [
            Column("origin", "text", IdColumn(ids["ORIGIN"], found.origin), tr("Origin")),
            Column("destination", "text", IdColumn(ids["DESTINATION"], found.destination), tr("Destination")),
            Column("minutes", "real", found.minutes, tr("Minutes")),
            Column("km", "real", found.km, tr("Kilometres")),
        ]
        return {**run.write_rows("OUTPUT", columns), "N_PAIRS": len(found.origin)}
