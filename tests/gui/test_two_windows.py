"""Two windows on one store, in every order of answering, deciding and closing: no answer is lost."""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from scripts.scratch import REPOSITORY
from tests.unit.assessment.assessments import CHECKLIST, head
from urban_rural_linkages.core.assessment.merge import Which
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.core.assessment.records import Answer, Contents, Measure
from urban_rural_linkages.core.assessment.undecided import waiting
from urban_rural_linkages.gui.dock.autosave import Autosave
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.memory import MemoryStore
from urban_rural_linkages.io.store.resilient import ResilientStore

needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")
ITEMS = ("one", "two", "three")
THOROUGH = bool(os.environ.get("THOROUGH"))  # every order and 1,000 answers, which take minutes


class Stage:
    """A store, two windows on it, and a record of which answers have been replaced by whoever saw them."""

    def __init__(self, *, resilient: bool = False) -> None:
        self.store, self.numbers = MemoryStore(), itertools.count(1)
        self.store.add(Contents(head(), measures=(Measure("m1", "one", "at first"),)))
        self.given: dict[str, str] = {}  # note, which is new in every answer, to item
        self.replaced: set[str] = set()
        self.resilient = resilient
        self.windows = {name: self.opened(name) for name in ("Ana", "Eva")}

    def opened(self, name: str) -> Autosave:
        contents = self.store.load("a")
        work = OpenAssessment(CHECKLIST, contents, name, self.time, lambda: f"{name} {next(self.numbers):05}")
        window = Autosave()
        window.follow(work, ResilientStore(self.store) if self.resilient else self.store, contents)
        window._timer.stop()
        return window

    def time(self) -> str:
        return f"2026-01-01T00:00:00.{next(self.numbers):05}Z"

    def work(self, name: str) -> OpenAssessment:
        return self.windows[name]._work

    def answer(self, name: str, item: str) -> None:
        note = f"{name} {next(self.numbers)}"
        self.replaced.add(self.work(name).answer(item).note)
        self.given[note] = item
        self.work(name).write_note(item, note)

    def measure(self, name: str) -> None:
        """Write the one measure anew; where somebody has taken it away, add it again."""
        here = self.work(name).measures("one")
        self.replaced |= {measure.text for measure in here}
        text = f"{name} {next(self.numbers)}"
        self.given[text] = "one"
        self.work(name).write_measure(replace(here[0], text=text) if here else Measure("m1", "one", text))

    def drop(self, name: str) -> None:
        for measure in self.work(name).measures("one"):
            self.replaced.add(measure.text)
            self.work(name).remove_measure(measure.uuid)

    def settle(self, name: str, which: Which) -> None:
        merged = self.windows[name].undecided
        for conflict in merged.conflicts if merged else ():
            loser = conflict.theirs if which is Which.MINE else conflict.mine
            self.replaced |= words(loser)
            merged = merged.resolved(conflict, which)
        if merged:
            self.windows[name].settle(merged)

    def close(self, name: str) -> None:
        assert self.windows[name].close()
        self.windows[name] = self.opened(name)

    def do(self, name: str, what: str, item: str = "") -> None:
        if what == "answer":
            self.answer(name, item)
        elif what in ("measure", "drop"):
            getattr(self, what)(name)
        elif what in ("mine", "theirs"):
            self.settle(name, Which(what))
        else:
            {"flush": self.windows[name].flush, "look": self.windows[name].look,
             "close": lambda: self.close(name)}[what]()  # fmt: skip

    def check(self) -> None:
        """Nothing is missing: every answer is in the log, and what nobody has replaced stands or waits."""
        for window in self.windows.values():
            window.flush()
            assert window.is_kept
        stored = self.store.load("a")
        said = " ".join(entry.new for entry in stored.log if entry.what in ("answer", "measure"))
        assert [note for note in self.given if f'"{note}"' not in said] == []
        standing = (*stored.answers.values(), *stored.measures, *(one.record for one in waiting(stored.log)))
        alive = set().union(*map(words, standing))
        assert set(self.given) - self.replaced - alive == set()

    def agree(self) -> None:
        """Let one window decide whatever waits: then both show what the store holds."""
        for name in ("Ana", "Eva", "Ana", "Eva"):
            self.windows[name].look()
            self.settle(name, Which.MINE)
            self.windows[name].flush()
        self.check()
        for window in self.windows.values():
            window.look()
            assert window.undecided is None
            assert not window.has_unsaved
            assert window._work.contents().answers == self.store.load("a").answers
            assert window._work.contents().measures == self.store.load("a").measures


