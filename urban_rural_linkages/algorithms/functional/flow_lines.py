"""Dominant flows as lines between units, and the units by their place in the hierarchy."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ...core.functional.dominant import DominantFlows
from ...i18n import tr
from ...io.columns import Column
from ..run import Run


def write_flows(run: Run, found: DominantFlows, units: Sequence[str] | None) -> dict[str, str]:
    """Write the flows: lines where the units have a place, else a table."""
    columns = [
        Column("origin", "text", [found.ids[i] for i in found.origin], tr("Origin")),
        Column("destination", "text", [found.ids[i] for i in found.destination], tr("Destination")),
        Column("flow", "real", found.workers, tr("Workers")),
        Column("share", "real", found.share, tr("Share of those who leave the origin (0-1)")),
    ]
    table = run.table("UNITS")
    if units is None or not table.has_geometry:
        return run.write_rows("OUTPUT", columns)
    places = dict(zip(units, map(table.representative_points.of, table.geometries), strict=True))
    lines = [_line(places[found.ids[i]], places[found.ids[j]])
             for i, j in zip(found.origin, found.destination, strict=True)]  # fmt: skip
    return run.write_rows("OUTPUT", columns, lines, Qgis.WkbType.LineString, table.crs, "dominant_flows")


def write_nodes(run: Run, found: DominantFlows, units: Sequence[str] | None) -> dict[str, str]:
    """Write each unit's place in the hierarchy; nothing where it was not asked for."""
    if not run.wants("NODES"):
        return {}
    place = {name: i for i, name in enumerate(found.ids)}
    order = range(len(found.ids)) if units is None else [place[name] for name in units]
    columns = [
        Column("unit_id", "text", [found.ids[i] for i in order], tr("Unit")),
        Column("status", "text", [found.status[i] for i in order], tr("Place in the hierarchy")),
        Column("inflow", "real", found.inflow[list(order)], tr("Workers who come in")),
        Column("outflow", "real", found.outflow[list(order)], tr("Workers who leave")),
    ]
    if units is None:
        return run.write_rows("NODES", columns)
    return run.write("NODES", columns, style="hierarchy")


def _line(start: QgsPointXY | None, end: QgsPointXY | None) -> QgsGeometry:
    if start is None or end is None:
        return QgsGeometry()
    return QgsGeometry.fromPolylineXY([start, end])
