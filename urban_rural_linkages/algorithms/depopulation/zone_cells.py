"""Zones laid over rasters: which part of which cell lies in which zone, and the sums of a raster over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...core.arrays import ratio
from ...core.coverage_fractions import Coverage, exact_coverage
from ...core.grid import Grid
from ...core.progress import Progress
from ...io.outlines import polygons_of
from ...io.rasters import require_crs
from ..laid_zones import tell_of_units_outside
from ..run import Run


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
        return ratio(known, self.cells)


def read_zone_cells(run: Run, ids: Sequence[str], grid: Grid, progress: Progress) -> ZoneCells:
    """Lay the zones over a raster, in its projection.

    Raises
    ------
    CrsError
        When the raster or the zones have no coordinate reference system.
    InputError
        When the zones are no polygons, or none of them lies on the raster.
    """
    outlines = polygons_of(run.table("ZONES"), ids, require_crs(grid))
    coverage = exact_coverage(outlines, grid.values.shape, grid.transform, progress)
    tell_of_units_outside(run, "ZONES", ids, coverage, grid)
    return ZoneCells(coverage, grid.cells_in(outlines.areas()))
