"""The widget of a pattern of fields in the dialogs of Processing: patterns that the layer's fields have are offered.

Where a single field will do as well, such as the births of a whole period, the fields of numbers are offered, too.  Any
other text may be typed.  In batches and models it is QGIS' own field for a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameters, QgsProject
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .dialog_kinds import kind_of, own_widget


class FoundPattern:
    """Make the widget of a pattern: ours in a dialog, QGIS' own elsewhere."""

    def __new__(
        cls,
        parameter: QgsProcessingParameterDefinition,
        dialog: Any,
        row: int = 0,
        col: int = 0,
        parent: str = "",
        of: str = "years",
    ) -> Any:
        """Return the wrapper that the dialog asks for."""
        widget = own_widget(parameter, dialog)  # compared with None: asked for its truth, a wrapper ends the process
        return PatternWrapper(parameter, kind_of(dialog), parent, of) if widget is None else widget


class PatternWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """A list of the patterns found, in which any other may be typed."""

    def __init__(self, parameter: QgsProcessingParameterDefinition, kind: Any, parent: str, of: str) -> None:
        super().__init__(parameter, kind)
        self._parent, self._of = parent, of

    def createWidget(self) -> QWidget:
        """Return the list, empty until the layer is known."""
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setToolTip(self.parameterDefinition().toolTip())
        box.editTextChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return box

    def postInitialize(self, wrappers: Iterable[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Follow the layer that the dialog has chosen."""
        for wrapper in wrappers:
            if wrapper.parameterDefinition().name() == self._parent:
                wrapper.widgetValueHasChanged.connect(self._offer)
                self._offer(wrapper)

    def setWidgetValue(self, value: object, context: QgsProcessingContext) -> None:
        """Show a pattern, a field, or several fields with semicolons between them."""
        shown = ";".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
        self._box().setEditText(shown)

    def widgetValue(self) -> object:
        """Return what is shown; None for nothing."""
        return self._box().currentText().strip() or None

    def _offer(self, wrapper: QgsAbstractProcessingParameterWidgetWrapper) -> None:
        """List the patterns of a layer, and leave the text as it is."""
        definition, context, box = wrapper.parameterDefinition(), QgsProcessingContext(), self._box()
        context.setProject(QgsProject.instance())
        given = {definition.name(): wrapper.parameterValue()}
        layer = QgsProcessingParameters.parameterAsVectorLayer(definition, given, context)
        typed = box.currentText()
        box.clear()
        fields = [] if layer is None else layer.fields().toList()
        box.addItems(patterns([field.name() for field in fields], self._of))
        if self._of == "fields":
            box.addItems([field.name() for field in fields if field.isNumeric()])
        box.setEditText(typed)

    def _box(self) -> QComboBox:
        return cast(QComboBox, self.wrappedWidget())


def patterns(names: Sequence[str], of: str) -> list[str]:
    """Return the patterns of the fields of so many years, or of ages by sex, that the names of fields have.

    Examples
    --------
    >>> patterns(["code", "t2001", "t2011", "w_0_14", "w_15_64", "w_65_plus"], "years")
    ['t{year}']
    >>> patterns(["code", "w_0_14", "w_15_64", "w_65_plus", "m_0_14", "m_15_64", "m_65_plus"], "ages")
    ['{sex}_{from}_{to}']
    """
    from ..core.recipe.age_families import find_age_families  # noqa: PLC0415 - when a dialog is open
    from ..core.recipe.described import FieldDescription, LayerDescription  # noqa: PLC0415
    from ..core.recipe.year_fields import find_families  # noqa: PLC0415

    layer = LayerDescription("", "", "table", tuple(FieldDescription(name, "whole") for name in names))
    ages = find_age_families(layer)
    if of == "ages":
        written = [family.parameters(women)["AGE_FIELDS"] for family in ages for women in family.groups]
        return list(dict.fromkeys(text for text in written if not text.startswith('{"')))  # which names fields singly
    taken = {name for family in ages for name in family.fields}
    return [family.pattern for family in find_families(layer, taken)]
