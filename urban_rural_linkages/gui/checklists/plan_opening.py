"""Opening of the window of the plan's data, for the assessment that is open in the dock."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from ...algorithms.assessment.linked_lists import Linked
from ...core.assessment.unit_records import Binding
from ...core.errors import PlanningError
from ...i18n import tr
from ...io.store.sql import SqlStore
from ..dock.dock_widget import ChecklistDock
from ..dock.session import Session
from ..plan_data.window import PlanDataWindow
from .plan_side import QgisPlan
from .sources import Sources

_MOST_OTHERS = 6  # assessments of the store that are looked through


class PlanOpening:
    """Opens the window "Data of the plan"; one at a time.

    Parameters
    ----------
    dock : ChecklistDock
        Whose assessment it is about; its menu offers the window.
    sources : Sources
        Names of layers.
    project : QgsProject
        Whose layers are offered.
    linked : callable
        Returns the open findings of the other checklists of the store.
    store : callable
        Returns where the assessments are kept.
    """

    def __init__(
        self, dock: ChecklistDock, sources: Sources, project: QgsProject, linked: Callable[[], Linked],
        store: Callable[[], SqlStore],
    ) -> None:  # fmt: skip
        self._dock, self._sources, self._project = dock, sources, project
        self._linked, self._store = linked, store
        self.window: PlanDataWindow | None = None
        dock.header.offer_action(tr("Data of the plan…"), self.open)

    def open(self, parent: QWidget | None = None) -> PlanDataWindow | None:
        """Show the window; None where no assessment is open."""
        session = self._dock.session
        if session is None:
            return None
        self.close()
        window = PlanDataWindow(self._plan_of(session), parent if isinstance(parent, QWidget) else self._dock)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.finished.connect(self._closed)
        self.window = window
        window.open()
        return window

    def plan(self) -> QgisPlan | None:
        """Return the data of the plan of the open assessment; None where none is open."""
        session = self._dock.session
        return self._plan_of(session) if session is not None else None

    def _plan_of(self, session: Session) -> QgisPlan:
        others = confirmed_elsewhere(self._store(), session.work.assessment.uuid)
        return QgisPlan(session, self._sources, self._linked, self._project, others)

    def close(self) -> None:
        """Close the window, where it is open."""
        if self.window is not None:
            self.window.accept()

    def _closed(self, _result: int) -> None:
        self.window = None


def confirmed_elsewhere(store: SqlStore, uuid: str) -> list[Binding]:
    """Return what was confirmed in the other assessments of a store, that of the one changed last first."""
    try:
        heads = sorted(store.assessments(), key=lambda head: head.modified, reverse=True)
        others = [head.uuid for head in heads if head.uuid != uuid][:_MOST_OTHERS]
        return [binding for other in others for binding in store.load(other).bindings if binding.modified]
    except PlanningError:  # the store is away for now; what is open here does without
        return []
