"""``depopulationrisk``: published criteria of depopulation, clause by clause, on any units and years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ...paths import resource
from .. import parameters as p
from ..age_inputs import age_parameters
from ..area_inputs import area_parameters
from ..balance_inputs import balance_parameters
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import period_parameters, require_period
from ..unit_inputs import unit_parameters

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

    def declare(self) -> list:
        """Return parameters and outputs."""
        from ...io.criteria import shipped_ids

        return [
            *unit_parameters(),
            p.field("GROUP", tr("Group for totals"), tr("Comarca, province or another field to add up by."), "UNITS"),
            *period_parameters(),
            *balance_parameters(),
            *area_parameters(),
            p.text("CRITERIA", tr("Set of criteria"), tr("The id of a set that ships with the plugin, or of a set in "
                   "your own file."), "seed_2001_2018", hints=shipped_ids(resource("criteria"))),
            p.file("CRITERIA_FILE", tr("File with criteria of your own"), tr("A JSON file in the format of the shipped "
                   "sets."), "json", advanced=True),
            p.number("DENSITY", tr("Density limit (inhabitants/km2)"), tr("Replaces the value of the set's clause "
                     "'density'. Empty: the set's own."), minimum=0, optional=True, advanced=True),
            p.choice("NATURAL_RULE", tr("Natural balance"), tr("Negative over the whole period, or negative in every "
                     "single year (needs the yearly series)."), ("cumulative", "every_year"), "cumulative",
                     advanced=True),
            p.text("SERIES", tr("Yearly populations"), tr("Pattern of the fields, such as t{year}, for sets that ask "
                   "for other years."), advanced=True),
            p.text("NATURAL_SERIES", tr("Yearly natural balance"), tr("Pattern of the fields, such as n{year}."),
                   advanced=True),
            p.text("MIGRATION_SERIES", tr("Yearly net migration"), tr("Pattern of the fields, such as m{year}."),
                   advanced=True),
            *age_parameters(),
            p.text("INDICATOR_FIELDS", tr("Ready-made indicators"), tr("Fields for clauses that the plugin cannot "
                   "compute, as clause=field, separated by commas."), advanced=True),
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
        from .inputs import chosen_criteria

        require_period(run)
        chosen_criteria(run)

    def execute(self, run: Run) -> dict:
        """Assess every unit against the set."""
        from ...core.demography.group_totals import summarise_risk
        from ...core.demography.risk import assess_risk
        from .columns import risk_columns, summary_columns
        from .inputs import chosen_criteria, read_groups, read_unit_data
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
