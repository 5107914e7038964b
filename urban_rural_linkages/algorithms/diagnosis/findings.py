"""Findings of a diagnosis: chosen by the rules of core, reviewed by a person, and put on the page for a minister."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...core.findings.certainty import loss_sentence, losses
from ...core.findings.choosing import RULES, key_findings
from ...core.findings.facts import RegionFacts
from ...core.findings.key_finding import KeyFinding
from ...core.findings.outlook import Outlook, outlook
from ...core.findings.remarks import counted_sentence, register_and_grid_sentence
from ...core.findings.review import Reviewed, parse_review, review
from ...core.findings.swot import SWOT_RULES, all_lines, swot_lines, synthesis_headline
from ...core.notes import Note
from ...core.report.blocks import Block, Finding, Findings, Heading, Paragraph
from ...i18n import note_sentence, said, tr
from ..styling import style_keys
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis
from .finding_figures import numbers_of_finding, numbers_of_line, numbers_of_remarks
from .gathering import grid_losses, region_facts
from .maps.drawn import SMALL

SUMMARY = "summary"


@dataclass(frozen=True)
class Conclusions:
    """Conclusions of a diagnosis.

    Attributes
    ----------
    facts : RegionFacts
    reviewed : Reviewed
        Findings and lines as they are printed.
    headline : Note or None
        Of the synthesis.
    outlook : Outlook or None
        The rule of three.
    remarks : list of Note
        How sure the figures are, and what sources say differently.
    sentences : dict of str to str
        What each rule says before anybody has edited it, for the review.
    numbers : dict of str to list of int
        Of the figures of each rule, of the remarks (``remarks``) and of the outlook (``outlook``).
    """

    facts: RegionFacts
    reviewed: Reviewed
    headline: Note | None = None
    outlook: Outlook | None = None
    remarks: list[Note] = field(default_factory=list)
    sentences: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, list[int]] = field(default_factory=dict)


def findings_of(diagnosis: Diagnosis, chapters: Sequence[ChapterResult]) -> Conclusions:
    """Choose what is worth saying of a diagnosis, with the verdicts of its reviewers."""
    facts = region_facts(diagnosis, chapters)
    findings, lines = key_findings(facts, len(RULES)), swot_lines(facts, len(SWOT_RULES))
    said_of = {one.rule: one.sentence for one in findings} | {one.rule: one.sentence for one in all_lines(lines)}
    sentences = {rule: note_sentence(sentence) for rule, sentence in said_of.items()}
    reviewed = review(findings, lines, parse_review(diagnosis.run.matrix("REVIEW")), sentences)
    remarks = _remarks(diagnosis, facts)
    ahead = outlook(facts.people, any(chapter.id == "projection" for chapter in chapters))
    numbers = {one.rule: numbers_of_finding(diagnosis, facts, one) for one in findings
               if any(one.rule == shown.rule for shown in reviewed.findings)}  # fmt: skip
    numbers |= {one.rule: numbers_of_line(diagnosis, facts, one) for one in all_lines(lines)
                if any(one.rule == shown.rule for shown in all_lines(reviewed.lines))}  # fmt: skip
    numbers["remarks"], numbers["outlook"] = numbers_of_remarks(diagnosis, facts, remarks, ahead)
    return Conclusions(facts, reviewed, synthesis_headline(facts), ahead, remarks, sentences, numbers)


def _remarks(diagnosis: Diagnosis, facts: RegionFacts) -> list[Note]:
    people = facts.people
    found = losses(people.start, people.end)
    said = [counted_sentence(people, facts.called), loss_sentence(found, facts.called)]
    by_grid = grid_losses(diagnosis)
    if by_grid is not None:
        said.append(register_and_grid_sentence(people.names, found, by_grid, facts.called))
    return [one for one in said if one is not None]


def findings_blocks(
    diagnosis: Diagnosis, chapters: Sequence[ChapterResult], conclusions: Conclusions, unknown: Sequence[str]
) -> list[Block]:
    """Return the page of findings: what is known of the region, what is not, and who has looked at it.

    Parameters
    ----------
    diagnosis : Diagnosis
    chapters : sequence of ChapterResult
        What was done.
    conclusions : Conclusions
    unknown : sequence of str
        Titles of the chapters that were not done.
    """
    found = conclusions.reviewed.findings
    themes = {theme.name: theme for chapter in chapters for theme in chapter.maps}
    items = [replace(_finding(diagnosis, one, themes, chapters), numbers=conclusions.numbers.get(one.rule, []))
             for one in found]  # fmt: skip
    body: Block = Findings(items) if items else Paragraph(tr("The data given are too few to say anything of the "
                                                             "region by the rules printed in the annex."))  # fmt: skip
    small = [*(note_sentence(note) for note in conclusions.remarks),
             *([tr("Not known for lack of data: {chapters}.").format(chapters=", ".join(unknown))] if unknown else []),
             note_sentence(conclusions.reviewed.status)]  # fmt: skip
    lead = tr("Each finding names the chapter where its map, its table and its limits stand.") if items else ""
    return [
        Heading(1, _title(len(items)), SUMMARY, lead, numbered=False),
        body,
        Paragraph(" ".join(small), "small", conclusions.numbers.get("remarks", [])),
    ]


def _title(count: int) -> str:
    titles = {1: tr("One finding"), 2: tr("Two findings"), 3: tr("Three findings"), 4: tr("Four findings"),
              5: tr("Five findings")}  # fmt: skip
    return titles.get(count, tr("In short"))


def _finding(
    diagnosis: Diagnosis, found: KeyFinding, themes: Mapping[str, MapTheme],
    chapters: Collection[ChapterResult],
) -> Finding:  # fmt: skip
    anchor = found.chapter if any(chapter.id == found.chapter for chapter in chapters) else ""
    theme = themes.get(found.theme)
    return Finding(
        note_sentence(found.sentence), said(found.figure), " ".join(map(note_sentence, found.explanation)),
        f"{found.theme}{SMALL}", _keys(diagnosis, theme) if theme is not None else (),
        "; ".join(map(note_sentence, found.reference)), anchor,
    )  # fmt: skip


def _keys(diagnosis: Diagnosis, theme: MapTheme) -> list[tuple[str, str]]:
    """Return the colours of a map with the labels of its ends, which say which way the others run."""
    keys = style_keys(theme.style_in_report, diagnosis.language.code)
    if theme.style == "webb":  # letters in no order: the three kinds that the finding is about
        colours = {label[:1]: colour for colour, label, _ in keys}
        return [(colours["F"], tr("deaths weigh more")), (colours["G"], tr("departures weigh more")),
                (colours["C"], tr("grows"))]  # fmt: skip
    last = len(keys) - 1
    return [(colour, label if place in (0, last) else "") for place, (colour, label, _) in enumerate(keys)]


def findings_record(conclusions: Conclusions) -> dict[str, Any]:
    """Return findings, lines and their review for diagnosis.json; a window lists them to be looked at."""
    reviewed = conclusions.reviewed

    def row(rule: str, chapter: str, place: str) -> dict[str, Any]:
        verdict = reviewed.verdicts.get(rule)
        return {"rule": rule, "place": place, "chapter": chapter, "sentence": conclusions.sentences[rule],
                "review": None if verdict is None else verdict.state}  # fmt: skip

    left_out = [rule for rule, verdict in reviewed.verdicts.items() if verdict.state == "left_out"]
    return {
        "findings": [
            row(one.rule, one.chapter, "findings")
            | {"printed": note_sentence(one.sentence), "figure": said(one.figure), "people": one.people,
               "named": list(one.named)}
            for one in reviewed.findings
        ],
        "lines": [row(one.rule, one.chapter, one.box) | {"printed": note_sentence(one.sentence)}
                  for one in all_lines(reviewed.lines)],
        "left_out": [row(rule, "", SWOT_RULES[rule][0] if rule in SWOT_RULES else "findings") for rule in left_out],
        "status": note_sentence(reviewed.status),
    }  # fmt: skip
