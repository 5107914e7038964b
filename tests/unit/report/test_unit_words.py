"""The word for a unit: one, several, and at the beginning of a heading."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.report.unit_words import UnitWords, as_heading, parse_unit_words


@pytest.mark.parametrize(
    ("text", "one", "many"),
    [("parish, parishes", "parish", "parishes"), (" freguesia ,freguesias ", "freguesia", "freguesias"),
     ("área básica de salud, áreas básicas de salud", "área básica de salud", "áreas básicas de salud")],
)  # fmt: skip
def test_two_words_with_a_comma_are_one_and_several(text, one, many):
    assert parse_unit_words(text) == UnitWords(one, many)


@pytest.mark.parametrize("text", ["", "parish", "parish,", ", parishes", "a, b, c", " , "])
def test_anything_else_is_refused_with_an_example(text):
    with pytest.raises(InputError, match="has not two words") as refused:
        parse_unit_words(text)
    assert "parish, parishes" in str(refused.value)


@pytest.mark.parametrize(("count", "word"), [(1, "parish"), (1.0, "parish"), (0, "parishes"), (2, "parishes"),
                                             (1.5, "parishes"), (float("nan"), "parishes")])  # fmt: skip
def test_one_alone_has_the_word_for_one(count, word):
    assert UnitWords("parish", "parishes").of(count) == word


def test_headings_begin_with_a_capital_and_change_nothing_else():
    called = UnitWords("área básica de Salud", "áreas básicas de Salud")
    assert (called.heading, called.headings) == ("Área básica de Salud", "Áreas básicas de Salud")
    assert as_heading("") == "" and as_heading("ñ") == "Ñ" and as_heading("IRIS") == "IRIS"
