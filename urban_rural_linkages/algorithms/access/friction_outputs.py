"""Outputs of a friction surface: friction, speed and means of travel by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...core.access.friction import Surface
    from ...core.grid import Grid
    from ..run import Run

_NO_DATA = -9999.0


def write_surface(run: Run, surface: Surface, grid: Grid) -> dict[str, str]:
    """Write friction, speed and means of travel."""
    friction, speed = (grid.with_figures(values, _NO_DATA) for values in (surface.friction, surface.speed))
    return {
        **run.write_raster("OUTPUT", friction, "float32", _NO_DATA, "friction"),
        **run.write_raster("SPEED_KMH", speed, "float32", _NO_DATA, "speed_kmh"),
        **run.write_raster("MODES", grid.with_values(surface.modes, 0), "uint8", 0, "travel_modes"),
    }
