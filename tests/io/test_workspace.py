"""The folder of a diagnosis: whole or not at all, never half of one run and half of another, whatever fails."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from urban_rural_linkages.core.errors import OutputError
from urban_rural_linkages.io import workspace
from urban_rural_linkages.io.workspace import Workspace

EARLIER = ("diagnosis.gpkg", "diagnosis.json", "diagnosis.qgz", "report.html", "degurba.tif", "degurba.qmd")
NEW = ("diagnosis.gpkg", "diagnosis.json", "diagnosis.qgz", "report.html", "access_0.tif", "access_0.qmd")
OF_OTHERS = ("units.gpkg", "notes.txt", "heights.tif")


@pytest.fixture(autouse=True)
def scratch(monkeypatch, tmp_path):
    """A temporary folder of the test's own; and no waiting for virus scanners."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(workspace.tempfile, "gettempdir", lambda: str(tmp_path / "tmp"))
    monkeypatch.setattr(workspace, "_WAITS", ())
    return tmp_path / "tmp"


@pytest.fixture
def target(tmp_path):
    """A folder with an earlier diagnosis and files of others."""
    folder = tmp_path / "results"
    folder.mkdir()
    _fill(folder, EARLIER, "earlier")
    (folder / "diagnosis.gpkg-wal").write_text("earlier", encoding="utf-8")
    for name in OF_OTHERS:
        (folder / name).write_text("of others", encoding="utf-8")
    return folder


def _fill(folder, names, content):
    for name in names:
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "diagnosis.json").write_text(json.dumps({"made": content, "files": list(names)}), encoding="utf-8")


def _made(target) -> Workspace:
    made = Workspace(target)
    _fill(made.folder, NEW, "new")
    return made


def _seen(folder) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()
            if path.is_file() and path.suffix != ".lock"}  # fmt: skip


def _of(found: dict[str, str]) -> str:
    """Whose diagnosis a folder shows: the earlier or the new, whole and alone."""
    own = {name: text for name, text in found.items() if name not in OF_OTHERS}
    assert {name for name in found if name in OF_OTHERS} == set(OF_OTHERS)
    for names, made in ((EARLIER, "earlier"), (NEW, "new")):
        if set(own) - {"diagnosis.gpkg-wal"} == set(names) and all(made in text for text in own.values()):
            return made
    return f"a mixture: {own}"


class Refusing:
    """The file system of a test: counts what moves or removes, and refuses some of it."""

    def __init__(self, monkeypatch):
        self.calls, self.refuses = 0, lambda number, path: False
        replace, unlink = os.replace, pathlib.Path.unlink

        def count(path):
            self.calls += 1
            if self.refuses(self.calls, pathlib.Path(path)):
                raise PermissionError(13, "The process cannot access the file", str(path))

        def refusing_replace(source, destination):
            count(destination)
            count(source)
            replace(source, destination)

        def refusing_unlink(path, missing_ok=False):
            count(path)
            unlink(path, missing_ok=missing_ok)

        monkeypatch.setattr(os, "replace", refusing_replace)
        monkeypatch.setattr(os, "rename", refusing_replace)
        monkeypatch.setattr(pathlib.Path, "unlink", refusing_unlink)


@pytest.fixture
def disk(monkeypatch):
    return Refusing(monkeypatch)


def test_a_new_diagnosis_takes_the_place_of_the_earlier_one(target, scratch):
    """All of it: also the raster that the new one has not, and the log of the database."""
    assert _made(target).publish() == target
    assert _of(_seen(target)) == "new" and not (target / "diagnosis.gpkg-wal").exists()
    assert [path for path in target.iterdir() if path.is_dir()] == [] and list(scratch.iterdir()) == []


@pytest.mark.parametrize("held", [*EARLIER, "diagnosis.gpkg-wal"])
def test_what_is_held_open_stays_and_the_new_diagnosis_lies_beside(target, disk, held):
    made = _made(target)
    disk.refuses = lambda number, path: path == target / held
    place = made.publish()
    disk.refuses = lambda number, path: False
    assert _of(_seen(target)) == "earlier" and (target / "diagnosis.gpkg-wal").exists()
    assert place.parent == target and place.name.startswith("diagnosis_")
    assert set(_seen(place)) == set(NEW) and [path for path in target.iterdir() if path.is_dir()] == [place]


