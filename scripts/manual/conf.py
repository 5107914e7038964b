"""Sphinx' settings for the manual of one language; what differs `make_manual` gives in the environment."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from sphinx.search.en import SearchEnglish
from sphinx.search.es import SearchSpanish

_HERE = Path(__file__).parent
_WORDS = {
    "en": {"contents": "Contents", "language": "Español", "skip": "To the text", "previous": "Previous",
           "next": "Next", "search": "Search the manual", "go": "Search", "version": "Version"},
    "es": {"contents": "Contenido", "language": "English", "skip": "Al texto", "previous": "Anterior",
           "next": "Siguiente", "search": "Buscar en el manual", "go": "Buscar", "version": "Versión"},
}  # fmt: skip

language = os.environ["MANUAL_LANGUAGE"]
project = os.environ["MANUAL_TITLE"]
version = release = os.environ["MANUAL_VERSION"]
extensions = ["myst_parser"]
root_doc = "index"
myst_heading_anchors = 4
suppress_warnings = ["misc.highlighting_failure"]  # code is shown as it stands, whatever language it names
smartquotes = False
highlight_language = "none"
pygments_style = "none"

html_theme = "theme"
html_theme_path = [str(_HERE)]
html_title = f"{project} {version}"
html_favicon = str(_HERE.parents[1] / "resources" / "icons" / "urban_rural_linkages.svg")
html_last_updated_fmt = None
html_copy_source = False
html_show_sourcelink = False
html_show_search_summary = False  # it would be read from the pages, which a browser forbids for files
html_use_index = False
html_domain_indices = False
html_permalinks = False
html_scaled_image_link = False
html_search_language = language
html_context = {
    "words": _WORDS[language],
    "other_language": "en" if language == "es" else "es",
    "pages_of_both": set(os.environ["MANUAL_PAGES_OF_BOTH"].split()),
}


class _Folded:
    """A language whose words are found with and without their accents, but not without the tilde of ñ."""

    js_splitter_code = """
var splitQuery = function (query) {
  return query.normalize(`NFD`).replace(/[\\u0300-\\u0302\\u0304-\\u036f]/g, ``).normalize(`NFC`)
    .split(/[^\\p{Letter}\\p{Number}_]+/gu).filter(function (term) { return term; });
};
"""

    def split(self, text: str) -> list[str]:
        """Return the words of a text for the index, as `splitQuery` does with what is searched."""
        bare = re.sub("[\u0300-\u0302\u0304-\u036f]", "", unicodedata.normalize("NFD", text))
        return super().split(unicodedata.normalize("NFC", bare))


class _English(_Folded, SearchEnglish):
    pass


class _Spanish(_Folded, SearchSpanish):
    pass


def setup(app) -> None:
    """Have the search fold accents."""
    for of_language in (_English, _Spanish):
        app.add_search_language(of_language)
