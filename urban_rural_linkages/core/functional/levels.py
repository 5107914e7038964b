"""The rules of the degree of urbanisation, applied in turn: centres, clusters, the rest, water.

Classes are written from the lowest to the highest, so that the highest stays.  Clusters are counted over all their
cells, whatever class these end in; only semi-dense clusters must know where the denser ones are.  The definition itself
stands in `degurba`.
"""

from __future__ import annotations

import math

import numpy as np

from ..arrays import Bytes, Indices
from ..progress import Progress, Stage, proceed
from .centre_shape import fill_gaps, smooth_edges
from .clusters import Clusters, clusters_near, label_clusters
from .densities import CENTRE, DENSE, LOW, RURAL, SEMI_DENSE, SUBURBAN, UNKNOWN, Region, Screening, is_water
from .grid_rules import NODATA, GridRules

Found = list[tuple[int, Clusters]]

_UP_TO_LEVEL1 = {30: 3, 23: 2, 22: 2, 21: 2, 13: 1, 12: 1, 11: 1, 10: 0}


def apply_rules(region: Region, rules: GridRules, screening: Screening, progress: Progress) -> tuple[Bytes, Found]:
    """Apply the rules of the level that was asked for.

    Parameters
    ----------
    region : Region
        The cells.
    rules : GridRules
        The thresholds.
    screening : Screening
        The cells compared with the densities of the same rules.
    progress : Progress
        Progress and cancellation.

    Returns
    -------
    classes : (rows, columns) ndarray of uint8
        Official codes; 255 = no data.
    found : list of (class code, Clusters)
        The clusters of each class but the scattered ones, from the most urban; their cells may carry a higher class.

    Raises
    ------
    Cancelled
        When the user asked to stop.
    """
    if rules.level == "level1" and not rules.level1_from_level2:
        return _level1(region, rules, screening.marks, progress)
    classes, found = _level2(region, rules, screening.marks, Stage(progress, 0.0, 0.9))
    if rules.level == "level2":
        return classes, found
    upward = np.array([_UP_TO_LEVEL1.get(code, code) for code in range(256)], dtype=np.uint8)
    for start, stop in region.blocks(Stage(progress, 0.9, 0.95)):
        block = classes.reshape(-1)[start:stop]
        block[:] = upward[block]
    urban = label_clusters(classes == 2, rules.suc_contiguity, region.people, progress, 0.95)
    return classes, [(3, found[0][1]), (2, urban)]


def _level1(region: Region, rules: GridRules, marks: Bytes, progress: Progress) -> tuple[Bytes, Found]:
    """Apply the definition of level 1: urban centre, urban cluster, rural, water."""
    centres = _urban_centres(region, rules, marks, Stage(progress, 0.0, 0.6))
    urban = _enough(region, marks, SUBURBAN, rules.suc_contiguity, rules.suc_population, progress, 0.7)
    classes = _fill(region, marks, {}, 1, Stage(progress, 0.7, 0.8))
    for code, clusters in ((2, urban), (3, centres)):
        classes.reshape(-1)[clusters.cells] = code
    _overwrite_with_water(classes, region, rules, 1, 0, Stage(progress, 0.8, 1.0))
    return classes, [(3, centres), (2, urban)]


