"""Units by their area, and the areas drawn together: shared by labour markets and urban areas."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsGeometry

from ...core.functional.labour_markets import LabourMarkets
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
