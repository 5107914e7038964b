"""The first page: what is assessed, the impact that is expected, three findings, what blocks, and what it rests on."""

from __future__ import annotations

import re
from collections import Counter

from ...report.blocks import (
    Block,
    Choice,
    Facts,
    Figure,
    Finding,
    Findings,
    Heading,
    Paragraph,
    side_by_side,
)
from ...report.document import Banner
from ...report.drawing import Drawing
from ...report.lettering import Measure
from ..binding_force import BindingForce, by_force
from ..plan import INSTRUMENTS, STAGES
from ..report.wording import norm_name
from ..scoring import TOTAL_COVERAGE
from ..words import status_words
from .charts import Bar, coverage_bars
from .figure_book import WOMEN
from .findings import find_facts
from .sentences import THIN, day, listed, percent, shortened
from .source import Source

COVERAGE, LOCATOR = "coverage", "locator"
IMPACTS = ("negative", "neutral", "positive")
_NUMBERED = re.compile(
    r"[A-Za-zÁÉÍÓÚáéíóú ]{2,24}(?:TMA/)?\d+/\d{4}"
)  # an act or order begins with its kind and number
_MOST_OPEN, _MOST_ASIDE, _REASON, _TITLE, _MOST_NORMS = 4, 2, 80, 88, 3
MOST_OF_FACT, MOST_OF_IMPACT = 110, 290  # letters of a fact, and of the reason of the expected impact


def banner(source: Source) -> Banner:
    """Return the band above the page."""
    tr, head = source.voice.translated, source.subject.contents.assessment
    kinds = {
        "gender": tr("Gender impact report"), "ageing": tr("Report of the impact on older people"),
        "childhood": tr("Report of the impact on children"),
    }  # fmt: skip
    kind = kinds.get(source.checklist.id, tr("Report of an impact assessment"))
    version = _version_words(source)
    status = " · ".join(part for part in (status_words(head.status, source.voice), version,
                                          day(source.edition.made_on, source.voice)) if part)  # fmt: skip
    return Banner(kind, status, LOCATOR)


def _version_words(source: Source) -> str:
    tr = source.voice.translated
    made = [one.version for one in source.whole.snapshots]
    return tr("version {number}").format(number=max(made)) if made else ""


def subtitle(source: Source) -> str:
    """Return what the plan is, and its stage."""
    plan = source.subject.contents.assessment.plan
    said = [source.subject.say(INSTRUMENTS[plan.instrument]), source.subject.say(STAGES[plan.stage]).lower()]
    title = source.subject.contents.assessment.title
    return " · ".join([*([title] if source.unit.code and title else []), *said])


def identification_blocks(source: Source) -> list[Block]:
    """Return the page, its heading with it."""
    tr = source.voice.translated
    found = [
        Finding(one.sentence, one.value, one.explanation, reference=one.place, counted=one.counted)
        for one in find_facts(source)
    ]
    titles = {1: tr("One finding"), 2: tr("Two findings"), 3: tr("Three findings")}
    said: list[Block] = [Heading(2, titles[len(found)]), Findings(found)] if found else [
        Heading(2, tr("Findings")),
        Paragraph(tr("No finding can be said yet: it takes a figure, enough people, and an answer.")),
    ]  # fmt: skip
    return [
        Heading(1, tr("Identification"), "identification"),
        Facts([row for row in _facts(source) if row[1]]),
        _impact(source),
        *said,
        side_by_side(_blocking(source), _rests_on(source)),
    ]


