"""Final versions: frozen with a fingerprint, read again, and compared with what came after."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.unit.assessment.assessments import full, head, opened
from urban_rural_linkages.core.assessment.records import Contents, Measure, Status
from urban_rural_linkages.core.assessment.unit_records import Figure, Unit
from urban_rural_linkages.core.assessment.versions import (
    Happened,
    changes,
    contents_of,
    fingerprint,
    latest_version,
    snapshot_of,
)
from urban_rural_linkages.core.errors import ChecklistError


def finished(contents: Contents | None = None):
    """An assessment that was declared final once."""
    work = opened(contents)
    work.choose("one", ("met",))
    work.describe(status=Status.FINAL)
    return work


class TestSnapshot:
    """All that a version says, and its fingerprint."""

    def test_what_is_frozen_comes_back(self):
        whole = full()
        again = contents_of(snapshot_of(whole, "s", "Ana", "2026-02-01T00:00:00Z"))
        assert again == replace(whole, log=(), snapshots=())

    def test_versions_are_counted(self):
        first = snapshot_of(Contents(head()), "s1", "Ana", "t1")
        second = snapshot_of(Contents(head(), snapshots=(first,)), "s2", "Eva", "t2")
        assert (first.version, second.version, second.author) == (1, 2, "Eva")
        assert latest_version(Contents(head(), snapshots=(second, first))) == second
        assert latest_version(Contents(head())) is None

    def test_the_fingerprint_is_that_of_the_content_and_not_of_the_order(self):
        whole = full()
        turned = replace(whole, figures=whole.figures[::-1], answers=dict(reversed(whole.answers.items())))
        one, other = (snapshot_of(contents, "s", "Ana", "t") for contents in (whole, turned))
        assert one.sha256 == other.sha256 == fingerprint(one.content)
        changed = snapshot_of(replace(whole, units=()), "s", "Ana", "t")
        assert changed.sha256 != one.sha256

    def test_the_fingerprint_of_a_known_text(self):
        assert fingerprint("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    def test_a_snapshot_that_was_changed_is_refused(self):
        snapshot = snapshot_of(full(), "s", "Ana", "t")
        with pytest.raises(ChecklistError, match="does not have its fingerprint"):
            contents_of(replace(snapshot, content=snapshot.content.replace("Because", "Before")))

    @pytest.mark.parametrize("content", ["no json", "{}", "[]", json.dumps({"answer": [1]})])
    def test_a_snapshot_that_is_none_is_refused(self, content):
        snapshot = snapshot_of(full(), "s", "Ana", "t")
        with pytest.raises(ChecklistError, match="cannot be read"):
            contents_of(replace(snapshot, content=content, sha256=fingerprint(content)))


class TestFinal:
    """An assessment becomes final, is set back, and is the next version."""

    def test_final_freezes_with_the_name_of_who_set_it(self):
        work = finished()
        (snapshot,) = work.contents().snapshots
        assert (snapshot.version, snapshot.author) == (1, "Ana")
        assert contents_of(snapshot).answers["one"].codes == ("met",)
        assert contents_of(snapshot).assessment.is_final
        assert work.take_unsaved().ids("snapshot") == {snapshot.uuid}

    def test_other_changes_of_the_head_freeze_nothing(self):
        work = opened()
        work.describe(title="Another")
        work.describe(status=Status.REVIEW)
        assert work.contents().snapshots == ()

    def test_declared_final_twice_it_is_frozen_once(self):
        work = finished()
        work.describe(status=Status.FINAL)
        assert len(work.contents().snapshots) == 1

    def test_what_is_edited_later_is_the_next_version(self):
        work = finished()
        work.describe(status=Status.DRAFT)
        work.choose("one", ("partial",))
        work.describe(status=Status.FINAL)
        first, second = work.contents().snapshots
        assert second.version == 2
        (change,) = changes(contents_of(first), contents_of(second))
        assert (change.item_id, change.happened) == ("one", Happened.CHANGED)
        assert (change.old.codes, change.new.codes) == (("met",), ("partial",))


class TestChanges:
    """The list of what changed between two versions."""

    def test_nothing_has_changed(self):
        assert changes(full(), full()) == []

    def test_who_wrote_it_and_when_is_no_change(self):
        whole = full()
        answers = {name: replace(answer, author="Eva", revision=9) for name, answer in whole.answers.items()}
        assert changes(whole, replace(whole, answers=answers)) == []

    def test_answers_figures_measures_and_units(self):
        before = Contents(head(), units=(Unit("00003", "Aldeanueva"),), figures=(Figure("00003", "lamps", value=0.5),))
        work = opened(before)
        work.choose("two", ("met",))
        work.unit = "00003"
        work.choose("one", ("partial",))
        work.write_measure(Measure("m9", "one", "Lamps"))
        work.put(Figure("00003", "lamps", value=0.75), Unit("00007", "Berrocal"))
        found = changes(before, work.contents())
        told = [(change.item_id, change.unit_code, type(change.new).__name__, change.happened) for change in found]
        assert told == [
            ("", "", "Unit", "added"),
            ("", "00003", "Figure", "changed"),
            ("one", "", "Measure", "added"),
            ("one", "00003", "Answer", "added"),
            ("two", "", "Answer", "added"),
        ]
        back = changes(work.contents(), before)
        assert {change.happened for change in back} == {Happened.REMOVED, Happened.CHANGED}

    def test_a_figure_that_could_not_be_calculated_is_no_change(self):
        before = Contents(head())
        after = replace(before, figures=(Figure("00003", "lamps", reason="No lamps are known."),))
        assert changes(before, after) == []
