"""Sources of the numbers of findings and lines, by the names of the fields of their sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ...core.access.coverage_headline import headline_threshold
from ...core.findings.access import farthest
from ...core.findings.facts import RegionFacts
from ...core.findings.key_finding import KeyFinding
from ...core.findings.population import carrier_of, split_change
from ...core.findings.priorities import SURE
from ...core.parameter_text import parse_thresholds
from ...core.report.amounts import Condition
from ...core.report.origins import Origin, by_rule, count, total
from ...i18n import tr
from ..unit_inputs import read_groups
from . import overlay, servicechange
from .access_times import demand
from .diagnosis import Diagnosis
from .published_inputs import YOUNG
from .registering import beyond, of_some, origins_of_ages, people_fields, percent_of


class Source(NamedTuple):
    """A source of a number: what it says, where it comes from, and, where it is one of many, which.

    Attributes
    ----------
    what : str
    origin : Origin
    rule : str
        In words, where `origin` is by rule.
    by : str
        The field that tells it apart from others of its kind; "" where it stands for itself.
    key : str or None
        The value of that field.
    """

    what: str
    origin: Origin
    rule: str = ""
    by: str = ""
    key: str | None = None


Sources = Mapping[str, Source]


def sources_of_rule(diagnosis: Diagnosis, facts: RegionFacts, found: KeyFinding) -> Sources:
    """Return the sources of the numbers of a finding, by the paths of their fields."""
    kinds: dict[str, Callable[[], Sources]] = {
        "F1": lambda: _population(diagnosis, facts, found), "F2": lambda: _causes(diagnosis, found),
        "F3": lambda: _ages(diagnosis, found), "F4": lambda: _access(diagnosis, facts, found.rule == "F4b"),
        "F5": lambda: _priority(diagnosis), "F6": lambda: _cohort(diagnosis, found),
        "F7": lambda: _lost(diagnosis, facts),
    }  # fmt: skip
    return kinds[found.rule[:2]]()


def people_of(diagnosis: Diagnosis, narrowed: Callable[[Origin], Origin], called: str) -> dict[str, Source]:
    """Return people at both dates and their change, of some of the units."""
    start, end = (narrowed(total("change", field)) for field in people_fields(diagnosis))
    return {
        "before": Source(tr("Inhabitants at the start: {units}").format(units=called), start),
        "after": Source(tr("Inhabitants at the end: {units}").format(units=called), end),
        "percent": Source(tr("Change (%): {units}").format(units=called), end.less(start).percent_of(start)),
        "more": Source(tr("Change in inhabitants: {units}").format(units=called), end.less(start)),
    }  # fmt: skip


def _population(diagnosis: Diagnosis, facts: RegionFacts, found: KeyFinding) -> Sources:
    """F1: the told are the region, all but the groups that go another way, or one unit that carries the change."""
    split, apart = split_change(facts.people), split_change(facts.people).apart
    whole = people_of(diagnosis, lambda origin: origin, tr("Region"))
    told, beside = whole, {}
    if found.rule == "F1n":
        unit = carrier_of(split.told)
        own = "" if unit is None else diagnosis.unit_ids[unit]
        code = diagnosis.run.field("UNIT_ID") or ""
        told = people_of(diagnosis, lambda origin: origin.narrowed(Condition(code, "=", own)), found.named[0])
        without = Condition(code, "<>", own)
        beside = people_of(diagnosis, lambda origin: origin.narrowed(without),
                            tr("without {unit}").format(unit=found.named[0]))  # fmt: skip
    elif apart:
        told = of_groups_alone(diagnosis, apart, others=True)
        beside = of_groups_alone(diagnosis, apart)
    elif found.named:
        beside = of_groups_alone(diagnosis, found.named)
    change = told["percent"]
    return {
        "figure": change if split.told.before > 0 else told["more"],
        "sentence.share.percent": change._replace(origin=change.origin.opposite()),
        "explained0.before": told["before"], "explained0.after": told["after"], "explained1.whole": whole["percent"],
        **({"explained1.percent": beside["percent"]} if beside else {}),
    }  # fmt: skip


def of_groups_alone(diagnosis: Diagnosis, groups: Sequence[str], others: bool = False) -> dict[str, Source]:
    """Return the people of some groups, or of all others; of one group as one of the figures by group."""
    names = ", ".join(groups)
    if others:
        called = tr("without {unit}").format(unit=names)
        return people_of(diagnosis, lambda origin: of_some(diagnosis, origin, groups, others=True), called)
    if len(groups) > 1:
        return people_of(diagnosis, lambda origin: of_some(diagnosis, origin, groups), names)
    by = diagnosis.run.field("GROUP") or ""
    own = people_of(diagnosis, lambda origin: origin, names)
    return {name: source._replace(by=by, key=groups[0]) for name, source in own.items()}


def balances_of(diagnosis: Diagnosis) -> dict[str, Source]:
    """Return the balance of births and deaths, and migration as it counts: measured where it was."""
    measured = diagnosis.run.field("MIGRATION") if diagnosis.given("MIGRATION") else None
    return {
        "natural": Source(tr("Births less deaths"), total("change", "natural")),
        "migration": Source(tr("Net migration"), total("change", measured or "migration")),
    }


def _causes(diagnosis: Diagnosis, found: KeyFinding) -> Sources:
    """F2: both balances, and of which units departures weigh more."""
    balances = balances_of(diagnosis)
    by_migration = found.rule in ("F2b", "F2f", "F2g", "F2h")
    fields = by_rule({"change": [*people_fields(diagnosis), "natural", "migration"]})
    gap = Source(tr("Change left unexplained by migration as measured"), fields,
                 tr("Change less births, deaths and measured migration"))  # fmt: skip
    return {
        "figure": balances["migration" if by_migration else "natural"],
        "explained0.natural": balances["natural"], "explained0.migration": balances["migration"],
        "explained1.leaving": Source(tr("Units that lose people mostly by departures"), fields,
                                     tr("Units with fewer people at the end whose migration is below their natural "
                                        "balance")),
        "explained1.count": Source(tr("Units that lost inhabitants"),
                                   count("change", Condition("change", "<", 0))),
        "explained1.gap": gap, "explained2.gap": gap,
    }  # fmt: skip


def _ages(diagnosis: Diagnosis, found: KeyFinding) -> Sources:
    """F3: the old of the region, and those of the group that has most of them."""
    people = origins_of_ages(diagnosis)
    group = {"by": diagnosis.run.field("GROUP") or "", "key": found.named[0]} if found.named else {}
    share, index = percent_of(people["old"], people["all"]), percent_of(people["old"], people["young"])
    what = tr("Share of 65 and over (%)")
    known: dict[str, Origin | None] = {"figure": share, "sentence.sentence.percent": share,
                                       "explained0.old": people["old"], "explained0.index": index}  # fmt: skip
    words = {"explained0.old": tr("65 and over"), "explained0.index": tr("Ageing index")}
    sources = {path: Source(words.get(path, what), origin) for path, origin in known.items() if origin is not None}
    if group and share is not None:
        sources["sentence.share.percent"] = Source(what, share, **group)
    if group and index is not None:
        sources["explained0.other"] = Source(tr("Ageing index"), index, **group)
    return sources


def threshold(diagnosis: Diagnosis) -> float:
    """Return the minutes from which on a service is far."""
    return headline_threshold(parse_thresholds(diagnosis.run.text("THRESHOLDS")))


def far_from(diagnosis: Diagnosis, key: str) -> dict[str, Source]:
    """Return the people beyond the threshold of a type of service, their share, and the old among them."""
    people, minutes = diagnosis.run.field(demand(diagnosis)[1]) or "", threshold(diagnosis)
    written = diagnosis.language.number(minutes)
    own = {"by": "service_type", "key": key} if key else {}
    lacking = beyond(people, minutes)
    what = tr("Inhabitants more than {minutes} minutes away, and without a way").format(minutes=written)
    old = by_rule({"coverage": ["zone", "service", "threshold_min", "beyond", "unreachable"]})
    return {
        "people": Source(what, lacking, **own),
        "percent": Source(tr("Share of those more than {minutes} minutes away (%)").format(minutes=written),
                          lacking.percent_of(total("access", people)), **own),
        "within": Source(tr("Share of those within {minutes} minutes (%)").format(minutes=written),
                         by_rule({"access": ["time_min", "status", people]}),
                         tr("Without those beyond, rounded down so that never all are said to be near")),
        "old": Source(tr("People of 65 and over beyond the threshold"), old,
                      tr("People beyond of each unit, times the share of the old in its people by age, added up")),
        "old_share": Source(tr("Share of those of 65 and over beyond the threshold (%)"), old,
                            tr("The same, over all people of 65 and over")),
    }  # fmt: skip


def _access(diagnosis: Diagnosis, facts: RegionFacts, near: bool) -> Sources:
    """F4: who lives far from the farthest service, and from the second."""
    worst = None if facts.access is None else farthest(facts.access)
    if facts.access is None or worst is None:
        return {}
    first = far_from(diagnosis, worst.key)
    others = [one for one in facts.access.services if one is not worst and one.beyond > 0]
    sources = {"sentence.sentence.percent": first["percent"], "explained0.percent": first["percent"],
               "explained0.old": first["old"], "explained0.people": first["people"]}  # fmt: skip
    if others:
        second = max(others, key=lambda one: one.beyond)
        sources["explained1.people"] = far_from(diagnosis, second.key)["people"]
    return sources | {"figure": first["within" if near else "people"]}


def _priority(diagnosis: Diagnosis) -> Sources:
    """F5: units that stay in the most urgent tenth, and those where loss and distance meet."""
    urgent = Condition("priority", "=", 1)
    often = Condition("top_decile_probability", ">=", SURE)
    worst = Condition("bivariate", "=", overlay.WORST)
    sure = Source(tr("Most urgent units that are so in 95 % of the draws"), count("priority", urgent, often))
    return {
        "figure.count": sure, "sentence.count": sure,
        "figure.all": Source(tr("Units in the most urgent tenth"), count("priority", urgent)),
        "explained0.people": Source(tr("Inhabitants of these units"),
                                    total("priority", "people", where=[urgent, often])),
        "explained1.count": Source(tr("Units where decline and distance meet"), count("overlay", worst)),
        "explained1.people": Source(tr("Inhabitants where decline and distance meet"),
                                    total("overlay", "people", where=[worst])),
    }  # fmt: skip


def _cohort(diagnosis: Diagnosis, found: KeyFinding) -> Sources:
    """F6: the young who would be there and those who are, without the groups that gained of them."""
    groups = [name for name in found.named if name in set(read_groups(diagnosis.run) or [])]
    alive, end = total(YOUNG, "young_alive"), total(YOUNG, "young_end")
    change = end.less(alive)
    percent = change.percent_of(alive)

    def told(origin: Origin) -> Origin:
        return of_some(diagnosis, origin, groups, others=True) if groups else origin

    called = tr("without {unit}").format(unit=", ".join(groups)) if groups else tr("Region")
    parts = {
        "explained0.before": (tr("The young who would be there: {units}"), alive),
        "explained0.after": (tr("The young who are there: {units}"), end),
        "figure": (tr("Change of the young: {units}"), change),
        "sentence.share.percent": (tr("Loss of the young (%): {units}"), percent.opposite()),
    }
    sources = {path: Source(what.format(units=called), told(origin)) for path, (what, origin) in parts.items()}
    if groups:
        apart = tr("Change of the young (%): {units}").format(units=", ".join(groups))
        sources["explained1.percent"] = Source(apart, of_some(diagnosis, percent, groups))
    return sources


def _lost(diagnosis: Diagnosis, facts: RegionFacts) -> Sources:
    """F7: what closed and opened of the types of which more closed, and the way to the worst of them."""
    rule = tr("Of the types of which more places closed than opened")
    changed = by_rule({servicechange.CHANGED: ["service_type", "change"]})
    fewer = [] if facts.lost_services is None else [
        one for one in facts.lost_services.services if one.closed > one.opened and one.people_farther > 0]  # fmt: skip
    ways = {}
    if fewer:
        worst = max(fewer, key=lambda one: one.people_farther)
        longer, more, _ = servicechange.way_columns(diagnosis, [])
        ways = {path: Source(column.what, column.origin, column.rule, "service_type", str(worst.name))
                for path, column in (("explained0.people", longer), ("explained0.minutes", more))
                if column.origin is not None}  # fmt: skip
    return {
        "figure": Source(tr("Services that closed, where more closed than opened"), changed, rule),
        "explained0.opened": Source(tr("Services that opened, where more closed than opened"), changed, rule), **ways,
    }  # fmt: skip
