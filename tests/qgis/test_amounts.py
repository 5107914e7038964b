"""Amounts in sentences are written as their language writes numbers; years stay as they are."""

from __future__ import annotations

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.notes import Amount, Note
from urban_rural_linkages.i18n import Language, error_sentence, note_sentence, speaking

NOTE = Note("{people} people in {year}, {share} %", people=Amount(188169), year=2021, share=Amount(21.94, 1))


def test_in_english_and_spanish(qgis_app):
    with speaking(Language("en")):
        assert note_sentence(NOTE) == "188\u202f169 people in 2021, 21.9 %"
    with speaking(Language("es")):
        assert note_sentence(NOTE) == "188\u202f169 people in 2021, 21,9 %"


def test_within_another_sentence_and_in_an_error(qgis_app):
    with speaking(Language("es")):
        assert note_sentence(Note("So: {note}", note=NOTE)) == "So: 188\u202f169 people in 2021, 21,9 %"
        assert error_sentence(InputError("Only {count}.", count=Amount(12345))) == "Only 12\u202f345."
