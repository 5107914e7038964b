"""The four pictures of the README: a map, a page of the report, the scenario board, and the matrix of checklists.

    make desktop ARGS=--readme

They are what the real QGIS showed and what the demo's report printed; nothing in them is drawn for the README.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from .scratch import BUILD, REPOSITORY

PICTURES = REPOSITORY / "docs" / "pictures" / "readme"
_DESKTOP, _REPORT = BUILD / "desktop", BUILD / "demo" / "report.pdf"
_PAGE = 2  # of the findings
_SHOWN = {"map": "en/project.png", "board": "en-board/board-4-placed.png",
          "matrix": "en-municipalities-10/many-accepted.png"}  # fmt: skip
_WIDTH, _COLOURS, _DOTS = 1000, 128, 110


def keep_pictures() -> list[Path]:
    """Put the pictures that were just taken into the documentation, small and in few colours; return where they lie.

    Raises
    ------
    FileNotFoundError
        When one was not taken, or the demo was not made.
    """
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = _DESKTOP / "report"
    subprocess.run(["pdftoppm", "-r", str(_DOTS), "-f", str(_PAGE), "-l", str(_PAGE), "-png", "-singlefile",
                    str(_REPORT), str(page)], check=True)  # fmt: skip
    taken = {name: _DESKTOP / file for name, file in _SHOWN.items()} | {"report": page.with_suffix(".png")}
    return [_keep(name, file) for name, file in taken.items()]


def _keep(name: str, taken: Path) -> Path:
    if not taken.exists():
        raise FileNotFoundError(f"{taken.relative_to(REPOSITORY)} was not taken.")
    kept = PICTURES / f"{name}.png"
    subprocess.run(["convert", str(taken), "-resize", f"{_WIDTH}x>", "-colors", str(_COLOURS), "-strip",
                    f"PNG8:{kept}"], check=True)  # fmt: skip
    return kept
