"""An assessment out of its store, with the checklist that it was made with: what report and score both begin with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import current_language, tr
from ...paths import resource
from .. import parameters as p

if TYPE_CHECKING:
    from ...core.assessment.checklist import Checklist
    from ...core.assessment.records import Assessment, Contents
    from ...core.assessment.report.subject import Subject
    from ...i18n import Language
    from ...io.store.geopackage import GeoPackageStore
    from ..run import Run


def store_parameters(use: str = "") -> p.Parameters:
    """Declare the store, the assessment in it, the language, and a checklist of the user's own.

    `use` says what becomes of the store where it is written to.
    """
    return [
        written_store(use or tr("The GeoPackage in which the panel of impact checklists keeps assessments; it is only "
                                "read.")),
        p.text("ASSESSMENT", tr("Assessment"), tr("Its title or its uuid. Empty: the one that was changed last.")),
        language_parameter(tr("English or Spanish, whatever QGIS speaks; what the authors wrote stays as it is.")),
        p.file("CHECKLIST_FILE", tr("Checklist of your own"), tr("The JSON file of the checklist, where the "
               "assessment was made with one that does not ship with the plugin."), advanced=True),
    ]  # fmt: skip


def written_store(use: str) -> QgsProcessingParameterDefinition:
    """Declare the store that is written to; `use` says what becomes of it."""
    store = p.file("STORE", tr("File of assessments"), use)
    store.setFlags(store.flags() & ~Qgis.ProcessingParameterFlag.Optional)
    return store


def language_parameter(use: str, advanced: bool = False) -> QgsProcessingParameterDefinition:
    """Declare the language of what is written; `use` says what it leaves as it is."""
    return p.choice(
        "LANGUAGE",
        tr("Language"),
        use,
        {"en": tr("English"), "es": tr("Spanish")},
        current_language(),
        advanced=advanced,
    )


def read_language(run: Run) -> str:
    """Return the language, ``en`` or ``es``."""
    return run.choice("LANGUAGE")


def author_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare who writes; `use` says what for."""
    return p.text("AUTHOR", tr("Author"), use, advanced=True)


def read_author(run: Run) -> str:
    """Return who writes; empty where nobody is named."""
    return run.text("AUTHOR")


