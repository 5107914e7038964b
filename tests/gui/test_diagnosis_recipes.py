"""Recipes of the window: loaded, saved, copied, kept with the project, of newer versions, and with lost files."""

from __future__ import annotations

import json
import shlex

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from urban_rural_linkages.core.recipe.recipe_format import DIAGNOSIS, parse_recipe

from .diagnosis_stage import Project

CHECKS = 4
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path):
    made = Project()
    made.base = tmp_path
    for name in made.layers:
        (tmp_path / f"{name}.gpkg").write_bytes(b"")
    return made


@pytest.fixture
def recipe(tmp_path):
    """A recipe in a file, of the plain form."""
    inputs = {"UNITS": "municipalities.gpkg", "UNIT_ID": "code", "POP_START": "t2001", "POP_END": "t2021",
              "START_YEAR": 2001, "END_YEAR": 2021, "FOLDER": "out"}  # fmt: skip
    path = tmp_path / "plan.json"
    path.write_text(json.dumps([{"algorithm": DIAGNOSIS, "inputs": inputs}]), encoding="utf-8")
    return path


def rewrite(path, change):
    runs = json.loads(path.read_text(encoding="utf-8"))
    change(runs)
    path.write_text(json.dumps(runs), encoding="utf-8")


def test_a_recipe_opens_on_step_five_with_its_checks_done(make_diagnosis, project, recipe):
    window = make_diagnosis(project)
    project.questions.path = str(recipe)
    QTest.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert window.current == CHECKS
    assert ("check",) in project.done and window.session.state.checks is not None
    state = window.session.state
    assert (state.values["UNITS"], state.values["POP_END"]) == ("municipalities", "t2021")
    assert not state.given("SERVICES"), "what a recipe leaves out stays out"
    assert not window.recipes.is_unsaved


def test_what_is_saved_is_what_the_command_line_reads_with_relative_paths(make_diagnosis, project, recipe, tmp_path):
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    window.session.give("GROUP", "comarca")
    assert window.recipes.is_unsaved
    project.questions.path = str(tmp_path / "saved.url.json")
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    text = (tmp_path / "saved.url.json").read_text(encoding="utf-8")
    saved = parse_recipe(text, "saved")
    assert saved.diagnosis.inputs["UNITS"] == "municipalities.gpkg"
    assert saved.diagnosis.inputs["GROUP"] == "comarca"
    assert saved.diagnosis.inputs["FOLDER"] == "out"
    assert not window.recipes.is_unsaved
    assert window.message.text.startswith("The recipe is saved: ")
    assert project.kept, "and kept with the project"


def test_what_else_a_file_holds_is_kept(make_diagnosis, project, recipe, tmp_path):
    runs = json.loads(recipe.read_text(encoding="utf-8"))
    whole = {"format": "urbanrural-recipe/1", "title": "Plan", "by": "Ana", "runs": runs}
    recipe.write_text(json.dumps(whole), encoding="utf-8")
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    project.questions.path = str(tmp_path / "saved.json")
    assert window.recipes.save()
    saved = json.loads((tmp_path / "saved.json").read_text(encoding="utf-8"))
    assert (saved["title"], saved["by"]) == ("Plan", "Ana")


EACH = {"layer": "municipalities.gpkg", "field": "comarca"}


def test_a_recipe_of_many_diagnoses_says_that_the_window_makes_one(make_diagnosis, project, recipe, tmp_path):
    rewrite(recipe, lambda runs: runs[0].update(each=EACH))
    window = make_diagnosis(project)
    project.questions.agreed = False
    window.recipes.load(recipe)
    [(kind, words)] = project.questions.asked
    assert kind == "agrees" and "one diagnosis for each value of 'comarca'" in words
    assert window.current == 0
    project.questions.agreed = True
    window.recipes.load(recipe)
    assert window.current == CHECKS and not window.recipes.is_unsaved
    window.recipes.copy_command()
    assert "is copied" in window.message.text and "make one of all units" in window.message.text
    project.questions.path = str(tmp_path / "saved.json")
    assert window.recipes.save()
    [run] = json.loads((tmp_path / "saved.json").read_text(encoding="utf-8"))["runs"]
    assert run["each"] == EACH, "and it is saved as it was"


def test_a_file_that_cannot_be_written_is_said(make_diagnosis, project, recipe, tmp_path):
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    project.questions.path = str(tmp_path / "nowhere" / "saved.json")
    assert not window.recipes.save()
    assert window.message.text.startswith("The recipe '")
    assert "cannot be written" in window.message.text


