"""The verification of a diagnosis: its inputs, rules and versions compared, its run repeated, its results compared."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

from qgis.core import QgsApplication, QgsProcessingException

from ...core.dossier.annex_figures import annex_differences
from ...core.dossier.differences import (
    Difference,
    cells_of,
    figure_differences,
    file_difference,
    layer_differences,
    layer_gone,
    leaves,
    rule_differences,
    shown,
    table_differences,
    version_differences,
)
from ...core.dossier.layer_prints import LayerPrint
from ...core.errors import Cancelled, InputError
from ...core.notes import Note
from ...core.recipe.folders import RECIPE, RECORD
from ...i18n import tr
from ...io.dossier_files import INPUTS_FILE, KeptPrint, read_prints, rows_of_table, tables_of
from ...io.recipe import open_recipe
from ...io.versions import version_by_name
from ..base import SAVES_STYLE
from ..run import Run
from ..steps import RisingFeedback
from ..text_inputs import with_texts_opened
from .checked import input_labels
from .dossier import Dossier, readable_inputs, take_dossier
from .territorialdiagnosis import FIGURES_ONLY

_GEOPACKAGE = "diagnosis.gpkg"
_STEPS = 3
_ALGORITHM = "urbanrural:territorialdiagnosis"


class _OfRepetition(RisingFeedback):
    """The feedback of the diagnosis that is made again: its steps and its log are none of the verification."""

    def setProgressText(self, text: str) -> None:
        """Leave out which step it takes."""

    def pushInfo(self, info: str) -> None:
        """Leave out what it says."""

    def pushWarning(self, warning: str) -> None:
        """Leave out what it remarks: the report that is verified has it."""


@dataclass
class Verification:
    """Counts of what was compared, and the differences.

    Attributes
    ----------
    differences : list of Difference
        Versions, rules, inputs, then results.
    compared : dict of str to int
        How many versions, rules, inputs, figures and cells were compared.
    """

    differences: list[Difference] = field(default_factory=list)
    compared: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class KeptDiagnosis:
    """A diagnosis as its folder holds it: what it recorded, and the inputs of its recipe with whole paths."""

    folder: Path
    record: dict[str, Any]
    inputs: dict[str, object]

    @property
    def geopackage(self) -> Path:
        """Its tables."""
        return self.folder / _GEOPACKAGE


def kept_diagnosis(folder: Path) -> KeptDiagnosis:
    """Open the folder of a diagnosis.

    Raises
    ------
    InputError
        When it holds none, or one that kept no recipe.
    """
    path = folder / RECORD
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise InputError("The folder '{folder}' holds no diagnosis: '{file}' is not there or cannot be read.",
                         hint="Choose the folder that a diagnosis was written into.", folder=str(folder),
                         file=RECORD) from None  # fmt: skip
    if not isinstance(record, dict) or "versions" not in record or not (folder / RECIPE).is_file():
        raise InputError("The diagnosis in '{folder}' kept no recipe and no fingerprints: it was made by an earlier "
                         "version of the plugin.", hint="Make it again, and it keeps them.",
                         folder=str(folder))  # fmt: skip
    made = open_recipe(folder / RECIPE).diagnosis
    if made is None:
        raise InputError("The recipe '{file}' makes no diagnosis.", hint="Make the diagnosis again.", file=RECIPE)
    return KeptDiagnosis(folder, record, readable_inputs(made.inputs, folder.absolute()))


def verify(run: Run, kept: KeptDiagnosis) -> Verification:
    """Compare a diagnosis with what its recipe gives now."""
    found, feedback = Verification(), _OfRepetition(_STEPS, run.feedback)
    with run.steps.timed(tr("Compare versions, rules and inputs")):
        readable = _compare_inputs(run, kept, found)
        if not kept.record.get("published"):
            _compare_annex(kept, found)
    if not run.flag("RERUN"):
        return found
    if not readable:
        run.note(Note("The diagnosis was not repeated, because inputs are missing."))
        return found
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        again = Path(scratch) / "again"
        feedback.setCurrentStep(1)
        with run.steps.timed(tr("Repeat the diagnosis")):
            is_made = _repeat(run, kept, again, found, feedback)
        feedback.setCurrentStep(2)
        with run.steps.timed(tr("Compare figures and tables")):
            if is_made:
                _compare_results(run, kept, again, found)
    return found


def _compare_inputs(run: Run, kept: KeptDiagnosis, found: Verification) -> bool:
    """Compare versions, rules and inputs; tell whether all inputs can be read."""
    again, record = _run_of(run, kept), kept.record
    failed: dict[str, str] = {}
    now = take_dossier(again, failed)
    versions, rules, prints = version_by_name(), record.get("rules", {}), read_prints(kept.folder / INPUTS_FILE)
    found.differences += version_differences(record["versions"], versions)
    found.differences += rule_differences(rules, now.rules)
    for name, own in _by_input(record.get("inputs", [])).items():
        differences = _input_differences(name, own, now, failed, prints)
        found.differences += [_with_values(one, again, name, kept) for one in differences]
    found.compared |= {"versions": len(versions), "rules": len(rules), "inputs": len(record.get("inputs", []))}
    return not failed


def _run_of(run: Run, kept: KeptDiagnosis) -> Run:
    """Return the run of the diagnosis with the inputs of its recipe, to read them as it does."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(_ALGORITHM)
    parameters = with_texts_opened(algorithm, kept.inputs, run.context)
    return Run(algorithm, parameters, run.context, run.feedback)


