"""Commuting flows and the units they connect, declared and read for the methods on commuting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from ..office_numbers import columns_as_written
from ..unit_inputs import field_of_codes, unit_parameters

if TYPE_CHECKING:
    import numpy as np

    from ...core.functional.flows import FlowTable
    from ..run import Run


def flow_parameters(units_optional: bool = True, kind: Qgis.ProcessingSourceType = p.ANY) -> p.Parameters:
    """Declare the table of flows and the units."""
    return [
        *table_parameters(),
        *unit_parameters(kind, tr("The units that the flows connect, as polygons for maps and contiguity."),
                         tr("The field with the unit's code, as the flows have it."), units_optional,
                         not units_optional),
        p.nodata_values(),
    ]  # fmt: skip


def table_parameters() -> p.Parameters:
    """Declare the table of flows."""
    return [
        p.source("FLOWS", tr("Commuting"), tr("A table with one row a pair of units: where people live, where they "
                 "work, how many.")),
        p.field("ORIGIN", tr("Origin"), tr("The unit where people live."), "FLOWS", optional=False),
        p.field("DESTINATION", tr("Destination"), tr("The unit where they work."), "FLOWS", optional=False),
        p.field("WORKERS", tr("Workers"), tr("How many; rows of the same pair are added up."), "FLOWS",
                optional=False),
        p.text("AT_HOME", tr("Codes of work at home"), tr("Destinations that say that people work at home, with commas "
               "between them, such as OD0000001: they live and work in the same unit."), advanced=True),
    ]  # fmt: skip


def employed_parameter() -> QgsProcessingParameterDefinition:
    """Declare the employed residents as an office counts them."""
    return p.field("EMPLOYED", tr("Employed residents"), tr("All employed residents of the unit, wherever they work: "
                   "the denominator of the shares. Without it, the sum of the unit's flows."), "UNITS")  # fmt: skip


def read_employed(run: Run, ids: Sequence[str]) -> np.ndarray | None:
    """Return the employed residents of units as an office counts them; None where they were not given."""
    return run.counts("EMPLOYED", ids)


def read_flows(
    run: Run, units: Sequence[str] | None = None, contiguous: str | None = None, *, tell: bool = True
) -> FlowTable:
    """Read the flows, held against the units where there are any, and tell what was remarked."""
    from ...core.functional.flows import flow_table

    table = run.table("FLOWS")
    origins, destinations = (table.id_column(run.field(name)) for name in ("ORIGIN", "DESTINATION"))
    touching = run.numbers(contiguous, parent="FLOWS") if contiguous else None
    fewest, most = read_workers(run)
    codes = run.text("AT_HOME") if run.declares("AT_HOME") else ""
    at_home = [code.strip() for code in codes.split(",") if code.strip()]
    flows = flow_table(origins, destinations, fewest, units=units, contiguous=touching, most=most, at_home=at_home,
                       layer=table.name)  # fmt: skip
    if tell:
        run.tell(flows.notes)
    return flows


def read_workers(run: Run) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the workers of each row, and the most that there can be; None where all are published."""
    return read_amounts(run, "FLOWS", "WORKERS", whole=True)


def read_amounts(run: Run, source: str, amount: str, whole: bool) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the amounts of each row of a table of links, and the most that they can be; None where all are published.

    Parameters
    ----------
    run : Run
    source, amount : str
        Parameters of the table and of its field of amounts.
    whole : bool
        Whether they count, so that fractions are refused.
    """
    from ...core.functional.suppressed import bounded, marks_of_small_flows

    table, field, nodata = run.table(source), run.field(amount), run.nodata() or ()
    marks = marks_of_small_flows(table.column(field)) if table.holds_text(field) else []
    try:
        workers = table.numbers(field, nodata=(*nodata, *marks), whole=whole)
    except InputError:
        read = columns_as_written(run, table, [field])
        if read is None:
            raise
        workers, marks = read[field].numbers(), list(read[field].missing)
    return bounded(workers, lambda: table.column(field), (*nodata, *marks))


def read_units(run: Run) -> list[str] | None:
    """Return the codes of the units, or None where no units were given; see `read_codes`."""
    return None if run.table("UNITS") is None else read_codes(run)


def read_codes(run: Run) -> list[str]:
    """Return the codes of the units.

    Raises
    ------
    InputError
        When no field says the codes: the numbers of features would pass for codes that have lost their zeros.
    """
    if field_of_codes(run) is None:
        raise InputError("Nothing says which field of layer '{layer}' holds the codes that the flows use.",
                         hint="Choose it as UNIT_ID.", layer=run.table("UNITS").name)  # fmt: skip
    return run.ids()


def read_neighbours(run: Run, units: Sequence[str] | None, flows: FlowTable) -> np.ndarray | None:
    """Return the pairs of units that share a border, as positions in the flows; None without polygons."""
    table = run.table("UNITS")
    if units is None or not table.has_polygons:
        return None
    from ..borders import read_borders

    borders, _ = read_borders(run, units)
    return flows.pairs(units, borders.first, borders.second)
