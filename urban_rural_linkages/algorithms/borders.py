"""Outlines of units: the borders that they share, and areas made of units and drawn together."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsGeometry

from ..core.contiguity import Contiguity, shared_borders
from ..core.notes import Note
from ..core.progress import Unreported, attended
from ..io.columns import Column
from ..io.outlines import dissolved, polygons_of
from ..io.projections import METRE_IN_DEGREES, looks_like_degrees, metre_in
from .run import Run


def read_borders(run: Run, ids: Sequence[str]) -> tuple[Contiguity, float]:
    """Return the borders that units share, and what one metre is in the layer's coordinates."""
    tolerance, outlines = border_tolerance(run), polygons_of(run.table("UNITS"), ids)
    return attended(lambda: shared_borders(outlines, tolerance), run.progress), tolerance


def border_tolerance(run: Run) -> float:
    """Return one metre in the units of the layer's coordinates; a layer without a system is taken as it looks."""
    crs = run.table("UNITS").crs
    if crs.isValid():
        return metre_in(crs)
    run.note(Note("Layer '{layer}' has no coordinate reference system: its outlines only say which units touch.",
                  layer=run.table("UNITS").name))  # fmt: skip
    return METRE_IN_DEGREES if looks_like_degrees(run.table("UNITS").source.sourceExtent()) else 1.0


def write_areas(
    run: Run, name: str, columns: Sequence[Column], areas: Sequence[str], area_of_unit: Sequence[str | None],
    style: str = "area_outlines",
) -> dict[str, str]:  # fmt: skip
    """Write areas with the outline of their units drawn together, where the units are polygons."""
    table = run.table("UNITS")
    if not run.wants(name) or not table.has_polygons:
        return run.write_rows(name, columns)
    outlines = dissolved(table, area_of_unit, Unreported(run.progress))
    geometries = [outlines.get(area, QgsGeometry()) for area in areas]
    return run.write_rows(name, columns, geometries, Qgis.WkbType.MultiPolygon, table.crs, style)
