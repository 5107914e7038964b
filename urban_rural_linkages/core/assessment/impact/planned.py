"""Measures of a plan: numbered, with the figure that each shall change, what they cost and who pays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..checklist import Checklist
from ..library import Indicator
from ..records import Contents, Measure
from ..unit_records import TOTAL
from .figure_book import WOMEN, FigureBook

APPROVED = frozenset({"planned", "started", "done"})
_YEAR = re.compile(r"\b(19|20)\d\d\b")
_AMOUNT = re.compile(r"\d[\d\s.,'\u00a0\u2009\u202f]*")
_FRACTION = re.compile(r"[.,](\d{1,2})$")  # one or two figures behind the last mark are cents
_MOST_YEARS = 8
_AFTER = 2  # years of follow-up after the last measure


@dataclass(frozen=True)
class PlannedMeasure:
    """A measure with what is known of it.

    Attributes
    ----------
    number : str
        Such as M1.
    measure : Measure
        As it was written.
    cost : float or None
        In euros; None where none was written, or it cannot be read.
    year : int or None
        Until when.
    indicator : Indicator or None
        What it shall change.
    baseline : float or None
        The figure of today: of women where there is one, else of all people; never typed.
    """

    number: str
    measure: Measure
    cost: float | None
    year: int | None
    indicator: Indicator | None
    baseline: float | None

    @property
    def is_approved(self) -> bool:
        """Whether it is more than a proposal."""
        return self.measure.state in APPROVED


def planned_measures(checklist: Checklist, contents: Contents, book: FigureBook) -> tuple[PlannedMeasure, ...]:
    """Return the measures of an assessment with their numbers: by year, then in the order of the questions."""
    places = {item.id: place for place, item in enumerate(checklist.items)}
    ordered = sorted(contents.measures, key=lambda one: (
        year_of(one.due) or 9999, places.get(one.item_id, len(places)), one.text, one.uuid))  # fmt: skip
    return tuple(_planned(f"M{number}", one, checklist, book) for number, one in enumerate(ordered, start=1))


def _planned(number: str, measure: Measure, checklist: Checklist, book: FigureBook) -> PlannedMeasure:
    indicator = checklist.indicators.get(measure.indicator)
    values = [book.value(measure.indicator, group) for group in (WOMEN, TOTAL)] if indicator is not None else []
    baseline = next((value for value in values if value is not None), None)
    return PlannedMeasure(number, measure, amount_of(measure.cost), year_of(measure.due), indicator, baseline)


def amount_of(text: str) -> float | None:
    """Return the amount that a cost names, however its thousands are set apart; None where it names none.

    Examples
    --------
    >>> amount_of("18,000 EUR"), amount_of("12.000 €"), amount_of("1 200,50"), amount_of("own staff")
    (18000.0, 12000.0, 1200.5, None)
    """
    found = _AMOUNT.search(text)
    if found is None:
        return None
    digits = found[0].strip().rstrip(".,'")
    cents = _FRACTION.search(digits)
    whole = re.sub(r"\D", "", digits[: cents.start()] if cents else digits)
    return float(f"{whole}.{cents[1]}" if cents else whole)


def year_of(text: str) -> int | None:
    """Return the year of a date or of what was written for one.

    Examples
    --------
    >>> year_of("2028-06-30"), year_of("end of 2030"), year_of("soon")
    (2028, 2030, None)
    """
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def total_cost(measures: Sequence[PlannedMeasure]) -> float | None:
    """Return what measures cost together, as far as it is known; None where no cost is."""
    known = [one.cost for one in measures if one.cost is not None]
    return sum(known) if known else None


def paid_by(measures: Sequence[PlannedMeasure]) -> Mapping[str, float]:
    """Return the costs by who is responsible, the largest first; "" where nobody is named."""
    found: dict[str, float] = {}
    for one in measures:
        if one.cost:
            found[one.measure.owner] = found.get(one.measure.owner, 0.0) + one.cost
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def followed_up(measures: Sequence[PlannedMeasure], begins: int) -> tuple[int, ...]:
    """Return the years of the follow-up calendar: from the one in which the plan begins; none without any year.

    Examples
    --------
    >>> followed_up([PlannedMeasure("M1", Measure("", "", ""), None, 2028, None, None)], 2027)
    (2027, 2028, 2029, 2030)
    """
    years = [one.year for one in measures if one.year is not None]
    if not years:
        return ()
    first = min(begins, *years) if begins else min(years)
    return tuple(range(first, max(years) + _AFTER + 1))[:_MOST_YEARS]
