"""Scenarios on four municipalities: gains and losses by hand, tables of travel times, and states measured otherwise."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingException

from tests.unit.decisions.extremadura import CASTUERA, CORIA, HOSPITALS, MONTIJO, extremadura
from urban_rural_linkages.core.decisions.same_measure import MEASURING, OF_THE_PLAN

from .decisions_data import municipalities
from .layers import column, memory_layer, rows, units

TABLES = {"OUTPUT": "TEMPORARY_OUTPUT", "SUMMARY": "TEMPORARY_OUTPUT"}


@pytest.fixture
def compared(run):
    def compare(layer=None, **inputs) -> dict:
        given = {"UNIT_ID": "code", "BEFORE": "now", "AFTER": "plan", "POP": "people", "THRESHOLDS": "30,60", **TABLES}
        return run("scenariocomparison", UNITS=layer or municipalities(), **{**given, **inputs})

    return compare


def summary(found, place="all", group="all", threshold=30) -> dict:
    return next(row for row in rows(found["SUMMARY"]) if (row["class"], row["group"], row["threshold"]) ==
                (place, group, threshold))  # fmt: skip


class TestByHand:
    """Villages of 200 and 100 people: one gets 20 minutes nearer, the other 25 farther; 50 stay within the margin."""

    def test_units(self, compared):
        found = rows(compared()["OUTPUT"])
        assert [row["delta_min"] for row in found] == [0, -20, 25, 0.25]
        assert [row["verdict"] for row in found] == ["same", "gain", "lose", "same"]
        assert [row["newly"] for row in found] == [None, "within", "beyond", None]
        assert [row["person_minutes"] for row in found] == [0, -4000, 2500, 12.5]
        assert [row["change_class"] for row in found] == [0, -3, 3, 0]

    def test_gains_and_losses_stand_apart(self, compared, feedback):
        found = compared(GROUP_FIELDS=["old"], CLASS="class")
        assert (found["GAIN"], found["LOSE"], found["NET"]) == (200, 100, 100)
        assert (found["NEWLY_WITHIN"], found["NEWLY_BEYOND"]) == (200, 100)
        row = summary(found)
        assert (row["minutes_saved"], row["minutes_lost"], row["people"]) == (4000, 2512.5, 1350)
        assert (row["mean_gain"], row["mean_loss"]) == (20, 25)
        assert summary(found, group="old")["lose"] == 50 and summary(found, "town")["gain"] == 0
        assert "For 200 people it takes 20.0 minutes less in the mean, for 100 people 25.0 minutes more." in (
            "\n".join(feedback.infos)
        )

    def test_zones(self, compared):
        found = rows(compared(ZONE="zone", ZONES="TEMPORARY_OUTPUT")["ZONES"])
        assert [(row["zone"], row["threshold"], row["gain"], row["lose"]) for row in found] == [
            ("north", 30, 200, 0), ("north", 60, 200, 0), ("south", 30, 0, 100), ("south", 60, 0, 100),
        ]  # fmt: skip

    def test_the_margin_and_the_breaks_are_the_users(self, compared):
        found = compared(EPS=0, CLASSES="10")
        assert column(found["OUTPUT"], "verdict") == ["same", "gain", "lose", "lose"]
        assert column(found["OUTPUT"], "change_class") == [0, -1, 1, 0]

    def test_where_people_change_too_three_effects_add_up(self, compared):
        row = summary(compared(POP_AFTER="later"))
        effects = [row[f"effect_{name}"] for name in ("plan", "population", "joint")]
        assert effects[0] == pytest.approx(200 * -20 + 100 * 25 + 50 * 0.25)
        before = 1000 * 5 + 200 * 40 + 100 * 25 + 50 * 70
        after = 1100 * 5 + 180 * 20 + 90 * 50 + 40 * 70.25
        assert sum(effects) == pytest.approx(after - before, abs=1e-9)
        assert (row["gain"], row["people"]) == (180, 1410)
        assert "effect_plan" not in summary(compared())

    def test_plans_beside_each_other(self, compared):
        plans = rows(compared(OTHER_PLANS=["other", "now"], PLANS="TEMPORARY_OUTPUT")["PLANS"])
        assert [row["plan"] for row in plans] == ["plan", "other", "now"]
        assert [row["gain"] for row in plans] == [200, 50, 0]
        assert plans[2]["beaten_by"] == "other" and not plans[1]["beaten_by"]

    def test_access_that_opens_and_ends(self, compared):
        layer = municipalities(plan=[5.0, None, 25.0, 70.0], now=[5.0, 40.0, None, 70.0])
        found = compared(layer)
        assert column(found["OUTPUT"], "verdict") == ["same", "lose", "gain", "same"]
        assert column(found["OUTPUT"], "change_class") == [0, 3, -3, 0]
        assert (summary(found)["new_access"], summary(found)["lost_access"]) == (100, 200)

    def test_the_chart_has_both_sides(self, compared, tmp_path):
        file = tmp_path / "chart.svg"
        compared(GROUP_FIELDS=["women", "old"], CHART=str(file))
        text = file.read_text(encoding="utf-8")
        assert "takes longer" in text and "shorter" in text and "women" in text


class TestTablesOfTravelTimes:
    """Straight lines to today's services, and to those of a plan."""

    @pytest.fixture
    def times(self, run):
        def travel(x: int, **inputs):
            services = memory_layer({"sid": "text", "type": "text"}, [(f"POINT({x} 4305000)", "h1", "hospital")],
                                    "Point", name="services")  # fmt: skip
            given = {"COST": "straight", "DEMAND": units(), "DEMAND_ID": "code", "SERVICES": services,
                     "SERVICE_ID": "sid", "SERVICE_TYPE": "type", "MAX_MINUTES": 0, **inputs}  # fmt: skip
            return run("networktraveltime", **given, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]

        return travel

    def compare(self, compared, before, after, **inputs):
        people = units(p2021=[800, 1050, 100, 1500, 1250])
        return compared(people, BEFORE=None, AFTER=None, BEFORE_T=before, AFTER_T=after, POP="p2021", **inputs)

    def test_a_hospital_that_moves_east(self, compared, times, feedback):
        found = self.compare(compared, times(505000), times(545000))
        assert column(found["OUTPUT"], "verdict") == ["lose", "lose", "same", "gain", "gain"]
        assert found["GAIN"] == 2750 and found["LOSE"] == 1850

    def test_other_speeds_are_refused_with_both_values(self, compared, times):
        before, after = times(505000), times(545000, CRUISE_SPEED=60)
        with pytest.raises(QgsProcessingException, match="not measured alike \\(CRUISE_SPEED: 100 / 60\\)"):
            self.compare(compared, before, after)

    def test_whatever_the_travel_time_asks_for_is_a_measure_or_what_a_plan_changes(self, qgis_app):
        travel = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:networktraveltime")
        asked = {one.name() for one in travel.parameterDefinitions() if not one.isDestination()}
        assert asked == MEASURING | OF_THE_PLAN and not MEASURING & OF_THE_PLAN

    def test_and_compared_with_a_warning_where_the_user_accepts_it(self, compared, times, feedback):
        self.compare(compared, times(505000), times(545000, DETOUR=1.5), ACCEPT_DIFFERENCES=True)
        assert "not measured alike (DETOUR: 1.3 / 1.5)" in "\n".join(feedback.warnings)

    def test_a_default_that_is_written_out_is_no_difference(self, compared, times):
        self.compare(compared, times(505000), times(545000, DETOUR=1.3))

    def test_tables_that_say_nothing_of_themselves_are_told(self, compared, feedback):
        table = memory_layer({"code": "text", "time_min": "real"}, [("06001", 5.0), ("06002", 9.0)], name="plan")
        found = self.compare(compared, table, table)
        said = "\n".join(feedback.warnings)
        assert "Nothing in the tables says with which speeds" in said
        assert "Table 'plan' has no row of 3 units, whose change is unknown: 06003" in said
        assert column(found["OUTPUT"], "verdict") == ["same", "same", "unknown", "unknown", "unknown"]

    def test_several_services_need_a_choice(self, compared, run):
        table = memory_layer({"code": "text", "time_min": "real", "service_type": "text"},
                             [("06001", 5.0, "school"), ("06001", 9.0, "bank")], name="plan")  # fmt: skip
        with pytest.raises(QgsProcessingException, match="Table 'plan' holds unit '06001' twice"):
            self.compare(compared, table, table)
        self.compare(compared, table, table, SERVICE_KIND="bank")
        with pytest.raises(QgsProcessingException, match="holds no rows of the service 'airport'"):
            self.compare(compared, table, table, SERVICE_KIND="airport")


