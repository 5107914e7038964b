"""An edited copy of a layer against the layer itself: what was added, changed and deleted, by the id of each row.

Why: layers travel to the field and come back, through QField, ogr2ogr or another office.  Numbers of rows change on the
way; ids stay.  Nothing is taken over unseen, and with the copy as it was handed out at hand, what both sides have
changed is a conflict, which stays as it is in the layer.

Without that third copy one cannot tell who changed a field: what differs is shown as changed, and what is missing as
deleted.  A row without an id gets one from what it says, so that the same copy read again changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note

SHAPE = ""
"""The name of the shape among the fields: no field has it."""


class What(StrEnum):
    """Kind of a difference."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"
    CONFLICT = "conflict"
    DOUBLED = "doubled"


@dataclass(frozen=True)
class CopyRow:
    """One row: its place in its layer from 1 on, its id, and its values by field, the shape under `SHAPE` as text."""

    row: int
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Difference:
    """One difference.

    Attributes
    ----------
    what : What
        Its kind.
    key : str
        The id of the row.
    row : int
        Its place in the copy; in the layer where it was deleted.
    field : str
        The field that differs; empty for a row as a whole, and for its shape (see `is_shape`).
    before, after : object
        What the layer and the copy say; None where one of them has no such row.
    is_shape : bool
        Whether it is the shape that differs.
    remark : Note or None
        Why it is not taken over.
    """

    what: What
    key: str
    row: int
    field: str = ""
    before: object = None
    after: object = None
    is_shape: bool = False
    remark: Note | None = None


def differences(
    kept: Sequence[CopyRow], edited: Sequence[CopyRow], handed_out: Sequence[CopyRow] | None = None, layer: str = ""
) -> tuple[Difference, ...]:
    """Return what an edited copy would change in a layer.

    Parameters
    ----------
    kept, edited : sequence of CopyRow
        The layer as it is now, and the copy that came back.
    handed_out : sequence of CopyRow, optional
        The copy as it was handed out; with it, what both sides have changed is found.
    layer : str
        What errors call the layer.

    Returns
    -------
    tuple of Difference
        In the order of the copy, then what was deleted in the order of the layer.

    Raises
    ------
    InputError
        When the layer itself has rows without an id, or an id twice: nobody could say which of them is meant.

    Examples
    --------
    >>> before, after = [CopyRow(1, "a", {"lit": "no"})], [CopyRow(1, "a", {"lit": "yes"})]
    >>> [(one.what.value, one.field, one.after) for one in differences(before, after)]
    [('changed', 'lit', 'yes')]
    """
    _refuse_unclear(kept, layer)
    here, was = {one.key: one for one in kept}, None
    if handed_out is not None:
        was = {one.key: one for one in map(with_key, handed_out)}
    given = [with_key(one) for one in edited]
    counted = Counter(one.key for one in given)
    found: list[Difference] = []
    for one in given:
        if counted[one.key] > 1:
            remark = Note("The id stands in {count} rows of the copy: none of them is taken.", count=counted[one.key])
            found.append(Difference(What.DOUBLED, one.key, one.row, remark=remark))
        elif one.key in here:
            found += _changes(here[one.key], one, was.get(one.key) if was is not None else None)
        else:
            found += _added(one, was)
    there = {one.key for one in given}
    for one in kept:
        if one.key not in there:
            found += _deleted(one, was)
    return tuple(found)


def with_key(one: CopyRow) -> CopyRow:
    """Return a row with an id: its own, else one made of what it says."""
    if one.key:
        return one
    said = repr(sorted((name, str(value)) for name, value in one.values.items() if value is not None))
    return CopyRow(one.row, str(uuid5(NAMESPACE_URL, said)), one.values)


def _refuse_unclear(kept: Sequence[CopyRow], layer: str) -> None:
    without = [str(one.row) for one in kept if not one.key]
    if without:
        raise InputError("Layer '{layer}' has rows without an id: {rows}.",
                         hint="Fill the field of ids before copies are handed out (ROW_ID).", layer=layer,
                         rows=shortened(without))  # fmt: skip
    doubled = sorted(key for key, count in Counter(one.key for one in kept).items() if count > 1)
    if doubled:
        raise InputError("Layer '{layer}' has ids that stand in several rows: {ids}.",
                         hint="Give each row its own id (ROW_ID).", layer=layer, ids=shortened(doubled))  # fmt: skip


def _changes(here: CopyRow, there: CopyRow, was: CopyRow | None) -> Iterator[Difference]:
    """Return the fields that differ; those that only one of the two has are none."""
    for name, before in here.values.items():
        if name not in there.values or _same(before, there.values[name]):
            continue
        after = there.values[name]
        told = Difference(What.CHANGED, there.key, there.row, name, before, after, is_shape=name == SHAPE)
        if was is None or name not in was.values or _same(was.values[name], before):
            yield told
        elif not _same(was.values[name], after):  # else the layer alone has changed since
            yield _conflict(told, Note("Layer and copy have both changed it; it stays as it is in the layer."))


def _added(there: CopyRow, was: Mapping[str, CopyRow] | None) -> Iterator[Difference]:
    told = Difference(What.ADDED, there.key, there.row)
    if was is None or there.key not in was:
        yield told
    elif list(_changes(was[there.key], there, None)):  # else it was deleted in the layer, and nothing else happened
        yield _conflict(told, Note("The layer has deleted the row, and the copy has changed it."))


def _deleted(here: CopyRow, was: Mapping[str, CopyRow] | None) -> Iterator[Difference]:
    told = Difference(What.DELETED, here.key, here.row)
    if was is None:
        yield told
    elif here.key in was:  # else the layer has added it meanwhile
        changed = list(_changes(was[here.key], here, None))
        yield _conflict(told, Note("The copy has deleted the row, and the layer has changed it.")) if changed else told


def _conflict(told: Difference, remark: Note) -> Difference:
    return Difference(What.CONFLICT, told.key, told.row, told.field, told.before, told.after, told.is_shape, remark)


def _same(one: object, other: object) -> bool:
    """Tell whether two values are one, whatever format they came through: 3, 3.0 and "3"; an empty text is none."""
    if one in (None, "") or other in (None, ""):
        return one in (None, "") and other in (None, "")
    if isinstance(one, int | float) or isinstance(other, int | float):
        try:
            return math.isclose(float(str(one)), float(str(other)), rel_tol=1e-9, abs_tol=1e-12)
        except ValueError:
            return False
    return str(one) == str(other)
