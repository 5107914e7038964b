"""Municipalities side by side: letters, figures and states, question by question."""

from __future__ import annotations

import pytest

from tests.unit.assessment.municipalities import ALBA, CANAL, CHECKLIST, OCEJO, contents
from tests.unit.assessment.report.report_cases import PlainVoice
from urban_rural_linkages.core.assessment.answer_colours import Tone
from urban_rural_linkages.core.assessment.comparison import chosen_question, line_of, lines_of, row_letters
from urban_rural_linkages.core.assessment.matrix import Matrix
from urban_rural_linkages.core.errors import InputError

MATRIX = Matrix(CHECKLIST, contents())
ENGLISH = PlainVoice()


def letters(name: str, matrix: Matrix = MATRIX) -> list[str]:
    return row_letters(matrix, CHECKLIST.by_id[name], ENGLISH)


def test_every_question_in_every_municipality_in_their_order():
    found = [(line.item.id, line.unit.code) for line in lines_of(MATRIX, ENGLISH)]
    assert found[:4] == [("map", ALBA), ("map", CANAL), ("map", OCEJO), ("chapter", ALBA)] and len(found) == 15


def test_an_answer_with_its_figure():
    line = line_of(MATRIX, MATRIX.units[0], CHECKLIST.by_id["walk"], ENGLISH)
    assert (line.letter, line.answer, line.figure) == ("N", "Threshold not met", "82 %")
    assert (line.indicator, line.measured_in) == ("Women within 10 min on foot", "share (0-1)")
    assert line.cell.tone is Tone.NOT_MET and "own answer" in line.state and "a comment waits" in line.state


def test_a_figure_that_could_not_be_calculated_says_why():
    line = line_of(MATRIX, MATRIX.units[2], CHECKLIST.by_id["walk"], ENGLISH)
    assert (line.letter, line.figure, line.cell.value) == ("", "", None) and "There are no roads" in line.state


def test_a_proposal_stands_in_brackets_and_a_situation_has_no_letter():
    assert letters("far") == ["(M) 15.5", "(N) 46.4", "(N) 40"]
    assert letters("walk") == ["N 82 %", "(M) 100 %", ""]
    assert letters("ratio") == ["107", "122", "98"]
    assert letters("map") == ["M", "P", "–"], "not applicable has a dash of its own"


def test_in_spanish():
    assert row_letters(MATRIX, CHECKLIST.by_id["map"], PlainVoice("es"))[:2] == ["C", "P"]


def test_the_question_on_the_map():
    assert chosen_question(MATRIX, "far").id == "far"
    assert chosen_question(MATRIX, "").id == "map", "the worst: blocking ones come first"


def test_without_an_answer_the_first_question_is_shown():
    blank = Matrix(CHECKLIST, contents(answers={}, own={}, figures=()))
    assert chosen_question(blank, "").id == "map" and letters("map", blank) == ["", "", ""]


def test_a_question_that_nobody_is_asked():
    with pytest.raises(InputError) as caught:
        chosen_question(MATRIX, "nowhere")
    assert "'nowhere'" in str(caught.value) and "map, chapter, walk" in str(caught.value)
