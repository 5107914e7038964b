"""Cells of tables that are emptied as soon as an algorithm has made them, before anything reads them.

What algorithms make of the units has empty cells already where their inputs have.  What comes from grids, and the young
cohort, whose people are given to the algorithm as they are, is emptied here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.arrays import Booleans
from ...core.demography.cohort_migration import Balance
from ...core.demography.migration_rows import count_units
from ...core.dossier.covered_tables import rows_of_cells, rows_of_cohorts, rows_of_counts, rows_of_shares
from ...core.dossier.people_blocks import PEOPLE, YOUNG_END, YOUNG_END_SEX, YOUNG_START, YOUNG_START_SEX
from ...io.layers import FeatureTable, table_of_layer
from ...io.publishing import drop_fields, empty_cells, set_cells
from ..unit_inputs import read_groups
from .published_inputs import YOUNG, Publication

if TYPE_CHECKING:
    from .diagnosis import Diagnosis

_YOUNG_GROUPS = "young_groups"
_KEYS = ("zone", "unit", "unit_id", "code")
_TOLD = ("fid", "group", "service", "threshold_min", "sex", "year", "age", "age_start", "age_end")
_WAYS = ("service_type", "near_id", "time_min", "mean_k_min", "dist_km", "snapped_m", "status")  # they hold no count
_AREAS = ("centre_id", "centre_name", "fra_id", "fra_name", "seat_id", "fill", "setting")  # nor do these
_OF_GRIDS = ("population_start", "population_end", "m2_per_capita_start", "m2_per_capita_end", "pgr", "ratio")
_CLASSES = "_share"


def cover_tables(diagnosis: Diagnosis, names: Sequence[str]) -> None:
    """Empty what is hidden in tables that have just been made; nothing where nothing is to be published."""
    found = diagnosis.publication
    if found is None:
        return
    for name in names:
        layer = diagnosis.layer(name)
        if name == YOUNG:
            drop_fields(layer, _brought(diagnosis, layer.fields().names()))
        if layer.featureCount():
            empty_cells(layer, _cells(diagnosis, found, table_of_layer(layer, diagnosis.run.context)))
    diagnosis.forget()
    if YOUNG in names and _YOUNG_GROUPS in names:
        _count_anew(diagnosis)
        diagnosis.forget()


def _cells(diagnosis: Diagnosis, found: Publication, table: FeatureTable) -> Mapping[str, Booleans | None]:
    """Return the cells of a table that are hidden, by field."""
    cells: dict[str, Booleans | None] = {}
    hidden = _rows(diagnosis, table, found.hides(PEOPLE))
    if hidden is not None and hidden.any():
        cells |= dict.fromkeys(set(table.field_names) - _identity(diagnosis), hidden)
    if {"young_start", "women_start"} <= set(table.field_names):
        cells |= _of_the_young(diagnosis, found, table)
    shares = [name for name in table.field_names if name.endswith(_CLASSES)]
    if {"population", "degurba_l2"} <= set(table.field_names):
        rows = rows_of_shares(list(map(table.numbers, shares)), table.numbers("population"), found.limit)
        cells |= dict.fromkeys([*shares, "margin"], rows if hidden is None else rows | hidden)
    if {"population_start", "population_end", "quadrant"} <= set(table.field_names):
        rows = rows_of_cells([table.numbers("population_start"), table.numbers("population_end")], found.limit)
        cells |= dict.fromkeys(_OF_GRIDS, rows if hidden is None else rows | hidden)
    if {"class", "cells", "population"} <= set(table.field_names):
        cells |= dict.fromkeys(["population", "share"], rows_of_counts(table.numbers("population"), found.limit))
    if {"code", "cells", "dense_population"} <= set(table.field_names):
        rows = rows_of_counts(table.numbers("population"), found.limit)
        cells |= dict.fromkeys(["population", "share", "dense_population"], rows)
    if {"people_start", "people_end", "age_start", "group"} <= set(table.field_names):
        groups = [None if group is None else str(group) for group in table.column("group")]
        start, end = (table.numbers(name) for name in ("people_start", "people_end"))
        rows = rows_of_cohorts(groups, start, end, found.limit)
        cells |= dict.fromkeys(["people_start", "alive", "people_end", "net", "rate", "certainty"], rows)
    return cells


def _count_anew(diagnosis: Diagnosis) -> None:
    """Count the units of each group that lose young people as their own table has them, hidden ones as unknown."""
    table, totals = diagnosis.table(YOUNG), diagnosis.table(_YOUNG_GROUPS)
    young = Balance(*(table.numbers(name) for name in ("young_start", "young_alive", "young_end")))
    groups = read_groups(diagnosis.run)
    of_group = [None if group is None else str(group) for group in totals.column("group")]
    counts = [count_units(young[np.array([group in (None, own) for own in groups or [""] * len(table)])])
              for group in of_group]  # fmt: skip
    names = ("loses", "loses_surely", "gains", "gains_surely", "unknown")
    set_cells(diagnosis.layer(_YOUNG_GROUPS), {name: [getattr(one, name) for one in counts] for name in names})


def _identity(diagnosis: Diagnosis) -> set[str | None]:
    return {*_KEYS, *_TOLD, *_WAYS, *_AREAS, *(diagnosis.run.field(name) for name in ("UNIT_ID", "NAME", "GROUP"))}


def _brought(diagnosis: Diagnosis, names: Sequence[str]) -> list[str]:
    """Return the fields that came with the units as they were given: they are in no table."""
    brought = set(diagnosis.given_whole.run.table("UNITS").field_names) - _identity(diagnosis)
    return [name for name in names if name in brought]


def _rows(diagnosis: Diagnosis, table: FeatureTable, hidden: Booleans) -> Booleans | None:
    """Tell which rows are of units that are hidden; None where the rows are not of units."""
    names = [diagnosis.run.field("UNIT_ID"), *_KEYS]
    key = next((name for name in names if name in table.field_names), None)
    if key is None:
        return None
    place = {code: number for number, code in enumerate(diagnosis.unit_ids)}
    codes = [str(code) for code in table.column(key)]
    return np.array([code in place and bool(hidden[place[code]]) for code in codes])


def _of_the_young(
    diagnosis: Diagnosis, found: Publication, table: FeatureTable
) -> dict[str, Booleans | None]:  # fmt: skip
    """Return the cells of the young cohort that units hide; its totals by group are safe."""
    both = _rows(diagnosis, table, found.hides(PEOPLE, YOUNG_START, YOUNG_END))
    if both is None:
        return {}
    sexes = _rows(diagnosis, table, found.hides(PEOPLE, YOUNG_START, YOUNG_END, YOUNG_START_SEX, YOUNG_END_SEX))
    young = [name for name in table.field_names if name.startswith("young_")]
    by_sex = [name for name in table.field_names if name.startswith(("women_", "men_"))]
    cells: dict[str, Booleans | None] = dict.fromkeys(young, both)
    return cells | dict.fromkeys(by_sex, sexes)
