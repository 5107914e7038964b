"""Labour market areas by any of three methods, with the same measures.

Why: which method a plan uses is a choice to be defended, and is best made by trying several on the same flows.  The
methods themselves are in `coombes`, `anabel` and `intramax`, the rule of validity with its presets in `validity`; this
module is the one door to them, and adds what the reader asks next: how good the areas are, and whether they hang
together on the map.

References
----------
Coombes, M. and Bond, S. (2008), Travel-to-work areas: the 2007 review, Office for National Statistics.
Masser, I. and Brown, P. J. B. (1975), Environment and Planning A 7, 509-523.
Aliaga, C. (ed.) (2015), Les zonages d'étude de l'Insee, Insee Méthodes 129, chapter 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices
from ..errors import InputError
from ..notes import Note
from ..progress import NullProgress, Progress
from .anabel import anabel
from .areas import Areas, Delineation, Step, area_names, measure_areas, modularity
from .contiguity_tuning import tune_detached, tune_isolated
from .coombes import coombes_bond
from .flows import FlowTable
from .intramax import intramax
from .left_out_units import join_left_out
from .validity import PRESETS, ValidityRule, validity

Method = Literal["coombes", "anabel", "intramax"]


@dataclass(frozen=True)
class LabourMarketSettings:
    """Method and thresholds of labour market areas.

    Parameters
    ----------
    method : {"coombes", "anabel", "intramax"}
    rule : ValidityRule
        Steers Coombes and Bond; the areas of the other methods are measured by it.
    contiguity : bool
        Coombes and Bond: tune isolated units and detached parts afterwards.  Intramax: merge only areas that touch.
        ANABEL always respects contiguity where it is known.
    centre_size, centres, min_link
        Of ANABEL, see `anabel.anabel`.
    areas : int
        Of Intramax: how many areas to stop at.
    joins_left_out : bool
        Of Coombes and Bond: whether units that take no part are joined afterwards, see `left_out_units`.
    """

    method: Method = "coombes"
    rule: ValidityRule = PRESETS["istat"]
    contiguity: bool = False
    centre_size: float = 50000
    centres: tuple[str, ...] = ()
    min_link: float = 1e-5
    areas: int = 10
    joins_left_out: bool = False


@dataclass(frozen=True)
class LabourMarkets:
    """Labour market areas and how they came about.

    Attributes
    ----------
    ids : tuple of n str
        All units of the table of flows.
    area_ids : tuple of n str or None
        The area of each unit; None without one.
    reserve : tuple of n str
        How the unit came to the reserve list, see `coombes.coombes_bond`; "Z" when it took no part; else "".
    areas : Areas
        Figures of the areas, from the flows that the method used.
    validity : ndarray of float, shape (areas,)
        By the rule of the settings; 1 or more is valid.
    modularity : float
        See `areas.modularity`.
    steps : tuple of Step
    notes : tuple of Note
        Those of the flows included.
    took_part : tuple of n bool
        Whether the method itself treated the unit.
    """

    ids: tuple[str, ...]
    area_ids: tuple[str | None, ...]
    reserve: tuple[str, ...]
    areas: Areas
    validity: Floats
    modularity: float
    steps: tuple[Step, ...]
    notes: tuple[Note, ...]
    took_part: tuple[bool, ...] = ()


class LeftOutUnits(NamedTuple):
    """Units and workers of the flows that no labour market area has.

    Attributes
    ----------
    untreated : tuple of str
        Units that the method could not treat, and that were not joined to any area afterwards.
    reserve : int
        Units of the reserve list without an area.
    workers : float
        Persons in flows from or to the untreated.
    joined : int
        Units that were joined to an area afterwards.
    """

    untreated: tuple[str, ...]
    reserve: int
    workers: float
    joined: int


def left_out_units(found: LabourMarkets, flows: FlowTable) -> LeftOutUnits:
    """Count what the areas leave out; `flows` are those that they were drawn from."""
    without = np.array([area is None for area in found.area_ids], dtype=bool)
    took_part = np.array(found.took_part, dtype=bool)
    untreated = without & ~took_part
    return LeftOutUnits(
        tuple(name for name, lost in zip(found.ids, untreated, strict=True) if lost),
        int(np.count_nonzero(without & took_part)),
        float(flows.workers[untreated[flows.origin] | untreated[flows.destination]].sum()),
        int(np.count_nonzero(~without & ~took_part)),
    )


def labour_market_areas(
    flows: FlowTable,
    settings: LabourMarketSettings | None = None,
    *,
    neighbours: ArrayLike | None = None,
    progress: Progress | None = None,
) -> LabourMarkets:
    """Draw labour market areas from commuting flows.

    Parameters
    ----------
    flows : FlowTable
    settings : LabourMarketSettings, optional
        Coombes and Bond with ISTAT's figures if not given.
    neighbours : array_like of int, shape (m, 2), optional
        Pairs of units that touch, as positions in ``flows.ids``.
    progress : Progress, optional

    Returns
    -------
    LabourMarkets

    Raises
    ------
    InputError
        When contiguity is asked for and not known, or a setting does not fit the flows.

    References
    ----------
    See the modules of the methods.

    Examples
    --------
    >>> from .flows import flow_table
    >>> table = flow_table(["a", "a", "b", "b", "c"], ["a", "b", "b", "c", "c"], [6, 4, 90, 9, 60])
    >>> drawn = labour_market_areas(table, LabourMarketSettings("coombes", ValidityRule(20, 0.6, 50, 0.8)))
    >>> drawn.area_ids, drawn.areas.residents, drawn.areas.internal
    (('b', 'b', 'c'), array([109.,  60.]), array([100.,  60.]))
    """
    settings = settings or LabourMarketSettings()
    drawn = _draw(flows, settings, neighbours, progress)
    treated = set(drawn.flows.ids)
    if settings.joins_left_out and len(treated) < len(flows.ids):
        drawn = join_left_out(drawn, flows, progress)
    names = area_names(drawn)
    areas = measure_areas(drawn.flows, names)
    area_of = dict(zip(drawn.flows.ids, names, strict=True))
    letter_of = dict(zip(drawn.flows.ids, drawn.reserve, strict=True))
    return LabourMarkets(
        ids=flows.ids,
        area_ids=tuple(area_of.get(name) for name in flows.ids),
        reserve=tuple(letter_of.get(name, "Z") for name in flows.ids),
        areas=areas,
        validity=validity(areas.residents, areas.jobs, areas.internal, settings.rule),
        modularity=modularity(areas, drawn.flows.total),
        steps=drawn.steps,
        notes=(*flows.notes, *drawn.notes, *_unassigned(drawn, names)),
        took_part=tuple(name in treated for name in flows.ids),
    )


def _draw(
    flows: FlowTable, settings: LabourMarketSettings, neighbours: ArrayLike | None, progress: Progress | None
) -> Delineation:
    needs_neighbours = settings.contiguity and not (settings.method == "anabel" and flows.contiguous is not None)
    if needs_neighbours and neighbours is None:
        raise InputError(
            "Contiguity was asked for, but it is not known which units touch.",
            hint="Give the polygons of the units in UNITS, or switch CONTIGUITY off.",
        )
    if settings.method == "coombes":
        drawn, watch = coombes_bond(flows, settings.rule, progress), progress or NullProgress()
        if neighbours is None or not settings.contiguity:
            return drawn
        pairs = _among(flows, drawn.flows, neighbours)
        drawn = tune_isolated(drawn, pairs, settings.rule, watch)
        return tune_detached(drawn, pairs, settings.rule, watch)
    if settings.method == "anabel":
        return anabel(
            flows,
            centre_size=settings.centre_size,
            centres=settings.centres,
            min_link=settings.min_link,
            neighbours=neighbours if flows.contiguous is None else None,
            progress=progress,
        )
    return intramax(flows, settings.areas, neighbours=neighbours if settings.contiguity else None, progress=progress)


def _among(flows: FlowTable, used: FlowTable, pairs: ArrayLike) -> Indices:
    """Say pairs of neighbours in the positions of the units that took part."""
    position = np.full(len(flows.ids), -1, dtype=np.intp)
    position[flows.positions(used.ids)] = np.arange(len(used.ids))
    found = position[np.asarray(pairs, dtype=np.intp).reshape(-1, 2)]
    return np.asarray(found[(found >= 0).all(axis=1)], dtype=np.intp)


def _unassigned(drawn: Delineation, names: tuple[str | None, ...]) -> list[Note]:
    count = sum(name is None for name in names)
    if not count:
        return []
    return [Note("Units of the reserve list without commuting with any area stay without one: {count}.", count=count)]
