"""Losses since a peak that came after the first year: of units that grew first."""

from __future__ import annotations

import numpy as np

from ..arrays import Floats


def losses_since_later_peaks(loss: Floats, peak_year: Floats, first: int, least: float) -> Floats:
    """Return the losses of units that were largest after the first year of the series; unknown for the others.

    Parameters
    ----------
    loss, peak_year : (units,) ndarray
        Loss since the peak in per cent, and its year.
    first : int
        First year of the series.
    least : float
        Losses below it are left out.

    Examples
    --------
    >>> losses_since_later_peaks(np.array([9.0, 9.0, 0.5]), np.array([2001.0, 2005.0, 2005.0]), 2001, 1.0).tolist()
    [nan, 9.0, nan]
    """
    return np.where((peak_year > first) & (loss >= least), loss, np.nan)
