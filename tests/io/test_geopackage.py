"""GeoPackages as files: copied while they are open, and counted, until the user cancels."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingContext, QgsVectorLayer

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.io import geopackage
from urban_rural_linkages.io.geopackage import add_table, copy_whole, count_rows
from urban_rural_linkages.io.layers import table_of_layer
from urban_rural_linkages.io.outlines import dissolved

ROWS = 5000


class Stops(NullProgress):
    """A progress that is cancelled when it has been asked some times."""

    def __init__(self, after: int) -> None:
        self.asked, self._after = 0, after

    def cancelled(self) -> bool:
        self.asked += 1
        return self.asked > self._after


def layer_of(kind: str, shapes: list[QgsGeometry]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:25830&field=code:string", "t", "memory")
    features = []
    for number, shape in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{number:05}"])
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture
def package(qgis_providers, tmp_path):
    """A GeoPackage with a table of points."""
    add_table(tmp_path / "t.gpkg", "t", layer_of("Point", [QgsGeometry.fromPointXY(QgsPointXY(i, i))
                                                           for i in range(ROWS)]))  # fmt: skip
    return tmp_path / "t.gpkg"


def test_a_count_can_be_cancelled(package, monkeypatch):
    assert count_rows(package, "t") == ROWS
    monkeypatch.setattr(geopackage, "_STEPS_BETWEEN_LOOKS", 1000)
    watching = Stops(10**9)
    assert count_rows(package, "t", watching) == ROWS and watching.asked > 3
    with pytest.raises(Cancelled):
        count_rows(package, "t", Stops(1))


def test_a_table_without_shapes_in_its_index_has_none(package):
    with geopackage.connected(package) as database:
        database.execute("DELETE FROM rtree_t_geom")
    assert count_rows(package, "t") == 0


def test_a_copy_is_whole_and_can_be_cancelled(package, tmp_path, monkeypatch):
    monkeypatch.setattr(geopackage, "_PAGES_AT_ONCE", 10)
    watching = Stops(10**9)
    copy_whole(package, tmp_path / "copy.gpkg", watching)
    assert count_rows(tmp_path / "copy.gpkg", "t") == ROWS and watching.asked > 3
    with pytest.raises(Cancelled):
        copy_whole(package, tmp_path / "other.gpkg", Stops(1))


def test_outlines_are_drawn_together_group_by_group(qgis_providers):
    boxes = [QgsGeometry.fromWkt(f"POLYGON(({i} 0,{i + 1} 0,{i + 1} 1,{i} 1,{i} 0))") for i in range(12)]
    table, groups = table_of_layer(layer_of("Polygon", boxes), QgsProcessingContext()), [str(i // 3) for i in range(12)]
    watching = Stops(10**9)
    assert [drawn.area() for drawn in dissolved(table, groups, watching).values()] == [3.0] * 4
    assert watching.asked == 4, "a look before each group"
    with pytest.raises(Cancelled):
        dissolved(table, groups, Stops(2))
