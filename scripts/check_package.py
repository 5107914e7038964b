"""Check the zip against the rules of the plugin repository, and run the demo from it, before it is sent there.

    python3 -m scripts.check_package [dist/urban_rural_linkages-VERSION.zip] [--all] [--no-demo]

The repository (plugins.qgis.org) refuses an upload that breaks a rule of form, and blocks one in which bandit,
detect-secrets or flake8 find something of its critical list; those are failures here.  Findings of its list of
warnings are named: whoever uploads has to look at each and accept it.  Anything else is counted, and shown with
--all.  The links of metadata.txt are not followed: this runs offline.  Last, QGIS is started in a new profile with the
zip as the installer unpacks it, and the demo is made by the menu.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from configparser import ConfigParser, InterpolationError
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

from . import desktop
from .assemble import DIST, version
from .scratch import PACKAGE, REPOSITORY

LARGEST = 25_000_000  # bytes
REQUIRED_KEYS = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker",
                 "repository")  # fmt: skip
EXPECTED_KEYS = ("changelog", "tags", "homepage", "category", "icon")  # optional there, and what people look for
ADDRESSES = ("tracker", "repository", "homepage")
FLAGS = ("experimental", "deprecated", "hasProcessingProvider")
UNINFORMATIVE_TAGS = {"vector", "raster", "plugin", "qgis", "python", "gis", "tool", "tools"}
PICTURES = {".png", ".jpg", ".jpeg", ".gif"}
LARGEST_SCREENSHOT = 2 * 1024 * 1024  # bytes
FORBIDDEN_FOLDERS = {"__MACOSX", ".git", "__pycache__"}
PROGRAMS = {".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyc", ".pyo", ".pyd"}
PROGRAM_STARTS = (b"\x7fELF", b"MZ", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")

# What blocks an upload: the critical rules of the repository's security scan, as published in July 2026.
CRITICAL_BANDIT = {
    f"B{number}"
    for number in (
        102, 103, 105, 106, 107, 111, 201, 202, 301, 302, 304, 305, 306, 307, 312, 321, 323, 401, 402, 412, 413, 501,
        502, 503, 505, 506, 507, 601, 602, 604, 605, 609, 610, 611, 612, 613, 615, 701,
    )
}  # fmt: skip
NO_WARNING_BANDIT = {"B109", "B404", "B410", "B411"}
HARMLESS_SECRETS = {"Base64 High Entropy String", "Hex High Entropy String", "Public IP (ipv4)", "Secret Keyword"}
CRITICAL_FLAKE8 = {"E901", "E902", "E999", "F821", "F823", "F831"}
WARNING_FLAKE8 = {
    "E101", "E711", "E712", "E713", "E714", "E721", "E722", "E731", "E741", "E742", "E743", "W605", "F402", "F403",
    "F404", "F405", "F811", "F822", "F901", "C901",
}  # fmt: skip
BLOCKS, WARNS, REMARKS = "blocks", "warns", "remarks"
FLAKE8_LINE_LENGTH = "120"


class Package:
    """A zip, its entries, and the folder where it was unpacked."""

    def __init__(self, path: Path, unpacked: Path) -> None:
        self.path, self.folder = path, unpacked
        with zipfile.ZipFile(path) as archive:
            self.entries = archive.infolist()
            if not list(_unsafe_names(self)):
                archive.extractall(unpacked)  # its names were just looked at
        self.files = sorted(file for file in unpacked.rglob("*") if file.is_file())

    @property
    def metadata(self) -> Path:
        """The metadata of the plugin."""
        return self.folder / PACKAGE / "metadata.txt"


def _unsafe_names(package: Package) -> Iterator[str]:
    for entry in package.entries:
        parts = PurePosixPath(entry.filename).parts
        if entry.filename.startswith("/") or ".." in parts or "\\" in entry.filename or ":" in entry.filename:
            yield f"{entry.filename}: leads out of the folder"


def _names(package: Package) -> Iterator[str]:
    yield from _unsafe_names(package)
    tops = {PurePosixPath(entry.filename).parts[0] for entry in package.entries}
    if tops != {PACKAGE}:
        yield f"the zip holds {sorted(tops)} at its top, and should hold {PACKAGE} alone"
    for entry in package.entries:
        parts = PurePosixPath(entry.filename).parts
        if FORBIDDEN_FOLDERS & set(parts) or any(part.startswith(".") for part in parts):
            yield f"{entry.filename}: hidden or left over"
        if ".." in entry.filename:
            yield f"{entry.filename}: has two points in a row"


def _whole(package: Package) -> Iterator[str]:
    with zipfile.ZipFile(package.path) as archive:
        if (damaged := archive.testzip()) is not None:
            yield f"{damaged}: is damaged"


def _size(package: Package) -> Iterator[str]:
    if package.path.stat().st_size > LARGEST:
        yield f"{package.path.stat().st_size / 1e6:.1f} MB, and 25 MB are allowed"


def _needed_files(package: Package) -> Iterator[str]:
    for name in ("__init__.py", "metadata.txt", "LICENSE", "README.md"):
        if not (package.folder / PACKAGE / name).is_file():
            yield f"{name} is missing"


def _programs(package: Package) -> Iterator[str]:
    for file in package.files:
        if file.suffix.lower() in PROGRAMS:
            yield f"{file.relative_to(package.folder)}: a program or compiled code"
        elif file.read_bytes()[:4].startswith(PROGRAM_STARTS):
            yield f"{file.relative_to(package.folder)}: starts like a program"


def _permissions(package: Package) -> Iterator[str]:
    for entry in package.entries:
        if entry.external_attr >> 16 & 0o111 and not entry.is_dir():
            yield f"{entry.filename}: is marked as executable"


def _metadata(package: Package) -> Iterator[str]:
    if not package.metadata.is_file():
        return
    parser = ConfigParser()  # with interpolation, as the repository reads it
    try:
        parser.read(package.metadata, encoding="utf-8")
        general = dict(parser["general"])
    except (InterpolationError, KeyError, UnicodeDecodeError) as error:
        yield f"metadata.txt cannot be read: {error}"
        return
    for key in (*REQUIRED_KEYS, *EXPECTED_KEYS):
        if not general.get(key.lower(), "").strip():
            yield f"metadata.txt lacks {key}"
    yield from _texts(general)
    yield from _links_and_flags(general)
    yield from _pictures(package, general)


def _texts(general: dict[str, str]) -> Iterator[str]:
    """Check what people read of the plugin before they install it."""
    if "plugin" in general.get("name", "").lower():
        yield "the name holds the word 'plugin'"
    if "/" in general.get("author", ""):
        yield "the author holds a slash"
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", general.get("email", "")):
        yield "the email is none"
    if not re.fullmatch(r"\d+(\.\d+){1,3}", general.get("version", "")):
        yield "the version is not of numbers with points between"
    if general.get("version", "") not in general.get("changelog", ""):
        yield "the changelog does not name this version"
    if "\n" in general.get("description", ""):
        yield "the description has more than one line"
    if len(general.get("about", "")) <= len(general.get("description", "")):
        yield "about says no more than the description"
    for tag in general.get("tags", "").split(","):
        if tag.strip().lower() in UNINFORMATIVE_TAGS or not tag.strip():
            yield f"the tag '{tag.strip()}' finds nothing"


def _links_and_flags(general: dict[str, str]) -> Iterator[str]:
    for key in ADDRESSES:
        address = urlparse(general.get(key, ""))
        if address.scheme != "https" or "." not in address.netloc:
            yield f"{key} is no address of the web: '{general.get(key, '')}'"
    for flag in FLAGS:
        if general.get(flag.lower(), "False").lower() not in ("true", "false", "yes", "no"):
            yield f"{flag} is neither true nor false"
    if not general.get("qgismaximumversion", "").startswith("4."):
        yield "without qgisMaximumVersion=4.99, QGIS 4 does not offer the plugin"


def _pictures(package: Package, general: dict[str, str]) -> Iterator[str]:
    if not (package.folder / PACKAGE / general.get("icon", "none")).is_file():
        yield "the icon that metadata.txt names is missing"
    if not (name := general.get("screenshot", "")):
        return
    picture = package.folder / PACKAGE / name
    if not picture.is_file() or picture.suffix.lower() not in PICTURES:
        yield "the screenshot that metadata.txt names is missing, or is no png, jpg or gif"
    elif picture.stat().st_size > LARGEST_SCREENSHOT:
        yield "the screenshot is larger than 2 MB"


def _compiles(package: Package) -> Iterator[str]:
    for file in package.files:
        if file.suffix == ".py":
            try:
                ast.parse(file.read_bytes(), filename=file.name)
            except SyntaxError as error:
                yield f"{file.relative_to(package.folder)}:{error.lineno}: {error.msg}"


CHECKS = {
    "a whole zip": _whole,
    "names of files and folders": _names,
    "size": _size,
    "files that must be there": _needed_files,
    "no programs": _programs,
    "no executable bits": _permissions,
    "metadata.txt": _metadata,
    "every file compiles": _compiles,
}


def scan(package: Package) -> dict[str, list[str]]:
    """Run the repository's three scanners.

    Returns
    -------
    dict of str to list of str
        The findings that block an upload (`BLOCKS`), those that have to be accepted (`WARNS`), and others (`REMARKS`).
    """
    found: dict[str, list[str]] = {BLOCKS: [], WARNS: [], REMARKS: []}
    for weight, text in (*_bandit(package), *_secrets(package), *_flake8(package)):
        found[weight].append(text)
    return found


def _bandit(package: Package) -> Iterator[tuple[str, str]]:
    report = json.loads(_tool(package, "bandit", "--recursive", ".", "--format", "json", "--quiet"))
    for found in report["results"]:
        place = f"{found['filename'].removeprefix('./')}:{found['line_number']}"
        rule = found["test_id"]
        weight = BLOCKS if rule in CRITICAL_BANDIT else REMARKS if rule in NO_WARNING_BANDIT else WARNS
        yield weight, f"bandit {rule} {place}: {found['issue_text']}"


def _secrets(package: Package) -> Iterator[tuple[str, str]]:
    excluded = ("--exclude-files", r"metadata\.txt", "--exclude-files", r"\.secrets\.baseline")
    report = json.loads(_tool(package, "detect-secrets", "scan", "--all-files", *excluded, "."))
    for file, secrets in report["results"].items():
        for secret in secrets:
            kind = secret["type"]
            weight = BLOCKS if kind not in HARMLESS_SECRETS else REMARKS if kind == "Public IP (ipv4)" else WARNS
            yield weight, f"detect-secrets {file}:{secret['line_number']}: {kind}"


def _flake8(package: Package) -> Iterator[tuple[str, str]]:
    for line in _tool(package, "flake8", "--isolated", "--max-line-length", FLAKE8_LINE_LENGTH, ".").splitlines():
        place, _, message = line.partition(": ")
        code = message.split(" ")[0]
        weight = BLOCKS if code in CRITICAL_FLAKE8 else WARNS if code in WARNING_FLAKE8 else REMARKS
        yield weight, f"flake8 {place.removeprefix('./')}: {message}"


def _tool(package: Package, name: str, *arguments: str) -> str:
    program = REPOSITORY / ".venv" / "bin" / name
    done = subprocess.run([str(program), *arguments], cwd=package.folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):  # 1 says that something was found
        raise RuntimeError(f"{name} could not run: {done.stderr.strip()[-300:]}")
    return done.stdout


def demo(package: Package) -> list[str]:
    """Make the demo of the unpacked zip by the menu, in a new profile; return what went wrong."""
    for program in ("qgis", "xvfb-run"):
        if shutil.which(program) is None:
            return [f"{program} is not installed: run 'scripts/setup.sh test', or leave the demo out with --no-demo"]
    result = desktop.start_installed(package.folder)
    opened = [layer for layer in result.get("layers", ()) if layer.startswith("demo: ")]
    return [*result["problems"], *(() if opened else ("the project of the demo has no layer",))]


def check(path: Path, scanners: bool = True, with_demo: bool = False, show_all: bool = False) -> int:
    """Print one line a rule and return how many are broken."""
    with tempfile.TemporaryDirectory() as folder:
        package = Package(path, Path(folder))
        broken = sum(_report(name, list(rule(package))) for name, rule in CHECKS.items())
        if scanners:
            found = scan(package)
            broken += _report("security scan of the repository", found[BLOCKS])
            _list("warnings that have to be accepted at the upload", found[WARNS], True)
            _list("remarks", found[REMARKS], show_all)
        count = len(package.files)
        if with_demo and not broken:  # a zip that breaks a rule may not have been unpacked
            broken += _report("the demo, by the menu, in a new profile", demo(package))
    size = path.stat().st_size / 1e6
    print(f"{path.name}: {count} files, {size:.2f} MB, {broken or 'no'} rule{'s' * (broken != 1)} broken")
    return broken


def _list(title: str, texts: list[str], shown: bool) -> None:
    print(f"     {len(texts)} {title}" + ("" if shown or not texts else " (--all shows)"))
    for text in texts if shown else ():
        print(f"       {text}")


def _report(name: str, problems: list[str]) -> bool:
    print(f"{'FAIL' if problems else 'ok  '} {name}")
    for problem in problems[:10]:
        print(f"       {problem}")
    if len(problems) > 10:
        print(f"       ... and {len(problems) - 10} more")
    return bool(problems)


def main(arguments: list[str] | None = None) -> int:
    """Check the zip of this version, or the one that is named."""
    parser = argparse.ArgumentParser(description="Check the zip against the rules of the plugin repository.")
    parser.add_argument("zip", nargs="?", type=Path, default=DIST / f"{PACKAGE}-{version()}.zip")
    parser.add_argument("--all", action="store_true", help="show the remarks that block nothing too")
    parser.add_argument("--no-demo", action="store_true", help="do not start QGIS to make the demo")
    chosen = parser.parse_args(arguments)
    if not chosen.zip.is_file():
        print(f"There is no {chosen.zip}: make it with 'make package'.", file=sys.stderr)
        return 1
    return 1 if check(chosen.zip, with_demo=not chosen.no_demo, show_all=chosen.all) else 0


if __name__ == "__main__":
    sys.exit(main())
