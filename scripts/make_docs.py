"""Write the page of every algorithm, docs/algorithms/; with --manual, those of each language for the manual.

A test sees that the pages of docs/algorithms/ follow the source.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from qgis.core import QgsApplication

from .manual.algorithm_pages import pages
from .manual.sources import LANGUAGES
from .scratch import REPOSITORY, make_profile

PAGES = REPOSITORY / "docs" / "algorithms"


def write(texts: dict[str, str], folder: Path = PAGES) -> None:
    """Write the pages, and remove those of algorithms that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def start_qgis(name: str) -> QgsApplication:
    """Start a QGIS without windows, in a profile of its own, that has our algorithms as `provider`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = make_profile(name)
    os.environ |= {"QGIS_CUSTOM_CONFIG_PATH": str(home), "XDG_RUNTIME_DIR": str(home / "runtime")}
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))  # where Processing is
    from urban_rural_linkages.algorithms.provider import UrbanRuralProvider  # noqa: PLC0415 - needs Processing

    application.provider = UrbanRuralProvider()
    application.processingRegistry().addProvider(application.provider)  # a model knows its outputs from what is there
    return application


def leave_qgis() -> None:
    """End the program: QGIS is known to crash while it clears up behind a script."""
    sys.stdout.flush()
    os._exit(0)


def main(arguments: list[str] | None = None) -> int:
    """Write every page."""
    parser = argparse.ArgumentParser(description="Write the page of every algorithm.")
    parser.add_argument("--manual", type=Path, help="a folder for the pages of each language, instead of docs/")
    folder = parser.parse_args(arguments).manual
    application = start_qgis("docs")
    algorithms = application.provider.algorithms()
    for language in LANGUAGES if folder else ():
        write(pages(algorithms, language), folder / language)
    if folder is None:
        texts = pages(algorithms)
        write(texts)
        print(f"{len(texts)} pages in {PAGES.relative_to(REPOSITORY)}")
    leave_qgis()
    return 0


if __name__ == "__main__":
    main()
