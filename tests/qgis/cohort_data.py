"""Two small populations by age and sex, 25 years apart: three villages in groups as wide."""

from __future__ import annotations

from .layers import memory_layer

_AGES = ("0_24", "25_49", "50_plus")
FIELDS = {"code": "text", **{f"{sex}_{age}": "integer" for sex in ("w", "m") for age in _AGES}}

# Women then men.  A declines, B grows, C has too few people for ratios of its own.
BASE = {"A": (100, 80, 60, 100, 90, 40), "B": (200, 300, 100, 200, 300, 90), "C": (5, 2, 8, 4, 6, 3)}
LAUNCH = {"A": (90, 70, 70, 100, 60, 65), "B": (260, 310, 150, 250, 300, 150), "C": (3, 3, 4, 2, 4, 5)}


def villages(people: dict[str, tuple], name: str, types: dict[str, str] | None = None):
    """Return a table of villages."""
    return memory_layer({**FIELDS, **(types or {})}, [(code, *cells) for code, cells in people.items()], name=name)


def inputs(base: dict[str, tuple] = BASE, launch: dict[str, tuple] = LAUNCH) -> dict[str, object]:
    """Return what a projection asks for, outputs left out."""
    return {"LAUNCH": villages(launch, "launch"), "BASE": villages(base, "base"), "UNIT_ID": "code",
            "AGE_FIELDS": "{sex}_{from}_{to}", "BASE_YEAR": 1996, "LAUNCH_YEAR": 2021}  # fmt: skip
