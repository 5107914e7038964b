"""Zones of centrality: how far each unit is from the nearest pole, cut by thresholds or by the region's own quantiles.

Why: Italy's strategy for inner areas and Germany's guidelines for networks both say where life is far from services by
the minutes to a place that offers them.  Poles, upper edges inclusive, are 0 minutes from themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Floats, Integers, ratio
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Amount, Note
from ..progress import Progress
from .ways import Ways

ZONES = ("A", "C", "D", "E", "F")
"""Pole, belt, intermediate, peripheral, ultra-peripheral, as SNAI names them; B, poles of several, is not made here."""
WITHIN, BEYOND, NO_WAY = "within", "beyond", "unreachable"
SNAI_MINUTES = (20.0, 40.0, 75.0)
QUANTILES = (0.5, 0.75, 0.95)
RIN_LEVELS = ("basic", "middle", "high")
RIN_MINUTES = {"rin_car": (20.0, 30.0, 60.0), "rin_pt": (30.0, 45.0, 90.0)}
"""To the nearest basic, middle and high centre (Grund-, Mittel- and Oberzentrum): RIN 2008, table 7."""


class NearestPole(NamedTuple):
    """The nearest pole of each unit.

    Attributes
    ----------
    pole : (n,) ndarray of int
        Its position among the units; -1 where no way leads to any.
    minutes : (n,) ndarray
        NaN where no way leads to any.
    """

    pole: Integers
    minutes: Floats


class ZoneRow(NamedTuple):
    """A zone: its units, their people and share of all people, and its land in km2 (NaN where unknown)."""

    zone: str
    units: int
    people: float
    share: float
    area_km2: float


@dataclass(frozen=True, eq=False)
class CentralityZones:
    """Zones of the units.

    Attributes
    ----------
    nearest : NearestPole
    zones : list of str
    thresholds : tuple of float
        The minutes that were used; those of quantiles are the region's own.
    notes : list of Note
    """

    nearest: NearestPole
    zones: list[str]
    thresholds: tuple[float, ...]
    notes: list[Note]

    def count(self, zone: str) -> int:
        """Return how many units are of a zone."""
        return self.zones.count(zone)

    @property
    def inner(self) -> int:
        """How many units are intermediate, peripheral or ultra-peripheral."""
        return sum(zone in ZONES[2:] for zone in self.zones)


def nearest_pole(ways: Ways, stations: Integers, poles: Booleans, progress: Progress | None = None) -> NearestPole:
    """Find the nearest pole of each unit; of equally near ones the first by the order of the units.

    Parameters
    ----------
    ways : Ways
    stations : (n,) ndarray of int
        Of the units.
    poles : (n,) ndarray of bool
    progress : Progress, optional
    """
    places = np.flatnonzero(poles)
    found = ways.pairs(stations, stations[places], most=1, progress=progress)
    pole, minutes = np.full(stations.size, -1, dtype=np.int64), np.full(stations.size, np.nan)
    pole[found.origin], minutes[found.origin] = places[found.destination], found.minutes
    return NearestPole(pole, minutes)


def quantile_thresholds(minutes: Floats, poles: Booleans, shares: Sequence[float]) -> tuple[float, ...]:
    """Return the minutes that shares of the other units do not exceed; linear between units, people play no part.

    Examples
    --------
    >>> quantile_thresholds(np.array([0.0, 10.0, 20.0, 30.0]), np.array([True, False, False, False]), (0.5, 0.75))
    (20.0, 25.0)
    """
    others = minutes[~poles & np.isfinite(minutes)]
    return tuple(np.quantile(others, shares).tolist()) if others.size else tuple(np.nan for _ in shares)


def require_edges(edges: Sequence[float], most: float = float("inf")) -> None:
    """Ask for three edges of zones, none above `most`.

    Raises
    ------
    InputError
        When there are others.
    """
    if len(edges) != len(ZONES) - 2:
        raise InputError("{count} {count:threshold was|thresholds were} given, and three are needed: belt, "
                         "intermediate and peripheral.",
                         hint="Write for example 20,40,75.", count=len(edges))  # fmt: skip
    if edges[-1] > most:
        raise InputError("An edge of the zones is {edge}, and may be {most} at most.",
                         hint="Quantiles are shares: write for example 0.5,0.75,0.95.", edge=f"{edges[-1]:g}",
                         most=f"{most:g}")  # fmt: skip


def centrality_zones(nearest: NearestPole, poles: Booleans, thresholds: Sequence[float]) -> CentralityZones:
    """Cut minutes to the nearest pole into zones.

    Parameters
    ----------
    nearest : NearestPole
    poles : (n,) ndarray of bool
    thresholds : sequence of three floats
        Upper edges of belt, intermediate and peripheral, inclusive.

    Raises
    ------
    InputError
        When there are not three.

    Notes
    -----
    NUVAP (2022), technical note on the map of inner areas of SNAI; 20, 40 and 75 minutes are those of 2014.
    """
    require_edges(thresholds)
    place = np.searchsorted(np.asarray(thresholds, dtype=np.float64), nearest.minutes, side="left").tolist()
    lost = (nearest.pole < 0).tolist()
    zones = [ZONES[0] if pole else NO_WAY if alone else ZONES[1 + at]
             for pole, alone, at in zip(poles.tolist(), lost, place, strict=True)]  # fmt: skip
    return CentralityZones(nearest, zones, tuple(thresholds), _notes(zones))


def level_zones(nearest: NearestPole, limit: float) -> CentralityZones:
    """Say which units have a centre of a level within a limit, inclusive.

    Notes
    -----
    FGSV (2008), Richtlinien für integrierte Netzgestaltung (RIN), table 7.
    """
    zones = [NO_WAY if lost else WITHIN if minutes <= limit else BEYOND
             for lost, minutes in zip((nearest.pole < 0).tolist(), nearest.minutes.tolist(), strict=True)]  # fmt: skip
    return CentralityZones(nearest, zones, (limit,), _notes(zones))


def zone_rows(zones: Sequence[str], people: Floats, area_km2: Floats | None) -> list[ZoneRow]:
    """Add up units, people and land by zone, in the order of the zones; those without a unit are left out.

    Parameters
    ----------
    zones : (n,) sequence of str
    people : (n,) ndarray
    area_km2 : (n,) ndarray, optional
    """
    found, everybody = [], float(np.nansum(people))
    of_unit = np.array(zones, dtype=object)
    for zone in (*ZONES, WITHIN, BEYOND, NO_WAY):
        rows = np.asarray(of_unit == zone, dtype=bool)
        if rows.any():
            lived = float(np.nansum(people[rows]))
            land = float("nan") if area_km2 is None else float(area_km2[rows].sum())
            found.append(ZoneRow(zone, int(rows.sum()), lived, float(ratio(lived, everybody)), land))
    return found


def poles_of_marks(marks: Sequence[object], layer: str, field: str) -> Booleans:
    """Return which units a field marks as poles: any number above 0, or a word that does not say no.

    Raises
    ------
    InputError
        When there is none, or no unit is anything else.

    Examples
    --------
    >>> poles_of_marks([1, 0, None, "yes", "no"], "towns", "pole").tolist()
    [True, False, False, True, False]
    """
    poles = np.array([_is_pole(mark) for mark in marks], dtype=bool)
    if not poles.any():
        raise InputError("No unit of layer '{layer}' is a pole by the field '{field}'.",
                         hint="Poles have 1 there, or any word but no.", layer=layer, field=field)  # fmt: skip
    if poles.all():
        raise InputError("All units of layer '{layer}' are poles by the field '{field}'.",
                         hint="Units that are none have 0 there, or nothing.", layer=layer, field=field)  # fmt: skip
    return poles


def _is_pole(mark: object) -> bool:
    if mark is None:
        return False
    text = str(mark).strip().lower()
    try:
        return float(text) > 0
    except ValueError:
        return text not in ("", "no", "false", "none", "n", "null", "nan")


def kinds_by_unit(rows: Sequence[int], kinds: Sequence[str], count: int) -> list[set[str]]:
    """Return the kinds of services in each of `count` units, given the unit of each service; -1 lies in none.

    Examples
    --------
    >>> [sorted(some) for some in kinds_by_unit([0, 0, -1], ["school", "bank", "court"], 2)]
    [['bank', 'school'], []]
    """
    found: list[set[str]] = [set() for _ in range(count)]
    for row, kind in zip(rows, kinds, strict=True):
        if row >= 0 and kind:
            found[row].add(kind)
    return found


def poles_with_services(offered: Sequence[set[str]], required: Sequence[str], layer: str) -> Booleans:
    """Return which units offer all of some kinds of services at once.

    Parameters
    ----------
    offered : (n,) sequence of set of str
        Kinds in each unit.
    required : sequence of str
    layer : str
        Of the services, for errors.

    Raises
    ------
    InputError
        When a kind is not in the layer, or no unit has all.

    Examples
    --------
    >>> poles_with_services([{"school", "hospital"}, {"school"}], ["school", "hospital"], "services").tolist()
    [True, False]
    """
    there: set[str] = set().union(*offered)
    for kind in required:
        if kind not in there:
            raise InputError("No unit has the service '{kind}' of layer '{layer}'; there is {kinds}.",
                             hint="Write kinds as the field of types has them into POLE_SERVICES, with commas between.",
                             layer=layer, kind=kind, kinds=shortened(sorted(there), 12))  # fmt: skip
    poles = np.array([set(required) <= kinds for kinds in offered], dtype=bool)
    if not poles.any():
        raise InputError("No unit offers all of {kinds} at once: there is no pole.",
                         hint="Ask for fewer in POLE_SERVICES.", kinds=", ".join(required))  # fmt: skip
    return poles


def summary_note(found: CentralityZones, people: Floats) -> Note:
    """Return how many people live in inner areas: intermediate, peripheral and ultra-peripheral."""
    inner = np.array([zone in ZONES[2:] for zone in found.zones], dtype=bool)
    return Note("Inner areas (intermediate, peripheral, ultra-peripheral): {units} {units:unit|units}, {people} "
                "{people:person|people}.",
                units=int(inner.sum()), people=Amount(float(np.nansum(people[inner]))))  # fmt: skip


def _notes(zones: Sequence[str]) -> list[Note]:
    lost = list(zones).count(NO_WAY)
    return [Note("No way leads to any pole from {count} {count:unit|units}.", count=lost)] if lost else []