class TestServicesAndRoads:
    """Villages at kilometres along a road of 60 km/h, 100 people each; a school at its western end."""

    ROAD = [((0, 0), (20, 0)), ((20, 0), (20, 15)), ((20, 15), (40, 15))]

    def villages(self, *places):
        rows = [(f"POINT({500000 + 1000 * x} {4305000 + 1000 * y})", f"v{number}", 100) for number, (x, y) in
                enumerate(places)]  # fmt: skip
        return memory_layer({"code": "text", "people": "integer"}, rows, "Point", name="villages")

    def schools(self, *places):
        rows = [(f"POINT({500000 + 1000 * x} {4305000 + 1000 * y})", kind, plan) for x, y, kind, plan in places]
        return memory_layer({"kind": "text", "plan": "text"}, rows, "Point", name="schools")

    def roads(self, *more, kmh=60.0):
        rows = [("LINESTRING(" + ",".join(f"{500000 + 1000 * x} {4305000 + 1000 * y}" for x, y in way) + ")", kmh)
                for way in (*self.ROAD, *more)]  # fmt: skip
        return memory_layer({"kmh": "real"}, rows, "LineString", name="roads")

    @pytest.fixture
    def planned(self, run):
        def compare(units, **inputs):
            given = {"UNIT_ID": "code", "POP": "people", "THRESHOLDS": "30", "DETOUR": 1, "CRUISE_SPEED": 60,
                     "START_MINUTES": 0, **TABLES}  # fmt: skip
            return run("scenariocomparison", UNITS=units, **{**given, **inputs})

        return compare

    def test_a_school_far_from_every_road_is_named(self, planned, feedback):
        planned(self.villages((0, 0), (20, 15)), NETWORK=self.roads(), SPEED="kmh",
                SERVICES_BEFORE=self.schools((0, 0, "school", "")),
                SERVICES_AFTER=self.schools((0, 0, "school", ""), (900, 900, "school", "")))  # fmt: skip
        assert feedback.warned("Services of 'schools' that no way leads to", "too far from the network: 1 (2).")

    def test_a_school_that_opens_at_the_end_of_the_road(self, planned):
        found = planned(self.villages((0, 0), (20, 15), (40, 15)), NETWORK=self.roads(), SPEED="kmh",
                        SERVICES_BEFORE=self.schools((0, 0, "school", "")),
                        SERVICES_AFTER=self.schools((0, 0, "school", ""), (40, 15, "school", "")))  # fmt: skip
        assert column(found["OUTPUT"], "before_min") == pytest.approx([0, 35, 55], abs=1e-6)
        assert column(found["OUTPUT"], "after_min") == pytest.approx([0, 20, 0], abs=1e-6)
        assert (found["GAIN"], found["LOSE"], found["NEWLY_WITHIN"]) == (200, 0, 200)

    def test_in_straight_lines_where_there_is_no_road(self, planned, feedback):
        found = planned(self.villages((0, 0), (30, 40)), SERVICES_BEFORE=self.schools((0, 0, "school", "")),
                        SERVICES_AFTER=self.schools((30, 40, "school", "")))  # fmt: skip
        assert column(found["OUTPUT"], "delta_min") == pytest.approx([50, -50], rel=1e-3)  # on the ellipsoid
        assert "Times are a calibration and no road" in "\n".join(feedback.warnings)

    def test_a_road_that_is_built(self, planned):
        found = planned(self.villages((20, 15), (40, 15)), NETWORK=self.roads(), SPEED="kmh",
                        NETWORK_AFTER=self.roads([(0, 0), (20, 15)]),
                        SERVICES_BEFORE=self.schools((0, 0, "school", "")))  # fmt: skip
        assert column(found["OUTPUT"], "before_min") == pytest.approx([35, 55], abs=1e-6)
        assert column(found["OUTPUT"], "after_min") == pytest.approx([25, 45], abs=1e-6)
        assert (found["GAIN"], found["NEWLY_WITHIN"]) == (200, 100)

    def test_a_village_gets_its_first_road(self, planned):
        found = planned(self.villages((30, 0)), NETWORK=self.roads(), SPEED="kmh", MAX_SNAP=100,
                        NETWORK_AFTER=self.roads([(20, 0), (30, 0)]),
                        SERVICES_BEFORE=self.schools((0, 0, "school", "")))  # fmt: skip
        assert column(found["OUTPUT"], "verdict") == ["gain"] and summary(found)["new_access"] == 100

    def test_several_plans_of_one_layer_and_one_of_them_beaten(self, planned, feedback):
        places = [(0, 0, "school", None), (40, 15, "", "end"), (30, 15, "", "half"), (0, 0, "", "nil")]
        found = planned(self.villages((0, 0), (30, 15), (40, 15)), NETWORK=self.roads(), SPEED="kmh", PLAN="half",
                        PLAN_FIELD="plan", SERVICES_BEFORE=self.schools((0, 0, "school", "")),
                        SERVICES_AFTER=self.schools(*places), PLANS="TEMPORARY_OUTPUT")  # fmt: skip
        plans = rows(found["PLANS"])
        assert [row["plan"] for row in plans] == ["half", "end", "nil"]
        assert [round(row["minutes_saved"]) for row in plans] == [9000, 9000, 0]
        assert column(found["OUTPUT"], "after_min") == pytest.approx([0, 0, 10], abs=1e-6)
        assert plans[2]["beaten_by"] == "half, end" and not plans[0]["beaten_by"]
        assert "Plan 'nil' is no better in any figure than: half, end." in "\n".join(feedback.infos)

    def test_several_plans_of_roads(self, planned, feedback):
        """A shortcut of 25 minutes, and a stub that shortens nothing."""
        lines = [(way, None) for way in self.ROAD] + [(((0, 0), (20, 15)), "shortcut"), (((0, 0), (0, 1)), "stub")]
        made = [(f"LINESTRING({500000 + 1000 * x} {4305000 + 1000 * y},{500000 + 1000 * to_x} {4305000 + 1000 * to_y})",
                 60.0, plan) for ((x, y), (to_x, to_y)), plan in lines]  # fmt: skip
        after = memory_layer({"kmh": "real", "plan": "text"}, made, "LineString", name="planned roads")
        given = {"NETWORK": self.roads(), "SPEED": "kmh", "NETWORK_AFTER": after, "ROAD_PLAN_FIELD": "plan"}
        found = planned(self.villages((20, 15), (40, 15)), SERVICES_BEFORE=self.schools((0, 0, "school", "")),
                        PLANS="TEMPORARY_OUTPUT", **given)  # fmt: skip
        assert column(found["OUTPUT"], "after_min") == pytest.approx([25, 45], abs=1e-6)
        plans = {row["plan"]: row for row in rows(found["PLANS"])}
        assert [round(plans[name]["minutes_saved"]) for name in ("shortcut", "stub")] == [2000, 0]
        assert plans["stub"]["beaten_by"] == "shortcut"
        assert "of other plans" in "\n".join(feedback.warnings)

    def test_one_kind_of_service_is_compared(self, planned):
        found = planned(self.villages((30, 15)), NETWORK=self.roads(), SPEED="kmh", KIND_FIELD="kind",
                        SERVICE_KIND="school", SERVICES_BEFORE=self.schools((0, 0, "school", "")),
                        SERVICES_AFTER=self.schools((0, 0, "school", ""), (30, 15, "bank", "")))  # fmt: skip
        assert column(found["OUTPUT"], "verdict") == ["same"]

    def test_people_alone_may_change(self, planned):
        villages = self.villages((30, 15))
        found = planned(villages, SERVICES_BEFORE=self.schools((0, 0, "school", "")), POP_AFTER="people")
        assert column(found["OUTPUT"], "delta_min") == [0]

    @pytest.mark.parametrize(
        ("inputs", "message"),
        [
            ({"BEFORE": "people"}, "as minutes and as services or roads at once"),
            ({"SERVICES_AFTER": None}, "Nothing changes from one state to the other"),
            ({"SERVICES_BEFORE": None}, "Nothing says where the services are before the plan"),
            ({"NETWORK_AFTER": True}, "a network after the plan, and none before"),
            ({"KIND_FIELD": "kind", "SERVICE_KIND": "port"}, "Layer 'schools' holds no service that is compared"),
            ({"PLAN_FIELD": "plan"}, "names no plan"),
            ({"PLAN_FIELD": "kind", "PLAN": "east"}, "There is no plan 'east'"),
        ],
    )
    def test_what_is_missing_is_named(self, planned, inputs, message):
        school = self.schools((0, 0, "school", ""))
        given = {"SERVICES_BEFORE": school, "SERVICES_AFTER": school, **inputs}
        if given.get("NETWORK_AFTER"):
            given["NETWORK_AFTER"] = self.roads()
        with pytest.raises(QgsProcessingException, match=message):
            planned(self.villages((0, 0)), **given)


