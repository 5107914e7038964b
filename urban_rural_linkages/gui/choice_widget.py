"""The widget of a choice in the dialogs of Processing: it shows labels, and hands over the ids beneath them.

Processing makes it from the metadata of a parameter, in dialogs, batches and models alike.  An enumeration of QGIS
whose values are texts shows these texts themselves: translated, they would be unknown to the models of yesterday.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameterEnum
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QWidget

from .dialog_kinds import kind_of, widget_of_model

_ID = Qt.ItemDataRole.UserRole


class LabelledChoice:
    """Make the widget that a dialog needs; Processing asks a class for it."""

    def __new__(
        cls,
        parameter: QgsProcessingParameterDefinition,
        dialog: Any,
        row: int = 0,
        col: int = 0,
        labels: Mapping[str, str] | None = None,
        value_hints: Sequence[str] = (),
    ) -> Any:
        """Return QGIS' own widget with other words in a model, which may also take a value from a step before."""
        labels = labels or {}
        widget = widget_of_model(parameter, dialog)
        if widget is not None:
            relabel(widget, labels)
            return widget
        return ChoiceWrapper(parameter, kind_of(dialog), labels, value_hints)


def relabel(widget: QWidget, labels: Mapping[str, str]) -> None:
    """Show labels instead of ids in every list of a widget, whose data stay what they are."""
    for box in widget.findChildren(QComboBox):
        for place in range(box.count()):
            if box.itemData(place, _ID) in labels:
                box.setItemText(place, labels[box.itemData(place, _ID)])


class ChoiceWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """A list of labels in a dialog or in a cell of a batch; where texts are only offered, any other may be typed."""

    def __init__(
        self,
        parameter: QgsProcessingParameterDefinition,
        kind: Any,  # QgsProcessingGui.WidgetType, which is no type in the stubs
        labels: Mapping[str, str],
        offered: Sequence[str],
    ) -> None:
        super().__init__(parameter, kind)
        self._free = not isinstance(parameter, QgsProcessingParameterEnum)
        self._ids = parameter.options() if isinstance(parameter, QgsProcessingParameterEnum) else list(offered)
        self._labels = labels

    def createWidget(self) -> QWidget:
        """Return the list."""
        parameter, box = self.parameterDefinition(), QComboBox()
        if parameter.flags() & Qgis.ProcessingParameterFlag.Optional:
            box.addItem("", None)
        for value in self._ids:
            label = self._labels.get(value, value)
            box.addItem(label, value)
            box.setItemData(box.count() - 1, label, Qt.ItemDataRole.ToolTipRole)  # a long one is cut in the list
        box.setEditable(self._free)
        box.setToolTip(parameter.toolTip())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.currentIndexChanged.connect(self._changed)
        box.editTextChanged.connect(self._changed)
        return box

    def createLabel(self) -> QLabel | None:
        """Return the label in front of the list; a batch has it at the head of its column."""
        return None if self.type() == QgsProcessingGui.WidgetType.Batch else super().createLabel()

    def setWidgetValue(self, value: object, context: QgsProcessingContext) -> None:
        """Show a value: the label of an id, or any other text as it is."""
        box = self._box()
        place = next((i for i in range(box.count()) if box.itemData(i, _ID) == (value or None)), -1)
        if place < 0 and self._free:
            box.setEditText(str(value or ""))
        else:
            box.setCurrentIndex(place)

    def widgetValue(self) -> object:
        """Return the id of the label that is shown, or what was typed; None for nothing."""
        box = self._box()
        place = box.findText(box.currentText(), Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        return box.itemData(place, _ID) if place >= 0 else box.currentText().strip() or None

    def _box(self) -> QComboBox:
        """Return the list as QGIS holds it: what `createWidget` returned is no longer known to Python by then."""
        return cast(QComboBox, self.wrappedWidget())

    def _changed(self, *_: object) -> None:
        self.widgetValueHasChanged.emit(self)
