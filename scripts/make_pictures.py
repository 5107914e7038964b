"""Take the pictures of the manual's tutorials in the real QGIS on a hidden display, in both languages.

python3 -m scripts.make_pictures [--lang en] [PAGE ...]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .desktop import photograph
from .tutorial_pages import FOLDERS, LANGUAGES, tutorials

PICTURES = FOLDERS["en"] / "pictures" / "tutorials"


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures of some pages, or of all."""
    parser = argparse.ArgumentParser(description="Take the pictures of the tutorials.")
    parser.add_argument("pages", nargs="*", help="names of pages; all unless given")
    parser.add_argument("--lang", action="append", choices=LANGUAGES, help="language, may be given twice")
    chosen = parser.parse_args(arguments)
    problems = []
    for language in chosen.lang or LANGUAGES:
        found = photograph(language, chosen.pages or ["getting_started", *tutorials()], PICTURES)
        for picture in map(Path, found["pictures"]):
            print(f"{picture.name}: {picture.stat().st_size // 1000} kB")
        problems += [f"{language}: {problem}" for problem in found["problems"]]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
