"""A process that runs the cases it is told, a line of JSON each; it may hang or crash without harm to the others."""

from __future__ import annotations

import json
import os
import sys

from .bench import Bench
from .case import Case


def main() -> None:
    """Read cases from standard input, write verdicts to what standard output was."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what QGIS prints must not come between
    bench = Bench()
    about = {"algorithms": bench.algorithms, "mutations": [*bench.mutations], "stores": [*bench.stores],
             "interruptions": [*bench.interruptions]}  # fmt: skip
    print(json.dumps(about), file=answers, flush=True)
    for line in sys.stdin:
        verdict = bench.judge(Case.parse(line.strip()))
        print(json.dumps(verdict.plain()), file=answers, flush=True)
    os._exit(0)  # QGIS crashes when it is taken down


if __name__ == "__main__":
    main()
