"""The steps of one execution, each with a name, a share of the bar and its seconds; and QGIS' feedback as progress."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from time import perf_counter
from typing import NamedTuple

from qgis.core import QgsProcessingFeedback, QgsProcessingMultiStepFeedback

from ..core.account import Tally
from ..core.notes import Note
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
        self._open.append(_Part(stage))
        try:
            with self.timed(title):
                yield stage
        finally:
            self._open.pop()
        proceed(stage, 1.0)

    @contextmanager
    def timed(self, title: str) -> Iterator[None]:
        """Say the name of a step and keep its seconds, where other runs fill the bar; a step that fails is not kept."""
        self._feedback.setProgressText(title)
        start = perf_counter()
        yield
        self.done.append(Step(title, round(perf_counter() - start, 3)))

    def writing(self, title: str) -> AbstractContextManager[Stage]:
        """Take the step of writing a result: it fills half of what is left of the bar, because others may follow."""
        part = self._open[-1]
        if not self._is_within:
            part.filled = max(part.filled, _WORK)
        return self.step(title, (1.0 - part.filled) / 2)


class FeedbackProgress:
    """Let core report to, and be stopped by, a Processing feedback; a bar that has moved on never moves back.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
        Progress and cancellation.
    """

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._shown = 0.0

    def report(self, fraction: float) -> None:
        """Show the fraction as per cent."""
        self._shown = max(self._shown, fraction)
        self._feedback.setProgress(100 * self._shown)

    def cancelled(self) -> bool:
        """Tell whether the user pressed Cancel."""
        return self._feedback.isCanceled()


class RisingFeedback(QgsProcessingMultiStepFeedback):
    """The feedback of runs that follow one another in a step, of which is not known how many they are.

    Each fills half of what is left of the step, and a bar that has moved on never moves back.
    """

    def __init__(self, steps: int, parent: QgsProcessingFeedback) -> None:
        super().__init__(steps, parent)
        self._begun_at, self._shown = 0.0, 0.0

    def begin_run(self) -> None:
        """Take note that the next run begins."""
        self._begun_at = self._shown

    def hear(self, said: Note | Tally) -> None:
        """Hear what the next warning says in words: a note, or what was left out."""

    def setProgress(self, progress: float) -> None:
        """Show the per cent of a run as its part of the step."""
        self._shown = max(self._shown, self._begun_at + (100 - self._begun_at) / 2 * progress / 100)
        super().setProgress(self._shown)


def warn(feedback: QgsProcessingFeedback, words: str, said: Note | Tally) -> None:
    """Warn in words; who collects the remarks of runs hears what stands behind them, too."""
    if isinstance(feedback, RisingFeedback):
        feedback.hear(said)
    feedback.pushWarning(words)
