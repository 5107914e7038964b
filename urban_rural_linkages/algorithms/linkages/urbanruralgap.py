"""``urbanruralgap``: indicators by degree of urbanisation, the gap of each, and who is worse off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..decisions.people_inputs import class_parameter, read_classes
from ..unit_inputs import people_parameter, read_inhabited, unit_parameters
from .gap_inputs import check_fields, indicator_parameters, read_indicators, read_rules, rule_parameters

if TYPE_CHECKING:
    from ..run import Run


class UrbanRuralGapAlgorithm(UrbanRuralAlgorithm):
    """Indicators by class of units, and the gaps between two of them."""

    ID = "urbanruralgap"
    GROUP = "linkages"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Urban-rural gap"),
            tr("Compares indicators between cities, towns and rural areas: the value of all people of a class "
               "together, beside the median of its places; the gap and the ratio between country and city; who is "
               "worse off; how apart two groups live (dissimilarity); and whose figures are unknown.\n\n"
               "A ratio is left empty where the base is 0 or the signs differ. Equal is what differs by 1 % or, of "
               "shares, by less than a point. Units count at their capital: where a city has the service, its "
               "minutes are 0 by construction."),
            tr("gap, divide, disparity, urban, rural, degree of urbanisation, masculinity, dumbbell, brecha, "
               "desigualdad, ciudad, campo, masculinidad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            class_parameter(tr("The degree of urbanisation of the unit, or any other classes."),
                            optional=False),
            people_parameter(tr("All people of the unit, to count those of a class, and those left out."),
                             optional=False),
            *indicator_parameters(),
            *rule_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Indicators by class"), tr("A row each indicator and class, and one for all "
                           "classes together: pooled value, units, people, what is missing, median and quartiles of "
                           "the units.")),
            p.layer_output("GAPS", tr("Gaps"), tr("A row each indicator: gap, ratios, verdict and dissimilarity."),
                           optional=True),
            p.file_output("CHART", tr("Chart of the gaps"), tr("A dumbbell each indicator, ten at most, on its own "
                          "scale."), "SVG (*.svg)", optional=True),
            p.number_output("N_WORSE", tr("Indicators by which the compared class is worse off")),
            p.number_output("N_BETTER", tr("Indicators by which it is better off")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse half a row."""
        check_fields(run)

    def execute(self, run: Run) -> p.Results:
        """Compare and write."""
        from ...core.linkages.gap import urban_rural_gap
        from .gap_outputs import gap_results

        with run.step(tr("Read the units"), 0.5):
            ids = run.ids()
            people, classes = read_inhabited(run, ids), read_classes(run) or []
            indicators, rules = read_indicators(run, ids, people), read_rules(run)
        with run.step(tr("Compare town and country"), 0.4) as progress:
            found = urban_rural_gap(indicators, classes, people, ids, rules, run.table("UNITS").name, progress)
        run.tell(found.notes)
        for sentence in found.sentences:
            run.info(note_sentence(sentence))
        return {**gap_results(run, found, indicators, rules), "N_WORSE": found.count("worse"),
                "N_BETTER": found.count("better")}  # fmt: skip
