"""Maps of the minutes to services: each unit by the mean of its people, the services as points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.report.drawing import Drawing
from ....core.report.maps.choropleth import MapContent
from ....core.report.maps.layers import Layer, Points
from ....core.report.maps.multiples import Multiple, sheets_by_size
from ....i18n import tr
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from ..profile import has_minutes
from .land import DiagnosisLand
from .themes import unit_theme


def minutes_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map of one type of service."""
    service = theme.service or ""
    shown = unit_theme(diagnosis, theme.style_in_report, _minutes(diagnosis, service))
    above: list[Layer] = [*([] if theme.grid else land.roads), service_points(diagnosis, land, service)]
    return MapContent(shown, above, land.names, title=theme.title)


def _minutes(diagnosis: Diagnosis, service: str) -> list[float | None]:
    """Return the mean minutes of the people of each unit; of units that are points their own, unknown without."""
    units = diagnosis.unit_ids
    if has_minutes(diagnosis):
        return list(diagnosis.access_by_unit.mean_minutes(service, units))
    table = diagnosis.table("access")
    times, types = table.numbers("time_min"), table.column("service_type")
    own = [time for time, of in zip(times.tolist(), types, strict=True) if str(of or "") == service]
    return list(own) if len(own) == len(units) else [None] * len(units)


def service_points(diagnosis: Diagnosis, land: DiagnosisLand, service: str) -> Points:
    """Return the services of a type that were used, small where they are many."""
    table = diagnosis.table("services")
    used = table.numbers("used") == 1
    if service:
        used &= np.array([str(value or "") == service for value in table.column("service_type")], dtype=bool)
    field = diagnosis.run.field("SERVICE_NAME")
    names = table.column(field) if field in table.field_names else None
    found = [(points[used[rows]], rows[used[rows]]) for points, rows in land.land.points(table)]
    titles = [[str(names[row] or "") for row in rows.tolist()] for _, rows in found] if names is not None else []
    return Points.by_count([points for points, _ in found], tr("service"), titles)


def minutes_sheets(land: DiagnosisLand, maps: Sequence[tuple[MapTheme, MapContent]]) -> list[list[Drawing]]:
    """Return the maps of all types side by side, under one legend, each sheet in its sizes."""
    first = maps[0][1]
    every = [Multiple(*theme.headed, content) for theme, content in maps]
    title = first.theme.title if first.theme is not None else ""
    return sheets_by_size(land.maker, every, title)
