"""Small numbers in words, as sentences have them: "the best three", and not "the best 3"."""

from __future__ import annotations

from .notes import Amount, Note

_NUMBERS = {
    2: Note("two"), 3: Note("three"), 4: Note("four"), 5: Note("five"), 6: Note("six"),
    7: Note("seven"), 8: Note("eight"), 9: Note("nine"), 10: Note("ten"), 20: Note("twenty"),
}  # fmt: skip
_NUMBERS_IN_FRONT = {
    2: Note("Two"), 3: Note("Three"), 4: Note("Four"), 5: Note("Five"), 6: Note("Six"),
    7: Note("Seven"), 8: Note("Eight"), 9: Note("Nine"), 10: Note("Ten"),
}  # fmt: skip


def number(count: float, in_front: bool = False) -> Note | Amount:
    """Return a number as a word up to ten, else in figures; `in_front` where a sentence begins with it.

    One has the gender of what it counts in some languages: a sentence that may count one says it in words of its own.

    Examples
    --------
    >>> str(number(3)), str(number(3, in_front=True)), str(number(1200))
    ('three', 'Three', '1,200')
    """
    return (_NUMBERS_IN_FRONT if in_front else _NUMBERS).get(int(count), Amount(count))
