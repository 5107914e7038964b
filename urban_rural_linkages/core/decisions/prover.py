"""The child process in which models are minimised, so that a cancel ends it within a second.

`scipy.optimize.milp` cannot be interrupted and lets nothing else run meanwhile: in the process of QGIS it would stop
all windows.  It runs in a Python of its own, which is handed arrays in files (no pickle, no shell) and is ended by
whoever cancels, or when the time is over.  Where no such Python is found, or its scipy has no solver (before 1.9), the
prover says so, and models keep the gap that their bound leaves.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from ..errors import Cancelled
from ..progress import NullProgress, Progress
from .mixed_integer import Answer, Model

_PROGRAM = Path(__file__).with_name("proof_program.py")
_BETWEEN_LOOKS = 0.02  # seconds
_START = 20.0  # seconds that a Python may take to start
_GRACE = 2.0  # seconds beyond the limit that a solver tells itself
_SCALE = 1e4  # of the value of a model, so that the solver's own tolerance of 1e-6 is 1e-10 of it
_PROVED, _IMPOSSIBLE = 0, 2  # status of milp
_NOT_SHOWN = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows


def interpreter() -> str | None:
    """Return the Python to start: this one, or on systems where QGIS is the program, the one that came with it."""
    prefix = Path(sys.exec_prefix)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    candidates = [Path(sys.executable or "none"), prefix / "python.exe", prefix / "python3.exe",
                  prefix / "bin" / "python3", prefix / "bin" / version]  # fmt: skip
    named = (place for place in candidates if place.name.lower().startswith("python") and place.is_file())
    return next((str(place) for place in named), None)


class Prover:
    """A solver in a process of its own, started with the first model; to be used in a ``with`` statement.

    Parameters
    ----------
    progress : Progress, optional
        Cancellation.
    python : str, optional
        The interpreter; the one that is found unless given, and "" for none.
    """

    def __init__(self, progress: Progress | None = None, python: str | None = None) -> None:
        self._progress = progress or NullProgress()
        self._python = interpreter() if python is None else python
        self._process: subprocess.Popen[str] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._asked = 0
        self.is_able = bool(self._python)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
                 ) -> None:  # fmt: skip
        self._end()

    def solve(self, model: Model, seconds: float, gap: float = 0.0) -> Answer | None:
        """Minimise a model; None where nobody can.

        Parameters
        ----------
        model : Model
        seconds : float
            After which the best that was found is returned, without a proof.
        gap : float
            Relative, at which it may stop.

        Raises
        ------
        Cancelled
            When the user asked to stop; the process is ended.
        """
        if not self.is_able or seconds <= 0.0 or not self._started():
            return None
        scale = _scale_of(model)
        self._asked += 1
        place = Path(str(self._folder and self._folder.name))
        arrays = {**model.arrays(), "cost": model.cost * scale, "seconds": np.array(seconds), "gap": np.array(gap)}
        np.savez(place / f"{self._asked}.npz", **arrays)  # type: ignore[arg-type]
        answer = place / f"{self._asked}.out.npz"
        if not self._ask(str(self._asked)) or not self._waited(answer, seconds + _GRACE):
            self._end()
            return Answer(None, np.nan, -np.inf, False)
        with np.load(answer, allow_pickle=False) as held:
            x, value, bound, status = (held[name] for name in ("x", "value", "bound", "status"))
        return Answer(
            x if x.size else None, float(value) / scale + model.constant, float(bound) / scale + model.constant,
            int(status) == _PROVED, int(status) == _IMPOSSIBLE,
        )  # fmt: skip

    def _started(self) -> bool:
        """Start the process where there is none; False where it has no solver."""
        if self._process is not None and self._process.poll() is None:
            return True
        self._end()
        self._folder = tempfile.TemporaryDirectory(prefix="urban_rural_linkages_")
        command = [str(self._python), "-s", "-B", str(_PROGRAM), self._folder.name, *_libraries()]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program, its arguments a list, no shell
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True,
                creationflags=_NOT_SHOWN,
            )  # fmt: skip
        except OSError:
            self.is_able = False
            return False
        self.is_able = self._waited(Path(self._folder.name) / "ready", _START)
        if not self.is_able:
            self._end()
        return self.is_able

    def _ask(self, name: str) -> bool:
        pipe = self._process.stdin if self._process is not None else None
        try:
            if pipe is not None:
                pipe.write(f"{name}\n")
                pipe.flush()
        except OSError:
            return False
        return pipe is not None

    def _waited(self, file: Path, seconds: float) -> bool:
        """Wait for a file; False where it does not come, or the process has ended."""
        until = time.monotonic() + seconds
        while not file.exists():
            if self._progress.cancelled():
                self._end()
                raise Cancelled
            if time.monotonic() > until or (self._process is not None and self._process.poll() is not None):
                return file.exists()
            time.sleep(_BETWEEN_LOOKS)
        return True

    def _end(self) -> None:
        """End the process and remove its folder."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._process.stdin is not None:
                self._process.stdin.close()
            self._process = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _scale_of(model: Model) -> float:
    """Return the factor that makes the usual value of a model a few thousands."""
    size = float(np.abs(model.cost).max(initial=0.0))
    return _SCALE / size if size > _SCALE else 1.0


def _libraries() -> list[str]:
    """Return the folders of the libraries of this Python, for one that would look elsewhere."""
    found = [importlib.util.find_spec(name) for name in ("numpy", "scipy")]
    return sorted({str(Path(spec.origin).parents[1]) for spec in found if spec is not None and spec.origin})
