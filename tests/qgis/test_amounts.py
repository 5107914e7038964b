"""Amounts in sentences are written as their language writes numbers, and words agree with them; years stay."""

from __future__ import annotations

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.notes import Amount, Note
from urban_rural_linkages.i18n import Language, error_sentence, note_sentence, speaking, tr

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


def test_words_agree_with_amounts_as_they_are_written(qgis_app):
    towns = "{n} {n:town|towns}"
    for code, hundred in (("en", "1.0 towns"), ("es", "1,0 towns")):
        with speaking(Language(code)):
            assert note_sentence(Note(towns, n=Amount(1))) == "1 town"
            assert note_sentence(Note(towns, n=Amount(1, 1))) == hundred
            assert note_sentence(Note("So: {note}", note=Note(towns, n=2))) == "So: 2 towns"
            assert error_sentence(InputError(towns, hint="Mend {n:it|them}.", n=Amount(1))) == "1 town Mend it."
            assert tr("{n} {n:town|towns}").format(n=1) == Language(code).translated(towns).format(n="1") == "1 town"
    assert tr("{n} {n:town|towns}").format(n=3) == "3 towns" and type(tr("towns")) is str