class TestExtremadura:
    """Eight public hospitals: one closed, one opened, and both at once, in straight lines times 1.3 at 60 km/h."""

    @pytest.fixture(scope="class")
    def region(self):
        try:
            return extremadura()
        except FileNotFoundError:
            pytest.skip("the data of Extremadura are not at hand")

    @pytest.fixture
    def planned(self, run, region):
        def at(code):
            return "POINT({} {})".format(*region.lonlat[region.codes.index(code)])

        columns = {"women": region.women, "men": region.men, "old": region.old}
        units = memory_layer(
            {"code": "text", "class": "text", "people": "real", **dict.fromkeys(columns, "real")},
            [(at(code), code, region.classes[row], float(region.people[row]),
              *(float(column[row]) for column in columns.values())) for row, code in enumerate(region.codes)],
            "Point", "EPSG:4258", name="capitals",
        )  # fmt: skip
        plans = {"close Coria": (CORIA, None), "open Castuera": (None, CASTUERA), "plan A": (CORIA, MONTIJO)}
        after = [(at(code), plan) for plan, (closed, opened) in plans.items()
                 for code in (*HOSPITALS, opened) if code and code != closed]  # fmt: skip

        def compare(plan: str):
            return run(
                "scenariocomparison", UNITS=units, UNIT_ID="code", POP="people", GROUP_FIELDS=list(columns),
                CLASS="class", THRESHOLDS="30", DETOUR=1.3, CRUISE_SPEED=60, START_MINUTES=0, PLAN_FIELD="plan",
                SERVICES_BEFORE=memory_layer({"id": "text"}, [(at(code), code) for code in HOSPITALS], "Point",
                                             "EPSG:4258", name="hospitals"),
                SERVICES_AFTER=memory_layer({"plan": "text"}, after, "Point", "EPSG:4258", name="plans"), PLAN=plan,
                PLANS="TEMPORARY_OUTPUT", **TABLES,
            )  # fmt: skip

        return compare

    def test_coria_closes(self, planned):
        found = planned("close Coria")
        row = summary(found)
        assert (found["GAIN"], found["LOSE"], row["lose_units"], found["NEWLY_BEYOND"]) == (0, 59880, 53, 31040)
        assert row["minutes_lost"] == pytest.approx(1_821_396.943790, abs=1e-4)
        assert row["worst"] == pytest.approx(49.621844, abs=1e-6)
        assert summary(found, group="old")["lose"] == 16420
        assert summary(found, "town")["mean_change"] == pytest.approx(2.554421, abs=1e-6)

    def test_castuera_opens(self, planned):
        found = planned("open Castuera")
        row = summary(found)
        assert (found["GAIN"], row["gain_units"], found["NEWLY_WITHIN"]) == (50537, 32, 25327)
        assert row["minutes_saved"] == pytest.approx(1_310_407.054230, abs=1e-4)
        assert summary(found, "rural")["mean_change"] == pytest.approx(-2.657918, abs=1e-6)

    def test_both_at_once_and_the_table_of_plans(self, planned):
        found = planned("plan A")
        assert (found["GAIN"], found["LOSE"]) == (61887, 59880)
        plans = {row["plan"]: row for row in rows(found["PLANS"])}
        assert list(plans) == ["plan A", "close Coria", "open Castuera"]
        assert plans["close Coria"]["beaten_by"] == "plan A, open Castuera"
        assert not plans["open Castuera"]["beaten_by"] and not plans["plan A"]["beaten_by"]


