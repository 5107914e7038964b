"""The chapter on closures: each service closed alone, who would go farther, and who takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Literal

from ....core.decisions.closed_alone import NO_SITE, longer_zones, own_closures
from ....core.decisions.closures import Closure
from ....core.decisions.people import weighted_mean
from ....core.decisions.places_and_zones import zones_of_some
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Figure, Panel, Table, side_by_side
from ....core.report.maps.multiples import sheet_names
from ....core.report.origins import Origin, by_rule, value
from ....i18n import tr
from ....io.columns import Column
from ..access_times import way_of
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis, TooLittle
from ..figure_tables import Figures, Rows, Words, figure_table
from ..writing import signed
from .reading import Decision, read_decision
from .wherenext import not_published
from .words import several

ID = "closures"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK")
CLOSED, LONGER, OWN, GRID = "closures", "closure_minutes", "own_closures", "maps_closures"
_MAPS, _LISTED, _RECEIVERS = 8, 20, 2
_SIZES: Mapping[int, Literal["full", "half"]] = {1: "full", 2: "half"}
_FEWEST = 100  # people, below which nothing is said


def title() -> str:
    """Return the title of the chapter."""
    return tr("If one closes")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis) or not_published(diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Close each service alone, keep what follows, and tell."""
    chapter, decision = ChapterResult(ID, title()), read_decision(diagnosis)
    found = decision.closures
    if not decision.is_choice or not found:
        raise TooLittle(tr("There is one of the {services} alone, or none: nobody could go to another.").format(
            services=several(decision.service)))  # fmt: skip
    _keep(diagnosis, decision, found)
    chapter.figures |= {"service": decision.service, "minutes": decision.radius, "closed": [
        {"id": decision.sites.ids[one.site], "affected": one.affected, "extra_min": one.extra_minutes,
         "newly_beyond": one.newly_beyond, "already_beyond": one.already_beyond, "mean_min": one.mean_minutes}
        for one in found]}  # fmt: skip
    chapter.lead, chapter.numbers = _lead(diagnosis, decision, found), _numbers(diagnosis, decision, found)
    chapter.summary.append(chapter.lead)
    chapter.blocks += [*_maps(diagnosis, chapter, decision, found), _table(diagnosis, decision, found),
                       _read_with_care(diagnosis, decision, found)]  # fmt: skip
    chapter.methods.append(tr(
        "If one closes: each service is closed alone, and its people go to the nearest that stays. Affected is whoever "
        "then goes farther. Whether those have room is not counted."))  # fmt: skip
    return chapter


def _old_newly(decision: Decision, closure: Closure) -> float:
    return float("nan") if decision.old is None else closure.ways.newly_beyond(decision.old)


