"""Extremadura through the algorithms of decisions: the next hospital, the one that closes, and who is far.

The expected figures are those of another implementation, read from its file; sets of sites where they are unique.
"""

from __future__ import annotations

import pytest

from tests.unit.decisions.instances import golden

from . import extremadura_data as extremadura
from .layers import column, memory_layer, rows

pytestmark = pytest.mark.real
NOTHING = "TEMPORARY_OUTPUT"


@pytest.fixture
def capitals(real_data):
    return extremadura.capitals(real_data)


@pytest.fixture
def log(feedback, monkeypatch):
    """A function that returns all that was said, warnings and figures in their order."""
    said = []
    for name in ("pushWarning", "pushInfo"):
        monkeypatch.setattr(feedback, name, said.append)
    return lambda: "\n".join(said)


@pytest.fixture
def ask(run, capitals):
    def execute(outputs=("OUTPUT",), **more):
        return run("locationallocation", **extremadura.asked(capitals, **more), **dict.fromkeys(outputs, NOTHING))

    return execute


def new_codes(found):
    return sorted(row["site_id"] for row in rows(found["OUTPUT"]) if row["role"] == "new")


def new_names(found):
    return sorted(row["name"] for row in rows(found["OUTPUT"]) if row["role"] == "new")


class TestTheNextHospital:
    def test_one_more_at_fuente_del_maestre_takes_the_mean_from_24_27_to_20_59(self, ask, capitals, log):
        found = ask()
        assert new_names(found) == ["Fuente del Maestre"]
        assert (found["STATUS"], found["GAP"]) == ("optimal", 0.0)
        assert found["BOUND"] == found["VALUE"]
        assert found["VALUE"] / sum(column(capitals, "people")) == pytest.approx(20.589581, abs=1e-6)
        assert "Proved: no other set of sites is better" in log()

    def test_the_curve_begins_today(self, real_data, ask):
        curve = rows(ask(("OUTPUT", "CURVE"), ADD=2)["CURVE"])
        expected = [golden(real_data, name) for name in ("EXT-EXISTING8", "EXT-PMEDIAN+1", "EXT-PMEDIAN+2")]
        assert [row["added"] for row in curve] == [0, 1, 2]
        assert [row["mean_min"] for row in curve] == pytest.approx([one["mean_min"] for one in expected], abs=1e-6)
        assert [row["max_min"] for row in curve] == pytest.approx([one["max_min"] for one in expected], abs=1e-6)
        assert [row["people_beyond"] for row in curve] == [one["beyond30"] for one in expected]
        assert [row["new_sites"] for row in curve] == ["", "06054", "06054, 06127"]
        assert {row["status"] for row in curve} == {"optimal"}

    def test_the_curve_as_a_chart(self, ask, run, capitals, tmp_path):
        file = tmp_path / "curve.svg"
        run("locationallocation", **extremadura.asked(capitals, ADD=2), OUTPUT=NOTHING, CURVE_CHART=str(file))
        drawn = file.read_text(encoding="utf-8").replace("\u202f", " ")
        for told in ("24.3", "20.6", "19.0", "440 180", "today", "+2", "Amber tick"):
            assert told in drawn
        assert "#e08e2b" in drawn, "the bounds of the means"

    def test_the_row_of_the_list_is_told_before_the_proof(self, real_data, ask, log):
        found = ask(("OUTPUT", "DOUBTS"), EXISTING=None, EXISTING_SITES=extremadura.hospitals(real_data),
                    EXISTING_ID="code", EXISTING_NAME="name", LIST_YEAR=2018)  # fmt: skip
        assert new_names(found) == ["Fuente del Maestre"]
        doubt = rows(found["DOUBTS"])[0]
        assert (doubt["service"], doubt["place"]) == ("COMPLEJO HOSPITALARIO LLERENA-ZAFRA", "Zafra")
        assert doubt["new_names"] == "Talarrubias"
        assert (doubt["mean_today"], doubt["mean_then"]) == pytest.approx((20.735439, 19.17), abs=0.01)
        assert doubt["beyond_today"] == 372650
        said = log()
        assert said.index("names Zafra, 41 km off") < said.index("Proved: no other set of sites is better")
        assert "Fuente del Maestre is 15 minutes from Zafra" in said

    def test_a_place_that_is_no_candidate_is_tried_all_the_same(self, real_data, run, capitals, log):
        """Only three towns may have the next one: Zafra, which the list may lack, is none of them."""
        few = memory_layer(extremadura.FIELDS, [
            (f.geometry().asWkt(12), *f.attributes()) for f in capitals.getFeatures()
            if f["name"] in ("Fuente del Maestre", "Talarrubias", "Castuera")
        ], "Point", "EPSG:4258", name="candidates")  # fmt: skip
        given = extremadura.asked(capitals, SITES=few, EXISTING=None, EXISTING_SITES=extremadura.hospitals(real_data),
                                  EXISTING_ID="code", EXISTING_NAME="name", LIST_YEAR=2018)  # fmt: skip
        found = run("locationallocation", **given, OUTPUT=NOTHING, DOUBTS=NOTHING)
        assert new_names(found) == ["Fuente del Maestre"] and len(rows(found["OUTPUT"])) == 11
        (doubt,) = rows(found["DOUBTS"])
        assert (doubt["place"], doubt["new_names"], doubt["status"]) == ("Zafra", "Talarrubias", "optimal")
        assert (doubt["mean_today"], doubt["mean_then"]) == (pytest.approx(20.735439), pytest.approx(19.17, abs=0.01))
        assert "Fuente del Maestre is 15 minutes from Zafra" in log()

    def test_the_source_itself_has_two_rows_to_look_at_first(self, real_data, ask, log):
        source = extremadura.hospitals_as_they_are(real_data)
        ask(EXISTING=None, EXISTING_SITES=source, EXISTING_ID="id", EXISTING_NAME="hospital_name", LIST_YEAR=2018)
        said, proof = log(), "Proved: no other set of sites is better"
        for row in ("names Zafra, 41 km off", "names Coria, 303 km off"):
            assert row in said and said.index(row) < said.index(proof)


