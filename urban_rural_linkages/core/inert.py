"""Texts of data made inert, for where QGIS takes a text for more than letters.

QGIS evaluates ``[% ... %]`` in the labels of layouts, in legends, and in map tips, some of it twice; it shows names of
layers and metadata as HTML.  A name that comes from somebody's data must do nothing there: a sign without width parts
the two letters that would begin an expression or a tag, and the text reads as before.
"""

from __future__ import annotations

import re

JOINER = "\u2060"  # WORD JOINER: no width, and no line breaks at it
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
