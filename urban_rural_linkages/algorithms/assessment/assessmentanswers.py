"""``assessmentanswers``: answers of a field form, checked and shown before they count, and taken over on demand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid4, uuid5

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import proceed
from ...i18n import Language, note_sentence, number_text, speaking, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .stored_assessment import (
    author_parameter,
    open_store,
    read_assessment,
    read_author,
    read_language,
    store_parameters,
    stored_in,
    time_now,
)

if TYPE_CHECKING:
    from ...core.assessment.checklist import Checklist
    from ...core.assessment.fieldwork import Change
    from ...core.assessment.open_assessment import OpenAssessment
    from ...core.assessment.records import Answer, Contents
    from ...io.columns import Column
    from ..run import Run


class AssessmentAnswers(UrbanRuralAlgorithm):
    """Answers from field walks, read back into their assessment."""

    ID = "assessmentanswers"
    GROUP = "checklists"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Answers from the field"),
            tr("Reads the answers of the form for field walks, as ODK or KoboToolbox export them (CSV), and shows in a "
               "table what each would change: the municipality, the question, the answer before and after. Nothing "
               "is written until you say so.\n\n"
               "Answers are matched by the ids of the form. One that was written in the assessment after the walk is a "
               "conflict: it is listed, and stays. What cannot be (60 women of 50, a municipality that is not there) "
               "is refused with its reason. An empty cell deletes nothing, and reading the same file again changes "
               "nothing."),
            tr("field work, ODK, Kobo, XLSForm, answers, trabajo de campo, respuestas, formulario"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *store_parameters(tr("The GeoPackage of the panel of impact checklists; it is written to only where the "
                                 "answers are taken over.")),
            _needed(p.file("EXPORT", tr("Answers of the form (CSV)"), tr("As ODK or KoboToolbox export them, with the "
                    "names of the questions (XML values) and not with their labels."))),
            _optional(p.input_folder("PHOTOGRAPHS", tr("Folder of the photographs"), tr("Those that answers name are "
                      "kept as evidence, where they lie. Empty: they are listed alone."))),
            p.flag("APPLY", tr("Take the answers over"), tr("Writes what is new or changed into the assessment. Look "
                   "at the table first."), False),
            author_parameter(tr("Who takes the answers over; kept with them. Names of those who walked are not read.")),
            p.layer_output("OUTPUT", tr("Answers from the field"), tr("A row for each answer, with what it would "
                           "replace, its state and remarks.")),
            p.number_output("N_ROWS", tr("Rows of the file")),
            p.number_output("N_TAKEN", tr("Answers that are new or changed")),
            p.number_output("N_CONFLICTS", tr("Conflicts, which stay as they are")),
            p.number_output("N_REFUSED", tr("Answers that cannot be")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what is no store."""
        open_store(stored_in(run))

    def execute(self, run: Run) -> p.Results:
        """Read the file, show what it would change, and take it over where that is wanted."""
        from ...core.assessment.field_rows import read_submissions
        from ...core.assessment.fieldwork import State, changes_of

        store, contents, checklist = read_assessment(run)
        header, rows = _rows(run)
        submissions = read_submissions(header, rows, checklist, _file(run).name)
        language = Language(read_language(run))
        changes = changes_of(contents, checklist, submissions, language.code)
        proceed(run.progress, 0.5)
        with speaking(language):
            results = run.write_rows("OUTPUT", _columns(contents, checklist, changes, language))
        taken = sum(1 for change in changes if change.is_taken)
        if run.flag("APPLY"):
            work, added = _taken_over(run, contents, checklist, changes)
            store.save(work.contents(), work.take_unsaved())
            run.info(tr("Taken over: {count} {count:answer|answers} and {photographs} "
                        "{photographs:photograph|photographs}.").format(
                count=number_text(taken), photographs=number_text(added)))  # fmt: skip
        _tell(run, len(rows), sum(1 for one in submissions if not one.replies), taken)
        states = [change.state for change in changes]
        return {**results, "N_ROWS": len(rows), "N_TAKEN": taken, "N_CONFLICTS": states.count(State.CONFLICT),
                "N_REFUSED": states.count(State.REFUSED)}  # fmt: skip


def _file(run: Run) -> Path:
    path = run.file("EXPORT")
    if path is None:
        raise InputError("No file of answers was given.", hint="Choose the CSV that ODK or Kobo exports (EXPORT).")
    return path


