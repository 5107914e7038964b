"""Functional urban areas as results: units by area, the areas, and what the delineation decided."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.functional.area_shape import LogEntry
from ...core.functional.urban_areas import UrbanAreas
from ...i18n import note_sentence, tr
from ...io.columns import Column


def urban_area_columns(found: UrbanAreas, names: Sequence[str]) -> list[Column]:
    """Return the fields of functional urban areas."""
    areas = found.areas
    return [
        Column("fua_id", "text", [area.id for area in areas], tr("Functional urban area")),
        Column("fua_name", "text", names, tr("Name")),
        Column("units", "integer", [area.units for area in areas], tr("Units")),
        Column("population", "real", [area.population for area in areas], tr("Inhabitants")),
        Column("core_population", "real", [area.core_population for area in areas], tr("Inhabitants of the core")),
        Column("size_class", "text", [area.size_class for area in areas], tr("Size class")),
        Column("cities", "text", [", ".join(area.cities) for area in areas], tr("Core cities")),
    ]


def urban_unit_columns(found: UrbanAreas, names: Sequence[str | None]) -> list[Column]:
    """Return the fields of units by functional urban area."""
    return [
        Column("city_id", "text", found.city_id, tr("City")),
        Column("fua_id", "text", found.fua_id, tr("Functional urban area")),
        Column("fua_name", "text", names, tr("Name of the area")),
        Column("role", "text", found.role, tr("Role")),
        Column("best_share", "real", found.best_share, tr("Share of residents who work in the core")),
        Column("second_fua", "text", found.second_fua, tr("Second area")),
        Column("second_share", "real", found.second_share, tr("Share of residents who work in its core")),
    ]


def log_columns(log: Sequence[LogEntry]) -> list[Column]:
    """Return the fields of what a delineation decided."""
    return [
        Column("event", "text", [entry.event for entry in log], tr("Event")),
        Column("subject", "text", [entry.subject for entry in log], tr("Unit or city")),
        Column("fua_id", "text", [entry.fua_id for entry in log], tr("Functional urban area")),
        Column("other", "text", [entry.other for entry in log], tr("Other city or area")),
        Column("value", "real", [entry.value for entry in log], tr("Share, or length of border (m)")),
        Column("note", "text", [note_sentence(entry.note) for entry in log], tr("What happened")),
    ]
