"""``depopulationrisk``: published criteria of depopulation, clause by clause, on any units and years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..age_inputs import age_parameters
from ..area_inputs import area_parameters
from ..balance_inputs import balance_parameters
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import period_parameters, require_period
from ..unit_inputs import group_parameter, read_groups, unit_parameters
from .risk_inputs import (
    chosen_criteria,
    criteria_parameters,
    indicator_parameter,
    read_unit_data,
    yearly_parameters,
)

if TYPE_CHECKING:
    from ..run import Run


class DepopulationRisk(UrbanRuralAlgorithm):
    """Units that meet a set of criteria, clause by clause."""

    ID = "depopulationrisk"
    GROUP = "depopulation"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Risk of depopulation"),
            tr("Applies a published set of criteria (of a law, a programme or a study) to every unit. Each clause of "
               "the set gets a field of its own: 1 met, 0 not met, unknown where data are missing; so every flag can "
               "be defended. What is already decided by known clauses stands, what depends on an unknown one is "
               "unknown. The sets ship with their source, article and whether it was checked; you can give a file "
               "of your own.\n\n"
               "A set made for fixed years runs on the years you give, with a warning, and the result carries "
               "them in its title."),
            tr("depopulation, risk, criteria, law, sparsity, despoblación, riesgo, criterios, ley, reto demográfico"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            group_parameter(tr("Comarca, province or another field to add up by.")),
            *period_parameters(),
            *balance_parameters(),
            *area_parameters(),
            *criteria_parameters(),
            p.number("DENSITY", tr("Density limit (inhabitants/km2)"), tr("Replaces the value of the set's clause "
                     "'density'. Empty: the set's own."), minimum=0, optional=True, advanced=True),
            p.choice("NATURAL_RULE", tr("When the natural balance counts as negative"),
                     tr("Negative over the whole period, or negative in every "
                     "single year (needs the yearly series)."),
                     {"cumulative": tr("Negative over the whole period"),
                      "every_year": tr("Negative in every single year")}, "cumulative",
                     advanced=True),
            *yearly_parameters(),
            *age_parameters(),
            indicator_parameter(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Risk of depopulation"), tr("The units with one field a clause, the class and "
                           "whether they are at risk.")),
            p.layer_output("SUMMARY", tr("Totals"), tr("Units compared, declining, of low density and at risk, by "
                           "group and in all."), optional=True),
            p.number_output("N_COMPARABLE", tr("Units with both populations")),
            p.number_output("N_DECLINING", tr("Units that lost population")),
            p.number_output("N_LOW_DENSITY", tr("Units of low density")),
            p.number_output("N_AT_RISK", tr("Units at risk")),
            p.number_output("POPULATION_AT_RISK", tr("Inhabitants of units at risk")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse years in the wrong order and sets that are not well formed."""
        require_period(run)
        chosen_criteria(run)

    def execute(self, run: Run) -> p.Results:
        """Assess every unit against the set."""
        from ...core.demography.group_totals import summarise_risk
        from ...core.demography.risk import assess_risk
        from .columns import risk_columns, summary_columns
        from .wording import other_years, source_of

        ids = run.ids()
        criteria = chosen_criteria(run)
        with run.step(tr("Read the figures of the units"), 0.5):
            data, contradictions = read_unit_data(run, ids)
        density = run.number("DENSITY") if run.given("DENSITY") else None
        with run.step(tr("Assess the units"), 0.3):
            result = assess_risk(criteria, data, density, run.choice("NATURAL_RULE"))
        run.tell((*contradictions, *result.notes))
        run.subtitle = other_years(result.criteria, result.period)
        run.rules.append(source_of(result.criteria))
        if run.subtitle:
            run.rules.append(run.subtitle)
        totals = summarise_risk(data, result, read_groups(run))
        everything = totals[-1]
        return {
            **run.write("OUTPUT", risk_columns(result, data), style="risk"),
            **run.write_rows("SUMMARY", summary_columns(totals)),
            "N_COMPARABLE": everything.comparable,
            "N_DECLINING": everything.declining,
            "N_LOW_DENSITY": everything.low_density,
            "N_AT_RISK": everything.at_risk,
            "POPULATION_AT_RISK": everything.population_at_risk,
        }
