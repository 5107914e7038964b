"""The starting situation: each figure for women, men and all, the gap between them, and the region beside it."""

from __future__ import annotations

from dataclasses import dataclass

from ..calculation.standard_errors import of_share
from ..checklist import Checklist
from ..gap import Estimate, Gap, Verdict, gap
from ..library import Indicator
from ..unit_records import TOTAL, Figure
from .figure_book import INHABITANTS, MEN, WOMEN, FigureBook

MOST_ROWS = 15
FEW_PEOPLE = 300


@dataclass(frozen=True)
class SituationRow:
    """One figure of today.

    Attributes
    ----------
    indicator : Indicator
        What was measured.
    women, men, total, region : float or None
        None where it is not known.
    by_sex : bool
        Whether it is a figure of people, which women and men can have; else their cells stay empty.
    gap : Gap
        Between women and men.
    run : str
        The calculation that it comes from.
    """

    indicator: Indicator
    women: float | None
    men: float | None
    total: float | None
    region: float | None
    by_sex: bool
    gap: Gap
    run: str = ""

    @property
    def is_chance(self) -> bool:
        """Whether its gap is within the chance of small numbers, and has to be said to be so."""
        return self.gap.verdict in (Verdict.CHANCE, Verdict.FEW)


@dataclass(frozen=True)
class MissingFigure:
    """A figure that could not be calculated, with the reason as one sentence; or one that lacks a part, with what."""

    indicator: Indicator
    reason: str


@dataclass(frozen=True)
class Situation:
    """All figures of today: the rows of the table, how many it has no room for, what is missing, what lacks a part."""

    rows: tuple[SituationRow, ...]
    left_out: int = 0
    missing: tuple[MissingFigure, ...] = ()
    remarks: tuple[MissingFigure, ...] = ()


def read_situation(checklist: Checklist, book: FigureBook) -> Situation:
    """Read the figures of a unit: first those of women and men, each kind in the order of the checklist.

    Parameters
    ----------
    checklist : Checklist
        Whose indicators they are; figures of others are read where their name is known.
    book : FigureBook
        The figures.
    """
    known = {INHABITANTS.id: INHABITANTS, **checklist.indicators}
    asked = [name for item in checklist.items for name in item.indicators]
    order = {name: place for place, name in enumerate([INHABITANTS.id, *dict.fromkeys(asked)])}
    names = sorted((name for name in book.calculated if name in known), key=lambda name: order.get(name, len(order)))
    rows = [*_people_row(book), *(row for row in (_row(known[name], book) for name in names) if row is not None)]
    rows.sort(key=lambda row: row.women is None)
    missing = [MissingFigure(known[name], reason) for name in names if (reason := _reason(book, name))]
    remarks = [MissingFigure(known[name], found.reason) for name in names
               if (found := book.figure(name)) is not None and found.value is not None and found.reason]  # fmt: skip
    return Situation(tuple(rows[:MOST_ROWS]), max(len(rows) - MOST_ROWS, 0), tuple(missing), tuple(remarks))


def gap_of(indicator: Indicator, women: Figure | None, men: Figure | None) -> Gap:
    """Return the gap between the figures of women and men; the error of shares is worked out where none is given."""
    return gap(_estimate(indicator, women), _estimate(indicator, men), 0.01 if indicator.is_share else 1.0)


def _people_row(book: FigureBook) -> list[SituationRow]:
    """Return the inhabitants, where nobody counted them and figures of women and men say of how many they are."""
    women, men, total = (book.people(group) for group in (WOMEN, MEN, TOTAL))
    if INHABITANTS.id in book.calculated or women is None or men is None:
        return []
    both = (Figure("", INHABITANTS.id, sex, count, count) for sex, count in ((WOMEN, women), (MEN, men)))
    return [SituationRow(INHABITANTS, women, men, total, book.people_of_region(), True, gap_of(INHABITANTS, *both))]


def _row(indicator: Indicator, book: FigureBook) -> SituationRow | None:
    women, men, total = (book.figure(indicator.id, group) for group in (WOMEN, MEN, TOTAL))
    for_women, for_men, for_all = (one.value if one is not None else None for one in (women, men, total))
    if for_women is None and for_men is None and for_all is None:
        return None
    run = next((one.run for one in (total, women, men) if one is not None and one.run), "")
    is_of_people = "sex" in indicator.by or women is not None
    return SituationRow(indicator, for_women, for_men, for_all, book.region(indicator.id), is_of_people,
                        gap_of(indicator, women, men), run)  # fmt: skip


def _estimate(indicator: Indicator, figure: Figure | None) -> Estimate:
    if figure is None or figure.value is None:
        return Estimate(None)
    if figure.error is None and figure.base and indicator.is_share:
        return Estimate(figure.value, of_share(figure.value * figure.base, figure.base), figure.base)
    return Estimate(figure.value, figure.error, figure.base)


def _reason(book: FigureBook, name: str) -> str:
    """Return why an indicator has no figure at all; "" where it has one, or nobody said why."""
    figures = [one for one in (book.figure(name, group) for group in (TOTAL, WOMEN, MEN)) if one is not None]
    if any(one.value is not None for one in figures):
        return ""
    return next((one.reason for one in figures if one.reason), "")
