"""The rules that give a unit its degree of urbanisation, test by test.

Why apart from the counting: the rules are what is published, argued about and revised.  They read here as they do in
the manual, and each keeps the tests that it made, so that a class can be explained.

`>=` and `>` are as published.  A share that differs from its threshold by less than a billionth is on it: shares are
quotients of sums, and exactly one half must not depend on the last bit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..notes import Note

LEVEL_1_OF = {30: 3, 23: 2, 22: 2, 21: 2, 13: 1, 12: 1, 11: 1}
"""Level-1 code of each level-2 code."""

_ON_THRESHOLD = 1e-9


@dataclass(frozen=True)
class UnitThresholds:
    """The shares that the rules ask for, 0 to 1.

    Attributes
    ----------
    city : float
        Share in urban centres, at least.
    rural : float
        Share in rural cells, more than.
    dense_town, suburb, village, uninhabited : float
        Shares of the level-2 rules of 2024, at least.  The rules of 2021 compare shares with one another instead.
    """

    city: float = 0.5
    rural: float = 0.5
    dense_town: float = 0.5
    suburb: float = 0.5
    village: float = 0.5
    uninhabited: float = 0.5

    def moved(self, by: float) -> UnitThresholds:
        """Return all thresholds higher by `by`."""
        return UnitThresholds(
            self.city + by, self.rural + by, self.dense_town + by, self.suburb + by, self.village + by,
            self.uninhabited + by,
        )  # fmt: skip


class Shares(NamedTuple):
    """Shares of a unit in the seven classes of cells, from urban centres to cells of very low density."""

    uc: float
    duc: float
    sduc: float
    suc: float
    rc: float
    ldr: float
    vldr: float

    @property
    def rural(self) -> float:
        """Share in rural cells of all three classes."""
        return self.rc + self.ldr + self.vldr

    @property
    def urban(self) -> float:
        """Share in urban centres and urban clusters."""
        return self.uc + self.duc + self.sduc + self.suc


class Test(NamedTuple):
    """A share held against a threshold.

    `share` names what was compared: `city`, `rural`, `dense_town`, `suburb`, `village` and `uninhabited` as in
    `UnitThresholds`; under the rules of 2021, the lead of one share over another: `suburb_lead`, `dense_lead`,
    `village_lead`, `dispersed_lead`.
    """

    share: str
    value: float
    threshold: float
    passed: bool

    @property
    def margin(self) -> float:
        """How far the share lies above its threshold; negative below it."""
        return self.value - self.threshold


@dataclass(frozen=True)
class Decision:
    """A level-2 class and the tests that led to it, in their order."""

    code: int
    tests: tuple[Test, ...]

    @property
    def nearest(self) -> Test:
        """The test nearest to its threshold, the first of equal ones: rounded, because 0.5 - 0.3 is not 0.7 - 0.5."""
        return min(self.tests, key=lambda test: round(abs(test.margin), 9))

    def reason(self) -> Note:
        """Say in a sentence which rule gave the class."""
        last = self.tests[-1]
        values = {"share": f"{100 * last.value:.1f}", "threshold": f"{100 * last.threshold:g}"}
        return _reason_of_lead(self.code, values) if last.share.endswith("_lead") else _reason(self.code, values)


def decide(shares: Shares, thresholds: UnitThresholds, rules: str = "2024") -> Decision:
    """Apply the rules to one unit.

    Level 1: a city has at least half of its people in urban centres, a rural area more than half in rural cells, a
    town or semi-dense area is what is neither.

    Level 2, July 2024.  Towns: dense with half in urban centres and dense clusters; else suburban with half in
    suburban and rural cells; else semi-dense.  Rural: village with half in rural clusters or any urban cells; else
    mostly uninhabited with half in very low density cells; else dispersed.

    Level 2, 2021.  Towns: suburban when suburban cells have at least as many people as dense and semi-dense ones; else
    dense when dense cells have at least as many as semi-dense ones; else semi-dense.  Rural: the largest of the three
    rural shares; of equal ones the more urban, which the rules leave open.

    Parameters
    ----------
    shares : Shares
    thresholds : UnitThresholds
    rules : {"2024", "2021"}

    Returns
    -------
    Decision

    Examples
    --------
    >>> decide(Shares(0.2, 0.1, 0.0, 0.3, 0.1, 0.3, 0.0), UnitThresholds()).code
    21
    """
    city = _at_least("city", shares.uc, thresholds.city)
    if city.passed:
        return Decision(30, (city,))
    rural = _more_than("rural", shares.rural, thresholds.rural)
    first = (city, rural)
    if rules == "2024":
        return _rural_2024(shares, thresholds, first) if rural.passed else _town_2024(shares, thresholds, first)
    return _rural_2021(shares, first) if rural.passed else _town_2021(shares, first)


def _town_2024(shares: Shares, thresholds: UnitThresholds, tests: tuple[Test, ...]) -> Decision:
    dense = _at_least("dense_town", shares.uc + shares.duc, thresholds.dense_town)
    if dense.passed:
        return Decision(23, (*tests, dense))
    suburb = _at_least("suburb", shares.suc + shares.rural, thresholds.suburb)
    return Decision(21 if suburb.passed else 22, (*tests, dense, suburb))


def _rural_2024(shares: Shares, thresholds: UnitThresholds, tests: tuple[Test, ...]) -> Decision:
    village = _at_least("village", shares.rc + shares.urban, thresholds.village)
    if village.passed:
        return Decision(13, (*tests, village))
    uninhabited = _at_least("uninhabited", shares.vldr, thresholds.uninhabited)
    return Decision(11 if uninhabited.passed else 12, (*tests, village, uninhabited))


def _town_2021(shares: Shares, tests: tuple[Test, ...]) -> Decision:
    suburb = _at_least("suburb_lead", shares.suc - (shares.duc + shares.sduc), 0.0)
    if suburb.passed:
        return Decision(21, (*tests, suburb))
    dense = _at_least("dense_lead", shares.duc - shares.sduc, 0.0)
    return Decision(23 if dense.passed else 22, (*tests, suburb, dense))


def _rural_2021(shares: Shares, tests: tuple[Test, ...]) -> Decision:
    village = _at_least("village_lead", shares.rc - max(shares.ldr, shares.vldr), 0.0)
    if village.passed:
        return Decision(13, (*tests, village))
    dispersed = _at_least("dispersed_lead", shares.ldr - shares.vldr, 0.0)
    return Decision(12 if dispersed.passed else 11, (*tests, village, dispersed))


def _at_least(name: str, value: float, threshold: float) -> Test:
    return Test(name, value, threshold, value >= threshold - _ON_THRESHOLD)


def _more_than(name: str, value: float, threshold: float) -> Test:
    return Test(name, value, threshold, value > threshold + _ON_THRESHOLD)


def _reason(code: int, values: dict[str, str]) -> Note:
    """Say which share gave the class, by the rules of 2024 and those of level 1."""
    return {
        30: Note("City: {share} % in urban centres (at least {threshold} %).", **values),
        23: Note("Dense town: {share} % in urban centres and dense clusters (at least {threshold} %).", **values),
        21: Note("Suburban: {share} % in suburban and rural cells (at least {threshold} %).", **values),
        22: Note("Semi-dense town: only {share} % in suburban and rural cells (below {threshold} %).", **values),
        13: Note("Village: {share} % in rural clusters and urban cells (at least {threshold} %).", **values),
        11: Note("Mostly uninhabited: {share} % in very low density cells (at least {threshold} %).", **values),
        12: Note("Dispersed rural: only {share} % in very low density cells (below {threshold} %).", **values),
    }[code]


def _reason_of_lead(code: int, values: dict[str, str]) -> Note:
    """Say which share leads which, by the level-2 rules of 2021; a lead is in points, negative where it lags."""
    return {
        21: Note("Suburban: suburban cells lead dense and semi-dense ones by {share} {share:point|points}.", **values),
        23: Note("Dense town: dense cells lead semi-dense ones by {share} {share:point|points}.", **values),
        22: Note("Semi-dense town: the lead of dense cells over semi-dense ones is {share} {share:point|points}.",
                 **values),
        13: Note("Village: rural clusters lead the other rural cells by {share} {share:point|points}.", **values),
        12: Note("Dispersed rural: low density cells lead very low density ones by {share} {share:point|points}.",
                 **values),
        11: Note("Mostly uninhabited: the lead of low over very low density cells is {share} {share:point|points}.",
                 **values),
    }[code]  # fmt: skip
