"""The chapter on what left: services at two dates, and for whom the way has become longer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from typing import Literal

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from ...core.access.coverage_headline import headline_threshold
from ...core.access.nearest import Status, status_of_labels
from ...core.access.service_changes import (
    PlacedServices,
    ServicePairs,
    TypeChange,
    WayChange,
    are_all_compared,
    changes_by_type,
    minutes_of_type,
    most_farther,
    pair_services,
    totals_of,
    way_change,
)
from ...core.decisions.people import Times
from ...core.decisions.scenarios import colour_classes, compare
from ...core.findings.facts import ServiceChange, ServiceChangeFacts
from ...core.parameter_text import parse_limits, parse_thresholds
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Caution, Figure, KeyFigure, Panel, Paragraph, Table, side_by_side
from ...core.report.origins import Origin, by_rule, count
from ...core.tables.names import plain_name
from ...i18n import tr
from ...io.columns import Column
from ...io.projections import GEOGRAPHIC
from .access_times import Way, demand, times_at_start
from .chapter import ChapterResult, MapTheme, lacking
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Rows, Words, figure_table
from .listing import listed
from .placed_services import services_in_region
from .service_names import a_service, service_name

ID = "servicechange"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "SERVICES_START", "NETWORK")
CHANGED, BEFORE = "services_changed", "access_before"
_DATES = ("SERVICES_START", "SERVICES")
_NAMED, _MAPS = 4, 2


def title() -> str:
    """Return the title of the chapter."""
    return tr("What left")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Pair the services of both dates, compare the ways to them, and tell what came out."""
    chapter = ChapterResult(ID, title())
    years = _years(diagnosis)
    rows, (before, after) = zip(*(services_in_region(diagnosis, name) for name in _DATES), strict=True)
    pairs = pair_services(before, after)
    types = changes_by_type(before.types, after.types, pairs)
    way = times_at_start(diagnosis, BEFORE)
    ways = [] if way is None else _ways(diagnosis, [one.key for one in types])
    chapter.figures["years"] = list(years)
    chapter.figures["services"] = [one._asdict() for one in types]
    chapter.figures["ways"] = [asdict(one) for one in ways]
    _keep(diagnosis, (before, after), rows, pairs)
    chapter.lead = _lead(diagnosis, types, ways, years)
    chapter.summary.append(chapter.lead)
    chapter.headline = _headline(diagnosis, types, years)
    chapter.numbers = _numbers(diagnosis, types, ways)
    chapter.blocks += _blocks(diagnosis, chapter, (types, ways), way, _closed(before, pairs, years))
    chapter.methods.append(_method(diagnosis))
    chapter.facts["lost_services"] = _facts(types, ways, years, next((theme.name for theme in chapter.maps), ""))
    return chapter


def _facts(types: list[TypeChange], ways: list[WayChange], years: tuple[int, int], theme: str) -> ServiceChangeFacts:
    """Return what findings may say of it: of each type, what closed, what opened, and who has farther to go."""
    of_type = {way.key: way for way in ways}
    unknown = float("nan")
    services = [
        ServiceChange(service_name(one.key), one.closed, one.opened,
                      of_type[one.key].farther if one.key in of_type else unknown,
                      of_type[one.key].minutes_more if one.key in of_type else unknown)
        for one in types
    ]  # fmt: skip
    return ServiceChangeFacts(years, services, ID, theme)


def _years(diagnosis: Diagnosis) -> tuple[int, int]:
    run = diagnosis.run
    first = run.whole("SERVICES_START_YEAR" if diagnosis.given("SERVICES_START_YEAR") else "START_YEAR")
    return first, run.whole("END_YEAR")


def _ways(diagnosis: Diagnosis, types: list[str]) -> list[WayChange]:
    """Compare the ways to each type that there was at both dates."""
    run = diagnosis.run
    tables = [diagnosis.table(name) for name in (BEFORE, "access")]
    kinds = [[str(kind or "") for kind in table.column("service_type")] for table in tables]
    minutes = [table.numbers("time_min") for table in tables]
    gone = [status_of_labels(table.column("status")) == Status.UNREACHABLE for table in tables]
    people = tables[1].numbers(run.field(demand(diagnosis)[1]), nodata=run.nodata(), whole=True)
    limits = parse_limits(run.text("SERVICE_LIMITS"))
    usual = headline_threshold(parse_thresholds(run.text("THRESHOLDS")))
    found = []
    for key in types:
        if key in kinds[0] and key in kinds[1]:
            sides = [minutes_of_type(*one, key) for one in zip(kinds, minutes, gone, strict=True)]
            own = people[[kind == key for kind in kinds[1]]]
            found.append(way_change(key, sides[0], sides[1], own, limits.get(key, usual)))
    return found


