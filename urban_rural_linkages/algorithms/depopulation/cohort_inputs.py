"""Two populations by age and sex, of the same units, read for projection by cohorts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..age_inputs import age_groups, age_parameters
from ..period_inputs import require_later

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.demography.cohort_ages import CohortAges
    from ...core.demography.projection import ProjectionRules
    from ...core.identifiers import IdMatch
    from ..run import Run


@dataclass(frozen=True)
class CohortInputs:
    """Inputs of a projection: units sorted by id, women and men by age at two dates.

    Attributes
    ----------
    ids : list of str
        The units.
    ages : CohortAges
        The age groups.
    base, launch : numpy.ndarray, shape (units, 2, groups)
        People of the earlier and the later date.
    launch_year : int
        Year of the later one.
    length : int
        Years between both, and of each step.
    notes : tuple of Note
        What the reader must know.
    """

    ids: list[str]
    ages: CohortAges
    base: np.ndarray
    launch: np.ndarray
    launch_year: int
    length: int
    notes: tuple[Note, ...]


def cohort_parameters() -> p.Parameters:
    """Declare two populations by age and sex, and their years."""
    return [
        p.source("LAUNCH", tr("Population at launch"), tr("The later population by age and sex, one row a unit; "
                 "geometry is not needed.")),
        p.source("BASE", tr("Population before"), tr("The earlier population of the same units, in fields of the "
                 "same names.")),
        p.field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, of the same name in both "
                "tables; compared as text. It may be left out where each table has a single row."), "LAUNCH"),
        *age_parameters(tr("Groups of one width from birth, the last one open, the same for women and men."),
                        "{sex}_{from}_{to}", "LAUNCH"),
        p.year("BASE_YEAR", tr("Year before"), tr("The year of the earlier population."), "BASE"),
        p.year("LAUNCH_YEAR", tr("Launch year"), tr("The year of the later population, from which the projection "
               "starts."), "LAUNCH"),
    ]  # fmt: skip


def rule_parameters() -> p.Parameters:
    """Declare how cohorts are carried forward."""
    return [
        p.number("STEPS", tr("Steps"), tr("How many steps to project, each as long as the time between the two "
                 "populations."), 2, minimum=1, maximum=20, whole=True),
        p.choice("METHOD", tr("Cohorts change by"), tr("Ratio, difference, or blend: ratios where a unit's total "
                 "fell, differences where it did not."),
                 {"ratio": tr("Ratios"), "difference": tr("Differences"),
                  "blend": tr("Ratios where it fell, else differences")}, "blend"),
        p.text("CAP", tr("Smallest and largest ratio"), tr("Ratios beyond are cut to these. Empty: no cap."),
               "0.2,3", advanced=True),
        p.number("MIN_CELL", tr("Small cells (persons)"), tr("Ratios of fewer people than this are those of all "
                 "units together."), 10, minimum=0, advanced=True),
        p.number("SEX_RATIO_BIRTHS", tr("Boys per girl at birth"), tr("Divides the children between the sexes."),
                 1.05, minimum=0.1, maximum=10, advanced=True, decimals=3),
        p.choice("CONTROL", tr("Control of totals"), tr("Linear: each unit is scaled to the straight line through "
                 "its two totals, not below zero. None: the total is what the cohorts make."),
                 {"linear": tr("Straight line through two totals"), "none": tr("No control: what the cohorts make")},
                 "linear"),
    ]  # fmt: skip


def check_cohorts(run: Run) -> None:
    """Refuse years in the wrong order, and a cap that is none."""
    from ...core.demography.cohort_ratios import parse_cap

    require_later(run.whole("BASE_YEAR"), run.whole("LAUNCH_YEAR"))
    parse_cap(run.text("CAP"))


def read_rules(run: Run) -> ProjectionRules:
    """Return how cohorts are carried forward."""
    from ...core.demography.cohort_births import male_share_at_birth
    from ...core.demography.cohort_ratios import parse_cap
    from ...core.demography.projection import ProjectionRules

    return ProjectionRules(
        steps=run.whole("STEPS"),
        method=run.choice("METHOD"),
        cap=parse_cap(run.text("CAP")),
        min_cell=run.number("MIN_CELL"),
        male_share=male_share_at_birth(run.number("SEX_RATIO_BIRTHS")),
        control=run.choice("CONTROL"),
    )


def read_cohorts(run: Run) -> CohortInputs:
    """Read both tables and pair their units; sorting by id keeps results independent of the order of rows."""
    from ...core.demography.projection_rows import step_length
    from ...core.identifiers import match_ids, shortened

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
    launch_year = run.whole("LAUNCH_YEAR")
    length = step_length(run.whole("BASE_YEAR"), launch_year)
    ids = [launch_ids[row] for row in left]
    return CohortInputs(ids, ages, base[right], launch[left], launch_year, length, _remarks(match, **names))


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
    from ...core.demography.age import age_table
    from ...core.demography.cohort_ages import cohort_ages, cohort_array
    from ...core.numbers import require_non_negative

    table = run.table(parent)
    groups = age_groups(run, table)
    ages = cohort_ages(groups)
    people = {group: table.numbers(group.field, ids, run.nodata(), whole=True) for group in groups}
    for group, values in people.items():
        require_non_negative(values, ids, table.name, group.field)
    return ages, cohort_array(age_table(people, ids), ages)


def _range(ages: CohortAges) -> str:
    return f"{ages.labels[0]}, ..., {ages.labels[-1]}"


def _remarks(match: IdMatch, launch: str, base: str) -> tuple[Note, ...]:
    from ...core.identifiers import shortened

    notes = []
    for table, missing in ((launch, match.unmatched_left), (base, match.unmatched_right)):
        if missing:
            notes.append(Note("Units that only '{layer}' has are not projected: {count} ({units}).", layer=table,
                              count=len(missing), units=shortened(missing)))  # fmt: skip
    if match.restored:
        notes.append(Note("Codes that had lost their leading zeros were paired all the same: {count} ({units}).",
                          count=len(match.restored), units=shortened(list(match.restored))))  # fmt: skip
    return tuple(notes)
