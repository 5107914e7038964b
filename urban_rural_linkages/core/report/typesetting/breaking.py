"""Page breaks: the boxes of a chapter shared out among pages so that little of them stays empty.

Of all ways to break a chapter that part nothing that belongs together the one is taken whose pages leave the smallest
sum of squared empty heights (after Knuth and Plass, 1981, Breaking paragraphs into lines, Software: Practice and
Experience 11, 1119-1184).  Maps and charts come in several heights: on each page they are as tall as it lets them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..drawing import Group, Mark
from .boxes import Box, Form
from .styles import FRAME, LEFT, TOP

_LAST_PAGE = 0.25  # how much an empty part of the last page of a chapter counts
_CUT_TABLE = 0.01
_NEARLY_EMPTY = 0.3
_WIDEST_GAP = 3.0  # mm that a page in want of little puts between two blocks, and not between the items of a list
_BETWEEN_BLOCKS = 2.0


@dataclass(frozen=True)
class Placed:
    """A page of a chapter: its marks, the share of its height that is used, and its anchors with their heights."""

    marks: Sequence[Mark]
    filled: float
    anchors: Sequence[tuple[str, float]]


def broken_into_pages(boxes: Sequence[Box], height: float = FRAME, top: float = TOP) -> list[Placed]:
    """Share boxes out among pages.

    Parameters
    ----------
    boxes : sequence of Box
        Of a chapter, in order; one that is taller than a page has a page of its own and goes beyond it.
    height : float
        Of what a page can hold, in mm.
    top : float
        Where that begins.
    """
    breaks = _best_breaks(boxes, height)
    return [_placed(boxes[start:end], height, top, end == len(boxes)) for start, end in pairwise(breaks)]


def _best_breaks(boxes: Sequence[Box], height: float) -> list[int]:
    """Return where pages begin, and the end."""
    count = len(boxes)
    cost, follows = [0.0] * (count + 1), [count] * (count + 1)
    for start in range(count - 1, -1, -1):
        cost[start] = float("inf")
        for end, empty in _pages_from(boxes, start, height):
            is_last = end == count
            if not is_last and boxes[end - 1].keeps and end - start > 1:
                continue
            total = _badness(boxes, start, end, empty, is_last) + cost[end]
            if total < cost[start]:
                cost[start], follows[start] = total, end
    breaks = [0]
    while breaks[-1] < count:
        breaks.append(follows[breaks[-1]])
    return breaks


def _pages_from(boxes: Sequence[Box], start: int, height: float) -> Iterator[tuple[int, float]]:
    """Yield each end of a page that begins at `start`, with the share of the page that would stay empty."""
    lowest = tallest = _repeated(boxes[start])
    for end in range(start + 1, len(boxes) + 1):
        box = boxes[end - 1]
        before = box.before if end - 1 > start else 0.0
        lowest += before + box.lowest
        tallest += before + box.tallest
        if lowest > height and end - start > 1:
            return
        used = tallest if tallest <= height else _grown(boxes[start:end], height)[1]
        yield end, max(1.0 - used / height, 0.0)


def _badness(boxes: Sequence[Box], start: int, end: int, empty: float, is_last: bool) -> float:
    if is_last:
        return _LAST_PAGE * empty**2 + (0.5 if empty > 1 - _NEARLY_EMPTY and start > 0 else 0.0)
    kept = 10.0 if boxes[end - 1].keeps else 0.0
    cut = _CUT_TABLE if boxes[end].repeats else 0.0
    return empty**2 + cut + kept


def _repeated(box: Box) -> float:
    """Return the height of what stands above a box that begins a page."""
    return box.repeats.height if box.repeats else 0.0


def _grown(boxes: Sequence[Box], height: float) -> tuple[list[Form], float]:
    """Return the form of each box as tall as the page lets them be together, and the height that they take."""
    levels = [len(box.forms) - 1 for box in boxes]
    used = sum(box.lowest for box in boxes) + sum(box.before for box in boxes[1:])
    used += _repeated(boxes[0])
    growing = [place for place, level in enumerate(levels) if level]
    while growing:
        still = []
        for place in growing:
            forms, level = boxes[place].forms, levels[place]
            more = forms[level - 1].height - forms[level].height
            if used + more <= height:
                used += more
                levels[place] -= 1
                still += [place] if levels[place] else []
        growing = still
    return [box.forms[level] for box, level in zip(boxes, levels, strict=True)], used


def _placed(boxes: Sequence[Box], height: float, top: float, is_last: bool) -> Placed:
    forms, used = _grown(boxes, height)
    gaps = [box.before >= _BETWEEN_BLOCKS for box in boxes]
    extra = 0.0 if is_last else min((height - used) / max(sum(gaps[1:]), 1), _WIDEST_GAP)
    marks: list[Mark] = []
    anchors: list[tuple[str, float]] = []
    y = top
    repeated = boxes[0].repeats
    if repeated:
        marks.append(Group(repeated.marks, LEFT, y))
        y += repeated.height
    for number, (box, form) in enumerate(zip(boxes, forms, strict=True)):
        if number:
            y += box.before + (max(extra, 0.0) if gaps[number] else 0.0)
        anchors += [(anchor, y) for anchor in box.anchors]
        marks.append(Group(form.marks, LEFT, y))
        y += form.height
    return Placed(marks, (y - top) / height, anchors)
