"""Painting of answers: the fills of the palette, and a mark that is seen for each state of a cell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from urban_rural_linkages.core.assessment.answer_colours import CONFLICT, LOOKS, MARK, STALE, Tone
from urban_rural_linkages.gui.answer_painting import Painted, Swatch, paint_answer, paint_current

WIDTH, HEIGHT = 81, 26
MET = Painted(Tone.MET, "M", "82 %")


def image(what: Painted, *, current: bool = False) -> QImage:
    made = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    made.fill(QColor("#ffffff"))
    painter = QPainter(made)
    paint_answer(painter, QRectF(0, 0, WIDTH, HEIGHT), what, QFont())
    if current:
        paint_current(painter, QRectF(0, 0, WIDTH, HEIGHT))
    painter.end()
    return made


def colours(what: Painted, **keys) -> dict[str, int]:
    found, made = {}, image(what, **keys)
    for x in range(WIDTH):
        for y in range(HEIGHT):
            name = QColor(made.pixel(x, y)).name()
            found[name] = found.get(name, 0) + 1
    return found


@pytest.mark.parametrize("tone", ["met", "partly", "not_met"])
def test_an_answer_is_filled(tone):
    look = LOOKS[Tone(tone)]
    assert colours(Painted(Tone(tone), "M"))[look.fill] > 0.7 * WIDTH * HEIGHT


def test_not_applicable_is_hatched():
    found = colours(Painted(Tone.ASIDE, "–"))
    assert found[LOOKS[Tone.ASIDE].fill] > 500 and found[LOOKS[Tone.ASIDE].hatch] > 50


def test_what_is_not_answered_is_white_with_a_dashed_line():
    found = colours(Painted(Tone.OPEN))
    assert found["#ffffff"] > 0.85 * WIDTH * HEIGHT
    edge = [QColor(image(Painted(Tone.OPEN)).pixel(x, 0)).name() for x in range(8, WIDTH - 8)]
    assert "#ffffff" in edge and len(set(edge)) > 1, "a line with gaps"


def test_a_proposal_is_an_outline_only():
    found = colours(Painted(Tone.MET, is_proposed=True))
    assert found["#ffffff"] > 0.6 * WIDTH * HEIGHT and 50 < found[LOOKS[Tone.MET].fill] < 700


@pytest.mark.parametrize(
    ("mark", "colour"), [("lacks_reason", MARK), ("is_stale", STALE), ("in_conflict", CONFLICT)]
)  # fmt: skip
def test_a_mark_has_its_colour(mark, colour):
    assert colours(replace(MET, **{mark: True})).get(colour, 0) > 10
    assert colour not in colours(MET)


@pytest.mark.parametrize(
    "mark", ["is_common", "is_overridden", "has_comment", "is_proposed", "lacks_reason", "is_stale", "in_conflict"]
)
def test_each_mark_is_seen(mark):
    assert image(replace(MET, **{mark: True})) != image(MET)


def test_the_current_cell_is_framed_in_black_and_white():
    found = colours(MET, current=True)
    assert found.get("#1d2b33", 0) > 60 and found.get("#ffffff", 0) > 30


def test_a_question_that_is_not_asked_shows_nothing():
    assert len(colours(replace(MET, is_asked=False))) < len(colours(MET))


def test_a_swatch_has_the_size_of_its_letters():
    swatch = Swatch(Painted(Tone.MET, "M"))
    assert swatch.sizeHint().height() >= swatch.fontMetrics().height()
    assert Swatch(Painted(Tone.MET, "M", is_common=True)).sizeHint().width() > swatch.sizeHint().width()
