"""The borders that units share, read from their outlines; only topology, so any coordinates will do."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.contiguity import Contiguity, shared_borders
from ..core.notes import Note
from ..core.progress import attended
from ..io.outlines import polygons_of
from ..io.projections import METRES_OF_A_DEGREE, unit_metres
from .run import Run

_METRE_IN_DEGREES = 1.0 / METRES_OF_A_DEGREE


def read_borders(run: Run, ids: Sequence[str]) -> tuple[Contiguity, float]:
    """Return the borders that units share, and what one metre is in the layer's coordinates."""
    tolerance, outlines = border_tolerance(run), polygons_of(run.table("UNITS"), ids)
    return attended(lambda: shared_borders(outlines, tolerance), run.progress), tolerance


def border_tolerance(run: Run) -> float:
    """Return one metre in the units of the layer's coordinates; a layer without a system is taken as it looks."""
    crs = run.table("UNITS").crs
    if crs.isValid():
        return _METRE_IN_DEGREES if crs.isGeographic() else 1.0 / (unit_metres(crs) or 1.0)
    run.note(Note("Layer '{layer}' has no coordinate reference system: its outlines only say which units touch.",
                  layer=run.table("UNITS").name))  # fmt: skip
    return _METRE_IN_DEGREES if _looks_like_degrees(run) else 1.0


def _looks_like_degrees(run: Run) -> bool:
    extent = run.table("UNITS").source.sourceExtent()
    return extent.xMinimum() >= -360 and extent.xMaximum() <= 360 and abs(extent.yMaximum()) <= 90
