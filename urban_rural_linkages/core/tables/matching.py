"""Keys of a table matched to the codes of units, by a rule where they have another form, by names where one asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..errors import InputError
from ..identifiers import IdMatch, match_ids, shortened
from ..notes import Note
from .codes import Rule, find_rule, strangers_to_rules
from .names import NamePair, pair_names
from .remarks import names_remark, rule_remark

_MOST_SHOWN = 5


@dataclass(frozen=True)
class Units:
    """Units that a table is joined to.

    Attributes
    ----------
    ids : sequence of unique str
        Their codes.
    layer, id_field : str
        Where these come from, for messages.
    names : sequence of str
        Their names, in the same order; empty where the codes are the names, or there are none.
    by_name : bool
        The keys of the table are names, as the user has confirmed.
    """

    ids: Sequence[str]
    layer: str
    id_field: str
    names: Sequence[str] = ()
    by_name: bool = False


class KeyMatch(NamedTuple):
    """Keys of a table matched to units.

    Attributes
    ----------
    keys : list of str
        The codes of the units in place of the keys that a rule or a name reads as such.
    match : IdMatch
    notes : list of Note
    pairs : list of NamePair
        The keys that are not written as the unit's code or name, those that could be several or are none among them.
    """

    keys: list[str]
    match: IdMatch
    notes: list[Note]
    pairs: list[NamePair]


def match_keys(
    units: Units, keys: Sequence[object], table: str, key_field: str, kinds: Sequence[Hashable] | None = None
) -> KeyMatch:
    """Match the keys of a table to units.

    Equal keys are paired, and those that differ by lost leading zeros alone (`match_ids`).  Where that serves neither
    all keys nor all units, a rule is looked for (`codes.find_rule`).  One that fits is applied and noted; where several
    lead to different units, none is.

    Names are compared only where the user says that the keys are names; where they fit and he does not, the error or
    a note says so.

    Parameters
    ----------
    units : Units
    keys : sequence of str
        Keys of the rows, cleaned; "" for none.
    table, key_field : str
        Where they come from, for messages.
    kinds : sequence of hashable, optional
        Of each row of a long table, what it counts (`names.pair_names`).

    Returns
    -------
    KeyMatch

    Raises
    ------
    InputError
        When nothing fits, or names fit and nobody has confirmed them.
    """
    ids, texts = units.ids, [str(key) for key in keys]
    if units.by_name:
        return _by_name(units, texts, table, key_field, kinds)
    match = match_ids(ids, texts)
    rules = _rules(ids, texts, match)
    if len(rules) == 1:
        codes = [rules[0].codes.get(key, key) for key in texts]
        note = rule_remark(table, rules[0], units.layer)
        return _by_code(units, texts, codes, [note] if note else [])
    if not match.left.size:
        if rules:
            raise _several_rules(rules, table, key_field)
        pairs = pair_names(texts, units.names or ids, ids)
        raise (
            _names_fit(pairs, units, table, key_field)
            or _most_fit(texts, units, table, key_field)
            or _nothing_fits(texts, units, table, key_field)
        )
    return _by_code(units, texts, texts, [*_zeros_remark(table, match), *_names_left(units, match, table)])


def _by_code(units: Units, keys: list[str], codes: list[str], notes: list[Note]) -> KeyMatch:
    """Match codes, and list the keys that are not written like them or are none."""
    match = match_ids(units.ids, codes)
    names = dict(zip(units.ids, units.names or units.ids, strict=True))
    unit_of = {keys[row]: units.ids[unit] for unit, row in zip(match.left.tolist(), match.right.tolist(), strict=True)}
    pairs = []
    for key, rows in Counter(key for key in keys if key).items():
        if key not in unit_of:
            pairs.append(NamePair(key, "none", rows=rows))
        elif unit_of[key] != key:
            pairs.append(NamePair(key, "differs", unit_of[key], names[unit_of[key]], rows))
    return KeyMatch(codes, match, notes, pairs)


def _by_name(units: Units, keys: list[str], table: str, key_field: str, kinds: Sequence[Hashable] | None) -> KeyMatch:
    pairs = pair_names(keys, units.names or units.ids, units.ids, kinds)
    codes = [pairs[key].unit or key if key else "" for key in keys]
    match = match_ids(units.ids, codes)
    if not match.left.size:
        raise _nothing_fits(keys, units, table, key_field)
    listed = [pair for pair in pairs.values() if pair.result != "same"]
    return KeyMatch(codes, match, [names_remark(table, list(pairs.values()))], listed)


def _names_fit(pairs: Mapping[str, NamePair], units: Units, table: str, key_field: str) -> InputError | None:
    """Return the error that asks whether keys are names; None where less than half of them, or of the units, fit."""
    fitting = [pair for pair in pairs.values() if pair.unit]
    if not fitting or 2 * len(fitting) < min(len(pairs), len(units.ids)):
        return None
    left = [pair.key for pair in pairs.values() if not pair.unit]
    example = next((pair for pair in fitting if pair.result == "differs"), fitting[0])
    return InputError(
        "Column '{key_field}' of table '{table}' holds names, not codes: {count} of {total} are those of units of "
        "'{layer}' but for capitals and accents, as '{key}' for '{name}'; left over or ambiguous: {left} ({names}).",
        hint="If that is right, choose MATCH=names: it joins by them, guesses nothing, and lists what differs.",
        key_field=key_field,
        table=table,
        count=len(fitting),
        total=len(pairs),
        layer=units.layer,
        key=example.key,
        name=example.name,
        left=len(left),
        names=shortened(left, _MOST_SHOWN) or "-",
    )


def _names_left(units: Units, match: IdMatch, table: str) -> list[Note]:
    """Say which keys and units that were left over have the same name but for capitals and accents."""
    pairs = pair_names(match.unmatched_right, match.unmatched_left, match.unmatched_left)
    found = [pair for pair in pairs.values() if pair.unit]
    if not found:
        return []
    return [
        Note(
            "Names of table '{table}' that fit no unit and differ from one in capitals, accents or marks alone: "
            "{count} ('{key}' for '{name}'). MATCH=names joins them and lists what differs.",
            table=table,
            count=len(found),
            key=found[0].key,
            name=found[0].name,
        )
    ]


def _rules(ids: Sequence[str], keys: Sequence[str], match: IdMatch) -> tuple[Rule, ...]:
    """Return the rules that do more than restoring zeros, where plain matching leaves keys and units over."""
    if not (match.unmatched_left and match.unmatched_right):
        return ()
    return tuple(rule for rule in find_rule(keys, ids) if rule.steps not in ((), ("zeros",)))


def _zeros_remark(table: str, match: IdMatch) -> list[Note]:
    if not match.restored:
        return []
    short, full = next(iter(match.restored.items()))
    return [
        Note(
            "Ids of table '{table}' and of the units that differ by lost leading zeros only: {count}, such as "
            "'{short}' and '{full}'. They were joined; store ids as text to keep their zeros.",
            count=len(match.restored),
            table=table,
            short=short,
            full=full,
        )
    ]


def _several_rules(rules: Sequence[Rule], table: str, key_field: str) -> InputError:
    key = next(key for key in rules[0].codes if len({rule.codes.get(key) for rule in rules}) > 1)
    return InputError(
        "The ids of table '{table}', column '{key_field}', can be read in several ways: '{key}' could be {codes}.",
        hint="Give the table a column with the codes of the units.",
        table=table,
        key_field=key_field,
        key=key,
        codes=shortened([rule.codes[key] for rule in rules if key in rule.codes]),
    )


def _most_fit(keys: Sequence[str], units: Units, table: str, key_field: str) -> InputError | None:
    """Name the few keys that keep a rule from being applied; None where no rule fits most of them."""
    strangers = strangers_to_rules(keys, units.ids)
    if not strangers:
        return None
    return InputError(
        "The ids of table '{table}', column '{key_field}', are written in another way than those of layer '{layer}' "
        "('{key}', '{unit}'). One rule would make units of them, but not of {count}: {strangers}.",
        hint="A rule is applied only where it fits all rows, or gives every unit its row. Take these rows out, or "
        "correct their codes.",
        table=table,
        key_field=key_field,
        layer=units.layer,
        key=next(key for key in keys if key and key not in strangers),
        unit=min(units.ids),
        count=len(strangers),
        strangers=shortened(strangers),
    )


def _nothing_fits(keys: Sequence[str], units: Units, table: str, key_field: str) -> InputError:
    ids, layer = units.ids, units.layer
    theirs, ours = sorted({key for key in keys if key}), min(ids, default="")
    if not theirs or not ours:
        return InputError(
            "There is nothing to join: column '{key_field}' of table '{table}' holds {keys} {keys:id|ids}, layer "
            "'{layer}' has {units} {units:unit|units}.",
            hint="Choose a table with rows, and the column that holds the codes of the units as TABLE_KEY.",
            key_field=key_field,
            table=table,
            keys=len(theirs),
            layer=layer,
            units=len(ids),
        )
    known, width = set(ids), len(ours)
    longer = next((key for key in theirs if key[:width] in known or key[-width:] in known), "")
    if not any(map(_has_digit, theirs)) and any(map(_has_digit, ids)):
        hint = (
            "They look like names: choose the field with the names of the units as NAME, or the column with the codes "
            "as TABLE_KEY."
        )
    elif longer:
        hint = "The ids of the table contain those of the units: give the table a column with the code alone."
    else:
        hint = (
            "Choose as TABLE_KEY the column with the same codes as the units. Codes that were read as numbers lose "
            "their leading zeros and may gain decimals: read them as text."
        )
    return InputError(
        "No row of table '{table}' fits a unit: its column '{key_field}' holds ids like '{key}', field "
        "'{id_field}' of layer '{layer}' ids like '{unit}'.",
        hint=hint,
        table=table,
        key_field=key_field,
        key=longer or theirs[0],
        id_field=units.id_field,
        layer=units.layer,
        unit=ours,
    )


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
