"""The standards of sustainability of settlements in Extremadura, computed from land, people and dwellings.

Why: six standards say whether a settlement is dense enough and has enough land for green areas and public facilities.
They are arithmetic, and easy to get wrong: which class a settlement has, and whether a standard belongs to it or to
its group, decides the answer.

Method, LOTUS (Ley 11/2018, de ordenación territorial y urbanística sostenible de Extremadura) art. 12.2:

========  =============================  ==========  ================  =================
standard  value                          class       minimum           target
========  =============================  ==========  ================  =================
DP        inhabitants per ha             base        none              45
                                         relevant    none              65
DV        dwellings per ha               base        10                40
                                         relevant    20                50
ZVG, ZVL  m2 of green areas per inh.     both        5                 5
SDG       m2 of facilities per inh.      both        6.1               6.1
SDL       m2 of facilities per inh.      both        1.6               1.6
========  =============================  ==========  ================  =================

The last letter says the system: G general, L local.  ZVG and SDG of base settlements are those of all base
settlements of the group together; relevant settlements, and all other standards, stand for themselves.

What this is not: an opinion on a plan.  A territorial plan may set standards of its own (art. 11), the minister may
exempt from DV (art. 12.2.a), and both are for the reader to know.

References
----------
Ley 11/2018, de 21 de diciembre (BOE-A-2019-1790), arts. 5.2, 11, 12.2.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note
from ..progress import NullProgress, Progress, proceed

BASE, RELEVANT = "base", "relevant"
CLASSES = {"base": BASE, "relevant": RELEVANT, "relevance": RELEVANT, "relevante": RELEVANT}
LARGEST_BASE = 5000  # inhabitants, art. 5.2

MET, BELOW_TARGET, NOT_MET, NO_MINIMUM = "met", "met_below_target", "not_met", "no_minimum"
OF_SETTLEMENT, OF_GROUP = "settlement", "group"

# 18.3 / 3 is 6.1: what the machine rounds away is no square metre that is missing.  It is no tolerance.
NOISE = 1e-12
_ROWS_BETWEEN_CHECKS = 500


@dataclass(frozen=True)
class Limits:
    """Minimum and target of a standard for one class of settlement; None where there is none."""

    minimum: float | None
    target: float


@dataclass(frozen=True)
class Standard:
    """One standard of art. 12.2.

    Attributes
    ----------
    code : str
        As the law abbreviates it.
    per_hectare : bool
        Whether the amount is divided by hectares; else by inhabitants.
    base, relevant : Limits
        For either class of settlement.
    grouped : bool
        Whether base settlements are judged together with those of their group.
    """

    code: str
    per_hectare: bool
    base: Limits
    relevant: Limits
    grouped: bool = False

    def limits(self, settlement_class: str | None) -> Limits | None:
        """Return the limits of a class; None where the class is not known."""
        return {BASE: self.base, RELEVANT: self.relevant}.get(settlement_class or "")


_GREEN, _GENERAL_FACILITIES, _LOCAL_FACILITIES = Limits(5, 5), Limits(6.1, 6.1), Limits(1.6, 1.6)

STANDARDS = (
    Standard("DP", True, Limits(None, 45), Limits(None, 65)),
    Standard("DV", True, Limits(10, 40), Limits(20, 50)),
    Standard("ZVG", False, _GREEN, _GREEN, grouped=True),
    Standard("ZVL", False, _GREEN, _GREEN),
    Standard("SDG", False, _GENERAL_FACILITIES, _GENERAL_FACILITIES, grouped=True),
    Standard("SDL", False, _LOCAL_FACILITIES, _LOCAL_FACILITIES),
)


@dataclass(frozen=True)
class Settlements:
    """Figures of settlements; every array has one element a settlement, NaN where unknown.

    Attributes
    ----------
    ids : sequence of n str
        The settlements.
    classes : sequence of n str or None
        ``base`` or ``relevant``; None where not known (see `settlement_classes`).
    groups : sequence of n str or None
        The group of settlements that each belongs to; None = it belongs to none and stands for itself.
    inhabitants, hectares : ndarray
        Registered inhabitants; urban land of the settlement.
    amounts : mapping of str to ndarray
        By code of the standard: dwellings (DV) and m2 of land (ZVG, ZVL, SDG, SDL); absent = not known.
    """

    ids: Sequence[str]
    classes: Sequence[str | None]
    groups: Sequence[str | None]
    inhabitants: Floats
    hectares: Floats
    amounts: Mapping[str, Floats] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """One standard of one settlement; NaN is unknown.

    Attributes
    ----------
    settlement : int
        Position of the settlement.
    standard : str
        Code of the standard.
    basis : str
        ``settlement``, or ``group`` where amount and divisor are those of the group.
    amount, divisor : float
        Inhabitants, dwellings or m2; hectares or inhabitants.
    value : float
        amount / divisor.
    minimum, target : float
        NaN where there is none, or the class is not known.
    status : str or None
        ``met``: minimum and target are reached; ``met_below_target``: the minimum is, the target is not; ``not_met``:
        below the minimum; ``no_minimum``: below the target where there is no minimum.  None = unknown.
    surplus : float
        value - minimum; negative where something is missing.
    surplus_amount : float
        The same as an amount: dwellings or m2 of the settlement, or of the group.
    """

    settlement: int
    standard: str
    basis: str
    amount: float
    divisor: float
    value: float
    minimum: float
    target: float
    status: str | None
    surplus: float
    surplus_amount: float


def settlement_classes(
    inhabitants: ArrayLike, given: Sequence[str | None] | None = None, ids: Sequence[str] = ()
) -> tuple[list[str | None], tuple[Note, ...]]:
    """Return the class of each settlement: the one given, else base up to 5,000 inhabitants and relevant above.

    Parameters
    ----------
    inhabitants : array_like, shape (n,)
        NaN where unknown; the class is then None, unless it is given.
    given : sequence of n str or None, optional
        Classes as a territorial plan sets them; they win.
    ids : sequence of n str
        For the note; without them rows are numbered from 1.

    Returns
    -------
    classes : list of n str or None
    notes : tuple of Note
        Names settlements that are given as base with more inhabitants than art. 5.2 knows of a base settlement.

    References
    ----------
    LOTUS art. 5.2.

    Examples
    --------
    >>> settlement_classes([5000, 5001, 800], [None, None, "relevant"])[0]
    ['base', 'relevant', 'relevant']
    """
    people = np.asarray(inhabitants, dtype=np.float64)
    by_size = [None if math.isnan(n) else (BASE if n <= LARGEST_BASE else RELEVANT) for n in people.tolist()]
    if given is None:
        return list(by_size), ()
    classes = [own or size for own, size in zip(given, by_size, strict=True)]
    pairs = enumerate(zip(given, by_size, strict=True))
    large = sorted(str(ids[row] if ids else row + 1) for row, pair in pairs if pair == (BASE, RELEVANT))
    if not large:
        return classes, ()
    note = Note(
        "Settlements given as base although they have more than 5,000 inhabitants, which LOTUS art. 5.2 calls "
        "territorially relevant: {count} ({settlements}). The given class was used.",
        count=len(large),
        settlements=shortened(large),
    )
    return classes, (note,)


def assess_settlements(settlements: Settlements, progress: Progress | None = None) -> list[Finding]:
    """Compute every standard of every settlement and compare it with its limits.

    Limits are inclusive and know no tolerance.  A group with a base settlement of unknown population, or with a
    settlement of unknown class, has unknown values: one cannot say whom the land serves.  Sums do not depend on the
    order of settlements.

    Parameters
    ----------
    settlements : Settlements
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    list of Finding
        Settlement by settlement, in their order, each with the standards in the order of `STANDARDS`.

    Raises
    ------
    InputError
        When a settlement has a negative population, amount or area, or an area of 0.

    References
    ----------
    LOTUS art. 12.2.

    Examples
    --------
    >>> one = Settlements(["a"], [BASE], [None], np.array([4000.0]), np.array([100.0]), {"DV": np.array([1500.0])})
    >>> [(f.standard, f.value, f.status) for f in assess_settlements(one)][:2]
    [('DP', 40.0, 'no_minimum'), ('DV', 15.0, 'met_below_target')]
    """
    _check(settlements)
    members = _members(settlements)
    sums: dict[tuple[str, int], tuple[float, float]] = {}  # of a group once, not once for each of its settlements
    findings = []
    for row in range(len(settlements.ids)):
        if row % _ROWS_BETWEEN_CHECKS == 0:
            proceed(progress or NullProgress(), row / len(settlements.ids))
        for standard in STANDARDS:
            together = members.get(row) if standard.grouped else None
            rows = [row] if together is None else together
            if (standard.code, rows[0]) not in sums:
                sums[standard.code, rows[0]] = _sums(settlements, standard, rows)
            amount, divisor = sums[standard.code, rows[0]]
            basis = OF_SETTLEMENT if together is None else OF_GROUP
            findings.append(_finding(row, standard, standard.limits(settlements.classes[row]), basis, amount, divisor))
    return findings


def status_of(value: float, minimum: float | None, target: float) -> str | None:
    """Return how a value stands to its limits, as `Finding.status`; None where the value is NaN.

    Examples
    --------
    >>> status_of(4.5, 5, 5), status_of(15, 10, 40), status_of(40, None, 45)
    ('not_met', 'met_below_target', 'no_minimum')
    """
    if math.isnan(value):
        return None
    if minimum is not None and not reaches(value, minimum):
        return NOT_MET
    if reaches(value, target):
        return MET
    return NO_MINIMUM if minimum is None else BELOW_TARGET


def reaches(value: float, limit: float) -> bool:
    """Tell whether a value is at least the limit, up to the rounding of the machine."""
    return value >= limit * (1 - NOISE)


def _sums(settlements: Settlements, standard: Standard, rows: Sequence[int]) -> tuple[float, float]:
    """Add up the amount of a standard and what it is divided by; NaN where either is unknown in any of the rows."""
    amounts = settlements.inhabitants if standard.code == "DP" else settlements.amounts.get(standard.code)
    divisors = settlements.hectares if standard.per_hectare else settlements.inhabitants
    return math.nan if amounts is None else math.fsum(amounts[rows]), math.fsum(divisors[rows])


def _finding(row: int, standard: Standard, limits: Limits | None, basis: str, amount: float, divisor: float) -> Finding:
    value = amount / divisor if divisor > 0 else math.nan
    minimum = math.nan if limits is None or limits.minimum is None else limits.minimum
    return Finding(
        settlement=row,
        standard=standard.code,
        basis=basis,
        amount=amount,
        divisor=divisor,
        value=value,
        minimum=minimum,
        target=math.nan if limits is None else limits.target,
        status=None if limits is None else status_of(value, limits.minimum, limits.target),
        surplus=value - minimum,
        surplus_amount=amount - minimum * divisor if divisor > 0 else math.nan,
    )


def _members(settlements: Settlements) -> dict[int, list[int]]:
    """Return, for each base settlement of a group, all that are or may be base settlements of it."""
    by_group: dict[str, list[int]] = {}
    for row, group in enumerate(settlements.groups):
        if group is not None and settlements.classes[row] != RELEVANT:
            by_group.setdefault(group, []).append(row)
    return {row: rows for rows in by_group.values() for row in rows}


def _check(settlements: Settlements) -> None:
    """Refuse figures that cannot be; the first settlement by id is named."""
    figures = {"inhabitants": settlements.inhabitants, **settlements.amounts}
    for name, values in figures.items():
        _refuse(settlements.ids, values, values < 0, name)
    _refuse(settlements.ids, settlements.hectares, settlements.hectares <= 0, "ha")


def _refuse(ids: Sequence[str], values: Floats, wrong: Booleans, quantity: str) -> None:
    if not wrong.any():
        return
    name, row = min((str(ids[row]), row) for row in np.flatnonzero(wrong).tolist())
    raise InputError(
        "Settlement '{settlement}' has {value} ({quantity}).",
        hint="Correct the figure; where it is not known leave it empty, or name its code in NODATA_VALUES.",
        settlement=name,
        value=f"{values[row]:g}",
        quantity=quantity,
    )
