"""The state of a diagnosis: what is found is filled in, what the user chose stays, and the region is asked back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from urban_rural_linkages.core.checks.findings import Finding, Severity
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.recipe.found import Candidate, Found
from urban_rural_linkages.core.recipe.layer_roles import find_layers
from urban_rural_linkages.core.recipe.recipe_format import DIAGNOSIS, Recipe, RecipeRun, parse_recipe, recipe_text
from urban_rural_linkages.core.recipe.state import REGION, DiagnosisState, state_of
from urban_rural_linkages.core.recipe.step_inputs import STEPS
from urban_rural_linkages.core.recipe.steps import may_run, step_states
from urban_rural_linkages.core.recipe.unit_roles import find_unit_fields

from .described_cases import of_columns, of_geopackage

UNITS = of_geopackage("municipalities")
UNITS = replace(UNITS, areas=1e6 * UNITS.by_name["area_km2"].numbers)


def demo() -> DiagnosisState:
    """Return the state after the layer of the demo's municipalities was looked at."""
    state = DiagnosisState(units=UNITS, names={"municipalities": "Municipalities"})
    state.take(find_layers([UNITS]))
    state.take(find_unit_fields(UNITS).found)
    return state


def conditions(state: DiagnosisState) -> dict[str, str]:
    return {step.id: step.condition for step in step_states(state)}


def sentence(state: DiagnosisState, step: str) -> str:
    return next(str(one.sentence) for one in step_states(state) if one.id == step)


def finding(severity: Severity, check: str = "far_services") -> Finding:
    return Finding("SERVICES", check, severity, 1, "", Note("All services lie outside."))


def test_the_region_is_asked_back_in_words():
    assert str(demo().question()) == (
        "60 municipalities in 6 groups (comarca), 188,169 inhabitants in 2021, 199,038 in 2001. Is that right?"
    )
    state = demo()
    state.give("GROUP", "")
    state.called = Note("districts")
    assert str(state.question()).startswith("60 districts, 188,169 inhabitants in 2021, 199,038 in 2001.")


def test_what_is_sure_is_filled_in_with_what_follows():
    values = demo().values
    assert (values["UNITS"], values["UNIT_ID"], values["POP_END"]) == ("municipalities", "code", "t2021")
    assert (values["START_YEAR"], values["END_YEAR"]) == (2001, 2021)


def test_what_the_user_chose_stays():
    state = demo()
    state.give("POP_START", "t2011")
    assert state.values["START_YEAR"] == 2011
    state.take(find_unit_fields(UNITS).found)
    assert (state.values["POP_START"], state.values["START_YEAR"]) == ("t2011", 2011)


def test_a_row_number_is_refused_with_the_likely_right_field():
    state = demo()
    state.give("POP_END", "fid")
    assert str(state.refusal("POP_END")) == (
        "“fid”: counts the rows (1, 2, 3 ...). Did you mean t2021 (188,169 inhabitants in 2021)?"
    )
    assert conditions(state)["region"] == "error"
    assert [chapter.id for chapter in state.chapters() if chapter.opens and chapter.id == "population"] == []
    assert str(may_run(state)).startswith("“fid”")


@pytest.mark.parametrize(
    ("parameter", "field", "reason"),
    [
        ("WOMEN", "fid", "counts the rows (1, 2, 3 ...)"),
        ("WOMEN", "t2021", "100.0 % of the inhabitants"),
        ("POP_OLD", "name", "holds text, no numbers"),
        ("EMPLOYED", "area_km2", "holds fractions, no counts"),
        ("BIRTHS", "fid", "counts the rows (1, 2, 3 ...)"),
        ("DEATHS", "comarca", "holds text, no numbers"),
        ("AREA", "fid", "counts the rows (1, 2, 3 ...)"),
        ("AREA", "t2021", "does not fit the outlines"),
        ("AREA", "name", "holds text, no numbers"),
        (
            "UNIT_ID",
            "comarca",
            "Tierra de Castrejana, Vega del Alba, Campo de Torrealta, ... stand for several units each",
        ),
        ("NAME", "code", "holds digits, no names"),
        ("GROUP", "name", "60 different values are no groups"),
    ],
)
def test_whatever_the_user_chooses_is_looked_at(parameter, field, reason):
    state = demo()
    state.give(parameter, field)
    said = state.refusal(parameter)
    assert (None if said is None else str(said).partition(". Did you mean")[0]) == (
        None if reason is None else f"“{field}”: {reason}"
    )