def _by_input(records: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for one in records:
        found.setdefault(one["input"], []).append(one)
    return found


def _input_differences(
    name: str, then: list[dict[str, Any]], now: Dossier, failed: Mapping[str, str], prints: Mapping[str, KeptPrint]
) -> Iterator[Difference]:
    """Name what differs in an input."""
    what = input_labels().get(name, name)
    own = _by_input(now.inputs).get(name, [])
    for number, one in enumerate(then):
        here = own[number] if number < len(own) else {}
        if one["kind"] == "rows" and not one["sha256"] and here:
            continue  # a published diagnosis keeps none
        if one["kind"] == "rows" and (name in failed or not here):
            yield layer_gone(what, one["name"])
        elif one["kind"] == "rows":
            before = prints[name].print if name in prints else LayerPrint(one["sha256"], one["rows"], {})
            current = now.prints[name].print
            fields = before.fields or current.fields
            yield from layer_differences(what, one["name"], replace(before, fields=fields), current)
        else:
            yield from file_difference(what, one["name"], one["sha256"], here.get("sha256", ""))


def _with_values(difference: Difference, again: Run, name: str, kept: KeptDiagnosis) -> Difference:
    """Add what a cell of the units holds now, and what it held where the kept tables say so."""
    if name != "UNITS" or not difference.field or not difference.unit:
        return difference
    code, table = again.field("UNIT_ID") or "", again.table("UNITS")
    if difference.field not in table.field_names:
        return difference
    rows = zip(table.column(code), table.column(difference.field), strict=True)
    now = next((shown(value) for unit, value in rows if str(unit) == difference.unit), "")
    return replace(difference, before=_before(difference, code, again, kept), now=now)


def _before(difference: Difference, code: str, again: Run, kept: KeptDiagnosis) -> str:
    """Return what the kept tables say that a cell held; "" where units were counted together or it is in no table."""
    if again.given("SAME_TERRITORY"):
        return ""
    rows = rows_of_table(kept.geopackage, "change")
    held = (row[difference.field] for row in rows
            if str(row.get(code)) == difference.unit and difference.field in row)  # fmt: skip
    return next((shown(value) for value in held), "")


def _compare_annex(kept: KeptDiagnosis, found: Verification) -> None:
    """Work the figures of the annex out again from the kept tables."""
    register = kept.record.get("register", {})
    there = set(tables_of(kept.geopackage))
    rows = cache(partial(rows_of_table, kept.geopackage))
    differences, count = annex_differences(register, lambda name: rows(name) if name in there else [])
    found.differences += differences
    found.compared["annex"] = count


def _repeat(run: Run, kept: KeptDiagnosis, folder: Path, found: Verification, feedback: RisingFeedback) -> bool:
    """Make the diagnosis again, without maps and report; tell whether that was possible."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(_ALGORITHM)
    inputs = {**kept.inputs, "FOLDER": str(folder)}
    try:
        fine, reason = algorithm.checkParameterValues(inputs, run.context)
        if not fine:
            raise QgsProcessingException(reason)
        algorithm.run(inputs, run.context, feedback, {SAVES_STYLE: False, FIGURES_ONLY: True}, False)
    except QgsProcessingException as error:
        _go_on(run)
        sentence = Note("The diagnosis cannot be made any more: {reason}", reason=str(error))
        found.differences.append(Difference("figure", "", sentence))
        return False
    _go_on(run)
    return True


def _go_on(run: Run) -> None:
    """Go on, or stop here when the user asked to."""
    if run.feedback.isCanceled():
        raise Cancelled


def _compare_results(run: Run, kept: KeptDiagnosis, again: Path, found: Verification) -> None:
    """Compare every figure and every cell."""
    record = json.loads((again / RECORD).read_text(encoding="utf-8"))
    before, now = kept.record["chapters"], record["chapters"]
    found.differences += figure_differences(before, now)
    found.compared["figures"] = leaves(before)
    of_chapters = {*kept.record.get("tables", []), *record["tables"]}  # the others are of the project and its maps
    names = [of_chapters.intersection(tables_of(path)) for path in (kept.geopackage, again / _GEOPACKAGE)]
    code, cells = str(kept.inputs.get("UNIT_ID", "")), 0
    for table in sorted(names[0] | names[1]):
        _go_on(run)
        left, right = (rows_of_table(path, table) if table in own else None
                       for path, own in zip((kept.geopackage, again / _GEOPACKAGE), names, strict=True))  # fmt: skip
        found.differences += table_differences(table, code, left, right)
        cells += cells_of(left)
    found.compared["cells"] = cells


def counts(found: Verification) -> dict[str, int]:
    """Return the numbers that the algorithm hands over."""
    names = {"N_INPUTS": "inputs", "N_RULES": "rules", "N_FIGURES": "figures", "N_CELLS": "cells"}
    numbers = {output: found.compared.get(name, 0) for output, name in names.items()}
    return cast("dict[str, int]", {"N_DIFFERENCES": len(found.differences), **numbers})
