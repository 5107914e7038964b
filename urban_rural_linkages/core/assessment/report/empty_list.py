"""Empty checklist to print: each question with its answers to tick and lines to write on, for a meeting or a walk."""

from __future__ import annotations

from ...report.blocks import Block, Entry, Heading, Paragraph
from ...report.document import Document
from ..applicability import applicable_items
from ..checklist import Checklist, Item
from ..plan import INSTRUMENTS, STAGES, Plan
from ..words import Voice

BOX = "[  ]"
_LINE = "." * 90


def empty_list(checklist: Checklist, plan: Plan, voice: Voice, title: str = "", made_on: str = "") -> Document:
    """Return a checklist as a document, with the questions that are asked of a plan and no answers.

    Parameters
    ----------
    checklist : Checklist
        What is asked.
    plan : Plan
        Instrument, phase and classes of settlement decide what is asked; questions that depend on an answer are there.
    voice : Voice
        The language.
    title : str
        What the assessment is called, if there is one already.
    made_on : str
        A date for the first page.
    """
    tr, code = voice.translated, voice.code
    items = applicable_items(checklist, plan)
    document = Document(
        title=title or checklist.title.in_language(code),
        subtitle=tr("{instrument}, {stage}: {count} {count:question|questions}").format(
            instrument=INSTRUMENTS[plan.instrument].in_language(code), stage=STAGES[plan.stage].in_language(code),
            count=voice.number(len(items)),
        ),
        language=code,
        imprint=[(tr("Checklist"), checklist.title.in_language(code)), (tr("Version"), checklist.version),
                 *([(tr("Date"), made_on)] if made_on else [])],
        contents_title=tr("Contents"),
    )  # fmt: skip
    document.add(Heading(1, checklist.title.in_language(code), "list"))
    for domain in checklist.domains:
        asked = [item for item in domain.items if item in items]
        if asked:
            document.add(Heading(2, domain.title.in_language(code), domain.id), *_questions(checklist, asked, voice))
    return document


def _questions(checklist: Checklist, items: list[Item], voice: Voice) -> list[Block]:
    tr = voice.translated
    blocks: list[Block] = []
    for number, item in enumerate(items, 1):
        facts = [(tr("Answer"), _choices(checklist, item, voice)), *_numbers(checklist, item, voice)]
        if item.ask is not None:
            facts.append((tr("Who knows it"), item.ask.in_language(voice.code)))
        facts.append((tr("Note"), f"{_LINE}\n{_LINE}"))
        blocks.append(Entry(f"{number}. {item.question.in_language(voice.code)}", facts))
    if any(checklist.scale_of(item).multiple for item in items):
        blocks.append(Paragraph(tr("Where several answers fit, tick all of them."), "note"))
    return blocks


def _choices(checklist: Checklist, item: Item, voice: Voice) -> str:
    options = checklist.scale_of(item).options
    return "     ".join(f"{BOX} {option.label.in_language(voice.code)}" for option in options)


def _numbers(checklist: Checklist, item: Item, voice: Voice) -> list[tuple[str, str]]:
    """Return a line for each number that is typed in."""
    labels = [
        label.in_language(voice.code)
        for indicator in checklist.indicators_of(item)
        if indicator.by_hand is not None
        for label in indicator.by_hand.numbers.values()
    ]
    return [(voice.translated("Numbers"), "\n".join(f"{label}: {'.' * 20}" for label in labels))] if labels else []
