"""Start the real QGIS on a hidden display, use the plugin in it, and keep pictures of what it looks like.

    python3 -m scripts.desktop [--lang en] [--lang es] [--short]

Everything that a test without windows cannot see is looked at here: that QGIS itself enables the plugin, that each
algorithm's dialog opens, that the menu works, that the project of the demo opens without a broken layer.  What is
done inside QGIS is in desktop_driver.py.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from . import assemble
from .scratch import BUILD, REPOSITORY, environment, make_profile

PICTURES = BUILD / "desktop"
PROJECT = BUILD / "demo" / "diagnosis.qgz"
SCREEN = "-screen 0 1280x900x24"
_DRIVER = Path(__file__).with_name("desktop_driver.py")
_SECONDS = {True: 120, False: 400}


def start(language: str, short: bool = False, project: Path | None = PROJECT) -> dict:
    """Start QGIS once and return what its driver found.

    Parameters
    ----------
    language : str
        Of the user interface, ``en`` or ``es``.
    short : bool
        Open one dialog alone and leave menu and project out.
    project : Path, optional
        A project to open, where it exists.

    Returns
    -------
    dict
        ``algorithms``, ``pictures``, ``problems`` (sentences; none is good).
    """
    folder = PICTURES / (f"{language}-short" if short else language)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    found = project if project and project.exists() and not short else None
    job = {"folder": str(folder), "short": short, "project": str(found) if found else None}
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    env = environment(make_profile(f"desktop-{language}", language), assemble.link(), QT_LOGGING_RULES="*.debug=false")
    env["URBAN_RURAL_DESKTOP_JOB"] = str(folder / "job.json")
    qgis = ["qgis", "--nologo", "--noversioncheck", "--skipbadlayers", "--lang", language, "--code", str(_DRIVER)]
    ended = _wait(["xvfb-run", "-a", "-s", SCREEN, *qgis], env, folder / "qgis.log", _SECONDS[short])
    report = folder / "result.json"
    if not report.exists():
        return {"algorithms": [], "pictures": [], "problems": [f"QGIS {ended} before its driver reported"]}
    result = json.loads(report.read_text(encoding="utf-8"))
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def _wait(command: list[str], env: dict[str, str], log: Path, seconds: int) -> str:
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=env, stdout=output, stderr=output, start_new_session=True)
        try:
            return f"ended with code {process.wait(seconds)}"
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)
            return f"did not end within {seconds} s"


def main(arguments: list[str] | None = None) -> int:
    """Look at the plugin in each language, and list the pictures."""
    parser = argparse.ArgumentParser(description="Use the plugin in the real QGIS on a hidden display.")
    parser.add_argument("--lang", action="append", choices=("en", "es"), help="language, may be given twice")
    parser.add_argument("--short", action="store_true", help="open one dialog only")
    parser.add_argument("--project", type=Path, default=PROJECT, help="a project to open")
    chosen = parser.parse_args(arguments)
    problems = []
    for language in chosen.lang or ("en", "es"):
        result = start(language, chosen.short, chosen.project.resolve())
        print(f"{language}: {len(result['algorithms'])} algorithms, {len(result['pictures'])} pictures")
        for picture in result["pictures"]:
            print(f"  {Path(picture).relative_to(REPOSITORY)}")
        problems += [f"{language}: {problem}" for problem in result["problems"]]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
