"""Styles of rasters: codes with their names, or bands of values."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..i18n import current_language
from .style_files import load_style


def apply_raster_style(layer: QgsRasterLayer, style_id: str, language: str | None = None) -> None:
    """Give a raster the colours of a style, with its legend in `language`: codes, or bands of values."""
    style, language = load_style(style_id), language or current_language()
    make = _bands if style["kind"] == "bands" else _codes
    layer.setRenderer(make(layer, style, language))
    layer.triggerRepaint()


def _codes(layer: QgsRasterLayer, style: dict[str, Any], language: str) -> QgsPalettedRasterRenderer:
    classes = [
        QgsPalettedRasterRenderer.Class(entry["value"], QColor(entry["colour"]), entry["label"][language])
        for entry in style["classes"]
    ]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)


def _bands(layer: QgsRasterLayer, style: dict[str, Any], language: str) -> QgsSingleBandPseudoColorRenderer:
    items = [
        QgsColorRampShader.ColorRampItem(
            entry.get("to", float("inf")), QColor(entry["colour"]), entry["label"][language]
        )
        for entry in style["classes"]
    ]
    ramp = QgsColorRampShader(0, float("inf"))
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
