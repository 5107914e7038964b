"""Criteria of depopulation as data: rules, clauses and the catalogue of indicators.

Laws, programmes and studies each say in their own words when a municipality counts as depopulating.  Here each of
them is a set: either one rule, or classes of which the first whose rule holds is taken.  A rule is a tree of clauses
joined by "all", "any" and "at least k of n", and a clause compares one indicator with one value, so that a planner
can show for each unit which clause put it where it is.  `criteria_format` reads the sets from their files.

`INDICATORS` is the catalogue of what a clause can ask for.  An indicator that this plugin computes says over which
dates it is taken; one that only a register, a norm or another algorithm can give is `given`, and comes ready-made.
Every computed indicator may be given ready-made as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

# What the Spanish statistical office calls young and old in its ageing index.
DEFAULT_YOUNG = "0-15"
DEFAULT_OLD = "65+"


class Span(Enum):
    """Over which dates an indicator is taken, and so which years a clause may name."""

    NONE = "no date of its own"
    STOCK = "one stock: `year`"
    CHANGE = "two stocks: `from` and `to`, or `years` back from the end"
    EVENTS = "the events of `from` to `to` inclusive, or of the `years` before the end"


@dataclass(frozen=True)
class Indicator:
    """An entry of the catalogue.

    Attributes
    ----------
    meaning : str
        Formula and unit.
    span : Span
        Over which dates it is taken.
    ages : bool
        Whether a clause may name the young and the old; those that it does not name are DEFAULT_YOUNG and DEFAULT_OLD.
    given : bool
        Whether it only comes ready-made.
    """

    meaning: str
    span: Span = Span.NONE
    ages: bool = False
    given: bool = False


INDICATORS: dict[str, Indicator] = {
    "population": Indicator("inhabitants on 1 January", Span.STOCK),
    "density_km2": Indicator("inhabitants per km2 of official area", Span.STOCK),
    "area_km2": Indicator("official area in km2"),
    "growth_pct": Indicator("100 (P1 / P0 - 1)", Span.CHANGE),
    "growth_rate": Indicator("geometric, per cent a year", Span.CHANGE),
    "natural_balance": Indicator("births - deaths, persons", Span.EVENTS),
    "natural_balance_pct": Indicator("100 natural balance / population at the end", Span.EVENTS),
    "net_migration_pct": Indicator("100 net migration / population at the end", Span.EVENTS),
    "ageing_index": Indicator("100 old / young", ages=True),
    "ageing_index_to_region": Indicator("ageing index / ageing index of all units together", ages=True),
    "dependency_pct": Indicator("100 (young + old) / the rest", ages=True),
    "population_within_50km": Indicator("inhabitants within 50 km, from sparseareas", given=True),
    "minutes_to_pole": Indicator("minutes to the nearest pole, from a travel time algorithm", given=True),
    "functional_area_density_km2": Indicator("inhabitants per km2 of the unit's functional area", given=True),
    "share_in_municipalities_under_2000": Indicator("share (0 to 1) of a group's inhabitants", given=True),
    "share_in_municipalities_over_2000": Indicator("share (0 to 1) of a group's inhabitants", given=True),
    "in_rural_area": Indicator("1 where the unit lies in a rural area, else 0", given=True),
    "rural_municipality": Indicator("1 where a norm calls the municipality rural, else 0", given=True),
    "non_urban": Indicator("1 where the municipality is not urban, else 0", given=True),
    "largest_entity": Indicator("inhabitants of the largest settlement", given=True),
    "settlement_rank": Indicator("rank of the settlement in a spatial strategy, text", given=True),
    "isdt": Indicator("synthetic index of territorial development, mean 100", given=True),
    "given": Indicator("any figure of one's own", given=True),
}


@dataclass(frozen=True)
class Clause:
    """A comparison of one indicator with one value.

    Attributes
    ----------
    id : str
        Unique within its rule; names the output field.
    indicator : str
        An entry of `INDICATORS`.
    op : str
        One of <, <=, >, >=, =, in.
    value : float or tuple of str
        What the indicator is compared with; texts for `in`, which compares texts.
    first, last : int, optional
        Fixed years: two stocks, or the events of `first` to `last` inclusive.
    year : int, optional
        Fixed year of one stock.
    years : int, optional
        Length of a window that ends at the end year of the run.
    young, old : str, optional
        Ages such as "0-15" and "65+".
    optional : bool
        Whether the clause is left out when its inputs are not given at all.
    """

    id: str
    indicator: str
    op: str
    value: float | tuple[str, ...]
    first: int | None = None
    last: int | None = None
    year: int | None = None
    years: int | None = None
    young: str | None = None
    old: str | None = None
    optional: bool = False


@dataclass(frozen=True)
class AllOf:
    """Holds where all of its nodes hold."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class AnyOf:
    """Holds where any of its nodes holds."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class AtLeast:
    """Holds where at least `count` of its nodes hold."""

    count: int
    nodes: tuple[Node, ...]


Node: TypeAlias = Clause | AllOf | AnyOf | AtLeast


Box: TypeAlias = tuple[float, float, float, float]
ANYWHERE, EUROPEAN_UNION = "*", "EU"


@dataclass(frozen=True)
class Text:
    """A text in the two languages of the plugin."""

    en: str
    es: str

    def in_language(self, language: str) -> str:
        """Return the Spanish text for "es", "es_ES", ..., the English one for everything else."""
        return self.es if language.lower().startswith("es") else self.en


@dataclass(frozen=True)
class Source:
    """Source of a set: a norm and its article, or a text that says so."""

    text: Text | None = None
    norm: str = ""
    article: str = ""
    url: str = ""


@dataclass(frozen=True)
class CriteriaClass:
    """One of the classes of a set, and whether a unit in it counts as at risk."""

    id: str
    title: Text
    at_risk: bool
    rule: Node


@dataclass(frozen=True)
class CriteriaSet:
    """A published set of criteria: one rule, or classes in the order in which they are tried.

    Attributes
    ----------
    id : str
        Id of the set.
    title : Text
        Its name.
    unit : str
        The units that the source speaks of.
    source : Source
        Where it comes from.
    verified : bool
        Whether the source itself was read.
    rule : Node, optional
        The rule of a set without classes.
    classes : tuple of CriteriaClass
        The classes of a set without a rule.
    note : Text, optional
        What a user has to know.
    countries : tuple of str
        Where it holds: codes of ISO 3166, "EU", or "*" for anywhere; empty where the file does not say.
    region : Text, optional
        The region whose law it is.
    extent : tuple of (float, float, float, float)
        Boxes that hold the whole of it: west, south, east and north in degrees.
    access : Text, optional
        What the norms of the same place say of access to services.
    published_for : (int, int), optional
        The years of the stocks that the source speaks of, where the set was moved to others.
    """

    id: str
    title: Text
    unit: str
    source: Source
    verified: bool
    rule: Node | None = None
    classes: tuple[CriteriaClass, ...] = ()
    note: Text | None = None
    countries: tuple[str, ...] = ()
    region: Text | None = None
    extent: tuple[Box, ...] = ()
    access: Text | None = None
    published_for: tuple[int, int] | None = None

    def holds_anywhere(self) -> bool:
        """Tell whether the set is bound to no country, or does not say so."""
        return ANYWHERE in self.countries or not self.extent

    def rules(self) -> list[tuple[str, Node]]:
        """Return each rule with the id of its class; the id is empty where the set has no classes."""
        if self.rule is not None:
            return [("", self.rule)]
        return [(entry.id, entry.rule) for entry in self.classes]

    def clauses(self) -> dict[str, Clause]:
        """Return the clauses by output field: `clause_<id>`, or `clause_<class>_<id>` in sets with classes."""
        return {
            clause_field(class_id, clause.id): clause for class_id, rule in self.rules() for clause in clauses_of(rule)
        }

    def with_clauses(self, change: Callable[[Clause], Clause]) -> CriteriaSet:
        """Return the set with every clause replaced by what `change` makes of it."""
        return replace(
            self,
            rule=None if self.rule is None else changed(self.rule, change),
            classes=tuple(replace(entry, rule=changed(entry.rule, change)) for entry in self.classes),
        )


def clause_field(class_id: str, clause_id: str) -> str:
    """Return the name of the output field of a clause.

    Examples
    --------
    >>> clause_field("", "density"), clause_field("risk", "trend")
    ('clause_density', 'clause_risk_trend')
    """
    return f"clause_{class_id}_{clause_id}" if class_id else f"clause_{clause_id}"


def clauses_of(node: Node) -> Iterator[Clause]:
    """Yield the clauses of a rule, in the order in which they are written."""
    if isinstance(node, Clause):
        yield node
        return
    for child in node.nodes:
        yield from clauses_of(child)


def changed(node: Node, change: Callable[[Clause], Clause]) -> Node:
    """Return the rule with every clause replaced by what `change` makes of it."""
    if isinstance(node, Clause):
        return change(node)
    return replace(node, nodes=tuple(changed(child, change) for child in node.nodes))
