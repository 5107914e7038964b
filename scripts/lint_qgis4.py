"""Check the package against the stubs of QGIS 4 and Qt 6: a name, an enumeration or a signature they lack is an error.

mypy reads the package as Python 3.13 would; what it says about QGIS and Qt is shown, less what is known to work
(`ALLOWED`).  A file of wrong calls is read along: were it not found wrong, the check would be worth nothing.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable

from scripts.scratch import REPOSITORY

WRONG = "tests/data/qgis4_wrong.py"
_CODES = "attr-defined|name-defined|deprecated|call-arg|call-overload|arg-type|override|import-not-found|import-untyped"
_FINDING = re.compile(rf"^(?P<file>[^:]+):(?P<line>\d+): error: (?P<text>.*)\[(?P<code>{_CODES})\]$")
_OF_QGIS = re.compile(r'\bQ[A-Z][A-Za-z]+|\bQgis\b|\bQgs|\bqgis\.|\bPyQt|"type\[')
_CALLED = re.compile(r'(of|to) "Q(gs)?[A-Z]')  # not of ours, which may be handed a layer of any kind

# What the stubs do not know, and why it works all the same.
ALLOWED = {
    r'Signature of "parent" incompatible with supertype': "Qt calls the form with an index",
    r"QgsLayoutItemLegend\.setAutoUpdateModel is deprecated: Since 4\.0": "what replaces it is not in 3.40",
    r"saveStyleToDatabase is deprecated: Since 4\.0": "what replaces it is not in 3.40",
}  # fmt: skip


def findings(lines: Iterable[str]) -> list[tuple[str, int, str]]:
    """Return what mypy says about QGIS and Qt: file, line, words."""
    found = (_FINDING.match(line) for line in lines)
    return [(match["file"], int(match["line"]), match["text"].strip()) for match in found
            if match and (_CALLED if match["code"] == "arg-type" else _OF_QGIS).search(match["text"])]  # fmt: skip


def not_allowed(found: Iterable[tuple[str, int, str]]) -> list[tuple[str, int, str]]:
    """Return the findings that no entry of `ALLOWED` explains, those in the file of wrong calls left out."""
    return [finding for finding in found
            if finding[0] != WRONG and not any(re.search(pattern, finding[2]) for pattern in ALLOWED)]  # fmt: skip


def overlooked(found: Iterable[tuple[str, int, str]]) -> list[int]:
    """Return the lines of the file of wrong calls that were not found wrong."""
    lines = (REPOSITORY / WRONG).read_text(encoding="utf-8").splitlines()
    there = {line for file, line, _ in found if file == WRONG}
    return [number for number, line in enumerate(lines, start=1) if "# wrong" in line and number not in there]


def main() -> int:
    """Run mypy, and print what is wrong."""
    python = str(REPOSITORY / ".venv-qgis4" / "bin" / "python")
    command = [python, "-m", "mypy", "--config-file", "scripts/mypy-qgis4.ini"]
    answer = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if answer.returncode not in (0, 1):
        print(answer.stdout, answer.stderr, file=sys.stderr)
        return 1
    found = findings(answer.stdout.splitlines())
    problems = [f"{file}:{line}: {text}" for file, line, text in not_allowed(found)]
    problems += [f"{WRONG}:{line}: not found wrong" for line in overlooked(found)]
    problems += [f"nothing needs the exception any more: {pattern}" for pattern in ALLOWED
                 if not any(re.search(pattern, text) for file, _, text in found if file != WRONG)]  # fmt: skip
    print("\n".join(problems))
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
