"""Strengths, weaknesses, opportunities and threats, each a line by a rule (W1 to W16), as a start for a team.

A line says what a figure says, and nothing about what to do; a box has four of them at most, in the order of the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..arrays import Floats
from ..known import count_true, how_many
from ..notes import Amount, Note, Percent
from .access import CHAPTER as ACCESS
from .access import FEW, farthest
from .ages import ageing_index
from .causes import balance_of
from .facts import PeopleFacts, RegionFacts, ServiceFacts
from .phrases import listed, period
from .population import ChangeOf, split_change, whole_change
from .silence import LEAST_PEOPLE, direction, share_differs

Box = Literal["strengths", "weaknesses", "opportunities", "threats"]
BOXES: tuple[Box, ...] = ("strengths", "weaknesses", "opportunities", "threats")
MOST_LINES = 4
TOWN = 0.10
"""Share of the region's people from which on a place is its town."""
AGED = 300
"""People of 65 and over for every 100 children from which on a group's ages are a threat."""
_HALVING = 70  # years in which a loss of 1 per cent a year halves: log(0.5) / log(0.99) is 69
_YOUNG_GROUP = 100


@dataclass(frozen=True)
class SwotLine:
    """A line of a box: the id of its rule, its sentence, and the chapter where it stands."""

    rule: str
    box: Box
    sentence: Note
    chapter: str


def swot_lines(facts: RegionFacts, most: int = MOST_LINES) -> dict[Box, list[SwotLine]]:
    """Return the lines of each box, at most `most` each."""
    found: dict[Box, list[SwotLine]] = {box: [] for box in BOXES}
    for rule, (box, chapter, say) in SWOT_RULES.items():
        sentence = say(facts)
        if sentence is not None and len(found[box]) < most:
            found[box].append(SwotLine(rule, box, sentence, chapter))
    return found


def growing_town(facts: RegionFacts) -> int | None:
    """Return the largest place with a tenth of the people that clearly grows; None where there is none."""
    people = facts.people
    whole = float(np.nansum(people.end))
    for unit in np.argsort(-np.nan_to_num(people.end), kind="stable"):
        there = ChangeOf(people, np.arange(len(people.names)) == unit)
        if there.after < TOWN * whole or len(people.names) < 2:
            return None
        if there.direction > 0:
            return int(unit)
    return None


def _town(facts: RegionFacts) -> Note | None:
    """W1: a place with a tenth of the people that clearly grows."""
    people, unit = facts.people, growing_town(facts)
    if unit is None:
        return None
    there = ChangeOf(people, np.arange(len(people.names)) == unit)
    return Note("A town that grows: {unit}, {people} inhabitants, {percent} since {year}",
                unit=people.names[unit], people=Amount(there.after), year=str(people.years[0]),
                percent=Percent(there.percent, 1, signed=True))  # fmt: skip


def _urban(facts: RegionFacts) -> Note | None:
    """W2: half of the people or more in urban centres and clusters."""
    found = facts.functional
    if found is None or not found.urban_share >= 0.5:
        return None
    share = Percent(100 * found.urban_share, 0)
    if not found.areas or found.areas[0][1] < 2:
        return Note("{share} of the people live in urban centres and clusters", share=share)
    count = found.areas[0][1]
    return Note("{share} of the people live in urban centres and clusters; the functional area of {area} has {count} "
                "{units}", share=share, area=found.areas[0][0], count=Amount(count),
                units=facts.called.of(count))  # fmt: skip


def _near(facts: RegionFacts) -> Note | None:
    """W3: services that all people with a way reach within the threshold."""
    if facts.access is None:
        return None
    near = [one for one in facts.access.services if one.total >= LEAST_PEOPLE and one.beyond <= one.unreachable
            and one.longest <= facts.access.minutes]  # fmt: skip
    if not near:
        return None
    longest = float(np.ceil(max(one.longest for one in near)))
    return Note("Within {minutes} minutes of everybody with a way ({means}): {services}", minutes=Amount(longest),
                means=facts.access.means, services=listed([one.name for one in near]))  # fmt: skip


def _young(facts: RegionFacts) -> Note | None:
    """W4: a group with more children than people of 65 and over."""
    ages = facts.ages
    if ages is None:
        return None
    young = [group for group in facts.people.group_names
             if _index_of(facts, group) < _YOUNG_GROUP and _people_of(facts, group) >= LEAST_PEOPLE]  # fmt: skip
    if not young:
        return None
    return Note("More children than people of 65 and over: {groups}", groups=listed(young))


def _shrinking(facts: RegionFacts) -> Note | None:
    """W5: half of the units or more lose people; of how many chance could be the reason is told in the chapter."""
    people = facts.people
    known = people.comparable
    losing, count = how_many(people.end[known] < people.start[known]), how_many(known)
    if count < 2 or 2 * losing < count:
        return None
    values = {"losing": Amount(losing), "count": Amount(count), "units": facts.called.many}
    at_risk = None if facts.at_risk is None else count_true(facts.at_risk)
    if not at_risk:
        return Note("{losing} of {count} {units} {losing:loses|lose} people", **values)
    return Note("{losing} of {count} {units} {losing:loses|lose} people; {risk} {risk:meets|meet} the criteria of risk",
                risk=Amount(at_risk),
                **values)  # fmt: skip


