"""Run every algorithm with faults, and print what became of it.

All of it takes half an hour; `--share 0.05` runs a seeded twentieth, `--algorithm hotspots` the faults of one
algorithm, `--replay hotspots:huge:3` one of them, with all that it says.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from . import pool, tables
from .case import Case, plan
from .judgement import GOOD

# How many seeds of an interruption each algorithm has, and each fault of the store.
REPEATS = {"killed": 4, "disk_full": 4, "cancelled": 4, "cancelled_large": 3, "two_writers": 2}
STORES = {"killed": 40, "two_writers": 6, "disk_full": 30, "damaged": 120}


def main() -> int:
    """Do what the arguments say; return 1 where there are findings."""
    options = _options()
    if options.replay:
        return _replay(Case.parse(options.replay))
    begin = time.monotonic()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None  # what a disk has to sync, a thousand times over
    with tempfile.TemporaryDirectory(prefix="urban-rural-faults-", dir=memory, ignore_cleanup_errors=True) as scratch:
        verdicts = pool.judge_all(_cases(options, scratch), options.workers, _tell, scratch)
    if options.save:
        Path(options.save).write_text(json.dumps(verdicts, indent=1, ensure_ascii=False), encoding="utf-8")
    print(tables.by_fault(verdicts), tables.by_algorithm(verdicts), sep="\n\n")
    if options.docs and options.share == 1 and not options.algorithm and not options.mutation:
        Path(options.docs).write_text(tables.page(verdicts), encoding="utf-8")
    findings = [verdict for verdict in verdicts if verdict["outcome"] not in GOOD]
    if findings:
        print(f"\n{len(findings)} findings; one of them again: make test-faults ARGS='--replay CASE'")
        for verdict in findings:  # again, at the end of the log, where a reader looks
            _tell(verdict)
    failed = f", {len(findings)} failed" if findings else ""
    print(f"\n{len(verdicts) - len(findings)} passed{failed} in {time.monotonic() - begin:.1f}s")
    return int(bool(findings))


def _cases(options: argparse.Namespace, scratch: str) -> list[Case]:
    about = pool.known(scratch)
    names = options.algorithm.split(",") if options.algorithm else [*about["algorithms"], "store"]
    algorithms = [name for name in about["algorithms"] if name in names]

    def chosen(kinds: list[str]) -> list[str]:
        return [kind for kind in kinds if not options.mutation or kind in options.mutation.split(",")]

    def seeds(count: int) -> range:
        return range(options.seed, options.seed + count)

    cases = plan(algorithms, chosen(about["mutations"]), seeds(options.seeds), options.share)
    for kind in chosen(about["interruptions"]):
        cases += plan(algorithms, [kind], seeds(REPEATS[kind]), options.share)
    for kind in chosen(about["stores"]) if "store" in names else ():
        cases += plan(["store"], [kind], seeds(STORES[kind]), options.share)
    return cases


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m tests.faults", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--share", type=float, default=1.0, help="the part of the plan that is run, 1 for all")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--seeds", type=int, default=2, help="how many seeds each mutation is tried with")
    parser.add_argument("--algorithm", help="only these, separated by commas; 'store' is that of the assessments")
    parser.add_argument("--mutation", help="only these, separated by commas")
    parser.add_argument("--replay", metavar="CASE", help="one case, as a finding names it")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes side by side")
    parser.add_argument("--save", metavar="FILE", help="write every verdict as JSON")
    parser.add_argument("--docs", metavar="FILE", help="write the page with the tables, when all of it is run")
    return parser.parse_args()


def _tell(verdict: dict) -> None:
    if verdict["outcome"] not in GOOD:
        print(f"{verdict['outcome']}: {verdict['case']} ({verdict['changed'][:120]})", flush=True)
        print(f"    {' | '.join(verdict['said'].strip().splitlines()[-2:])[:240]}", flush=True)


def _replay(case: Case) -> int:
    from .bench import Bench

    verdict = Bench(memory=None).judge(case)
    print(json.dumps(verdict.plain(), indent=1, ensure_ascii=False), flush=True)
    os._exit(int(verdict.outcome not in GOOD))  # QGIS crashes when it is taken down


if __name__ == "__main__":
    sys.exit(main())
