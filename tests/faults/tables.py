"""The counts of what runs with faults came to, as the docs show them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from .judgement import GOOD, Outcome
from .mutations import all_mutations

_PAGE = """# What becomes of bad input

Every algorithm is run on a small region with inputs that are spoilt on purpose: values that are missing, negative,
infinite or beyond 64 bit, texts where numbers belong, layers of the wrong kind or without a coordinate reference
system, empty and crossed outlines, rasters of one cell or of none, limits the wrong way round, names with quotes and
brackets. Runs are killed, cancelled, given a full disk, and started twice into the same file. A run may answer in two
ways: with a right result, or with a sentence that says what is wrong and what to do. It must never show the inside of
the program, hang, lose the file that was there before, or leave half a file under its final name.

`make test-faults` makes all these runs, writes this page, and names each finding so that it can be run again alone
(`make test-faults ARGS='--replay hotspots:huge:3'`). Chance is seeded: the same seed makes the same runs. A twentieth
of them is part of `make test`. New algorithms are included as soon as `tests/qgis/demo_runs.py` has inputs for them.

What counts as right: every output can be opened, has no infinite number, and no class that its style does not know.
Where the inputs say the same in another way (features in another order, fields or layers renamed, other columns beside,
numbers as text, another coordinate reference system), the result must be the same.

{by_fault}

{late}

{by_algorithm}
"""
_KINDS = {
    "killed": "killed at some moment", "disk_full": "full disk", "cancelled": "cancelled at some moment",
    "cancelled_large": "cancelled on large inputs", "two_writers": "two at once into the same file",
    "damaged": "damaged file",
}  # fmt: skip


def kind_of(case: str) -> str:
    """Return to which kind of fault a case belongs."""
    algorithm, mutation, _ = case.split(":")
    if mutation in _KINDS:
        return f"store of assessments: {_KINDS[mutation]}" if algorithm == "store" else _KINDS[mutation]
    found = all_mutations()[mutation]
    if found.tolerance is not None:
        return "the same said in another way"
    return "must be refused" if found.must_refuse else "spoilt inputs"


def by_fault(verdicts: list[dict]) -> str:
    """Return a table: a kind of fault a row, an outcome a column."""
    return _table(verdicts, "fault", lambda verdict: kind_of(verdict["case"]))


def by_algorithm(verdicts: list[dict]) -> str:
    """Return a table: an algorithm a row, an outcome a column."""
    return _table(verdicts, "algorithm", lambda verdict: verdict["case"].split(":")[0])


def page(verdicts: list[dict]) -> str:
    """Return the page of the docs."""
    stops = [float(found[1]) for verdict in verdicts if (found := re.fullmatch(r"([\d.]+) s to stop", verdict["said"]))]
    late = f"{len(stops)} runs were cancelled; the last of them stopped after {max(stops):.2f} s." if stops else ""
    return _PAGE.format(by_fault=by_fault(verdicts), by_algorithm=by_algorithm(verdicts), late=late)


def _table(verdicts: list[dict], title: str, key: Callable[[dict], str]) -> str:
    counts: dict[str, Counter] = {}
    for verdict in verdicts:
        counts.setdefault(key(verdict), Counter())[verdict["outcome"]] += 1
    total = sum(counts.values(), Counter())
    shown = [outcome for outcome in Outcome if outcome in GOOD or total[outcome] or outcome in _ALWAYS]
    lines = [_row([title, "runs", *shown]), _row(["---", *["---:"] * (len(shown) + 1)])]
    for name, row in [*sorted(counts.items()), ("**all**", total)]:
        lines.append(_row([name, row.total(), *(row[outcome] for outcome in shown)]))
    return "\n".join(lines)


_ALWAYS = (Outcome.TRACEBACK, Outcome.HANG, Outcome.LOST, Outcome.HALF)  # the zeros that must be seen


def _row(cells: list) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"
