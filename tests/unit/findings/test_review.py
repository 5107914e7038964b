"""Findings and lines reviewed by a person."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.findings.choosing import RULES, key_findings
from urban_rural_linkages.core.findings.review import (
    STATES,
    SaidSentence,
    Verdict,
    parse_review,
    review,
    said_sentences,
    with_verdict,
)
from urban_rural_linkages.core.findings.swot import SWOT_RULES, all_lines, swot_lines

from .test_choosing import everything

BY = ("Ana Ruiz", "planner")


def reviewed(*verdicts: Verdict):
    facts = everything()
    findings, lines = key_findings(facts, len(RULES)), swot_lines(facts, len(SWOT_RULES))
    written = {one.rule: str(one.sentence) for one in (*findings, *all_lines(lines))}
    own = {one.rule: replace(one, sentence=one.sentence or written[one.rule]) for one in verdicts}
    return review(findings, lines, own, written), written


def test_nobody_has_looked_at_it():
    found, _ = reviewed()
    assert str(found.status) == "Not reviewed by a person."
    assert [one.rule for one in found.findings] == ["F1b", "F2a", "F5", "F3", "F7"]


def test_what_is_left_out_goes_and_the_next_moves_up():
    found, _ = reviewed(Verdict("F2a", "left_out", "", "", *BY), Verdict("W5", "left_out", "", "", *BY))
    assert [one.rule for one in found.findings] == ["F1b", "F5", "F3", "F7", "F6"]
    assert "W5" not in found.printed and "W5" in found.verdicts


def test_what_is_edited_is_said_in_its_new_words():
    found, _ = reviewed(Verdict("F1b", "edited", "", "The valley empties {fast}.", *BY))
    assert str(found.findings[0].sentence) == "The valley empties {fast}."
    assert str(found.findings[0].figure) == "-10.0\u202f%", "figures are nobody's to edit"


def test_who_has_reviewed_how_much_is_said():
    some, written = reviewed(Verdict("F1b", "accepted", "", "", *BY), Verdict("F3", "accepted", "", "", "Li Wei", ""))
    assert str(some.status) == (
        f"2 of {len(some.printed)} findings and lines reviewed by Ana Ruiz (planner) and Li Wei; the others by no "
        "person."
    )
    everybody, _ = reviewed(*(Verdict(rule, "accepted", "", "", *BY) for rule in written))
    assert str(everybody.status) == "Reviewed by Ana Ruiz (planner)."


def test_a_verdict_holds_for_the_sentence_that_was_looked_at():
    found, _ = reviewed(Verdict("F1b", "left_out", "The region has lost half of its inhabitants.", "", *BY))
    assert found.findings[0].rule == "F1b" and str(found.status) == "Not reviewed by a person."


@given(st.dictionaries(st.sampled_from(["F1b", "F2a", "F3", "F4a", "F5", "W5", "W6"]), st.sampled_from(STATES)))
def test_what_is_printed_is_what_was_not_left_out(states):
    found, written = reviewed(*(Verdict(rule, state, "", "New.", *BY) for rule, state in states.items()))
    assert not any(states.get(rule) == "left_out" for rule in found.printed)
    assert len(found.findings) == min(
        5, 7 - sum(state == "left_out" for rule, state in states.items() if rule[0] == "F")
    )
    for one in found.findings:
        assert str(one.sentence) == ("New." if states.get(one.rule) == "edited" else written[one.rule])


class TestTheTable:
    def test_rows_are_read_and_written_alike(self):
        verdict = Verdict("F1a", "edited", "Old.", "New.", *BY)
        assert parse_review([*verdict.cells, *[None] * 6]) == {"F1a": verdict}
        assert verdict.reviewer == "Ana Ruiz (planner)"
        assert parse_review([]) == {}

    def test_the_last_verdict_counts(self):
        rows = [*Verdict("F1a", "accepted", "S.", "", *BY).cells, *Verdict("F1a", "left_out", "S.", "", *BY).cells]
        assert parse_review(rows)["F1a"].state == "left_out"

    @pytest.mark.parametrize(
        ("cells", "message"),
        [
            (["F1a", "accepted"], "has 2 cells"), (["F1a", "fine", "S.", "", *BY], "row 1: 'fine' is no verdict"),
            (["F1a", "edited", "S.", " ", *BY], "row 1: the sentence is edited, and no text"),
            (["F1a", "accepted", "S.", "", "", "planner"], "row 1: nobody's name"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_is_said(self, cells, message):
        with pytest.raises(InputError, match=message):
            parse_review(cells)

    @given(st.lists(st.tuples(st.sampled_from(["F1a", "F3", "W5"]), st.sampled_from(STATES)), max_size=6),
           st.sampled_from(["F1a", "F3", "W5"]))  # fmt: skip
    def test_a_new_verdict_takes_the_place_of_the_old_one_and_touches_no_other(self, rows, rule):
        cells = [cell for name, state in rows for cell in Verdict(name, state, "S.", "T.", *BY).cells]
        before, new = parse_review(cells), Verdict(rule, "accepted", "New.", "", *BY)
        others = {name: verdict for name, verdict in before.items() if name != rule}
        assert parse_review(with_verdict(cells, rule, new)) == {**others, rule: new}
        assert parse_review(with_verdict(cells, rule, None)) == others


class TestTheReportThatWasMade:
    """Sentences read back from diagnosis.json."""

    row = {"rule": "F3", "place": "findings", "sentence": "One in five is old."}

    def test_findings_and_lines_come_first_and_what_was_left_out_last(self):
        record = {"findings": {"left_out": [{**self.row, "rule": "F9"}], "lines": [{**self.row, "rule": "W1"}],
                               "findings": [self.row]}}  # fmt: skip
        assert [one.rule for one in said_sentences(json.dumps(record))] == ["F3", "W1", "F9"]
        assert said_sentences(json.dumps(record))[0] == SaidSentence("F3", "findings", "One in five is old.")

    @pytest.mark.parametrize("record", ["", "{", "[]", "null", "{}", '{"findings": 3}', '{"findings": {"lines": [3]}}',
                                        '{"findings": {"lines": [{"rule": "F3"}]}}'])  # fmt: skip
    def test_of_what_is_no_record_nothing_is_said(self, record):
        assert said_sentences(record) == []
