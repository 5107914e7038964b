"""Two plans of the scenario board on the invented region, which the report has a page for each.

They differ in kind: one moves a hospital from one town to another, so that some gain what others lose; the other makes
a road faster and closes nothing.  Their names read the same in every language of the plugin.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from osgeo import ogr

from urban_rural_linkages.core.board.changes import Closed, Opened, RoadFaster
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.io.scenarios import write_scenario

from .frame import EPSG
from .write import DATE

AUTHOR = "Tierras del Alba"
FINGERPRINT = "17d7fe71b8cfa3cfbd710535bbac7d32"  # of the board of the hospitals, with their beds, over its roads
_ROAD_KMH = 110.0


def make_scenarios(region: Path) -> list[tuple[Scenario, dict[str, list[tuple[float, float]]]]]:
    """Return the plans, each with where the services and roads lie that it names."""
    hospital = _places(region, "services", "service_id", "S002")
    castrejana = _places(region, "settlements", "name", "Castrejana")
    road = _places(region, "roads", "ref", "N-688")
    x, y = castrejana[0][1][0]
    moved = Scenario(
        "5f0c2a5d3c5e4c1fa1c0d1a70e1b0001", "Plan A: Torrealta → Castrejana", "hospital", 30.0,
        (Opened("new1", "Castrejana", x, y), Closed("S002")), AUTHOR, "2021-11-15T10:00:00",
        fingerprint=FINGERPRINT, crs=f"EPSG:{EPSG}", in_report=True,
    )  # fmt: skip
    faster = Scenario(
        "5f0c2a5d3c5e4c1fa1c0d1a70e1b0002", f"Plan B: N-688, {_ROAD_KMH:.0f} km/h", "hospital", 30.0,
        (RoadFaster("road1", "N-688", tuple(str(number) for number, _ in road), _ROAD_KMH),), AUTHOR,
        "2021-11-15T10:30:00", fingerprint=FINGERPRINT, crs=f"EPSG:{EPSG}", in_report=True,
    )  # fmt: skip
    return [(moved, {"S002": hospital[0][1]}), (faster, {str(number): corners for number, corners in road})]


def write_scenarios(folder: Path) -> None:
    """Write the plans beside the region's file, the same bytes at every run."""
    path = folder / "scenarios.gpkg"
    path.unlink(missing_ok=True)
    for scenario, places in make_scenarios(folder / "region.gpkg"):
        write_scenario(path, scenario, places)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE gpkg_contents SET last_change = ?", (DATE,))
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("VACUUM")


def _places(region: Path, table: str, field: str, value: str) -> list[tuple[int, list[tuple[float, float]]]]:
    """Return number and corners of the features of the region that have a value, in their order."""
    opened = ogr.Open(str(region))
    return [(feature.GetFID(), [(x, y) for x, y, *_ in feature.GetGeometryRef().GetPoints()])
            for feature in opened.GetLayer(table) if feature[field] == value]  # fmt: skip
