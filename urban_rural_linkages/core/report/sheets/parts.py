"""Headings of the parts of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from ..charts.marks import KEY_SIZE, numbers_beside, words
from ..drawing import PETROL, Mark
from ..lettering import Measure, shortened

_SIZE = 9.0


def part_heading(
    title: str, unit: str, measure: Measure, width: float, numbers: Sequence[int] = ()
) -> list[Mark]:  # fmt: skip
    """Return the title of a part with the numbers of its figures, and below it its unit and base where it has one."""
    short = shortened(title, width, measure, _SIZE, "semibold")
    marks: list[Mark] = [words(0.0, 3.0, short, colour=PETROL, size=_SIZE, weight="semibold")]
    marks += numbers_beside(measure.width(short, _SIZE, "semibold") + 0.6, 2.8, numbers)
    if unit:
        marks.append(words(0.0, 7.2, shortened(unit, width, measure, KEY_SIZE), size=KEY_SIZE))
    return marks
