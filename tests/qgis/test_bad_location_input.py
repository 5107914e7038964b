"""Bad input to location and allocation: each fault has a sentence of its own that names it, or is told and left out."""

from __future__ import annotations

import re
import subprocess
import time

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from urban_rural_linkages.core.decisions import prover

from .layers import memory_layer, rows

ALONE = dict.fromkeys(("SITE_NAME", "DEMAND_NAME", "EXISTING_SITES", "EXISTING_ID", "EXISTING_NAME"))
FIELDS = {"code": "text", "people": "integer", "open": "integer", "room": "integer", "cost": "real"}
CODES, PEOPLE, OPEN, ROOM, COST = (
    ["01", "02", "03", "04"],
    [100, 50, 10, 3],
    [1, 1, 0, 0],
    [90, 60, 20, 5],
    [9, 8, 7, 6],
)


def villages(name="villages", **columns):
    """Return four villages on a road, ten minutes from one to the next; some columns replaced."""
    merged = {"code": CODES, "people": PEOPLE, "open": OPEN, "room": ROOM, "cost": COST, **columns}
    made = [(f"Point({270000 + 10000 * place} 4380000)", *(merged[field][place] for field in FIELDS))
            for place in range(len(merged["code"]))]  # fmt: skip
    return memory_layer(FIELDS, made, "Point", name=name)


def times(codes=CODES, minutes=None, without=()):
    """Return the minutes between villages; those of a pair replaced, those from some left out."""
    replaced = minutes or {}
    made = [(one, other, replaced.get((one, other), 10.0 * abs(i - j)))
            for i, one in enumerate(codes) for j, other in enumerate(codes) if one not in without]  # fmt: skip
    return memory_layer({"origin": "text", "destination": "text", "minutes": "real"}, made, name="times")


def given(demand=None, table=None, **more):
    layer = demand or villages()
    return {"DEMAND": layer, "DEMAND_ID": "code", "WEIGHT": "people", "SITES": layer, "SITE_ID": "code",
            "EXISTING": "open", "TIMES": table or times(), "ADD": 1, **more}  # fmt: skip


