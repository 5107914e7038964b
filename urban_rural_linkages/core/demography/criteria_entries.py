"""Entries of a file of criteria: texts, ids and flags, each of its type or refused with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import CriteriaError
from .criteria import Text

_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Place:
    """Place of the reader in a set, for messages: the set, and the clause or class in it."""

    criteria: str
    clause: str = "-"

    def at(self, clause: str) -> Place:
        """Return the place of a clause or class of the same set."""
        return Place(self.criteria, clause)

    @property
    def names(self) -> dict[str, str]:
        """The fields of a message."""
        return {"criteria": self.criteria, "clause": self.clause}


def bilingual_text(record: Mapping[str, object], key: str, place: Place) -> Text:
    """Read a text: an object with "en" and "es", or one text for both languages."""
    text = required_entry(record, key, place)
    if isinstance(text, str) and text:
        return Text(text, text)
    if isinstance(text, Mapping) and set(text) == {"en", "es"} and all(isinstance(t, str) and t for t in text.values()):
        return Text(text["en"], text["es"])
    raise CriteriaError(
        "Set '{criteria}', '{clause}': '{key}' is neither a text nor an object with 'en' and 'es'.",
        key=key,
        **place.names,
    )


def read_id(record: Mapping[str, object], place: Place) -> str:
    """Read an id, which also names a field: lower-case letters, digits and _."""
    identifier = read_string(record, "id", place)
    if not _ID.fullmatch(identifier):
        raise CriteriaError(
            "Set '{criteria}', '{clause}': the id '{value}' cannot name a field.",
            hint="Use lower-case letters, digits and _.",
            value=identifier,
            **place.names,
        )
    return identifier


def read_string(record: Mapping[str, object], key: str, place: Place) -> str:
    """Read a text of one language that is not empty."""
    text = required_entry(record, key, place)
    if not isinstance(text, str) or not text:
        raise CriteriaError("Set '{criteria}', '{clause}': '{key}' is not a text.", key=key, **place.names)
    return text


def read_flag(record: Mapping[str, object], key: str, place: Place) -> bool:
    """Read true or false."""
    flag = required_entry(record, key, place)
    if not isinstance(flag, bool):
        raise CriteriaError("Set '{criteria}', '{clause}': '{key}' is neither true nor false.", key=key, **place.names)
    return flag


def required_entry(record: Mapping[str, object], key: str, place: Place) -> object:
    """Return an entry that has to be there."""
    if key not in record:
        raise CriteriaError("Set '{criteria}', '{clause}': '{key}' is missing.", key=key, **place.names)
    return record[key]


def check_keys(record: Mapping[str, object], known: frozenset[str], place: Place) -> None:
    """Refuse a key that means nothing at this place."""
    for key in record:
        if key not in known:
            raise CriteriaError(
                "Set '{criteria}', '{clause}': the key '{key}' is not known here.",
                hint="Keys that may stand here: {known}.",
                key=key,
                known=", ".join(sorted(known)),
                **place.names,
            )
