"""Remarks of runs as the report says them: without codes, layers and settings, and nothing twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from urban_rural_linkages.algorithms.diagnosis.remarks import ELSEWHERE, reader_notes, said_in_report
from urban_rural_linkages.algorithms.diagnosis.remembering import Remark, RememberingFeedback
from urban_rural_linkages.core.account import LeftOut, Tally
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.report.unit_words import UnitWords
from urban_rural_linkages.i18n import Language

CORE = Path(__file__).parents[2] / "urban_rural_linkages" / "core"
ENDED = "Units without a figure for {year}, which are measured up to their last known year: {count} ({units})."


@pytest.fixture
def diagnosis(qgis_app):
    """What writes sentences for a diagnosis of parishes."""
    from urban_rural_linkages.algorithms.diagnosis.given_data import GivenData

    given = GivenData(None, Language("en"))
    given.words = UnitWords("parish", "parishes")
    return given


def said(diagnosis, *notes) -> list[str]:
    return said_in_report(diagnosis, [Remark(str(note), note) for note in notes])


def test_codes_are_counted_and_not_listed(diagnosis):
    note = Note(ENDED, year=2024, count=13, units="22173, 22187, ...")
    assert said(diagnosis, note) == ["Without a figure for 2024, and measured up to the last known year: 13 parishes."]
    assert said(diagnosis, Note(ENDED, year=2024, count=1, units="22173"))[0].endswith(": 1 parish.")


def test_criteria_are_not_called_by_their_id(diagnosis):
    notes = [
        Note("The set '{criteria}' speaks of {first}-{last}; it was run on {start}-{end}.", criteria="seed_2001_2018",
             first=2001, last=2018, start=2001, end=2021),
        Note("The set '{criteria}' has not been checked against its original source.", criteria="es_reto_5000"),
    ]  # fmt: skip
    assert said(diagnosis, *notes) == [
        "The criteria were written for 2001–2018; here they are applied to 2001–2021.",
        "The wording of the criteria has not been checked against their original source.",
    ]


def test_what_the_chapter_says_itself_is_not_said_again(diagnosis):
    assert said(diagnosis, Note("The age groups given do not allow: {measures}.", measures="share_oldest")) == []
    twice = [Note("Units that lack an indicator have no index and no rank: {count} ({units}).", count=5, units="1, 2"),
             Note("{count} {count:unit is|units are} in no class: {x} is unknown in {without_x} of them, {y} in "
                  "{without_y}.", count=5,
                  x="Change", y="Minutes", without_x=5, without_y=0)]  # fmt: skip
    assert len(said(diagnosis, *twice)) == 1


def test_people_left_out_are_told_of_from_one_in_a_hundred_on(diagnosis):
    def tally(left_out: float) -> Remark:
        reason = LeftOut(left_out, Note("outside all units"))
        account = Tally(Note("People of '{layer}'", layer="population_1km"), 1000.0, (reason,), of_people=True)
        return Remark("People of 'population_1km': ...", account)

    assert said_in_report(diagnosis, [tally(9.0)]) == []
    assert said_in_report(diagnosis, [tally(20.0)]) == [
        "Not in these figures: 2.0\u202f% of the people, outside all units."
    ]


def test_other_remarks_are_said_as_they_are(diagnosis):
    note = Note("The network is in {count} separate parts.", count=2)
    assert said(diagnosis, note) == ["The network is in 2 separate parts."]
    assert said_in_report(diagnosis, [Remark("QGIS says so.")]) == ["QGIS says so."]


def test_the_feedback_keeps_what_stands_behind_a_warning(qgis_app):
    from qgis.core import QgsProcessingFeedback

    note = Note("{count} units.", count=2)
    outer = QgsProcessingFeedback()
    feedback = RememberingFeedback(1, outer, set())
    feedback.hear(note)
    feedback.pushWarning("2 units.")
    feedback.pushWarning("QGIS says so.")
    assert feedback.remarks == [Remark("2 units.", note), Remark("QGIS says so.")]


@pytest.mark.parametrize("message", sorted([*ELSEWHERE, *reader_notes()]))
def test_each_of_them_is_a_note_that_core_makes(message):
    """The words of core are the key: a note that core no longer makes would be said as it is, with its codes."""
    joined = re.sub(r'"\s*\n\s*"', "", "\n".join(file.read_text(encoding="utf-8") for file in CORE.rglob("*.py")))
    assert message in joined
