"""Rows of net migration by cohorts: long tables with a row a unit or group, sex and cohort."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .age_fields import BOTH
from .cohort_ages import SEXES
from .cohort_migration import SURE, Balance, CohortMigration, GroupBalance

Texts = NDArray[np.object_]
Counts = NDArray[np.int64]
_PARTS = ("start", "survivors", "end")


class CohortRows(NamedTuple):
    """A row a unit or group, sex (women, men, both) and cohort; arrays of shape (rows,).

    `units` and `known` are those of a group, empty where rows are of units.
    """

    of: Texts
    units: Counts
    known: Counts
    sex: Texts
    age_start: Texts
    age_end: Texts
    balance: Balance


def with_both(balance: Balance, axis: int) -> Balance:
    """Put the sum of women and men behind them."""
    both = balance.sum(axis)
    parts = ((getattr(balance, name), getattr(both, name)) for name in _PARTS)
    return Balance(*(np.concatenate([part, np.expand_dims(whole, axis)], axis) for part, whole in parts))


def stacked(totals: Sequence[GroupBalance]) -> Balance:
    """Return the balances of groups as one, groups first."""
    return Balance(*(np.stack([getattr(one.balance, name) for one in totals]) for name in _PARTS))


def cohort_rows(made: CohortMigration, ids: Sequence[str]) -> CohortRows:
    """Return the balance of every cohort of every unit."""
    none = np.zeros(0, dtype=np.int64)
    return _rows(np.array(ids, dtype=object), none, none, with_both(made.balance, 1), made)


def total_rows(made: CohortMigration, totals: Sequence[GroupBalance]) -> CohortRows:
    """Return the balance of every cohort of every group, and of all units: the group None."""
    each = (len(SEXES) + 1) * len(made.starts)
    units = np.array([one.units for one in totals], dtype=np.int64).repeat(each)
    known = np.concatenate([np.tile(one.known, len(SEXES) + 1) for one in totals])
    groups = np.array([one.group for one in totals], dtype=object)
    return _rows(groups, units, known, with_both(stacked(totals), 1), made)


def _rows(of: Texts, units: Counts, known: Counts, balance: Balance, made: CohortMigration) -> CohortRows:
    sexes, starts, ends = (np.array(texts, dtype=object) for texts in ((*SEXES, BOTH), made.starts, made.ends))
    times = len(of) * len(sexes)
    flat = Balance(*(part.reshape(-1) for part in (balance.start, balance.survivors, balance.end)))
    return CohortRows(
        of.repeat(len(sexes) * len(starts)), units, known, np.tile(sexes.repeat(len(starts)), len(of)),
        np.tile(starts, times), np.tile(ends, times), flat,
    )  # fmt: skip


class YoungCounts(NamedTuple):
    """Numbers of units that lose and gain of a cohort, surely and at all, and of those of which it is unknown."""

    loses: int
    loses_surely: int
    gains: int
    gains_surely: int
    unknown: int


def count_units(both: Balance) -> YoungCounts:
    """Count units by the balance of a cohort, women and men together: arrays of shape (units,).

    Examples
    --------
    >>> count_units(Balance(np.array([100.0, 100.0, np.nan]), np.array([100.0, 100.0, np.nan]),
    ...                     np.array([50.0, 99.0, 10.0])))
    YoungCounts(loses=2, loses_surely=1, gains=0, gains_surely=0, unknown=1)
    """
    net, sure = both.net, both.certainty == SURE
    return YoungCounts(*(int(np.count_nonzero(told)) for told in
                         (net < 0, (net < 0) & sure, net > 0, (net > 0) & sure, np.isnan(net))))  # fmt: skip


def counts_by_group(both: Balance, groups: Sequence[str] | None, totals: Sequence[GroupBalance]) -> list[YoungCounts]:
    """Count the units of each group, and of all, in the order of `totals`."""
    rows = [np.ones(len(both.net), dtype=np.bool_) if one.group is None else
            np.array([group == one.group for group in groups or ()]) for one in totals]  # fmt: skip
    return [count_units(both[chosen]) for chosen in rows]


class Split(NamedTuple):
    """One or two groups that go against all others, their balance, and that of the others."""

    groups: list[str]
    own: Balance
    others: Balance


def exceptions(groups: Sequence[str], both: Balance) -> Split | None:
    """Return the groups whose balance is surely of another sign than that of all others; None where there are none.

    Parameters
    ----------
    groups : sequence of str
        Three at least: of two neither is the exception.
    both : Balance
        Of women and men together, shape (groups,).

    Examples
    --------
    >>> start, end = np.full(3, 100.0), np.array([60.0, 190.0, 50.0])
    >>> exceptions(["hills", "city", "coast"], Balance(start, start, end)).groups
    ['city']
    """
    sure = both.certainty == SURE
    for sign in (1.0, -1.0):
        apart = (np.sign(both.net) == sign) & sure
        if 0 < apart.sum() <= 2 and 2 * apart.sum() < len(groups) and (np.sign(both.net[~apart]) == -sign).all():
            names = [group for group, is_apart in zip(groups, apart.tolist(), strict=True) if is_apart]
            return Split(names, both[apart].sum(0), both[~apart].sum(0))
    return None


def young_labels(made: CohortMigration, first: int, last: int) -> tuple[str, str]:
    """Return the ages of a cohort at the start and at the end.

    Examples
    --------
    >>> from .cohort_ages import CohortAges
    >>> none = np.zeros((1, 2, 3))
    >>> young_labels(CohortMigration(Balance(none, none, none), CohortAges(10, 4), 10, True), 10, 19)
    ('10-19', '20-29')
    """
    return f"{first}-{last}", f"{first + made.years}-{last + made.years}"
