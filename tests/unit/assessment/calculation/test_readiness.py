"""The light of each indicator says what the data give before anything is run."""

from dataclasses import replace

from urban_rural_linkages.core.assessment.calculation.plan_data import RoleTable
from urban_rural_linkages.core.assessment.calculation.readiness import Light, readiness
from urban_rural_linkages.io.checklists import shipped_checklist
from urban_rural_linkages.paths import resource

from .plans import indicator, numbers, people, plan, roads, services, settlements


def light(name, *tables, **more):
    (found,) = readiness([indicator(name)], plan(*tables, **more))
    return found


class TestLights:
    def test_ready_with_its_groups(self):
        found = light("share_pop_basic_30min", settlements(), services(), roads())
        assert found.light is Light.READY
        assert found.reason is None
        assert found.groups == ("total", "women", "men", "65_plus")

    def test_in_part_where_a_service_is_missing(self):
        found = light("share_pop_daily_set_10min", settlements(), services(), roads())
        assert found.light is Light.IN_PART
        assert str(found.reason) == "Without food shop, playground, transport stop: no such service is bound."

    def test_in_part_where_municipalities_are_missing(self):
        table = RoleTable("sessions", "sesiones", ["a"], numbers(women=[5], men=[5]))
        found = light("share_women_participants", table)
        assert found.light is Light.IN_PART
        assert str(found.reason) == "1 of 2 municipalities"

    def test_not_yet_with_the_reason(self):
        found = light("time_to_nursery", settlements(), services(), roads())
        assert found.light is Light.NOT_YET
        assert str(found.reason) == "No such service is bound: nursery."
        assert str(light("daily_departures").reason) == "Nothing is bound to 'Bus timetable'."

    def test_employment_without_sex(self):
        found = light("gap_employment_rate", RoleTable("employment", "ocupados", ["a", "b"], numbers(employed=[5, 6])))
        assert found.light is Light.NOT_YET
        assert "employed men" in str(found.reason)

    def test_land_needs_outlines(self):
        land = RoleTable("public_land", "sistemas", ["a"], texts={"use": ["green"], "system": ["local"]})
        assert light("ZVL", settlements(), land).light is Light.NOT_YET
        assert light("ZVL", replace(settlements(), outlined=True), land).light is Light.READY

    def test_the_everyday_network_of_one_unit(self):
        found = light("share_daily_routes_lit", RoleTable("daily_network", "red", ["a"]))
        assert found.light is Light.IN_PART

    def test_a_plan_as_a_whole(self):
        found = light("share_pop_basic_30min", settlements(), services(), roads(), units=())
        assert found.light is Light.READY


class TestAllOfAList:
    def test_every_measurable_indicator_has_a_light(self):
        checklist = shipped_checklist(resource("checklists"), "gender")
        found = readiness(checklist.indicators.values(), plan(settlements(), services(), roads(), people()))
        measurable = [one for one in checklist.indicators.values() if one.measure is not None]
        assert [one.indicator.id for one in found] == [one.id for one in measurable]
        assert all(one.reason is not None for one in found if one.light is Light.NOT_YET)

    def test_with_nothing_bound_nothing_is_ready(self):
        checklist = shipped_checklist(resource("checklists"), "ageing")
        found = readiness(checklist.indicators.values(), plan())
        assert {one.light for one in found} == {Light.NOT_YET}
