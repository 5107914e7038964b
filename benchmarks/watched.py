"""Runs of the diagnosis that are watched: what each step took, and how long a cancel may have had to wait.

How long a cancel may have to wait is the longest time between two looks at it: of the clock or of this process' own
work, whichever is less, since others may keep the machine busy.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from . import measure


class Looks:
    """The times at which a run looked whether it was cancelled."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Count from now on."""
        self.longest, self._last = 0.0, (time.monotonic(), time.process_time())

    def look(self) -> None:
        """Take note of one."""
        now = (time.monotonic(), time.process_time())
        self.longest = max(self.longest, min(now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


@dataclass(frozen=True)
class Part:
    """What a part of a run took: CPU seconds, MB at the peak, and the longest wait in seconds."""

    seconds: float
    memory: float
    gap: float


class Meter:
    """Takes note of parts of a run; MB are those beyond what the process had when the meter was made."""

    def __init__(self, looks: Looks) -> None:
        self._looks, self._base, self.parts = looks, measure.memory_now(), dict[str, Part]()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Take note of a part under a name."""
        measure.forget_peak()
        self._looks.begin()
        start = measure.cpu_seconds()
        yield
        self._looks.look()
        self.parts[name] = Part(measure.cpu_seconds() - start, measure.memory_peak() - self._base, self._looks.longest)


@dataclass(frozen=True)
class Watched:
    """A diagnosis that was watched: what its steps took, by their titles in English, and all of it."""

    steps: dict[str, Part]
    whole: Part
    units: int
    chapters: int


def diagnose(inputs: dict[str, Any], sheets: Callable[..., Any] | None = None) -> Watched:
    """Run the diagnosis in this process, where QGIS has been started, and watch it.

    Parameters
    ----------
    inputs : dict
        Of the diagnosis, in English.
    sheets : callable, optional
        Is called in place of what writes the sheets, with the meter, that, and what that is called with.
    """
    import processing  # noqa: PLC0415 - after QGIS
    from qgis.core import QgsProcessingFeedback  # noqa: PLC0415

    from urban_rural_linkages.algorithms.diagnosis import making  # noqa: PLC0415
    from urban_rural_linkages.algorithms.steps import FeedbackProgress, Steps  # noqa: PLC0415

    looks = Looks()
    meter, within = Meter(looks), list[str]()
    own_cancelled, own_timed, own_sheets = FeedbackProgress.cancelled, Steps.timed, making.write_sheets

    class Asked(QgsProcessingFeedback):
        def isCanceled(self) -> bool:
            looks.look()
            return super().isCanceled()

    def cancelled(progress: FeedbackProgress) -> bool:
        looks.look()
        return own_cancelled(progress)

    @contextmanager
    def timed(steps: Steps, title: str) -> Iterator[None]:
        """Take note of the steps of the diagnosis, and of none within them."""
        if within:
            with own_timed(steps, title):
                yield
            return
        within.append(title)
        with meter.part(title), own_timed(steps, title):
            yield
        within.clear()

    FeedbackProgress.cancelled, Steps.timed = cancelled, timed  # type: ignore[method-assign]
    if sheets is not None:
        making.write_sheets = lambda *given: sheets(meter, own_sheets, *given)
    start = measure.cpu_seconds()
    results = processing.run("urbanrural:territorialdiagnosis", inputs, feedback=Asked(False))
    parts = meter.parts.values()
    whole = Part(measure.cpu_seconds() - start, max(one.memory for one in parts), max(one.gap for one in parts))
    return Watched(meter.parts, whole, results["N_UNITS"], results["N_CHAPTERS"])
