"""Standards applied: minutes, services due and pupils, what is unknown, and Extremadura's half hour."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.provision import Provision, failed, judge, people_failing
from urban_rural_linkages.core.decisions.provision_format import parse_standards

from .extremadura import HOSPITALS

NAN = float("nan")
PEOPLE = np.array([350.0, 500.0, 6500.0, NAN])


def rules(**entry):
    return parse_standards([{"id": "a", "service": "pharmacy", "value": 30, **entry}], layer="own")


def one(provision, **entry):
    (found,), left = judge(rules(**entry), provision)
    assert left == []
    return found


def test_half_an_hour_in_extremadura(region):
    """A hospital farther than 30 minutes: 248 municipalities and 440,180 people."""
    times = {"hospital": Times.of(region.nearest(HOSPITALS))}
    found = one(Provision(region.people, times), kind="time", service="*")
    assert (found.service, found.units("no"), found.concerned("no")) == ("hospital", 248, 440180)
    assert found.units("yes") == 140 and found.units("unknown") == 0
    numbers, worst = failed([found], region.people.size)
    assert numbers.sum() == 248 and worst.count("a: hospital") == 248
    assert people_failing([found], region.people) == 440180


class TestMinutes:
    TIMES = Times.of([30.0, 30.1, NAN, NAN], [False, False, True, False])

    def test_the_limit_is_met_and_no_way_is_not(self):
        found = one(Provision(PEOPLE, {"pharmacy": self.TIMES}), kind="time")
        assert found.met.tolist() == ["yes", "no", "no", "unknown"]
        assert found.shortfall[1] == pytest.approx(0.1) and np.isnan(found.shortfall[[0, 2, 3]]).all()
        assert found.concerned("no") == 7000

    def test_a_standard_of_any_service_is_applied_to_each(self):
        found, left = judge(
            rules(kind="time", service="*"), Provision(PEOPLE, {"bank": self.TIMES, "school": self.TIMES})
        )
        assert [one.service for one in found] == ["bank", "school"] and left == []

    def test_a_service_of_which_nothing_is_known_is_told(self):
        found, left = judge(rules(kind="time", service="airport"), Provision(PEOPLE, {"bank": self.TIMES}))
        assert found == [] and [standard.service for standard in left] == ["airport"]


class TestServicesDue:
    def test_one_above_so_many_inhabitants(self):
        counts = {"pharmacy": np.array([0.0, 0.0, 1.0, 5.0])}
        found = one(Provision(PEOPLE, {}, counts), kind="population", value=400)
        assert found.met.tolist() == ["yes", "no", "yes", "unknown"]
        assert found.required[:3].tolist() == [0, 1, 1] and found.shortfall[1] == 1

    def test_exactly_so_many_are_not_more(self):
        found = one(Provision(np.array([400.0]), {}, {"pharmacy": np.array([0.0])}), kind="population", value=400)
        assert found.met.tolist() == ["yes"]

    @pytest.mark.parametrize(
        ("people", "due"), [(2001, 0), (2999, 0), (3000, 1), (5000, 1), (5001, 2), (6000, 2), (0, 0)]
    )
    def test_one_for_every_so_many_and_another_for_the_rest(self, people, due):
        found = one(Provision(np.array([float(people)]), {}, {"pharmacy": np.array([0.0])}), kind="ratio", value=3000,
                    surplus=2000)  # fmt: skip
        assert found.required.tolist() == [due]

    def test_a_count_that_is_unknown_judges_nothing(self):
        found = one(Provision(np.array([9000.0]), {}, {"pharmacy": np.array([NAN])}), kind="ratio", value=3000)
        assert found.met.tolist() == ["unknown"]


class TestPupils:
    def test_a_school_stays_closes_or_is_at_risk_by_the_projection(self):
        provision = Provision(
            PEOPLE, pupils=np.array([9.0, 4.0, 5.0, NAN]), pupils_later=np.array([8.0, 2.0, 4.0, 9.0])
        )
        found = one(provision, kind="pupils", value=5, service="school")
        assert found.met.tolist() == ["yes", "no", "at risk", "unknown"]
        assert (found.concerned("no"), found.concerned("at risk"), found.shortfall[1]) == (4, 5, 1)

    def test_without_a_projection_nobody_is_at_risk(self):
        found = one(Provision(PEOPLE, pupils=np.array([9.0, 4.0, 5.0, NAN])), kind="pupils", value=5)
        assert "at risk" not in found.met.tolist()

    def test_without_pupils_it_is_not_applied(self):
        assert judge(rules(kind="pupils"), Provision(PEOPLE))[0] == []


def test_the_worst_is_that_missed_by_the_largest_part():
    near = Times.of([33.0, 20.0])
    far = Times.of([90.0, 20.0])
    found, _ = judge(rules(kind="time", service="*"), Provision(PEOPLE[:2], {"bank": near, "school": far}))
    assert failed(found, 2)[0].tolist() == [2, 0] and failed(found, 2)[1] == ["a: school", None]
    assert people_failing(found, PEOPLE[:2]) == 350


@given(
    st.lists(st.tuples(st.integers(0, 9000), st.integers(0, 5)), min_size=1, max_size=12),
    st.sampled_from([{"kind": "population", "value": 400}, {"kind": "ratio", "value": 2800, "surplus": 2000}]),
)
def test_one_service_more_never_breaks_a_standard_and_verdicts_add_up(drawn, rule):
    people, counts = (np.array(side, dtype=float) for side in zip(*drawn, strict=True))
    before = one(Provision(people, {}, {"pharmacy": counts}), **rule)
    after = one(Provision(people, {}, {"pharmacy": counts + 1}), **rule)
    assert ((before.met == "yes") <= (after.met == "yes")).all()
    assert before.units("yes") + before.units("no") + before.units("unknown") == people.size
    assert before.concerned("yes") + before.concerned("no") == people.sum()
    assert (before.shortfall[before.is_not_met] > 0).all()


@given(st.lists(st.floats(0, 120), min_size=1, max_size=12), st.integers(1, 119))
def test_a_looser_limit_never_fails_more_people(minutes, limit):
    people = np.arange(1.0, len(minutes) + 1)
    provision = Provision(people, {"pharmacy": Times.of(minutes)})
    strict, loose = (one(provision, kind="time", value=value).concerned("no") for value in (limit, limit + 1))
    assert loose <= strict
