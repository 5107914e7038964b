"""How long work says where it is, and learns that it should stop.

Core knows nothing of QGIS' feedback object; it is handed something with these two methods and asks between steps.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Protocol, TypeVar

from .errors import Cancelled

Result = TypeVar("Result")

_SECONDS_BETWEEN_QUESTIONS = 0.1


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


def attended(work: Callable[[], Result], progress: Progress | None) -> Result:
    """Do a step that cannot be interrupted, and wait for it no longer when the user asked to stop.

    Sorting ten million numbers or building a search tree over them is one call of a library, which takes seconds and
    asks nobody.  The step runs in a thread beside, because such calls let other threads go on, and the caller asks
    ten times a second meanwhile.  A step that nobody waits for any more goes on to its end, and what it gives is
    dropped: it must therefore change nothing but what it makes itself, write no file, and touch no object of QGIS.
    What numpy is to ignore (`numpy.errstate`) is told within the step.

    Parameters
    ----------
    work : callable
        The step, without arguments.
    progress : Progress or None
        Who is asked; where nobody watches, the step is simply done.

    Returns
    -------
    object
        What the step gives.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    Exception
        Whatever the step raises.
    """
    if progress is None or isinstance(progress, NullProgress):
        return work()
    given: list[Result] = []
    raised: list[BaseException] = []

    def step() -> None:
        try:
            given.append(work())
        except BaseException as error:  # raised again where it is expected
            raised.append(error)

    beside = Thread(target=step, name="urban_rural_linkages step")
    beside.start()
    while beside.is_alive():
        if progress.cancelled():
            raise Cancelled
        beside.join(_SECONDS_BETWEEN_QUESTIONS)
    if raised:
        raise raised[0]
    return given[0]
