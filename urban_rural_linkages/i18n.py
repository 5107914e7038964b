"""Languages: the user interface follows QGIS, a report speaks the language that was asked for.

Source texts are English literals, all in one context.  `tr` translates into the language of the user interface, or,
inside `speaking`, into that of a report: a Spanish report may be wanted from an English QGIS, and then the layers,
fields and remarks that go with it are Spanish too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import SupportsFloat

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .core.errors import PlanningError
from .core.notes import Amount, Note
from .core.templates import as_template, filled
from .paths import resource

CONTEXT = "UrbanRuralLinkages"

_NARROW_SPACE = "\u202f"
_OF_PARAMETERS = frozenset({"parameter", "other_parameter"})  # the fields of sentences that name a parameter

# A name as scripts write it: in capitals, alone in brackets or in the text, and no field of a template.
_NAMES = re.compile(r"(?P<open>\(?)(?<![\w{\-/.'])(?P<name>[A-Z][A-Z0-9_]*)(?![\w}\-/'])(?P<close>\)?)")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9_]*\b")  # what every such name has, and is found ten times as fast


def tr(text: str) -> str:
    """Translate a literal into the language of the report, if one is being written, else of the user interface.

    The `format` of what it returns knows the forms by count, ``{n:unit|units}`` (`core.templates`).
    """
    language = _spoken.get()
    return as_template(QCoreApplication.translate(CONTEXT, text)) if language is None else language.translated(text)


@contextmanager
def naming(labels: Mapping[str, str]) -> Iterator[None]:
    """Have sentences call the parameters of an algorithm by their labels, with the names of scripts in brackets.

    It holds in this thread alone.  Only what is said of parameters changes: a field that has the name of one keeps it.
    """
    token = _labels.set(labels)
    try:
        yield
    finally:
        _labels.reset(token)


def with_labels(text: str, labels: Mapping[str, str] | None = None) -> str:
    """Return a text in which the names of parameters, in capitals, are their labels, with the names in brackets.

    Examples
    --------
    >>> with_labels("Choose the field (POP), or leave K empty.", {"POP": "Inhabitants", "K": "Indicators to meet"})
    "Choose the field ('Inhabitants', POP), or leave 'Indicators to meet' (K) empty."
    """
    labels = _labels.get() if labels is None else labels
    if not labels or _CAPITALS.search(text) is None:
        return text

    def labelled(found: re.Match[str]) -> str:
        name = found["name"]
        if name not in labels:
            return found[0]
        return f"('{labels[name]}', {name})" if found["open"] and found["close"] else (
            f"{found['open']}'{labels[name]}' ({name}){found['close']}")  # fmt: skip

    return _NAMES.sub(labelled, text)


def error_sentence(error: PlanningError) -> str:
    """Return the sentence of an error of core, with its hint, in the language spoken now."""
    values = _spoken_values(error.values)
    return " ".join(filled(with_labels(tr(part)), values) for part in (error.message, error.hint) if part)


def note_sentence(note: Note) -> str:
    """Return the sentence of a note of core in the language spoken now."""
    return filled(with_labels(tr(note.message)), _spoken_values(note.values))


def said(what: Note | Amount) -> str:
    """Return a note or a number in the language spoken now."""
    return note_sentence(what) if isinstance(what, Note) else spoken_amount(what)


def _spoken_values(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a sentence, amounts as its language writes them.

    A sentence within it is translated as well, and never taken for a template.
    """

    def spoken(value: object) -> object:
        if isinstance(value, Note):
            return note_sentence(value)
        if isinstance(value, Amount):
            return spoken_amount(value)
        return error_sentence(value) if isinstance(value, PlanningError) else value

    found = {name: spoken(value) for name, value in values.items()}
    return found | {name: with_labels(str(found[name])) for name in _OF_PARAMETERS & found.keys()}


