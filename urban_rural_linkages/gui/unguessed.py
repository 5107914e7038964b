"""The widget of a layer or field that a dialog of Processing does not choose by itself.

QGIS fills every required input with the first that fits: elevation as people, the same raster as start and as end, the
number of the row as population.  Here the list stands empty until somebody chooses.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameterField
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .dialog_kinds import kind_of, widget_of_model


class Unguessed:
    """Make QGIS' own widget, with nothing chosen where it is one of a dialog."""

    def __new__(cls, parameter: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, col: int = 0) -> Any:
        """Return the wrapper that the dialog asks for."""
        widget = widget_of_model(parameter, dialog)
        if widget is not None:
            return widget
        kind = kind_of(dialog)
        wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind)
        wrapper.setDialog(dialog)
        if kind == QgsProcessingGui.WidgetType.Standard:
            _leave_empty(wrapper, parameter)
        return wrapper


def _leave_empty(wrapper: Any, parameter: QgsProcessingParameterDefinition) -> None:
    """Have a wrapper begin with nothing chosen; a field also after another layer: QGIS' panel calls it in Python."""
    make, follow = wrapper.createWrappedWidget, wrapper.postInitialize

    def create(context: QgsProcessingContext) -> QWidget:
        widget = make(context)
        _empty(widget)
        return widget

    def follow_layer(wrappers: Sequence[Any]) -> None:
        follow(wrappers)
        _empty(wrapper.wrappedWidget())
        for other in wrappers:
            if other.parameterDefinition().name() == parent:
                other.widgetValueHasChanged.connect(lambda _: _empty(wrapper.wrappedWidget()))

    wrapper.createWrappedWidget = create
    if isinstance(parameter, QgsProcessingParameterField):
        parent = parameter.parentLayerParameterName()
        wrapper.postInitialize = follow_layer


def _empty(widget: QWidget) -> None:
    for box in [widget, *widget.findChildren(QComboBox)]:
        if isinstance(box, QComboBox):
            box.setCurrentIndex(-1)
