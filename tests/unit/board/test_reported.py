"""Plans that a report has, and those that it would have now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from urban_rural_linkages.core.board.reported import plans_have_changed
from urban_rural_linkages.core.board.scenario import Scenario

PLAN = Scenario("k", "A", "school", 30.0, made="2026-03-31T17:05", in_report=True)
OTHER = replace(PLAN, key="l", name="B")
RECORD = {"chapters": {"access": {"far": 3}, "plan_1": {"key": "k", "name": "A", "made": PLAN.made},
                       "plan_2": {"key": "l", "name": "B", "reason": "no road"}}}  # fmt: skip


def test_the_same_plans_are_no_change_nor_one_that_was_not_sent_to_the_report():
    assert not plans_have_changed(RECORD, [PLAN, OTHER, replace(PLAN, key="m", in_report=False)])


@pytest.mark.parametrize(
    "now",
    [
        [PLAN],
        [PLAN, OTHER, replace(PLAN, key="m", name="C")],
        [PLAN, replace(OTHER, in_report=False)],
        [replace(PLAN, name="A, by the river"), OTHER],
        [replace(PLAN, made="2026-04-01T09:00"), OTHER],
    ],
    ids=["removed", "added", "taken out", "renamed", "kept anew"],
)
def test_what_has_changed_is_seen(now):
    assert plans_have_changed(RECORD, now)


def test_a_record_without_plans_has_none():
    for record in ({}, {"chapters": {}}, {"chapters": None}):
        assert not plans_have_changed(record, [])
        assert plans_have_changed(record, [PLAN])
