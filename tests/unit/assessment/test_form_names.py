"""Names of the columns of a field form: stable, and none of them that of a question."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import SHIPPED, item, shipped, trial
from urban_rural_linkages.core.assessment.form_names import FormNames, typed_numbers, unit_choices
from urban_rural_linkages.core.assessment.unit_records import Unit


def test_names_that_a_question_has_get_an_ending():
    names = FormNames(trial(item("one"), item("one__note"), item("one__note_"), item("urcl_unit")))
    assert names.note("one") == "one__note__" and names.unit == "urcl_unit_"
    assert names.photo("one") == "one__photo" and names.assessment == "urcl_assessment"


@pytest.mark.parametrize("name", SHIPPED)
def test_all_names_of_a_form_differ(name):
    checklist, names = shipped(name), FormNames(shipped(name))
    found = [names.unit, names.assessment, names.version, *checklist.by_id]
    for question in checklist.items:
        found += [names.note(question.id), names.photo(question.id)]
        found += [names.number(question.id, number) for number in typed_numbers(checklist, question)]
    assert len(found) == len(set(found))


def test_numbers_of_a_formula_each_by_its_name():
    gender = shipped("gender")
    assert list(typed_numbers(gender, gender.by_id["gen_pro_03"])) == ["women", "members"]


def test_a_value_where_there_is_no_formula():
    found = trial(item("one", indicators=["share_pop_basic_30min"]), item("two"))
    assert list(typed_numbers(found, found.by_id["one"])) == ["value"]
    assert typed_numbers(found, found.by_id["two"]) == {}


def test_several_calculated_figures_cannot_be_typed_as_one():
    found = trial(item("one", indicators=["share_pop_basic_30min", "ZVL"]))
    assert "value" not in typed_numbers(found, found.by_id["one"])


def test_units_in_their_order():
    units = (Unit("b", "Beta", place=2), Unit("a", "Alfa", place=2), Unit("c", "Gamma", place=1))
    assert unit_choices(units) == [("c", "Gamma"), ("a", "Alfa"), ("b", "Beta")]