class TestTheOtherModels:
    @pytest.mark.parametrize("add", [1, 2])
    def test_most_people_within_half_an_hour(self, real_data, ask, add):
        expected, found = golden(real_data, f"EXT-MCLP30+{add}"), ask(MODEL="mclp", ADD=add)
        assert found["VALUE"] == expected["covered"]
        assert new_codes(found) == expected["sites"]
        assert found["STATUS"] == "optimal"

    @pytest.mark.parametrize(("add", "codes"), [(1, ["06127"]), (2, ["06123", "06127"])])
    def test_the_longest_way_has_many_sets_and_the_one_with_the_shortest_ways_is_taken(
        self, real_data, ask, add, codes
    ):
        """The expected file names another of the 65 places (06157), whose mean is 23.44 minutes and not 22.70."""
        found = ask(MODEL="pcentre", ADD=add)
        assert found["VALUE"] == pytest.approx(golden(real_data, f"EXT-PCENTER+{add}")["max_min"], abs=1e-6)
        assert found["STATUS"] == "optimal"
        assert new_codes(found) == codes

    @pytest.mark.parametrize(("keep", "name"), [("existing", "EXT-LSCP30_WITH_EXISTING"), ("none", "EXT-LSCP30_FREE")])
    def test_the_fewest_that_leave_nobody_beyond_half_an_hour(self, real_data, ask, keep, name):
        found = ask(("OUTPUT", "ALLOCATION"), MODEL="lscp", KEEP=keep)
        assert found["VALUE"] == golden(real_data, name)["total"]
        assert found["STATUS"] == "optimal"
        assert set(column(found["ALLOCATION"], "within")) == {1}

    def test_hospitals_that_take_160_000_each(self, ask):
        found = ask(("OUTPUT", "ALLOCATION"), MODEL="capacitated", CAPACITY="room", ASSIGN="split", ADD=2,
                    GAP_LIMIT=0.05)  # fmt: skip
        assert found["GAP"] <= 0.05
        sites = [row for row in rows(found["OUTPUT"]) if row["open"]]
        assert len(sites) == 10
        assert max(row["load"] for row in sites) <= extremadura.ROOM + 1e-3
        assert min(row["spare"] for row in sites) >= -1e-3
        assert sum(row["people"] for row in sites) == pytest.approx(1059501, abs=1)

    def test_money_for_two(self, run, capitals):
        given = extremadura.asked(capitals, SITE_COST="room", BUDGET=2 * extremadura.ROOM)
        found = run("locationallocation", **given, OUTPUT=NOTHING, CURVE=NOTHING)
        assert new_codes(found) == ["06054", "06127"], "each costs the same: as two more"
        assert found["STATUS"] == "optimal"
        assert column(found["CURVE"], "added") == [0, 1, 2]


