"""Review of the findings in step 6: sentences of the last report, verdicts under a name, kept in the recipe."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from urban_rural_linkages.core.findings.review import parse_review

from .diagnosis_stage import Project

REPORT = 5
SAID = {"findings": {
    "findings": [{"rule": "F1a", "place": "findings", "sentence": "Outside Vega & Co, it loses."}],
    "lines": [{"rule": "W5", "place": "weaknesses", "sentence": "46 of 58 lose people"}], "left_out": [],
}}  # fmt: skip


@pytest.fixture
def project(tmp_path):
    made = Project()
    made.folder = str(tmp_path / "diagnosis")
    return made


@pytest.fixture
def panel(make_diagnosis, project):
    """The panel over a folder in which a report lies, a name given."""
    project.records[project.folder] = json.dumps(SAID)
    window = make_diagnosis(project)
    window.go(REPORT)
    made = window.pages[REPORT].review
    made.session = window.session
    write(made.name, "Ana Ruiz")
    write(made.qualification, "planner")
    return made


def write(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def choose(line, code):
    line.verdict.setCurrentIndex(line.verdict.findData(code))
    line.verdict.activated.emit(line.verdict.currentIndex())


def review(panel):
    return {rule: (one.state, one.text) for rule, one in parse_review(panel.session.state.values["REVIEW"]).items()}


def test_where_there_is_no_report_there_is_nothing_to_review(make_diagnosis, project):
    window = make_diagnosis(project)
    window.go(REPORT)
    assert not window.pages[REPORT].review.isVisible()


def test_the_sentences_of_the_last_report_are_listed(panel):
    assert panel.isVisible()
    assert [line.text.shown_text for line in panel.lines] == ["Outside Vega & Co, it loses.", "46 of 58 lose people"]
    assert [line.verdict.code() for line in panel.lines] == ["", ""]
    assert panel.lines[0].verdict.accessibleName() == "Verdict: Outside Vega & Co, it loses."


def test_a_verdict_is_kept_in_the_recipe_with_name_and_qualification(panel):
    choose(panel.lines[0], "accepted")
    choose(panel.lines[1], "left_out")
    assert review(panel) == {"F1a": ("accepted", ""), "W5": ("left_out", "")}
    verdict = parse_review(panel.session.project.recipe_of(panel.session.state).diagnosis.inputs["REVIEW"])["F1a"]
    assert (verdict.name, verdict.qualification, verdict.sentence) == (
        "Ana Ruiz", "planner", "Outside Vega & Co, it loses.")  # fmt: skip
    assert panel.session.project.settings["REVIEWER"] == "Ana Ruiz", "asked for once"


def test_a_verdict_is_taken_back(panel):
    choose(panel.lines[0], "accepted")
    choose(panel.lines[0], "")
    assert panel.session.state.values["REVIEW"] == []


def test_a_sentence_is_written_anew(panel):
    line = panel.lines[0]
    assert not line.edit.isVisible()
    choose(line, "edited")
    assert line.edit.isVisible() and line.edit.text() == "Outside Vega & Co, it loses."
    write(line.edit, "The rim empties.")
    assert review(panel) == {"F1a": ("edited", "The rim empties.")}
    write(line.edit, " ")
    assert panel.session.state.values["REVIEW"] == [], "no words, no verdict"


def test_without_a_name_nobody_judges(panel):
    write(panel.name, " ")
    assert not panel.lines[0].verdict.isEnabled()
    assert panel.lines[0].verdict.toolTip() == "Write your name first."


def test_a_verdict_on_another_sentence_is_none(panel):
    choose(panel.lines[0], "accepted")
    changed = json.dumps(SAID).replace("it loses", "it gains")
    panel.session.project.records[panel.session.project.folder] = changed
    panel.session.outcome = object()  # another run
    panel.show_state()
    assert panel.lines[0].text.shown_text == "Outside Vega & Co, it gains." and panel.lines[0].verdict.code() == ""


def test_a_table_that_is_wrong_does_not_stop_the_window(panel):
    panel.session.give("REVIEW", ["F1a", "fine"])
    assert panel.lines[0].verdict.code() == ""
    choose(panel.lines[0], "accepted")
    assert review(panel) == {"F1a": ("accepted", "")}
