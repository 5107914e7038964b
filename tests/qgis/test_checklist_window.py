"""The dock in the window of QGIS: projects come and go, and no answer is lost or put in the wrong place."""

from __future__ import annotations

import gc
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QDockWidget

from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.unit_records import Particulars
from urban_rural_linkages.gui.actions import PluginActions
from urban_rural_linkages.gui.checklists.checklist_files import FOLDER_SETTING, ChecklistFiles
from urban_rural_linkages.gui.checklists.project_pointer import Place
from urban_rural_linkages.gui.checklists.window import AUTHOR_SETTING, ChecklistWindow, author
from urban_rural_linkages.gui.dock.start_card import Wanted
from urban_rural_linkages.gui.report_dialog import ReportDialog
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.paths import resource

from .checklist_window import Window, wait_for

WINDOW = "urban_rural_linkages.gui.checklists.window"


@pytest.fixture
def project(qgis_app):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def iface(project):
    return Window()


@pytest.fixture
def shown() -> list:
    return []


@pytest.fixture
def opened(iface, shown):
    """The dock, open in a window that is on the screen."""
    window = ChecklistWindow(iface, shown.append)
    iface.window.show()
    window.set_open(True)
    settle()
    yield window
    window.remove()
    settle()


def settle() -> None:
    """Let timers of no time, and what they start, run out."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begin(window: ChecklistWindow, title: str = "Plan of Mérida", checklist: str = "gender") -> str:
    """Start an assessment as the card does, answer its first item, and return its uuid."""
    window.dock.start_card.wanted.emit(Wanted(checklist, title, Plan("pt"), Particulars()))
    session = window.dock.session
    item = next(iter(session.asked.values()))
    session.choose(item.id, (session.checklist.scale_of(item).codes[0],))
    window.dock.autosave.flush()
    return session.work.assessment.uuid


def titles(path: Path) -> list[str]:
    return sorted(head.title for head in GeoPackageStore.open(path).assessments())


def saved(project, path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    assert project.write(str(path))
    settle()
    return path.with_name(f"{path.stem}_assessments.gpkg")


def test_without_a_project_answers_are_in_memory_and_the_dock_says_so(opened):
    begin(opened)
    assert opened.store.is_in_memory and "kept in memory" in opened.dock.banners.message("place")
    assert opened.pointer.assessment() == "" and not QgsProject.instance().isDirty()


def test_saving_the_project_keeps_them_beside_it(opened, project, tmp_path):
    uuid = begin(opened)
    store = saved(project, tmp_path / "plan.qgz")
    assert titles(store) == ["Plan of Mérida"] and not project.isDirty()
    assert opened.dock.banners.message("place") == ""
    assert opened.pointer.place() == Place(store) and opened.pointer.assessment() == uuid
    assert len(GeoPackageStore.open(store).load(uuid).answers) == 1
    project.clear()
    settle()
    assert opened.dock.session is None
    project.read(str(tmp_path / "plan.qgz"))
    settle()
    assert opened.dock.session.work.assessment.uuid == uuid


def test_looking_makes_no_file(opened, project, tmp_path):
    store = saved(project, tmp_path / "plan.qgz")
    settle()
    assert not store.exists() and not project.isDirty()
    begin(opened)
    assert titles(store) == ["Plan of Mérida"] and project.isDirty(), "started by the user: the project knows of it"


def test_nothing_says_unsaved_once_the_project_is_saved(opened, project, tmp_path):
    assert "kept in memory" in opened.dock.banners.message("place")
    saved(project, tmp_path / "plan.qgz")
    assert opened.dock.banners.message("place") == ""


def test_answers_are_saved_though_the_project_is_not(opened, project, tmp_path):
    store = saved(project, tmp_path / "plan.qgz")
    uuid = begin(opened)
    project.clear()
    settle()
    assert len(GeoPackageStore.open(store).load(uuid).answers) == 1


def test_each_project_has_its_own(opened, project, tmp_path):
    first = saved(project, tmp_path / "a" / "a.qgz")
    begin(opened, "First")
    project.write()
    project.clear()
    second = saved(project, tmp_path / "b" / "b.qgz")
    settle()
    begin(opened, "Second")
    project.write()
    assert (titles(first), titles(second)) == (["First"], ["Second"])
    project.read(str(tmp_path / "a" / "a.qgz"))
    settle()
    assert opened.dock.session.work.assessment.title == "First"


def test_the_one_that_was_worked_on_is_opened_again(opened, project, tmp_path):
    saved(project, tmp_path / "plan.qgz")
    first = begin(opened, "First")
    begin(opened, "Second", "ageing")
    opened.dock.header.chosen.emit(first)
    project.write()
    project.clear()
    settle()
    project.read(str(tmp_path / "plan.qgz"))
    settle()
    assert opened.dock.session.work.assessment.uuid == first


def test_a_store_that_was_moved_away(opened, project, tmp_path, monkeypatch):
    store = saved(project, tmp_path / "plan.qgz")
    begin(opened)
    project.write()
    project.clear()
    settle()
    shutil.move(store, tmp_path / "found.gpkg")
    asked = []
    monkeypatch.setattr(
        ChecklistWindow, "_located", lambda self, place: asked.append(place) or Place(tmp_path / "found.gpkg")
    )
    project.read(str(tmp_path / "plan.qgz"))
    settle()
    assert asked == [Place(store)] and opened.dock.session.work.assessment.title == "Plan of Mérida"


def test_a_store_that_is_none(opened, project, tmp_path, iface):
    store = saved(project, tmp_path / "plan.qgz")
    opened.pointer.point_at(Place(store), "one")
    project.write()
    project.clear()
    settle()
    store.write_bytes(b"no GeoPackage at all")
    project.read(str(tmp_path / "plan.qgz"))
    settle()
    assert iface.warnings and opened.store.is_in_memory
    assert store.read_bytes() == b"no GeoPackage at all"


def test_a_store_that_may_only_be_read(opened, project, tmp_path):
    store = saved(project, tmp_path / "plan.qgz")
    uuid = begin(opened)
    project.write()
    project.clear()
    settle()
    store.chmod(0o444)
    project.read(str(tmp_path / "plan.qgz"))
    settle()
    assert "cannot be written" in opened.dock.banners.message("place")
    item = list(opened.dock.session.asked)[1]
    opened.dock.session.choose(item, ("met",))
    opened.dock.autosave.flush()
    assert "in memory" in opened.dock.banners.message("save") and opened.store.is_waiting
    store.chmod(0o644)
    opened.dock.autosave.flush()
    assert len(GeoPackageStore.open(store).load(uuid).answers) == 2 and not opened.store.is_waiting


def closed_while_it_cannot_be_saved(opened, project, tmp_path) -> tuple[Path, str]:
    store = saved(project, tmp_path / "plan.qgz")
    uuid = begin(opened)
    project.write()
    store.rename(store.with_suffix(".away"))
    opened.dock.session.write_note(list(opened.dock.session.asked)[1], "not lost")
    opened.dock.autosave.flush()
    project.clear()
    settle()
    return store, uuid


def notes(store: Path, uuid: str) -> list[str]:
    return [answer.note for answer in GeoPackageStore.open(store).load(uuid).answers.values() if answer.note]


def test_what_cannot_be_saved_when_a_project_is_closed_is_saved_later(opened, iface, project, tmp_path):
    store, uuid = closed_while_it_cannot_be_saved(opened, project, tmp_path)
    assert opened.dock.session is None
    assert any("not saved yet" in words for words in iface.warnings)
    store.with_suffix(".away").rename(store)
    assert notes(store, uuid) == []
    opened.late.retry()
    assert notes(store, uuid) == ["not lost"]


def test_what_cannot_be_saved_is_there_when_the_project_is_opened_again(opened, project, tmp_path):
    store, uuid = closed_while_it_cannot_be_saved(opened, project, tmp_path)
    store.with_suffix(".away").rename(store)
    project.read(str(tmp_path / "plan.qgz"))
    settle()
    assert [answer.note for answer in opened.dock.session.work.contents().answers.values()][-1] == "not lost"
    assert opened.dock.autosave.flush()
    assert notes(store, uuid) == ["not lost"]


def test_what_cannot_be_saved_when_qgis_is_closed_is_kept_apart(iface, project, tmp_path, monkeypatch):
    monkeypatch.setattr("urban_rural_linkages.gui.checklists.window.own_folder", lambda: tmp_path / "mine" / "own")
    window = ChecklistWindow(iface, lambda _: None)
    iface.window.show()
    window.set_open(True)
    settle()
    store, uuid = closed_while_it_cannot_be_saved(window, project, tmp_path)
    window.remove()
    (path,) = (tmp_path / "mine" / "unsaved_assessments").glob("*.gpkg")
    assert notes(path, uuid) == ["not lost"]
    store.with_suffix(".away").rename(store)
    project.read(str(tmp_path / "plan.qgz"))
    again = ChecklistWindow(iface, lambda _: None)
    again.set_open(True)
    settle()
    assert any(str(path) in words for words in iface.warnings)
    again.menu.merge(path)
    again.dock.autosave.flush()
    assert notes(store, uuid) == ["not lost"]
    again.remove()
    settle()


def test_kept_in_a_file_of_choice(opened, tmp_path):
    begin(opened)
    opened.menu.keep_in_file(tmp_path / "Ñuñoa é.gpkg")
    assert titles(tmp_path / "Ñuñoa é.gpkg") == ["Plan of Mérida"] and not opened.store.is_in_memory
    assert opened.pointer.place() == Place(tmp_path / "Ñuñoa é.gpkg")


def test_a_place_that_cannot_be_written(opened, tmp_path):
    begin(opened)
    (tmp_path / "file").touch()
    opened.menu.keep_in_file(tmp_path / "file" / "store.gpkg")
    assert opened.dock.banners.message("menu") and opened.store.is_in_memory and opened.dock.session is not None


def test_a_hidden_dock_follows_when_it_is_opened(opened, project, tmp_path):
    saved(project, tmp_path / "plan.qgz")
    uuid = begin(opened)
    project.write()
    opened.set_open(False)
    project.clear()
    project.read(str(tmp_path / "plan.qgz"))
    settle()
    assert opened.dock.session is None
    opened.set_open(True)
    settle()
    assert opened.dock.session.work.assessment.uuid == uuid


def test_evidence_is_named_from_the_store(opened, project, country, tmp_path):
    saved(project, tmp_path / "plan.qgz")
    begin(opened)
    copy = shutil.copy(country / "region.gpkg", tmp_path / "region.gpkg")
    layer = project.addMapLayer(QgsVectorLayer(f"{copy}|layername=services", "Services", "ogr"))
    assert opened.sources.of_layer(layer) == "./region.gpkg|layername=services"
    (tmp_path / "archive").mkdir()
    opened.menu.keep_in_file(tmp_path / "archive" / "all.gpkg")
    assert opened.sources.of_layer(layer) == "../region.gpkg|layername=services"


def test_the_report_is_given_store_and_assessment(opened, iface, project, tmp_path, monkeypatch):
    asked, shown = [], []
    monkeypatch.setattr("processing.run", lambda *words, **_: asked.append(words))
    monkeypatch.setattr(f"{WINDOW}._opened", lambda path: shown.append(path) or "")
    monkeypatch.setattr(f"{WINDOW}.options", lambda: {"folder": str(tmp_path)})
    uuid = begin(opened)

    def press(form: str) -> ReportDialog:
        opened.dock.footer.report.emit()
        dialog = iface.mainWindow().findChildren(ReportDialog)[-1]
        dialog.buttons[form].click()
        dialog.close()
        return dialog

    assert press("odt").said.shown_text.startswith("Done: it lies in ")
    name, parameters = asked[0]
    assert name == "urbanrural:assessmentreport" and parameters["ASSESSMENT"] == uuid
    assert (parameters["FORMAT"], parameters["UNIT"], parameters["PUBLIC"]) == ("odt", "", False)
    assert titles(Path(parameters["STORE"])) == ["Plan of Mérida"], "from memory: a copy"
    assert shown == [parameters["FILE"]] == [str(tmp_path / "plan_of_merida.odt")]
    store = saved(project, tmp_path / "plan.qgz")
    press("pdf")
    assert asked[1][1]["STORE"] == str(store)


def test_answers_from_the_field_are_read_into_a_file(opened, project, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("processing.execAlgorithmDialog", lambda *words: asked.append(words))
    opened.field_work.read_answers()
    uuid = begin(opened)
    opened.field_work.read_answers()
    assert asked == [] and "are read into a file" in opened.dock.banners.message("menu"), "a copy would be lost"
    store = saved(project, tmp_path / "plan.qgz")
    opened.field_work.read_answers()
    (words,) = asked
    assert words == ("urbanrural:assessmentanswers", {"STORE": str(store), "ASSESSMENT": uuid})
    assert opened.dock.session.work.assessment.uuid == uuid


def test_the_form_for_field_walks(opened, tmp_path):
    path = tmp_path / "Ñuñoa é.xlsx"
    opened.field_work.write_form(path)
    assert not path.exists(), "no assessment is open"
    uuid = begin(opened)
    opened.field_work.write_form(path)
    rows = [row.attributes() for row in QgsVectorLayer(f"{path}|layername=survey", "survey", "ogr").getFeatures()]
    assert any(uuid in str(cell) for row in rows for cell in row) and str(path) in opened.dock.banners.message("menu")
    opened.field_work.write_form(tmp_path / "nowhere" / "form.xlsx")
    assert "cannot be written" in opened.dock.banners.message("menu")


def test_layers_that_come_and_go_are_looked_at(opened, project, country, monkeypatch):
    looked = []
    monkeypatch.setattr(type(opened.dock), "look_again", lambda self: looked.append(1))
    opened._quiet.timeout.disconnect()
    opened._quiet.timeout.connect(opened.dock.look_again)
    opened._quiet.setInterval(1)
    project.addMapLayer(QgsVectorLayer("Point", "spots", "memory"))
    wait_for(lambda: looked, 5)


class TestMenu:
    """The entry of the menu opens, closes and takes away."""

    def test_it_comes_and_goes(self, iface):
        actions = PluginActions(iface)
        toggle = next(a for _, a in iface.plugin_menu if a.objectName() == "urban_rural_linkages_checklists")
        assert toggle.isCheckable() and not toggle.isChecked() and actions.checklists is None
        iface.window.show()
        toggle.trigger()
        settle()
        assert toggle.isChecked() and not actions.checklists.dock.isHidden() and len(iface.docks) == 1
        actions.checklists.dock.close()
        settle()
        assert not toggle.isChecked()
        toggle.trigger()
        assert len(iface.docks) == 1 and not actions.checklists.dock.isHidden()
        toggle.trigger()
        assert actions.checklists.dock.isHidden()
        actions.remove()
        settle()
        gc.collect()
        assert iface.docks == [] and iface.window.findChildren(QDockWidget) == []
        QgsProject.instance().clear()
        settle()

    def test_a_dock_that_cannot_be_made(self, iface, monkeypatch):
        def broken(*_):
            raise RuntimeError("no room")

        monkeypatch.setattr("urban_rural_linkages.gui.checklists.window.ChecklistDock", broken)
        actions = PluginActions(iface)
        toggle = next(a for _, a in iface.plugin_menu if a.objectName() == "urban_rural_linkages_checklists")
        toggle.trigger()
        assert not toggle.isChecked() and "no room" in iface.warnings[0]
        actions.remove()


class TestChecklists:
    """Checklists of the user's own."""

    @pytest.fixture
    def folder(self, qgis_app, tmp_path):
        QgsSettings().setValue(FOLDER_SETTING, str(tmp_path))
        yield tmp_path
        QgsSettings().remove(FOLDER_SETTING)

    def test_a_file_of_ones_own(self, folder):
        text = resource("checklists", "childhood.json").read_text(encoding="utf-8")
        (folder / "mine.json").write_text(text.replace('"id": "childhood"', '"id": "mine"'), encoding="utf-8")
        (folder / "broken.json").write_text("{", encoding="utf-8")
        (folder / "twice.json").write_text(text, encoding="utf-8")
        files = ChecklistFiles()
        assert files.ids()[-1] == "mine" and files.get("mine").items
        assert len(files.problems) == 2 and all(problem.endswith(".") for problem in files.problems)
        assert files.get("childhood") is files.get("childhood")

    def test_no_folder(self, qgis_app):
        assert "gender" in ChecklistFiles().ids()
        assert "lotus_core" not in ChecklistFiles().ids(), "it is in those that include it"

    def test_who_works_here(self, qgis_app):
        QgsSettings().setValue(AUTHOR_SETTING, "Ana")
        assert author() == "Ana"
        QgsSettings().remove(AUTHOR_SETTING)
        assert isinstance(author(), str)


