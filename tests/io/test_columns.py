"""Arrays as attributes: NaN is NULL, whole numbers are integers, nothing is written twice."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsFeatureStore, QgsGeometry
from qgis.PyQt.QtCore import QMetaType

from urban_rural_linkages.core.errors import Cancelled, OutputError
from urban_rural_linkages.core.identifiers import IdColumn
from urban_rural_linkages.io.columns import Column, fields_of, joined_fields, kept_fields, write_joined, write_rows

from .test_layers import StopsAfter, table

pytestmark = pytest.mark.usefixtures("qgis_providers")


@pytest.mark.parametrize(
    ("kind", "values", "attributes"),
    [
        ("integer", np.array([1.0, np.nan, -2.0, np.inf]), [1, None, -2, None]),
        ("integer", [1, None, True], [1, None, 1]),
        ("integer", np.array([2.9999999999, 9007199254740991.0]), [3, 9007199254740991]),
        ("real", np.array([0.5, np.nan, np.inf]), [0.5, None, None]),
        ("real", [None, 2], [None, 2.0]),
        ("count", np.array([1.0, np.nan, -2.0]), [1, None, -2]),
        ("count", np.array([1.0, np.nan, 0.4]), [1.0, None, 0.4]),  # estimates keep their decimals, all of them
        ("count", [None, None], [None, None]),
        ("text", ["a", None, 3], ["a", None, "3"]),
    ],
)
def test_attributes(kind, values, attributes):
    found = Column("x", kind, values).attributes()
    assert found == attributes
    assert [type(value) for value in found] == [type(value) for value in attributes]


def test_fields():
    fields = fields_of([Column("n", "integer", [], "Number"), Column("r", "real", []), Column("t", "text", [])])
    kinds = [QMetaType.Type.LongLong, QMetaType.Type.Double, QMetaType.Type.QString]
    assert [field.type() for field in fields] == kinds
    assert [field.alias() for field in fields] == ["Number", "", ""]


def test_a_field_of_counts_is_real_where_they_have_decimals():
    fields = fields_of([Column("whole", "count", [1.0, np.nan]), Column("part", "count", [1.5, np.nan])])
    assert [field.type() for field in fields] == [QMetaType.Type.LongLong, QMetaType.Type.Double]


def test_a_result_replaces_the_field_of_its_name():
    columns = [Column("POP", "real", [1.0, 2.0, np.nan])]
    units = table()
    kept = kept_fields(units, columns)
    fields = joined_fields(units, kept, columns)
    assert fields.names() == ["code", "text", "POP"]
    store = QgsFeatureStore(fields, units.crs)
    write_joined(store, fields, units, [2, 0, 0], kept, columns)
    assert [f.attributes() for f in store.features()] == [["06003", "", 1.0], ["06001", "1", 2.0], ["06001", "1", None]]
    assert [f.hasGeometry() for f in store.features()] == [False, True, True]


def test_rows_with_points():
    columns = [Column("n", "integer", [1, 2])]
    store = QgsFeatureStore(fields_of(columns), table().crs)
    write_rows(store, columns, [QgsGeometry.fromWkt("POINT(1 2)"), QgsGeometry()])
    assert [f.hasGeometry() for f in store.features()] == [True, False]


def test_columns_of_unequal_length_are_a_fault_of_ours():
    columns = [Column("a", "integer", [1, 2]), Column("b", "integer", [1])]
    with pytest.raises(ValueError, match="zip"):
        write_rows(QgsFeatureStore(), columns)


@pytest.mark.parametrize("questions", [0, 1])
def test_writing_stops_when_it_is_told_to(questions):
    columns = [Column("n", "integer", [1, 2])]
    with pytest.raises(Cancelled):
        write_rows(QgsFeatureStore(fields_of(columns), table().crs), columns, progress=StopsAfter(questions))


class Full(QgsFeatureStore):
    """A disk without space."""

    def addFeatures(self, features, flags=None):
        return False

    def lastError(self):
        return "No space left on device."


def test_a_full_disk():
    columns = [Column("n", "integer", [1])]
    with pytest.raises(OutputError, match=r"'a\.gpkg' could not be written: No space left on device\. Choose"):
        write_rows(Full(), columns, target="a.gpkg")


def test_ids_are_written_as_the_texts_that_they_are():
    ids = IdColumn(["b", "a"], np.array([1, 0, 1]))
    column = Column("id", "text", ids, "Id")
    assert column.attributes() == ["a", "b", "a"] and column.attributes(slice(1, 2)) == ["b"]
    assert all(one is ids.names[code] for one, code in zip(column.attributes(), ids.codes, strict=True))
