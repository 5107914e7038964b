"""The chapter on the next service: where one to five more would stand, who gains by the first, and what is proved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ....core.decisions.places_and_zones import mean_of_zones
from ....core.decisions.shorter_ways import ShorterWays, shorter_ways
from ....core.report.blocks import Block, Figure
from ....i18n import note_sentence, tr
from ....io.columns import Column
from ..access_times import demand, way_of
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis
from . import next_blocks
from .reaching import Answer, answer_of
from .reading import Decision, read_decision
from .words import one_more, several

ID = next_blocks.ID
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK")
SETS, WAYS, UNIT_WAYS, SITES = next_blocks.SETS, next_blocks.WAYS, "next_minutes", "next_sites"
MAP = "map_wherenext"
HEALTH = ("hospital", "health_centre")
"""Types of services that maps show with the cross of a hospital."""
_LEAST_GAIN, _FEWEST = 0.5, 100  # minutes of the mean and people, below which nothing is said


def title() -> str:
    """Return the title of the chapter."""
    return tr("Where next")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis) or not_published(diagnosis)


def not_published(diagnosis: Diagnosis) -> str:
    """Say that chapters on decisions count people of single places, which is not done where it is to be published."""
    if diagnosis.publication is None:
        return ""
    return tr("It counts the people of single places, and this diagnosis is to be published.")


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Find the next places, keep them, and tell what came out."""
    chapter, decision = ChapterResult(ID, title()), read_decision(diagnosis)
    answer = answer_of(diagnosis, decision)
    _keep_sets(diagnosis, decision, answer)
    _keep_ways(diagnosis, decision, answer)
    _keep_sites(diagnosis, decision, answer)
    chapter.figures |= _figures(decision, answer)
    chapter.lead, chapter.numbers = _lead(diagnosis, decision, answer), _numbers(diagnosis, decision, answer)
    chapter.summary.append(chapter.lead)
    chapter.blocks += [
        *_map(diagnosis, chapter, decision),
        next_blocks.what_the_map_says(diagnosis, decision, answer),
        *next_blocks.look_first(answer),
        next_blocks.proof(diagnosis, decision, answer),
        next_blocks.charts(diagnosis, chapter, decision, answer),
        next_blocks.sets_table(diagnosis, decision, answer),
    ]
    chapter.methods.append(_method(diagnosis, decision))
    chapter.limits.append(tr("The next places count neither capacities nor costs nor public transport: a first look, "
                             "and no decision."))  # fmt: skip
    return chapter


def _map(diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision) -> list[Block]:
    """Show by how many minutes the ways of each unit become shorter; nothing where the units have no outlines."""
    style = "next_health_sites" if decision.service in HEALTH else "next_sites"
    chapter.maps.append(MapTheme("next_sites", tr("Services and the next place"), SITES, style, printed=False))
    if not diagnosis.run.table("UNITS").has_polygons:
        return []
    caption = tr("The first place and who gains")
    chapter.maps.append(MapTheme(MAP, caption, UNIT_WAYS, "minutes_shorter", overlay=("next_sites",)))
    colours = tr("Minutes that it saves, mean of a {unit}; people by settlement")
    told = diagnosis.fill(colours if decision.is_settlements else tr("Minutes that it saves"))
    return [Figure(MAP, caption, kind="map", subtitle=f"{told} · {way_of(diagnosis).subtitle}")]


