"""Arrangement: words in the room that a map leaves beside it, and panels side by side where a page lacks room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..blocks import Block, Panel, Paragraph, Table
from ..drawing import Drawing, Group
from .boxes import Box, Form, beside, stacked
from .styles import GUTTER, TEXT_WIDTH, columns_width

_TALLEST_PANELS = 90.0  # mm of panels that stay together


def may_stand_beside(block: Block) -> bool:
    """Tell whether a block may stand in the room that a picture before it leaves: words, and tables made for it.

    Examples
    --------
    >>> may_stand_beside(Paragraph("a")), may_stand_beside(Table("", [], [], []))
    (True, False)
    """
    return isinstance(block, Paragraph | Panel) or (isinstance(block, Table) and block.beside)


def words_beside(
    picture: Box, drawings: Sequence[Drawing], words: Callable[[float], list[list[Box]]]
) -> tuple[Box, int]:  # fmt: skip
    """Put words into the room that a picture leaves under its legend.

    Parameters
    ----------
    picture : Box
        The picture with its caption, a form for each drawing.
    drawings : sequence of Drawing
        The tallest first.
    words : callable
        Sets what follows in a width; a list of boxes for each block, in order.

    Returns
    -------
    box : Box
        The picture with as many blocks as have room beside its tallest form; lower forms grow where it takes that.
    count : int
        How many blocks these are.
    """
    rooms = [_room(form, drawing) for form, drawing in zip(picture.forms, drawings, strict=True)]
    if not rooms or rooms[0] is None:
        return picture, 0
    left, top, height = rooms[0]
    count = _fitting(words(TEXT_WIDTH - left), height - top)
    if not count:
        return picture, 0
    forms: list[Form] = []
    for form, room in zip(picture.forms, rooms, strict=True):
        if room is None:
            continue
        left, top, height = room
        said = stacked(_opening([box for boxes in words(TEXT_WIDTH - left)[:count] for box in boxes]))
        grown = Form(max(height, top + said.height), [*form.marks, Group(said.marks, left, top)])
        if not forms or grown.height < forms[-1].height:
            forms.append(grown)
    return replace(picture, forms=tuple(forms)), count


def _room(form: Form, drawing: Drawing) -> tuple[float, float, float] | None:
    """Return left and top of the room that a form leaves, and the form's height; the caption stands above it."""
    if drawing.free is None or drawing.free[0] >= drawing.width:
        return None
    left, top = drawing.free
    return left, form.height - drawing.height + top, form.height


def _fitting(blocks: Sequence[Sequence[Box]], height: float) -> int:
    """Return how many blocks have room below each other."""
    for count in range(len(blocks), 0, -1):
        if stacked(_opening([box for boxes in blocks[:count] for box in boxes])).height <= height:
            return count
    return 0


def _opening(boxes: Sequence[Box]) -> list[Box]:
    """Return boxes of which the first has no space above it."""
    return [replace(boxes[0], before=0.0), *boxes[1:]] if boxes else []


def panels(setting: Callable[[float], list[Box]]) -> list[Box]:
    """Return panels that follow each other as one box: below each other, or side by side where that is lower.

    Parameters
    ----------
    setting : callable
        Sets the panels in a width, a box for each.
    """
    below = setting(TEXT_WIDTH)
    whole = stacked(below)
    if whole.height > _TALLEST_PANELS:
        return below
    half = columns_width(6)
    narrow = setting(half)
    splits = [
        beside([(0.0, _opening(narrow[:cut])), (half + GUTTER, _opening(narrow[cut:]))], below[0].before)
        for cut in range(1, len(narrow))
    ]
    lowest = min(splits, key=lambda box: box.tallest)
    forms = (whole, lowest.forms[0]) if lowest.tallest < whole.height else (whole,)
    return [Box(forms, below[0].before)]