REFUSED = {
    "p beyond the sites": ({"ADD": 9}, {}, "There are 4 sites, and 11 are to be open"),
    "p beyond the sites, those that close left out": ({"CLOSE": "01", "ADD": 3}, {}, "There are 3 sites, and 4 are to"),
    "more kept than p": ({"P": 1}, {}, "2 sites are kept, and P is 1"),
    "nothing is to be open": ({"KEEP": "none", "ADD": 0}, {}, "No site is to be open"),
    "all weights 0": ({}, {"people": [0] * 4}, "Every weight of layer 'villages' is 0: there is nobody to serve"),
    "a weight that is not known": ({}, {"people": [1, None, 1, 1]}, "Layer 'villages', '02': nothing is no weight"),
    "a weight below 0": ({}, {"people": [1, 1, -4, 1]}, "Layer 'villages', '03': -4 is no weight"),
    "a radius of 0": ({"RADIUS": 0}, {}, "The radius is 0"),
    "a radius in which nobody has a site": (
        {"MODEL": "lscp", "EXISTING": None, "RADIUS": 3, "TIMES": times(minutes={(one, one): 5.0 for one in CODES})},
        {}, "No site lies within 3 minutes of any place",
    ),
    "capacity is short": (
        {"MODEL": "capacitated", "CAPACITY": "room", "ADD": 0}, {},
        "The 2 largest sites have room for 150 people of 163: 13 are too many",
    ),
    "capacity is short for a cover": (
        {"MODEL": "lscp_capacity", "CAPACITY": "room"}, {"room": [10] * 4}, "have room for 40 people of 163: 123 are",
    ),
    "no capacities": ({"MODEL": "capacitated"}, {}, "The model has capacities, and none were given"),
    "a capacity that is not known": (
        {"MODEL": "capacitated", "CAPACITY": "room"}, {"room": [200, None, 20, 5]}, "'02': nothing is no capacity",
    ),
    "a cost below 0": ({"MODEL": "lscp", "SITE_COST": "cost"}, {"cost": [1, 1, -2, 1]}, "'03': -2 is no cost"),
    "the same code twice": ({}, {"code": ["01", "02", "02", "04"]}, "must name each unit once; repeated ids: 1 (02)"),
    "a site to close that is not open": ({"CLOSE": "03"}, {}, "CLOSE names sites that are not open"),
    "a budget without costs": ({"BUDGET": 9}, {}, "A budget was given, and no cost of the sites"),
    "a budget for another model": (
        {"BUDGET": 9, "SITE_COST": "cost", "MODEL": "pcentre"}, {}, "A budget works with the p-median and with MCLP",
    ),
    "a budget that buys nothing": (
        {"BUDGET": 5, "SITE_COST": "cost", "KEEP": "none"}, {},
        "The budget of 5 is below the cheapest site, which costs 6",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_each_fault_has_its_own_sentence(refused, name):
    more, columns, said = REFUSED[name]
    sentence = refused("locationallocation", **{**given(villages(**columns)), **ALONE, **more})
    assert said in re.sub(r"(?<=\d)[\u202f,](?=\d)", "", sentence)


def test_no_two_faults_have_one_sentence():
    sentences = [said for _, _, said in REFUSED.values()]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize(
    ("table", "more", "said"),
    [
        (times(minutes={("02", "03"): -5.0}), {}, "-5"),
        (times(codes=["01", "02", "03", "99"]), {}, "names ids that are not in layer 'villages': 1 (99)"),
        (times(without=CODES), {}, "Layer 'times' has no features"),
        (times(minutes={(one, one): 5.0 for one in CODES}), {"MAX_MINUTES": 2}, "No demand can reach any site"),
    ],
)
def test_tables_of_times_that_are_none(refused, table, more, said):
    assert said in refused("locationallocation", **{**given(table=table), **ALONE, **more})


@pytest.fixture
def log(feedback, monkeypatch):
    said = []
    for name in ("pushWarning", "pushInfo"):
        monkeypatch.setattr(feedback, name, said.append)
    return lambda: "\n".join(said)


class TestToldAndLeftOut:
    @pytest.fixture
    def ask(self, run):
        def execute(**more):
            return run("locationallocation", **given(**more), OUTPUT="TEMPORARY_OUTPUT", ALLOCATION="TEMPORARY_OUTPUT")

        return execute

    def test_whole_rows_that_nothing_reaches(self, ask, log):
        found = ask(table=times(without=["04"]))
        assert "Out of reach of every site, and so in no model: 1 place with 3 people (04)" in log()
        last = next(row for row in rows(found["ALLOCATION"]) if row["code"] == "04")
        assert (last["site_id"], last["minutes"], last["within"]) == (None, None, 0)
        assert found["STATUS"] == "optimal"

    @pytest.mark.parametrize(("keeps", "value"), [(False, 2), (True, 3)])
    def test_a_place_without_people(self, ask, log, keeps, value):
        found = ask(demand=villages(people=[100, 50, 10, 0]), MODEL="lscp", RADIUS=15, KEEP_ZERO=keeps)
        assert found["VALUE"] == value
        assert ("With the weight 0 and so in no model: 1 place (04)" in log()) != keeps

    def test_a_set_that_covers_nobody_is_told(self, ask, log):
        far = times(minutes={(one, one): 5.0 for one in CODES})
        assert ask(table=far, MODEL="mclp", RADIUS=3)["VALUE"] == 0
        assert "No site that may be chosen lies within 3 minutes of anybody" in log()

    def test_a_group_of_more_people_than_there_are_is_told(self, ask, log):
        ask(OBJECTIVE_GROUP="room")
        assert "field 'room' counts more people than 'people' in 3 of 4 units (02, 03, 04)" in log()

    @pytest.mark.parametrize(("more", "looked"), [({}, False), ({"DEMAND_NAME": "code"}, False),
                                                  ({"DEMAND_NAME": "code", "SITE_NAME": "code"}, True)])  # fmt: skip
    def test_without_names_nobody_has_looked_whether_the_list_lacks_a_service(self, ask, log, more, looked):
        ask(**more)
        assert ("nobody has looked whether the list lacks a service" not in log()) == looked

    def test_codes_that_have_lost_their_zeros_are_restored_and_told(self, ask, log):
        found, plain = ask(table=times(codes=["1", "2", "3", "4"])), ask()
        assert found["VALUE"] == plain["VALUE"]
        assert "ids had lost their leading zeros and were restored" in log()


@pytest.fixture(scope="module")
def many():
    """120 places at random, with room for a twelfth of the people each: no set of twelve is proved in no time."""
    random = np.random.default_rng(3)
    places, people = random.random((120, 2)) * 60000, random.integers(1, 900, 120).tolist()
    room = int(sum(people) / 11)
    made = [(f"Point({270000 + x} {4380000 + y})", f"{number:03}", count, 0, room, 1.0)
            for number, ((x, y), count) in enumerate(zip(places.tolist(), people, strict=True))]  # fmt: skip
    return memory_layer(FIELDS, made, "Point", name="many")


def of_many(many, **more):
    return {"DEMAND": many, "DEMAND_ID": "code", "WEIGHT": "people", "SITES": many, "SITE_ID": "code",
            "COST": "straight", "P": 12, "OUTPUT": "TEMPORARY_OUTPUT", **more}  # fmt: skip


class TestWithoutAProof:
    @pytest.mark.parametrize("model", ["pmedian", "mclp", "pcentre", "lscp", "capacitated", "lscp_capacity"])
    def test_when_the_time_is_over_nothing_is_called_proved_that_is_not(self, run, many, log, model):
        found = run("locationallocation", **of_many(many, MODEL=model, RADIUS=9, CAPACITY="room", TIME_LIMIT=0))
        is_proved = found["GAP"] == 0
        assert found["STATUS"] == ("optimal" if is_proved else "stopped")
        assert ("Proved: no other set of sites is better" in log()) == is_proved
        assert ("Not proved" in log()) != is_proved

    def test_the_time_is_over_before_the_proof_of_these_models(self, run, many):
        for model in ("pmedian", "capacitated"):
            found = run("locationallocation", **of_many(many, MODEL=model, CAPACITY="room", TIME_LIMIT=0))
            assert found["STATUS"] == "stopped"

    @pytest.mark.parametrize("assign", ["single", "split"])
    def test_a_scipy_without_a_solver_leaves_a_gap_and_nobody_unserved(self, run, many, monkeypatch, tmp_path, assign):
        """Before scipy 1.9 there is no milp: the heuristic and its bound answer."""
        text = prover._PROGRAM.read_text(encoding="utf-8")
        old = tmp_path / "proof_program.py"
        old.write_text(text.replace("import os\n", "import os\nimport scipy.optimize\ndel scipy.optimize.milp\n", 1),
                       encoding="utf-8")  # fmt: skip
        asked = of_many(many, MODEL="capacitated", CAPACITY="room", ASSIGN=assign, ALLOCATION="TEMPORARY_OUTPUT")
        best = run("locationallocation", **asked, GAP_LIMIT=0.02)
        monkeypatch.setattr(prover, "_PROGRAM", old)
        found = run("locationallocation", **asked)
        assert found["STATUS"] == "within gap"
        assert found["BOUND"] <= best["VALUE"] <= found["VALUE"] * (1 + 1e-9)
        sites = [row for row in rows(found["OUTPUT"]) if row["open"]]
        assert len(sites) == 12 and min(row["spare"] for row in sites) >= -1e-6
        assert sum(row["share"] for row in rows(found["ALLOCATION"])) == pytest.approx(120)


class CancelsDuringTheProof(QgsProcessingFeedback):
    """Asks to stop once a child process is at work."""

    def __init__(self, children):
        super().__init__(False)
        self.children, self.at = children, 0.0

    def isCanceled(self):
        """Say stop as soon as the process has got its model."""
        if self.at or not self.children:
            return bool(self.at)
        if self.children[0].asked:
            self.at = time.monotonic()
        return bool(self.at)


class Child(subprocess.Popen):
    """A process that notes when it is handed a model."""

    asked = 0.0


def test_a_cancel_during_the_proof_ends_the_child_process(qgis_app, many, monkeypatch):
    import processing

    children, own = [], prover.Prover._ask

    def started(*given, **named):
        children.append(Child(*given, **named))
        return children[-1]

    def asked(self, name):
        children[-1].asked = time.monotonic()
        return own(self, name)

    monkeypatch.setattr(prover.subprocess, "Popen", started)
    monkeypatch.setattr(prover.Prover, "_ask", asked)
    feedback = CancelsDuringTheProof(children)
    given = of_many(many, MODEL="capacitated", CAPACITY="room", ASSIGN="split", TIME_LIMIT=120)
    results = processing.run("urbanrural:locationallocation", given, context=QgsProcessingContext(), feedback=feedback)
    assert feedback.at, "it was cancelled while the process worked"
    assert time.monotonic() - feedback.at < 5.0, "and not after the time limit"
    assert not results.get("OUTPUT")
    assert [child.poll() is None for child in children] == [False]
