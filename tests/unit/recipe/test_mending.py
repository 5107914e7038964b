"""Findings mended by a button: what it gives, what it adds to, and what the user takes upon himself."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.checks.findings import Finding, Remedy, Severity, leave_out
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.recipe.mending import is_accepted, mend, remedies, take_back, verdicts
from urban_rural_linkages.core.recipe.state import DiagnosisState
from urban_rural_linkages.core.recipe.steps import step_states


def finding(severity: Severity = Severity.FAIL, check: str = "vital_rates", remedy: Remedy | None = None) -> Finding:
    return Finding("BIRTHS", check, severity, 1, "", Note("Too many."), remedy=remedy)


def labels(state: DiagnosisState, one: Finding) -> list[str]:
    return [str(remedy.label) for remedy in remedies(state, one)]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (finding(), ["I take this upon me"]),
        (finding(remedy=leave_out("BIRTHS")), ["Leave out", "I take this upon me"]),
        (finding(check="repeated_ids"), []),
        (finding(Severity.WARN), []),
        (finding(Severity.WARN, remedy=leave_out("BIRTHS")), ["Leave out"]),
        (finding(Severity.RIGHT, remedy=leave_out("BIRTHS")), []),
    ],
)
def test_what_can_be_done_about_a_finding(one, expected):
    assert labels(DiagnosisState(), one) == expected


def test_a_check_is_accepted_and_taken_back():
    one, state = finding(), DiagnosisState({"UNITS": "u", "ACCEPT": "parts"}, checks=(finding(),))
    mend(state, remedies(state, one)[0])
    assert state.values["ACCEPT"] == "parts,vital_rates"
    assert is_accepted(state, one) and remedies(state, one) == []
    assert state.checks is not None, "what was accepted need not be checked again"
    assert step_states(state)[4].condition == "filled"
    take_back(state, one)
    assert state.values["ACCEPT"] == "parts" and not is_accepted(state, one)
    assert step_states(state)[4].condition == "error"


def test_verdicts_are_counted_and_what_was_accepted_is_to_be_looked_at():
    findings = [finding(), finding(check="parts"), finding(Severity.WARN), finding(Severity.RIGHT)]
    assert verdicts(DiagnosisState(), findings) == (1, 1, 2)
    assert verdicts(DiagnosisState({"ACCEPT": "parts"}), findings) == (1, 2, 1)


def test_what_need_not_be_mended_is_not_accepted():
    assert not is_accepted(DiagnosisState({"ACCEPT": "vital_rates"}), finding(Severity.WARN))


def test_parameters_are_given_as_if_the_user_had_and_the_data_are_to_be_checked_again():
    state = DiagnosisState({"AREA_UNITS": "km2"}, checks=())
    mend(state, Remedy(Note("Use hectares"), {"AREA_UNITS": "ha"}))
    assert state.values["AREA_UNITS"] == "ha" and "AREA_UNITS" in state.by_user
    assert state.checks is None


def test_lists_grow_and_hold_nothing_twice():
    state = DiagnosisState({"SAME_TERRITORY": "901=026"})
    for pair in ("902=028", "901=026"):
        mend(state, Remedy(Note("Count together"), {"SAME_TERRITORY": pair}))
    assert state.values["SAME_TERRITORY"] == "901=026,902=028"


def test_to_leave_out_takes_the_input_away():
    state = DiagnosisState({"BIRTHS": "b", "DEATHS": "d"})
    mend(state, leave_out("BIRTHS"))
    assert not state.given("BIRTHS") and state.given("DEATHS")
    assert "BIRTHS" in state.by_user, "it is not found again"
