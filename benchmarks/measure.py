"""What every benchmark shares: measuring work in a process of its own, finding a peer's Python, reporting.

`report` prints one measured job as a line for a reader and, under ``make performance``, adds it to the file that the
environment variable ``BENCHMARK_ROWS`` names, from which docs/performance.md is made.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from compileall import compile_dir
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
ROWS = "BENCHMARK_ROWS"


class Measured(NamedTuple):
    """What some work took: its result, CPU seconds, and MB of memory beyond what the process had before."""

    result: Any
    seconds: float
    memory: float


def report(
    job: str,
    what: str,
    seconds: float,
    memory: float | None = None,
    *,
    peer: str = "",
    peer_seconds: float | None = None,
    same: str = "",
    before: str = "",
) -> None:
    """Say what one job took.

    Parameters
    ----------
    job : str
        The algorithm's id, or "core: function".
    what : str
        The data and settings: "1 M pairs, 2SFCA, from a GeoPackage".
    seconds : float
        CPU seconds (user and system); where they are those of the clock, `what` says "by the clock".
    memory : float, optional
        MB at the peak, beyond those of a run on nothing.
    peer : str
        Another program that does the same work, measured in the same run after a first run that is not counted.
    peer_seconds : float, optional
        Its CPU seconds; None where it is not installed here.
    same : str
        How far its results were found equal, as `agreed` says: "identical", "to 1e-9".
    before : str
        The figures of version 0.1.0 on this kind of machine.

    Raises
    ------
    ValueError
        When a peer was measured whose results were not compared.
    """
    if peer_seconds is not None and not same:
        raise ValueError(f"{job}: the results of {peer} were not compared.")
    line = f"{job}: {what}: {seconds_text(seconds)} s"
    line += f", {memory:.0f} MB" if memory is not None else ""
    if peer:
        line += f"; {peer}: " + (
            "not installed here" if peer_seconds is None else f"{seconds_text(peer_seconds)} s ({same})"
        )
    print(line + (f"; version 0.1.0: {before}" if before else ""), flush=True)
    if ROWS in os.environ:
        fields = {"job": job, "what": what, "seconds": seconds, "memory": memory, "peer": peer,
                  "peer_seconds": peer_seconds, "same": same, "before": before}  # fmt: skip
        with Path(os.environ[ROWS]).open("a", encoding="utf-8") as file:
            file.write(json.dumps(fields) + "\n")


def seconds_text(seconds: float) -> str:
    """Write seconds with two digits that count.

    Examples
    --------
    >>> [seconds_text(value) for value in (123.4, 12.34, 1.234, 0.1234, 0.001234)]
    ['123', '12.3', '1.23', '0.12', '0.0012']
    """
    return f"{seconds:.0f}" if seconds >= 100 else f"{seconds:.{3 if seconds >= 1 else 2}g}"


def agreed(ours: object, theirs: object, relative: float = 0.0, absolute: float = 0.0) -> str:
    """Compare results, numbers of any shape, NaN equal to NaN; return in words how far they are the same.

    Raises
    ------
    AssertionError
        When they differ by more.
    """
    np.testing.assert_allclose(np.asarray(ours), np.asarray(theirs), rtol=relative, atol=absolute)
    words = [f"to {relative:g}"] if relative else []
    return " or ".join([*words, f"{absolute:g} at most"] if absolute else words).replace("e-0", "e-") or "identical"


def timed(work: Callable[[], Any]) -> Measured:
    """Measure work in this process; its memory is only meant where the process has done nothing large before."""
    base, begin = memory_now(), cpu_seconds()
    result = work()
    return Measured(result, cpu_seconds() - begin, max(memory_peak() - base, 0.0))


def alone(function: str, *arguments: Any) -> Measured:
    """Measure a function in a process of its own.

    Parameters
    ----------
    function : str
        "benchmarks.bench_zonal:sums", a function of a module.
    *arguments
        What JSON can hold.

    Returns
    -------
    Measured
        Its result must be what JSON can hold.  Imports of the module do not count.

    Raises
    ------
    RuntimeError
        When the process fails; what it said is on the error output.
    """
    return _process("_call", function, list(arguments))


def product(algorithm: str, parameters: dict[str, Any]) -> Measured:
    """Measure a run of an algorithm of the plugin on files, in a process of its own.

    Parameters
    ----------
    algorithm : str
        Its id without the provider: "accessibilitymeasures".
    parameters : dict
        Paths, texts and numbers; give a path for every output, so that its writing is measured.

    Returns
    -------
    Measured
        Result: the outputs by name.  Starting QGIS does not count, importing what the algorithm needs does.
    """
    return _process("_run", algorithm, parameters)


def peer_python(variable: str) -> str:
    """Return a Python that may have the peers: that which a variable names, or that of ``make test-peers``."""
    beside = ROOT / ".venv-peers" / "bin" / "python"
    return os.environ.get(variable) or (str(beside) if beside.exists() else sys.executable)


def peer_output(python: str, program: str, *arguments: object) -> list[str] | None:
    """Run a program in another Python; return the words of the last line that it prints, None where it fails."""
    command = [python, "-c", program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    return lines[-1].split() if done.returncode == 0 and lines else None


def start_qgis() -> None:
    """Start QGIS without a display, with Processing and the plugin's algorithms, in a profile of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="urban-rural-bench-"))
    from qgis.core import QgsApplication  # noqa: PLC0415 - most benchmarks of core run without QGIS

    start_qgis.application = QgsApplication([], True)  # type: ignore[attr-defined]  # kept alive
    QgsApplication.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing  # noqa: PLC0415

    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider  # noqa: PLC0415

    Processing.initialize()
    start_qgis.provider = UrbanRuralProvider()  # type: ignore[attr-defined]
    QgsApplication.processingRegistry().addProvider(start_qgis.provider)  # type: ignore[attr-defined]


