"""Write docs/performance.md: every benchmark is run once, and what it measured becomes the rows of its table.

Run from the root of the checkout, or as ``make performance``: `python -m benchmarks.make_performance [name ...]`.  With
names (``coverage`` for benchmarks/bench_coverage.py) only these are run, and the rows of the others are those of their
last run, which are kept in build/performance.  A benchmark that fails leaves the page as it was.
"""

from __future__ import annotations

import ast
import json
import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.measure import ROOT, ROWS, seconds_text

PAGE, KEPT = ROOT / "docs" / "performance.md", ROOT / "build" / "performance"

_HEAD = """# Performance

Written by `make performance`, which runs every benchmark of `benchmarks/` once: do not edit. A job that is the name of
an algorithm is the product: the algorithm run by Processing on files, from reading to writing, in a process of its own
that has run nothing before; "core" is a function on arrays. Seconds are of the processor (user and system). Memory is
the peak of the run less that of an empty run, in MB. A peer is measured in the same run, after a first run that is
not counted, and the benchmark stops where its results are not the same as ours, as far as the table says. "0.1.0" is
what that version took on the same kind of machine.

"""

_VERSIONS = """
import json, platform, numpy, scipy
from osgeo import gdal
from qgis.core import Qgis
print(json.dumps({"QGIS": Qgis.version(), "GDAL": gdal.__version__, "Python": platform.python_version(),
                  "numpy": numpy.__version__, "scipy": scipy.__version__}))
"""


def main(names: list[str]) -> int:
    """Run benchmarks, and write the page where none of them failed."""
    KEPT.mkdir(parents=True, exist_ok=True)
    every = sorted((ROOT / "benchmarks").glob("bench_*.py"))
    failed = [path.stem for path in every if not names or path.stem.removeprefix("bench_") in names if not _run(path)]
    if failed:
        print(f"Failed, so that docs/performance.md stays as it was: {', '.join(failed)}", file=sys.stderr)
        return 1
    where = f"{_machine()}, {date.today():%Y-%m-%d}; {_versions()}"
    PAGE.write_text(page([(_title(path), _rows(path)) for path in every], where), encoding="utf-8")
    return 0


def page(parts: list[tuple[str, list[dict[str, Any]]]], where: str) -> str:
    """Return the page of titles and their rows, measured where; a benchmark without rows is left out."""
    text = _HEAD + f"Measured on {where}.\n"
    for title, rows in parts:
        if rows:
            text += f"\n## {title}\n\n| Job | Data | Seconds | MB | Peer | Its seconds | Same results | 0.1.0 |\n"
            text += "|---|---|--:|--:|---|--:|---|--:|\n" + "".join(map(_line, rows))
    return text


def _line(row: dict[str, Any]) -> str:
    memory = "" if row["memory"] is None else f"{row['memory']:.0f}"
    theirs = "" if row["peer_seconds"] is None else seconds_text(row["peer_seconds"])
    if row["peer"] and not theirs:
        theirs = "not installed"
    cells = [
        row["job"],
        row["what"],
        seconds_text(row["seconds"]),
        memory,
        row["peer"],
        theirs,
        row["same"],
        row["before"],
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _run(path: Path) -> bool:
    """Run a benchmark; its rows replace those of its last run where it ends well."""
    print(f"== {path.stem}", flush=True)
    rows = KEPT / f"{path.stem}.part"
    rows.write_text("", encoding="utf-8")
    command = [sys.executable, "-m", f"benchmarks.{path.stem}"]
    if subprocess.run(command, cwd=ROOT, env={**os.environ, ROWS: str(rows)}, check=False).returncode:
        return False
    rows.replace(KEPT / f"{path.stem}.jsonl")
    return True


def _rows(path: Path) -> list[dict[str, Any]]:
    kept = KEPT / f"{path.stem}.jsonl"
    return [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()] if kept.exists() else []


def _title(path: Path) -> str:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or path.stem
    return said.splitlines()[0].rstrip(".")


def _machine() -> str:
    models = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    memory = next(
        (int(line.split()[1]) / 1024**2 for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0
    )
    system = next((line.partition("=")[2].strip('"') for line in _lines("/etc/os-release")
                   if line.startswith("PRETTY_NAME")), platform.system())  # fmt: skip
    model = models[0] if models else platform.machine()
    return f"{os.cpu_count()} cores of {model}, {memory:.0f} GB, {system}"


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []


def _versions() -> str:
    done = subprocess.run([sys.executable, "-c", _VERSIONS], capture_output=True, text=True, check=True)
    return ", ".join(f"{name} {version}" for name, version in json.loads(done.stdout).items())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
