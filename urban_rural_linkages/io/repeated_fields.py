"""Fields of a table that say of its rows what the layer says that they come from: whoever has the one needs not both.

Values are compared and not names alone, because a result may have the name of a field that was brought along.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..core.arrays import Floats, Indices
from .files.array_columns import NumberColumn
from .layers import FeatureTable

_Values = Floats | list[object]
_EXACT = 2.0**53  # whole numbers beyond are no longer told apart as float64


class OriginalFields:
    """The fields of a layer, to find them again in tables whose rows come from its features.

    Parameters
    ----------
    layer : FeatureTable
        The layer.
    key : str
        The field that tells its features apart.
    """

    def __init__(self, layer: FeatureTable, key: str) -> None:
        self._layer, self._key = layer, key
        self._rows = {value: row for row, value in enumerate(layer.column(key))}
        self._values: dict[str, _Values] = {}

    def repeated_in(self, table: FeatureTable) -> set[str]:
        """Return which fields of a table have in each row the value of the feature that the row comes from.

        None where the table lacks the key, or holds one that the layer does not know.  A number that stands as text in
        one of them counts as another value.
        """
        own = set(self._layer.field_names)
        shared = [name for name in table.field_names if name in own]
        if self._key not in shared:
            return set()
        table.expect(shared)
        rows = [self._rows.get(value, -1) for value in table.column(self._key)]
        if -1 in rows:
            return set()
        places = np.array(rows, dtype=np.intp)
        return {name for name in shared if _is_same(self._of(name), _values(table, name), places)}

    def _of(self, name: str) -> _Values:
        if name not in self._values:
            self._values[name] = _values(self._layer, name)
        return self._values[name]


def _is_same(own: _Values, others: _Values, rows: Indices) -> bool:
    if isinstance(own, np.ndarray) and isinstance(others, np.ndarray):
        return np.array_equal(own[rows], others, equal_nan=True)
    if isinstance(own, np.ndarray) or isinstance(others, np.ndarray):
        return False
    return [own[row] for row in rows.tolist()] == others


def _values(table: FeatureTable, name: str) -> _Values:
    """Return a field as numbers where all its values are, NaN where there is none; else as plain values."""
    array = table.array(name)
    if isinstance(array, NumberColumn) and _are_exact(array.values[array.known]):
        return array.as_float()
    values: Sequence[object] = table.column(name)
    numbers = [np.nan if value is None else value for value in values]
    if _are_numbers(numbers) and _are_exact(numbers):
        return np.array(numbers, dtype=np.float64)
    return list(values)


def _are_numbers(values: Iterable[object]) -> bool:
    return set(map(type, values)) <= {int, float}  # yes and no are neither


def _are_exact(numbers: Sequence[object] | np.ndarray) -> bool:
    found = np.asarray(numbers, dtype=np.float64)
    return not np.any(np.abs(found) >= _EXACT)
