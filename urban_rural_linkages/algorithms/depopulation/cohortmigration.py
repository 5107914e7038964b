"""``cohortmigration``: net migration of cohorts, from ages by sex at two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..age_inputs import age_parameters, start_age_parameter
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import year_parameters
from ..unit_inputs import group_parameter, read_groups, unit_parameters
from .migration_inputs import (
    check_cohort_migration,
    cohort_parameter,
    read_cohort,
    read_migration,
    survival_parameters,
)

if TYPE_CHECKING:
    from ..run import Run


class CohortMigrationAlgorithm(UrbanRuralAlgorithm):
    """Net migration of every cohort between two dates, and of the young one on the map."""

    ID = "cohortmigration"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Net migration by cohorts"),
            tr("Follows each cohort from one date to the other: whoever was 10 to 19 is 20 to 29 ten years later, "
               "unless dead or gone. The people at the end less those of the start who survive are the balance of "
               "arrivals and departures (census survival, forward), for women and men apart. Survival comes from a "
               "table of yours by sex and age; without one deaths are left in. The map shows the young cohort; a "
               "loss that chance alone may make is told apart from a sure one.\n\n"
               "It is a residual: corrections of either count are in it, and of arrivals and departures it knows only "
               "the difference. Groups of ages are added up to a width that both dates have, and the years between "
               "both must be a multiple of it. Births after the start are no cohort."),
            tr("migration, cohort, young people, exodus, residual, survival, age, women, migración, cohorte, jóvenes, "
               "éxodo, residuo, supervivencia, edad, mujeres, generación"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            start_age_parameter(default="{sex}_{from}_{to}_start"),
            *age_parameters(tr("The ages at the end."), "{sex}_{from}_{to}"),
            *year_parameters(tr("The year of the first ages."), tr("The year of the second ages; after the start "
                             "year."), "AGE_FIELDS_START", "AGE_FIELDS"),
            cohort_parameter(),
            *survival_parameters(),
            group_parameter(tr("Comarca, province or another field to add up by.")),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Net migration of the young"), tr("The units with the people of the young "
                           "cohort at both dates and their balance.")),
            p.layer_output("GROUPS", tr("The young by group"), tr("The same for each group and for all units, with "
                           "how many units lose and gain."), optional=True),
            p.layer_output("TOTALS", tr("All cohorts by group"), tr("One row a group, sex and cohort: sums of "
                           "people, never means of units."), optional=True),
            p.layer_output("COHORTS", tr("All cohorts by unit"), tr("One row a unit, sex and cohort."),
                           optional=True),
            p.number_output("N_LOSING", tr("Units that lose young people")),
            p.number_output("N_LOSING_SURELY", tr("Units that lose young people beyond chance")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a period that ends before it starts, and what is missing."""
        check_cohort_migration(run)

    def execute(self, run: Run) -> p.Results:
        """Read the ages, follow the cohorts, add up."""
        from ...core.demography.cohort_migration import balances_by_group
        from ...core.demography.migration_rows import cohort_rows, count_units, counts_by_group, total_rows
        from .migration_outputs import cohort_columns, group_columns, total_columns, young_columns

        ids, ages = run.ids(), read_cohort(run)
        with run.step(tr("Read the cohorts"), 0.4):
            made = read_migration(run, ids)
        groups, young = read_groups(run), made.cohort(*ages)
        counts = count_units(young.both)
        written = run.write("OUTPUT", young_columns(made, ages, young), style="cohort_migration")
        if run.wants("GROUPS"):
            totals = balances_by_group(young, groups)
            of_groups = counts_by_group(young.both, groups, totals)
            written |= run.write_rows("GROUPS", group_columns(made, ages, totals, of_groups))
        if run.wants("TOTALS"):
            rows = total_rows(made, balances_by_group(made.balance, groups))
            written |= run.write_rows("TOTALS", total_columns(rows, made.with_deaths))
        if run.wants("COHORTS"):
            written |= run.write_rows("COHORTS", cohort_columns(cohort_rows(made, ids), made.with_deaths))
        return {**written, "N_LOSING": counts.loses, "N_LOSING_SURELY": counts.loses_surely}
