"""Check the zip against the rules of the plugin repository, before it is sent there.

    python3 -m scripts.check_package [dist/urban_rural_linkages-VERSION.zip]

The repository (plugins.qgis.org) refuses an upload that breaks a rule of form, and blocks one in which bandit,
detect-secrets or flake8 find something of its critical list; those are failures here.  Anything else that the three
tools say is counted, and shown with --all.  The links of metadata.txt are not followed: this runs offline.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from configparser import ConfigParser, InterpolationError
from pathlib import Path, PurePosixPath

from .assemble import DIST, version
from .scratch import PACKAGE, REPOSITORY

LARGEST = 25_000_000  # bytes
REQUIRED_KEYS = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker",
                 "repository")  # fmt: skip
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
HARMLESS_SECRETS = {"Base64 High Entropy String", "Hex High Entropy String", "Public IP (ipv4)", "Secret Keyword"}
CRITICAL_FLAKE8 = {"E901", "E902", "E999", "F821", "F823", "F831"}
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
    for key in REQUIRED_KEYS:
        if not general.get(key.lower(), "").strip():
            yield f"metadata.txt lacks {key}"
    if "plugin" in general.get("name", "").lower():
        yield "the name holds the word 'plugin'"
    if "/" in general.get("author", ""):
        yield "the author holds a slash"
    if not general.get("qgismaximumversion", "").startswith("4."):
        yield "without qgisMaximumVersion=4.99, QGIS 4 does not offer the plugin"
    if not (package.folder / PACKAGE / general.get("icon", "none")).is_file():
        yield "the icon that metadata.txt names is missing"


def _compiles(package: Package) -> Iterator[str]:
    for file in package.files:
        if file.suffix == ".py":
            try:
                ast.parse(file.read_bytes(), filename=file.name)
            except SyntaxError as error:
                yield f"{file.relative_to(package.folder)}:{error.lineno}: {error.msg}"


CHECKS = {
    "names of files and folders": _names,
    "size": _size,
    "files that must be there": _needed_files,
    "no programs": _programs,
    "no executable bits": _permissions,
    "metadata.txt": _metadata,
    "every file compiles": _compiles,
}


def scan(package: Package) -> tuple[list[str], list[str]]:
    """Run the repository's three scanners.

    Returns
    -------
    tuple of list of str
        The findings that block an upload, and the others.
    """
    findings = [*_bandit(package), *_secrets(package), *_flake8(package)]
    return [text for blocks, text in findings if blocks], [text for blocks, text in findings if not blocks]


def _bandit(package: Package) -> Iterator[tuple[bool, str]]:
    report = json.loads(_tool(package, "bandit", "--recursive", ".", "--format", "json", "--quiet"))
    for found in report["results"]:
        place = f"{found['filename'].removeprefix('./')}:{found['line_number']}"
        yield found["test_id"] in CRITICAL_BANDIT, f"bandit {found['test_id']} {place}: {found['issue_text']}"


def _secrets(package: Package) -> Iterator[tuple[bool, str]]:
    excluded = ("--exclude-files", r"metadata\.txt", "--exclude-files", r"\.secrets\.baseline")
    report = json.loads(_tool(package, "detect-secrets", "scan", "--all-files", *excluded, "."))
    for file, secrets in report["results"].items():
        for secret in secrets:
            kind = secret["type"]
            yield kind not in HARMLESS_SECRETS, f"detect-secrets {file}:{secret['line_number']}: {kind}"


def _flake8(package: Package) -> Iterator[tuple[bool, str]]:
    for line in _tool(package, "flake8", "--isolated", "--max-line-length", FLAKE8_LINE_LENGTH, ".").splitlines():
        place, _, message = line.partition(": ")
        yield message.split(" ")[0] in CRITICAL_FLAKE8, f"flake8 {place.removeprefix('./')}: {message}"


def _tool(package: Package, name: str, *arguments: str) -> str:
    program = REPOSITORY / ".venv" / "bin" / name
    done = subprocess.run([str(program), *arguments], cwd=package.folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):  # 1 says that something was found
        raise RuntimeError(f"{name} could not run: {done.stderr.strip()[-300:]}")
    return done.stdout


def check(path: Path, scanners: bool = True, show_all: bool = False) -> int:
    """Print one line a rule and return how many are broken."""
    with tempfile.TemporaryDirectory() as folder:
        package = Package(path, Path(folder))
        broken = sum(_report(name, list(rule(package))) for name, rule in CHECKS.items())
        if scanners:
            blocking, other = scan(package)
            broken += _report("security scan of the repository", blocking)
            print(f"     {len(other)} remarks that block nothing" + ("" if show_all or not other else " (--all shows)"))
            for remark in other if show_all else ():
                print(f"       {remark}")
    size = path.stat().st_size / 1e6
    print(f"{path.name}: {len(package.files)} files, {size:.2f} MB, {broken or 'no'} rule{'s' * (broken != 1)} broken")
    return broken


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
    chosen = parser.parse_args(arguments)
    if not chosen.zip.is_file():
        print(f"There is no {chosen.zip}: make it with 'make package'.", file=sys.stderr)
        return 1
    return 1 if check(chosen.zip, show_all=chosen.all) else 0


if __name__ == "__main__":
    sys.exit(main())
