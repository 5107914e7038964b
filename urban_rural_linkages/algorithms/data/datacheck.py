"""``datacheck``: the data of a diagnosis looked at before it is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ...i18n import current_language, note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .check_inputs import check_data, check_parameters

if TYPE_CHECKING:
    from ...core.checks.findings import Finding
    from ...io.columns import Column
    from ..run import Run


class DataCheck(UrbanRuralAlgorithm):
    """A table of findings: what must be wrong, what may be, what is right, and how to mend it."""

    ID = "datacheck"
    GROUP = "data"
    LOOKS_ONLY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Check the data"),
            tr("Looks at the data of a diagnosis before it is made: codes that repeat, ids taken for people, years "
               "that are not those of the fields, births of one year given for several, areas in another unit than "
               "was chosen, units that lie over each other, that appear or disappear, and the units that they seem to "
               "belong to, services and settlements that stand twice or far away, commuting in shares or of other "
               "places, grids that are none of population or of land. Each finding comes with its severity, an example "
               "and what to do about it; what the diagnosis would refuse is among them."),
            tr("check, quality, errors, validation, data, comprobar, calidad, errores, validación, datos"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *check_parameters(),
            p.layer_output("REPORT", tr("Findings"), tr("One row a check: input, severity (fail, warn or pass), "
                           "number, example, what was found, what to do, and where parameters do it which ones.")),
            p.file_output("HTML", tr("Findings as a page"), tr("The same as a web page, to read, print or send."),
                          tr("Web pages (*.html)"), optional=True),
            p.number_output("N_FAIL", tr("Findings that must be mended")),
            p.number_output("N_WARN", tr("Findings to look at")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Check what was given, the worst first."""
        from ...core.checks.findings import Severity, count_of, worst_first

        findings = worst_first(check_data(run))
        run.tell([finding.message for finding in findings if finding.severity is not Severity.RIGHT])
        return {
            **run.write_rows("REPORT", _columns(findings)),
            **(run.write_file("HTML", _page(findings, self.parameterDefinitions())) if run.wants("HTML") else {}),
            "N_FAIL": count_of(findings, Severity.FAIL),
            "N_WARN": count_of(findings, Severity.WARN),
        }


def _page(findings: list[Finding], inputs: Sequence[QgsProcessingParameterDefinition]) -> str:
    """Return the findings as a web page: inputs by what the dialog calls them, the worst first."""
    from ...core.checks.findings import Severity
    from ...core.report.blocks import Paragraph, Table
    from ...core.report.document import Document
    from ...core.report.web import WebPage
    from ..report_words import page_words

    labels = {one.name(): one.description() for one in inputs}
    words = {Severity.FAIL: tr("must be mended"), Severity.WARN: tr("look at it"), Severity.RIGHT: tr("right")}
    rows = [
        [words[one.severity], labels.get(one.input, one.input), note_sentence(one.message), one.example,
         note_sentence(one.fix) if one.fix else ""]
        for one in findings
    ]  # fmt: skip
    header = [tr("Verdict"), tr("Input"), tr("What was found"), tr("Example"), tr("What to do")]
    page = Document(tr("What was checked"), "", current_language(), [], tr("Contents"))
    page.add(
        Paragraph(tr("Findings that must be mended: {fails}; findings to look at: {warns}.").format(
            fails=sum(one.severity is Severity.FAIL for one in findings),
            warns=sum(one.severity is Severity.WARN for one in findings)), "lead"),
        Table(tr("Checks of the data"), header, rows, [False] * len(header)),
    )  # fmt: skip
    return WebPage(page, {}, page_words()).html()


def _columns(findings: list[Finding]) -> list[Column]:
    from ...core.checks.findings import gives_text, units_text
    from ...io.columns import Column

    return [
        Column("input", "text", [one.input for one in findings], tr("Input")),
        Column("check", "text", [one.check for one in findings], tr("Check")),
        Column("severity", "text", [one.severity.value for one in findings], tr("Severity")),
        Column("count", "integer", [one.count for one in findings], tr("Number")),
        Column("example", "text", [one.example or None for one in findings], tr("Example")),
        Column("message", "text", [note_sentence(one.message) for one in findings], tr("What was found")),
        Column("fix", "text", [note_sentence(one.fix) if one.fix else None for one in findings], tr("What to do")),
        Column("remedy", "text", [note_sentence(one.remedy.label) if one.remedy else None for one in findings],
               tr("Remedy")),
        Column("gives", "text", [gives_text(one) or None for one in findings], tr("Parameters that do it")),
        Column("units", "text", [units_text(one) or None for one in findings], tr("Codes of the units")),
    ]  # fmt: skip