def test_layers_are_called_by_their_names():
    state = demo()
    state.take(find_layers([UNITS, of_geopackage("roads", "line")]))
    state.names["roads"] = "Carreteras"
    state.give("UNITS", "roads")
    assert str(state.refusal("UNITS")) == "“Carreteras”: holds lines. Did you mean Municipalities (60 polygons)?"


def test_another_layer_forgets_its_fields():
    state = demo()
    state.answer(REGION)
    state.give("UNITS", "other")
    assert not state.given("POP_END")
    assert REGION not in state.answered
    assert state.values["UNITS"] == "other"


def test_chapters_open_as_inputs_come():
    state = DiagnosisState()
    assert [chapter.id for chapter in state.chapters() if chapter.opens] == []
    opened = {chapter.id: chapter.missing for chapter in demo().chapters()}
    assert {name for name, missing in opened.items() if missing is None} == {
        "population", "components", "trend", "ages", "priority", "groups", "settlements", "ruralareas", "towns",
        "context",
    }  # fmt: skip
    assert str(opened["access"]) == "It needs a layer of services (SERVICES)."


def test_the_steps_of_the_demo():
    state = demo()
    assert conditions(state) == {"region": "asks", "ages": "filled", "services": "empty", "grids": "empty",
                                 "checks": "empty", "report": "empty"}  # fmt: skip
    assert "188,169" in sentence(state, "region")
    state.answer(REGION)
    assert conditions(state)["region"] == "filled"
    state.give("FOLDER", "out")
    assert (conditions(state)["report"], may_run(state)) == ("filled", None)


def test_nothing_at_all():
    assert sentence(DiagnosisState(), "region") == "Choose the layer of your municipalities."
    assert str(may_run(DiagnosisState())) == "Choose the layer of your municipalities."


def test_what_is_needed_is_asked_for_first():
    state = DiagnosisState(units=UNITS)
    state.give("UNITS", "municipalities")
    assert sentence(state, "region") == "Choose the field with the code of each unit."


def test_a_question_is_asked_until_it_is_answered():
    layer = of_columns({"cod": ["1a", "2b", "3c"], "poblacion": [9, 40, 120]})
    state = DiagnosisState(units=layer)
    state.give("UNITS", "units")
    state.take(find_unit_fields(layer).found)
    asked = next(step for step in step_states(state) if step.id == "region")
    assert (asked.condition, asked.parameter) == ("asks", "POP_START")
    state.answer("POP_START")
    assert state.values["POP_START"] == "poblacion"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"POP_START": "t2021"}, "The inhabitants at the start and at the end are the same field, t2021."),
        ({"START_YEAR": 2021}, "The end year 2021 is not after the start year 2021."),
    ],
)
def test_a_period_that_is_none(values, said):
    state = demo()
    for name, value in values.items():
        state.give(name, value)
    assert (conditions(state)["region"], sentence(state, "region")) == ("error", said)


def test_a_layer_that_changed_is_looked_at_again():
    state = demo()
    state.checks = ()
    state.mark_stale(["UNITS"])
    assert (conditions(state)["region"], conditions(state)["ages"]) == ("stale", "stale")
    assert state.checks is None


def test_checks_stop_until_they_are_accepted():
    state = demo()
    state.checks = (finding(Severity.RIGHT, "encoding"), finding(Severity.FAIL))
    assert conditions(state)["checks"] == "error"
    assert str(may_run(state)) == "All services lie outside."
    state.checks = (finding(Severity.WARN),)
    assert conditions(state)["checks"] == "asks"
    state.values["ACCEPT"] = "far_services, encoding"
    assert conditions(state)["checks"] == "filled"
    state.give("NAME", "code")
    assert conditions(state)["checks"] == "empty"


