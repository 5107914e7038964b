"""Layers that stand in for those given: all fields of a file are read in one pass."""

from __future__ import annotations

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsVectorLayer

from urban_rural_linkages.core.demography.territories import parse_same_territory, territories_of
from urban_rural_linkages.io.files.vector_file import VectorFile
from urban_rural_linkages.io.layers import table_of_layer
from urban_rural_linkages.io.territories import layer_of_territories, layer_with

pytestmark = pytest.mark.usefixtures("qgis_providers")


@pytest.fixture
def table(tmp_path, monkeypatch):
    """A table of a file with twenty fields, and a list that fills with the names that are read in each pass."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "units.gpkg"))
    layer = source.CreateLayer("units", None, ogr.wkbNone)
    fields = [f"f{place}" for place in range(20)]
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger))
    for row in range(3):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name in fields:
            feature.SetField(name, row)
        layer.CreateFeature(feature)
    del layer, source
    read, own = [], VectorFile.read
    monkeypatch.setattr(VectorFile, "read", lambda file, names, *more: read.append(names) or own(file, names, *more))
    units = QgsVectorLayer(str(tmp_path / "units.gpkg"), "units", "ogr")
    return table_of_layer(units, QgsProcessingContext()), read


def test_a_copy_with_other_values(table):
    units, read = table
    copy = layer_with(units, {"f1": [7, 8, 9]})
    assert [(feature["f0"], feature["f1"], feature["f19"]) for feature in copy.getFeatures()] == [
        (0, 7, 0), (1, 8, 1), (2, 9, 2)
    ]  # fmt: skip
    assert len(read) == 1 and "f1" not in read[0]


def test_territories_in_place_of_units(table):
    units, read = table
    territories = territories_of(["a", "b", "c"], parse_same_territory("b=a"), layer="units")
    assert layer_of_territories(units, territories, {}).featureCount() == 2
    assert len(read) == 1
