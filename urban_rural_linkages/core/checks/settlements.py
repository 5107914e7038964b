"""Checks of settlements and services: what is drawn, where it lies, and whether its people are those of the units."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import Booleans, Floats
from ..notes import Amount, Note
from .findings import Finding, Severity, found, leave_out, passed, units_found

_TOTAL_ERROR = 0.15
_LEAST, _MOST = -0.5, 1.0  # differences of totals that no change of a few years explains
_FEW = 0.05


def check_geometry(parameter: str, kind: str, drawn: Booleans, names: Sequence[str]) -> list[Finding]:
    """Look at what is drawn of each: points are right, polygons stand for a point in them, lines are no places.

    Parameters
    ----------
    parameter : str
    kind : {"point", "line", "polygon"}
    drawn : (n,) ndarray of bool
        Which have a geometry.
    names : sequence of n str
    """
    if kind == "line":
        shape = found(parameter, "geometry_kind", Severity.FAIL, [], Note("The layer holds lines, and no places."),
                      Note("Choose a layer of points as {parameter}.", parameter=parameter),
                      leave_out(parameter))  # fmt: skip
    elif kind == "polygon":
        shape = passed(parameter, "geometry_kind", Note("The layer holds polygons; a point within stands for each."))
    else:
        shape = passed(parameter, "geometry_kind", Note("The layer holds points."))
    count = int((~drawn).sum())
    return [
        shape,
        units_found(parameter, "no_place", Severity.WARN, ~drawn, names,
                    Note("Rows without a place: {count}.", count=count),
                    Note("They are left out: give them coordinates, or take them out of the layer."),
                    Note("Every row has a place.")),
    ]  # fmt: skip


def check_settlements(metres: Floats, people: Floats, names: Sequence[str]) -> Finding:
    """Look for settlements outside of the units.

    Parameters
    ----------
    metres : (n,) ndarray
        Distance from the region; 0 inside, NaN without a place.
    people : (n,) ndarray
        NaN = unknown.
    names : sequence of n str
    """
    with np.errstate(invalid="ignore"):
        outside: Booleans = metres > 0.0
    weight = np.nan_to_num(people)
    share = float(weight[outside].sum()) / max(float(weight.sum()), 1e-9)
    known = int(np.isfinite(metres).sum())
    severity = Severity.FAIL if outside.sum() == known and known else Severity.WARN
    farthest = float(metres[outside].max(initial=0.0)) / 1000.0
    return units_found(
        "SETTLEMENTS", "settlements_outside", severity, outside, names,
        Note("Settlements outside of the units: {count} of {all}, with {percent} % of their people, up to {km} km "
             "away.", count=int(outside.sum()), all=known, percent=Amount(100 * share, 1), km=f"{farthest:.0f}"),
        Note("Check the coordinate reference systems of both layers, and take out settlements of other regions: their "
             "people count in no unit."),
        Note("All settlements lie in the units."), leave_out("SETTLEMENTS"),
    )  # fmt: skip


def check_settlement_people(people: Floats, metres: Floats, of_units: Floats) -> Finding:
    """Hold the people of the settlements in the region against those of the units.

    Parameters
    ----------
    people, metres : (n,) ndarray
        Of each settlement, and its distance from the region; NaN = unknown.
    of_units : (m,) ndarray
        NaN = unknown.
    """
    if not (np.isfinite(people) & (metres == 0.0)).any():
        return found("SETTLEMENT_POP", "settlement_total", Severity.WARN, [],
                     Note("Of no settlement in the units are the people known."),
                     Note("Choose the field with the people of each settlement as SETTLEMENT_POP."))  # fmt: skip
    inside, expected = float(np.nansum(people[metres == 0.0])), float(np.nansum(of_units))
    off = inside / expected - 1.0 if expected > 0.0 else 0.0
    message = Note("The settlements of the region have {people} people, the units {expected}: {percent} %.",
                   people=f"{inside:.0f}", expected=f"{expected:.0f}", percent=f"{100 * off:+.1f}")  # fmt: skip
    if abs(off) <= _TOTAL_ERROR:
        return passed("SETTLEMENT_POP", "settlement_total", message)
    severity = Severity.FAIL if not _LEAST <= off <= _MOST else Severity.WARN
    fix = Note("Check that SETTLEMENT_POP counts all people of each settlement, in the end year; where scattered "
               "houses are missing, the units may stand for their people themselves.")  # fmt: skip
    return found("SETTLEMENT_POP", "settlement_total", severity, [f"{100 * off:+.1f} %"], message, fix,
                 leave_out("SETTLEMENTS"))  # fmt: skip


def check_nobody_lives(people: Floats, settled: Booleans, ids: Sequence[str]) -> Finding:
    """Look for units with people and without a settlement.

    Parameters
    ----------
    people : (n,) ndarray
        Of the units; NaN = unknown.
    settled : (n,) ndarray of bool
        Which have a settlement with people.
    ids : sequence of n str
    """
    with np.errstate(invalid="ignore"):
        lacking: Booleans = (people > 0.0) & ~settled
    weight = np.nan_to_num(people)
    share = float(weight[lacking].sum()) / max(float(weight.sum()), 1e-9)
    said = {"count": int(lacking.sum()), "percent": f"{100 * share:.1f}"}
    right = Note("Units with people and without a settlement: {count}, with {percent} % of the people.", **said)
    if share <= _FEW:
        return passed("SETTLEMENTS", "unsettled_units", right)
    return units_found("SETTLEMENTS", "unsettled_units", Severity.WARN, lacking, ids, right,
                       Note("Add their settlements: nobody of them counts in access to services."), right)  # fmt: skip
