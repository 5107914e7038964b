"""Attribute tables of QGIS: columns in an order of their own, as wide as what they show, the others hidden."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsAttributeTableConfig, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

_LETTER, _MARGIN, _TEXT, _WIDEST = 7, 26, 150, 320  # pixels


def arrange_table(layer: QgsVectorLayer, shown: Sequence[str], hidden: Sequence[str]) -> None:
    """Arrange the columns of the attribute table of a layer.

    Parameters
    ----------
    layer : QgsVectorLayer
    shown, hidden : sequence of str
        Names of fields in their order; fields of neither are hidden, too.
    """
    config = QgsAttributeTableConfig()
    config.update(layer.fields())
    columns = {column.name: column for column in config.columns()}
    arranged = []
    for name in [*shown, *hidden, *(name for name in columns if name not in (*shown, *hidden))]:
        column = columns[name]
        column.hidden = name not in shown
        column.width = _width(layer, name or "")
        arranged.append(column)
    config.setColumns(arranged)
    layer.setAttributeTableConfig(config)


def _width(layer: QgsVectorLayer, name: str) -> int:
    """Return the width of a column in which its heading and its texts are seen."""
    index = layer.fields().lookupField(name)
    heading = layer.attributeDisplayName(index) if index >= 0 else name
    is_text = index >= 0 and layer.fields()[index].type() == QMetaType.Type.QString
    return min(max(len(heading) * _LETTER + _MARGIN, _TEXT if is_text else 0), _WIDEST)
