"""Blocks of the chapter on links: what the map says, the matrix of classes, how mutual links are, and what is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ....core.linkages.layer_links import LayerLinks, Link, decimals_of_amount
from ....core.linkages.link_story import story_of
from ....core.linkages.seen import Seen
from ....core.linkages.town_country import CITY, RURAL, TOWN
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Figure, Panel, Paragraph
from ....core.report.charts.class_matrix import MatrixCell, MatrixRow, class_matrix
from ....core.report.charts.share_dots import ShareDot, share_dots
from ....core.report.origins import Origin, total, value
from ....core.report.typesetting.styles import columns_width
from ....core.report.unit_words import within_sentence
from ....i18n import tr
from ....io.painting import TextWidths
from ..chapter import ChapterResult
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows
from .link_tables import MATRIX, PAIRS, SEEN, WORK
from .link_words import KIND_COLOURS, UNKNOWN_KIND, layer_name
from .town_classes import class_of_units, class_words

_CHAPTER = "links"
_MOST_DOTS, _LONGEST_SOURCE = 10, 90
_WITH_DATA = ("given", "made")


def crossing(inward: bool) -> Origin:
    """Return where those come from who go into town from the country, or out of it."""
    if inward:
        return _of_cells("between", Condition("from_class", "=", RURAL), Condition("to_class", "<>", RURAL))
    return _of_cells("between", Condition("from_class", "<>", RURAL), Condition("to_class", "=", RURAL))


def _of_cells(field: str, *where: Condition) -> Origin:
    return total(MATRIX, field, where=[Condition("layer", "=", WORK), *where])


def both_ways(diagnosis: Diagnosis, found: LayerLinks) -> list[int]:
    """Register how many go into town from the country, and how many out."""
    write, register = diagnosis.language.number, diagnosis.register
    named = ((tr("Workers from the country to town"), found.parts.to_town, True),
             (tr("Workers from town to the country"), found.parts.to_country, False))  # fmt: skip
    return [register.figure(_CHAPTER, what, count, write(count), crossing(inward))
            for what, count, inward in named]  # fmt: skip


def what_the_map_says(diagnosis: Diagnosis, found: LayerLinks) -> Panel:
    """Say who is at the end of most links, and which is the most even, and the most one-sided."""
    names, story = _names(diagnosis), story_of(found.drawn)
    texts: list[str] = []
    numbers: list[list[int]] = []
    if story.hub:
        texts.append(diagnosis.fill(tr("{name} is one end of {links} of the {all} strongest."), name=names(story.hub),
                                    links=story.hub_links, all=len(found.drawn)))  # fmt: skip
        numbers.append([_of_rank(diagnosis, found.drawn, "gross", tr("Workers of the strongest links, both ways"))])
    said = (
        (story.even, tr("Most even: {first} and {second}, {larger} one way and {smaller} the other.")),
        (story.one_sided, tr("Most one-sided: {first} and {second}, {larger} against {smaller}.")),
    )
    for link, text in said:
        if link is not None:
            home, work = link.more
            texts.append(diagnosis.fill(text, first=names(home), second=names(work), larger=link.larger,
                                        smaller=link.smaller))  # fmt: skip
            numbers.append(_ways(diagnosis, found.drawn))
    return Panel(tr("What the map says"), texts, numbers)


def _ways(diagnosis: Diagnosis, drawn: Sequence[Link]) -> list[int]:
    return [
        _of_rank(diagnosis, drawn, "there", tr("Workers of the strongest links, from the one to the other")),
        _of_rank(diagnosis, drawn, "back", tr("Workers of the strongest links, from the other to the one")),
    ]


def _of_rank(diagnosis: Diagnosis, links: Sequence[Link], field: str, what: str) -> int:
    """Register a figure of links, told apart by their rank."""
    column = Figures("", [getattr(link, field) for link in links], diagnosis.language.number, _of_work(field), what)
    return column.registered(diagnosis, _CHAPTER, _ranks(links))


def _of_work(field: str) -> Origin:
    return value(PAIRS, field, Condition("layer", "=", WORK))


def _ranks(links: Sequence[Link]) -> Rows:
    return Rows([str(link.rank) for link in links], "rank")


def _names(diagnosis: Diagnosis) -> Callable[[str], str]:
    names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))
    return lambda code: names.get(code, code)


def mutual(diagnosis: Diagnosis, chapter: ChapterResult, found: LayerLinks) -> Figure:
    """Draw how mutual the strongest links are."""
    names, write = _names(diagnosis), partial(diagnosis.language.number, decimals=2)
    links = found.links[:_MOST_DOTS]
    rows = [ShareDot(tr("{home} → {work}").format(home=names(link.more[0]), work=names(link.more[1])), link.reciprocity,
                     KIND_COLOURS.get(link.kind, UNKNOWN_KIND), write(link.reciprocity)) for link in links]  # fmt: skip
    number = diagnosis.language.number
    chapter.charts["chart_mutual"] = [share_dots(rows, (number(0), number(1)), TextWidths(), columns_width(6))]
    column = Figures("", [link.reciprocity for link in links], write, _of_work("reciprocity"),
                     tr("How mutual the strongest links are (0-1)"))  # fmt: skip
    subtitle = diagnosis.fill(tr("0: one way only, 1: the same both ways; the {all} strongest, as most go"),
                              all=len(links))  # fmt: skip
    return Figure("chart_mutual", tr("How mutual each link is"), kind="chart", subtitle=subtitle,
                  numbers=[column.registered(diagnosis, _CHAPTER, _ranks(links))])  # fmt: skip


def matrix(diagnosis: Diagnosis, chapter: ChapterResult, found: LayerLinks) -> list[Block]:
    """Draw who works where by class of home and of work; nothing where all units are of one class."""
    language, words = diagnosis.language, class_words()
    heads = [tr("work: {place}").format(place=within_sentence(words[name])) for name in found.classes]
    rows = [MatrixRow(words[origin], language.number(found.sent(origin)),
                      [MatrixCell(100 * found.share(origin, one), language.percent(100 * found.share(origin, one), 0),
                                  language.number(found.cell(origin, one).value)) for one in found.classes])
            for origin in found.classes]  # fmt: skip
    chapter.charts["chart_matrix"] = [class_matrix(rows, heads, TextWidths(), columns_width(6))]
    numbers = [_cells_of(diagnosis, found, origin) for origin in found.classes]
    figure = Figure("chart_matrix", tr("Who works where"), kind="chart", numbers=numbers,
                    subtitle=tr("Share of the workers of each class of home; below: workers"))  # fmt: skip
    return [figure, *_of_rural_residents(diagnosis, found)]


def _cells_of(diagnosis: Diagnosis, found: LayerLinks, origin: str) -> int:
    """Register the workers of a row of the matrix."""
    what = tr("Workers by class of work, home: {place}").format(place=within_sentence(class_words()[origin]))
    column = Figures("", [found.cell(origin, one).value for one in found.classes], diagnosis.language.number,
                     _of_cells("value", Condition("from_class", "=", origin)), what)  # fmt: skip
    return column.registered(diagnosis, _CHAPTER, Rows(found.classes, "to_class"))


def _of_rural_residents(diagnosis: Diagnosis, found: LayerLinks) -> list[Block]:
    """Say how many rural residents work in town, and of these in the city."""
    if not found.parts.to_town:
        return []
    numbers = both_ways(diagnosis, found)[:1]
    if not {CITY, TOWN} <= set(found.classes):
        text = tr("{people} rural {people:resident works|residents work} in town.")
        return [Paragraph(diagnosis.fill(text, people=found.parts.to_town), "small", numbers)]
    share, inward = 100 * found.city_share, crossing(inward=True)
    write, to_city = partial(diagnosis.language.percent, decimals=0), inward.narrowed(Condition("to_class", "=", CITY))
    numbers.append(diagnosis.register.figure(
        _CHAPTER, tr("Share of these who work in the city (%)"), share, write(share),
        to_city.percent_of(inward)))  # fmt: skip
    text = tr("{people} rural {people:resident works|residents work} in the city or a town, {share} in the city.")
    if class_of_units(diagnosis).count(CITY) > 1:
        text = tr("{people} rural {people:resident works|residents work} in a city or a town, {share} in a city.")
    filled = diagnosis.fill(text, people=found.parts.to_town, share=write(share))
    return [Paragraph(filled, "small", numbers)]


def what_is_seen(diagnosis: Diagnosis, seen: Sequence[Seen], lacking: Sequence[str]) -> Panel:
    """List the layers with data, each with its amount and source, then those without."""
    given = [layer for layer in seen if layer.state in _WITH_DATA]
    texts = [_of_layer(diagnosis, layer) for layer in given]
    without = (("not_given", tr("Not given, and not nought: {layers}.")),
               ("unseen", tr("Hardly ever counted, and not nought: {layers}.")))  # fmt: skip
    for state, text in without:
        names = [layer_name(layer.layer) for layer in seen if layer.state == state]
        if names:
            texts.append(diagnosis.fill(text, layers=", ".join(map(within_sentence, names))))
    texts += lacking
    numbers = [_amounts(diagnosis, layer) for layer in given]
    return Panel(tr("What is seen, and what is not"), texts, [*numbers, *([] for _ in texts[len(given) :])])


def _of_layer(diagnosis: Diagnosis, layer: Seen) -> str:
    """Say what is known of a layer."""
    text = tr("{name}: {total} {measure} ({source})")
    if layer.state == "made":
        text = tr("{name}: {between} of {total} {total:use|uses} {between:is|are} in another {unit} (the nearest of "
                  "each kind, made here)")  # fmt: skip
    told = ", ".join(part for part in (layer.source, layer.year) if part)
    total, between = (_amount(diagnosis, amount) for amount in (layer.total, layer.between))
    return diagnosis.fill(text, name=layer_name(layer.layer), total=total, measure=layer.measure, between=between,
                          source=_shortened(told) or tr("source not stated"))  # fmt: skip


def _amount(diagnosis: Diagnosis, amount: float) -> str:
    """Write an amount; tonnes and money may be less than one."""
    return diagnosis.language.number(amount, decimals_of_amount(amount))


def _shortened(told: str) -> str:
    """Return the source of a layer, cut where it is long."""
    return told if len(told) <= _LONGEST_SOURCE else f"{told[:_LONGEST_SOURCE].rstrip()}…"


def _amounts(diagnosis: Diagnosis, layer: Seen) -> list[int]:
    """Register how much goes in a layer, and of services how much of it between units."""
    name, where = layer_name(layer.layer), [Condition("layer", "=", layer.layer)]
    named = [(tr("Links of the layer '{layer}'"), layer.total, total(SEEN, "total", where=where))]
    if layer.state == "made":
        between = total(SEEN, "between", where=where)
        named.append((tr("Links of the layer '{layer}' between units"), layer.between, between))
    return [diagnosis.register.figure(_CHAPTER, what.format(layer=name), amount, _amount(diagnosis, amount), origin)
            for what, amount, origin in named]  # fmt: skip