def words(record) -> set[str]:
    """What a record says: a note, or the text of a measure."""
    return set() if record is None else {record.note if isinstance(record, Answer) else record.text}


EVENTS = (("Ana", "answer", "one"), ("Ana", "answer", "two"), ("Eva", "answer", "one"), ("Eva", "answer", "three"))


@pytest.mark.parametrize("decision", ["mine", "theirs"])
@pytest.mark.parametrize("saves", ["at once", "late"])
def test_in_every_order_of_two_answers_each_a_decision_and_a_closing(decision, saves):
    orders = itertools.permutations((*EVENTS, ("Ana", decision), ("Ana", "close")))
    for order in orders if THOROUGH else itertools.islice(orders, 0, None, 5):
        stage = Stage()
        stage.answer("Eva", "one")  # so that Ana's first answer meets another
        stage.windows["Eva"].flush()
        for event in order:
            stage.do(*event)
            if saves == "at once" or event[0] == "Eva":
                stage.windows[event[0]].flush()
        stage.check()
        stage.agree()


@pytest.mark.parametrize("resilient", [False, True])
def test_whatever_two_people_do(resilient):
    for seed in range(500 if THOROUGH else 20):
        chance = random.Random(seed)
        stage = Stage(resilient=resilient)
        for _ in range(40):
            what = chance.choice(("answer", "answer", "answer", "measure", "measure", "drop", "flush", "look", "mine",
                                  "theirs", "close"))  # fmt: skip
            stage.do(chance.choice(("Ana", "Eva")), what, chance.choice(ITEMS))
        stage.check()
        stage.agree()


def writer(store: GeoPackageStore, name: str, count: int, largest: int = 0) -> subprocess.Popen:
    """Start a process that answers; `largest` = how many bytes a file may have, as on a disk that is full."""
    arguments = [str(store.path), name, str(count), str(largest)]
    return subprocess.Popen([sys.executable, "-m", "tests.gui.writer", *arguments], text=True, cwd=REPOSITORY,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


def logged(store: GeoPackageStore) -> str:
    return " ".join(entry.new for entry in GeoPackageStore.open(store.path).load("a").log if entry.what == "answer")


@pytest.fixture
def file(tmp_path) -> GeoPackageStore:
    store = GeoPackageStore.create_file(tmp_path / "a.gpkg")
    store.add(Contents(head()))
    return store


def test_two_processes_lose_no_answer(file):
    """Both answer the same items of one file as fast as they can, and decide now and then."""
    count = 500 if THOROUGH else 60
    writers = [writer(file, name, count) for name in ("Ana", "Eva")]
    ended = [each.communicate(timeout=600) for each in writers]
    assert [each.returncode for each in writers] == [0, 0], ended[0][1] + ended[1][1]
    notes = [note for out, _ in ended for note in out.split()]
    assert len(notes) == 2 * count
    said, stored = logged(file), file.load("a")
    assert [note for note in notes if f'"{note}"' not in said] == []
    last = {note for answer in stored.answers.values() for note in words(answer)}
    last |= {note for one in waiting(stored.log) for note in words(one.record)}
    assert last <= set(notes)
    assert last & {notes[count - 1], notes[-1]}


@needs_posix
def test_two_processes_that_are_killed_lose_nothing_that_was_kept(file):
    for round_ in range(6 if THOROUGH else 2):
        writers = [writer(file, f"{name}{round_}", 100_000) for name in ("Ana", "Eva")]
        first = [each.stdout.readline() for each in writers]
        time.sleep(0.3 + 0.2 * round_)
        for each in writers:
            each.kill()
        notes = [note for line, each in zip(first, writers, strict=True)
                 for note in (line + each.communicate()[0].rpartition("\n")[0]).split()]  # fmt: skip
        said = logged(file)
        assert len(notes) > 2
        assert [note for note in notes if f'"{note}"' not in said] == []


@needs_posix
def test_on_a_full_disk_nothing_is_said_to_be_kept_that_is_not(file):
    full = writer(file, "Ana", 100_000, file.path.stat().st_size + 20_000)
    out, error = full.communicate(timeout=300)
    assert "was not kept" in error
    said, notes = logged(file), out.split()
    assert len(notes) > 2
    assert [note for note in notes if f'"{note}"' not in said] == []
    again = writer(file, "Eva", 20)
    notes += again.communicate(timeout=300)[0].split()
    assert [note for note in notes if f'"{note}"' not in logged(file)] == []
