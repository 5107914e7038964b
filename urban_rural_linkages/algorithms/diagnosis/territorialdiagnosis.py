"""``territorialdiagnosis``: one run from data to a styled project and a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputFile, QgsProcessingOutputHtml

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..data.diagnosis_inputs import diagnosis_parameters
from ..period_inputs import require_period

if TYPE_CHECKING:
    from ..run import Run


FIGURES_ONLY = "figures_only"  # in the configuration of a run


class TerritorialDiagnosis(UrbanRuralAlgorithm):
    """From municipal data to a project and a report."""

    ID = "territorialdiagnosis"
    GROUP = "diagnosis"
    COMPOSES = PUBLISHES = True
    NEEDS_SCIPY = True
    figures_only = False  # tables and figures, without maps and report: what it takes to verify a diagnosis

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; whoever verifies a diagnosis says that no report is wanted."""
        self.figures_only = bool((configuration or {}).get(FIGURES_ONLY))
        super().initAlgorithm(configuration)

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Territorial diagnosis"),
            tr("Makes, from the data of a region, a folder with all results in a GeoPackage, a styled project, a "
               "report as web page and as PDF, the tables as a spreadsheet and every figure as JSON. Its chapters: "
               "population, its causes and its trend, ages, functional areas, access to services, loss laid over "
               "distance, priorities, land and impact checklists. A chapter without its inputs is listed with what it "
               "needs.\n\n"
               "Everything in the report comes from algorithms of this toolbox and can be repeated with them. The "
               "folder appears whole or not at all."),
            tr("diagnosis, report, territorial plan, region, municipality, diagnóstico, informe, plan territorial, "
               "región, municipio, memoria"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [*diagnosis_parameters(), *_outputs()]

    def check(self, run: Run) -> None:
        """Refuse what would fail late."""
        from ...core.findings.review import parse_review
        from ...core.parameter_text import parse_limits, parse_thresholds
        from ...core.report.citations import parse_sources
        from ..data.soundness import require_shapes
        from ..depopulation.risk_inputs import chosen_criteria
        from .given_data import CITED
        from .making import refuse_a_second

        refuse_a_second()
        require_shapes(run)
        require_period(run)
        parse_thresholds(run.text("THRESHOLDS"))
        parse_limits(run.text("SERVICE_LIMITS"))
        chosen_criteria(run)
        parse_sources(run.matrix("SOURCES"), CITED)
        parse_review(run.matrix("REVIEW"))

    def execute(self, run: Run) -> p.Results:
        """Make the diagnosis, in its own language."""
        from .making import make_diagnosis

        return make_diagnosis(run)


def _outputs() -> p.Declarations:
    return [
        p.folder("FOLDER", tr("Folder of the results"), tr("GeoPackage, project, report, tables and figures are "
                 "written here together; what an earlier diagnosis left is replaced.")),
        QgsProcessingOutputHtml("REPORT", tr("Report")),
        QgsProcessingOutputFile("PROJECT", tr("Project")),
        p.number_output("N_UNITS", tr("Units")),
        p.number_output("N_AT_RISK", tr("Units at risk")),
        p.number_output("N_CHAPTERS", tr("Chapters done")),
    ]  # fmt: skip
