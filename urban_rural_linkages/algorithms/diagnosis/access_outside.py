"""Services outside the region: those that are the nearest of somebody in it, in one table; the others are counted."""

from __future__ import annotations

from qgis.core import QgsGeometry

from ...core.access.nearest_use import NearestUse, OutsideServices, nearest_use, sort_outside
from ...core.arrays import Floats
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Heading, Paragraph, Table
from ...core.report.origins import by_rule, count, summary, value
from ...i18n import tr
from ...io.columns import Column
from .access_times import demand
from .chapter import ChapterResult
from .diagnosis import Diagnosis
from .figure_tables import Figures, Rows, Words, figure_table
from .listing import rest_notes
from .service_names import service_name

TABLE = "services_outside"
_LISTED, _NAMED = 12, 3


class ServicesInUse:
    """Services of a diagnosis, by where they lie and whom they serve; asked for once the times are found.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its tables "access" and "services" are made.

    Attributes
    ----------
    types, names : list of str
        Of each service.
    km : numpy.ndarray
        Distance to the region, 0 inside; NaN without a place.
    use : NearestUse
        Of whom each is the nearest.
    outside : OutsideServices
        Those outside, and those that the report counts.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        table, access, run = diagnosis.table("services"), diagnosis.table("access"), diagnosis.run
        self.types = [str(value or "") for value in table.column("service_type")]
        codes = [str(code) for code in table.column("service_id")]
        self.names = _names(diagnosis, codes, self.types)
        self.km: Floats = table.numbers("outside_km")
        people = access.numbers(run.field(demand(diagnosis)[1]), nodata=run.nodata(), whole=True)
        self.use: NearestUse = nearest_use(codes, access.column("near_id"), access.numbers("time_min"), people)
        self.outside: OutsideServices = sort_outside(self.km, self.use)

    def counted_types(self) -> list[str]:
        """Return the type of each service that the report counts."""
        return [kind for kind, counts in zip(self.types, self.outside.counted.tolist(), strict=True) if counts]


def outside_blocks(diagnosis: Diagnosis, chapter: ChapterResult, services: ServicesInUse) -> list[Block]:
    """Tell of the services outside; nothing where all lie in the region."""
    outside = services.outside
    chapter.figures["services_outside"] = [_figures(services, row) for row in outside.used]
    chapter.figures["services_outside_count"] = outside.count
    chapter.figures["services_outside_unused"] = _few_unused(diagnosis, services)
    chapter.figures["services_without_place"] = len(outside.placeless)
    blocks: list[Block] = [Paragraph(text, numbers=_numbers(diagnosis, chapter.id, services))
                           for text in _sentences(diagnosis, services) if text]  # fmt: skip
    if outside.used:
        _keep(diagnosis, services)
        blocks.append(_table(diagnosis, chapter.id, services))
    return [Heading(2, tr("Services outside the region")), *blocks] if blocks else []


def _numbers(diagnosis: Diagnosis, chapter: str, services: ServicesInUse) -> list[int]:
    """Register how many services lie outside, how many of them are used, and how far the farthest is."""
    outside, write = services.outside, diagnosis.language.number
    beyond, register = Condition("outside_km", ">", 0), diagnosis.register
    placeless = count("services", Condition("outside_km", "unknown"))
    numbers = (
        [
            register.figure(
                chapter,
                tr("Services without a place"),
                len(outside.placeless),
                write(len(outside.placeless)),
                placeless,
            )
        ]
        if outside.placeless
        else []
    )
    if not outside.count:
        return numbers
    rule = tr("Those outside that are the nearest of their type for somebody in the region")
    used = by_rule({"services": ["service_id", "outside_km"], "access": ["near_id"]})
    return [
        *numbers,
        register.figure(chapter, tr("Services outside the region"), outside.count, write(outside.count),
                        count("services", beyond)),
        register.figure(chapter, tr("From the region to the farthest service (km)"), outside.farthest_km,
                        write(outside.farthest_km, 1), summary("services", "outside_km", "maximum")),
        register.figure(chapter, tr("Services outside that are used"), len(outside.used), write(len(outside.used)),
                        used, rule),
    ]  # fmt: skip


def _figures(services: ServicesInUse, row: int) -> dict[str, object]:
    use = services.use
    return {"name": services.names[row], "type": services.types[row], "km": float(services.km[row]), "used": True,
            "places": int(use.places[row]), "people": float(use.people[row])}  # fmt: skip


def _sentences(diagnosis: Diagnosis, services: ServicesInUse) -> list[str]:
    outside, number = services.outside, diagnosis.language.number
    placeless = tr("Services without a place, which are not used: {count}.").format(
        count=number(len(outside.placeless))
    )
    return [
        _of_those_outside(diagnosis, services) if outside.count else "",
        placeless.format(count=number(len(outside.placeless))) if outside.placeless else "",
    ]


def _of_those_outside(diagnosis: Diagnosis, services: ServicesInUse) -> str:
    """Say how many services lie outside and whether they count; of one alone in a sentence of its own."""
    outside, number = services.outside, diagnosis.language.number
    values = {"count": number(outside.count), "used": number(len(outside.used)),
              "km": number(outside.farthest_km, 1)}  # fmt: skip
    if diagnosis.run.choice("OUTSIDE") == "ignore":
        return tr("{count:One service lies outside the region, {km} km from it. It is|{count} services lie outside the "
                  "region. They are} not used, as was chosen.").format(**values)  # fmt: skip
    if outside.used:
        text = tr("{count:One service outside the region, {km} km from it, is the nearest of its type for somebody in "
                  "it; it is used, because people cross borders, and counted|{count} services lie outside the region, "
                  "up to {km} km from it. Those that are the nearest of their type for somebody in the region ({used}) "
                  "are used, because people cross borders, and counted; the others are not}.")  # fmt: skip
    else:
        text = tr("{count:One service lies outside the region, {km} km from it. It is nobody's nearest of its type, so "
                  "it is|{count} services lie outside the region, up to {km} km from it. None of them is the nearest "
                  "of its type for anybody in the region, so they are} not counted.")  # fmt: skip
    told = [text.format(**values), tr("A place far outside may also be an error in the data.")]
    names = _few_unused(diagnosis, services)
    return " ".join([*told, tr("Nobody's nearest: {services}.").format(services=", ".join(names))] if names else told)


def _few_unused(diagnosis: Diagnosis, services: ServicesInUse) -> list[str]:
    """Name the services outside that nobody uses, where they are so few that each may be a misplaced one."""
    rows = services.outside.unused
    if len(rows) > _NAMED:
        return []
    number = diagnosis.language.number
    return [f"{_with_type(services, row)} ({number(services.km[row], 1)} km)" for row in rows]


def _table(diagnosis: Diagnosis, chapter: str, services: ServicesInUse) -> Table:
    write, use, used = diagnosis.language.number, services.use, services.outside.used
    rows = used[:_LISTED]
    names = [services.names[row] for row in rows]
    caption = tr("Services outside the region, places and people in it of whom they are the nearest of their type, and "
                 "minutes from these places")  # fmt: skip
    once = len(set(names)) == len(names)
    kept = {field: value(TABLE, field) for field in ("outside_km", "places", "people")}
    if not once:  # names that several have tell no row
        kept = {field: by_rule({TABLE: ["name", "service_type", field]}) for field in kept}
    rule = "" if once else tr("The row of the service")
    return figure_table(
        diagnosis, chapter, caption,
        Rows(names, "name" if once else ""),
        [Words(tr("Service"), [_with_type(services, row) for row in rows]),
         Figures(tr("From the region (km)"), services.km[rows], lambda km: write(km, 1), kept["outside_km"],
                 tr("From the region to services outside (km)"), rule),
         Figures(tr("Places"), use.places[rows], write, kept["places"],
                 tr("Places of which a service outside is the nearest"), rule),
         Figures(tr("Inhabitants"), use.people[rows], write, kept["people"], tr("Inhabitants of these places"), rule),
         Figures(tr("Minutes"), use.longest[rows], write, by_rule({TABLE: ["min_from", "min_to"]}),
                 tr("Minutes from these places, shortest and longest"), tr("Both fields of the row"),
                 cells=[_minutes(diagnosis, use, row) for row in rows])],
        notes=rest_notes(diagnosis, len(rows), len(used)),
    )  # fmt: skip


def _minutes(diagnosis: Diagnosis, use: NearestUse, row: int) -> str:
    shortest, longest = (diagnosis.language.number(value[row]) for value in (use.shortest, use.longest))
    return shortest if shortest == longest else f"{shortest}–{longest}"


def _keep(diagnosis: Diagnosis, services: ServicesInUse) -> None:
    """Make the whole list a table of the diagnosis."""
    rows, use, table = services.outside.used, services.use, diagnosis.table("services")
    columns = [
        Column("name", "text", [services.names[row] for row in rows], tr("Service")),
        Column("service_type", "text", [services.types[row] for row in rows], tr("Type of service")),
        Column("outside_km", "real", services.km[rows], tr("Distance to the study area (km; 0 inside)")),
        Column("places", "integer", use.places[rows], tr("Places of which it is the nearest")),
        Column("people", "count", use.people[rows], tr("Inhabitants of these places")),
        Column("min_from", "real", use.shortest[rows], tr("Minutes from the nearest of these places")),
        Column("min_to", "real", use.longest[rows], tr("Minutes from the farthest of these places")),
    ]
    points = table.geometries_in(table.crs)
    shapes = [points[row] or QgsGeometry() for row in rows]
    title = tr("Services outside the study area that are the nearest of somebody")
    diagnosis.keep_points(TABLE, title, columns, shapes, table.source.wkbType())


def _with_type(services: ServicesInUse, row: int) -> str:
    """Return what a service is and what it is called, without saying the one twice."""
    kind, name = services.types[row], services.names[row]
    called = service_name(kind)
    return name if not kind or name.casefold().startswith(called.casefold()) else f"{called} {name}"


def _names(diagnosis: Diagnosis, codes: list[str], types: list[str]) -> list[str]:
    """Return what to call each service: its name, else its type and number."""
    field = diagnosis.run.field("SERVICE_NAME")
    kinds = (service_name(kind) if kind else tr("Service") for kind in types)
    numbered = [f"{kind} {code}" for kind, code in zip(kinds, codes, strict=True)]
    if field is None:
        return numbered
    names = diagnosis.run.table("SERVICES").column(field)
    return [str(name) if name else number for name, number in zip(names, numbered, strict=True)]