def _keep(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> None:
    """Keep a row for each service, and by how many minutes the ways of each unit would be longer."""
    sites = decision.sites
    columns = [
        Column("site_id", "text", [sites.ids[one.site] for one in found], tr("Service")),
        Column("name", "text", [sites.names[one.site] for one in found], tr("Name of the service")),
        Column("affected", "count", [one.affected for one in found], tr("People affected")),
        Column("units", "integer", [_units(decision, one) for one in found], tr("Units where they live")),
        Column("extra_min", "real", [one.extra_minutes for one in found], tr("Minutes more, mean")),
        Column("most_extra_min", "real", [one.most_extra for one in found], tr("Minutes more, most")),
        Column("newly_beyond", "count", [one.newly_beyond for one in found], tr("People newly beyond the threshold")),
        Column("newly_beyond_old", "real", [_old_newly(decision, one) for one in found],
               tr("Of them 65 and over, estimate")),
        Column("already_beyond", "count", [one.already_beyond for one in found], tr("Affected, far already")),
        Column("lost_access", "count", [one.lost_access for one in found], tr("People without any way left")),
        Column("mean_min", "real", [one.mean_minutes for one in found], tr("Mean minutes of all afterwards")),
        Column("receivers", "text", [_takers(diagnosis, decision, one, len(one.receivers)) for one in found],
               tr("Who takes them")),
    ]  # fmt: skip
    diagnosis.keep_rows(CLOSED, tr("If one closes"), columns)
    _keep_own(diagnosis, decision, found)
    if diagnosis.run.table("UNITS").has_polygons:
        _keep_units(diagnosis, decision, found[:_MAPS])


def _keep_own(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> None:
    """Keep of each unit the service whose closure it would feel most, with its minutes today and without it."""
    units, sites = diagnosis.run.table("UNITS"), decision.sites
    own = own_closures(found, decision.problem.people, decision.zone, len(units))
    closed = [None if site == NO_SITE else sites.names[site] for site in own.site.tolist()]
    columns = [
        Column("closed_name", "text", closed, tr("Service whose closure it would feel most")),
        Column("min_before", "real", own.before, tr("Minutes today")),
        Column("min_after", "real", own.after, tr("Minutes without it")),
    ]
    diagnosis.keep(OWN, tr("What each unit loses if its own service closes"), units, columns, range(len(units)))


def _keep_units(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> None:
    units, people = diagnosis.run.table("UNITS"), decision.problem.people
    each = [(decision.sites.ids[one.site], longer_zones(one.ways, people, decision.zone, len(units)))
            for one in found]  # fmt: skip
    changes = [change for _, (_, change) in each]
    columns = [
        Column("site_id", "text", [code for code, (rows, _) in each for _ in rows], tr("Service that closes")),
        Column("min_before", "real", [way for one in changes for way in one.before.values.tolist()],
               tr("Minutes today")),
        Column("min_after", "real", [way for one in changes for way in one.after.values.tolist()],
               tr("Minutes without it")),
        Column("min_longer", "real", [more for one in changes for more in one.delta.tolist()], tr("Minutes longer")),
    ]  # fmt: skip
    diagnosis.keep(LONGER, tr("Minutes longer if one closes"), units, columns,
                   [row for _, (rows, _) in each for row in rows.tolist()])  # fmt: skip


def _units(decision: Decision, closure: Closure) -> int:
    return zones_of_some(closure.ways.affected, decision.problem.people, decision.zone)


def _lead(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> str:
    """Say which closure would put most people beyond the threshold, and which hides those who are far already."""
    names, worst = decision.sites.names, found[0]
    if worst.newly_beyond < _FEWEST:
        told = tr("Whichever closes, fewer than 100 people would be newly beyond {minutes} minutes.")
        return diagnosis.fill(told, minutes=decision.radius)
    equal = [names[one.site] for one in found if one.newly_beyond == worst.newly_beyond]
    told = diagnosis.fill(tr("Without {name}, {people} {people:person|people} would be newly beyond {minutes} "
                             "minutes."),
                          name=tr(" or ").join(equal), people=worst.newly_beyond,
                          minutes=decision.radius)  # fmt: skip
    last = found[-1]
    if last is worst or not last.hides:
        return told
    return f"{told} " + diagnosis.fill(tr("Without {name} only {people}: most of those it serves are far already."),
                                       name=names[last.site], people=last.newly_beyond)  # fmt: skip


def _numbers(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> list[int]:
    return [_newly(diagnosis, decision, found).registered(diagnosis, ID, _rows(decision, found))]


def _rows(decision: Decision, found: Sequence[Closure]) -> Rows:
    return Rows([decision.sites.ids[one.site] for one in found], "site_id")


def _newly(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> Figures:
    head = tr("Newly beyond {minutes}").format(minutes=diagnosis.language.number(decision.radius))
    return Figures(head, [one.newly_beyond for one in found], diagnosis.language.number, _kept("newly_beyond"),
                   tr("People newly beyond the threshold if it closes"))  # fmt: skip


def _kept(field: str) -> Origin:
    return value(CLOSED, field)


def _maps(
    diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision, found: Sequence[Closure]
) -> list[Block]:  # fmt: skip
    """Show the closures as small maps under one legend; two of them larger, and one as a map of its own."""
    if not diagnosis.run.table("UNITS").has_polygons:
        return []
    shown = found[:_MAPS]
    few = len(shown) in _SIZES
    themes = [_theme(diagnosis, decision, one, number, len(shown)) for number, one in enumerate(shown)]
    chapter.maps += themes
    subtitle = tr("Minutes more to the nearest that stays; order: people newly beyond {minutes} minutes").format(
        minutes=diagnosis.language.number(decision.radius))  # fmt: skip
    told = f"{subtitle} · {way_of(diagnosis).subtitle}"
    if few:
        return [side_by_side(*([Figure(theme.name, theme.title, kind="map", subtitle=theme.headed[1])]
                               for theme in themes))]  # fmt: skip
    each = (tr("Each of the {count} closed alone") if len(shown) == len(found)
            else tr("The {count} whose closure would put most people beyond"))  # fmt: skip
    caption = diagnosis.fill(each, count=len(shown))
    return [Figure(name, caption, kind="map", subtitle=told) for name in sheet_names(GRID, len(shown))]


def _theme(diagnosis: Diagnosis, decision: Decision, closure: Closure, number: int, count: int) -> MapTheme:
    """Return the map of one closure."""
    name, code = decision.sites.names[closure.site], decision.sites.ids[closure.site]
    line = diagnosis.fill(tr("newly beyond {minutes} min: {people}"), minutes=decision.radius,
                          people=closure.newly_beyond)  # fmt: skip
    condition = Condition("site_id", "=", code).expression()
    heading = "{}|{}".format(name.replace("|", " "), line)
    return MapTheme(f"map_closures_{number}", tr("Without {name}: minutes longer").format(name=name), LONGER,
                    "minutes_longer", condition, size=_SIZES.get(count, "small"), grid="" if count in _SIZES else GRID,
                    heading=heading, site=code)  # fmt: skip


def _table(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> Table:
    language, shown = diagnosis.language, found[:_LISTED]
    old = [_old_newly(decision, one) for one in shown]
    plus = partial(signed, language)
    columns: list[Figures | Words] = [
        Words(tr("Closed"), [decision.sites.names[one.site] for one in shown]),
        Figures(tr("People affected"), [one.affected for one in shown], language.number, _kept("affected"),
                tr("People who go farther if it closes")),
        Figures(diagnosis.words.headings, [_units(decision, one) for one in shown], language.number, _kept("units"),
                tr("Units where they live")),
        Figures(tr("Mean min"), [one.extra_minutes for one in shown], plus, _kept("extra_min"),
                tr("Minutes more of those, mean")),
        Figures(tr("Worst min"), [one.most_extra for one in shown], plus, _kept("most_extra_min"),
                tr("Minutes more of those, most")),
        _newly(diagnosis, decision, shown),
        *([] if old[0] != old[0] else [Figures(tr("65 and over"), old, language.number,
                                               _kept("newly_beyond_old"), tr("Of them 65 and over, estimate"))]),
        Figures(tr("Region's mean"), [one.mean_minutes for one in shown],
                partial(language.number, decimals=1), _kept("mean_min"), tr("Mean minutes of all if it closes")),
        Words(tr("Who takes them"), [_takers(diagnosis, decision, one, _RECEIVERS) for one in shown]),
    ]  # fmt: skip
    notes = [tr("Order: people newly beyond the threshold.")]
    if any(one.lost_access > 0 for one in shown):
        notes.append(tr("Who has no way left is counted as affected and beyond, and in no mean."))
    return figure_table(diagnosis, ID, tr("Who would lose, by how much, and who takes them"), _rows(decision, shown),
                        columns, subtitle=decision.way.subtitle, notes=notes)  # fmt: skip


def _takers(diagnosis: Diagnosis, decision: Decision, closure: Closure, most: int) -> str:
    """Name the services that take the people, with how many, the rest counted."""
    told = [f"{decision.sites.names[site]} {diagnosis.language.number(people)}"
            for site, people in closure.receivers[:most]]  # fmt: skip
    if rest := closure.receivers[most:]:
        told.append(tr("{count} more").format(count=len(rest)))
    return ", ".join(told) or "–"


def _read_with_care(diagnosis: Diagnosis, decision: Decision, found: Sequence[Closure]) -> Panel:
    """Say what the order hides, and that nobody's room is counted."""
    names, hiding = decision.sites.names, [one for one in found if one.hides]
    today = weighted_mean(decision.minutes_today, decision.problem.people)
    told = [tr("Today the mean is {minutes} minutes.").format(minutes=diagnosis.language.number(today, 1))]
    numbers = [[diagnosis.register.figure(
        ID, tr("Mean minutes today"), today, diagnosis.language.number(today, 1),
        by_rule({"access": ["time_min", "service_type"]}), tr("Mean of all people who have a way"))]]  # fmt: skip
    affected = Figures("", [one.affected for one in found], diagnosis.language.number, _kept("affected"),
                       tr("People who go farther if it closes"))  # fmt: skip
    for one in hiding[:2]:
        told.append(diagnosis.fill(
            tr("The order by newly beyond spares who is far already: without {name} {affected} "
               "{affected:person|people} would go {minutes} {minutes:minute|minutes} more in the mean, and {already} "
               "of them {already:is|are} beyond {threshold} minutes today."),
            name=names[one.site], affected=one.affected, minutes=one.extra_minutes, already=one.already_beyond,
            threshold=decision.radius))  # fmt: skip
        numbers.append([affected.registered(diagnosis, ID, _rows(decision, found))])
    told.append(tr("Room is not counted: whether the others can take these people is another question."))
    numbers.append([])
    return Panel(tr("Read with care"), told, numbers)
