"""Stores that fail while somebody works: nothing is lost, and it is said."""

from __future__ import annotations

import pytest

from tests.io.store_contract import StoreContract, saved
from tests.unit.assessment.assessments import full, head, opened
from urban_rural_linkages.core.assessment.merge import Which, merge
from urban_rural_linkages.io.store.errors import StoreConflict, StoreError
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.memory import MemoryStore
from urban_rural_linkages.io.store.resilient import ResilientStore


@pytest.fixture
def file(tmp_path):
    return GeoPackageStore.create_file(tmp_path / "a.gpkg")


@pytest.fixture
def store(file):
    return ResilientStore(file)


def hidden(file):
    """Take the file away; give back how to bring it back."""
    away = file.path.with_suffix(".away")
    file.path.rename(away)
    return lambda: away.rename(file.path)


def test_while_all_is_well_it_is_the_store(store, file):
    store.add(full())
    work = opened(store.load("a"))
    work.choose("two", ("met",))
    saved(store, work)
    assert file.load("a") == store.load("a") == work.contents()
    assert store.failure is None
    assert store.where == file.where
    assert not store.is_waiting


def test_a_file_that_vanishes_and_comes_back_has_everything(store, file):
    store.add(full())
    work = opened(store.load("a"))
    bring_back = hidden(file)
    for name in ("two", "three"):
        work.choose(name, ("met",))
        saved(store, work)
        assert "is not there any more" in str(store.failure)
        assert store.is_waiting
        assert store.load("a") == work.contents()
    assert not store.retry()
    bring_back()
    work.write_note("one", "x")
    saved(store, work)
    assert store.failure is None
    assert file.load("a") == work.contents()


def test_a_read_only_file_is_worked_on_in_memory(store, file):
    store.add(full())
    file.path.chmod(0o444)
    assert store.is_writable
    work = opened(store.load("a"))
    work.choose("two", ("met",))
    saved(store, work)
    assert "read only" in str(store.failure)
    file.path.chmod(0o644)
    assert store.retry()
    assert file.load("a") == work.contents()


def test_a_new_assessment_waits_too(store, file):
    bring_back = hidden(file)
    store.create(head())
    work = opened(store.load("a"))
    work.choose("two", ("met",))
    saved(store, work)
    assert [each.uuid for each in store.assessments()] == ["a"]
    with pytest.raises(StoreError, match="already"):
        store.create(head())
    bring_back()
    assert store.retry()
    assert file.load("a") == work.contents()


def test_what_is_known_is_shown_and_what_is_not_is_said(store, file):
    store.add(full("a"))
    file.add(full("b"))
    store.load("a")
    bring_back = hidden(file)
    assert store.load("a") == full("a")
    assert store.failure is not None
    assert store.token() == ""
    with pytest.raises(StoreError):
        store.load("b")
    bring_back()
    assert store.token() != ""
    assert store.failure is None


def test_a_conflict_is_handed_on_with_all_that_waits(store, file):
    file.add(full())
    work, other = opened(store.load("a")), opened(file.load("a"), "Eva")
    other.choose("one", ("not_met",))
    saved(file, other)
    bring_back = hidden(file)
    work.choose("two", ("met",))
    saved(store, work)  # held
    bring_back()
    work.choose("one", ("partial",))
    unsaved = work.take_unsaved()
    with pytest.raises(StoreConflict) as caught:
        store.save(work.contents(), unsaved)
    work.give_back(caught.value.unsaved)
    stored = store.load("a")
    assert stored == file.load("a") == other.contents()
    merged = merge(work.contents(), stored)
    work.take_merged(merged.resolved(merged.conflicts[0], Which.THEIRS).contents, stored)
    saved(store, work)
    assert file.load("a").answers["two"].codes == ("met",)
    assert file.load("a").answers["one"].codes == ("not_met",)


def test_what_was_held_is_asked_about_even_when_it_was_believed_to_be_stored(store, file):
    file.add(full())
    work, other = opened(store.load("a")), opened(file.load("a"), "Eva")
    bring_back = hidden(file)
    work.choose("one", ("partial",))
    saved(store, work)
    believed = work.contents()
    bring_back()
    other.choose("one", ("not_met",))
    saved(file, other)
    work.choose("two", ("met",))
    with pytest.raises(StoreConflict):
        saved(store, work)
    assert [found.item for found in merge(work.contents(), store.load("a"), believed).conflicts] == ["one"]


def test_a_conflict_of_another_assessment_waits_for_its_turn(store, file):
    file.add(full("a"))
    file.add(full("b"))
    first, second, other = opened(store.load("a")), opened(store.load("b")), opened(file.load("a"), "Eva")
    bring_back = hidden(file)
    first.choose("one", ("partial",))
    saved(store, first)
    bring_back()
    other.choose("one", ("not_met",))
    saved(file, other)
    second.choose("one", ("partial",))
    saved(store, second)
    assert file.load("b") == second.contents()
    assert "changed the answers to one" in str(store.failure)
    first.choose("two", ("met",))
    with pytest.raises(StoreConflict):
        saved(store, first)


def test_all_can_move_to_another_place(store, file):
    store.add(full("a"))
    work = opened(store.load("a"))
    hidden(file)
    work.choose("two", ("met",))
    saved(store, work)
    store.create(head(uuid="new"))
    place = MemoryStore()
    store.move_to(place)
    assert place.load("a") == work.contents()
    assert {each.uuid for each in place.assessments()} == {"a", "new"}
    assert store.failure is None
    work.choose("three", ("met",))
    saved(store, work)
    assert place.load("a") == work.contents()


def test_moving_takes_along_what_was_never_opened(store, file):
    file.add(full("b"))
    place = MemoryStore()
    store.move_to(place)
    assert place.load("b") == full("b")


class TestResilient(StoreContract):
    @pytest.fixture
    def store(self, store):
        return store

    @pytest.fixture
    def second(self, file):
        return ResilientStore(GeoPackageStore.open(file.path))

    test_what_is_not_there_is_said = None  # a save is held in memory, not refused
    test_an_assessment_that_was_made_final_is_not_written = None
    test_a_save_that_fails_half_way_leaves_nothing = None
