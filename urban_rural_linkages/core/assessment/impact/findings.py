"""Findings of the first page: each with its figure, the people whom it touches, and the place.

Rules.  A gap between women and men is said only where it is more than chance.  Nothing is said of fewer than a hundred
people, or fifty of one sex; nor of an answer that is only proposed, nor of a figure typed without evidence.  Open
blocking duties come first, then what touches most women, then what is farthest from the region.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..answer_colours import Tone
from ..checklist import Item
from ..figures import circumstances_of
from ..gap import FEWEST_OF_A_SEX, FEWEST_PEOPLE
from ..library import Indicator
from ..matrix import Cell, Origin
from ..thresholds import limit_for
from ..words import bounds_words
from .figure_book import MEN, WOMEN, with_unit
from .sentences import gap_sentence, listed, out_of_reach, percent, shortened, women_and_men
from .situation import gap_of
from .source import Source

MOST = 3
_NOTE = 130  # letters of a note that a finding has room for


@dataclass(frozen=True)
class FoundFact:
    """A finding.

    Attributes
    ----------
    value, counted : str
        The figure, and what it counts.
    sentence, explanation, place : str
        What was found, what the figure is of, and where.
    blocks : bool
        Whether a blocking duty is open because of it.
    women : float
        How many women it touches; 0 where nobody counted them.
    distance : float
        How far from the region, relative.
    """

    value: str
    counted: str
    sentence: str
    explanation: str
    place: str
    blocks: bool = False
    women: float = 0.0
    distance: float = 0.0


def find_facts(source: Source) -> list[FoundFact]:
    """Return the findings of a unit, the most important first; three at most."""
    found = [fact for item in source.subject.asked if (fact := _of_item(source, item)) is not None]
    found.sort(key=lambda one: (not one.blocks, -one.women, -one.distance))
    return found[:MOST]


def _of_item(source: Source, item: Item) -> FoundFact | None:
    """Return the first finding of a question: people who are left out, what is not met, else a gap."""
    return next(_candidates(source, item), None)


def _candidates(source: Source, item: Item) -> Iterator[FoundFact]:
    cell = source.cells[item.id]
    is_judged = cell.origin in (Origin.OWN, Origin.COMMON) and cell.tone in (Tone.NOT_MET, Tone.PARTLY)
    for indicator in source.checklist.indicators_of(item):
        if not _may_be_said(source, item, indicator):
            continue
        left_out = _left_out(source, item, indicator, cell) if is_judged else None
        if left_out is not None:
            yield left_out
    if (
        is_judged
        and cell.value is not None
        and cell.indicator is not None
        and _may_be_said(source, item, cell.indicator)
    ):
        yield _not_met(source, item, cell.indicator, cell)
    if cell.origin is Origin.PROPOSED:
        return
    for indicator in source.checklist.indicators_of(item):
        apart = _gap(source, item, indicator, cell) if _may_be_said(source, item, indicator) else None
        if apart is not None:
            yield apart


def _may_be_said(source: Source, item: Item, indicator: Indicator) -> bool:
    """Tell whether enough people stand behind a figure, and evidence behind one that was typed."""
    women, men = (source.book.figure(indicator.id, group) for group in (WOMEN, MEN))
    bases = [one.base for one in (women, men) if one is not None and one.base is not None]
    if any(base < FEWEST_OF_A_SEX for base in bases) or (len(bases) == 2 and sum(bases) < FEWEST_PEOPLE):
        return False
    is_calculated = indicator.id in source.book.calculated
    return is_calculated or bool(source.subject.evidence(item.id))


def _left_out(source: Source, item: Item, indicator: Indicator, cell: Cell) -> FoundFact | None:
    """Return how many women something does not reach, of a share by sex that shall be whole."""
    women, men = (source.book.figure(indicator.id, group) for group in (WOMEN, MEN))
    if not indicator.is_share or indicator.direction != "higher" or women is None or women.value is None:
        return None
    if women.base is None or women.value >= 1.0 or "sex" not in indicator.by:
        return None
    tr, voice = source.voice.translated, source.voice
    out = 1.0 - women.value
    said = tr("Of {all} {all:woman|women}, {out} ({share}).").format(
        all=voice.number(women.base), out=voice.number(out * women.base), share=percent(out, voice)
    )
    if men is not None and men.value is not None and men.base is not None:
        said += " " + tr("Of {all} {all:man|men}, {out} ({share}).").format(
            all=voice.number(men.base), out=voice.number((1.0 - men.value) * men.base),
            share=percent(1.0 - men.value, voice))  # fmt: skip
    return FoundFact(
        voice.number(out * women.base), tr("women"), out_of_reach(indicator, out, voice),
        f"{said} {_beside(source, indicator, women.value, WOMEN)}".strip(), _place(source, item, indicator),
        cell.is_open_duty,
        out * women.base, _distance(source, indicator, women.value, WOMEN),
    )  # fmt: skip


def _not_met(source: Source, item: Item, indicator: Indicator, cell: Cell) -> FoundFact:
    """Return a figure that does not reach its limit, with what its author wrote."""
    tr, voice, value = source.voice.translated, source.voice, cell.value
    template = tr("{label}: not met.") if cell.tone is Tone.NOT_MET else tr("{label}: partly met.")
    limit = limit_for(indicator, circumstances_of(source.subject.contents.assessment.plan, item))
    bounds = [] if limit is None else bounds_words(limit, indicator, voice)
    label = item.heading.in_language(voice.code).rstrip("?").lstrip("¿")
    note = shortened(source.subject.answer(item).note, _NOTE)
    said = f"{note} {_beside(source, indicator, value)}" if note else _beside(source, indicator, value)
    return FoundFact(
        with_unit(indicator, value, voice), ", ".join(bounds) or tr("calculated"),
        template.format(label=label), said.strip(), _place(source, item),
        cell.is_open_duty, 0.0, _distance(source, indicator, value),
    )  # fmt: skip


def _gap(source: Source, item: Item, indicator: Indicator, cell: Cell) -> FoundFact | None:
    """Return a gap between women and men that is more than chance."""
    women, men = (source.book.figure(indicator.id, group) for group in (WOMEN, MEN))
    apart = gap_of(indicator, women, men)
    if not apart.is_finding or women is None or men is None or women.value is None or men.value is None:
        return None
    tr, voice = source.voice.translated, source.voice
    return FoundFact(
        with_unit(indicator, women.value, voice), tr("women"),
        gap_sentence(indicator, women.value, men.value, voice),
        f"{women_and_men(indicator, women.value, men.value, voice)} "
        f"{_beside(source, indicator, women.value, WOMEN)}".strip(),
        _place(source, item), cell.is_open_duty, 0.0, _distance(source, indicator, women.value, WOMEN),
    )  # fmt: skip


def _beside(source: Source, indicator: Indicator, value: float | None, group: str = "total") -> str:
    """Return the figure of the region beside it; "" where it is not known."""
    tr = source.voice.translated
    region = source.book.region(indicator.id, group)
    if region is None or value is None:
        return ""
    return tr("Region: {value}.").format(value=with_unit(indicator, region, source.voice))


def _distance(source: Source, indicator: Indicator, value: float | None, group: str = "total") -> float:
    region = source.book.region(indicator.id, group)
    if region is None or value is None:
        return 0.0
    return abs(value - region) / max(abs(region), abs(value), 1e-9)


def _place(source: Source, item: Item, indicator: Indicator | None = None) -> str:
    """Return where: what the determinations of the question name, the settlements left out, else everywhere."""
    tr = source.voice.translated
    named = [" · ".join(part for part in (one.location, one.article) if part) for one in source.determined(item)]
    places = [place for place in dict.fromkeys(named) if place]
    reached = source.book.by_settlement(indicator.id) if indicator is not None else {}
    left_out = listed([name for name, is_reached in reached.items() if not is_reached], source.voice)
    where = "; ".join(places[:2]) or left_out or tr("the whole municipality")
    return tr("Where: {place}").format(place=where)
