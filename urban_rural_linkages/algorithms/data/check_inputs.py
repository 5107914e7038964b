"""The data of a diagnosis, declared and read to be checked; all but the units are optional.

Whatever is wrong with them becomes a finding: an input that a method refuses is one, with the method's sentence, and
what else was given is still looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from qgis.core import Qgis

from ...core.notes import Note
from ...i18n import current_language, tr
from .. import parameters as p
from ..balance_inputs import read_event_series, read_events
from ..territories import count_together
from .diagnosis_inputs import diagnosis_parameters

if TYPE_CHECKING:
    from ...core.checks.findings import Finding
    from ..run import Run

_GIVEN = ("UNITS", "UNIT_ID")
_CHOICES = frozenset({"THRESHOLDS", "OUTSIDE", "DETOUR", "CRUISE_SPEED", "START_MINUTES", "ACCEPT", "TITLE", "AUTHOR",
                      "UNIT_WORD", "SHEETS", "REFERENCE", "CLIENT", "STATUS", "LANGUAGE", "CRITERIA", "SOURCES",
                      "REVIEW", "NEXT_SITES", "PROOF_SECONDS", "SETTLEMENT_NAME", "SCENARIOS", "ARCHIVE", "WORK_CRS",
                      "ISO_METADATA", "CONTEXT", "PUBLISH", "MIN_COUNT", "RIVERS", "WATER", "DEM"})  # fmt: skip
"""Inputs of a diagnosis that are no data, or are declared in another way here."""


def check_parameters() -> p.Parameters:
    """Declare the inputs as the diagnosis does, save that all but the units and their codes may be missing."""
    from ..criteria_labels import criteria_labels

    declared = [
        *(one for one in diagnosis_parameters(headed=False)
          if one.name() not in _CHOICES and not one.flags() & Qgis.ProcessingParameterFlag.Hidden),
        p.text("CRITERIA", tr("Set of criteria"), tr("The id of a set that ships with the plugin, or of a set in your "
               "own file; it is held against the place of the units."), hints=criteria_labels()),
    ]  # fmt: skip
    for parameter in declared:
        if parameter.name() not in _GIVEN:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Optional)
    return declared


def check_data(run: Run) -> list[Finding]:
    """Check everything that was given; nothing that is wrong with it ends the check."""
    from ...core.checks.findings import without_repeats
    from .refusals import attempt, refused_inputs

    refusals, told_apart = refused_inputs(run)
    if ("UNITS", "layer") in ((one.input, one.check) for one in refusals):
        return refusals
    findings = attempt("UNIT_ID", "codes", lambda: _codes(run))
    if not told_apart:
        return without_repeats(findings, refusals)
    refusals += attempt("SAME_TERRITORY", "territories", lambda: _counted_together(run))
    return without_repeats([*findings, *_findings(run)], refusals)


def check_inputs(run: Run) -> list[Finding]:
    """Check inputs that meet the requirements of a diagnosis (see `soundness`)."""
    return [*_codes(run), *_findings(run)]


def _counted_together(run: Run) -> list[Finding]:
    count_together(run)
    return []


def _codes(run: Run) -> list[Finding]:
    """Check codes and names, as far as there are fields of them."""
    from ...core.checks.places import check_ids, check_names
    from ...io.files.file_remarks import fitting_encoding
    from ..sources import layers_of_input

    units, findings = run.table("UNITS"), []
    if run.field("UNIT_ID") in units.field_names:
        findings += check_ids(_ids(run))
    if run.field("NAME") in units.field_names:
        fitting = next((fitting_encoding(layer) for layer in layers_of_input(run, "UNITS")), "")
        findings.append(check_names("NAME", _names(run), fitting))
    return findings


def _ids(run: Run) -> list[str]:
    from ...core.identifiers import normalise_ids

    units, field = run.table("UNITS"), run.field("UNIT_ID") or ""
    return normalise_ids(units.column(field), units.name, field, required=False)


def _names(run: Run) -> list[str]:
    return ["" if name is None else str(name) for name in run.table("UNITS").column(run.field("NAME"))]


class _Look(NamedTuple):
    """A look at one input, or at several of which it is the first."""

    parameter: str
    check: str
    findings: Callable[[], Iterable[Finding]]


def _findings(run: Run) -> list[Finding]:
    """Look at all that was given; what a method refuses in a check is a finding, too."""
    from .checked_shapes import check_places
    from .refusals import attempt

    ids = run.ids()
    findings, placed = check_places(run)
    people = {name: run.numbers(name, ids) for name in ("POP_START", "POP_END") if run.given(name)}
    for look in (*_looks_at_figures(run, ids, people, placed), *_looks_at_places(run, ids, people, placed)):
        findings += attempt(look.parameter, look.check, look.findings)
    return findings


def _looks_at_figures(run: Run, ids: list[str], people: dict[str, np.ndarray], placed: set[str]) -> Iterator[_Look]:
    from .checked_flows import check_commuting
    from .checked_links import check_members, check_other_links, check_work
    from .checked_parts import check_sexes_and_ages
    from .soundness import FLOWS, has

    yield _Look("UNITS", "yes_or_no", lambda: _truths(run))
    yield _Look("POP_END", "figures", lambda: _population(run, ids, people))
    yield _Look("SERIES", "series", lambda: _yearly(run, ids, people, "UNITS" in placed))
    yield _Look("BIRTHS", "series", lambda: _vital(run, ids, people))
    yield _Look("AGE_FIELDS", "ages", lambda: check_sexes_and_ages(run, ids, people))
    if has(run, *FLOWS):
        yield _Look("FLOWS", "flows", lambda: check_commuting(run, ids, people))
    if has(run, "LINKS"):
        yield _Look("LINKS", "links", lambda: check_other_links(run, ids))
    if has(run, "ASSOCIATIONS"):
        yield _Look("ASSOCIATIONS", "associations", lambda: check_members(run, ids))
    yield _Look("UNEMPLOYED", "figures", lambda: check_work(run, ids))


def _looks_at_places(run: Run, ids: list[str], people: dict[str, np.ndarray], placed: set[str]) -> Iterator[_Look]:
    from .checked_grids import CheckedGrids
    from .checked_shapes import check_units

    if "UNITS" in placed:
        yield _Look("UNITS", "outlines", lambda: check_units(run, _called(run, ids), ids, people.get("POP_END")))
        yield _Look("AREA", "figures", lambda: _areas(run, ids))
        yield _Look("CRITERIA", "criteria", lambda: _criteria(run))
    if {"UNITS", "SERVICES"} <= placed:
        yield _Look("SERVICES", "layer", lambda: _services(run))
    if {"UNITS", "SETTLEMENTS"} <= placed:
        yield _Look("SETTLEMENTS", "layer", lambda: _settlements(run, ids, people.get("POP_END")))
    if "NETWORK" in placed:
        yield _Look("NETWORK", "network_speeds", lambda: _roads(run))
    grids = CheckedGrids(run, people, "UNITS" in placed)
    for name in grids.names:
        yield _Look(name, "built_up" if name.startswith("BUILTUP") else "layer", partial(grids.check, name))
    yield _Look("POPULATION", "layer", grids.check_together)


def _called(run: Run, ids: list[str]) -> list[str]:
    """Return what to call the units: by name, where it was given."""
    if not run.given("NAME"):
        return ids
    return [name.strip() or code for name, code in zip(_names(run), ids, strict=True)]


def _truths(run: Run) -> list[Finding]:
    from ...core.checks.populations import check_truths

    names = ("POP_START", "POP_END", "BIRTHS", "DEATHS", "POP_OLD", "POP_YOUNG", "WOMEN", "EMPLOYED",
             "UNEMPLOYED", "LABOUR_FORCE")  # fmt: skip
    units, chosen = run.table("UNITS"), {name: run.field(name) for name in names if run.given(name)}
    return check_truths({name: f for name, f in chosen.items() if f in units.field_names and units.has_truths(f)})


def _population(run: Run, ids: list[str], people: dict[str, np.ndarray]) -> Iterator[Finding]:
    """Check the populations of both dates."""
    from ...core.checks.parts import check_negative
    from ...core.checks.places import check_weight
    from ...core.checks.populations import (
        check_changes,
        check_field_of_people,
        check_two_dates,
        check_year_of_field,
    )

    years = {"POP_START": "START_YEAR", "POP_END": "END_YEAR"}
    for name, values in people.items():
        field = run.field(name) or ""
        yield check_field_of_people(name, field, values, ids)
        yield check_negative(name, values, ids)
        if run.given(years[name]):
            yield check_year_of_field(name, field, run.whole(years[name]))
        lost = np.flatnonzero(np.isnan(values))
        other = people.get("POP_START" if name == "POP_END" else "POP_END", values)
        yield check_weight(name, lost, other, ids, Note("a population"))
    if len(people) == 2:
        fields = (run.field("POP_START") or "", run.field("POP_END") or "")
        yield check_two_dates(people["POP_START"], people["POP_END"], fields)
        yield from check_changes(people["POP_START"], people["POP_END"], ids)


def _yearly(run: Run, ids: list[str], people: dict[str, np.ndarray], placed: bool) -> list[Finding]:
    """Check the yearly populations, and ask of units that appear or vanish which ones they belong to."""
    from ...core.checks.populations import check_series

    series = _series(run, ids)
    if not series:
        return []
    return [check_series(series, ids), *(_same_territory(run, ids, people, series) if placed else [])]


def _series(run: Run, ids: list[str]) -> dict[int, np.ndarray]:
    """Return the yearly populations, by year; empty where no pattern was given."""
    from .soundness import fields_of_series

    units, nodata, fields = run.table("UNITS"), run.nodata(), fields_of_series(run)
    units.expect(fields.values())
    return {year: units.numbers(field, ids, nodata) for year, field in fields.items()}


def _same_territory(
    run: Run, ids: list[str], people: dict[str, np.ndarray], series: dict[int, np.ndarray]
) -> list[Finding]:
    """Ask of each unit without people at one date which one it was a part of, or went into."""
    from ...core.checks.daughters import check_same_territory
    from .daughters import read_daughters, read_merged

    if "POP_START" not in people:
        return []
    merged = read_merged(run, ids, series, people["POP_END"]) if "POP_END" in people else []
    known = [one for one in merged if people["POP_START"][one.unit] > 0]
    given = f"UNITS={run.table('UNITS').name}, UNIT_ID={run.field('UNIT_ID')}, SERIES={run.text('SERIES')}"
    daughters = read_daughters(run, ids, series, people["POP_START"])
    return check_same_territory(daughters, known, ids, _called(run, ids), given)


def _vital(run: Run, ids: list[str], people: dict[str, np.ndarray]) -> Iterator[Finding]:
    from ...core.checks.events import check_exchanged_events, check_vital_rates, mean_population
    from ...core.checks.parts import check_negative
    from ..period_inputs import read_period
    from .soundness import EVENTS, has_period

    births, deaths = (read_event_series(run, name, ids) for name in EVENTS)
    if births and deaths:
        yield check_exchanged_events(births, deaths, ids)
    if len(people) < 2 or not has_period(run):
        return
    mean = mean_population(people["POP_START"], people["POP_END"])
    for name in EVENTS:
        events = read_events(run, name, ids)
        if events is not None:
            yield check_negative(name, events, ids)
            yield check_vital_rates(name, events, mean, read_period(run))


def _areas(run: Run, ids: list[str]) -> list[Finding]:
    from ...core.areas import in_square_kilometres, measured_square_kilometres
    from ...core.checks.places import check_areas

    units, given = run.table("UNITS"), run.numbers("AREA", ids)
    if given is None or not units.has_polygons or not units.crs.isValid():
        return []
    drawn = measured_square_kilometres(units.ellipsoidal_areas(run.ellipsoid()))
    return check_areas(in_square_kilometres(given, run.choice("AREA_UNITS")), drawn, ids)


def _roads(run: Run) -> list[Finding]:
    from .checked_shapes import check_roads

    return check_roads(run, run.field("MAXSPEED"), run.field("DIRECTION_FIELD"))


def _services(run: Run) -> Iterator[Finding]:
    from .checked_services import check_drawn, check_service_places

    services = run.table("SERVICES")
    field = run.field("SERVICE_TYPE")
    types = [str(value) for value in services.column(field)] if field else [""] * len(services)
    field = run.field("SERVICE_NAME")
    called = [str(name or "") for name in services.column(field)] if field else [""] * len(services)
    names = [name or str(row) for row, name in enumerate(called, start=1)]
    yield from check_drawn(run, "SERVICES", names)
    yield from check_service_places(run, types, names)


def _settlements(run: Run, ids: list[str], of_units: np.ndarray | None) -> Iterator[Finding]:
    from ...core.checks.findings import Severity
    from ...core.checks.parts import check_negative
    from ...core.checks.populations import check_field_of_people
    from .checked_services import check_drawn, check_settlement_places

    table, people = run.table("SETTLEMENTS"), None
    names = [str(row) for row in range(1, len(table) + 1)]
    if run.given("SETTLEMENT_POP"):
        people = run.numbers("SETTLEMENT_POP", parent="SETTLEMENTS")
        yield check_field_of_people("SETTLEMENT_POP", run.field("SETTLEMENT_POP") or "", people, names)
        yield check_negative("SETTLEMENT_POP", people, names)
    drawn = check_drawn(run, "SETTLEMENTS", names)
    yield from drawn
    if not any(one.severity is Severity.FAIL for one in drawn):
        yield from check_settlement_places(run, ids, names, people, of_units)


def _criteria(run: Run) -> list[Finding]:
    units = run.table("UNITS")
    if not (run.text("CRITERIA") or run.given("CRITERIA_FILE")) or not units.has_geometry or not units.crs.isValid():
        return []
    from ...core.checks.criteria import check_criteria
    from ...io.criteria import shipped_sets
    from ...paths import resource
    from ..depopulation.risk_inputs import chosen_criteria

    others = shipped_sets(resource("criteria"))
    return [check_criteria(units.lonlat(), chosen_criteria(run), others, current_language())]
