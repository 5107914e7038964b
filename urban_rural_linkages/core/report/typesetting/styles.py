"""The page and its letters: margins, columns, sizes and colours of a printed report, in mm and points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..drawing import ACCENT, GAIN, INK, LINE, LOSE, PETROL, SOFT, Anchor, Text, Weight

WIDTH, HEIGHT = 210.0, 297.0
LEFT, TOP, BOTTOM = 18.0, 24.0, 273.0
TEXT_WIDTH = WIDTH - 2 * LEFT
FRAME = BOTTOM - TOP  # what a page can hold
GUTTER = 4.0
COLUMNS = 12
TONES = {"good": "#3b7d4f", "middle": "#d9a441", "bad": ACCENT, "plain": LINE}
"""Colours at the side of an answer, by how it is."""


@dataclass(frozen=True)
class Style:
    """The look of a text: points, mm from line to line, colour, weight, slant."""

    size: float
    leading: float
    colour: str = INK
    weight: Weight = "regular"
    italic: bool = False

    def text(self, x: float, y: float, text: str, anchor: Anchor = "start") -> Text:
        """Return a line of it with its base line at y."""
        return Text(x, y, text, self.size, self.colour, self.weight, self.italic, anchor)

    def strong(self) -> Style:
        """Return the same in heavier letters."""
        return replace(self, weight="semibold")


TITLE = Style(34, 13.5, PETROL, "light")
NUMBER = Style(26, 9.5, ACCENT, "light")
CHAPTER = Style(20, 8.4, PETROL, "semibold")
LEAD = Style(11, 5.5)
SECTION = Style(12, 5.6, PETROL, "semibold")
SUBSECTION = Style(9, 4.5, PETROL, "semibold")
BODY = Style(9, 4.5)
SMALL = Style(7.5, 3.7, SOFT)
CAPTION = Style(8.5, 4.1, INK, "semibold")
SUBTITLE = Style(7, 3.4, SOFT)
CELL = Style(7.5, 3.6)
HEAD = Style(7, 3.3, PETROL, "semibold")
NOTE = Style(6.5, 3.1, SOFT)
SOURCE = Style(6.2, 2.9, SOFT)
RUNNING = Style(6.8, 3.2, SOFT)
PAGE_NUMBER = Style(7.5, 3.6, PETROL, "semibold")
KEY_VALUE = Style(17, 7.5, PETROL, "semibold")
KEY_VALUES = {"": KEY_VALUE, "gain": replace(KEY_VALUE, colour=GAIN), "lose": replace(KEY_VALUE, colour=LOSE)}
KEY_LABEL = Style(7, 3.3, SOFT)
PANEL_TITLE = Style(8.5, 4.1, PETROL, "semibold")
PANEL_TEXT = Style(8, 4.0)


def columns_width(count: int) -> float:
    """Return the width of some of the twelve columns, in mm.

    Examples
    --------
    >>> columns_width(12), round(columns_width(6), 1)
    (174.0, 85.0)
    """
    column = (TEXT_WIDTH - (COLUMNS - 1) * GUTTER) / COLUMNS
    return count * column + (count - 1) * GUTTER
