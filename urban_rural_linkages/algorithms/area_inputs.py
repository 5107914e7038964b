"""The area of units: declared, and read from its field or measured on the polygons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..core.notes import Note
from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from .run import Run


def area_parameters() -> p.Parameters:
    """Declare the area field and its unit."""
    return [
        p.field("AREA", tr("Area"), tr("Official area of the unit. Without it the polygon is measured on the "
                "ellipsoid; simplified outlines then give wrong densities."), "UNITS"),
        p.choice("AREA_UNITS", tr("Unit of the area field"), tr("km2, ha or m2."),
                 {"km2": tr("Square kilometres (km²)"), "ha": tr("Hectares (ha)"), "m2": tr("Square metres (m²)")},
                 "km2"),
    ]  # fmt: skip


def has_areas(run: Run) -> bool:
    """Tell whether a field of areas was given."""
    return run.given("AREA")


def areas_km2(run: Run, ids: Sequence[str]) -> np.ndarray | None:
    """Return the area of each unit in km2: the official one, else that of its polygon; None without either.

    Raises
    ------
    CrsError
        When polygons are to be measured and nothing says where their coordinates are: without densities nothing would
        be at risk.
    """
    if not has_areas(run):
        units = run.table("UNITS")
        if not units.has_polygons:
            run.note(Note("Without a field of areas, or polygons, densities are unknown."))
            return None
        units.require_crs()
        run.note(Note("No area field was given: the polygons were measured, and simplified outlines give wrong "
                      "densities."))  # fmt: skip
    return known_areas(run, ids)


def known_areas(run: Run, ids: Sequence[str]) -> np.ndarray:
    """Return the same areas without a remark, for those who ask again; NaN where nobody knows them."""
    from ..core.areas import in_square_kilometres, measured_square_kilometres

    official = run.numbers("AREA", ids)
    if official is not None:
        return in_square_kilometres(official, run.choice("AREA_UNITS"))
    units = run.table("UNITS")
    if not units.has_polygons:
        return np.full(len(ids), np.nan)
    return measured_square_kilometres(units.ellipsoidal_areas(run.ellipsoid()))
