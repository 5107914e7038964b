"""Fingerprints of inputs: what changes them, and what must not."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsField, QgsGeometry, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QMetaType, QTime

from tests.qgis.layers import memory_layer
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.io.attributes import rows_of
from urban_rural_linkages.io.fingerprints import _plain, content_of, file_sha256, fingerprint, state_of

pytestmark = pytest.mark.usefixtures("qgis_providers")

FIELDS = {"name": "text", "people": "integer"}
ROWS = [("POINT(0 0)", "a", 1), ("POINT(1 0)", "b", 2), ("POINT(2 0)", "b", NULL)]


def layer(rows=ROWS, fields=FIELDS) -> QgsVectorLayer:
    return memory_layer(fields, rows, "Point")


def taken(of: QgsVectorLayer, condition: str = "", **parameters) -> str:
    return fingerprint(parameters, {"INPUT": content_of(of, condition)})


@pytest.fixture
def usual() -> str:
    return taken(layer())


class TestLayers:
    def test_the_same_again(self, usual):
        assert taken(layer()) == usual and len(usual) == 64

    def test_the_order_and_the_numbers_of_features_do_not_count(self, usual):
        again = layer([ROWS[1], *ROWS])
        again.dataProvider().deleteFeatures([1])
        assert taken(again) == taken(layer(ROWS[::-1])) == usual

    @pytest.mark.parametrize("rows", [
        ROWS[:2], [*ROWS, ROWS[0]], [("POINT(0 0.001)", "a", 1), *ROWS[1:]], [("POINT(0 0)", "A", 1), *ROWS[1:]],
        [*ROWS[:2], ("POINT(2 0)", "b", 0)], [*ROWS[:2], (None, "b", NULL)], [*ROWS[:2], ("POINT(2 0)", "", NULL)],
        [ROWS[0], ROWS[0], ROWS[2]], [],
    ])  # fmt: skip
    def test_any_change_counts(self, usual, rows):
        assert taken(layer(rows)) != usual

    def test_values_do_not_run_together(self, usual):
        fields = {"a": "text", "b": "text"}
        assert taken(layer([("POINT(0 0)", "xy", "")], fields)) != taken(layer([("POINT(0 0)", "x", "y")], fields))

    def test_names_and_types_of_fields_count(self, usual):
        assert taken(layer(fields={"name": "text", "persons": "integer"})) != usual
        assert taken(layer(fields={"name": "text", "people": "real"})) != usual

    def test_a_condition(self, usual):
        only = taken(layer(), "\"name\" = 'b'")
        assert only == taken(layer(ROWS[1:])) != usual

    def test_edits_that_are_not_saved(self, usual):
        edited = layer()
        edited.startEditing()
        edited.changeGeometry(1, QgsGeometry.fromWkt("POINT(9 9)"))
        assert taken(edited) != usual
        edited.rollBack()
        assert taken(edited) == usual

    def test_parameters_count(self, usual):
        assert len({usual, taken(layer(), LIMIT=30), taken(layer(), LIMIT=45)}) == 3
        assert taken(layer(), A=1, B=2) == taken(layer(), B=2, A=1)

    def test_contents_are_those_of_the_moment(self, usual):
        """Taken first and read later, in another thread: a layer that has gone meanwhile does no harm."""
        gone = layer()
        content = content_of(gone)
        assert content.size == 3
        gone.startEditing()
        gone.deleteFeature(1)
        assert fingerprint({}, {"INPUT": content}) == usual

    def test_cancelled(self):
        class Stop:
            def report(self, fraction):
                """Take note of nothing."""

            def cancelled(self):
                return True

        with pytest.raises(Cancelled):
            fingerprint({}, {"INPUT": content_of(layer())}, Stop())

    def test_every_kind_of_value(self):
        values = [
            NULL,
            QDate(2026, 11, 22),
            QDateTime(QDate(2026, 11, 22), QTime(1, 2)),
            QTime(1, 2),
            QByteArray(b"\x01"),
        ]
        assert [_plain(value) for value in values] == [None, "2026-11-22", "2026-11-22T01:02:00", "01:02:00", "01"]
        dated = layer()
        dated.dataProvider().addAttributes([QgsField("due", QMetaType.Type.QDate)])
        dated.updateFields()
        before = taken(dated)
        dated.dataProvider().changeAttributeValues({1: {2: QDate(2026, 11, 22)}})
        assert taken(dated) != before


class TestFiles:
    def test_bytes(self, tmp_path):
        path = tmp_path / "Ñuñoa é.txt"
        path.write_bytes(b"abc")
        assert file_sha256(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2

    def test_what_lies_in_no_file(self):
        service = QgsRasterLayer("type=xyz&url=http://a.example/{z}/{x}/{y}", "tiles", "wms")
        other = QgsRasterLayer("type=xyz&url=http://b.example/{z}/{x}/{y}", "tiles", "wms")
        assert taken(service) == taken(service) != taken(other)
        assert state_of(service) is None and state_of(layer()) is None


class TestRows:
    def test_plain_values_of_known_fields(self):
        assert list(rows_of(layer(), ["people", "nowhere"])) == [{"people": 1}, {"people": 2}, {"people": None}]