def user_locale() -> str:
    """Return the locale of QGIS; where the setting was never made, that of the system."""
    try:
        from qgis.core import QgsSettings  # noqa: PLC0415 - the windows are also tried on a Qt without QGIS
    except ImportError:
        return QLocale().name()
    return str(QgsSettings().value("locale/userLocale", "") or QLocale().name())


def current_language() -> str:
    """Return the language spoken now, ``en`` or ``es``, for data that carry several."""
    language = _spoken.get()
    if language is not None:
        return language.code
    return "es" if user_locale()[:2] == "es" else "en"


def number_text(value: SupportsFloat | None, decimals: int = 0) -> str:
    """Write a number as the language spoken now does; an unknown value is a dash."""
    return printed_number(value, decimals, current_language())


def printed_number(value: SupportsFloat | None, decimals: int, code: str) -> str:
    """Write a number as a language does in print; an unknown value is a dash.

    Thousands are set apart by a narrow space, in Spanish from five figures on; what rounds to nothing has no sign.
    """
    if value is None or value != value:  # NaN differs from itself
        return "–"
    decimal, grouped = (",", 5) if code == "es" else (".", 4)
    whole, _, rest = f"{round(float(value), decimals) + 0.0:.{decimals}f}".partition(".")
    digits = whole.removeprefix("-")
    if len(digits) >= grouped:
        digits = f"{int(digits):_}".replace("_", _NARROW_SPACE)
    sign = "−" if whole.startswith("-") else ""
    return f"{sign}{digits}{decimal}{rest}" if rest else f"{sign}{digits}"


def spoken_amount(amount: Amount) -> str:
    """Write an amount as the language spoken now does, with its sign, and with that of per cent where it is a share."""
    return amount.written(number_text(amount.rounded, amount.decimals)).replace("-", "−")


def load_translator(locale: str) -> QTranslator | None:
    """Return the translator for a locale such as ``es_ES``, or None where the source language serves."""
    translator = QTranslator()
    for name in (locale, locale[:2]):
        if translator.load(str(resource("i18n", f"urban_rural_linkages_{name}.qm"))):
            return translator
    return None


class Language:
    """The language of a report: its words and its way of writing numbers.

    Parameters
    ----------
    code : str
        ``en`` or ``es``.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self._translator = None if code == "en" else load_translator(code)

    def translated(self, text: str) -> str:
        """Translate a text into this language; what has no translation stays English."""
        if self._translator is None:
            return as_template(text)
        # As bytes: given a str, PyQt5 insists on ASCII here, and source texts have dashes and accents.
        return as_template(self._translator.translate(CONTEXT, text.encode("utf-8")) or text)  # type: ignore[arg-type]

    def number(self, value: SupportsFloat | None, decimals: int = 0) -> str:
        """Write a number as this language does in print, as `printed_number` says."""
        return printed_number(value, decimals, self.code)

    def percent(self, value: SupportsFloat | None, decimals: int = 1) -> str:
        """Write a percentage; an unknown value is a dash, and a small one gets a decimal more before it is nothing.

        Nothing is only what is nothing: a share that would still be written as 0 is less than the last figure.
        """
        if value and round(float(value), decimals) == 0.0:
            decimals += 1
            if 0 < float(value) < 0.5 * 10.0**-decimals:
                return f"<{_NARROW_SPACE}{self.number(10.0**-decimals, decimals)}{_NARROW_SPACE}%"
        text = self.number(value, decimals)
        return text if text == "–" else f"{text}{_NARROW_SPACE}%"


_labels: ContextVar[Mapping[str, str] | None] = ContextVar("labels of the parameters", default=None)
_spoken: ContextVar[Language | None] = ContextVar("language of the report", default=None)


@contextmanager
def speaking(language: Language) -> Iterator[Language]:
    """Have `tr` speak the language of a report for a while, in this thread alone."""
    token = _spoken.set(language)
    try:
        yield language
    finally:
        _spoken.reset(token)
