"""Rivers: the streams of the relief that drain enough land to be drawn, as lines that run downstream."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arcs import smooth_line, thin_line
from .frame import Floats, centre_xy, noise
from .relief import Relief

DRAWN_KM2 = 45.0
MAIN_RIVER = "Río Alba"


@dataclass
class River:
    """One stretch between confluences, with the land (km2) that drains through its lower end."""

    line: Floats
    drained_km2: float
    name: str | None


def make_rivers(relief: Relief) -> list[River]:
    """Return the stretches of the rivers, the main stem named."""
    drained, receiver = relief.drained.ravel(), relief.receiver
    drawn = drained >= DRAWN_KM2
    cells = np.flatnonzero(drawn & (receiver != np.arange(len(receiver))))
    inflows = np.bincount(receiver[cells], minlength=len(receiver))
    stem = main_stem(drained, receiver)
    heads = [cell for cell in cells.tolist() if inflows[cell] != 1]
    meander = 170.0 * np.column_stack([noise(f"meander {axis}", 1.6, 3_500).ravel() for axis in "xy"])
    rivers = []
    for head in heads:
        way = [head, int(receiver[head])]
        while inflows[way[-1]] == 1 and receiver[way[-1]] != way[-1]:
            way.append(int(receiver[way[-1]]))
        line = smooth_line(centre_xy(np.array(way)), 4) + meander[way]
        line = np.round(thin_line(smooth_line(line, 1), 15.0))
        name = MAIN_RIVER if head in stem else None
        rivers.append(River(line, round(float(drained[way[-2]]), 1), name))
    return rivers


def main_stem(drained: np.ndarray, receiver: np.ndarray) -> set[int]:
    """Return the cells from the mouth upwards, always to the tributary that drains most."""
    order = np.lexsort((np.arange(len(drained)), drained))
    largest = np.full(len(drained), -1)
    upstream = order[receiver[order] != order]
    largest[receiver[upstream]] = upstream
    cell, stem = int(drained.argmax()), set()
    while cell >= 0 and cell not in stem:
        stem.add(cell)
        cell = int(largest[cell])
    return stem
