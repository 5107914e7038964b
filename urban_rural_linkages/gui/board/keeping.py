"""Scenarios kept under a name: keeping, the list of them, the report, and what is asked before one is left."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...core.board.scenario import Scenario
from ...i18n import tr
from ..diagnosis.buttons import button
from ..dock.narrow_widgets import PlainLabel
from .questions import Questions, Sheet
from .session import BoardSession, free_name
from .words import threshold_words

_KEY = int(Qt.ItemDataRole.UserRole)


class Keeping:
    """The acts of the buttons of scenarios.

    Parameters
    ----------
    session : BoardSession
    questions : Questions
        For names, and whether changes are given up.
    parent : QWidget
        Above which the list stands.
    """

    def __init__(self, session: BoardSession, questions: Questions, parent: QWidget) -> None:
        self._session, self._questions, self._parent = session, questions, parent
        self.list: KeptDialog | None = None

    def keep(self) -> None:
        """Ask for a name and keep the changes."""
        name = self._asked(tr("Keep the scenario as"))
        if name:
            self._session.keep(name)

    def to_report(self) -> str:
        """Keep the changes for the report; return, in words, what was done."""
        scenario = self._session.scenario
        name = scenario.name if scenario is not None and self._session.is_kept else self._asked(
            tr("Name of the scenario in the report"))  # fmt: skip
        file = self._session.to_report(name) if name else None
        recipe = self._session.recipe
        if file is None or recipe is None:
            return ""
        words = tr("'{name}' goes into the report: it is in {file}, and the next run of {recipe} makes its page.")
        said = words.format(name=name, file=file.name, recipe=recipe.name)
        self._session.told.emit(said)
        return said

    def show(self) -> KeptDialog:
        """Open the list of scenarios."""
        self.list = KeptDialog(self._session, self._questions, self.may_leave, self._parent)
        self.list.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list.open()
        return self.list

    def may_leave(self) -> bool:
        """Ask whether changes that are not kept are given up; True where there are none."""
        return self._session.is_kept or self._questions.agrees(
            tr("The changes of this scenario are not kept. Give them up?"), tr("Give up"))  # fmt: skip

    def _asked(self, words: str) -> str | None:
        taken = [one.name for one in self._session.of_this_type()]
        scenario, names = self._session.scenario, [one.name for one in self._session.scenarios]  # of all types
        return self._questions.name(words, scenario.name if scenario is not None else free_name(names), taken)


class KeptDialog(Sheet):
    """The list of scenarios: open, rename, remove; `may_leave` asks whether that on the map is left."""

    def __init__(
        self, session: BoardSession, questions: Questions, may_leave: Callable[[], bool], parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(tr("Scenarios kept"), parent)
        self._session, self._questions, self._may_leave = session, questions, may_leave
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Scenarios kept"))
        self.rows.itemActivated.connect(lambda _item: self.accept())
        self.rows.currentRowChanged.connect(lambda _row: self._enable())
        self.rows.setWordWrap(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.go.setText(tr("Open it"))
        self.leave.setText(tr("Close"))
        self.name = button(tr("Rename…"), self._rename)
        self.drop = button(tr("Remove"), self._remove)
        for place, one in enumerate((self.name, self.drop)):
            self.foot.insertWidget(place, one)
        self.file = PlainLabel()
        self.file.setProperty("role", "soft")
        self.body.insertWidget(0, self.rows, 1)
        self.body.insertWidget(1, self.file)
        self.resize(520, 340)
        session.kept.connect(self._fill)
        self._fill()

    def chosen(self) -> Scenario | None:
        """Return the scenario that is chosen."""
        item = self.rows.currentItem()
        key = item.data(_KEY) if item is not None else ""
        return next((one for one in self._session.scenarios if one.key == key), None)

    def _fill(self) -> None:
        chosen, opened = self.rows.currentRow(), self._session.opened
        self.rows.clear()
        for scenario in self._session.scenarios:
            item = QListWidgetItem(self._words(scenario))
            item.setData(_KEY, scenario.key)
            self.rows.addItem(item)
        self.rows.setCurrentRow(min(max(chosen, 0), self.rows.count() - 1))
        self.file.show_text("" if opened is None else str(opened.scenarios))
        self._enable()

    def _words(self, scenario: Scenario) -> str:
        opened = self._session.opened
        types = dict(opened.service_types) if opened is not None else {}
        parts = [scenario.name, types.get(scenario.service_type, scenario.service_type),
                 threshold_words(scenario.threshold), tr("changes: {number}").format(number=len(scenario.changes)),
                 scenario.author, scenario.made[:10]]  # fmt: skip
        if scenario.in_report:
            parts.append(tr("in the report"))
        if opened is not None and not scenario.is_of(opened.fingerprint):
            parts.append(tr("of other data"))
        return " · ".join(part for part in parts if part)

    def _enable(self) -> None:
        for one in (self.go, self.name, self.drop):
            one.setEnabled(self.chosen() is not None)

    def accept(self) -> None:
        """Open the chosen scenario, once changes of the one on the map are kept or given up."""
        scenario = self.chosen()
        if scenario is not None and self._may_leave():
            self._session.use(scenario)
            super().accept()

    def _rename(self) -> None:
        scenario = self.chosen()
        if scenario is None:
            return
        taken = [one.name for one in self._session.scenarios if one.key != scenario.key]
        name = self._questions.name(tr("Rename the scenario"), scenario.name)
        if name and name in taken:
            self.below.show_text(tr("There is a scenario '{name}' already.").format(name=name))
        elif name:
            self._session.rename(scenario, name)

    def _remove(self) -> None:
        scenario = self.chosen()
        words = tr("Remove the scenario '{name}' for good?")
        if scenario is not None and self._questions.agrees(words.format(name=scenario.name), tr("Remove")):
            self._session.remove(scenario)
