"""Figures of findings, of the lines of the synthesis and of the remarks below: where each number of a sentence is from.

A number is known by the rule of its sentence and by the name of its field, such as the `before` of rule F1a.  What a
sentence takes from the user or from convention, such as a threshold or an age, is no figure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.findings.facts import RegionFacts
from ...core.findings.key_finding import KeyFinding
from ...core.findings.outlook import Outlook
from ...core.findings.swot import SwotLine
from ...core.notes import Amount, Note, amounts_in
from ...core.report.register import Printed
from ...i18n import said
from .diagnosis import Diagnosis
from .finding_sources import Source, sources_of_rule
from .line_sources import sources_of_line, sources_of_remarks


def numbers_of_finding(diagnosis: Diagnosis, facts: RegionFacts, found: KeyFinding) -> list[int]:
    """Register the figures of a finding, and return their numbers."""
    told: dict[str, Note | Amount] = {"sentence": found.sentence, "figure": found.figure}
    told |= {f"explained{place}": note for place, note in enumerate(found.explanation)}
    return _registered(diagnosis, found.chapter, told, sources_of_rule(diagnosis, facts, found))


def numbers_of_line(diagnosis: Diagnosis, facts: RegionFacts, line: SwotLine) -> list[int]:
    """Register the figures of a line of the synthesis, and return their numbers."""
    return _registered(diagnosis, line.chapter, {"": line.sentence}, sources_of_line(diagnosis, facts, line.rule))


def numbers_of_remarks(
    diagnosis: Diagnosis, facts: RegionFacts, remarks: Sequence[Note], outlook: Outlook | None
) -> tuple[list[int], list[int]]:  # fmt: skip
    """Register the figures of the remarks below the findings, and of the outlook, and return both kinds of numbers."""
    sources = sources_of_remarks(diagnosis, facts)
    below = [_registered(diagnosis, "summary", {"": note}, sources) for note in remarks]
    ahead = [] if outlook is None else _registered(diagnosis, "synthesis", {"outlook": outlook.sentence}, sources)
    return [number for numbers in below for number in numbers], ahead


def _registered(
    diagnosis: Diagnosis, chapter: str, told: Mapping[str, Note | Amount], sources: Mapping[str, Source]
) -> list[int]:  # fmt: skip
    numbers = []
    for name, what in told.items():
        for path, amount in amounts_in(what, name):
            source = sources.get(path)
            if source is not None:
                figure = Printed(source.key, float(amount), said(amount))
                numbers.append(diagnosis.register.family(chapter, source.what, source.by, [figure], source.origin,
                                                         source.rule))  # fmt: skip
    return list(dict.fromkeys(numbers))
