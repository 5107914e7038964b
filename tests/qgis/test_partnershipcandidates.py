"""Partnership candidates on layers: criteria by hand, Brindisi's golden pairs, associations, and bad input."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from .layers import memory_layer, rows

# Town t, villages v and w beside it, x far away.
FLOWS = [("v", "v", 60), ("v", "t", 20), ("t", "v", 20), ("t", "t", 900), ("w", "w", 80), ("w", "t", 12), ("t", "w", 1),
         ("x", "x", 10)]  # fmt: skip
TABLES = dict.fromkeys(("OUTPUT", "PARTNERS", "SENSITIVITY", "ASSOCIATIONS"), "TEMPORARY_OUTPUT")
UNITS = {"code": "text", "people": "integer", "farms": "integer", "shops": "integer", "area": "text"}


def square(number: int) -> str:
    west = 1000 * number
    return f"Polygon(({west} 0, {west + 1000} 0, {west + 1000} 1000, {west} 1000, {west} 0))"


def units():
    table = [(square(2), "w", 300, 9, 1, None), (square(0), "v", 500, 5, 5, None), (square(1), "t", 30000, 0, 10, "T"),
             (square(8), "x", 90, 3, 0, None)]  # fmt: skip
    return memory_layer(UNITS, table, "Polygon")


def table_of(name: str, fields: tuple[str, ...], table: list[tuple]):
    return memory_layer(dict.fromkeys(fields, "text"), table, name=name)


@pytest.fixture
def judged(run):
    def judge(flows=None, **inputs) -> dict:
        layer = memory_layer({"home": "text", "job": "text", "people": "integer"}, flows or FLOWS, name="flows")
        given = {"FLOWS": layer, "ORIGIN": "home", "DESTINATION": "job", "WORKERS": "people", "UNITS": units(),
                 "UNIT_ID": "code", "POP": "people", **TABLES}  # fmt: skip
        return run("partnershipcandidates", **{**given, **inputs})

    return judge


def by_rural(found) -> dict[str, dict]:
    return {row["rural"]: row for row in rows(found["OUTPUT"])}


class TestByHand:
    def test_criteria_and_classes(self, judged, feedback):
        found = judged()
        pairs = by_rural(found)
        assert [row["rural"] for row in rows(found["OUTPUT"])] == ["v", "w", "x"]
        assert [pairs[code]["class"] for code in "vwx"] == ["strong", "candidate", "none"]
        assert (pairs["v"]["met"], pairs["v"]["evaluated"], pairs["v"]["out_share"]) == (3, 3, 0.25)
        assert [pairs["w"][f"is_{name}"] for name in ("work", "mutual", "near", "services", "sectors")] == [
            1, 0, 1, None, None]  # fmt: skip
        assert pairs["w"]["reciprocity"] == pytest.approx(2 / 13) and pairs["x"]["contiguous"] == 0
        assert (found["N_STRONG"], found["N_CANDIDATE"], found["ON_LIMIT"]) == (1, 1, 0)
        assert "1 pair of 3 meets all the criteria that could be judged, and 1 meets work and another." in (
            "\n".join(feedback.infos))  # fmt: skip
        assert "No strong pair sits on a limit." in "\n".join(feedback.infos)
        assert not any("sit on a limit" in warning for warning in feedback.warnings)

    def test_all_that_may_be_known(self, judged):
        rows_of_use = [("v", "bank", "t"), ("v", "school", "v"), ("w", "bank", "t"), ("w", "school", "t")]
        used = table_of("used", ("unit", "type", "provider_unit"), rows_of_use)
        found = judged(USED=used, SECTOR_FIELDS=["farms", "shops"], FUA="area", SEATS=units(), SEAT_UNIT="code",
                       COST="straight", NEAR_MINUTES=6, CRUISE_SPEED=60, START_MINUTES=0, DETOUR=1.3)  # fmt: skip
        pairs = by_rural(found)
        assert [pairs[code]["shared_services"] for code in "vwx"] == [0.5, 1, None]
        assert [pairs[code]["complementarity"] for code in "vwx"] == [0.5, 0.9, 1]
        assert pairs["v"]["minutes"] == pytest.approx(1.3, abs=0.01) and pairs["x"]["minutes"] == pytest.approx(
            9.1, abs=0.1
        )
        assert (pairs["v"]["class"], pairs["v"]["met"], pairs["v"]["evaluated"], pairs["v"]["on_limit"]) == (
            "strong",
            5,
            5,
            1,
        )
        assert [pairs[code]["beyond_fua"] for code in "vwx"] == [1, 1, 0]
        assert found["ON_LIMIT"] == 1

    def test_partners_and_sensitivity(self, judged):
        found = judged()
        partners = {row["code"]: row for row in rows(found["PARTNERS"])}
        assert [partners[code]["best_partner"] for code in "twvx"] == ["v", "t", "t", None]
        assert [partners[code]["partner_group"] for code in "twvx"] == [1, None, 1, None]
        assert partners["x"]["partner_class"] == "none" and partners["t"]["partners"] == 1
        limits = {(row["limit"], row["factor"]): row for row in rows(found["SENSITIVITY"])}
        assert limits["all", 1.0]["strong"] == 1 and limits["work", 1.2]["candidate"] == 1
        assert {name for name, _ in limits} == {"all", "work", "mutual"}

    def test_associations_are_held_against_the_rule(self, judged, feedback):
        groups = table_of("groups", ("member", "group"), [("t", "plain"), ("v", "plain"), ("w", "hills"),
                                                          ("x", "hills"), ("q", "hills"), ("v", "hills")])  # fmt: skip
        found = judged(GROUPS=groups, MEMBER="member", GROUP_NAME="group")
        scored = [(row["association"], row["members"], row["towns"], row["pairs"], row["strong"])
                  for row in rows(found["ASSOCIATIONS"])]  # fmt: skip
        assert scored == [
            ("hills", 3, 0, 0, 0),
            ("plain", 2, 1, 1, 1),
            ("(in no association together)", None, None, 2, 0),
        ]
        assert [by_rural(found)[code]["same_group"] for code in "vwx"] == [1, 0, 0]
        assert "Layer 'groups': members that are no units, left out: 1." in feedback.warnings
        assert "Strong pairs that no association holds together: 0 of 1." in "\n".join(feedback.infos)

    def test_a_class_wins_over_the_people(self, judged):
        found = judged(CLASS="code", URBAN_CLASSES="t, w", URBAN_MIN=1)
        assert {(row["rural"], row["urban"]) for row in rows(found["OUTPUT"])} == {(r, u) for r in "vx" for u in "tw"}


@pytest.mark.parametrize(
    ("flows", "inputs", "said"),
    [
        (None, {"POP": None}, "Nothing says which units are towns."),
        (None, {"URBAN_MIN": 1e6}, "There is no pair of a rural and an urban unit: 0 units are urban and 4 rural."),
        ([*FLOWS, ("w", "v", -1)], {}, "flow from 'w' to 'v'"),
        (None, {"SEATS": units, "COST": "straight"}, "SEATS needs SEAT_UNIT too."),
        (None, {"SEATS": units, "SEAT_UNIT": "code"}, "No network was given."),
        (None, {"GROUPS": units}, "GROUPS needs MEMBER, GROUP_NAME too."),
    ],
)  # fmt: skip
def test_bad_input_has_its_sentence(judged, flows, inputs, said):
    given = {name: value() if callable(value) else value for name, value in inputs.items()}
    with pytest.raises(QgsProcessingException) as refused:
        judged(flows, **given)
    assert said in str(refused.value)


def test_totals_that_differ_are_said(judged, feedback):
    judged(EMPLOYED="people")
    assert "EMPLOYED stands in place of the sums of the flows in 4 units" in "\n".join(feedback.warnings)


@pytest.mark.real
def test_brindisi_has_the_golden_pairs(run, real_data):
    flows = QgsVectorLayer(str(real_data("brindisi/brindisi_flows.csv")), "flows")
    towns = QgsVectorLayer(str(real_data("brindisi/brindisi_municipalities.gpkg")), "municipalities")
    found = run("partnershipcandidates", FLOWS=flows, ORIGIN="community_live", DESTINATION="community_work",
                WORKERS="amount", UNITS=towns, UNIT_ID="PRO_COM", POP="POP2001", **TABLES)  # fmt: skip
    pairs = rows(found["OUTPUT"])
    assert len(pairs) == 91
    named = {kind: {(row["rural"], row["urban"]) for row in pairs if row["class"] == kind}
             for kind in ("strong", "candidate", "weak", "none")}  # fmt: skip
    assert {kind: len(found) for kind, found in named.items()} == {"strong": 4, "candidate": 4, "weak": 61, "none": 22}
    assert named["strong"] == {("74016", "74001"), ("74005", "74007"), ("74011", "74008"), ("74002", "74012")}
    assert named["candidate"] == {(rural, "74001") for rural in ("74002", "74004", "74009", "74013")}


def test_people_who_use_services_cannot_be_negative(judged):
    used = memory_layer({"unit": "text", "type": "text", "provider_unit": "text", "people": "integer"},
                        [("v", "bank", "t", 9), ("w", "bank", "t", -1)], name="used")  # fmt: skip
    with pytest.raises(QgsProcessingException, match="field 'people' must not be negative, but unit 'w' has -1"):
        judged(USED=used)
