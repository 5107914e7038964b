"""The finding on causes: births and deaths against arrivals and departures (rules F2a to F2i)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats
from ..known import how_many
from ..notes import Amount, Note
from .facts import PeopleFacts, RegionFacts
from .key_finding import KeyFinding
from .phrases import span
from .silence import LEAST_PEOPLE, LEAST_POINTS, too_unknown, within_noise

CHAPTER, THEME = "components", "map_webb"
_WORDS = {
    "F2a": Note("More people die than are born; departures come second."),
    "F2b": Note("People leave; and more die than are born."),
    "F2c": Note("More people arrive than leave, but deaths outnumber births."),
    "F2d": Note("More people die than are born, and about as many more leave than arrive."),
    "F2e": Note("More people die than are born; arrivals and departures nearly balance."),
    "F2f": Note("More people leave than arrive; births and deaths nearly balance."),
    "F2g": Note("More people leave than arrive, though more are born than die."),
    "F2h": Note("More people arrive than leave."),
    "F2i": Note("More people are born than die."),
}


@dataclass(frozen=True)
class Balance:
    """Births less deaths, and arrivals less departures, of a region.

    Attributes
    ----------
    natural, migration : float
        Persons of the period; migration as measured, where it is.
    natural_sign, migration_sign : int
        1 or -1 where it is clear, else 0.
    gap : float
        What is left of the change beside both: corrections of the register; NaN where migration was not measured.
    """

    natural: float
    migration: float
    natural_sign: int
    migration_sign: int
    gap: float


def balance_of(people: PeopleFacts) -> Balance | None:
    """Return the balances of the region; None where too much of them is unknown."""
    events = _events(people)
    if events is None:
        return None
    known = ~np.isnan(np.sum(events, axis=0))
    before = float(np.nansum(people.start[known]))
    if too_unknown(people.end, known) or not before >= LEAST_PEOPLE:
        return None
    births, deaths, residual, arrived = (float(values[known].sum()) for values in events)
    natural = births - deaths
    clear_natural = not within_noise(births, deaths) and 100 * abs(natural) >= LEAST_POINTS * before
    # A residual has the noise of all that it is left of: of the two populations and of the events.
    clear_moved = not within_noise(before + arrived, before) and 100 * abs(arrived) >= LEAST_POINTS * before
    gap = float("nan") if people.measured_migration is None else residual - arrived
    return Balance(natural, arrived, int(np.sign(natural)) * clear_natural, int(np.sign(arrived)) * clear_moved, gap)


def causes_finding(facts: RegionFacts) -> KeyFinding | None:
    """Say what the population changes by; None where nothing of it is clear."""
    balance = balance_of(facts.people)
    rule = None if balance is None else _rule(balance)
    if balance is None or rule is None:
        return None
    shrinking, leaving = _shrinking(facts.people)
    by_migration = rule in ("F2b", "F2f", "F2g", "F2h")
    explained = [_first(facts.people, balance, by_migration)]
    if rule in ("F2a", "F2b", "F2d") and how_many(shrinking) > 1:
        explained.append(Note("In {leaving} of the {count} {units} that lose people, departures weigh more.",
                              leaving=Amount(how_many(leaving)), count=Amount(how_many(shrinking)),
                              units=facts.called.many))  # fmt: skip
    figure = balance.migration if by_migration else balance.natural
    return KeyFinding(
        rule, _WORDS[rule], Amount(figure, signed=True), (*explained, *_of_gap(balance)),
        float(np.nansum(facts.people.end[shrinking if shrinking.any() else facts.people.comparable])),
        CHAPTER, THEME, () if balance.gap == balance.gap else (residual_note(),),
    )  # fmt: skip


def residual_note() -> Note:
    """Return what migration is where it was not measured."""
    return Note("migration is what is left of the change, with the register's corrections")


def _rule(balance: Balance) -> str | None:
    """Return the rule that holds, by which of both balances are clear and which weighs more."""
    signs = (balance.natural_sign, balance.migration_sign)
    if signs == (-1, -1):
        if within_noise(-balance.natural, -balance.migration):
            return "F2d"
        return "F2a" if balance.natural < balance.migration else "F2b"
    known = {(-1, 1): "F2c", (-1, 0): "F2e", (0, -1): "F2f", (1, -1): "F2g", (0, 1): "F2h", (1, 0): "F2i"}
    if signs == (1, 1):
        return "F2h" if balance.migration >= balance.natural else "F2i"
    return known.get(signs)


def _first(people: PeopleFacts, balance: Balance, by_migration: bool) -> Note:
    values = {"span": span((people.years[0], people.years[1] - 1)), "natural": Amount(balance.natural, signed=True),
              "migration": Amount(balance.migration, signed=True)}  # fmt: skip
    if by_migration:
        return Note("is net migration in {span}; the balance of births and deaths is {natural}.", **values)
    return Note("is the balance of births and deaths in {span}; net migration is {migration}.", **values)


def _of_gap(balance: Balance) -> list[Note]:
    """Say what measured migration leaves unexplained."""
    if balance.gap != balance.gap:
        return []
    return [Note("Migration is as measured; it leaves {gap} {gap:person|people} of the change unexplained, which the "
                 "register corrected.", gap=Amount(balance.gap, signed=True))]  # fmt: skip


def _shrinking(people: PeopleFacts) -> tuple[Booleans, Booleans]:
    """Return which units lose people, and in which of these departures weigh more than deaths."""
    events = _events(people)
    if events is None:
        return np.zeros(len(people.names), dtype=bool), np.zeros(len(people.names), dtype=bool)
    natural, moved = events.births - events.deaths, events.moved
    shrinking = np.asarray(~np.isnan(natural + moved) & (people.end < people.start))
    return shrinking, np.asarray(shrinking & (moved < natural))


class _Events(NamedTuple):
    """Births, deaths, what is left of the change, and migration as it counts: measured where it is."""

    births: Floats
    deaths: Floats
    residual: Floats
    moved: Floats


def _events(people: PeopleFacts) -> _Events | None:
    if people.births is None or people.deaths is None or people.migration is None:
        return None
    moved = people.migration if people.measured_migration is None else people.measured_migration
    return _Events(people.births, people.deaths, people.migration, moved)
