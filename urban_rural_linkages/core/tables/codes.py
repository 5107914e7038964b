"""Codes of units in the forms that offices and programs give them.

The same municipality is 02003 in a layer, 2003 in a workbook, ``44001.0`` after pandas, ``="02003"`` or ``'02003``
where somebody kept Excel from eating the zero, 020030 with INE's check digit, 34020202003 as IGN's NATCODE,
``0500000US44001`` at the US Census, and 240010 for 2400109 at DATASUS.  Each form is a rule from a key to a code.
Rules are tried, never guessed: one is taken only where every key of the table finds a unit by it, or every unit a key
(a table of the whole country), no unit is found twice, and no other rule leads to other units.

Sources: INE, *Relación de municipios y sus códigos por provincias* (check digit); IGN, *Nomenclátor* (NATCODE:
country, community, province, municipality); US Census Bureau, *Understanding Geographic Identifiers (GEOIDs)*; IBGE,
*Códigos dos municípios* (seventh digit); Eurostat and Excel as met in their files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_INVISIBLE_OR_BLANK = {ord(letter): None for letter in INVISIBLE} | {ord("\u00a0"): " ", ord("\u202f"): " "}
_FORMULA = re.compile(r'="?([^"]*)"?')
_DECIMALS = re.compile(r"([0-9]+)[.,]0+")
_GEOID = re.compile(r"[0-9]{7}US([0-9A-Z]+)")
_CODE_AND_NAME = re.compile(r"([0-9]+)[ _:.-]+\D.*")
_SHORTEST = 3
"""Codes of fewer signs are too easily part of others."""
_WIDEST_PART = 6
"""A part of a code, such as a province's, has no more digits."""


@dataclass(frozen=True)
class Rule:
    """Rule by which keys of a table become codes of units.

    Attributes
    ----------
    name : str
        Of the rule, or of those that were chained, for `wording`.
    codes : dict of str to str
        The unit of each key that has one, keys that needed no rule among them.
    steps : tuple of str
        Ids of the rules in the order in which they were applied.
    """

    steps: tuple[str, ...]
    codes: dict[str, str]


@dataclass(frozen=True)
class _Step:
    """One way to write a key anew, given the width of the units' codes; None where it does not apply."""

    id: str
    apply: Callable[[str, int], str | None]


def clean_key(key: str) -> str:
    r"""Return a key without what only programs see: signs of no width, hard blanks, Excel's ``="..."`` and ``'``.

    Examples
    --------
    >>> clean_key('="02003"'), clean_key("'02003"), clean_key("\u200b06015\u00a0")
    ('02003', '02003', '06015')
    """
    key = key.translate(_INVISIBLE_OR_BLANK).strip()
    if formula := _FORMULA.fullmatch(key):
        key = formula[1]
    if key.startswith("'") and key.count("'") == 1:
        key = key[1:]
    return key.strip()


def put_together(parts: Sequence[Sequence[str]], units: Sequence[str] | None = None) -> list[str]:
    """Put the parts of codes together, such as province and municipality, each with the zeros that it has lost.

    Parameters
    ----------
    parts : sequence of columns
        Cleaned; a row that lacks a part has no code.
    units : sequence of str, optional
        Codes that tell how wide the parts are: so that most of them are found.

    Examples
    --------
    >>> put_together([["2", "44"], ["3", "1"]], ["02003", "44001"])
    ['02003', '44001']
    """
    if len(parts) == 1:
        return list(parts[0])
    known, rows = set(units or ()), list(zip(*parts, strict=True))
    tried = [[_joined(row, widths) for row in rows] for widths in _widths_of(parts, units)]
    return max(tried, key=lambda keys: len(known.intersection(keys)))


def _joined(parts: Sequence[str], widths: Sequence[int]) -> str:
    if not all(parts):
        return ""
    return "".join(part.zfill(width) for part, width in zip(parts, widths, strict=True))


def _widths_of(parts: Sequence[Sequence[str]], units: Sequence[str] | None) -> list[tuple[int, ...]]:
    """Return the widths to try: those of the parts, and with units all that add up to the width of a code."""
    own = tuple(max((len(part) for part in column), default=0) for column in parts)
    whole = {len(unit) for unit in units or ()}
    if len(whole) != 1:
        return [own]
    width = whole.pop()
    wider = product(*(range(size, _WIDEST_PART + 1) for size in own))
    return [own, *(widths for widths in wider if sum(widths) == width)]


