"""The land of a municipality as its report reads it: blocks in place of points, no shelter, only what lies there."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from urban_rural_linkages.core.assessment.unit_records import Binding, Unit
from urban_rural_linkages.io.terrain import read_sessions, read_terrain

UNIT = Unit("00003", "Aldeanueva", outline="POLYGON((0 0,6000 0,6000 6000,0 6000,0 0))", crs="EPSG:25830")


def layer(kind: str, fields: str, *rows: tuple[str, list[object]]) -> QgsVectorLayer:
    """A layer in memory, of geometries in WKT and their values."""
    made = QgsVectorLayer(f"{kind}?crs=EPSG:25830&{fields}", "made", "memory")
    features = []
    for wkt, values in rows:
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def bound(role: str, made: QgsVectorLayer, **fields: str) -> dict:
    return {role: (Binding(role, "", name=role, fields=fields), made)}


def land(layers: dict, unit: Unit = UNIT):
    return read_terrain(unit, layers, str)


class TestPrivacy:
    @pytest.mark.parametrize("name", [
        "Casa de acogida", "Women's shelter", "Women's refuge", "Refugio para mujeres", "Centro de víctimas",
        "Centro de emergencia para mujeres",
    ])  # fmt: skip
    def test_shelters_are_read_from_no_layer(self, name):
        rows = [("POINT(3000 3000)", ["centro de salud", name]), ("POINT(3100 3000)", ["escuela", "CEIP"])]
        services = layer("Point", "field=kind:string&field=name:string", *rows)
        assert len(land(bound("services", services, type="kind")).places) == 1

    def test_places_of_fear_are_blocks_and_those_of_few_are_held_back(self):
        rows = [("POINT(3010 3010)", [2]), ("POINT(3050 3020)", [3]), ("POINT(5000 5000)", [1])]
        found = land(bound("black_spots", layer("Point", "field=reports:integer", *rows)))
        assert [(west % 300, south % 300, count) for west, south, count in found.blocks] == [(0.0, 0.0, 2)]
        assert found.held_back == 1

    def test_counts_that_are_none_stand_behind_nobody(self):
        rows = [("POINT(3010 3010)", [-3]), ("POINT(3050 3020)", [None])]
        assert land(bound("black_spots", layer("Point", "field=reports:integer", *rows))).blocks == ()

    def test_points_in_several_parts_and_areas_are_read_by_a_point_in_them(self):
        for kind, wkt in (
            ("MultiPoint", "MULTIPOINT((3010 3010))"),
            ("Polygon", "POLYGON((3010 3010,3020 3010,3020 3020,3010 3010))"),
        ):
            found = land(bound("black_spots", layer(kind, "field=reports:integer", (wkt, [4]))))
            assert [count for *_, count in found.blocks] == [1]

    def test_areas_are_no_roads(self):
        made = layer("Polygon", "field=highway:string", ("POLYGON((0 0,9 0,9 9,0 0))", ["primary"]))
        assert land(bound("roads", made, highway="highway")).roads == ()


class TestWhatLiesThere:
    def test_settlements_are_those_of_the_code_else_those_within(self):
        rows = [("POINT(100 100)", ["00003", "Here", 12]), ("POINT(200 100)", ["00004", "There", 3]),
                ("POINT(5000 5000)", ["", "Within", None]), ("POINT(6500 5000)", ["", "Without", 4])]  # fmt: skip
        made = layer("Point", "field=code:string&field=name:string&field=women:integer", *rows)
        found = land(bound("settlements", made, code="code", name="name", women="women")).settlements
        assert [(one.name, one.women) for one in found] == [("Here", 12.0), ("Within", None)]

    def test_roads_have_their_rank_and_the_everyday_network_is_above_them(self):
        rows = [("LINESTRING(0 0,900 900)", ["motorway_link"]), ("LINESTRING(0 0,900 0)", ["residential"]),
                ("LINESTRING(90000 90000,90001 90000)", ["primary"])]  # fmt: skip
        roads = bound("roads", layer("LineString", "field=highway:string", *rows), highway="highway")
        daily = bound("daily_network", layer("LineString", "field=id:integer", ("LINESTRING(0 0,500 0)", [1])))
        assert [one.rank for one in land({**roads, **daily}).roads] == [3, 1, 4]

    def test_what_is_not_bound_is_told(self):
        assert land({}).missing == ("settlements", "roads", "services", "black_spots")
        assert land({}, Unit("00003", "Aldeanueva")) is None

    def test_a_municipality_in_degrees_is_read_in_metres(self):
        degrees = Unit("1", "A", outline="POLYGON((-5 40,-4.9 40,-4.9 40.1,-5 40.1,-5 40))", crs="EPSG:4326")
        assert 8000 < float(land({}, degrees).outline[0][:, 0].max() - land({}, degrees).outline[0][:, 0].min()) < 9000


class TestSessions:
    def test_by_their_days_those_of_the_municipality_and_of_all(self):
        rows = [("POINT(0 0)", ["2026-03-12", "00003", 12, "Lighting", "School"]),
                ("POINT(0 0)", ["2026-02-01", "", None, "", "Town hall"]),
                ("POINT(0 0)", ["2026-01-01", "00004", 9, "", "Elsewhere"])]  # fmt: skip
        made = layer("Point", "field=day:string&field=code:string&field=w:integer&field=demanda:string"
                              "&field=lugar:string", *rows)  # fmt: skip
        found = read_sessions(bound("sessions", made, date="day", code="code", women="w"), UNIT, lambda text: text)
        assert [(one.date, one.place, one.women, one.asked) for one in found] == [
            ("2026-02-01", "Town hall", None, ""), ("2026-03-12", "School", 12.0, "Lighting")]  # fmt: skip
