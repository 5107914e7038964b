"""Units by their area, and the areas drawn together: shared by labour markets and urban areas."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ...core.account import LeftOut, Tally
from ...core.functional.flows import FlowTable
from ...core.functional.labour_markets import LabourMarkets
from ...core.notes import Note
from ...i18n import tr
from ...io.columns import Column
from ...io.outlines import dissolved
from ..run import Run
from .columns import area_columns


def write_units_by_area(run: Run, found: LabourMarkets, units: Sequence[str] | None) -> dict[str, str]:
    """Write each unit with its labour market area."""
    place = {name: i for i, name in enumerate(found.ids)}
    order = range(len(found.ids)) if units is None else [place[name] for name in units]
    columns = [
        Column("unit_id", "text", [found.ids[i] for i in order], tr("Unit")),
        Column("area_id", "text", [found.area_ids[i] for i in order], tr("Area")),
        Column(
            "reserve",
            "text",
            [found.reserve[i] or None for i in order],
            tr(
                "How it came to the reserve list (A, B: alone; C, D: a member; A, C: its best cluster would weaken; "
                "B, D: no flows with any other; E: it would go in circles; Z: took no part)"
            ),
        ),
    ]
    if units is None:
        return run.write_rows("OUTPUT", columns)
    return run.write("OUTPUT", columns, style="labour_areas")


def tell_left_out(run: Run, flows: FlowTable, found: LabourMarkets) -> None:
    """Put units and workers into the account, and say in the result what became of units that the method cannot treat.

    A result without a single area is no fault of the reader: its title says so.
    """
    layer, without = run.table("FLOWS").name, np.array([area is None for area in found.area_ids])
    idle = without & ~np.array(found.took_part)
    names = tuple(name for name, lost in zip(found.ids, idle, strict=True) if lost)
    reason = Note("without residents, without jobs or without commuting, which belong to no area and whose flows do "
                  "not count (LEFT_OUT joins them)")  # fmt: skip
    left_out = (LeftOut(len(names), reason, names), LeftOut(int((without & ~idle).sum()), Note("of the reserve list")))
    run.tally(Tally(Note("Units in the flows of '{layer}'", layer=layer), len(found.ids), left_out))
    lost = float(flows.workers[idle[flows.origin] | idle[flows.destination]].sum())
    gone = LeftOut(lost, Note("from or to units that belong to no area"))
    run.tally(Tally(Note("Workers in '{layer}'", layer=layer), flows.total, (gone,), of_people=True))
    joined = sum(not took and area is not None for took, area in zip(found.took_part, found.area_ids, strict=True))
    if joined:
        run.rules.append(tr("Units that the method cannot treat were joined afterwards to where their people work: "
                            "{count}.").format(count=joined))  # fmt: skip
    if not found.areas.ids:
        run.subtitle = tr("no area: no unit has residents, jobs and commuting")


def write_labour_areas(run: Run, found: LabourMarkets, units: Sequence[str] | None) -> dict[str, str]:
    """Write the labour market areas; nothing where they were not asked for."""
    if units is None:
        return run.write_rows("AREAS", area_columns(found))
    area_of = dict(zip(found.ids, found.area_ids, strict=True))
    return write_areas(run, "AREAS", area_columns(found), found.areas.ids, [area_of[name] for name in units])


def write_areas(
    run: Run, name: str, columns: Sequence[Column], areas: Sequence[str], area_of_unit: Sequence[str | None]
) -> dict[str, str]:
    """Write areas with the outline of their units drawn together, where the units are polygons."""
    table = run.table("UNITS")
    if not run.wants(name) or not table.has_polygons:
        return run.write_rows(name, columns)
    outlines = dissolved(table, area_of_unit)
    geometries = [outlines.get(area, QgsGeometry()) for area in areas]
    return run.write_rows(name, columns, geometries, Qgis.WkbType.MultiPolygon, table.crs, "area_outlines")
