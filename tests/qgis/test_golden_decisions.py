"""The figures of another implementation that decisions must meet, each through the algorithm that a user runs."""

from __future__ import annotations

import csv

import pytest

from tests.unit.decisions.instances import golden, or_library

from . import extremadura_data as extremadura
from .layers import column, memory_layer, rows

pytestmark = pytest.mark.real
NOTHING = "TEMPORARY_OUTPUT"
PAIRS = {"origin": "text", "destination": "text", "minutes": "real"}
CLOSED = ["06015", "06044", "06074", "06083", "10037", "10067"]
CASTUERA = "06036"


def at_nowhere(codes, **columns):
    """Return places at made points, for models whose times stand in a table."""
    kinds = {"code": "text", **dict.fromkeys(columns, "real")}
    made = zip((f"POINT({500000 + 10 * place} 4300000)" for place in range(len(codes))), codes, *columns.values(),
               strict=True)  # fmt: skip
    return memory_layer(kinds, list(made), "Point")


@pytest.fixture
def stores(run, real_data):
    """205 tracts and 16 stores of San Francisco, with metres over the network."""
    with real_data("san_francisco/SF_network_distance_candidateStore_16_censusTract_205_new.csv").open() as text:
        ways = [(row["DestinationName"], row["name"], float(row["distance"])) for row in csv.DictReader(text)]
    with real_data("san_francisco/SF_demand_205_centroid_uniform_weight.csv").open() as text:
        people = {row["NAME"]: float(row["POP2000"]) for row in csv.DictReader(text)}
    tracts = memory_layer({"code": "text", "people": "real"}, [(f"POINT({number} 0)", *row) for number, row in
                          enumerate(people.items())], "Point", name="tracts")  # fmt: skip
    names = sorted({row[1] for row in ways})
    kept = [float(name in ("Store_1", "Store_11")) for name in names]
    sites = at_nowhere(names, kept=kept, room=[220000.0] * len(names))
    times = memory_layer(PAIRS, ways, name="times")

    def ask(**more):
        given = {"DEMAND": tracts, "DEMAND_ID": "code", "WEIGHT": "people", "SITES": sites, "SITE_ID": "code",
                 "TIMES": times, "RADIUS": 5000, "OUTPUT": NOTHING, "ALLOCATION": NOTHING}  # fmt: skip
        return run("locationallocation", **{**given, **more})

    return ask


class TestSanFrancisco:
    @pytest.mark.parametrize("p", [1, 2, 3, 5, 6])
    @pytest.mark.parametrize("model", ["mclp", "pmedian", "pcentre"])
    def test_a_number_of_stores(self, real_data, stores, p, model):
        found = stores(MODEL=model, P=p)
        assert found["VALUE"] == pytest.approx(golden(real_data, f"SF-P{p}")[model], rel=1e-9)
        assert found["STATUS"] == "optimal" and sum(column(found["OUTPUT"], "open")) == p

    @pytest.mark.parametrize("model", ["mclp", "pmedian", "pcentre"])
    def test_two_stores_stay(self, real_data, stores, model):
        found = stores(MODEL=model, P=4, EXISTING="kept")
        assert found["VALUE"] == pytest.approx(golden(real_data, "SF-FIXED")[model], rel=1e-9)
        assert {row["site_id"] for row in rows(found["OUTPUT"]) if row["role"] == "kept"} == {"Store_1", "Store_11"}

    @pytest.mark.parametrize(("radius", "left"), [("3000", 36), ("4000", 5), ("6000", 0)])
    def test_the_fewest_stores_and_who_none_can_cover(self, real_data, stores, radius, left):
        expected = golden(real_data, "SF-LSCP")[radius]
        sites = expected["sites"] if isinstance(expected, dict) else expected
        found = stores(MODEL="lscp", RADIUS=float(radius))
        assert (found["VALUE"], found["STATUS"]) == (sites, "optimal")
        assert column(found["ALLOCATION"], "within").count(0) == left

    def test_stores_that_take_220_000_people_each(self, real_data, stores):
        expected = golden(real_data, "SF-CPMED-P5-K220000-SPLIT")
        found = stores(MODEL="capacitated", P=5, CAPACITY="room", ASSIGN="split")
        assert found["VALUE"] == pytest.approx(expected["obj"], rel=1e-6) and found["STATUS"] == "optimal"
        loads = sorted(row["load"] for row in rows(found["OUTPUT"]) if row["open"])
        assert loads == pytest.approx(sorted(expected["load"]), abs=0.01)
        tracts = column(found["ALLOCATION"], "code")
        assert len(tracts) - len(set(tracts)) == expected["split"]
        assert sum(column(found["ALLOCATION"], "share")) == pytest.approx(205, abs=1e-9)


