"""Step 6 and the run: title, criteria, folder, what hinders, what is made, and how it is opened and changed again."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from urban_rural_linkages.core.checks.findings import Finding, Severity
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.recipe.chapters import CHAPTER_IDS
from urban_rural_linkages.gui.diagnosis.ports import CriteriaSet

from .diagnosis_stage import Project

REPORT = 5
SETS = [
    CriteriaSet("es_law", "Small rural municipality", "Ley 45/2007", "Spain", True),
    CriteriaSet("seed_2001_2018", "At risk", "UN-Habitat", "Any country", True, "speaks of 2001–2018"),
    CriteriaSet("it_snai", "Inner areas", "SNAI", "Italy"),
]


@pytest.fixture
def project(tmp_path):
    made = Project()
    made.sets, made.folder = SETS, str(tmp_path / "diagnosis")
    return made


@pytest.fixture
def window(make_diagnosis, project):
    made = make_diagnosis(project)
    made.go(REPORT)
    return made


@pytest.fixture
def page(window):
    return window.pages[REPORT]


def write(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_what_was_chosen_the_last_time_is_proposed_and_no_choice_of_the_users(make_diagnosis, project):
    project.settings |= {"AUTHOR": "Ana", "LANGUAGE": "es"}
    window = make_diagnosis(project)
    window.go(REPORT)
    page = window.pages[REPORT]
    assert (page.author.text(), page.language.code(), page.folder.text()) == ("Ana", "es", project.folder)
    assert window.session.state.values["AUTHOR"] == "Ana"
    assert not window.recipes.is_unsaved


def test_the_texts_of_a_recipe_are_shown(window, page):
    given = {"CLIENT": "The council", "UNIT_WORD": "parish, parishes", "SHEETS": "none", "REFERENCE": "/data/ref.csv"}
    for name, text in given.items():
        window.session.give(name, text)
    shown = {name: page.texts[name].text() for name in page.texts} | {"REFERENCE": page.reference.text()}
    assert given.items() <= shown.items()


def test_texts_are_given_and_remembered(window, page, project):
    write(page.author, "Ana & Eva")
    write(page.title, "Plan of the Vegas")
    assert window.session.state.values["AUTHOR"] == project.settings["AUTHOR"] == "Ana & Eva"
    assert window.session.state.values["TITLE"] == "Plan of the Vegas"
    assert "TITLE" not in project.settings, "another region has another title"


def test_a_pdf_for_an_archive_is_a_choice_that_a_recipe_keeps(window, page):
    assert not page.archive.isChecked()
    page.archive.click()
    assert window.session.state.values["ARCHIVE"] is True
    window.session.give("ARCHIVE", False)
    window.session.give("CLIENT", "Diputación")
    page.iso.click()
    assert window.session.state.values["ISO_METADATA"] is True
    page.show_state()
    assert not page.archive.isChecked() and page.iso.isChecked()
    assert page.findChild(QLineEdit, "CLIENT").text() == "Diputación", "every field shows what was given elsewhere"


def test_criteria_go_by_title_norm_and_place_and_those_of_elsewhere_are_shown_when_asked_for(window, page):
    shown = {name: made.isVisible() for name, made in page.criteria.buttons.items()}
    assert shown == {"es_law": True, "seed_2001_2018": True, "it_snai": False}
    assert page.criteria.buttons["seed_2001_2018"].isChecked(), "what the algorithm takes where nothing is chosen"
    spoken = page.criteria.buttons["seed_2001_2018"].accessibleName()
    assert spoken == "At risk. UN-Habitat · Any country (speaks of 2001–2018)"
    page.criteria._more.click()
    page.criteria.buttons["it_snai"].click()
    assert window.session.state.values["CRITERIA"] == "it_snai"


def test_the_folder_is_looked_at(window, page, tmp_path):
    assert page.folder_row.found.shown_text == "✓ will be made"
    (tmp_path / "earlier").mkdir()
    (tmp_path / "earlier" / "diagnosis.json").write_text("{}", encoding="utf-8")
    write(page.folder, str(tmp_path / "earlier"))
    assert page.folder_row.found.shown_text == "✓ an earlier diagnosis in it will be replaced"
    write(page.folder, str(tmp_path / "earlier" / "diagnosis.json"))
    assert page.folder_row.found.shown_text == "× This is a file, and no folder."
    assert not window.next.isEnabled()


def test_logo_and_folder_are_chosen_in_boxes(window, page, project):
    project.questions.path, project.questions.place = "/logos/a.svg", "/plans/b"
    page._choose_logo()
    page._choose_folder()
    assert window.session.state.values["LOGO"] == "/logos/a.svg"
    assert window.session.state.values["FOLDER"] == "/plans/b"


def test_what_hinders_is_said_with_the_way_there(make_diagnosis, project):
    project.findings = (Finding("UNITS", "crs", Severity.FAIL, 1, "", Note("No system.")),)
    window = make_diagnosis(project)
    window.go(4)
    window.go(REPORT)
    assert not window.next.isEnabled()
    warning = window.pages[REPORT].warning
    assert warning.text == "Checks: No system."
    warning.buttons[0].click()
    assert window.current == 4


def test_all_chapters_are_listed_with_what_they_lack(page):
    words = [label.shown_text for label in page._chapters._labels.values()]
    assert len(words) == len(CHAPTER_IDS)
    assert words[0] == "✓ Population: in the report"
    assert words[-1].startswith("○ Impact checklists: It needs the file")


def test_made_and_opened_and_said_with_report_folder_and_the_way_back(window, project):
    window.next.click()
    assert ("run",) in project.done and ("project", "/out/diagnosis.qgz") in project.done
    assert window.message.text == "Done in 6 s. The project is open."
    report, folder, change = window.message.buttons
    report.click()
    folder.click()
    assert project.done[-2:] == [("document", "/out/report.html"), ("folder", "/out")]
    assert not window.next.isEnabled() and not window.pages[REPORT].isEnabled(), "the layers are gone"
    change.click()
    assert project.done[-1] == ("load",)
    assert window.current == 0 and window.pages[0].isEnabled()
    assert window.session.state.values["UNITS"] == "municipalities"


def test_the_layers_of_a_project_that_was_left_are_not_forgotten(window, project):
    window.next.click()
    layers, project.layers = project.layers, {}
    project._listed()
    assert window.session.state.given("UNITS")
    project.layers = layers
    window.message.buttons[2].click()
    assert window.session.state.values["POP_END"] == "t2021"


def test_a_project_that_the_user_does_not_leave_stays_with_the_result_to_be_opened(make_diagnosis, project):
    window = make_diagnosis(project)
    window.go(REPORT)
    project.refusal = "The project of this session stays open."
    window.next.click()
    assert window.message.text == "Done in 6 s. The project lies in the folder."
    assert window.pages[REPORT].isEnabled() and window.next.isEnabled()
    project.refusal = ""
    window.message.buttons[0].click()
    assert window.message.text == "Done in 6 s. The project is open."


def test_while_it_runs_the_steps_are_named_the_window_is_of_use_and_cancel_reaches_the_run(window, project):
    project.waiting = []
    window.next.click()
    assert window.busy.text() == "first step" and not window.next.isEnabled()
    window.go(2)
    assert window.current == 2 and window.pages[2].isEnabled()
    window.stop.click()
    assert project.waiting == []
    assert not window.stop.isVisible() and window.session.outcome is None
    assert window.message.text == ""
    window.go(REPORT)
    assert window.next.isEnabled()


def test_a_run_that_fails_says_why_and_where_to_mend_it(window, project):
    project.reason = "'Roads' (NETWORK) has no line."
    window.next.click()
    assert window.message.text == "'Roads' has no line."
    window.message.buttons[0].click()
    assert window.current == 2


def test_from_nothing_to_the_report_in_seven_keys(make_diagnosis, project):
    window, presses = make_diagnosis(project), 0
    question = window.pages[0].question
    for _ in range(40):
        if question.buttons[0].hasFocus():
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(question.buttons[0], Qt.Key.Key_Space)
    presses += 1
    while not project.done.count(("run",)):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
        presses += 1
        assert presses <= 8
    assert presses == 7
    assert window.message.text == "Done in 6 s. The project is open."
