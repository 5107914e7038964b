"""Steps of the diagnosis: each is empty, filled, asking, wrong or stale, and says why in one sentence."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.checks.findings import Finding, Severity
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.recipe.found import Candidate, Found
from urban_rural_linkages.core.recipe.state import DiagnosisState, state_of
from urban_rural_linkages.core.recipe.step_inputs import STEPS
from urban_rural_linkages.core.recipe.steps import StepState, likely_right, may_check, may_run, obstacle, step_states


def step(state: DiagnosisState, name: str) -> StepState:
    return next(one for one in step_states(state) if one.id == name)


def asking(parameter: str, *values: str) -> dict[str, Found]:
    candidates = tuple(Candidate(value, 0.4, Note("perhaps")) for value in values)
    return {parameter: Found(parameter, candidates, {"wrong": Note("holds lines")}, Note("Which?"))}


def test_in_their_order():
    assert [one.id for one in step_states(DiagnosisState())] == list(STEPS)


@pytest.mark.parametrize(
    ("name", "parameter"), [("ages", "POP_OLD"), ("services", "SERVICES"), ("grids", "POPULATION"), ("grids", "FLOWS")]
)
def test_optional_steps_are_filled_by_one_input(name, parameter):
    state = DiagnosisState()
    assert step(state, name).condition == "empty"
    state.give(parameter, "something")
    assert step(state, name).condition == "filled"


def test_a_wrong_input_is_an_error_of_its_step():
    state = DiagnosisState()
    state.take(asking("SERVICES", "schools"))
    state.give("SERVICES", "wrong")
    found = step(state, "services")
    assert (found.condition, found.parameter) == ("error", "SERVICES")
    assert str(found.sentence) == "“wrong”: holds lines. Did you mean schools (perhaps)?"
    assert str(may_run(state)) == str(found.sentence) or str(may_run(state)).startswith("Choose the layer")


def test_a_question_of_a_step():
    state = DiagnosisState()
    state.take(asking("SERVICES", "schools", "hospitals"))
    assert (step(state, "services").condition, str(step(state, "services").sentence)) == ("asks", "Which?")
    state.give("SERVICES", "schools")
    assert step(state, "services").condition == "filled"


def test_fields_of_no_layer_are_not_asked_for():
    state = DiagnosisState()
    state.take(asking("SERVICE_TYPE", "a", "b"))
    assert step(state, "services").condition == "empty"
    state.give("SERVICES", "schools")
    state.take(asking("SERVICE_TYPE", "a", "b"))
    assert (step(state, "services").condition, step(state, "services").parameter) == ("asks", "SERVICE_TYPE")


def test_leaving_a_question_open_by_choosing_nothing():
    state = DiagnosisState()
    state.take(asking("SERVICES", "schools"))
    state.give("SERVICES", "")
    assert step(state, "services").condition == "empty"


def test_employed_people_alone_are_no_grids():
    state = DiagnosisState()
    state.give("EMPLOYED", "employed")
    assert step(state, "grids").condition == "empty"


@pytest.mark.parametrize("name", ["UNEMPLOYED", "MEAN_INCOME", "FUA", "SECTOR_FIELDS", "ASSOCIATIONS"])
def test_what_only_widens_a_chapter_fills_no_step(name):
    state = DiagnosisState()
    state.give(name, "something")
    assert step(state, "grids").condition == "empty"
    state.give("LINKS", "linkages")
    assert step(state, "grids").condition == "filled"


def test_links_that_are_left_out_stay_out_with_their_fields():
    state = DiagnosisState()
    for name, value in (("LINKS", "linkages"), ("LINK_LAYER", "layer"), ("ASSOCIATIONS", "groups"), ("MEMBER", "code")):
        state.give(name, value)
    state.skip("grids")
    assert not any(state.given(name) for name in ("LINKS", "LINK_LAYER", "ASSOCIATIONS", "MEMBER"))
    assert state.recipe().answers == ("grids",)


def test_a_folder_is_needed():
    state = DiagnosisState()
    assert str(step(state, "report").sentence) == "Choose a folder for the results."
    state.give("FOLDER", "out")
    assert step(state, "report").condition == "empty"  # proposed before there is a region
    state.give("UNITS", "municipalities")
    assert step(state, "report").condition == "filled"


def needed() -> dict[str, object]:
    return {"UNITS": "u", "UNIT_ID": "code", "POP_START": "a", "POP_END": "b", "START_YEAR": 2001, "END_YEAR": 2021}


def test_the_step_that_hinders_a_run_is_named():
    state = DiagnosisState(needed() | {"POP_END": ""})
    assert obstacle(state).id == "region"
    state.give("POP_END", "b")
    assert obstacle(state).id == "report", "there is no folder yet"
    state.give("FOLDER", "/out")
    assert obstacle(state) is None and may_run(state) is None
    state.take(asking("SERVICES", "schools"))
    state.give("SERVICES", "wrong")
    assert obstacle(state).id == "services"
    state.checks = (Finding("UNITS", "crs", Severity.FAIL, 1, "", Note("No system.")),)
    state.give("SERVICES", "")
    state.checks = (Finding("UNITS", "crs", Severity.FAIL, 1, "", Note("No system.")),)
    assert (obstacle(state).id, str(may_run(state))) == ("checks", "No system.")


def test_data_are_checked_once_there_are_units_with_codes():
    state = DiagnosisState({"UNITS": "u"})
    assert not may_check(state)
    state.give("UNIT_ID", "code")
    assert may_check(state)
    state.values |= {"POP_START": "a", "POP_END": "a"}
    assert not may_check(state), "the region is wrong"


def test_what_no_check_looks_at_leaves_the_checks_alone():
    state = DiagnosisState(needed(), checks=())
    for name in ("TITLE", "FOLDER", "AUTHOR", "ACCEPT"):
        state.give(name, "something")
    assert state.checks == ()
    state.give("CRITERIA", "eu_sparse")
    assert state.checks is None


def skipped():
    state = DiagnosisState({"SERVICES": "services", "SERVICE_TYPE": "type"})
    state.take({"SERVICES": Found("SERVICES", (Candidate("services", 0.9, Note("308 points")),))})
    state.skip("services")
    return state


def test_a_step_that_is_skipped_stays_empty_whatever_is_found():
    state = skipped()
    state.take({"SERVICES": Found("SERVICES", (Candidate("services", 0.9, Note("308 points")),))})
    assert not state.given("SERVICES")
    assert not state.given("SERVICE_TYPE")
    assert next(one for one in step_states(state) if one.id == "services").condition == "empty"


def test_a_skipped_step_is_kept_in_the_recipe_and_taken_up_again():
    state = skipped()
    assert state.recipe().answers == ("services",)
    again = state_of(state.recipe())
    assert again.is_skipped("services")
    again.take_up("services")
    again.take({"SERVICES": Found("SERVICES", (Candidate("services", 0.9, Note("308 points")),))})
    assert again.values["SERVICES"] == "services"


def test_who_chooses_something_in_a_skipped_step_takes_it_up():
    state = skipped()
    state.give("NETWORK", "roads")
    assert not state.is_skipped("services")


def test_the_region_cannot_be_skipped():
    state = DiagnosisState(answered={"region"})
    assert not state.is_skipped("region")


def two_years(**values):
    found = {
        name: Found(name, tuple(Candidate(field, score, Note("people")) for field, score in fields))
        for name, fields in {"POP_START": (("t1", 0.8), ("t2", 0.4)), "POP_END": (("t2", 0.8), ("t1", 0.4))}.items()
    }
    return DiagnosisState(values, found=found)


def test_of_two_ends_that_are_one_the_unlikely_one_is_changed():
    assert likely_right(two_years(POP_START="t2", POP_END="t2"), "POP_END") == ("POP_START", "t1")
    assert likely_right(two_years(POP_START="t1", POP_END="t1"), "POP_END") == ("POP_END", "t2")
    assert likely_right(two_years(POP_START="t2", POP_END="t2"), "END_YEAR") == ("POP_START", "t1")


def test_nothing_is_proposed_where_nothing_likely_is_known():
    assert likely_right(two_years(POP_START="t1", POP_END="t2"), "POP_END") is None
    assert likely_right(DiagnosisState(), "UNIT_ID") is None
