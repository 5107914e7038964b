"""Commuting as results: indicators of units, dominant flows as lines, and places in the hierarchy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ...core.functional.dominant import DominantFlows
from ...core.functional.flow_indicators import FlowIndicators
from ...i18n import tr
from ...io.columns import Column
from ..run import Run


def indicator_columns(found: FlowIndicators, order: Sequence[int] | np.ndarray) -> list[Column]:
    """Return the fields of the commuting of units, in the order given."""
    labels = {
        "residents": tr("Employed residents"),
        "jobs": tr("Jobs"),
        "internal": tr("Live and work in the unit"),
        "self_supply": tr("Share of residents who work here"),
        "self_demand": tr("Share of jobs held by residents"),
        "job_ratio": tr("Jobs per employed resident"),
        "net_inflow": tr("Jobs less residents"),
    }
    place = np.asarray(order, dtype=np.intp)
    columns = [Column(name, "real", getattr(found, name)[place], label) for name, label in labels.items()]
    largest = [found.largest_outflow[i] for i in place]
    return [
        Column("unit_id", "text", [found.ids[i] for i in place], tr("Unit")),
        *columns,
        Column("largest_outflow", "text", largest, tr("Where most others work")),
        Column("largest_share", "real", found.largest_share[place], tr("Share of residents who work there")),
        *_bound_columns(found, labels, place),
    ]


def _bound_columns(found: FlowIndicators, labels: dict[str, str], place: np.ndarray) -> list[Column]:
    """Return the bounds of what hangs on flows that are not published; nothing where all are."""
    columns = []
    for name, (low, high) in found.bounds.items():
        columns += [
            Column(f"{name}_min", "real", low[place], tr("{figure}, at least").format(figure=labels[name])),
            Column(f"{name}_max", "real", high[place], tr("{figure}, at most").format(figure=labels[name])),
        ]
    return columns


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
    lines = [line_between(places[found.ids[i]], places[found.ids[j]])
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


def line_between(start: QgsPointXY | None, end: QgsPointXY | None) -> QgsGeometry:
    """Return a straight line; none where a place is missing."""
    if start is None or end is None:
        return QgsGeometry()
    return QgsGeometry.fromPolylineXY([start, end])
