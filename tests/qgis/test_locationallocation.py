"""Location and allocation through the algorithm, on a road by hand."""

from __future__ import annotations

import pytest

from .layers import memory_layer, rows

ALONE = dict.fromkeys(("SITE_NAME", "DEMAND_NAME", "EXISTING_SITES", "EXISTING_ID", "EXISTING_NAME"))
EVERYTHING = dict.fromkeys(("OUTPUT", "ALLOCATION", "LINES", "CURVE", "CLOSURES", "DOUBTS"), "TEMPORARY_OUTPUT")


@pytest.fixture
def log(feedback, monkeypatch):
    """A function that returns all that was said, warnings and figures in their order."""
    said = []
    for name in ("pushWarning", "pushInfo"):
        monkeypatch.setattr(feedback, name, said.append)
    return lambda: "\n".join(said)


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
        assert "Out of reach of every site, and so in no model: 1 place with 3 people (d)" in log()

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
            ({"MODEL": "capacitated", "CAPACITY": "cap"}, "largest site has room for 90 people of 160: 70 are"),
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
