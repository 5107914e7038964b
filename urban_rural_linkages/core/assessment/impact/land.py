"""The third page: the municipality and its capital on maps, with blocks of fear in place of points."""

from __future__ import annotations

from ...report.blocks import Block, Columns, Figure, Heading, Panel, Paragraph
from ...report.drawing import Drawing
from ...report.lettering import Measure
from .data_names import data_sentence
from .figure_book import WOMEN, with_unit
from .land_pictures import capital_map, land_legend, municipal_map, services_legend
from .sentences import listed
from .source import Source
from .terrain import Terrain

ON_FOOT, BY_CAR = "share_pop_daily_set_10min", "share_pop_basic_30min"
LAND, CAPITAL, LEGEND, SERVICES = "land", "capital", "land_legend", "services_legend"


def land_blocks(source: Source) -> list[Block]:
    """Return the page, its heading with it; in a few lines where no layer of the land is bound."""
    tr, terrain = source.voice.translated, _terrain(source)
    head = tr("The map of daily life")
    if terrain is None or not _is_drawn(terrain):
        return [
            Heading(1, head, "map", tr("No layer of the land is bound yet.")),
            Paragraph(tr("The map is drawn from the outline of the municipality, its settlements, roads and services, "
                         "and the points of the walks. Bind them as data of the plan and make the report again.")),
        ]  # fmt: skip
    pictures = land_pictures_names(terrain)
    lead, caption = tr("Where fear was named, and who lives where."), tr("The capital: published blocks and services")
    if not terrain.blocks:
        lead, caption = tr("Who lives where, and which services are there."), tr("The capital: streets and services")
    blocks: list[Block] = [Heading(1, head, "map", lead,
                                   source=_source(source, terrain))]  # fmt: skip
    blocks.append(Columns([
        [Figure(LAND, tr("The municipality, its settlements and roads"), _in_words(source, terrain), kind="map")],
        [Figure(LEGEND, "", tr("Legend of the maps")), *_seen(source)],
    ], [8, 4]))  # fmt: skip
    if CAPITAL in pictures:
        blocks.append(Columns([
            [Figure(CAPITAL, caption, kind="map")],
            [*([Figure(SERVICES, "", tr("Letters of the services"))] if terrain.places else []),
             *_fear(source, terrain)],
        ], [8, 4]))  # fmt: skip
    else:
        blocks += _fear(source, terrain)
    return blocks


def _terrain(source: Source) -> Terrain | None:
    """Return the land, with what each settlement reaches where that was calculated."""
    terrain = source.around.terrain
    if terrain is None:
        return None
    return terrain.with_reach(source.book.by_settlement(ON_FOOT), source.book.by_settlement(BY_CAR))


def _is_drawn(terrain: Terrain) -> bool:
    """Tell whether there is more to draw than an outline."""
    return bool(terrain.roads or terrain.settlements or terrain.blocks)


def land_pictures_names(terrain: Terrain) -> tuple[str, ...]:
    """Return the maps that can be drawn: that of the capital where there is something in it to see."""
    has_capital = terrain.capital is not None and bool(terrain.roads or terrain.places or terrain.blocks)
    return (LAND, CAPITAL) if has_capital else (LAND,)


def land_pictures(source: Source, measure: Measure) -> dict[str, Drawing]:
    """Return the maps and their legends."""
    terrain = _terrain(source)
    if terrain is None or not _is_drawn(terrain):
        return {}
    pictures = {
        LAND: municipal_map(terrain, source.voice, measure),
        LEGEND: land_legend(terrain, source.voice, measure),
    }
    if CAPITAL in land_pictures_names(terrain):
        pictures[CAPITAL] = capital_map(terrain, source.voice, measure)
    if terrain.places:
        pictures[SERVICES] = services_legend(terrain, measure)
    return pictures


def _in_words(source: Source, terrain: Terrain) -> str:
    tr = source.voice.translated
    names = [one.name for one in sorted(terrain.settlements, key=lambda one: -(one.women or 0.0))]
    return tr("Settlements: {names}.").format(names=listed(names, source.voice)) if names else tr("The municipality")


def _seen(source: Source) -> list[Block]:
    """Say what reaches women on foot and by car, where it was calculated."""
    tr, book = source.voice.translated, source.book
    names = {
        ON_FOOT: tr("On foot: {women} of the women reach the daily services within 10 minutes."),
        BY_CAR: tr("By car: {women} of the women reach all basic services within 30 minutes."),
        "max_time_basic": tr("The farthest basic service: {women}."),
    }
    said = []
    for name, template in names.items():
        indicator, value = source.indicator(name), book.value(name, WOMEN)
        value = book.value(name) if value is None else value
        if indicator is not None and value is not None:
            said.append(template.format(women=with_unit(indicator, value, source.voice)))
    return [Panel(tr("What is seen"), said)] if said else []


def _fear(source: Source, terrain: Terrain) -> list[Block]:
    tr = source.voice.translated
    if not terrain.blocks and not terrain.held_back:
        return []
    said = [tr("Points are given by blocks of 300 m and never one by one: nobody shall know who named them. Shelters "
               "are on no map. A block without points is not a safe one: perhaps nobody walked there.")]  # fmt: skip
    if terrain.held_back:
        said.append(tr("Points that too few people named, and that are not shown: {count}.").format(
            count=source.voice.number(terrain.held_back)))  # fmt: skip
    return [Panel(tr("How fear is published"), said)]


def _source(source: Source, terrain: Terrain) -> str:
    tr = source.voice.translated
    words = {
        "settlements": tr("settlements"), "roads": tr("roads"), "services": tr("services"),
        "black_spots": tr("points of the walks"), "outline": tr("outline of the municipality"),
    }  # fmt: skip
    missing = [words[role] for role in terrain.missing if role in words]
    parts = [data_sentence(source.whole.bindings, source.voice),
             tr("Not bound: {names}.").format(names=", ".join(missing)) if missing else ""]  # fmt: skip
    return " ".join(part for part in parts if part)
