"""One object of a checklist's file, read key by key.

Checklists are written by people, so whatever is not understood is refused, with the checklist, the entry and the key
where it stands and what to write instead: an item that is silently skipped would change a score.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ...errors import ChecklistError
from ..text import Text

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SNAKE = re.compile(r"[a-z][a-z0-9_]*")

# Stands in each file that raises it: texts for translation are collected file by file.
_WRONG = "Checklist '{checklist}', '{item}': '{key}' is '{value}'."


@dataclass(frozen=True)
class Place:
    """Place of the reader: the file's id, the entry in it, and the languages that its texts must have."""

    checklist: str
    item: str = "-"
    languages: tuple[str, ...] = ("en", "es")

    def at(self, item: str) -> Place:
        """Return the place of an entry of the same file."""
        return Place(self.checklist, item, self.languages)

    @property
    def names(self) -> dict[str, str]:
        """The values of {checklist} and {item} in messages."""
        return {"checklist": self.checklist, "item": self.item}


@dataclass(slots=True)
class Entry:
    """A JSON object and where it stands."""

    record: Mapping[str, object]
    place: Place

    @classmethod
    def of(cls, record: object, place: Place) -> Entry:
        """Return an entry; refuse what is no object."""
        if not isinstance(record, Mapping):
            raise ChecklistError(
                "Checklist '{checklist}', '{item}': a JSON object is needed here.",
                hint="Start from one of the shipped checklists.",
                **place.names,
            )
        return cls(record, place)

    def at(self, item: str) -> Entry:
        """Return the same object, named as an entry of its own in messages."""
        return Entry(self.record, self.place.at(item))

    def __contains__(self, key: str) -> bool:
        return key in self.record

    def only(self, known: Collection[str]) -> None:
        """Refuse keys that mean nothing here."""
        for key in self.record:
            if key not in known:
                raise ChecklistError(
                    "Checklist '{checklist}', '{item}': the key '{key}' is not known here.",
                    hint="Keys that may stand here: {known}.",
                    key=key,
                    known=", ".join(sorted(known)),
                    **self.place.names,
                )

    def required(self, key: str) -> object:
        """Return a value that has to be there."""
        if key not in self.record:
            raise ChecklistError(
                "Checklist '{checklist}', '{item}': the key '{key}' is missing.",
                hint="Add it.",
                key=key,
                **self.place.names,
            )
        return self.record[key]

    def shown(self, key: str, value: object = "") -> dict[str, str]:
        """Return the values of a message on a key: its own value, unless a part of it is at fault."""
        return {**self.place.names, "key": key, "value": str(value if value != "" else self.record.get(key))}

    def string(self, key: str, default: str | None = None) -> str:
        """Return a text without languages; the default where the key is absent."""
        if default is not None and key not in self.record:
            return default
        value = self.required(key)
        if not isinstance(value, str) or not value.strip():
            raise ChecklistError(_WRONG, hint="It has to be a text.", **self.shown(key))
        return value

    def identifier(self, key: str = "id") -> str:
        """Return an id that can name a field."""
        value = self.string(key)
        if not _SNAKE.fullmatch(value):
            raise ChecklistError(
                _WRONG, hint="It has to be lower-case letters, digits and _, a letter first.", **self.shown(key)
            )
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """Return a key that is true or false."""
        value = self.record.get(key, default)
        if not isinstance(value, bool):
            raise ChecklistError(_WRONG, hint="It has to be true or false.", **self.shown(key))
        return value

    def number(self, key: str) -> float | None:
        """Return a finite number; None where the key is absent or null."""
        value = self.record.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise ChecklistError(_WRONG, hint="It has to be a number.", **self.shown(key))
        return float(value)

    def choice(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """Return one of several texts."""
        value = self.string(key, default)
        if value not in known and value != default:
            raise ChecklistError(
                _WRONG, hint="It has to be one of: {known}.", known=", ".join(known), **self.shown(key)
            )
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of texts without repetitions; empty where the key is absent."""
        value = self.record.get(key)
        if value is None and key not in self.record:
            return ()
        if not isinstance(value, list) or not all(isinstance(text, str) and text for text in value):
            raise ChecklistError(_WRONG, hint="It has to be a list of texts.", **self.shown(key))
        if len(set(value)) < len(value):
            raise ChecklistError(_WRONG, hint="It has to be a list without repetitions.", **self.shown(key))
        return tuple(value)

    def choices(self, key: str, known: Collection[str]) -> tuple[str, ...]:
        """Return a list of texts, each one of several."""
        values = self.strings(key)
        for value in values:
            if value not in known:
                raise ChecklistError(
                    _WRONG,
                    hint="It has to be a list out of: {known}.",
                    known=", ".join(known),
                    **self.shown(key, value),
                )
        return values

    def text(self, key: str) -> Text:
        """Return a text in every language of the checklist."""
        value = self.required(key)
        languages = self.place.languages
        if isinstance(value, str) and value.strip() and len(languages) == 1:
            return Text(((languages[0], value),))
        if not isinstance(value, Mapping):
            raise ChecklistError(
                _WRONG,
                hint="It has to be an object with a text for each language: {known}.",
                known=", ".join(languages),
                **self.shown(key),
            )
        for language in languages:
            if language not in value:
                raise ChecklistError(
                    "Checklist '{checklist}', '{item}': '{key}' has no text in the language '{language}'.",
                    hint="Add it, or take the language out of 'languages'.",
                    key=key,
                    language=language,
                    **self.place.names,
                )
        if not all(isinstance(words, str) and words.strip() for words in value.values()):
            raise ChecklistError(_WRONG, hint="It has to be a text in each language.", **self.shown(key))
        return Text.of(value)

    def words(self, key: str) -> Text:
        """Return a text that may be the same in all languages: one string, or one for each."""
        value = self.required(key)
        return Text((("en", value),)) if isinstance(value, str) and value.strip() else self.text(key)

    def text_or_none(self, key: str) -> Text | None:
        """Return a text in every language; None where the key is absent."""
        return self.text(key) if key in self.record else None

    def entry(self, key: str) -> Entry:
        """Return an object inside this one."""
        value = self.required(key)
        if not isinstance(value, Mapping):
            raise ChecklistError(_WRONG, hint="It has to be a JSON object.", **self.shown(key))
        return Entry(value, self.place)

    def entries(self, key: str, least: int = 1) -> tuple[Entry, ...]:
        """Return a list of objects."""
        value = self.required(key) if least else self.record.get(key, [])
        if not isinstance(value, list) or len(value) < least:
            raise ChecklistError(_WRONG, hint="It has to be a list with at least one entry.", **self.shown(key))
        return tuple(Entry.of(record, self.place) for record in value)

    def named(self, key: str) -> Iterator[tuple[str, Entry]]:
        """Yield the objects of an object, each named by its key; none where it is absent."""
        if key not in self.record:
            return
        for name, record in self.entry(key).record.items():
            if not _ID.fullmatch(name):
                raise ChecklistError(
                    _WRONG, hint="It has to be an object whose keys are letters, digits and _.", **self.shown(key, name)
                )
            yield name, Entry.of(record, self.place.at(name))
