"""Differences between a diagnosis as it was made and as it comes out now, each named in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias, cast

from ..notes import Note
from ..report.origins import same
from .layer_prints import LayerPrint, changes

TableRows: TypeAlias = Sequence[Mapping[str, object]]
Kind = Literal["version", "rule", "input", "table", "figure"]
MOST = 500
"""Differences of one layer or table that are named; the others are counted."""


@dataclass(frozen=True)
class Difference:
    """A difference.

    Attributes
    ----------
    kind : {"version", "rule", "input", "table", "figure"}
        What it is a difference of; tables and figures are results.
    what : str
        The name of the version, rule, input, table or chapter.
    sentence : Note
        The difference in words.
    unit, field : str
        Row and field, where it is a cell.
    before, now : str
        The values, "" where they are not known.
    """

    kind: Kind
    what: str
    sentence: Note
    unit: str = ""
    field: str = ""
    before: str = ""
    now: str = ""


def version_differences(before: Mapping[str, str], now: Mapping[str, str]) -> list[Difference]:
    """Name the programs whose version is another one.

    Examples
    --------
    >>> [str(one.sentence) for one in version_differences({"GDAL": "3.6.2"}, {"GDAL": "3.9.0"})]
    ['The version of GDAL was 3.6.2, and is 3.9.0.']
    """
    changed = "The version of {what} was {before}, and is {now}."
    names = (name for name in {**before, **now} if before.get(name, "–") != now.get(name, "–"))
    found = ((name, before.get(name, "–"), now.get(name, "–")) for name in names)
    return [
        Difference("version", name, Note(changed, what=name, before=then, now=own), before=then, now=own)
        for name, then, own in found
    ]


def rule_differences(before: Mapping[str, str], now: Mapping[str, str]) -> list[Difference]:
    """Name the rules whose file is another one.

    Parameters
    ----------
    before, now : mapping of str to str
        SHA-256 by the name of the rule; "" where its file cannot be read.
    """
    found = []
    for name, then in before.items():
        own = now.get(name, "")
        if not own:
            found.append(Difference("rule", name, Note("The rule '{what}' cannot be read any more.", what=name),
                                    before=then))  # fmt: skip
        elif own != then:
            sentence = Note("The rule '{what}' has changed: its file is another one than then.", what=name)
            found.append(Difference("rule", name, sentence, before=then, now=own))
    return found


def file_difference(what: str, name: str, before: str, now: str) -> list[Difference]:
    """Name a file whose bytes are others; `now` is "" where it cannot be read."""
    if before == now:
        return []
    if not now:
        lost = Note("{what}: the file '{name}' cannot be read any more.", what=what, name=name)
        return [Difference("input", what, lost, before=before)]
    sentence = Note("{what}: the file '{name}' is another one than then.", what=what, name=name)
    return [Difference("input", what, sentence, before=before, now=now)]


def layer_gone(what: str, name: str) -> Difference:
    """Name a layer that cannot be read."""
    return Difference("input", what, Note("{what}: the layer '{name}' cannot be read any more.", what=what, name=name))


def layer_differences(what: str, name: str, before: LayerPrint, now: LayerPrint) -> list[Difference]:
    """Name what differs in a layer: fields, rows that came or went, and cells.

    Parameters
    ----------
    what : str
        The input.
    name : str
        Of the layer.
    before, now : LayerPrint
        Of `before` without rows only that something differs is told.
    """
    if before.sha256 == now.sha256:
        return []
    if list(before.fields.items()) != list(now.fields.items()):
        return list(_field_differences(what, name, before.fields, now.fields))
    if not before.rows or not now.rows:
        return [Difference("input", what, Note(
            "{what}: the layer '{name}' has changed. It had {before} {before:row|rows} and has {now}; of its rows no "
            "fingerprints were kept.", what=what, name=name, before=before.count, now=now.count))]  # fmt: skip
    return _limited("input", what, _row_differences(what, name, before, now))


def _field_differences(what: str, name: str, before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Difference]:
    for field in {**before, **now}:
        then, own = before.get(field, ""), now.get(field, "")
        if then == own:
            continue
        if then and own:
            sentence = Note("{what}: the field '{field}' of the layer '{name}' was of the type {before}, and is of the "
                            "type {now}.", what=what, name=name, field=field, before=then, now=own)  # fmt: skip
        elif then:
            sentence = Note("{what}: the layer '{name}' has lost the field '{field}'.", what=what, name=name,
                            field=field)  # fmt: skip
        else:
            sentence = Note("{what}: the layer '{name}' has a new field '{field}'.", what=what, name=name,
                            field=field)  # fmt: skip
        yield Difference("input", what, sentence, field=field, before=then, now=own)
    if list(before) != list(now) and set(before) == set(now):
        yield Difference("input", what, Note("{what}: the fields of the layer '{name}' stand in another order.",
                                             what=what, name=name))  # fmt: skip


def _row_differences(what: str, name: str, before: LayerPrint, now: LayerPrint) -> Iterator[Difference]:
    cell = "{what}: in the row {unit} of the layer '{name}', the field '{field}' is another one than then."
    removed = "{what}: the row {unit} of the layer '{name}' is gone."
    added = "{what}: the layer '{name}' has a new row {unit}."
    other = "{what}: the row {unit} of the layer '{name}' is another one than then."
    for change in changes(before, now):
        known: dict[str, object] = {"what": what, "unit": change.key, "name": name}
        for field in change.fields:
            yield Difference("input", what, Note(cell, **known, field=field), change.key, field)
        if change.kind == "removed":
            yield Difference("input", what, Note(removed, **known), change.key)
        elif change.kind == "added":
            yield Difference("input", what, Note(added, **known), change.key)
        elif not change.fields:
            yield Difference("input", what, Note(other, **known), change.key)


def table_differences(table: str, key: str, before: TableRows | None, now: TableRows | None) -> list[Difference]:
    """Name the cells of a table of results that differ, and rows and fields that came or went.

    Parameters
    ----------
    table : str
        Its name.
    key : str
        The field that tells rows apart where its values are all different; else rows are told apart by their place.
    before, now : sequence of mapping or None
        Rows by field; None where there is no such table.
    """
    if before is None or now is None:
        is_new = before is None
        return [Difference("table", table, Note("Table {table} is new." if is_new else "Table {table} is gone.",
                                                table=table))]  # fmt: skip
    fields = [list(rows[0]) if rows else [] for rows in (before, now)]
    found = [Difference("table", table, Note("Table {table}: the field '{field}' is gone.", table=table, field=name),
                        field=name) for name in fields[0] if now and name not in fields[1]]  # fmt: skip
    found += [Difference("table", table, Note("Table {table}: the field '{field}' is new.", table=table, field=name),
                         field=name) for name in fields[1] if before and name not in fields[0]]  # fmt: skip
    left, right = (_by_key(rows, key) for rows in (before, now))
    return [*found, *_limited("table", table, _cells(table, left, right))]


def _by_key(rows: Sequence[Mapping[str, object]], key: str) -> dict[str, Mapping[str, object]]:
    keys = [str(row[key]) for row in rows] if rows and key in rows[0] else []
    if len(set(keys)) != len(rows):
        keys = [str(number) for number in range(1, len(rows) + 1)]
    return dict(zip(keys, rows, strict=True))


def _cells(
    table: str, left: Mapping[str, Mapping[str, object]], right: Mapping[str, Mapping[str, object]]
) -> Iterator[Difference]:
    gone = "Table {table}: the row {unit} is gone."
    new = "Table {table}: the row {unit} is new."
    for unit in {**left, **right}:
        then, own = left.get(unit), right.get(unit)
        if own is None:
            yield Difference("table", table, Note(gone, table=table, unit=unit), unit)
        elif then is None:
            yield Difference("table", table, Note(new, table=table, unit=unit), unit)
        elif then != own:
            for field in (name for name in then if name in own and not _equal(then[name], own[name])):
                yield _cell(table, unit, field, then[field], own[field])


def _cell(table: str, unit: str, field: str, then: object, own: object) -> Difference:
    if isinstance(then, bytes) or isinstance(own, bytes):
        sentence = Note("Table {table}, {unit}: the shape is another one.", table=table, unit=unit)
        return Difference("table", table, sentence, unit, field)
    before, now = shown(then), shown(own)
    sentence = Note("Table {table}, {unit}, '{field}': {before} then, {now} now.", table=table, unit=unit, field=field,
                    before=before, now=now)  # fmt: skip
    return Difference("table", table, sentence, unit, field, before, now)


def figure_differences(before: Mapping[str, object], now: Mapping[str, object]) -> list[Difference]:
    """Name the figures of the chapters that differ, by chapter and the names on the way to them.

    Examples
    --------
    >>> then, own = {"land": {"a": [1, {"b": 2}]}}, {"land": {"a": [1, {"b": 3}]}}
    >>> [str(one.sentence) for one in figure_differences(then, own)]
    ['Figure a / 2 / b of the chapter land: 2 then, 3 now.']
    """
    found: list[Difference] = []
    for chapter in {**before, **now}:
        if chapter not in now or chapter not in before:
            is_new = chapter in now
            text = Note(
                "The chapter {chapter} is new." if is_new else "The chapter {chapter} is gone.", chapter=chapter
            )
            found.append(Difference("figure", chapter, text))
        else:
            found += _limited("figure", chapter, _figures(chapter, (), before[chapter], now[chapter]))
    return found


def _figures(chapter: str, way: tuple[str, ...], then: object, own: object) -> Iterator[Difference]:
    if isinstance(then, dict) and isinstance(own, dict):
        for name in {**then, **own}:
            yield from _figures(chapter, (*way, str(name)), then.get(name), own.get(name))
    elif isinstance(then, list) and isinstance(own, list) and len(then) == len(own):
        for number, (left, right) in enumerate(zip(then, own, strict=True), start=1):
            yield from _figures(chapter, (*way, str(number)), left, right)
    elif not _equal(then, own):
        name, before, now = " / ".join(way), shown(then), shown(own)
        sentence = Note("Figure {field} of the chapter {chapter}: {before} then, {now} now.", field=name,
                        chapter=chapter, before=before, now=now)  # fmt: skip
        yield Difference("figure", chapter, sentence, "", name, before, now)


def leaves(value: object) -> int:
    """Count the figures in a record of chapters.

    Examples
    --------
    >>> leaves({"land": {"a": [1, {"b": 2}], "c": None}})
    3
    """
    if isinstance(value, dict | list):
        return sum(map(leaves, value.values() if isinstance(value, dict) else value))
    return 1


def cells_of(rows: TableRows | None) -> int:
    """Count the cells of a table.

    Examples
    --------
    >>> cells_of([{"a": 1, "b": 2}, {"a": 3, "b": 4}]), cells_of(None)
    (4, 0)
    """
    return len(rows) * len(rows[0]) if rows else 0


def shown(value: object) -> str:
    """Write a value in a few letters; what is unknown is a dash."""
    text = "–" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _equal(then: object, own: object) -> bool:
    """Tell whether two values are the same, numbers but for the last digits of a sum."""
    numbers = all(isinstance(value, int | float | None) and not isinstance(value, bool) for value in (then, own))
    return same(cast("float | None", then), cast("float | None", own)) if numbers else then == own


def _limited(kind: Kind, what: str, differences: Iterable[Difference]) -> list[Difference]:
    """Return the first differences of a layer or table, and one that counts the others."""
    every = iter(differences)
    first = list(islice(every, MOST))
    others = sum(1 for _ in every)
    if not others:
        return first
    return [*first, Difference(kind, what, Note("{what}: further differences: {count}.", what=what, count=others))]
