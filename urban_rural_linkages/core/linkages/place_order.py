"""The order of places: more people first, then the lower code, so that no two places are ever tied.

Every rule of this room that says "the larger place" means the one that comes first in this order.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Integers, figures
from ..errors import InputError
from ..identifiers import require_unique
from ..numbers import require_known, require_non_negative


def ranks_of_places(people: ArrayLike, ids: Sequence[str]) -> Integers:
    """Give each place its rank, the largest 0.

    Parameters
    ----------
    people : (n,) array_like
        None unknown.
    ids : (n,) sequence of str
        Codes, compared as text; the lower of two equally large places comes first.

    Returns
    -------
    (n,) ndarray of int
        Independent of the order in which the places come.

    Examples
    --------
    >>> ranks_of_places([50, 900, 900], ["a", "c", "b"]).tolist()
    [2, 1, 0]
    """
    codes = np.asarray(ids, dtype=str)
    ranks = np.empty(codes.size, dtype=np.int64)
    ranks[np.lexsort((codes, -figures(people)))] = np.arange(codes.size)
    return ranks


def inhabited(people: ArrayLike, ids: Sequence[str], layer: str, field: str) -> tuple[Floats, Booleans]:
    """Return the people of places, and which places take part: those where somebody lives.

    Raises
    ------
    InputError
        When a code stands twice, people are unknown or below 0, or nobody lives anywhere.

    Examples
    --------
    >>> inhabited([120, 0], ["a", "b"], "places", "people")[1].tolist()
    [True, False]
    """
    counts = figures(people)
    require_unique(ids, layer, "id")
    require_known(counts, ids, layer, field)
    require_non_negative(counts, ids, layer, field)
    if not np.any(counts > 0):
        raise InputError("Nobody lives in the places of layer '{layer}': field '{field}' holds no number above 0.",
                         hint="Choose the field of the inhabitants.", layer=layer, field=field)  # fmt: skip
    return counts, counts > 0
