"""The chapter on towns and their hinterlands: who depends on one town alone, and which towns stand in between."""

from __future__ import annotations

from ....core.linkages.town_system import FEWEST_TOWNS, NONE, ONE, Dependence
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Columns, Figure, Panel
from ....core.report.charts.bars import Bar, bar_chart
from ....core.report.origins import Origin, count, total, value
from ....core.report.typesetting.styles import columns_width
from ....i18n import tr
from ....io.painting import TextWidths
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis, TooLittle
from ..figure_tables import Figures, Rows
from ..maps.towns import DEPENDENT, towns_content
from ..registering import people_fields
from .capitals import CODE, PEOPLE, way_between, where_counted, without_people
from .hierarchy import CITY, FAR, HINTERLANDS, LEVELS, TOWN, Hierarchy, make_hierarchy

ID = "towns"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "NETWORK")
MAP = "map_towns"
_CHART, _MOST_BARS = "chart_towns", 11


def title() -> str:
    """Return the title of the chapter."""
    return tr("Towns and their hinterlands")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Give each unit to its nearest town, and tell who has no other."""
    chapter, found = ChapterResult(ID, title()), make_hierarchy(diagnosis)
    system = found.towns
    if len(system.towns) < FEWEST_TOWNS:
        raise TooLittle(diagnosis.fill(tr("Fewer than three places have {people} inhabitants: there are no towns to "
                                          "compare."), people=TOWN))  # fmt: skip
    one, none = system.of_class(ONE), system.of_class(NONE)
    chapter.figures |= {
        "towns": len(system.towns), "intermediary": len(system.intermediary), "way": way_between(diagnosis).kind,
        "one": {"people": one.people, "units": one.units}, "none": {"people": none.people, "units": none.units},
        "dependants": {found.names[row]: float(system.dependants[row]) for row in system.carrying},
    }  # fmt: skip
    if system.is_told:
        chapter.lead, chapter.numbers = _lead(diagnosis, found)
        chapter.summary += [chapter.lead] if chapter.lead else []
    chapter.blocks += [*_map(diagnosis, chapter, found), *_what_the_map_says(diagnosis, found),
                       *_bars(diagnosis, chapter, found)]  # fmt: skip
    chapter.methods.append(diagnosis.fill(tr(
        "Towns and their hinterlands: places of {town} inhabitants or more are towns, and each {unit} belongs to the "
        "nearest. Who reaches one within {minutes} minutes and no second one depends on it alone. An intermediary town "
        "has fewer than {city} inhabitants, is over {minutes} minutes from any city, and around it live at least half "
        "as many people as in it: a rule of this plugin, no official one."), town=TOWN, city=CITY,
        minutes=FAR))  # fmt: skip
    chapter.limits.append(tr("Towns and their hinterlands are a thought about distance: every town is taken to offer "
                             "what people need. No closure of a real service is counted."))  # fmt: skip
    chapter.limits.append(tr("Towns and cities outside the region are not known: near its border people may reach one "
                             "more, and a town may lie near a city."))  # fmt: skip
    return chapter


def _lead(diagnosis: Diagnosis, found: Hierarchy) -> tuple[str, list[int]]:
    """Name the town that carries most, else say how many depend on one; then the towns in between."""
    system, told, numbers = found.towns, [], []
    if system.sole is not None:
        row = system.sole
        own, dependants = float(system.people[row]), float(system.dependants[row])
        told.append(diagnosis.fill(tr("{name}, with {own} {own:person|people}, is the only town within half an hour "
                                      "for {dependants}."), name=found.names[row], own=own,
                                   dependants=dependants))  # fmt: skip
        numbers += [_of_place(diagnosis, found, row, PEOPLE, own, tr("People of the town with most dependants")),
                    _dependants(diagnosis, found).registered(diagnosis, ID, _rows(found))]  # fmt: skip
    elif (one := system.of_class(ONE)).people >= 100:
        told.append(diagnosis.fill(tr("{people} {people:person has|people have} one town within half an hour, and no "
                                      "other."),
                                   people=one.people))  # fmt: skip
        numbers.append(_people(diagnosis, ONE, one))
    middle = len(system.intermediary)
    if middle > 1:
        between = tr("In all, {towns} intermediary {towns:town holds|towns hold} the space far from the cities.")
        if not system.has_place_of(CITY):
            between = tr("In all, {towns} {towns:town is|towns are} intermediary, in a region without a city.")
        told.append(diagnosis.fill(between, towns=middle))
        numbers.append(diagnosis.register.figure(
            ID, tr("Intermediary towns"), middle, diagnosis.language.number(middle),
            count(LEVELS, Condition("intermediary", "=", 1))))  # fmt: skip
    return " ".join(told), numbers


def _of_place(diagnosis: Diagnosis, found: Hierarchy, row: int, field: str, figure: float, what: str) -> int:
    return diagnosis.register.figure(ID, what, figure, diagnosis.language.number(figure),
                                     value(LEVELS, field, Condition(CODE, "=", found.codes[row])))  # fmt: skip


def _rows(found: Hierarchy) -> Rows:
    """Return the rows of the towns on which somebody depends."""
    return Rows([found.codes[row] for row in found.towns.carrying], CODE)


def _dependants(diagnosis: Diagnosis, found: Hierarchy) -> Figures:
    system = found.towns
    return Figures("", system.dependants[system.carrying], diagnosis.language.number, value(LEVELS, "dependants"),
                   tr("People who have that town within reach and no other"))  # fmt: skip


def _where(diagnosis: Diagnosis, label: str) -> tuple[Origin, Origin]:
    """Return where people and units of a class of dependence come from."""
    own = Condition("dependence", "=", label)
    return total(HINTERLANDS, people_fields(diagnosis)[1], where=[own]), count(HINTERLANDS, own)


def _people(diagnosis: Diagnosis, label: str, found: Dependence) -> int:
    what = tr("People with one town within reach") if label == ONE else tr("People with no town within reach")
    return diagnosis.register.figure(ID, what, found.people, diagnosis.language.number(found.people),
                                     _where(diagnosis, label)[0])  # fmt: skip


def _units(diagnosis: Diagnosis, label: str, found: Dependence) -> int:
    what = tr("Units with one town within reach") if label == ONE else tr("Units with no town within reach")
    return diagnosis.register.figure(ID, what, found.units, diagnosis.language.number(found.units),
                                     _where(diagnosis, label)[1])  # fmt: skip


def _map(diagnosis: Diagnosis, chapter: ChapterResult, found: Hierarchy) -> list[Block]:
    """Show the hinterlands, and in them who depends on one town; nothing where the units have no outlines."""
    if not diagnosis.run.table("UNITS").has_polygons:
        return []
    caption = tr("Who depends on one town alone")
    chapter.maps.append(MapTheme(MAP, tr("Hinterlands"), HINTERLANDS, "town_dependence", heading=caption,
                                 content=towns_content))  # fmt: skip
    told = diagnosis.fill(tr("Hinterlands of the {towns} places with {people} inhabitants or more; purple: no second "
                             "such place within {minutes} minutes"), towns=len(found.towns.towns), people=TOWN,
                          minutes=FAR)  # fmt: skip
    return [Figure(MAP, caption, kind="map", subtitle=f"{told} · {way_between(diagnosis).subtitle}")]


def _what_the_map_says(diagnosis: Diagnosis, found: Hierarchy) -> list[Block]:
    """Say how many have one town or none, on how many towns nobody depends, and the rule of those in between."""
    system, told = found.towns, list[tuple[str, list[int]]]()
    if system.is_told:
        one, none = system.of_class(ONE), system.of_class(NONE)
        if one.units:
            text = tr("{people} {people:person|people} in {count} {units} {people:has|have} one town within reach and "
                      "no other.")  # fmt: skip
            told.append((diagnosis.fill(text, people=one.people, count=one.units),
                         [_people(diagnosis, ONE, one), _units(diagnosis, ONE, one)]))  # fmt: skip
        if none.units:
            text = tr("{people} more, in {count} {units}, have none.") if one.units else tr(
                "{people} {people:person|people} in {count} {units} {people:has|have} no town within "
                "reach.")  # fmt: skip
            told.append((diagnosis.fill(text, people=none.people,
                                        count=none.units),
                         [_people(diagnosis, NONE, none), _units(diagnosis, NONE, none)]))  # fmt: skip
        told += _stood_in_for(diagnosis, found)
    if system.intermediary:
        told.append((diagnosis.fill(tr(
            "Intermediary is our rule, no official one: a town of {town} to {city} people, over {minutes} minutes from "
            "a city, whose surroundings hold at least half as many people as it does."), town=TOWN, city=CITY,
            minutes=FAR), []))  # fmt: skip
        if not system.has_place_of(CITY):
            told.append((diagnosis.fill(tr("No {unit} of the region has {city} people, so every town counts as far "
                                           "from a city."), city=CITY), []))  # fmt: skip
    return [Panel(tr("What the map says"), [text for text, _ in told], [more for _, more in told])] if told else []


def _stood_in_for(diagnosis: Diagnosis, found: Hierarchy) -> list[tuple[str, list[int]]]:
    """Say on how many towns nobody depends."""
    towns, free = len(found.towns.towns), len(found.towns.free)
    if not free:
        return []
    number = diagnosis.register.figure(ID, tr("Towns on which nobody depends"), free, diagnosis.language.number(free),
                                       count(LEVELS, Condition("dependants", "=", 0)))  # fmt: skip
    return [(diagnosis.fill(tr("On {free} of the {towns} nobody depends: another stands near, and each could stand in "
                               "for the next."), free=free, towns=towns), [number])]  # fmt: skip


def _bars(diagnosis: Diagnosis, chapter: ChapterResult, found: Hierarchy) -> list[Block]:
    """Draw who would have no town if one fell away, with what is to be read with care beside it."""
    system, write = found.towns, diagnosis.language.number
    shown = system.carrying[:_MOST_BARS]
    care = _read_with_care(diagnosis, found)
    if not shown:
        return [care]
    bars = [Bar(found.names[row], float(system.dependants[row]), write(system.dependants[row]),
                f"({write(system.hinterland[row])})", DEPENDENT, system.middle[row] == 1) for row in shown]  # fmt: skip
    chapter.charts[_CHART] = [bar_chart(bars, TextWidths(), columns_width(8))]
    hinterlands = Figures("", system.hinterland[system.carrying], write, value(LEVELS, "hinterland"),
                          tr("People of the hinterland, town included"))  # fmt: skip
    numbers = [one.registered(diagnosis, ID, _rows(found)) for one in (_dependants(diagnosis, found), hinterlands)]
    caption = diagnosis.fill(tr("People who would have no town within {minutes} minutes"), minutes=FAR)
    subtitle = diagnosis.fill(tr("If a service found in all {towns} places closed in this one; in brackets: its "
                                 "hinterland"), towns=len(system.towns))  # fmt: skip
    return [Columns([[Figure(_CHART, caption, kind="chart", subtitle=subtitle, numbers=numbers)], [care]], [8, 4])]


def _read_with_care(diagnosis: Diagnosis, found: Hierarchy) -> Panel:
    """Say that it is a thought, how minutes come about, and where a unit counts."""
    if way_between(diagnosis).kind == "network":
        way = tr("Minutes run over the roads, without traffic.")
    else:
        way = tr("Minutes run straight. With the roads of the region other towns can come first.")
    thought = diagnosis.fill(tr("It is a thought, and not the closure of a real service: all {towns} places are taken "
                                "to have it."), towns=len(found.towns.towns))  # fmt: skip
    return Panel(tr("Read with care"), [thought, way, where_counted(diagnosis), *without_people(diagnosis)])
