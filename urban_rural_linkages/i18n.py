"""Languages: the user interface follows QGIS, a report speaks the language that was asked for.

Source texts are English literals, all in one context.  `tr` translates into the language of the user interface, or,
inside `speaking`, into that of a report: a Spanish report may be wanted from an English QGIS, and then the layers,
fields and remarks that go with it are Spanish too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import SupportsFloat

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .core.errors import PlanningError
from .core.notes import Note
from .paths import resource

CONTEXT = "UrbanRuralLinkages"


def tr(text: str) -> str:
    """Translate a literal into the language of the report, if one is being written, else of the user interface."""
    language = _spoken.get()
    return QCoreApplication.translate(CONTEXT, text) if language is None else language.translated(text)


def error_sentence(error: PlanningError) -> str:
    """Return the sentence of an error of core, with its hint, in the language spoken now."""
    return _with_labels([part for part in (error.message, error.hint) if part], error.values)


def note_sentence(note: Note) -> str:
    """Return the sentence of a note of core in the language spoken now."""
    return _with_labels([note.message], note.values)


@contextmanager
def labelling(labels: Callable[[], Mapping[str, str]]) -> Iterator[None]:
    """Have sentences say what the dialog calls the parameters that they name: ``'Code of the unit' (UNIT_ID)``.

    A recipe and the command line know the id, a dialog shows the label alone.

    Parameters
    ----------
    labels : callable
        Returns the labels by id, in the language spoken now; it is asked once a language.
    """
    known: dict[str, Mapping[str, str]] = {}

    def of_language() -> Mapping[str, str]:
        language = current_language()
        if language not in known:
            known[language] = labels()
        return known[language]

    token = _labels.set(of_language)
    try:
        yield
    finally:
        _labels.reset(token)


def _with_labels(templates: Sequence[str], values: Mapping[str, object]) -> str:
    """Fill templates in, and say behind the outermost sentence what the dialog calls the parameters that they name."""
    outer = _named.get()
    named: list[str] = [] if outer is None else outer
    token = _named.set(named)
    try:
        spoken = _spoken_values(values)
        for template in templates:
            named += _ID.findall(template)
        named += [value for name, value in values.items() if name == "parameter" and isinstance(value, str)]
        sentence = " ".join(tr(template).format(**spoken) for template in templates)
    finally:
        _named.reset(token)
    asked = _labels.get()
    if outer is not None or asked is None or not named:
        return sentence
    labels = asked()
    known = [f"'{labels[one]}' ({one})" for one in dict.fromkeys(named) if _tells_more(one, labels.get(one, ""))]
    return f"{sentence} {tr('In the dialog: {labels}.').format(labels=', '.join(known))}" if known else sentence


def _tells_more(identifier: str, label: str) -> bool:
    """Tell whether a label says more than the id in small letters does."""
    return bool(label) and label.casefold() != identifier.replace("_", " ").casefold()


def _spoken_values(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a sentence; a sentence within it is translated as well, and never taken for a template."""

    def spoken(value: object) -> object:
        if isinstance(value, Note):
            return note_sentence(value)
        return error_sentence(value) if isinstance(value, PlanningError) else value

    return {name: spoken(value) for name, value in values.items()}


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


def number_text(value: float, decimals: int = 0) -> str:
    """Write a number as the language spoken now does."""
    return _locale_of(current_language()).toString(float(value), "f", decimals)


def _locale_of(code: str) -> QLocale:
    return QLocale("es_ES" if code == "es" else "en_GB")


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
        self._locale = _locale_of(code)

    def translated(self, text: str) -> str:
        """Translate a text into this language; what has no translation stays English."""
        if self._translator is None:
            return text
        # As bytes: given a str, PyQt5 insists on ASCII here, and source texts have dashes and accents.
        return self._translator.translate(CONTEXT, text.encode("utf-8")) or text  # type: ignore[arg-type]

    def number(self, value: SupportsFloat | None, decimals: int = 0) -> str:
        """Write a number as this language does; an unknown value is a dash, and what rounds to nothing has no sign."""
        if value is None or value != value:  # NaN differs from itself
            return "–"
        return self._locale.toString(round(float(value), decimals) + 0.0, "f", decimals)

    def percent(self, value: SupportsFloat | None, decimals: int = 1) -> str:
        """Write a percentage; an unknown value is a dash, and a small one gets a decimal more before it is nothing."""
        if value and round(float(value), decimals) == 0.0:
            decimals += 1
        text = self.number(value, decimals)
        return text if text == "–" else f"{text} %"


_spoken: ContextVar[Language | None] = ContextVar("language of the report", default=None)
_labels: ContextVar[Callable[[], Mapping[str, str]] | None] = ContextVar("labels of parameters", default=None)
_named: ContextVar[list[str] | None] = ContextVar("parameters that a sentence names", default=None)
_ID = re.compile(r"(?<![\w'{=])[A-Z][A-Z_]{2,}(?![\w'}=])")
"""What may be the id of a parameter in a template."""


@contextmanager
def speaking(language: Language) -> Iterator[Language]:
    """Have `tr` speak the language of a report for a while, in this thread alone."""
    token = _spoken.set(language)
    try:
        yield language
    finally:
        _spoken.reset(token)
