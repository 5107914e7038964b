"""Workers that run cases side by side; one that hangs or crashes is replaced, and its case says so."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import select
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from .case import Case
from .judgement import Outcome

REPOSITORY = Path(__file__).resolve().parents[2]
HANG = 180.0  # seconds after which a run on a small region counts as hanging, however busy the machine
_START = 180.0


class Worker:
    """A process of `tests.faults.worker`."""

    def __init__(self, scratch: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.worker"], cwd=REPOSITORY, text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "TMPDIR": scratch},
        )  # fmt: skip
        self.about = self._line(_START)
        if self.about is None:
            raise RuntimeError("The worker did not start; run python3 -m tests.faults.worker to see why.")

    def _line(self, patience: float) -> dict | None:
        ready, _, _ = select.select([self.process.stdout], [], [], patience)
        text = self.process.stdout.readline() if ready else ""
        return json.loads(text) if text else None

    def judge(self, case: Case) -> tuple[dict, bool]:
        """Return the verdict of a case, and whether the worker is still good."""
        begin = time.monotonic()
        self.process.stdin.write(f"{case}\n")
        self.process.stdin.flush()
        verdict = self._line(HANG)
        if verdict is not None:
            return verdict | {"seconds": round(time.monotonic() - begin, 2)}, True
        outcome = Outcome.CRASH if self.process.poll() is not None else Outcome.HANG
        self.process.kill()
        code = self.process.wait()
        said = f"code {code}" if outcome is Outcome.CRASH else f"no answer after {HANG:.0f} s"
        return {"case": str(case), "outcome": outcome, "applies": True, "changed": "", "said": said,
                "seconds": HANG}, False  # fmt: skip

    def stop(self) -> None:
        """End the process."""
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def judge_all(cases: Iterable[Case], workers: int, tell: Callable[[dict], None], scratch: str) -> list[dict]:
    """Judge cases on several workers; an algorithm stays on one, which then knows its plain result.

    Parameters
    ----------
    cases : iterable of Case
        What is run.
    workers : int
        How many processes.
    tell : callable
        Takes each verdict as it comes.
    scratch : str
        A folder for all that the runs write.
    """
    waiting: queue.Queue = queue.Queue()
    by_algorithm: dict[str, list[Case]] = {}
    for case in cases:
        by_algorithm.setdefault(case.algorithm, []).append(case)
    for batch in sorted(by_algorithm.values(), key=len, reverse=True):
        waiting.put(batch)
    verdicts: list[dict] = []

    def keep(verdict: dict) -> None:
        if verdict["applies"]:
            verdicts.append(verdict)
            tell(verdict)

    threads = [threading.Thread(target=_work, args=(waiting, keep, scratch)) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(verdicts, key=lambda verdict: verdict["case"])


def _work(waiting: queue.Queue, keep: Callable[[dict], None], scratch: str) -> None:
    worker = None
    with contextlib.suppress(queue.Empty):
        while True:
            for case in waiting.get_nowait():
                worker = worker or Worker(scratch)
                verdict, good = worker.judge(case)
                worker = worker if good else None
                keep(verdict)
    if worker:
        worker.stop()


def known(scratch: str) -> dict[str, list[str]]:
    """Return the algorithms, mutations, interruptions and faults of stores that there are."""
    worker = Worker(scratch)
    worker.stop()
    return worker.about