def _lead(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> str:
    language, found = diagnosis.language, answer.places
    today, then = found.shortest[0].reach, found.first.reach
    gained = found.ways.of(decision.problem.people)
    name = decision.names[found.first.new[0]]
    values: dict[str, Any] = {
        "one_more": one_more(decision.service), "name": name, "minutes": decision.radius,
        "before": language.number(today.mean_minutes), "after": language.number(then.mean_minutes),
        "people": gained.newly_within,
    }  # fmt: skip
    if found.minutes_saved < _LEAST_GAIN or gained.newly_within < _FEWEST:
        return diagnosis.fill(tr("{one_more} would change little: at {name}, the best place, it would bring {people} "
                                 "{people:person|people} within {minutes} minutes."), **values)  # fmt: skip
    said = tr("{one_more} at {name} would bring {people} {people:person|people} within {minutes} minutes. The mean way "
              "falls from {before} to {after} minutes.")  # fmt: skip
    if answer.is_open:
        values["services"] = several(decision.service)
        said = tr("{one_more} at {name} would bring {people} {people:person|people} within {minutes} minutes. The mean "
                  "way falls from {before} to {after} minutes, as the source counts {services}.")  # fmt: skip
    told = diagnosis.fill(said, **values)
    if found.first.chosen.status == "optimal":
        return told
    gap = language.percent(100 * found.first.chosen.gap, 1)
    return f"{told} " + tr("{name} is the best place found; no place can be more than {gap} better.").format(
        name=name, gap=gap)  # fmt: skip


def _numbers(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> list[int]:
    gained, origin = answer.places.ways.of(decision.problem.people), next_blocks.people_where(diagnosis, "newly_within")
    newly = diagnosis.register.figure(ID, tr("People newly within the threshold, with the first place"),
                                      gained.newly_within, diagnosis.language.number(gained.newly_within),
                                      origin)  # fmt: skip
    return [newly, next_blocks.mean_minutes(diagnosis, answer).registered(diagnosis, ID, next_blocks.rows_of(answer))]


def _figures(decision: Decision, answer: Answer) -> dict[str, object]:
    found, names = answer.places, decision.names

    def sets(steps: Sequence[Any]) -> list[dict[str, object]]:
        return [{"more": step.added, "places": [names[one] for one in step.new], "mean_min": step.reach.mean_minutes,
                 "max_min": step.reach.max_minutes, "people_beyond": step.reach.people_beyond,
                 "status": step.chosen.status} for step in steps]  # fmt: skip

    return {
        "service": decision.service, "minutes": decision.radius, "shortest_mean": sets(found.shortest),
        "most_within": sets(found.most_within), "look_first": [str(note) for note in answer.looked],
    }  # fmt: skip


def _keep_sets(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> None:
    """Keep the sets of both aims as a table."""
    names, rows = decision.names, next_blocks.all_sets(decision, answer)
    columns = [
        Column("set_id", "text", [row.key for row in rows], tr("Set")),
        Column("aim", "text", [row.aim for row in rows], tr("Aim: shortest mean, or most people within")),
        Column("more", "integer", [row.step.added for row in rows], tr("More services")),
        Column("places", "text", [", ".join(names[one] for one in row.step.new) for row in rows], tr("Places")),
        Column("mean_min", "real", [row.step.reach.mean_minutes for row in rows], tr("Mean minutes")),
        Column("max_min", "real", [row.step.reach.max_minutes for row in rows], tr("Longest way (min)")),
        Column("beyond", "count", [row.step.reach.people_beyond for row in rows], tr("People beyond the threshold")),
        Column("beyond_old", "real", [row.old for row in rows], tr("Of them 65 and over, estimate")),
        Column("bound", "real", [row.bound for row in rows], tr("What no set can be better than")),
        Column("proof", "text", [row.step.chosen.status for row in rows], tr("Proof")),
    ]
    diagnosis.keep_rows(SETS, tr("Where one to five more would stand"), columns)


def _keep_ways(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> None:
    """Keep the ways of each place, and the mean ways of each unit."""
    ways, people = answer.places.ways, decision.problem.people
    units, places = diagnosis.run.table("UNITS"), diagnosis.run.table(demand(diagnosis)[0])
    row_of = {code: row for row, code in enumerate(places.ids(None))}
    rows = [row_of[one] for one in decision.problem.demand_ids]
    diagnosis.keep(WAYS, tr("Ways with one more service"), places, [*_minutes_columns(ways), *_of_places(ways)], rows)
    before, after = (mean_of_zones(minutes, people, decision.zone, len(units)) for minutes in (ways.before, ways.after))
    of_units = shorter_ways(before, after, decision.radius)
    diagnosis.keep(UNIT_WAYS, tr("Minutes with one more service"), units, _minutes_columns(of_units),
                   range(len(units)))  # fmt: skip


def _minutes_columns(ways: ShorterWays) -> list[Column]:
    return [
        Column("min_before", "real", ways.before, tr("Minutes today")),
        Column("min_after", "real", ways.after, tr("Minutes with one more")),
        Column("min_shorter", "real", ways.minutes, tr("Minutes shorter")),
    ]


def _of_places(ways: ShorterWays) -> list[Column]:
    return [
        Column("gains", "integer", ways.gains.astype(int), tr("Gains more than half a minute")),
        Column("newly_within", "integer", ways.newly_within.astype(int), tr("Newly within the threshold")),
        Column("shorter_class", "integer", ways.number, tr("Class of minutes shorter")),
    ]


def _keep_sites(diagnosis: Diagnosis, decision: Decision, answer: Answer) -> None:
    """Keep the services that are open and the first place as points."""
    sites = decision.sites
    shown = [*sites.open_rows, answer.places.new]
    columns = [
        Column("name", "text", [sites.names[row] for row in shown], tr("Name")),
        Column("role", "text", ["open" if sites.is_open[row] else "new" for row in shown], tr("Open today, or new")),
    ]
    points = [QgsGeometry.fromPointXY(QgsPointXY(*sites.points[row].tolist())) for row in shown]
    diagnosis.keep_points(SITES, tr("Services and the next place"), columns, points, Qgis.WkbType.Point)


def _method(diagnosis: Diagnosis, decision: Decision) -> str:
    told = tr(
        "Where next: the sets are those with the least minutes of all people together (p-median), and those that bring "
        "most people within the threshold, among all places as candidates, the services of today kept. A set is called "
        "proved only where every set was tried, or a bound that no set can pass has come up to it; else it is said how "
        "much better another could be at the most. Each number is solved anew. People go to the nearest. A way counts "
        "as shorter by more than half a minute, and has a colour by more than one."
    )  # fmt: skip
    left = [note_sentence(note) for note in decision.left_out]
    return " ".join([told, *left])
