"""Weights by the printed rule: blocking duty 4, duty 3, principle 2, all else 1."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import SHIPPED, library, record, shipped, trial
from tests.unit.assessment.checklist_sets import item as item_record
from urban_rural_linkages.core.assessment.norms import Force, Reference
from urban_rural_linkages.core.assessment.text import Text
from urban_rural_linkages.core.assessment.weights import weight_of

NORMS = library().norms


def reference(force, norm="lotus", confidence="seen"):
    return Reference(norm, Text.of({"es": "art. 1"}), force, confidence)


@pytest.mark.parametrize(
    ("forces", "blocking", "weight"),
    [
        (["duty"], True, 4),
        (["guidance", "duty"], False, 3),
        (["principle", "framework"], False, 2),
        (["principle"], True, 2),
        (["guidance"], False, 1),
        (["framework", "comparative"], False, 1),
        (["fact"], False, 1),
        ([], False, 1),
    ],
)
def test_the_strongest_reference_counts(forces, blocking, weight):
    assert weight_of([reference(Force(force)) for force in forces], NORMS, blocking) == weight


def test_what_nobody_has_read_weighs_as_guidance():
    assert weight_of([reference(Force.DUTY, confidence="memory")], NORMS, True) == 1
    assert weight_of([reference(Force.DUTY, norm="ex_equality")], NORMS, True) == 1
    assert weight_of([reference(Force.DUTY, norm="nobody")], NORMS, False) == 1
    both = [reference(Force.DUTY, norm="ex_equality"), reference(Force.PRINCIPLE)]
    assert weight_of(both, NORMS, False) == 2


@pytest.mark.parametrize("name", SHIPPED)
def test_no_weight_is_written_by_hand_in_a_shipped_list(name):
    assert all("weight" not in entry for entry in record(name)["items"])
    for found in shipped(name).items:
        assert found.weight == weight_of(found.references, NORMS, found.blocking)


def test_a_list_of_ones_own_may_give_a_weight():
    assert trial(item_record(weight=4)).item("one").weight == 4
    assert trial(item_record()).item("one").weight == 1
