"""``assessmentcalculate``: all figures of an assessment at once, for all its municipalities and groups of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .stored_assessment import open_store, store_parameters, stored_in

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

    from ...core.assessment.checklist import Checklist
    from ...core.assessment.records import Contents
    from ...core.assessment.unit_records import Binding
    from ...io.columns import Column
    from ...io.store.sql import SqlStore
    from ..run import Run
    from .calculating import Calculated


class AssessmentCalculate(UrbanRuralAlgorithm):
    """All figures of an assessment."""

    ID = "assessmentcalculate"
    GROUP = "checklists"
    NEEDS_SCIPY = True
    COMPOSES = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Figures of an impact assessment"),
            tr("Calculates all figures of an assessment that the data of the plan allow, for each of its "
               "municipalities, for all of them together and for the region around them, by groups of people where the "
               "indicator asks for it. The data are the layers that the assessment has bound to their roles (roads, "
               "settlements, services, ages, sessions ...), or those given here; fields and values are recognised, in "
               "English and Spanish. Travel times and standards are run once for each setting and read for all "
               "indicators.\n\n"
               "Nothing is added to the project. What cannot be calculated is a row with its reason, never a nought. "
               "Every figure comes with the number of people or cases that it rests on and, where it has one, its "
               "standard error."),
            tr("calculate, figures, indicators, assessment, municipalities, calcular, cifras, indicadores, evaluación, "
               "municipios, género"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *store_parameters(tr("The GeoPackage of the panel of impact checklists; the figures are written into its "
                                 "assessment.")),
            p.tables("LAYERS", tr("Data of the plan"), tr("Layers and tables in place of those that the assessment has "
                     "bound, or beside them: what each is for is recognised by its name and fields."), optional=True),
            p.text("ROLES", tr("Roles of the layers"), tr("Where a name does not say it, such as "
                   "settlements=nucleos,roads=viario: the role, and the name of the layer."), advanced=True),
            p.text("INDICATORS", tr("Indicators"), tr("Only these, by their codes, with commas between them; empty: "
                   "all of the checklist."), advanced=True),
            p.text("ALTERNATIVE", tr("Alternative"), tr("Name of the alternative that the layers given here show, such "
                   "as services with a new school; its figures are kept beside those of today."), advanced=True),
            p.flag("WRITE", tr("Keep the figures in the assessment"), tr("The figures and how they were calculated are "
                   "written into the file of assessments, in place of those calculated before."), False),
            p.layer_output("OUTPUT", tr("Figures"), tr("A row a municipality, indicator and group of people; empty "
                           "values have a reason. The code of the region is *, and that of all municipalities is "
                           "empty.")),
            p.number_output("N_FIGURES", tr("Figures with a value")),
            p.number_output("N_NOT_KNOWN", tr("Figures that cannot be calculated")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse what is no store."""
        open_store(stored_in(run))

    def execute(self, run: Run) -> p.Results:
        """Read the assessment and its data, calculate, and write table and store."""
        from .calculating import calculate_all
        from .linked_lists import linked_findings
        from .stored_assessment import read_assessment

        store, contents, checklist = read_assessment(run)
        with run.step(tr("Find the data of the plan"), 0.1):
            bindings, layers = _data(run, contents)
        found = calculate_all(_bound(contents, bindings), checklist, layers, run.context, run.feedback,
                              linked_findings(store), _wanted(run), run.steps,
                              run.text("ALTERNATIVE").strip())  # fmt: skip
        _tell(run, found)
        if run.flag("WRITE"):
            is_today = not run.text("ALTERNATIVE").strip()
            _keep(store, _bound(contents, bindings) if is_today else contents, found, contents)
        return {
            **run.write_rows("OUTPUT", _columns(found, contents, checklist, _language(run))),
            "N_FIGURES": sum(figure.value is not None for figure in found.figures),
            "N_NOT_KNOWN": sum(figure.value is None for figure in found.figures),
        }


def _wanted(run: Run) -> list[str]:
    return [name.strip() for name in run.text("INDICATORS").split(",") if name.strip()]


def _language(run: Run) -> str:
    from .stored_assessment import read_language

    return read_language(run)


def _data(run: Run, contents: Contents) -> tuple[dict[str, Binding], dict[str, QgsVectorLayer]]:
    """Return the bindings that count, those given here before those of the assessment, and their layers by role."""
    from ...io.plan_layers import bound_layers, recognised_bindings

    given, layers = recognised_bindings(run.layers("LAYERS"), run.text("ROLES"), run.context)
    bindings = {**{binding.role: binding for binding in contents.bindings}, **given}
    others = [binding for role, binding in bindings.items() if role not in given]
    return bindings, {**bound_layers(others, run.context.project(), stored_in(run)), **layers}


def _bound(contents: Contents, bindings: dict[str, Binding]) -> Contents:
    from dataclasses import replace

    return replace(contents, bindings=tuple(bindings.values()))


def _tell(run: Run, found: Calculated) -> None:
    """Say how many figures there are, and of which indicators none."""
    known = {figure.indicator for figure in found.figures if figure.value is not None}
    lacking = {figure.indicator: figure.reason for figure in found.figures if figure.indicator not in known}
    for indicator, reason in sorted(lacking.items()):
        run.info(f"{indicator}: {reason}")
    if not known:
        run.note(Note("No figure could be calculated: nothing is bound, or the data lack what the indicators need."))


def _keep(store: SqlStore, contents: Contents, found: Calculated, stored: Contents) -> None:
    """Write figures and calculations into the store, in place of those before, and which data they are made of.

    Layers of an alternative are not the data of the plan, and are not kept.
    """
    from ...core.assessment.calculation.kept_figures import with_figures
    from ...core.assessment.working_copy import difference

    kept = with_figures(contents, found.figures, found.runs)
    store.save(kept, difference(kept, stored))


def _columns(found: Calculated, contents: Contents, checklist: Checklist, language: str) -> list[Column]:
    from ...io.columns import Column

    figures = found.figures
    names = {unit.code: unit.name for unit in contents.units}
    indicators = [checklist.indicators[figure.indicator] for figure in figures]
    return [
        Column("unit", "text", [figure.unit_code for figure in figures], tr("Code of the municipality")),
        Column("name", "text", [names.get(figure.unit_code) for figure in figures], tr("Municipality")),
        Column("indicator", "text", [figure.indicator for figure in figures], tr("Code of the indicator")),
        Column("label", "text", [one.label.in_language(language) for one in indicators], tr("Indicator")),
        Column("alternative", "text", [figure.alternative or None for figure in figures], tr("Alternative")),
        Column("group", "text", [figure.group for figure in figures], tr("Group of people")),
        Column("value", "real", [figure.value for figure in figures], tr("Figure")),
        Column("measured_in", "text", [one.unit.in_language(language) for one in indicators], tr("Unit of the figure")),
        Column("base", "real", [figure.base for figure in figures], tr("People or cases that it rests on")),
        Column("error", "real", [figure.error for figure in figures], tr("Standard error")),
        Column("reason", "text", [figure.reason or None for figure in figures], tr("Why there is none, or what was "
               "left out")),
    ]  # fmt: skip
