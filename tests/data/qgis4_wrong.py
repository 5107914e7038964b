"""Calls that QGIS 4 or Qt 6 does not know: `make lint-qgis4` has to find every line that says so."""

from qgis.core import Qgis, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog


def wrong(layer: QgsVectorLayer, dialog: QDialog) -> None:
    """Do it wrong in every way."""
    print(Qgis.ProcessingSourceType.NoSuchKind)  # wrong: an enumeration's value
    print(Qt.AlignLeft)  # wrong: an enumeration without its class, as Qt 5 had it
    dialog.exec_()  # wrong: a name of Qt 5
    layer.noSuchMethod()  # wrong: a name
    layer.setName()  # wrong: too few arguments
    QgsField(12.5, "text")  # wrong: arguments of other types
