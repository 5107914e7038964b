"""Reading of one item of a checklist: the question, its basis, its answers and the plans that it is asked of."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ...errors import ChecklistError
from ..checklist import AppliesTo, Item, ItemKind
from ..library import Library
from ..plan import INSTRUMENTS, NUCLEI, STAGES, Nucleus, Stage
from ..relevance import Condition, parse_relevance
from ..text import Text
from ..weights import weight_of
from .entries import Entry
from .indicators import PLACES, parse_reference

EVIDENCE = ("layer", "feature", "table", "text", "number", "document", "calc", "extent", "photo", "url")
HEAVIEST = 4
ALL = "all"
PLANS = "plans"  # all instruments but those of one building or one permit
_SMALL = frozenset({"ed", "cr"})

HELP = frozenset({"title", "example", "ask"})  # words beside the question: no answer depends on them
_KEYS = HELP | {"id", "domain", "question", "basis", "answer", "indicators", "evidence", "weight", "applies_to",
                "blocking", "alert", "relevant_if", "place", "kind", "fact"}  # fmt: skip

# Stands in each file that raises it: texts for translation are collected file by file.
_WRONG = "Checklist '{checklist}', '{item}': '{key}' is '{value}'."


def parse_item(entry: Entry, library: Library, domains: Collection[str], prefix: str = "") -> Item:
    """Read an item.

    Parameters
    ----------
    entry : Entry
        Its object.
    library : Library
        Norms, scales and indicators that it may cite.
    domains : collection of str
        Ids of the domains of its checklist.
    prefix : str
        Stands before the id of the domain, for items of an included checklist.

    Returns
    -------
    Item

    Raises
    ------
    ChecklistError
        When anything in it is missing, unknown or contradictory; the message names the item and the key.
    """
    entry = entry.at(str(entry.record.get("id", "?")))
    entry.only(_KEYS)
    answer = entry.entry("answer")
    answer.only({"scale", "required_note_when"})
    scale = answer.choice("scale", library.scales)
    references = tuple(parse_reference(record, library.norms) for record in entry.entries("basis", least=0))
    blocking = entry.flag("blocking")
    return Item(
        id=entry.identifier(),
        domain=prefix + entry.choice("domain", domains),
        question=entry.text("question"),
        references=references,
        scale=scale,
        required_note_when=answer.choices("required_note_when", library.scales[scale].codes),
        indicators=_indicators(entry, library),
        evidence=entry.choices("evidence", EVIDENCE),
        weight=_weight(entry) if "weight" in entry else weight_of(references, library.norms, blocking),
        applies_to=_applies_to(entry),
        blocking=blocking,
        alert=entry.flag("alert"),
        relevant_if=_relevance(entry),
        place=entry.choice("place", PLACES, ""),
        kind=ItemKind(entry.choice("kind", tuple(ItemKind), ItemKind.DETERMINATION)),
        fact=entry.identifier("fact") if "fact" in entry else "",
        title=_help(entry, "title"),
        example=_help(entry, "example"),
        ask=_help(entry, "ask"),
    )


def _help(entry: Entry, key: str) -> Text | None:
    return entry.text(key) if key in entry else None


def _indicators(entry: Entry, library: Library) -> tuple[str, ...]:
    indicators = entry.strings("indicators")
    for name in indicators:
        if name not in library.indicators:
            raise ChecklistError(
                "Checklist '{checklist}', '{item}': the indicator '{indicator}' is not known.",
                hint="Use one that ships with the plugin, or describe it under 'indicators'.",
                indicator=name,
                **entry.place.names,
            )
    return indicators


def _weight(entry: Entry) -> int:
    """Return the weight that a checklist of one's own gives: it may rest on no norm that the rule could weigh."""
    weight = entry.record["weight"]
    if not isinstance(weight, int) or isinstance(weight, bool) or not 1 <= weight <= HEAVIEST:
        raise ChecklistError(_WRONG, hint="It has to be a whole number from 1 to 4.", **entry.shown("weight"))
    return weight


def _applies_to(entry: Entry) -> AppliesTo:
    if "applies_to" not in entry:
        return AppliesTo()
    scope = entry.entry("applies_to")
    scope.only({"instruments", "nucleus", "stage"})
    return _scope(
        scope.choices("instruments", (ALL, PLANS, *INSTRUMENTS)),
        scope.choices("nucleus", NUCLEI),
        scope.choices("stage", STAGES),
    )


@cache
def _scope(instruments: tuple[str, ...], nuclei: tuple[str, ...], stages: tuple[str, ...]) -> AppliesTo:
    """Return the plans of a scope; most items share one of a few."""
    named = frozenset(instruments) - {PLANS}
    plans = frozenset(INSTRUMENTS) - _SMALL if PLANS in instruments else frozenset()
    return AppliesTo(
        instruments=frozenset() if ALL in instruments else named | plans,
        nuclei=frozenset(map(Nucleus, nuclei or NUCLEI)),
        stages=frozenset(map(Stage, stages or STAGES)),
    )


def _relevance(entry: Entry) -> Condition | None:
    if "relevant_if" not in entry:
        return None
    try:
        return parse_relevance(entry.string("relevant_if"))
    except ChecklistError as error:
        if "rest" not in error.values:
            raise
        raise ChecklistError(
            "Checklist '{checklist}', '{item}': 'relevant_if' is not understood from \"{rest}\" on.",
            hint=error.hint,
            rest=error.values["rest"],
            **entry.place.names,
        ) from None
