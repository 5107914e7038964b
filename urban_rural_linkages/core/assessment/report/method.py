"""The chapter on method: the formula of the score in words, and the versions on which a report stands."""

from __future__ import annotations

from ...report.document import Block, Bullets, Heading, Paragraph, Table
from ..library import Norm
from ..scoring import MINIMUM_COVERAGE
from .subject import Subject


def method_blocks(subject: Subject) -> list[Block]:
    """Return the rules of the score."""
    tr = subject.voice.translated
    return [
        Bullets([
            tr("Each answer of a scored scale is worth between 0 and 1, and each question weighs 1 to 4. The score of "
               "a domain is the mean of its answers, weighted."),
            tr("Coverage is the share of the weight that is answered. A domain with less than {share} shows no "
               "score.").format(share=f"{subject.voice.number(100 * MINIMUM_COVERAGE)} %"),
            tr("'Not applicable' counts as answered and does not enter the score."),
            tr("The overall score is the mean of the scores that are shown, each weighted by the total weight of its "
               "questions."),
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
    if norm.confidence != "seen":
        return tr("from memory, to be checked")
    return tr("read") if norm.seen_part is None else tr("in part: {part}").format(part=subject.say(norm.seen_part))
