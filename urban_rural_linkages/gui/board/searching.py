"""Searches in the background with windows for what they find: the best places, and scenarios side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QWidget

from ...core.decisions.plans import Plan, compare_plans
from ...core.errors import PlanningError
from ...core.progress import Progress, Unreported, stepped
from ...i18n import error_sentence, tr
from .acts import Acts
from .best_dialog import BestDialog
from .compare_dialog import CompareDialog
from .session import BoardSession
from .words import next_words

if TYPE_CHECKING:
    from ...core.board.best import BestPlace, BestPlaces
    from ...core.board.changes import BoardChange

_QUIET = 700  # milliseconds without a click before the next best place is searched
Compared = tuple[list[Plan], dict[str, PlanningError]]  # the scenarios, and those that cannot be worked out


class Searching:
    """Searches of the board.

    Parameters
    ----------
    session : BoardSession
    acts : Acts
        Places what was chosen among the best.
    parent : QWidget
        Above which windows stand.
    told : callable
        Takes the next best place, in words; "" = it is not known.
    """

    def __init__(self, session: BoardSession, acts: Acts, parent: QWidget, told: Callable[[str], None]) -> None:
        self._session, self._acts, self._parent, self._told = session, acts, parent, told
        self._next: BestPlace | None = None
        self._quiet = QTimer(parent)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self._search_next)
        session.changed.connect(self._forget_next)
        session.answered.connect(self._quiet.start)
        self.best: BestDialog | None = None
        self.comparison: CompareDialog | None = None

    def best_places(self) -> None:
        """Search the best places for one more service, with the changes as they stand."""
        opened = self._session.opened
        if opened is None:
            return
        board, changes, threshold = opened.board, self._session.changes, self._session.threshold

        self._session.ask(tr("Searching the best places…"),
                          lambda progress: board.best_places(changes, threshold, progress=progress),
                          self._show_best)  # fmt: skip

    def place_next(self) -> None:
        """Open a service at the next best place."""
        if self._next is not None:
            self._acts.place_named(self._next.name, self._next.x, self._next.y)

    def compare(self) -> None:
        """Work out the kept scenarios of this type, each at its own threshold, and the one on the map if not kept."""
        session, opened = self._session, self._session.opened
        if opened is None:
            return
        board = opened.board
        plans: dict[str, tuple[Sequence[BoardChange], float]] = {}
        lost: dict[str, PlanningError] = {}
        for one in session.of_this_type():
            try:
                plans[one.name] = session.changes_of(one), one.threshold
            except PlanningError as error:  # of other coordinates
                lost[one.name] = error
        if session.changes and not session.is_kept:
            plans[tr("on the map")] = session.changes, session.threshold

        def work(progress: Progress) -> Compared:
            rows, left_out = {}, dict(lost)
            for name in stepped(list(plans), progress):
                try:
                    rows[name] = board.answer(*plans[name], Unreported(progress)).everybody
                except PlanningError as error:  # of a service that is gone: the others are compared all the same
                    left_out[name] = error
            return compare_plans(rows), left_out

        session.ask(tr("Comparing scenarios…"), work, self._show_comparison)

    def _forget_next(self) -> None:
        self._quiet.stop()
        self._next = None
        self._told("")

    def _search_next(self) -> None:
        """Search the next best place once nobody clicks any more; the next click ends it."""
        opened = self._session.opened
        if opened is None or self._session.is_busy or self._session.answer is None:
            return
        board, changes, threshold = opened.board, self._session.changes, self._session.threshold
        self._session.ask_aside(tr("Searching the best places…"),
                                lambda progress: board.best_places(changes, threshold, count=1, progress=progress),
                                self._take_next)  # fmt: skip

    def _take_next(self, found: BestPlaces) -> None:
        self._next = next(iter(found.places), None)
        self._told("" if self._next is None else next_words(self._next, in_doubt=bool(found.look_first)))

    def _show_best(self, found: BestPlaces) -> None:
        self.best = BestDialog(found, self._session.threshold, self._parent)
        self.best.chosen.connect(lambda place: self._acts.place_named(place.name, place.x, place.y))
        self._show(self.best)

    def _show_comparison(self, compared: Compared) -> None:
        plans, left_out = compared
        opened = self._session.opened
        if left_out:
            words = tr("Left out of the comparison: '{name}'. {reason}")
            said = (words.format(name=name, reason=error_sentence(error)) for name, error in left_out.items())
            self._session.failed.emit(" ".join(said))
        if opened is None or not plans:
            return
        names = dict(opened.service_types)
        self.comparison = CompareDialog(plans, names.get(opened.service_type, opened.service_type), self._parent)
        self._show(self.comparison)

    @staticmethod
    def _show(dialog: QWidget) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
