"""Figures of an item as a table: an indicator a row; women, men, all and the region across, always in this order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from .checklist import Checklist, Item
from .gap import Estimate, Gap, gap
from .library import Indicator
from .unit_records import TOTAL, Figure

WOMEN, MEN = "women", "men"


@dataclass(frozen=True)
class FigureRow:
    """The figures of an indicator.

    Attributes
    ----------
    indicator : Indicator
        What was measured.
    women, men, total, region : float or None
        None where it is not known.
    gap : Gap
        The gap between women and men, and whether it may be said.
    reason : str
        Why there is none of all people.
    run, calculated : str
        The calculation, and when.
    """

    indicator: Indicator
    women: float | None
    men: float | None
    total: float | None
    region: float | None
    gap: Gap
    reason: str = ""
    run: str = ""
    calculated: str = ""


def figure_table(
    checklist: Checklist, item: Item, own: Collection[Figure], region: Collection[Figure]
) -> list[FigureRow]:  # fmt: skip
    """Return the calculated figures of an item, an indicator a row; those without any are left out.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    item : Item
        With its indicators.
    own, region : collection of Figure
        Calculated figures of the unit, and of the region to compare with.
    """
    known = {(figure.indicator, figure.group): figure for figure in own if not figure.alternative}
    around = {figure.indicator: figure.value for figure in region if figure.group == TOTAL and not figure.alternative}
    rows = []
    for indicator in checklist.indicators_of(item):
        women, men, total = (known.get((indicator.id, group)) for group in (WOMEN, MEN, TOTAL))
        first = total or women or men
        if first is None:
            continue
        found = gap(_estimate(women), _estimate(men), 0.01 if indicator.is_share else 1.0)
        rows.append(FigureRow(
            indicator, _value(women), _value(men), _value(total), around.get(indicator.id), found,
            reason=first.reason, run=first.run, calculated=first.modified,
        ))  # fmt: skip
    return rows


def _value(figure: Figure | None) -> float | None:
    return figure.value if figure is not None else None


def _estimate(figure: Figure | None) -> Estimate:
    return Estimate(None) if figure is None else Estimate(figure.value, figure.error, figure.base)