def _deaths(facts: RegionFacts) -> Note | None:
    """W6: clearly more deaths than births."""
    balance = balance_of(facts.people)
    if balance is None or balance.natural_sign >= 0:
        return None
    return Note("{count} more {count:death|deaths} than births in {period}", count=Amount(-balance.natural),
                period=period(facts.people.years))  # fmt: skip


def _far(facts: RegionFacts) -> Note | None:
    """W7: 2 per cent of the people or more beyond the threshold of the farthest service."""
    worst = _worst(facts)
    if facts.access is None or worst is None:
        return None
    values = {"people": Amount(worst.beyond), "minutes": Amount(facts.access.minutes), "service": worst.a_service}
    if not worst.beyond_old <= worst.old:
        return Note("{people} {people:person lives|people live} over {minutes} minutes from {service}", **values)
    share = Percent(100 * worst.beyond_old / worst.old, 0)  # an estimate
    return Note("{people} {people:person lives|people live} over {minutes} minutes from {service}, and about {share} "
                "of those of 65 and over",
                share=share, **values)  # fmt: skip


def _leaving(facts: RegionFacts) -> Note | None:
    """W8: clearly more departures than arrivals."""
    balance = balance_of(facts.people)
    if balance is None or balance.migration_sign >= 0:
        return None
    values = {"count": Amount(-balance.migration), "period": period(facts.people.years)}
    if facts.people.measured_migration is None:
        return Note("{count} more {count:person|people} left than arrived in {period}, corrections of the register "
                    "included", **values)  # fmt: skip
    return Note("{count} more {count:person|people} left than arrived in {period}", **values)


def far_and_gaining(facts: RegionFacts) -> list[str]:
    """Return the units of the third farthest from the service that most people lack which clearly gain people."""
    worst = _worst(facts)
    if worst is None or worst.minutes_by_unit is None or np.isnan(worst.minutes_by_unit).all():
        return []
    far = worst.minutes_by_unit > np.nanquantile(worst.minutes_by_unit, 2 / 3)
    people = facts.people
    return [name for name, is_far, start, end in zip(people.names, far, people.start, people.end, strict=True)
            if is_far and direction(start, end) > 0]  # fmt: skip


def _far_gain(facts: RegionFacts) -> Note | None:
    """W9: far units that clearly gain people."""
    names = far_and_gaining(facts)
    if not names:
        return None
    if len(names) == 1:
        return Note("Far from services and gaining people all the same: {unit}", unit=names[0])
    return Note("{count} far {units} gain people all the same ({names})", count=Amount(len(names)),
                units=facts.called.many, names=listed(names))  # fmt: skip


def _markets(facts: RegionFacts) -> Note | None:
    """W10: several labour market areas, each with a centre of its own."""
    if facts.functional is None or len(facts.functional.markets) < 2:
        return None
    names = list(facts.functional.markets)
    return Note("{count} labour markets with centres of their own: {names}", count=Amount(len(names)),
                names=listed(names))  # fmt: skip


def _growing_group(facts: RegionFacts) -> Note | None:
    """W11: groups that clearly grow while the others lose people."""
    split = split_change(facts.people)
    if not split.apart or split.told.direction > 0:
        return None
    members = split.exceptions.members
    people = facts.people
    gaining = sum(direction(people.start[i], people.end[i]) > 0 for i in np.flatnonzero(members))
    return Note("{groups}: {gaining} of {count} {units} clearly {gaining:gains|gain} people",
                groups=listed(split.apart),
                gaining=Amount(gaining), count=Amount(how_many(members)), units=facts.called.many)  # fmt: skip


def _arriving(facts: RegionFacts) -> Note | None:
    """W12: clearly more arrivals than departures."""
    balance = balance_of(facts.people)
    if balance is None or balance.migration_sign <= 0:
        return None
    values = {"count": Amount(balance.migration), "period": period(facts.people.years)}
    if facts.people.measured_migration is None:
        return Note("{count} more {count:person|people} arrived than left in {period}, corrections of the register "
                    "included", **values)  # fmt: skip
    return Note("{count} more {count:person|people} arrived than left in {period}", **values)


def _fast(facts: RegionFacts) -> Note | None:
    """W13: units that lose more than 1 per cent a year."""
    fast = 0 if facts.rate is None else how_many(_known(facts.rate) < -1.0)
    if not fast:
        return None
    return Note("{count:One|{count}} {units} {count:loses|lose} more than 1 % of {count:its|their} people a year; at "
                "that pace a place halves in {years} years or less",
                count=Amount(fast), units=facts.called.of(fast), years=Amount(_HALVING))  # fmt: skip


def most_aged(facts: RegionFacts) -> str:
    """Return the group with most people of 65 and over for every 100 children, from 300 on; "" where there is none."""
    groups = {group: index for group in facts.people.group_names
              if (index := _index_of(facts, group)) >= AGED and _people_of(facts, group) >= LEAST_PEOPLE}  # fmt: skip
    return max(groups, key=lambda one: groups[one]) if groups else ""


