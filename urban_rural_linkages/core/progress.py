"""Progress and cancellation of long work.

Core knows nothing of QGIS' feedback object: methods take a `Progress`, and call `proceed` between the steps of their
work, which reports the progress and raises `Cancelled` when the user has cancelled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import Thread
from typing import Protocol, TypeVar

from .errors import Cancelled

Result = TypeVar("Result")

_SECONDS_BETWEEN_LOOKS = 0.1


class Progress(Protocol):
    """Progress and cancellation of a run, as core knows them; QGIS' feedback in the plugin."""

    def report(self, fraction: float) -> None:
        """Report that `fraction` (0 to 1) of the work is done."""

    def cancelled(self) -> bool:
        """Tell whether the user has cancelled."""


class NullProgress:
    """No progress and no cancellation: for scripts and tests."""

    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        """Tell that nobody has cancelled."""
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
        """Tell whether the user has cancelled."""
        return self._whole.cancelled()


class Unreported:
    """A step too small to be reported: it can only be cancelled.

    Parameters
    ----------
    whole : Progress
        The progress of the longer work.
    """

    def __init__(self, whole: Progress) -> None:
        self._whole = whole

    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        """Tell whether the user has cancelled."""
        return self._whole.cancelled()


def proceed(progress: Progress, fraction: float) -> None:
    """Report `fraction`, or raise `Cancelled` when the user has cancelled.

    Raises
    ------
    Cancelled
        When the user has cancelled.
    """
    if progress.cancelled():
        raise Cancelled
    progress.report(fraction)


def stepped(items: Sequence[Result], progress: Progress) -> Iterator[Result]:
    """Go through items that take about as long each, and report before each how far that is.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    for number, item in enumerate(items):
        proceed(progress, number / len(items))
        yield item


def attended(work: Callable[[], Result], progress: Progress | None) -> Result:
    """Do a step that cannot be interrupted, and stop waiting for it when the user has cancelled.

    Sorting ten million numbers or building a search tree over them is one call of a library, which takes seconds and
    cannot be cancelled.  The step runs in a thread of its own, because such calls let other threads run, and
    cancellation is looked for ten times a second meanwhile.  A step that nobody waits for any more goes on to its end,
    and its result is dropped: it must therefore change nothing but what it makes itself, write no file, and touch no
    object of QGIS.
    What numpy is to ignore (`numpy.errstate`) is told within the step.

    Parameters
    ----------
    work : callable
        The step, without arguments.
    progress : Progress or None
        Progress and cancellation; with None or `NullProgress` the step is simply done.

    Returns
    -------
    object
        What the step gives.

    Raises
    ------
    Cancelled
        When the user has cancelled.
    Exception
        Whatever the step raises.
    """
    if progress is None or isinstance(progress, NullProgress):
        return work()
    results: list[Result] = []
    errors: list[BaseException] = []
    thread = Thread(target=_keep_outcome, args=(work, results, errors), name="urban_rural_linkages step")
    thread.start()
    while thread.is_alive():
        if progress.cancelled():
            raise Cancelled
        thread.join(_SECONDS_BETWEEN_LOOKS)
    if errors:
        raise errors[0]
    return results[0]


def _keep_outcome(work: Callable[[], Result], results: list[Result], errors: list[BaseException]) -> None:
    """Do a step, and keep its result or its error for the thread that waits for it."""
    try:
        results.append(work())
    except BaseException as error:  # raised again where it is expected
        errors.append(error)
