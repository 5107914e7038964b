"""The fields of a priority map and of its zones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ...core.known import count_true, how_many, sum_known
from ...core.notes import Note
from ...core.overlay.composite_index import Indicator
from ...core.overlay.priority import Priorities
from ...core.overlay.priority_zones import PriorityZones
from ...i18n import tr
from ...io.columns import Column
from ...io.outlines import dissolved
from ..run import Run


def priority_columns(indicators: Sequence[Indicator], found: Priorities, zones: PriorityZones | None) -> list[Column]:
    """Return the fields of the units: their scores, their place, and the zone that they lie in."""
    score = tr("Score of {field} (0-1, 1 = most urgent)")
    columns = [
        Column(f"score_{indicator.name}", "real", scores, score.format(field=indicator.name))
        for indicator, scores in zip(indicators, found.scores, strict=True)
    ]
    columns += [
        Column("index", "real", found.index, tr("Index (0-1, 1 = most urgent)")),
        Column("rank", "integer", found.rank, tr("Rank (1 = most urgent)")),
        Column("top_decile_probability", "real", found.top_decile_probability,
               tr("Share of draws among the most urgent tenth (0-1)")),
    ]  # fmt: skip
    if found.met is not None:
        columns.append(Column("met", "integer", found.met, tr("Indicators known to be met")))
    columns.append(Column("priority", "integer", found.priority, tr("Priority (1) or not (0)")))
    if zones is not None:
        numbers = [np.nan if number is None else number for number in zones.zone_of_unit]
        columns.append(Column("zone_id", "integer", numbers, tr("Priority zone")))
    return columns


def write_zones(run: Run, found: PriorityZones | None) -> dict[str, str]:
    """Write the zones, drawn together; nothing where they were not asked for."""
    if found is None or not run.wants("ZONES"):
        return {}
    units, zones = run.table("UNITS"), found.zones
    columns = [
        Column("zone_id", "integer", [zone.number for zone in zones], tr("Priority zone (1 = highest mean index)")),
        Column("units", "integer", [len(zone.units) for zone in zones], tr("Units")),
        Column("population", "count", [zone.population for zone in zones], tr("Inhabitants")),
        Column("area_km2", "real", [zone.area_km2 for zone in zones], tr("Area (km2)")),
        Column("mean_index", "real", [zone.mean_index for zone in zones], tr("Mean index of its units (0-1)")),
    ]
    outlines = dissolved(units, [None if number is None else str(number) for number in found.zone_of_unit])
    geometries = [outlines.get(str(zone.number), QgsGeometry()) for zone in zones]
    return run.write_rows("ZONES", columns, geometries, Qgis.WkbType.MultiPolygon, units.crs, "priority_zones")


def priority_numbers(
    run: Run, found: Priorities, zones: PriorityZones | None, people: np.ndarray | None
) -> dict[str, float | None]:
    """Return the figures of the map; those that cannot be told are left out."""
    chosen = found.priority == 1.0
    numbers: dict[str, float | None] = {"N_PRIORITY": count_true(found.priority)}
    if zones is not None:
        numbers["N_ZONES"] = len(zones.zones)
    if people is not None:
        numbers["POPULATION_PRIORITY"] = sum_known(people, chosen)
        unknown = how_many(np.isnan(people[chosen]))
        if unknown:
            run.note(Note("Units of priority whose population is unknown, and not counted: {count}.", count=unknown))
    return numbers
