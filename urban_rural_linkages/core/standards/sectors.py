"""Standards of a new sector: land handed over, inhabitants to expect, parking.

Why: the standards of new development are other than those of settlements, and are asked of each sector by itself.

Method
------
Productive and tertiary sectors, LOTUS art. 12.2.d: green areas and facilities together are at least 15 % of the
sector, and at least two thirds of them are green.  "Of them" is read in two ways: of what is handed over, or of the
15 % that must be; they differ where more is handed over than must be, and the caller chooses.
Residential sectors: the dwellings per ha that art. 12.2 asks of a settlement of their class, which new development
always has to reach (12.2.a); 2.5 inhabitants per 100 m2 of residential floor area (additional provision 5), one
parking space per 200 m2 of it (additional provision 2), and one reserved space in every 40 or part of 40 (Orden
TMA/851/2021, art. 35.1).

References
----------
Ley 11/2018 (BOE-A-2019-1790), art. 12.2.d, additional provisions 2 and 5.  Orden TMA/851/2021, art. 35.1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, ratio
from ..errors import InputError
from .standards import MET, NOISE, NOT_MET, STANDARDS

RESIDENTIAL, PRODUCTIVE = "residential", "productive"
KINDS = {
    "residential": RESIDENTIAL,
    "residencial": RESIDENTIAL,
    "productive": PRODUCTIVE,
    "productivo": PRODUCTIVE,
    "tertiary": PRODUCTIVE,
    "terciario": PRODUCTIVE,
}
CESSION, GREEN_PART = 0.15, 2 / 3
INHABITANTS_PER_M2, M2_PER_SPACE, SPACES_PER_RESERVED = 2.5 / 100, 200, 40
M2_PER_HECTARE = 10000

GreenPartOf = Literal["ceded", "minimum"]


@dataclass(frozen=True)
class Sectors:
    """Figures of sectors; every array has one element a sector, NaN where unknown.

    Attributes
    ----------
    ids : sequence of n str
        The sectors.
    kinds : sequence of n str
        ``residential`` or ``productive``; tertiary sectors count as productive.
    area, green, facilities : ndarray
        m2 of the sector, and handed over in it.
    buildable : ndarray
        m2 of residential floor area.
    spaces, reserved : ndarray
        Parking spaces, and those of them for people with reduced mobility.
    dwellings : ndarray
        Dwellings that are foreseen.
    classes : sequence of n str or None
        Class of the settlement that the sector belongs to; None where not known.
    """

    ids: Sequence[str]
    kinds: Sequence[str]
    area: Floats
    green: Floats
    facilities: Floats
    buildable: Floats
    spaces: Floats
    reserved: Floats
    dwellings: Floats
    classes: Sequence[str | None]


@dataclass(frozen=True)
class SectorFindings:
    """Findings on each sector; NaN, or None as a status, where unknown or not asked of its kind.

    Attributes
    ----------
    inhabitants : ndarray
        To expect in residential sectors.
    dwelling_density, dwelling_minimum : ndarray
        Dwellings per ha of residential sectors, and how many it must be at least.
    cession_share, green_share : ndarray
        Green and facilities of the sector; green of what is (or must be) handed over.
    spaces_needed, spaces_ratio : ndarray
        Parking: whole spaces; spaces per 200 m2 of residential floor area.
    reserved_needed : ndarray
        Whole spaces, of those that there are.
    dwelling_status, cession_status, green_status, spaces_status, reserved_status : list of str or None
        ``met`` or ``not_met``.
    readings_differ : ndarray of bool
        Whether the other reading of the two thirds would change `green_status`.
    """

    inhabitants: Floats
    dwelling_density: Floats
    dwelling_minimum: Floats
    dwelling_status: list[str | None]
    cession_share: Floats
    cession_status: list[str | None]
    green_share: Floats
    green_status: list[str | None]
    spaces_needed: Floats
    spaces_ratio: Floats
    spaces_status: list[str | None]
    reserved_needed: Floats
    reserved_status: list[str | None]
    readings_differ: Booleans

    @property
    def differing(self) -> int:
        """Count the sectors for which the two readings differ."""
        return int(np.count_nonzero(self.readings_differ))


def expected_inhabitants(buildable: ArrayLike) -> Floats:
    """Return 2.5 inhabitants per 100 m2 of residential floor area (LOTUS, additional provision 5).

    Examples
    --------
    >>> float(expected_inhabitants(10000))
    250.0
    """
    people: Floats = np.asarray(buildable, dtype=np.float64) * INHABITANTS_PER_M2
    return people


def reserved_spaces(spaces: ArrayLike) -> Floats:
    """Return one reserved space in every 40 or part of 40 (Orden TMA/851/2021, art. 35.1).

    Examples
    --------
    >>> reserved_spaces([80, 81]).tolist()
    [2.0, 3.0]
    """
    return _whole_up(np.asarray(spaces, dtype=np.float64) / SPACES_PER_RESERVED)


def least_dwellings(classes: Sequence[str | None]) -> Floats:
    """Return the dwellings per ha that new development must have, by class of settlement; NaN where it is not known.

    Examples
    --------
    >>> least_dwellings(["base", "relevant"]).tolist()
    [10.0, 20.0]
    """
    (density,) = (standard for standard in STANDARDS if standard.code == "DV")
    limits = [density.limits(settlement_class) for settlement_class in classes]
    return np.array([math.nan if own is None or own.minimum is None else own.minimum for own in limits], dtype=float)


def guessed_kinds(buildable: Floats) -> list[str]:
    """Return residential for sectors with residential floor area, and productive for the others."""
    return [RESIDENTIAL if metres > 0 else PRODUCTIVE for metres in buildable.tolist()]


def assess_sectors(sectors: Sectors, green_part_of: GreenPartOf = "ceded") -> SectorFindings:
    """Compute what each sector gives and needs, and compare it with its minimum; there is no tolerance.

    Where nothing is handed over, the green part of it is unknown.

    Parameters
    ----------
    sectors : Sectors
    green_part_of : {"ceded", "minimum"}
        Of what two thirds must be green: of all that is handed over, or of the 15 % that must be.

    Returns
    -------
    SectorFindings

    Raises
    ------
    InputError
        When a figure is negative, an area is 0, or more land is handed over than the sector has.
    """
    _check(sectors)
    productive = np.array([kind == PRODUCTIVE for kind in sectors.kinds], dtype=bool)
    area = np.where(productive, sectors.area, np.nan)
    buildable = np.where(productive, np.nan, sectors.buildable)
    ceded = sectors.green + sectors.facilities
    cession = ceded / area
    parts = {"ceded": ratio(sectors.green, ceded), "minimum": sectors.green / (CESSION * area)}
    parts = {reading: np.where(productive, part, np.nan) for reading, part in parts.items()}
    needed, reserved = _whole_up(buildable / M2_PER_SPACE), reserved_spaces(sectors.spaces)
    spaces = ratio(sectors.spaces, buildable / M2_PER_SPACE)
    density = ratio(sectors.dwellings, np.where(productive, np.nan, sectors.area) / M2_PER_HECTARE)
    least = np.where(productive, np.nan, least_dwellings(sectors.classes))
    statuses = {reading: _statuses(part, GREEN_PART) for reading, part in parts.items()}
    return SectorFindings(
        inhabitants=expected_inhabitants(buildable),
        dwelling_density=density,
        dwelling_minimum=least,
        dwelling_status=_statuses(density, least),
        cession_share=cession,
        cession_status=_statuses(cession, CESSION),
        green_share=parts[green_part_of],
        green_status=statuses[green_part_of],
        spaces_needed=needed,
        spaces_ratio=spaces,
        spaces_status=_statuses(spaces, 1),
        reserved_needed=reserved,
        reserved_status=_statuses(sectors.reserved - reserved, 0),
        readings_differ=np.array([a != b for a, b in zip(*statuses.values(), strict=True)], dtype=bool),
    )


def _statuses(values: Floats, minimum: float | Floats) -> list[str | None]:
    margins = (values - minimum + NOISE * np.abs(minimum)).tolist()
    return [None if math.isnan(margin) else (MET if margin >= 0 else NOT_MET) for margin in margins]


def _whole_up(values: Floats) -> Floats:
    """Round up, but not what only the machine made larger than a whole number."""
    return np.ceil(values * (1 - NOISE))


def _check(sectors: Sectors) -> None:
    quantities = (sectors.green, sectors.facilities, sectors.buildable, sectors.spaces, sectors.reserved)
    figures = (*quantities, sectors.dwellings)
    negative = np.any([values < 0 for values in figures], axis=0) | (sectors.area <= 0)
    if negative.any():
        raise InputError(
            "Sector '{sector}' has a negative figure, or no area.",
            hint="Correct it; where it is not known leave it empty, or name its code in NODATA_VALUES.",
            sector=min(np.array(sectors.ids)[negative]),
        )
    too_much = sectors.green + sectors.facilities > sectors.area
    if too_much.any():
        raise InputError(
            "Sector '{sector}' hands over more land than it has.",
            hint="Green areas, facilities and the sector itself must all be in m2.",
            sector=min(np.array(sectors.ids)[too_much]),
        )
    if (sectors.reserved > sectors.spaces).any():
        raise InputError(
            "Sector '{sector}' reserves more parking spaces than it has.",
            hint="The parking spaces are all of them, the reserved ones included.",
            sector=min(np.array(sectors.ids)[sectors.reserved > sectors.spaces]),
        )
