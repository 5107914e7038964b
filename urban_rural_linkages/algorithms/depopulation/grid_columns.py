"""The fields that results on cells, summed over zones, are written to."""

from __future__ import annotations

import numpy as np

from ...core.grids.grid_change import CellChange
from ...core.grids.land_consumption import LandConsumption
from ...core.grids.zone_change import ZoneChange
from ...i18n import tr
from ...io.columns import Column
from .land_inputs import ZoneSums


def zone_change_columns(found: ZoneChange, known_share: np.ndarray) -> list[Column]:
    """Return the fields of the change of zones; the last eighteen are by class of the cells."""
    names = [code.name.lower() for code in CellChange]
    words = [tr("empty"), tr("abandoned"), tr("losing"), tr("stable"), tr("gaining"), tr("new")]
    kinds = [
        ("area_{}_km2", found.area_km2, tr("Area of cells: {class_name} (km2)")),
        ("start_{}", found.people_start, tr("Inhabitants at the start in cells: {class_name}")),
        ("end_{}", found.people_end, tr("Inhabitants at the end in cells: {class_name}")),
    ]
    return [
        Column("population_start", "real", found.population_start, tr("Inhabitants at the start")),
        Column("population_end", "real", found.population_end, tr("Inhabitants at the end")),
        Column("change", "real", found.change, tr("Change (inhabitants)")),
        Column("known_km2", "real", found.known_km2, tr("Area known at both dates (km2)")),
        Column("known_share", "real", known_share, tr("Share of the zone known at both dates (0-1)")),
        Column("shrinking_area", "real", found.shrinking_area,
               tr("Share of the area in cells abandoned or losing (0-1)")),
        Column("shrinking_people", "real", found.shrinking_people,
               tr("Share of the inhabitants at the start in cells abandoned or losing (0-1)")),
        *(Column(pattern.format(name), "real", table[:, place], label.format(class_name=word))
          for pattern, table, label in kinds for place, (name, word) in enumerate(zip(names, words, strict=True))),
    ]  # fmt: skip


def land_columns(found: LandConsumption, sums: ZoneSums) -> list[Column]:
    """Return the fields of the land consumption of zones."""
    return [
        Column("lcr", "real", found.lcr, tr("Land consumption rate (a year, 0.01 = 1 %)")),
        Column("pgr", "real", found.pgr, tr("Population growth rate (a year, 0.01 = 1 %)")),
        Column("ratio", "real", found.ratio, tr("Land consumption to population growth (SDG 11.3.1)")),
        Column("m2_per_capita_start", "real", found.m2_per_capita_start, tr("Built-up m2 per inhabitant at the start")),
        Column("m2_per_capita_end", "real", found.m2_per_capita_end, tr("Built-up m2 per inhabitant at the end")),
        Column("quadrant", "text", found.quadrant, tr("Built-up land and people: growing +, same =, shrinking -")),
        Column("built_start_m2", "real", sums.built_start, tr("Built-up land at the start (m2)")),
        Column("built_end_m2", "real", sums.built_end, tr("Built-up land at the end (m2)")),
        Column("population_start", "real", sums.people_start, tr("Inhabitants at the start")),
        Column("population_end", "real", sums.people_end, tr("Inhabitants at the end")),
        Column("known_share", "real", sums.known_share, tr("Share of the zone known in all rasters (0-1)")),
    ]
