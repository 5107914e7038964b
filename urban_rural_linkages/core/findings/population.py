"""The finding on population: who loses people and who gains them (rules F1a, F1b, F1c, F1n)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from ..arrays import Booleans, ratio
from ..known import how_many
from ..notes import Amount, Note, Percent
from .facts import PeopleFacts, RegionFacts
from .key_finding import KeyFinding
from .phrases import MOST_NAMES, listed, of_inhabitants, period
from .silence import LEAST_PEOPLE, carrier, direction, share_differs, too_unknown

CHAPTER, THEME = "population", "map_change"


@dataclass(frozen=True, eq=False)
class ChangeOf:
    """People of some of the units at both dates: all of them at each, whichever units they are counted in."""

    people: PeopleFacts
    members: Booleans

    @cached_property
    def before(self) -> float:
        """People at the start."""
        return float(np.nansum(self.people.start[self.members]))

    @cached_property
    def after(self) -> float:
        """People at the end."""
        return float(np.nansum(self.people.end[self.members]))

    @property
    def percent(self) -> float:
        """Change in per cent of the start; NaN where nobody was there."""
        return float(100 * ratio(self.after - self.before, self.before))

    @property
    def direction(self) -> int:
        """Whether they have clearly become more (1) or fewer (-1)."""
        return direction(self.before, self.after)

    def without(self, unit: int) -> ChangeOf:
        """Return the same without a unit."""
        others = self.members.copy()
        others[unit] = False
        return ChangeOf(self.people, others)


@dataclass(frozen=True, eq=False)
class Split:
    """The change of a region, and that of groups that go the other way; `apart` is empty where none does."""

    region: ChangeOf
    told: ChangeOf
    apart: tuple[str, ...] = ()

    @property
    def exceptions(self) -> ChangeOf:
        """The groups that go the other way."""
        return ChangeOf(self.told.people, self.told.people.members(*self.apart))


def whole_change(people: PeopleFacts) -> ChangeOf:
    """Return the change of all units."""
    return ChangeOf(people, np.ones(len(people.names), dtype=bool))


def split_change(people: PeopleFacts) -> Split:
    """Find the groups that clearly go against all others together; the fewer of both sides are the exception.

    The others are told of only where they clearly go one way together, each exception the other way.
    """
    region = whole_change(people)
    directions = {group: ChangeOf(people, people.members(group)).direction for group in people.group_names}
    sides = [tuple(group for group, way in directions.items() if way == side) for side in (1, -1)]
    for way, apart in sorted(zip((1, -1), sides, strict=True), key=lambda side: len(side[1])):
        if not 0 < len(apart) <= MOST_NAMES:
            continue
        others = ChangeOf(people, ~people.members(*apart))
        if others.direction == -way:
            return Split(region, others, apart)
    return Split(region, region)


def population_finding(facts: RegionFacts) -> KeyFinding | None:
    """Say how the population has changed; None where too little is known."""
    people = facts.people
    known = people.comparable
    if too_unknown(np.where(np.isnan(people.end), people.start, people.end), known):
        return None
    split = split_change(people)
    told = split.told
    if not told.before >= LEAST_PEOPLE:
        return None
    if told.direction == 0:
        return _hardly(facts, told)
    alone = carrier_of(told)
    if alone is not None:
        return _of_one(facts, told, alone)
    return _outside(facts, split) if split.apart else _together(facts, told)


def carrier_of(told: ChangeOf) -> int | None:
    """Return the unit without which the change of the others is none that could be told."""
    sizes = told.direction * (told.people.end - told.people.start)
    sizes = np.where(told.members, sizes, np.nan)

    def holds(unit: int) -> bool:
        others = told.without(unit)
        return others.direction == told.direction or not others.before >= LEAST_PEOPLE  # too few to tell of

    return carrier(sizes, holds)


def _finding(
    facts: RegionFacts, rule: str, sentence: Note, told: ChangeOf, *more: Note, named: tuple[str, ...] = ()
) -> KeyFinding:
    explained = Note("from {before} to {after} inhabitants.", before=Amount(told.before), after=Amount(told.after))
    together = Note("{units} that were divided or merged are counted together", units=facts.called.many)
    return KeyFinding(
        rule, sentence, _figure(told), (explained, *more), told.after, CHAPTER, THEME,
        (together,) if facts.people.counted_together else (), named,
    )  # fmt: skip


def _figure(told: ChangeOf) -> Amount:
    """Return the change in per cent; in people where nobody was there before."""
    if told.before > 0:
        return Percent(told.percent, 1, signed=True)
    return Amount(told.after - told.before, signed=True)


def _outside(facts: RegionFacts, split: Split) -> KeyFinding:
    told, apart = split.told, split.apart
    values = {"groups": listed(apart), "period": period(facts.people.years)}
    if told.direction < 0:
        sentence = Note("Outside {groups}, the region has lost {share} in {period}.",
                        share=of_inhabitants(-told.percent), **values)  # fmt: skip
    else:
        sentence = Note("Outside {groups}, the region has gained inhabitants in {period}.", **values)
    beside = Note("{groups}: {percent}; the region as a whole: {whole}.", groups=listed(apart),
                  percent=Percent(split.exceptions.percent, 1, signed=True),
                  whole=Percent(split.region.percent, 1, signed=True))  # fmt: skip
    return _finding(facts, "F1a", sentence, told, beside, named=apart)


def _together(facts: RegionFacts, region: ChangeOf) -> KeyFinding:
    """Say that the region loses or gains, and which group does so most where one clearly does."""
    most = _most(facts.people, region)
    values: dict[str, object] = {"period": period(facts.people.years), "group": most}
    if region.direction < 0:
        values["share"] = of_inhabitants(-region.percent)
        sentence = (Note("The region has lost {share} in {period}; {group} most of all.", **values) if most
                    else Note("The region has lost {share} in {period}.", **values))  # fmt: skip
    else:
        sentence = (Note("The region has gained inhabitants in {period}; {group} most of all.", **values) if most
                    else Note("The region has gained inhabitants in {period}.", **values))  # fmt: skip
    if not most:
        return _finding(facts, "F1b", sentence, region)
    percent = Percent(ChangeOf(facts.people, facts.people.members(most)).percent, 1, signed=True)
    beside = Note("{group}: {percent}.", group=most, percent=percent)
    return _finding(facts, "F1b", sentence, region, beside, named=(most,))


def _most(people: PeopleFacts, region: ChangeOf) -> str:
    """Return the group that changes most in the region's direction, where it clearly does so more than the region."""
    groups = {group: ChangeOf(people, people.members(group)) for group in people.group_names}
    if len(groups) < 2:
        return ""
    group, change = max(groups.items(), key=lambda one: region.direction * np.nan_to_num(one[1].percent))
    pace = region.after / region.before
    return group if share_differs(change.after, change.before, pace) == region.direction else ""


