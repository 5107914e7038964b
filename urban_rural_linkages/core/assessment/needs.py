"""Needs of an indicator as its file declares them: roles of data instead of parameters.

Why: an algorithm has parameters, and a planner has roads, settlements and sessions.  An indicator names the roles that
its figure is made of and what counts in them; which layer and which field that is, the plan's bindings say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ALL = "all"
"""In place of types of services: every type that the layer has."""
TAKES = ("sum", "min", "max", "gini")
SEXES = ("women", "men")


@dataclass(frozen=True)
class Source:
    """Source of a number that would otherwise be typed.

    Attributes
    ----------
    role : str
        Of the data.
    fields : tuple of str
        Meanings of fields that are added up; one that ends in ``?`` counts where it is bound.  None = rows are counted.
    services : tuple of str
        Only rows of these types of services.
    ages, sex : str
        Of the role people: ages such as 80+, and women or men.
    nucleus : str
        base or relevance: only rows of settlements of this class.
    within : str
        A role: only rows that touch its features, or that its features name.
    holds : tuple of str
        Meanings of fields that have to say yes; one that ends in ``?`` counts where it is bound.
    each : str
        Meaning of a field whose different values are counted instead of rows.
    take : str
        How the rows become one number, one of `TAKES`.
    """

    role: str
    fields: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    ages: str = ""
    sex: str = ""
    nucleus: str = ""
    within: str = ""
    holds: tuple[str, ...] = ()
    each: str = ""
    take: str = "sum"


@dataclass(frozen=True)
class Measure:
    """Needs of an indicator.

    Attributes
    ----------
    roles : tuple of str
        The data that it needs.
    beside : tuple of str
        Roles of further layers that count together with the first, where they are bound.
    services : tuple of str
        Types of services; alternatives of one are divided by ``|``.
    people : str
        Of whom it is a figure: a group such as 65_plus; empty = all people.
    ages, sex : str
        Ages and sex of a figure about people by age.
    filled, holds : tuple of str
        Meanings of fields that have to be filled in, or to say yes, for a feature to count.
    weight : str
        Meaning of the field by which features count; empty = one each.
    group : str
        Meaning of a field: the group with the lowest share counts.
    numbers : mapping of str to Source
        Where the numbers of a formula come from.
    """

    roles: tuple[str, ...]
    beside: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    people: str = ""
    ages: str = ""
    sex: str = ""
    filled: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    weight: str = ""
    group: str = ""
    numbers: Mapping[str, Source] = field(default_factory=dict)
