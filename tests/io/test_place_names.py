"""Names of places on a map: as few from afar as fit a page, also once the project has been written and read."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer

from urban_rural_linkages.io.place_names import name_places

PLACES = 388
REGION = QgsRectangle(625674.536, 4202614.9, 875957.162, 4485679.184)  # no round numbers
SCALE = REGION.height() / 0.18


@pytest.fixture
def rules(qgis_providers, tmp_path):
    """The rules of the names of a region, from a project that was written and read."""
    layer = QgsVectorLayer("Point?crs=EPSG:25829&field=name:string&field=people:integer&field=place:integer", "a",
                           "memory")  # fmt: skip
    features = []
    for place in range(1, PLACES + 1):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"Place {place}", 1000 * (PLACES - place), place])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(REGION.xMinimum() + place, REGION.yMinimum())))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    name_places(layer, REGION)
    project = QgsProject()
    project.addMapLayer(layer)
    path = str(tmp_path / "a.qgz")
    assert project.write(path)
    project.clear()
    again = QgsProject()
    assert again.read(path)
    [read] = again.mapLayers().values()
    yield read.labeling().rootRule().children()
    again.clear()


def named(rules, scale: float) -> str:
    """Return the last rule that names places at a scale."""
    shown = [rule.filterExpression() for rule in rules if not rule.minimumScale() or scale <= rule.minimumScale()]
    return shown[-1].partition(" AND coalesce")[0]


def test_the_region_as_a_whole_has_the_names_of_its_largest_places(rules):
    assert named(rules, SCALE) == '"place" > 1 AND "place" <= 8'


def test_more_names_come_as_the_map_comes_nearer(rules):
    assert named(rules, 0.5 * SCALE) == '"place" > 8 AND "place" <= 64'
    assert named(rules, 0.1 * SCALE) == '"place" > 64 AND "place" <= 512'


def test_from_very_far_the_capital_alone_is_named(rules):
    assert named(rules, 5 * SCALE) == '"place" = 1'
