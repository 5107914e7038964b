"""The rule book of the degree of urbanisation on a grid: every threshold, by its official default.

Why: the definition has changed (the semi-dense rule in July 2024, the built-up criterion and the smoothing of edges
between the data packages of 2022 and 2023), and a result can be defended only when one can say which version it
follows.  All that can vary stands in one frozen record, so that a run is described by what differs from the default.

Names are those of the algorithm's parameters in lower case: UC urban centre, DUC dense urban cluster, SDUC semi-dense
urban cluster, SUC suburban cells (at level 1: urban cluster), RC rural cluster, LDR low density rural cells.

References
----------
Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual. Luxembourg: Publications Office.
European Commission (2022; 2023), GHSL Data Package 2022, footnote 25; 2023, footnotes 29 and 30.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, replace
from typing import Literal, NamedTuple

import numpy as np

from ..arrays import Floats
from ..errors import InputError

Level = Literal["level2", "level1"]
RuleSet = Literal["2024", "2021"]
BuiltupRule = Literal["fixed", "optimal", "none"]
Smoothing = Literal["R2023A", "R2022A", "none"]

LEVEL2_CODES = (30, 23, 22, 21, 13, 12, 11, 10)
LEVEL1_CODES = (3, 2, 1, 0)
NODATA = 255

_CHOICES: dict[str, tuple[object, ...]] = {
    "level": ("level2", "level1"),
    "rules": ("2024", "2021"),
    "builtup_rule": ("fixed", "optimal", "none"),
    "smoothing": ("R2023A", "R2022A", "none"),
    "uc_contiguity": (4, 8),
    "duc_contiguity": (4, 8),
    "sduc_contiguity": (4, 8),
    "suc_contiguity": (4, 8),
    "rc_contiguity": (4, 8),
}
_SHARES = ("builtup_threshold", "water_land", "water_built")


class SemiDense(NamedTuple):
    """The semi-dense rule: persons per km2 of land, persons, contiguity, kilometres from denser cells."""

    density: float
    population: float
    contiguity: int
    buffer_km: float


_SEMI_DENSE = {"2024": SemiDense(900.0, 2500.0, 4, 2.0), "2021": SemiDense(300.0, 5000.0, 8, 3.0)}


@dataclass(frozen=True)
class GridRules:
    """Thresholds of a classification; all are inclusive (``>=``).

    Densities are persons per km2 of land whatever the size of a cell, populations of clusters are persons, contiguity
    is 4 (sides) or 8 (sides and corners).

    Parameters
    ----------
    level : {"level2", "level1"}
        Eight classes, or three and water.
    level1_from_level2 : bool
        At level 1, add the classes of level 2 up (as GHS-SMOD does) rather than apply the definition of level 1.  The
        two differ where a dense cluster of level 2 owes cells to its built-up area.
    rules : {"2024", "2021"}
        Which semi-dense rule: 900 / 2,500 / 4 / 2 km since July 2024, 300 / 5,000 / 8 / 3 km before.
    builtup_rule : {"fixed", "optimal", "none"}
        Whether built-up cells join urban centres and dense clusters: from `builtup_threshold`, from the mean of the
        region itself (`builtup.optimal_threshold`), or not at all.
    builtup_threshold : float
        Built-up area per land, 0 to 1.
    optimal_ceil : bool
        Round the optimal threshold up to two decimals, as the data package of 2023 does.
    smoothing : {"R2023A", "R2022A", "none"}
        Which majority rule smooths the edges of urban centres.
    gap_km2 : float
        Holes of urban centres are filled when they are strictly smaller; 0 = none.
    uc_density, ..., ldr_density : float or int
        The thresholds.  Those of the semi-dense rule are None, "as the rule set says", unless given by hand, which
        wins; `semi_dense` tells what applies.
    sduc_buffer_km : float, optional
        Semi-dense clusters keep this distance from urban centres and dense clusters.
    water_land, water_population, water_built : float
        Water has a share of land below the first, and no more people and no larger built-up share than the others.

    Raises
    ------
    InputError
        When a value cannot be used; names the parameter.

    Examples
    --------
    >>> GridRules(rules="2021", sduc_density=500.0).semi_dense
    SemiDense(density=500.0, population=5000.0, contiguity=8, buffer_km=3.0)
    """

    level: Level = "level2"
    level1_from_level2: bool = False
    rules: RuleSet = "2024"
    builtup_rule: BuiltupRule = "fixed"
    builtup_threshold: float = 0.2
    optimal_ceil: bool = False
    smoothing: Smoothing = "R2023A"
    gap_km2: float = 15.0
    uc_density: float = 1500.0
    uc_population: float = 50_000.0
    uc_contiguity: int = 4
    duc_density: float = 1500.0
    duc_population: float = 5000.0
    duc_contiguity: int = 4
    sduc_density: float | None = None
    sduc_population: float | None = None
    sduc_contiguity: int | None = None
    sduc_buffer_km: float | None = None
    suc_density: float = 300.0
    suc_population: float = 5000.0
    suc_contiguity: int = 8
    rc_density: float = 300.0
    rc_population: float = 500.0
    rc_contiguity: int = 8
    ldr_density: float = 50.0
    water_land: float = 0.5
    water_population: float = 0.0
    water_built: float = 0.0

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None:
                _check(field.name, value)

    @property
    def semi_dense(self) -> SemiDense:
        """What applies to semi-dense clusters: what was given by hand, else the rule set."""
        official = _SEMI_DENSE[self.rules]
        return SemiDense(
            official.density if self.sduc_density is None else self.sduc_density,
            official.population if self.sduc_population is None else self.sduc_population,
            official.contiguity if self.sduc_contiguity is None else self.sduc_contiguity,
            official.buffer_km if self.sduc_buffer_km is None else self.sduc_buffer_km,
        )

    def scaled(self, parameter: str, factor: float) -> GridRules:
        """Give the same rules with one threshold multiplied."""
        resolved = replace(self, sduc_density=self.semi_dense.density, sduc_population=self.semi_dense.population)
        changed: dict[str, float] = {parameter: getattr(resolved, parameter) * factor}
        return replace(self, **changed)  # type: ignore[arg-type]


def _check(name: str, value: object) -> None:
    """Refuse a value that no run could use."""
    if name in _CHOICES:
        if value not in _CHOICES[name]:
            raise InputError(
                "{parameter} cannot be '{value}'.",
                hint="Choose one of: {choices}.",
                parameter=name.upper(),
                value=value,
                choices=", ".join(map(str, _CHOICES[name])),
            )
        return
    if isinstance(value, bool):
        return
    number = float(value)  # type: ignore[arg-type]
    if not math.isfinite(number) or number < 0.0 or (name.endswith("_density") and number == 0.0):
        raise InputError(
            "{parameter} must be a positive number, but is {value}.",
            hint="Leave the official value if in doubt.",
            parameter=name.upper(),
            value=value,
        )
    if name in _SHARES and number > 1.0:
        raise InputError(
            "{parameter} is a share and cannot be {value}.",
            hint="Write 0.2 for 20 %.",
            parameter=name.upper(),
            value=value,
        )


def class_codes(classes: Floats, known: tuple[int, ...], layer: str) -> Floats:
    """Return the classes of cells, once it is sure that they are of a level.

    Parameters
    ----------
    classes : ndarray of float
        NaN = unknown.
    known : tuple of int
        `LEVEL1_CODES` or `LEVEL2_CODES`.
    layer : str
        The name of their raster, for messages.

    Raises
    ------
    InputError
        When a code is none of the level.
    """
    strange = classes[~np.isnan(classes) & ~np.isin(classes, (*known, NODATA))]
    if strange.size and known is LEVEL1_CODES:
        raise InputError("Raster '{layer}' holds {value}, which is no class of level 1 (3, 2, 1, 0).",
                         hint="Use the level-1 output of the grid classification.", layer=layer,
                         value=f"{strange.min():g}")  # fmt: skip
    if strange.size:
        raise InputError("Raster '{layer}' holds {value}, which is no class of level 2 (30, 23, 22, 21, 13, 12, 11, "
                         "10).", hint="Use the level-2 output of the grid classification.", layer=layer,
                         value=f"{strange.min():g}")  # fmt: skip
    return classes
