"""GRASS for the tests: arrays in, arrays out, in a location of its own that is thrown away.

Values travel as raw doubles (r.in.bin, r.out.bin), so nothing is rounded to single precision on the way and no raster
format lies between the two programs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np

from urban_rural_linkages.core.grid import Grid

CRS = "EPSG:25829"  # metres: what the tests measure in
MEMORY = 300  # MB that a search may take
_NULL = -9999.0  # no cost, no number of a source, and no elevation here


def is_installed() -> bool:
    """Whether there is a GRASS to compare with; `make test-peers` sees to it."""
    return shutil.which("grass") is not None


class Grass:
    """A location in metres with a region: that of the first grid put into it.

    The folder takes whatever GRASS writes, settings too.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.shape: tuple[int, int] | None = None
        self._mapset = folder / "location" / "PERMANENT"
        self._grass("-c", CRS, "-e", str(folder / "location"))

    def run(self, module: str, *flags: str, **options) -> None:
        """Run a module; its options are written as GRASS writes them, but for `lambda_`."""
        written = [f"{name.rstrip('_')}={value}" for name, value in options.items()]
        self._grass(str(self._mapset), "--exec", module, *flags, *written, "--overwrite", "--quiet")

    def put(self, name: str, grid: Grid) -> str:
        """Write a grid as a map of doubles, NaN as null; return its name."""
        values = np.nan_to_num(grid.as_float(), nan=_NULL)
        file = self.folder / f"{name}.bin"
        file.write_bytes(values.astype("<f8").tobytes())
        west, south, east, north = grid.bounds
        self.run(
            "r.in.bin", "-d", input=file, output=name, bytes=8, order="little", anull=_NULL,
            north=north, south=south, east=east, west=west, rows=grid.rows, cols=grid.columns,
        )  # fmt: skip
        if self.shape is None:
            self.shape = grid.values.shape
            self.run("g.region", raster=name)
        return name

    def get(self, name: str) -> np.ndarray:
        """Read a map as doubles, null as NaN."""
        file = self.folder / f"{name}.out"
        self.run("r.out.bin", "-f", input=name, output=file, bytes=8, order="little", null=_NULL)
        values = np.frombuffer(file.read_bytes(), dtype="<f8").reshape(self.shape)
        return np.where(values == _NULL, np.nan, values)

    def _grass(self, *arguments: str) -> None:
        """Start GRASS without what a session around this one has set."""
        around = {name: value for name, value in os.environ.items() if not name.startswith(("GRASS", "GIS"))}
        done = subprocess.run(
            ["grass", *arguments],
            env={**around, "HOME": str(self.folder), "LC_ALL": "C"},
            capture_output=True, encoding="utf-8", errors="replace", timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"grass {' '.join(arguments)}\n{done.stdout}\n{done.stderr}"
