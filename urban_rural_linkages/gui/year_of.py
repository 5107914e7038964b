"""The widget of a year in the dialogs of Processing: read off the name of what it is the year of, else not set.

``t2021`` and ``population_2021.tif`` say their year themselves.  A year that nobody has named is asked for: one that
stands there by itself becomes the period of a report.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingParameterDefinition, QgsProject
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QSpinBox, QWidget

from ..core.recipe.words import year_in
from ..i18n import tr
from .dialog_kinds import own_widget


class YearOf:
    """Make QGIS' own widget of a number, which in a dialog follows the field or layer `of`."""

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, col: int = 0, of: str = ""
    ) -> Any:
        """Return the wrapper that the dialog asks for."""
        widget = own_widget(parameter, dialog)
        if widget is not None:
            return widget
        kind = QgsProcessingGui.WidgetType.Standard
        wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind)
        wrapper.setDialog(dialog)
        _follow(wrapper, of)
        return wrapper


def _follow(wrapper: Any, of: str) -> None:
    """Have a wrapper begin without a year and take that of another's value: QGIS' panel calls it in Python."""
    make, initialise = wrapper.createWrappedWidget, wrapper.postInitialize

    def create(context: QgsProcessingContext) -> QWidget:
        widget = make(context)
        for box in [widget, *widget.findChildren(QSpinBox)]:
            if isinstance(box, QSpinBox):
                box.setMinimum(box.minimum() - 1)  # which is refused, as no year
                box.setSpecialValueText(tr("Not set"))
                box.setValue(box.minimum())
        return widget

    def follow(wrappers: Iterable[Any]) -> None:
        initialise(wrappers)
        for other in wrappers:
            if other.parameterDefinition().name() == of:
                other.widgetValueHasChanged.connect(take)

    def take(other: Any) -> None:
        year = year_in(_name(other.parameterValue()))
        if year is not None:
            wrapper.setParameterValue(year, QgsProcessingContext())

    wrapper.createWrappedWidget, wrapper.postInitialize = create, follow


def _name(value: object) -> str:
    """Return what a field or a layer is called; a layer of the project by its name, else by its file."""
    layer = value if isinstance(value, QgsMapLayer) else QgsProject.instance().mapLayer(str(value or ""))
    return str(value or "") if layer is None else layer.name()
