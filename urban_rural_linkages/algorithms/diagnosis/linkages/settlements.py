"""The chapter on the settlement system: who leads, which larger place each looks to, and how sizes step down."""

from __future__ import annotations

from ....core.linkages.settlement_system import LEADING
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Columns, Figure, Panel
from ....core.report.origins import count, summary, total, value
from ....i18n import tr
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis
from ..maps.settlements import settlements_content
from .capitals import CODE, PEOPLE, way_between, where_counted, without_people
from .hierarchy import LEVELS, LINKS, Hierarchy, make_hierarchy
from .sizes import bands_table, rank_size_blocks

ID = "settlements"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "NETWORK")
MAP = "map_settlements"
_MOST_NAMED = 12


def title() -> str:
    """Return the title of the chapter."""
    return tr("Settlement system")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Put the places into their hierarchy, and tell who leads."""
    chapter, found = ChapterResult(ID, title()), make_hierarchy(diagnosis)
    system = found.system
    chapter.figures |= {
        "places": len(system.order), "leading": [found.names[row] for row in system.leading],
        "median_min": system.median, "way": way_between(diagnosis).kind,
    }  # fmt: skip
    if system.is_told:
        chapter.lead, chapter.numbers = _lead(diagnosis, found)
        chapter.summary += [chapter.lead] if chapter.lead else []
    chapter.blocks += [
        *_map(diagnosis, chapter), _what_the_map_says(diagnosis, found),
        Columns([rank_size_blocks(diagnosis, chapter, found), [bands_table(diagnosis)]], [6, 6]),
    ]  # fmt: skip
    chapter.methods.append(tr(
        "Settlement system: places stand in a strict order, more people first, then the lower code. The dominance time "
        "of a place is the minutes to the nearest place before it in that order. More than 15, 30 and 60 minutes are "
        "local, regional and leading centres: distance alone. The slope of rank and size is that of ln(rank − ½) on ln "
        "people with its standard error after Gabaix and Ibragimov (2011)."))  # fmt: skip
    chapter.limits.append(tr("Larger places outside the region are not known: near its border one may be closer than "
                             "is told."))  # fmt: skip
    return chapter


def _lead(diagnosis: Diagnosis, found: Hierarchy) -> tuple[str, list[int]]:
    """Say who leads, and how near half of the places find a larger one."""
    system, write = found.system, diagnosis.language.number
    told, numbers = [], []
    leading = len(system.leading)
    if leading > 1:
        told.append(diagnosis.fill(tr("{places} places lead: from each of them it is over an hour to any larger "
                                      "place."), places=leading))  # fmt: skip
        numbers.append(diagnosis.register.figure(ID, tr("Leading places"), leading, write(leading),
                                                 count(LEVELS, Condition("level", "=", LEADING))))  # fmt: skip
    elif leading == 1:
        told.append(tr("{name} leads alone: no other place is an hour from a larger one.").format(
            name=found.names[system.leading[0]]))  # fmt: skip
    if system.median == system.median:
        half = tr("Of the {units} from which a way leads to a larger one, half find it within {minutes} minutes.")
        if not system.lost:
            half = tr("Half of all {units} find a larger one within {minutes} minutes.")
        told.append(diagnosis.fill(half, minutes=system.median))
        numbers.append(diagnosis.register.figure(
            ID, tr("Minutes to a larger place, median"), system.median, write(system.median),
            summary(LEVELS, "dominance_min", "median")))  # fmt: skip
    return " ".join(told), numbers


def _map(diagnosis: Diagnosis, chapter: ChapterResult) -> list[Block]:
    """Show places by their people, each with a line to the larger place that it looks to."""
    caption = tr("Each place and the larger place that it looks to")
    chapter.maps += [
        MapTheme("settlement_links", tr("Links to the larger place"), LINKS, "settlement_links", printed=False),
        MapTheme(MAP, tr("Levels and links"), LEVELS, "settlement_levels", overlay=("settlement_links",),
                 heading=caption, content=settlements_content),
    ]  # fmt: skip
    told = tr("Circles: inhabitants {year}; line: to the nearest larger place; colour: minutes to it").format(
        year=diagnosis.run.whole("END_YEAR"))  # fmt: skip
    return [Figure(MAP, caption, kind="map", subtitle=f"{told} · {way_between(diagnosis).subtitle}")]


def _what_the_map_says(diagnosis: Diagnosis, found: Hierarchy) -> Panel:
    """Name who leads, and say what level is and what it is not."""
    told: list[tuple[str, list[int]]] = []
    if found.system.is_told:
        told += [*_leaders(diagnosis, found), *_two_largest(diagnosis, found), *_small_leader(diagnosis, found)]
    told += _without_a_way(diagnosis, found)
    told.append((tr("Level is distance alone. It says nothing of what a place offers."), []))
    told += [(text, []) for text in (where_counted(diagnosis), *without_people(diagnosis))]
    return Panel(tr("What the map says"), [text for text, _ in told], [numbers for _, numbers in told])


def _leaders(diagnosis: Diagnosis, found: Hierarchy) -> list[tuple[str, list[int]]]:
    leading = found.system.leading
    if len(leading) < 2:
        return []
    names = [found.names[row] for row in leading]
    rest = len(names[_MOST_NAMED:])
    shown = names if not rest else [*names[:_MOST_NAMED], tr("{count} more").format(count=rest)]
    return [(tr("Leading: {names}.").format(names=", ".join(shown)), [])]


def _two_largest(diagnosis: Diagnosis, found: Hierarchy) -> list[tuple[str, list[int]]]:
    """Say how far the two largest are apart, where that is over an hour."""
    minutes = found.system.second_apart
    if minutes != minutes:
        return []
    number = diagnosis.register.figure(
        ID, tr("Minutes between the two largest places"), minutes, diagnosis.language.number(minutes),
        value(LEVELS, "dominance_min", Condition("rank", "=", 2)))  # fmt: skip
    told = tr("The two largest are {minutes} {minutes:minute|minutes} apart: no single capital dominates.")
    return [(diagnosis.fill(told, minutes=minutes), [number])]


def _small_leader(diagnosis: Diagnosis, found: Hierarchy) -> list[tuple[str, list[int]]]:
    """Name the small place that leads because nothing larger is near."""
    row = found.system.small_leader
    if row is None:
        return []
    system, write, own = found.system, diagnosis.language.number, Condition(CODE, "=", found.codes[row])
    people, minutes = float(system.people[row]), float(system.minutes[row])
    numbers = [
        diagnosis.register.figure(ID, tr("People of a small place that leads"), people, write(people),
                                  value(LEVELS, PEOPLE, own)),
        diagnosis.register.figure(ID, tr("Minutes from it to any larger place"), minutes, write(minutes),
                                  value(LEVELS, "dominance_min", own)),
    ]  # fmt: skip
    told = tr("From {name} ({people} {people:person|people}) no larger place is nearer than {minutes} minutes: small, "
              "yet first for its surroundings.")  # fmt: skip
    return [(diagnosis.fill(told, name=found.names[row], people=people, minutes=minutes), numbers)]


def _without_a_way(diagnosis: Diagnosis, found: Hierarchy) -> list[tuple[str, list[int]]]:
    """Say from how many places no way leads to a larger one: they count as far from all."""
    lost, people = len(found.system.lost), found.system.lost_people
    if not lost:
        return []
    number = diagnosis.register.figure(
        ID, tr("People of places from which no way leads to a larger one"), people, diagnosis.language.number(people),
        total(LEVELS, PEOPLE, where=[Condition("dominance_min", "unknown"), Condition("rank", ">", 1)]))  # fmt: skip
    told = tr("From {places} {places:place|places} with {people} people no way leads to a larger one: "
              "{places:it counts|they count} as far from all.")  # fmt: skip
    return [(diagnosis.fill(told, places=lost, people=people), [number])]
