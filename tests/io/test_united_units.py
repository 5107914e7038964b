"""Layers in memory that stand in for units counted together: outlines united, sums in place, nothing else made up."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsProcessingContext, QgsVectorLayer

from urban_rural_linkages.core.contiguity import shared_borders
from urban_rural_linkages.core.demography.territories import territories_of
from urban_rural_linkages.io.columns import Column
from urban_rural_linkages.io.layers import table_of_layer
from urban_rural_linkages.io.territories import (
    layer_of_columns,
    layer_of_territories,
    layer_with,
    outlines_near,
    united_outlines,
)

pytestmark = pytest.mark.usefixtures("qgis_providers")

BOW_TIE = "POLYGON((40 0,60 0,40 20,60 20,40 0))"


def square(west: float) -> str:
    return f"POLYGON(({west} 0,{west + 10} 0,{west + 10} 10,{west} 10,{west} 0))"


@pytest.fixture
def units():
    """A function that makes units of outlines as WKT, with a code, people and a kind."""

    def make(*outlines: str | None, kind: str = "Polygon"):
        fields = "field=code:string&field=people:integer&field=kind:string"
        system = "" if kind == "None" else "crs=EPSG:25830&"
        layer = QgsVectorLayer(f"{kind}?{system}{fields}", "units", "memory")
        features = []
        for number, outline in enumerate(outlines):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([str(number), 10 * (number + 1), "rural" if number else "town"])
            if outline:
                feature.setGeometry(QgsGeometry.fromWkt(outline))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return table_of_layer(layer, QgsProcessingContext())

    return make


def made(table, *pairs: tuple[str, str]) -> QgsVectorLayer:
    territories = territories_of(table.column("code"), pairs)
    people = Column("people", "count", territories.sums(np.array(table.column("people"), dtype=float)))
    return layer_of_territories(table, territories, {"people": people})


def test_parts_that_touch_become_one_and_parts_apart_two(units):
    layer = made(units(square(0), square(10), square(50)), ("1", "0"))
    first, second = layer.getFeatures()
    assert (first["people"], second["people"]) == (30, 30)
    assert (first.geometry().area(), first.geometry().constGet().partCount()) == (200.0, 1)
    apart = next(made(units(square(0), square(10), square(50)), ("2", "0")).getFeatures())
    assert (apart.geometry().area(), apart.geometry().constGet().partCount()) == (200.0, 2)


def test_of_other_fields_stays_what_all_parts_have_in_common(units):
    layer = made(units(square(0), square(10), square(20)), ("2", "1"))
    assert [feature["kind"] for feature in layer.getFeatures()] == ["town", "rural"]
    mixed = next(made(units(square(0), square(10)), ("1", "0")).getFeatures())
    assert mixed["kind"] == NULL
    assert layer.fields().names() == ["code", "people", "kind"]


def test_outlines_that_are_not_valid_or_not_there_spoil_no_union(units):
    table = units(square(50), BOW_TIE, None)
    united = united_outlines(table, territories_of(["0", "1", "2"], [("1", "0"), ("2", "0")]))
    assert len(united) == 1 and united[0].isGeosValid() and united[0].area() > 100.0
    alone = united_outlines(units(square(0), None), territories_of(["0", "1"], []))
    assert alone[1].isNull()


def test_a_table_has_no_outlines(units):
    layer = made(units(None, None, kind="None"), ("1", "0"))
    assert [feature["people"] for feature in layer.getFeatures()] == [30]
    assert not layer.isSpatial()


def test_borders_are_read_for_some_units_and_those_near_them(units):
    table = units(square(0), square(10), square(500), square(510))
    borders = shared_borders(outlines_near(table, [0], ["0", "1", "2", "3"]))
    assert borders.neighbours([0, 2]) == {0: [1], 2: []}


def test_copies_with_other_values(units):
    copy = layer_with(units(square(0), square(10)), {"code": ["a", "b"]})
    found = [(feature["code"], feature["people"], feature.geometry().area()) for feature in copy.getFeatures()]
    assert found == [("a", 10, 100), ("b", 20, 100)]
    table = layer_of_columns("flows", [Column("origin", "text", ["a"]), Column("workers", "count", [3.0])])
    assert (table.name(), [f.attributes() for f in table.getFeatures()]) == ("flows", [["a", 3]])
