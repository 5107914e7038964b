"""The fourth page: what was found by domain, and what each determination of the plan does to women and men."""

from __future__ import annotations

from ...report.blocks import Block, Bullets, Heading, Panel, Table, side_by_side
from ..answer_colours import Tone
from ..binding_force import BindingForce, by_force
from ..checklist import Item
from ..report.derived import derived_lines
from ..report.wording import norm_name
from ..words import article_words
from .figure_book import WOMEN, with_unit
from .identification import short_norm
from .sentences import listed, shortened
from .source import Source

_MOST_ROWS, _FOUND, _TEXT = 12, 150, 220
EFFECTS = ("improves", "same", "worsens", "no_figure")
_SIGNS = {"improves": "+", "same": "=", "worsens": "\u2212", "no_figure": "?"}


def determined_blocks(source: Source) -> list[Block]:
    """Return the page, its heading with it."""
    tr = source.voice.translated
    told = tr("By domain and by determination: equality is proved there.")
    head = Heading(1, tr("Findings and determinations"), "found", told, source=_key(source))
    blocks: list[Block] = [head, _found(source), *_determinations(source)]
    lines = derived_lines(source.subject)
    if lines:
        blocks += [Heading(2, tr("What follows from the answers")), Bullets(lines)]
    read = Panel(tr("How to read it"), [tr(
        "A determination without a figure proves nothing: it is said which datum is missing, and who has it. The "
        "situation is read and not judged; the content of the plan, its process and its follow-up are.")])  # fmt: skip
    left = _to_mend(source)
    blocks.append(side_by_side([read], [Panel(tr("What is left to mend"), left)] if left else []))
    return blocks


def _key(source: Source) -> str:
    tr = source.voice.translated
    return tr("Answers: M met · P partly met · N not met · – not applicable · empty: not answered.")


def _found(source: Source) -> Table:
    """Return what was found, blocking questions and what is not met first; a row a question, the rest in the annex."""
    tr = source.voice.translated
    items = [item for item in source.subject.asked if _rank(source, item) < _UNTOLD]
    items.sort(key=lambda item: _rank(source, item))
    shown = sorted(items[:_MOST_ROWS], key=lambda item: list(source.subject.asked).index(item))
    titles = {domain.id: source.subject.say(domain.title) for domain in source.checklist.domains}
    rows: list[list[str]] = []
    last = ""
    for item in shown:
        name = titles[item.domain] if item.domain != last else ""
        last = item.domain
        rows.append(
            [name, source.answer_cell(item), found_words(source, item), article(source, item), _where(source, item)]
        )
    left = len(source.subject.asked) - len(shown)
    notes = (
        [tr("Further questions: {count}; they stand in the annex.").format(count=source.voice.number(left))]
        if left
        else []
    )
    header = [tr("Domain"), "", tr("What was found"), tr("Article and force"), tr("Where")]
    return Table(tr("Findings by domain"), header, rows, [False] * 5, notes=notes, strong=[0], soft=[3, 4],
                 shares=[32, 8, 68, 40, 26])  # fmt: skip


_UNTOLD = 5


def _rank(source: Source, item: Item) -> int:
    """Return how early a question is told: open duties, what is not met, in part, met, and the rest not at all."""
    cell = source.cells[item.id]
    if cell.is_open_duty:
        return 0
    if not source.subject.codes.get(item.id):
        return _UNTOLD
    order = {Tone.NOT_MET: 1, Tone.PARTLY: 2, Tone.MET: 3}
    return order.get(cell.tone, 4)


def found_words(source: Source, item: Item, most: int = _FOUND) -> str:
    """Return what was found of a question: its figure and what was written, else the question itself."""
    tr = source.voice.translated
    cell, answer = source.cells[item.id], source.subject.answer(item)
    title = source.subject.say(item.heading)
    figure = with_unit(cell.indicator, cell.value, source.voice) if cell.indicator and cell.value is not None else ""
    women = source.book.value(cell.indicator.id, WOMEN) if cell.indicator else None
    if figure and cell.indicator is not None and women is not None:
        figure = tr("{figure}; women {women}").format(
            figure=figure, women=with_unit(cell.indicator, women, source.voice))  # fmt: skip
    if cell.indicator is not None:
        title = source.subject.say(cell.indicator.label)
    said = f"{title}: {figure}." if figure else answer.note or title
    if figure and answer.note:
        said = f"{said} {answer.note}"
    return shortened(said, most)


