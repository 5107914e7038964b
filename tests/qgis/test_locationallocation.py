"""The next service and the one that closes, through the algorithm: Extremadura's hospitals and a road by hand."""

from __future__ import annotations

import csv

import pytest
from qgis.core import QgsVectorLayer

from .layers import column, memory_layer, rows

STRAIGHT = {"COST": "straight", "START_MINUTES": 0, "DETOUR": 1.3, "CRUISE_SPEED": 60}
OPEN = ["06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148"]
ALONE = dict.fromkeys(("SITE_NAME", "DEMAND_NAME", "EXISTING_SITES", "EXISTING_ID", "EXISTING_NAME"))
EVERYTHING = dict.fromkeys(("OUTPUT", "ALLOCATION", "LINES", "CURVE", "CLOSURES", "DOUBTS"), "TEMPORARY_OUTPUT")


@pytest.fixture(scope="module")
def capitals(real_data):
    """The 388 capitals with their people, and which of them have a public hospital."""
    with real_data("extremadura/extremadura_padron_1996_2021_2025.csv").open(encoding="utf-8-sig") as text:
        people = {row["codigo"]: int(row["t2021"]) for row in csv.DictReader(text)}
    source = QgsVectorLayer(f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=capitales", "x", "ogr")
    made = [(f.geometry().asWkt(12), f["codigo"], f["capital"], people[f["codigo"]], int(f["codigo"] in OPEN))
            for f in source.getFeatures()]  # fmt: skip
    fields = {"code": "text", "name": "text", "people": "integer", "open": "integer"}
    return memory_layer(fields, made, "Point", "EPSG:4258", name="capitals")


@pytest.fixture
def hospitals(capitals):
    """The eight hospitals as a layer of their own, Llerena with the name that its source gives it."""
    names = {"06074": "COMPLEJO HOSPITALARIO LLERENA-ZAFRA"}
    made = [(f.geometry().asWkt(12), f["code"], names.get(f["code"], f"Hospital de {f['name']}"))
            for f in capitals.getFeatures() if f["open"]]  # fmt: skip
    return memory_layer({"code": "text", "name": "text"}, made, "Point", "EPSG:4258", name="hospitals")


@pytest.fixture
def log(feedback, monkeypatch):
    """A function that returns all that was said, warnings and figures in their order."""
    said = []
    for name in ("pushWarning", "pushInfo"):
        monkeypatch.setattr(feedback, name, said.append)
    return lambda: "\n".join(said)


def inputs(capitals, **more):
    return {"DEMAND": capitals, "DEMAND_ID": "code", "WEIGHT": "people", "DEMAND_NAME": "name", "SITES": capitals,
            "SITE_ID": "code", "SITE_NAME": "name", "EXISTING": "open", **STRAIGHT, **more}  # fmt: skip


def new_names(layer):
    return sorted(row["name"] for row in rows(layer) if row["role"] == "new")


@pytest.mark.real
class TestExtremadura:
    def test_one_more_hospital(self, run, capitals):
        found = run("locationallocation", **inputs(capitals), **EVERYTHING)
        assert new_names(found["OUTPUT"]) == ["Fuente del Maestre"]
        assert found["STATUS"] == "optimal"
        assert found["GAP"] == 0.0
        people = sum(column(capitals, "people"))
        assert found["VALUE"] / people == pytest.approx(20.589581, abs=1e-6)
        assert found["BOUND"] == found["VALUE"]

    def test_the_curve_begins_today(self, run, capitals):
        curve = rows(run("locationallocation", **inputs(capitals, ADD=2), **EVERYTHING)["CURVE"])
        assert [row["added"] for row in curve] == [0, 1, 2]
        assert [row["mean_min"] for row in curve] == pytest.approx([24.270210, 20.589581, 19.023629], abs=1e-6)
        assert [row["people_beyond"] for row in curve] == [440180, 334647, 317000]
        assert [row["new_sites"] for row in curve] == ["", "06054", "06054, 06127"]
        assert {row["status"] for row in curve} == {"optimal"}

    def test_the_curve_as_a_chart(self, run, capitals, tmp_path):
        file = tmp_path / "curve.svg"
        run("locationallocation", **inputs(capitals, ADD=2), OUTPUT="TEMPORARY_OUTPUT", CURVE_CHART=str(file))
        drawn = file.read_text(encoding="utf-8")
        for told in ("24.3", "20.6", "19.0", "440 180", "today", "+2", "Amber tick"):
            assert told in drawn.replace("\u202f", " ")
        assert drawn.count("#e08e2b") >= 1, "the bounds of the means"

    def test_coria_closed(self, run, capitals):
        closures = rows(run("locationallocation", **inputs(capitals), **EVERYTHING)["CLOSURES"])
        coria = next(row for row in closures if row["name"] == "Coria")
        assert (coria["affected"], coria["newly_beyond"]) == (60008, 31040)
        assert coria["extra_min"] == pytest.approx(30.352569, abs=1e-6)
        assert coria["receivers"].startswith("Plasencia 49728; Cáceres 9856")
        assert [row["newly_beyond"] for row in closures] == sorted((r["newly_beyond"] for r in closures), reverse=True)

    def test_a_hospital_closes_and_none_comes(self, run, capitals):
        found = run("locationallocation", **inputs(capitals, CLOSE="10067", ADD=0), **EVERYTHING)
        people = sum(column(capitals, "people"))
        assert found["VALUE"] / people == pytest.approx(25.989318, abs=1e-6)
        assert [row["name"] for row in rows(found["OUTPUT"]) if row["role"] == "closed"] == ["Coria"]
        more = [row for row in rows(found["ALLOCATION"]) if (row["change_min"] or 0) > 1e-9]
        assert sum(row["people"] for row in more) == 60008

    def test_the_row_of_the_list_is_told_before_the_proof(self, run, capitals, hospitals, log):
        found = run("locationallocation", **inputs(capitals, EXISTING=None, EXISTING_SITES=hospitals,
                    EXISTING_ID="code", EXISTING_NAME="name", LIST_YEAR=2018), **EVERYTHING)  # fmt: skip
        assert new_names(found["OUTPUT"]) == ["Fuente del Maestre"]
        doubt = rows(found["DOUBTS"])[0]
        assert (doubt["place"], doubt["new_names"]) == ("Zafra", "Talarrubias")
        assert doubt["mean_today"] == pytest.approx(20.735439, abs=1e-6)
        said = log()
        assert said.index("names Zafra, 41 km off") < said.index("Proved: no other set of sites is better")
        assert "Fuente del Maestre is 15 minutes from Zafra" in said


class TestByHand:
    """Four villages on a road, times from a table; the last has no row."""

    @pytest.fixture
    def villages(self):
        figures = [(270000, "a", 100, 90), (280000, "b", 50, 90), (300000, "c", 10, 90), (310000, "d", 3, 5)]
        made = [(f"Point({east} 4380000)", code, people, cap) for east, code, people, cap in figures]
        return memory_layer({"code": "text", "people": "integer", "cap": "integer"}, made, "Point", name="villages")

    @pytest.fixture
    def times(self):
        at = {"a": 0, "b": 20, "c": 60}
        made = [(one, other, abs(at[one] - at[other])) for one in at for other in at]
        return memory_layer({"origin": "text", "destination": "text", "minutes": "real"}, made, name="times")

    @pytest.fixture
    def ask(self, run, villages, times):
        def execute(**more):
            given = {"DEMAND": villages, "DEMAND_ID": "code", "WEIGHT": "people", "SITES": villages,
                     "SITE_ID": "code", "TIMES": times, "ADD": 1}  # fmt: skip
            return run("locationallocation", **{**given, **EVERYTHING, **more})

        return execute

    def test_where_one_is_best(self, ask):
        found = ask()
        open_now = [row for row in rows(found["OUTPUT"]) if row["open"]]
        assert [row["site_id"] for row in open_now] == ["a"]
        assert open_now[0]["people"] == 160
        assert found["VALUE"] == 50 * 20 + 10 * 60

    def test_who_is_out_of_reach_is_kept_and_told(self, ask, log):
        allocation = {row["code"]: row for row in rows(ask()["ALLOCATION"])}
        assert allocation["d"]["site_id"] is None
        assert allocation["d"]["minutes"] is None
        assert allocation["d"]["within"] == 0
        assert "Out of reach of every site, and so in no model: 1 places with 3 people (d)" in log()

    def test_lines_lead_to_the_sites(self, ask):
        lines = ask()["LINES"]
        assert lines.featureCount() == 3
        assert max(f.geometry().length() for f in lines.getFeatures()) == pytest.approx(30000, rel=1e-3)

    @pytest.mark.parametrize(("model", "value"), [("mclp", 150), ("pcentre", 40), ("lscp", 2), ("lscp_capacity", 3)])
    def test_the_other_models(self, ask, model, value):
        more = {"CAPACITY": "cap", "ASSIGN": "split"} if model == "lscp_capacity" else {}
        found = ask(MODEL=model, **more)
        assert found["VALUE"] == value
        assert found["STATUS"] == "optimal"

    def test_capacities_split_a_village(self, ask):
        found = ask(MODEL="capacitated", CAPACITY="cap", ASSIGN="split", P=2)
        shares = [(row["site_id"], round(row["share"], 3)) for row in rows(found["ALLOCATION"]) if row["code"] == "a"]
        assert shares == [("a", 0.9), ("b", 0.1)]

    def test_a_group_alone_moves_the_site_and_not_the_people(self, run, ask, times):
        made = [(f"Point({e} 4380000)", c, p, o) for e, c, p, o in
                [(270000, "a", 100, 0), (280000, "b", 50, 0), (300000, "c", 10, 9), (310000, "d", 3, 0)]]  # fmt: skip
        villages = memory_layer({"code": "text", "people": "integer", "old": "integer"}, made, "Point")
        found = ask(DEMAND=villages, SITES=villages, OBJECTIVE_GROUP="old")
        assert [(row["site_id"], row["people"]) for row in rows(found["OUTPUT"]) if row["open"]] == [("c", 160)]

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            ({"ADD": 9}, "There are 4 sites, and 9 are to be open"),
            ({"EXISTING": "people", "P": 2}, "4 sites are kept, and P is 2"),
            ({"RADIUS": 0}, "The radius is 0"),
            ({"CLOSE": "zz"}, "CLOSE names sites that are not open in layer 'villages': zz"),
            ({"MODEL": "capacitated"}, "The model has capacities, and none were given"),
            ({"MODEL": "capacitated", "CAPACITY": "cap"}, "have room for 90 people of 160: 70 are too many"),
            ({"TIMES": None, "COST": "time"}, "No network was given"),
            ({"ADD": 0}, "No site is to be open"),
        ],
    )
    def test_what_is_refused(self, refused, villages, times, more, said):
        given = {"DEMAND": villages, "DEMAND_ID": "code", "WEIGHT": "people", "SITES": villages, "SITE_ID": "code",
                 "TIMES": times, "ADD": 1}  # fmt: skip
        sentence = refused("locationallocation", **{**given, **ALONE, **more})
        assert said in sentence

    @pytest.mark.parametrize("people", [[0, 0], [None, 5], [-4, 5]])
    def test_people_that_are_none(self, refused, times, people):
        made = [(f"Point({270000 + 10000 * i} 4380000)", code, one) for i, (code, one) in
                enumerate(zip("ab", people, strict=True))]  # fmt: skip
        villages = memory_layer({"code": "text", "people": "integer"}, made, "Point", name="villages")
        few = memory_layer({"origin": "text", "destination": "text", "minutes": "real"}, [("a", "b", 3.0)])
        sentence = refused("locationallocation", DEMAND=villages, DEMAND_ID="code", WEIGHT="people", SITES=villages,
                           SITE_ID="code", TIMES=few, **ALONE)  # fmt: skip
        assert "villages" in sentence
