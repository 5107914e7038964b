"""Classes of a layer as its legend shows them: those that occur, called by names, without the name of a band."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsExpression,
    QgsFeatureRequest,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from ..core.inert import inert
from . import raster


def keep_used_classes(layer: QgsMapLayer) -> None:
    """Take classes out of a layer's style that none of its features or cells has."""
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer | QgsRasterLayer) else None
    if isinstance(layer, QgsVectorLayer):
        if isinstance(renderer, QgsRuleBasedRenderer):
            root = QgsRuleBasedRenderer.Rule(None)
            for rule in renderer.rootRule().children():
                if _occurs(layer, rule.filterExpression()):
                    root.appendChild(rule.clone())
            layer.setRenderer(QgsRuleBasedRenderer(root))
        elif isinstance(renderer, QgsCategorizedSymbolRenderer):
            _keep_used_categories(layer, renderer)
    elif isinstance(layer, QgsRasterLayer):
        if isinstance(renderer, QgsPalettedRasterRenderer):
            there = set(np.unique(raster.read(layer.source()).as_float()).tolist())
            kept = [entry for entry in renderer.classes() if entry.value in there]
            layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, kept))
        elif isinstance(renderer, QgsSingleBandPseudoColorRenderer):
            _keep_used_bands(layer, renderer)


def call_units_by_name(layer: QgsVectorLayer, names: Mapping[str, str]) -> bool:
    """Put names of units in place of their codes in a legend; False where its classes are no units."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return False
    codes = [entry.value() for entry in renderer.categories()]
    if not any(str(code) in names for code in codes):
        return False
    for place, code in enumerate(codes):
        if str(code) in names:
            renderer.updateCategoryLabel(place, inert(names[str(code)]))
    return True


def hide_band(node: QgsLayerTreeLayer) -> None:
    """Leave the name of the band, which stands first, out of the legend of a raster."""
    layer = node.layer()
    renderer = layer.renderer() if isinstance(layer, QgsRasterLayer) else None
    if isinstance(renderer, QgsPalettedRasterRenderer | QgsSingleBandPseudoColorRenderer):
        entries = len(renderer.legendSymbologyItems())
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, entries + 1)))


def hide_classes(node: QgsLayerTreeLayer) -> None:
    """Leave everything out of the legend of a layer but its name."""
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, [])


def _occurs(layer: QgsVectorLayer, condition: str) -> bool:
    request = QgsFeatureRequest().setFilterExpression(condition).setLimit(1)
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    return next(layer.getFeatures(request), None) is not None


def _keep_used_categories(layer: QgsVectorLayer, renderer: QgsCategorizedSymbolRenderer) -> None:
    name = renderer.classAttribute()
    there = {str(value) for value in layer.uniqueValues(layer.fields().lookupField(name)) if value is not None}
    kept, has_unknown = [], _occurs(layer, f"{QgsExpression.quotedColumnRef(name)} IS NULL")
    for category in renderer.categories():
        is_unknown = category.value() is None or str(category.value()) in ("", "NULL")
        if has_unknown if is_unknown else str(category.value()) in there:
            kept.append(category)
            has_unknown = has_unknown and not is_unknown  # one class for what is not known
    layer.setRenderer(QgsCategorizedSymbolRenderer(name, kept))


def _keep_used_bands(layer: QgsRasterLayer, renderer: QgsSingleBandPseudoColorRenderer) -> None:
    ramp = renderer.shader().rasterShaderFunction()
    if not isinstance(ramp, QgsColorRampShader):
        return
    values = raster.read(layer.source()).as_float()
    values = values[np.isfinite(values)]
    kept, below = [], -np.inf
    for item in ramp.colorRampItemList():
        if ((values > below) & (values <= item.value)).any():
            kept.append(item)
        below = item.value
    ramp.setColorRampItemList(kept)