def _level2(region: Region, rules: GridRules, marks: Bytes, progress: Progress) -> tuple[Bytes, Found]:
    """Apply the definition of level 2, from the lowest class to the highest, so that the highest stays."""
    centres = _urban_centres(region, rules, marks, Stage(progress, 0.0, 0.4))
    dense = _enough(region, marks, DENSE, rules.duc_contiguity, rules.duc_population, progress, 0.4)
    denser = np.union1d(centres.cells, dense.cells)
    semi_dense = _semi_dense(region, rules, marks, denser, Stage(progress, 0.5, 0.6))
    everything = label_clusters((marks & SUBURBAN) != 0, rules.suc_contiguity, region.people, progress, 0.6)
    suburban = everything.where(everything.population >= rules.suc_population)
    if (rules.rc_density, rules.rc_contiguity) != (rules.suc_density, rules.suc_contiguity):
        everything = label_clusters((marks & RURAL) != 0, rules.rc_contiguity, region.people, progress, 0.7)
    rural = everything.where(everything.population >= rules.rc_population)
    found = [(30, centres), (23, dense), (22, semi_dense), (21, suburban), (13, rural)]
    classes = _fill(region, marks, {LOW: 12}, 11, Stage(progress, 0.8, 0.9))
    for code, clusters in reversed(found):
        proceed(progress, 0.9)
        classes.reshape(-1)[clusters.cells] = code
    _overwrite_with_water(classes, region, rules, 11, 10, Stage(progress, 0.9, 1.0))
    return classes, found


def _enough(
    region: Region, marks: Bytes, bit: int, contiguity: int, least: float, progress: Progress, fraction: float
) -> Clusters:
    """Join the cells that meet a density, and keep the clusters with enough people."""
    clusters = label_clusters((marks & bit) != 0, contiguity, region.people, progress, fraction)
    return clusters.where(clusters.population >= least)


def _urban_centres(region: Region, rules: GridRules, marks: Bytes, progress: Progress) -> Clusters:
    """Find urban centres, smooth their edges, then fill their holes."""
    clusters = _enough(region, marks, CENTRE, rules.uc_contiguity, rules.uc_population, progress, 0.0)
    centres = np.zeros(region.shape, dtype=np.int32)
    centres.reshape(-1)[clusters.cells] = clusters.labels + 1
    joined = smooth_edges(centres, marks, rules.smoothing, clusters.cells, Stage(progress, 0.3, 0.8))
    cells = np.concatenate((clusters.cells, joined))
    filled = fill_gaps(centres, marks, rules.gap_km2, region.cell_km2, cells, Stage(progress, 0.8, 1.0))
    cells = np.sort(np.concatenate((cells, filled)))
    return Clusters(cells, centres.reshape(-1)[cells] - np.int32(1), clusters.population)


def _semi_dense(region: Region, rules: GridRules, marks: Bytes, denser: Indices, progress: Progress) -> Clusters:
    """Find semi-dense clusters, none of whose cells is near an urban centre or a dense cluster.

    The distance is rounded to whole cells, half a cell upwards, and taken along rows and columns: a square.
    """
    rule = rules.semi_dense
    clusters = _enough(region, marks, SEMI_DENSE, rule.contiguity, rule.population, progress, 0.0)
    reach = math.floor(rule.buffer_km / math.sqrt(region.cell_km2) + 0.5)
    return clusters.where(~clusters_near(clusters, denser, reach, region.shape, Stage(progress, 0.5, 1.0)))


def _fill(region: Region, marks: Bytes, by_bit: dict[int, int], rest: int, progress: Progress) -> Bytes:
    """Give every cell with data the class of its bit or that of the rest."""
    code_of = np.full(256, rest, dtype=np.uint8)
    for bit, code in by_bit.items():
        code_of[(np.arange(256) & bit) != 0] = code
    code_of[UNKNOWN] = NODATA
    classes = np.empty(region.shape, dtype=np.uint8)
    for start, stop in region.blocks(progress):
        classes.reshape(-1)[start:stop] = code_of[marks.reshape(-1)[start:stop]]
    return classes


def _overwrite_with_water(
    classes: Bytes, region: Region, rules: GridRules, rest: int, water: int, progress: Progress
) -> None:
    """Turn what is water among the cells of the rest into water; without land shares nothing is."""
    if region.land is None:
        return
    for start, stop in region.blocks(progress):
        block = classes.reshape(-1)[start:stop]
        cells = np.flatnonzero(block == rest) + start
        built = region.built.at(cells) if region.built else None
        wet = is_water(region.people[cells], region.land.at(cells), built, rules)
        block[cells[wet] - start] = water
