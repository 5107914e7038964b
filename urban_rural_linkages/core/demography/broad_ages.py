"""Broad groups of ages: the young, the old, the oldest and all people, where fields by age tell them.

Groups of other bounds are never divided by guess: `broad_age_problem` says why they do not serve, before anything is
worked out with them.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from .age import LAST_AGE, AgeTable, broad_groups
from .age_fields import MEN, WOMEN, AgeGroup


def broad_counts(table: AgeTable, young_max: int = 14, old_min: int = 65, oldest_min: int = 80) -> dict[str, Floats]:
    """Return the broad groups that a table of ages holds: young, old, oldest, total, women, men.

    Raises
    ------
    InputError
        When an edge cuts a group of the table.
    """
    young, _, old = broad_groups(table, young_max, old_min)
    counts = {
        "young": young,
        "old": old,
        "oldest": table.count(oldest_min, None),
        "total": table.count(0, None),
        "women": table.count(0, None, WOMEN),
        "men": table.count(0, None, MEN),
    }
    return {name: values for name, values in counts.items() if values is not None}


def with_women(counts: Mapping[str, Floats], women: Floats) -> dict[str, Floats]:
    """Return broad groups with women counted by themselves, and men as all others."""
    return {**counts, "women": women, "men": counts["total"] - women}


def broad_age_problem(table: AgeTable, young_max: int = 14, old_min: int = 65) -> InputError | None:
    """Return why a table of ages does not tell the young, the old and all people; None where it does.

    Bands of ten years cut at 15 and 65, and groups that leave ages out, repeat them or end before the oldest add up to
    nobody knows whom.

    Examples
    --------
    >>> from .age import age_table
    >>> from .age_fields import BOTH, AgeGroup
    >>> bands = age_table({AgeGroup(BOTH, 0, 9, "a"): [5], AgeGroup(BOTH, 10, None, "b"): [7]})
    >>> str(broad_age_problem(bands)).partition(".")[0]
    "The age 15 lies inside the group 10+ of the field 'b'"
    """
    try:
        counts = broad_counts(table, young_max, old_min)
    except InputError as error:
        return error
    if {"young", "old", "total"} <= counts.keys():
        return None
    return InputError(
        "The fields by age do not count everybody once: their groups are {groups}.",
        hint="Give fields whose groups begin at 0, follow each other without gap or overlap, and end with an open one.",
        groups=shortened(list(dict.fromkeys(group.ages for group in sorted(table.groups, key=_by_age))), 12),
    )


def _by_age(group: AgeGroup) -> tuple[int, int]:
    return group.first, LAST_AGE if group.last is None else group.last
