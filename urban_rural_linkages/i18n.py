"""Languages: the user interface follows QGIS, a report speaks the language that was asked for.

Source texts are English literals, all in one context.  `tr` translates into the language of the user interface;
`Language` translates into a language of its own, because a Spanish report may be wanted from an English QGIS.
"""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .core.errors import PlanningError
from .core.notes import Note
from .paths import resource

CONTEXT = "UrbanRuralLinkages"


def tr(text: str) -> str:
    """Translate a text of the user interface; call it with a literal and format afterwards."""
    return QCoreApplication.translate(CONTEXT, text)


def error_sentence(error: PlanningError) -> str:
    """Return the sentence of an error of core, with its hint, in the language of the user interface."""
    return " ".join(tr(part).format(**error.values) for part in (error.message, error.hint) if part)


def note_sentence(note: Note) -> str:
    """Return the sentence of a note of core in the language of the user interface."""
    return tr(note.message).format(**note.values)


def user_locale() -> str:
    """Return the locale of QGIS; where the setting was never made, that of the system."""
    return str(QgsSettings().value("locale/userLocale", "") or QLocale().name())


def interface_language() -> str:
    """Return the language of data that carry several (``en`` or ``es``)."""
    return "es" if user_locale()[:2] == "es" else "en"


def load_translator(locale: str) -> QTranslator | None:
    """Return the translator for a locale such as ``es_ES``, or None where the source language serves."""
    translator = QTranslator()
    for name in (locale, locale[:2]):
        if translator.load(str(resource("i18n", f"urban_rural_linkages_{name}.qm"))):
            return translator
    return None


class Language:
    """The language of a report.

    Parameters
    ----------
    code : str
        ``en`` or ``es``.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self._translator = None if code == "en" else load_translator(code)
        self._locale = QLocale("es_ES" if code == "es" else "en_GB")

    def tr(self, text: str) -> str:
        """Translate a literal into this language."""
        if self._translator is None:
            return text
        return self._translator.translate(CONTEXT, text) or text

    def pick(self, texts: dict[str, str] | str) -> str:
        """Return this language's text of data that carry several."""
        if isinstance(texts, str):
            return texts
        return texts.get(self.code) or texts.get("en") or next(iter(texts.values()), "")

    def note(self, note: Note) -> str:
        """Return the sentence of a note of core in this language."""
        return self.tr(note.message).format(**note.values)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """Write a number as this language does; an unknown value is a dash."""
        if value is None or value != value:  # NaN differs from itself
            return "–"
        return self._locale.toString(float(value), "f", decimals)

    def percent(self, value: float | None, decimals: int = 1) -> str:
        """Write a percentage; an unknown value is a dash."""
        text = self.number(value, decimals)
        return text if text == "–" else f"{text} %"
