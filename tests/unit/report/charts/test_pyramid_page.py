"""Pyramids as small multiples: every group in per cent of itself, all on one scale."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid, pyramids_by_group
from urban_rural_linkages.core.report.charts.pyramid import COLOURS, OUTLINE
from urban_rural_linkages.core.report.charts.pyramid_page import PageWords, pyramid_page
from urban_rural_linkages.core.report.drawing import WHITE, Path, Rectangle

WORDS = PageWords("Hombres", "Mujeres", "eje", outline="Todos", no_group="Sin grupo")


def table(men_young, men_old, women_young, women_old):
    return age_table(
        {
            AgeGroup(MEN, 0, 49, "m_0"): men_young,
            AgeGroup(MEN, 50, None, "m_50"): men_old,
            AgeGroup(WOMEN, 0, 49, "w_0"): women_young,
            AgeGroup(WOMEN, 50, None, "w_50"): women_old,
        }
    )


FOUR = table([10, 20, 30, 40], [1, 2, 3, 4], [11, 21, 31, 41], [5, 6, 7, 8])


def page(pyramids, texts=WORDS, as_text="{:g}".format):
    return pyramid_page(pyramids, texts, as_text, Letters())


def bars(drawing, sex) -> list[Rectangle]:
    """The bars of a sex in their order, without the key of the legend."""
    return [mark for mark in marks(drawing, Rectangle) if mark.fill == COLOURS[sex]][1:]


def outlines(drawing) -> list[Path]:
    return [path for path in marks(drawing, Path) if path.stroke == OUTLINE]


def test_groups_of_the_same_shape_look_the_same_whatever_their_size():
    small_and_large = table([10, 1000], [1, 100], [11, 1100], [5, 500])
    drawing = page(pyramids_by_group(small_and_large, ["a", "b"])[0])
    for sex in (MEN, WOMEN):
        widths = [bar.width for bar in bars(drawing, sex)]
        assert widths[:2] == pytest.approx(widths[2:4]) and widths[:2] == pytest.approx(widths[4:])


def test_the_outline_of_all_units_lies_over_the_groups():
    assert outlines(page(pyramids_by_group(FOUR)[0])) == []
    assert len(outlines(page(pyramids_by_group(FOUR, ["a", "b", "b", "a"])[0]))) == 2 * 2


def test_a_group_of_one_hermit_does_not_flatten_the_others():
    hermit = Pyramid((AgeBar(40, 44, 1),), (AgeBar(40, 44, 0),), "hermit")
    region = Pyramid((AgeBar(0, 99, 500),), (AgeBar(0, 99, 500),))
    drawing = page([region, hermit])
    widths = [bar.width for bar in bars(drawing, MEN)]
    assert widths[1] == pytest.approx(3 * widths[0], rel=0.01)
    assert any(path.stroke.colour == WHITE for path in marks(drawing, Path))


def test_words_and_numbers_are_those_of_the_caller():
    pyramids, _ = pyramids_by_group(FOUR, ["x" * 40, "", "<y>", "<y>"])
    found = words(page(pyramids, as_text="«{:g}»".format))
    assert {"Hombres", "Mujeres", "Todos", "Sin grupo", "eje", "<y>", "«240»"} <= set(found)
    assert any(word.startswith("xxx") and word.endswith("…") for word in found)


@pytest.mark.parametrize("count", [1, 2, 4, 5, 48])
def test_everything_lies_on_the_page(count):
    people = table(*np.random.default_rng(count).integers(0, 1000, (4, 60)))
    drawing = page(pyramids_by_group(people, [f"g{number % count:02}" * 20 for number in range(60)])[0])
    assert not beyond_the_sheet(drawing)


def test_nobody_at_all():
    drawing = page(pyramids_by_group(table([0], [0], [0], [0]), ["a"])[0])
    assert not bars(drawing, MEN) and not beyond_the_sheet(drawing)
