"""Texts of data made inert, where QGIS would take them for expressions, HTML or formulas.

QGIS evaluates ``[% ... %]`` in the labels of layouts, in legends, and in map tips, some of it twice; it shows names of
layers and metadata as HTML.  A spreadsheet evaluates cells of a text file that begin like a formula.  A name that comes
from somebody's data must do nothing there: a sign without width parts the two letters that would begin an expression
or a tag, and the text reads as before; a cell gets an apostrophe before it.
"""

from __future__ import annotations

import re

JOINER = "\u2060"  # WORD JOINER: no width, and no line breaks at it
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "of:=", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with (OWASP, CSV Injection), in letters of double width too."""
_BEGINS_SOMETHING = re.compile(r"(?:\[(?=%))|(?:<(?=[A-Za-z/!?]))")


def inert(text: str) -> str:
    r"""Return a text that neither an expression nor a tag begins in.

    Examples
    --------
    >>> inert("school"), inert("density < 8")
    ('school', 'density < 8')
    >>> inert("[% 1+1 %]") == "[\u2060% 1+1 %]"
    True
    """
    return _BEGINS_SOMETHING.sub(lambda found: found[0] + JOINER, text)


def inert_cell(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula, for files that do not say which cells are texts.

    Examples
    --------
    >>> inert_cell("=1+1"), inert_cell("+34 600"), inert_cell("a=b")
    ("'=1+1", "'+34 600", 'a=b')
    """
    return f"'{text}" if text.lstrip(" \n").startswith(_FORMULA) else text
