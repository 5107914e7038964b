"""The dialogs of Processing that ask for the widget of a parameter, told apart: dialog, batch and model designer."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsGui, QgsProcessingGui

_MODEL_DESIGNER = "ModelerParametersDialog"


def widget_of_model(parameter: QgsProcessingParameterDefinition, dialog: Any) -> Any | None:
    """Return QGIS' own widget where the model designer asks, which also takes values from other steps; else None."""
    if type(dialog).__name__ != _MODEL_DESIGNER:
        return None
    registry = QgsGui.processingGuiRegistry()
    widget = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
    widget.setDialog(dialog)
    return widget


def kind_of(dialog: Any) -> Any:  # QgsProcessingGui.WidgetType, which is no type in the stubs
    """Return which kind of dialog asks."""
    from processing.gui.wrappers import dialogTypes  # noqa: PLC0415 - as late as the dialogs themselves

    return dialogTypes.get(type(dialog).__name__, QgsProcessingGui.WidgetType.Standard)


def own_widget(parameter: QgsProcessingParameterDefinition, dialog: Any) -> Any | None:
    """Return QGIS' own widget for batches and models, None where it is the dialog of one run."""
    widget = widget_of_model(parameter, dialog)
    if widget is None and kind_of(dialog) != QgsProcessingGui.WidgetType.Standard:
        widget = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind_of(dialog))
    return widget
