"""What follows from answers: the four models of governance, and texts in their languages."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.core.assessment.answers import chosen
from urban_rural_linkages.core.assessment.derived import derived_row, derived_values
from urban_rural_linkages.core.assessment.text import Text

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
    assert derived_values(PARTNERSHIP, answers) == {"governance_model": model}
    row = derived_row(PARTNERSHIP.derived[0], answers)
    assert row.title.in_language("es") != row.title.in_language("en")


@pytest.mark.parametrize("answers", [{}, {"rup_gov_01": "explicit"}, {"rup_gov_01": "explicit", "rup_gov_02": ""}])
def test_the_model_waits_for_both_answers(answers):
    assert derived_values(PARTNERSHIP, answers) == {}
    assert derived_row(PARTNERSHIP.derived[0], answers) is None


def test_other_checklists_derive_nothing():
    assert derived_values(shipped("gender"), {"gen_saf_01": "met"}) == {}


def test_answers_are_read_alike():
    answers = {"a": "met", "b": ["x", "y"], "c": (), "d": None, "e": ""}
    assert [chosen(answers, name) for name in "abcdef"] == [("met",), ("x", "y"), (), (), (), ()]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Met"),
        ("en_GB", "Met"),
        ("es", "Cumple"),
        ("es-ES", "Cumple"),
        ("ES", "Cumple"),
        ("ca", "Cumple"),
        ("pt_BR", "Cumple"),
        ("fr", "Met"),
        ("", "Met"),
    ],
)
def test_a_text_falls_back_on_the_nearest_language(language, words):
    assert Text.of({"en": "Met", "es": "Cumple"}).in_language(language) == words


def test_a_language_of_its_own_comes_first():
    text = Text.of({"pt": "Cumpre", "es": "Cumple"})
    assert text.languages == ("pt", "es")
    assert text.in_language("pt") == "Cumpre"
    assert text.in_language("gl") == "Cumple"
    assert text.in_language("de") == "Cumpre"
    assert Text.of({"en": "min"}).in_language("es") == "min"
