"""The chapter on functional rural areas: which places outside the cities share a town, and how far that is."""

from __future__ import annotations

from ....core.linkages.area_list import AreaList
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Caution, Figure, Panel, Paragraph
from ....core.report.origins import count, total
from ....i18n import tr
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis, TooLittle
from ..maps.ruralareas import rural_content
from .capitals import way_between, where_counted, without_people
from .rural_reading import AREAS, CENTRES, CHAPTER, FEWEST, RULES, UNITS, draw_areas, read_areas
from .rural_settings import settings_block
from .rural_table import Listed, areas_table, table_notes, with_figures
from .rural_words import how_to_read

ID = CHAPTER
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "NETWORK", "FLOWS")
MAP = "map_ruralareas"
_OUTLINES, _SEATS = "map_ruralareas_outlines", "map_ruralareas_seats"
_TOLD_FROM = 3


def title() -> str:
    """Return the title of the chapter."""
    return tr("Functional rural areas")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Draw the areas, and tell what came out."""
    chapter = ChapterResult(ID, title())
    remarks = draw_areas(diagnosis)
    areas = None if diagnosis.table_or_none(AREAS) is None else read_areas(diagnosis)
    if areas is None or len(areas.ids) < FEWEST:
        raise TooLittle(diagnosis.fill(tr("All {units} outside the urban areas are of one functional rural area, or of "
                                          "none.")))  # fmt: skip
    found = with_figures(diagnosis, areas)
    chapter.figures |= _figures(areas)
    chapter.lead, chapter.numbers = _lead(diagnosis, areas), _numbers(diagnosis, areas)
    chapter.summary += [chapter.lead] if chapter.lead else []
    chapter.blocks += [*_map(diagnosis, chapter, found), *areas_table(diagnosis, found), *settings_block(diagnosis),
                       _foot(diagnosis, found)]  # fmt: skip
    over_roads = way_between(diagnosis).kind == "network"  # straight lines are told of below each page
    chapter.blocks += [Caution(remark) for remark in (*without_people(diagnosis), *(remarks if over_roads else ()))]
    chapter.methods.append(_method(diagnosis))
    chapter.sources.append(tr("Dijkstra and Jacobs-Crisioni (2023), Developing a definition of Functional Rural Areas "
                              "in the EU, JRC135599."))  # fmt: skip
    return chapter


def _method(diagnosis: Diagnosis) -> str:
    told = tr(
        "Functional rural areas, after Dijkstra & Jacobs-Crisioni 2023 and not the areas that the JRC published: "
        "places with no larger one within 10 minutes are centres, each place goes to the centre that pulls most "
        "(people over minutes squared, of the five nearest), and areas that want each other most merge in rounds "
        "while one is under {ideal} people and both are less than {most} minutes apart, or both less than {least}."
    )
    return diagnosis.fill(told, ideal=RULES.ideal, most=RULES.max_minutes, least=RULES.min_minutes)


def _figures(areas: AreaList) -> dict[str, object]:
    """Return what machines read of the areas."""
    return {
        "without_cities": areas.without_cities, "units_in_cities": areas.of_units.cities,
        "areas": [{"id": code, "seat": areas.names[place], "units": areas.units[place], "people": areas.people[place],
                   "seat_min": areas.seat_min[place], "why": areas.why[place]}
                  for place, code in enumerate(areas.ids)],
    }  # fmt: skip


def _lead(diagnosis: Diagnosis, areas: AreaList) -> str:
    """Say how many people live in how many areas, and whether cities are among them."""
    if not areas.is_known:
        return ""
    if len(areas.ids) < _TOLD_FROM:
        told = (
            tr("Outside the urban areas, {people} people live in two areas, around {first} and {second}.")
            if areas.without_cities
            else tr("With the cities among them, {people} people live in two areas, around {first} and {second}.")
        )
        return diagnosis.fill(told, people=areas.all_people, first=areas.names[0], second=areas.names[1])
    outside, every = areas.without_cities, areas.reached == len(areas.ids)
    if every and outside:
        told = tr("Outside the urban areas, {people} people live in {areas} areas, all of which reach {ideal}.")
    elif every:
        told = tr("With the cities among them, {people} people live in {areas} areas, all of which reach {ideal}.")
    elif outside:
        told = tr("Outside the urban areas, {people} people live in {areas} {areas:area|areas}; "
                  "{reached:one|{reached}} of them {reached:reaches|reach} {ideal}.")  # fmt: skip
    else:
        told = tr("With the cities among them, {people} people live in {areas} {areas:area|areas}; "
                  "{reached:one|{reached}} of them {reached:reaches|reach} {ideal}.")  # fmt: skip
    return diagnosis.fill(told, people=areas.all_people, areas=len(areas.ids), reached=areas.reached,
                          ideal=RULES.ideal)  # fmt: skip


def _numbers(diagnosis: Diagnosis, areas: AreaList) -> list[int]:
    write, register = diagnosis.language.number, diagnosis.register
    people = areas.all_people
    return [
        register.figure(ID, tr("People in functional rural areas"), people, write(people), total(AREAS, "population")),
        register.figure(ID, tr("Functional rural areas"), len(areas.ids), write(len(areas.ids)), count(AREAS)),
        register.figure(ID, tr("Areas that reach the ideal size"), areas.reached, write(areas.reached),
                        count(AREAS, Condition("below_ideal", "=", 0))),
    ]  # fmt: skip


def _map(diagnosis: Diagnosis, chapter: ChapterResult, found: Listed) -> list[Block]:
    caption = diagnosis.fill(tr("{number} {number:area|areas} around towns"), number=len(found.areas.ids))
    subtitle = diagnosis.fill(tr("{Units} grouped by pull of a centre and minutes between centres (after Dijkstra & "
                                 "Jacobs-Crisioni 2023)"))  # fmt: skip
    chapter.maps += [
        MapTheme(MAP, title(), UNITS, "rural_areas", overlay=(_OUTLINES, _SEATS), content=rural_content),
        MapTheme(_OUTLINES, tr("Outlines of the areas"), AREAS, "rural_area_outlines", printed=False),
        MapTheme(_SEATS, tr("Seats of the areas"), CENTRES, "rural_centres", "\"seat_role\" = 'seat'", printed=False),
    ]
    texts, numbers = how_to_read(diagnosis, found)
    drawn = diagnosis.register.figure(ID, tr("Functional rural areas"), len(found.areas.ids),
                                      diagnosis.language.number(len(found.areas.ids)), count(AREAS))  # fmt: skip
    return [Figure(MAP, caption, kind="map", subtitle=subtitle, numbers=[drawn]),
            Panel(tr("How to read this map"), texts, numbers)]  # fmt: skip


def _foot(diagnosis: Diagnosis, found: Listed) -> Paragraph:
    told = tr("{way}. Not the areas that the JRC published.").format(way=way_between(diagnosis).subtitle)
    return Paragraph(" ".join([*table_notes(diagnosis, found), where_counted(diagnosis), told]), "small")
