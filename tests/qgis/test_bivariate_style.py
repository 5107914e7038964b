"""The bivariate map: colours that all tell apart, classes in words, a square that travels with the project."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsImageLegendNode,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsLayoutExporter,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from urban_rural_linkages.algorithms.bivariate_style import (
    Square,
    SquareSide,
    as_legend,
    layer_legend,
    square_classes,
    square_drawing,
    square_of_layer,
)
from urban_rural_linkages.algorithms.provenance import labels_of
from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.algorithms.styling import apply_style, dress
from urban_rural_linkages.core.overlay import FEWEST_CLASSES, MOST_CLASSES
from urban_rural_linkages.core.report.svg import svg_of
from urban_rural_linkages.io.a4_pages import Frame, new_page
from urban_rural_linkages.io.pictures import add_svg

from .conftest import RecordingFeedback
from .layers import memory_layer, square
from .test_depopulationoverlay import FIXED, NAME, towns

SIZES = [2, 3, 4]
# Machado, Oliveira and Fernandes (2009), A physiologically-based model for simulation of color vision deficiency,
# IEEE Transactions on Visualization and Computer Graphics 15: 1291-1298, severity 1.0, on linear RGB.
EYES = {
    "all three cones": np.eye(3),
    "no red cones": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                              [-0.003882, -0.048116, 1.051998]]),
    "no green cones": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                                [-0.011820, 0.042940, 0.968881]]),
    "no blue cones": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                               [0.004733, 0.691367, 0.303900]]),
}  # fmt: skip
LEAST_DISTANCE = {2: 40, 3: 15, 4: 12}  # in Lab; about 2 is just seen side by side, and people compare across a map
TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                   [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip


def lab(colours: list[str], eyes: np.ndarray = EYES["all three cones"]) -> np.ndarray:
    """Return colours as CIE Lab, as these eyes see them."""
    rgb = np.array([QColor(colour).getRgbF()[:3] for colour in colours])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    xyz = np.clip(linear @ eyes.T, 0, 1) @ TO_XYZ.T / TO_XYZ.sum(axis=1)
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def smallest_distance(points: np.ndarray) -> float:
    distances = np.linalg.norm(points[:, None] - points[None], axis=2)
    return float(distances[~np.eye(len(points), dtype=bool)].min())


@pytest.mark.parametrize("size", SIZES)
class TestColours:
    @pytest.mark.parametrize("eyes", EYES)
    def test_every_pair_is_told_apart(self, size, eyes):
        colours = load_style(f"bivariate_{size}")["colours"]
        assert len(set(colours)) == size**2
        assert smallest_distance(lab(colours, EYES[eyes])) > LEAST_DISTANCE[size]

    def test_the_worse_the_darker(self, size):
        light = lab(load_style(f"bivariate_{size}")["colours"])[:, 0].reshape(size, size)
        assert (np.diff(light, axis=0) < 0).all() and (np.diff(light, axis=1) < 0).all()
        assert light[0, 0] > 90 and light[-1, -1] < 22

    def test_classes_have_words_in_both_languages(self, size):
        words = load_style(f"bivariate_{size}")["words"]
        assert {len(set(words[code])) for code in ("en", "es")} == {size}


SQUARE = Square(SquareSide("Change: %", [-1.0, 0.25], "low"), SquareSide("Minutes", [30.0, 60.0], "high"),
                {11: 4, 13: 1250, 32: 7, 0: 3})  # fmt: skip


class TestWords:
    def test_each_class_is_named_with_its_limits(self):
        classes = list(square_classes(load_style("bivariate_3"), SQUARE, "en"))
        labels = {entry["value"]: entry["label"]["en"] for entry in classes}
        assert labels[13] == "Change: %: low (≤ −1.00); Minutes: high (> 60)"
        assert labels[22] == "Change: %: middle (−1.00 to 0.25); Minutes: middle (30 to 60)"
        assert sorted(labels) == [11, 12, 13, 21, 22, 23, 31, 32, 33]

    def test_in_spanish(self):
        classes = list(square_classes(load_style("bivariate_3"), SQUARE, "es"))
        (label,) = (entry["label"]["es"] for entry in classes if entry["value"] == 22)
        assert label == "Change: %: valor medio (de −1,00 a 0,25); Minutes: valor medio (de 30 a 60)"

    @pytest.mark.parametrize(
        ("x_worse", "y_worse", "best", "worst"),
        [("low", "high", 31, 13), ("high", "high", 11, 33), ("low", "low", 33, 11), ("high", "low", 13, 31)],
    )
    def test_colours_follow_the_bad_ends(self, x_worse, y_worse, best, worst):
        turned = Square(SquareSide("x", [1, 2], x_worse), SquareSide("y", [1, 2], y_worse), {})
        style = load_style("bivariate_3")
        colours = {entry["value"]: entry["colour"] for entry in square_classes(style, turned, "en")}
        assert (colours[best], colours[worst]) == (style["colours"][0], style["colours"][-1])

    def test_the_square_says_which_way_is_worse_and_how_many_units_there_are(self):
        svg = svg_of(square_drawing(load_style("bivariate_3"), SQUARE, "en"))
        for text in ("Change: %: lower", "Minutes: higher", ">1\u202f250<", "No data: 3", "Figures: number of units"):
            assert text in svg
        assert svg.index(">0.25<") < svg.index(">−1.00<"), "from good to bad"
        assert ">1250<" in svg_of(square_drawing(load_style("bivariate_3"), SQUARE, "es"))


def squares_layer(legend: dict[str, str] | None = None) -> QgsVectorLayer:
    layer = memory_layer({"bivariate": "integer"}, [(square(0), 13), (square(1), 31), (square(2), None)], "Polygon")
    metadata = layer.metadata()
    metadata.addKeywords("legend", [f"{name}: {text}" for name, text in (legend or {}).items()])
    layer.setMetadata(metadata)
    return layer


def legend_nodes(layer: QgsVectorLayer) -> list:
    """Return what the layer tree and the legend of a layout show below a layer."""
    root = QgsLayerTree()
    node = root.addLayer(layer)
    legend_nodes.model = QgsLayerTreeModel(root)  # which owns the nodes
    return legend_nodes.model.layerLegendNodes(node)


class TestLayer:
    def test_a_legend_survives_in_the_metadata(self, qgis_app):
        assert square_of_layer(squares_layer(as_legend(SQUARE))) == SQUARE

    def test_another_layer_has_no_square(self, qgis_app):
        layer = squares_layer()
        apply_style(layer, "bivariate_3", "en")
        assert layer.legendPlaceholderImage() == "" and layer_legend(layer, load_style("bivariate_3")) is None
        assert layer_legend(squares_layer(as_legend(SQUARE)), load_style("change")) is None
        assert [item.label() for item in layer.renderer().legendSymbolItems()] == ["13", "31", "No data"]

    def test_the_square_is_the_legend(self, qgis_app):
        layer = squares_layer(as_legend(SQUARE))
        apply_style(layer, "bivariate_3", "en")
        (node,) = legend_nodes(layer)
        assert isinstance(node, QgsImageLegendNode)
        assert [item.label() for item in layer.renderer().legendSymbolItems()][-1] == "No data"
        colours = {item.label(): item.symbol().color().name() for item in layer.renderer().legendSymbolItems()}
        assert colours["Change: %: low (≤ −1.00); Minutes: high (> 60)"] == "#3b2a4a"


class TestProject:
    """What the toolbox leaves in a project, saved, carried to another folder and opened again."""

    @pytest.fixture
    def saved(self, qgis_app, tmp_path):
        from processing.gui.Postprocessing import handleAlgorithmResults

        project, context, feedback = QgsProject(), QgsProcessingContext(), RecordingFeedback()
        context.setProject(project)
        here = tmp_path / "here"
        here.mkdir()
        target = QgsProcessingOutputLayerDefinition(str(here / "overlay.gpkg"), project)
        parameters = {"UNITS": towns(), "X": "rate", "Y": "minutes", **FIXED, "OUTPUT": target}
        algorithm = qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{NAME}")
        _, fine = algorithm.run(parameters, context, feedback)
        assert fine and handleAlgorithmResults(algorithm, context, feedback, parameters)
        (layer,) = project.mapLayers().values()
        layout = new_page(project, "map", Frame(174.0, 121.0, (0.0, 0.0, 1.0, 1.0), (0.0, 0.0), (0.0, 0.0)))
        project.layoutManager().addLayout(layout)
        add_svg(layout, svg_of(layer_legend(layer, load_style("bivariate_3"), "en")), 128.0, 11.0, 44.0)
        assert project.write(str(here / "project.qgz"))
        project.clear()
        (tmp_path / "elsewhere").mkdir()
        return str(here.rename(tmp_path / "elsewhere" / "Ñuñoa é") / "project.qgz")

    @pytest.fixture
    def project(self, saved) -> QgsProject:
        opened = QgsProject()
        assert opened.read(saved)
        return opened

    def test_the_layer_tree_shows_the_square(self, project):
        (layer,) = project.mapLayers().values()
        (node,) = legend_nodes(layer)
        assert isinstance(node, QgsImageLegendNode)
        picture = layer.legendPlaceholderImage()
        assert picture.startswith("base64:") and "/" not in picture[:7]
        assert layer.renderer().legendSymbolItems()[0].label() == "rate: high (> 0); minutes: low (≤ 30)"

    def test_the_print_layout_shows_the_square(self, project):
        layout = project.layoutManager().layoutByName("map")
        image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=100)
        scale = 100 / 25.4
        region = image.copy(*(round(v * scale) for v in (128, 11, 44, 44)))
        seen = {region.pixelColor(x, y).name() for x in range(region.width()) for y in range(region.height())}
        assert set(load_style("bivariate_3")["colours"]) <= seen

    def test_the_result_alone_can_be_dressed_again_in_another_language(self, saved, tmp_path):
        """As a diagnosis does: a layer opened from its GeoPackage, no run in sight."""
        layer = QgsVectorLayer(str(tmp_path / "elsewhere" / "Ñuñoa é" / "overlay.gpkg"), "overlay")
        dress(layer, labels_of(layer), "bivariate_3", "es")
        assert layer.renderer().legendSymbolItems()[0].label() == (
            "rate: valor alto (> 0); minutes: valor bajo (≤ 30)"
        )  # fmt: skip
        assert "Cifras: número de unidades" in svg_of(layer_legend(layer, load_style("bivariate_3"), "es"))
        assert len(legend_nodes(layer)) == 1


@pytest.mark.parametrize("count", range(FEWEST_CLASSES, MOST_CLASSES + 1))
def test_every_number_of_classes_has_a_style_and_a_legend(count):
    style = load_style(f"bivariate_{count}")
    assert len(set(style["colours"])) == count**2
    assert all(len(set(style["words"][language])) == count for language in ("en", "es"))
    limits = [float(1000 * limit) for limit in range(1, count)]
    sides = [SquareSide(label, limits, "high") for label in ("Rate", "Minutes")]
    svg = svg_of(square_drawing(style, Square(*sides, {}), "en"))
    assert svg.count("<rect") >= count**2 and all(colour in svg for colour in style["colours"])
    beside = svg.count(">1\u202f000<") + svg.count(">2\u202f000<")
    assert beside == (4 if 2 < count < 6 else 2 if count == 2 else 3), "limits that would cover each other are left out"