def _needed(definition: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    definition.setFlags(definition.flags() & ~Qgis.ProcessingParameterFlag.Optional)
    return definition


def _optional(definition: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Optional)
    return definition


def _rows(run: Run) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return header and rows of the export; what the reader assumed is said."""
    from ...io.tables.text_file import read_csv_table

    table = read_csv_table(_file(run), header_row=1)
    run.tell(table.notes)
    return table.names, list(zip(*table.columns, strict=True))


def _columns(contents: Contents, checklist: Checklist, changes: tuple[Change, ...], language: Language) -> list[Column]:
    from ...io.columns import Column

    names = {unit.code: unit.name for unit in contents.units}
    items = [checklist.by_id[change.item_id] for change in changes]
    said = [(_words(checklist, change.item_id, change.before, language),
             _words(checklist, change.item_id, change.after, language)) for change in changes]  # fmt: skip
    return [
        Column("row", "integer", [one.submission.row for one in changes], tr("Row of the file")),
        Column("submission", "text", [one.submission.uuid for one in changes], tr("Id of the row")),
        Column("time", "text", [one.submission.time or None for one in changes], tr("When it was written (UTC)")),
        Column("unit", "text", [one.unit_code for one in changes], tr("Code of the municipality")),
        Column("name", "text", [names.get(one.unit_code) for one in changes], tr("Municipality")),
        Column("item", "text", [one.item_id for one in changes], tr("Code of the question")),
        Column("question", "text", [item.question.in_language(language.code) for item in items], tr("Question")),
        Column("before", "text", [before for before, _ in said], tr("Answer before")),
        Column("after", "text", [after for _, after in said], tr("Answer after")),
        Column("photo", "text", [one.photo or None for one in changes], tr("Photograph")),
        Column("state", "text", [str(one.state) for one in changes], tr("State")),
        Column("remark", "text", [" ".join(map(note_sentence, one.remarks)) or None for one in changes], tr("Remark")),
    ]  # fmt: skip


def _words(checklist: Checklist, item_id: str, answer: Answer | None, language: Language) -> str | None:
    """Return an answer with its numbers and its note in one line."""
    from ...core.assessment.words import answer_words, figure_words

    if answer is None:
        return None
    item = checklist.by_id[item_id]
    chosen = answer_words(checklist.scale_of(item), answer.codes, language)
    labels = {name: label.in_language(language.code) for indicator in checklist.indicators_of(item)
              if indicator.by_hand is not None for name, label in indicator.by_hand.numbers.items()}  # fmt: skip
    numbers = [f"{labels.get(name, tr('Value'))}: {figure_words(number, language)}"
               for name, number in answer.numbers.items()]  # fmt: skip
    return "; ".join(part for part in (chosen, *numbers, answer.note) if part) or None


def _taken_over(
    run: Run, contents: Contents, checklist: Checklist, changes: tuple[Change, ...]
) -> tuple[OpenAssessment, int]:
    """Return the assessment with the answers in it, and how many photographs were added."""
    from ...core.assessment.fieldwork import take_over
    from ...core.assessment.open_assessment import OpenAssessment

    head = contents.assessment
    if head.checklist_sha256 not in ("", checklist.sha256):
        raise InputError("The assessment '{title}' answers version {old} of the checklist, which is {new} now.",
                         hint="Open it in the panel and update it, then read the answers.", title=head.title,
                         old=head.checklist_version, new=checklist.version)  # fmt: skip
    work = OpenAssessment(checklist, contents, read_author(run), time_now, lambda: str(uuid4()))
    take_over(changes, work)
    return work, _add_photographs(run, work, changes)


def _add_photographs(run: Run, work: OpenAssessment, changes: tuple[Change, ...]) -> int:
    """Keep the photographs of answers that stand as evidence, each once; say which are not there."""
    from ...core.assessment.fieldwork import State
    from ...core.assessment.records import Evidence, EvidenceKind
    from ...io.fingerprints import file_sha256

    folder, home = run.file("PHOTOGRAPHS"), stored_in(run).parent.resolve()
    known, added, missing = {piece.uuid for piece in work.contents().evidence}, 0, 0
    for change in changes:
        uuid = str(uuid5(NAMESPACE_URL, f"{change.submission.uuid}/{change.unit_code}/{change.item_id}"))
        if folder is None or not change.photo or uuid in known or not (change.is_taken or change.state is State.SAME):
            continue
        path = (folder / Path(change.photo).name).resolve()
        if not path.is_file():
            missing += 1
            continue
        source = f"./{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
        work.unit = change.unit_code
        work.add_evidence(Evidence(uuid, change.item_id, EvidenceKind.PHOTO, title=path.name, source=source,
                                   sha256=file_sha256(path)))  # fmt: skip
        added += 1
    if missing:
        run.note(Note("Photographs that answers name and the folder does not have: {count}.", count=missing))
    return added


def _tell(run: Run, rows: int, silent: int, taken: int) -> None:
    """Say what of the file says nothing, and that nothing was written."""
    if silent:
        run.note(Note("Rows without an answer to a question of the checklist: {count} of {all}.", count=silent,
                      all=rows))  # fmt: skip
    if taken and not run.flag("APPLY"):
        run.info(tr("Nothing was written. Look at the table, then run again and take the answers over."))
