"""Colours of charts and sheets: told apart by all eyes where they mean different things, read where they are words."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.unit.report.any_text import rgb
from tests.unit.report.maps.sight import EYES, difference, lab
from urban_rural_linkages.core.contrast import ENOUGH, contrast
from urban_rural_linkages.core.report.charts.bars import WARM
from urban_rural_linkages.core.report.charts.marks import GREY, MEN_COLOUR, WOMEN_COLOUR, tint
from urban_rural_linkages.core.report.drawing import (
    ACCENT,
    AMBER,
    INK,
    LINE,
    PANEL,
    PETROL,
    SOFT,
    UNKNOWN,
    WHITE,
    ink_on,
)
from urban_rural_linkages.core.report.maps.synthesis import synthesis_classes
from urban_rural_linkages.core.report.typesetting.styles import TONES

LEAST = 8.0  # CIEDE2000, as of the colours of maps
SYNTHESIS = [entry.fill for entry in synthesis_classes() if isinstance(entry.fill, str)]
TOGETHER = {
    "men and women": [MEN_COLOUR, WOMEN_COLOUR, INK],
    "beyond and out of reach": [PETROL, WARM, WHITE],
    "a unit, its region and its country": [ACCENT, INK, GREY],
    "main lines and a reference": [PETROL, ACCENT, GREY, WHITE],
    "gain, loss and neither": SYNTHESIS,
    "band and rule of a page": [PETROL, AMBER, WHITE],
    "what is unknown": [UNKNOWN, WHITE],
}


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("together", TOGETHER)
def test_what_stands_together_is_told_apart(together, eyes):
    for one, other in combinations(TOGETHER[together], 2):
        assert difference(lab(one, EYES[eyes]), lab(other, EYES[eyes])) >= LEAST, (one, other)


@pytest.mark.parametrize("one", [("good", "bad"), ("good", "middle"), ("bad", "plain"), ("good", "plain")])
def test_tones_of_answers_are_told_apart_by_usual_eyes(one):
    """Others read them: each fact says in words what its colour says."""
    first, second = (lab(TONES[tone]) for tone in one)
    assert difference(first, second) >= LEAST


@pytest.mark.parametrize(
    ("letters", "below"), [*((letters, below) for letters in (INK, SOFT, PETROL) for below in (WHITE, PANEL)),
                           (ACCENT, WHITE)],
)  # fmt: skip
def test_letters_can_be_read_on_paper_and_in_panels(letters, below):
    assert contrast(rgb(letters), rgb(below)) >= ENOUGH


@pytest.mark.parametrize("colour", [PETROL, ACCENT, WARM, MEN_COLOUR, WOMEN_COLOUR, AMBER])
def test_words_in_a_bar_are_read_in_the_ink_that_is_chosen_for_it(colour):
    assert contrast(rgb(ink_on(colour)), rgb(colour)) >= 4.0, "and larger than 14 points, or heavy"


def test_lines_of_a_grid_stay_behind_what_they_help_to_read():
    grid, line = (contrast(rgb(colour), rgb(WHITE)) for colour in (LINE, PETROL))
    assert grid < 1.6 and line > 3.0


def test_a_tint_is_as_pale_as_its_share():
    shades = [contrast(rgb(tint(PETROL, share)), rgb(WHITE)) for share in (0.0, 0.14, 0.5, 1.0)]
    assert shades == sorted(shades) and shades[0] == 1.0
