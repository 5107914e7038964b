"""Reading of a checklist from its file: format "urcl-checklist/1".

A file holds one checklist as a JSON object::

    {"format": "urcl-checklist/1", "id": "gender", "version": "0.1.0", "status": "draft", "date": "2026-11-21",
     "title": {"en": "...", "es": "..."}, "languages": ["en", "es"], "includes": ["lotus_core"],
     "domains": [{"id": "process", "title": {...}}],
     "items": [{"id": "gen_pro_01", "domain": "process", "title": {...}, "question": {...},
                "basis": [{"norm": "lotus", "ref": "art. 10.6", "force": "duty", "confidence": "seen"}],
                "answer": {"scale": "compliance", "required_note_when": ["not_met"]},
                "indicators": [...], "evidence": ["document"], "weight": 3,
                "applies_to": {"instruments": ["all"], "nucleus": ["base"], "stage": ["proposal"]},
                "relevant_if": "${gen_pro_02} = 'met'"}]}

It may also hold ``derived`` tables, ``apart``, the domains that are no part of the total, ``pertinence``, the item that
asks whether the plan is pertinent at all - where it is not, only questions on the process stay - and norms, scales and
indicators of its own.  What it includes is asked for by id
and stands behind its own domains, as part of it.  No id comes twice, and conditions can be settled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ...errors import ChecklistError
from ..checklist import Checklist, DerivedRow, DerivedTable, Domain, Item, ItemKind
from ..library import Library, Scale
from ..relevance import And, Differs, comparisons, in_order
from .entries import Entry, Place
from .items import HELP, parse_item
from .libraries import EMPTY, KINDS, extended

FORMAT = "urcl-checklist/1"
STATUSES = ("draft", "reviewed")
NOT_PERTINENT = "not_pertinent"

_KEYS = frozenset({"format", "id", "version", "status", "date", "title", "languages", "includes", "domains", "items",
                   "apart", "derived", "pertinence", *KINDS})  # fmt: skip
_DOMAIN_KEYS = frozenset({"id", "title", "group", "title_confidence"})
_TABLE_KEYS = frozenset({"id", "title", "inputs", "rows"})

T = TypeVar("T")
Source = Callable[[str], object]

# Stands in each file that raises it: texts for translation are collected file by file.
_WRONG = "Checklist '{checklist}', '{item}': '{key}' is '{value}'."


def parse_checklist(record: object, library: Library = EMPTY, source: Source | None = None) -> Checklist:
    """Read a checklist from the object that its JSON file holds.

    Parameters
    ----------
    record : object
        The parsed JSON.
    library : Library
        Norms, scales and indicators that it may cite, beside its own.
    source : callable, optional
        Gives the parsed JSON of a checklist by its id, for those that it includes.

    Returns
    -------
    Checklist

    Raises
    ------
    ChecklistError
        When anything in it is missing, unknown or contradictory; the message names the checklist, the item and the
        key.
    """
    entry = _opened(record)
    records = _included(entry, source, (entry.place.checklist,))
    for other in records:
        library = extended(library, other)
    domains = _domains(entry, library, "")
    for other in records[1:]:
        domains += _domains(other, library, f"{other.place.checklist}_")
    if "pertinence" in entry:
        domains = [_if_pertinent(domain, entry.identifier("pertinence")) for domain in domains]
    items = [item for domain in domains for item in domain.items]
    check_unique("items", [item.id for item in items], entry.place)
    check_unique("domains", [domain.id for domain in domains], entry.place)
    check_relevance(items, library.scales, entry.place)
    tables = tuple(table for other in records for table in _tables(other, items, library))
    return _assembled(records, domains, tables, library)


def _opened(record: object) -> Entry:
    """Return the object of a file, once what stands at its head is right."""
    entry = Entry.of(record, Place("?"))
    entry = Entry(entry.record, Place(str(entry.record.get("id", "?"))))
    entry.only(_KEYS)
    if entry.string("format") != FORMAT:
        raise ChecklistError(_WRONG, hint="It has to be {known}.", known=FORMAT, **entry.shown("format"))
    entry.identifier()
    entry.required("languages")
    languages = entry.strings("languages")
    if not languages:
        raise ChecklistError(
            _WRONG,
            hint="It has to be {known}.",
            known='a list of language codes, such as ["en", "es"]',
            **entry.shown("languages"),
        )
    entry.choice("status", STATUSES, "draft")
    return Entry(entry.record, Place(entry.place.checklist, languages=languages))


def _included(entry: Entry, source: Source | None, path: tuple[str, ...]) -> list[Entry]:
    """Return a checklist and those that it includes, each once, in the order in which they are named."""
    found = [entry]
    for name in entry.strings("includes"):
        if name in path:
            raise ChecklistError(
                "Checklist '{checklist}' includes '{name}', which includes it in turn.",
                hint="Take one of the two out of 'includes'.",
                name=name,
                **entry.place.names,
            )
        if source is None:
            raise ChecklistError(
                _WRONG,
                hint="Leave it out: no other checklist can be read here.",
                **entry.shown("includes", name),
            )
        other = _opened(source(name))
        for language in entry.place.languages:
            if language not in other.place.languages:
                raise ChecklistError(
                    "Checklist '{checklist}' includes '{name}', which has no texts in the language '{language}'.",
                    hint="Add them there, or take the language out of 'languages'.",
                    name=name,
                    language=language,
                    **entry.place.names,
                )
        known = {part.place.checklist for part in found}
        found += [part for part in _included(other, source, (*path, name)) if part.place.checklist not in known]
    return found


def _domains(entry: Entry, library: Library, prefix: str) -> list[Domain]:
    names = [record.identifier() for record in entry.entries("domains")]
    check_unique("domains", names, entry.place)
    titles = {name: record.at(name) for name, record in zip(names, entry.entries("domains"), strict=True)}
    items: dict[str, list[Item]] = {prefix + name: [] for name in titles}
    for record in entry.entries("items"):
        item = parse_item(record, library, titles, prefix)
        items[item.domain].append(item)
    domains = []
    for name, title in titles.items():
        title.only(_DOMAIN_KEYS)
        if not items[prefix + name]:
            raise ChecklistError(
                "Checklist '{checklist}': the domain '{item}' has no items.",
                hint="Add one, or take it out.",
                **title.place.names,
            )
        domains.append(
            Domain(
                id=prefix + name,
                title=title.text("title"),
                items=tuple(items[prefix + name]),
                source=entry.place.checklist,
                group=title.string("group", ""),
                title_confidence=title.choice("title_confidence", ("seen", "memory"), "seen"),
            )
        )
    return domains


def _if_pertinent(domain: Domain, question: str) -> Domain:
    """Return a domain whose items, but those of the process, are asked only where the plan is pertinent."""
    pertinent = Differs(question, NOT_PERTINENT)

    def conditioned(item: Item) -> Item:
        if item.kind is ItemKind.PROCESS:
            return item
        parts = (pertinent,) if item.relevant_if is None else (pertinent, item.relevant_if)
        return replace(item, relevant_if=And(parts) if len(parts) > 1 else pertinent)

    return replace(domain, items=tuple(conditioned(item) for item in domain.items))


def _tables(entry: Entry, items: list[Item], library: Library) -> list[DerivedTable]:
    by_id = {item.id: item for item in items}
    tables = []
    for record in entry.entries("derived", least=0):
        table = record.at(record.identifier())
        table.only(_TABLE_KEYS)
        inputs = table.choices("inputs", tuple(by_id))
        scales = {name: library.scales[by_id[name].scale].codes for name in inputs}
        rows = tuple(_row(row, scales) for row in table.entries("rows"))
        if len({row.codes for row in rows}) < len(rows):
            raise ChecklistError(
                _WRONG,
                hint="It has to be a list in which no answers come twice.",
                **table.shown("rows", table.place.item),
            )
        tables.append(DerivedTable(table.identifier(), table.text("title"), inputs, rows))
    return tables


def _row(entry: Entry, scales: Mapping[str, tuple[str, ...]]) -> DerivedRow:
    entry.only({*scales, "value", "title"})
    codes = tuple(entry.choice(name, known) for name, known in scales.items())
    return DerivedRow(codes, entry.string("value"), entry.text("title"))


def _assembled(
    records: list[Entry], domains: list[Domain], tables: tuple[DerivedTable, ...], library: Library
) -> Checklist:  # fmt: skip
    entry, included = records[0], records[1:]
    items = [item for domain in domains for item in domain.items]
    scales = _cited(library.scales, [item.scale for item in items])
    indicators = _cited(library.indicators, [name for item in items for name in item.indicators])
    references = [reference for item in items for reference in item.references]
    references += [found.reference for found in indicators.values() if found.reference is not None]
    limits = [limit.norm for found in indicators.values() for limit in found.limits if limit.norm]
    norms = _cited(library.norms, [*(reference.norm for reference in references), *limits])
    return Checklist(
        id=entry.identifier(),
        version=entry.string("version"),
        date=entry.string("date"),
        status=entry.choice("status", STATUSES, "draft"),
        title=entry.text("title"),
        languages=entry.place.languages,
        domains=tuple(domains),
        scales=scales,
        indicators=indicators,
        norms=norms,
        derived=tables,
        includes=tuple(other.place.checklist for other in included),
        apart=entry.choices("apart", tuple(domain.id for domain in domains)),
        pertinence=entry.string("pertinence", ""),
        content={
            **_content(records, {"scales": scales, "indicators": indicators}, library),
            "texts_read": {name: norm.text_read.value for name, norm in norms.items()},  # weights follow them
        },
    )  # fmt: skip


def _cited(known: Mapping[str, T], cited: list[str]) -> dict[str, T]:
    return {name: known[name] for name in sorted(set(cited))}


def _content(records: list[Entry], cited: Mapping[str, Mapping[str, object]], library: Library) -> dict[str, object]:
    """Return everything that bears on answers and scores."""
    return {
        "checklists": {entry.place.checklist: _without_help(entry) for entry in records},
        **{kind: {name: library.records[f"{kind}/{name}"] for name in names} for kind, names in cited.items()},
    }


def _without_help(entry: Entry) -> dict[str, object]:
    """Return a checklist without titles, examples and whom to ask: who answered, answered the question."""
    items = [{key: value for key, value in item.record.items() if key not in HELP} for item in entry.entries("items")]
    return {**entry.record, "items": items}


def check_unique(key: str, ids: Sequence[str], place: Place) -> None:
    """Refuse an id that comes twice; `key` says where."""
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise ChecklistError(
                "Checklist '{checklist}': '{key}' has the id '{item}' twice.",
                hint="Give one of them another id.",
                key=key,
                **place.at(name).names,
            )
        seen.add(name)


def check_relevance(items: Sequence[Item], scales: Mapping[str, Scale], place: Place) -> None:
    """Refuse conditions on items or codes that there are not, and items that wait for one another."""
    by_id = {item.id: item for item in items}
    conditions = {item.id: item.relevant_if for item in items if item.relevant_if is not None}
    for name, condition in conditions.items():
        here = place.at(name)
        for part in comparisons(condition):
            if part.item not in by_id:
                raise ChecklistError(
                    "Checklist '{checklist}', '{item}': 'relevant_if' names the item '{other}', which there is not.",
                    hint="Name an item of this checklist.",
                    other=part.item,
                    **here.names,
                )
            codes = scales[by_id[part.item].scale].codes
            if part.code not in codes:
                raise ChecklistError(
                    "Checklist '{checklist}', '{item}': 'relevant_if' names the answer '{code}', which '{other}' has "
                    "not.",
                    hint="Use one of: {known}.",
                    code=part.code,
                    other=part.item,
                    known=", ".join(codes),
                    **here.names,
                )
    in_order(conditions)
