"""The steps of one execution: each has a name in the log, a share of the bar, and takes a time that is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from time import perf_counter
from typing import NamedTuple

from qgis.core import QgsProcessingFeedback

from ..core.progress import Progress, Stage, proceed

_WORK = 0.9  # of the bar, where no step says its share: the rest is for the writing


class Step(NamedTuple):
    """A step that is done, and how many seconds it took, to a thousandth; those of the steps within it are in them."""

    title: str
    seconds: float


class _Part:
    """A part of the bar that is filled step by step."""

    def __init__(self, progress: Progress) -> None:
        self.progress, self.filled = progress, 0.0

    def next(self, share: float) -> Stage:
        """Return the progress of the next step, behind those before it."""
        start = self.filled
        self.filled = min(1.0, start + share)
        return Stage(self.progress, start, self.filled)


class Steps:
    """Keep the steps of an execution, one after the other or one within another.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
        Who is told of each step.
    progress : Progress
        The whole bar.

    Attributes
    ----------
    done : list of Step
        In the order in which they ended.
    """

    def __init__(self, feedback: QgsProcessingFeedback, progress: Progress) -> None:
        self._feedback = feedback
        self._open = [_Part(progress)]
        self.done: list[Step] = []

    @property
    def work(self) -> Progress:
        """The progress of the step that is being taken; between steps, of all that comes before the writing."""
        return self._open[-1].progress if self._is_within else Stage(self._open[0].progress, 0.0, _WORK)

    @property
    def _is_within(self) -> bool:
        return len(self._open) > 1

    @contextmanager
    def step(self, title: str, share: float) -> Iterator[Stage]:
        """Take a step: say its name, and fill its share of the bar, or of the step around it.

        Parameters
        ----------
        title : str
            What is being done, for the log and the metadata of the results.
        share : float
            How much of the bar it fills, 0 to 1: about its share of the time.

        Raises
        ------
        Cancelled
            When the user asked to stop, before the step or during it.
        """
        stage = self._open[-1].next(share)
        proceed(stage, 0.0)
        self._feedback.setProgressText(title)
        self._open.append(_Part(stage))
        start = perf_counter()
        try:
            yield stage
        finally:
            self._open.pop()
        self.done.append(Step(title, round(perf_counter() - start, 3)))
        proceed(stage, 1.0)

    def writing(self, title: str) -> AbstractContextManager[Stage]:
        """Take the step of writing a result: it fills half of what is left of the bar, because others may follow."""
        part = self._open[-1]
        if not self._is_within:
            part.filled = max(part.filled, _WORK)
        return self.step(title, (1.0 - part.filled) / 2)
