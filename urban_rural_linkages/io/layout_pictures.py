"""Pictures of print layouts, whose maps are drawn in a thread of their own.

QGIS draws a layout at once, on the main thread: with thirty thousand outlines on a map the windows stand still for a
second, and nobody can cancel.  Here the maps are only prepared there, as the map window prepares its own; drawing them
stops when the user cancels, and the rest of the page (titles, legend, scale, frames) is put over them at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Thread

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsMapRendererCustomPainterJob,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPainter

from ..core.errors import Cancelled
from ..core.progress import NullProgress, Progress
from .pictures import png_bytes
from .threads import on_main_thread

_MILLIMETRES_OF_AN_INCH = 25.4
_SECONDS_BETWEEN_LOOKS = 0.1


def png_of_layout(layout: QgsPrintLayout, dots_per_inch: int = 200, progress: Progress | None = None) -> bytes:
    """Draw the first page of a layout, from any thread.

    Raises
    ------
    Cancelled
        When the user asked to stop; the layout is as it was.
    """
    watched = progress or NullProgress()
    page = on_main_thread(partial(_Page, layout, dots_per_inch), watched)
    try:
        for number in range(len(page.maps)):
            on_main_thread(partial(page.prepare, number), watched)
            _draw(page.job, watched)
            on_main_thread(page.end_map)
        on_main_thread(page.add_rest, watched)
        return png_bytes(page.image)
    finally:
        on_main_thread(page.close)


class _Page:
    """A page that is being drawn; what is done with it is done on the main thread, but for the drawing of a map."""

    def __init__(self, layout: QgsPrintLayout, dots_per_inch: int) -> None:
        self._layout, self._dots_per_inch = layout, dots_per_inch
        self._dots = dots_per_inch / _MILLIMETRES_OF_AN_INCH  # of a millimetre
        self.maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
        size = layout.pageCollection().page(0).rect().size() * self._dots
        self.image = QImage(QSize(round(size.width()), round(size.height())), QImage.Format.Format_ARGB32)
        self.image.fill(Qt.GlobalColor.white)
        self._painter: QPainter | None = None
        self.job: QgsMapRendererCustomPainterJob

    def prepare(self, number: int) -> None:
        """Prepare the drawing of a map at its place."""
        item = self.maps[number]
        place = QRectF(item.pos() * self._dots, item.rect().size() * self._dots)
        settings = item.mapSettings(item.extent(), QSizeF(place.size()), self._dots_per_inch, True)
        self._painter = QPainter(self.image)
        self._painter.translate(place.topLeft())
        self._painter.setClipRect(QRectF(0.0, 0.0, place.width(), place.height()))
        self.job = QgsMapRendererCustomPainterJob(settings, self._painter)
        self.job.prepare()

    def end_map(self) -> None:
        """Let go of what has drawn a map, while its layers are still there."""
        if self._painter is not None:
            sip.delete(self.job)
            self._painter.end()
            self._painter = None

    def add_rest(self) -> None:
        """Draw all but the maps over them."""
        with _without_maps(self._layout, self.maps):
            rest = QgsLayoutExporter(self._layout).renderPageToImage(0, self.image.size(), self._dots_per_inch)
        painter = QPainter(self.image)
        painter.drawImage(0, 0, rest)
        painter.end()

    def close(self) -> None:
        """Let go of everything, also after a drawing that was cancelled."""
        self.end_map()


def _draw(job: QgsMapRendererCustomPainterJob, progress: Progress) -> None:
    """Draw a prepared map, and stop when the user asks to: its layers may be gone as soon as this returns."""
    thread = Thread(target=job.renderPrepared, name="urban_rural_linkages map")
    thread.start()
    is_cancelled = False
    while thread.is_alive():
        if not is_cancelled and progress.cancelled():
            is_cancelled = True
            job.cancelWithoutBlocking()
        thread.join(_SECONDS_BETWEEN_LOOKS)
    if is_cancelled:
        raise Cancelled


@contextmanager
def _without_maps(layout: QgsPrintLayout, maps: list[QgsLayoutItemMap]) -> Iterator[None]:
    """Have a layout show its maps' frames alone, on a page without colour."""
    page, nothing = layout.pageCollection().page(0), QgsVectorLayer("NoGeometry", "", "memory")
    colour = page.pageStyleSymbol().clone()
    undo: list[Callable[[], object]] = [partial(page.setPageStyleSymbol, colour)]
    page.setPageStyleSymbol(QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"}))
    for item in maps:
        undo += [partial(item.setLayers, item.layers()), partial(item.setBackgroundEnabled, item.hasBackground())]
        item.setLayers([nothing])  # none at all would mean all of the project
        item.setBackgroundEnabled(False)
    try:
        yield
    finally:
        for restore in undo:
            restore()
