"""A small report with every block that a page can hold, about a region of square municipalities."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from urban_rural_linkages.core.report.blocks import (
    Block,
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


TABLE = Table("By comarca", ["Comarca", "2001", "2021"], [["Alba", "1842", "1200"], ["Total", "3000", "2000"],
              ["Spain", "", "47"]], [False, True, True], True, "inhabitants", ["¹ A note."], references=1)  # fmt: skip
FINDING = Finding("The region loses people.", "−25.3 %", "of 62,300", "map", [("#8f3d06", "loses"), ("#efece4", ""),
                  ("#62509a", "gains")], "INE 2021", "people")  # fmt: skip


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
    left = width - 44
    legend = [Rectangle(left, 5, 6, 3, COLOURS[0]), Text(left + 8, 7.4, "below \u221230", 6.5)]
    outline = Path([square * 3], None, Stroke("#5b6b76", 0.35))
    height = max(side * -(-len(names) // across), 10.0)
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
        "sheet": [Drawing(210, 297, [Text(18, 30, "A whole page")])],
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
        Heading(2, "By municipality", "municipalities"),
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


def every_block(text: str = "text") -> list[Block]:
    """Return a block of each kind, and of each of its roles and forms, in which everything that is typed is `text`."""
    return [
        Contents(text), Contents(text, "pictures"), Heading(1, text, "people", text, text), Heading(2, text),
        Heading(3, text), Paragraph(text), Paragraph(text, "lead"), Paragraph(text, "small"), Bullets([text, text]),
        Caution(text), Caution(text), KeyFigures([KeyFigure(text, text)] * 3),
        Table(text, [text, text], [[text, text]] * 3, [False, True], True, text, [text], 1),
        Figure("map", text, text, text, "map"), Figure("picture", text, text, text, "chart"),
        side_by_side([Figure("map", text, kind="map")], [Figure("map", text)]),
        Columns([[Paragraph(text), Panel(text, [text])], [Figure("map", text, kind="map")]], [8, 4]),
        Columns([[TABLE], [Heading(2, text), TABLE]], [6, 6]), Panel(text, [text, text]),
        Findings([replace(FINDING, sentence=text, value=text, explanation=text), Finding(text, text, "")]),
        Quadrants([Quadrant(text, "#a8435a", [(text, text), (text, "")])] * 4, text), Sheet("map", text),
        Entry(text, [(text, text)], "bad", "entry"), Entry(text, [(text, text)]),
        References([Reference(text, "https://example.org/?a=1&b=2"), Reference(text, "javascript:x()")]),
        Heading(1, text, "annex", numbered=False),
    ]  # fmt: skip


PICTURES = {
    "picture": ("image/svg+xml", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    "logo": ("image/svg+xml", b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"/>'),
}
