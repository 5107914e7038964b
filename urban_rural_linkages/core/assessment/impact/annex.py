"""The annexes: one row an answer, the evidence and the calculations, the norms and the rules of the score."""

from __future__ import annotations

from ...credentials import without_credentials
from ...report.blocks import Block, Bullets, Facts, Figure, Heading, Paragraph, Table, side_by_side
from ..checklist import Item
from ..norms import Norm, Read
from ..records import CalculationRun, Evidence
from ..report.answers import map_name, piece_words
from ..report.subject import Subject
from ..report.wording import norm_name
from ..scoring import MINIMUM_COVERAGE, TOTAL_COVERAGE
from ..words import kind_words
from .determined import article
from .figure_book import headed, printed
from .identification import MOST_OF_FACT, MOST_OF_IMPACT
from .sentences import day, percent, shortened
from .source import Source
from .starting import source_words

_QUESTION, _NOTE, _PROOF = 150, 240, 60


def annex_blocks(source: Source) -> list[Block]:
    """Return the annexes, their headings with them."""
    return [*_answers(source), *_evidence(source), *_norms(source)]


def _answers(source: Source) -> list[Block]:
    tr, voice, score = source.voice.translated, source.voice, source.subject.score
    template = tr("The answers, one a row: {answered} of {asked}. Those that are missing follow by their code.")
    lead = template.format(answered=voice.number(score.answered), asked=voice.number(score.asked))
    subject = source.subject
    given = [item for item in subject.asked if item.id in subject.codes or subject.answer(item).note]
    titles = {domain.id: source.subject.say(domain.title) for domain in source.checklist.domains}
    groups = {place: titles[item.domain] for place, item in enumerate(given)
              if not place or given[place - 1].domain != item.domain}  # fmt: skip
    header = [tr("Question"), "", tr("Figure and note"), tr("Article and force"), tr("Evidence"), tr("Code")]
    table = Table("", header, [_row(source, item) for item in given], [False] * 6, groups=groups, soft=[3, 4, 5],
                  shares=[53, 8, 47, 31, 18, 21])  # fmt: skip
    key = tr("■ blocking duty. The notes are shortened here; they stand whole in the table of answers (CSV).")
    return [
        Heading(1, tr("Annex A. Answers"), "annex-answers", lead, source=key, numbered=False),
        *([table] if given else []), *_unanswered(source), *_remarks(source), *_whole_texts(source),
    ]  # fmt: skip


def _row(source: Source, item: Item) -> list[str]:
    question = shortened(source.subject.say(item.question), _QUESTION)
    return [
        f"{question} ■" if source.blocks(item) else question, source.answer_cell(item), figure_and_note(source, item),
        article(source, item), _proof(source, item), item.id,
    ]  # fmt: skip


def figure_and_note(source: Source, item: Item) -> str:
    """Return the figures of an answer with their units, and below them what its author wrote."""
    tr, answer, cell = source.voice.translated, source.subject.answer(item), source.cells[item.id]
    lines = [f"{headed(one, source.voice)}: {printed(one, value, source.voice)}"
             for one in source.checklist.indicators_of(item)
             if (value := source.book.value(one.id)) is not None]  # fmt: skip
    if not lines and cell.indicator is not None and cell.value is not None:
        lines = [f"{headed(cell.indicator, source.voice)}: {printed(cell.indicator, cell.value, source.voice)}"]
    reason = tr("no reason: open") if cell.lacks_reason else ""
    marks = [tr("chosen against the calculated proposal") if answer.overridden else "",
             tr("to be reviewed: question or threshold has changed") if answer.to_review else ""]  # fmt: skip
    said = [*lines, shortened(answer.note, _NOTE) or reason, *marks]
    return "\n".join(part for part in said if part)


def _proof(source: Source, item: Item) -> str:
    pieces = [shortened(without_credentials(piece.title or piece_words(source.subject, piece)), _PROOF)
              for piece in source.subject.evidence(item.id)]  # fmt: skip
    pieces += [one.article for one in source.determined(item) if one.article]
    return "; ".join(pieces) or "–"


