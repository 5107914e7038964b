"""Words in a picture, in the size and weight that their place asks for."""

from __future__ import annotations

from html import escape

from .charts import FONT, INK


def lettering(
    x: float, y: float, text: str, anchor: str = "start", size: float = 12, colour: str = INK, bold: bool = False
) -> str:
    """Return a text as SVG; it is escaped.

    Parameters
    ----------
    x, y : float
        Where its base line starts, has its middle, or ends.
    text : str
        One line.
    anchor : {"start", "middle", "end"}
        Which of them (x, y) is.
    size : float
        Of the letters, in units of the picture.
    colour : str
        Of the letters.
    bold : bool
        Whether they are heavy.

    Examples
    --------
    >>> lettering(4, 9, "A & B").endswith(">A &amp; B</text>")
    True
    """
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}"{weight} fill="{colour}" {FONT}>'
        f"{escape(text)}</text>"
    )
