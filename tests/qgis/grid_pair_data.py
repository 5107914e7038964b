"""The small city region at two dates: its people and its built-up land, by cells of 1 km."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from . import city

YEARS = {"START_YEAR": 2001, "END_YEAR": 2021}


def people_after() -> np.ndarray:
    """Return the persons of twenty years later: farms empty, the suburbs grow, a new village in the south-west."""
    found = city.people()
    found[22:30, 22:38] = 30
    found[30:40, 0:10] = 0
    found[7:15, 7:15] *= 1.5
    found[52:60, 52:60] = np.where(np.eye(8) > 0, 5, 0)
    return found


def built(people: np.ndarray, m2_per_person: float) -> np.ndarray:
    """Return square metres of built-up land, as many for each person."""
    return np.minimum(people * m2_per_person, 950_000.0)


def change_inputs(folder: Path) -> dict[str, object]:
    """Return the inputs of a change by cell."""
    return {
        "START": city.grid_file(folder, "people_2001", city.people(), nodata=np.nan),
        "END": city.grid_file(folder, "people_2021", people_after(), nodata=np.nan),
        "ZONES": city.municipalities(), "ZONE_ID": "code", **YEARS,
    }  # fmt: skip


def land_inputs(folder: Path) -> dict[str, object]:
    """Return the inputs of a land consumption: everybody takes half as much land again as before."""
    pair = change_inputs(folder)
    return {
        "BUILT_START": city.grid_file(folder, "built_2001", built(city.people(), 200), nodata=np.nan),
        "BUILT_END": city.grid_file(folder, "built_2021", built(people_after(), 300), nodata=np.nan),
        "POP_START": pair.pop("START"), "POP_END": pair.pop("END"), **pair,
    }  # fmt: skip
