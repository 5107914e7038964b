"""The degree of urbanisation on a grid: cities, towns and villages by density.

Why: municipal borders hide what people see from a hill.  Cells of equal size, people counted in them, and clusters of
dense cells with a minimum of people make settlements comparable from region to region.  Six rules are applied in turn,
and a cell keeps the first class that it gets:

=====  =========================  =======  ==========  ==========  ===============================================
class  name                       density  population  contiguity  beside
=====  =========================  =======  ==========  ==========  ===============================================
30     urban centre                 1,500      50,000           4  or built-up; edges smoothed, then holes filled
23     dense urban cluster          1,500       5,000           4  or built-up
22     semi-dense urban cluster       900       2,500           4  wholly beyond 2 km from 30 and 23
21     suburban or peri-urban         300       5,000           8
13     rural cluster                  300         500           8
12     low density rural               50
11     very low density rural                                      what remains
10     water                                                       little land, nobody, nothing built; of 11 only
=====  =========================  =======  ==========  ==========  ===============================================

Level 1 has the urban centre (3), the urban cluster of 300 and 5,000 (2), the rest (1) and water (0).  Densities are
persons per km2 of land, whatever the cell size; clusters are counted in persons over all their cells, those of a
higher class included; every threshold is inclusive.  The rules are applied in `levels`; here is what goes in
and what comes out.

It is no official classification: that rests on the population grid of the statistical office.

References
----------
Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual; European Commission (2023), GHSL Data
Package 2023; Van Migerode, C., Poorthuis, A., Derudder, B. (2024), flexurba: an open-source R package to flexibly
reconstruct the Degree of Urbanisation classification, the reference whose figures the tests reproduce.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..arrays import Bytes, Indices, Numbers
from ..errors import InputError
from ..notes import Note
from ..progress import NullProgress, Progress, Stage
from .builtup import built_threshold
from .densities import Region, Screening, screen
from .grid_rules import LEVEL1_CODES, LEVEL2_CODES, NODATA, GridRules
from .levels import apply_rules
from .settlements import ClassSummary, Settlements, settlements, summarise_classes
from .shares import Shares

ShareRaster = Shares | Numbers


@dataclass(frozen=True, eq=False)
class GridClasses:
    """A classified grid.

    Parameters
    ----------
    classes : (rows, columns) ndarray of uint8
        Class codes; 255 = no data.
    settlements : Settlements
        Urban centres first, then the clusters of the classes below.
    centres : (c,) ndarray of int
        Rows of the urban centres among the settlements: 0 to c - 1.
    summary : ClassSummary
        Cells, area and people by class.
    built_threshold : float
        Built-up area per land that was applied; NaN = none.
    lost_population : float
        Persons in cells without a class, because their land is unknown.
    notes : tuple of Note
        What the reader should know beside the result.
    """

    classes: Bytes
    settlements: Settlements
    centres: Indices
    summary: ClassSummary
    built_threshold: float
    lost_population: float
    notes: tuple[Note, ...]

    def rows(self, centres_only: bool) -> Indices:
        """Return the rows of the urban centres among the settlements, or of all settlements."""
        return np.asarray(self.centres) if centres_only else np.arange(self.settlements.ids.size)


def classify_grid(
    population: Numbers,
    land_share: ShareRaster | None = None,
    built_share: ShareRaster | None = None,
    cell_km2: float = 1.0,
    parameters: GridRules | None = None,
    progress: Progress | None = None,
    values: Sequence[int] | None = None,
) -> GridClasses:
    """Classify the cells of a grid by their degree of urbanisation.

    The arrays are read in blocks and never copied, unless they do not lie in memory row by row: population may be
    float32, shares may be the small integers of their files (`Shares`).  Memory beside the inputs is about eight bytes
    per cell.

    Parameters
    ----------
    population : (rows, columns) ndarray
        Persons per cell.  NaN = no data: the cell has no class, unless land and built-up area say that it is water.
    land_share : (rows, columns) Shares or ndarray, optional
        Share of land in each cell, 0 to 1.  Missing: every cell is all land.  NaN = unknown: the cell has no class.
    built_share : (rows, columns) Shares or ndarray, optional
        Built-up share of each cell, 0 to 1.  Missing: the built-up criterion is not applied.  NaN: not built up.
    cell_km2 : float
        Area of a cell.
    parameters : GridRules, optional
        The official rules of 2024 at level 2 unless given.
    progress : Progress, optional
        Progress and cancellation.
    values : sequence of int, optional
        Codes to use instead of 30, 23, 22, 21, 13, 12, 11, 10 (level 2) or 3, 2, 1, 0 (level 1); 0 to 254.

    Returns
    -------
    GridClasses

    Raises
    ------
    InputError
        When rasters differ in shape, populations are negative, shares are none, or codes do not fit.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> people = np.zeros((9, 9))
    >>> people[1:7, 1:7], people[8, 8] = 2000.0, 60.0
    >>> result = classify_grid(people)
    >>> result.classes[[4, 8, 0], [4, 8, 0]].tolist()
    [30, 12, 11]
    """
    rules, progress = parameters or GridRules(), progress or NullProgress()
    region = read_region(population, land_share, built_share, cell_km2)
    codes = class_codes(rules, values)
    threshold = built_threshold(region, rules, Stage(progress, 0.0, 0.1))
    screening = screen(region, rules, threshold, Stage(progress, 0.1, 0.4))
    classes, found = apply_rules(region, rules, screening, Stage(progress, 0.4, 0.9))
    table = settlements(found, classes, screening.marks, region, screening.unknown > 0)
    if values is not None:
        classes, table = _recode(classes, table, rules, codes)
    return GridClasses(
        classes=classes,
        settlements=table,
        centres=table.of_class(codes[0]),
        summary=summarise_classes(classes, codes, region, Stage(progress, 0.9, 1.0)),
        built_threshold=threshold,
        lost_population=screening.lost_population,
        notes=tuple(_notes(table, codes[0], screening, rules, threshold)),
    )


def read_region(population: Numbers, land: ShareRaster | None, built: ShareRaster | None, cell_km2: float) -> Region:
    """Bring the rasters into one form, and refuse those that do not lie cell upon cell."""
    if not cell_km2 > 0.0:
        raise InputError(
            "The area of a cell must be positive, but is {area} km2.", hint="Check the raster's CRS.", area=cell_km2
        )
    rasters = []
    for raster, what in ((land, "land"), (built, "built-up")):
        shares = raster if raster is None or isinstance(raster, Shares) else Shares(np.asarray(raster), what=what)
        if shares is not None and shares.values.shape != population.shape:
            raise InputError(
                "The {what} raster has {rows} {rows:row|rows} and {columns} {columns:column|columns}, the population "
                "raster other numbers.",
                hint="Align the rasters first.",
                what=what,
                rows=shares.values.shape[0],
                columns=shares.values.shape[-1],
            )
        rasters.append(shares and replace(shares, values=np.ascontiguousarray(shares.values)))
    return Region(np.ascontiguousarray(population), rasters[0], rasters[1], cell_km2)


def _official(rules: GridRules) -> tuple[int, ...]:
    return LEVEL2_CODES if rules.level == "level2" else LEVEL1_CODES


def class_codes(rules: GridRules, values: Sequence[int] | None) -> tuple[int, ...]:
    """Give the class codes of the result, from the most urban to water."""
    official = _official(rules)
    codes = official if values is None else tuple(int(value) for value in values)
    if len(codes) != len(official) or len(set(codes)) != len(codes) or not all(0 <= code < NODATA for code in codes):
        raise InputError(
            "The class codes must be {count} different numbers from 0 to 254, but are {codes}.",
            hint="Give them from urban centre to water.",
            count=len(official),
            codes=", ".join(map(str, codes)),
        )
    return codes


def _recode(classes: Bytes, table: Settlements, rules: GridRules, codes: tuple[int, ...]) -> tuple[Bytes, Settlements]:
    """Put the user's codes in the place of the official ones."""
    lookup = np.arange(256, dtype=np.uint8)
    lookup[list(_official(rules))] = codes
    return lookup[classes], replace(table, classes=lookup[table.classes])


def _notes(table: Settlements, centre: int, screening: Screening, rules: GridRules, threshold: float) -> list[Note]:
    """Tell what limits the result."""
    notes = []
    cut = int(np.count_nonzero(table.touches_edge & (table.classes == centre)))
    if cut:
        notes.append(
            Note(
                "{count} urban {count:centre touches|centres touch} the edge of the data and may be cut off: add more "
                "than 10 km around the region.",
                count=cut,
            )
        )
    if screening.lost_population > 0.0:
        notes.append(
            Note(
                "{people} {people:person lives|persons live} in cells whose share of land is unknown; these cells have "
                "no class.",
                people=f"{screening.lost_population:.0f}",
            )
        )
    if rules.builtup_rule == "optimal" and threshold != threshold:
        notes.append(Note("No dense cluster was found to learn a built-up threshold from: the criterion was left out."))
    return notes
