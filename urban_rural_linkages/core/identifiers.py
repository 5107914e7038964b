"""Ids of units, compared as text, with leading zeros that spreadsheets take away.

Statistical codes look like numbers and are not: municipality 06001 read as a number becomes 6001 and joins to
nothing.  Ids are therefore text throughout, with their zeros.  Where one side of a comparison has plainly lost its
zeros, the pairs are found all the same and the caller is told, so that the reader can mend the source.

This is no fuzzy matching: beyond lost leading zeros, ids are equal or they are not.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .arrays import Indices
from .errors import InputError


@dataclass(frozen=True)
class IdMatch:
    """Rows of two lists of ids that belong together.

    Attributes
    ----------
    left, right : ndarray of intp, shape (n pairs,)
        Positions of the pairs in either list, in the order of the right one.
    unmatched_left, unmatched_right : list of str
        Ids without a partner, each once, sorted.  An empty id is never listed.
    restored : dict of str to str
        Ids that had lost leading zeros, on either side, and the ids of the other side that they stand for.
    """

    left: Indices
    right: Indices
    unmatched_left: list[str]
    unmatched_right: list[str]
    restored: dict[str, str]


@dataclass(frozen=True, eq=False)
class IdColumn(Sequence[str]):
    """The ids of the rows of a table, each different id kept once: a million pairs name a few thousand places.

    Attributes
    ----------
    names : list of str
        The different ids.
    codes : ndarray of int, shape (rows,)
        Position of each row's id in `names`.

    Examples
    --------
    >>> column = IdColumn.of(["b", "a", "b"])
    >>> column.names, column.codes.tolist(), column[2]
    (['b', 'a'], [0, 1, 0], 'b')
    """

    names: list[str]
    codes: NDArray[np.signedinteger[Any]]

    @classmethod
    def of(cls, ids: Sequence[str]) -> IdColumn:
        """Return ids as such a column, in the order in which they appear first."""
        if isinstance(ids, IdColumn):
            return ids
        position: dict[str, int] = {}
        codes = [position.setdefault(name, len(position)) for name in ids]
        return cls(list(position), np.array(codes, dtype=np.intp))

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, row):  # type: ignore[no-untyped-def]
        found = self.codes[row]
        return self.names[found] if np.ndim(found) == 0 else [self.names[code] for code in found.tolist()]

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])

    def renamed(self, names: Mapping[str, str]) -> IdColumn:
        """Return the same with other names for some ids; ids that get the same name become one."""
        renamed = IdColumn.of([names.get(name, name) for name in self.names])
        return IdColumn(renamed.names, renamed.codes[self.codes])

    def positions(self, position: Mapping[str, int]) -> Indices:
        """Return the position of each different id among others."""
        return np.fromiter((position[name] for name in self.names), dtype=np.intp, count=len(self.names))


def normalise_ids(values: Sequence[object], layer: str, field: str, *, required: bool = True) -> list[str]:
    """Write ids as text.

    Whole numbers lose their decimals (6001.0 is "6001"), text loses the blanks around it and nothing else: leading
    zeros stay, and so does case.  None, NaN, infinity and empty text are no ids.

    Parameters
    ----------
    values : sequence of n values
        int, float, str or None each.
    layer, field : str
        Where the values come from, for the message.
    required : bool
        Whether every row must have an id; if not, the missing ones are returned as "".

    Returns
    -------
    list of n str

    Raises
    ------
    InputError
        When ids are required and missing, naming the rows.

    Examples
    --------
    >>> normalise_ids([6001, 6001.0, " 06001 "], "towns", "code")
    ['6001', '6001', '06001']
    """
    ids = [_id_of(value) for value in values]
    missing = [str(row) for row, text in enumerate(ids, start=1) if not text]
    if required and missing:
        raise InputError(
            "Layer '{layer}', field '{field}' lacks ids: {count} of {total} {total:row|rows} {count:has|have} none "
            "({rows}).",
            hint="Fill in the ids, leave these rows out, or choose another field of ids.",
            layer=layer,
            field=field,
            count=len(missing),
            total=len(ids),
            rows=shortened(missing),
        )
    return ids


def require_unique(ids: Sequence[str], layer: str, field: str) -> None:
    """Refuse ids that occur more than once.

    Raises
    ------
    InputError
        Naming the repeated ids, sorted, and how many they are.
    """
    repeated = sorted(text for text, count in Counter(ids).items() if count > 1)
    if repeated:
        raise InputError(
            "Layer '{layer}', field '{field}' must name each unit once; repeated ids: {count} ({ids}).",
            hint="Choose another field of ids, or dissolve the parts of a unit into one feature.",
            layer=layer,
            field=field,
            count=len(repeated),
            ids=shortened(repeated),
        )


def match_ids(left: Sequence[str], right: Sequence[str]) -> IdMatch:
    """Find the ids of `right` among those of `left`, restoring lost leading zeros.

    Ids that are equal as text are paired first.  Of the rest, an id has lost its zeros when it reads like a number
    ("6001", never "0601" or "6001A") and, padded with zeros to the one width that all ids of the other side share,
    equals an id there that has no partner yet.  An id that has its partner is never given a second one, so a list
    that holds both "06001" and "6001" keeps the latter unmatched.

    Parameters
    ----------
    left : sequence of unique str
        Ids of the units; "" is no id.
    right : sequence of str
        Ids to be found, which may repeat; "" is no id.

    Returns
    -------
    IdMatch

    Raises
    ------
    ValueError
        When `left` repeats an id: call `require_unique` first.

    Examples
    --------
    >>> match = match_ids(["06001", "06002", "10037"], ["10037", "6001", "99"])
    >>> match.left, match.right, match.unmatched_left, match.unmatched_right, match.restored
    (array([2, 0]), array([0, 1]), ['06002'], ['99'], {'6001': '06001'})
    """
    position = {text: index for index, text in enumerate(left) if text}
    if len(position) != sum(map(bool, left)):
        raise ValueError("The ids on the left must be unique.")
    only_left = position.keys() - set(right)
    only_right = set(right) - position.keys() - {""}

    restored_right = _lost_zeros(only_right, only_left, left)
    restored_left = _lost_zeros(only_left, only_right, right)
    partner = restored_right | {full: short for short, full in restored_left.items()}

    pairs = [
        (position[known], row)
        for row, text in enumerate(right)
        if (known := text if text in position else partner.get(text, ""))
    ]
    indices = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    return IdMatch(
        left=indices[:, 0],
        right=indices[:, 1],
        unmatched_left=sorted(only_left - set(partner.values())),
        unmatched_right=sorted(only_right - partner.keys()),
        restored=dict(sorted((restored_right | restored_left).items())),
    )


def shortened(names: Sequence[str], most: int = 5, between: str = ", ") -> str:
    """Write a list for a sentence: the first names, then dots.

    Examples
    --------
    >>> shortened(["a", "b", "c"], most=2)
    'a, b, ...'
    """
    return between.join([*names[:most], *(["..."] if len(names) > most else [])])


def _id_of(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float | np.floating):
        if not math.isfinite(value):
            return ""
        return str(int(value)) if value == int(value) else str(float(value))
    return str(value).strip()


def _lost_zeros(short: Iterable[str], full: Iterable[str], all_full: Sequence[str]) -> dict[str, str]:
    """Pair ids of `short` with those of `full` that they equal once padded to the one width of `all_full`."""
    widths = {len(text) for text in all_full if text}
    if len(widths) != 1:
        return {}
    width, candidates = widths.pop(), set(full)
    padded = {text: text.zfill(width) for text in short if _reads_like_a_number(text)}
    return {text: whole for text, whole in padded.items() if whole in candidates}


def _reads_like_a_number(text: str) -> bool:
    """Tell whether the text is what a number would be written as: digits only, no zero in front."""
    return text.isascii() and text.isdigit() and (text == "0" or not text.startswith("0"))
