"""``territorialdiagnosis``: one run from data to a styled project and a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingOutputFile, QgsProcessingOutputHtml

from ...i18n import current_language, tr
from .. import parameters as p
from ..access.straight_inputs import CALIBRATED_DETOUR, CALIBRATED_SPEED, CALIBRATED_START
from ..base import Description, UrbanRuralAlgorithm
from ..data.diagnosis_inputs import data_parameters, further_parameters
from ..period_inputs import require_period

if TYPE_CHECKING:
    from ..run import Run


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

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return _parameters()

    def check(self, run: Run) -> None:
        """Refuse what would fail late."""
        from ...core.parameter_text import parse_thresholds
        from ...core.report.citations import parse_sources
        from ..data.soundness import require_shapes
        from ..depopulation.risk_inputs import chosen_criteria
        from .diagnosis import CITED
        from .making import refuse_a_second

        refuse_a_second()
        require_shapes(run)
        require_period(run)
        parse_thresholds(run.text("THRESHOLDS"))
        chosen_criteria(run)
        parse_sources(run.matrix("SOURCES"), CITED)

    def execute(self, run: Run) -> p.Results:
        """Make the diagnosis, in its own language."""
        from .making import make_diagnosis

        return make_diagnosis(run)


def _parameters() -> p.Declarations:
    """Declare parameters and outputs, in the order in which a planner thinks of them."""
    return [*data_parameters(), *_choices(), *_outputs()]


def _choices() -> p.Parameters:
    from ..criteria_labels import criteria_labels

    overlay, store, logo = further_parameters()
    return [
        p.text("CRITERIA", tr("Criteria of depopulation"), tr("The id of a set of criteria that ships with the "
               "plugin."), "seed_2001_2018", optional=False, hints=criteria_labels()),
        p.file("CRITERIA_FILE", tr("File with criteria of your own"), tr("A JSON file in the format of the shipped "
               "sets."), "json", advanced=True),
        p.text("THRESHOLDS", tr("Thresholds (minutes)"), tr("Increasing, separated by commas."), "15,30,45,60",
               optional=False),
        overlay,
        p.number("DETOUR", tr("Detour factor"), tr("Kilometres travelled for each kilometre of straight line."),
                 CALIBRATED_DETOUR, minimum=1, advanced=True, decimals=2),
        p.number("CRUISE_SPEED", tr("Speed (km/h, straight lines)"),
                 tr("Of travel in straight lines. The default is fitted, with the "
                 "minutes at the start, to official travel times of one region; it used to be 60."), CALIBRATED_SPEED,
                 minimum=1, advanced=True),
        p.number("START_MINUTES", tr("Minutes at the start"), tr("What every straight line takes beside: to the car "
                 "and over the first and the last streets. 0 and 60 km/h give the figures of earlier versions."),
                 CALIBRATED_START, minimum=0, advanced=True),
        p.matrix("SOURCES", tr("Sources of the data"), tr("A row each: the input by its name (such as UNITS), who "
                 "published the data, what they are called, the year, the licence and the address. Of inputs without "
                 "a row the metadata of their layers are cited; the report lists those whose source is not stated."),
                 [tr("Input"), tr("Organisation"), tr("Title"), tr("Year"), tr("Licence"), tr("Address")],
                 optional=True, advanced=True),
        p.text("ACCEPT", tr("Findings accepted"), tr("Checks of 'Check the data' that fail and that you take upon "
               "yourself, with commas between them; the report says so."), advanced=True),
        p.choice("OUTSIDE", tr("Services outside the region"), tr("Use them, because people cross borders, or ignore "
                 "them; they are listed in any case."),
                 {"use": tr("Use them"), "ignore": tr("Ignore them")}, "use", advanced=True),
        p.crs("WORK_CRS", tr("Projection of the maps"), tr("Empty: the local UTM zone.")),
        store,
        p.choice("LANGUAGE", tr("Language of the results"), tr("English or Spanish, whatever QGIS speaks."),
                 {"en": tr("English"), "es": tr("Spanish")}, current_language()),
        p.text("TITLE", tr("Title"), tr("Of the report and of the project.")),
        p.text("AUTHOR", tr("Author"), tr("Who makes the diagnosis, for the cover.")),
        logo,
    ]  # fmt: skip


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
