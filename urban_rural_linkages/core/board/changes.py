"""Changes of a scenario: a place opened, a service closed or resized, a road drawn or made faster; as records and text.

A scenario is a list of changes against the state of today.  As text it is JSON, so that a table can hold it; what is
read is checked, for anybody may have written it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol, TypeAlias

from ..errors import InputError
from ..notes import Amount, Note

MOST_POINTS, FASTEST_KMH = 10_000, 300.0
NO_LIMIT = float("nan")
"""The one NaN of all capacities without a limit, so that equal changes are equal."""


@dataclass(frozen=True)
class Opened:
    """A new place of the service: metres in the reference system of the board; a capacity of NaN has no limit."""

    key: str
    name: str
    x: float
    y: float
    capacity: float = NO_LIMIT

    def __post_init__(self) -> None:
        if math.isnan(self.capacity):
            object.__setattr__(self, "capacity", NO_LIMIT)


@dataclass(frozen=True)
class Closed:
    """A service of today that closes."""

    service: str


@dataclass(frozen=True)
class Resized:
    """Another capacity of a service of today, by its id, or of a new place, by its key."""

    service: str
    capacity: float

    def __post_init__(self) -> None:
        if math.isnan(self.capacity):
            object.__setattr__(self, "capacity", NO_LIMIT)


@dataclass(frozen=True)
class RoadDrawn:
    """A new road, open both ways, through points in the reference system of the board."""

    key: str
    name: str
    points: tuple[tuple[float, float], ...]
    kmh: float


@dataclass(frozen=True)
class RoadFaster:
    """Lines of the road layer, by their ids, on which one travels at least so fast."""

    key: str
    name: str
    lines: tuple[str, ...]
    kmh: float


BoardChange: TypeAlias = Opened | Closed | Resized | RoadDrawn | RoadFaster
Road: TypeAlias = RoadDrawn | RoadFaster

_KINDS: Mapping[str, type[BoardChange]] = {
    "opened": Opened, "closed": Closed, "resized": Resized, "road_drawn": RoadDrawn, "road_faster": RoadFaster,
}  # fmt: skip
_NAMES: Mapping[type[BoardChange], str] = {record: name for name, record in _KINDS.items()}


class NamesOfServices(Protocol):
    """Names of the services of today, as a board has them."""

    def service_name(self, service: str) -> str:
        """Return the name of a service by its id."""


def key_of(change: BoardChange) -> str:
    """Return what a change is about: the key of what is new, or the id of the service of today."""
    return change.service if isinstance(change, Closed | Resized) else change.key


def closed_services(changes: Iterable[BoardChange]) -> set[str]:
    """Return the ids of the services that close."""
    return {change.service for change in changes if isinstance(change, Closed)}


def roads_of(changes: Iterable[BoardChange]) -> list[Road]:
    """Return the roads that are drawn or made faster, in their order."""
    return [change for change in changes if isinstance(change, RoadDrawn | RoadFaster)]


def label(change: BoardChange, board: NamesOfServices) -> Note:
    """Name a change in a few words, as a list of changes shows it.

    Examples
    --------
    >>> str(label(Opened("new1", "Castrejana", 0.0, 0.0), None))
    'Castrejana (new)'
    """
    if isinstance(change, Opened):
        return Note("{name} (new)", name=change.name)
    if isinstance(change, RoadDrawn):
        return Note("{name} (new road, {speed} km/h)", name=change.name, speed=Amount(change.kmh))
    if isinstance(change, RoadFaster):
        return Note("{name} ({speed} km/h)", name=change.name, speed=Amount(change.kmh))
    name = board.service_name(change.service)
    if isinstance(change, Closed):
        return Note("{name} (closed)", name=name)
    return Note("{name} (room for {people})", name=name, people=Amount(change.capacity))


def changes_text(changes: Iterable[BoardChange]) -> str:
    """Write changes as JSON; a capacity without a limit is null.

    Examples
    --------
    >>> changes_text([Closed("s1")])
    '[{"kind": "closed", "service": "s1"}]'
    """
    return json.dumps([_entry(change) for change in changes], ensure_ascii=False, allow_nan=False)


def _entry(change: BoardChange) -> dict[str, object]:
    values = {name: None if isinstance(value, float) and math.isnan(value) else value
              for name, value in asdict(change).items()}  # fmt: skip
    return {"kind": _NAMES[type(change)], **values}


def changes_from_text(text: str) -> tuple[BoardChange, ...]:
    """Read changes from JSON.

    Raises
    ------
    InputError
        When the text is no list of changes, or one of them is not well formed.

    Examples
    --------
    >>> changes_from_text('[{"kind": "closed", "service": "s1"}]')
    (Closed(service='s1'),)
    """
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("The changes of a scenario are no JSON.", hint="Take the text as it was stored.") from error
    if not isinstance(entries, list):
        raise InputError("The changes of a scenario are no list.", hint="Take the text as it was stored.")
    changes = tuple(_read(entry, number) for number, entry in enumerate(entries, 1))
    keys = [change.key for change in changes if isinstance(change, Opened | RoadDrawn | RoadFaster)]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        raise InputError("A scenario has two changes with the key '{key}'.", hint="Give each a key of its own.",
                         key=twice[0])  # fmt: skip
    return changes


def _read(entry: object, number: int) -> BoardChange:
    if not isinstance(entry, Mapping) or entry.get("kind") not in _KINDS:
        raise InputError("Change {number} of a scenario is of no kind that is known.",
                         hint="The kinds are {kinds}.", number=number, kinds=", ".join(_KINDS))  # fmt: skip
    record = _KINDS[entry["kind"]]
    given = {name: value for name, value in entry.items() if name != "kind"}
    read = {name: _READERS[name] for name in record.__dataclass_fields__}
    if set(given) - set(read):
        raise _wrong(number, sorted(set(given) - set(read))[0])
    values: dict[str, Any] = {}
    for name, reader in read.items():
        if name not in given and name == "capacity" and record is Opened:
            continue
        try:
            values[name] = reader(given[name])
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise _wrong(number, name) from error
    return record(**values)


def _wrong(number: int, name: str) -> InputError:
    return InputError("Change {number} of a scenario: '{name}' is not well formed.",
                      hint="Take the change as it was stored, or leave it out.", number=number, name=name)  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(value)
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(value)
    return float(value)


def _capacity(value: object) -> float:
    if value is None:
        return NO_LIMIT
    found = _number(value)
    if found < 0.0:
        raise ValueError(value)
    return found


def _speed(value: object) -> float:
    found = _number(value)
    if not 0.0 < found <= FASTEST_KMH:
        raise ValueError(value)
    return found


def _points(value: object) -> tuple[tuple[float, float], ...]:
    rows = _sequence(value)
    if not 2 <= len(rows) <= MOST_POINTS:
        raise ValueError(value)
    found = [tuple(_number(part) for part in _sequence(row)) for row in rows]
    if any(len(row) != 2 for row in found):
        raise ValueError(value)
    return tuple((row[0], row[1]) for row in found)


def _lines(value: object) -> tuple[str, ...]:
    found = tuple(_text(part) for part in _sequence(value))
    if not found:
        raise ValueError(value)
    return found


def _sequence(value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise TypeError(value)
    return value


_READERS: Mapping[str, Any] = {
    "key": _text, "name": _text, "service": _text, "x": _number, "y": _number, "capacity": _capacity,
    "points": _points, "lines": _lines, "kmh": _speed,
}  # fmt: skip
