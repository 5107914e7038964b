"""Colours, letters and lines of answers: one for windows, maps and reports.

An answer is never told by colour alone: a letter, a line or a hatch says the same.  The four fills are told apart by
all eyes (CIEDE2000 of any two at least 23 with three cones or two), and each letter can be read on its own.  No red
beside green: a traffic light is for data, not for answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from .library import Scale
from .text import Text

MOSTLY, HARDLY = 0.75, 0.25  # values of answers from which on they look as met, up to which as not met
MARK = "#b3541e"  # a blocking duty, or "not applicable" without its reason
STALE, CONFLICT, CURRENT = "#b87519", "#b3262e", "#1d2b33"
RISK = "#62509a"  # areas of fear on maps: brown is an answer
OUTSIDE = "#eef1f2"  # municipalities of a map that are not part of the work


class Tone(StrEnum):
    """The look of an answer, by what it is worth."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    ASIDE = "aside"  # not applicable
    PLAIN = "plain"  # an answer that is not judged, such as a purpose
    OPEN = "open"  # not answered


@dataclass(frozen=True)
class Look:
    """Fill and letters of an answer; `hatch` and `dashes` are the colours of its hatch and its dashed outline."""

    fill: str
    ink: str
    letter: Text
    hatch: str = ""
    dashes: str = ""


def _letter(english: str, spanish: str) -> Text:
    return Text((("en", english), ("es", spanish)))


LOOKS: Mapping[Tone, Look] = MappingProxyType({
    Tone.MET: Look("#2f7f9e", "#ffffff", _letter("M", "C")),
    Tone.PARTLY: Look("#f0c979", "#1d2b33", _letter("P", "P")),
    Tone.NOT_MET: Look("#8f3d06", "#ffffff", _letter("N", "N")),
    Tone.ASIDE: Look("#e4e7e9", "#1d2b33", _letter("–", "–"), hatch="#b9c3c8"),
    Tone.PLAIN: Look("#ffffff", "#1d2b33", _letter("", "")),
    Tone.OPEN: Look("#ffffff", "#1d2b33", _letter("", ""), dashes="#c5cfd4"),
})  # fmt: skip


def tone_of(scale: Scale, codes: tuple[str, ...]) -> Tone:
    """Return what an answer looks like: by what it is worth, so that steps of maturity share the three fills.

    Examples
    --------
    >>> from .library import Option
    >>> words = Text.of({"en": "Established"})
    >>> tone_of(Scale("maturity", (Option("m3", words, 0.75),)), ("m3",))
    <Tone.MET: 'met'>
    """
    options = [option for code in codes if (option := scale.option(code)) is not None]
    values = [option.value for option in options if option.value is not None]
    if not options:
        return Tone.OPEN
    if not values:
        return Tone.ASIDE if scale.scored and any(option.requires_note for option in options) else Tone.PLAIN
    mean = sum(values) / len(values)
    if mean >= MOSTLY:
        return Tone.MET
    return Tone.NOT_MET if mean <= HARDLY else Tone.PARTLY


def letter_of(scale: Scale, codes: tuple[str, ...], language: str) -> str:
    """Return the letter of an answer: that of its look, or the digit of a step such as m2.

    Answers that are not judged have the first letter of their words; several of them, how many they are.
    """
    known = [option for code in codes if (option := scale.option(code)) is not None]
    tone = tone_of(scale, codes)
    if tone is not Tone.PLAIN:
        steps = [option.code[1:] for option in known if len(option.code) == 2 and option.code[1:].isdigit()]
        return steps[0] if steps and len(known) == 1 else LOOKS[tone].letter.in_language(language)
    return known[0].label.in_language(language)[:1].upper() if len(known) == 1 else str(len(known))
