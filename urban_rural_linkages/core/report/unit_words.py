"""The word for a unit, one and several: municipality and municipalities, parish and parishes, comune and comuni."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import InputError


@dataclass(frozen=True)
class UnitWords:
    """The word for one unit and for several, as they stand within a sentence.

    Examples
    --------
    >>> UnitWords("parish", "parishes").heading
    'Parish'
    """

    one: str
    many: str

    @property
    def heading(self) -> str:
        """The word for one, as a heading writes it."""
        return as_heading(self.one)

    @property
    def headings(self) -> str:
        """The word for several, as a heading writes it."""
        return as_heading(self.many)

    def of(self, count: float) -> str:
        """Return the word that goes with a number."""
        return self.one if count == 1 else self.many


def as_heading(word: str) -> str:
    """Return a word as a heading writes it; only its first letter changes."""
    return word[:1].upper() + word[1:]


def within_sentence(heading: str) -> str:
    """Return a heading as it stands within a sentence; only its first letter changes.

    Examples
    --------
    >>> within_sentence("Territorial units")
    'territorial units'
    """
    return heading[:1].lower() + heading[1:]


def parse_unit_words(text: str) -> UnitWords:
    """Return the words of a text such as ``parish, parishes``.

    Raises
    ------
    InputError
        When it has not two words.

    Examples
    --------
    >>> parse_unit_words("comune, comuni")
    UnitWords(one='comune', many='comuni')
    """
    words = [word.strip() for word in text.split(",")]
    if len(words) != 2 or not all(words):
        raise InputError("{parameter}: '{text}' has not two words.", parameter="UNIT_WORD", text=text,
                         hint="Give the word for one and for several, such as 'parish, parishes'.")  # fmt: skip
    return UnitWords(*words)
