"""Two windows on one store, in every order of answering, deciding and closing: no answer is lost."""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys

import pytest

from scripts.scratch import REPOSITORY
from tests.unit.assessment.assessments import CHECKLIST, head
from urban_rural_linkages.core.assessment.merge import Which
from urban_rural_linkages.core.assessment.open_assessment import OpenAssessment
from urban_rural_linkages.core.assessment.records import Contents
from urban_rural_linkages.core.assessment.undecided import waiting
from urban_rural_linkages.gui.dock.autosave import Autosave
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.memory import MemoryStore
from urban_rural_linkages.io.store.resilient import ResilientKeeper

ITEMS = ("one", "two", "three")
THOROUGH = bool(os.environ.get("THOROUGH"))  # every order and 1,000 answers, which take minutes


class Stage:
    """A store, two windows on it, and a record of which answers have been replaced by whoever saw them."""

    def __init__(self, *, resilient: bool = False) -> None:
        self.store, self.numbers = MemoryStore(), itertools.count(1)
        self.store.add(Contents(head()))
        self.given: dict[str, str] = {}  # note, which is new in every answer, to item
        self.replaced: set[str] = set()
        self.resilient = resilient
        self.windows = {name: self.opened(name) for name in ("Ana", "Eva")}

    def opened(self, name: str) -> Autosave:
        contents = self.store.load("a")
        work = OpenAssessment(CHECKLIST, contents, name, self.time, lambda: f"{name} {next(self.numbers):05}")
        window = Autosave()
        window.follow(work, ResilientKeeper(self.store) if self.resilient else self.store, contents)
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

    def settle(self, name: str, which: Which) -> None:
        merged = self.windows[name].undecided
        for conflict in merged.conflicts if merged else ():
            loser = conflict.theirs if which is Which.MINE else conflict.mine
            self.replaced.add(loser.note)
            merged = merged.resolved(conflict, which)
        if merged:
            self.windows[name].settle(merged)

    def close(self, name: str) -> None:
        assert self.windows[name].close()
        self.windows[name] = self.opened(name)

    def do(self, name: str, what: str, item: str = "") -> None:
        if what == "answer":
            self.answer(name, item)
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
        said = " ".join(entry.new for entry in stored.log if entry.what == "answer")
        assert [note for note in self.given if f'"{note}"' not in said] == []
        alive = {answer.note for answer in stored.answers.values()}
        alive |= {one.record.note for one in waiting(stored.log) if one.record is not None}
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
            what = chance.choice(("answer", "answer", "answer", "flush", "look", "mine", "theirs", "close"))
            stage.do(chance.choice(("Ana", "Eva")), what, chance.choice(ITEMS))
        stage.check()
        stage.agree()


def test_two_processes_lose_no_answer(tmp_path):
    """Both answer the same items of one file as fast as they can, and decide now and then."""
    store = GeoPackageStore.create_file(tmp_path / "a.gpkg")
    store.add(Contents(head()))
    count = 500 if THOROUGH else 100
    writers = [
        subprocess.Popen([sys.executable, "-m", "tests.gui.writer", str(store.path), name, str(count)], text=True,
                         cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for name in ("Ana", "Eva")
    ]  # fmt: skip
    ended = [writer.communicate(timeout=600) for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], ended[0][1] + ended[1][1]
    notes = [note for out, _ in ended for note in out.split()]
    assert len(notes) == 2 * count
    stored = store.load("a")
    said = " ".join(entry.new for entry in stored.log if entry.what == "answer")
    assert [note for note in notes if f'"{note}"' not in said] == []
    last = {answer.note for answer in stored.answers.values()}
    last |= {one.record.note for one in waiting(stored.log)}
    assert last <= set(notes)
    assert {note.split("-")[0] for note in notes[count - 1 :: count]} == {"Ana", "Eva"}
    assert sum(note in last for note in (notes[count - 1], notes[-1])) >= 1
