"""Whoever presses Cancel is heard while layers are gone through, and while a network or a coverage is worked out."""

from __future__ import annotations

from threading import Event

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from urban_rural_linkages.algorithms.access import coverage_inputs, network_inputs
from urban_rural_linkages.core import contiguity
from urban_rural_linkages.core.access import graph, zoned
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import attributes, layers, outlines, raster
from urban_rural_linkages.io.layers import FeatureTable

from .layers import memory_layer
from .streets_data import points, streets
from .valley import cells


class Asked(QgsProcessingFeedback):
    """Takes note of every question, and never says stop."""

    def __init__(self) -> None:
        super().__init__(False)
        self.question = Event()

    def isCanceled(self) -> bool:
        """Take note."""
        self.question.set()
        return False


@pytest.fixture
def asked_during(qgis_app, monkeypatch):
    """A function that makes a step wait for the next question, runs an algorithm, and tells whether one came."""
    import processing

    def execute(module: object, step: str, algorithm: str, **parameters) -> bool:
        feedback, heard, own = Asked(), [], getattr(module, step)

        def slow(*given, **named):
            feedback.question.clear()
            heard.append(feedback.question.wait(5.0))
            return own(*given, **named)

        monkeypatch.setattr(module, step, slow)
        processing.run(f"{qgis_app.provider.id()}:{algorithm}", parameters, context=QgsProcessingContext(),
                       feedback=feedback)  # fmt: skip
        return bool(heard) and all(heard)

    return execute


@pytest.mark.parametrize(
    ("module", "step"),
    [(layers, "lines_from_wkb"), (graph, "build_network"), (network_inputs, "_length_of_parts")],
)
def test_a_network_is_built(asked_during, module, step):
    """Vertices, junctions, and the parts that hang together."""
    assert asked_during(
        module, step, "networktraveltime", DEMAND=points((0, 0), (900, 0)), SERVICES=points((100, 3)),
        NETWORK=streets(), MODE="walk", OUTPUT="TEMPORARY_OUTPUT",
    )  # fmt: skip


@pytest.mark.parametrize(("module", "step"), [(coverage_inputs, "_region"), (zoned, "zoned_cells")])
def test_people_of_cells_are_read(asked_during, tmp_path, module, step):
    """The rasters, and the zones that each cell lies in."""
    for name in ("people", "minutes"):
        grid = Grid(np.array([[5.0, 10.0]]), (0, 100, 0, 100, 0, -100), cells("dem_100m").crs_wkt, -1)
        raster.write(tmp_path / f"{name}.tif", grid, nodata=-1)
    zones = memory_layer({"z": "text"}, [("POLYGON((0 0,200 0,200 100,0 100,0 0))", "a")], "Polygon", name="zones")
    assert asked_during(
        module, step, "populationcoverage", TIME_RASTERS=[str(tmp_path / "minutes.tif")], THRESHOLDS="15",
        POPULATION=[str(tmp_path / "people.tif")], ZONES=zones, ZONE_ID="z", OUTPUT="TEMPORARY_OUTPUT",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("module", "step"), [(attributes, "parse_numbers"), (outlines, "polygons_from_wkb"), (contiguity, "shared_borders")]
)
def test_units_are_read(asked_during, monkeypatch, module, step):
    """Their numbers, their outlines, and the borders that they share; as they are where there are many."""
    monkeypatch.setattr(attributes, "_FEW_ROWS", 2)
    boxes = [(f"POLYGON(({x} 0,{x + 9} 0,{x + 9} 9,{x} 9,{x} 0))", float(x)) for x in range(0, 90, 9)]
    units = memory_layer({"v": "real"}, boxes, "Polygon", "EPSG:25830", name="units")
    assert asked_during(
        module, step, "hotspots", UNITS=units, VALUE="v", WEIGHTS="queen", CONTIGUITY="rook", PERMUTATIONS=9,
        OUTPUT="TEMPORARY_OUTPUT",
    )  # fmt: skip


class Counting:
    """Counts the questions, and says stop at one of them."""

    def __init__(self) -> None:
        self.asked, self.stop_at = 0, 0

    def report(self, fraction: float) -> None:
        """Take note of nothing."""

    def cancelled(self) -> bool:
        """Count."""
        self.asked += 1
        return self.asked == self.stop_at


class TestRows:
    """A question for every two thousand features, in each pass over a layer of 9,000 lines."""

    QUESTIONS = 5

    @pytest.fixture
    def table(self, qgis_app):
        """The lines, already read."""
        rows = [(f"LINESTRING({x} 0,{x + 1} 1)", "a") for x in range(9000)]
        layer = memory_layer({"name": "text"}, rows, "LineString", "EPSG:25830", name="lines")
        context, self.counting = QgsProcessingContext(), Counting()
        table = FeatureTable(QgsProcessingFeatureSource(layer, context), "lines", context.transformContext(),
                             self.counting)  # fmt: skip
        table.layer = layer
        assert len(table.features) == 9000
        self.counting.asked = 0
        return table

    @pytest.mark.parametrize(
        "work",
        [
            lambda table: table.geometries,
            lambda table: table.column("name"),
            lambda table: table.wkb,
            lambda table: table.lines_in(QgsCoordinateReferenceSystem("EPSG:4326")),
            lambda table: table.ellipsoidal_lengths("EPSG:7030"),
        ],
    )
    def test_each_pass(self, table, work):
        """However the rows are gone through."""
        work(table)
        assert self.counting.asked >= self.QUESTIONS

    def test_a_stop_is_obeyed(self, table):
        """In the midst of the rows."""
        self.counting.stop_at = 3
        with pytest.raises(Cancelled):
            table.column("name")
