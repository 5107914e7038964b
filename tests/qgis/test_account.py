"""The account of a run in the log and in the metadata of its result."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from urban_rural_linkages.algorithms.account import amount_text, record_of, sentence, whole_sentence
from urban_rural_linkages.core.account import LeftOut, Tally
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.i18n import Language, speaking
from urban_rural_linkages.paths import resource

LINES = Note("Lines of '{layer}'", layer="roads")


@pytest.fixture
def demo_region():
    return resource("demo", "region.gpkg")


def test_what_is_whole_is_said_in_one_line():
    places = Tally(Note("Places of '{layer}'", layer="homes"), 1)
    length = Tally(Note("Length of the lines of '{layer}'", layer="roads"), 2534.6, unit="km")
    assert whole_sentence([Tally(LINES, 1200), length, places, places]) == (
        "Used in full: Lines of 'roads' (1\u202f200); Length of the lines of 'roads' (2\u202f534.6 km); "
        "Places of 'homes' (1)."
    )


def test_numbers_are_those_of_the_language_spoken():
    with speaking(Language("es")):
        assert amount_text(1234.5, "km") == "1234,5 km"


def test_what_was_left_out_is_said_with_reason_unit_and_examples():
    parts = (LeftOut(2.5, Note("without a speed"), tuple("abcdef")), LeftOut(1, Note("closed")))
    assert sentence(Tally(LINES, 10, parts, unit="km")) == (
        "Lines of 'roads': 6.5 of 10 km used; left out: 2.5 km without a speed "
        "('a', 'b', 'c', 'd', 'e', ...); 1 km closed."
    )


def test_the_record_holds_the_same():
    record = record_of(Tally(LINES, 3, (LeftOut(1, Note("closed"), ("a",)),)))
    assert record == {
        "subject": "Lines of 'roads'", "layer": "roads", "unit": "", "people": False, "read": 3, "used": 2,
        "left_out": [{"amount": 1, "reason": "closed", "examples": ["a"]}],
    }  # fmt: skip


def test_a_table_of_a_file_of_several_has_its_own_name(run, feedback, demo_region):
    found = run(
        "demographicchange", UNITS=f"{demo_region}|layername=municipalities", UNIT_ID="code", POP_START="t2001",
        POP_END="t2021", START_YEAR=2001, END_YEAR=2021, OUTPUT="TEMPORARY_OUTPUT",
    )  # fmt: skip
    assert found and feedback.warned("People of 2021 in 'municipalities': 187\u202f018 of 188\u202f169 used")


def test_no_raster_is_tried_as_vectors(run, tmp_path, demo_region):
    said = []
    grid = demo_region.with_name("population_1km_2021.tif")
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_: said.append(text))
    run("degurbagrid", POPULATION=str(grid), OUTPUT=str(tmp_path / "classes.tif"))
    assert [text for text in said if ".tif" in text] == []
