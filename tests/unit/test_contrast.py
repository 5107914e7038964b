"""Contrast of colours: the figures of the guidelines, and which colour is written with."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.contrast import ENOUGH, contrast, legible

WHITE, BLACK, GREY, BLUE = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (119 / 255,) * 3, (48 / 255, 140 / 255, 198 / 255)


def test_contrast_is_that_of_the_guidelines():
    assert contrast(WHITE, BLACK) == contrast(BLACK, WHITE) == pytest.approx(21.0)
    assert contrast(GREY, WHITE) == pytest.approx(4.48, abs=0.005)
    assert contrast(GREY, GREY) == 1.0


def test_the_first_colour_is_taken_if_it_can_be_read_else_the_best():
    assert contrast(BLUE, WHITE) < ENOUGH
    assert legible(BLUE, [WHITE, BLACK]) == 1
    assert legible(BLACK, [WHITE, BLUE]) == 0
    assert legible(BLUE, [WHITE]) == 0