@pytest.mark.parametrize(
    ("columns", "inputs", "message"),
    [
        ({}, {"AFTER": None}, "Give the minutes as a field \\(AFTER\\) or as a table \\(AFTER_T\\)"),
        ({}, {"CLASSES": "15,5"}, "CLASSES must increase"),
        ({}, {"CLASSES": "1,2,3,4"}, "CLASSES must be one to three minutes above 0"),
        ({}, {"CLASSES": "0,5"}, "CLASSES must be one to three minutes above 0"),
        ({}, {"THRESHOLDS": "60,30"}, "THRESHOLDS must increase"),
        ({}, {"THRESHOLDS": "-3"}, "THRESHOLDS must not be below 0, but is '-3'"),
        ({"people": [0, 0, 0, 0]}, {}, "Nobody lives in the units of layer 'units'"),
        ({"plan": [5.0, -1.0, 5.0, 5.0]}, {}, "field 'plan' must not be negative, but unit '02' has -1"),
        ({"later": [5, -1, 5, 5]}, {"POP_AFTER": "later"}, "field 'later' must not be negative"),
    ],
)
def test_what_cannot_be_compared_is_refused_by_name(compared, columns, inputs, message):
    with pytest.raises(QgsProcessingException, match=message):
        compared(municipalities(**columns), **inputs)
