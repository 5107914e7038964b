"""Layers of the board in the project: units by minutes, and roads above them, in a group that goes with the dock."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

from qgis.core import (
    NULL,
    QgsLayerTreeGroup,
    QgsLineSymbol,
    QgsMapLayer,
    QgsProject,
    QgsProperty,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface

from ...algorithms.styling import apply_style
from ...core.board.engine import ZoneChange
from ...i18n import tr
from ...io.board_layers import CLASS, MINUTES, PEOPLE, units_in_memory
from ...io.opened_sources import opened_source

_OURS = "urban_rural_linkages/board"  # property of the group and of its layers
_WIDTHS = {
    "motorway": 0.7,
    "trunk": 0.55,
    "primary": 0.4,
    "secondary": 0.28,
}  # mm, of classes as OpenStreetMap has them
_THIN, _GREY = 0.16, "#7d878d"


class BoardLayers:
    """The layers, made for a diagnosis and taken away again; the project is left as it was.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    project : QgsProject
    """

    def __init__(self, iface: QgisInterface, project: QgsProject) -> None:
        self._iface, self._project = iface, project
        self._units_id = self._roads_id = ""
        self._features: dict[str, list[int]] = {}
        self._shown: dict[str, ZoneChange] = {}

    def units(self) -> QgsVectorLayer | None:
        """Return the layer of the units; None where the user has taken it away."""
        return cast("QgsVectorLayer | None", self._project.mapLayer(self._units_id))

    def roads(self) -> QgsVectorLayer | None:
        """Return the layer of the roads; None where there is none."""
        return cast("QgsVectorLayer | None", self._project.mapLayer(self._roads_id))

    def open(self, units: str, unit_id: str, roads: str) -> None:
        """Make the layers of a diagnosis, from the sources of its units and roads."""
        self.close()
        shown, self._features = units_in_memory(units, unit_id, tr("Minutes longer or shorter"))
        apply_style(shown, "scenario")
        layers: list[QgsMapLayer] = []
        if roads:
            lines = opened_source(roads)
            if isinstance(lines, QgsVectorLayer):
                lines.setName(tr("Roads"))
                _style_roads(lines)
                layers.append(lines)
        layers.append(shown)
        self._units_id, self._roads_id = shown.id(), layers[0].id() if len(layers) > 1 else ""
        self._add(layers)

    def show(self, zones: Sequence[ZoneChange]) -> None:
        """Colour the units, those that are not among the zones as unknown; only what has changed is written."""
        layer = self.units()
        if layer is None:
            return
        now = {name: ZoneChange(name, math.nan, math.nan, math.nan) for name in self._shown}
        now |= {zone.id: zone for zone in zones}
        changed = {name: zone for name, zone in now.items() if not _is_same(self._shown.get(name), zone)}
        rows = {feature: {MINUTES: _known(zone.delta), CLASS: _known(zone.colour), PEOPLE: _known(zone.people)}
                for zone in changed.values() for feature in self._features.get(zone.id, ())}  # fmt: skip
        self._shown |= changed
        if rows:
            layer.dataProvider().changeAttributeValues(rows)
            layer.triggerRepaint()

    def close(self) -> None:
        """Take the group and its layers away."""
        was_changed = self._project.isDirty()
        root = self._project.layerTreeRoot()
        for group in [one for one in root.children() if one.customProperty(_OURS)]:
            ids = [layer_id for layer_id in cast("QgsLayerTreeGroup", group).findLayerIds()
                   if self._is_ours(layer_id)]  # fmt: skip
            self._project.removeMapLayers(ids)
            if not cast("QgsLayerTreeGroup", group).children():  # else the user has put something into it
                root.removeChildNode(group)
        self._units_id = self._roads_id = ""
        self._features, self._shown = {}, {}
        self._project.setDirty(was_changed)

    # -- within ----------------------------------------------------------------------------------------------

    def _add(self, layers: Sequence[QgsMapLayer]) -> None:
        """Put the layers on top; the project counts as changed by the user alone, whose layer stays the current one."""
        was_changed, current = self._project.isDirty(), self._iface.activeLayer()
        for layer in layers:
            layer.setCustomProperty(_OURS, True)
            layer.setCustomProperty("skipMemoryLayersCheck", 1)
        self._project.addMapLayers(list(layers), False)
        group = self._project.layerTreeRoot().insertGroup(0, tr("Scenario board (goes when it is closed)"))
        group.setCustomProperty(_OURS, True)
        for layer in layers:
            group.addLayer(layer).setExpanded(False)
        root = self._project.layerTreeRoot()
        if root.hasCustomLayerOrder():  # as the project of a diagnosis has it: what is new is drawn below all others
            others = [layer for layer in root.customLayerOrder() if layer not in layers]
            root.setCustomLayerOrder([*layers, *others])
        if current is not None:
            self._iface.setActiveLayer(current)
        self._project.setDirty(was_changed)

    def _is_ours(self, layer_id: str) -> bool:
        layer = self._project.mapLayer(layer_id)
        return layer is not None and bool(layer.customProperty(_OURS))


def _style_roads(layer: QgsVectorLayer) -> None:
    """Draw main roads wider, where the layer knows which they are."""
    symbol = QgsLineSymbol.createSimple({"line_color": _GREY, "line_width": f"{_THIN}", "capstyle": "round"})
    if layer.fields().indexOf("highway") >= 0:
        cases = " ".join(f"WHEN '{name}' THEN {width}" for name, width in _WIDTHS.items())
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression(f'CASE "highway" {cases} ELSE {_THIN} END')
        )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _known(value: float) -> object:
    return NULL if math.isnan(value) else value


def _is_same(before: ZoneChange | None, now: ZoneChange) -> bool:
    """Tell whether a unit is shown as before; what is unknown stays unknown."""
    return before is not None and repr(before) == repr(now)
