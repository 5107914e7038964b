"""The widget of a layer that a dialog of Processing does not choose by itself.

QGIS fills every required layer with the first of the project that fits: elevation as people, and the same raster as
start and as end.  Here the list stands empty until somebody chooses.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QComboBox, QWidget


class UnguessedLayer:
    """Make QGIS' own widget, with nothing chosen where it is one of a dialog."""

    def __new__(cls, parameter: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, col: int = 0) -> Any:
        """Return the wrapper that the dialog asks for."""
        from processing.gui.wrappers import dialogTypes  # noqa: PLC0415 - as late as the dialogs themselves

        registry, name = QgsGui.processingGuiRegistry(), type(dialog).__name__
        if name == "ModelerParametersDialog":
            widget = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
            widget.setDialog(dialog)
            return widget
        kind = dialogTypes.get(name, QgsProcessingGui.WidgetType.Standard)
        wrapper = registry.createParameterWidgetWrapper(parameter, kind)
        wrapper.setDialog(dialog)
        if kind == QgsProcessingGui.WidgetType.Standard:
            _leave_empty(wrapper)
        return wrapper


def _leave_empty(wrapper: Any) -> None:
    """Have a wrapper make its widget with nothing chosen: QGIS' panel asks for it in Python."""
    make = wrapper.createWrappedWidget

    def create(context: QgsProcessingContext) -> QWidget:
        widget = make(context)
        for box in widget.findChildren(QComboBox):
            box.setCurrentIndex(-1)
        return widget

    wrapper.createWrappedWidget = create
