"""Drawings made simpler for the web page: their upper part, without names to point at, with coarser outlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from ...arrays import Floats
from ..drawing import Drawing, Fill, Group, Mark, Path, Stroke

STEP = 0.2  # mm, about a pixel of the screen: what is smaller is not seen


def plain(drawing: Drawing) -> Drawing:
    """Return a drawing whose outlines cannot be pointed at."""
    return drawing.with_paths(lambda path: replace(path, key="", title=""))


def coarse(drawing: Drawing) -> Drawing:
    """Return a drawing with all points moved to a grid, so that neighbours still share their border.

    Outlines that look alike become one, and those of no extent on the grid are left out.
    """
    return replace(drawing, marks=_coarse(drawing.marks))


def upper(drawing: Drawing, height: float) -> Drawing:
    """Return the part of a drawing above a height, without the marks that begin below it."""
    return replace(drawing, height=height, marks=[mark for mark in drawing.marks if _top(mark) < height])


def _top(mark: Mark) -> float:
    if isinstance(mark, Group):
        return mark.y + (mark.clip[1] if mark.clip else min(map(_top, mark.marks), default=0.0))
    if isinstance(mark, Path):
        return min((float(np.min(np.asarray(ring)[:, 1])) for ring in mark.rings), default=0.0)
    return mark.y


def _coarse(marks: Sequence[Mark]) -> list[Mark]:
    found: list[Mark] = []
    for keyed, run in groupby(marks, key=lambda mark: isinstance(mark, Path) and bool(mark.key)):
        if keyed:
            found += _joined([mark for mark in run if isinstance(mark, Path)])
        else:
            found += [replace(mark, marks=_coarse(mark.marks)) if isinstance(mark, Group) else mark for mark in run]
    return found


def _joined(paths: Sequence[Path]) -> list[Path]:
    """Return one path for each look, in the order in which the looks come first."""
    looks: dict[tuple[Fill, Stroke | None], list[Floats]] = {}
    for path in paths:
        rings = looks.setdefault((path.fill, path.stroke), [])
        rings += [ring for ring in map(_on_grid, path.rings) if len(ring) > 2]
    return [Path(rings, fill, stroke) for (fill, stroke), rings in looks.items() if rings]


def _on_grid(ring: Floats) -> Floats:
    points: Floats = np.rint(np.asarray(ring, dtype=float) / STEP)
    moved = np.any(np.diff(points, axis=0, append=points[:1]) != 0, axis=1)
    points = points[moved]
    if len(points) < 3:
        return points * STEP
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    bent = before[:, 0] * after[:, 1] != before[:, 1] * after[:, 0]
    kept: Floats = points[bent] * STEP
    return kept
