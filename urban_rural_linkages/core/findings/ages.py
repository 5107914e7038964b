"""The findings on ages: how many are old (rule F3), and how many of the young have left (rule F6)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from ..arrays import Booleans, ratio
from ..notes import Amount, Note, Percent
from ..number_words import number
from ..words import plain_fraction
from .facts import AgeFacts, CohortFacts, PeopleFacts, RegionFacts
from .key_finding import KeyFinding
from .phrases import listed, of_generation, one_in
from .population import carrier_of, split_change
from .silence import LEAST_PEOPLE, share_differs, too_unknown

CHAPTER, THEME = "ages", "map_ages"


def ages_finding(facts: RegionFacts) -> KeyFinding | None:
    """Say how many are 65 or over, and in which group clearly more of them are; None where too little is known."""
    ages = facts.ages
    if ages is None:
        return None
    known = ~np.isnan(ages.old + ages.total)
    total = float(ages.total[known].sum())
    if too_unknown(ages.total, known) or not total >= LEAST_PEOPLE:
        return None
    old = float(ages.old[known].sum())
    share = old / total
    group = oldest_group(facts.people, ages, known, share)
    whole = _said(100 * share)
    if group:
        members = known & facts.people.members(group)
        in_group = one_in(100 * float(ages.old[members].sum() / ages.total[members].sum()))
        sentence = Note("{sentence}; in {group}, {share}.", sentence=whole, group=group, share=in_group)
    else:
        sentence = Note("{sentence}.", sentence=whole)
    return KeyFinding(
        "F3", sentence, Percent(100 * share, 1), (_explained(ages, known, facts.people, group, old),), old, CHAPTER,
        THEME, named=(group,) if group else (),
    )  # fmt: skip


def oldest_group(people: PeopleFacts, ages: AgeFacts, known: Booleans, share: float) -> str:
    """Return the group with the highest share of the old, where it is clearly above `share`; "" where none is."""
    shares = {}
    for group in people.group_names:
        members = known & people.members(group)
        old, total = float(ages.old[members].sum()), float(ages.total[members].sum())
        if share_differs(old, total, share) > 0:
            shares[group] = old / total
    return max(shares, key=lambda group: shares[group]) if shares else ""


def ageing_index(ages: AgeFacts, members: Booleans) -> float:
    """Return people of 65 and over for every 100 under 15; NaN where unknown, or where there are no young."""
    if ages.young is None:
        return float("nan")
    both = members & ~np.isnan(ages.old + ages.young)
    return float(100 * ratio(ages.old[both].sum(), ages.young[both].sum()))


def _said(percent: float) -> Note:
    """Say how many are old, without the stop at the end."""
    fraction = plain_fraction(percent)
    if fraction is None:
        return Note("{percent} of the inhabitants are 65 or over", percent=Percent(percent, 0))
    if fraction == Fraction(1, 2):
        return Note("Half of the inhabitants are 65 or over")
    k = number(fraction.denominator)
    if fraction.numerator == 1:
        return Note("One inhabitant in {k} is 65 or over", k=k)
    return Note("{n} inhabitants in {k} are 65 or over", n=number(fraction.numerator, in_front=True), k=k)


def _explained(ages: AgeFacts, known: Booleans, people: PeopleFacts, group: str, old: float) -> Note:
    index = ageing_index(ages, known)
    if index != index:
        return Note("are 65 or over: {old} {old:person|people}.", old=Amount(old))
    values = {"old": Amount(old), "index": Amount(index)}
    in_group = ageing_index(ages, known & people.members(group)) if group else float("nan")
    if in_group != in_group:
        return Note("are 65 or over: {old} {old:person|people}. For every 100 children under 15 there are {index} of "
                    "them.",
                    **values)  # fmt: skip
    return Note("are 65 or over: {old} {old:person|people}. For every 100 children under 15 there are {index} of them; "
                "in {group}, {other}.", group=group, other=Amount(in_group), **values)  # fmt: skip


def cohort_finding(facts: RegionFacts) -> KeyFinding | None:
    """Say how many of the young have left; None where they have not clearly become fewer.

    Where they have, but for one or some groups that gained of them, it is said of the others.
    """
    cohort = facts.cohort
    if cohort is None or too_unknown(facts.people.end, ~np.isnan(cohort.before + cohort.after)):
        return None
    known = ~np.isnan(cohort.before + cohort.after)
    young = replace(facts.people, start=np.where(known, cohort.before, np.nan),
                    end=np.where(known, cohort.after, np.nan))  # fmt: skip
    split = split_change(young)
    told = split.told
    if told.direction >= 0:
        return None
    alone = carrier_of(told)
    values = {"from": Amount(cohort.ages[0]), "to": Amount(cohort.ages[1]), "year": str(cohort.years[0]),
              "share": of_generation(-told.percent), "groups": listed(split.apart)}  # fmt: skip
    explained = [_cohort_explained(cohort, told.before, told.after)]
    if alone is not None:
        sentence = Note("The generation that was {from} to {to} in {year} has become smaller, but only by what {unit} "
                        "lost.", unit=facts.people.names[alone], **values)  # fmt: skip
    elif split.apart:
        sentence = Note(
            "Outside {groups}, the generation that was {from} to {to} in {year} has lost {share}.", **values
        )
        explained.append(Note("{groups}: {percent}.", groups=values["groups"],
                              percent=Percent(split.exceptions.percent, 1, signed=True)))  # fmt: skip
    else:
        sentence = Note("The generation that was {from} to {to} in {year} has lost {share}.", **values)
    named = split.apart if alone is None else (facts.people.names[alone],)
    return KeyFinding(
        "F6", sentence, Amount(told.after - told.before, signed=True), tuple(explained), told.before, cohort.chapter,
        cohort.theme, (cohort_limit(cohort),), named,
    )  # fmt: skip


def cohort_limit(cohort: CohortFacts) -> Note:
    """Say whether deaths are taken out."""
    return Note("expected deaths are taken out") if cohort.survival else Note("the few deaths at these ages are in it")


def _cohort_explained(cohort: CohortFacts, before: float, after: float) -> Note:
    return Note("people: of {before} who would be {from} to {to} in {year}, {after} {after:is|are} there; who came is "
                "counted against who left.", before=Amount(before), after=Amount(after), year=str(cohort.years[1]),
                **{"from": Amount(cohort.ages[0] + _elapsed(cohort)), "to": Amount(cohort.ages[1] + _elapsed(cohort))},
                )  # fmt: skip


def _elapsed(cohort: CohortFacts) -> int:
    return cohort.years[1] - cohort.years[0]
