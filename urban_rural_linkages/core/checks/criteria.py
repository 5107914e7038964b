"""Checks of criteria against the place of the units: a law of one region says nothing of another.

No map of the world ships with the plugin.  A set carries boxes that hold its country or region; units outside them are
elsewhere for certain, units within them may be, because a box is larger than what it holds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import Floats, in_box
from ..demography.criteria import CriteriaSet
from ..notes import Note
from .findings import Finding, Remedy, Severity, found, passed

_WITHIN = 0.9


def share_within(lonlat: Floats, criteria: CriteriaSet) -> float:
    """Return the share of places within the boxes of a set, 1 where it holds anywhere; NaN without any place.

    Parameters
    ----------
    lonlat : (n, 2) ndarray
        Degrees; NaN = unknown.
    criteria : CriteriaSet
    """
    if criteria.holds_anywhere():
        return 1.0
    known = lonlat[np.isfinite(lonlat).all(axis=1)]
    within = np.zeros(len(known), dtype=bool)
    for box in criteria.extent:
        within |= in_box(known, box)
    return float(within.mean()) if within.size else float("nan")


def fits(lonlat: Floats, criteria: CriteriaSet) -> bool:
    """Tell whether a set may hold where units are: at least nine in ten lie within its boxes."""
    return share_within(lonlat, criteria) >= _WITHIN


def place_of(criteria: CriteriaSet, language: str) -> str:
    """Return where a set holds: its region and the codes of its countries."""
    region = [criteria.region.in_language(language)] if criteria.region else []
    return ", ".join([*region, *criteria.countries])


def check_criteria(
    lonlat: Floats, criteria: CriteriaSet, others: Sequence[CriteriaSet], language: str = "en"
) -> Finding:
    """Hold the place of criteria against the places of units.

    Parameters
    ----------
    lonlat : (n, 2) ndarray
        Of the units, in degrees; NaN = unknown.
    criteria : CriteriaSet
        The set that was chosen.
    others : sequence of CriteriaSet
        Sets that may be chosen instead.
    language : str
        In which the region is named.
    """
    share = share_within(lonlat, criteria)
    if criteria.holds_anywhere():
        return passed("CRITERIA", "criteria_country", Note("The criteria '{id}' are bound to no country.",
                                                           id=criteria.id))  # fmt: skip
    where = place_of(criteria, language)
    if not share < _WITHIN:  # of no unit is the place known: nothing speaks against them
        right = Note("The units lie where the criteria '{id}' may hold ({where}).", id=criteria.id, where=where)
        return passed("CRITERIA", "criteria_country", right)
    fitting = [one.id for one in others if fits(lonlat, one)]
    return found(
        "CRITERIA", "criteria_country", Severity.WARN, [criteria.id],
        Note("The criteria '{id}' are those of {where}, and {percent} % of the units lie elsewhere.", id=criteria.id,
             where=where, percent=f"{100 * (1 - share):.0f}"),
        Note("Choose criteria that may hold here: {sets}; or give your own as CRITERIA_FILE.",
             sets=", ".join(fitting)),
        Remedy(Note("Use {criteria}", criteria=fitting[0]), {"CRITERIA": fitting[0]}) if fitting else None,
    )  # fmt: skip
