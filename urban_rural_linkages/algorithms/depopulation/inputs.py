"""Territorial units read for the methods on population: populations, events, ages and ready-made indicators."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.account import LeftOut, Tally
from ...core.demography.change import DemographicChange, demographic_change, natural_balance
from ...core.demography.criteria import CriteriaSet
from ...core.demography.unit_data import UnitData, Window, unit_data
from ...core.demography.yearly_fields import years_of_pattern
from ...core.errors import InputError
from ...core.known import sum_known
from ...core.notes import Note
from ...core.numbers import require_non_negative
from ...core.parameter_text import parse_pairs
from ...io.criteria import set_of_file, shipped_set
from ...paths import resource
from ..age_inputs import read_ages
from ..area_inputs import areas_km2
from ..balance_inputs import Balance, read_balance
from ..run import Run


def chosen_criteria(run: Run) -> CriteriaSet:
    """Return the set that the parameters name."""
    path, set_id = run.file("CRITERIA_FILE"), run.text("CRITERIA")
    return set_of_file(path, set_id) if path else shipped_set(resource("criteria"), set_id)


def read_unit_data(run: Run, ids: Sequence[str]) -> tuple[UnitData, tuple[Note, ...]]:
    """Read all that a set of criteria may ask for; the notes tell of contradictions between the inputs."""
    start, end = run.whole("START_YEAR"), run.whole("END_YEAR")
    window = (start, end - 1)
    populations = _series(run, "SERIES", ids, counts=True)
    populations |= {start: run.counts("POP_START", ids), end: run.counts("POP_END", ids)}
    known = [~np.isnan(populations[year]) for year in (start, end)]
    _tally_people(run, known[0] & known[1], populations[end])
    balance = read_balance(run, ids)
    natural, notes = _natural(run, ids, window, balance)
    migration = {(year, year): values for year, values in _series(run, "MIGRATION_SERIES", ids).items()}
    if balance.migration is not None:
        migration[window] = balance.migration
    data = unit_data(
        ids, start, end, populations, area_km2=areas_km2(run, ids), natural=natural, migration=migration,
        ages=read_ages(run, ids), given=_ready_made(run, ids),
    )  # fmt: skip
    return data, notes


def read_change(run: Run, ids: Sequence[str], area_km2: np.ndarray | None = None) -> DemographicChange:
    """Read two populations and the events between them, and compare them; what is noted is told."""
    change = demographic_change(
        run.counts("POP_START", ids),
        run.counts("POP_END", ids),
        run.whole("START_YEAR"),
        run.whole("END_YEAR"),
        **read_balance(run, ids)._asdict(),
        area_km2=area_km2,
        denominator=run.choice("DENOMINATOR"),
        ids=ids,
    )
    run.tell(change.notes)
    _tally_people(run, change.comparable, run.counts("POP_END", ids))
    return change


def _tally_people(run: Run, comparable: np.ndarray, people: np.ndarray) -> None:
    """Put the people at the end into the account: those of units that cannot be compared have no figures of change."""
    rest = sum_known(people, ~comparable & ~np.isnan(people))
    reason = Note("in units without a population in {year}", year=run.whole("START_YEAR"))
    subject = Note("People of {year} in '{layer}'", year=run.whole("END_YEAR"), layer=run.table("UNITS").name)
    run.tally(Tally(subject, sum_known(people) or 0.0, (LeftOut(rest or 0.0, reason),), of_people=True))


def read_groups(run: Run) -> list[str] | None:
    """Read the group of each unit, or None where no field was given."""
    name = run.field("GROUP")
    if name is None:
        return None
    return ["" if value is None else str(value).strip() for value in run.table("UNITS").column(name)]


def _natural(
    run: Run, ids: Sequence[str], window: Window, events: Balance
) -> tuple[dict[Window, np.ndarray], tuple[Note, ...]]:
    natural = {(year, year): values for year, values in _series(run, "NATURAL_SERIES", ids).items()}
    if events.births is None and events.deaths is None and events.natural is None:
        return natural, ()
    balance = natural_balance(len(ids), events.births, events.deaths, events.natural, ids)
    natural[window] = balance.values
    return natural, balance.notes


def _series(run: Run, parameter: str, ids: Sequence[str], counts: bool = False) -> dict[int, np.ndarray]:
    """Read the yearly fields that a pattern finds, by year."""
    pattern = run.text(parameter)
    if not pattern:
        return {}
    units, nodata = run.table("UNITS"), run.nodata()
    series, fields = {}, years_of_pattern(units.field_names, pattern)
    units.expect(fields.values())
    for year, name in fields.items():
        values = units.numbers(name, ids, nodata, whole=counts)
        if counts:
            require_non_negative(values, ids, units.name, name)
        series[year] = values
    return series


def _ready_made(run: Run, ids: Sequence[str]) -> dict[str, np.ndarray]:
    pairs = run.text("INDICATOR_FIELDS")
    if not pairs:
        return {}
    units, given = run.table("UNITS"), {}
    for clause, name in parse_pairs(pairs, parameter="INDICATOR_FIELDS").items():
        try:
            given[clause] = units.numbers(name, ids, run.nodata())
        except InputError:
            # A rank or a class is text; whether text will do is for the clause to say.
            given[clause] = np.array(units.column(name), dtype=object)
    return given
