"""Texts of any length for tests of pictures and pages, and the rule that all of them have to keep."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.unit.report.drawn import beyond_the_sheet, touching_texts
from urban_rural_linkages.core.report.drawing import Drawing

LONG = "Mancomunidad de municipios de las tierras altas y de la ribera del río Guadalquivir"
NAMES = st.text("ab cñ", max_size=60) | st.sampled_from([LONG, "Coria", "", LONG.replace(" ", "")])
"""Of places and things: none, short, long, and one endless word."""
FIGURES = st.sampled_from(["", "–", "9", "1\u202f204\u202f567", "\u221214.7\u202f%", "46 of 58 municipalities"])
"""As reports write them."""


def sure(drawing: Drawing) -> bool:
    """Tell whether a picture can be read: no text on another, nothing off the paper."""
    assert touching_texts(drawing) == [] and beyond_the_sheet(drawing) == []
    return True


def rgb(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue of a colour, 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue
