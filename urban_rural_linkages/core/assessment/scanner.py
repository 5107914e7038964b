"""Reading of a text token by token, of bounded length and depth, for the conditions and formulas of checklists.

Conditions (`relevance`) and formulas (`formula`) come from users' files: neither may be run as code, and neither may
take the program down by its length or its parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

DEEPEST = 30
_SHOWN = 300


class Misread(Exception):
    """The text is not understood from `rest` on."""

    def __init__(self, rest: str) -> None:
        super().__init__(rest)
        self.rest = rest


class Scanner:
    """A text and how far it has been read.

    Parameters
    ----------
    text : str
        What is read.
    token : re.Pattern
        One token, leading spaces included; its named groups are the kinds.
    longest : int
        Characters that the text may have.

    Raises
    ------
    Misread
        When the text is too long.
    """

    def __init__(self, text: str, token: re.Pattern[str], longest: int) -> None:
        self.text, self._token = text, token
        self._place = self._depth = 0
        if len(text) > longest:
            raise Misread(self.rest)

    @property
    def rest(self) -> str:
        """What has not been read, shortened for a message."""
        return self.text[self._place :].strip()[:_SHOWN]

    def take(self, kind: str, *wanted: str) -> str:
        """Return the next token where it is of that kind, and one of the wanted texts if any are named; else ""."""
        found = self._token.match(self.text, self._place)
        if found is None or found[kind] is None or (wanted and found[kind] not in wanted):
            return ""
        self._place = found.end()
        return str(found[kind])

    def need(self, kind: str, *wanted: str) -> str:
        """Return the next token, which has to be that one."""
        found = self.take(kind, *wanted)
        if not found:
            raise Misread(self.rest)
        return found

    def need_end(self) -> None:
        """Refuse what is left over."""
        if self.rest:
            raise Misread(self.rest)

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Read what stands in parentheses, not too many of them in each other."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise Misread(self.rest)
        yield
        self._depth -= 1
