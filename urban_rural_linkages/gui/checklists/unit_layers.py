"""Layers of the project that municipalities can be taken from; implements `UnitLayers`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.core import Qgis, QgsProject, QgsVectorLayer

from ...core.assessment.unit_choice import units_of_rows
from ...core.assessment.unit_records import Unit
from ...core.credentials import without_credentials
from ...io.unit_layers import rows_of_units, selected_codes


class QgisUnitLayers:
    """The vector layers and tables of a project, those with outlines first.

    Parameters
    ----------
    project : QgsProject
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def layers(self) -> Sequence[tuple[str, str]]:
        """Return ids and names of the layers that have fields, those with outlines first."""
        found = [layer for layer in self._project.mapLayers().values()
                 if isinstance(layer, QgsVectorLayer) and layer.isValid()]  # fmt: skip
        found.sort(key=lambda layer: (layer.geometryType() != Qgis.GeometryType.Polygon, layer.name().casefold()))
        return [(layer.id(), without_credentials(layer.name())) for layer in found]

    def fields(self, layer_id: str) -> Sequence[str]:
        """Return the fields of a layer."""
        layer = self._layer(layer_id)
        return layer.fields().names() if layer is not None else []

    def units(self, layer_id: str, code: str, name: str, inhabitants: str) -> tuple[Unit, ...]:
        """Return the municipalities of a layer by its fields."""
        layer = self._layer(layer_id)
        rows = rows_of_units(layer, code, name, inhabitants) if layer is not None else []
        title = without_credentials(layer.name()) if layer is not None else ""
        return units_of_rows(rows, title, layer.crs().authid() if layer is not None else "")

    def selected(self, layer_id: str, code: str) -> Collection[str]:
        """Return the codes of the features that are selected on the map."""
        layer = self._layer(layer_id)
        return selected_codes(layer, code) if layer is not None else ()

    def _layer(self, layer_id: str) -> QgsVectorLayer | None:
        layer = self._project.mapLayer(layer_id)
        return layer if isinstance(layer, QgsVectorLayer) else None