def _keep(
    diagnosis: Diagnosis, services: Sequence[PlacedServices], kept: Sequence[Sequence[int]], pairs: ServicePairs
) -> None:
    """Keep the services that have closed, opened or moved as points, by their rows in the layers."""
    rows = [("closed", 0, row) for row in pairs.closed] + [("opened", 1, row) for row in pairs.opened]
    rows += [("moved", 1, row) for _, row, _ in pairs.moved]
    if not rows:
        return
    columns = [
        Column("change", "text", [change for change, *_ in rows], tr("Closed, opened or moved")),
        Column("service_type", "text", [services[date].types[row] for _, date, row in rows], tr("Type of service")),
        Column("name", "text", [services[date].names[row] for _, date, row in rows], tr("Name of the service")),
    ]
    crs = QgsCoordinateReferenceSystem(GEOGRAPHIC)
    points = [diagnosis.run.table(name).geometries_in(crs) for name in _DATES]
    shapes = [_point(points[date][kept[date][row]]) for _, date, row in rows]
    diagnosis.keep_points(CHANGED, tr("Services that have closed, opened or moved"), columns, shapes,
                          Qgis.WkbType.Point)  # fmt: skip


def _point(geometry: QgsGeometry | None) -> QgsGeometry:
    """Return a point of a service; an empty one where it has no place."""
    return QgsGeometry() if geometry is None else geometry.pointOnSurface()


def _lead(diagnosis: Diagnosis, types: list[TypeChange], ways: list[WayChange], years: tuple[int, int]) -> str:
    total = totals_of(types)
    if not total.closed and not total.opened:
        return tr("No service has closed or opened between {first} and {last}.").format(first=years[0], last=years[1])
    told = [_closed_and_opened(diagnosis, total, years)]
    told += [_longer(diagnosis, worst, are_all_compared(types, ways)) for worst in most_farther(ways, 1)]
    return " ".join(told)


def _closed_and_opened(diagnosis: Diagnosis, total: TypeChange, years: tuple[int, int]) -> str:
    write = diagnosis.language.number
    closed = tr("{count:one service|{count} services} closed").format(count=write(total.closed))
    opened = tr("{count:one|{count}} opened").format(count=write(total.opened))
    return tr("Between {first} and {last}, {closed} and {opened}.").format(
        first=years[0], last=years[1], closed=closed, opened=opened)  # fmt: skip


def _longer(diagnosis: Diagnosis, worst: WayChange, of_all: bool) -> str:
    """Say how many have a longer way, and that to no other type so many do, where all types are compared."""
    told = tr("{people} {people:inhabitant now has|inhabitants now have} a longer way to {service}, by {minutes} "
              "{minutes:minute|minutes} on average.")  # fmt: skip
    if of_all:
        told = tr("{people} {people:inhabitant now has|inhabitants now have} a longer way to {service}, by {minutes} "
                  "{minutes:minute|minutes} on average: more than to any other.")  # fmt: skip
    if worst.minutes_more != worst.minutes_more:
        told = tr("{people} {people:inhabitant has|inhabitants have} no way to {service} any more.")
    return diagnosis.fill(told, service=a_service(worst.key), people=worst.farther,
                          minutes=diagnosis.language.number(worst.minutes_more, 1))  # fmt: skip


def _headline(diagnosis: Diagnosis, types: list[TypeChange], years: tuple[int, int]) -> list[KeyFigure]:
    closed = totals_of(types).closed
    if not closed:
        return []
    said = diagnosis.language.number(closed)
    return [KeyFigure(said, tr("{count:service|services} closed since {year}").format(count=said, year=years[0]))]


def _blocks(
    diagnosis: Diagnosis, chapter: ChapterResult, found: tuple[list[TypeChange], list[WayChange]], way: Way | None,
    closed: list[Block],
) -> list[Block]:  # fmt: skip
    types, ways = found
    blocks: list[Block] = []
    shown = most_farther(ways, _MAPS) if diagnosis.run.table("UNITS").has_polygons else []
    if way is not None and shown:
        _count_before(diagnosis)
        size: Literal["half", "full"] = "half" if len(shown) > 1 else "full"
        maps = ([_map(diagnosis, chapter, one, number, size, way)] for number, one in enumerate(shown))
        blocks.append(side_by_side(*maps))
    blocks.append(_table(diagnosis, types, ways, _years(diagnosis)))
    blocks.append(side_by_side(closed, [_how_to_read(), _how_sure(diagnosis)]))
    if way is None:
        blocks.append(Caution(tr("Minutes are not compared: over a friction surface only the services of today are "
                                 "measured.")))  # fmt: skip
    return blocks


