"""The indicators of a priority map, and what its zones are measured by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.areas import measured_square_kilometres
from ...core.notes import Note
from ...core.overlay.composite_index import Indicator
from ...core.overlay.indicator_rows import IndicatorRow, parse_indicator_rows, parse_limits
from ...core.overlay.priority import Priorities
from ...core.overlay.priority_zones import PriorityZones, priority_zones
from ..area_inputs import areas_km2
from ..borders import read_borders
from ..run import Run


def indicator_rows(run: Run) -> list[IndicatorRow]:
    """Return the table of indicators; the field of each row exists."""
    units = run.table("UNITS")
    cells = run.matrix("INDICATORS")
    return parse_indicator_rows(cells, units.field_names, units.name)


def read_indicators(run: Run, ids: Sequence[str]) -> list[Indicator]:
    """Return the indicators with their values."""
    units, nodata, rows = run.table("UNITS"), run.nodata(), indicator_rows(run)
    return [
        Indicator(row.field, units.numbers(row.field, ids, nodata), row.direction, row.weight, limit)
        for row, limit in zip(rows, parse_limits(run.text("LIMITS"), len(rows)), strict=True)
    ]


def find_zones(run: Run, ids: Sequence[str], found: Priorities, people: np.ndarray | None) -> PriorityZones | None:
    """Draw the units of priority together; None where units are no polygons and nobody asked for zones."""
    if not run.table("UNITS").has_polygons and not run.wants("ZONES"):
        return None
    limits = {
        "min_population": run.number("MIN_ZONE_POP") if run.given("MIN_ZONE_POP") else None,
        "min_km2": run.number("MIN_ZONE_KM2") if run.given("MIN_ZONE_KM2") else None,
    }
    zones = priority_zones(
        ids, found.priority == 1.0, read_borders(run, ids)[0], population=people, area_km2=_areas_km2(run, ids),
        index=found.index, **limits,
    )  # fmt: skip
    run.tell(zones.notes)
    return zones


def _areas_km2(run: Run, ids: Sequence[str]) -> np.ndarray | None:
    """Return official areas, else those of the outlines; None where neither is to be had."""
    units = run.table("UNITS")
    if run.given("AREA"):
        return areas_km2(run, ids)
    if units.crs.isValid():
        return measured_square_kilometres(units.ellipsoidal_areas(run.ellipsoid()))
    run.note(Note("The areas of zones are unknown: layer '{layer}' has neither a field of areas nor a coordinate "
                  "reference system.", layer=units.name))  # fmt: skip
    return None
