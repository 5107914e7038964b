"""Sources of the numbers of the lines of the synthesis and of the remarks, by the names of the fields of sentences."""

from __future__ import annotations

from collections.abc import Callable

from ...core.findings.access import farthest
from ...core.findings.facts import RegionFacts
from ...core.findings.population import split_change
from ...core.findings.swot import growing_town, most_aged
from ...core.report.amounts import Condition
from ...core.report.origins import by_rule, count, value
from ...i18n import tr
from . import land
from .diagnosis import Diagnosis
from .finding_sources import Source, Sources, balances_of, far_from, of_groups_alone, people_of
from .registering import of_some, origins_of_ages, people_fields, percent_of
from .urban_people import UrbanPeople


def sources_of_line(diagnosis: Diagnosis, facts: RegionFacts, rule: str) -> Sources:
    """Return the sources of the numbers of a line of the synthesis, by the names of its fields."""
    lines: dict[str, Callable[[], Sources]] = {
        "W1": lambda: _town(diagnosis, facts), "W2": lambda: _urban(diagnosis, facts), "W3": _near,
        "W5": lambda: _shrinking(diagnosis), "W6": lambda: _balance(diagnosis, "natural"),
        "W7": lambda: _far(diagnosis, facts), "W8": lambda: _balance(diagnosis, "migration"),
        "W9": lambda: _far_gain(diagnosis), "W10": _markets, "W11": lambda: _growing(diagnosis, facts),
        "W12": lambda: {"count": balances_of(diagnosis)["migration"]}, "W13": _fast,
        "W14": lambda: _aged(diagnosis, facts), "W15": lambda: _land(diagnosis),
    }  # fmt: skip
    return lines[rule]() if rule in lines else {}


def sources_of_remarks(diagnosis: Diagnosis, facts: RegionFacts) -> Sources:
    """Return the sources of the numbers of the remarks below the findings, and of the outlook."""
    first, last = people_fields(diagnosis)
    both = (Condition(first, "known"), Condition(last, "known"))
    fields = by_rule({"change": [first, last]})
    apart = split_change(facts.people).apart
    ahead = (
        of_groups_alone(diagnosis, apart, others=True)
        if apart
        else people_of(diagnosis, lambda origin: origin, tr("Region"))
    )
    rules = {
        "chance": tr("Losses below twice the root of both counts together"),
        "grid": tr("Units with fewer people in the grid of the end than in that of the start"),
        "register": tr("The same by the register, of the units that both know"),
        "later": tr("The yearly pace of the period goes on; rounded"),
        "given": tr("Rows of the layer of the units; those that were divided or merged are counted together"),
    }  # fmt: skip
    grids = by_rule({"land": ["population_start", "population_end"]})
    return {
        "given": Source(tr("Units that the data have"), fields, rules["given"]),
        "compared": Source(tr("Units compared"), count("change", *both)),
        "count": Source(tr("Units that lost inhabitants"), count("change", Condition("change", "<", 0))),
        "chance": Source(tr("Units whose loss may be chance"), fields, rules["chance"]),
        "register": Source(tr("Units that shrink by the register"), fields, rules["register"]),
        "grid": Source(tr("Units that shrink by the population grid"), grids, rules["grid"]),
        "outlook.now": ahead["after"],
        "outlook.later": Source(tr("Inhabitants at the pace of the period"), fields, rules["later"]),
    }  # fmt: skip


def _town(diagnosis: Diagnosis, facts: RegionFacts) -> Sources:
    """W1: the town that grows."""
    code, last, town = diagnosis.run.field("UNIT_ID") or "", people_fields(diagnosis)[1], growing_town(facts)
    if town is None:
        return {}
    key = diagnosis.unit_ids[town]
    return {
        "people": Source(tr("Inhabitants at the end, by unit"), value("change", last), by=code, key=key),
        "percent": Source(tr("Change (%), by unit"), value("change", "change_pct"), by=code, key=key),
    }