def _hardly(facts: RegionFacts, region: ChangeOf) -> KeyFinding:
    sentence = Note("The number of inhabitants has hardly changed in {period}.", period=period(facts.people.years))
    people = facts.people
    losing, gaining = how_many(people.end < people.start), how_many(people.end > people.start)
    beside = Note("{losing} of {count} {units} {losing:loses|lose} people, {gaining} {gaining:gains|gain} some.",
                  losing=Amount(losing),
                  gaining=Amount(gaining), count=Amount(how_many(people.comparable)),
                  units=facts.called.of(how_many(people.comparable)))  # fmt: skip
    found = _finding(facts, "F1c", sentence, region, beside)
    return replace(found, figure=Amount(region.after - region.before, signed=True))


def _of_one(facts: RegionFacts, told: ChangeOf, unit: int) -> KeyFinding:
    """Name the unit that alone carries the change, and say what the others do."""
    people, others = facts.people, told.without(unit)
    alone = ChangeOf(people, np.arange(len(people.names)) == unit)
    values = {"unit": people.names[unit], "period": period(people.years)}
    lost = told.direction < 0
    if others.direction == 0:
        sentence = (Note("{unit} has lost inhabitants in {period}; beside it the number has hardly changed.", **values)
                    if lost else
                    Note("{unit} has gained inhabitants in {period}; beside it the number has hardly changed.",
                         **values))  # fmt: skip
    else:
        sentence = (Note("{unit} has lost more inhabitants in {period} than all others have gained.", **values)
                    if lost else
                    Note("{unit} has gained more inhabitants in {period} than all others have lost.",
                         **values))  # fmt: skip
    beside = Note("Without it: {percent}.", percent=Percent(others.percent, 1, signed=True))
    return _finding(facts, "F1n", sentence, alone, beside, named=(people.names[unit],))
