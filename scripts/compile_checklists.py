"""Compile the checklists: one JSON beside each YAML of resources/checklists, and their page in docs/ and docs/es/.

Authors write YAML, the plugin reads JSON, which needs no library and is a thousand times faster to read::

    python3 -m scripts.compile_checklists           write what has changed, and say what
    python3 -m scripts.compile_checklists --check   write nothing; fail where something is out of date

Every checklist is read as the plugin reads it before anything is written, so what is written is well formed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from urban_rural_linkages.core.assessment.format.checklists import parse_checklist
from urban_rural_linkages.core.assessment.format.libraries import KINDS, parse_library
from urban_rural_linkages.core.errors import ChecklistError

from .checklists_page import page
from .scratch import REPOSITORY

FOLDER = REPOSITORY / "resources" / "checklists"
PAGES = {"en": REPOSITORY / "docs" / "checklists.md", "es": REPOSITORY / "docs" / "es" / "checklists.md"}


def read_sources(folder: Path = FOLDER) -> dict[str, object]:
    """Return what each YAML file holds, by its name without the ending.

    Raises
    ------
    ChecklistError
        When a file is no YAML, or holds a key twice.
    """
    import yaml  # noqa: PLC0415 - tests ask for the page without it

    class Loader(yaml.CSafeLoader):
        """Dates stay texts, and a key that stands twice is no silent loss."""

        yaml_implicit_resolvers = {
            first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:timestamp"]
            for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
        }

        def construct_mapping(self, node, deep=False):
            keys = [self.construct_object(key, deep=True) for key, _ in node.value]
            twice = [key for key in keys if keys.count(key) > 1]
            if twice:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key '{twice[0]}' stands twice", node.start_mark
                )  # fmt: skip
            return super().construct_mapping(node, deep)

    sources = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            sources[path.stem] = yaml.load(path.read_text(encoding="utf-8"), Loader)  # noqa: S506 - a safe loader
        except yaml.YAMLError as error:
            raise ChecklistError(
                "The file '{file}' is no YAML: {reason}.", file=path.name, reason=" ".join(str(error).split())
            ) from None  # fmt: skip
    return sources


def compiled(sources: Mapping[str, object]) -> dict[str, str]:
    """Return the text of each JSON file by its name, once every checklist has been read.

    Raises
    ------
    ChecklistError
        When one of them is not well formed.
    """
    checklists(sources)
    return {f"{name}.json": to_json(record) for name, record in sorted(sources.items())}


def checklists(sources: Mapping[str, object]) -> list:
    """Return the checklists among the files, by id."""
    library = parse_library(*(sources[kind] for kind in KINDS))
    names = sorted(set(sources) - set(KINDS))
    return [parse_checklist(sources[name], library, sources.__getitem__) for name in names]


def to_json(record: object) -> str:
    """Return the JSON of an object: keys sorted, one space of indent, accents as they are, a newline at the end."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False) + "\n"


def outdated(folder: Path = FOLDER, pages: Mapping[str, Path] = PAGES) -> dict[Path, str | None]:
    """Return the files that differ from what the sources say, with the text that they should have; None = none."""
    sources = read_sources(folder)
    wanted: dict[Path, str | None] = {folder / name: text for name, text in compiled(sources).items()}
    library = parse_library(*(sources[kind] for kind in KINDS))
    wanted |= {path: page(checklists(sources), library, language) for language, path in pages.items()}
    kept = {*wanted, folder / "schema.json"}
    wanted |= {path: None for path in folder.glob("*.json") if path not in kept}
    return {path: text for path, text in wanted.items() if _text(path) != text}


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def main(arguments: list[str] | None = None) -> int:
    """Compile, or check; say what was or has to be written."""
    parser = argparse.ArgumentParser(description="Compile the checklists.")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where something is out of date")
    is_check = parser.parse_args(arguments).check
    try:
        files = outdated()
    except ImportError:
        print("PyYAML is missing: install it for the Python that runs this.", file=sys.stderr)
        return 1
    except ChecklistError as error:
        print(error, file=sys.stderr)
        return 1
    for path, text in files.items():
        print(f"{path.relative_to(REPOSITORY)}{' is out of date: run make checklists' if is_check else ''}")
        if not is_check:
            path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    return 1 if is_check and files else 0


if __name__ == "__main__":
    sys.exit(main())
