"""A field of yes or no is no population: whoever counts people by it is told so, in memory and from files."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeatureRequest, QgsField, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from . import city, valley
from .layers import units

COUNTS = [
    ("demographicchange", "UNITS", "POP_START", units),
    ("demographicchange", "UNITS", "POP_END", units),
    ("demographicchange", "UNITS", "BIRTHS", units),
    ("depopulationrisk", "UNITS", "POP_END", units),
    ("webbtypology", "UNITS", "POP_START", units),
    ("agestructure", "UNITS", "POP_OLD", units),
    ("sparseareas", "UNITS", "POP", units),
    ("prioritymap", "UNITS", "POP", units),
    ("depopulationoverlay", "UNITS", "POP", units),
    ("dasymetric", "UNITS", "POP", city.municipalities),
    ("functionalurbanareas", "UNITS", "EMPLOYED", city.municipalities),
    ("accessibilitymeasures", "DEMAND", "DEMAND_POP", valley.settlements),
    ("populationcoverage", "DEMAND", "GROUP_FIELDS", valley.times),
]


def with_truths(layer: QgsVectorLayer) -> QgsVectorLayer:
    """Return a copy of a layer in memory with a field of yes or no."""
    copy = layer.materialize(QgsFeatureRequest())
    copy.setName("places")
    provider = copy.dataProvider()
    provider.addAttributes([QgsField("inhabited", QMetaType.Type.Bool)])
    copy.updateFields()
    place = copy.fields().indexOf("inhabited")
    provider.changeAttributeValues({feature.id(): {place: True} for feature in copy.getFeatures()})
    return copy


def opened(layer: QgsVectorLayer | str) -> QgsVectorLayer:
    return layer if isinstance(layer, QgsVectorLayer) else QgsVectorLayer(layer, "places", "ogr")


@pytest.mark.parametrize(("algorithm", "parent", "parameter", "made"), COUNTS)
def test_it_is_refused_by_name(refused, algorithm, parent, parameter, made):
    given = ["inhabited"] if parameter == "GROUP_FIELDS" else "inhabited"
    sentence = refused(algorithm, **{parent: with_truths(opened(made())), parameter: given})
    assert "Field 'inhabited' of layer 'places' holds yes or no" in sentence


def test_in_a_file(refused, tmp_path):
    path, options = str(tmp_path / "places.gpkg"), QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "places"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(with_truths(units()), path, context, options)
    assert "holds yes or no" in refused("demographicchange", UNITS=path, POP_END="inhabited")


def test_as_an_indicator_it_is_one_or_nothing(attempt):
    found = attempt("prioritymap", UNITS=with_truths(units()), INDICATORS=["inhabited", "high", 1, "deaths", "low", 1])
    assert found["OUTPUT"].featureCount() == units().featureCount()
