"""Sets of criteria from files: those that ship with the plugin, and the user's own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import CriteriaError

if TYPE_CHECKING:
    from ..core.demography.criteria import CriteriaSet


def shipped_ids(folder: Path) -> list[str]:
    """Return the ids of the sets in a folder, in order."""
    return sorted(path.stem for path in folder.glob("*.json") if path.stem != "schema")


def shipped_set(folder: Path, set_id: str) -> CriteriaSet:
    """Return one of the sets in a folder.

    Raises
    ------
    CriteriaError
        When there is none of that id.
    """
    ids = shipped_ids(folder)
    if set_id not in ids:
        raise CriteriaError(
            "There is no set of criteria '{id}'.",
            hint="Choose one of: {ids}; or give a file of your own as CRITERIA_FILE.",
            id=set_id, ids=", ".join(ids),
        )  # fmt: skip
    return _parsed(_read(folder / f"{set_id}.json"))


@cache
def shipped_heads(folder: Path) -> tuple[dict[str, Any], ...]:
    """Return title, countries, region and source of the sets in a folder as their files have them, by order of ids.

    Dialogs list them before anything is run: the rules are not read.
    """
    return tuple(_head(_read(folder / f"{name}.json")) for name in shipped_ids(folder))


def _head(record: Any) -> dict[str, Any]:
    return {key: record.get(key) for key in ("id", "title", "country", "region", "source")}


def shipped_sets(folder: Path) -> list[CriteriaSet]:
    """Return all sets in a folder, in the order of their ids."""
    return [shipped_set(folder, name) for name in shipped_ids(folder)]


def set_of_file(path: Path, set_id: str) -> CriteriaSet:
    """Return a set from a user's file: the only one in it, or the one of that id.

    Raises
    ------
    CriteriaError
        When the file is no JSON, holds no set, or holds several and none of that id.
    """
    record = _read(path)
    if not isinstance(record, dict) or "sets" not in record:
        return _parsed(record)
    sets = record["sets"] if isinstance(record["sets"], list) else []
    records = [entry for entry in sets if isinstance(entry, dict)]
    if not records:
        raise CriteriaError(
            "The file '{path}' holds no set of criteria.",
            hint="Its key 'sets' must be a list of sets; start from one of the shipped sets.",
            path=str(path),
        )
    chosen = records if len(records) == 1 else [entry for entry in records if entry.get("id") == set_id]
    if not chosen:
        raise CriteriaError(
            "The file '{path}' holds no set of criteria '{id}'; it holds: {ids}.",
            hint="Give the id of one of them as CRITERIA.",
            path=str(path), id=set_id, ids=", ".join(_ids(records)),
        )  # fmt: skip
    return _parsed({"format": record.get("format"), **chosen[0]})


def _ids(records: Iterable[dict[str, object]]) -> list[str]:
    return [str(record.get("id")) for record in records]


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise CriteriaError(
            "The criteria file '{path}' cannot be read: {reason}.",
            hint="It must be a JSON file in UTF-8; see the documentation of criteria.",
            path=str(path), reason=reason,
        ) from None  # fmt: skip


def _parsed(record: object) -> CriteriaSet:
    from ..core.demography.criteria_format import parse_criteria  # noqa: PLC0415 - the ids are listed without it

    return parse_criteria(record)
