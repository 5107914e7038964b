"""Runs that do not come to their end: killed, on a full disk, cancelled, two at once into the same file.

Each runs in a child of the process, made by fork, so that a kill or a limit meets nothing but the run.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

from .bench import Bench, Verdict, field_names
from .case import Case
from .enlarged import enlarge
from .given import Given
from .judgement import Outcome, after_failure, contents, differences, leftovers, prints

LATE = 1.0  # seconds from the wish to cancel to the end of the run
_PATIENCE = 120.0


class Interrupted:
    """One run that is interrupted: its inputs, the folder of its results, and what these are when it is not."""

    def __init__(self, bench: Bench, case: Case, folder: Path) -> None:
        self.bench, self.case, self.chance = bench, case, case.chance()
        self.whole, earlier = bench.plain_result(case.algorithm)
        self.seconds = bench.plain_seconds[case.algorithm]
        self.given: Given = bench.given(case, folder)
        self.folder = folder / "results"
        if case.seed % 2:
            shutil.copytree(earlier, self.folder)
        else:
            self.folder.mkdir()
        bench.add_outputs(self.given, self.folder)
        self.before = prints(self.folder)
        self.inputs = field_names(self.given)
        self.earlier = self.results()

    def verdict(self, outcome: Outcome, changed: str, said: str = "") -> Verdict:
        """Return a verdict of this case."""
        return Verdict(str(self.case), outcome, True, changed, said)

    def results(self) -> dict[str, object]:
        """Return the outputs whose files are there, under their final names."""
        return {name: path for name, path in self.given.parameters.items()
                if self.given.algorithm.parameterDefinition(name).isDestination() and Path(path).is_file()}  # fmt: skip

    def flaw(self) -> str:
        """Return what is wrong with the files under final names: each must be whole."""
        try:
            there = contents(self.results(), self.inputs)
        except (RuntimeError, AttributeError) as error:  # GDAL cannot open it
            return f"not readable: {error}"
        return "; ".join(differences(there, {name: self.whole.get(name) for name in there}, 1e-9, ()))

    def child(self, prepare: Callable[[], None] | None = None) -> tuple[int, int]:
        """Run in a child; return its number, and where its answer can be read."""
        reading, writing = os.pipe()
        number = os.fork()
        if number:
            os.close(writing)
            return number, reading
        answer = {}
        try:
            if prepare:
                prepare()
            written, outcome, said = self.bench.attempt(self.given)
            answer = {"outcome": outcome, "said": said, "done": written is not None}
        finally:
            os.write(writing, json.dumps(answer).encode())
            os._exit(0)


def _answer(number: int, reading: int, patience: float = _PATIENCE) -> dict | None:
    """Wait for a child; return its answer, empty where it was killed, None where it had to be."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if os.waitpid(number, os.WNOHANG)[0]:
            with os.fdopen(reading, "rb") as file:
                return json.loads(file.read() or b"{}")
        time.sleep(0.005)
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)
    os.close(reading)
    return None


def killed(bench: Bench, case: Case, folder: Path) -> Verdict:
    """Kill a run at some moment: its results are there whole or as before, and the next run clears what it left."""
    run = Interrupted(bench, case, folder)
    wait = run.chance.uniform(0, run.seconds * 1.2)
    number, reading = run.child()
    time.sleep(wait)
    os.kill(number, signal.SIGKILL)
    answer = _answer(number, reading)
    words = f"killed after {wait:.3f} of {run.seconds:.2f} s" if not answer else "killed when it was done"
    if flaw := run.flaw():
        return run.verdict(Outcome.HALF, words, flaw)
    if lost := [name for name, path in run.earlier.items() if not Path(path).is_file()]:
        return run.verdict(Outcome.LOST, words, f"not there any more: {', '.join(lost)}")
    answer = _answer(*run.child())
    if answer is None or not answer.get("done"):
        said = "the next run hangs" if answer is None else f"the next run: {answer.get('said')}"
        return run.verdict(Outcome.HANG if answer is None else Outcome.TRACEBACK, words, said)
    if left := leftovers(run.folder, run.given.parameters.values(), run.before):
        return run.verdict(Outcome.LEFTOVER, words, f"after the next run: {', '.join(left[:3])}")
    return run.verdict(Outcome.RIGHT, words)


