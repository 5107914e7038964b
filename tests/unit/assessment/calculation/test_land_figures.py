"""Standards and audits are read out of one run, by unit."""

from dataclasses import replace

import pytest

from urban_rural_linkages.core.assessment.calculation.all_figures import outcomes_of_all
from urban_rural_linkages.core.assessment.calculation.land_figures import MeasuredLand
from urban_rural_linkages.core.assessment.calculation.plan_data import RoleTable
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.notes import Note

from .plans import Runs, by_place, indicator, plan, reason, settlements, value

LAND = RoleTable("public_land", "sistemas", ["a"], texts={"use": ["green"], "system": ["local"]})
ROWS = [
    {"standard": "ZVL", "value": 6.0, "unit": "a"},
    {"standard": "ZVL", "value": 4.0, "unit": "a"},
    {"standard": "DP", "value": 1.0, "unit": "a"},
    {"standard": "ZVL", "value": 9.0, "unit": "b"},
    {"standard": "ZVL", "value": 2.0, "unit": "c"},
]


def outlined():
    return replace(settlements(), outlined=True)


def calculated(name, *tables, runs=None, **more):
    return outcomes_of_all([indicator(name)], plan(*tables, **more), runs or Runs(land=MeasuredLand({"OUTPUT": ROWS})))


class TestStandards:
    def test_the_lowest_settlement_of_each_unit(self):
        found = calculated("ZVL", outlined(), LAND)
        assert value(found, "a") == 4.0
        assert value(found, "b") == 9.0
        assert value(found, "") == 4.0

    def test_without_units_all_count(self):
        assert value(calculated("ZVL", outlined(), LAND, units=()), "") == 2.0

    def test_points_have_no_land(self):
        found = calculated("ZVL", settlements(), LAND)
        assert (
            reason(found, "a")
            == "The settlements of 'nucleos' have no outlines, so that their land cannot be measured."
        )

    def test_a_field_of_areas_will_do(self):
        assert value(calculated("ZVL", settlements(area_ha=[1, 2, 3, 4]), LAND), "a") == 4.0

    def test_the_system_has_to_be_bound(self):
        bare = RoleTable("public_land", "sistemas", ["a"], texts={"use": ["green"]})
        found = calculated("ZVL", outlined(), bare)
        assert reason(found, "a") == "The layer 'sistemas' has no field for: general or local system."

    def test_a_standard_without_a_value(self):
        found = calculated("ZVG", outlined(), LAND)
        assert by_place(found)["a", "total"].amount is None

    def test_what_is_measured_of_the_whole_alone(self):
        runs = Runs(land=MeasuredLand({}, {"DOUBLE_AREA_M2": 120.0}))
        found = calculated("double_counted_area", outlined(), LAND, runs=runs)
        assert value(found, "") == 120.0
        assert reason(found, "a") == "It is measured for the whole plan alone."


class TestAudit:
    NETWORK = RoleTable("daily_network", "red", ["a", "a"])

    def test_by_unit(self):
        runs = Runs(audits={"a": {"SHARE_LIT": 0.67}, "": {"SHARE_LIT": 0.67}})
        found = calculated("share_daily_routes_lit", self.NETWORK, runs=runs)
        assert value(found, "a") == 0.67
        assert value(found, "") == 0.67
        assert reason(found, "b") == "The everyday network there has no lines, or does not say it."


class TestAll:
    def test_a_run_that_fails_stops_no_other_figure(self):
        class Broken(Runs):
            def land(self):
                raise InputError("Layer '{layer}' is broken.", hint="Mend it.", layer="sistemas")

        data = plan(outlined(), LAND, RoleTable("black_spots", "puntos", ["a"]))
        found = outcomes_of_all([indicator("ZVL"), indicator("black_spots_count")], data, Broken())
        broken = [one for one in found if one.indicator == "ZVL"]
        assert reason(broken, "a") == "Layer 'sistemas' is broken."
        assert value([one for one in found if one.indicator == "black_spots_count"], "a") == 1

    def test_cancelling_stops_all(self):
        class Cancels:
            def report(self, fraction):
                pass

            def cancelled(self):
                return True

        with pytest.raises(Cancelled):
            outcomes_of_all([indicator("ZVL")], plan(), Runs(), Cancels())

    def test_progress_ends_at_the_whole(self):
        class Watches:
            def __init__(self):
                self.seen = []

            def report(self, fraction):
                self.seen.append(fraction)

            def cancelled(self):
                return False

        watch = Watches()
        outcomes_of_all([indicator("ZVL"), indicator("DP")], plan(), Runs(), watch)
        assert watch.seen[0] == 0.0
        assert watch.seen[-1] == 1.0
        assert watch.seen == sorted(watch.seen)

    def test_indicators_that_are_typed_are_passed_over(self):
        assert outcomes_of_all([indicator("public_info_days")], plan(), Runs()) == []

    def test_what_its_own_dialog_runs_is_said(self):
        one = indicator("ZVL")
        odd = replace(one, route=replace(one.route, algorithm="landconsumption"))
        found = outcomes_of_all([odd], plan(outlined(), LAND), Runs())
        assert reason(found, "a") == "'landconsumption' is run in its own dialog."

    def test_a_layer_that_could_not_be_read(self):
        found = calculated(
            "black_spots_count", failed={"black_spots": Note("The layer '{layer}' is gone.", layer="puntos")}
        )
        assert reason(found, "a") == "The layer 'puntos' is gone."

    def test_a_role_that_does_not_exist(self):
        one = indicator("black_spots_count")
        odd = replace(one, measure=replace(one.measure, roles=("phantoms",)))
        found = outcomes_of_all([odd], plan(), Runs())
        assert reason(found, "a") == "The role 'phantoms' is not known to this version of the plugin."
