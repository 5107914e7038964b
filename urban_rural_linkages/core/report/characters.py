"""Characters that no page may hold: those that XML and UTF-8 know no writing for."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def replaced(text: str) -> str:
    r"""Return a text or a whole page with U+FFFD in place of what XML 1.0 (section 2.2) does not allow.

    A name that was typed in a spreadsheet may hold a vertical tab, one read in a wrong encoding half a character.

    Examples
    --------
    >>> replaced("Vegas\x0bAltas")
    'Vegas�Altas'
    """
    return _NOT_XML.sub("\ufffd", text)