def find_rule(keys: Sequence[str], units: Sequence[str]) -> tuple[Rule, ...]:
    """Find the rules by which every key finds a unit of its own, or every unit a key; the shortest chains only.

    Parameters
    ----------
    keys : sequence of str
        The keys of the rows, cleaned; "" for rows without one.  Keys without any digit, such as ``Total``, need not
        fit where the units' codes have digits.
    units : sequence of str
        The codes of the units, unique.

    Returns
    -------
    tuple of Rule
        None where nothing fits; one where it is clear; several that lead to different units where the user must say.

    Examples
    --------
    >>> [rule.steps for rule in find_rule(["44001.0", "2003.0"], ["44001", "02003", "06015"])]
    [('decimals', 'zeros')]
    """
    known = {unit for unit in units if unit}
    wanted = [key for key in dict.fromkeys(keys) if key and _must_fit(key, known)]
    widths = {len(unit) for unit in known}
    if not wanted or len(widths) != 1 or min(widths) < _SHORTEST:
        return ()
    width = widths.pop()
    shortened = {unit[:-1]: unit for unit in known} if len({unit[:-1] for unit in known}) == len(known) else {}
    for chain in _CHAINS:
        fitting = [found for steps in chain if (found := _codes(wanted, steps, width, known, shortened))]
        different: dict[tuple[str, ...], Rule] = {}
        for rule in fitting:
            different.setdefault(tuple(rule.codes.get(key, "") for key in wanted), rule)
        if different:
            return tuple(different.values())
    return ()


def strangers_to_rules(keys: Sequence[str], units: Sequence[str]) -> list[str]:
    """Return the keys that keep a rule from being applied: those that are no units by the rule by which most are.

    Empty where no rule makes units of two thirds of the keys, or more.

    Examples
    --------
    >>> strangers_to_rules(["44001.0", "02003.0", "99999.0"], ["44001", "02003", "06015"])
    ['99999.0']
    """
    known = {unit for unit in units if unit}
    wanted = [key for key in dict.fromkeys(keys) if key and _must_fit(key, known)]
    if len({len(unit) for unit in known}) != 1:
        return []
    width = len(next(iter(known)))
    left = [[key for key in wanted if _code(key, steps, width, known) not in known] for chain in _CHAINS
            for steps in chain]  # fmt: skip
    fewest = min(left, key=len, default=wanted)
    return fewest if 3 * len(fewest) <= len(wanted) else []


def _code(key: str, steps: Sequence[_Step], width: int, known: set[str]) -> str:
    for step in steps:
        if key in known or step.id == "digit_added":
            break
        key = step.apply(key, width) or key
    return key


def _must_fit(key: str, known: set[str]) -> bool:
    return any(map(str.isdigit, key)) or not any(any(map(str.isdigit, unit)) for unit in known)


def _codes(
    keys: Sequence[str], steps: Sequence[_Step], width: int, known: set[str], shortened: dict[str, str]
) -> Rule | None:
    """Apply the steps to all keys; None unless all keys or all units are served, and no unit twice."""
    codes: dict[str, str] = {}
    applied: frozenset[str] = frozenset()
    for key in keys:
        code: str = key
        for step in steps:
            if code in known:
                break
            new = shortened.get(code) if step.id == "digit_added" else step.apply(code, width)
            if new is not None and new != code:
                code, applied = new, applied | {step.id}
        if code in known:
            codes[key] = code
    found = set(codes.values())
    if not codes or len(found) < len(codes) or (len(codes) < len(keys) and found != known):
        return None
    return Rule(tuple(step.id for step in steps if step.id in applied), codes)


def _without_decimals(key: str, width: int) -> str | None:
    found = _DECIMALS.fullmatch(key)
    return found[1] if found else None


def _with_zeros(key: str, width: int) -> str | None:
    return key.zfill(width) if key.isascii() and key.isdigit() and len(key) < width else None


def _without_check_digit(key: str, width: int) -> str | None:
    return key[:-1] if key.isascii() and key.isdigit() and len(key) in (width, width + 1) else None


def _last_digits(key: str, width: int) -> str | None:
    return key[-width:] if key.isascii() and key.isdigit() and len(key) > width + 1 else None


def _first_digits(key: str, width: int) -> str | None:
    return key[:width] if key.isascii() and key.isdigit() and len(key) > width + 1 else None


def _after_us(key: str, width: int) -> str | None:
    found = _GEOID.fullmatch(key)
    return found[1] if found else None


def _before_name(key: str, width: int) -> str | None:
    found = _CODE_AND_NAME.fullmatch(key)
    return found[1] if found else None


_DROP_DECIMALS = _Step("decimals", _without_decimals)
_ADD_ZEROS = _Step("zeros", _with_zeros)
_DROP_NAME = _Step("before_name", _before_name)
_DIGITS = (
    _Step("check_digit", _without_check_digit),
    _Step("last_digits", _last_digits),
    _Step("first_digits", _first_digits),
    _Step("digit_added", lambda key, width: None),
)
_FORMS = (*_DIGITS, _Step("after_us", _after_us), _DROP_NAME)
_CHAINS: tuple[tuple[tuple[_Step, ...], ...], ...] = (
    ((_DROP_DECIMALS,), (_ADD_ZEROS,), *((form,) for form in _FORMS)),
    ((_DROP_DECIMALS, _ADD_ZEROS), *((_DROP_DECIMALS, form) for form in _FORMS)),
    (*((form, _ADD_ZEROS) for form in _FORMS), *((_DROP_NAME, form) for form in _DIGITS)),
    tuple((_DROP_DECIMALS, form, _ADD_ZEROS) for form in _FORMS),
)
"""Rules alone first, then chained; a longer chain is tried only where no shorter one fits."""
