"""Facts about services, places and roads that were chosen: types, sums, classes, and what lies outside the region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats
from ..notes import Amount, Note
from .described import LayerDescription
from .found import Candidate, Found, listed

_NAMED = 3


@dataclass(frozen=True, eq=False)
class Distances:
    """Distances of services from the units that they lie outside of.

    Attributes
    ----------
    units, services : LayerDescription
        As they were described when it was measured.
    metres : (n,) floats or None
        0 inside, NaN = unknown; None where it could not be measured.
    """

    units: LayerDescription
    services: LayerDescription
    metres: Floats | None

    @property
    def outside(self) -> list[int]:
        """The places of the services outside, the farthest first."""
        if self.metres is None or self.metres.size != self.services.rows:
            return []
        far = np.nan_to_num(self.metres)
        rows = np.flatnonzero(far > 0.0)
        return [int(row) for row in rows[np.argsort(-far[rows], kind="stable")]]


def find_outside(distances: Distances, name: str, kind: str) -> Found:
    """Ask whether services outside the region are left out.

    Parameters
    ----------
    distances : Distances
    name, kind : str
        Fields of the services' names and types, "" where there are none.

    Returns
    -------
    Found
        Of OUTSIDE; nothing is asked where all lie inside.
    """
    rows = distances.outside
    if not rows or distances.metres is None:
        return Found("OUTSIDE")
    called = [Note("{service} ({km} km)", service=_called(distances.services, row, name, kind),
                   km=Amount(float(distances.metres[row]) / 1000.0, 1)) for row in rows[:_NAMED]]  # fmt: skip
    if len(rows) == 1:
        km = Amount(float(distances.metres[rows[0]]) / 1000.0, 1)
        question = Note(
            "{service} lies {km} km outside the region. Leave it out, or use it because people cross borders?",
            service=_called(distances.services, rows[0], name, kind), km=km,
        )  # fmt: skip
    else:
        question = Note(
            "{count} of {all} services lie outside the region, the farthest: {services}. Leave them out, or use them "
            "because people cross borders?",
            count=Amount(len(rows)), all=Amount(distances.services.rows), services=listed(called),
        )  # fmt: skip
    reason = called[0] if len(rows) == 1 else Note("{count} {count:service|services} outside the region",
                                                   count=Amount(len(rows)))  # fmt: skip
    return Found("OUTSIDE", (Candidate("ignore", 0.5, reason),), {}, question)


def types_of(services: LayerDescription, kind: str) -> list[tuple[str, int]]:
    """Return the types of services and how many there are of each, the fewest first: those decide who lives far.

    Examples
    --------
    >>> from .described import FieldDescription
    >>> field = FieldDescription("type", "text", ["school", "school", "hospital", None])
    >>> types_of(LayerDescription("s", "s", "point", (field,)), "type")
    [('hospital', 1), ('school', 2)]
    """
    one = services.by_name.get(kind)
    return sorted(Counter(one.texts).items(), key=lambda pair: (pair[1], pair[0])) if one is not None else []


def about_types(services: LayerDescription, kind: str) -> Note | None:
    """Return what is to be said of the types: that there is one only, or none; None where all is well."""
    if not services.rows:
        return None
    if not kind or kind not in services.by_name:
        return Note("Without a type all services count as one: a pharmacy does for a hospital.")
    counts = types_of(services, kind)
    if len(counts) == 1:
        return Note("{count:The only service is|All {count} services are} of one type, {type}.",
                    count=Amount(services.rows), type=counts[0][0])  # fmt: skip
    lacking = services.rows - sum(count for _, count in counts)
    return Note("Services without a type: {count}.", count=Amount(lacking)) if lacking else None


def people_in_places(places: LayerDescription, field: str, people: float) -> tuple[bool, Note] | None:
    """Tell whether the people of the places are those of the region, to 1 %; None where that is not known."""
    one = places.by_name.get(field)
    if one is None or not one.known.size or not people > 0 or not places.is_whole:
        return None
    said = {"count": Amount(places.rows), "sum": Amount(one.total), "people": Amount(people)}
    if abs(one.total / people - 1.0) <= 0.01:
        return True, Note("{count} {count:place|places} with {sum} people: the inhabitants of the region.", **said)
    return False, Note("{count} {count:place|places} with {sum} people; the region has {people}. Are they of the same "
                       "year, and of the whole region?", **said)  # fmt: skip


def classes_of(roads: LayerDescription, field: str) -> list[tuple[str, float | None, int]]:
    """Return the classes of roads with their kilometres and lines, the longest first; km is None where not measured."""
    one = roads.by_name.get(field)
    if one is None or not len(one.values):
        return []
    texts = ["" if value is None else str(value).strip() for value in one.values]
    lines = Counter(text for text in texts if text)
    lengths = _kilometres(roads, texts)
    found = [(name, lengths.get(name), count) for name, count in lines.items()]
    return sorted(found, key=lambda item: (-(item[1] or 0.0), -item[2], item[0]))


def _kilometres(roads: LayerDescription, texts: Sequence[str]) -> dict[str, float]:
    if roads.lengths.size != len(texts):
        return {}
    sums: dict[str, float] = {}
    for text, metres in zip(texts, np.nan_to_num(roads.lengths).tolist(), strict=True):
        sums[text] = sums.get(text, 0.0) + metres / 1000.0
    return sums


def _called(services: LayerDescription, row: int, name: str, kind: str) -> str:
    """Return what to call a service: its name, else its type, else its place among them."""
    for field in (name, kind):
        one = services.by_name.get(field)
        text = str(one.values[row] or "").strip() if one is not None and len(one.values) > row else ""
        if text:
            return text
    return str(row + 1)
