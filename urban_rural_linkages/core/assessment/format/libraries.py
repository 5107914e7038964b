"""Reading of libraries of checklists from their files: "urcl-norms/1", "urcl-scales/1" and "urcl-indicators/1".

Each file is an object with ``format`` and one object of entries by id::

    {"format": "urcl-scales/1", "scales": {"compliance": {"type": "single", "options": [
        {"code": "met", "value": 1.0, "label": {"en": "Met", "es": "Cumple"}}, ...]}}}

A checklist of one's own may hold entries of these kinds itself, under the same keys.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...errors import ChecklistError
from ..library import Library, Option, Scale
from ..norms import Change, Norm, Read
from .entries import Entry, Place
from .indicators import CONFIDENCES, parse_indicator

FORMATS = {"norms": "urcl-norms/1", "scales": "urcl-scales/1", "indicators": "urcl-indicators/1"}
KINDS = tuple(FORMATS)
EMPTY = Library({}, {}, {})

_NORM_TEXTS = (
    "jurisdiction",
    "eli",
    "ecli",
    "boe_id",
    "doe",
    "url",
    "in_force",
    "version_checked",
    "repeals",
    "licence",
)
_NORM_KEYS = frozenset({"title", "confidence", "text_read", "consolidated_versions", "amended_by", "changes",
                        "legal_value", "note", "seen_part", *_NORM_TEXTS})  # fmt: skip
_SCALE_KEYS = frozenset({"type", "scored", "prefill", "options"})
_OPTION_KEYS = frozenset({"code", "label", "value", "requires_note"})

# Stands in each file that raises it: texts for translation are collected file by file.
_WRONG = "Checklist '{checklist}', '{item}': '{key}' is '{value}'."


def parse_library(norms: object, scales: object, indicators: object) -> Library:
    """Read norms, scales and indicators from the objects that their JSON files hold.

    Parameters
    ----------
    norms, scales, indicators : object
        The parsed JSON of each file.

    Returns
    -------
    Library

    Raises
    ------
    ChecklistError
        When anything in them is missing, unknown or contradictory; the message names the file, the entry and the key.
    """
    library = EMPTY
    for kind, record in zip(KINDS, (norms, scales, indicators), strict=True):
        entry = Entry.of(record, Place(kind))
        entry.only({"format", "version", "date", kind})
        if entry.string("format") != FORMATS[kind]:
            raise ChecklistError(_WRONG, hint="It has to be {known}.", known=FORMATS[kind], **entry.shown("format"))
        entry.required(kind)
        library = extended(library, entry)
    return library


def extended(library: Library, entry: Entry) -> Library:
    """Return a library with the norms, scales and indicators that an object holds beside it.

    Raises
    ------
    ChecklistError
        When one of them has an id that there is already, or cites a norm that there is not.
    """
    norms = dict(library.norms)
    scales = dict(library.scales)
    indicators = dict(library.indicators)
    records = dict(library.records)
    for kind, known in (("norms", norms), ("scales", scales), ("indicators", indicators)):
        for name, own in entry.named(kind):
            if name in known:
                raise ChecklistError(
                    "Checklist '{checklist}': '{item}' of '{kind}' is there already.",
                    hint="Give yours another id.",
                    kind=kind,
                    **own.place.names,
                )
            records[f"{kind}/{name}"] = own.record
    norms |= {name: _norm(name, own) for name, own in entry.named("norms")}
    scales |= {name: _scale(name, own) for name, own in entry.named("scales")}
    indicators |= {name: parse_indicator(name, own, norms) for name, own in entry.named("indicators")}
    return Library(norms, scales, indicators, records)


def _norm(name: str, entry: Entry) -> Norm:
    entry.only(_NORM_KEYS)
    texts: Mapping[str, str] = {key: entry.string(key, "") for key in _NORM_TEXTS}
    return Norm(
        id=name,
        title=entry.text("title"),
        text_read=_read(entry),
        consolidated_versions=tuple(sorted(entry.strings("consolidated_versions"))),
        amended_by=entry.strings("amended_by"),
        changes=tuple(_change(record) for record in entry.entries("changes", least=0)),
        legal_value=entry.text_or_none("legal_value"),
        note=entry.text_or_none("note"),
        seen_part=entry.text_or_none("seen_part"),
        **texts,
    )


def _read(entry: Entry) -> Read:
    """Return how much of a norm was read; files of one's own may say "confidence" alone, as references do."""
    if "text_read" in entry:
        return Read(entry.choice("text_read", tuple(Read)))
    if entry.choice("confidence", CONFIDENCES) == "memory":
        return Read.NONE
    return Read.PART if "seen_part" in entry else Read.FULL


def _change(entry: Entry) -> Change:
    entry.only({"version", "by", "articles"})
    return Change(entry.string("version"), entry.string("by"), frozenset(entry.strings("articles")))


def _scale(name: str, entry: Entry) -> Scale:
    entry.only(_SCALE_KEYS)
    options: list[Option] = []
    for record in entry.entries("options", least=2):
        option = _option(record)
        if any(option.code == other.code for other in options):
            raise ChecklistError(
                _WRONG, hint="It has to be a list of different codes.", **entry.shown("options", option.code)
            )
        options.append(option)
    scored = entry.flag("scored", default=True)
    if scored and all(option.value is None for option in options):
        raise ChecklistError(
            _WRONG,
            hint="It has to be a list with values, or 'scored' false.",
            **entry.shown("options", "without a value"),
        )
    return Scale(
        id=name,
        options=tuple(options),
        multiple=entry.choice("type", ("single", "multiple")) == "multiple",
        scored=scored,
        prefill=entry.flag("prefill"),
    )


def _option(entry: Entry) -> Option:
    entry.only(_OPTION_KEYS)
    value = entry.number("value")
    if value is not None and not 0 <= value <= 1:
        raise ChecklistError(_WRONG, hint="It has to be a number from 0 to 1, or null.", **entry.shown("value"))
    return Option(entry.identifier("code"), entry.text("label"), value, entry.flag("requires_note"))
