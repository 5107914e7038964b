"""Impact checklists as data: domains of questions, each with its legal basis and the scale of its answers.

Why: LOTUS (Act 11/2018 of Extremadura) and the norms beside it ask of a plan what it does for women and men, older
people and children; UN-Habitat and the OECD ask how town and country are linked.  A checklist puts these duties and
principles as questions with their article, their weight and, where one can be measured, their indicator.
`format.checklists` reads them from their files.

It is an aid to draft and review a plan, no legal opinion: an answer says what is documented, never what is lawful.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from .library import Indicator, Scale
from .norms import Norm, Reference
from .plan import Nucleus, Stage
from .relevance import Condition
from .text import Text


class ItemKind(StrEnum):
    """Kind of a question: what its answer speaks of."""

    SITUATION = "situation"  # the place as it is: read, not judged
    DETERMINATION = "determination"  # what the plan lays down, and what it reaches by that
    PROCESS = "process"  # how the plan is made: analysis, documents, participation
    FOLLOW_UP = "follow_up"  # what happens after its approval


@dataclass(frozen=True)
class AppliesTo:
    """The plans that an item is asked of; no instruments = all of them."""

    instruments: frozenset[str] = frozenset()
    nuclei: frozenset[Nucleus] = frozenset(Nucleus)
    stages: frozenset[Stage] = frozenset(Stage)


@dataclass(frozen=True)
class Item:
    """A question.

    Attributes
    ----------
    id : str
        Unique; names the item in stores and forms, for ever.
    domain : str
        Id of its domain.
    question : Text
        In the languages of the checklist.
    references : tuple of Reference
        Its basis.
    scale : str
        Id of the scale of its answer.
    required_note_when : tuple of str
        Codes that need a note, beside those of which the scale says so.
    indicators : tuple of str
        Ids of the indicators that measure it.
    evidence : tuple of str
        Kinds of evidence that fit.
    weight : int
        1 to 4, by the rule of `weights`.
    applies_to : AppliesTo
        The plans that it is asked of.
    blocking : bool
        Whether the plan must contain what it asks for.
    alert : bool
        Whether it is a duty of the administrations, no document of the plan.
    relevant_if : Condition or None
        The answers on which it depends.
    place : str
        Kind of place whose limit counts, where an indicator has one for each: street or park.
    kind : ItemKind
        What its answer speaks of.
    fact : str
        Questions with the same one ask for the same fact, and have one answer; empty = none shares it.
    title : Text or None
        Its short name, where the author gave one.
    example : Text or None
        A good note to an answer, invented: what is documented, and where.
    ask : Text or None
        Who usually knows it.
    """

    id: str
    domain: str
    question: Text
    references: tuple[Reference, ...]
    scale: str
    required_note_when: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    weight: int = 1
    applies_to: AppliesTo = AppliesTo()
    blocking: bool = False
    alert: bool = False
    relevant_if: Condition | None = None
    place: str = ""
    kind: ItemKind = ItemKind.DETERMINATION
    fact: str = ""
    title: Text | None = None
    example: Text | None = None
    ask: Text | None = None

    @property
    def heading(self) -> Text:
        """What it is called where space is short: its title, else the question."""
        return self.title or self.question


@dataclass(frozen=True)
class Domain:
    """A chapter of a checklist.

    Attributes
    ----------
    id : str
        Unique; domains of an included checklist carry its id before their own.
    title : Text
        Its name.
    items : tuple of Item
        At least one, in the order of the file.
    source : str
        Id of the checklist that it comes from.
    group : str
        Where domains are of several kinds: principle, field_of_action.
    title_confidence : str
        "seen" or "memory", for a title that is that of a framework.
    """

    id: str
    title: Text
    items: tuple[Item, ...]
    source: str
    group: str = ""
    title_confidence: str = "seen"


@dataclass(frozen=True)
class DerivedRow:
    """One row of a derived table: the codes of its inputs, and what follows from them."""

    codes: tuple[str, ...]
    value: str
    title: Text


@dataclass(frozen=True)
class DerivedTable:
    """A finding that follows from answers, as the governance model from its two axes."""

    id: str
    title: Text
    inputs: tuple[str, ...]
    rows: tuple[DerivedRow, ...]


@dataclass(frozen=True)
class Checklist:
    """A checklist with all that it cites.

    Attributes
    ----------
    id, version, date, status : str
        The version is pinned by assessments; the status is "draft" until it was reviewed.
    title : Text
        Its name.
    languages : tuple of str
        Languages that every text has.
    domains : tuple of Domain
        Its own, then those of the checklists that it includes.
    scales, indicators, norms : mapping
        Those that its items cite, by id.
    derived : tuple of DerivedTable
        What follows from answers.
    includes : tuple of str
        Ids of the checklists that were included.
    apart : tuple of str
        Domains that have a score of their own and are no part of the total: parking and density say nothing of
        gender, although the plan is asked about both.
    pertinence : str
        Item that asks whether the plan is pertinent to the checklist at all; empty = it is never in question.
    content : mapping
        Everything that bears on answers and scores, as it stands in the files: the checklist, those that it includes,
        and the scales and indicators that they cite.
    """

    id: str
    version: str
    date: str
    status: str
    title: Text
    languages: tuple[str, ...]
    domains: tuple[Domain, ...]
    scales: Mapping[str, Scale]
    indicators: Mapping[str, Indicator]
    norms: Mapping[str, Norm]
    derived: tuple[DerivedTable, ...] = ()
    includes: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    pertinence: str = ""
    content: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def sha256(self) -> str:
        """The fingerprint of its content: the SHA-256 of canonical JSON (sorted keys, no spaces, UTF-8)."""
        text = json.dumps(self.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, domain by domain."""
        return tuple(item for domain in self.domains for item in domain.items)

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """Items of the checklist by their id."""
        return {item.id: item for item in self.items}

    def item(self, item_id: str) -> Item | None:
        """Return the item of an id; None where there is none."""
        return self.by_id.get(item_id)

    def scale_of(self, item: Item) -> Scale:
        """Return the scale of an item."""
        return self.scales[item.scale]

    def indicators_of(self, item: Item) -> tuple[Indicator, ...]:
        """Return the indicators that measure an item."""
        return tuple(self.indicators[name] for name in item.indicators)

    def is_judged(self, item: Item) -> bool:
        """Tell whether the answer to an item counts in a score: a situation is read, not judged."""
        return self.scale_of(item).scored and item.kind is not ItemKind.SITUATION

    def needs_note(self, item: Item, code: str) -> bool:
        """Tell whether an answer to an item has to be explained."""
        option = self.scale_of(item).option(code)
        return code in item.required_note_when or (option is not None and option.requires_note)

    def is_set_aside(self, item: Item, codes: Sequence[str]) -> bool:
        """Tell whether an answer declares a scored question not applicable: it has no value, and has to be explained.

        Such an answer counts from when its reason is written.
        """
        scale = self.scale_of(item)
        options = [option for code in codes if (option := scale.option(code)) is not None]
        return scale.scored and any(option.value is None and self.needs_note(item, option.code) for option in options)


def same_fact(checklist: Checklist, item_id: str) -> tuple[str, ...]:
    """Return the items that ask for the same fact as an item, itself included, in the order of the checklist.

    An answer that is given at one of them is the answer to all: it is kept at the first and shown at each.

    Examples
    --------
    An item that shares its fact with none stands for itself, and what is no item for nothing::

        same_fact(gender, "cor_std_04")  # ("gen_spa_02", "cor_std_04"): local green areas, asked twice
        same_fact(gender, "gen_dia_01")  # ("gen_dia_01",)
    """
    item = checklist.item(item_id)
    if item is None:
        return ()
    if not item.fact:
        return (item_id,)
    return tuple(other.id for other in checklist.items if other.fact == item.fact)
