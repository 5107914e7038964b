"""The chapter on access to services: who is beyond the legal threshold, and how the times came about."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.access.access_by_type import TypeAccess, access_by_type, beyond_limits, by_lack, most_lacked
from ...core.access.coverage_headline import headline_threshold
from ...core.access.nearest import status_of_labels
from ...core.arrays import Floats
from ...core.parameter_text import parse_limits, parse_thresholds
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Figure, Table, side_by_side
from ...core.report.charts.bars import Bar, bar_chart
from ...core.report.maps.multiples import sheet_names
from ...core.report.origins import by_rule, total
from ...i18n import tr
from ...io.painting import TextWidths
from ..depopulation.risk_inputs import chosen_criteria
from .access_outside import ServicesInUse, outside_blocks
from .access_people import people_beyond
from .access_times import Way, demand, find_times
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis
from .figure_tables import Figures, Words, figure_table
from .registering import access_columns, beyond, by_service
from .service_names import a_service, service_name

ID = "access"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION")
GRID = "maps_access"  # the figure of the small maps, one a type of service


def title() -> str:
    """Return the title of the chapter."""
    return tr("Access to services")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Find the nearest services, count the people, and tell what came out."""
    way, remarks = find_times(diagnosis)
    chapter = ChapterResult(ID, title())
    services = ServicesInUse(diagnosis)
    found = _by_type(diagnosis, services)
    names = {entry.key: service_name(entry.key) for entry in found}
    minutes = float(found[0].coverage.thresholds[_headline(found)])
    chapter.figures["way"] = way.kind
    chapter.figures["access"] = {entry.key or "all": _figures(entry) for entry in found}
    chapter.lead, chapter.numbers = _sentence(diagnosis, found, way), _numbers_of_lead(diagnosis, found)
    chapter.summary.append(chapter.lead)
    maps, people = _maps(diagnosis, chapter, found, way), people_beyond(diagnosis, chapter, way, minutes, names)
    chapter.blocks += [
        *(maps if len(found) > 1 else [side_by_side(maps, people.map)]),
        _coverage_table(diagnosis, found, way),
        *_limits_table(diagnosis, chapter, services, way),
        *_chart(diagnosis, chapter, found, way),
        *(([side_by_side(people.map, people.ranking)] if people.map else people.ranking) if len(found) > 1
          else people.ranking),
        *people.by_age,
        *(Caution(text) for text in (way.caution, *_people_of_no_unit(diagnosis), *remarks) if text),
        *outside_blocks(diagnosis, chapter, services),
    ]  # fmt: skip
    chapter.methods.append(way.method)
    chapter.sources.append(_thresholds_source(diagnosis))
    chapter.limits.append(way.limit)
    return chapter


def _people_of_no_unit(diagnosis: Diagnosis) -> list[str]:
    """Say that people outside all units are counted by service; nothing where they are few."""
    found = [one for one in diagnosis.findings if one.check == "settlements_outside"]
    shares = [float(str(one.message.values["percent"])) for one in found if "percent" in one.message.values]
    told = tr("{share} of the people counted by service live in settlements outside the {units}: they are in the "
              "figures by service, and in those of no {unit}.")  # fmt: skip
    return [diagnosis.fill(told, share=diagnosis.language.percent(share)) for share in shares if share >= 1]


def _by_type(diagnosis: Diagnosis, services: ServicesInUse) -> list[TypeAccess]:
    """Return the access to each type of service, the type that fewest people lack first."""
    thresholds = parse_thresholds(diagnosis.run.text("THRESHOLDS"))
    found = access_by_type(*access_rows(diagnosis), thresholds, services.counted_types())
    place = _headline(found)
    return sorted(found, key=lambda entry: (entry.lacking[place], -entry.services, entry.key))


def access_rows(diagnosis: Diagnosis) -> tuple[list[str], Floats, Floats, NDArray[np.int8]]:
    """Return type, minutes, people and status of each place and type."""
    table, run = diagnosis.table("access"), diagnosis.run
    _, people = demand(diagnosis)
    return (
        [str(value or "") for value in table.column("service_type")],
        table.numbers("time_min"),
        table.numbers(run.field(people), nodata=run.nodata(), whole=True),
        status_of_labels(table.column("status")),
    )


