"""Zones laid over a raster: which of them lie outside."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.coverage_fractions import Coverage
from ..core.errors import InputError
from ..core.grid import Grid
from ..core.identifiers import shortened
from ..core.notes import Note
from .run import Run


def tell_of_units_outside(run: Run, parent: str, ids: Sequence[str], coverage: Coverage, grid: Grid) -> None:
    """Say which units of an input have no cell at all.

    Raises
    ------
    InputError
        When none has one.
    """
    inside = np.zeros(len(ids), dtype=bool)
    inside[coverage.unit] = True
    where = {"layer": run.table(parent).name, "raster": grid.name}
    if not inside.any():
        raise InputError("No unit of layer '{layer}' lies on raster '{raster}'.",
                         hint="Check the coordinate reference systems of both.", **where)  # fmt: skip
    outside = sorted(name for name, within in zip(ids, inside, strict=True) if not within)
    if outside:
        run.note(Note("Layer '{layer}': units without an outline, or outside raster '{raster}': {count} ({ids}).",
                      count=len(outside), ids=shortened(outside), **where))  # fmt: skip