class TestLibraryOfOperationalResearch:
    """Networks of a hundred nodes, of which each is demand and a site, with the ways between them as a table."""

    @pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
    def test_medians_and_centres(self, run, real_data, number):
        problem, p = or_library(real_data, number)
        nodes, ids = at_nowhere(problem.demand_ids, people=[1.0] * len(problem.demand_ids)), problem.demand_ids
        times = memory_layer(PAIRS, [(one, other, float(problem.minutes[i, j])) for i, one in enumerate(ids)
                                     for j, other in enumerate(ids)])  # fmt: skip
        for model, entry in (("pmedian", "ORLIB-PMEDIAN"), ("pcentre", "ORLIB-PCENTRE")):
            found = run("locationallocation", DEMAND=nodes, DEMAND_ID="code", WEIGHT="people", SITES=nodes, P=p,
                        SITE_ID="code", TIMES=times, MODEL=model, OUTPUT=NOTHING)  # fmt: skip
            assert found["VALUE"] == golden(real_data, entry)[f"pmed{number}"]
            assert found["STATUS"] == "optimal"


@pytest.fixture
def capitals(real_data):
    return extremadura.capitals(real_data)


class TestTheNextHospital:
    @pytest.mark.parametrize(("add", "name"), [(0, "EXT-EXISTING8"), (1, "EXT-PMEDIAN+1"), (2, "EXT-PMEDIAN+2")])
    def test_people_and_municipalities_beyond_half_an_hour_and_an_hour(self, run, real_data, capitals, add, name):
        expected = golden(real_data, name)
        found = run("locationallocation", **extremadura.asked(capitals, ADD=add), OUTPUT=NOTHING, ALLOCATION=NOTHING)
        far = {limit: [row["people"] for row in rows(found["ALLOCATION"]) if row["minutes"] > limit]
               for limit in (30, 60)}  # fmt: skip
        assert [sum(far[30]), sum(far[60])] == [expected["beyond30"], expected["beyond60"]]
        assert len(far[30]) == expected["municipalities_beyond30"]
        assert found["VALUE"] / sum(column(capitals, "people")) == pytest.approx(expected["mean_min"], abs=1e-6)
        assert max(column(found["ALLOCATION"], "minutes")) == pytest.approx(expected["max_min"], abs=1e-6)


