"""Small numbers in words: up to ten, and figures from there on."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.number_words import number


@pytest.mark.parametrize(("count", "told"), [(2, "two"), (7.0, "seven"), (10, "ten"), (20, "twenty")])
def test_small_numbers_are_words(count, told):
    assert str(number(count)) == told
    assert isinstance(number(count), Note), "so that its word is translated"


@pytest.mark.parametrize(("count", "told"), [(1, "1"), (11, "11"), (12345, "12,345"), (-2, "-2")])
def test_others_are_figures(count, told):
    assert str(number(count)) == told


def test_a_sentence_may_begin_with_it():
    assert [str(number(count, in_front=True)) for count in (5, 20)] == ["Five", "20"]


def test_a_sentence_holds_the_word():
    assert str(Note("The best {many}", many=number(3))) == "The best three"