def _count_before(diagnosis: Diagnosis) -> None:
    run = diagnosis.run
    diagnosis.calculate(
        "populationcoverage", DEMAND=diagnosis.layer(BEFORE), TIME="time_min", SERVICE="service_type",
        GROUP_FIELDS=[run.field(demand(diagnosis)[1])], ZONES=run.value("UNITS"), ZONE_ID=run.field("UNIT_ID"),
        THRESHOLDS=run.text("THRESHOLDS"), OUTPUT=TableName("coverage_before"),
    )  # fmt: skip


def _map(
    diagnosis: Diagnosis, chapter: ChapterResult, change: WayChange, number: int, size: Literal["half", "full"],
    way: Way,
) -> Block:  # fmt: skip
    """Keep by how many minutes the mean way of each unit to a type has become longer, and show it."""
    units, (first, last) = diagnosis.unit_ids, _years(diagnosis)
    dates = (diagnosis.access_of("coverage_before"), diagnosis.access_by_unit)
    before, after = (Times.of(one.mean_minutes(change.key, units), one.cut_off(change.key, units)) for one in dates)
    moved = compare(before, after)
    columns = [
        Column("min_before", "real", before.values, tr("Mean minutes at the start")),
        Column("min_after", "real", after.values, tr("Mean minutes at the end")),
        Column("min_more", "real", moved.delta, tr("Minutes more")),
        Column("change_class", "integer", colour_classes(moved), tr("Class of the change, -3 to 3")),
    ]
    caption = tr("Minutes more to the nearest: {service}").format(service=service_name(change.key))
    table, name = (f"{part}{f'_{number + 1}' if number else ''}" for part in ("service_minutes", "map_servicechange"))
    diagnosis.keep(table, caption, diagnosis.run.table("UNITS"), columns, range(len(units)))
    chapter.maps.append(MapTheme(name, caption, table, "scenario", size=size))
    base = tr("Mean of the inhabitants of today, {first} to {last}; {way}")
    return Figure(name, caption, kind="map", subtitle=base.format(first=first, last=last, way=way.label))


def _table(
    diagnosis: Diagnosis, types: list[TypeChange], ways: list[WayChange], years: tuple[int, int]
) -> Block:  # fmt: skip
    """List the types of which a service has closed, opened or moved; a sentence where none has."""
    of, shown = {one.key: one for one in ways}, [one for one in types if one.changed]
    same = [service_name(one.key) for one in types if not one.changed]
    found = [of.get(one.key) for one in shown]
    limits = {one.limit for one in ways}
    notes = [tr("Longer way: inhabitants whose way is longer by a minute or more, and by how many minutes on average. "
                "Newly far: inhabitants who are farther than the limit now and were not.")]  # fmt: skip
    if len(limits) == 1:
        far_from = diagnosis.language.number(next(iter(limits)))
        notes = [f"{notes[0]} {tr('Far is more than {minutes} minutes.').format(minutes=far_from)}"]
    if same:
        notes.append(tr("Neither closed nor opened nor moved: {services}.").format(services=", ".join(same)))
    if not shown:
        return Paragraph(" ".join(notes[1:]))
    caption = tr("Services and ways, {first} and {last}").format(first=years[0], last=years[1])
    far = [Words(tr("Far from (min)"), ["–" if one is None else diagnosis.language.number(one.limit) for one in found],
                 numeric=True)] if len(limits) > 1 else []  # fmt: skip
    return figure_table(
        diagnosis, ID, caption, Rows([one.key for one in shown], "service_type"),
        [Words(tr("Service"), [service_name(one.key) for one in shown]), *_counted(diagnosis, shown, years),
         *way_columns(diagnosis, found), *far], notes=notes,
    )  # fmt: skip


