"""Tutorials of the manual as data: what their tables say to fill in, and what there is to see afterwards.

A step of a tutorial is a section.  What is bold in it stands on the screen: names of menus, buttons, dialogs and
layers, with › between the parts of a way.  Its tables say, by the head of their first column:

========================  =============================================================
In the dialog             what to choose or to type in the dialog that the last way led to
In the log                numbers of the results, as the log ends with them
Statistics of             fields of the last layer that was named, and their sums
Expression                how many of its features an expression selects
In the window             what stands in the window of the diagnosis
In the panel              what stands in the panel of the checklists
Filter                    which features of the last layer that was named are left
On the map                what is done with the scenario board: a button, and where or under what name
On the board              what stands in it, or in the window that it has opened
Type in, Click            what is typed in a field of it, and which of its questions is chosen
anything else             rows of its attribute table, below the headings that it has there
========================  =============================================================

A quotation is a sentence of the log, and a picture shows what has just been described.  Tests run what is said here,
and `make pictures` takes the pictures of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .scratch import REPOSITORY

LANGUAGES = ("en", "es")
FOLDERS = {"en": REPOSITORY / "docs", "es": REPOSITORY / "docs" / "es"}
HEADS = {
    "In the dialog": "dialog", "In the log": "log", "Statistics of": "sums", "Expression": "selections",
    "In the window": "window", "In the panel": "panel", "Type in": "typed", "Click": "clicked",
    "Filter": "filtered", "On the map": "played", "On the board": "board",
    "En el diálogo": "dialog", "En el registro": "log", "Estadísticas de": "sums", "Expresión": "selections",
    "En la ventana": "window", "En el panel": "panel", "Escriba en": "typed", "Haga clic en": "clicked",
    "Filtro": "filtered", "En el mapa": "played", "En el tablero": "board",
}  # fmt: skip
WAY = " › "

_PART = re.compile(
    r"^\#\#\ (?P<title>.+)$|^(?P<table>\|[^\n]*(?:\n\|[^\n]*)*)|^(?P<quote>>[^\n]*(?:\n>[^\n]*)*)"
    r"|!\[[^\]]*\]\((?P<picture>[^)]+)\)|\*\*(?P<bold>[^*]+)\*\*",
    re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True)
class Part:
    """Something in a step that is done or seen.

    Parameters
    ----------
    kind : str
        ``bold``, ``picture``, ``quote``, or of a table ``dialog``, ``log``, ``sums``, ``selections``, ``rows``.
    text : str
        The bold words, the file of the picture, the sentence.
    head : tuple of str
        The headings of a table.
    rows : tuple of tuple of str
        Its rows.
    way : str
        Of a table or picture, the last way before it.
    named : tuple of str
        Of a table or picture, the bold words before it in the same step, the nearest first.
    """

    kind: str
    text: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    way: str = ""
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """A section of a tutorial; what stands above the first one has no title."""

    title: str
    parts: tuple[Part, ...]


def tutorials() -> list[str]:
    """Return the names of the tutorials."""
    return sorted(path.stem for path in (FOLDERS["en"] / "tutorials").glob("*.md") if path.stem != "README")


def page(name: str, language: str) -> Path:
    """Return the file of a tutorial, or of another page beside the folder of the tutorials."""
    inside = FOLDERS[language] / "tutorials" / f"{name}.md"
    return inside if inside.exists() else FOLDERS[language] / f"{name}.md"


def steps(text: str) -> list[Step]:
    """Return the steps of a page."""
    found: list[tuple[str, list[Part]]] = [("", [])]
    way = ""
    for match in _PART.finditer(text):
        if match["title"]:
            found.append((match["title"].strip(), []))
            continue
        parts = found[-1][1]
        if match["bold"]:
            named = " ".join(match["bold"].split())
            way = named if WAY in named else way
            parts.append(Part("bold", named))
        elif match["picture"]:
            parts.append(Part("picture", match["picture"], way=way, named=_named(parts)))
        elif match["quote"]:
            lines = (line.lstrip("> ") for line in match["quote"].splitlines())
            parts.append(Part("quote", " ".join(lines).strip()))
        else:
            parts.append(_table(match["table"], way, _named(parts)))
            parts += _bold_cells(parts[-1])
    return [Step(title, tuple(parts)) for title, parts in found]


def _named(parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(part.text for part in reversed(parts) if part.kind == "bold")


def _table(text: str, way: str, named: tuple[str, ...]) -> Part:
    head, _line, *rows = (_cells(line) for line in text.splitlines())
    return Part(HEADS.get(head[0], "rows"), "", head, tuple(rows), way, named)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _bold_cells(table: Part) -> Iterator[Part]:
    for cell in (cell for row in table.rows for cell in row):
        yield from (Part("bold", words) for words in re.findall(r"\*\*([^*]+)\*\*", cell))


def bold_words(parts: Sequence[Part]) -> list[str]:
    """Return the bold words in order, ways taken apart."""
    return [word for part in parts if part.kind == "bold" for word in part.text.split(WAY)]


def number(text: str, language: str) -> float:
    """Read a number as a page of a language writes it.

    Examples
    --------
    >>> number("−10\u202f869", "en"), number("9,8 %", "es")
    (-10869.0, 9.8)
    """
    plain = "".join(text.replace("−", "-").removesuffix("%").split())
    return float(plain.replace(",", ".") if language == "es" else plain)


def decimals(text: str, language: str) -> int:
    """Return how many decimals a number is written with."""
    mark = "," if language == "es" else "."
    return len(text.removesuffix("%").strip().partition(mark)[2])
