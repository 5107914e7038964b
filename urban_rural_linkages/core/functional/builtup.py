"""The built-up share from which a cell joins an urban centre without the people.

Office parks, factories and stations cut a city into pieces that its people alone would not join.  The data package of
2022 adds cells that are built up by half; that of 2023 ("reduce fragmentation") takes the mean built-up share of the
dense clusters of the whole world, rounded up to two decimals, found to be 0.20 for 2020.

References
----------
European Commission (2022), GHSL Data Package 2022, footnote 25; (2023), GHSL Data Package 2023, footnote 30.
"""

from __future__ import annotations

import math

import numpy as np

from ..progress import Progress, Stage
from .clusters import label_clusters
from .densities import DENSE, Region, screen
from .grid_rules import GridRules


def built_threshold(region: Region, rules: GridRules, progress: Progress) -> float:
    """Give the built-up area per land from which a cell joins centres and dense clusters; NaN = from none.

    Parameters
    ----------
    region : Region
        The cells.
    rules : GridRules
        `builtup_rule`, `builtup_threshold` and `optimal_ceil`.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    float
        0 to 1, or NaN: no rule, no built-up area, or no dense cluster to learn from.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    if rules.builtup_rule == "none" or region.built is None:
        return math.nan
    if rules.builtup_rule == "fixed":
        return rules.builtup_threshold
    optimal = optimal_threshold(region, progress=progress)
    return math.ceil(optimal * 100.0) / 100.0 if rules.optimal_ceil and math.isfinite(optimal) else optimal


def optimal_threshold(
    region: Region,
    progress: Progress,
    *,
    density: float = 1500.0,
    population: float = 5000.0,
    contiguity: int = 4,
) -> float:
    """Average the built-up share of the cells of dense clusters.

    The share is that of the cell, not of its land, and every cell counts alike.  The official figure is an average over
    the world; over a region it answers for that region only.

    Parameters
    ----------
    region : Region
        The cells.
    progress : Progress
        Progress and cancellation.
    density : float
        Persons per km2 of land, at least.
    population : float
        Persons in a cluster, at least.
    contiguity : {4, 8}
        Whether cells are joined by their sides, or also by their corners.

    Returns
    -------
    float
        0 to 1; NaN where there is no such cluster, or no built-up area.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    if region.built is None:
        return math.nan
    rules = GridRules(duc_density=density)
    marks = screen(region, rules, math.nan, Stage(progress, 0.0, 0.8)).marks
    clusters = label_clusters((marks & DENSE) != 0, contiguity, region.people, progress, 0.9)
    shares = region.built.at(clusters.where(clusters.population >= population).cells)
    shares = shares[np.isfinite(shares)]
    return float(shares.mean()) if shares.size else math.nan
