"""Municipalities coloured by the answers to a question: a layer in memory with the fills of answers, and their letters.

The fills are those of the matrix and of reports; letter and figure stand in each municipality, its name below them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..core.assessment.answer_colours import CURRENT, LOOKS, Look, Tone
from ..core.assessment.unit_records import Unit
from ..core.errors import InputError

_TEXTS = ("code", "name", "tone", "label", "fill", "ink")
_FIELDS = "&".join([*(f"field={name}:string" for name in _TEXTS), "field=value:double", "field=is_current:int"])
RAMP = ("#e3eef1", "#b4d0d8", "#7fafbe", "#43869c", "#17495a")  # from little to much, by lightness alone
_HALO = 0.9  # mm


@dataclass(frozen=True)
class ShownUnit:
    """A municipality on the map: what it looks like, its letter with its figure, and the figure where that colours."""

    unit: Unit
    tone: Tone
    label: str = ""
    value: float | None = None


def coloured_units(
    title: str, shown: Sequence[ShownUnit], words: Mapping[Tone, str], current: str = "", *, by_figure: bool = False
) -> QgsVectorLayer:
    """Return a layer of the units that have an outline, coloured by their answers or by their figures.

    Parameters
    ----------
    title : str
        What the layer is called.
    shown : sequence of ShownUnit
        Those without an outline are left out.
    words : mapping of Tone to str
        The legend of answers.
    current : str
        Code of the unit that is looked at: it is framed.
    by_figure : bool
        Whether figures colour, from light to dark in five equal classes; where fewer than two differ, answers do.

    Raises
    ------
    InputError
        When no unit has an outline.
    """
    outlined = [one for one in shown if one.unit.outline and not QgsGeometry.fromWkt(one.unit.outline).isNull()]
    if not outlined:
        raise InputError("The municipalities have no outlines.",
                         hint="Choose them from a layer with outlines, by 'Municipalities…'.")  # fmt: skip
    layer = QgsVectorLayer(f"MultiPolygon?{_FIELDS}", title, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(outlined[0].unit.crs))
    classes = _classes(outlined) if by_figure else []
    layer.dataProvider().addFeatures([_feature(layer, one, current, classes) for one in outlined])
    layer.updateExtents()
    used = {one.tone for one in outlined}
    by_answer = QgsCategorizedSymbolRenderer("tone", [
        QgsRendererCategory(tone.value, _symbol(LOOKS[tone]), name) for tone, name in words.items() if tone in used
    ])  # fmt: skip
    layer.setRenderer(QgsGraduatedSymbolRenderer("value", classes) if classes else by_answer)
    layer.setLabeling(letters_and_names("label", "name", "ink", "fill"))
    layer.setLabelsEnabled(True)
    return layer


def _feature(
    layer: QgsVectorLayer, one: ShownUnit, current: str, classes: Sequence[QgsRendererRange]
) -> QgsFeature:  # fmt: skip
    """Return a unit with the colours of its label, which are those of what is behind it."""
    fill, ink = LOOKS[one.tone].fill, LOOKS[one.tone].ink
    if classes:
        place = None if one.value is None else next(
            (number for number, each in enumerate(classes) if one.value <= each.upperValue()), None)  # fmt: skip
        fill = "#ffffff" if place is None else RAMP[place]
        ink = "#ffffff" if place is not None and place >= len(RAMP) - 2 else CURRENT
    feature, geometry = QgsFeature(layer.fields()), QgsGeometry.fromWkt(one.unit.outline)
    geometry.convertToMultiType()
    feature.setGeometry(geometry)
    feature.setAttributes([one.unit.code, one.unit.name, one.tone.value, one.label, fill, ink, one.value,
                           int(one.unit.code == current)])  # fmt: skip
    return feature


def _classes(shown: Sequence[ShownUnit]) -> list[QgsRendererRange]:
    """Return five equal classes of the figures; none where fewer than two differ."""
    values = sorted({one.value for one in shown if one.value is not None})
    if len(values) < 2:
        return []
    step = (values[-1] - values[0]) / len(RAMP)
    bounds = [values[0] + step * number for number in range(len(RAMP))] + [values[-1]]
    return [QgsRendererRange(low, high, _framed(_plain(colour)), f"{low:g} – {high:g}")
            for low, high, colour in zip(bounds, bounds[1:], RAMP, strict=False)]  # fmt: skip


def _plain(fill: str, line: str = "#ffffff", style: str = "solid") -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": fill, "outline_color": line, "outline_width": "0.3", "outline_style": style}
    )


def _symbol(look: Look) -> QgsFillSymbol:
    symbol = _plain(look.fill, look.dashes, "dash") if look.dashes else _plain(look.fill)
    if look.hatch:
        hatch = QgsLinePatternFillSymbolLayer()
        hatch.setColor(QColor(look.hatch))
        hatch.setLineAngle(45)
        hatch.setDistance(1.6)
        symbol.appendSymbolLayer(hatch)
    return _framed(symbol)


def _framed(symbol: QgsFillSymbol) -> QgsFillSymbol:
    """Return a symbol with the frame of the current municipality, black with white within, which others do not have."""
    for colour, width in (("#ffffff", 1.8), (CURRENT, 0.9)):
        line = QgsSimpleLineSymbolLayer(QColor(colour), width)
        line.setDataDefinedProperty(QgsSymbolLayer.Property.LayerEnabled, QgsProperty.fromExpression("is_current = 1"))
        symbol.appendSymbolLayer(line)
    return symbol


def letters_and_names(
    letters_field: str, name_field: str, ink_field: str = "", halo_field: str = ""
) -> QgsVectorLayerSimpleLabeling:
    """Return labels of two fields: letter and figure, and the name below; dark on white unless fields say colours."""
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
    halo.setSize(_HALO)
    halo.setColor(QColor(255, 255, 255, 230))
    letters.setBuffer(halo)
    settings.setFormat(letters)
    properties = settings.dataDefinedProperties()
    kinds = QgsPalLayerSettings.Property
    for kind, field in ((kinds.Color, ink_field), (kinds.BufferColor, halo_field)):
        if field:
            properties.setProperty(kind, QgsProperty.fromField(field))
    settings.setDataDefinedProperties(properties)
    return QgsVectorLayerSimpleLabeling(settings)
