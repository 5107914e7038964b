"""Mutations of the attributes of a layer: what stands, or does not stand, in the fields that a run reads."""

from __future__ import annotations

import math

from qgis.core import NULL, QgsField
from qgis.PyQt.QtCore import QMetaType

from .given import Given, Table

_ODD_TYPES = (QMetaType.Type.QDate, QMetaType.Type.QDateTime, QMetaType.Type.Bool, QMetaType.Type.QByteArray,
              QMetaType.Type.QStringList, QMetaType.Type.QTime)  # fmt: skip
_TEXT, _REAL, _LONG = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.LongLong
HOSTILE_TEXTS = (
    "", " ", "'", '"', "'; DROP TABLE units; --", "<b>x</b>", "<script>alert(1)</script>", "[% env('HOME') %]", "=1+1",
    "%s %d {0} {x}", "a\nb", "a\tb", "\u00a0x", "\u202egpj", "Ñuñoa", "\U0001f3d8", "x" * 300, "../..", "a|layername=b",
    "NULL", "nan", "-", "0", "1e5", "C:\\temp", "a\x00b",
)  # fmt: skip
_WORDS_FOR_NUMBERS = ("abc", "n/a", "-", "..", "1,5", "1.234,5", "1 234", "12a", "NaN", "inf", "1e400", "", "١٢")


def _numbers(given: Given):
    """Return a layer with numbers as rows, its parameter and a field of numbers; None where there is none."""
    name = given.a_layer(with_fields=True)
    if name is None:
        return None
    return name, Table.of(given.layers()[name]), given.random.choice(given.used_fields(name, numeric=True))


def _put(given: Given, value, words: str, everywhere: bool = False, kind: QMetaType.Type | None = None) -> None:
    found = _numbers(given)
    if found is None:
        return
    name, table, field = found
    at = table.at(field)
    if kind is not None:
        table.fields[at] = QgsField(field, kind)
    rows = range(len(table.rows)) if everywhere else given.some(table.rows)
    for row in rows:
        table.rows[row][1][at] = value(row) if callable(value) else value
    given.replace(name, table.layer(), f"{words} in {field} of {len(rows)} features")


def some_unknown(given: Given) -> None:
    """Take some numbers away."""
    _put(given, NULL, "NULL")


def all_unknown(given: Given) -> None:
    """Take all the numbers of a field away."""
    _put(given, NULL, "NULL", everywhere=True)


def not_a_number(given: Given) -> None:
    """Put NaN where a number was."""
    _put(given, math.nan, "NaN", kind=_REAL)


def infinite(given: Given) -> None:
    """Put an infinity where a number was."""
    _put(given, given.random.choice((math.inf, -math.inf)), "an infinity", kind=_REAL)


def huge(given: Given) -> None:
    """Put numbers that no population has."""
    value = given.random.choice((1e19, -1e19, 1e100, 1e300, 1.7e308))
    _put(given, value, f"{value:g}", kind=_REAL, everywhere=given.random.random() < 0.3)


def beyond_64_bit(given: Given) -> None:
    """Put whole numbers at and beyond the end of 64 bit."""
    if given.random.random() < 0.5:
        _put(given, given.random.choice((2**63 - 1, -(2**63), 2**53 + 1)), "the last whole numbers", kind=_LONG)
    else:
        _put(given, "9" * given.random.choice((19, 20, 40, 400)), "digits beyond 64 bit", kind=_TEXT)


def negative(given: Given) -> None:
    """Put negative numbers."""
    _put(given, lambda row: -1 - row, "negative numbers", kind=_REAL)


def all_zero(given: Given) -> None:
    """Put 0 everywhere."""
    _put(given, 0, "0", everywhere=True)


def tiny(given: Given) -> None:
    """Put numbers that vanish when they are multiplied."""
    _put(given, 5e-324, "the smallest number", kind=_REAL, everywhere=given.random.random() < 0.5)


def all_alike(given: Given) -> None:
    """Put the same number everywhere."""
    _put(given, 7, "7", everywhere=True)


def decimals(given: Given) -> None:
    """Put decimal numbers where whole ones were."""
    _put(given, lambda row: row + 0.4999, "decimals", kind=_REAL, everywhere=True)


def words_for_numbers(given: Given) -> None:
    """Make a field of numbers one of text, with texts that are no numbers."""
    word = given.random.choice(_WORDS_FOR_NUMBERS)
    _put(given, word, f"the text {word!r}", kind=_TEXT, everywhere=given.random.random() < 0.3)


def numbers_as_text(given: Given) -> None:
    """Make a field of numbers one of text with the same numbers."""
    found = _numbers(given)
    if found is None:
        return
    name, table, field = found
    at = table.at(field)
    table.fields[at] = QgsField(field, _TEXT)
    for _, values in table.rows:
        values[at] = NULL if values[at] == NULL else str(values[at])
    given.replace(name, table.layer(), f"the numbers of {field} as text")


def odd_type(given: Given) -> None:
    """Make a field of numbers one of dates, yes and no, bytes or lists."""
    kind = given.random.choice(_ODD_TYPES)
    _put(given, NULL, f"type {kind}", everywhere=True, kind=kind)


def hostile_texts(given: Given) -> None:
    """Put texts that break careless code into a field of text."""
    name = given.a_layer(with_fields=False)
    if name is None:
        return
    table, field = Table.of(given.layers()[name]), given.random.choice(given.used_fields(name, numeric=False))
    at = table.at(field)
    for row in given.some(table.rows):
        text = given.random.choice(HOSTILE_TEXTS)
        table.rows[row][1][at] = text
        given.changed.append(repr(text[:40]))
    given.replace(name, table.layer(), f"hostile texts in {field}")


def unknown_texts(given: Given) -> None:
    """Take all the texts of a field away."""
    name = given.a_layer(with_fields=False)
    if name is None:
        return
    table, field = Table.of(given.layers()[name]), given.random.choice(given.used_fields(name, numeric=False))
    for _, values in table.rows:
        values[table.at(field)] = NULL
    given.replace(name, table.layer(), f"NULL in all of {field}")


def _ids(given: Given):
    named = [name for name in sorted(given.layers()) if given.id_field(name)]
    if not named:
        return None
    name = given.random.choice(named)
    table = Table.of(given.layers()[name])
    return name, table, table.at(given.id_field(name))


def repeated_ids(given: Given) -> None:
    """Give several features the id of the first."""
    found = _ids(given)
    if found is None or len(found[1].rows) < 2:
        return
    name, table, at = found
    for row in given.some(table.rows):
        table.rows[row][1][at] = table.rows[0][1][at]
    given.replace(name, table.layer(), "repeated ids")


def unknown_ids(given: Given) -> None:
    """Take some ids away."""
    found = _ids(given)
    if found is None:
        return
    name, table, at = found
    for row in given.some(table.rows):
        table.rows[row][1][at] = given.random.choice((NULL, ""))
    given.replace(name, table.layer(), "ids taken away")


def fractional_ids(given: Given) -> None:
    """Make the ids decimal numbers."""
    found = _ids(given)
    if found is None:
        return
    name, table, at = found
    table.fields[at] = QgsField(table.fields[at].name(), _REAL)
    step = given.random.choice((1.0, 0.1, 1e17))
    for row, (_, values) in enumerate(table.rows):
        values[at] = (row + 1) * step
    given.replace(name, table.layer(), f"ids as multiples of {step:g}")
