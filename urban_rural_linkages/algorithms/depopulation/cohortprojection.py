"""``cohortprojection``: the population of the coming decades by age and sex, from two censuses alone."""

from __future__ import annotations

from datetime import date

from ...core.demography.cohort_ratios import parse_cap
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import require_later, year
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

    def declare(self) -> list:
        """Return parameters and outputs."""
        last = date.today().year - 1
        return [
            p.source("LAUNCH", tr("Population at launch"), tr("The later population by age and sex, one row a unit; "
                     "geometry is not needed.")),
            p.source("BASE", tr("Population before"), tr("The earlier population of the same units, in fields of the "
                     "same names.")),
            p.field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, of the same name in both "
                    "tables; compared as text. It may be left out where each table has a single row."), "LAUNCH"),
            p.text("AGE_FIELDS", tr("Fields by sex and age"), tr("Pattern of the field names, such as "
                   "{sex}_{from}_{to} (w_0_4 and w_85_plus are found by it), or a JSON object that names the fields: "
                   "groups of one width from birth, the last one open, the same for women and men."),
                   "{sex}_{from}_{to}"),
            p.text("SEX_CODES", tr("Codes of the sexes"), tr("How the fields call women and men, such as "
                   "women=w,men=m. In Spanish statistics h is men and m is women: women=m,men=h."), advanced=True),
            year("BASE_YEAR", tr("Year before"), tr("The year of the earlier population."), last - 10),
            year("LAUNCH_YEAR", tr("Launch year"), tr("The year of the later population, from which the projection "
                   "starts."), last),
            p.number("STEPS", tr("Steps"), tr("How many steps to project, each as long as the time between the two "
                     "populations."), 2, minimum=1, maximum=20, whole=True),
            p.choice("METHOD", tr("Cohorts change by"), tr("Ratio, difference, or blend: ratios where a unit's total "
                     "fell, differences where it did not."), ("ratio", "difference", "blend"), "blend"),
            p.text("CAP", tr("Smallest and largest ratio"), tr("Ratios beyond are cut to these. Empty: no cap."),
                   "0.2,3", advanced=True),
            p.number("MIN_CELL", tr("Small cells (persons)"), tr("Ratios of fewer people than this are those of all "
                     "units together."), 10, minimum=0, advanced=True),
            p.number("SEX_RATIO_BIRTHS", tr("Boys per girl at birth"), tr("Divides the children between the sexes."),
                     1.05, minimum=0.1, maximum=10, advanced=True, decimals=3),
            p.choice("CONTROL", tr("Control of totals"), tr("Linear: each unit is scaled to the straight line through "
                     "its two totals, not below zero. None: the total is what the cohorts make."),
                     ("linear", "none"), "linear"),
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
        require_later(run.whole("BASE_YEAR"), run.whole("LAUNCH_YEAR"))
        parse_cap(run.text("CAP"))

    def execute(self, run: Run) -> dict:
        """Project the cohorts."""
        from ...core.demography.projection import project
        from ...core.demography.projection_rows import population_rows, projected_years, ratio_rows, total_rows
        from .cohort_inputs import read_cohorts
        from .cohort_outputs import capped_columns, population_columns, ratio_columns, total_columns, write_chart

        launch_year, rules = run.whole("LAUNCH_YEAR"), _rules(run)
        length = launch_year - run.whole("BASE_YEAR")
        with run.step(tr("Read the cohorts"), 0.4):
            given = read_cohorts(run)
        ids, ages = given.ids, given.ages
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


def _rules(run: Run):
    from ...core.demography.cohort_births import male_share_at_birth
    from ...core.demography.projection import ProjectionRules

    return ProjectionRules(
        steps=run.whole("STEPS"),
        method=run.choice("METHOD"),
        cap=parse_cap(run.text("CAP")),
        min_cell=run.number("MIN_CELL"),
        male_share=male_share_at_birth(run.number("SEX_RATIO_BIRTHS")),
        control=run.choice("CONTROL"),
    )