def _facts(source: Source) -> list[tuple[str, str]]:
    tr, said = source.voice.translated, source.subject.contents.assessment.particulars
    approval = tr("initial approval: {day}").format(day=day(said.initial_approval, source.voice))
    file = [said.file_number, approval if said.initial_approval else ""]
    decided = source.pertinence
    words = {True: tr("Pertinent"), False: tr("Not pertinent"), None: tr("Not decided yet")}
    pertinent, reason = words[decided.is_pertinent], f": {decided.reason}" if decided.reason else ""
    return [
        (tr("Municipality") if source.unit.code else tr("Plan"), _place(source)),
        (tr("Promoter"), shortened(said.promoter, MOST_OF_FACT)),
        (tr("Drafted by"), shortened(said.drafters, MOST_OF_FACT)),
        (tr("File number"), " · ".join(part for part in file if part)),
        (tr("Pertinence"), shortened(f"{pertinent}{reason}", MOST_OF_FACT)),
        (tr("Mandate"), _mandate(source)),
    ]


def _place(source: Source) -> str:
    """Return name and code, and who lives there."""
    tr, voice, book = source.voice.translated, source.voice, source.book
    people, women = book.people(), book.people(WOMEN)
    parts = [", ".join(part for part in (source.unit.name, source.unit.code) if part)]
    if people is not None and women is not None:
        said = tr("{people} {people:inhabitant|inhabitants} ({women} {women:woman|women})")
        parts.append(said.format(people=voice.number(people), women=voice.number(women)))
    elif people is not None:
        parts.append(tr("{people} {people:inhabitant|inhabitants}").format(people=voice.number(people)))
    return " · ".join(parts)


def _mandate(source: Source) -> str:
    """Return the norms that make a question a duty, those that most questions rest on first."""
    counts = Counter(reference.norm for item in source.subject.asked
                     for force, reference in by_force(item, source.checklist.norms, source.setting)
                     if force is BindingForce.DUTY)  # fmt: skip
    names = [norm_name(source.subject, norm) for norm, _ in counts.most_common(_MOST_NORMS)]
    return " · ".join(dict.fromkeys(short_norm(name) for name in names))


def short_norm(name: str) -> str:
    """Return the number of an act or order without what it is about; any other name as it is.

    Examples
    --------
    >>> short_norm("Act 3/2022 on the demographic challenge"), short_norm("LOTUS")
    ('Act 3/2022', 'LOTUS')
    """
    found = _NUMBERED.match(name)
    return found[0] if found else name


def _impact(source: Source) -> Choice:
    """Return what somebody expects of the plan; a score never decides it."""
    tr, said = source.voice.translated, source.subject.contents.assessment.particulars
    options = [tr("negative"), tr("neutral"), tr("positive")]
    chosen = IMPACTS.index(said.impact) if said.impact in IMPACTS else -1
    reason = said.impact_reason or (
        tr("The reason is missing: whoever decides it writes it.") if chosen >= 0 else
        tr("Nobody has decided it yet: a person does, with a reason; no score decides it.")
    )  # fmt: skip
    return Choice(tr("Expected impact"), options, chosen, condition(source) if chosen >= 0 else "",
                  shortened(reason, MOST_OF_IMPACT))  # fmt: skip


def condition(source: Source) -> str:
    """Return on which measures the expected impact depends; "" where no duty is open and nothing worsens."""
    tr = source.voice.translated
    worsening = [one for one in source.determinations if one.effect == "worsens"]
    open_items = {item.id for item in source.subject.asked if source.cells[item.id].is_open_duty}
    if not worsening and not open_items:
        return ""
    named = open_items | {one.item_id for one in worsening if one.item_id}
    written = " ".join(one.correction for one in worsening).split()
    numbers = [one.number for one in source.measures if one.measure.item_id in named or one.number in written]
    if numbers:
        return tr("on condition of {measures}").format(measures=listed(numbers, source.voice))
    return tr("on condition that what blocks is mended")


def open_duties(source: Source) -> list[tuple[str, str]]:
    """Return the blocking duties that are open, each with its answer and the reason."""
    tr, voice = source.voice.translated, source.voice
    found: list[tuple[str, str]] = []
    for item in source.subject.asked:
        cell = source.cells[item.id]
        if cell.is_open_duty:
            state = tr("no reason: open") if cell.lacks_reason else source.answer_cell(item).words
            title = shortened(item.heading.in_language(voice.code), _TITLE)
            found.append((source.answer_cell(item), f"{title}: {state}"))
    return found


