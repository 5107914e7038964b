"""``assessmentcreate``: a new assessment for one plan or many municipalities, in a store that is there or made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from qgis.core import QgsProcessingOutputFile, QgsProcessingOutputString

from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import proceed
from ...i18n import current_language, tr
from ...paths import resource
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..unit_inputs import field_of_codes, has_codes, people_parameter, read_people, unit_parameters
from .stored_assessment import author_parameter, open_store, read_author, stored_in, time_now, written_store

if TYPE_CHECKING:
    from ...core.assessment.checklist import Checklist
    from ...core.assessment.records import Contents
    from ...core.assessment.unit_records import Unit
    from ..run import Run


class AssessmentCreate(UrbanRuralAlgorithm):
    """A new impact assessment."""

    ID = "assessmentcreate"
    GROUP = "checklists"
    PUBLISHES = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("New impact assessment"),
            tr("Begins an assessment with a checklist, for one plan or for many municipalities at once, and adds it to "
               "a file of assessments, which is made where there is none. Each feature of the layer becomes a "
               "municipality with answers and figures of its own; those of up to 5,000 inhabitants are base "
               "settlements, larger ones territorially relevant (LOTUS, art. 5.2). Outlines are kept in a simplified "
               "form, for maps.\n\n"
               "Codes are for ever: they are how answers are found. Codes that are empty or stand twice, and empty "
               "names, are refused with their rows. Assessments that are in the file already stay as they are."),
            tr("new, begin, assessment, checklist, municipalities, nueva, empezar, evaluación, lista de comprobación, "
               "municipios"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            written_store(tr("The GeoPackage of the panel of impact checklists. The assessment is added to it; where "
                             "there is no such file it is made.")),
            p.text("TITLE", tr("Title"), tr("What the assessment is to be called."), optional=False),
            p.choice("CHECKLIST", tr("Checklist"), tr("Which questions are asked."), _checklists(), "gender"),
            p.choice("INSTRUMENT", tr("Instrument"), tr("The kind of plan, which decides what is asked of it."),
                     _instruments(), "pge"),
            p.choice("STAGE", tr("Stage"), tr("Diagnosis, or proposal: what the plan must contain is asked for at the "
                     "proposal."), {"proposal": tr("Proposal"), "diagnosis": tr("Diagnosis")}, "proposal"),
            *unit_parameters(
                units=tr("The municipalities that the plan covers, one feature each; a table will do, without maps "
                         "then. Without it the plan is answered as a whole."),
                codes=tr("The field with the official code; needed with the layer."), optional=True),
            p.field("UNIT_NAME", tr("Name of the unit"), tr("The field with the name. Without it, the code."), "UNITS"),
            people_parameter(tr("Decides the class of each municipality. Without it, questions of both classes are "
                                "asked.")),
            p.text("PROMOTER", tr("Promoter"), tr("Who promotes the plan, for the first page of the report.")),
            p.text("DRAFTERS", tr("Drafters"), tr("Who drafts the report, with their qualification."), advanced=True),
            p.text("FILE_NUMBER", tr("File number"), tr("The number of the file at the administration."),
                   advanced=True),
            p.text("INITIAL_APPROVAL", tr("Initial approval"), tr("Its date, such as 2027-05-14: it decides which "
                   "version of a norm applies.")),
            p.text("REGION", tr("Region"), tr("Whose norms are duties, such as ES-EX for Extremadura, which is meant "
                   "where nothing is said; norms of other regions are shown for comparison."),
                   hints={"ES-EX": tr("Extremadura (ES-EX)")}),
            author_parameter(tr("Who makes the assessment; kept with it.")),
            p.file("OWN_CHECKLIST", tr("Checklist of your own"), tr("A JSON file in place of the checklists that ship "
                   "with the plugin."), advanced=True),
            QgsProcessingOutputFile("GEOPACKAGE", tr("File of assessments")),
            QgsProcessingOutputString("UUID", tr("uuid of the assessment")),
            p.number_output("N_UNITS", tr("Municipalities")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what is no store, a title that is empty, and a layer without codes."""
        path = stored_in(run)
        if path.exists():
            open_store(path)
        if run.given("UNITS") and not has_codes(run):
            raise InputError("The municipalities have no field of codes.",
                             hint="Choose it (UNIT_ID): answers are found by it.")  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Read the municipalities, make the assessment, and add it to the store."""
        from ...core.assessment.new_assessment import Making, new_assessment
        from ...core.assessment.unit_records import Particulars

        checklist, path = _checklist(run), stored_in(run)
        time = time_now()
        units = _units(run, time)
        particulars = Particulars(run.text("PROMOTER"), run.text("DRAFTERS"), run.text("FILE_NUMBER"),
                                  run.text("INITIAL_APPROVAL"), run.text("REGION"))  # fmt: skip
        making = Making(str(uuid4()), read_author(run), current_language(), time)
        contents = new_assessment(checklist, run.text("TITLE"), run.choice("INSTRUMENT"), run.choice("STAGE"),
                                  particulars, units, making)  # fmt: skip
        proceed(run.progress, 0.8)
        _add(run, path, contents)
        return {"GEOPACKAGE": str(path), "UUID": contents.assessment.uuid, "N_UNITS": len(units)}


def _checklists() -> dict[str, str]:
    """Return the checklists that ship with the plugin, by their ids."""
    return {
        "gender": tr("Gender impact"),
        "ageing": tr("Impact on ageing"),
        "childhood": tr("Impact on childhood and adolescence"),
        "lotus_core": tr("Common block of LOTUS"),
        "rurban_partnership": tr("Rural-urban partnership (OECD)"),
        "url_gp": tr("Urban-rural linkages (UN-Habitat)"),
    }


def _instruments() -> dict[str, str]:
    """Return the instruments by their ids, as `core.assessment.plan` has them: QGIS waits for what is read here."""
    return {
        "dot": tr("Territorial guidelines"),
        "pt": tr("Territorial plan"),
        "psr": tr("Rural land plan"),
        "peot": tr("Special territorial plan"),
        "pir": tr("Project of regional interest"),
        "pge": tr("Structural general plan"),
        "pgd": tr("Detailed general plan"),
        "pe": tr("Special plan"),
        "pp": tr("Partial plan"),
        "ed": tr("Detailed study"),
        "cr": tr("Rural land qualification"),
        "other": tr("Other instrument or partnership"),
    }


def _checklist(run: Run) -> Checklist:
    from ...io.checklists import checklist_of_file, shipped_checklist

    own, folder = run.file("OWN_CHECKLIST"), resource("checklists")
    return checklist_of_file(own, folder) if own is not None else shipped_checklist(folder, run.choice("CHECKLIST"))


def _units(run: Run, time: str) -> tuple[Unit, ...]:
    from ...core.assessment.new_assessment import units_of
    from ...io.outlines import simplified_wkt

    table, field = run.table("UNITS"), field_of_codes(run)
    if table is None or field is None:
        return ()
    codes = table.column(field)
    called = run.field("UNIT_NAME")
    names = table.column(called) if called is not None else codes
    labels = [str(row) for row in range(1, len(table) + 1)]
    people = read_people(run, labels)
    with run.step(tr("Simplify the outlines"), 0.5):
        outlines = simplified_wkt(table)
    return units_of(codes, names, table.name, None if people is None else people.tolist(), outlines,
                    table.crs.authid() or table.crs.toWkt(), time)  # fmt: skip


def _add(run: Run, path: Path, contents: Contents) -> None:
    """Add the assessment to its store; one that was made for it does not stay where that fails."""
    from ...io.store.geopackage import GeoPackageStore

    is_new = not path.exists()
    store = GeoPackageStore.create_file(path) if is_new else open_store(path)
    try:
        _tell(run, contents, [head.title for head in store.assessments()])
        store.add(contents)
    except BaseException:
        if is_new:
            path.unlink()
        raise


def _tell(run: Run, contents: Contents, titles: list[str]) -> None:
    """Say what of the municipalities is not known, and whether the title is taken."""
    unknown = [unit.name for unit in contents.units if not unit.nucleus]
    without = [unit.name for unit in contents.units if not unit.outline]
    if unknown:
        run.note(Note("Municipalities of unknown class, which are asked the questions of both: {count}.",
                      count=len(unknown)))  # fmt: skip
    if without:
        run.note(Note("Municipalities without an outline, which are on no map: {count}.", count=len(without)))
    if contents.assessment.title in titles:
        run.note(Note("The file has another assessment with the title '{title}' already.",
                      title=contents.assessment.title))  # fmt: skip