def _unanswered(source: Source) -> list[Block]:
    """Name the questions without an answer, by their codes, blocking ones first."""
    tr = source.voice.translated
    missing = [item for item in source.subject.asked if item.id not in source.subject.codes]
    if not missing:
        return [Paragraph(tr("Every question is answered."), "small")]
    codes = ", ".join(f"{item.id} ■" if source.blocks(item) else item.id
                      for item in sorted(missing, key=lambda item: not source.blocks(item)))  # fmt: skip
    title = tr("Without an answer: {count}").format(count=source.voice.number(len(missing)))
    return [Heading(3, title), Paragraph(codes, "small")]


def _remarks(source: Source) -> list[Block]:
    """Name duties of the administrations that are not met, codes that no scale has, and answers that do not count."""
    tr, subject = source.voice.translated, source.subject
    unknown = [f"{item.id} ({', '.join(subject.unknown_codes(item))})" for item in subject.asked
               if subject.unknown_codes(item)]  # fmt: skip
    said = [
        (tr("Duties of the administrations that are not met: {codes}."), list(subject.score.alerts)),
        (tr("Answers that are not on their scale, and count as missing: {codes}."), unknown),
        (tr("Answers that do not count, because their question is not asked of this plan: {codes}."),
         [answer.item_id for answer in subject.set_aside]),
    ]  # fmt: skip
    return [Paragraph(template.format(codes=", ".join(codes)), "small") for template, codes in said if codes]


def _whole_texts(source: Source) -> list[Block]:
    """Return what the first page had no room for, whole."""
    tr, said = source.voice.translated, source.subject.contents.assessment.particulars
    given = (
        (tr("Expected impact"), said.impact_reason, MOST_OF_IMPACT), (tr("Pertinence"), said.pertinence, MOST_OF_FACT),
        (tr("Drafted by"), said.drafters, MOST_OF_FACT), (tr("Promoter"), said.promoter, MOST_OF_FACT),
    )  # fmt: skip
    long = [(name, text) for name, text, most in given if len(text) > most]
    return [Heading(3, tr("Texts that are shortened on the first page")), Facts(long)] if long else []


def _evidence(source: Source) -> list[Block]:
    tr, subject = source.voice.translated, source.subject
    order = {item.id: place for place, item in enumerate(source.checklist.items)}
    pieces = sorted(subject.contents.evidence, key=lambda one: (
        order.get(one.item_id, len(order)), one.title, one.uuid))  # fmt: skip
    blocks: list[Block] = [
        Heading(1, tr("Annex B. Evidence, calculations and norms"), "annex-evidence", numbered=False)
    ]
    if not pieces:
        blocks.append(Paragraph(tr("No evidence was added.")))
    else:
        header = [tr("Kind"), tr("Title"), tr("Where it is"), tr("Fingerprint"), tr("Code")]
        rows = [_piece(source, piece) for piece in pieces]
        lost = sum(1 for piece in pieces if piece.uuid in subject.unavailable)
        notes = [tr("Pieces of evidence that are not where they were: {count}.").format(count=lost)] if lost else []
        blocks.append(Table(tr("Evidence"), header, rows, [False] * 5, notes=notes, soft=[3, 4],
                            shares=[24, 52, 54, 22, 20]))  # fmt: skip
    return [*blocks, *_maps(source, pieces), *_runs(source)]


def _piece(source: Source, piece: Evidence) -> list[str]:
    tr = source.voice.translated
    place = shortened(without_credentials(piece.source), 110) or "–"
    if piece.uuid in source.subject.unavailable:
        place = tr("not available (source: {source})").format(source=place)
    title = shortened(without_credentials(piece.title), 110) or piece_words(source.subject, piece)
    return [kind_words(piece.kind, source.voice), title, place, piece.sha256[:12] or "–", piece.item_id]


def _maps(source: Source, pieces: list[Evidence]) -> list[Block]:
    """Return the maps of the evidence, two in a row, and how much of it must not be published."""
    tr, subject = source.voice.translated, source.subject
    figures = [Figure(map_name(one.uuid), piece_words(subject, one)) for one in pieces if one.uuid in subject.mapped]
    rows = [figures[place : place + 2] for place in range(0, len(figures), 2)]
    shown: list[Block] = [side_by_side(*([one] for one in row)) if len(row) > 1 else row[0] for row in rows]
    if subject.held_back:
        words = tr(
            "Black spots are shown by block, from three reports on. Not shown, to protect who named them: {count}."
        )
        shown.append(Paragraph(words.format(count=source.voice.number(subject.held_back)), "small"))
    return shown


