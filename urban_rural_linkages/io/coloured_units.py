"""Municipalities coloured by the answers to a question: a layer in memory with the fills of answers, and their letters.

The fills are those of the matrix and of reports; letter and figure stand in each municipality, its name below them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLinePatternFillSymbolLayer,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..core.assessment.answer_colours import CURRENT, LOOKS, Look, Tone
from ..core.assessment.unit_records import Unit
from ..core.errors import InputError

_TONE, _LABEL, _NAME, _IS_CURRENT = "tone", "label", "name", "is_current"
_FIELDS = f"field=code:string&field={_NAME}:string&field={_TONE}:string&field={_LABEL}:string&field={_IS_CURRENT}:int"


def coloured_units(
    title: str, units: Sequence[Unit], tones: Mapping[str, Tone], labels: Mapping[str, str], words: Mapping[Tone, str],
    current: str = "",
) -> QgsVectorLayer:  # fmt: skip
    """Return a layer of the units that have an outline, coloured by an answer.

    Parameters
    ----------
    title : str
        What the layer is called.
    units : sequence of Unit
        Those without an outline are left out.
    tones, labels : mapping of str to Tone, of str to str
        Look, and letter with figure, by the code of the unit.
    words : mapping of Tone to str
        The legend.
    current : str
        Code of the unit that is looked at.

    Raises
    ------
    InputError
        When no unit has an outline.
    """
    shown = [unit for unit in units if unit.outline and not QgsGeometry.fromWkt(unit.outline).isNull()]
    if not shown:
        raise InputError("The municipalities have no outlines.",
                         hint="Choose them from a layer with outlines, by 'Municipalities…'.")  # fmt: skip
    layer = QgsVectorLayer(f"MultiPolygon?{_FIELDS}", title, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(shown[0].crs))
    features = []
    for unit in shown:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry.fromWkt(unit.outline)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        tone = tones.get(unit.code, Tone.OPEN)
        feature.setAttributes([unit.code, unit.name, tone.value, labels.get(unit.code, ""), int(unit.code == current)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    used = {tones.get(unit.code, Tone.OPEN) for unit in shown}
    layer.setRenderer(_renderer({tone: name for tone, name in words.items() if tone in used}))
    layer.setLabeling(letters_and_names(_LABEL, _NAME))
    layer.setLabelsEnabled(True)
    return layer


def _renderer(words: Mapping[Tone, str]) -> QgsCategorizedSymbolRenderer:
    return QgsCategorizedSymbolRenderer(
        _TONE, [QgsRendererCategory(tone.value, _symbol(LOOKS[tone]), name) for tone, name in words.items()]
    )


def _symbol(look: Look) -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple({"color": look.fill, "outline_color": "#ffffff", "outline_width": "0.3"})
    if look.dashes:
        symbol = QgsFillSymbol.createSimple(
            {"color": look.fill, "outline_color": look.dashes, "outline_width": "0.3", "outline_style": "dash"}
        )
    if look.hatch:
        hatch = QgsLinePatternFillSymbolLayer()
        hatch.setColor(QColor(look.hatch))
        hatch.setLineAngle(45)
        hatch.setDistance(1.6)
        symbol.appendSymbolLayer(hatch)
    return symbol


def letters_and_names(letters_field: str, name_field: str) -> QgsVectorLayerSimpleLabeling:
    """Return labels of two fields: letter and figure, and the name below."""
    settings = QgsPalLayerSettings()
    shown, name = (QgsExpression.quotedColumnRef(field) for field in (letters_field, name_field))
    settings.fieldName = f"coalesce({shown}, '') || '\\n' || coalesce({name}, '')"
    settings.isExpression = True
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.centroidInside = True
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    letters, halo = QgsTextFormat(), QgsTextBufferSettings()
    letters.setSize(8.5)
    letters.setColor(QColor(CURRENT))
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor(255, 255, 255, 230))
    letters.setBuffer(halo)
    settings.setFormat(letters)
    return QgsVectorLayerSimpleLabeling(settings)
