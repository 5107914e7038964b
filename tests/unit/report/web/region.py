"""A small report with every block that a page can hold, about a region of square municipalities."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.report.blocks import (
    Bullets,
    Caution,
    Columns,
    Contents,
    Entry,
    Figure,
    Finding,
    Findings,
    Heading,
    KeyFigure,
    KeyFigures,
    Panel,
    Paragraph,
    Quadrant,
    Quadrants,
    Reference,
    References,
    Sheet,
    Table,
    side_by_side,
)
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import WHITE, Drawing, Group, Hatch, Path, Rectangle, Stroke, Text

NAMES = ["Ávila <b>", 'Béjar "la Real"', "Cañete & Co", "Dos 'Aguas'", "Elche", "Frías", "Gátova", "Huéneja", "Íscar"]
VALUES = ["\u22124.5\u202f%", "1\u202f204", "–", "12", "0", "+3.5\u202f%", "<5", "46 of 58", ""]
COLOURS = ["#8f3d06", "#efece4", "#62509a"]


def map_of(names: list[str], width: float = 174.0, side: float = 10.0) -> Drawing:
    """Return a map of squares in rows of three or more, each with its name, beside a legend."""
    across = max(3, int(np.sqrt(len(names))))
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], dtype=float) * side
    areas = []
    for number, name in enumerate(names):
        row, column = divmod(number, across)
        fill = Hatch() if number % 4 == 3 else COLOURS[number % 3]
        ring = square + [column * side, row * side]
        title = f"{name}\nChange: {VALUES[number % len(VALUES)] or '–'}"
        areas.append(Path([ring], fill, Stroke(WHITE, 0.18), key=f"k{number}", title=title))
    legend = [Rectangle(130, 5, 6, 3, COLOURS[0]), Text(138, 7.4, "below \u221230", 6.5)]
    outline = Path([square * 3], None, Stroke("#5b6b76", 0.35))
    height = side * -(-len(names) // across)
    return Drawing(width, height, [Group(areas, 1, 1), outline, *legend], "Most squares lose people.")


def table_of(names: list[str]) -> Table:
    """Return a table of the same municipalities, with a total and a row to compare with."""
    rows = [[name, VALUES[number % len(VALUES)], "word"] for number, name in enumerate(names)]
    keys = [f"k{number}" for number in range(len(names))]
    return Table(
        "By municipality", ["Municipality", "Change", "Kind"], [*rows, ["All", "3", ""], ["Spain", "15", ""]],
        [False, True, False], total=True, subtitle="in %", notes=["¹ counted anew"], references=1, keys=[*keys, "", ""],
    )  # fmt: skip


def report_of(names: list[str] = NAMES, language: str = "en") -> Document:
    """Return the report of a region with these municipalities."""
    title = "Territorial diagnosis <of> 'Tierras' & more"
    document = Document(title, "2001–2021", language, [("By", "the team"), ("For", "<all>")], "Contents")
    document.watermark, document.author, document.subject = "Draft", "The team", "A region & its people"
    document.drawings = {
        "cover": [Drawing(210, 297, [Rectangle(0, 0, 210, 204, "#dfe6e2"), Text(20, 250, "printed title", 34)])],
        "change": [map_of(names)],
        "half": [map_of(names, 85.0)],
        "small": [map_of(names, 46.0)],
        "chart": [Drawing(174, 40, [Rectangle(0, 10, 90, 5, COLOURS[0]), Text(92, 14, "Spain", 7)], "One bar.")],
    }
    document.cover = "cover"
    document.add(
        Heading(1, "Findings", "findings", numbered=False),
        Findings([
            Finding("People <leave>.", "\u221214.7\u202f%", "of them all", "small",
                    [("#8f3d06", "loses"), ("#efece4", ""), ("#62509a", "gains")], "map 1", "people"),
            Finding("No map here.", "3", "of nine"),
        ]),
        KeyFigures([KeyFigure("188\u202f169", "inhabitants"), KeyFigure("46 of 58", "lose people")]),
        Contents("Contents"),
        Contents("Maps and tables", "pictures"),
        Heading(1, "People", "people", lead="It empties.", source="the register, 2021 <CC0>"),
        Paragraph("A paragraph.", "lead"),
        Caution("Read with care."),
        Figure("change", "Change in population", "Seven of nine lose people.", "in %", "map"),
        Figure("chart", "One bar", kind="chart"),
        Heading(2, "By municipality"),
        table_of(names),
        side_by_side([Figure("half", "Left", kind="map")], [Figure("picture", "Right", "A picture & more")]),
        Columns([[Paragraph("left"), Bullets(["one", "two"])], [Panel("How sure?", ["Very <sure>."])]], [8, 4]),
        Heading(1, "Synthesis", "synthesis"),
        Quadrants([Quadrant(word, "#17495a", [("A city that grows", "ch. 2")]) for word in "SWOT"], "your own"),
        Heading(3, "Too deep"),
        Entry("A question?", [("Answer", "yes\n  indeed")], "bad", "entry-1"),
        References([Reference("A book.", "https://example.org/a?b=1&c=2"), Reference("Another.")]),
        Sheet("sheet", "Elche", "f-1"),
        Sheet("sheet", "Frías", "f-2"),
    )  # fmt: skip
    return document


PICTURES = {
    "picture": ("image/svg+xml", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    "logo": ("image/svg+xml", b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"/>'),
}
