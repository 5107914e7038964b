"""The words that the web page puts around what a document says, in the document's language."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..numbering import Words


@dataclass(frozen=True)
class PageWords:
    """Words of the page.

    Attributes
    ----------
    counted : Words
        What stands before the numbers of chapters, maps, charts and tables.
    skip : str
        The link that leads over the index to the text.
    find : str
        What is written at the box that finds a name.
    found : str
        What it says it has found, with {rows} and {areas}.
    hint : str
        How a map is read with mouse and keyboard, below the first one.
    values : str
        What opens the sentence and the table of values beside a map or a chart.
    name, value : str
        Heads of that table.
    many : str
        Said in place of the table where a map has too many areas to list, with {count}.
    coarse : str
        Said where its outlines are drawn coarser for the page, with {count}.
    listed : str
        The word of the list of maps, charts and tables, for who hears the page.
    """

    counted: Words = field(default_factory=Words)
    skip: str = "Skip to the text"
    find: str = "Find a name"
    found: str = "Rows of tables: {rows}. Areas of the maps: {areas}. Enter goes to the next."
    hint: str = (
        "Point at an area, or go to the map with the Tab key and through it with the arrow keys, to read its name "
        "and value; its rows in the tables light up, and the other way round."
    )
    values: str = "In words and as a table"
    name: str = "Name"
    value: str = "Value"
    many: str = "The map shows {count} areas, too many to list here."
    coarse: str = "The map shows {count} areas; their outlines are simplified for this page, and the values not listed."
    listed: str = "Maps, charts and tables"
