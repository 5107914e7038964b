"""Edges of the bands of a map of minutes: even steps up to the threshold, and one and a half times it."""

from __future__ import annotations

_BEYOND = 1.5  # times the threshold: how far the last band goes


def edges_of_bands(threshold: float) -> list[float]:
    """Return the upper edges of the bands: thirds of a threshold of whole thirds, halves of any other, and one beyond.

    So the threshold is an edge itself, and the people of the bands up to it are those who are within it.

    Parameters
    ----------
    threshold : float
        Minutes.

    Examples
    --------
    >>> edges_of_bands(30), edges_of_bands(20)
    ([10.0, 20.0, 30.0, 45.0], [10.0, 20.0, 30.0])
    """
    parts = 2 if threshold % 3 else 3
    within = [threshold * part / parts for part in range(1, parts)]
    return [*within, float(threshold), threshold * _BEYOND]
