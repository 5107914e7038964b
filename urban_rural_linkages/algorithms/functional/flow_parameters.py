"""The parameters by which a table becomes flows between units."""

from __future__ import annotations

from ...i18n import tr
from .. import parameters as p


def flow_parameters(units_optional: bool = True, kind=p.ANY) -> list:
    """Declare the table of flows and the units."""
    return [
        p.source("FLOWS", tr("Commuting"), tr("A table with one row a pair of units: where people live, where they "
                 "work, how many.")),
        p.field("ORIGIN", tr("Origin"), tr("The unit where people live."), "FLOWS", optional=False),
        p.field("DESTINATION", tr("Destination"), tr("The unit where they work."), "FLOWS", optional=False),
        p.field("WORKERS", tr("Workers"), tr("How many; rows of the same pair are added up."), "FLOWS",
                optional=False),
        p.source("UNITS", tr("Units"), tr("The units that the flows connect, as polygons for maps and contiguity."),
                 kind, optional=units_optional),
        p.field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, as the flows have it."),
                "UNITS", optional=units_optional),
        p.nodata_values(),
    ]  # fmt: skip