class TestMenuOfTheDock:
    """Copies, files and checklists of one's own."""

    def test_a_copy_is_merged_and_others_are_taken_over(self, opened, tmp_path):
        uuid = begin(opened)
        copy = GeoPackageStore.create_file(tmp_path / "copy.gpkg")
        copy.add(opened.store.load(uuid))
        begin(opened, "Plan of Trujillo")
        copy_of_another = GeoPackageStore.create_file(tmp_path / "other.gpkg")
        other = opened.dock.session.work.contents()
        copy_of_another.add(
            replace(other, assessment=replace(other.assessment, uuid="elsewhere", title="Plan of Coria"))
        )
        opened.dock.open(uuid)
        opened.menu.merge(tmp_path / "copy.gpkg")
        assert not opened.dock.banners.message("menu")
        opened.menu.merge(tmp_path / "other.gpkg")
        assert "1" in opened.dock.banners.message("menu")
        assert sorted(head.title for head in opened.store.assessments()) == [
            "Plan of Coria", "Plan of Mérida", "Plan of Trujillo",
        ]  # fmt: skip

    def test_a_file_that_is_no_store_is_refused_in_words(self, opened, tmp_path):
        (tmp_path / "no.gpkg").write_bytes(b"no database")
        opened.menu.merge(tmp_path / "no.gpkg")
        assert "no.gpkg" in opened.dock.banners.message("menu")

    def test_all_assessments_move_to_another_file(self, opened, tmp_path):
        begin(opened)
        opened.menu.keep_in_file(tmp_path / "moved.gpkg")
        assert titles(tmp_path / "moved.gpkg") == ["Plan of Mérida"]
        assert opened.store.file == tmp_path / "moved.gpkg" == opened.pointer.place().file

    def test_a_database_that_is_not_there_changes_nothing(self, opened):
        uuid = begin(opened)
        opened.menu.keep_in_database("nowhere at all")
        assert opened.dock.banners.message("menu")
        assert opened.store.load(uuid).answers

    def test_a_checklist_of_ones_own_is_added_and_offered(self, opened, tmp_path, monkeypatch):
        monkeypatch.setattr("urban_rural_linkages.gui.checklists.checklist_files.own_folder", lambda: tmp_path / "own")
        record = json.loads(resource("checklists", "childhood.json").read_text(encoding="utf-8"))
        (tmp_path / "mine.json").write_text(json.dumps({**record, "id": "mine"}), encoding="utf-8")
        opened.menu.add_checklist(tmp_path / "mine.json")
        assert opened.dock.start_card.checklist.code() == "mine"
        assert (tmp_path / "own" / "mine.json").is_file()
        begin(opened, "With my own", "mine")
        assert opened.dock.session.checklist.id == "mine"

    def test_a_broken_checklist_is_refused_in_words(self, opened, tmp_path):
        (tmp_path / "broken.json").write_text("{", encoding="utf-8")
        opened.menu.add_checklist(tmp_path / "broken.json")
        assert "broken.json" in opened.dock.banners.message("menu")


def test_an_empty_list_is_printed_of_what_is_open_or_begun(opened, tmp_path):
    import subprocess

    def printed(path):
        return subprocess.run(
            ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
        ).stdout

    opened.dock.start_card.instrument.choose("cr")
    opened.menu.print_list(tmp_path / "begun.pdf")
    assert "Rural land qualification" in printed(tmp_path / "begun.pdf")
    begin(opened, "Plan of Mérida")
    opened.menu.print_list(tmp_path / "open.pdf")
    text = printed(tmp_path / "open.pdf")
    assert "Plan of Mérida" in text and text.count("Answer") >= 60
