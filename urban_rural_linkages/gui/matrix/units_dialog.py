"""Dialog in which the municipalities of an assessment are chosen: a layer, its fields, and a list to be ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QMessageBox, QWidget

from ...core.assessment.plan import Nucleus
from ...core.assessment.unit_choice import chosen_units, left_with_answers, likely_fields
from ...core.assessment.unit_records import Unit
from ...core.errors import PlanningError
from ...i18n import error_sentence, tr
from ..dock.narrow_widgets import NarrowCombo, PlainLabel
from ..dock.session import Session
from ..dock.words import nucleus_words
from ..messages import message_box
from .ports import UnitLayers
from .sheet import Sheet

_SIZE = (560, 640)
CODE = int(Qt.ItemDataRole.UserRole)


class UnitsDialog(Sheet):
    """Choice of the municipalities.

    Parameters
    ----------
    session : Session
        The assessment.
    layers : UnitLayers
        Where they are taken from.
    now : callable
        The time, as records have it.

    Attributes
    ----------
    asks : callable
        Asks a question and returns whether to go on.
    """

    def __init__(
        self, session: Session, layers: UnitLayers, now: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Municipalities of the assessment"), tr("Use these"), _SIZE, parent)
        self.asks: Callable[[str], bool] = self._ask
        self._session, self._layers, self._now = session, layers, now
        self._offered: tuple[Unit, ...] = ()
        self.layer = NarrowCombo(tr("Layer of the municipalities"))
        self.fields = {name: NarrowCombo(words) for name, words in _field_words().items()}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search"))
        self.list = QListWidget()
        self.list.setMinimumHeight(180)
        self.count = PlainLabel()
        self.add_field(tr("Layer of the municipalities"), self.layer)
        for name, words in _field_words().items():
            self.add_field(words, self.fields[name])
        self.add_field(tr("Municipalities"), self.search)
        self.list.setAccessibleName(tr("Municipalities"))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.count)
        self._fill_layers()
        self.layer.currentIndexChanged.connect(lambda _row: self._layer_chosen())
        for field in self.fields.values():
            field.currentIndexChanged.connect(lambda _row: self._read())
        self.search.textChanged.connect(lambda _text: self._filter())
        self.list.itemChanged.connect(lambda _item: self._show_count())
        self._layer_chosen()

    def chosen(self) -> set[str]:
        """Return the codes that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return {str(item.data(CODE)) for item in items if item.checkState() == Qt.CheckState.Checked}

    def accept(self) -> None:
        """Take over the ticked ones; ask before one goes that has answers of its own."""
        codes, work = self.chosen(), self._session.work
        gone = left_with_answers(work.contents(), codes)
        if gone and not self.asks(
            tr("These have answers of their own and would be left out: {names}. Their answers are kept, and come "
               "back with them. Go on?").format(names=", ".join(unit.name for unit in gone))
        ):  # fmt: skip
            return
        if self._session.take_units(chosen_units(self._offered, codes, self._now())):
            super().accept()

    # -- within ----------------------------------------------------------------------------------------------

    def _fill_layers(self) -> None:
        for layer_id, name in self._layers.layers():
            self.layer.offer(name, layer_id)
        if not self.layer.count():
            self.complain(tr("The project has no layer. Add the layer of the municipalities, and come back."))

    def _layer_chosen(self) -> None:
        names = self._layers.fields(self.layer.code()) if self.layer.count() else []
        likely = dict(zip(self.fields, likely_fields(names), strict=True))
        for key, combo in self.fields.items():
            combo.blockSignals(True)
            combo.clear()
            combo.offer(tr("— choose —") if key != "inhabitants" else tr("not known"), "")
            for name in names:
                combo.offer(name, name)
            combo.choose(likely[key])
            combo.blockSignals(False)
        self._read()

    def _read(self) -> None:
        """Read the layer by its fields, and list its municipalities."""
        code, name = self.fields["code"].code(), self.fields["name"].code()
        self._offered, wrong = (), ""
        if self.layer.count() and code:
            try:
                found = self._layers.units(self.layer.code(), code, name or code, self.fields["inhabitants"].code())
                self._offered = found
            except PlanningError as error:
                wrong = error_sentence(error)
        if self.layer.count():
            self.complain(wrong)
        self._list(code)

    def _list(self, code: str) -> None:
        known = {unit.code for unit in self._session.work.units}
        selected = set(self._layers.selected(self.layer.code(), code)) if self._offered else set()
        ticked = known & {unit.code for unit in self._offered} or selected
        self.list.blockSignals(True)
        self.list.clear()
        for unit in self._offered:
            item = QListWidgetItem(_unit_words(unit))
            item.setData(CODE, unit.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if unit.code in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._filter()
        self._show_count()

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for row in range(self.list.count()):
            text = self.list.item(row).text().casefold()
            self.list.item(row).setHidden(not all(word in text for word in words))

    def _show_count(self) -> None:
        codes = self.chosen()
        units: Sequence[Unit] = [unit for unit in self._offered if unit.code in codes]
        parts = [tr("{count} chosen").format(count=len(units))]
        for nucleus in Nucleus:
            number = sum(unit.nucleus == nucleus for unit in units)
            if number:
                parts.append(f"{nucleus_words(nucleus.value)}: {number}")
        self.count.show_text(" · ".join(parts))
        self.go.setEnabled(bool(self._offered) and not self._session.read_only)

    def _ask(self, words: str) -> bool:
        box = message_box(words, QMessageBox.Icon.Question, self)
        go = box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is go


def _field_words() -> dict[str, str]:
    return {
        "code": tr("Field of the code"), "name": tr("Field of the name"),
        "inhabitants": tr("Field of the inhabitants: above 5000 a settlement is territorially relevant"),
    }  # fmt: skip


def _unit_words(unit: Unit) -> str:
    nucleus = f" · {nucleus_words(unit.nucleus).lower()}" if unit.nucleus else ""
    return f"{unit.name} ({unit.code}){nucleus}"
