"""A run of every algorithm on the small region: what the tests of all algorithms feed them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsVectorLayer

from .layers import services, table_file, units

_PERIOD = {"UNIT_ID": "code", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001, "END_YEAR": 2021,
           "BIRTHS": "births", "DEATHS": "deaths", "AREA": "ha", "AREA_UNITS": "ha"}  # fmt: skip

# Its outputs are files in a folder, and its tests are its own.
ELSEWHERE = {"territorialdiagnosis"}


def demo_inputs(algorithm: str, folder: Path) -> dict[str, object]:
    """Return the inputs of an algorithm on the small region, outputs left out."""
    made = {
        "jointables": lambda: {"UNITS": units(), "UNIT_ID": "code",
                               "TABLES": [QgsVectorLayer(str(table_file(folder)), "jobs")]},
        "demographicchange": lambda: {"UNITS": units(), **_PERIOD},
        "depopulationrisk": lambda: {"UNITS": units(), "GROUP": "comarca", **_PERIOD},
        "agestructure": lambda: {"UNITS": units(), "UNIT_ID": "code", "POP_YOUNG": "young", "POP_OLD": "old",
                                 "POP_TOTAL": "p2001"},
        "networktraveltime": lambda: {"COST": "straight", "DEMAND": units(), "DEMAND_ID": "code",
                                      "SERVICES": services(), "SERVICE_ID": "sid", "SERVICE_TYPE": "type"},
    }  # fmt: skip
    return made[algorithm]()
