"""The letters of the report: Open Sans where it is installed, else the next that is.

QGIS brings Open Sans to most machines, not to all.  Whatever family is taken, texts are measured in the same letters
in which they are painted; a face that the family lacks is the regular one, never one that Qt makes up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from qgis.PyQt.QtGui import QFont, QRawFont

from ..core.notes import Note
from ..core.report.drawing import Weight

FAMILIES = ("Open Sans", "Noto Sans", "Segoe UI", "Arial")
"""In this order; after the last comes what Qt takes by itself."""
_WEIGHTS = {"light": QFont.Weight.Light, "regular": QFont.Weight.Normal, "semibold": QFont.Weight.DemiBold}
_FACES = {"light": ("light", "thin"), "semibold": ("semi", "demi", "medium", "bold")}
_LEAST_SPACE = 1 / 64  # pixels
_NARROW_NO_BREAK, _THIN = "\u202f", "\u2009"


@dataclass(frozen=True)
class Typeface:
    """A family of letters.

    Attributes
    ----------
    family : str
        Its name.
    light, semibold : bool
        Whether it has these faces.
    thin_space : str
        What is drawn for the thin space that does not break, which Open Sans lacks: letters of another family would be
        drawn, and embedded, for a blank.
    """

    family: str
    light: bool
    semibold: bool
    thin_space: str = _NARROW_NO_BREAK


@lru_cache(maxsize=1)
def report_typeface() -> Typeface:
    """Return the family in which the report is written on this machine."""
    families = (family for family in FAMILIES if QRawFont.fromFont(QFont(family)).familyName() == family)
    family = next(families, QRawFont.fromFont(QFont()).familyName())
    letters = QRawFont.fromFont(QFont(family))
    thin = next((blank for blank in (_NARROW_NO_BREAK, _THIN) if letters.supportsCharacter(ord(blank))), " ")
    return Typeface(family, _has_face(family, "light"), _has_face(family, "semibold"), thin)


def _has_face(family: str, weight: Weight) -> bool:
    font = QFont(family)
    font.setWeight(_WEIGHTS[weight])
    style = QRawFont.fromFont(font).styleName().lower()
    return any(word in style for word in _FACES[weight])


def font_notes() -> list[Note]:
    """Return what the reader must know of the letters: that others than those of the design were taken."""
    family = report_typeface().family
    if family == FAMILIES[0]:
        return []
    return [Note("The font {wanted} is not installed here; the report is set in {family}. Install {wanted} for pages "
                 "as they were designed.", wanted=FAMILIES[0], family=family)]  # fmt: skip


def report_font(pixels: float, weight: Weight = "regular", italic: bool = False) -> QFont:
    """Return the letters of the report in a size, in the face that comes nearest."""
    typeface = report_typeface()
    has_face = {"light": typeface.light, "regular": True, "semibold": typeface.semibold}[weight]
    font = QFont(typeface.family)
    font.setPixelSize(max(round(pixels), 1))
    font.setWeight(_WEIGHTS[weight if has_face else "regular"])
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # With the least space between letters Qt joins none: "fi" as one sign is not found by who searches for "figure".
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _LEAST_SPACE)
    return font


def drawable(text: str) -> str:
    """Return a text with the blanks that the letters of the report have."""
    return text.replace(_NARROW_NO_BREAK, report_typeface().thin_space)
