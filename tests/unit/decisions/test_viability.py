"""Viability of services: users of catchments, a projection that takes them away, and what is not known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.provision import Provision
from urban_rural_linkages.core.decisions.provision_format import parse_standards
from urban_rural_linkages.core.decisions.viability import (
    Users,
    judge_all,
    judged_units,
    last_year,
    risk_notes,
    services_at_risk,
    viability,
)

NAN = float("nan")
NEAR = ["s1", "s1", "s2", None]


def rule(**entry):
    (found,) = parse_standards([{"id": "a", "service": "school", "kind": "pupils", "value": 5, **entry}], layer="own")
    return found


def pupils(*today: float, **later: list[float]) -> Users:
    return Users(np.array(today), {int(year[1:]): np.array(people) for year, people in later.items()})


class TestCatchments:
    def test_a_school_has_the_pupils_of_all_units_that_have_it_nearest(self):
        found = viability(rule(), "school", NEAR, pupils(4.0, 3.0, 3.0, 9.0))
        assert (found.ids, found.units.tolist(), found.today.tolist()) == (["s1", "s2"], [2, 1], [7.0, 3.0])
        assert found.met.tolist() == ["yes", "no"]
        assert np.isnan(found.last).all() and np.isnan(found.below_from).all()

    def test_the_least_number_is_enough(self):
        assert viability(rule(), "school", NEAR, pupils(2.0, 3.0, 4.9, 0.0)).met.tolist() == ["yes", "no"]

    def test_noise_of_the_arithmetic_decides_nothing(self):
        """Ten tenths added up are less than one."""
        assert sum([0.1] * 10) < 1.0
        found = viability(rule(value=1), "school", ["s1"] * 10, pupils(*[0.1] * 10))
        assert found.today.tolist() == [1.0] and found.met.tolist() == ["yes"]

    def test_one_unknown_unit_makes_its_school_unknown(self):
        assert viability(rule(), "school", NEAR, pupils(9.0, NAN, 3.0, 0.0)).met.tolist() == ["unknown", "no"]

    def test_a_rate_makes_users_of_inhabitants(self):
        found = viability(rule(kind="users", rate="0.1"), "school", NEAR, pupils(40.0, 20.0, 20.0, 900.0))
        assert found.today.tolist() == [6.0, 2.0] and found.met.tolist() == ["yes", "no"]

    def test_nobody_has_any_service_nearest(self):
        found = viability(rule(), "school", [None, None], pupils(1.0, 2.0))
        assert found.ids == [] and found.met.size == 0


class TestProjection:
    def test_a_school_at_risk_and_the_year_from_which_it_is(self):
        users = pupils(4.0, 3.0, 3.0, 0.0, y2031=[3.0, 3.0, 9.0, 0.0], y2041=[2.0, 2.0, 9.0, 0.0])
        found = viability(rule(), "school", NEAR, users)
        assert found.met.tolist() == ["at risk", "no"]
        assert found.below_from.tolist()[0] == 2041 and np.isnan(found.below_from[1])
        assert found.last.tolist() == [4.0, 9.0]

    def test_what_comes_after_the_horizon_does_not_count(self):
        users = pupils(4.0, 3.0, 6.0, 0.0, y2031=[3.0, 3.0, 4.0, 0.0], y2041=[2.0, 2.0, 9.0, 0.0])
        found = viability(rule(), "school", NEAR, users, last_year(2021, 15))
        assert found.met.tolist() == ["yes", "at risk"] and found.last.tolist() == [6.0, 4.0]

    def test_who_comes_back_later_was_at_risk_all_the_same(self):
        users = pupils(4.0, 3.0, 6.0, 0.0, y2031=[2.0, 2.0, 6.0, 0.0], y2041=[9.0, 2.0, 6.0, 0.0])
        assert viability(rule(), "school", NEAR, users).below_from.tolist()[0] == 2031

    def test_unknown_years_to_come_put_nobody_at_risk(self):
        users = pupils(4.0, 3.0, 6.0, 0.0, y2031=[NAN, 2.0, 6.0, 0.0])
        assert viability(rule(), "school", NEAR, users).met.tolist() == ["yes", "yes"]

    def test_each_service_at_risk_is_counted_once(self):
        users = pupils(4.0, 3.0, 6.0, 0.0, y2031=[2.0, 2.0, 2.0, 0.0])
        one, other = (viability(rule(id=name), "school", NEAR, users) for name in "ab")
        assert services_at_risk([one, other]) == 2
        assert [str(note) for note in risk_notes([one])] == [
            "Services at risk by 'a' (school): 2 of 2, the first from 2031 on (s1, s2)."
        ]

    def test_where_nothing_is_at_risk_nothing_is_said(self):
        assert risk_notes([viability(rule(), "school", NEAR, pupils(4.0, 3.0, 6.0, 0.0))]) == []


class TestUnits:
    def test_a_unit_is_judged_by_the_school_that_it_has_nearest(self):
        users = pupils(4.0, 3.0, 3.0, 9.0)
        found = judged_units(viability(rule(), "school", NEAR, users), NEAR, users.today)
        assert found.met.tolist() == ["yes", "yes", "no", "unknown"]
        assert found.value.tolist()[:3] == [7.0, 7.0, 3.0] and found.shortfall.tolist()[2] == 2.0
        assert (found.concerned("no"), found.units("unknown")) == (3.0, 1)

    def test_catchments_go_before_fields_and_other_standards_stay(self):
        users, people = pupils(4.0, 3.0, 3.0, 9.0), np.array([40.0, 30.0, 30.0, 90.0])
        rules = [rule(), rule(id="b", service="pharmacy", kind="population", value=35), rule(id="c", service="zoo")]
        provision = Provision(people, counts={"pharmacy": np.array([1.0, 0.0, 0.0, 0.0])}, pupils=users.today)
        services = [viability(rules[0], "school", NEAR, users)]
        judged, left = judge_all(rules, provision, services, {"school": NEAR})
        assert [(one.standard.id, one.met.tolist()) for one in judged] == [
            ("b", ["yes", "yes", "yes", "no"]),
            ("c", ["no", "no", "no", "yes"]),
            ("a", ["yes", "yes", "no", "unknown"]),
        ]  # fmt: skip
        assert left == [] and judged[2].people is users.today

    def test_users_of_whom_nobody_knows_the_catchment_are_told(self):
        judged, left = judge_all([rule(kind="users")], Provision(np.array([5.0])), [], {})
        assert judged == [] and [one.id for one in left] == ["a"]


@pytest.mark.parametrize("rate", ["0", "-1", "x", "inf"])
def test_a_rate_that_is_none_is_refused(rate):
    with pytest.raises(Exception, match=r"rate|number"):
        rule(rate=rate)


@given(st.lists(st.tuples(st.sampled_from(["s1", "s2", "s3", None]), st.integers(0, 50)), min_size=1, max_size=20))
def test_nobody_is_lost_or_counted_twice(rows):
    near, today = [name for name, _ in rows], np.array([float(count) for _, count in rows])
    found = viability(rule(), "school", near, Users(today, {}))
    assert found.today.sum() == sum(count for name, count in rows if name is not None)
    assert found.units.sum() == sum(name is not None for name in near)