def _counted(diagnosis: Diagnosis, types: list[TypeChange], years: tuple[int, int]) -> list[Figures]:
    """Return the columns of services at both dates, and of those that closed, opened or moved."""
    write, words = diagnosis.language.number, tr("Services in {year}")
    now, before = (by_rule({table: ["service_type"]} if table in diagnosis.tables else {})
                   for table in ("services", "services_before"))  # fmt: skip
    all_of_them = tr("All services of the type in the region, whether they are used or not")
    changes = [(tr("Closed"), "closed", [one.closed for one in types], tr("Services that closed")),
               (tr("Opened"), "opened", [one.opened for one in types], tr("Services that opened")),
               (tr("Moved"), "moved", [one.moved for one in types], tr("Services that moved"))]  # fmt: skip
    return [
        Figures(str(years[0]), [one.before for one in types], write, before, words.format(year=years[0]), all_of_them),
        Figures(str(years[1]), [one.after for one in types], write, now, words.format(year=years[1]), all_of_them),
        *(Figures(head, values, write, _changed(name), what) for head, name, values, what in changes),
    ]


def _changed(name: str) -> Origin:
    return count(CHANGED, Condition("change", "=", name))


def way_columns(diagnosis: Diagnosis, ways: Sequence[WayChange | None]) -> list[Figures]:
    """Return the columns on ways that are longer."""
    write = diagnosis.language.number
    people = diagnosis.run.field(demand(diagnosis)[1]) or ""
    both = by_rule({"access": ["time_min", "status", people], BEFORE: ["time_min", "status"]})
    columns = [
        (tr("Longer way"), "farther", 0, tr("Inhabitants with a longer way"),
         tr("People of the places whose minutes are one or more above those of the start, or who have no way now")),
        (tr("Minutes more"), "minutes_more", 1, tr("Minutes more, mean of these inhabitants"),
         tr("Mean of the minutes more of these places, weighted by their people")),
        (tr("Newly far"), "newly_beyond", 0, tr("Inhabitants newly far from a service"),
         tr("People of the places within the limit of the type at the start and beyond it now")),
    ]  # fmt: skip
    return [
        Figures(head, [float("nan") if one is None else getattr(one, name) for one in ways],
                partial(write, decimals=decimals), both, what, rule)
        for head, name, decimals, what, rule in columns
    ]  # fmt: skip


def _numbers(diagnosis: Diagnosis, types: list[TypeChange], ways: list[WayChange]) -> list[int]:
    """Register what the lead says: how many closed and opened, and who has a longer way to the worst type."""
    write, everything = diagnosis.language.number, totals_of(types)
    if not everything.closed and not everything.opened:
        return []
    told = [(tr("Services that closed"), "closed", everything.closed),
            (tr("Services that opened"), "opened", everything.opened)]  # fmt: skip
    numbers = [diagnosis.register.figure(ID, what, found, write(found), _changed(name)) for what, name, found in told]
    worst: list[WayChange | None] = [*most_farther(ways, 1)]
    rows = Rows([one.key for one in worst if one is not None], "service_type")
    longer, more, _ = way_columns(diagnosis, worst)
    return numbers + [column.registered(diagnosis, ID, rows) for column in (longer, more) if worst]


def _closed(before: PlacedServices, pairs: ServicePairs, years: tuple[int, int]) -> list[Block]:
    """Name what has closed, type by type; nothing where nothing has."""
    by_type: dict[str, list[str]] = {}
    for row in pairs.closed:
        by_type.setdefault(before.types[row], []).append(before.names[row] or "–")
    named = {kind: listed(sorted(names, key=plain_name), _NAMED, "; ") for kind, names in by_type.items()}
    rows = [[service_name(kind), named[kind]] for kind in sorted(named)]
    header, caption = [tr("Service"), tr("Closed")], tr("What has closed since {year}").format(year=years[0])
    return [Table(caption, header, rows, [False, False])] if rows else []


def _how_to_read() -> Panel:
    return Panel(tr("How to read this"), [
        tr("Ways are those of the people who live here today, on the roads of today: only the services are others. Who "
           "moved away because of a closure is in no figure."),
    ])  # fmt: skip


def _how_sure(diagnosis: Diagnosis) -> Panel:
    by_id = tr("The same service is known by its code at both dates.")
    by_place = tr("The same service is one of its type at the same place (100 m), or of the same name within 5 km: one "
                  "that moved farther counts as closed and opened.")  # fmt: skip
    return Panel(tr("How sure is this?"), [
        by_id if diagnosis.given("SERVICE_KEY") else by_place,
        tr("A list that was less complete at one date makes openings or closures that were none."),
    ])  # fmt: skip


def _method(diagnosis: Diagnosis) -> str:
    return tr("Services at two dates: ways to the services of the start are measured as those of today. A way counts "
              "as longer from one minute on.")  # fmt: skip
