"""Beside each shipped question: an example of a good note and who usually knows it, short and in both languages."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.unit.assessment.checklist_sets import SHIPPED, shipped
from tests.unit.assessment.test_shipped_checklists import ALL_ITEMS

LONGEST_EXAMPLE, LONGEST_ASK = 140, 60
# An example says what is documented and where; whether that is lawful, nobody says here.
JUDGED = re.compile(
    r"\b(compl(y|ies|iant)|lawful|unlawful|legal|illegal|fulfils?|breach|cumple[ns]?|incumple[ns]?|conforme)\b", re.I
)


def both_of(text):
    assert text is not None and set(text.languages) == {"en", "es"}
    english, spanish = text.in_language("en"), text.in_language("es")
    assert english != spanish
    return english, spanish


@pytest.mark.parametrize("item", ALL_ITEMS, ids=lambda item: item.id)
def test_an_example_is_one_short_note(item):
    for words in both_of(item.example):
        assert 40 <= len(words) <= LONGEST_EXAMPLE
        assert words[0] == words[0].upper() and words[-1] == "." and words == words.strip()
        assert "?" not in words and not JUDGED.search(words)
        assert not re.search(r"\d,\d{3}\b", words), "thousands have no comma"


@pytest.mark.parametrize("item", ALL_ITEMS, ids=lambda item: item.id)
def test_who_knows_it_is_one_or_two_offices_or_groups(item):
    for words in both_of(item.ask):
        assert 5 <= len(words) <= LONGEST_ASK
        assert words[0] == words[0].upper() and words[-1] not in ".;,"


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_question_has_its_own_example_unless_it_asks_for_the_same_fact(name, language):
    items = [item for item in shipped(name).items if not item.fact]
    examples = Counter(item.example.in_language(language) for item in items)
    assert [words for words, count in examples.items() if count > 1] == []
