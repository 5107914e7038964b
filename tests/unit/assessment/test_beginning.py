"""Beginning of an assessment: the size of its list, and the duty to make it."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import item, shipped, trial
from urban_rural_linkages.core.assessment.beginning import duties_to_assess, list_size
from urban_rural_linkages.core.assessment.binding_force import BindingForce, Setting
from urban_rural_linkages.core.assessment.plan import Plan

GENDER = shipped("gender")


@pytest.mark.parametrize(("instrument", "least", "most"), [("cr", 5, 8), ("ed", 7, 10), ("pge", 60, 90)])
def test_lists_are_of_the_size_of_the_instrument(instrument, least, most):
    assert least <= list_size(GENDER, Plan(instrument)).questions <= most


def test_what_has_an_indicator_can_be_measured():
    checklist = trial(item("one"), item("two", answer={"scale": "calculated"}, indicators=["share_pop_basic_30min"]))
    found = list_size(checklist, Plan("pge"))
    assert (found.questions, found.measurable) == (2, 1)


def test_a_text_that_nobody_read_makes_no_duty_but_may_be_one():
    found = {reference.norm: force for force, reference in duties_to_assess(GENDER, Setting("pge", "ES-EX"))}
    assert found["ex_equality"] is BindingForce.UNREAD


def test_a_norm_of_one_region_is_not_said_in_another():
    assert duties_to_assess(GENDER, Setting("pge", "ES-MD")) == ()
    assert duties_to_assess(GENDER, Setting("pge", "PT-07")) == ()


def test_a_list_without_the_question_of_pertinence_says_nothing():
    assert duties_to_assess(trial(item("one")), Setting("pge", "ES-EX")) == ()