def test_a_single_refusal_at_any_step_leaves_the_earlier_or_the_new_one(target, disk, tmp_path):
    """Whichever call it is that fails, nothing is half of each; the new results are somewhere, and whole."""
    pristine = shutil.copytree(target, tmp_path / "pristine")
    places, step = set(), 0
    while True:
        step += 1
        shutil.rmtree(target)
        shutil.copytree(pristine, target)
        made = _made(target)
        disk.calls, disk.refuses = 0, lambda number, path, step=step: number == step
        place = made.publish()
        disk.refuses = lambda number, path: False
        assert _of(_seen(target)) == ("new" if place == target else "earlier"), step
        assert set(NEW) <= set(_seen(place))
        if disk.calls < step:
            break
        places.add(place == target)
    assert step > 25 and places == {True, False}


@pytest.mark.parametrize("kill_at", range(1, 30))
def test_a_run_that_is_killed_while_it_publishes_is_undone_by_the_next(target, tmp_path, kill_at):
    program = (
        "import os, sys, json, pathlib, tempfile\n"
        f"tempfile.tempdir = {str(tmp_path / 'tmp')!r}\n"
        "from urban_rural_linkages.io.workspace import Workspace\n"
        f"made = Workspace(pathlib.Path({str(target)!r}))\n"
        f"for name in {NEW!r}: (made.folder / name).write_text(json.dumps({{'made': 'new', 'files': {list(NEW)!r}}}))\n"
        "calls, replace, unlink = 0, os.replace, os.unlink\n"
        "def count():\n"
        "    global calls\n"
        "    calls += 1\n"
        f"    if calls == {kill_at}: os._exit(9)\n"
        "def replace_counted(*a):\n"
        "    count(); replace(*a)\n"
        "def unlink_counted(*a, **k):\n"
        "    count(); unlink(*a, **k)\n"
        "os.replace, os.unlink = replace_counted, unlink_counted\n"
        "made.publish()\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=False, cwd=pathlib.Path(__file__).parents[2])
    shown = {name: text for name, text in _seen(target).items() if not name.startswith(".") and name not in OF_OTHERS}
    assert len({"earlier" if "earlier" in text else "new" for text in shown.values()}) <= 1, "never a mixture"
    Workspace(target).discard()
    assert _of(_seen(target)) in (("earlier", "new") if ended.returncode == 9 else ("new",))
    assert [path for path in target.iterdir() if path.is_dir()] == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_record_of_somebody_else_names_no_file_of_the_user(target):
    """What lies beside a diagnosis is taken away only when a diagnosis writes such files."""
    names = ["../tmp", "notes.txt", "units.gpkg", 7, "/etc/passwd"]
    (target / "diagnosis.json").write_text(json.dumps({"files": names}), encoding="utf-8")
    _made(target).publish()
    assert set(OF_OTHERS) <= set(_seen(target))


@pytest.mark.parametrize("record", ["", "[]", '{"files": 3}', "\x00", '{"made": "earlier"}'])
def test_a_record_that_cannot_be_read_is_replaced_like_any_file(target, record):
    (target / "diagnosis.json").write_text(record, encoding="utf-8")
    _made(target).publish()
    assert "new" in _seen(target)["diagnosis.json"]


def test_one_at_a_time(target):
    first = Workspace(target)
    with pytest.raises(OutputError, match="Another diagnosis is being written into the folder"):
        Workspace(target)
    assert first.folder.is_dir()
    first.discard()
    Workspace(target).discard()


def test_what_a_killed_run_left_is_removed_by_the_next(target, tmp_path):
    program = (
        f"import os, pathlib, tempfile\ntempfile.tempdir = {str(tmp_path / 'tmp')!r}\n"
        "from urban_rural_linkages.io.workspace import Workspace\n"
        f"made = Workspace(pathlib.Path({str(target)!r}))\n"
        "(made.scratch / 'large').write_text('x')\n(made.folder / 'report.html').write_text('x')\nos._exit(9)\n"
    )
    for _ in range(2):
        subprocess.run([sys.executable, "-c", program], check=False, cwd=pathlib.Path(__file__).parents[2])
        assert len([path for path in target.iterdir() if path.is_dir()]) == 1
        assert len([path for path in (tmp_path / "tmp").iterdir() if path.is_dir()]) == 1
    Workspace(target).discard()
    assert _of(_seen(target)) == "earlier" and list((tmp_path / "tmp").iterdir()) == []


def test_nothing_is_left_of_a_folder_that_was_made_for_a_failed_run(tmp_path):
    Workspace(tmp_path / "a" / "b").discard()
    assert not (tmp_path / "a" / "b").exists()
