"""Inputs of criteria of depopulation: the set, yearly figures and ready-made indicators, declared and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from ...paths import resource
from .. import parameters as p
from ..age_inputs import read_ages
from ..area_inputs import areas_km2
from ..balance_inputs import Balance, read_balance
from ..period_inputs import read_period, read_populations
from .change_inputs import tally_people

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.demography.criteria import CriteriaSet
    from ...core.demography.unit_data import UnitData, Window
    from ..run import Run


def criteria_parameters() -> p.Parameters:
    """Declare the set of criteria."""
    from ..criteria_labels import criteria_labels

    return [
        p.text("CRITERIA", tr("Set of criteria"), tr("The id of a set that ships with the plugin, or of a set in "
               "your own file."), "seed_2001_2018", hints=criteria_labels()),
        p.file("CRITERIA_FILE", tr("File with criteria of your own"), tr("A JSON file in the format of the shipped "
               "sets."), "json", advanced=True),
    ]  # fmt: skip


def yearly_parameters() -> p.Parameters:
    """Declare the yearly populations, natural balances and migrations, as patterns of fields."""
    return [
        p.pattern("SERIES", tr("Yearly populations"), tr("Pattern of the fields, such as t{year}, for sets that ask "
                  "for other years."), advanced=True),
        p.pattern("NATURAL_SERIES", tr("Yearly natural balance"), tr("Pattern of the fields, such as n{year}."),
                  advanced=True),
        p.pattern("MIGRATION_SERIES", tr("Yearly net migration"), tr("Pattern of the fields, such as m{year}."),
                  advanced=True),
    ]  # fmt: skip


def indicator_parameter() -> QgsProcessingParameterDefinition:
    """Declare the fields of ready-made indicators."""
    return p.text("INDICATOR_FIELDS", tr("Ready-made indicators"), tr("Fields for clauses that the plugin cannot "
                  "compute, as clause=field, separated by commas."), advanced=True)  # fmt: skip


def chosen_criteria(run: Run) -> CriteriaSet:
    """Return the set that the parameters name."""
    from ...io.criteria import set_of_file, shipped_set

    path, set_id = run.file("CRITERIA_FILE"), run.text("CRITERIA")
    return set_of_file(path, set_id) if path else shipped_set(resource("criteria"), set_id)


def read_unit_data(run: Run, ids: Sequence[str]) -> tuple[UnitData, tuple[Note, ...]]:
    """Read all that a set of criteria may ask for; the notes tell of contradictions between the inputs."""
    from ...core.demography.unit_data import unit_data

    start, end = read_period(run)
    window = (start, end - 1)
    populations = _series(run, "SERIES", ids, counts=True)
    populations |= dict(zip((start, end), read_populations(run, ids), strict=True))
    known = [~np.isnan(populations[year]) for year in (start, end)]
    tally_people(run, known[0] & known[1], populations[end])
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


def _natural(
    run: Run, ids: Sequence[str], window: Window, events: Balance
) -> tuple[dict[Window, np.ndarray], tuple[Note, ...]]:
    natural = {(year, year): values for year, values in _series(run, "NATURAL_SERIES", ids).items()}
    if events.births is None and events.deaths is None and events.natural is None:
        return natural, ()
    from ...core.demography.change import natural_balance

    balance = natural_balance(len(ids), events.births, events.deaths, events.natural, ids)
    natural[window] = balance.values
    return natural, balance.notes


def _series(run: Run, parameter: str, ids: Sequence[str], counts: bool = False) -> dict[int, np.ndarray]:
    """Read the yearly fields that a pattern finds, by year."""
    from ...core.numbers import require_non_negative

    pattern = run.text(parameter)
    if not pattern:
        return {}
    from ...core.demography.yearly_fields import years_of_pattern

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
    from ...core.parameter_text import parse_pairs

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
