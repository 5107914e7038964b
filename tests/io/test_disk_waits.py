"""Databases wait for the disk except where asked, in one thread; files are on it before they get their names."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from osgeo import ogr

from urban_rural_linkages.io import workspace
from urban_rural_linkages.io.files import disk_waits
from urban_rural_linkages.io.files.disk_waits import without_waits
from urban_rural_linkages.io.workspace import Workspace

OFF, FULL = 0, 2


def synchronous(path: Path) -> int:
    """Return how a database waits that was there before and is opened now."""
    ogr.GetDriverByName("GPKG").CreateDataSource(str(path)).CreateLayer("units", geom_type=ogr.wkbNone)
    opened = ogr.Open(str(path), update=1)
    [row] = opened.ExecuteSQL("PRAGMA synchronous")
    return row.GetField(0)


def test_only_inside_and_only_this_thread(tmp_path):
    found = []
    with without_waits():
        inside = synchronous(tmp_path / "inside.gpkg")
        other = threading.Thread(target=lambda: found.append(synchronous(tmp_path / "other.gpkg")))
        other.start()
        other.join()
    assert inside == OFF
    assert found == [FULL], "somebody edits a database of their own meanwhile"
    assert synchronous(tmp_path / "after.gpkg") == FULL


def test_a_failure_inside_brings_the_waits_back(tmp_path):
    with pytest.raises(ValueError, match="in between"), without_waits():
        raise ValueError("in between")
    assert synchronous(tmp_path / "after.gpkg") == FULL


def test_the_disk_has_taken_all_files_before_they_get_their_names(monkeypatch, tmp_path):
    target, taken = tmp_path / "results", []
    made = Workspace(target)
    (made.folder / "report.html").write_text("new", encoding="utf-8")
    (made.folder / "sheets").mkdir()
    (made.folder / "sheets" / "one.pdf").write_text("new", encoding="utf-8")
    files = {os.stat(path).st_ino for path in made.folder.rglob("*") if path.is_file()}

    def fsync(number: int) -> None:
        assert not (target / "report.html").exists()
        taken.append(os.fstat(number).st_ino)

    monkeypatch.setattr(disk_waits.os, "fsync", fsync)
    monkeypatch.setattr(workspace, "_WAITS", ())
    assert made.publish() == target
    assert set(taken) == files