def test_a_recipe_goes_there_and_back():
    state = demo()
    state.answer(REGION)
    state.give("FOLDER", "out")  # which nobody asked about
    state.before = (RecipeRun("urbanrural:jointables", {"UNITS": "a.gpkg", "OUTPUT": "b.gpkg"}),)
    recipe = state.recipe({"municipalities": "region.gpkg|layername=municipalities"}, "Alba")
    assert recipe.answers == (REGION,)
    assert recipe.diagnosis.inputs["UNITS"] == "region.gpkg|layername=municipalities"
    again = state_of(parse_recipe(recipe_text(recipe), "a"), {"region.gpkg|layername=municipalities": "municipalities"})
    again.units = UNITS
    assert again.before == state.before
    assert str(again.question()) == str(state.question())
    assert conditions(again)["region"] == "filled"
    again.take(find_unit_fields(UNITS).found)
    assert again.values["POP_END"] == "t2021"


def test_a_recipe_without_a_diagnosis():
    assert state_of(Recipe((RecipeRun("native:buffer"),))).values == {}


def test_no_parameter_stands_in_two_steps():
    names = [name for step in STEPS.values() for name in step]
    assert len(names) == len(set(names))


def test_what_fits_says_why():
    state = demo()
    said = {name: str(state.reason(name)) for name in ("UNITS", "UNIT_ID", "GROUP", "SERIES", "AREA", "TITLE")}
    assert said == {
        "UNITS": "60 polygons",
        "UNIT_ID": "text, all different",
        "GROUP": "6 groups",
        "SERIES": "21 fields, 2001 to 2021",
        "AREA": "fits the outlines, in km2",
        "TITLE": "None",
    }
    state.give("UNIT_ID", "fid")
    assert state.reason("UNIT_ID") is None


def test_layers_that_vanish_are_forgotten_with_their_fields():
    state = demo()
    state.give("SERVICES", "services")
    state.answer(REGION)
    assert state.drop_layers(["municipalities"]) == ["UNITS"]
    assert not state.given("UNITS")
    assert not state.given("POP_END")
    assert state.given("SERVICES")
    assert state.units is None
    assert state.found["UNITS"].candidates == ()
    assert conditions(state)["region"] == "empty"
    assert state.question() is None


def test_layers_that_nobody_uses_may_vanish():
    state = demo()
    state.answer(REGION)
    assert state.drop_layers(["rivers"]) == []
    assert REGION in state.answered


def test_a_field_with_the_name_of_a_layer_is_no_layer():
    state = demo()
    assert state.drop_layers(["name"]) == []
    assert state.values["NAME"] == "name"


def test_units_with_joined_tables_keep_what_was_said_of_them():
    state = demo()
    state.give("GROUP", "comarca")
    state.give("POP_START", "t2011")
    state.answer(REGION)
    run = RecipeRun("urbanrural:jointables", {"OUTPUT": "units.gpkg"})
    state.exchange_units("joined", [run])
    assert state.values["UNITS"] == "joined"
    assert (state.values["GROUP"], state.values["POP_START"]) == ("comarca", "t2011")
    assert {"GROUP", "POP_START", "UNITS"} <= state.by_user
    assert REGION in state.answered
    assert state.recipe().before == (run,)
    assert (state.values["UNIT_ID"], state.values["NAME"]) == ("code", "name")  # no table knows better
    assert "WOMEN" not in state.values  # it was found, and is found again


def test_what_a_recipe_leaves_out_is_neither_found_nor_asked_for():
    state = state_of(Recipe((RecipeRun(DIAGNOSIS, {"UNITS": "u"}),)))
    state.take({
        "SERVICES": Found("SERVICES", (Candidate("schools", 0.9, Note("points")),)),
        "GROUP": Found("GROUP", (Candidate("a", 0.4, Note("perhaps")),), {}, Note("Which?")),
    })  # fmt: skip
    assert not state.given("SERVICES")
    assert all(one.condition != "asks" or one.id == "region" for one in step_states(state))


def test_no_chapter_opens_where_the_inhabitants_lack():
    state = demo()
    state.give("SERVICES", "services")
    assert "access" in {chapter.id for chapter in state.chapters() if chapter.opens}
    state.give("POP_END", "")
    assert [chapter.id for chapter in state.chapters() if chapter.opens] == []
    access = next(chapter for chapter in state.chapters() if chapter.id == "access")
    assert "inhabitants in two years" in str(access.missing)