def _runs(source: Source) -> list[Block]:
    tr = source.voice.translated
    used = {one.run for one in source.subject.contents.figures}
    runs = sorted((run for run in source.subject.contents.runs if run.uuid in used or not used),
                  key=lambda one: (one.algorithm, one.time, one.indicator))  # fmt: skip
    if not runs:
        return []
    header = [tr("Calculation"), tr("Data"), tr("Day"), tr("Fingerprint of the data")]
    rows = list(dict.fromkeys(tuple(_run(source, run)) for run in runs))
    return [Table(tr("Calculations"), header, rows, [False] * 4, soft=[3], shares=[54, 54, 38, 28])]


def _run(source: Source, run: CalculationRun) -> list[str]:
    return [
        run.algorithm,
        source_words(source, source.indicator(run.indicator)),
        day(run.time, source.voice),
        run.inputs_sha256[:12],
    ]


def _norms(source: Source) -> list[Block]:
    tr = source.voice.translated
    return [
        *norm_table(source.subject),
        Heading(2, tr("How the score is made")),
        Bullets([
 tr("Each answer of a scored scale is worth between 0 and 1. A question on a blocking duty weighs 4, a duty "
               "3, a principle 2 and any other 1; what nobody has read weighs 1. The score of a domain is the mean of "
               "its answers, weighted."),
            tr("Questions on the situation are read, not judged: they count in no score."),
            tr("Coverage is the share of the weight that is answered. A domain with less than {share} shows no "
               "score.").format(share=percent(MINIMUM_COVERAGE, source.voice, 0)),
            tr("'Not applicable' counts as answered and does not enter the score, from when its reason is written."),
            tr("The overall score is the mean of the scores that are shown, each weighted by the total weight of its "
               "questions. It is shown from {share} of the weight on; domains that are no part of it have their "
               "score alone.").format(share=percent(TOTAL_COVERAGE, source.voice, 0)),
            tr("A threshold that binds is reached or it is not. Only where nothing binds (a norm of another region, an "
               "international framework, a default of the checklist) a value within a tenth counts as partly met."),
            tr("The weights and the tolerance are conventions of the checklist, not of any norm."),
        ]),
    ]  # fmt: skip


def norm_table(subject: Subject) -> list[Block]:
    """Return the norms that the questions cite: where they are published, and how far they were read."""
    tr, norms = subject.voice.translated, subject.checklist.norms
    cited = sorted({one.norm for item in subject.asked for one in item.references} & norms.keys())
    header = [tr("Norm"), tr("Where it is published"), tr("Text checked"), tr("Read")]
    rows = [[subject.say(norms[name].title), _published(norms[name]), _checked(subject, norms[name]),
             _read(subject, norms[name])] for name in cited]  # fmt: skip
    changed = [
        tr("{norm}, {articles}: changed since this checklist was checked against it.").format(
            norm=norm_name(subject, name), articles=", ".join(articles))
        for name in cited if (articles := _changed_articles(subject, norms[name]))
    ]  # fmt: skip
    table = Table(tr("Norms and frameworks cited"), header, rows, [False] * 4, notes=changed, shares=[70, 50, 24, 30])
    return [table] if rows else []


def _changed_articles(subject: Subject, norm: Norm) -> list[str]:
    """Return the articles that the questions cite and that a version later than the one checked has changed."""
    if not norm.version_checked:
        return []
    cited = {one for item in subject.asked for one in item.references if one.norm == norm.id}
    touched = [one for one in cited if norm.versions_touching(one, norm.version_checked)]
    return sorted({subject.say(one.article) for one in touched})


def _published(norm: Norm) -> str:
    return norm.eli or norm.boe_id or norm.url or norm.doe or "–"


def _checked(subject: Subject, norm: Norm) -> str:
    tr = subject.voice.translated
    if not norm.version_checked:
        return tr("no version is recorded")
    later = norm.versions_since(norm.version_checked)
    checked = day(norm.version_checked, subject.voice)
    if not later:
        return checked
    return tr("{checked}; newer, not checked: {later}").format(
        checked=checked, later=", ".join(day(one, subject.voice) for one in later))  # fmt: skip


def _read(subject: Subject, norm: Norm) -> str:
    tr = subject.voice.translated
    if norm.text_read is Read.NONE:
        return tr("from memory, to be checked")
    return tr("read") if norm.seen_part is None else tr("in part: {part}").format(part=subject.say(norm.seen_part))
