"""Order of a matrix: the worst first, rows of a kind, words found, the next open cell, municipalities ranked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.municipalities import ALBA, CANAL, CHECKLIST, OCEJO, contents
from urban_rural_linkages.core.assessment.matrix import Matrix
from urban_rural_linkages.core.assessment.matrix_order import (
    Rank,
    Showing,
    Sorting,
    next_place,
    ordered_rows,
    places_of,
    proposals,
    ranking,
)
from urban_rural_linkages.core.assessment.records import Answer
from urban_rural_linkages.core.assessment.unit_records import Figure

MATRIX = Matrix(CHECKLIST, contents())
PLACES = [(unit.code, item.id) for item in MATRIX.items for unit in MATRIX.units]
CELLS = [MATRIX.cell(*place) for place in PLACES]


def rows(*args, **keys) -> list[str]:
    return [item.id for item in ordered_rows(MATRIX, *args, **keys)]


def test_blocking_ones_come_first_then_the_worst_and_situations_last():
    assert rows() == ["map", "far", "walk", "chapter", "ratio"]
    assert rows(Sorting.CHECKLIST) == ["map", "chapter", "walk", "far", "ratio"]


@pytest.mark.parametrize(
    ("showing", "found"),
    [
        ((), ["map", "chapter", "walk", "far", "ratio"]),
        ((Showing.BLOCKING,), ["map"]),
        ((Showing.CALCULATED,), ["walk", "far", "ratio"]),
        ((Showing.OWN,), ["map", "walk"]),
        ((Showing.OPEN,), ["map", "walk", "far"]),
        ((Showing.BLOCKING, Showing.CALCULATED), ["map", "walk", "far", "ratio"]),
    ],
)
def test_rows_of_any_of_the_kinds_are_shown(showing, found):
    assert rows(Sorting.CHECKLIST, showing) == found


@pytest.mark.parametrize(
    ("search", "found"),
    [("WALK", ["walk"]), ("women foot", ["walk"]), ("foot women", ["walk"]), ("10.5.A", ["map"]), ("lotus", ["map"]),
     ("no such word", []), ("", ["map", "chapter", "walk", "far", "ratio"])],
)  # fmt: skip
def test_words_are_found_in_question_article_and_norm(search, found):
    assert rows(Sorting.CHECKLIST, search=search) == found


def test_one_goes_to_the_next_open_cell_and_round_again():
    assert next_place(CELLS, PLACES, (ALBA, "map")) == (OCEJO, "map")
    assert next_place(CELLS, PLACES, (OCEJO, "ratio")) == (OCEJO, "map")
    assert next_place(CELLS, PLACES, None) == (OCEJO, "map")
    assert next_place(CELLS, PLACES, (OCEJO, "map"), blocking=True) == (OCEJO, "map")
    assert next_place([], PLACES, None) is None


def test_proposals_are_listed_before_they_are_accepted():
    found = proposals(MATRIX, ["walk", "far"], [ALBA, CANAL, OCEJO])
    assert [(cell.unit_code, cell.item_id) for cell in found] == [
        (CANAL, "walk"), (ALBA, "far"), (CANAL, "far"), (OCEJO, "far")]  # fmt: skip
    assert proposals(MATRIX, ["walk"], [ALBA]) == []


def test_only_what_was_calculated_everywhere_ranks():
    """The way on foot was not calculated in one of three, so the farthest service alone counts; ties go by women."""
    found = ranking(MATRIX)
    assert [(rank.unit_code, rank.not_met, rank.compared, rank.women) for rank in found] == [
        (OCEJO, 1, 1, 400.0), (CANAL, 1, 1, 100.0), (ALBA, 0, 1, 0.0)]  # fmt: skip


def test_more_questions_that_are_not_met_come_before_more_women():
    more = contents()
    known = tuple(figure for figure in more.figures if (figure.unit_code, figure.indicator) != (OCEJO, "on_foot"))
    added = (Figure(OCEJO, "on_foot", value=1.0), Figure(CANAL, "on_foot", value=0.5))
    known = tuple(figure for figure in known if (figure.unit_code, figure.indicator) != (CANAL, "on_foot"))
    found = ranking(Matrix(CHECKLIST, replace(more, figures=known + added)))
    assert [(rank.unit_code, rank.not_met) for rank in found] == [(CANAL, 2), (ALBA, 1), (OCEJO, 1)]
    assert {rank.compared for rank in found} == {2}


def test_an_answer_that_was_typed_or_chosen_ranks_nobody():
    """What somebody chose against the figure does not move a municipality: plans are compared by figures alone."""
    chosen = {(code, "far"): Answer("far", ("met",), unit_code=code) for code in (ALBA, CANAL, OCEJO)}
    given = contents()
    found = ranking(Matrix(CHECKLIST, replace(given, own={**given.own, **chosen})))
    assert [(rank.unit_code, rank.not_met) for rank in found] == [(OCEJO, 1), (CANAL, 1), (ALBA, 0)]


def test_places_are_shared_and_there_is_none_where_nothing_is_compared():
    ranks = [Rank("a", 2, 0, 3, 1.0), Rank("b", 1, 1, 3, 1.0), Rank("c", 1, 1, 3, 1.0), Rank("d", 1, 0, 3, 9.0)]
    assert places_of(ranks) == [1, 2, 2, 4]
    assert places_of([replace(rank, compared=0) for rank in ranks]) == [None] * 4
    assert places_of([]) == []
