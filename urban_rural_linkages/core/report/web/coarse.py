"""Drawings made simpler for the web page: their upper part, without names to point at, with coarser outlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from ...arrays import Booleans, Floats, Indices
from ..drawing import Drawing, Fill, Group, Mark, Path, Stroke

STEP = 0.2  # mm, about a pixel of the screen: what is smaller is not seen


def plain(drawing: Drawing) -> Drawing:
    """Return a drawing whose outlines cannot be pointed at."""
    return drawing.with_paths(lambda path: replace(path, key="", title=""))


def coarse(drawing: Drawing) -> Drawing:
    """Return a drawing with the points of its areas moved to a grid, so that neighbours still share their border.

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
    for are_areas, run in groupby(marks, key=lambda mark: isinstance(mark, Path) and mark.fill is not None):
        if are_areas:
            found += _joined([mark for mark in run if isinstance(mark, Path)])
        else:
            found += [replace(mark, marks=_coarse(mark.marks)) if isinstance(mark, Group) else mark for mark in run]
    return found


def _joined(paths: Sequence[Path]) -> list[Path]:
    """Return one path for each look, in the order in which the looks come first."""
    looks: dict[tuple[Fill, Stroke | None], list[Floats]] = {}
    for path in paths:
        looks.setdefault((path.fill, path.stroke), []).extend(ring for ring in path.rings if len(ring))
    joined = [Path(_on_grid(rings), fill, stroke) for (fill, stroke), rings in looks.items() if rings]
    return [path for path in joined if path.rings]


def _on_grid(rings: Sequence[Floats]) -> list[Floats]:
    """Return rings of points of the grid, without those that are met twice or lie between their neighbours."""
    lengths = np.array([len(ring) for ring in rings], dtype=np.intp)
    points: Floats = np.rint(np.concatenate([np.asarray(ring, dtype=float) for ring in rings]) / STEP)
    for needed in (_moves, _bends):
        if not len(points):
            return []
        before, after = _neighbours(lengths)
        kept = needed(points - points[before], points[after] - points)
        lengths = np.add.reduceat(kept, np.cumsum(lengths) - lengths, dtype=np.intp)
        lengths, points = lengths[lengths > 0], points[kept]
    parts = np.split(points * STEP, np.cumsum(lengths)[:-1])
    return [part for part in parts if len(part) > 2]


def _neighbours(lengths: Indices) -> tuple[Indices, Indices]:
    """Return the places of the points before and after each, around rings of so many points."""
    ends = np.cumsum(lengths)
    before, after = np.arange(-1, ends[-1] - 1), np.arange(1, ends[-1] + 1)
    before[ends - lengths], after[ends - 1] = ends - 1, ends - lengths
    return before, after


def _moves(_: Floats, step: Floats) -> Booleans:
    moved: Booleans = (step[:, 0] != 0) | (step[:, 1] != 0)
    return moved


def _bends(one: Floats, other: Floats) -> Booleans:
    bent: Booleans = one[:, 0] * other[:, 1] != one[:, 1] * other[:, 0]
    return bent
