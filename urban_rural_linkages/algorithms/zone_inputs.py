"""Zones to sum rasters over: their codes, and which part of which cell lies in which of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ..core.coverage_fractions import Coverage
    from ..core.grid import Grid
    from ..core.progress import Progress
    from .run import Run


@dataclass(frozen=True)
class ZoneCells:
    """The cells of each zone.

    Attributes
    ----------
    coverage : Coverage
        Which cells lie in which zone, and how far.
    cells : numpy.ndarray
        How many cells' worth of area each zone has, beyond the edge of the raster too.
    """

    coverage: Coverage
    cells: np.ndarray

    def share(self, known: np.ndarray) -> np.ndarray:
        """Return which share of each zone some cells' worth of area is; NaN where a zone has no outline."""
        from ..core.arrays import ratio

        return ratio(known, self.cells)


def zone_parameters(help_text: str, optional: bool = False) -> p.Parameters:
    """Declare the zones."""
    return [
        p.source("ZONES", tr("Zones"), help_text, p.POLYGONS, optional=optional),
        p.field("ZONE_ID", tr("Code of the zone"), tr("Names the zones, in results and in messages."), "ZONES"),
    ]


def read_zone_ids(run: Run) -> list[str]:
    """Return the codes of the zones."""
    return run.ids("ZONES", "ZONE_ID")


def read_zone_cells(run: Run, ids: Sequence[str], grid: Grid, progress: Progress) -> ZoneCells:
    """Lay the zones over a raster, in its projection.

    Raises
    ------
    CrsError
        When the raster or the zones have no coordinate reference system.
    InputError
        When the zones are no polygons, or none of them lies on the raster.
    """
    from ..core.coverage_fractions import exact_coverage
    from ..io.outlines import polygons_of
    from ..io.rasters import require_crs
    from .laid_zones import tell_of_units_outside

    outlines = polygons_of(run.table("ZONES"), ids, require_crs(grid))
    coverage = exact_coverage(outlines, grid.values.shape, grid.transform, progress)
    tell_of_units_outside(run, "ZONES", ids, coverage, grid)
    return ZoneCells(coverage, grid.cells_in(outlines.areas()))
