"""Areas of a map that a reader can point at, with what is told of them, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..blocks import Table
from ..drawing import MOST_TOLD, Drawing
from .tables import number_of

_UNKNOWN = "–"
_MOST_DRAWN = 8000  # outlines of areas that tell their names, on all maps of a drawing


@dataclass(frozen=True)
class Area:
    """An area by its key: its name, and its values by what they are of, "" where that is said elsewhere."""

    key: str
    name: str
    values: Sequence[tuple[str, str]]

    @classmethod
    def told(cls, key: str, title: str) -> Area:
        r"""Read the title of an outline: ``name: value``, or the name with ``what: value`` on the lines below it.

        Examples
        --------
        >>> Area.told("k", "Coria: 12.4")
        Area(key='k', name='Coria', values=[('', '12.4')])
        >>> Area.told("k", "Coria\nBank: 8 min\nunsure").values
        [('Bank', '8 min'), ('', 'unsure')]
        """
        name, *lines = title.split("\n")
        if not lines:
            name, _, value = title.partition(": ")
            return cls(key, name, [("", value)] if value else [])
        parted = (line.partition(": ") for line in lines)
        return cls(key, name, [(what, value) if value else ("", what) for what, _, value in parted])


def areas_of(drawing: Drawing) -> list[Area]:
    """Return the outlines of a drawing that have a key and a title, in order."""
    return [Area.told(path.key, path.title) for path in drawing.paths() if path.key and path.title]


def pointed_at(areas: Sequence[Area]) -> bool:
    """Return whether areas are few enough for each to tell its name and value."""
    return len(areas) <= _MOST_DRAWN and count_of(areas) <= MOST_TOLD


def count_of(areas: Sequence[Area]) -> int:
    """Return how many areas there are, those of several maps or of several parts counted once."""
    return len({area.key for area in areas})


def values_of(areas: Sequence[Area], name: str, value: str, language: str) -> Table:
    """Return a table with a row for each key and a column for each value.

    Parameters
    ----------
    areas : sequence of Area
        Those of all maps of a drawing.
    name, value : str
        Heads of the first column, and of values of which nothing more is said.
    language : str
        In which they are written.
    """
    names = {area.key: area.name for area in reversed(areas)}
    cells = {(area.key, what): text for area in areas for what, text in area.values}
    heads = list(dict.fromkeys(what for area in areas for what, _ in area.values))
    keys = list(dict.fromkeys(area.key for area in areas))
    rows = [[names[key], *(cells.get((key, head), _UNKNOWN) for head in heads)] for key in keys]
    numeric = [all(number_of(row[column], language) is not None for row in rows if row[column] != _UNKNOWN)
               for column in range(1, len(heads) + 1)]  # fmt: skip
    return Table("", [name, *(head or value for head in heads)], rows, [False, *numeric], keys=keys)
