"""Numbers that were typed before come from the data, and the formula is the same."""

import numpy as np
import pytest

from urban_rural_linkages.core.assessment.calculation.all_figures import outcomes_of_all
from urban_rural_linkages.core.assessment.calculation.number_figures import numbers_of, source_number
from urban_rural_linkages.core.assessment.calculation.plan_data import NotKnown, RoleTable
from urban_rural_linkages.core.assessment.needs import Source
from urban_rural_linkages.core.assessment.unit_records import REGION

from .plans import NAN, Runs, by_place, indicator, numbers, people, plan, reason, services, settlements, value


def calculated(name, *tables, **more):
    return outcomes_of_all([indicator(name)], plan(*tables, **more), Runs())


def sessions(**more):
    fields = numbers(women=[6, 4, 9], men=[4, 6, 1], older=[3, 2, 5], rural=[2, 8, 1])
    return RoleTable("sessions", "sesiones", ["a", "a", "b"], fields | numbers(**more))


class TestParticipation:
    def test_women_among_participants(self):
        found = calculated("share_women_participants", sessions())
        assert value(found, "a") == 10 / 20
        assert value(found, "b") == 0.9
        assert value(found, "") == 19 / 30
        assert by_place(found)["a", "total"].amount.base == 20

    def test_other_people_count_where_they_are_bound(self):
        found = calculated("share_women_participants", sessions(other=[0, 5, NAN]))
        assert value(found, "a") == 10 / 25
        assert value(found, "b") == 0.9

    def test_typing_the_numbers_gives_the_same(self):
        one, data = indicator("share_women_participants"), plan(sessions())
        typed = numbers_of(one.measure, data, "a")
        assert typed == {"women": 10, "participants": 20}
        assert one.by_hand.value(typed) == value(calculated(one.id, sessions()), "a")

    def test_a_session_without_a_number_is_no_nought(self):
        found = calculated("share_women_participants", sessions(women=[6, NAN, 9]))
        assert reason(found, "a") == "1 of 2 rows of 'sesiones' has no value for: women."
        assert value(found, "b") == 0.9

    def test_no_session_is_nothing_to_divide_by(self):
        found = calculated("share_women_participants", sessions(), units=("a", "z"))
        assert reason(found, "z") == "There is nothing to divide by: a whole is 0."

    def test_sessions_of_no_municipality_are_of_the_whole_plan(self):
        table = RoleTable("sessions", "sesiones", ["", ""], numbers(women=[6, 4], men=[4, 6]))
        found = calculated("share_women_participants", table)
        assert value(found, "") == 0.5
        assert "does not say which municipality" in reason(found, "a")

    def test_older_people_against_the_population(self):
        found = calculated("share_older_participants", sessions(), people())
        assert value(found, "a") == (5 / 20) / (90 / 367)

    def test_people_of_base_settlements(self):
        data = (sessions(), settlements())
        found = calculated("share_rural_participants", *data, nuclei={"a": "base", "b": "relevance", "c": "base"})
        assert value(found, "a") == (10 / 20) / (400 / 400)
        unknown = calculated("share_rural_participants", *data, nuclei={"a": "base"})
        assert "is not known" in reason(unknown, "a")

    def test_more_women_than_participants_cannot_be(self):
        found = calculated("share_women_participants", sessions(men=[-8, 0, 0]))
        assert "cannot be" in reason(found, "a")


class TestServices:
    def test_places_by_people(self):
        table = services(("residencia", "residencia", "hospital"), capacity=[30, 15, 100])
        found = calculated("places_per_100_80", table, people())
        assert by_place(found)["a", "total"].amount is None  # the fields end at 65
        nursery = services(("guardería",), capacity=[12])
        ages = people()
        assert source_number(Source("people", ages="0-14"), plan(ages), "a") == 22
        assert source_number(Source("services", fields=("capacity",), services=("nursery",)), plan(nursery), "a") == 12

    def test_a_unit_without_such_a_service_has_none(self):
        table = services(("guardería",), capacity=[12])
        assert source_number(Source("services", fields=("capacity",), services=("nursery",)), plan(table), "b") == 0

    def test_no_such_service_at_all_is_not_none(self):
        with pytest.raises(NotKnown, match="nursery"):
            source_number(Source("services", services=("nursery",)), plan(services()), "a")

    def test_schools_with_a_route(self):
        schools = services(("CEIP", "IES", "farmacia"))
        routes = RoleTable("school_routes", "caminos", ["a", "a"], texts={"id": ["s0", "s0"]})
        found = calculated("school_routes_count", schools, routes)
        assert value(found, "a") == 1 / 2

    def test_routes_that_name_no_school(self):
        routes = RoleTable("school_routes", "caminos", ["a"])
        found = calculated("school_routes_count", services(("CEIP",)), routes)
        assert reason(found, "a") == "The layer 'caminos' has no field for: school of the route."

    def test_schools_in_a_risk_zone(self):
        zones = RoleTable("risk_zones", "inundable", ["a"])
        plain = services(("CEIP", "parque infantil", "farmacia"))
        schools = RoleTable(plain.role, plain.name, plain.units, plain.numbers, plain.texts,
                            {"risk_zones": np.array([True, False, True])})  # fmt: skip
        found = calculated("schools_in_risk_zone", schools, zones)
        assert value(found, "a") == 1
        assert value(found, "b") == 0


