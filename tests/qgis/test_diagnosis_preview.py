"""Preview of the window: colours of losses and gains, hatching, one drawing a change, layers in degrees."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from tests.unit.recipe.described_cases import of_columns
from urban_rural_linkages.core.recipe.preview import COLOURS, preview_of
from urban_rural_linkages.core.recipe.state import DiagnosisState
from urban_rural_linkages.gui.diagnosis.preview_map import PreviewMap, colours_in_words

CODES, START, END = ["01", "02", "03"], [1000, 500, None], [600, 600, 300]
LATEST = 10_000  # milliseconds


def squares(crs="EPSG:25830", size=1000.0, x=500000.0, y=4400000.0):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=code:string&field=t1:integer&field=t2:integer", "units", "memory")
    features = []
    for row, values in enumerate(zip(CODES, START, END, strict=True)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        left, right, top = x + row * size, x + (row + 1) * size, y + size
        feature.setGeometry(QgsGeometry.fromWkt(
            f"POLYGON(({left} {y}, {left} {top}, {right} {top}, {right} {y}, {left} {y}))"))  # fmt: skip
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def state_with(**more):
    units = of_columns({"code": CODES, "t1": START, "t2": END})
    values = {"UNIT_ID": "code", "POP_START": "t1", "POP_END": "t2", "START_YEAR": 2001, "END_YEAR": 2021, **more}
    return DiagnosisState(values, units=units)


@pytest.fixture
def picture(qgis_app):
    made = PreviewMap()
    made.resize(300, 200)
    made.show()
    yield made
    made.clear()
    made.close()


def drawn(picture):
    """Return the colours in the middle of the three squares, once they are drawn."""
    for _ in range(LATEST // 20):
        if not picture.is_drawing and picture.image is not None:
            break
        QTest.qWait(20)
    image = picture.image
    height = image.height() // 2
    return [QColor(image.pixel(int(image.width() * (row + 0.5) / 3), height)).name() for row in range(3)]


@pytest.mark.parametrize("crs", ["EPSG:25830", "EPSG:4326"])
def test_losses_are_brown_gains_violet_and_the_unknown_hatched(picture, crs):
    layer = squares(crs) if crs != "EPSG:4326" else squares(crs, 0.01, -3.0, 40.0)
    picture.show_preview(preview_of(state_with()), layer)
    loss, gain, unknown = drawn(picture)
    assert (loss, gain) == (COLOURS[0], COLOURS[5])
    assert unknown not in COLOURS


def test_units_that_are_counted_together_have_one_colour(picture):
    picture.show_preview(preview_of(state_with(SAME_TERRITORY="03=01")), squares())
    assert drawn(picture) == [COLOURS[2], COLOURS[5], COLOURS[2]]  # 1,000 to 900


def test_outlines_alone_are_grey(picture):
    picture.show_preview(preview_of(state_with(POP_END="")), squares())
    assert len(set(drawn(picture))) == 1


def test_the_same_picture_is_not_drawn_twice_and_another_one_is(picture):
    state, layer = state_with(), squares()
    picture.show_preview(preview_of(state), layer)
    drawn(picture)
    picture.show_preview(preview_of(state), layer)
    assert not picture.is_drawing
    state.values["SAME_TERRITORY"] = "03=01"
    picture.show_preview(preview_of(state), layer)
    assert picture.is_drawing


def test_a_layer_that_vanishes_while_it_is_drawn_does_no_harm(picture):
    layer = squares()
    QgsProject.instance().addMapLayer(layer)
    picture.show_preview(preview_of(state_with()), layer)
    QgsProject.instance().removeMapLayer(layer.id())
    assert drawn(picture)[0] == COLOURS[0]
    picture.show_preview(None, None)
    assert picture.image is None


def test_what_the_colours_mean_is_said():
    assert colours_in_words(preview_of(state_with())) == "Brown loses, violet gains. Hatched: unknown (1)."
    assert colours_in_words(None) == "The map appears here as soon as a layer is chosen."
    assert colours_in_words(preview_of(state_with(POP_END=""))).startswith("Nothing is coloured")
