"""Folders of unfinished results: whose process has ended goes, whose process lives stays."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from urban_rural_linkages.io.unfinished import PREFIX, UnfinishedFolder, final_name, remove_abandoned, write_whole

WORKER = """
import sys, time
from pathlib import Path
from urban_rural_linkages.io.unfinished import UnfinishedFolder
folder = UnfinishedFolder(Path(sys.argv[1]))
(folder.path / "result.gpkg").write_bytes(b"half")
print(folder.path.name, flush=True)
time.sleep(60)
"""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def worker(tmp_path, repository):
    """A process that works in an unfinished folder beside ours."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=repository
    )
    assert process.stdout.readline().startswith(PREFIX)
    yield process
    process.kill()
    process.wait()


def test_it_is_made_and_removed(tmp_path):
    folder = UnfinishedFolder(tmp_path)
    (folder.path / "a").write_text("x")
    assert folder.path.parent == tmp_path and folder.path.name.startswith(PREFIX)
    folder.remove()
    folder.remove()
    assert names(tmp_path) == set()


def test_a_folder_that_was_renamed_leaves_no_lock(tmp_path):
    folder = UnfinishedFolder(tmp_path)
    folder.path.rename(tmp_path / "result")
    folder.remove()
    assert names(tmp_path) == {"result"}


def test_who_works_keeps_his_folder(tmp_path, worker):
    before = names(tmp_path)
    mine = UnfinishedFolder(tmp_path)
    second = UnfinishedFolder(tmp_path)
    assert names(tmp_path) >= before and mine.path.is_dir() and second.path.is_dir()
    mine.remove()
    second.remove()
    assert names(tmp_path) == before


def test_after_a_kill_the_next_run_tidies_up(tmp_path, worker):
    worker.kill()
    worker.wait()
    assert len(names(tmp_path)) == 2
    (tmp_path / "result.gpkg").touch()
    mine = UnfinishedFolder(tmp_path)
    mine.remove()
    assert names(tmp_path) == {"result.gpkg"}


def test_folders_of_earlier_versions_go_when_they_are_old(tmp_path):
    for name in ("old", "new"):
        (tmp_path / f"{PREFIX}{name}").mkdir()
        (tmp_path / f"{PREFIX}{name}" / "diagnosis.gpkg").touch()
    long_ago = time.time() - 7200
    for path in (tmp_path / f"{PREFIX}old" / "diagnosis.gpkg", tmp_path / f"{PREFIX}old"):
        os.utime(path, (long_ago, long_ago))
    remove_abandoned(tmp_path)
    assert names(tmp_path) == {f"{PREFIX}new"}


def test_a_place_where_nothing_can_be_made(tmp_path):
    remove_abandoned(tmp_path / "missing")
    with pytest.raises(OSError, match="No such file"):
        UnfinishedFolder(tmp_path / "missing")


def test_a_file_is_called_by_where_it_will_lie(tmp_path):
    folder = UnfinishedFolder(tmp_path)
    try:
        assert final_name(folder.path / "report.pdf") == str(tmp_path / "report.pdf")
    finally:
        folder.remove()
    assert final_name(tmp_path / "roads.gpkg") == str(tmp_path / "roads.gpkg")


def test_a_text_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    place = tmp_path / "table.csv"
    write_whole(place, "a\r\nñ", "utf-8-sig")
    assert place.read_bytes() == b"\xef\xbb\xbfa\r\n\xc3\xb1"

    def refused(self, target):
        raise OSError("the disk is full")

    monkeypatch.setattr(type(place), "replace", refused)
    with pytest.raises(OSError, match="full"):
        write_whole(place, "b")
    assert place.read_bytes().endswith(b"\xb1") and [path.name for path in tmp_path.iterdir()] == ["table.csv"]
