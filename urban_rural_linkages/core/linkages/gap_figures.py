"""Figures of the units that the measures of town and country are made of, and their comparison put together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import Floats, ratio
from .gap import Gap, UrbanRuralGap
from .pooled import ClassValue


def men_beside_women(everybody: Floats, women: Floats) -> Floats:
    """Return the men of each unit; NaN where one of both is unknown.

    Examples
    --------
    >>> men_beside_women(np.array([10.0, np.nan]), np.array([6.0, 1.0]))
    array([ 4., nan])
    """
    return np.asarray(everybody - women, dtype=np.float64)


def year_before(first: int, last: int) -> int:
    """Return the year in which a period as long as this one began before it.

    Examples
    --------
    >>> year_before(2011, 2021)
    2001
    """
    return 2 * first - last


def thousand_years_lived(start: Floats, end: Floats, first: int, last: int) -> Floats:
    """Return how many thousand years the people of each unit lived in a period, as if they had changed evenly.

    Parameters
    ----------
    start, end : (n,) ndarray
        Its people; NaN where unknown.
    first, last : int
        The years at which it starts and ends.

    Examples
    --------
    >>> thousand_years_lived(np.array([900.0]), np.array([1100.0]), 2001, 2021)
    array([20.])
    """
    return np.asarray(0.5 * (start + end) * (last - first) / 1000.0, dtype=np.float64)


def group_beyond(group: Floats, lacking: Floats, total: Floats) -> Floats:
    """Return the people of a group of each unit beyond reach, as if it lived where all of the unit do.

    Parameters
    ----------
    group, lacking, total : (n,) ndarray
        People of the group, all beyond reach, and all counted; NaN where unknown.

    Returns
    -------
    (n,) ndarray
        NaN where nobody is counted.

    Examples
    --------
    >>> group_beyond(np.array([40.0, 5.0]), np.array([50.0, 0.0]), np.array([100.0, 0.0]))
    array([20., nan])
    """
    return np.asarray(group * ratio(lacking, total), dtype=np.float64)


def gap_of_rows(
    classes: Sequence[str], people: Floats, values: Sequence[ClassValue], gaps: Sequence[Gap]
) -> UrbanRuralGap:  # fmt: skip
    """Put the rows of both tables of a comparison together, with the units and the known people of each class.

    Parameters
    ----------
    classes : (n,) sequence of str
        Of each unit; "" = unknown.
    people : (n,) ndarray
        NaN where unknown.
    values, gaps : sequence
        The rows.

    Returns
    -------
    UrbanRuralGap
        The last class first; without sentences and notes.
    """
    of_unit = np.array(classes, dtype=object)
    names = sorted({name for name in classes if name}, reverse=True)
    rows = {name: np.asarray(of_unit == name, dtype=bool) for name in names}
    return UrbanRuralGap(
        names, {name: int(of.sum()) for name, of in rows.items()},
        {name: float(np.nansum(people[of])) for name, of in rows.items()}, [*values], [*gaps], [], [],
    )  # fmt: skip
