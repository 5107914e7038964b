"""Reads what a diagnosis has left in its folder: its record, its tables, and a chapter of its page."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path


def record_of(folder: Path) -> dict:
    """Return the record of a diagnosis."""
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))


def rows(folder: Path, query: str, *values: object) -> list[tuple]:
    """Ask the tables of a diagnosis."""
    with closing(sqlite3.connect(folder / "diagnosis.gpkg")) as tables:
        return tables.execute(query, values).fetchall()


def page_of(folder: Path, chapter: str) -> str:
    """Return a chapter of the web page, up to the next, without the numbers of its figures."""
    html = (folder / "report.html").read_text(encoding="utf-8")
    part = html[html.index(f'id="{chapter}"') :]
    return re.sub(r"<sup.*?</sup>", "", part[: part.index("<section", 1)], flags=re.DOTALL)
