"""Boxes: what stands on a page from top to bottom, each of a height, and what may not be parted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..drawing import Group, Mark


@dataclass(frozen=True)
class Form:
    """A form of a box: its height in mm, and its marks from its upper left corner."""

    height: float
    marks: Sequence[Mark]


@dataclass(frozen=True)
class Box:
    """Something that a page break does not cut.

    Attributes
    ----------
    forms : tuple of Form
        The one that is best and tallest, then lower ones, for pages that lack the room.
    before : float
        Space above it in mm; none where it begins a page.
    keeps : bool
        Whether it stays on one page with what follows.
    repeats : Form, optional
        What stands above it where it begins a page, such as the head of a table that goes on.
    anchors : tuple of str
        By which links find it.
    """

    forms: tuple[Form, ...]
    before: float = 0.0
    keeps: bool = False
    repeats: Form | None = None
    anchors: tuple[str, ...] = ()

    @classmethod
    def of(cls, height: float, marks: Sequence[Mark], before: float = 0.0, keeps: bool = False) -> Box:
        """Return a box of one form."""
        return cls((Form(height, marks),), before, keeps)

    @property
    def tallest(self) -> float:
        """Height of the best form."""
        return self.forms[0].height

    @property
    def lowest(self) -> float:
        """Height of the lowest form."""
        return self.forms[-1].height


def stacked(boxes: Sequence[Box], level: int = 0) -> Form:
    """Return boxes below each other as one form, each in its form `level`, or its lowest."""
    marks: list[Mark] = []
    y = 0.0
    for number, box in enumerate(boxes):
        form = box.forms[min(level, len(box.forms) - 1)]
        y += box.before if number else 0.0
        marks.append(Group(form.marks, 0.0, y))
        y += form.height
    return Form(y, marks)


def beside(columns: Sequence[tuple[float, Sequence[Box]]], before: float) -> Box:
    """Return columns of boxes side by side as one box; each is given with its left edge."""
    levels = max((len(box.forms) for _, boxes in columns for box in boxes), default=1)
    forms = []
    for level in range(levels):
        stacks = [(x, stacked(boxes, level)) for x, boxes in columns]
        height = max((form.height for _, form in stacks), default=0.0)
        forms.append(Form(height, [Group(form.marks, x, 0.0) for x, form in stacks]))
    anchors = tuple(anchor for _, boxes in columns for box in boxes for anchor in box.anchors)
    return Box(tuple(forms), before, anchors=anchors)


def kept_together(boxes: Sequence[Box]) -> list[Box]:
    """Return boxes of which each stays with the next."""
    return [*(replace(box, keeps=True) for box in boxes[:-1]), *boxes[-1:]]
