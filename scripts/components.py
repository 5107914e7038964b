"""The components of the plugin with their licences, as a page and as SPDX, and the checksums of the zip.

    python3 -m scripts.components page    docs/components.md
    python3 -m scripts.components sums    dist/: SPDX 2.3 as JSON beside the zip, and SHA256SUMS of both

The list is `scripts/components.json`.  A file of the zip that two entries name, an entry that names none, and a package
that the code imports and the list lacks, end the command.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from .assemble import DIST, packed_files, version
from .scratch import PACKAGE, REPOSITORY

LIST = Path(__file__).with_name("components.json")
PAGE = REPOSITORY / "docs" / "components.md"
SUMS = "SHA256SUMS"
_REQUIREMENTS = REPOSITORY / "scripts" / "requirements-manual.txt"
_CREATED = "1980-01-01T00:00:00Z"  # as all dates in the zip: the same sources give the same bytes
_HOME = "https://github.com/urban-rural-linkages/urban-rural-linkages"


class ListError(Exception):
    """A list that does not fit the plugin, with what is wrong."""


@dataclass
class Component:
    """A part of the zip, or a program that it uses.

    Attributes
    ----------
    name, version, licence, about : str
        The licence is an SPDX identifier.
    files : list of str
        Patterns of names in the zip, below the folder of the plugin.
    modules : list of str
        Under which names the code imports it.
    """

    name: str
    version: str
    licence: str
    about: str
    files: list[str] = field(default_factory=list)
    modules: list[str] = field(default_factory=list)


def components(part: str) -> list[Component]:
    """Return the components that are ``shipped``, or ``used``, with their versions."""
    found = [Component(**entry) for entry in json.loads(LIST.read_text(encoding="utf-8"))[part]]
    for one in found:
        if one.version == "metadata.txt":
            one.version = version()
        elif one.version == _REQUIREMENTS.name:
            pinned = re.search(rf"(?mi)^{re.escape(one.name)}==(\S+)$", _REQUIREMENTS.read_text(encoding="utf-8"))
            if pinned is None:
                raise ListError(f"{_REQUIREMENTS.name} does not pin {one.name}")
            one.version = pinned[1]
    return found


def shares(files: Iterable[str], shipped: Sequence[Component]) -> dict[str, list[str]]:
    """Return the files of each component by its name; the first one has what no other names.

    Raises
    ------
    ListError
        When two name a file, or one names none.
    """
    found: dict[str, list[str]] = {one.name: [] for one in shipped}
    for file in files:
        inside = file.removeprefix(f"{PACKAGE}/")
        owners = [one.name for one in shipped if any(fnmatch(inside, pattern) for pattern in one.files)]
        if len(owners) > 1:
            raise ListError(f"{inside} belongs to {' and to '.join(owners)}")
        found[owners[0] if owners else shipped[0].name].append(file)
    if empty := [name for name, own in found.items() if not own]:
        raise ListError(f"no file of the zip belongs to {', '.join(empty)}")
    return found


def imported(folder: Path = REPOSITORY / PACKAGE) -> set[str]:
    """Return the packages that the code imports and Python does not bring."""
    found: set[str] = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {PACKAGE}


def require_complete(used: Sequence[Component]) -> None:
    """Refuse a list that lacks a package that the code imports."""
    if unknown := imported() - {name for one in used for name in one.modules}:
        raise ListError(f"the code imports what the list lacks: {', '.join(sorted(unknown))}")


def page() -> str:
    """Return the page."""
    shipped, used = components("shipped"), components("used")
    require_complete(used)
    rows = [f"| {one.name} | {one.version} | `{one.licence}` | {where(one)} | {one.about} |" for one in shipped]
    others = [f"| {one.name} | {one.version} | `{one.licence}` | {one.about} |" for one in used]
    return "\n".join([
        "# Components and licences", "",
        "Written by `make components` from `scripts/components.json`: do not edit. Licences go by their SPDX",
        "identifiers; `NOASSERTION` are figures quoted with their source, whose authors name no licence for them.",
        "`make package` writes the same as SPDX 2.3 (JSON) beside the zip.", "",
        "## In the zip", "", "No program in machine code, no font and no library of Python is in it.", "",
        "| component | version | licence | files | |", "|---|---|---|---|---|", *rows, "",
        "## Used and not shipped", "", "| component | version | licence | |", "|---|---|---|---|", *others, "",
    ])  # fmt: skip


def where(component: Component) -> str:
    """Return where the files of a component lie."""
    return ", ".join(f"`{pattern}`" for pattern in component.files) or "all others"


def spdx(package: Path) -> dict[str, object]:
    """Return the components as an SPDX document about a zip."""
    digest = _sha256(package)
    whole = {
        "SPDXID": "SPDXRef-zip", "name": package.name, "versionInfo": version(), "downloadLocation": _HOME,
        "filesAnalyzed": False, "licenseConcluded": "GPL-2.0-or-later", "licenseDeclared": "GPL-2.0-or-later",
        "copyrightText": "NOASSERTION", "checksums": [{"algorithm": "SHA256", "checksumValue": digest}],
    }  # fmt: skip
    packages, relations = [whole], [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-zip")]
    for part, kind in (("shipped", "CONTAINS"), ("used", "DEPENDS_ON")):
        for number, one in enumerate(components(part), start=1):
            own = f"SPDXRef-{part}-{number}"
            packages.append({
                "SPDXID": own, "name": one.name, "versionInfo": one.version, "downloadLocation": "NOASSERTION",
                "filesAnalyzed": False, "licenseConcluded": one.licence, "licenseDeclared": one.licence,
                "copyrightText": "NOASSERTION", "comment": one.about,
            })  # fmt: skip
            relations.append(("SPDXRef-zip", kind, own))
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": package.stem,
        "documentNamespace": f"{_HOME}/spdx/{package.stem}-{digest}",
        "creationInfo": {"created": _CREATED, "creators": ["Tool: scripts/components.py"]}, "packages": packages,
        "relationships": [{"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
                          for one, kind, other in relations],
    }  # fmt: skip


def write_sums(folder: Path = DIST) -> list[Path]:
    """Write the SPDX document and the checksums beside the zip of this version.

    Raises
    ------
    ListError
        When there is no zip, or the list does not fit it.
    """
    package = folder / f"{PACKAGE}-{version()}.zip"
    if not package.is_file():
        raise ListError(f"there is no {package.name}: make it with 'make package'")
    require_complete(components("used"))
    shares(packed_files(), components("shipped"))
    document = package.with_suffix(".spdx.json")
    document.write_text(json.dumps(spdx(package), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sums = folder / SUMS
    sums.write_text("".join(f"{_sha256(file)}  {file.name}\n" for file in (package, document)), encoding="ascii")
    return [document, sums]


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def main(arguments: list[str] | None = None) -> int:
    """Write what was asked for and say where it lies."""
    parser = argparse.ArgumentParser(description="List components and licences, and write checksums.")
    parser.add_argument("form", choices=("page", "sums"))
    try:
        if parser.parse_args(arguments).form == "page":
            PAGE.write_text(page(), encoding="utf-8")
            written = [PAGE]
        else:
            written = write_sums()
    except ListError as error:
        print(f"components: {error}", file=sys.stderr)
        return 1
    print(*(file.relative_to(REPOSITORY) for file in written), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
