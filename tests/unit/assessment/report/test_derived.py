"""What follows from answers: the four models of governance, ."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.core.assessment.report.derived import derived_row

PARTNERSHIP = shipped("rurban_partnership")


@pytest.mark.parametrize(
    ("first", "second", "model"),
    [
        ("explicit", "delegated", "M1"),
        ("explicit", "not_delegated", "M2"),
        ("implicit", "delegated", "M3"),
        ("implicit", "not_delegated", "M4"),
    ],
)
def test_the_two_axes_give_the_model(first, second, model):
    answers = {"rup_gov_01": first, "rup_gov_02": second}
    row = derived_row(PARTNERSHIP.derived[0], answers)
    assert (PARTNERSHIP.derived[0].id, row.value) == ("governance_model", model)
    assert row.title.in_language("es") != row.title.in_language("en")


@pytest.mark.parametrize("answers", [{}, {"rup_gov_01": "explicit"}, {"rup_gov_01": "explicit", "rup_gov_02": ""}])
def test_the_model_waits_for_both_answers(answers):
    assert derived_row(PARTNERSHIP.derived[0], answers) is None