def _blocking(source: Source) -> list[Block]:
    tr, voice = source.voice.translated, source.voice
    duties = open_duties(source)
    blocks: list[Block] = [Heading(2, tr("What blocks"))]
    blocks += [Facts(duties[:_MOST_OPEN])] if duties else [Paragraph(tr("No blocking duty is open."))]
    if duties and source.subject.contents.assessment.is_final:
        blocks.append(Paragraph(tr("Declared final with these duties open."), "small"))
    if len(duties) > _MOST_OPEN:
        more = tr("And {count} more: see the annex.").format(count=voice.number(len(duties) - _MOST_OPEN))
        blocks.append(Paragraph(more, "small"))
    aside = _aside(source)
    if aside:
        blocks += [Heading(3, tr("Declared not applicable, because")), *(Paragraph(text, "small") for text in aside)]
    return blocks


def _aside(source: Source) -> list[str]:
    tr, closing, by_id = source.voice.translated, source.subject.closing, source.checklist.by_id

    def name(item_id: str) -> str:
        return shortened(source.subject.say(by_id[item_id].heading), 60).rstrip("?").lstrip("¿")

    said = [f"{name(one)}: {shortened(source.subject.answer(by_id[one]).note, _REASON)}" for one in closing.set_aside]
    without = [tr("{question}: no reason given, so it stays open.").format(question=name(one))
               for one in closing.without_reason]  # fmt: skip
    whole = [*without, *said]
    left = len(whole) - _MOST_ASIDE
    more = [tr("And {count} more: see the annex.").format(count=source.voice.number(left))] if left > 0 else []
    return [*whole[:_MOST_ASIDE], *more]


def _rests_on(source: Source) -> list[Block]:
    tr, score, voice = source.voice.translated, source.subject.score, source.voice
    share = score.answered / score.asked if score.asked else 0.0
    answered = tr("{answered} of {asked} answered").format(
        answered=voice.number(score.answered), asked=voice.number(score.asked))  # fmt: skip
    return [
        Heading(2, tr("What it rests on")),
        Paragraph(f"{answered} · {percent(share, voice, 0)}"),
        Figure(COVERAGE, "", f"{answered}: {coverage_words(source)}"),
        Paragraph(_total_words(source), "small"),
    ]


def _total_words(source: Source) -> str:
    """Return the total, or why there is none."""
    tr, score = source.voice.translated, source.subject.score
    if source.subject.is_carried:
        return tr("The total is that from before the checklist changed, until its changes have been reviewed.")
    if score.overall is None:
        least = percent(TOTAL_COVERAGE, source.voice, 0)
        return tr("Under {least} of the weight no total is given.").format(least=least)
    shown, domains = score.rests_on
    return tr("Total: {share}, of {shown} of {domains} domains.").format(
        share=percent(score.overall, source.voice, 0), shown=source.voice.number(shown),
        domains=source.voice.number(domains))  # fmt: skip


def coverage_words(source: Source) -> str:
    """Return how much of each domain is answered, in words."""
    return "; ".join(f"{bar.name} {bar.text}" for bar in _bars(source))


def coverage_picture(source: Source, measure: Measure) -> Drawing:
    """Return how much of each domain is answered, as bars."""
    return coverage_bars(_bars(source), measure)


def _bars(source: Source) -> list[Bar]:
    titles = {domain.id: source.subject.say(domain.title) for domain in source.checklist.domains}
    return [Bar(titles[one.domain], one.answered, one.asked,
                f"{source.voice.number(one.answered)}/{source.voice.number(one.asked)}{THIN}".strip(THIN))
            for one in source.subject.score.domains]  # fmt: skip
