"""Records as plain values and back: nothing is lost on the way, and what somebody has broken by hand is named."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.assessment.plain_records import FIELDS, Kind, content_of, from_plain, plain, storable
from urban_rural_linkages.core.assessment.plan import INSTRUMENTS, Nucleus, Plan, Stage
from urban_rural_linkages.core.assessment.records import (
    Answer,
    Assessment,
    CalculationRun,
    Carried,
    Evidence,
    EvidenceKind,
    LogEntry,
    Measure,
    Status,
)
from urban_rural_linkages.core.assessment.scoring import DomainScore, Score
from urban_rural_linkages.core.assessment.unit_records import (
    Binding,
    Comment,
    Determination,
    Figure,
    Particulars,
    Snapshot,
    Unit,
)
from urban_rural_linkages.core.errors import ChecklistError, PlanningError

texts = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=20)
finite = st.floats(allow_nan=False, allow_infinity=False)
codes = st.lists(texts, max_size=3).map(tuple)
shares = st.none() | st.floats(0, 1)
counts = st.integers(0, 10**6)
plans = st.builds(Plan, st.sampled_from(sorted(INSTRUMENTS)), st.frozensets(st.sampled_from(Nucleus), min_size=1),
                  st.sampled_from(Stage))  # fmt: skip
named = st.dictionaries(texts, texts, max_size=3)
particulars = st.builds(Particulars, texts, texts, texts, texts, texts, texts, texts, texts, texts,
                        st.dictionaries(texts, finite, max_size=3))  # fmt: skip
scores = st.builds(
    Score, shares, shares,
    st.lists(st.builds(DomainScore, texts, shares, shares, finite, counts, counts), max_size=2).map(tuple),
    codes, codes, counts, counts,
)  # fmt: skip
RECORDS = {
    Assessment: st.builds(Assessment, texts, texts, texts, texts, texts, plans, texts, texts, texts, texts, texts,
                          st.sampled_from(Status), st.none() | st.builds(Carried, texts, st.none() | scores),
                          particulars),
    Answer: st.builds(Answer, texts, codes, texts, st.dictionaries(texts, finite, max_size=3), texts, st.booleans(),
                      st.booleans(), texts, texts, counts, texts, texts, texts),
    Evidence: st.builds(Evidence, texts, texts, st.sampled_from(EvidenceKind), texts, texts, texts, texts,
                        st.none() | st.tuples(finite, finite, finite, finite), texts, st.none() | finite, texts,
                        texts, texts, texts),
    Measure: st.builds(Measure, texts, texts, texts, texts, texts, texts, texts, texts, texts, texts, texts,
                       st.none() | finite, texts),
    CalculationRun: st.builds(CalculationRun, texts, texts, texts,
                              st.dictionaries(texts, texts | finite | st.booleans() | st.none(), max_size=3), texts,
                              st.none() | finite, texts, texts),
    LogEntry: st.builds(LogEntry, texts, texts, texts, texts, texts, texts, texts),
    Unit: st.builds(Unit, texts, texts, texts, texts, texts, counts, texts),
    Figure: st.builds(Figure, texts, texts, texts, st.none() | finite, st.none() | finite, st.none() | finite, texts,
                      texts, texts, texts),
    Determination: st.builds(Determination, texts, texts, texts, texts, texts, texts, texts, texts, texts, texts),
    Comment: st.builds(Comment, texts, texts, texts, texts, texts, texts, texts, texts),
    Binding: st.builds(Binding, texts, texts, texts, texts, named, named, texts),
    Snapshot: st.builds(Snapshot, texts, counts, texts, texts, texts, texts),
}  # fmt: skip
EXAMPLES = {
    Assessment: Assessment("u", "c", "1", "f", "Plan of Ñ", Plan("pt")),
    Answer: Answer("i"),
    Evidence: Evidence("u", "i", EvidenceKind.LINK),
    Measure: Measure("u", "i", "Lamps"),
    CalculationRun: CalculationRun("u", "green", "urbanrural:x", {}, "f", None, "1", "t"),
    LogEntry: LogEntry("u", "i", "codes", "", "met", "Ana", "t"),
    Unit: Unit("00003", "Aldeanueva"),
    Figure: Figure("00003", "green"),
    Determination: Determination("u"),
    Comment: Comment("u", "i"),
    Binding: Binding("roads", "roads.gpkg"),
    Snapshot: Snapshot("u", 1, "f", "Ana", "t", "{}"),
}
LATER = {
    Assessment: {"particulars"},
    Answer: {"unit_code", "assigned_to", "due"},
    Evidence: {"unit_code"},
    Measure: {"unit_code", "finding", "determination", "indicator", "state", "target"},
}  # which an earlier version did not write
kinds = pytest.mark.parametrize("kind", list(RECORDS), ids=lambda kind: kind.__name__)


@kinds
@given(st.data())
def test_a_record_that_went_through_json_is_the_same(kind, data):
    record = data.draw(RECORDS[kind])
    row = plain(record)
    assert list(row) == list(FIELDS[kind])
    assert from_plain(kind, json.loads(json.dumps(row))) == record


@kinds
def test_fields_that_are_not_known_are_passed_over(kind):
    row = plain(EXAMPLES[kind])
    assert from_plain(kind, {**row, "of_a_later_version": 7}) == EXAMPLES[kind]


@kinds
def test_a_field_that_is_missing_or_of_another_kind_is_named(kind):
    wrong = {Kind.TEXT: 7, Kind.REAL: "7", Kind.COUNT: -1, Kind.FLAG: 2, Kind.LIST: "abc", Kind.OBJECT: [1]}
    row = plain(EXAMPLES[kind])
    for name, what in FIELDS[kind].items():
        lacking = {key: value for key, value in row.items() if key != name}
        if name in LATER.get(kind, ()):
            assert from_plain(kind, lacking) == EXAMPLES[kind]
            lacking = {**row, name: wrong[what]}
        for broken in ({**row, name: wrong[what]}, lacking):
            with pytest.raises(ChecklistError, match=f"'{kind.__name__}' has a field '{name}'"):
                from_plain(kind, broken)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, True, "1"])
def test_what_is_no_number_is_no_figure(value):
    with pytest.raises(ChecklistError, match="'value'"):
        from_plain(Figure, {**plain(EXAMPLES[Figure]), "value": value})


@pytest.mark.parametrize(
    ("kind", "broken", "reason"),
    [
        (Assessment, {"status": "lost"}, "'lost' is not a valid Status"),
        (Assessment, {"stage": "later"}, "'later' is not a valid Stage"),
        (Assessment, {"nuclei": ["town"]}, "'town' is not a valid Nucleus"),
        (Assessment, {"instrument": "spell"}, "The instrument 'spell' is not known"),
        (Assessment, {"nuclei": []}, "covers no class of settlement"),
        (Assessment, {"carried": {"version": "1"}}, "'score'"),
        (Assessment, {"carried": {"version": "1", "score": {"domains": []}}}, "blocking_open"),
        (Evidence, {"kind": "rumour"}, "'rumour' is not a valid EvidenceKind"),
        (Evidence, {"extent": [1, 2, "x", 4]}, "could not convert"),
    ],
)
def test_what_cannot_be_read_says_why(kind, broken, reason):
    with pytest.raises(PlanningError, match=reason):
        from_plain(kind, {**plain(EXAMPLES[kind]), **broken})


def test_an_extent_has_four_corners_or_is_none():
    row = plain(EXAMPLES[Evidence])
    assert from_plain(Evidence, {**row, "extent": [1, 2, 3, 4]}).extent == (1.0, 2.0, 3.0, 4.0)
    assert from_plain(Evidence, {**row, "extent": []}).extent is None
    assert from_plain(Evidence, {**row, "extent": [1, 2]}).extent is None


def test_numbers_that_are_none_are_left_out_of_a_figure():
    row = {**plain(EXAMPLES[Answer]), "numbers": {"lamps": 7, "rumour": "many", "truth": True, "none": None}}
    assert from_plain(Answer, row).numbers == {"lamps": 7.0}


def test_unknown_figures_are_kept_as_unknown():
    for value in (math.nan, math.inf):
        assert plain(replace(EXAMPLES[Figure], value=value))["value"] is None


class TestContents:
    """The content of a record, by which two copies are compared."""

    @kinds
    def test_ids_author_time_and_revision_are_no_content(self, kind):
        assert not {"uuid", "item_id", "author", "modified", "revision"} & set(content_of(EXAMPLES[kind]))

    def test_an_answer_that_says_nothing_is_the_same_as_none(self):
        assert content_of(None) == content_of(Answer("i", author="Ana", revision=4)) == {}
        assert content_of(Answer("i", note="Seen."))["note"] == "Seen."

    @given(RECORDS[Answer], texts, counts)
    def test_who_wrote_it_when_and_how_often_makes_no_difference(self, answer, author, revision):
        again = replace(answer, author=author, modified="later", revision=revision)
        assert content_of(again) == content_of(answer)


@given(st.text(st.characters(), max_size=20))
def test_any_text_can_be_stored(text):
    kept = storable(text)
    assert ("\0" not in kept and kept.encode("utf-8") and len(kept) == len(text)) or not text
    assert storable(kept) == kept


@pytest.mark.parametrize("text", ["Ñandú", "a\tb\n", "𐐷", "\u202f"])
def test_what_can_be_stored_stays(text):
    assert storable(text) == text
