"""Names of units in place of codes: paired without regard to capitals, accents and marks.

One office writes ``BADAJOZ``, another ``Badajoz``, one ``L'Hospitalet`` and another ``L’Hospitalet``.  Names say less
than codes: many countries have several San Pedro.  A name is therefore paired only where one unit alone has it, and
what differs in writing, what could be several units, and what is none is listed for somebody to look at.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that Unicode does not take for another with an accent."""
_MARKS = re.compile(r"[\W_]+")

Result = Literal["same", "differs", "ambiguous", "none"]


@dataclass(frozen=True)
class NamePair:
    """A name, or a code, of a table and the unit that has it.

    Attributes
    ----------
    key : str
        As the table writes it.
    result : {"same", "differs", "ambiguous", "none"}
        Whether both write it alike, differ in capitals, accents or marks, could be several, or no unit has it.
    unit, name : str
        Code and name of the unit; "" where there is none.
    rows : int
        How many rows of the table have the name.
    """

    key: str
    result: Result
    unit: str = ""
    name: str = ""
    rows: int = 1


def plain_name(name: str) -> str:
    """Return a name without capitals, accents and marks.

    Examples
    --------
    >>> plain_name("L’Hospitalet de l'Infant"), plain_name("ŁÓDŹ"), plain_name("Saint-Étienne"), plain_name("Αθήνα")
    ('l hospitalet de l infant', 'lodz', 'saint etienne', 'αθηνα')
    """
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _MARKS.sub(" ", bare.casefold().translate(_LETTERS)).strip()


def pair_names(
    keys: Sequence[str], names: Sequence[str], ids: Sequence[str], kinds: Sequence[Hashable] | None = None
) -> dict[str, NamePair]:
    """Pair the names of a table with those of units; nothing that could be two is paired.

    Two writings of one unit are both paired where they never stand in rows of one kind, as an office writes Aisa up to
    2022 and Aísa from 2023 on.

    Parameters
    ----------
    keys : sequence of str
        The names of the rows, "" for none.
    names : sequence of n str
        The names of the units.
    ids : sequence of n str
        Their codes, unique.
    kinds : sequence of hashable, optional
        Of each row of a long table, what it counts, such as its year; without it, all rows are of one kind.

    Returns
    -------
    dict of str to NamePair
        Of each different key, in the order of the table.

    Examples
    --------
    >>> pairs = pair_names(["BADAJOZ", "Mérida", "San Pedro"], ["Badajoz", "Mérida", "San Pedro", "SAN PEDRO"], "1234")
    >>> [(pair.result, pair.unit) for pair in pairs.values()]
    [('differs', '1'), ('same', '2'), ('same', '3')]
    """
    exact, plain = _units_by(names), _units_by([plain_name(name) for name in names])
    pairs: dict[str, NamePair] = {}
    for key, rows in Counter(key for key in keys if key).items():
        found, result = exact.get(key.strip(), []), "same"
        if not found:
            found, result = plain.get(plain_name(key), []), "differs"
        if len(found) == 1:
            pairs[key] = NamePair(key, "same" if result == "same" else "differs", ids[found[0]], names[found[0]],
                                  rows)  # fmt: skip
        else:
            pairs[key] = NamePair(key, "ambiguous" if found else "none", rows=rows)
    return _without_doubles(pairs, keys, kinds or [None] * len(keys))


def _units_by(names: Sequence[str]) -> Mapping[str, list[int]]:
    units: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        if name.strip():
            units[name.strip()].append(place)
    return units


def _without_doubles(pairs: dict[str, NamePair], keys: Sequence[str], kinds: Sequence[Hashable]) -> dict[str, NamePair]:
    """Take a unit away from all names but the one that is written as the unit's; from all where none is."""
    keys_of: dict[str, list[str]] = defaultdict(list)
    kinds_of: dict[str, set[Hashable]] = defaultdict(set)
    for key, pair in pairs.items():
        if pair.unit:
            keys_of[pair.unit].append(key)
    for key, kind in zip(keys, kinds, strict=True):
        kinds_of[key].add(kind)
    for rivals in keys_of.values():
        if sum(len(kinds_of[key]) for key in rivals) > len(set().union(*(kinds_of[key] for key in rivals))):
            for key in rivals:
                if pairs[key].result != "same":
                    pairs[key] = NamePair(key, "ambiguous", rows=pairs[key].rows)
    return pairs
