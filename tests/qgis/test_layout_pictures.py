"""Pictures of layouts: as QGIS draws them, but from any thread, and until the user cancels."""

from __future__ import annotations

from threading import Thread, get_ident

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsLayoutExporter, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtGui import QImage

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.io import layout_pictures
from urban_rural_linkages.io.layout_pictures import png_of_layout
from urban_rural_linkages.io.layouts import Inset, MapPage, add_layout


def squares(count: int) -> QgsVectorLayer:
    """Return a layer of squares of 1 km, side by side."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25830", "squares", "memory")
    side, features = int(np.ceil(np.sqrt(count))), []
    for number in range(count):
        x, y = 400_000 + number % side * 1000, 4_400_000 + number // side * 1000
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture
def layout(qgis_app):
    """A page with a map, an inset and a legend."""
    project, layer = QgsProject(), squares(100)
    project.setCrs(layer.crs())
    project.addMapLayer(layer)
    inset = Inset("An island", layer.crs(), QgsRectangle(401_000, 4_401_000, 403_000, 4_403_000))
    page = MapPage("page", "A map", [layer], [(layer, "Squares")], layer.extent(), "Source", insets=[inset])
    yield add_layout(project, page)
    project.clear()


def pixels(image: QImage) -> np.ndarray:
    """Return red, green and blue of each pixel, (rows, columns, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = plain.constBits()
    bits.setsize(plain.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(int)


def state(layout) -> list[object]:
    """Return what a drawing changes for a moment."""
    maps = [(item.layers(), item.hasBackground()) for item in layout_pictures._Page(layout, 50).maps]
    return [maps, layout.pageCollection().page(0).pageStyleSymbol().color().name()]


def test_a_page_is_drawn_as_qgis_draws_it_and_left_as_it_was(layout):
    before = state(layout)
    ours = pixels(QImage.fromData(png_of_layout(layout, 100), "PNG"))
    theirs = pixels(QgsLayoutExporter(layout).renderPageToImage(0, dpi=100))
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).mean() < 2.0, "edges may lie half a pixel beside"
    assert (np.abs(ours - theirs).max(axis=2) > 64).mean() < 0.02
    for part in (ours, theirs):
        assert (part.min(axis=2) < 250).mean() > 0.2, "the squares are there"
    assert state(layout) == before


def test_maps_are_drawn_beside_the_thread_that_waits(layout, monkeypatch):
    threads: list[int] = []

    class Noting(Thread):
        def run(self) -> None:
            threads.append(get_ident())
            super().run()

    monkeypatch.setattr(layout_pictures, "Thread", Noting)
    png_of_layout(layout, 50)
    assert len(threads) == 2 and get_ident() not in threads  # the map and its inset


def test_a_drawing_that_is_cancelled_stops_and_leaves_the_layout_as_it_was(layout):
    class Stops(NullProgress):
        asked = 0

        def cancelled(self) -> bool:
            self.asked += 1
            return True

    before, stops = state(layout), Stops()
    with pytest.raises(Cancelled):
        png_of_layout(layout, 200, stops)
    assert stops.asked and state(layout) == before
    assert len(png_of_layout(layout, 50)) > 1000, "it can be drawn again"
