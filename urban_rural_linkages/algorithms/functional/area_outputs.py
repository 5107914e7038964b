"""Areas made of units, drawn together: shared by labour markets and urban areas."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsGeometry

from ...io.columns import Column
from ...io.outlines import dissolved
from ..run import Run


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
