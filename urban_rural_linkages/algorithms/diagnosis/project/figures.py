"""Figures as expressions of QGIS: numbers written as a language writes them, words of classes, letters made inert."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsExpression

THIN_SPACE, MINUS = "\u202f", "\u2212"
_UNKNOWN = "–"


@dataclass(frozen=True)
class Figure:
    """A figure of a feature: its label, and the expression of the text that shows it.

    Attributes
    ----------
    label : str
    text : str
        An expression; NULL where the figure is unknown.
    """

    label: str
    text: str


def field(name: str) -> str:
    """Return a field as an expression."""
    return QgsExpression.quotedColumnRef(name)


def words(text: str) -> str:
    """Return a text as an expression."""
    return QgsExpression.quotedString(text)


def number(value: str, decimals: int, language: str, unit: str = "", signed: bool = False) -> str:
    """Return the expression that writes a number with a true minus, and thousands apart by a thin space.

    English parts them from 1 000 on and Spanish from 10 000 on, which has a decimal comma.

    Parameters
    ----------
    value : str
        The expression of the number.
    decimals : int
    language : str
        ``en`` or ``es``.
    unit : str
        Behind the number and a thin space.
    signed : bool
        Whether a plus stands before what is more than 0.
    """
    rounded = f"(round(to_real({value}), {decimals}) + 0)"
    apart = words(THIN_SPACE)
    if language == "es":
        apart = f"if(abs({rounded}) < 10000, '', {apart})"
    text = f"replace(replace(format_number({rounded}, {decimals}, 'en'), '-', {words(MINUS)}), ',', {apart})"
    if language == "es":
        text = f"replace({text}, '.', ',')"
    if signed:
        text = f"if({rounded} > 0, '+', '') || {text}"
    return f"({text} || {words(f'{THIN_SPACE}{unit}')})" if unit else f"({text})"


def known(text: str) -> str:
    """Return the expression of a text, a dash where it is unknown."""
    return f"coalesce({text}, {words(_UNKNOWN)})"


def harmless(text: str) -> str:
    """Return the expression of a text in which HTML finds no tag: a unit may be called ``<b>``."""
    for letter, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = f"replace({text}, '{letter}', '{written}')"
    return text


def evaluated(expression: str) -> str:
    """Return an expression as map tips and labels of layouts evaluate it; "" where the name of a field would end it."""
    return "" if "%]" in expression else f"[% {expression} %]"


def of_classes(value: str, classes: Sequence[tuple[object, str]]) -> str:
    """Return the expression of the word for a value; NULL where it has none.

    Parameters
    ----------
    value : str
        The expression of the value.
    classes : sequence of (object, str)
        Each value with its word.
    """
    cases = "".join(f" WHEN to_string({value}) = {words(str(entry))} THEN {words(word)}" for entry, word in classes)
    return f"CASE{cases} END" if cases else "NULL"