def time_now() -> str:
    """Return the time as records keep it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def stored_in(run: Run) -> Path:
    """Return the file of assessments.

    Raises
    ------
    InputError
        When none was given.
    """
    path = run.file("STORE")
    if path is None:
        raise InputError("No file of assessments was given.", hint="Choose the GeoPackage of the panel (STORE).")
    return path


def open_store(path: Path) -> GeoPackageStore:
    """Return the store in a file.

    Raises
    ------
    PlanningError
        When there is no such file, or it holds no assessments.
    """
    from ...io.store.geopackage import GeoPackageStore

    if not path.is_file():
        raise InputError("There is no file of assessments '{path}'.",
                         hint="Choose the GeoPackage of the panel (STORE).", path=str(path))  # fmt: skip
    return GeoPackageStore.open(path)


def read_assessment(run: Run) -> tuple[GeoPackageStore, Contents, Checklist]:
    """Return the store, the assessment in it that the parameters name, and its checklist.

    Raises
    ------
    PlanningError
        When store, assessment or checklist are not to be had.
    """
    path = stored_in(run)
    store = open_store(path)
    contents = store.load(chosen_assessment(store.assessments(), run.text("ASSESSMENT"), str(path)).uuid)
    return store, contents, checklist_of(contents.assessment, run.file("CHECKLIST_FILE"))


@dataclass(frozen=True)
class Stored:
    """An assessment out of its store.

    Attributes
    ----------
    path : Path
        The file.
    checklist : Checklist
        What was asked.
    contents : Contents
        With all of its units.
    unavailable : frozenset of str
        The uuids of the evidence that is not where it was.
    """

    path: Path
    checklist: Checklist
    contents: Contents
    unavailable: frozenset[str]

    def subject(self, code: str, language: Language) -> Subject:
        """Return the assessment as a unit sees it, or the common answers, read against its checklist."""
        from ...core.assessment.report.subject import read_subject

        contents = self.contents.of_unit(code) if code else self.contents
        return read_subject(self.checklist, contents, language, self.unavailable)


def read_stored(run: Run, language: Language) -> Subject:
    """Return the assessment that the parameters name, read against its checklist.

    Raises
    ------
    PlanningError
        When store, assessment or checklist are not to be had.
    """
    return load_stored(run).subject("", language)


def load_stored(run: Run) -> Stored:
    """Return the assessment that the parameters name, with its checklist.

    Raises
    ------
    PlanningError
        When store, assessment or checklist are not to be had.
    """
    path = stored_in(run)
    _, contents, checklist = read_assessment(run)
    if contents.assessment.checklist_sha256 not in ("", checklist.sha256):
        run.note(Note("The checklist '{checklist}' has changed since the assessment '{title}' was made (version {old} "
                      "then, {new} now): compare before you rely on its score.", checklist=checklist.id,
                      title=contents.assessment.title, old=contents.assessment.checklist_version,
                      new=checklist.version))  # fmt: skip
    run.rules.append(f"{checklist.id} {checklist.version}, sha256 {checklist.sha256}")
    return Stored(path, checklist, contents, _unavailable(run, contents, path))


def chosen_assessment(heads: Sequence[Assessment], wanted: str, where: str) -> Assessment:
    """Return the assessment of a uuid or title; the one changed last where none is named.

    Raises
    ------
    InputError
        When there is none, or several have the title.
    """
    if not heads:
        raise InputError("The file '{path}' has no assessment yet.",
                         hint="Begin one in the panel of impact checklists.", path=where)  # fmt: skip
    if not wanted:
        return max(heads, key=lambda head: (head.modified, head.created, head.uuid))
    exact = [head for head in heads if wanted in (head.uuid, head.title)]
    found = exact or [head for head in heads if head.title.strip().casefold() == wanted.casefold()]
    if len(found) == 1:
        return found[0]
    if not found:
        raise InputError("The file '{path}' has no assessment '{name}'.", hint="Choose one of: {titles}.", path=where,
                         name=wanted, titles="; ".join(sorted({head.title for head in heads})))  # fmt: skip
    raise InputError("The file '{path}' has {count} assessments with the title '{name}'.",
                     hint="Give the uuid instead, one of: {uuids}.", path=where, count=len(found), name=wanted,
                     uuids=", ".join(sorted(head.uuid for head in found)))  # fmt: skip


def checklist_of(head: Assessment, own: Path | None = None) -> Checklist:
    """Return the checklist of an assessment: a shipped one, else that of the user's file.

    Raises
    ------
    PlanningError
        When it is neither.
    """
    from ...io.checklists import checklist_of_file, shipped_checklist, shipped_ids

    folder = resource("checklists")
    if head.checklist_id in shipped_ids(folder):
        return shipped_checklist(folder, head.checklist_id)
    if own is None:
        raise InputError("The assessment '{title}' was made with the checklist '{id}', which does not ship with the "
                         "plugin.", hint="Give its file (CHECKLIST_FILE).", title=head.title,
                         id=head.checklist_id)  # fmt: skip
    checklist = checklist_of_file(own, folder)
    if checklist.id != head.checklist_id:
        raise InputError("The file '{path}' holds the checklist '{id}', and the assessment '{title}' was made with "
                         "'{wanted}'.", hint="Choose the file of that one (CHECKLIST_FILE).", path=str(own),
                         id=checklist.id, title=head.title, wanted=head.checklist_id)  # fmt: skip
    return checklist


def _unavailable(run: Run, contents: Contents, path: Path) -> frozenset[str]:
    from ...io.evidence import unavailable_evidence

    project = run.context.project()
    layers = frozenset(project.mapLayers()) if project is not None else frozenset()
    return unavailable_evidence(contents.evidence, path.parent, layers)
