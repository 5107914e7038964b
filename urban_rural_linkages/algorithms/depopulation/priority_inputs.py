"""The indicators of a priority map and the size of its zones, declared and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsProcessingParameterDefinition

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..area_inputs import areas_km2, has_areas

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.overlay.composite_index import Indicator
    from ...core.overlay.indicator_rows import IndicatorRow
    from ...core.overlay.priority import Priorities
    from ...core.overlay.priority_zones import PriorityZones
    from ..run import Run


def indicator_parameter() -> QgsProcessingParameterDefinition:
    """Declare the table of indicators."""
    ends = {"high": tr("High values are urgent"), "low": tr("Low values are urgent")}
    return p.indicators("INDICATORS", tr("Indicators"), tr("A row each: the field, which end of it is urgent, and its "
                        "weight, above 0. Scripts give one flat list of field, high or low, and weight: "
                        "rate,low,1,minutes,high,2."), "UNITS", (tr("Field"), tr("Urgent end"), tr("Weight")),
                        ends)  # fmt: skip


def limits_parameter() -> QgsProcessingParameterDefinition:
    """Declare from which value on indicators are met."""
    return p.text("LIMITS", tr("Limits of the indicators"), tr("Where indicators are counted: from which value on each "
                  "is met, in the order of the rows, such as 12.5,,30. Where there is none it is met from a score of "
                  "0.5 on; a field of 0 and 1 says it itself."), advanced=True)  # fmt: skip


def zone_size_parameters() -> p.Parameters:
    """Declare the smallest zone."""
    return [
        p.number("MIN_ZONE_POP", tr("Smallest zone (inhabitants)"), tr("Zones with fewer people are left out."),
                 minimum=0, optional=True),
        p.number("MIN_ZONE_KM2", tr("Smallest zone (km2)"), tr("Smaller zones are left out."), minimum=0,
                 optional=True),
    ]  # fmt: skip


def needs_people(run: Run) -> bool:
    """Tell whether zones are measured by their people."""
    return run.given("MIN_ZONE_POP")


def check_indicators(run: Run) -> None:
    """Refuse rows and limits that cannot be read."""
    from ...core.overlay.indicator_rows import parse_limits

    parse_limits(run.text("LIMITS"), len(indicator_rows(run)))


def indicator_rows(run: Run) -> list[IndicatorRow]:
    """Return the table of indicators; the field of each row exists."""
    from ...core.overlay.indicator_rows import parse_indicator_rows

    units = run.table("UNITS")
    cells = run.matrix("INDICATORS")
    return parse_indicator_rows(cells, units.field_names, units.name)


def read_indicators(run: Run, ids: Sequence[str]) -> list[Indicator]:
    """Return the indicators with their values."""
    from ...core.overlay.composite_index import Indicator
    from ...core.overlay.indicator_rows import parse_limits

    units, nodata, rows = run.table("UNITS"), run.nodata(), indicator_rows(run)
    return [
        Indicator(row.field, units.numbers(row.field, ids, nodata), row.direction, row.weight, limit)
        for row, limit in zip(rows, parse_limits(run.text("LIMITS"), len(rows)), strict=True)
    ]


def find_zones(run: Run, ids: Sequence[str], found: Priorities, people: np.ndarray | None) -> PriorityZones | None:
    """Draw the units of priority together; None where units are no polygons and nobody asked for zones."""
    from ...core.overlay.priority_zones import priority_zones
    from ..borders import read_borders

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
    from ...core.areas import measured_square_kilometres

    units = run.table("UNITS")
    if has_areas(run):
        return areas_km2(run, ids)
    if units.crs.isValid():
        return measured_square_kilometres(units.ellipsoidal_areas(run.ellipsoid()))
    run.note(Note("The areas of zones are unknown: layer '{layer}' has neither a field of areas nor a coordinate "
                  "reference system.", layer=units.name))  # fmt: skip
    return None