class TestClosures:
    @pytest.fixture
    def closures(self, ask):
        return {row["site_id"]: row for row in rows(ask(("OUTPUT", "CLOSURES"))["CLOSURES"])}

    def test_every_one_closed_alone(self, real_data, closures):
        for code in ("06015", "06044", "06074", "06083", "10037", "10067"):
            expected, row = golden(real_data, f"EXT-CLOSE_{code}"), closures[code]
            assert row["affected"] == expected["people_affected"]
            assert row["places"] == expected["municipalities"]
            assert row["newly_beyond"] == expected["newly_beyond30"]
            assert row["extra_min"] == pytest.approx(expected["mean_extra_min"], abs=1e-6)
            assert row["mean_min"] == pytest.approx(expected["mean_min"], abs=1e-6)
            assert row["max_min"] == pytest.approx(expected["max_min"], abs=1e-6)

    def test_coria_affects_60_008_people_and_puts_31_040_beyond_half_an_hour(self, closures):
        coria = closures["10067"]
        assert (coria["affected"], coria["newly_beyond"]) == (60008, 31040)
        assert coria["receivers"].startswith("Plasencia 49728; Cáceres 9856")

    def test_they_are_ordered_and_who_is_far_already_is_told(self, closures, ask, log):
        newly = [row["newly_beyond"] for row in closures.values()]
        assert newly == sorted(newly, reverse=True)
        ask(("OUTPUT", "CLOSURES"))
        assert "'Llerena' closed: 80 114 of 99 787 people affected are beyond the radius already" in log().replace(
            "\u202f", " "
        ).replace(",", " ")

    def test_coria_closes_and_none_comes(self, ask, capitals):
        found = ask(("OUTPUT", "ALLOCATION"), CLOSE="10067", ADD=0)
        assert found["VALUE"] / sum(column(capitals, "people")) == pytest.approx(25.989318, abs=1e-6)
        assert [row["name"] for row in rows(found["OUTPUT"]) if row["role"] == "closed"] == ["Coria"]
        more = [row for row in rows(found["ALLOCATION"]) if (row["change_min"] or 0) > 1e-9]
        assert sum(row["people"] for row in more) == 60008


class TestEquity:
    @pytest.fixture
    def minutes(self, ask):
        """The capitals with their minutes to the nearest hospital today and with Coria closed."""
        table = ask(("OUTPUT", "ALLOCATION"), CLOSE="10067", ADD=0)["ALLOCATION"]
        fields = ("code", "class", "people", "old", "before_min", "minutes")
        kinds = dict(zip(fields, ("text", "text", "integer", "integer", "real", "real"), strict=True))
        return memory_layer(kinds, [tuple(row[name] for name in fields) for row in rows(table)])

    @pytest.fixture
    def measured(self, run, minutes):
        def measure(access):
            return run("accessequity", UNITS=minutes, UNIT_ID="code", ACCESS=access, POP="people", CLASS="class",
                       GROUP_FIELDS=["old"], OUTPUT=NOTHING, GROUPS=NOTHING)  # fmt: skip

        return measure

    def test_who_is_beyond_half_an_hour(self, measured):
        found = measured("before_min")
        share = {(row["class"], row["group"]): row["share"] for row in rows(found["GROUPS"]) if row["threshold"] == 30}
        assert found["BEYOND"] == 440180
        assert found["DEPTH"] == pytest.approx(0.2755, abs=5e-5)
        expected = {("all", "all"): 41.5, ("town", "all"): 47.9, ("rural", "all"): 68.3, ("all", "old"): 47.2}
        assert {key: round(100 * share[key], 1) for key in expected} == expected

    def test_the_gini_of_minutes_falls_though_nobody_gains(self, real_data, measured, feedback):
        expected = golden(real_data, "SCEN-EXT-CLOSE_CORIA")
        before, after = measured("before_min"), measured("minutes")
        assert before["GINI"] == pytest.approx(expected["gini_before"], abs=1e-9)
        assert after["GINI"] == pytest.approx(expected["gini_after"], abs=1e-9)
        assert after["GINI"] < before["GINI"] and after["BEYOND"] > before["BEYOND"]
        assert feedback.warned("falls when a service closes and nobody gains")
