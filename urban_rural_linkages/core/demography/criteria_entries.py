"""Entries of a file of criteria: texts, ids and flags, each of its type or refused with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import CriteriaError
from .criteria import Box, Text

_ID = re.compile(r"[a-z][a-z0-9_]*")
_COUNTRY = re.compile(r"[A-Z]{2}|\*")


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


def read_countries(record: Mapping[str, object], place: Place) -> tuple[str, ...]:
    """Read where a set holds: codes of ISO 3166, "EU" or "*"."""
    codes = required_entry(record, "country", place)
    if isinstance(codes, list) and codes and all(isinstance(code, str) and _COUNTRY.fullmatch(code) for code in codes):
        return tuple(codes)
    raise CriteriaError("Set '{criteria}': 'country' is not a list of codes of countries.",
                        hint='Write for example ["ES"], ["EU"], or ["*"] for anywhere.', **place.names)  # fmt: skip


def read_boxes(record: Mapping[str, object], place: Place) -> tuple[Box, ...]:
    """Read the boxes that hold the whole of the place of a set."""
    boxes = required_entry(record, "extent", place)
    if isinstance(boxes, list) and boxes and all(_is_box(box) for box in boxes):
        return tuple((float(west), float(south), float(east), float(north)) for west, south, east, north in boxes)
    raise CriteriaError("Set '{criteria}': 'extent' is not a list of boxes.",
                        hint="A box is west, south, east and north in degrees, such as [-9.4, 35.2, 4.4, 43.9].",
                        **place.names)  # fmt: skip


def _is_box(box: object) -> bool:
    if not isinstance(box, list) or len(box) != 4:
        return False
    if not all(isinstance(edge, int | float) and not isinstance(edge, bool) for edge in box):
        return False
    west, south, east, north = box
    return bool(-180.0 <= west < east <= 180.0 and -90.0 <= south < north <= 90.0)


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
