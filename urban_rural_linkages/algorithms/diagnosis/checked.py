"""Data of a diagnosis checked before its first chapter, and the annex that says what was checked."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication

from ...core.checks.findings import Finding, Severity, worst_first
from ...core.errors import InputError
from ...core.notes import Note
from ...core.report.blocks import Block, Heading, Paragraph, Table
from ...i18n import note_sentence, tr
from ..data.check_inputs import check_inputs
from ..run import Run


def checked_inputs(run: Run) -> list[Finding]:
    """Check the inputs as `datacheck` does, and refuse what cannot be true.

    Returns
    -------
    list of Finding
        The worst first.

    Raises
    ------
    InputError
        For the first finding that fails, unless the user takes its check upon himself (ACCEPT).
    """
    findings = worst_first(check_inputs(run))
    accepted = {name.strip() for name in run.text("ACCEPT").split(",") if name.strip()}
    failing = [one for one in findings if one.severity is Severity.FAIL]
    needless = sorted(accepted - {one.check for one in failing})
    if needless:
        run.note(Note("ACCEPT names checks that have not failed: {names}.", names=", ".join(needless)))
    failed = [one for one in failing if one.check not in accepted]
    if failed:
        raise InputError(
            "{parameter}: {what} (data that must be mended: {count})",
            hint="{fix} 'Check the data' lists all findings; ACCEPT={check} goes on all the same, and the report says "
            "so.",
            parameter=failed[0].input, what=failed[0].message, count=len(failed), fix=failed[0].fix,
            check=failed[0].check,
        )  # fmt: skip
    return findings


def check_blocks(findings: Sequence[Finding], published: bool = False) -> list[Block]:
    """Return the annex: how many checks found nothing, and one row for each of the others, the worst first.

    What is published says no more than how many: examples are figures of single units.
    """
    inputs = input_labels()
    words = {Severity.FAIL: tr("accepted by the author"), Severity.WARN: tr("look at it")}
    rows = [
        [inputs.get(one.input, one.input), note_sentence(one.message), one.example, words[one.severity]]
        for one in findings if one.severity is not Severity.RIGHT
    ]  # fmt: skip
    header = [tr("Input"), tr("What was found"), tr("Example"), tr("Verdict")]
    told = tr("Before the first chapter the data were checked: {right} of {all} checks found nothing; what cannot be "
              "true would have ended the diagnosis.")  # fmt: skip
    right = len([one for one in findings if one.severity is Severity.RIGHT])
    return [
        Heading(2, tr("What was checked"), "checked"),
        Paragraph(told.format(right=right, all=len(findings))),
        *([Table(tr("What to look at"), header, rows, [False] * 4)] if rows and not published else []),
    ]


def input_labels() -> dict[str, str]:
    """Return what the dialog calls the inputs, in the language of the report."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:territorialdiagnosis")
    return {definition.name(): definition.description() for definition in algorithm.parameterDefinitions()}
