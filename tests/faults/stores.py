"""Stores of assessments that are killed, run out of disk, are written from two sides, or are damaged."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.unit.assessment.assessments import full, head, opened
from urban_rural_linkages.core.assessment.merge import Which, merge
from urban_rural_linkages.core.errors import PlanningError
from urban_rural_linkages.io.store.errors import StoreConflict
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

from .case import Case
from .judgement import Outcome

Judged = tuple[Outcome, str, str]


def _save(store: GeoPackageStore, work) -> None:
    """Save as the dock does; where somebody else saved the same item, one's own answer is taken."""
    while work.has_unsaved:
        unsaved = work.take_unsaved()
        try:
            store.save(work.contents(), unsaved)
        except PlanningError as error:
            work.give_back(unsaved)
            if not isinstance(error, StoreConflict):
                raise
            stored = store.load("a")
            merged = merge(work.contents(), stored)
            for conflict in merged.conflicts:
                merged = merged.resolved(conflict, Which.MINE)
            work.take_merged(merged.contents, stored)


def _writer(path: Path, author: str, count: int, told: int, limit: int | None = None) -> int:
    """Answer in a child, and write the number of every answer that was saved to `told`; return the child's number."""
    child = os.fork()
    if child:
        return child
    try:
        store = GeoPackageStore.open(path)
        work = opened(store.load("a"), author)
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        for number in range(count):
            work.write_note(("one", "two", "three")[number % 3], f"{author} {number} " + "ñ" * 400)
            _save(store, work)
            os.write(told, f"{author} {number}\n".encode())
        os.write(told, b"done\n")
    except PlanningError as error:
        os.write(told, f"refused: {error}\n".encode())
    except BaseException as error:  # whatever comes out is the finding
        os.write(told, f"traceback: {error!r}\n".encode())
    finally:
        os._exit(0)


def _heard(reading: int, writing: int) -> list[str]:
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as file:
        return file.read().splitlines()


def _missing(path: Path, said: list[str]) -> list[str]:
    """Return the answers that were said to be saved, and are neither in the store nor in its log."""
    contents = GeoPackageStore.open(path).load("a")
    kept = "\n".join([*(answer.note for answer in contents.answers.values()), *(str(e.new) for e in contents.log)])
    return [text for text in said if text[:1].isupper() and f"{text} " not in kept]


def _whole(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone()[0]


def _judge(path: Path, said: list[str], words: str) -> Judged:
    if found := [line for line in said if line.startswith("traceback")]:
        return Outcome.TRACEBACK, words, found[0]
    try:
        missing = _missing(path, said)
    except PlanningError as error:
        return Outcome.LOST, words, f"cannot be opened: {error}"
    if missing:
        return Outcome.LOST, words, f"{len(missing)} of {len(said)} answers missing: {missing[:3]}"
    return (Outcome.RIGHT, words, "") if _whole(path) == "ok" else (Outcome.HALF, words, _whole(path))


def _store(folder: Path) -> Path:
    path = folder / "assessments.gpkg"
    GeoPackageStore.create_file(path).create(head())
    return path


def killed(case: Case, folder: Path) -> Judged:
    """Kill a writer: whatever it said to be saved is there."""
    path, wait = _store(folder), case.chance().uniform(0.0, 0.8)
    reading, writing = os.pipe()
    child = _writer(path, "Ana", 100_000, writing)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = _heard(reading, writing)
    return _judge(path, said, f"killed after {wait:.3f} s and {len(said)} answers")


def two_writers(case: Case, folder: Path) -> Judged:
    """Let two writers answer the same items: nothing is missing from store and log together."""
    path = _store(folder)
    reading, writing = os.pipe()
    children = [_writer(path, author, 60, writing) for author in ("Ana", "Bea")]
    for child in children:
        os.waitpid(child, 0)
    said = _heard(reading, writing)
    outcome, words, text = _judge(path, said, "two writers, 60 answers each to the same items")
    refused = [line for line in said if line.startswith("refused")]
    if refused and outcome is Outcome.RIGHT:
        return Outcome.REFUSED, words, refused[0]
    return outcome, words, text


def disk_full(case: Case, folder: Path) -> Judged:
    """Let the store not grow: the answer that does not fit is refused, and those before are there."""
    path, chance = _store(folder), case.chance()
    limit = path.stat().st_size + chance.randrange(0, 60_000)
    reading, writing = os.pipe()
    os.waitpid(_writer(path, "Ana", 300, writing, limit), 0)
    said = _heard(reading, writing)
    outcome, words, text = _judge(path, said, f"no file beyond {limit} bytes")
    if outcome is Outcome.RIGHT and said[-1].startswith("refused"):
        return Outcome.REFUSED, words, said[-1]
    return outcome, words, text


def damaged(case: Case, folder: Path) -> Judged:
    """Change some bytes, or cut the end off: the store is read, or refused in a sentence."""
    path, chance = _store(folder), case.chance()
    GeoPackageStore.open(path).add(full("b"))
    content = bytearray(path.read_bytes())
    if chance.random() < 0.3:
        content = content[: chance.randrange(len(content))]
    start = 0 if chance.random() < 0.3 else chance.randrange(max(1, len(content)))
    for _ in range(chance.choice((1, 20, 2000))):
        if content:
            content[min(len(content) - 1, start + chance.randrange(4000))] = chance.randrange(256)
    path.write_bytes(content)
    words = f"damaged from byte {start} on"
    try:
        GeoPackageStore.open(path).load("b")
    except PlanningError as error:
        return Outcome.REFUSED, words, str(error)
    except Exception as error:  # whatever comes out is the finding
        return Outcome.TRACEBACK, words, repr(error)
    return Outcome.RIGHT, words, "read"


STORES: dict[str, Callable[[Case, Path], Judged]] = {
    "killed": killed, "two_writers": two_writers, "disk_full": disk_full, "damaged": damaged,
}  # fmt: skip
