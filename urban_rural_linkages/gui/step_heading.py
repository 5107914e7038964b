"""Headings in the dialogs of Processing, which have no groups of parameters but the advanced ones."""

from __future__ import annotations

from html import escape
from importlib import import_module
from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from .dialog_kinds import kind_of, widget_of_model


class Headed:
    """Make the widget of the first parameter of a step, with the title of the step above its label."""

    def __new__(
        cls,
        parameter: QgsProcessingParameterDefinition,
        dialog: Any,
        row: int = 0,
        col: int = 0,
        heading: str = "",
        under: str = "",
        **others: Any,
    ) -> Any:
        """Return the wrapper that the dialog asks for: that of the class `under`, or else QGIS' own."""
        if under:
            module, _, name = under.rpartition(".")
            wrapper = getattr(import_module(module), name)(parameter, dialog, row, col, **others)
        else:
            wrapper = _own(parameter, dialog)
        if kind_of(dialog) == QgsProcessingGui.WidgetType.Standard and widget_of_model(parameter, dialog) is None:
            _head(wrapper, heading)
        return wrapper


def _own(parameter: QgsProcessingParameterDefinition, dialog: Any) -> Any:
    widget = widget_of_model(parameter, dialog)
    if widget is None:
        widget = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind_of(dialog))
        widget.setDialog(dialog)
    return widget


def _head(wrapper: Any, heading: str) -> None:
    """Have a wrapper set the heading above its label: QGIS' panel asks for the label in Python."""
    make = wrapper.createWrappedLabel

    def create() -> QLabel | None:
        label = make()
        if label is not None:
            words = escape(label.text())
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setText(f"<h3>{escape(heading)}</h3>{words}")
        return label

    wrapper.createWrappedLabel = create
