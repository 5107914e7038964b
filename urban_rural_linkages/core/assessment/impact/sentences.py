"""Sentences about figures: of women first, with what the figure counts, never a verdict on the law."""

from __future__ import annotations

from ..library import Indicator
from ..words import Voice
from .figure_book import with_unit

_NEAR_ENOUGH = 0.06  # relative: a fraction is said in its place
_MOST_NAMES = 5
THIN = "\u202f"


def percent(share: float | None, voice: Voice, decimals: int = 1) -> str:
    """Write a share as per cent; a dash for None."""
    return voice.number(None) if share is None else f"{voice.number(100 * share, decimals)}{THIN}%"


def share_words(share: float, voice: Voice) -> str:
    """Return a share as a sentence begins with it: a fraction where one is near, else per cent.

    Only fractions of one part are said, so that a verb after them is in the singular in Spanish.
    """
    tr = voice.translated
    fractions = (
        (1 / 2, tr("Half")), (1 / 3, tr("A third")), (1 / 4, tr("A quarter")), (1 / 5, tr("A fifth")),
        (1 / 6, tr("A sixth")), (1 / 7, tr("A seventh")), (1 / 8, tr("An eighth")), (1 / 9, tr("A ninth")),
        (1 / 10, tr("A tenth")),
    )  # fmt: skip
    part, words = min(fractions, key=lambda one: abs(one[0] - share))
    if abs(part - share) <= _NEAR_ENOUGH * share:
        return words
    return tr("{percent} %").format(percent=voice.number(100 * share)).replace(" %", f"{THIN}%")


def out_of_reach(indicator: Indicator, share: float, voice: Voice) -> str:
    """Say which share of the women a service does not reach."""
    tr = voice.translated
    sentences = {
        "share_pop_daily_set_10min": tr("{share} of the women cannot walk to their daily services."),
        "share_pop_basic_30min": tr("{share} of the women live more than 30 minutes from a basic service."),
        "share_pop_pt_stop": tr("{share} of the women have no public transport near."),
        "share_pop_broadband": tr("{share} of the women have no broadband."),
    }
    other = tr("{share} of the women are left out: {label}.")
    label = indicator.label.in_language(voice.code)
    return sentences.get(indicator.id, other).format(share=share_words(share, voice), label=label)


def gap_sentence(indicator: Indicator, women: float, men: float, voice: Voice) -> str:
    """Say that women and men differ, of a gap that is more than chance."""
    tr, label = voice.translated, indicator.label.in_language(voice.code)
    template = (
        tr("{label}: less for women than for men.") if women < men else tr("{label}: more for women than for men.")
    )
    return template.format(label=label)


def women_and_men(indicator: Indicator, women: float | None, men: float | None, voice: Voice) -> str:
    """Return the figures of both, women first."""
    tr = voice.translated
    return tr("Women {women}, men {men}.").format(
        women=with_unit(indicator, women, voice), men=with_unit(indicator, men, voice)
    )


def points(indicator: Indicator, difference: float, voice: Voice) -> str:
    """Write a difference with its sign, of shares in points of per cent."""
    shown = 100.0 * difference if indicator.is_share else difference
    text = voice.number(shown, 1)
    return f"+{text}" if shown > 0 and text.strip("0.,") else text


def listed(names: list[str], voice: Voice) -> str:
    """Return names in a row: up to five, then how many more there are."""
    tr = voice.translated
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return tr("{names} and {count} more").format(
        names=", ".join(names[:_MOST_NAMES]), count=voice.number(len(names) - _MOST_NAMES)
    )


def shortened(text: str, most: int) -> str:
    """Return a text of no more letters than that, cut after a word.

    Examples
    --------
    >>> shortened("Nine of ten unsafe points", 14), shortened("Nine of ten", 14)
    ('Nine of ten…', 'Nine of ten')
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:.')}…"


def day(iso: str, voice: Voice) -> str:
    """Write a day as a reader does; what is no day stays as it is, without its time."""
    parts = iso[:10].split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return iso
    tr, (year, month, date) = voice.translated, (int(part) for part in parts)
    months = (
        tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"), tr("July"), tr("August"),
        tr("September"), tr("October"), tr("November"), tr("December"),
    )  # fmt: skip
    if not 1 <= month <= len(months):
        return iso[:10]
    return tr("{day} {month} {year}").format(day=date, month=months[month - 1], year=year)
