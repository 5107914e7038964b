"""Sensitivity of a classification to its thresholds.

Why: somebody in every consultation asks "and if it were 270 instead of 300?".  Each density and each minimum of people
is lowered and raised by a tenth, one at a time, and the cells and people of each class are counted again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Bytes, Floats, Integers, Numbers
from ..progress import NullProgress, Progress, Stage
from .builtup import built_threshold
from .degurba import ShareRaster, class_codes, read_region
from .densities import screen
from .grid_rules import GridRules
from .levels import apply_rules
from .settlements import summarise_classes

FACTORS = (0.9, 1.1)
_CLASSES = {"level2": ("uc", "duc", "sduc", "suc", "rc"), "level1": ("uc", "suc")}


@dataclass(frozen=True)
class Variation:
    """The classes under one changed threshold.

    Parameters
    ----------
    parameter : str
        Name of the threshold, in upper case as in the algorithm.
    factor : float
        What it was multiplied by.
    classes : (k,) ndarray of uint8
        Class codes.
    cells : (k,) ndarray of int
        Number of cells.
    population : (k,) ndarray
        Persons.
    """

    parameter: str
    factor: float
    classes: Bytes
    cells: Integers
    population: Floats


def varied_thresholds(rules: GridRules) -> list[str]:
    """Name the densities and minima of people that the level depends on.

    Examples
    --------
    >>> varied_thresholds(GridRules(level="level1"))
    ['uc_density', 'uc_population', 'suc_density', 'suc_population']
    """
    level = "level2" if rules.level1_from_level2 else rules.level
    names = [f"{of}_{what}" for of in _CLASSES[level] for what in ("density", "population")]
    return names + ["ldr_density"] * (rules.level == "level2")


def vary_thresholds(
    population: Numbers,
    land_share: ShareRaster | None = None,
    built_share: ShareRaster | None = None,
    cell_km2: float = 1.0,
    parameters: GridRules | None = None,
    progress: Progress | None = None,
    *,
    factors: Sequence[float] = FACTORS,
    values: Sequence[int] | None = None,
) -> list[Variation]:
    """Classify again and again, each time with one threshold multiplied by one factor.

    The built-up threshold stays what it is, also where it was learnt from the region.

    Parameters
    ----------
    population, land_share, built_share, cell_km2, parameters, values
        As in `degurba.classify_grid`.
    progress : Progress, optional
        Progress and cancellation.
    factors : sequence of float
        Positive.

    Returns
    -------
    list of Variation
        By parameter, then by factor; at level 2 there are eleven parameters, and each run takes as long as the
        classification itself.

    Raises
    ------
    InputError
        As in `degurba.classify_grid`.
    Cancelled
        When the user asked to stop.
    """
    rules, progress = parameters or GridRules(), progress or NullProgress()
    region = read_region(population, land_share, built_share, cell_km2)
    codes = class_codes(rules, values)
    runs = [(name, factor) for name in varied_thresholds(rules) for factor in factors]
    threshold = built_threshold(region, rules, Stage(progress, 0.0, 1.0 / (len(runs) + 1)))
    variations = []
    for done, (name, factor) in enumerate(runs, start=1):
        stage = Stage(progress, done / (len(runs) + 1), (done + 1) / (len(runs) + 1))
        changed = rules.scaled(name, factor)
        screening = screen(region, changed, threshold, Stage(stage, 0.0, 0.4))
        classes, _ = apply_rules(region, changed, screening, Stage(stage, 0.4, 0.9))
        counted = summarise_classes(classes, class_codes(rules, None), region, Stage(stage, 0.9, 1.0))
        named = np.array(codes, dtype=np.uint8)
        variations.append(Variation(name.upper(), factor, named, counted.cells, counted.population))
    return variations
