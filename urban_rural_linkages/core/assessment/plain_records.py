"""Records as plain values, and back: rows of a store and objects of a file.

Why: a GeoPackage, a database and a JSON file keep the same records.  Here stands once which fields a record has, of
what kind each is, and what is refused when it is read: a store that somebody has edited by hand must not bring a
window down.

Text is kept as it is, but for characters that no database holds: NUL and halves of surrogate pairs become U+FFFD.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from enum import Enum
from typing import TypeAlias, TypeVar, cast

from ..errors import ChecklistError, PlanningError
from .kinds import Record
from .plan import Nucleus, Plan, Stage
from .records import (
    Answer,
    Assessment,
    CalculationRun,
    Carried,
    Evidence,
    EvidenceKind,
    LogEntry,
    Measure,
    Status,
)
from .unit_records import Binding, Comment, Determination, Figure, Particulars, Snapshot, Unit

Row: TypeAlias = dict[str, object]
Kept: TypeAlias = Assessment | LogEntry | Record
_Record = TypeVar(
    "_Record", Assessment, Answer, Evidence, Measure, CalculationRun, LogEntry, Unit, Figure, Determination, Comment,
    Binding, Snapshot,
)  # fmt: skip
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Kind(Enum):
    """Type of a field of a record."""

    TEXT = "text"
    REAL = "real"  # or None
    COUNT = "count"
    FLAG = "flag"
    LIST = "list"
    OBJECT = "object"  # or None


def _fields(texts: str = "", **others: Kind) -> dict[str, Kind]:
    return {**dict.fromkeys(texts.split(), Kind.TEXT), **others}


FIELDS: Mapping[type[Kept], Mapping[str, Kind]] = {
    Assessment: _fields(
        "uuid checklist_id checklist_version checklist_sha256 title instrument stage area author locale created"
        " modified status",
        nuclei=Kind.LIST, carried=Kind.OBJECT, particulars=Kind.OBJECT,
    ),
    Answer: _fields(
        "item_id note proposed author modified unit_code assigned_to due",
        codes=Kind.LIST, numbers=Kind.OBJECT, overridden=Kind.FLAG, to_review=Kind.FLAG, revision=Kind.COUNT,
    ),
    Evidence: _fields(
        "uuid item_id kind title source layer_id filter crs sha256 author modified unit_code",
        extent=Kind.LIST, value=Kind.REAL,
    ),
    Measure: _fields(
        "uuid item_id text owner cost due modified unit_code finding determination indicator state", target=Kind.REAL
    ),
    CalculationRun: _fields(
        "uuid indicator algorithm inputs_sha256 plugin_version time",
        parameters=Kind.OBJECT, value=Kind.REAL,
    ),
    LogEntry: _fields("uuid item_id what old new author time"),
    Unit: _fields("code name nucleus outline crs modified", place=Kind.COUNT),
    Figure: _fields(
        "unit_code indicator group alternative run reason modified",
        value=Kind.REAL, base=Kind.REAL, error=Kind.REAL,
    ),
    Determination: _fields("uuid item_id unit_code article text effect figure location correction modified"),
    Comment: _fields("uuid item_id unit_code text state reply author modified"),
    Binding: _fields("role source layer_id name modified", fields=Kind.OBJECT, meanings=Kind.OBJECT),
    Snapshot: _fields("uuid sha256 author time content", version=Kind.COUNT),
}  # fmt: skip
# Fields that records of an earlier version of the store do not have.
_LATER: Mapping[type[Kept], Row] = {
    Assessment: {"particulars": None},
    Answer: {"unit_code": "", "assigned_to": "", "due": ""},
    Evidence: {"unit_code": ""},
    Measure: {"unit_code": "", "finding": "", "determination": "", "indicator": "", "state": "", "target": None},
}


def plain(record: Kept) -> Row:
    """Return a record as texts, numbers, truth values, lists and dictionaries, fields in the order of `FIELDS`.

    Examples
    --------
    >>> plain(Measure("u", "gen_saf_01", "Lamps"))["text"]
    'Lamps'
    """
    values = dict(vars(record))
    if isinstance(record, Assessment):
        values |= {
            "instrument": record.plan.instrument,
            "stage": record.plan.stage,
            "nuclei": sorted(record.plan.nuclei),
        }
        values["carried"] = asdict(record.carried) if record.carried else None
        values["particulars"] = asdict(record.particulars)
    return {name: _plain(values[name], kind) for name, kind in FIELDS[type(record)].items()}


def from_plain(kind: type[_Record], row: Mapping[str, object]) -> _Record:
    """Return the record of a row.

    Raises
    ------
    ChecklistError
        When a field is missing, or holds what it may not; fields that are not known are passed over.
    """
    row = {**_LATER.get(kind, {}), **row}
    values = {name: _checked(kind.__name__, row, name, what) for name, what in FIELDS[kind].items()}
    try:
        return cast("_Record", _MAKERS[kind](values))
    except PlanningError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ChecklistError(
            "A record of the kind '{record}' cannot be read: {reason}.",
            hint="Mend it, or take it from a copy that was saved before.", record=kind.__name__, reason=error,
        ) from None  # fmt: skip


def content_of(record: Kept | None) -> Row:
    """Return what a record says: all of it but its ids, its author, its time and its revision; empty of none.

    An answer that says nothing at all is the same as none.
    """
    if record is None or (isinstance(record, Answer) and record.is_empty and not record.assigned_to):
        return {}
    apart = {"uuid", "item_id", "author", "modified", "revision"}
    return {name: value for name, value in plain(record).items() if name not in apart}


def storable(text: str) -> str:
    r"""Return a text that UTF-8 and every database can hold.

    Examples
    --------
    >>> storable("a\x00b") == "a\N{REPLACEMENT CHARACTER}b"
    True
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = "".join(_REPLACEMENT if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text.replace("\0", _REPLACEMENT)


def _plain(value: object, kind: Kind | None = None) -> object:
    """Return a value without classes of ours, dictionaries in the order of their keys."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {storable(str(key)): _plain(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(part) for part in value]
    if value is None:
        return [] if kind is Kind.LIST else None
    return value if isinstance(value, bool | int | float) else storable(str(value))


_ACCEPTS: Mapping[Kind, Callable[[object], bool]] = {
    Kind.TEXT: lambda value: isinstance(value, str),
    Kind.REAL: lambda value: value is None or _is_number(value),
    Kind.COUNT: lambda value: isinstance(value, int) and value >= 0,
    Kind.FLAG: lambda value: value in (False, True),
    Kind.LIST: lambda value: isinstance(value, list),
    Kind.OBJECT: lambda value: value is None or isinstance(value, Mapping),
}


def _checked(record: str, row: Mapping[str, object], name: str, kind: Kind) -> object:
    value = row.get(name)
    if name not in row or not _ACCEPTS[kind](value):
        raise ChecklistError(
            "A record of the kind '{record}' has a field '{field}' that is missing or not what it should be.",
            hint="Mend it, or take it from a copy that was saved before.", record=record, field=name,
        )  # fmt: skip
    if kind is Kind.REAL and value is not None:
        return float(cast("float", value))
    return bool(value) if kind is Kind.FLAG else value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _assessment(values: Row) -> Assessment:
    nuclei = frozenset(Nucleus(name) for name in cast("list[str]", values.pop("nuclei")))
    plan = Plan(str(values.pop("instrument")), nuclei, Stage(str(values.pop("stage"))))
    carried = cast("Row | None", values.pop("carried"))
    status = Status(str(values.pop("status")))
    particulars = _particulars(cast("Row | None", values.pop("particulars")) or {})
    return Assessment(  # type: ignore[misc]
        plan=plan, status=status, carried=_carried(carried) if carried else None, particulars=particulars,
        **values,  # type: ignore[arg-type]
    )  # fmt: skip


def _particulars(values: Row) -> Particulars:
    """Return the particulars of a plan; what is not known, or is no text, is passed over."""
    names = {one.name for one in fields(Particulars)} - {"targets"}
    texts = {name: text for name, text in values.items() if name in names and isinstance(text, str)}
    return Particulars(**texts, targets=_numbers(values.get("targets")))


def _numbers(given: object) -> dict[str, float]:
    """Return the numbers of a dictionary; what is none is passed over."""
    found = given if isinstance(given, Mapping) else {}
    return {str(name): float(cast("float", value)) for name, value in found.items() if _is_number(value)}


def _texts(given: object) -> dict[str, str]:
    """Return the texts of a dictionary."""
    found = given if isinstance(given, Mapping) else {}
    return {str(name): str(value) for name, value in found.items()}


def _carried(values: Row) -> Carried:
    found = cast("Row | None", values["score"])
    if found is None:
        return Carried(str(values["version"]), None)
    from .scoring import DomainScore, Score  # noqa: PLC0415 - of few assessments, and with all of the checklists

    domains = tuple(DomainScore(**domain) for domain in cast("list[dict[str, float]]", found["domains"]))  # type: ignore[arg-type]
    lists = {name: tuple(cast("list[str]", found[name])) for name in ("blocking_open", "alerts")}
    return Carried(str(values["version"]), Score(**{**found, **lists, "domains": domains}))  # type: ignore[arg-type]


def _answer(values: Row) -> Answer:
    codes = tuple(str(code) for code in cast("list[object]", values.pop("codes")))
    return Answer(codes=codes, numbers=_numbers(values.pop("numbers")), **values)  # type: ignore[arg-type]


def _binding(values: Row) -> Binding:
    named, meanings = _texts(values.pop("fields")), _texts(values.pop("meanings"))
    return Binding(fields=named, meanings=meanings, **values)  # type: ignore[arg-type]


def _evidence(values: Row) -> Evidence:
    corners = [float(cast("float", corner)) for corner in cast("list[object]", values.pop("extent"))]
    extent = cast("tuple[float, float, float, float]", tuple(corners)) if len(corners) == 4 else None
    return Evidence(kind=EvidenceKind(values.pop("kind")), extent=extent, **values)  # type: ignore[arg-type]


_MAKERS: Mapping[type[Kept], Callable[[Row], Kept]] = {
    Assessment: _assessment,
    Answer: _answer,
    Evidence: _evidence,
    Measure: lambda values: Measure(**values),  # type: ignore[arg-type]
    CalculationRun: lambda values: CalculationRun(**{**values, "parameters": values["parameters"] or {}}),  # type: ignore[arg-type]
    LogEntry: lambda values: LogEntry(**values),  # type: ignore[arg-type]
    Unit: lambda values: Unit(**values),  # type: ignore[arg-type]
    Figure: lambda values: Figure(**values),  # type: ignore[arg-type]
    Determination: lambda values: Determination(**values),  # type: ignore[arg-type]
    Comment: lambda values: Comment(**values),  # type: ignore[arg-type]
    Binding: _binding,
    Snapshot: lambda values: Snapshot(**values),  # type: ignore[arg-type]
}
