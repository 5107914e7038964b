"""Calculation of all figures from the matrix: without a dialog, nothing enters the project, what fails says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog, QWidget

from ...algorithms.assessment.calculating import Calculated, calculate_all
from ...algorithms.assessment.linked_lists import Linked
from ...core.assessment.calculation.kept_figures import with_figures
from ...core.assessment.records import Contents
from ...core.assessment.unit_records import Binding
from ...core.errors import Cancelled, PlanningError
from ...i18n import error_sentence, tr
from ...io.plan_layers import bound_layers, recognised_bindings
from ..dock.session import Session


class AllFigures:
    """Calculates the figures of an open assessment for all its municipalities.

    Parameters
    ----------
    project : QgsProject
        Where the bound layers are.
    store : callable
        Returns the file of the assessments, which sources are relative to; None without one.
    linked : callable
        Returns the open findings of the other checklists of the store.
    parent : QWidget, optional
        Of the bar that shows how far it is.
    """

    def __init__(
        self, project: QgsProject, store: Callable[[], Path | None], linked: Callable[[], Linked],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._project, self._store, self._linked, self._parent = project, store, linked, parent

    def run(self, session: Session, items: Sequence[str]) -> str:
        """Calculate the figures of some items, of all without any; return how it went, in a sentence."""
        names = {name for item in items for name in session.checklist.by_id[item].indicators}
        if items and not names:
            return tr("This question has no figure that could be calculated.")
        contents = session.work.contents()
        try:
            found, bindings = self._bound(contents)
            if not found:
                return tr(
                    "No layer of the project is recognised as data of the plan. Bind them by 'Data of the plan…'."
                )
            with_bound = with_bindings(contents, bindings)
            made = self._calculate(session, with_bound, found, sorted(names))
        except Cancelled:
            return tr("Cancelled: no figure has changed.")
        except PlanningError as error:
            return error_sentence(error)
        kept = with_figures(with_bound, made.figures, made.runs)
        if not session.take_results(kept):
            return ""
        known = sum(figure.value is not None for figure in made.figures)
        return tr("{known} figures calculated; {unknown} could not be, and say why.").format(
            known=known, unknown=len(made.figures) - known
        )

    def _bound(self, contents: Contents) -> tuple[dict[str, QgsVectorLayer], dict[str, Binding]]:
        """Return the bound layers by role; where none is bound yet, those of the project that are recognised."""
        bindings = {binding.role: binding for binding in contents.bindings}
        if bindings:
            return bound_layers(bindings.values(), self._project, self._store()), bindings
        layers = [layer for layer in self._project.mapLayers().values()
                  if isinstance(layer, QgsVectorLayer) and layer.isValid() and not layer.isTemporary()]  # fmt: skip
        context = QgsProcessingContext()
        context.setProject(self._project)
        bindings, found = recognised_bindings(layers, "", context)
        return found, bindings

    def _calculate(
        self, session: Session, contents: Contents, layers: dict[str, QgsVectorLayer], names: Sequence[str]
    ) -> Calculated:
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(self._project)
        bar = QProgressDialog(tr("Calculating all figures…"), tr("Cancel"), 0, 100, self._parent)
        bar.setWindowModality(Qt.WindowModality.WindowModal)
        bar.setMinimumDuration(400)
        bar.canceled.connect(feedback.cancel)

        def show(percent: float) -> None:
            bar.setValue(min(int(percent), 99))
            QApplication.processEvents()

        feedback.progressChanged.connect(show)
        try:
            return calculate_all(contents, session.checklist, layers, context, feedback, self._linked(), names)
        finally:
            bar.close()
            bar.deleteLater()


def with_bindings(contents: Contents, bindings: dict[str, Binding]) -> Contents:
    """Return an assessment with these layers bound, and the others as they were."""
    kept = {binding.role: binding for binding in contents.bindings}
    return replace(contents, bindings=tuple({**kept, **bindings}.values()))
