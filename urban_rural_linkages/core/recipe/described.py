"""Descriptions of layers: what is known of a layer, of its fields and of its cells, before anything is chosen.

The floor above fills them in; values of a large layer are a sample of its first rows, and `LayerDescription.is_whole`
tells whether sums over them are those of the layer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar, cast

import numpy as np

from ..arrays import Floats
from ..numbers import PLAIN_NUMBER, suspicious_thousands

Found = TypeVar("Found")
FieldKind = Literal["text", "whole", "real", "truth", "other"]
Geometry = Literal["polygon", "line", "point", "table"]
Extent = tuple[float, float, float, float]
"""West, south, east and north, in degrees."""
_ROW_NUMBERS = frozenset({"fid", "ogc_fid", "gid", "objectid", "objectid_1", "rowid", "row_number", "rownum", "index"})
_TEXTS_TRIED = 50  # to see that a field of texts holds no numbers


@dataclass(frozen=True, eq=False)
class FieldDescription:
    """A field of a layer, and values of it.

    Attributes
    ----------
    name : str
    kind : {"text", "whole", "real", "truth", "other"}
        What the layer says that it holds; dates and lists are "other".
    values : sequence of n values
        Floats with NaN, or texts and None; none where they were not read.
    alias : str
        What the layer's user calls it.
    """

    name: str
    kind: FieldKind
    values: Sequence[object] | Floats = ()
    alias: str = ""

    @cached_property
    def texts(self) -> list[str]:
        """The values as text, stripped, those that are unknown or empty left out; numbers without decimals."""
        if isinstance(self.values, np.ndarray):
            known = self.values[np.isfinite(self.values)]
            return [f"{value:.0f}" if value == int(value) else f"{value:g}" for value in known.tolist()]
        return [text for value in self.values if value is not None and (text := str(value).strip())]

    @cached_property
    def numbers(self) -> Floats:
        """The values as numbers, shape (n,); NaN where unknown, and everywhere where the field holds other texts."""
        if isinstance(self.values, np.ndarray):
            return self.values
        mark = "." if self._holds_plain("point") else "," if self._holds_plain("comma") else ""
        if not mark or self.is_coded:
            return np.full(len(self.values), np.nan)
        return np.array([float(str(v).replace(",", ".")) if str(v or "").strip() else np.nan for v in self.values])

    @cached_property
    def is_coded(self) -> bool:
        """Whether its texts are digits with a zero in front, which no number has."""
        return self.kind == "text" and any(t[0] == "0" and len(t) > 1 and t.isdigit() for t in self.texts)

    @cached_property
    def has_commas(self) -> bool:
        """Whether its texts are numbers with decimal commas or thousands divided, which have to be prepared first."""
        if self.kind != "text" or isinstance(self.values, np.ndarray):
            return False
        if self._holds_plain("point"):
            return suspicious_thousands(self.texts)
        return self._holds_plain("comma") or self._is_grouped

    @cached_property
    def _is_grouped(self) -> bool:
        texts = self.texts
        return bool(texts) and not self._holds_plain("point") and all(
            text.replace(".", "").replace(",", "").replace("-", "").isdigit() for text in texts
        )  # fmt: skip

    def _holds_plain(self, mark: Literal["point", "comma"]) -> bool:
        plain, texts = PLAIN_NUMBER[mark], self.texts
        if not texts or not all(plain.fullmatch(text) for text in texts[:_TEXTS_TRIED]):
            return False
        return all(plain.fullmatch(text) for text in texts[_TEXTS_TRIED:])

    @cached_property
    def known(self) -> Floats:
        """Its numbers, those that are unknown left out."""
        return self.numbers[np.isfinite(self.numbers)]

    @property
    def filled(self) -> int:
        """How many rows have a value."""
        return self.known.size if isinstance(self.values, np.ndarray) else len(self.texts)

    @property
    def is_empty(self) -> bool:
        """Whether no row has a value."""
        return not self.filled

    @cached_property
    def is_count(self) -> bool:
        """Whether it holds whole numbers, none below 0: it may count people or events."""
        return bool(self.known.size and (self.known >= 0).all() and (self.known == np.floor(self.known)).all())

    @cached_property
    def total(self) -> float:
        """The sum of its numbers."""
        return float(self.known.sum())

    @cached_property
    def different(self) -> int:
        """How many different values it has."""
        if isinstance(self.values, np.ndarray):
            return int(np.unique(self.known).size)
        return len(set(self.texts))

    @cached_property
    def counts_rows(self) -> bool:
        """Whether it numbers the rows: 0, 1, 2 ... or 1, 2, 3 ... in order, or rising under a name that says so."""
        numbers = self.numbers
        if self.kind not in ("text", "whole", "real") or self.is_coded or numbers.size < 2:
            return self.name.casefold() in _ROW_NUMBERS and self.kind == "whole"
        if not np.isfinite(numbers).all():
            return False
        steps = np.diff(numbers)
        if self.name.casefold() in _ROW_NUMBERS and self.is_count and (steps > 0).all():
            return True
        return bool(numbers.size > 2 and numbers[0] in (0.0, 1.0) and (steps == 1.0).all())


@dataclass(frozen=True, eq=False)
class LayerDescription:
    """A layer of features or a table.

    Attributes
    ----------
    id, name : str
        By which the floor above finds it, and what it is called.
    geometry : {"polygon", "line", "point", "table"}
    fields : tuple of FieldDescription
    count : int
        Features of the whole layer; -1 where the provider does not say.
    has_crs, in_degrees : bool
        Whether it has a coordinate reference system, and whether that is in degrees.
    areas : (n,) floats
        Square metres of the outlines of the rows, NaN where not measured; of no length where none was.
    lengths : (n,) floats
        Metres of the lines of the rows; of no length where none was measured.
    extent : Extent or None
        Where it lies; None where that is not known.
    memo : dict
        What was found in the layer, kept by who found it: the same is not looked for twice.
    """

    id: str
    name: str
    geometry: Geometry
    fields: tuple[FieldDescription, ...] = ()
    count: int = -1
    has_crs: bool = True
    in_degrees: bool = False
    areas: Floats = field(default_factory=lambda: np.empty(0))
    lengths: Floats = field(default_factory=lambda: np.empty(0))
    extent: Extent | None = None
    memo: dict[str, tuple[object, object]] = field(default_factory=dict, init=False, repr=False)

    @property
    def rows(self) -> int:
        """Rows whose values are known here."""
        return max((len(one.values) for one in self.fields), default=0)

    def kept(self, what: str, given: object, find: Callable[[], Found]) -> Found:
        """Return what was found before in this layer with the same input, else find it and keep it.

        Parameters
        ----------
        what : str
        given : object
            The input beside the layer; the same where it is the very same object.
        find : callable
        """
        known = self.memo.get(what)
        if known is None or known[0] is not given:
            known = self.memo[what] = (given, find())
        return cast(Found, known[1])

    @property
    def is_whole(self) -> bool:
        """Whether the values are those of all its features."""
        return self.rows > 0 and self.count in (-1, self.rows)

    @cached_property
    def by_name(self) -> dict[str, FieldDescription]:
        """Its fields by name."""
        return {one.name: one for one in self.fields}

    @property
    def names(self) -> list[str]:
        """The names of its fields."""
        return [one.name for one in self.fields]


@dataclass(frozen=True)
class RasterDescription:
    """A raster, and figures of a sample of its first band.

    Attributes
    ----------
    id, name : str
    bands : int
        Those that hold values.
    valid : float
        Share of cells with a value.
    minimum, mean, maximum, total : float
        Of the values; the sum is that of the whole raster where all was read, else NaN.
    median_above_0 : float
        Of the values above 0.
    zeros : float
        Share of zeros among the values.
    different : int
        Different values in the sample.
    whole : bool
        Whether all values are whole numbers.
    likeness : float
        Correlation of neighbouring cells; NaN where unknown.
    cell : float
        Side of a cell in metres; NaN in degrees.
    has_crs, in_degrees : bool
    same_as : str
        Name of an earlier raster with the same values, "" for none.
    fingerprint : str
        Equal where the values are.
    extent : Extent or None
        Where it lies; None where that is not known.
    """

    id: str
    name: str
    bands: int = 1
    valid: float = float("nan")
    minimum: float = float("nan")
    mean: float = float("nan")
    maximum: float = float("nan")
    total: float = float("nan")
    median_above_0: float = float("nan")
    zeros: float = float("nan")
    different: int = 0
    whole: bool = False
    likeness: float = float("nan")
    cell: float = float("nan")
    has_crs: bool = True
    in_degrees: bool = False
    same_as: str = ""
    fingerprint: str = ""
    extent: Extent | None = None
