"""Standards of provision as data: what is due, where, by which source, and whether its text was read.

Only a law whose text was read may be shown as law.  What a newspaper reports is said to be reported; what nobody has
read is not in the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from ..notes import Note
from ..numbers import read_number

KINDS = ("time", "population", "ratio", "pupils", "users")
OF_CATCHMENTS = ("pupils", "users")
"""Kinds that ask how many people use a service."""
VERIFIED = ("text", "press", "own")
ANY_SERVICE = "*"


@dataclass(frozen=True)
class Standard:
    """A standard.

    Attributes
    ----------
    id, jurisdiction : str
        Such as ``es_ex_30min`` and ``ES-EX``.
    service : str
        As the tables call it; ``*`` for any.
    kind : {"time", "population", "ratio", "pupils", "users"}
        A service within so many minutes; one from so many inhabitants on; one for every so many inhabitants; a school
        that stays with so many pupils; a service that stays with so many users.
    value : float
        In the units of its kind.
    surplus : float
        Of a ratio: from how many inhabitants left over on another one is due; 0: none.
    rate : float
        Users that each inhabitant (or pupil) of the catchment makes; 1 unless given.
    nature : {"law", "guideline", "own"}
    verified : {"text", "press", "own"}
        Whether its text was read, or a report of it.
    title : mapping of str to str
        By language.
    source, article, reported_by, date : str
    """

    id: str
    jurisdiction: str
    service: str
    kind: str
    value: float
    surplus: float
    nature: str
    verified: str
    title: Mapping[str, str]
    source: str
    article: str
    reported_by: str
    date: str
    rate: float = 1.0

    @property
    def is_shown_as_law(self) -> bool:
        """Whether it is a law whose text was read."""
        return self.nature == "law" and self.verified == "text"

    @property
    def authority(self) -> Note:
        """On whose word it stands."""
        source = ", ".join(part for part in (self.source, self.article) if part)
        if self.is_shown_as_law:
            return Note("Law, its text read: {source}", source=source)
        if self.verified == "press":
            return Note("Reported by {reporter}; the text was not read: {source}", reporter=self.reported_by,
                        source=source)  # fmt: skip
        if self.verified == "text":
            return Note("Guideline, its text read: {source}", source=source)
        return Note("Set by the user: {source}", source=source or "–")


def parse_standards(entries: Sequence[Mapping[str, Any]], *, layer: str) -> list[Standard]:
    """Read standards from data or from the rows of a table.

    Parameters
    ----------
    entries : sequence of mapping
        With the names of `Standard`; a title may be a text for all languages.
    layer : str
        Where they come from, for messages.

    Raises
    ------
    InputError
        Naming the standard and what is wrong with it.

    Examples
    --------
    >>> parse_standards([{"id": "a", "service": "bank", "kind": "time", "value": "20"}], layer="own")[0].value
    20.0
    """
    found: dict[str, Standard] = {}
    for number, entry in enumerate(entries, 1):
        one = _standard({name: "" if value is None else value for name, value in entry.items()}, number, layer)
        if one.id in found:
            raise InputError("Standards '{layer}': '{standard}' stands there twice.", hint="Give each its own id.",
                             layer=layer, standard=one.id)  # fmt: skip
        found[one.id] = one
    return list(found.values())


def _standard(entry: Mapping[str, Any], number: int, layer: str) -> Standard:
    name = str(entry.get("id", "") or number)
    where = {"layer": layer, "standard": name}
    kind, verified = str(entry.get("kind", "")), str(entry.get("verified", "") or "own")
    if kind not in KINDS:
        raise InputError("Standards '{layer}': the kind of '{standard}' is '{kind}'.",
                         hint="It must be one of {kinds}.", kind=kind, kinds=", ".join(KINDS), **where)  # fmt: skip
    if verified not in VERIFIED:
        raise InputError("Standards '{layer}': '{standard}' says verified '{verified}'.",
                         hint="It must be one of {values}: what nobody has read is no standard.", verified=verified,
                         values=", ".join(VERIFIED), **where)  # fmt: skip
    numbers = {"value": "0", "surplus": "0", "rate": "1"}
    value, surplus, rate = (read_number(str(entry.get(key, "") or unless), "point") for key, unless in numbers.items())
    if not 0 < rate < float("inf"):
        raise InputError("Standards '{layer}': the rate of '{standard}' is no number above 0.",
                         hint="Write for example 0.3, or leave it empty.", **where)  # fmt: skip
    if not (0 < value < float("inf") and 0 <= surplus < float("inf")):
        wrong = "surplus" if 0 < value < float("inf") else "value"
        raise InputError("Standards '{layer}': the {field} of '{standard}' is '{text}', which is no number above 0.",
                         hint="Write for example 30, or 2.5 with a point.", field=wrong,
                         text=str(entry.get(wrong, "")), **where)  # fmt: skip
    if verified == "press" and not str(entry.get("reported_by", "")).strip():
        raise InputError("Standards '{layer}': '{standard}' is reported, and nothing says by whom.",
                         hint="Fill in reported_by, or set verified to own.", **where)  # fmt: skip
    title = entry.get("title") or name
    source, article, reporter, date = (str(entry.get(key, "")) for key in ("source", "article", "reported_by", "date"))
    return Standard(name, str(entry.get("jurisdiction", "")), str(entry.get("service", "") or ANY_SERVICE), kind, value,
                    surplus, str(entry.get("nature", "") or "own"), verified,
                    title if isinstance(title, Mapping) else {"en": str(title), "es": str(title)}, source,
                    article, reporter, date, rate)  # fmt: skip


def of_jurisdiction(standards: Sequence[Standard], code: str) -> list[Standard]:
    """Return the standards of a jurisdiction and of those that it is part of; all where no code is given.

    Raises
    ------
    InputError
        When there is none.

    Examples
    --------
    >>> own = parse_standards([{"id": "a", "jurisdiction": "ES", "kind": "time", "value": 1},
    ...                        {"id": "b", "jurisdiction": "ES-MD", "kind": "time", "value": 1}], layer="own")
    >>> [one.id for one in of_jurisdiction(own, "es-ex")]
    ['a']
    """
    wanted = code.strip().upper()
    found = [one for one in standards if not wanted or not one.jurisdiction
             or wanted == one.jurisdiction or wanted.startswith(f"{one.jurisdiction}-")]  # fmt: skip
    if not found:
        codes = sorted({one.jurisdiction for one in standards})
        raise InputError("No standard belongs to jurisdiction '{code}'.", hint="There are those of {codes}.", code=code,
                         codes=", ".join(codes))  # fmt: skip
    return found