def article(source: Source, item: Item) -> str:
    """Return the strongest reference of a question, with how far it binds this plan; what nobody read is no duty."""
    found = by_force(item, source.checklist.norms, source.setting)
    if not found:
        return "–"
    tr, (force, reference) = source.voice.translated, found[0]
    words = {
        BindingForce.DUTY: tr("blocking duty") if source.blocks(item) else tr("duty"),
        BindingForce.PRINCIPLE: tr("principle"), BindingForce.GUIDANCE: tr("guidance"),
        BindingForce.UNREAD: tr("text to be read"), BindingForce.OTHER_INSTRUMENT: tr("of another instrument"),
        BindingForce.NOT_IN_FORCE: tr("not in force then"), BindingForce.OTHER_REGION: tr("of another region"),
    }  # fmt: skip
    name = short_norm(norm_name(source.subject, reference.norm))
    return f"{name}, {article_words(reference, source.voice)} · {words[force]}"


def _where(source: Source, item: Item) -> str:
    places = [one.location or one.article for one in source.determined(item)]
    return ", ".join(dict.fromkeys(place for place in places if place)) or "–"


def effect_words(source: Source, effect: str) -> str:
    """Return the effect of a determination with its sign; one without a figure never improves."""
    tr = source.voice.translated
    words = {"improves": tr("improves"), "same": tr("the same"), "worsens": tr("worsens"), "no_figure": tr("no figure")}
    name = effect if effect in words else "no_figure"
    return f"{_SIGNS[name]} {words[name]}"


def _determinations(source: Source) -> list[Block]:
    tr, found = source.voice.translated, source.determinations
    caption = tr("Each determination, and what it does to women and men")
    if not found:
        return [Panel(caption, [tr(
            "No determination of the plan has been written down yet. Equality has to hold in each of them: article, "
            "effect, figure and place are asked for one by one.")])]  # fmt: skip
    header = [tr("Determination"), tr("What it lays down"), tr("Effect and figure"), "", tr("Where"), tr("Mended by")]
    rows: list[list[str]] = [
        [one.article or "–", shortened(one.text, _TEXT), shortened(one.figure, _TEXT) or tr("no figure"),
         effect_words(source, one.effect if one.figure else "no_figure"), one.location or "–", one.correction or "–"]
        for one in found
    ]  # fmt: skip
    note = tr("Effect on women, against men or against today: + improves, = the same, \u2212 worsens, ? no figure.")
    return [Table(caption, header, rows, [False] * 6, notes=[note], strong=[0], soft=[4],
                  shares=[32, 44, 42, 20, 18, 18])]  # fmt: skip


def _to_mend(source: Source) -> list[str]:
    tr, voice = source.voice.translated, source.voice
    said = [tr("{article} worsens the situation of women ({mended}).").format(
        article=one.article or shortened(one.text, 40), mended=one.correction or tr("no measure yet"))
        for one in source.determinations if one.effect == "worsens" and one.figure]  # fmt: skip
    bare = [one.article for one in source.determinations if not one.figure or one.effect not in EFFECTS[:3]]
    bare = [name for name in bare if name]
    if bare:
        said.append(tr("Without a figure: {articles}.").format(articles=listed(bare, voice)))
    for item in source.subject.asked:
        cell = source.cells[item.id]
        if cell.is_open_duty and not source.subject.measures(item.id):
            title = shortened(item.heading.in_language(voice.code), 70).rstrip("?").lstrip("¿")
            said.append(tr("No measure yet: {question}.").format(question=title.rstrip(".")))
    return said[:5]
