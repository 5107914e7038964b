"""Units chosen from a layer: codes that tell apart, LOTUS' classes, and duplicates that take no place along."""

from __future__ import annotations

import pytest

from tests.unit.assessment.municipalities import ALBA, CANAL, OCEJO, contents
from urban_rural_linkages.core.assessment.duplicate import duplicated
from urban_rural_linkages.core.assessment.records import Evidence, EvidenceKind, Status
from urban_rural_linkages.core.assessment.unit_choice import (
    UnitRow,
    chosen_units,
    left_with_answers,
    likely_fields,
    nucleus_of,
    units_of_rows,
)
from urban_rural_linkages.core.assessment.unit_records import Binding
from urban_rural_linkages.core.errors import InputError

ROWS = [UnitRow("02", "Ñora", 5001.0, "POINT(0 0)"), UnitRow("01", "Alba", 5000.0), UnitRow("03", "", None)]


def test_units_stand_by_name_with_their_class():
    units = units_of_rows(ROWS, "municipalities", "EPSG:25830")
    assert [(unit.code, unit.name, unit.nucleus, unit.place, unit.crs) for unit in units] == [
        ("03", "03", "", 1, ""), ("01", "Alba", "base", 2, ""), ("02", "Ñora", "relevance", 3, "EPSG:25830"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("inhabitants", "nucleus"), [(0.0, "base"), (5000.0, "base"), (5000.5, "relevance"), (float("nan"), ""), (None, "")]
)
def test_more_than_five_thousand_inhabitants_are_relevant(inhabitants, nucleus):
    assert nucleus_of(inhabitants) == nucleus


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "Layer 'muni' is empty."),
        ([UnitRow("", "A"), UnitRow("1", "B")], "In layer 'muni', 1 row has no code."),
        ([UnitRow("1", "A"), UnitRow("1", "B")], "In layer 'muni', the code '1' occurs more than once."),
    ],
)
def test_what_tells_nothing_apart_is_refused(rows, words):
    with pytest.raises(InputError) as error:
        units_of_rows(rows, "muni")
    assert str(error.value).startswith(words)


@pytest.mark.parametrize(
    ("fields", "found"),
    [(["code", "name", "population"], ("code", "name", "population")), (["x", "y"], ("", "", "")),
     (["fid", "CODIGOINE", "NAMEUNIT", "HABITANTES"], ("CODIGOINE", "NAMEUNIT", "HABITANTES")),
     (["code", "name", "pop_65", "pop_0_14", "t2001", "t2021", "t2011"], ("code", "name", "t2021"))],
)  # fmt: skip
def test_fields_are_guessed_by_their_names(fields, found):
    assert likely_fields(fields) == found


def test_the_chosen_ones_are_numbered_anew():
    units = chosen_units(units_of_rows(ROWS, "muni"), {"02", "03"}, "2026-01-01T00:00:00Z")
    assert [(unit.code, unit.place, unit.modified) for unit in units] == [
        ("03", 1, "2026-01-01T00:00:00Z"), ("02", 2, "2026-01-01T00:00:00Z")]  # fmt: skip


def test_units_with_answers_that_would_go_are_named():
    assert [unit.code for unit in left_with_answers(contents(), {CANAL})] == [ALBA, OCEJO]
    assert left_with_answers(contents(), {ALBA, OCEJO}) == (), "the third has no answer of its own"


def test_a_duplicate_takes_common_answers_and_bound_data_and_no_place():
    whole = contents(evidence=(Evidence("e", "chapter", EvidenceKind.TEXT, "Here"),),
                     bindings=(Binding("roads", "roads.gpkg"),))  # fmt: skip
    made = duplicated(whole, "b", "Second plan", "Eva", "2026-12-01T00:00:00Z")
    assert (made.assessment.uuid, made.assessment.title, made.assessment.status) == ("b", "Second plan", Status.DRAFT)
    assert made.assessment.plan == whole.assessment.plan and made.assessment.created == "2026-12-01T00:00:00Z"
    assert made.answers["chapter"].codes == ("met",) and made.answers["map"].note == "In part."
    assert {answer.author for answer in made.answers.values()} == {"Eva"}
    assert made.bindings == whole.bindings
    gone = ("own", "units", "figures", "evidence", "measures", "runs", "log", "comments", "determinations", "snapshots")
    assert not any(getattr(made, name) for name in gone)
