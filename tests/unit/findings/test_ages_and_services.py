"""The findings on ages, on the young who left, on services and on priorities: each sentence against its rule."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.access import access_finding, lost_services_finding
from urban_rural_linkages.core.findings.ages import ages_finding, cohort_finding
from urban_rural_linkages.core.findings.facts import (
    AgeFacts,
    CohortFacts,
    PriorityFacts,
    ServiceChange,
    ServiceChangeFacts,
)
from urban_rural_linkages.core.findings.priorities import priority_finding
from urban_rural_linkages.core.report.unit_words import UnitWords

from .region_data import BY_CAR, NAN, access, array, explained, hospital, region, said, school


def aged(old, total, young=None, groups=None):
    facts = region(total, total, groups)
    return replace(facts, ages=AgeFacts(array(old), array(total), array(young)))


class TestAges:
    def test_a_group_is_named_where_clearly_more_are_old(self):
        finding = ages_finding(aged([1_500, 330], [9_000, 1_000], [1_500, 100], ["Vega", "Sierra"]))
        assert said(finding) == "18\u202f% of the inhabitants are 65 or over; in Sierra, one in three."
        assert explained(finding) == (
            "are 65 or over: 1,830 people. For every 100 children under 15 there are 114 of them; in Sierra, 330."
        )
        assert str(finding.figure) == "18.3\u202f%" and finding.people == 1_830 and finding.named == ("Sierra",)

    @pytest.mark.parametrize(
        ("old", "sentence"),
        [(200, "One inhabitant in five is 65 or over."), (500, "Half of the inhabitants are 65 or over."),
         (670, "Two inhabitants in three are 65 or over."), (219, "22\u202f% of the inhabitants are 65 or over.")],
    )  # fmt: skip
    def test_shares_as_people_say_them(self, old, sentence):
        assert said(ages_finding(aged([old], [1_000]))) == sentence

    def test_a_small_or_like_group_is_not_named(self):
        assert ages_finding(aged([1_500, 60], [9_000, 99], None, ["Vega", "Sierra"])).named == ()
        assert ages_finding(aged([1_500, 170], [9_000, 1_000], None, ["Vega", "Sierra"])).named == ()

    def test_of_too_much_unknown_nothing_is_said(self):
        assert ages_finding(aged([200, NAN], [1_000, 120])) is None
        assert ages_finding(aged([200, NAN], [1_000, 110])) is not None
        assert ages_finding(region([1_000], [900])) is None

    @given(st.lists(st.tuples(st.integers(1, 3000), st.integers(0, 100)), min_size=2, max_size=6))
    def test_the_group_named_has_more_old_people_than_all(self, units):
        total = [float(people) for people, _ in units]
        old = [float(np.floor(people * share / 100)) for people, share in units]
        finding = ages_finding(aged(old, total, None, [f"g{i}" for i in range(len(units))]))
        for group in finding.named if finding else ():
            i = int(group[1:])
            assert old[i] / total[i] > sum(old) / sum(total)


class TestTheYoung:
    def cohort(self, before, after, **others):
        facts = region([20_000] * len(before), [19_000] * len(before))
        return replace(facts, cohort=CohortFacts(array(before), array(after), (10, 19), (2011, 2021), **others))

    def test_a_generation_has_lost_a_third(self):
        finding = cohort_finding(self.cohort([1_000, 1_000], [660, 670]))
        assert said(finding) == "The generation that was 10 to 19 in 2011 has lost one member in three."
        assert str(finding.figure) == "-670"
        assert explained(finding).startswith("people: of 2,000 who would be 20 to 29 in 2021, 1,330 are there")
        assert [str(note) for note in finding.reference] == ["the few deaths at these ages are in it"]

    def test_one_place_alone_is_named(self):
        assert cohort_finding(self.cohort([1_000, 1_000], [500, 995])).named == ("A",)

    @pytest.mark.parametrize("after", [1_000, 1_200, 912])
    def test_who_are_not_clearly_fewer_have_not_left(self, after):
        """2 sqrt(1912) is 87.5: of 1,000 the next one, 912, is clear."""
        assert (cohort_finding(self.cohort([1_000], [after])) is None) == (after != 912)


class TestServices:
    def far(self, *services, **others):
        return replace(region([10_000], [10_000]), access=access(*services, **others))

    def test_one_in_ten_is_far_and_nearly_nobody_of_the_others(self):
        finding = access_finding(self.far(hospital(980, beyond_old=320.4), school(199)))
        assert said(finding) == (
            "One inhabitant in ten lives more than half an hour from a hospital; "
            "nearly everybody is within that of all other services."
        )
        assert explained(finding) == (
            "people (9.8\u202f%), about 320 of them 65 or over, need more than 30 minutes. "
            "199 live as far from a school."
        )
        assert finding.rule == "F4a" and finding.people == 980 and finding.reference == (BY_CAR,)

    def test_two_per_cent_of_another_service_are_not_nearly_nobody(self):
        finding = access_finding(self.far(hospital(980), school(200)))
        assert said(finding) == "One inhabitant in ten lives more than half an hour from a hospital."

    @pytest.mark.parametrize(("beyond", "rule"), [(200, "F4a"), (199, "F4b")])
    def test_two_per_cent_are_far(self, beyond, rule):
        assert access_finding(self.far(hospital(beyond), school(10))).rule == rule

    def test_nearly_everybody_is_never_everybody(self):
        finding = access_finding(self.far(hospital(1), school(0)))
        assert said(finding) == "Nearly everybody is within half an hour of every service."
        assert str(finding.figure) == "99.9\u202f%" and explained(finding).endswith("the farthest of all; 1 is not.")

    def test_where_one_place_carries_it_it_is_named(self):
        facts = replace(region([5_000] * 2, [5_000] * 2), access=access(
            hospital(300, beyond_by_unit=array([290, 10]))))  # fmt: skip
        finding = access_finding(facts)
        assert said(finding) == "Nearly all who live more than half an hour from a hospital live in A."

    @pytest.mark.parametrize("nothing", [hospital(NAN), hospital(50, total=99)])
    def test_what_is_unknown_or_of_a_few_is_not_said(self, nothing):
        assert access_finding(self.far(nothing)) is None
        assert access_finding(region([1000], [900])) is None

    @given(st.lists(st.integers(0, 10_000), min_size=1, max_size=5))
    def test_far_is_said_when_it_is_so(self, beyond):
        finding = access_finding(self.far(*(school(people) for people in beyond)))
        assert (finding.rule == "F4a") == (max(beyond) >= 200)
        assert ("nearly everybody is within that" in said(finding)) <= (
            sum(people < 200 for people in beyond) == len(beyond) - 1
        )

    def test_closed_services_are_said_where_people_have_farther_to_go(self):
        def found(people, closed=5):
            facts = ServiceChangeFacts((2001, 2021), [ServiceChange("School", closed, 3, people, 7.25),
                                                      ServiceChange("Bank", 1, 1, 5_000, 3)])  # fmt: skip
            return lost_services_finding(replace(region([1000], [900]), lost_services=facts))

        assert said(found(400)) == "More services closed than opened: School."
        assert explained(found(400)).startswith("places closed since 2001 and 3 opened. For School, 400 people")
        assert found(99) is None and found(400, closed=3) is None


class TestPriorities:
    def facts(self, probability, spread=0.25, **others):
        count = len(probability)
        found = PriorityFacts(np.ones(count), array(probability), 1000, spread, **others)
        return replace(region([1000] * count, [900] * count), priority=found)

    def test_sure_is_from_95_of_100_trials_on(self):
        finding = priority_finding(self.facts([0.95, 1.0, 0.949]))
        assert said(finding) == (
            "Two municipalities come first in 95 of 100 trials with the weights moved by a quarter."
        )
        assert str(finding.figure) == "2 of 3" and finding.people == 1_800 and finding.named == ("A", "B")

    def test_one_is_told_in_the_singular_with_its_own_word(self):
        facts = replace(self.facts([0.97], spread=0.5), called=UnitWords("parish", "parishes"))
        assert said(priority_finding(facts)) == (
            "One parish comes first in 95 of 100 trials with the weights moved by 50\u202f%."
        )

    def test_where_none_is_sure_nothing_is_said(self):
        assert priority_finding(self.facts([0.94])) is None
        assert priority_finding(region([1000], [900])) is None

    def test_loss_and_distance_are_told_beside(self):
        finding = priority_finding(self.facts([1.0, 0.2], worst=array([1, 1])))
        assert explained(finding).endswith("meet in 2 municipalities, home to 1,800 people.")
