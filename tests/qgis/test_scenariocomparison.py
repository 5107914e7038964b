"""Scenarios on four municipalities: gains and losses by hand, tables of travel times, and states measured otherwise."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

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
        assert "takes longer" in text and "takes less" in text and "women" in text


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


@pytest.mark.parametrize(
    ("columns", "inputs", "message"),
    [
        ({}, {"AFTER": None}, "Give the minutes as a field \\(AFTER\\) or as a table \\(AFTER_T\\)"),
        ({}, {"CLASSES": "15,5"}, "CLASSES must increase"),
        ({}, {"CLASSES": "1,2,3,4"}, "CLASSES must be one to three minutes above 0"),
        ({}, {"CLASSES": "0,5"}, "CLASSES must be one to three minutes above 0"),
        ({}, {"THRESHOLDS": "60,30"}, "THRESHOLDS must increase"),
        ({"people": [0, 0, 0, 0]}, {}, "Nobody lives in the units of layer 'units'"),
        ({"plan": [5.0, -1.0, 5.0, 5.0]}, {}, "field 'plan' must not be negative, but unit '02' has -1"),
        ({"later": [5, -1, 5, 5]}, {"POP_AFTER": "later"}, "field 'later' must not be negative"),
    ],
)
def test_what_cannot_be_compared_is_refused_by_name(compared, columns, inputs, message):
    with pytest.raises(QgsProcessingException, match=message):
        compared(municipalities(**columns), **inputs)
