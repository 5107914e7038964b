"""``cohortprojection``: the population of the coming decades by age and sex, from two censuses alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .cohort_inputs import check_cohorts, cohort_parameters, read_cohorts, read_rules, rule_parameters

if TYPE_CHECKING:
    from ..run import Run


class CohortProjection(UrbanRuralAlgorithm):
    """Population by age and sex, carried forward by how cohorts changed between two dates."""

    ID = "cohortprojection"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Cohort projection"),
            tr("Projects the population of each unit by age and sex from two populations, without births, deaths or "
               "migration (Hamilton and Perry's method): what became of each cohort between them goes on, and "
               "children are as many per woman of 15 to 49 as they were. Units that declined are carried by ratios, "
               "which never fall below zero, and growing ones by differences, which do not explode. Small units "
               "borrow the ratios of all units together, and totals can be held to a straight line. It supposes that "
               "what was goes on: it shows what a trend means and is no forecast.\n\n"
               "The step is as long as the time between the two populations, which must be a multiple of the width "
               "of the age groups."),
            tr("projection, cohort, Hamilton-Perry, ageing, future, population, proyección, cohortes, futuro, "
               "envejecimiento, población"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *cohort_parameters(),
            *rule_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Projected population"), tr("One row a unit, year, sex and age group.")),
            p.layer_output("TOTALS", tr("Projected totals"), tr("One row a unit and year."), optional=True),
            p.layer_output("RATIOS", tr("Cohort ratios"), tr("What became of each cohort between the two populations, "
                           "and the children per woman."), optional=True),
            p.layer_output("CAPPED", tr("Replaced ratios"), tr("What was capped or taken from all units together, and "
                           "why."), optional=True),
            p.file_output("CHART", tr("Chart"), tr("The pyramid of all units at launch, and its outline at the end."),
                          "SVG (*.svg)", optional=True),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse years in the wrong order, and a cap that is none."""
        check_cohorts(run)

    def execute(self, run: Run) -> p.Results:
        """Project the cohorts."""
        from ...core.demography.projection import project
        from ...core.demography.projection_rows import population_rows, projected_years, ratio_rows, total_rows
        from .cohort_outputs import capped_columns, population_columns, ratio_columns, total_columns, write_chart

        rules = read_rules(run)
        with run.step(tr("Read the cohorts"), 0.4):
            given = read_cohorts(run)
        ids, ages, launch_year, length = given.ids, given.ages, given.launch_year, given.length
        with run.step(tr("Project the cohorts"), 0.3) as progress:
            result = project(given.base, given.launch, ages, length, rules, ids, progress)
        run.tell((*given.notes, *result.notes))
        years = projected_years(launch_year, length, rules.steps)
        written = run.write_rows("OUTPUT", population_columns(population_rows(result, ids, ages, years)))
        if run.wants("TOTALS"):
            written |= run.write_rows("TOTALS", total_columns(total_rows(result, ids, given.launch, years)))
        if run.wants("RATIOS"):
            written |= run.write_rows("RATIOS", ratio_columns(ratio_rows(result, ids, ages)))
        if run.wants("CAPPED"):
            written |= run.write_rows("CAPPED", capped_columns(result, ids, ages))
        return written | write_chart(run, result, ages, given.launch, (launch_year, years[-1]))
