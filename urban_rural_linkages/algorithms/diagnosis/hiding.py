"""Small counts of people by sex and age in a diagnosis that is to be published, and how they are printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...core.demography.group_totals import AgeTotals
from ...core.dossier.published_ages import HiddenAges, hidden_ages
from ...core.dossier.suppression import hidden_rows, with_hidden
from ..unit_inputs import read_groups
from .broad_people import people_by_broad_age
from .given_data import GivenData


def limit_of(diagnosis: GivenData) -> float:
    """Return the limit under which counts are hidden; 0 where the diagnosis is not to be published."""
    return float(diagnosis.run.whole("MIN_COUNT")) if diagnosis.run.flag("PUBLISH") else 0.0


def hidden_of(diagnosis: GivenData) -> HiddenAges:
    """Return which counts of the units are hidden; none where the diagnosis is not to be published."""
    limit, ages = limit_of(diagnosis), diagnosis.ages
    broad = people_by_broad_age(diagnosis) if limit else {}
    return hidden_ages(ages.groups if limit and ages is not None else {}, broad, limit, read_groups(diagnosis.run))


def shown_totals(diagnosis: GivenData, totals: Sequence[AgeTotals]) -> list[AgeTotals]:
    """Return totals of ages by group, those that are hidden unknown; the last is that of all."""
    limit, known = limit_of(diagnosis), list(totals)
    if not limit:
        return known
    rows = hidden_rows([[known[-1].old]], limit).tolist()
    if known[:-1]:
        rows = [*hidden_rows([[row.old for row in known[:-1]]], limit).tolist(), *rows]
    nan = float("nan")
    return [
        replace(row, old=nan, share_old=nan, share_oldest=nan, ageing_index=nan, masculinity=nan) if is_hidden else row
        for row, is_hidden in zip(known, rows, strict=True)
    ]


def shown_counts(diagnosis: GivenData, counts: Mapping[str, float], parts: Sequence[str]) -> dict[str, float | None]:
    """Return counts by sex and age, those that are hidden as None; `parts` add up to a total that is shown."""
    return with_hidden(counts, limit_of(diagnosis), parts)


def count_text(diagnosis: GivenData, shown: float | None, count: float) -> str:
    """Write a count, or that it is under the limit, or, where it is not, that it is hidden all the same."""
    if shown is not None:
        return diagnosis.language.number(shown)
    limit = limit_of(diagnosis)
    return f"<{diagnosis.language.number(limit)}" if count < limit else "×"


def count_record(diagnosis: GivenData, shown: float | None, count: float) -> float | str:
    """Return a count for diagnosis.json, or how it is hidden."""
    return count if shown is not None else count_text(diagnosis, shown, count)
