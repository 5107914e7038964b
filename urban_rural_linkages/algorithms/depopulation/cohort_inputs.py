"""Two populations by age and sex, of the same units, read for projection by cohorts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...core.demography.age import age_table
from ...core.demography.age_fields import parse_age_fields
from ...core.demography.cohort_ages import CohortAges, cohort_ages, cohort_array
from ...core.errors import InputError
from ...core.identifiers import match_ids, shortened
from ...core.notes import Note
from ...core.numbers import require_non_negative
from ..run import Run


@dataclass(frozen=True)
class CohortInputs:
    """Inputs of a projection: units sorted by id, women and men by age at two dates."""

    ids: list[str]
    ages: CohortAges
    base: np.ndarray
    launch: np.ndarray
    notes: tuple[Note, ...]


def read_cohorts(run: Run) -> CohortInputs:
    """Read both tables and pair their units; sorting by id keeps results independent of the order of rows."""
    launch_ids, base_ids = _ids(run)
    match = match_ids(launch_ids, base_ids)
    names = {"launch": run.table("LAUNCH").name, "base": run.table("BASE").name}
    if not match.left.size:
        raise InputError(
            "The tables '{launch}' and '{base}' have no unit in common; their codes are like {these} and {those}.",
            hint="Choose the field that holds the same codes in both tables (UNIT_ID).",
            these=shortened(sorted(launch_ids), 2), those=shortened(sorted(base_ids), 2), **names,
        )  # fmt: skip
    ages, launch = _people(run, "LAUNCH", launch_ids)
    base_ages, base = _people(run, "BASE", base_ids)
    if base_ages != ages:
        raise InputError(
            "The tables '{launch}' and '{base}' have different age groups: {these} and {those}.",
            hint="Give both tables the same groups; add up narrower ones, also in the open group.",
            these=_range(ages), those=_range(base_ages), **names,
        )  # fmt: skip
    pairs = sorted(zip(match.left.tolist(), match.right.tolist(), strict=True), key=lambda pair: launch_ids[pair[0]])
    left, right = (list(side) for side in zip(*pairs, strict=True))
    return CohortInputs([launch_ids[row] for row in left], ages, base[right], launch[left], _remarks(match, **names))


def _ids(run: Run) -> tuple[list[str], list[str]]:
    """Return the codes of both tables; a single region in each needs none."""
    if run.field("UNIT_ID") is None:
        if len(run.table("LAUNCH")) == len(run.table("BASE")) == 1:
            return ["1"], ["1"]
        raise InputError(
            "It is not known which row of '{base}' is the unit of a row of '{launch}'.",
            hint="Choose the field with the code of the unit (UNIT_ID), which both tables have.",
            base=run.table("BASE").name, launch=run.table("LAUNCH").name,
        )  # fmt: skip
    return run.ids("LAUNCH"), run.ids("BASE")


def _people(run: Run, parent: str, ids: Sequence[str]) -> tuple[CohortAges, np.ndarray]:
    table = run.table(parent)
    groups = parse_age_fields(run.text("AGE_FIELDS"), table.field_names, run.text("SEX_CODES"))
    ages = cohort_ages(groups)
    table.expect(group.field for group in groups)
    people = {group: table.numbers(group.field, ids, run.nodata(), whole=True) for group in groups}
    for group, values in people.items():
        require_non_negative(values, ids, table.name, group.field)
    return ages, cohort_array(age_table(people, ids), ages)


def _range(ages: CohortAges) -> str:
    return f"{ages.labels[0]}, ..., {ages.labels[-1]}"


def _remarks(match, launch: str, base: str) -> tuple[Note, ...]:
    notes = []
    for table, missing in ((launch, match.unmatched_left), (base, match.unmatched_right)):
        if missing:
            notes.append(Note("Units that only '{layer}' has are not projected: {count} ({units}).", layer=table,
                              count=len(missing), units=shortened(missing)))  # fmt: skip
    if match.restored:
        notes.append(Note("Codes that had lost their leading zeros were paired all the same: {count} ({units}).",
                          count=len(match.restored), units=shortened(list(match.restored))))  # fmt: skip
    return tuple(notes)
