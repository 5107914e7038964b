"""A report of which every kind of block has figures with numbers, and an annex that explains them."""

from __future__ import annotations

from urban_rural_linkages.core.report.blocks import (
    Block,
    Figure,
    Finding,
    Findings,
    Heading,
    Panel,
    Paragraph,
    Quadrant,
    Quadrants,
    Table,
)

SENTENCES = {
    1: "From 199 038 to 188 169", 2: "Of 58 municipalities 46 shrink", 3: "Two lie near the limit",
    4: "It lost a tenth", 5: "46 of 58 lose people", 6: "Change of the population", 7: "By comarca",
}  # fmt: skip
ANNEX = Table("Figures and their origin", ["No.", "What it says"], [[str(n), text] for n, text in SENTENCES.items()],
              [True, False], explains=[*SENTENCES])  # fmt: skip


def numbered_blocks() -> list[Block]:
    """Return a chapter whose blocks have the numbers 1 to 7, the table at its second column, and the annex."""
    return [
        Heading(1, "People", "people", SENTENCES[1], numbers=(1,)),
        Paragraph(f"{SENTENCES[2]}.", numbers=[2]),
        Panel("How sure?", [f"{SENTENCES[3]}.", "No figure."], [[3], []]),
        Findings([Finding(f"{SENTENCES[4]}.", "−10 %", "of all", anchor="people", numbers=[4])]),
        Quadrants([Quadrant("Weaknesses", "#b3541e", [(SENTENCES[5], "ch. 1")], [[5]]), Quadrant("T", "#b3541e", [])]),
        Figure("chart", SENTENCES[6], kind="chart", numbers=[6]),
        Table(SENTENCES[7], ["Comarca", "Change"], [["Vega", "+6 %"]], [False, True], numbers=[0, 7]),
        Heading(1, "Annex", "annex", numbered=False),
        ANNEX,
    ]
