"""Headings of the parts of a sheet."""

from __future__ import annotations

from ..charts.marks import KEY_SIZE, words
from ..drawing import PETROL, Mark
from ..lettering import Measure, shortened

_SIZE = 9.0


def part_heading(title: str, unit: str, measure: Measure, width: float) -> list[Mark]:
    """Return the title of a part, and below it its unit and base where it has one."""
    short = shortened(title, width, measure, _SIZE, "semibold")
    marks: list[Mark] = [words(0.0, 3.0, short, colour=PETROL, size=_SIZE, weight="semibold")]
    if unit:
        marks.append(words(0.0, 7.2, shortened(unit, width, measure, KEY_SIZE), size=KEY_SIZE))
    return marks
