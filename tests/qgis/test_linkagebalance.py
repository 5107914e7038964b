"""Balance of links on layers: figures by hand, Brindisi's golden pairs, services made here, and bad tables."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from .layers import column, memory_layer, rows

FIELDS = {"layer": "text", "origin": "text", "destination": "text", "value": "real", "unit": "text", "year": "text"}
LINKS = [
    ("work", "a", "a", 60, "workers", "2021"), ("work", "a", "b", 30, "workers", "2021"),
    ("work", "b", "a", 10, "workers", "2021"), ("work", "b", "b", 10, "workers", "2021"),
    ("work", "c", "a", 5, "workers", "2021"), ("school", "c", "b", 4, "pupils", "2020"),
    ("school", "a", "b", 2, "pupils", "2020"), ("school", "c", "c", 6, "pupils", "2020"),
    ("school", "b", "b", 4, "pupils", "2020"),
]  # fmt: skip
NAMES = {"ORIGIN": "origin", "DESTINATION": "destination", "VALUE": "value", "LAYER": "layer", "UNIT_FIELD": "unit",
         "YEAR_FIELD": "year"}  # fmt: skip
TABLES = dict.fromkeys(("OUTPUT", "NODES", "MATRIX", "SEEN", "USES"), "TEMPORARY_OUTPUT")


def square(number: int) -> str:
    west = 1000 * number
    return f"Polygon(({west} 0, {west + 1000} 0, {west + 1000} 1000, {west} 1000, {west} 0))"


def units():
    """Town b between villages c and a, in an order that is not that of their codes."""
    table = [(square(0), "c", 1), (square(1), "b", 3), (square(2), "a", 1)]
    return memory_layer({"code": "text", "degurba": "integer"}, table, "Polygon")


def links(table=None):
    return memory_layer(FIELDS, LINKS if table is None else table, name="links")


@pytest.fixture
def balanced(run):
    def balance(table=None, **inputs) -> dict:
        given = {"FLOWS": links(table), **NAMES, "UNITS": units(), "UNIT_ID": "code", "CLASS": "degurba", **TABLES}
        return run("linkagebalance", **{**given, **inputs})

    return balance


class TestByHand:
    def test_pairs(self, balanced, feedback):
        found = balanced(SHOWN="work")
        table = rows(found["OUTPUT"])
        assert [(row["layer"], row["unit_a"], row["unit_b"], row["gross"], row["net"]) for row in table] == [
            ("school", "b", "c", 4, -4), ("school", "a", "b", 2, 2), ("work", "a", "b", 40, 20),
            ("work", "a", "c", 5, -5),
        ]  # fmt: skip
        assert [row["measure"] for row in table] == ["pupils", "pupils", "workers", "workers"]
        assert table[2]["reciprocity"] == 0.5 and table[2]["intensity"] == 2 and table[2]["effectiveness"] == 0.5
        assert [row["kind"] for row in table] == ["town_country"] * 3 + ["country"]
        assert [row["on_map"] for row in table] == [0, 0, 1, 0]
        assert (found["N_PAIRS"], found["EFFECTIVENESS"]) == (2, pytest.approx(25 / 45))
        assert found["URBAN_RURAL_SHARE"] == pytest.approx(40 / 45)
        said = "\n".join(feedback.infos)
        assert "Urban units: 1; rural units: 2." in said
        assert (
            "Layer 'work': of 45 between units (workers), 88.9 % go between town and country; 3.0 come to town" in said
        )

    def test_the_index_needs_two_layers(self, balanced):
        found = {(row["layer"], row["unit_a"], row["unit_b"]): row for row in rows(balanced()["OUTPUT"])}
        assert (found["work", "a", "b"]["index"], found["work", "a", "b"]["layers"]) == (0.75, 2)
        assert found["work", "a", "c"]["index"] is None and found["work", "a", "c"]["layers"] == 1

    def test_lines_join_the_units(self, balanced):
        lines = {row["unit_b"]: row for row in rows(balanced()["OUTPUT"]) if row["layer"] == "work"}
        assert len(lines) == 2
        layer = balanced()["OUTPUT"]
        layer = layer if isinstance(layer, QgsVectorLayer) else QgsVectorLayer(layer)
        shapes = [feature.geometry().asPolyline() for feature in layer.getFeatures()]
        assert all(len(shape) == 2 for shape in shapes)
        assert {round(point.x()) for shape in shapes for point in shape} == {500, 1500, 2500}

    def test_places_matrix_and_what_is_seen(self, balanced):
        found = balanced()
        places = {(row["layer"], row["unit_id"]): row for row in rows(found["NODES"])}
        assert len(places) == 6 and all(row["code"] == row["unit_id"] for row in places.values())
        assert (places["work", "a"]["incoming"], places["work", "a"]["outgoing"]) == (15, 30)
        assert places["work", "a"]["to_urban"] == 1 and places["work", "c"]["to_rural"] == 1
        cells = {(row["layer"], row["from_class"], row["to_class"]): row for row in rows(found["MATRIX"])}
        assert cells["work", "1", "3"]["value"] == 30 and cells["work", "1", "3"]["share"] == pytest.approx(30 / 95)
        assert cells["work", "1", "1"]["between"] == 5
        seen = {row["layer"]: row for row in rows(found["SEEN"])}
        assert seen["school"]["state"] == "given" and seen["school"]["measure"] == "pupils"
        assert seen["capital"]["state"] == "unseen" and seen["capital"]["total"] is None
        assert {"goods", "information", "water", "migration"} <= set(seen)

    def test_a_table_without_units_is_enough(self, run):
        found = run("linkagebalance", FLOWS=links(), **NAMES, **TABLES)
        assert sorted(set(column(found["OUTPUT"], "layer"))) == ["school", "work"]
        assert not found.get("MATRIX") and math.isnan(found["URBAN_RURAL_SHARE"])
        assert len(rows(found["NODES"])) == 6


class TestServices:
    """One bank in the town; a village of 100 people and one of 50, each a point."""

    BANK = memory_layer({"id": "text", "type": "text"}, [("Point(1500 500)", "s1", "bank")], "Point", name="services")
    HOMES = memory_layer({"id": "text", "people": "integer"},
                         [("Point(500 500)", "h1", 100), ("Point(2500 500)", "h2", 50)], "Point",
                         name="homes")  # fmt: skip
    GIVEN = {"SERVICES": BANK, "SERVICE_ID": "id", "SERVICE_TYPE": "type", "DEMAND": HOMES, "DEMAND_ID": "id",
             "DEMAND_POP": "people", "COST": "straight", "USES": "TEMPORARY_OUTPUT"}  # fmt: skip

    @pytest.mark.parametrize("rule", ["nearest", "huff"])
    def test_who_uses_whose_bank_is_a_layer(self, balanced, rule):
        found = balanced(USE_RULE=rule, **self.GIVEN)
        own = [row for row in rows(found["OUTPUT"]) if row["layer"] == "services"]
        assert [(row["unit_a"], row["unit_b"], row["gross"]) for row in own] == [("b", "c", 100), ("a", "b", 50)]
        assert rows(found["USES"])[0] == {"unit": "a", "type": "bank", "provider_unit": "b", "people": 50, "share": 1.0}
        seen = {row["layer"]: row for row in rows(found["SEEN"])}
        assert seen["services"]["state"] == "made" and seen["services"]["source"].startswith("made here")

    def test_services_alone_are_links_and_a_full_one_sends_people_away(self, run):
        given = {"UNITS": units(), "UNIT_ID": "code", **TABLES, **self.GIVEN}
        assert [row["gross"] for row in rows(run("linkagebalance", **given)["OUTPUT"])] == [100, 50]
        bank = memory_layer(
            {"id": "text", "type": "text", "room": "integer"}, [("Point(1500 500)", "s1", "bank", 30)], "Point"
        )
        found = run("linkagebalance", **{**given, "SERVICES": bank, "CAPACITY": "room", "USE_RULE": "capacity"})
        assert sum(column(found["OUTPUT"], "gross")) == pytest.approx(30)

    def test_what_lacks_is_named(self, balanced):
        for lacking in ("DEMAND", "DEMAND_POP"):
            with pytest.raises(QgsProcessingException, match=f"SERVICES needs {lacking}"):
                balanced(**{name: value for name, value in self.GIVEN.items() if name != lacking})


@pytest.mark.parametrize(
    ("table", "inputs", "said"),
    [
        ([*LINKS, ("work", "a", "c", 3, "persons", "2021")], {},
         "Layer 'work' of table 'links' has more than one unit of measure: persons, workers."),
        ([*LINKS, ("work", "a", "c", 3, "workers", "2011")], {},
         "Layer 'work' of table 'links' has more than one year"),
        ([*LINKS, ("work", "a", "c", -3, "workers", "2021")], {}, "from 'a' to 'c': -3 is no amount"),
        ([("work", "x", "y", 3, "workers", "2021")], {}, "from 'x' to 'y': this is no pair of units"),
        (None, {"SHOWN": "goods"}, "There is no layer 'goods'; there are: school, work."),
        (None, {"URBAN_CLASSES": "7"}, "there is no town, or no country"),
        (None, {"FLOWS": None}, "There are no links to balance."),
        (None, {"VALUE": None}, "FLOWS needs VALUE too."),
    ],
)  # fmt: skip
def test_bad_input_has_its_sentence(balanced, table, inputs, said):
    with pytest.raises(QgsProcessingException) as refused:
        balanced(table, **inputs)
    assert said in str(refused.value)


def test_one_settlement_is_too_few(run):
    alone = links([("work", "a", "a", 3, "workers", "2021")])
    with pytest.raises(QgsProcessingException, match="has one unit: links need two"):
        run("linkagebalance", FLOWS=alone, **NAMES, **TABLES)


@pytest.mark.real
def test_brindisi_has_the_golden_pairs(run, real_data):
    flows = QgsVectorLayer(str(real_data("brindisi/brindisi_flows.csv")), "flows")
    towns = QgsVectorLayer(str(real_data("brindisi/brindisi_municipalities.gpkg")), "municipalities")
    found = run("linkagebalance", FLOWS=flows, ORIGIN="community_live", DESTINATION="community_work", VALUE="amount",
                UNITS=towns, UNIT_ID="PRO_COM", **TABLES)  # fmt: skip
    table = rows(found["OUTPUT"])
    assert (found["N_PAIRS"], sum(row["gross"] for row in table)) == (179, 18_927)
    assert found["EFFECTIVENESS"] == pytest.approx(0.5852486, abs=1e-7)
    first = table[0]
    assert (first["unit_a"], first["unit_b"], first["there"], first["back"]) == ("74001", "74010", 387, 1625)
    assert first["effectiveness"] == pytest.approx(-0.615308, abs=1e-6)
    assert first["intensity"] == pytest.approx(0.303195, abs=1e-6)
