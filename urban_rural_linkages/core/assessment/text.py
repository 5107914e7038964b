"""Words of a checklist in its languages.

Why: questions are content, not interface: they belong to the checklist and its version, and a region may add a
language of its own.  The language of a report is chosen apart from that of QGIS, so a text carries all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# Readers of these languages are served better by Spanish than by English.
_NEAR_SPANISH = frozenset({"an", "ast", "ca", "eu", "ext", "gl", "pt"})


@dataclass(frozen=True)
class Text:
    """A text in one language or more.

    Attributes
    ----------
    by_language : tuple of (str, str)
        Language code and text, in the order of the file.

    Examples
    --------
    >>> text = Text.of({"en": "Met", "es": "Cumple"})
    >>> text.in_language("es_ES"), text.in_language("gl"), text.in_language("fr")
    ('Cumple', 'Cumple', 'Met')
    """

    by_language: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> Text:
        """Return a text from a mapping of language code to words."""
        return cls(tuple(texts.items()))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has, in the order of the file."""
        return tuple(language for language, _ in self.by_language)

    def in_language(self, language: str) -> str:
        """Return the words in a language, or in the nearest one that there is.

        Parameters
        ----------
        language : str
            A code such as "es", "es_ES" or "pt-BR".

        Returns
        -------
        str
            The text in that language; else in Spanish for its neighbours, in English for all others; else the first.
        """
        code = language.lower().replace("-", "_").split("_")[0]
        texts = dict(self.by_language)
        for candidate in (code, "es" if code in _NEAR_SPANISH else "en", "en"):
            if candidate in texts:
                return texts[candidate]
        return self.by_language[0][1]
