"""Mixed-integer models as arrays, which a file without any code in it can hold.

A model is minimised by another program (`prover.py`), so it is written as plain arrays of numpy, and read without
pickle.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..arrays import Booleans, Floats, Indices

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


@dataclass(frozen=True, eq=False)
class Model:
    """Minimise `cost` x subject to `least` <= `rows` x <= `most`, 0 <= `low` <= x <= `high`.

    Attributes
    ----------
    cost, low, high : (variables,) ndarray
    whole : (variables,) ndarray of bool
        Which are whole numbers.
    rows : csr_matrix
    least, most : (constraints,) ndarray
        Infinite where there is no such limit.
    constant : float
        Added to the value.
    """

    cost: Floats
    low: Floats
    high: Floats
    whole: Booleans
    rows: csr_matrix
    least: Floats
    most: Floats
    constant: float = 0.0

    def arrays(self) -> dict[str, Floats | Indices | Booleans]:
        """Return the arrays that a file holds."""
        return {
            "cost": self.cost, "low": self.low, "high": self.high, "whole": self.whole, "data": self.rows.data,
            "indices": self.rows.indices, "indptr": self.rows.indptr, "shape": np.array(self.rows.shape),
            "least": self.least, "most": self.most,
        }  # fmt: skip


def without_set(model: Model, columns: Indices) -> Model:
    """Return a model in which a set of its variables may not all be 1, so that another one must be found.

    Examples
    --------
    >>> rows = constraints((np.ones(2), np.zeros(2, dtype=int), np.arange(2)), shape=(1, 2))
    >>> model = Model(np.ones(2), np.zeros(2), np.ones(2), np.ones(2, dtype=bool), rows, np.ones(1), np.ones(1))
    >>> other = without_set(model, np.array([0, 1]))
    >>> other.rows.toarray().tolist(), other.most.tolist()
    ([[1.0, 1.0], [1.0, 1.0]], [1.0, 1.0])
    """
    from scipy.sparse import vstack  # noqa: PLC0415 - the plugin loads where scipy is missing

    size = len(columns)
    row = constraints((np.ones(size), np.zeros(size, dtype=int), columns), shape=(1, model.cost.size))
    return replace(model, rows=vstack([model.rows, row], format="csr"), least=np.append(model.least, -np.inf),
                   most=np.append(model.most, size - 1.0))  # fmt: skip


@dataclass(frozen=True, eq=False)
class Answer:
    """The answer to a model.

    Attributes
    ----------
    x : (variables,) ndarray or None
        None where nothing was found in time.
    value, bound : float
        With the constant of the model; the bound is -inf where none is known.
    proved : bool
        Whether nothing smaller exists.
    impossible : bool
        Whether it is proved that nothing fulfils all constraints.
    """

    x: Floats | None
    value: float
    bound: float
    proved: bool
    impossible: bool = False


def constraints(*parts: tuple[Floats, Indices, Indices], shape: tuple[int, int]) -> csr_matrix:
    """Put the coefficients of constraints together: values, rows and columns, which may come in several parts.

    Examples
    --------
    >>> constraints((np.array([2.0]), np.array([0]), np.array([1])), shape=(1, 2)).toarray().tolist()
    [[0.0, 2.0]]
    """
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - the plugin loads where scipy is missing

    values, rows, columns = (np.concatenate([np.asarray(part[i]) for part in parts]) for i in range(3))
    return csr_matrix((values, (rows, columns)), shape=shape)
