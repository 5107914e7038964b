"""The inputs of a diagnosis, declared and read to be checked; all but the units are optional."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import current_language, tr
from .. import parameters as p
from ..age_inputs import age_parameters
from ..area_inputs import area_parameters
from ..balance_inputs import balance_parameters, event_series, read_event_series, read_events
from ..period_inputs import period_parameters
from ..territories import same_territory_parameter
from .checked_grids import check_grids
from .checked_parts import check_sexes_and_ages
from .checked_shapes import check_places, check_roads, check_units

if TYPE_CHECKING:
    from ...core.checks.findings import Finding, Remedy
    from ..run import Run


def check_parameters() -> p.Parameters:
    """Declare the inputs by the names that the diagnosis gives them."""
    from ..criteria_labels import criteria_labels

    births, deaths, *_ = balance_parameters()
    figures = [
        *period_parameters(),
        *area_parameters(),
        births,
        deaths,
        p.pattern("SERIES", tr("Yearly populations"), tr("Pattern of the fields with a population a year, such as "
                  "t{year}.")),
        *age_parameters(),
        p.field("POP_OLD", tr("People of 65 and over"), tr("At the end year."), "UNITS"),
        p.field("POP_YOUNG", tr("People under 15"), tr("At the end year."), "UNITS"),
        p.field("WOMEN", tr("Women"), tr("At the end year."), "UNITS"),
        p.nodata_values(),
        p.source("SERVICES", tr("Services"), tr("Points of services."), p.MAPPED, optional=True),
        p.field("SERVICE_TYPE", tr("Type of service"), tr("The field that tells hospitals from schools."), "SERVICES"),
        p.field("SERVICE_NAME", tr("Name of the service"), tr("How single services are called."), "SERVICES"),
        p.source("NETWORK", tr("Roads"), tr("Lines of the road network."), p.LINES, optional=True),
        p.field("HIGHWAY", tr("OpenStreetMap class"), tr("The field 'highway' of the roads."), "NETWORK"),
        p.field("SPEED", tr("Speed (km/h)"), tr("A field with the speed on each road."), "NETWORK"),
        p.raster("POPULATION", tr("Population grid, end"), tr("Persons per cell."), optional=True),
        p.raster("POPULATION_START", tr("Population grid, start"), tr("Persons per cell."), optional=True),
        p.text("CRITERIA", tr("Set of criteria"), tr("The id of a set that ships with the plugin, or of a set in your "
               "own file; it is held against the place of the units."), hints=criteria_labels()),
        p.file("CRITERIA_FILE", tr("File with criteria of your own"), tr("A JSON file in the format of the shipped "
               "sets."), "json", advanced=True),
    ]  # fmt: skip
    for parameter in figures:
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Optional)
    return [
        p.source("UNITS", tr("Territorial units"), tr("Municipalities or other units, one polygon each."), p.MAPPED),
        p.field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, compared as text."), "UNITS",
                optional=False),
        p.field("NAME", tr("Name of the unit"), tr("How the report calls the units."), "UNITS"),
        *figures,
        same_territory_parameter(),
    ]  # fmt: skip


def check_inputs(run: Run) -> list[Finding]:
    """Check everything that was given."""
    from ...core.checks.places import check_ids, check_names

    units = run.table("UNITS")
    ids = ["" if value is None else str(value).strip() for value in units.column(run.field("UNIT_ID"))]
    findings = check_ids(ids)
    if run.given("NAME"):
        findings.append(check_names("NAME", _names(run)))
    if len(set(ids)) < len(ids):
        return findings  # nothing can be counted by unit
    findings += _truths(run)
    found, placed = check_places(run)
    findings += found
    people = _population(run, ids, findings, "UNITS" in placed)
    for check in (_vital, check_sexes_and_ages):
        findings += check(run, ids, people)
    if "UNITS" in placed:
        findings += check_units(run, _called(run, ids), ids, people.get("POP_END"))
        findings += _areas(run, ids)
        findings += _criteria(run)
    if {"UNITS", "SERVICES"} <= placed:
        findings += _services(run)
    if "NETWORK" in placed:
        findings += check_roads(run)
    findings += check_grids(run, people, "UNITS" in placed)
    return findings


def _names(run: Run) -> list[str]:
    return ["" if name is None else str(name) for name in run.table("UNITS").column(run.field("NAME"))]


def _called(run: Run, ids: list[str]) -> list[str]:
    """Return what to call the units: by name, where it was given."""
    if not run.given("NAME"):
        return ids
    return [name.strip() or code for name, code in zip(_names(run), ids, strict=True)]


def _counts(run: Run, name: str, ids: list[str]) -> np.ndarray | None:
    return run.numbers(name, ids) if run.given(name) else None


def _truths(run: Run) -> list[Finding]:
    from ...core.checks.populations import check_truths

    names = ("POP_START", "POP_END", "BIRTHS", "DEATHS", "POP_OLD", "POP_YOUNG", "WOMEN")
    units, chosen = run.table("UNITS"), {name: run.field(name) for name in names if run.given(name)}
    return check_truths({name: f for name, f in chosen.items() if f in units.field_names and units.has_truths(f)})


def _population(run: Run, ids: list[str], findings: list[Finding], placed: bool) -> dict[str, np.ndarray]:
    """Check the populations of both dates and the yearly ones; return those that were given."""
    from ...core.checks.findings import Finding, Severity
    from ...core.checks.parts import check_negative
    from ...core.checks.places import check_weight
    from ...core.checks.populations import (
        check_changes,
        check_field_of_people,
        check_series,
        check_two_dates,
        check_year_of_field,
    )

    people = {name: values for name in ("POP_START", "POP_END") if (values := _counts(run, name, ids)) is not None}
    years = {"POP_START": "START_YEAR", "POP_END": "END_YEAR"}
    for name, values in people.items():
        field = run.field(name) or ""
        findings += [check_field_of_people(name, field, values, ids), check_negative(name, values, ids)]
        if run.given(years[name]):
            findings.append(check_year_of_field(name, field, run.whole(years[name])))
        lost = np.flatnonzero(np.isnan(values))
        other = people.get("POP_START" if name == "POP_END" else "POP_END", values)
        findings.append(check_weight(name, lost, other, ids, Note("a population")))
    if len(people) == 2:
        fields = (run.field("POP_START") or "", run.field("POP_END") or "")
        findings.append(check_two_dates(people["POP_START"], people["POP_END"], fields))
        findings += check_changes(people["POP_START"], people["POP_END"], ids)
    try:
        series = _series(run, ids)
    except InputError as error:
        findings.append(Finding("SERIES", "series", Severity.FAIL, 1, "", Note("{reason}", reason=error)))
        return people
    if series:
        findings.append(check_series(series, ids))
        findings += _same_territory(run, ids, people, series) if placed else []
    return people


def _series(run: Run, ids: list[str]) -> dict[int, np.ndarray]:
    """Return the yearly populations, by year; empty where no pattern was given."""
    from ...core.demography.yearly_fields import years_of_pattern

    if not run.text("SERIES"):
        return {}
    units, nodata = run.table("UNITS"), run.nodata()
    fields_of = years_of_pattern(units.field_names, run.text("SERIES"))
    units.expect(fields_of.values())
    return {year: units.numbers(field, ids, nodata) for year, field in fields_of.items()}


def _same_territory(
    run: Run, ids: list[str], people: dict[str, np.ndarray], series: dict[int, np.ndarray]
) -> list[Finding]:
    """Ask of each unit without people at the start which one it was a part of."""
    from ...core.checks.daughters import check_same_territory
    from .daughters import read_daughters

    if "POP_START" not in people:
        return []
    names = _names(run) if run.given("NAME") else ids
    return check_same_territory(read_daughters(run, ids, series, people["POP_START"]), ids, names)


def _vital(run: Run, ids: list[str], people: dict[str, np.ndarray]) -> Iterator[Finding]:
    from ...core.checks.events import check_vital_rates, mean_population
    from ...core.checks.findings import Finding, Severity
    from ...core.checks.parts import check_negative

    yield from _exchanged(run, ids)
    if len(people) < 2 or not (run.given("START_YEAR") and run.given("END_YEAR")):
        return
    mean = mean_population(people["POP_START"], people["POP_END"])
    period = (run.whole("START_YEAR"), run.whole("END_YEAR"))
    for name in ("BIRTHS", "DEATHS"):
        try:
            events = read_events(run, name, ids) if period[1] > period[0] else None
        except InputError as error:
            yield Finding(name, "series", Severity.FAIL, 1, "", Note("{reason}", reason=error),
                          remedy=_other_years(run, name))  # fmt: skip
            continue
        if events is not None:
            yield check_negative(name, events, ids)
            yield check_vital_rates(name, events, mean, period)


def _other_years(run: Run, name: str) -> Remedy | None:
    """Return the remedy that chooses the years of the events that were given; None where none would do."""
    from ...core.checks.events import use_their_years
    from ...core.checks.findings import leave_out
    from ...core.demography.yearly_fields import years_of_pattern

    try:
        events = event_series(run, name) or {}
        people = years_of_pattern(run.table("UNITS").field_names, run.text("SERIES")) if run.text("SERIES") else {}
    except InputError:
        events, people = {}, {}
    return use_their_years(events, people) or leave_out(name)


def _exchanged(run: Run, ids: list[str]) -> Iterator[Finding]:
    from ...core.checks.events import check_exchanged_events

    try:
        births, deaths = (read_event_series(run, name, ids) for name in ("BIRTHS", "DEATHS"))
    except InputError:
        return  # a finding of its own: see _vital
    if births and deaths:
        yield check_exchanged_events(births, deaths, ids)


def _areas(run: Run, ids: list[str]) -> list[Finding]:
    from ...core.areas import in_square_kilometres, measured_square_kilometres
    from ...core.checks.places import check_areas

    units, given = run.table("UNITS"), _counts(run, "AREA", ids)
    if given is None or not units.has_polygons or not units.crs.isValid():
        return []
    drawn = measured_square_kilometres(units.ellipsoidal_areas(run.ellipsoid()))
    return check_areas(in_square_kilometres(given, run.choice("AREA_UNITS")), drawn, ids)


def _services(run: Run) -> list[Finding]:
    from ...core.access.service_selection import kilometres_to_nearest
    from ...core.checks.places import check_range, check_services, doubled_places, services_by_distance
    from ...core.progress import Unreported

    services = run.table("SERVICES")
    if services is None:
        return []
    from ...io.outside import distances_outside

    places = services.lonlat()
    inside, near, outside = services_by_distance(
        distances_outside(places, run.table("UNITS"), Unreported(run.progress))
    )
    field = run.field("SERVICE_TYPE")
    types = [str(value) for value in services.column(field)] if field else [""] * len(services)
    field = run.field("SERVICE_NAME")
    called = [str(name or "") for name in services.column(field)] if field else [""] * len(services)
    names = [name or str(row) for row, name in enumerate(called, start=1)]
    nearest = kilometres_to_nearest(places, run.table("UNITS").lonlat())
    return [
        *check_services(inside, near, outside, doubled_places(places[:, 0], places[:, 1], types, names)),
        *check_range(nearest, near, outside, len(services)),
    ]


def _criteria(run: Run) -> list[Finding]:
    from ...core.checks.criteria import check_criteria
    from ...io.criteria import shipped_sets
    from ...paths import resource
    from ..depopulation.risk_inputs import chosen_criteria

    units = run.table("UNITS")
    if not (run.text("CRITERIA") or run.given("CRITERIA_FILE")) or not units.has_geometry or not units.crs.isValid():
        return []
    others = shipped_sets(resource("criteria"))
    return [check_criteria(units.lonlat(), chosen_criteria(run), others, current_language())]
