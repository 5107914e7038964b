"""Keys of a table matched to the codes of units, by a rule where they have another form."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import InputError
from ..identifiers import IdMatch, match_ids, shortened
from ..notes import Note
from .codes import Rule, find_rule
from .remarks import rule_remark


def match_keys(
    ids: Sequence[str], keys: Sequence[object], table: str, key_field: str, layer: str, id_field: str
) -> tuple[list[str], IdMatch, list[Note]]:
    """Match the keys of a table to units.

    Equal keys are paired, and those that differ by lost leading zeros alone (`match_ids`).  Where that serves neither
    all keys nor all units, a rule is looked for (`codes.find_rule`).  One that fits is applied and noted; where several
    lead to different units, none is.

    Parameters
    ----------
    ids : sequence of unique str
        Codes of the units.
    keys : sequence of str
        Keys of the rows, cleaned; "" for none.
    table, key_field, layer, id_field : str
        Where both come from, for messages.

    Returns
    -------
    keys : list of str
        The codes of the units in place of the keys that the rule reads as such.
    match : IdMatch
    notes : list of Note

    Raises
    ------
    InputError
        When nothing fits.
    """
    texts = [str(key) for key in keys]
    match = match_ids(ids, texts)
    rules = _rules(ids, texts, match)
    if len(rules) == 1:
        codes = [rules[0].codes.get(key, key) for key in texts]
        note = rule_remark(table, rules[0], layer)
        return codes, match_ids(ids, codes), [note] if note else []
    if not match.left.size:
        raise _several_rules(rules, table, key_field) if rules else _nothing_fits(
            texts, ids, (table, key_field, layer, id_field)
        )  # fmt: skip
    return texts, match, _zeros_remark(table, match)


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


def _nothing_fits(keys: Sequence[str], ids: Sequence[str], names: tuple[str, str, str, str]) -> InputError:
    table, key_field, layer, id_field = names
    theirs, ours = sorted({key for key in keys if key}), min(ids, default="")
    if not theirs or not ours:
        return InputError(
            "There is nothing to join: column '{key_field}' of table '{table}' holds {keys} ids, layer '{layer}' has "
            "{units} units.",
            hint="Choose a table with rows, and the column that holds the codes of the units as TABLE_KEY.",
            key_field=key_field,
            table=table,
            keys=len(theirs),
            layer=layer,
            units=len(ids),
        )
    known, width = set(ids), len(ours)
    longer = next((key for key in theirs if key[:width] in known or key[-width:] in known), "")
    if longer:
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
        id_field=id_field,
        layer=layer,
        unit=ours,
    )