def _aged(facts: RegionFacts) -> Note | None:
    """W14: the group with most people of 65 and over for every 100 children, from 300 on."""
    group = most_aged(facts)
    if not group:
        return None
    return Note("{group}: {index} people of 65 and over for every 100 children under 15", group=group,
                index=Amount(_index_of(facts, group)))  # fmt: skip


def _land(facts: RegionFacts) -> Note | None:
    """W15: built-up land per inhabitant that has grown by 1 per cent or more."""
    land = facts.land
    if land is None or not land.after >= 1.01 * land.before:
        return None
    values = {"before": Amount(land.before), "after": Amount(land.after)}
    if not land.more_land_fewer_people:
        return Note("Built-up land per inhabitant went from {before} to {after} m²", **values)
    return Note("Built-up land per inhabitant went from {before} to {after} m²; in {count} {units} more was "
                "built up while there were fewer people", count=Amount(land.more_land_fewer_people),
                units=facts.called.of(land.more_land_fewer_people), **values)  # fmt: skip


def _closing(facts: RegionFacts) -> Note | None:
    """W16: types of service of which more places closed than opened."""
    lost = facts.lost_services
    fewer = [] if lost is None else [one.name for one in lost.services if one.closed > one.opened]
    if lost is None or not fewer:
        return None
    return Note("Since {year} more closed than opened: {services}", year=str(lost.years[0]), services=listed(fewer))


SWOT_RULES: dict[str, tuple[Box, str, Callable[[RegionFacts], Note | None]]] = {
    "W1": ("strengths", "population", _town), "W2": ("strengths", "functional", _urban),
    "W3": ("strengths", ACCESS, _near), "W4": ("strengths", "ages", _young),
    "W5": ("weaknesses", "population", _shrinking), "W6": ("weaknesses", "components", _deaths),
    "W7": ("weaknesses", ACCESS, _far), "W8": ("weaknesses", "components", _leaving),
    "W9": ("opportunities", "overlay", _far_gain), "W10": ("opportunities", "functional", _markets),
    "W11": ("opportunities", "population", _growing_group), "W12": ("opportunities", "components", _arriving),
    "W13": ("threats", "trend", _fast), "W14": ("threats", "ages", _aged), "W15": ("threats", "land", _land),
    "W16": ("threats", "servicechange", _closing),
}  # fmt: skip
"""Box, chapter and sentence of each rule."""


def _worst(facts: RegionFacts) -> ServiceFacts | None:
    """Return the farthest service, where 2 per cent of the people or more are beyond it."""
    worst = None if facts.access is None else farthest(facts.access)
    return None if worst is None or worst.beyond / worst.total < FEW else worst


def _index_of(facts: RegionFacts, group: str) -> float:
    return float("nan") if facts.ages is None else ageing_index(facts.ages, facts.people.members(group))


def _people_of(facts: RegionFacts, group: str) -> float:
    return float(np.nansum(facts.people.end[facts.people.members(group)]))


def _known(values: Floats) -> Floats:
    return values[~np.isnan(values)]


def all_lines(boxes: dict[Box, list[SwotLine]]) -> Iterator[SwotLine]:
    """Go through the lines of all boxes."""
    for box in BOXES:
        yield from boxes.get(box, [])


def synthesis_headline(facts: RegionFacts) -> Note | None:
    """Return the sentence above the synthesis: who grows, who empties, and whether these are far from services."""
    split = split_change(facts.people)
    if not split.apart:
        whole = whole_change(facts.people).direction
        if whole == 0:
            return _unmoved(facts.people)
        return (Note("A region that loses people.") if whole < 0 else Note("A region that gains people."))  # fmt: skip
    values = {"groups": listed(split.apart)}
    if split.told.direction > 0:
        return Note("The region gains people; not so {groups}.", **values)
    if _farther(facts, split.told, split.exceptions):
        return Note("People gather in {groups}; the rest of the region empties and is farther from services.", **values)
    return Note("People gather in {groups}; the rest of the region empties.", **values)


def _unmoved(people: PeopleFacts) -> Note | None:
    """Say what goes on within a region whose total stands; None where units lose as often as they gain."""
    losing, gaining = how_many(people.end < people.start), how_many(people.end > people.start)
    if losing > 2 * gaining:
        return Note("The total stands still, and most places lose people.")
    if gaining > 2 * losing:
        return Note("The total stands still, and most places gain people.")
    return None


def _farther(facts: RegionFacts, rest: ChangeOf, apart: ChangeOf) -> bool:
    """Tell whether the rest are clearly more often beyond the threshold of the farthest service."""
    worst = _worst(facts)
    if worst is None or worst.beyond_by_unit is None:
        return False
    beyond, near = (float(np.nansum(worst.beyond_by_unit[one.members])) for one in (rest, apart))
    return apart.after > 0 and share_differs(beyond, rest.after, near / apart.after) > 0