class TestScenarios:
    @pytest.fixture
    def planned(self, run, capitals):
        """Today's hospitals with one closed and one opened, in straight lines times 1.3 at 60 km/h."""
        at = {feature["code"]: feature.geometry().asWkt(12) for feature in capitals.getFeatures()}

        def hospitals(*codes):
            made = [(at[code], code) for code in codes]
            return memory_layer({"code": "text"}, made, "Point", "EPSG:4258", name="hospitals")

        def compare(closed="", opened=""):
            later = [code for code in (*extremadura.OPEN, opened) if code and code != closed]
            found = run("scenariocomparison", UNITS=capitals, UNIT_ID="code", POP="people", GROUP_FIELDS=["old"],
                        CLASS="class", THRESHOLDS="30,60", DETOUR=1.3, CRUISE_SPEED=60, START_MINUTES=0,
                        SERVICES_BEFORE=hospitals(*extremadura.OPEN), SERVICES_AFTER=hospitals(*later),
                        OUTPUT=NOTHING, SUMMARY=NOTHING)  # fmt: skip
            return found, {(row["class"], row["group"], row["threshold"]): row for row in rows(found["SUMMARY"])}

        return compare

    @pytest.mark.parametrize("code", CLOSED)
    def test_every_hospital_closed_alone(self, real_data, planned, code):
        expected = golden(real_data, f"EXT-CLOSE_{code}")
        found, summary = planned(closed=code)
        half, hour = summary["all", "all", 30], summary["all", "all", 60]
        assert [half["beyond_after"], hour["beyond_after"]] == [expected["beyond30"], expected["beyond60"]]
        assert found["NEWLY_BEYOND"] == expected["newly_beyond30"] and found["GAIN"] == 0
        assert half["mean_after"] == pytest.approx(expected["mean_min"], abs=1e-6)
        after = column(found["OUTPUT"], "after_min")
        assert max(after) == pytest.approx(expected["max_min"], abs=1e-6)
        assert sum(minutes > 30 for minutes in after) == expected["municipalities_beyond30"]

    @pytest.mark.parametrize(("entry", "plan"), [("SCEN-EXT-CLOSE_CORIA", {"closed": "10067"}),
                                                 ("SCEN-EXT-OPEN_CASTUERA", {"opened": CASTUERA})])  # fmt: skip
    def test_all_figures_of_a_plan(self, real_data, planned, entry, plan):
        expected = golden(real_data, entry)
        _, summary = planned(**plan)
        row, old = summary["all", "all", 30], summary["all", "old", 30]
        alike = ("gain_units", "lose_units", "newly_within", "newly_beyond")
        counts = {
            "gain_people": "gain",
            "lose_people": "lose",
            "same_people": "same",
            **dict(zip(alike, alike, strict=True)),
        }
        assert {name: row[field] for name, field in counts.items()} == {name: expected[name] for name in counts}
        assert [old["gain"], old["lose"]] == [expected["old_gain"], expected["old_lose"]]
        exact = {"mean_before": "mean_before", "mean_after": "mean_after", "person_minutes_saved": "minutes_saved",
                 "person_minutes_lost": "minutes_lost", "max_gain": "best", "max_loss": "worst"}  # fmt: skip
        for name, field in exact.items():
            assert row[field] == pytest.approx(expected[name], rel=1e-9, abs=1e-6), name
        for number, place in enumerate(("city", "town", "rural"), 1):
            change = summary[place, "all", 30]["mean_change"]
            assert change == pytest.approx(expected[f"class{number}_mean_change"], abs=1e-6)


class TestEquity:
    """Nobody has what 10 people have, and 60 of 100 the most of it: closed forms."""

    def measure(self, run, income, **more):
        people, access = [10, 10, 20, 60], [0.0, 10.0, 20.0, 30.0]
        kinds = {"code": "text", "people": "integer", "jobs": "real", "income": "real"}
        units = memory_layer(kinds, list(zip("abcd", people, access, income, strict=True)))
        found = run("accessequity", UNITS=units, UNIT_ID="code", ACCESS="jobs", KIND="good", POP="people",
                    INCOME="income", LINE=15, OUTPUT=NOTHING, **more)  # fmt: skip
        return {row["measure"]: row["value"] for row in rows(found["OUTPUT"])}

    def test_all_measures(self, run, real_data):
        expected, found = golden(real_data, "EQ-MICRO"), self.measure(run, [1, 2, 3, 4])
        assert found["gini"] == pytest.approx(expected["gini"], abs=1e-12)
        assert found["theil"] == pytest.approx(expected["theil"], abs=1e-12)
        assert found["atkinson"] == pytest.approx(expected["atkinson05"], abs=1e-12)
        assert found["concentration"] == pytest.approx(expected["conc_inc_1234"], abs=1e-12)
        assert [found[f"fgt{power}"] for power in (0, 1, 2)] == pytest.approx(expected["fgt15"], abs=1e-12)

    def test_the_poor_have_most_or_all_have_one_income(self, run, real_data):
        expected = golden(real_data, "EQ-MICRO")
        reversed_ranks, tied = self.measure(run, [4, 3, 2, 1]), self.measure(run, [7, 7, 7, 7])
        assert reversed_ranks["concentration"] == pytest.approx(expected["conc_inc_reversed"], abs=1e-12)
        assert tied["concentration"] == pytest.approx(expected["conc_all_tied"], abs=1e-12)

    def test_from_an_epsilon_of_1_whoever_has_nothing_decides(self, run, real_data):
        assert self.measure(run, [1, 2, 3, 4], EPSILON=1)["atkinson"] == golden(real_data, "EQ-MICRO")["atkinson1"]
