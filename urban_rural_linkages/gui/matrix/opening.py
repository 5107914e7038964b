"""Opening of the matrix from the dock: one window for the open assessment, which goes with it from cell to cell."""

from __future__ import annotations

from ...core.assessment.matrix import Place
from ...i18n import tr
from ..dock.dock_widget import ChecklistDock
from ..dock.session import Session
from .ports import Around
from .window import MatrixWindow


class MatrixOpening:
    """The matrix of whatever assessment the dock shows.

    Parameters
    ----------
    dock : ChecklistDock
        The dock; its menu offers the matrix.
    around : Around
        Calculations, the map and reports.
    """

    def __init__(self, dock: ChecklistDock, around: Around) -> None:
        self._dock, self.around = dock, around
        self.window: MatrixWindow | None = None
        dock.header.offer_action(tr("Matrix of Municipalities…"), self.open)
        dock.opened.connect(self._follow_session)
        dock.workplace.tree.chosen.connect(self._follow_dock)
        dock.workplace.unit_bar.stepped.connect(lambda _step: self._follow_dock())

    def open(self) -> None:
        """Show the matrix, above all other windows; without an open assessment there is none."""
        session = self._dock.session
        if session is None:
            return
        if self.window is None or self.window.session is not session:
            self._make(session)
        if self.window is not None:
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()
            self.window.follow(*self._here())

    def close(self) -> None:
        """Take the window away."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _make(self, session: Session) -> None:
        self.close()
        self.window = MatrixWindow(session, self.around, self._dock.window())
        self.window.looked_at.connect(self._lead_dock)

    def _follow_session(self, session: Session) -> None:
        """Show another assessment where the matrix was open."""
        was_open = self.window is not None and self.window.isVisible()
        self.close()
        if was_open and session is self._dock.session:
            self.open()

    def _follow_dock(self, _item: str = "") -> None:
        if self.window is not None and self.window.isVisible() and not self.window.isActiveWindow():
            self.window.follow(*self._here())

    def _lead_dock(self, unit: str, item_id: str) -> None:
        """Let the dock show the cell in which one rests, as long as it is open."""
        if self._dock.isVisible() and self._here() != (unit, item_id):
            self._dock.workplace.look_at(unit, item_id)

    def _here(self) -> Place:
        session, item = self._dock.session, self._dock.workplace.editor.item
        return (session.work.unit if session is not None else "", item.id if item is not None else "")