def _thresholds_source(diagnosis: Diagnosis) -> str:
    """Say which norm the thresholds follow: what the place of the criteria has, else none."""
    norm = chosen_criteria(diagnosis.run).access
    if norm is not None:
        return tr("Thresholds of access: {norm}.").format(norm=norm.in_language(diagnosis.language.code))
    chosen = tr("Thresholds of {minutes} minutes: those chosen for this diagnosis; the criteria name no norm on access "
                "to services.")  # fmt: skip
    minutes = map(diagnosis.language.number, parse_thresholds(diagnosis.run.text("THRESHOLDS")))
    return chosen.format(minutes=", ".join(minutes))


def _figures(entry: TypeAccess) -> dict[str, object]:
    coverage = entry.coverage
    return {
        "services": entry.services,
        "population": float(coverage.population[0]),
        "beyond": {f"{t:g}": float(coverage.beyond[0, i]) for i, t in enumerate(coverage.thresholds)},
        "unreachable": float(coverage.unreachable[0]),
        "median_min": float(coverage.median[0]),
        "mean_min": float(coverage.mean[0]),
        "max_min": float(coverage.maximum[0]),
    }


def _headline(found: list[TypeAccess]) -> int:
    """Return the place of the threshold of which the summary speaks."""
    thresholds = found[0].coverage.thresholds.tolist()
    return thresholds.index(headline_threshold(thresholds))


def _sentence(diagnosis: Diagnosis, found: list[TypeAccess], way: Way) -> str:
    language, place = diagnosis.language, _headline(found)
    if not found[0].is_known:
        return tr("How many inhabitants live far from services is unknown, because no population of a place is known.")
    worst = most_lacked(found, place)
    several = tr("{people} {people:inhabitant|inhabitants} ({share}) {people:lives|live} more than {minutes} minutes "
                 "from {service}; from no other service so many do.")  # fmt: skip
    single = tr("{people} {people:inhabitant|inhabitants} ({share}) {people:lives|live} more than {minutes} minutes "
                "from the nearest service.")  # fmt: skip
    return (several if len(found) > 1 else single).format(
        people=language.number(worst.lacking[place]),
        share=language.percent(100 * worst.share_lacking[place]),
        minutes=language.number(worst.coverage.thresholds[place]),
        service=a_service(worst.key),
    )


def _people(diagnosis: Diagnosis) -> str:
    """Return the field with the people of a place."""
    return diagnosis.run.field(demand(diagnosis)[1]) or ""


def _numbers_of_lead(diagnosis: Diagnosis, found: list[TypeAccess]) -> list[int]:
    """Register the people beyond the threshold of the service that most lack, and their share."""
    place, rows = _headline(found), by_service(found)
    lacked = access_columns(diagnosis, found, _people(diagnosis))[place]
    return [lacked.registered(diagnosis, ID, rows), _shares(diagnosis, found).registered(diagnosis, ID, rows)]


def _shares(diagnosis: Diagnosis, found: list[TypeAccess]) -> Figures:
    """Return the shares of the people beyond the threshold, as a column."""
    language, place, people = diagnosis.language, _headline(found), _people(diagnosis)
    minutes = float(found[0].coverage.thresholds[place])
    what = tr("Share of those more than {minutes} minutes away (%)").format(minutes=language.number(minutes))
    return Figures("", [100 * float(entry.share_lacking[place]) for entry in found], language.percent,
                   beyond(people, minutes).percent_of(total("access", people)), what)  # fmt: skip


def _coverage_table(diagnosis: Diagnosis, found: list[TypeAccess], way: Way) -> Table:
    services = Figures(tr("Number"), [entry.services for entry in found], diagnosis.language.number,
                       by_rule({"services": ["service_type", "used", "outside_km"], "access": ["near_id"]}),
                       tr("Services of the type"), tr("Services in the region, and those outside that are somebody's "
                                                      "nearest of their type"))  # fmt: skip
    return figure_table(
        diagnosis, ID, tr("Inhabitants beyond each threshold, by type of service"), by_service(found),
        [Words(tr("Service"), [service_name(entry.key) for entry in found]), services,
         *access_columns(diagnosis, found, _people(diagnosis))],
        subtitle=way.subtitle, notes=[tr("Who has no way at all is counted beyond each threshold, too.")],
    )  # fmt: skip


