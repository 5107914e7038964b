"""Styles kept in the file or database of their layer, which QGIS then shows it with."""

from __future__ import annotations

from qgis.core import QgsVectorLayer


def save_style(layer: QgsVectorLayer, name: str) -> str:
    """Keep renderer, form and labels of a layer where the layer lies, as what it is shown with.

    Parameters
    ----------
    layer : QgsVectorLayer
        A layer of a GeoPackage or database.
    name : str
        What the style is called there.

    Returns
    -------
    str
        Why it could not be kept; empty when it was.
    """
    if hasattr(layer, "saveStyleToDatabaseV2"):  # from QGIS 3.44, which warns of the older one
        _, reason = layer.saveStyleToDatabaseV2(name, "", True, "")
        return reason
    return layer.saveStyleToDatabase(name, "", True, "")
