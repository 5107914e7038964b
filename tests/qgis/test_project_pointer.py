"""The pointer from a project to its assessments: relative, quiet, and right after every kind of move."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject

from urban_rural_linkages.gui.checklists.project_pointer import Place, ProjectPointer


@pytest.fixture
def project(qgis_app):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def pointer(project):
    pointer = ProjectPointer(project)
    yield pointer
    pointer.close()


@pytest.fixture
def store(tmp_path) -> Path:
    path = tmp_path / "plan" / "plan_assessments.gpkg"
    path.parent.mkdir()
    path.touch()
    return path


def saved(project, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    assert project.write(str(path))


def test_a_project_that_knows_of_none(project, pointer):
    assert not pointer.place() and pointer.assessment() == "" and pointer.beside_project() is None
    assert not project.isDirty()


def test_read_again(project, pointer, store):
    saved(project, store.with_name("plan.qgz"))
    assert pointer.beside_project() == store
    pointer.point_at(Place(store), "one")
    assert project.isDirty()
    saved(project, store.with_name("plan.qgz"))
    project.clear()
    assert not pointer.place()
    project.read(str(store.with_name("plan.qgz")))
    assert (pointer.place(), pointer.assessment()) == (Place(store), "one")


def test_the_same_again_leaves_the_project_alone(project, pointer, store):
    saved(project, store.with_name("plan.qgz"))
    pointer.point_at(Place(store), "one")
    saved(project, store.with_name("plan.qgz"))
    pointer.point_at(Place(store), "one")
    assert not project.isDirty()


def test_moved_with_its_folder(project, pointer, store, tmp_path):
    saved(project, store.with_name("plan.qgz"))
    pointer.point_at(Place(store), "one")
    saved(project, store.with_name("plan.qgz"))
    project.clear()
    moved = Path(shutil.move(store.parent, tmp_path / "Ñuñoa é"))
    project.read(str(moved / "plan.qgz"))
    assert pointer.place() == Place(moved / store.name)


@pytest.mark.parametrize("name", ["plan.qgz", "plan.qgs"])
def test_saved_elsewhere(project, pointer, store, tmp_path, name):
    saved(project, store.with_name("plan.qgz"))
    pointer.point_at(Place(store), "one")
    elsewhere = tmp_path / "archive" / name
    saved(project, elsewhere)
    assert pointer.place() == Place(store), "the store stays where it is, and the project knows"
    project.clear()
    project.read(str(elsewhere))
    assert pointer.place() == Place(store)


def test_unsaved_then_saved(project, pointer, store):
    pointer.point_at(Place(store), "one")
    assert pointer.place() == Place(store)
    saved(project, store.with_name("plan.qgs"))
    assert "./plan_assessments.gpkg" in store.with_name("plan.qgs").read_text(encoding="utf-8")


def test_one_project_after_the_other(project, pointer, store, tmp_path):
    saved(project, store.with_name("plan.qgz"))
    pointer.point_at(Place(store), "one")
    saved(project, store.with_name("plan.qgz"))
    project.clear()
    saved(project, tmp_path / "other.qgz")
    assert not pointer.place(), "the pointer of the first is not written into the second"


def test_a_database(project, pointer, tmp_path):
    saved(project, tmp_path / "plan.qgz")
    pointer.point_at(Place(connection="The office"), "one")
    saved(project, tmp_path / "plan.qgz")
    project.clear()
    project.read(str(tmp_path / "plan.qgz"))
    assert pointer.place() == Place(connection="The office")
