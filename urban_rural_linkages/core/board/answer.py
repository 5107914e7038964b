"""The answer of a board: who gains and who loses by some changes, together and each alone, and by sex and age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..decisions.scenario_rows import ScenarioRow, disagreements
from ..decisions.scenarios import Change
from ..notes import Note
from .changes import BoardChange
from .places import MEN, WOMEN
from .zones import ZoneChange

MOST_OUT_OF_REACH = 0.1
"""Share of the people without a way from which on no sentence is said: too little is known."""


@dataclass(frozen=True)
class Effect:
    """People who gain and lose by one change alone."""

    change: BoardChange
    gain: float
    lose: float


@dataclass(frozen=True)
class Bar:
    """People of a band of ages who gain and who lose; NaN where a sex is not known."""

    ages: str
    women_gain: float
    women_lose: float
    men_gain: float
    men_lose: float


@dataclass(frozen=True)
class Answer:
    """Figures of some changes against today, at a threshold.

    Attributes
    ----------
    change : Change
        Of each home.
    rows : tuple of ScenarioRow
        Everybody, then the groups.
    each : tuple of Effect
        In the order of the changes.
    sentence : Note or None
        Where two figures disagree.
    bars : tuple of Bar
        By age, from the youngest; empty where ages are unknown.
    notes : tuple of Note
        What is to be known beside.
    zones : tuple of ZoneChange
        By code; empty where the zones of homes are unknown.
    """

    change: Change
    rows: tuple[ScenarioRow, ...]
    each: tuple[Effect, ...]
    sentence: Note | None
    bars: tuple[Bar, ...]
    notes: tuple[Note, ...]
    zones: tuple[ZoneChange, ...] = ()

    @property
    def everybody(self) -> ScenarioRow:
        """The row of all people."""
        return self.rows[0]

    @property
    def gain(self) -> float:
        """People whose way is shorter."""
        return self.everybody.gain

    @property
    def lose(self) -> float:
        """People whose way is longer."""
        return self.everybody.lose

    @property
    def mean_gain(self) -> float:
        """Minutes less of those who gain; NaN where nobody does."""
        return self.everybody.mean_gain

    @property
    def mean_loss(self) -> float:
        """Minutes more of those who lose; NaN where nobody does."""
        return self.everybody.mean_loss

    @property
    def beyond_before(self) -> float:
        """People beyond the threshold today."""
        return self.everybody.beyond_before

    @property
    def beyond_after(self) -> float:
        """People beyond the threshold with the changes."""
        return self.everybody.beyond_after

    @property
    def mean_before(self) -> float:
        """Mean minutes of today, of those who have a way in both states."""
        return self.everybody.mean_before

    @property
    def mean_after(self) -> float:
        """Mean minutes with the changes, of the same people."""
        return self.everybody.mean_after


def bars_of(rows: Sequence[ScenarioRow], bands: Sequence[str]) -> tuple[Bar, ...]:
    """Return the bars of each band of ages."""
    by_group = {row.group: row for row in rows}
    return tuple(
        Bar(band, *_sides(by_group.get(f"{WOMEN} {band}")), *_sides(by_group.get(f"{MEN} {band}"))) for band in bands
    )


def _sides(row: ScenarioRow | None) -> tuple[float, float]:
    return (float("nan"), float("nan")) if row is None else (row.gain, row.lose)


def sentence_of(rows: Sequence[ScenarioRow], bands: Sequence[str], out_of_reach: float) -> Note | None:
    """Say where two figures disagree, of everybody or of an age, the oldest first.

    Parameters
    ----------
    rows : sequence of ScenarioRow
        Everybody first.
    bands : sequence of str
        Ages, from the youngest.
    out_of_reach : float
        People without a way; where they are too many, too little is known for a sentence.
    """
    everybody = rows[0]
    if everybody.people <= 0.0 or out_of_reach > MOST_OUT_OF_REACH * everybody.people:
        return None
    by_group = {row.group: row for row in rows}
    told = [everybody, *(by_group[band] for band in reversed(bands) if band in by_group)]
    found = disagreements(told, everybody.threshold)
    return found[0] if found else None
