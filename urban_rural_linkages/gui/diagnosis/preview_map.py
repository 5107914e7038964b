"""Preview of the region as a picture: units by the change of their inhabitants, drawn in the background."""

from __future__ import annotations

from typing import cast

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QRectF, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QWidget

from ...core.recipe.preview import BREAKS, COLOURS, Preview
from ...i18n import number_text, tr
from .background import Background
from .style import INK, SOFT

_UNKNOWN, _LEAST, _FARTHEST = -1e6, -1e5, 1e12  # a change that no unit has, for those of which none is known
_WAIT = 150  # milliseconds, while the window is drawn larger or smaller
_SWATCH, _PART = 10, 0.1667  # pixels, and of the width
_METRES = QgsCoordinateReferenceSystem("EPSG:3857")
"""For layers in degrees: in these, countries look as one knows them."""


class PreviewMap(QWidget):
    """A picture of the units with the classes below; empty while there is nothing to show."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(100, 100)
        self.setAccessibleName(tr("Preview of the region"))
        self._preview: Preview | None = None
        self._layer: QgsVectorLayer | None = None
        self._image: QImage | None = None
        self._job: QgsMapRendererParallelJob | None = None
        self._styling: Background[QgsVectorLayer] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._draw)

    @property
    def is_drawing(self) -> bool:
        """Whether the picture is being made."""
        return self._job is not None or self._timer.isActive() or self._styling is not None

    @property
    def image(self) -> QImage | None:
        """The picture; None while there is none."""
        return self._image

    def show_preview(self, preview: Preview | None, layer: QgsVectorLayer | None) -> None:
        """Draw units; nothing is done where the picture is the same as before."""
        if preview is None or layer is None:
            self.clear()
            return
        if self._preview is not None and self._preview.key == preview.key:
            return
        self._stop()
        self._preview, self._layer = preview, None
        self._styling = Background(
            tr("Preview of the region"), [layer], lambda copies, _progress: _styled(copies[0], preview), self._styled
        )

    def _styled(self, layer: QgsVectorLayer | None) -> None:
        self._styling, self._layer = None, layer
        if layer is not None:
            self._timer.start()

    def clear(self) -> None:
        """Show nothing, and stop drawing."""
        self._stop()
        self._preview = self._layer = self._image = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw it again in the new size, once that stays."""
        super().resizeEvent(event)
        if self._layer is not None:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture and its classes."""
        painter = QPainter(self)
        if self._image is not None:
            painter.drawImage(QRectF(0, 0, self.width(), self.height() - self._foot), self._image)
        if self._image is not None and self._preview is not None and self._preview.shows_change:
            self._paint_classes(painter)
        painter.end()

    def _paint_classes(self, painter: QPainter) -> None:
        """Paint the colours in a row, and the breaks between them, in %."""
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1.5, 6.0))
        painter.setFont(font)
        width = self.width() * _PART
        top = self.height() - self._foot + 4
        for place, colour in enumerate(COLOURS):
            painter.fillRect(QRectF(place * width, top, width - 1, _SWATCH), QColor(colour))
        painter.setPen(QColor(SOFT))
        for place, value in enumerate(BREAKS, 1):
            text = number_text(value).replace("-", "−") + ("\u202f%" if place == len(BREAKS) else "")
            box = QRectF((place - 0.5) * width, top + _SWATCH, width, self._foot - _SWATCH - 4)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), text)

    @property
    def _foot(self) -> int:
        """The height of the classes below the map."""
        return _SWATCH + self.fontMetrics().height() + 8

    def _draw(self) -> None:
        if self._layer is None or self.width() < 1 or not self.isVisible():
            return
        self._stop()
        self._job = QgsMapRendererParallelJob(self._settings(self._layer))
        self._job.finished.connect(self._drawn)
        self._job.start()

    def _settings(self, layer: QgsVectorLayer) -> QgsMapSettings:
        ratio = self.devicePixelRatioF()
        height = max(self.height() - self._foot, 50)
        settings = QgsMapSettings()
        settings.setTransformContext(QgsProject.instance().transformContext())
        settings.setLayers([layer])
        crs = layer.crs()
        settings.setDestinationCrs(_METRES if crs.isGeographic() else crs)
        settings.setOutputSize(QSize(int(self.width() * ratio), int(height * ratio)))
        settings.setOutputDpi(96 * ratio)
        settings.setDevicePixelRatio(1.0)
        engine = settings.labelingEngineSettings()
        engine.setFlag(Qgis.LabelingFlag.UsePartialCandidates, False)  # names that would be cut are left out
        settings.setLabelingEngineSettings(engine)
        settings.setBackgroundColor(QColor("#ffffff"))
        extent = settings.layerExtentToOutputExtent(layer, layer.extent())
        extent.scale(1.05)
        settings.setExtent(extent)
        return settings

    def _drawn(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        self._image = job.renderedImage()
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        _let_go(job)
        self.update()

    def _stop(self) -> None:
        self._timer.stop()
        if self._styling is not None:
            self._styling.cancel()
            self._styling = None
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._drawn)
            job.finished.connect(lambda: _let_go(job))
            _ending.append(job)
            job.cancelWithoutBlocking()

    def showEvent(self, event: object) -> None:
        """Draw what was not drawn while nobody saw it."""
        if self._layer is not None and self._image is None:
            self._timer.start()


_ending: list[QgsMapRendererParallelJob] = []  # cancelled, and still at work


def _let_go(job: QgsMapRendererParallelJob) -> None:
    """Let a picture go once QGIS has told everybody that it is finished: within that, it must not be destroyed."""
    if job not in _ending:
        _ending.append(job)
    QTimer.singleShot(0, lambda: _ending.remove(job) if job in _ending else None)


def _styled(copy: QgsMapLayer, preview: Preview) -> QgsVectorLayer:
    """Give a copy of the layer the colours of the classes and the names of the largest places, and return it."""
    copy = cast(QgsVectorLayer, copy)
    copy.extent()  # kept from now on: in a large file it takes its time
    copy.setLabelsEnabled(False)
    copy.setScaleBasedVisibility(False)
    if not preview.shows_change:
        copy.setRenderer(QgsSingleSymbolRenderer(_fill("#edf1f2")))
        return copy
    limits = (_LEAST, *BREAKS, _FARTHEST)
    ranges = [QgsRendererRange(2 * _UNKNOWN, _LEAST, _hatch(), "")]
    ranges += [QgsRendererRange(lower, upper, _fill(colour), "")
               for lower, upper, colour in zip(limits, limits[1:], COLOURS, strict=False)]  # fmt: skip
    copy.setRenderer(QgsGraduatedSymbolRenderer(f"coalesce({_change_of(preview)}, {_UNKNOWN})", ranges))
    if preview.name:
        copy.setLabeling(QgsVectorLayerSimpleLabeling(_names(preview)))
        copy.setLabelsEnabled(True)
    return copy


def _change_of(preview: Preview) -> str:
    """Return the expression of the change of a unit in %; those that are counted together have one."""
    start, end = (f"to_real({QgsExpression.quotedColumnRef(name)})" for name in (preview.start, preview.end))
    single = f"100.0 * ({end} - {start}) / {start}"
    if not preview.together:
        return single
    code = f"to_string({QgsExpression.quotedColumnRef(preview.code)})"
    cases = " ".join(f"WHEN {code} = {QgsExpression.quotedValue(one)} THEN {_number(value)}"
                     for one, value in preview.together)  # fmt: skip
    return f"CASE {cases} ELSE {single} END"


def _number(value: float) -> str:
    return "NULL" if value != value else repr(value)  # NaN differs from itself


def _fill(colour: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "outline_width": "0.18"})


def _hatch() -> QgsFillSymbol:
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(1.2)
    lines.setSubSymbol(QgsLineSymbol.createSimple({"color": "#9aa3a8", "width": "0.2"}))
    symbol = _fill("#ffffff")
    symbol.appendSymbolLayer(lines)
    return symbol


def _names(preview: Preview) -> QgsPalLayerSettings:
    people, name = (QgsExpression.quotedColumnRef(field) for field in (preview.end, preview.name))
    settings = QgsPalLayerSettings()
    settings.fieldName = f"CASE WHEN to_real({people}) >= {preview.named_from!r} THEN {name} END"
    settings.isExpression = True
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.centroidInside = True
    is_first = f"to_real({people}) >= {preview.largest!r}"
    own = settings.dataDefinedProperties()
    own.setProperty(QgsPalLayerSettings.Property.Priority, QgsProperty.fromExpression(f"if({is_first}, 10, 3)"))
    own.setProperty(QgsPalLayerSettings.Property.Bold, QgsProperty.fromExpression(is_first))
    settings.setDataDefinedProperties(own)
    text, halo = QgsTextFormat(), QgsTextBufferSettings()
    text.setSize(7.5)
    text.setColor(QColor(INK))
    halo.setEnabled(True)
    halo.setSize(0.7)
    text.setBuffer(halo)
    settings.setFormat(text)
    return settings


def colours_in_words(preview: Preview | None) -> str:
    """Return what the colours mean, or why there are none."""
    if preview is None:
        return tr("The map appears here as soon as a layer is chosen.")
    if not preview.shows_change:
        return tr("Nothing is coloured before inhabitants of two years are chosen.")
    words = tr("Brown loses, violet gains.")
    return f"{words} {tr('Hatched: unknown ({count}).').format(count=preview.unknown)}" if preview.unknown else words
