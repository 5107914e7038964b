"""Three villages by age and sex in 2011 and 2021, in fields of one layer, and a table of survival."""

from __future__ import annotations

from .layers import memory_layer, square

_AGES = ("0_9", "10_19", "20_29", "30_plus")
_NAMES = [f"{sex}_{age}{end}" for end in ("_2011", "") for sex in ("w", "m") for age in _AGES]
FIELDS = {"code": "text", "comarca": "text", **dict.fromkeys(_NAMES, "integer")}
# Women then men of 2011, women then men of 2021.
PEOPLE = {
    "A": ("hills", (40, 50, 30, 200), (44, 48, 36, 180), (30, 38, 25, 190), (31, 45, 40, 175)),
    "B": ("hills", (9, 8, 7, 60), (8, 10, 9, 50), (5, 9, 7, 55), (6, 7, 11, 45)),
    "C": ("plain", (100, 120, 90, 400), (105, 118, 95, 390), (120, 110, 160, 440), (118, 112, 150, 430)),
}
SURVIVAL = [("women", "0-29", 0.999), ("women", "30+", 0.97), ("men", "0-29", 0.998), ("men", "30+", 0.96)]


def villages(people: dict[str, tuple] = PEOPLE, kind: str = "Polygon", name: str = "villages", **types: str):
    """Return the layer of villages."""
    rows = [(code, group, *(cell for part in parts for cell in part)) for code, (group, *parts) in people.items()]
    shaped = rows if kind == "None" else [(square(number), *row) for number, row in enumerate(rows)]
    return memory_layer({**FIELDS, **types}, shaped, kind, name=name)


def survival(rows: list[tuple] = SURVIVAL):
    """Return a table of survival of one year."""
    return memory_layer({"sex": "text", "age": "text", "share": "real"}, rows, name="survival")


def inputs() -> dict[str, object]:
    """Return what the algorithm asks for, outputs left out."""
    return {"UNITS": villages(), "UNIT_ID": "code", "AGE_FIELDS_START": "{sex}_{from}_{to}_2011",
            "AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m", "START_YEAR": 2011, "END_YEAR": 2021,
            "GROUP": "comarca"}  # fmt: skip
