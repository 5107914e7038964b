"""Reading of what an indicator needs: roles of data, and what counts in them.

Under the key ``measure`` of an indicator::

    {"roles": ["settlements", "services", "roads"], "services": ["primary_care"], "people": "65_plus"}

and where numbers would otherwise be typed, the source of each::

    {"numbers": {"women": {"role": "sessions", "fields": ["women"]},
                 "participants": {"role": "sessions", "fields": ["women", "men", "other?"]}}}

Roles that do not exist are no mistake of the file: another version of the plugin may know them.
"""

from __future__ import annotations

from ..library import ByHand
from ..needs import SEXES, TAKES, Measure, Source
from ..plan import NUCLEI
from .entries import Entry

_KEYS = frozenset({"roles", "beside", "services", "people", "ages", "sex", "filled", "holds", "weight", "group",
                   "numbers"})  # fmt: skip
_SOURCE_KEYS = frozenset({"role", "fields", "services", "ages", "sex", "nucleus", "within", "holds", "each",
                          "take"})  # fmt: skip


def parse_measure(entry: Entry, by_hand: ByHand | None) -> Measure:
    """Read what an indicator needs.

    Parameters
    ----------
    entry : Entry
        The object under ``measure``.
    by_hand : ByHand or None
        The numbers that it may give sources of.

    Returns
    -------
    Measure

    Raises
    ------
    ChecklistError
        When a key or a number is not known, or no role is named.
    """
    entry.only(_KEYS)
    numbers: dict[str, Source] = {}
    if "numbers" in entry:
        records = entry.entry("numbers")
        records.only(frozenset(by_hand.numbers) if by_hand is not None else frozenset())
        numbers = {name: _source(Entry.of(records.required(name), entry.place)) for name in records.record}
    named = (*entry.strings("roles"), *(source.role for source in numbers.values()),
             *(source.within for source in numbers.values() if source.within))  # fmt: skip
    if not named:
        entry.required("roles")
    return Measure(
        roles=tuple(dict.fromkeys(named)),
        beside=entry.strings("beside"),
        services=entry.strings("services"),
        people=entry.string("people", ""),
        ages=entry.string("ages", ""),
        sex=entry.choice("sex", SEXES, ""),
        filled=entry.strings("filled"),
        holds=entry.strings("holds"),
        weight=entry.string("weight", ""),
        group=entry.string("group", ""),
        numbers=numbers,
    )


def _source(entry: Entry) -> Source:
    entry.only(_SOURCE_KEYS)
    return Source(
        role=entry.string("role"),
        fields=entry.strings("fields"),
        services=entry.strings("services"),
        ages=entry.string("ages", ""),
        sex=entry.choice("sex", SEXES, ""),
        nucleus=entry.choice("nucleus", NUCLEI, ""),
        within=entry.string("within", ""),
        holds=entry.strings("holds"),
        each=entry.string("each", ""),
        take=entry.choice("take", TAKES, "sum"),
    )
