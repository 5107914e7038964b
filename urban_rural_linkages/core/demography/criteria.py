"""Criteria of depopulation as data: what a set of criteria is made of.

Laws, programmes and studies each say in their own words when a municipality counts as depopulating.  Here each of
them is a set: either one rule, or classes of which the first whose rule holds is taken.  A rule is a tree of clauses
joined by "all", "any" and "at least k of n", and a clause compares one indicator with one value, so that a planner
can show for each unit which clause put it where it is.  `criteria_format` reads the sets from their files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True)
class Clause:
    """A comparison of one indicator with one value.

    Attributes
    ----------
    id : str
        Unique within its rule; names the output field.
    indicator : str
        An entry of `catalogue.INDICATORS`.
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
    """Where a set comes from: a norm and its article, or a text that says so."""

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
    published_for: tuple[int, int] | None = None

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
