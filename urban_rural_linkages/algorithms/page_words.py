"""The words of a web page, in the language of what it shows."""

from __future__ import annotations

from ..core.report.web import PageWords
from ..i18n import Language, speaking, tr


def page_words(language: str) -> PageWords:
    """Return what a web page says around its text, in ``en`` or ``es``."""
    with speaking(Language(language)):
        return PageWords(
            skip=tr("Skip to the text"),
            find=tr("Find a name"),
            found=tr("Rows of tables: {rows}. Areas of the maps: {areas}. Enter goes to the next."),
            hint=tr("Point at an area, or go to the map with the Tab key and through it with the arrow keys, to read "
                    "its name and value; its rows in the tables light up, and the other way round."),
            values=tr("The map in words and as a table"),
            name=tr("Name"),
            value=tr("Value"),
            many=tr("The map shows {count} areas, too many to list here."),
            coarse=tr("The map shows {count} areas; their outlines are simplified for this page, and the values not "
                      "listed."),
            chapter=tr("Chapter"),
            source=tr("Source"),
            sheets=tr("{count} sheets of one page each are in the printed report."),
            listed=tr("Maps, charts and tables"),
        )  # fmt: skip
