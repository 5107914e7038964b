"""Reference values of the demonstration: figures of an invented country, which stand beside those of the region."""

from __future__ import annotations

import csv
from math import exp
from pathlib import Path

from .frame import LAST_YEAR, YEARS

COUNTRY = "Iberana"
_PEOPLE = 41_000_000  # at the first year
_FIELDS = ("series", "name", "year", "value", "source", "licence")
_PUBLISHED = ("Urban–Rural Linkages, invented data", "CC0 1.0")
_OTHERS = (("density", 93.6), ("share_old", 19.8), ("share_young", 14.1), ("ageing_index", 140.4),
           ("masculinity", 96.2), ("job_ratio", 100))  # fmt: skip


def write_reference(folder: Path) -> None:
    """Write the table, in the form of resources/templates/reference.csv."""
    with (folder / "reference.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_FIELDS)
        for passed, year in enumerate(YEARS):
            writer.writerow(("population", COUNTRY, year, inhabitants(passed), *_PUBLISHED))
        for series, value in _OTHERS:
            writer.writerow((series, COUNTRY, LAST_YEAR, value, *_PUBLISHED))


def inhabitants(passed: int) -> int:
    """Return the people after so many years: growth that fades, and a slow decline after ten."""
    growth = 0.145 * (1 - exp(-passed / 6.5)) - 0.0012 * max(passed - 10, 0)
    return int(round(_PEOPLE * (1 + growth), -3))
