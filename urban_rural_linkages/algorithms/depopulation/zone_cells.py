"""Zones laid over rasters: which part of which cell lies in which zone, and the sums of a raster over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...core.coverage_fractions import Coverage, exact_coverage
from ...core.demography.quantities import ratio
from ...core.errors import InputError
from ...core.grid import Grid
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.progress import Progress
from ...io.outlines import polygons_of
from ...io.rasters import require_crs
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
    _tell_of_zones_outside(run, ids, coverage, grid)
    return ZoneCells(coverage, outlines.areas() / (grid.cell_width * grid.cell_height))


def _tell_of_zones_outside(run: Run, ids: Sequence[str], coverage: Coverage, grid: Grid) -> None:
    """Say which zones have no cell at all; refuse to go on when none has one."""
    inside = np.zeros(len(ids), dtype=bool)
    inside[coverage.unit] = True
    where = {"layer": run.table("ZONES").name, "raster": grid.name}
    if not inside.any():
        raise InputError("No zone of layer '{layer}' lies on raster '{raster}'.",
                         hint="Check the coordinate reference systems of both.", **where)  # fmt: skip
    outside = sorted(name for name, within in zip(ids, inside, strict=True) if not within)
    if outside:
        run.note(Note("Layer '{layer}': zones without an outline, or outside raster '{raster}': {count} ({ids}).",
                      count=len(outside), ids=shortened(outside), **where))  # fmt: skip
