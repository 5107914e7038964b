"""``verifydiagnosis``: a diagnosis made again from its own recipe, and what differs named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import current_language, note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm

if TYPE_CHECKING:
    from ...core.dossier.differences import Difference
    from ...io.columns import Column
    from ..run import Run
    from .verifying import Verification

_SAID = 20  # differences in the log; the table has all


class VerifyDiagnosis(UrbanRuralAlgorithm):
    """A table of differences between a diagnosis as it was made and as it comes out now."""

    ID = "verifydiagnosis"
    GROUP = "diagnosis"
    COMPOSES = True
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Verify a diagnosis"),
            tr("Reads the recipe that a diagnosis keeps in its folder, compares the fingerprints of its inputs and "
               "rules and the versions of the programs, works the figures of its annex out again from its tables, "
               "makes the diagnosis anew in a scratch folder, and compares every figure and every cell. Each "
               "difference is named: a version, a rule, a layer, a row, a cell, a figure. The folder stays as it "
               "is.\n\n"
               "It shows that something has changed, by accident or by work; it is no protection against somebody "
               "who wants to hide a change."),
            tr("verify, reproduce, audit, repeat, fingerprint, checksum, verificar, reproducir, auditar, repetir, "
               "huella, suma de comprobación"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.input_folder("DIAGNOSIS", tr("Folder of a diagnosis"), tr("What a territorial diagnosis has written, "
                           "with its recipe and its fingerprints.")),
            p.flag("RERUN", tr("Make the diagnosis again"), tr("Whether its figures and tables are compared too; else "
                   "only versions, rules, inputs and the figures of its annex."), True),
            p.layer_output("OUTPUT", tr("Differences"), tr("One row a difference: of what it is one, row and field, "
                           "the value then and now, and the sentence that says so.")),
            p.file_output("HTML", tr("Differences as a page"), tr("The same as a web page, to read, print or send."),
                          tr("Web pages (*.html)"), optional=True),
            p.number_output("N_DIFFERENCES", tr("Differences")),
            p.number_output("N_INPUTS", tr("Inputs compared")),
            p.number_output("N_RULES", tr("Rules compared")),
            p.number_output("N_FIGURES", tr("Figures compared")),
            p.number_output("N_CELLS", tr("Cells compared")),
        ]  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Verify the diagnosis and say what differs."""
        from ...core.errors import InputError
        from .verifying import counts, kept_diagnosis, verify

        folder = run.file("DIAGNOSIS")
        if folder is None:
            raise InputError("No folder was given.", hint="Choose the folder of a diagnosis (DIAGNOSIS).")
        found = verify(run, kept_diagnosis(folder))
        run.tell([one.sentence for one in found.differences[:_SAID]])
        run.info(_verdict(found))
        return {
            **run.write_rows("OUTPUT", _columns(found.differences)),
            **(run.write_file("HTML", _page(found, folder.name)) if run.wants("HTML") else {}),
            **counts(found),
        }


def _verdict(found: Verification) -> str:
    """Say in a sentence what was compared and how much differs."""
    compared = found.compared
    numbers = {name: compared.get(name, 0) for name in ("inputs", "rules", "figures", "cells", "annex")}
    if not found.differences:
        return tr("Nothing differs. Compared: {inputs} {inputs:input|inputs}, {rules} {rules:rule|rules}, {annex} "
                  "{annex:figure|figures} of the annex, {figures} {figures:figure|figures} of the chapters and {cells} "
                  "{cells:cell|cells}.").format(**numbers)  # fmt: skip
    return tr("Differences: {count}. Compared: {inputs} {inputs:input|inputs}, {rules} {rules:rule|rules}, {annex} "
              "{annex:figure|figures} of the annex, {figures} {figures:figure|figures} of the chapters and {cells} "
              "{cells:cell|cells}.").format(count=len(found.differences), **numbers)  # fmt: skip


def _kinds() -> dict[str, str]:
    return {"version": tr("version"), "rule": tr("rule"), "input": tr("input"), "table": tr("table"),
            "figure": tr("figure")}  # fmt: skip


def _page(found: Verification, folder: str) -> str:
    """Return the differences as a web page."""
    from ...core.report.blocks import Paragraph, Table
    from ...core.report.document import Document
    from ...core.report.web import WebPage

    kinds = _kinds()
    page = Document(tr("Verification of a diagnosis"), folder, current_language(), [], tr("Contents"))
    page.add(Paragraph(_verdict(found), "lead"))
    if found.differences:
        rows = [[kinds[one.kind], note_sentence(one.sentence), one.before, one.now] for one in found.differences]
        header = [tr("Kind"), tr("What differs"), tr("Then"), tr("Now")]
        page.add(Table(tr("Differences"), header, rows, [False] * len(header)))
    return WebPage(page, {}).html()


def _columns(differences: list[Difference]) -> list[Column]:
    from ...io.columns import Column

    return [
        Column("number", "integer", list(range(1, len(differences) + 1)), tr("No.")),
        Column("kind", "text", [one.kind for one in differences], tr("Kind")),
        Column("what", "text", [one.what or None for one in differences], tr("What it is a difference of")),
        Column("unit", "text", [one.unit or None for one in differences], tr("Row")),
        Column("field", "text", [one.field or None for one in differences], tr("Field")),
        Column("before", "text", [one.before or None for one in differences], tr("Then")),
        Column("now", "text", [one.now or None for one in differences], tr("Now")),
        Column("sentence", "text", [note_sentence(one.sentence) for one in differences], tr("What differs")),
    ]
