"""Units that meet at least k of n indicators.

Why: laws on depopulation are written so (Valencia's asks for four of six conditions), and a mayor can check it by
counting on the fingers.  An indicator that is not known is neither met nor missed: the verdict stands where the others
decide it either way, and is unknown where they do not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..errors import InputError
from .composite_index import DECIMALS, Indicator, min_max_scores


def met_indicator(indicator: Indicator) -> Floats:
    """Tell which units meet an indicator.

    With a limit: where the value reaches it, upwards where high values are urgent, downwards where low ones are; the
    limit itself is met.  Without: where the score is at least 0.5.  A field that holds nothing but 0 and 1 says it
    itself, even where it says the same of all units.

    Parameters
    ----------
    indicator : Indicator
        Values, direction and limit.

    Returns
    -------
    (n,) ndarray
        1, 0, or NaN where it is unknown: where the value is, and everywhere without a limit when all values are the
        same.

    Examples
    --------
    >>> met_indicator(Indicator("density", np.array([8.0, 12.5, 40.0, np.nan]), "low", limit=12.5)).tolist()
    [1.0, 1.0, 0.0, nan]
    """
    values, limit = indicator.values, indicator.limit
    if limit is None and np.isin(values[~np.isnan(values)], (0.0, 1.0)).all():
        limit = 1.0 if indicator.direction == "high" else 0.0
    if limit is None:
        measured, limit = np.round(min_max_scores(values, indicator.direction), DECIMALS), 0.5
    else:
        sign = 1.0 if indicator.direction == "high" else -1.0
        measured, limit = sign * values, sign * limit
    return np.where(np.isnan(measured), np.nan, measured >= limit)


def met_table(indicators: Sequence[Indicator]) -> tuple[list[Indicator], Floats]:
    """Tell which units meet which indicators; those that nothing can be told of are left out.

    Returns
    -------
    indicators : list of Indicator
        Those that are left.
    met : (n, k) ndarray
        1, 0 or NaN, a column each.

    Raises
    ------
    InputError
        When none is left.
    """
    columns = [(indicator, met_indicator(indicator)) for indicator in indicators]
    kept = [(indicator, met) for indicator, met in columns if not np.isnan(met).all()]
    if not kept:
        raise InputError("No indicator differs between the units.",
                         hint="Choose fields whose values differ, or give limits (LIMITS).")  # fmt: skip
    return [indicator for indicator, _ in kept], np.column_stack([met for _, met in kept])


def at_least_k(met: ArrayLike, k: int | None = None) -> tuple[Floats, Floats]:
    """Count the indicators that units meet, and tell which units meet at least k.

    Parameters
    ----------
    met : (n, m) array_like
        1, 0, or NaN where unknown.
    k : int, optional
        From 1 to m; more than half unless given.

    Returns
    -------
    count : (n,) ndarray
        Indicators known to be met; NaN where none is known.
    verdict : (n,) ndarray
        1 where at least k are met, 0 where they are not whatever the unknown ones are, NaN where those decide.

    Raises
    ------
    InputError
        When there are fewer than k indicators.

    Examples
    --------
    >>> nan = float("nan")
    >>> at_least_k([[1, 1, 0], [1, nan, 0], [0, 0, nan], [1, 1, nan]])[1].tolist()
    [1.0, nan, 0.0, 1.0]
    """
    table = np.asarray(met, dtype=np.float64)
    columns = table.shape[1]
    needed = columns // 2 + 1 if k is None else k
    if not 1 <= needed <= columns:
        raise InputError(
            "{k} indicators should be met, and {count} can be told.",
            hint="Give K as a number from 1 to the number of indicators; those that are the same in all units do not "
            "count unless they have a limit.",
            k=needed, count=columns,
        )  # fmt: skip
    count, unknown = np.nansum(table, axis=1), np.isnan(table).sum(axis=1)
    verdict = np.where(count >= needed, 1.0, np.where(count + unknown < needed, 0.0, np.nan))
    return np.where(unknown == columns, np.nan, count), verdict
