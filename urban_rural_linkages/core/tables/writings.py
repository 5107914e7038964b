"""Numbers as offices write them, and what the points and commas of a table mean.

36.240 is thirty-six thousand in Spain and thirty-six in Ireland.  One cell cannot tell; a table can: 1.675.301 has
two groups, 1.234,5 shows both marks, 0.125 and 12.5 have no group of three behind the mark.  All columns of a table
are read in one way, and where its cells do not tell, nothing is read and the caller asks.

Thousands are also divided by blanks (plain, U+00A0, U+202F) and apostrophes (SI Brochure, 9th edition 2019, 5.4.4,
and the usage of Switzerland); the decimal mark is a point or a comma (ibid. 5.4.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

DECIMAL_MARKS = {"auto": "", "point": ".", "comma": ","}
"""The decimal mark by the name that parameters give it; "" where the table shows it."""
_BLANKS = " \u00a0\u2009\u202f"
_APOSTROPHES = "'\u2019"
_NUMBER = re.compile(
    rf"(?P<sign>[+\-\u2212]?)(?P<body>[0-9]+(?:[.,{_BLANKS}{_APOSTROPHES}][0-9]+)*[.,]?|[.,][0-9]+)"
    r"(?P<exponent>[eE][+-]?[0-9]{1,3})?"
)
_PARTS = re.compile(r"[0-9]+|[^0-9]")
_CODE = re.compile(r"0[0-9]+|[0-9]{19,}|[0-9]+[eE][0-9]+")
"""No figures: a zero in front, more digits than a whole number of 64 bits holds, or an exponent alone."""


@dataclass(frozen=True)
class Writing:
    """One number as it is written: sign, groups of digits, the marks between them, and an exponent.

    Attributes
    ----------
    text : str
        The whole of it.
    negative : bool
    groups : tuple of str
        The digits between the marks; "" before a mark that comes first, and after one that comes last.
    marks : tuple of str
        One less than the groups.
    exponent : str
        Such as ``e+04``; "" where there is none.
    """

    text: str
    negative: bool
    groups: tuple[str, ...]
    marks: tuple[str, ...]
    exponent: str = ""

    @property
    def last(self) -> str:
        """The mark that stands last: the only one that can be a decimal mark."""
        return self.marks[-1] if self.marks else ""

    def is_whole_groups(self) -> bool:
        """Tell whether every mark could divide thousands: groups of three behind, one to three digits in front."""
        first, *rest = self.groups
        return bool(re.fullmatch("[1-9][0-9]{0,2}", first)) and all(len(group) == 3 for group in rest)

    def value(self, decimal: str) -> float:
        """Return the number where `decimal` ("." or ",", "" for none) divides its fraction and other marks nothing."""
        if self.last and self.last == decimal:
            digits = "".join(self.groups[:-1]) + "." + self.groups[-1]
        else:
            digits = "".join(self.groups)
        return float(("-" if self.negative else "") + digits + self.exponent)

    def whole_value(self) -> int:
        """Return the number where all its marks divide thousands, to the last of its digits."""
        return int(("-" if self.negative else "") + "".join(self.groups))


@dataclass(frozen=True)
class Marks:
    """Meaning of the marks in the numbers of a table.

    Attributes
    ----------
    decimal : str
        The decimal mark, "" where the table shows none.
    thousands : tuple of str
        The marks that divide thousands, sorted.
    unclear : tuple of str
        Points or commas that could be either; numbers that have one are not read.
    """

    decimal: str = ""
    thousands: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()

    def can_read(self, writing: Writing) -> bool:
        """Tell whether the number has one meaning: no unclear mark, and thousands in groups of three."""
        if writing.exponent:
            return len(writing.marks) <= 1
        if any(mark in self.unclear for mark in writing.marks):
            return False
        fraction = writing.last == self.decimal and bool(self.decimal)
        whole = Writing(
            writing.text,
            writing.negative,
            writing.groups[:-1] if fraction else writing.groups,
            writing.marks[:-1] if fraction else writing.marks,
        )
        return not whole.marks or (self.decimal not in whole.marks and whole.is_whole_groups())

    def is_whole(self, writing: Writing) -> bool:
        """Tell whether a number that can be read has neither a decimal mark nor an exponent."""
        return not writing.exponent and (not self.decimal or writing.last != self.decimal)

    def read(self, writing: Writing) -> float:
        """Return the number; a mark before an exponent is always the decimal mark."""
        return writing.value(writing.last if writing.exponent else self.decimal)


def parse_writing(text: str) -> Writing | None:
    """Read a number in any writing; None where it is none, or a code: a zero in front, or 19 digits and more.

    Examples
    --------
    >>> parse_writing("1.234,5").groups, parse_writing("36 240").marks, parse_writing("06001") is None
    (('1', '234', '5'), (' ',), True)
    """
    found = _NUMBER.fullmatch(text.strip())
    if found is None or _CODE.fullmatch(found["body"]) or _CODE.fullmatch(found[0]):
        return None
    parts = _PARTS.findall(found["body"])
    if not parts[0].isdigit():
        parts.insert(0, "")
    if not parts[-1].isdigit():
        parts.append("")
    marks = tuple("'" if mark in _APOSTROPHES else " " if mark in _BLANKS else mark for mark in parts[1::2])
    writing = Writing(found[0], found["sign"] in ("-", "\u2212"), tuple(parts[::2]), marks, found["exponent"] or "")
    return writing if _can_be_a_number(writing) else None


def table_marks(writings: Iterable[Writing], *, semicolons: bool = False, decimal: str = "") -> Marks:
    """Find what points and commas mean in the numbers of one table.

    A mark divides thousands where a number has it twice, or has another mark behind it; it is the decimal mark where a
    number has no group of three digits behind it, begins with 0, or has more than three digits before it.  A mark that
    always stands once, before three digits, divides thousands where the other one is the decimal mark, or where two
    numbers or more have it and beside them stand whole numbers without any mark, or the file divides its cells by
    semicolons.  Otherwise it is unclear; so is a mark that shows both meanings, and so are both where both are
    decimal.

    Parameters
    ----------
    writings : iterable of Writing
        The numbers of all columns of the table.
    semicolons : bool
        The cells of the file are divided by semicolons, as where commas are decimal marks.
    decimal : {"", ".", ","}
        The decimal mark where the user has named it: the other mark then divides thousands.

    Examples
    --------
    >>> def marks(*texts): return table_marks([parse_writing(text) for text in texts])
    >>> marks("70", "36.240", "675.301").thousands, marks("12.5", "36.240").decimal
    (('.',), '.')
    >>> marks("70", "36.240").unclear
    ('.',)
    """
    plain = [writing for writing in writings if not writing.exponent]
    others = tuple(sorted({mark for writing in plain for mark in writing.marks if mark in " '"}))
    if decimal:
        other = "," if decimal == "." else "."
        return Marks(decimal, tuple(sorted((*others, other))))
    meaning = {mark: _meaning(mark, plain) for mark in ".,"}
    decimals = [mark for mark in ".," if meaning[mark] == "decimal"]
    unclear = {mark for mark in ".," if meaning[mark] == "both"} | (set(decimals) if len(decimals) > 1 else set())
    thousands = {mark for mark in ".," if meaning[mark] == "thousands"}
    for mark in ".,":
        if meaning[mark] == "open":
            settled = bool(decimals) or _are_thousands(mark, plain, semicolons)
            (thousands if settled else unclear).add(mark)
    one = decimals[0] if len(decimals) == 1 else ""
    return Marks(one, tuple(sorted((*others, *thousands))), tuple(sorted(unclear)))


def _can_be_a_number(writing: Writing) -> bool:
    """Tell whether the marks of a writing can be read at all: thousands first, in threes, then one decimal mark."""
    if len(writing.marks) < 2 and writing.last not in (" ", "'"):
        return not (writing.exponent and writing.last in (" ", "'"))
    if writing.exponent:
        return False
    if len(set(writing.marks)) == 1:
        return writing.is_whole_groups()
    *before, last = writing.marks
    whole = Writing(writing.text, writing.negative, writing.groups[:-1], tuple(before))
    return last in ".," and last not in before and len(set(before)) == 1 and whole.is_whole_groups()


def _meaning(mark: str, writings: list[Writing]) -> str:
    """Return what the numbers show a mark to be: decimal, thousands, both, open where nothing shows it, or none."""
    shown = {_shown(mark, writing) for writing in writings if mark in writing.marks}
    if {"decimal", "thousands"} <= shown:
        return "both"
    return next((meaning for meaning in ("decimal", "thousands", "open") if meaning in shown), "none")


def _shown(mark: str, writing: Writing) -> str:
    if writing.marks.count(mark) > 1 or mark != writing.last:
        return "thousands"
    return "open" if len(writing.marks) == 1 and writing.is_whole_groups() else "decimal"


def _are_thousands(mark: str, writings: list[Writing], semicolons: bool) -> bool:
    several = sum(mark in writing.marks for writing in writings) > 1
    return several and (semicolons or any(not writing.marks for writing in writings))
