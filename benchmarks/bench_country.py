"""The territorial diagnosis of a country: 8,016 municipalities of Spain, with every chapter, in straight lines.

Run from the root of the checkout: `python -m benchmarks.bench_country`.  `benchmarks.country` makes the country, from
real series where they are at hand.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from . import measure
from .country import DATA, diagnosis_inputs, make_country
from .watched import diagnose

_CHAPTERS = 14


def run(folder: str) -> dict[str, Any]:
    """Run the diagnosis of the country that lies in a folder, in this process, and say what it took."""
    measure.start_qgis()
    return asdict(diagnose({**diagnosis_inputs(Path(folder)), "FOLDER": str(Path(folder) / "results")}))


def main() -> None:
    """Make the country, run, and print."""
    if not DATA.is_dir():
        print("territorialdiagnosis of a country: the real series are not at hand")
        return
    with tempfile.TemporaryDirectory(prefix="urban-rural-country-") as folder:
        make_country(Path(folder))
        found = measure.alone("benchmarks.bench_country:run", folder).result
    if found["chapters"] != _CHAPTERS:
        sys.exit(f"{found['chapters']} chapters of {_CHAPTERS} were done")
    whole = found["whole"]
    measure.report("territorialdiagnosis", f"{found['units']} units, all chapters", whole["seconds"], whole["memory"],
                   before="did not finish")  # fmt: skip
    print(f"longest time between two looks at cancel: {whole['gap']:.2f} s")


if __name__ == "__main__":
    main()
