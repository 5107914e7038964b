"""The chart of women and men by age, the region as a line over it, with its caption and its words."""

from __future__ import annotations

from ...demography.pyramids import AgeBar, Pyramid
from ...report.blocks import Figure
from ...report.charts.pyramid import PyramidWords, population_pyramid
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..publication import LEAST_REPORTS
from ..words import Voice
from .ages import Ages

PYRAMID = "pyramid"
_SIZE = (78.0, 72.0)


def ages_figure(ages: Ages, voice: Voice) -> Figure:
    """Return the chart with its year, its unit, and whether groups were joined."""
    tr = voice.translated
    caption = tr("Women and men by age")
    if ages.year is not None:
        caption = tr("Women and men by age, {year}").format(year=ages.year)
    unit = tr("in % of all people, by five years")
    if ages.region is not None:
        unit = tr("in % of all people, by five years; line: the region")
    if ages.is_joined:
        joined = tr("Groups of fewer than {count} people are joined with the next.").format(count=LEAST_REPORTS)
        unit = f"{unit}. {joined}"
    return Figure(PYRAMID, caption, _in_words(ages, voice), unit, kind="chart")


def _in_words(ages: Ages, voice: Voice) -> str:
    """Return the chart for who cannot see it: how many there are, and the largest groups of each sex."""
    if ages.own is None:
        return ""
    tr, number = voice.translated, voice.number
    women, men = _largest(ages.own.women), _largest(ages.own.men)
    said = tr("Women: {women}. Men: {men}. Largest group of women by age: {ages} ({count}); of men: {ages_men} "
              "({count_men}).").format(
        women=number(_people(ages.own.women)), men=number(_people(ages.own.men)), ages=women.ages,
        count=number(women.people), ages_men=men.ages, count_men=number(men.people),
    )  # fmt: skip
    return said if ages.region is None else f"{said} {_beside_region(ages.own, ages.region, voice)}"


def _beside_region(own: Pyramid, region: Pyramid, voice: Voice) -> str:
    """Say the share of the largest group in the region, where the region has that group."""
    tr, parts = voice.translated, []
    for text, bars, others in (
        (tr("Women aged {ages}: {here} % of all people, in the region {there} %."), own.women, region.women),
        (tr("Men aged {ages}: {here} % of all people, in the region {there} %."), own.men, region.men),
    ):
        largest = _largest(bars)
        here, ages = 100 * largest.people / own.people, (largest.first, largest.last)
        parts += [text.format(ages=largest.ages, here=voice.number(here, 1),
                              there=voice.number(100 * bar.people / region.people, 1))
                  for bar in others if (bar.first, bar.last) == ages]  # fmt: skip
    return " ".join(parts)


def _largest(bars: tuple[AgeBar, ...]) -> AgeBar:
    return max(bars, key=lambda bar: bar.per_year)


def _people(bars: tuple[AgeBar, ...]) -> float:
    return sum(bar.people for bar in bars)


def ages_drawing(ages: Ages, voice: Voice, measure: Measure) -> Drawing | None:
    """Draw the pyramid, as large as half a page has room for."""
    if ages.own is None:
        return None
    texts = PyramidWords(voice.translated("men"), voice.translated("women"))
    return population_pyramid(ages.own, texts, voice.number, measure, _SIZE, outline=ages.region)