def end_qgis() -> None:
    """End the process, without taking QGIS down: it crashes where Python does that."""
    sys.stdout.flush()
    os._exit(0)


def _call(function: str, arguments: list[Any]) -> Measured:
    module, _, name = function.partition(":")
    work = getattr(importlib.import_module(module), name)
    return timed(lambda: work(*arguments))


def _run(algorithm: str, parameters: dict[str, Any]) -> Measured:
    start_qgis()
    import processing  # noqa: PLC0415
    from qgis.core import QgsProcessingFeedback  # noqa: PLC0415

    feedback = QgsProcessingFeedback(False)
    measured = timed(lambda: processing.run(f"urbanrural:{algorithm}", parameters, feedback=feedback))
    plain = (str, int, float, type(None))
    return measured._replace(
        result={name: value for name, value in measured.result.items() if isinstance(value, plain)}
    )


def _process(how: str, *arguments: Any) -> Measured:
    with tempfile.TemporaryDirectory(prefix="urban-rural-bench-") as folder:
        answer = Path(folder) / "answer.json"
        command = [sys.executable, "-m", "benchmarks.measure", how, json.dumps(arguments), str(answer)]
        done = subprocess.run(command, cwd=ROOT, env=_as_installed(), stdout=subprocess.DEVNULL, check=False)
        if done.returncode or not answer.exists():
            raise RuntimeError(f"{arguments[0]} ended with {done.returncode}.")
        return Measured(*json.loads(answer.read_text(encoding="utf-8")))


@cache
def _as_installed() -> dict[str, str]:
    """Return an environment in which the modules are compiled already, as those of a plugin are after its first run."""
    compile_dir(ROOT / "urban_rural_linkages", quiet=1)
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cpu_seconds() -> float:
    """Return the seconds of the processor that this process has taken, user and system."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def memory_now() -> float:
    """Return the MB of this process."""
    return _memory("VmRSS")


def memory_peak() -> float:
    """Return the MB of this process at its peak, since its start or since that was forgotten."""
    return _memory("VmHWM")


def forget_peak() -> None:
    """Count the peak from what the process has now."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _memory(which: str) -> float:
    """Return MB now (VmRSS) or at the peak (VmHWM) of this process.

    Not `ru_maxrss`: Linux lets a process inherit that of the one that started it.
    """
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{which}:"):
            return float(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    _measured = {"_call": _call, "_run": _run}[sys.argv[1]](*json.loads(sys.argv[2]))
    Path(sys.argv[3]).write_text(json.dumps(_measured), encoding="utf-8")
    end_qgis()
