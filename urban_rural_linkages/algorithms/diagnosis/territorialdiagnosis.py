"""``territorialdiagnosis``: one run from data to a styled project and a report."""

from __future__ import annotations

from ...core.parameter_text import parse_thresholds
from ...i18n import tr
from ..base import Description, UrbanRuralAlgorithm
from ..period_inputs import require_period
from ..run import Run
from .declaration import diagnosis_parameters


class TerritorialDiagnosis(UrbanRuralAlgorithm):
    """From municipal data to a project and a report."""

    ID = "territorialdiagnosis"
    GROUP = "diagnosis"
    COMPOSES = PUBLISHES = True
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Territorial diagnosis"),
            tr("Makes, from the data of a region, a folder with all results in a GeoPackage, a styled project, a "
               "report as web page and as PDF, the tables as a spreadsheet and every figure as JSON. Its chapters: "
               "population and risk of depopulation, age structure, access to services in straight lines. A chapter "
               "without its inputs is listed with what it needs.\n\n"
               "Everything in the report comes from algorithms of this toolbox and can be repeated with them. The "
               "folder appears whole or not at all."),
            tr("diagnosis, report, territorial plan, region, municipality, diagnóstico, informe, plan territorial, "
               "región, municipio, memoria"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return diagnosis_parameters()

    def check(self, run: Run) -> None:
        """Refuse what would fail late."""
        from ..depopulation.inputs import chosen_criteria
        from .making import refuse_a_second
        from .soundness import require_shapes

        refuse_a_second()
        require_shapes(run)
        require_period(run)
        parse_thresholds(run.text("THRESHOLDS"))
        chosen_criteria(run)

    def execute(self, run: Run) -> dict:
        """Make the diagnosis, in its own language."""
        from .making import make_diagnosis

        return make_diagnosis(run)