def _urban(diagnosis: Diagnosis, facts: RegionFacts) -> Sources:
    """W2: the share of people in urban cells, and the units of the largest functional urban area."""
    areas = [] if facts.functional is None else facts.functional.areas
    people = UrbanPeople(diagnosis)
    area = {"by": "fua_name", "key": areas[0][0]} if areas else {}
    return {
        "share": Source(tr("Live in urban centres and clusters (%)"), people.origin(), people.rule()),
        "count": Source(tr("Units of functional urban areas"), value("fua_areas", "units"), **area),
    }


def _near() -> Sources:
    """W3: the longest way to services that all have near."""
    return {"minutes": Source(tr("Minutes to services that all have near"), by_rule({"access": ["time_min"]}),
                              tr("The longest of these types, rounded up to whole minutes"))}  # fmt: skip


def _shrinking(diagnosis: Diagnosis) -> Sources:
    """W5: units that lose people, and those at risk."""
    both = (Condition(name, "known") for name in people_fields(diagnosis))
    return {
        "losing": Source(tr("Units that lost inhabitants"), count("change", Condition("change", "<", 0))),
        "count": Source(tr("Units compared"), count("change", *both)),
        "risk": Source(tr("Units at risk"), count("risk", Condition("at_risk", "=", 1))),
    }


def _balance(diagnosis: Diagnosis, name: str) -> Sources:
    """W6 and W8: a balance below 0, without its sign."""
    source = balances_of(diagnosis)[name]
    return {"count": source._replace(origin=source.origin.opposite())}


def _far(diagnosis: Diagnosis, facts: RegionFacts) -> Sources:
    """W7: people far from the farthest service, and the share of the old."""
    worst = None if facts.access is None else farthest(facts.access)
    far = far_from(diagnosis, "" if worst is None else worst.key)
    return {"people": far["people"], "share": far["old_share"]}


def _far_gain(diagnosis: Diagnosis) -> Sources:
    """W9: far units that gain people."""
    return {"count": Source(
        tr("Far units that gain people"),
        by_rule({"coverage": ["zone", "service", "mean_min"], "change": [*people_fields(diagnosis)]}),
        tr("Of the third with the longest mean way, those that clearly gain people"))}  # fmt: skip


def _markets() -> Sources:
    """W10: labour market areas of several units."""
    return {"count": Source(tr("Labour market areas of several units"),
                            count("labour_areas", Condition("units", ">", 1)))}  # fmt: skip


def _growing(diagnosis: Diagnosis, facts: RegionFacts) -> Sources:
    """W11: units of the groups that grow against the others."""
    apart = split_change(facts.people).apart
    field = diagnosis.run.field("GROUP") or ""
    own = {"by": field, "key": apart[0]} if len(apart) == 1 else {}
    units = count("change") if own else of_some(diagnosis, count("change"), apart)
    return {
        "count": Source(tr("Units"), units, **own),
        "gaining": Source(tr("Units that clearly gain people: {groups}").format(groups=", ".join(apart)),
                          by_rule({"change": [*people_fields(diagnosis), field]}),
                          tr("Gains of one per cent or more, and beyond chance")),
    }  # fmt: skip


def _fast() -> Sources:
    """W13: units that lose more than one per cent a year."""
    return {"count": Source(tr("Units that lose more than 1 % of their people a year"),
                            count("trend", Condition("rate", "<", -1.0)))}  # fmt: skip


def _aged(diagnosis: Diagnosis, facts: RegionFacts) -> Sources:
    """W14: the group with most people of 65 and over for every 100 children."""
    people = origins_of_ages(diagnosis)
    index = percent_of(people["old"], people["young"])
    if index is None:
        return {}
    by = diagnosis.run.field("GROUP") or ""
    return {"index": Source(tr("Ageing index"), index, by=by, key=most_aged(facts))}


def _land(diagnosis: Diagnosis) -> Sources:
    """W15: built-up land per inhabitant, and where it grew while people left."""
    names = ("before", "after", "count")
    return {name: Source(*one) for name, one in zip(names, land.sources(diagnosis), strict=True)}
