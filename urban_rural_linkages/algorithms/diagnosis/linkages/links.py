"""The chapter on links: who goes where between town and country, how mutual it is, and what nobody has counted."""

from __future__ import annotations

from functools import partial

from ....core.linkages.layer_links import LayerLinks, decimals_of_ratio, is_whole
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Columns, Figure
from ....core.report.origins import Origin, total
from ....i18n import tr
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis, TooLittle
from ..maps.links import links_content
from . import link_blocks
from .capitals import where_counted
from .link_reading import read_links, read_seen
from .link_tables import MATRIX, PAIRS, WORK, balance_links
from .town_classes import town_classes

ID = "links"
MAP = "map_links"
INPUTS: tuple[str, ...] = ("UNITS", "FLOWS", "LINKS", "SERVICES", "POPULATION")
_FEWEST, _ONE_WAY, _MOST_UNKNOWN = 500, 1.5, 0.1


def title() -> str:
    """Return the title of the chapter."""
    return tr("Links between town and country")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Balance the links, and tell what came out."""
    chapter = ChapterResult(ID, title())
    unmade = balance_links(diagnosis)
    chapter.limits += [tr("Links: {remark}").format(remark=remark) for remark in diagnosis.general_remarks()]
    found = read_links(diagnosis)
    if not found.links:
        raise TooLittle(diagnosis.fill(tr("Nobody works in another {unit} of the region.")))
    chapter.figures |= _figures(found)
    chapter.lead, chapter.numbers = _lead(diagnosis, found)
    chapter.summary.append(chapter.lead)
    chapter.blocks += [
        *_map(diagnosis, chapter, found),
        link_blocks.what_the_map_says(diagnosis, found),
        Columns([link_blocks.matrix(diagnosis, chapter, found), [link_blocks.mutual(diagnosis, chapter, found)]],
                [6, 6]),
        link_blocks.what_is_seen(diagnosis, read_seen(diagnosis), unmade),
    ]  # fmt: skip
    chapter.methods.append(" ".join((
        tr("Links: of each pair of units both ways together, how mutual they are (twice the smaller way over both), "
           "and what goes between classes. Layers are counted in different units and never added up. Links of "
           "services are made here: people of each place use the nearest service of each kind."),
        town_classes(diagnosis).method)))  # fmt: skip
    chapter.limits.append(tr("Of links between town and country only those are seen that somebody has counted."))
    return chapter


def _map(diagnosis: Diagnosis, chapter: ChapterResult, found: LayerLinks) -> list[Block]:
    """Show the strongest links as bands; no map where the units have no outlines."""
    caption = diagnosis.fill(tr("{count:The strongest link|The {count} strongest links} by work"),
                             count=len(found.drawn))  # fmt: skip
    printed = diagnosis.run.table("UNITS").has_polygons
    chapter.maps.append(MapTheme(MAP, caption, PAIRS, "links", content=links_content, printed=printed))
    if not printed:
        return []
    carried, share = 100 * found.carried, diagnosis.language.percent(100 * found.carried, 0)
    gross = total(PAIRS, "gross", where=[Condition("layer", "=", WORK)])
    origin = gross.narrowed(Condition("on_map", "=", 1)).percent_of(gross)
    what = tr("Share of all who commute on the links of the map (%)")
    number = diagnosis.register.figure(ID, what, carried, share, origin)
    subtitle = diagnosis.fill(tr("Workers both ways; {drawn:this|these} {drawn} of {pairs} {pairs:pair|pairs} "
                                 "{drawn:carries|carry} {share} of all who commute."),
                              drawn=len(found.drawn), pairs=len(found.links), share=share)  # fmt: skip
    told = f"{subtitle} {where_counted(diagnosis)}"
    return [Figure(MAP, caption, kind="map", subtitle=told, numbers=[number])]


def _figures(found: LayerLinks) -> dict[str, object]:
    parts = found.parts
    return {
        "layer": WORK, "total": found.total, "between": parts.between, "pairs": len(found.links),
        "drawn": len(found.drawn), "carried": found.carried, "effectiveness": found.effectiveness,
        "to_town": parts.to_town, "to_country": parts.to_country, "share": parts.share,
    }  # fmt: skip


def _lead(diagnosis: Diagnosis, found: LayerLinks) -> tuple[str, list[int]]:
    """Say how many go between town and country, and which way; less where flows are few or do not tell of all."""
    parts, language = found.parts, diagnosis.language
    between = total(MATRIX, "between", where=[Condition("layer", "=", WORK)])
    register = partial(diagnosis.register.figure, ID)
    numbers = [register(diagnosis.fill(tr("People who work in another {unit}")), parts.between,
                        language.number(parts.between), _known(between))]  # fmt: skip
    employed = diagnosis.run.counts("EMPLOYED", diagnosis.unit_ids)
    if parts.between < _FEWEST or not is_whole(found.total, employed) or found.unknown_share > _MOST_UNKNOWN:
        return diagnosis.fill(tr("Of {people} {people:person|people} it is known that they work in another {unit} than "
                                 "they live in."),
                              people=parts.between), numbers  # fmt: skip
    crossing = link_blocks.crossing(inward=True).plus(link_blocks.crossing(inward=False))
    share = 100 * parts.share
    written = language.percent(share, 0)
    origin = crossing.percent_of(_known(between))
    numbers.append(register(tr("Workers between town and country (%)"), share, written, origin))
    told = diagnosis.fill(tr("Of {people} people who cross the border of a {unit} to work, {share} go between town and "
                             "country."), people=parts.between, share=written)  # fmt: skip
    ratio = parts.inward_per_outward
    if not ratio >= _ONE_WAY:
        return told, numbers
    numbers += link_blocks.both_ways(diagnosis, found)
    more = tr("For each who goes out into the country, {ratio} come into town.")
    return f"{told} " + more.format(ratio=language.number(ratio, decimals_of_ratio(ratio))), numbers


def _known(between: Origin) -> Origin:
    """Return the same between units whose class is known."""
    return between.narrowed(Condition("from_class", "known"), Condition("to_class", "known"))
