"""Put the plugin together: the package, and inside it metadata.txt, the licence, the resources and the manual.

The repository keeps them side by side, the manual under build/ once it is made, QGIS wants them in one folder::

    python3 -m scripts.assemble dev       build/dev/urban_rural_linkages, of symbolic links: edit, reload, look
    python3 -m scripts.assemble package   dist/urban_rural_linkages-VERSION.zip, the same things copied

The zip depends on the files' contents alone: packing twice gives the same bytes.
"""

from __future__ import annotations

import argparse
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

from .scratch import BUILD, PACKAGE, REPOSITORY

DEV = BUILD / "dev"
DIST = REPOSITORY / "dist"
BESIDE = ("metadata.txt", "LICENSE", "README.md", "CHANGELOG.md", "resources")
_LEFT_OUT_FOLDERS = {"__pycache__"}
_LEFT_OUT_SUFFIXES = {".pyc", ".pyo", ".ts", ".yaml", ".yml"}  # compiled, or the source of a file that is packed
_ALWAYS = (1980, 1, 1, 0, 0, 0)


def version(repository: Path = REPOSITORY) -> str:
    """Return the version, which metadata.txt alone knows."""
    parser = ConfigParser(interpolation=None)
    parser.read(repository / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def members(repository: Path = REPOSITORY) -> dict[str, Path]:
    """Return what the plugin folder holds at its top: name and where it stands in the repository."""
    package = {path.name: path for path in (repository / PACKAGE).iterdir() if path.name not in _LEFT_OUT_FOLDERS}
    beside = {name: repository / name for name in BESIDE} | {"manual": repository / "build" / "manual"}
    beside = {name: path for name, path in beside.items() if path.exists()}
    return dict(sorted((package | beside).items()))


def link(target: Path = DEV, repository: Path = REPOSITORY) -> Path:
    """Make the plugin folder of symbolic links; what is right already is left alone.

    Returns
    -------
    Path
        The folder for ``QGIS_PLUGINPATH``.
    """
    plugin = target / PACKAGE
    plugin.mkdir(parents=True, exist_ok=True)
    wanted = members(repository)
    for entry in plugin.iterdir():
        if entry.is_symlink() and entry.readlink() != wanted.get(entry.name):
            entry.unlink()
    for name, path in wanted.items():
        if not (plugin / name).is_symlink():
            (plugin / name).symlink_to(path)
    return target


def packed_files(repository: Path = REPOSITORY) -> dict[str, Path]:
    """Return every file of the zip, by its name there, in order."""
    files = {}
    for name, path in members(repository).items():
        for file in [path] if path.is_file() else path.rglob("*"):
            if file.is_file() and _is_packed(file.relative_to(repository)):
                inside = Path(name) if file == path else Path(name) / file.relative_to(path)
                files[(Path(PACKAGE) / inside).as_posix()] = file
    return dict(sorted(files.items()))


def pack(folder: Path = DIST, repository: Path = REPOSITORY) -> Path:
    """Write the zip and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PACKAGE}-{version(repository)}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, file in packed_files(repository).items():
            archive.writestr(_entry(name), file.read_bytes())
    return target


def _is_packed(file: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.parts)
    return not hidden and not _LEFT_OUT_FOLDERS & set(file.parts) and file.suffix not in _LEFT_OUT_SUFFIXES


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # permissions as on Unix, on whatever system the zip is made
    entry.external_attr = 0o100644 << 16
    return entry


def main(arguments: list[str] | None = None) -> int:
    """Assemble what was asked for and say where it lies."""
    parser = argparse.ArgumentParser(description="Put the plugin together.")
    parser.add_argument("form", choices=("dev", "package"))
    form = parser.parse_args(arguments).form
    if form == "package" and "manual" not in members():
        print("There is no manual to pack: make it with 'make manual'.", file=sys.stderr)
        return 1
    try:
        target = link() if form == "dev" else pack()
    except OSError as error:
        print(f"The plugin could not be assembled: {error}.", file=sys.stderr)
        return 1
    size = f" ({target.stat().st_size / 1e6:.2f} MB)" if form == "package" else ""
    print(f"{target.relative_to(REPOSITORY)}{size}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