def _limits_table(diagnosis: Diagnosis, chapter: ChapterResult, services: ServicesInUse, way: Way) -> list[Block]:
    """Tell how many live beyond what the user calls far for each type; nothing where no limits were given."""
    limits, language = parse_limits(diagnosis.run.text("SERVICE_LIMITS")), diagnosis.language
    found = beyond_limits(limits, *access_rows(diagnosis), services.counted_types()) if limits else []
    if not found:
        return []
    chapter.figures["beyond_limits"] = {
        entry.key: {"minutes": limits[entry.key], "people": float(entry.lacking[0]),
                    "share": float(entry.share_lacking[0])}
        for entry in found
    }  # fmt: skip
    origin = by_rule({"access": ["service_type", "time_min", "status", _people(diagnosis)]})
    rule = tr("People farther from the nearest of the type than the minutes of its row, or without a way")
    return [figure_table(
        diagnosis, ID, tr("Inhabitants far from each type of service"), by_service(found),
        [Words(tr("Service"), [service_name(entry.key) for entry in found]),
         Words(tr("Far from (min)"), [language.number(limits[entry.key]) for entry in found], numeric=True),
         Figures(tr("Inhabitants"), [float(entry.lacking[0]) for entry in found], language.number, origin,
                 tr("Inhabitants far from a service"), rule),
         Figures(tr("Share"), [100 * float(entry.share_lacking[0]) for entry in found], language.percent, origin,
                 tr("Share of the inhabitants far from a service (%)"), rule)],
        subtitle=way.subtitle,
        notes=[tr("What counts as far was chosen for this diagnosis; who has no way is counted, too.")],
    )]  # fmt: skip


def _chart(diagnosis: Diagnosis, chapter: ChapterResult, found: list[TypeAccess], way: Way) -> list[Block]:
    language, place = diagnosis.language, _headline(found)
    if len(found) == 1 or diagnosis.ages is not None:  # ages say more of the service that most people lack
        return []
    shares = {entry.key: float(entry.share_lacking[place]) for entry in by_lack(found, place)}
    bars = [Bar(service_name(key), share, language.percent(100 * share)) for key, share in shares.items()]
    chapter.charts["chart_access"] = [bar_chart(bars, TextWidths())]
    caption = tr("Inhabitants more than {minutes} minutes from the nearest service").format(
        minutes=language.number(found[0].coverage.thresholds[place]))  # fmt: skip
    subtitle = f"{tr('In % of all inhabitants')} · {way.subtitle}"
    return [Figure("chart_access", caption, kind="chart", subtitle=subtitle,
                   numbers=[_shares(diagnosis, found).registered(diagnosis, ID, by_service(found))])]  # fmt: skip


def _maps(diagnosis: Diagnosis, chapter: ChapterResult, found: list[TypeAccess], way: Way) -> list[Block]:
    several = len(found) > 1
    for number, entry in enumerate(found):
        name, points = f"map_access_{number}", f"services_{number}"
        condition = Condition("service_type", "=", entry.key).expression() if entry.key else ""
        service = service_name(entry.key)
        caption = tr("{service}: minutes to the nearest").format(service=service)
        chapter.maps.append(MapTheme(name, caption, "access", "minutes", condition, (points,),
                                     "small" if several else "half", grid=GRID if several else "",
                                     heading=_heading(diagnosis, entry) if several else "",
                                     service=entry.key))  # fmt: skip
        chapter.maps.append(MapTheme(points, service, "services", "services_used", condition, printed=False))
    title = tr("Minutes to the nearest service")
    if several:
        subtitle = f"{way.subtitle} · {tr('Mean of the inhabitants')}"
        return [Figure(name, title, kind="map", subtitle=subtitle) for name in sheet_names(GRID, len(found))]
    return [Figure("map_access_0", title, kind="map", subtitle=way.subtitle)]


def _heading(diagnosis: Diagnosis, entry: TypeAccess) -> str:
    """Return what stands above a small map: the service, how many there are, and how many people are far."""
    place = _headline([entry])
    told = tr("{service}|{count} {count:place|places} · beyond {minutes} min: {people}")
    return diagnosis.fill(told, service=service_name(entry.key), count=entry.services,
                          minutes=entry.coverage.thresholds[place], people=entry.lacking[place])  # fmt: skip