class TestPeople:
    def test_the_smallest_settlement(self):
        found = calculated("pupils_per_settlement", settlements(pop_3_11=[20, 4, 7, 90]))
        assert value(found, "a") == 4
        assert value(found, "") == 4
        assert value(found, "b") == 7

    def test_employment_of_women_and_men(self):
        table = RoleTable("employment", "censo", ["a", "b"], numbers(rate_women=[40, 55], rate_men=[60, 50]))
        found = calculated("gap_employment_rate", table)
        assert value(found, "a") == 20
        assert value(found, "b") == -5
        assert reason(found, "") == "Rates of several municipalities make no common one without their people."

    def test_rates_of_several_are_those_of_their_people(self):
        fields = numbers(employed_women=[40, 100], women=[100, 200], employed_men=[60, 100], men=[100, 100])
        found = calculated("gap_employment_rate", RoleTable("employment", "censo", ["a", "b"], fields))
        assert value(found, "a") == 20
        assert value(found, "") == pytest.approx(100 * 160 / 200 - 100 * 140 / 300)

    def test_households(self):
        table = RoleTable("households", "censo", ["a", "b"], numbers(single_parent=[10, 5], households=[100, 20]))
        found = calculated("share_single_parent", table)
        assert value(found, "a") == 0.1
        assert value(found, "") == 15 / 120


class TestMembers:
    TABLE = RoleTable(
        "members",
        "socios",
        ["", "", ""],
        numbers(population=[1000, 3000, 6000], votes=[1, 1, 2], investment=[20, 30, 50]),
        {"nucleus": ["base", "base", "relevance"], "functional_area": ["yes", "no", "yes"]},
    )

    def test_votes_against_people(self):
        found = calculated("rural_vote_share", self.TABLE, units=())
        assert value(found, "") == (2 / 4) / (4000 / 10000)

    def test_investment_of_base_and_relevant(self):
        found = calculated("investment_per_capita_ratio", self.TABLE, units=())
        assert value(found, "") == pytest.approx((50 / 4000) / (50 / 6000))

    def test_overlap_with_the_functional_area(self):
        assert value(calculated("fua_overlap", self.TABLE, units=()), "") == 0.7

    def test_inequality_of_size(self):
        assert value(calculated("member_size_gini", self.TABLE, units=()), "") == pytest.approx(1 / 3)

    def test_all_alike(self):
        table = RoleTable("members", "socios", ["", ""], numbers(population=[500, 500]))
        assert value(calculated("member_size_gini", table, units=()), "") == pytest.approx(0.0)


class TestPartners:
    """The best pair of one municipality meets 4 of 4 criteria, of another 1 of 3."""

    def test_criteria_of_each_member_and_of_all(self):
        table = RoleTable("partners", "socias", ["a", "b"], numbers(met=[4, 1], evaluated=[4, 3]))
        found = calculated("partner_criteria_met", table)
        assert value(found, "a") == 1.0
        assert value(found, "b") == pytest.approx(1 / 3)
        assert value(found, "") == 5 / 7


class TestLinkages:
    """Results of the algorithms on links, as the plan binds them."""

    def test_strong_pairs_in_an_association(self):
        texts = {"strong": ["yes", "yes", "yes", "no"], "together": ["yes", "no", "", "yes"]}
        table = RoleTable("partner_pairs", "parejas", ["a", "a", "b", "c"], texts=texts)
        found = calculated("strong_pairs_together", table, units=("a", "b", "c"))
        assert value(found, "a") == 0.5
        assert value(found, "") == 1 / 3
        assert reason(found, "c") == "There is nothing to divide by: a whole is 0."

    def test_commuting_between_town_and_country_alone(self):
        table = RoleTable("links", "vínculos", [""] * 4, numbers(gross=[40, 5, 15, 900]),
                          {"work": ["yes", "yes", "yes", "no"], "town_country": ["yes", "no", "", "yes"]})  # fmt: skip
        found = calculated("town_country_commuters", table)
        assert value(found, "") == 40 / 60
        assert "does not say which municipality" in reason(found, "a")

    def test_kinds_of_links_with_data(self):
        table = RoleTable("seen_links", "visto", [""] * 5, texts={"seen": ["yes", "yes", "no", "no", "no"]})
        assert value(calculated("layers_of_links_seen", table), "") == 0.4

    def test_people_with_no_town_within_reach(self):
        table = RoleTable("hinterlands", "cabeceras", ["a", "b", "c"], numbers(population=[100, 300, 50]),
                          {"without_town": ["yes", "no", "yes"]})  # fmt: skip
        found = calculated("people_without_town", table)
        assert [value(found, unit) for unit in ("a", "b")] == [1.0, 0.0]
        assert value(found, "") == pytest.approx(100 / 400)
        assert value(found, REGION) == pytest.approx(150 / 450)


class TestParkingAndLists:
    def test_parking_of_sectors(self):
        table = RoleTable("sectors", "sectores", ["a", "a", "b"],
                          numbers(spaces=[10, 20, 5], buildable=[2000, 4000, 2000]))  # fmt: skip
        found = calculated("parking_ratio", table)
        assert value(found, "a") == 1.0
        assert value(found, "b") == 0.5

    def test_reserved_spaces(self):
        table = RoleTable("parking", "aparcamientos", ["a", "b"], numbers(spaces=[81, 40], reserved=[3, 0]))
        found = calculated("ratio_pmr_parking", table)
        assert value(found, "a") == 1.0
        assert value(found, "b") == 0.0
        assert value(found, "") == pytest.approx(3 / 4)

    def test_findings_of_the_other_lists(self):
        table = RoleTable("linked", "listas", ["a", "b"], numbers(gender=[2, 0], ageing=[1, 0], childhood=[0, 0]))
        found = calculated("linked_checklists_status", table)
        assert value(found, "a") == 3
        assert value(found, "b") == 0
        assert value(found, "") == 3

    def test_a_list_without_an_assessment(self):
        table = RoleTable("linked", "listas", ["a"], numbers(gender=[2], ageing=[NAN], childhood=[0]))
        found = calculated("linked_checklists_status", table, units=("a",))
        assert by_place(found)["a", "total"].amount is None
