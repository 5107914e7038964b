"""The report of an assessment: what was asked, what was answered, what is open, and on which ground.

It is composed from the records alone, sorted, with one time in it, which is handed in: the same assessment gives the
same report, to the byte.  Its words follow the language that was chosen, whatever the windows speak.

What it is not: a verdict.  It says "documented" and "threshold reached", never what is lawful; a draft says on every
page that it is one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ...report.blocks import (
    Block,
    Bullets,
    Caution,
    Heading,
    Paragraph,
    Table,
)
from ...report.document import Document
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..norms import Norm, Read
from ..plan import INSTRUMENTS, NUCLEI, STAGES
from ..scoring import MINIMUM_COVERAGE, TOTAL_COVERAGE
from ..words import article_words, status_words
from .answers import answer_blocks, evidence_blocks
from .findings import finding_blocks
from .subject import Subject
from .summary import SCORES, score_blocks, scores_picture

__all__ = ["SCORES", "Edition", "Part", "compose_report", "report_pictures"]


class Part(StrEnum):
    """The parts of a report."""

    SUMMARY = "summary"
    FINDINGS = "findings"
    ANSWERS = "answers"
    EVIDENCE = "evidence"
    METHOD = "method"
    VERSIONS = "versions"


@dataclass(frozen=True)
class Edition:
    """One edition of a report.

    Attributes
    ----------
    parts : sequence of Part
        Which parts; they always come in the order of `Part`.
    made_on : str
        The date of the report, its only time that is not the assessment's.
    made_with : str
        Name and version of the software.
    """

    parts: Sequence[Part] = tuple(Part)
    made_on: str = ""
    made_with: str = ""


def compose_report(subject: Subject, edition: Edition) -> Document:
    """Compose the report of an assessment.

    Parameters
    ----------
    subject : Subject
        The assessment, with its language.
    edition : Edition
        Which parts, made when and with what.

    Returns
    -------
    Document
        It names the pictures of `report_pictures`.
    """
    tr, head = subject.voice.translated, subject.contents.assessment
    document = Document(
        title=head.title or tr("Impact assessment"),
        subtitle=subject.say(subject.checklist.title),
        language=subject.voice.code,
        imprint=_imprint(subject, edition),
        contents_title=tr("Contents"),
        watermark="" if head.is_final else status_words(head.status, subject.voice),
    )
    chapters: dict[Part, tuple[str, Callable[[Subject], list[Block]]]] = {
        Part.SUMMARY: (tr("In short"), score_blocks),
        Part.FINDINGS: (tr("Findings"), finding_blocks),
        Part.ANSWERS: (tr("All answers"), answer_blocks),
        Part.EVIDENCE: (tr("Evidence"), evidence_blocks),
        Part.METHOD: (tr("How the score is made"), method_blocks),
        Part.VERSIONS: (tr("Versions and limits"), version_blocks),
    }
    notices = _first_words(subject)
    for part in (part for part in Part if part in edition.parts):
        title, blocks = chapters[part]
        document.add(Heading(1, title, part.value), *notices, *blocks(subject))
        notices = []
    return document


def report_pictures(subject: Subject, measure: Measure) -> dict[str, Drawing]:
    """Return the pictures of a report, by name."""
    return {SCORES: scores_picture(subject, measure)}


def _imprint(subject: Subject, edition: Edition) -> list[tuple[str, str]]:
    tr, contents = subject.voice.translated, subject.contents
    head, plan = contents.assessment, contents.assessment.plan
    authors = sorted({head.author, *(answer.author for answer in contents.answers.values())} - {""})
    times = [head.modified, *(answer.modified for answer in contents.answers.values())]
    rows = [
        (tr("Instrument"), subject.say(INSTRUMENTS[plan.instrument])),
        (tr("Settlements"), ", ".join(subject.say(text) for code, text in NUCLEI.items() if code in plan.nuclei)),
        (tr("Stage"), subject.say(STAGES[plan.stage])),
        (tr("Area of the plan"), head.area),
        (tr("Authors") if len(authors) > 1 else tr("Author"), ", ".join(authors)),
        (tr("Status"), status_words(head.status, subject.voice)),
        (tr("Last change"), max(times)[:10]),
        (tr("Checklist"), f"{subject.checklist.id} {subject.checklist.version}"),
        (tr("Report of"), edition.made_on),
        (tr("Made with"), edition.made_with),
    ]
    return [(name, value) for name, value in rows if value]


def _first_words(subject: Subject) -> list[Block]:
    """Return what must be read before anything else."""
    tr, head = subject.voice.translated, subject.contents.assessment
    blocks: list[Block] = []
    if not head.is_final:
        blocks.append(Caution(tr("This assessment is not final: answers may still change.")))
    elif subject.score.blocking_open:
        blocks.append(Caution(tr("Declared final with blocking duties open: {count}.").format(
            count=subject.voice.number(len(subject.score.blocking_open)))))  # fmt: skip
    if head.checklist_sha256 and head.checklist_sha256 != subject.checklist.sha256:
        blocks.append(Caution(tr(
            "The checklist has changed since this assessment was made (version {old} then, {new} now; fingerprint "
            "{old_sha} then, {new_sha} now). Questions, weights and thresholds are those of the version at hand: "
            "compare before you rely on them.").format(
                old=head.checklist_version, new=subject.checklist.version, old_sha=head.checklist_sha256[:12],
                new_sha=subject.checklist.sha256[:12])))  # fmt: skip
    blocks += [
        Caution(tr("{norm}, {articles}: changed since this checklist was checked against it ({checked}): "
                   "{versions}.").format(
            norm=subject.say(norm.title), articles=", ".join(articles), checked=norm.version_checked,
            versions=", ".join(norm.versions_since(norm.version_checked))))
        for norm in _cited_norms(subject) if (articles := _changed_articles(subject, norm))
    ]  # fmt: skip
    return blocks


def _changed_articles(subject: Subject, norm: Norm) -> list[str]:
    """Return the cited articles of a norm that later versions changed, each once."""
    cited = {reference for item in subject.asked for reference in item.references if reference.norm == norm.id}
    return sorted({
        article_words(reference, subject.voice) for reference in cited
        if norm.versions_touching(reference, norm.version_checked or "9999")
    })  # fmt: skip


def _cited_norms(subject: Subject) -> list[Norm]:
    cited = {reference.norm for item in subject.asked for reference in item.references}
    return [norm for name, norm in sorted(subject.checklist.norms.items()) if name in cited]


def method_blocks(subject: Subject) -> list[Block]:
    """Return the rules of the score."""
    tr = subject.voice.translated
    return [
        Bullets([
            tr("Each answer of a scored scale is worth between 0 and 1. A question on a blocking duty weighs 4, a duty "
               "3, a principle 2 and any other 1; what nobody has read weighs 1. The score of a domain is the mean of "
               "its answers, weighted."),
            tr("Questions on the situation are read, not judged: they count in no score."),
            tr("Coverage is the share of the weight that is answered. A domain with less than {share} shows no "
               "score.").format(share=f"{subject.voice.number(100 * MINIMUM_COVERAGE)} %"),
            tr("'Not applicable' counts as answered and does not enter the score, from when its reason is written."),
            tr("The overall score is the mean of the scores that are shown, each weighted by the total weight of its "
               "questions. It is shown from {share} of the weight on; domains that are no part of it have their "
               "score alone.").format(share=f"{subject.voice.number(100 * TOTAL_COVERAGE)} %"),
            tr("Scales that describe (impact, purposes, governance) enter no score."),
            tr("Blocking items and alerts are listed whatever the score: a good mean must not hide a document that "
               "the plan has to contain."),
            tr("A threshold that binds is reached or it is not. Only where nothing binds (a norm of another region, an "
               "international framework, a default of the checklist) a value within a tenth counts as partly met."),
            tr("The weights and the tolerance are conventions of the checklist, not of any norm."),
        ])
    ]  # fmt: skip


def version_blocks(subject: Subject) -> list[Block]:
    """Return the versions of the checklist and of the norms, and what the report is not."""
    tr, checklist, head = subject.voice.translated, subject.checklist, subject.contents.assessment
    rows = [
        [tr("Checklist"), f"{subject.say(checklist.title)} ({checklist.id})"],
        [tr("Version"), f"{checklist.version}, {checklist.date}"],
        [tr("Fingerprint (SHA-256)"), checklist.sha256],
        [tr("Version of the assessment"), head.checklist_version],
        [tr("Fingerprint of the assessment"), head.checklist_sha256],
        [tr("Assessment"), head.uuid],
        [tr("Created"), head.created],
    ]
    return [
        Table(tr("What was asked"), [tr("What"), tr("Which")], [row for row in rows if row[1]], [False, False]),
        *_norms(subject),
        Heading(2, tr("Limits")),
        Paragraph(tr("This report says what is documented and which thresholds are reached, in the words of those who "
                     "answered. It is an aid to draft and review a plan, and no legal opinion. The questions and the "
                     "summaries of norms are in words of their own: the published text of each norm counts.")),
        *_draft(subject),
    ]  # fmt: skip


def _draft(subject: Subject) -> list[Block]:
    tr = subject.voice.translated
    if subject.checklist.status != "draft":
        return []
    return [Paragraph(tr("The checklist itself is a draft: its references marked as from memory wait to be checked."))]


def _norms(subject: Subject) -> list[Block]:
    tr, norms = subject.voice.translated, subject.checklist.norms
    asked = [reference for item in subject.asked for reference in item.references]
    cited = sorted({reference.norm for reference in asked} & norms.keys())
    header = [tr("Norm"), tr("Where it is published"), tr("Text checked"), tr("Read")]
    rows = [[subject.say(norms[name].title), _published(norms[name]), _checked(subject, norms[name]),
             _read(subject, norms[name])] for name in cited]  # fmt: skip
    return [Table(tr("Norms and frameworks cited"), header, rows, [False] * 4)] if rows else []


def _published(norm: Norm) -> str:
    return norm.eli or norm.boe_id or norm.url or norm.doe or "–"


def _checked(subject: Subject, norm: Norm) -> str:
    tr = subject.voice.translated
    if not norm.version_checked:
        return tr("no version is recorded")
    later = norm.versions_since(norm.version_checked)
    if not later:
        return norm.version_checked
    return tr("{checked}; newer, not checked: {later}").format(checked=norm.version_checked, later=", ".join(later))


def _read(subject: Subject, norm: Norm) -> str:
    tr = subject.voice.translated
    if norm.text_read is Read.NONE:
        return tr("from memory, to be checked")
    return tr("read") if norm.seen_part is None else tr("in part: {part}").format(part=subject.say(norm.seen_part))
