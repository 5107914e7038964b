"""Inputs of net migration by cohorts: ages at two dates, the survival between them, and the young cohort."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from qgis.core import QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..age_inputs import has_ages, has_start_ages, read_ages, read_start_ages, sex_codes
from ..period_inputs import read_period, require_period

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    import numpy as np

    from ...core.demography.age import AgeTable
    from ...core.demography.cohort_ages import CohortAges
    from ...core.demography.cohort_migration import CohortMigration
    from ...core.demography.cohort_survival import Survival
    from ..run import Run


def cohort_parameter() -> QgsProcessingParameterDefinition:
    """Declare the ages of the young cohort."""
    return p.text("COHORT", tr("Young cohort (ages at the start)"), tr("Whose balance the map shows, such as 10-19: "
                  "ten years later they are 20-29. The ages must be whole groups."), "10-19")  # fmt: skip


def survival_parameters() -> p.Parameters:
    """Declare the table of survival."""
    return [
        p.source("SURVIVAL", tr("Survival"), tr("A table with the probability of surviving, one row a sex and age. "
                 "Without it deaths are left in: who died counts as having left."), optional=True),
        p.field("SURVIVAL_SEX", tr("Sex (survival)"), tr("The field that says women or men. Without it a row is of "
                "both."), "SURVIVAL"),
        p.field("SURVIVAL_AGE", tr("Age (survival)"), tr("The field with the ages, such as 0, 1-4, 5-9 and 85+."),
                "SURVIVAL"),
        p.field("SURVIVAL_SHARE", tr("Probability of surviving"), tr("The field with the share that survives, from 0 "
                "to 1."), "SURVIVAL"),
        p.choice("SURVIVAL_OF", tr("The probabilities are of"), tr("One year of life, as in a life table, or the "
                 "whole period by the age at its start."),
                 {"year": tr("One year of life"), "period": tr("The whole period")}, "year"),
    ]  # fmt: skip


def check_cohort_migration(run: Run) -> None:
    """Refuse what can be seen to be wrong before anything is read."""
    require_period(run)
    if not (has_start_ages(run) and has_ages(run)):
        raise InputError(
            "Ages at two dates are needed.",
            hint="Give the patterns of both families of fields (AGE_FIELDS_START, AGE_FIELDS).",
        )
    if run.given("SURVIVAL"):
        _require_fields(run)
    read_cohort(run)


def require_survival(run: Run) -> None:
    """Refuse a table of survival whose fields are not known, or whose probabilities are none."""
    from ...core.demography.cohort_survival import require_probabilities

    _require_fields(run)
    run.choice("SURVIVAL_OF")
    require_probabilities(_survival_rows(run))


def _require_fields(run: Run) -> None:
    if not (run.given("SURVIVAL_AGE") and run.given("SURVIVAL_SHARE")):
        raise InputError(
            "It is not known which fields of the table of survival hold ages and probabilities.",
            hint="Choose both fields (SURVIVAL_AGE, SURVIVAL_SHARE).",
        )


def read_cohort(run: Run) -> tuple[int, int]:
    """Return the first and the last age of the young cohort, both included."""
    from ...core.demography.age_fields import parse_ages

    first, last = parse_ages(run.text("COHORT"))
    if last is None:
        raise InputError("The young cohort '{ages}' (COHORT) has no upper age.", hint="Write a range such as 10-19.",
                         ages=run.text("COHORT"))  # fmt: skip
    return first, last


def read_migration(run: Run, ids: Sequence[str]) -> CohortMigration:
    """Read the ages of both dates and work out the balance of every cohort."""
    from ...core.demography.cohort_ages import common_ladder, counted_on
    from ...core.demography.cohort_migration import cohort_migration
    from ...core.demography.projection_rows import step_length

    start, end = read_period(run)
    years = step_length(start, end)
    tables = {start: cast("AgeTable", read_start_ages(run, ids)), end: cast("AgeTable", read_ages(run, ids))}
    ages = common_ladder(tables, years)
    ages.shift(years)
    base, launch = (counted_on(ages, table) for table in tables.values())
    return cohort_migration(base, launch, ages, years, _read_survival(run, ages, years))


def _read_survival(run: Run, ages: CohortAges, years: int) -> np.ndarray | None:
    from ...core.demography.cohort_survival import survival_ratios

    if not run.given("SURVIVAL"):
        run.note(Note("Deaths are left in: without a table of survival who died counts as having left. Among the "
                      "young these are few; among the old, most."))  # fmt: skip
        return None
    return survival_ratios(_survival_rows(run), ages, years, run.choice("SURVIVAL_OF") == "year")


def _survival_rows(run: Run) -> list[Survival]:
    from ...core.demography.cohort_survival import survival_rows

    table = run.table("SURVIVAL")
    sexes = run.field("SURVIVAL_SEX")
    shares = run.numbers("SURVIVAL_SHARE", parent="SURVIVAL")
    ages = table.id_column(run.field("SURVIVAL_AGE"))
    of_sex = None if sexes is None else table.column(sexes)
    return survival_rows(list(ages), shares, of_sex, sex_codes(run), table.name)