def disk_full(bench: Bench, case: Case, folder: Path) -> Verdict:
    """Let no file grow beyond some size: the run says so, and what was there before is as it was."""
    run = Interrupted(bench, case, folder)
    sizes = [path.stat().st_size for path in bench.plain_result(case.algorithm)[1].rglob("*") if path.is_file()]
    if not sizes:  # it adds to a store, whose own faults are those of `stores`
        return run.verdict(Outcome.RIGHT, "no file of its own")
    limit = run.chance.randrange(0, int(max(sizes) * 1.1))

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    answer = _answer(*run.child(fill))
    words = f"no file beyond {limit} of {max(sizes)} bytes"
    if answer is None:
        return run.verdict(Outcome.HANG, words)
    if not answer:
        return run.verdict(Outcome.CRASH, words)
    if answer["done"]:
        flaw = run.flaw()
        missing = [name for name in run.whole if isinstance(run.given.parameters.get(name), str)
                   and not Path(run.given.parameters[name]).exists()]  # fmt: skip
        if flaw or missing:
            return run.verdict(Outcome.HALF, words, f"said done; {flaw or missing}")
        return run.verdict(Outcome.RIGHT, words)
    bad = after_failure(run.before, run.folder)
    return run.verdict(bad or answer["outcome"], words, answer["said"])


def cancelled(bench: Bench, case: Case, folder: Path) -> Verdict:
    """Cancel at some moment: the run ends soon, and what was there before is as it was."""
    run = Interrupted(bench, case, folder)
    wait = run.chance.uniform(0, run.seconds)
    return _cancel(run, wait, f"of {run.seconds:.2f} s")


def cancelled_large(bench: Bench, case: Case, folder: Path) -> Verdict:
    """Cancel a run on many times the inputs."""
    run = Interrupted(bench, case, folder)
    count = enlarge(run.given)
    return _cancel(run, run.chance.uniform(0, 3), f"on {count} times the inputs")


def _cancel(run: Interrupted, wait: float, words: str) -> Verdict:
    told: list[tuple[float, float]] = []

    def cancel() -> None:
        told.append((time.monotonic(), time.process_time()))
        run.bench.listener.cancel()

    timer = threading.Timer(wait, cancel)
    timer.start()
    written, outcome, said = run.bench.attempt(run.given)
    end, end_busy = time.monotonic(), time.process_time()
    timer.cancel()
    timer.join()
    if not told or (outcome is Outcome.RIGHT and not run.bench.listener.isCanceled()):
        return run.verdict(outcome, f"done before it was cancelled, {words}", said)
    words = f"cancelled after {wait:.3f} s {words}"
    late = min(end - told[0][0], end_busy - told[0][1])  # of this process: others may keep the machine busy
    if late > LATE:
        return run.verdict(Outcome.LATE, words, f"{late:.2f} s to stop")
    if outcome not in (Outcome.RIGHT, Outcome.REFUSED):
        return run.verdict(outcome, words, said)
    changed = after_failure(run.before, run.folder)
    if changed and not written:  # else it came to its end before it saw the wish
        return run.verdict(changed, words, run.flaw())
    return run.verdict(Outcome.RIGHT, words, f"{late:.3f} s to stop")


def two_writers(bench: Bench, case: Case, folder: Path) -> Verdict:
    """Let two runs write the same file at once: each succeeds or says why not, and the file is whole."""
    run = Interrupted(bench, case, folder)
    first = run.child()
    time.sleep(run.chance.uniform(0, run.seconds))
    second = run.child()
    answers = [_answer(*first), _answer(*second)]
    words = "two runs into the same files"
    if None in answers:
        return run.verdict(Outcome.HANG, words)
    if {} in answers:
        return run.verdict(Outcome.CRASH, words)
    bad = [answer for answer in answers if answer["outcome"] not in (Outcome.RIGHT, Outcome.REFUSED)]
    if bad:
        return run.verdict(Outcome(bad[0]["outcome"]), words, bad[0]["said"])
    if flaw := run.flaw():
        return run.verdict(Outcome.HALF, words, flaw)
    if left := leftovers(run.folder, run.given.parameters.values(), run.before):
        return run.verdict(Outcome.LEFTOVER, words, ", ".join(left[:3]))
    return run.verdict(Outcome.RIGHT, words, f"{sum(answer['done'] for answer in answers)} of 2 done")


INTERRUPTIONS: dict[str, Callable[[Bench, Case, Path], Verdict]] = {
    "killed": killed, "disk_full": disk_full, "cancelled": cancelled, "cancelled_large": cancelled_large,
    "two_writers": two_writers,
}  # fmt: skip
