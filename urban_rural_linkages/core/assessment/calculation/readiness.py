"""Readiness of indicators: which figures the bound data give, in part, or not yet, and why, before anything is run.

All is calculated as it will be, but with travel times and land that are made up: what the data lack shows all the
same, and takes no time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from ...notes import Note
from ..library import Indicator, Reading, Route
from ..unit_records import REGION, SETTLEMENT, TOTAL
from .all_figures import outcomes_of_all
from .land_figures import Land
from .outcomes import Outcome
from .plan_data import WHOLE, PlanData
from .travel_figures import Travelled, TravelSetting


class Light(StrEnum):
    """The light of an indicator."""

    READY = "ready"
    IN_PART = "in_part"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Readiness:
    """Light of an indicator, and the sentence beside it.

    Attributes
    ----------
    indicator : Indicator
    light : Light
    reason : Note or None
        What is missing; None where nothing is.
    groups : tuple of str
        The groups that there will be figures of.
    """

    indicator: Indicator
    light: Light
    reason: Note | None = None
    groups: tuple[str, ...] = ()


def readiness(indicators: Iterable[Indicator], data: PlanData) -> list[Readiness]:
    """Tell of each measurable indicator whether the data give its figure.

    Parameters
    ----------
    indicators : iterable of Indicator
        Those without a measure are entered by hand, and are passed over.
    data : PlanData
        What is bound.

    Returns
    -------
    list of Readiness
        In the order of the indicators.
    """
    wanted = [indicator for indicator in indicators if indicator.measure is not None]
    found: dict[str, list[Outcome]] = {}
    for outcome in outcomes_of_all(wanted, data, _Pretended(data)):
        found.setdefault(outcome.indicator, []).append(outcome)
    return [_light(indicator, found.get(indicator.id, []), data.units) for indicator in wanted]


def _light(indicator: Indicator, outcomes: Sequence[Outcome], units: Sequence[str]) -> Readiness:
    own = [one for one in outcomes if one.unit != REGION]
    groups = tuple(dict.fromkeys(one.group for one in own
                                 if one.amount is not None and not one.group.startswith(SETTLEMENT)))  # fmt: skip
    wanted = set(units) or {WHOLE}
    totals = {one.unit: one for one in own if one.group == TOTAL and one.unit in wanted}
    known = [one for one in totals.values() if one.amount is not None]
    reason = next((one.reason for one in totals.values() if one.reason is not None), None)
    if not known:
        return Readiness(indicator, Light.NOT_YET, reason)
    if len(known) < len(totals):
        text = Note("{count} of {all} {all:municipality|municipalities}", count=len(known), all=len(totals))
        return Readiness(indicator, Light.IN_PART, text, groups)
    if reason is not None:
        return Readiness(indicator, Light.IN_PART, reason, groups)
    return Readiness(indicator, Light.READY, None, groups)


class _Pretended:
    """Runs that take no time: every place is at its services, and every unit has its land."""

    def __init__(self, data: PlanData) -> None:
        self._data = data

    def travel(self, setting: TravelSetting) -> Travelled:
        """Return times of nought to all types of services."""
        services, settlements = self._data.tables["services"], self._data.tables["settlements"]
        here = np.zeros(settlements.rows)
        times = {written: here for written in services.texts.get("written", ()) if written}
        return Travelled(times, times)

    def land(self) -> Land:
        """Return the run itself: it has a value of every reading."""
        return self

    def value(self, reading: Reading, units: Collection[str]) -> float | None:
        """Return a value of any standard."""
        return 1.0

    def audit(self, route: Route, units: Collection[str]) -> Mapping[str, Mapping[str, float | None]]:
        """Return a number for every unit that has a part of the everyday network."""
        table = self._data.tables["daily_network"]
        return {unit: {route.reading.output: 1.0 if not unit or unit in table.codes else None}
                for unit in (*units, WHOLE)}  # fmt: skip
