"""The chapter of synthesis: the territory today, its strengths and weaknesses, and what a rule of three makes of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...core.findings.rules import FINDING_RULES, SILENCE, SWOT_WORDS
from ...core.findings.swot import Box
from ...core.report.blocks import Block, Bullets, Figure, Heading, Panel, Paragraph, Quadrant, Quadrants, Table
from ...core.report.drawing import ACCENT, PETROL
from ...i18n import current_language, note_sentence, tr
from .chapter import ChapterResult
from .contents import part_name
from .findings import Conclusions

ID, MAP = "synthesis", "map_synthesis"
_TEAL, _VIOLET = "#3f8389", "#7b6bb0"
_COLOURS: dict[Box, str] = {"strengths": PETROL, "weaknesses": ACCENT, "opportunities": _TEAL, "threats": _VIOLET}
_ORDERS: dict[str, tuple[Box, ...]] = {
    "en": ("strengths", "weaknesses", "opportunities", "threats"),
    "es": ("weaknesses", "threats", "strengths", "opportunities"),  # DAFO
}


def synthesis_blocks(
    conclusions: Conclusions,
    chapters: Sequence[ChapterResult],
    pictures: Collection[str],
    numbers: Sequence[int] = (),
) -> list[Block]:
    """Return the chapter of synthesis.

    Parameters
    ----------
    conclusions : Conclusions
    chapters : sequence of ChapterResult
        In the order of the report: a line names the number of its chapter.
    pictures : collection of str
        Names of what was drawn; the map of the synthesis is shown where it was.
    numbers : sequence of int
        Of the figures of that map.
    """
    headline = "" if conclusions.headline is None else note_sentence(conclusions.headline)
    heading = Heading(1, tr("Synthesis"), ID, headline, part=part_name(ID))
    return [heading, *_today(conclusions, MAP in pictures, numbers), *_swot(conclusions, chapters)]


def _today(conclusions: Conclusions, is_drawn: bool, numbers: Sequence[int]) -> list[Block]:
    found = conclusions.outlook
    panel = [] if found is None else [
        Panel(tr("If nothing changes"), [note_sentence(found.sentence), note_sentence(found.caution)],
              [conclusions.numbers.get("outlook", []), []])
    ]  # fmt: skip
    if not is_drawn:
        return list(panel)
    figure = Figure(MAP, tr("The territory as it works today"), kind="map", numbers=numbers)
    return [figure, *panel]


def _swot(conclusions: Conclusions, chapters: Sequence[ChapterResult]) -> list[Block]:
    """Return the four boxes, in the order in which each language names them."""
    titles: dict[Box, str] = {"strengths": tr("Strengths"), "weaknesses": tr("Weaknesses"),
                              "opportunities": tr("Opportunities"), "threats": tr("Threats")}  # fmt: skip
    where = tr("ch. {number}")
    numbers = {chapter.id: where.format(number=number) for number, chapter in enumerate(chapters, start=1)}
    boxes = [
        Quadrant(titles[box], _COLOURS[box], [
            (note_sentence(line.sentence), numbers.get(line.chapter, ""))
            for line in conclusions.reviewed.lines[box]
        ], [conclusions.numbers.get(line.rule, []) for line in conclusions.reviewed.lines[box]])
        for box in _ORDERS.get(current_language(), _ORDERS["en"])
    ]  # fmt: skip
    return [
        Heading(2, tr("Problems and potentials, written from the figures")),
        Paragraph(tr("A start for the team: each line follows a rule that the annex prints, and names its chapter. "
                     "{status}").format(status=note_sentence(conclusions.reviewed.status)), "small"),
        Quadrants(boxes, tr("the team's own: …")),
    ]  # fmt: skip


def rule_blocks() -> list[Block]:
    """Return the rules of findings and lines, for the annex."""
    header = [tr("Rule"), tr("It is said when")]
    findings = [[rule, note_sentence(words)] for rule, words in FINDING_RULES.items()]
    lines = [[rule, note_sentence(words)] for rule, words in SWOT_WORDS.items()]
    return [
        Heading(2, tr("Rules of findings and lines")),
        Bullets([note_sentence(words) for words in SILENCE]),
        Table(tr("Rules of the findings"), header, findings, [False, False]),
        Table(tr("Rules of strengths, weaknesses, opportunities and threats"), header, lines, [False, False]),
    ]


def review_blocks(conclusions: Conclusions) -> list[Block]:
    """Return who has looked at which sentence, for the annex; nothing where nobody has."""
    verdicts = conclusions.reviewed.verdicts
    if not verdicts:
        return []
    states = {"accepted": tr("accepted"), "edited": tr("edited"), "left_out": tr("left out")}
    rows = [[one.rule, states[one.state], one.text or one.sentence, one.reviewer] for one in verdicts.values()]
    header = [tr("Rule"), tr("Verdict"), tr("Sentence"), tr("Reviewed by")]
    return [Table(tr("Sentences reviewed by a person"), header, rows, [False] * 4)]
