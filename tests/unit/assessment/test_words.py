"""Words for answers, states, forces, figures and limits: the same wherever they are shown."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.core.assessment import words
from urban_rural_linkages.core.assessment.library import Force, Limit
from urban_rural_linkages.core.assessment.records import EvidenceKind, Status


class Spanish:
    """A voice that marks what it has translated."""

    code = "es"

    def translated(self, text: str) -> str:
        return f"<{text}>"

    def number(self, value: float | None, decimals: int = 0) -> str:
        return "–" if value is None else f"{value:.{decimals}f}".replace(".", ",")


VOICE = Spanish()


@pytest.mark.parametrize(
    ("name", "kinds"), [(words.kind_words, EvidenceKind), (words.status_words, Status), (words.force_words, Force)]
)
def test_every_code_has_words_of_its_own_in_the_language(name, kinds):
    found = [name(kind, VOICE) for kind in kinds]
    assert len(set(found)) == len(list(kinds))
    assert all(text.startswith("<") and text.endswith(">") for text in found)


def test_an_answer_is_the_labels_of_its_options_in_the_language():
    checklist = shipped("gender")
    scale = checklist.scale_of(next(iter(checklist.by_id.values())))
    labels = [option.label.in_language("es") for option in scale.options[:2]]
    assert words.answer_words(scale, scale.codes[:2], VOICE) == "; ".join(labels)
    assert words.answer_words(scale, (), VOICE) == ""
    assert words.answer_words(scale, ("no such code",), VOICE) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [(3.0, "3"), (0.1 + 0.2, "0,3"), (1 / 3, "0,3333"), (1234.5, "1234,5"), (None, "–"), (float("nan"), "–")],
)
def test_a_figure_has_the_decimals_that_it_has(value, text):
    assert words.figure_words(value, VOICE) == text


def test_a_limit_names_the_bounds_that_it_has():
    assert words.bounds_words(Limit("flat"), "m", VOICE) == []
    assert words.bounds_words(Limit("flat", minimum=1.5), "m", VOICE) == ["<at least 1,5 m>"]
    assert words.bounds_words(Limit("flat", 1.0, 2.0, 3.0), "m", VOICE) == ["<at least 1 m>", "<at most 2 m>"]


def test_what_was_not_read_is_said_to_be_from_memory():
    assert words.confidence_words("seen", VOICE) == "<read>"
    assert "from memory" in words.confidence_words("memory", VOICE)
