"""The borders that units share, read from their outlines; only topology, so any coordinates will do."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.contiguity import Contiguity, shared_borders
from ..core.notes import Note
from ..core.progress import attended
from ..io.outlines import polygons_of
from ..io.projections import METRE_IN_DEGREES, looks_like_degrees, metre_in
from .run import Run


def read_borders(run: Run, ids: Sequence[str]) -> tuple[Contiguity, float]:
    """Return the borders that units share, and what one metre is in the layer's coordinates."""
    tolerance, outlines = border_tolerance(run), polygons_of(run.table("UNITS"), ids)
    return attended(lambda: shared_borders(outlines, tolerance), run.progress), tolerance


def border_tolerance(run: Run) -> float:
    """Return one metre in the units of the layer's coordinates; a layer without a system is taken as it looks."""
    crs = run.table("UNITS").crs
    if crs.isValid():
        return metre_in(crs)
    run.note(Note("Layer '{layer}' has no coordinate reference system: its outlines only say which units touch.",
                  layer=run.table("UNITS").name))  # fmt: skip
    return METRE_IN_DEGREES if looks_like_degrees(run.table("UNITS").source.sourceExtent()) else 1.0
