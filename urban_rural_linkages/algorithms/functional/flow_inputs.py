"""Commuting flows and the units they connect, read for the methods on commuting."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.errors import InputError
from ...core.functional.flows import FlowTable, flow_table
from ...core.identifiers import normalise_ids
from ...core.progress import attended
from ...io.outlines import polygons_of
from ..borders import border_tolerance
from ..run import Run


def read_flows(run: Run, units: Sequence[str] | None = None, contiguous: str | None = None) -> FlowTable:
    """Read the flows, held against the units where there are any."""
    table = run.table("FLOWS")
    origins, destinations = (
        normalise_ids(table.column(run.field(name)), layer=table.name, field=run.field(name))
        for name in ("ORIGIN", "DESTINATION")
    )
    flag = run.numbers(contiguous, parent="FLOWS") if contiguous else None
    touching = None if flag is None else np.nan_to_num(flag) != 0
    workers = run.numbers("WORKERS", parent="FLOWS", whole=True)
    flows = flow_table(origins, destinations, workers, units=units, contiguous=touching, layer=table.name)
    run.tell(flows.notes)
    return flows


def read_units(run: Run) -> list[str] | None:
    """Return the ids of the units, or None where no units were given.

    Raises
    ------
    InputError
        When no field says the codes: the numbers of features would pass for codes that have lost their zeros.
    """
    units = run.table("UNITS")
    if units is None:
        return None
    if run.field("UNIT_ID") is None:
        raise InputError("Nothing says which field of layer '{layer}' holds the codes that the flows use.",
                         hint="Choose it as UNIT_ID.", layer=units.name)  # fmt: skip
    return run.ids()


def read_neighbours(run: Run, units: Sequence[str] | None, flows: FlowTable) -> np.ndarray | None:
    """Return the pairs of units that share a border, as positions in the flows; None without polygons."""
    table = run.table("UNITS")
    if table is None or not table.has_polygons:
        return None
    from ...core.contiguity import shared_borders

    outlines, tolerance = polygons_of(table, units), border_tolerance(run)
    borders = attended(lambda: shared_borders(outlines, tolerance), run.progress)
    place = flows.positions(units)
    return np.column_stack([place[borders.first], place[borders.second]])
