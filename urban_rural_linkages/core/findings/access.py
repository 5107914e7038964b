"""The findings on services: who lives far from one (rules F4a, F4b), and what closed (rule F7)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from ..notes import Amount, Note, Percent
from ..number_words import number
from ..words import plain_fraction
from .facts import AccessFacts, RegionFacts, ServiceFacts
from .key_finding import KeyFinding
from .phrases import about, listed, minutes
from .silence import LEAST_PEOPLE, carrier

CHAPTER = "access"
FEW = 0.02
"""Share of the people beyond a threshold under which nearly everybody is within."""


def farthest(access: AccessFacts) -> ServiceFacts | None:
    """Return the type of service beyond whose threshold most people live; None where it is known of none."""
    known = [one for one in access.services if one.beyond == one.beyond and one.total >= LEAST_PEOPLE]
    return max(known, key=lambda one: one.beyond) if known else None


def access_finding(facts: RegionFacts) -> KeyFinding | None:
    """Say who lives far from the service that is farthest away, or that nearly nobody does."""
    access = facts.access
    worst = None if access is None else farthest(access)
    if access is None or worst is None:
        return None
    if worst.beyond / worst.total < FEW:
        return _all_near(access, worst)
    others = [one for one in access.services if one is not worst]
    alone = _carrier(facts, worst)
    near = bool(others) and all(one.beyond / one.total < FEW for one in others if one.total > 0)
    values = {"time": minutes(access.minutes), "service": worst.a_service}
    if alone is not None:
        sentence = Note("Nearly all who live more than {time} from {service} live in {unit}.",
                        unit=facts.people.names[alone], **values)  # fmt: skip
    elif near:
        sentence = Note("{sentence}; nearly everybody is within that of all other services.",
                        sentence=_far(100 * worst.beyond / worst.total, values))  # fmt: skip
    else:
        sentence = Note("{sentence}.", sentence=_far(100 * worst.beyond / worst.total, values))
    return KeyFinding(
        "F4a", sentence, Amount(worst.beyond), _explained(access, worst, others), worst.beyond, CHAPTER, worst.theme,
        (access.means,), () if alone is None else (facts.people.names[alone],),
    )  # fmt: skip


def _far(percent: float, values: dict[str, object]) -> Note:
    """Say how many live far, without the stop at the end."""
    fraction = plain_fraction(percent)
    if fraction is None:
        return Note("{percent} of the inhabitants live more than {time} from {service}",
                    percent=Percent(percent, 0 if percent >= 10 else 1), **values)  # fmt: skip
    if fraction == Fraction(1, 2):
        return Note("Half of the inhabitants live more than {time} from {service}", **values)
    k = number(fraction.denominator)
    if fraction.numerator == 1:
        return Note("One inhabitant in {k} lives more than {time} from {service}", k=k, **values)
    return Note("{n} inhabitants in {k} live more than {time} from {service}",
                n=number(fraction.numerator, in_front=True), k=k, **values)  # fmt: skip


def _explained(access: AccessFacts, worst: ServiceFacts, others: Sequence[ServiceFacts]) -> tuple[Note, ...]:
    values: dict[str, object] = {
        "percent": Percent(100 * worst.beyond / worst.total, 1), "minutes": Amount(access.minutes),
        "means": access.means,
    }  # fmt: skip
    if worst.beyond_old == worst.beyond_old:
        first = Note("people ({percent}), about {old} of them 65 or over, need more than {minutes} minutes.",
                     old=Amount(about(worst.beyond_old)), **values)  # fmt: skip
    else:
        first = Note("people ({percent}) need more than {minutes} minutes.", **values)
    known = [one for one in others if one.beyond > 0]
    if not known:
        return (first,)
    second = max(known, key=lambda one: one.beyond)
    return first, Note("{people} live as far from {service}.", service=second.a_service, people=Amount(second.beyond))


def _carrier(facts: RegionFacts, worst: ServiceFacts) -> int | None:
    """Return the unit without which nearly everybody would be near."""
    by_unit = worst.beyond_by_unit
    if by_unit is None or by_unit.size != len(facts.people.names):
        return None
    return carrier(by_unit, lambda unit: (worst.beyond - by_unit[unit]) / worst.total >= FEW)


def _all_near(access: AccessFacts, worst: ServiceFacts) -> KeyFinding:
    within = 100 * (1 - worst.beyond / worst.total)
    time = minutes(access.minutes)
    if len(access.services) > 1:
        sentence = Note("Nearly everybody is within {time} of every service.", time=time)
    else:
        sentence = Note("Nearly everybody is within {time} of {service}.", time=time, service=worst.a_service)
    explained = Note("of the inhabitants are within {minutes} minutes even of {service}, the farthest of all; {people} "
                     "{people:is|are} not.", minutes=Amount(access.minutes), service=worst.a_service,
                     people=Amount(worst.beyond))  # fmt: skip
    shown = Percent(np.floor(10 * within) / 10, 1)  # never rounded up to all of them
    return KeyFinding("F4b", sentence, shown, (explained,), worst.total - worst.beyond, CHAPTER, worst.theme,
                      (access.means,))  # fmt: skip


def lost_services_finding(facts: RegionFacts) -> KeyFinding | None:
    """Say which services closed and who has farther to go; None where not clearly more closed than opened."""
    lost = facts.lost_services
    if lost is None:
        return None
    fewer = [one for one in lost.services if one.closed > one.opened]
    touched = max((one.people_farther for one in fewer if one.people_farther == one.people_farther), default=0.0)
    if not fewer or touched < LEAST_PEOPLE:
        return None
    closed, opened = sum(one.closed for one in fewer), sum(one.opened for one in fewer)
    worst = max(fewer, key=lambda one: np.nan_to_num(one.people_farther))
    sentence = Note("More services closed than opened: {names}.", names=listed([one.name for one in fewer]))
    explained = Note("places closed since {year} and {opened} opened. For {service}, {people} "
                     "{people:person has|people have} farther to go, by {minutes} {minutes:minute|minutes} on average.",
                     year=str(lost.years[0]), opened=Amount(opened),
                     service=worst.name, people=Amount(worst.people_farther),
                     minutes=Amount(worst.minutes_lost, 1))  # fmt: skip
    return KeyFinding("F7", sentence, Amount(closed), (explained,), touched, lost.chapter, lost.theme)
