"""Words for answers, states, forces, figures and limits: the same wherever they are shown."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.core.assessment import words
from urban_rural_linkages.core.assessment.checklist import ItemKind
from urban_rural_linkages.core.assessment.library import Limit
from urban_rural_linkages.core.assessment.norms import Force
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
    metres = shipped("gender").indicators["max_gap_rest_places"]
    assert words.bounds_words(Limit("flat"), metres, VOICE) == []
    assert words.bounds_words(Limit("flat", minimum=1.5), metres, VOICE) == ["<at least 1,5 m>"]
    assert words.bounds_words(Limit("flat", 1.0, 2.0, 3.0), metres, VOICE) == ["<at least 1 m>", "<at most 2 m>"]
    share = shipped("gender").indicators["share_women_body"]
    assert words.bounds_words(share.limits[0], share, VOICE) == ["<at least 40 %>", "<at most 60 %>"]


@pytest.mark.parametrize(
    ("indicator", "value", "text"),
    [
        ("share_pop_daily_set_10min", 0.827, "82,7 %"),
        ("share_pop_daily_set_10min", 1.0, "100 %"),
        ("share_pop_daily_set_10min", 0.9996, "99,96 %"),  # short of the limit, and read so
        ("share_pop_daily_set_10min", 0.0, "0 %"),
        ("share_pop_daily_set_10min", None, "–"),
        ("share_pop_daily_set_10min", float("nan"), "–"),
        ("max_time_basic", 8.87, "8,9 min"),
        ("max_time_basic", 30.0, "30 min"),
        ("max_time_basic", 30.04, "30,04 min"),
        ("sex_ratio_20_49", 107.4904, "107,5 hombres por 100 mujeres"),
    ],
)
def test_shares_are_in_per_cent_and_minutes_have_a_decimal(indicator, value, text):
    assert words.measured_words(value, shipped("gender").indicators[indicator], VOICE) == text


def test_kinds_of_questions_have_words():
    assert len({words.item_kind_words(kind, VOICE) for kind in ItemKind}) == 4


def test_what_was_not_read_is_said_to_be_from_memory():
    assert words.confidence_words("seen", VOICE) == "<read>"
    assert "from memory" in words.confidence_words("memory", VOICE)
