"""Audit of a walking network: the conditions of an accessible route that each stretch meets or lacks.

Why: a plan that has to show an accessible everyday network needs the list of stretches that are not, and why; the
share that is accessible is its headline.

A stretch is accessible when it is wide enough, not too steep, without kerbs or steps, and of a firm surface (Orden
TMA/851/2021, art. 5.2), as far as each of these was surveyed at all: what no field and no terrain model speaks of is
left out, for all stretches alike.  Of what was surveyed, one failure is enough for a no; without one, a gap in the
survey leaves the stretch undecided (Kleene's logic).  Light and rest places are reported beside it: they make a network
usable, and do not make a pavement accessible.

It is no certificate: width and slope stand for the twelve conditions of the article.

References
----------
Orden TMA/851/2021, de 23 de julio (BOE-A-2021-13488), arts. 5 and 7.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..logic import all_of

ACCESS = ("width", "slope", "kerbs", "surface")
COMFORT = ("light", "rest")

_SLOPE_DECIMALS = 2  # per cent: a hundredth is less than any terrain model knows
_WIDTH_DECIMALS = 3  # metres


@dataclass(frozen=True, eq=False)
class Audit:
    """The verdicts on every stretch.

    Attributes
    ----------
    met : dict of str to (n,) ndarray
        1, 0 or NaN for each of `ACCESS` and `COMFORT`; all NaN where nothing was said of a condition.
    surveyed : frozenset of str
        The conditions of which something was said.
    accessible : (n,) ndarray
        1, 0 or NaN.
    lacks : list of n str
        The conditions that are not met, separated by commas, in the order of `ACCESS` and `COMFORT`.
    """

    met: dict[str, Floats]
    surveyed: frozenset[str]
    accessible: Floats
    lacks: list[str]

    def undecided(self, length: ArrayLike) -> tuple[int, float]:
        """Count the stretches that the survey leaves undecided, and their metres; `length` is that of each."""
        open_rows = np.isnan(self.accessible)
        return int(np.count_nonzero(open_rows)), float(np.nansum(np.asarray(length)[open_rows]))


def audit(count: int, said: Mapping[str, ArrayLike | None]) -> Audit:
    """Judge stretches by what was said of them.

    Parameters
    ----------
    count : int
        Number of stretches.
    said : mapping of str to (n,) array_like or None
        1, 0 or NaN for conditions of `ACCESS` and `COMFORT`; None or absent = nothing was asked.

    Returns
    -------
    Audit

    Examples
    --------
    >>> found = audit(3, {"width": [1, 1, np.nan], "kerbs": [1, 0, 0], "light": [0, 0, 1]})
    >>> found.accessible.tolist(), found.lacks
    ([1.0, 0.0, 0.0], ['light', 'kerbs, light', 'kerbs'])
    """
    met = {name: _truth(said.get(name), count) for name in (*ACCESS, *COMFORT)}
    surveyed = frozenset(name for name in met if said.get(name) is not None)
    asked = [met[name] for name in ACCESS if name in surveyed]
    accessible = all_of(asked) if asked else np.full(count, np.nan)
    lacks = [", ".join(name for name in met if met[name][row] == 0.0) for row in range(count)]
    return Audit(met, surveyed, accessible, lacks)


def _truth(values: ArrayLike | None, count: int) -> Floats:
    return np.full(count, np.nan) if values is None else np.asarray(values, dtype=np.float64)


def wide_enough(width: ArrayLike, least: float) -> Floats:
    """Tell which widths reach the least one, itself included; 1, 0 or NaN."""
    metres = np.asarray(width, dtype=np.float64).round(_WIDTH_DECIMALS)
    return np.where(np.isnan(metres), np.nan, (metres >= least).astype(np.float64))


def gentle_enough(percent: ArrayLike, complete: ArrayLike, most: float) -> Floats:
    """Tell which slopes do not exceed the greatest one, compared to a hundredth of a per cent.

    Where heights are known along a part of the stretch only, it may be too steep, and cannot be known to be gentle.

    Parameters
    ----------
    percent : (n,) array_like
        The steepest known slope.
    complete : (n,) array_like of bool
        Whether heights are known all along.
    most : float
        Per cent, inclusive.

    Returns
    -------
    (n,) ndarray
        1, 0 or NaN.

    Examples
    --------
    >>> gentle_enough([6.0, 6.1, 2.0], [True, False, False], 6).tolist()
    [1.0, 0.0, nan]
    """
    slope = np.asarray(percent, dtype=np.float64).round(_SLOPE_DECIMALS)
    gentle = np.where(np.asarray(complete, dtype=bool), 1.0, np.nan)
    return np.where(np.isnan(slope), np.nan, np.where(slope > most, 0.0, gentle))


def rested_enough(gap: ArrayLike, restless: ArrayLike, limit: ArrayLike) -> Floats:
    """Tell which stretches lie in gaps between rest places that are short enough.

    Parameters
    ----------
    gap : (n,) array_like
        Metres; NaN where no rest place can be reached.
    restless : (n,) array_like
        Metres of the separate part of the network in which a stretch without any rest place lies; NaN elsewhere.  A
        part no longer than the limit needs none.
    limit : (n,) array_like
        Metres, inclusive.

    Returns
    -------
    (n,) ndarray
        1, 0 or NaN.

    Examples
    --------
    >>> rested_enough([300.0, 301.0, np.nan, np.nan], [np.nan, np.nan, 80.0, 900.0], 300).tolist()
    [1.0, 0.0, 1.0, 0.0]
    """
    gaps, parts = np.asarray(gap, dtype=np.float64), np.asarray(restless, dtype=np.float64)
    metres = np.where(np.isnan(parts), gaps, np.fmax(np.nan_to_num(gaps, nan=-1.0), parts)).round(6)
    return np.where(np.isnan(metres), np.nan, (metres <= limit).astype(np.float64))


def share_of_length(truth: ArrayLike, length: ArrayLike) -> float | None:
    """Return the share of the length that is known to meet a condition; None where nothing at all is known.

    What was not surveyed counts as not shown to meet it: the condition is one of the whole network.

    Parameters
    ----------
    truth : (n,) array_like
        1, 0 or NaN; a share of the stretch where only a part meets it.
    length : (n,) array_like
        Metres; NaN where a stretch has no geometry.

    Returns
    -------
    float or None

    Examples
    --------
    >>> share_of_length([1, 0, np.nan], [50, 25, 25])
    0.5
    """
    met, metres = np.asarray(truth, dtype=np.float64), np.nan_to_num(np.asarray(length, dtype=np.float64))
    if not np.isfinite(met).any() or not metres.sum() > 0.0:
        return None
    return fsum(np.nan_to_num(met) * metres) / fsum(metres)


def lit_enough(lit: ArrayLike, least: float) -> Floats:
    """Tell which stretches are lit over the least share of their length, itself included; 1, 0 or NaN."""
    shares = np.asarray(lit, dtype=np.float64)
    return np.where(np.isnan(shares), np.nan, (shares >= least).astype(np.float64))


def rest_limits(in_park: ArrayLike, park: float, street: float) -> Floats:
    """Return the longest gap between rest places that each stretch may have, in metres."""
    return np.where(np.asarray(in_park, dtype=bool), park, street)


def greatest(values: ArrayLike | None) -> float | None:
    """Return the greatest known value; None where none is known, or nothing was measured.

    Examples
    --------
    >>> greatest([2.0, float("nan"), 3.5]), greatest(None)
    (3.5, None)
    """
    known = np.empty(0) if values is None else np.asarray(values, dtype=np.float64)
    known = known[np.isfinite(known)]
    return float(known.max()) if known.size else None
