"""``depopulationrisk`` from end to end over all Spanish municipalities: reading, assessing, writing.

Real municipalities where they are at hand, invented ones elsewhere.
"""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

from osgeo import ogr

from benchmarks.bench_columns import table
from benchmarks.measure import ROOT, product, report

REGISTER = ROOT.parent / "shared" / "data" / "spain" / "spain_padron_total_1996_2021_2025.csv"


def municipalities() -> list[tuple[str, int | None, int | None, float]]:
    """Return code, two populations and an area in km2 of each municipality."""
    if not REGISTER.exists():
        return [(f"{i:05}", 100 + i % 5000, 90 + i % 5100, 20.0 + i % 300) for i in range(8131)]
    with REGISTER.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [(r["codigo"], _whole(r["t2001"]), _whole(r["t2018"]), 20.0 + i % 300) for i, r in enumerate(rows)]


def _whole(text: str) -> int | None:
    return int(float(text)) if text else None


def main() -> None:
    """Run, and report."""
    code, start, end, km2 = (list(column) for column in zip(*municipalities(), strict=True))
    with tempfile.TemporaryDirectory() as folder:
        units, text, real = Path(folder) / "units.gpkg", ogr.OFTString, ogr.OFTReal
        table(units, {"code": (text, code), "start": (real, start), "end": (real, end), "km2": (real, km2)})
        measured = product("depopulationrisk", {
            "UNITS": str(units), "UNIT_ID": "code", "POP_START": "start", "POP_END": "end", "START_YEAR": 2001,
            "END_YEAR": 2018, "AREA": "km2", "AREA_UNITS": "km2", "OUTPUT": str(Path(folder) / "risk.gpkg"),
        })  # fmt: skip
    report("depopulationrisk", f"{len(code):,} units into a GeoPackage", measured.seconds, measured.memory)
    print(f"{measured.result['N_DECLINING']} of them lose people")


if __name__ == "__main__":
    main()
