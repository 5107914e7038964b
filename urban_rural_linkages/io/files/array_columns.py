"""Columns of a file as arrays: numbers as they are, texts each once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Booleans, Floats, Indices, Integers


@dataclass(frozen=True, eq=False)
class NumberColumn:
    """A column of numbers or booleans.

    Attributes
    ----------
    values : (n,) ndarray
        In their own type; what stands where a value is unknown means nothing.
    known : (n,) ndarray of bool
        Whether there is a value at all.
    """

    values: NDArray[np.generic]
    known: Booleans

    def __len__(self) -> int:
        return len(self.known)

    def part(self, rows: slice) -> NumberColumn:
        """Return some of the rows."""
        return NumberColumn(self.values[rows], self.known[rows])

    def as_float(self) -> Floats:
        """Return the numbers as float64, not to be changed; NaN is unknown."""
        if self.known.all():
            return self.values.astype(np.float64, copy=False)
        return np.where(self.known, self.values, np.nan)

    def as_values(self) -> Floats:
        """Return what core reads numbers from: here, the numbers themselves."""
        return self.as_float()

    def different(self) -> tuple[list[object], Indices]:
        """Return the different values, and which of them each row holds; every row must have one."""
        values, codes = np.unique(self.values, return_inverse=True)
        return values.tolist(), codes

    def as_objects(self) -> list[object]:
        """Return plain Python values; None is unknown."""
        found = self.values.astype(object)
        found[~self.known] = None
        return found.tolist()


@dataclass(frozen=True, eq=False)
class TextColumn:
    """A column of texts, each different one kept once.

    Attributes
    ----------
    codes : (n,) ndarray of int32
        Which of the different texts a row holds; -1 where it is unknown.
    texts : (m,) ndarray of object
        The different texts, in no particular order.
    """

    codes: Integers
    texts: NDArray[np.object_]

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def known(self) -> Booleans:
        """Whether there is a value at all."""
        return self.codes >= 0

    def part(self, rows: slice) -> TextColumn:
        """Return some of the rows."""
        return TextColumn(self.codes[rows], self.texts)

    def as_values(self) -> list[object]:
        """Return what core reads numbers from: here, texts."""
        return self.as_objects()

    def different(self) -> tuple[list[object], Integers]:
        """Return the different texts, and which of them each row holds; every row must have one."""
        return self.texts.tolist(), self.codes

    def as_objects(self) -> list[object]:
        """Return plain Python values; None is unknown."""
        return np.append(self.texts, [None])[self.codes].tolist()


ArrayColumn = NumberColumn | TextColumn


def different_pieces(
    data: bytes, starts: np.ndarray, lengths: np.ndarray, widest: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return which of the different pieces of `data` each piece is, and an example row of each.

    Where one is longer than `widest`, each piece counts as different.

    Pieces are compared by a sum of their bytes with random weights first, and then byte by byte with their example:
    two different pieces with the same sum are never taken for one.
    """
    count, width = len(starts), int(lengths.max(initial=0))
    every = np.arange(count)
    if width > widest or not count:
        return every, every
    if not width:
        return np.zeros(count, dtype=np.intp), np.zeros(1, dtype=np.intp)
    cells = np.frombuffer(data + bytes(width), dtype=np.uint8)
    weights = np.random.default_rng(0).integers(1, 2**63, width + 1, dtype=np.uint64) | np.uint64(1)
    sums = lengths.astype(np.uint64) * weights[width]
    letters = [np.where(i < lengths, cells[starts + i], 0).astype(np.uint8) for i in range(width)]
    for letter, weight in zip(letters, weights, strict=False):
        sums += letter * weight
    _, examples, codes = np.unique(sums, return_index=True, return_inverse=True)
    same = lengths == lengths[examples][codes]
    for letter in letters:
        same &= letter == letter[examples][codes]
    return (codes, examples) if same.all() else (every, every)
