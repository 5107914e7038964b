"""Colours of answers: told apart by all eyes, letters that can be read, one look for each worth of an answer."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.unit.assessment.checklist_sets import library
from tests.unit.report.any_text import rgb
from tests.unit.report.maps.sight import EYES, difference, lab
from urban_rural_linkages.core.assessment.answer_colours import LOOKS, MARK, RISK, Tone, letter_of, tone_of
from urban_rural_linkages.core.contrast import ENOUGH, contrast

FILLED = (Tone.MET, Tone.PARTLY, Tone.NOT_MET, Tone.ASIDE)


@pytest.mark.parametrize(
    ("eyes", "least"),
    [("all three cones", 24.8), ("no red cones", 25.0), ("no green cones", 24.7), ("no blue cones", 23.9)],
)
def test_answers_are_told_apart_by_all_eyes(eyes, least):
    """8 is asked for; the figures are those of the design, so that a change of a colour is seen."""
    found = min(
        difference(lab(LOOKS[one].fill, EYES[eyes]), lab(LOOKS[other].fill, EYES[eyes]))
        for one, other in combinations(FILLED, 2)
    )
    assert found == pytest.approx(least, abs=0.1) and found > 8.0


@pytest.mark.parametrize(("tone", "ratio"), [("met", 4.5), ("partly", 9.2), ("not_met", 7.4), ("aside", 11.7)])
def test_letters_can_be_read_on_their_fill(tone, ratio):
    look = LOOKS[Tone(tone)]
    found = contrast(rgb(look.fill), rgb(look.ink))
    assert found >= ENOUGH and found == pytest.approx(ratio, abs=0.1)


def test_letters_can_be_read_in_the_cell_of_a_proposal_and_of_a_situation():
    """The ink of a proposal is that of words on white; its outline is the fill of the answer."""
    assert contrast(rgb(LOOKS[Tone.PLAIN].ink), rgb("#ffffff")) >= ENOUGH
    assert contrast(rgb(LOOKS[Tone.MET].fill), rgb("#ffffff")) >= 3
    assert contrast(rgb(LOOKS[Tone.NOT_MET].fill), rgb("#ffffff")) >= 3
    assert contrast(rgb(MARK), rgb("#ffffff")) >= 3


@pytest.mark.parametrize("eyes", EYES)
def test_risk_is_no_answer(eyes):
    assert difference(lab(RISK, EYES[eyes]), lab(LOOKS[Tone.NOT_MET].fill, EYES[eyes])) > 8.0


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_answers_share_a_letter(language):
    letters = [LOOKS[tone].letter.in_language(language) for tone in FILLED]
    assert len(set(letters)) == len(letters) and all(letters)


@pytest.mark.parametrize(
    ("scale", "code", "tone", "english", "spanish"),
    [
        ("compliance", "met", "met", "M", "C"), ("compliance", "partial", "partly", "P", "P"),
        ("compliance", "not_met", "not_met", "N", "N"), ("compliance", "na", "aside", "–", "–"),
        ("calculated", "met", "met", "M", "C"),
        ("maturity", "m0", "not_met", "0", "0"), ("maturity", "m1", "not_met", "1", "1"),
        ("maturity", "m2", "partly", "2", "2"), ("maturity", "m3", "met", "3", "3"),
        ("maturity", "na", "aside", "–", "–"),
        ("barrier", "b0", "met", "0", "0"), ("barrier", "b4", "not_met", "4", "4"),
        ("impact", "negative", "plain", "N", "N"), ("presence", "secondary", "plain", "S", "F"),
    ],
)  # fmt: skip
def test_each_answer_of_the_scales_has_its_look(scale, code, tone, english, spanish):
    found = library().scales[scale]
    assert tone_of(found, (code,)) is Tone(tone)
    assert (letter_of(found, (code,), "en"), letter_of(found, (code,), "es")) == (english, spanish)


def test_what_is_not_answered_or_not_known_is_open():
    scale = library().scales["compliance"]
    assert tone_of(scale, ()) is Tone.OPEN and tone_of(scale, ("of an older version",)) is Tone.OPEN
    assert letter_of(scale, (), "en") == ""


def test_several_answers_are_counted():
    scale = next(scale for scale in library().scales.values() if scale.multiple and not scale.scored)
    assert letter_of(scale, scale.codes[:2], "es") == "2"
