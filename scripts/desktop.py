"""Start the real QGIS on a hidden display, use the plugin in it, and keep pictures of what it looks like.

    python3 -m scripts.desktop [--lang en] [--lang es] [--short] [--readme]

Everything that a test without windows cannot see is looked at here: that QGIS itself enables the plugin, that each
algorithm's dialog opens, that the menu works, that the project of the demo opens without a broken layer.  What is
done inside QGIS is in desktop_driver.py.  A checklist is answered by keyboard, QGIS is killed, and the answers must be
there again.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

from . import assemble
from .readme_pictures import keep_pictures
from .scratch import BUILD, PACKAGE, REPOSITORY, environment, make_profile

PICTURES = BUILD / "desktop"
PROJECT = BUILD / "demo" / "diagnosis.qgz"
SCREEN, SMALL_SCREEN = "-screen 0 1280x900x24", "-screen 0 1366x768x24"
WIDE_SCREEN = "-screen 0 1600x1000x24"
_DRIVER = Path(__file__).with_name("desktop_driver.py")
_SECONDS = {True: 120, False: 400}
_KILLED = 128 + signal.SIGKILL


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
    folder = _emptied(PICTURES / (f"{language}-short" if short else language))
    found = project if project and project.exists() and not short else None
    job = {"folder": str(folder), "short": short, "project": str(found) if found else None}
    result, ended = _session(job, language, "started", _SECONDS[short])
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def start_anew(language: str) -> dict:
    """Start QGIS in a new profile, take the demo that the greeting offers, and return what is found."""
    shutil.rmtree(BUILD / "profiles" / f"desktop-{language}", ignore_errors=True)
    folder = _emptied(PICTURES / f"{language}-first-run")
    job = {"folder": str(folder), "short": True, "project": None, "first_run": True}
    result, ended = _session(job, language, "first_run", _SECONDS[False])
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def start_person(plugins: Path, language: str = "en", letters: int = 100) -> dict:
    """Go the way of somebody who has installed the plugin of a folder, on a small screen; return what is found.

    Parameters
    ----------
    plugins : Path
        Holds the folder of the plugin, as the installer unpacks it.
    language : str
        Of the user interface.
    letters : int
        Size of letters in per cent.

    Returns
    -------
    dict
        As `start` returns it, with `clicks_to_the_map`, `seconds_to_the_report`, `keys` and `report`.
    """
    shutil.rmtree(BUILD / "profiles" / f"desktop-installed-{language}", ignore_errors=True)
    folder = _emptied(PICTURES / f"{language}-person-{letters}")
    job = {"folder": str(folder), "short": True, "project": None, "region": str(REPOSITORY / "resources" / "demo")}
    result, ended = _session(job, language, "person", _SECONDS[False], plugins, SMALL_SCREEN, letters)
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def start_installed(plugins: Path, language: str = "en") -> dict:
    """Start QGIS in a new profile with the plugin of a folder, make the demo by the menu, and return what is found.

    Parameters
    ----------
    plugins : Path
        Holds the folder of the plugin, as the installer unpacks it.
    language : str
        Of the user interface.
    """
    shutil.rmtree(BUILD / "profiles" / f"desktop-installed-{language}", ignore_errors=True)
    job = {"folder": str(_emptied(PICTURES / f"{language}-installed")), "short": True, "project": None, "by_menu": True}
    result, ended = _session(job, language, "installed", _SECONDS[False], plugins)
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    if result.get("plugin") and not Path(result["plugin"]).is_relative_to(plugins):
        result["problems"].append(f"another copy of the plugin was loaded: {result['plugin']}")
    return result


def start_twice(language: str) -> tuple[dict, dict]:
    """Answer a checklist by keyboard, kill QGIS in the middle of it, start it again, and return what both found."""
    folder = _emptied(PICTURES / f"{language}-checklists")
    found = []
    for part, expected in (("answer", f"ended with code {_KILLED}"), ("find", "ended with code 0")):
        job = {"folder": str(folder), "short": True, "project": None, "checklists": part,
               "plan": str(folder / "plan.qgz")}  # fmt: skip
        result, ended = _session(job, language, part, _SECONDS[True])
        if ended != expected:
            result["problems"].append(f"QGIS {ended}, not with {expected}")
        found.append(result)
    return found[0], found[1]


def start_municipalities(language: str, towns: int, answers: int = 0) -> dict:
    """Go through one checklist over some municipalities, and return the figures, clicks and pictures."""
    folder = _emptied(PICTURES / f"{language}-municipalities-{towns}")
    region = shutil.copy(REPOSITORY / "resources" / "demo" / "region.gpkg", folder)
    job = {"folder": str(folder), "short": True, "project": None, "checklists": "many",
           "plan": str(folder / "plan.qgz"), "region_file": str(region), "towns": towns,
           "answers": answers}  # fmt: skip
    result, ended = _session(job, language, "many", _SECONDS[False])
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def start_board(language: str) -> dict:
    """Play the scenario board on the demo, and return its figures, pictures, and seconds from click to repaint."""
    shutil.rmtree(BUILD / "profiles" / f"desktop-{language}", ignore_errors=True)
    folder = _emptied(PICTURES / f"{language}-board")
    job = {"folder": str(folder), "short": True, "project": None, "checklists": "board"}
    result, ended = _session(job, language, "board", _SECONDS[False], screen=WIDE_SCREEN)
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def start_person_of_team(person: str, database: str, folder: Path) -> dict:
    """Go one person's part of an assessment in a database, and return what is found; Ana first, then Eva.

    Parameters
    ----------
    person : str
        Ana or Eva.
    database : str
        How to reach it.
    folder : Path
        Where the project and the copy of the walk are.
    """
    region = folder / "region.gpkg"
    if not region.exists():
        shutil.copy(REPOSITORY / "resources" / "demo" / "region.gpkg", region)
    job = {"folder": str(folder), "short": True, "project": None, "checklists": "team", "person": person,
           "database": database,
           "plan": str(folder / "plan.qgz"), "copy": str(folder / "walk.gpkg"),
           "region_file": str(region)}  # fmt: skip
    result, ended = _session(job, "en", person, _SECONDS[True])
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def photograph(language: str, pages: list[str], pictures: Path) -> dict:
    """Start QGIS, do what pages of the manual say, and put their pictures into a folder."""
    folder = _emptied(PICTURES / f"{language}-pages")
    pictures.mkdir(parents=True, exist_ok=True)
    job = {"folder": str(folder), "short": True, "project": None, "pages": pages, "language": language,
           "pictures": str(pictures)}  # fmt: skip
    result, ended = _session(job, language, "pages", _SECONDS[False])
    if ended != "ended with code 0":
        result["problems"].append(f"QGIS {ended}")
    return result


def unpacked() -> Path:
    """Unpack the zip as the installer of QGIS does, and return the folder of plugins."""
    folder = _emptied(BUILD / "installed")
    with zipfile.ZipFile(assemble.DIST / f"{PACKAGE}-{assemble.version()}.zip") as archive:
        archive.extractall(folder)
    return folder


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _session(
    job: dict, language: str, name: str, seconds: int, plugins: Path | None = None, screen: str = SCREEN,
    letters: int = 100,
) -> tuple[dict, str]:  # fmt: skip
    """Start QGIS once, with our plugin or that of a folder; return what its driver found, and how it ended."""
    folder = Path(job["folder"])
    report = folder / "result.json"
    report.unlink(missing_ok=True)
    job |= {"repository": str(REPOSITORY)}
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    profile = make_profile(f"desktop-installed-{language}" if plugins else f"desktop-{language}", language)
    env = environment(profile, plugins or assemble.link(), QT_LOGGING_RULES="*.debug=false")
    env["URBAN_RURAL_DESKTOP_JOB"] = str(folder / "job.json")
    if letters != 100:
        env["QT_FONT_DPI"] = str(96 * letters // 100)
    qgis = ["qgis", "--nologo", "--noversioncheck", "--skipbadlayers", "--lang", language, "--code", str(_DRIVER)]
    ended = _wait(["xvfb-run", "-a", "-s", screen, *qgis], env, folder / f"{name}.log", seconds)
    if report.exists():
        return json.loads(report.read_text(encoding="utf-8")), ended
    return {"algorithms": [], "pictures": [], "answers": {}, "problems": ["the driver did not report"]}, ended


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
    parser.add_argument("--readme", action="store_true", help="take the pictures of the README, in English, alone")
    chosen = parser.parse_args(arguments)
    if chosen.readme:
        return _for_the_readme()
    problems = []
    for language in chosen.lang or ("en", "es"):
        results = [start(language, chosen.short, chosen.project.resolve())]
        if not chosen.short:
            persons = (start_person(unpacked(), language, letters) for letters in (100, 150))
            results += (start_anew(language), *start_twice(language), *persons)
        pictures = [picture for result in results for picture in result["pictures"]]
        print(f"{language}: {len(results[0]['algorithms'])} algorithms, {len(pictures)} pictures")
        for picture in pictures:
            print(f"  {Path(picture).relative_to(REPOSITORY)}")
        problems += [f"{language}: {problem}" for result in results for problem in result["problems"]]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _for_the_readme() -> int:
    """Open the finished demo, play the board and go through a checklist, and keep a picture of each."""
    results = (start("en"), start_board("en"), start_municipalities("en", 10))
    problems = [problem for result in results for problem in result["problems"]]
    for problem in problems:
        print(problem, file=sys.stderr)
    for picture in keep_pictures():
        print(picture.relative_to(REPOSITORY))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