def test_the_command_is_copied(make_diagnosis, project, recipe):
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    action = next(one for one in window.save.menu().actions() if "qgis_process" in one.text())
    action.trigger()
    words = shlex.split(QApplication.clipboard().text())
    assert words[:4] == ["qgis_process", "run", DIAGNOSIS, "--"]
    assert "POP_END=t2021" in words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format": "urbanrural-recipe/9", "runs": []}', "newer version of the plugin"),
        ("{", "is not JSON"),
        ("[]", "is not a list of runs"),
        ('[{"algorithm": "urbanrural:jointables", "inputs": {}}]', "makes no diagnosis"),
    ],
)
def test_what_is_no_recipe_of_this_version_is_said_in_a_sentence(make_diagnosis, project, tmp_path, text, said):
    window = make_diagnosis(project)
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    window.recipes.load(tmp_path / "bad.json")
    assert said in window.message.text
    assert window.current == 0 and ("load",) not in project.done


def test_files_that_moved_are_asked_for_once(make_diagnosis, project, recipe, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "municipalities.gpkg").rename(tmp_path / "new" / "municipalities.gpkg")
    project.base = tmp_path / "new"
    project.questions.place = str(tmp_path / "new")
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    [(kind, words)] = project.questions.asked
    assert kind == "where" and "municipalities.gpkg" in words
    assert window.session.state.values["UNITS"] == "municipalities"


def test_files_that_stay_lost_are_said_and_what_reads_them_is_left_out(make_diagnosis, project, recipe):
    rewrite(recipe, lambda runs: runs[0]["inputs"].update(LAND="land.tif", LOGO="logo.svg"))
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    assert len(project.questions.asked) == 1
    assert "land.tif" in window.message.text and "logo.svg" in window.message.text
    assert window.session.state.given("UNITS") and not window.session.state.given("LAND")


def test_algorithms_of_others_and_files_elsewhere_are_asked_about(make_diagnosis, project, recipe, tmp_path):
    run = {"algorithm": "script:clean", "inputs": {"UNITS": "municipalities.gpkg", "OUTPUT": "/etc/made.gpkg"}}
    rewrite(recipe, lambda runs: runs.insert(0, run))
    project.questions.agreed = False
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    assert [kind for kind, _ in project.questions.asked] == ["agrees"]
    assert "script:clean" in project.questions.asked[0][1]
    assert ("load",) not in project.done
    project.questions.agreed = True
    window.recipes.load(recipe)
    assert "made.gpkg" in project.questions.asked[-1][1]
    assert ("load",) in project.done


def test_the_demo_fills_the_window(make_diagnosis, project):
    window = make_diagnosis(project)
    window.side.findChild(type(window.help), "use_demo").click()
    assert window.current == CHECKS and ("load",) in project.done


def test_a_demo_that_cannot_be_copied_is_said(make_diagnosis, project, monkeypatch):
    def fails():
        raise OSError("disk full")

    window = make_diagnosis(project)
    monkeypatch.setattr(project, "demo_recipe", fails)
    window.recipes.load_demo()
    assert window.message.text == "The demo cannot be copied: disk full"


def test_a_recipe_is_kept_with_the_project_and_is_there_again(make_diagnosis, project, recipe):
    window = make_diagnosis(project)
    window.recipes.load(recipe)
    window.session.give("GROUP", "comarca")
    window.leave()
    again = make_diagnosis(project)
    assert again.session.state.values["GROUP"] == "comarca"
    assert not again.session.state.given("SERVICES")
    assert not again.recipes.is_unsaved


def test_a_window_that_was_only_looked_at_changes_no_project_and_asks_nothing(make_diagnosis, project):
    window = make_diagnosis(project)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible() and project.is_released
    assert (project.kept, project.questions.asked) == ("", [])


@pytest.mark.parametrize(("answer", "closes"), [(None, False), (False, True), (True, True)])
def test_escape_asks_where_something_is_not_saved(make_diagnosis, project, tmp_path, answer, closes):
    window = make_diagnosis(project)
    window.session.give("GROUP", "")
    project.questions.saved, project.questions.path = answer, str(tmp_path / "saved.url.json")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert project.questions.asked[0] == ("saves",)
    assert window.isVisible() is not closes
    assert (tmp_path / "saved.url.json").exists() is bool(answer)


def test_the_cross_of_the_window_asks_too(make_diagnosis, project):
    window = make_diagnosis(project)
    window.session.give("GROUP", "")
    project.questions.saved = None
    window.close()
    assert window.isVisible()


def test_what_ends_after_the_window_has_closed_is_let_go(make_diagnosis, project):
    project.waiting = []
    window = make_diagnosis(project)
    window.go(CHECKS)
    (done, outcome) = project.waiting[0]
    window.leave()
    done(outcome)
    assert window.session.state.checks is None
