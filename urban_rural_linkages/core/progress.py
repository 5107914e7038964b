"""How long work says where it is, and learns that it should stop.

Core knows nothing of QGIS' feedback object; it is handed something with these two methods and asks between steps.
"""

from __future__ import annotations

from typing import Protocol

from .errors import Cancelled


class Progress(Protocol):
    """What core asks of whoever watches it."""

    def report(self, fraction: float) -> None:
        """Say that `fraction` (0 to 1) of the work is done."""

    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""


class NullProgress:
    """Nobody watches: for scripts and tests."""

    def report(self, fraction: float) -> None:
        """Take note of nothing."""

    def cancelled(self) -> bool:
        """Go on to the end."""
        return False


class Stage:
    """A part of a longer work: reports 0 to 1 of its own as `start` to `end` of the whole.

    Parameters
    ----------
    whole : Progress
        The progress of the longer work.
    start, end : float
        Which part of it this stage is, as fractions of the whole.
    """

    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def report(self, fraction: float) -> None:
        """Pass the fraction on, scaled to this stage."""
        self._whole.report(self._start + (self._end - self._start) * fraction)

    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""
        return self._whole.cancelled()


class Unreported:
    """A step too small to be reported: it can only be stopped.

    Parameters
    ----------
    whole : Progress
        The progress of the longer work.
    """

    def __init__(self, whole: Progress) -> None:
        self._whole = whole

    def report(self, fraction: float) -> None:
        """Take note of nothing."""

    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""
        return self._whole.cancelled()


def proceed(progress: Progress, fraction: float) -> None:
    """Report `fraction` and go on, or stop here when the user asked to.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    if progress.cancelled():
        raise Cancelled
    progress.report(fraction)
