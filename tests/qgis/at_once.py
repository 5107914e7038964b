"""A QGIS that runs an algorithm several times at once, as open dialogs do; a program, because it may hang or crash.

Reads from standard input, as JSON, the algorithm and the parameters of each run; prints how each ended.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import time

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)

from .conftest import APPLICATION


class Listener(QgsProcessingFeedback):
    """Keeps what a run complains of."""

    def __init__(self):
        super().__init__(False)
        self.complaints = []

    def reportError(self, error, fatalError=False):
        self.complaints.append(error)


def run_at_once(algorithm: str, runs: list[dict]) -> list[dict]:
    """Start all runs before any of them can have ended, and wait for the last."""
    ended, started = {}, []
    for number, parameters in enumerate(runs):
        context, feedback = QgsProcessingContext(), Listener()
        context.setProject(QgsProject.instance())
        context.setFeedback(feedback)
        own = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
        task = QgsProcessingAlgRunnerTask(own, parameters, context, feedback)
        task.executed.connect(lambda fine, _, number=number: ended.__setitem__(number, fine))
        started.append((task, own, context, feedback))
    for task, *_ in started:
        QgsApplication.taskManager().addTask(task)
    while len(ended) < len(runs):
        APPLICATION.processEvents()
        time.sleep(0.002)
    return [{"fine": ended[n], "complaints": started[n][-1].complaints} for n in range(len(runs))]


def main() -> None:
    """Do what standard input says."""
    job = json.load(sys.stdin)
    faulthandler.enable()
    faulthandler.dump_traceback_later(job["seconds"], exit=True)
    from processing.core.Processing import Processing

    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider

    Processing.initialize()
    provider = UrbanRuralProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    print(json.dumps([run_at_once(job["algorithm"], runs) for runs in job["rounds"]]), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
