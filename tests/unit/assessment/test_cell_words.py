"""Words of cells: a screen reader hears all that is seen, and no colour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.municipalities import ALBA, CANAL, CHECKLIST, INDICATORS, OCEJO, UNITS, contents
from urban_rural_linkages.core.assessment.cell_words import (
    cell_words,
    foot_words,
    head_words,
    short_figure,
    shown_value,
)
from urban_rural_linkages.core.assessment.matrix import Matrix
from urban_rural_linkages.core.assessment.records import Status
from urban_rural_linkages.core.templates import as_template

MATRIX = Matrix(CHECKLIST, contents(), stale={"r1"}, conflicts={(CANAL, "chapter")})
NAMES = {unit.code: unit for unit in UNITS}


class English:
    """The words as they stand."""

    code = "en"

    def translated(self, text: str) -> str:
        return as_template(text)

    def number(self, value: float | None, decimals: int = 0) -> str:
        return "–" if value is None else f"{value:.{decimals}f}"


VOICE = English()


def said(unit: str, item: str, matrix: Matrix = MATRIX) -> str:
    return cell_words(matrix, CHECKLIST.by_id[item], NAMES[unit], VOICE)


def test_a_cell_says_question_place_answer_figure_and_state():
    assert said(ALBA, "walk", Matrix(CHECKLIST, contents(comments=()))) == (
        "Women within 10 min on foot, Aldeanueva del Alba: not met, 82 per cent, own answer, note written".replace(
            "not met", "threshold not met")
    )  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "item", "words"),
    [
        (CANAL, "far", "Farthest service, Arroyo Cañal: proposed: threshold not met, 46.4 min"),
        (CANAL, "ratio", "ratio, Arroyo Cañal: read, not judged, 122 men per 100 women"),
        (OCEJO, "walk", "Women within 10 min on foot, Los Álamos de Ocejo: not answered, There are no roads"),
        (OCEJO, "map", "map, Los Álamos de Ocejo: not applicable, own answer, other than the common one, "
                       "no reason: open, blocking duty, open"),
        (CANAL, "map", "map, Arroyo Cañal: partly met, common answer, note written"),
        (CANAL, "chapter", "chapter, Arroyo Cañal: met, common answer, two versions wait for a decision"),
        (CANAL, "walk", "Women within 10 min on foot, Arroyo Cañal: proposed: threshold met, 100 per cent, "
                        "the figure is out of date"),
    ],
)  # fmt: skip
def test_every_mark_has_words(unit, item, words):
    assert said(unit, item) == words


def test_a_comment_that_waits_is_said_and_a_final_assessment_is_locked():
    assert "a comment waits" in said(ALBA, "walk")
    final = contents(assessment=replace(contents().assessment, status=Status.FINAL))
    assert said(ALBA, "chapter", Matrix(CHECKLIST, final)).endswith("locked")


def test_no_colour_is_said():
    for unit in UNITS:
        for item in CHECKLIST.items:
            words = said(unit.code, item.id).lower()
            assert not any(colour in words for colour in ("blue", "brown", "yellow", "amber", "red ", "green", "grey"))


def test_a_column_says_how_much_is_answered():
    assert head_words(MATRIX, UNITS[0], VOICE) == "Aldeanueva del Alba: 3 of 5 answered"


@pytest.mark.parametrize(
    ("indicator", "value", "short"),
    [("on_foot", 0.8217, "82 %"), ("on_foot", 0.0, "0 %"), ("farthest", 15.53, "15.5"), ("farthest", 23.0, "23"),
     ("sex_ratio", 107.49, "107"), ("farthest", None, ""), ("farthest", float("nan"), "")],
)  # fmt: skip
def test_figures_fit_a_cell(indicator, value, short):
    assert short_figure(INDICATORS[indicator], value, VOICE) == short


def test_the_foot_says_figure_and_threshold_or_why_there_is_none():
    def foot(unit: str, item: str) -> list[str]:
        return foot_words(CHECKLIST.by_id[item], MATRIX.cell(unit, item), VOICE)

    assert foot(ALBA, "walk") == ["Women within 10 min on foot: 82 %", "threshold 100 %"]
    assert foot(ALBA, "far") == ["Farthest service: 15.5 min", "threshold 30"]
    assert foot(OCEJO, "walk") == ["walk?", "There are no roads."]
    assert foot(ALBA, "ratio") == ["Men per 100 women: 107.5 men per 100 women", "Situation: read, not judged"]
    assert foot(ALBA, "map") == ["map?"]


def test_a_row_is_named_by_its_title_else_by_its_question():
    named = CHECKLIST.by_id["walk"]
    assert named.heading.in_language("es") == "Women within 10 min on foot"
    assert named.question.in_language("es") == "walk?"
    assert CHECKLIST.by_id["map"].heading.in_language("es") == "map?"
    assert said(ALBA, "map").startswith("map, Aldeanueva del Alba: ")


def test_shares_are_read_in_per_cent():
    assert shown_value(INDICATORS["on_foot"], 0.82) == 82.0 and shown_value(INDICATORS["farthest"], 15.5) == 15.5
