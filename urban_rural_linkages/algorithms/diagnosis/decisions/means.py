"""The chapter on means of travel: what is reached over the roads in bands of minutes, and who needs a car for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ....core.access.band_account import BandRow, share_that_is_lost, share_within
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Columns, Figure
from ....i18n import tr
from ..access_times import demand
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis
from ..maps.reached import reached_content
from ..service_names import a_service, service_name
from . import means_blocks
from .means_reading import BANDS, PLACES, ROADS, Compared, compare, reach
from .reading import Decision, read_decision
from .wherenext import not_published

ID = "means"
INPUTS: tuple[str, ...] = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK")
MAP = "map_means"
_LEAST_SHARE, _FEWEST, _MOST_UNKNOWN = 0.05, 100, 0.1


def title() -> str:
    """Return the title of the chapter."""
    return tr("By what means")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis) or not_published(diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Draw what is reached, compare the means of travel, and tell."""
    chapter, decision = ChapterResult(ID, title()), read_decision(diagnosis)
    diagnosis.tell(tr("What is reached over the roads"))
    bands = reach(diagnosis, decision)
    diagnosis.tell(tr("On foot, by bicycle and by car"))
    compared = diagnosis.compared = compare(diagnosis, decision)
    means_blocks.keep_bands(diagnosis, bands)
    means_blocks.keep_groups(diagnosis, compared)
    chapter.figures |= _figures(decision, bands, compared)
    chapter.lead, chapter.numbers = _lead(diagnosis, decision, bands, compared)
    chapter.summary.append(chapter.lead)
    chapter.blocks += [
        *_map(diagnosis, chapter, decision, bands, compared),
        means_blocks.what_the_map_says(diagnosis, decision, bands),
        Columns([[means_blocks.chart(diagnosis, chapter, compared)],
                 [means_blocks.read_with_care(diagnosis, compared)]], [9, 3]),
    ]  # fmt: skip
    chapter.methods.append(tr(
        "By what means: a road is reached as far as the minutes last, the land within 1 km of it with it, and no land "
        "is in two bands. People are counted in the band of their own minutes, and not by its area. The means of "
        "travel are compared for the type of service for which most people need a car, besides that of the map. "
        "Slopes slow walking and the bicycle where heights were given. Groups of settlements are estimates, as if the "
        "ages of a unit were alike in all of its places."))  # fmt: skip
    chapter.limits.append(tr("By what means: public transport is not in these figures, and nobody was asked who has a "
                             "car."))  # fmt: skip
    return chapter


def _map(
    diagnosis: Diagnosis, chapter: ChapterResult, decision: Decision, bands: Sequence[BandRow], compared: Compared
) -> list[Block]:  # fmt: skip
    """Show bands and roads; no map where the units have no outlines."""
    printed = diagnosis.run.table("UNITS").has_polygons
    caption = tr("Minutes to {service} over the roads").format(service=a_service(decision.service))
    condition = Condition("service_type", "=", decision.service).expression() if decision.service else ""
    chapter.maps += [
        MapTheme("means_services", service_name(decision.service), "services", "services_used", condition,
                 printed=False),
        MapTheme("means_roads", tr("Reached roads"), ROADS, "isochrone_roads", printed=False),
        MapTheme(MAP, caption, BANDS, "isochrones", overlay=("means_services", "means_roads"), printed=printed,
                 content=partial(reached_content, bands=bands, service=decision.service)),
    ]  # fmt: skip
    least = tr("Means of travel to {service}").format(service=a_service(compared.service))
    chapter.maps.append(MapTheme("means_places", least, PLACES, "least_means", printed=False))
    if not printed:
        return []
    subtitle = tr("Land within 1 km of a road that is reached; bands do not overlap; lines: roads by the same time")
    return [Figure(MAP, caption, kind="map", subtitle=subtitle, numbers=means_blocks.legend_numbers(diagnosis, bands))]


def _figures(decision: Decision, bands: Sequence[BandRow], compared: Compared) -> dict[str, object]:
    return {
        "service": decision.service, "minutes": decision.radius,
        "bands": [{"band": row.key, "people": row.people, "share": row.share, "places": row.places,
                   "area_km2": None if row.area_km2 != row.area_km2 else row.area_km2} for row in bands],
        "compared": {"service": compared.service, "minutes": compared.minutes, **compared.everybody._asdict(),
                     "groups": {row.key: row.means._asdict() for row in compared.groups}},
    }  # fmt: skip


def _lead(
    diagnosis: Diagnosis, decision: Decision, bands: Sequence[BandRow], compared: Compared
) -> tuple[str, list[int]]:  # fmt: skip
    """Say how many are within the threshold by car, and for how many a service is as near only by car."""
    language, register = diagnosis.language, diagnosis.register
    means, places = compared.everybody, len(diagnosis.run.table(demand(diagnosis)[0]))
    no_way = share_that_is_lost(decision.minutes_today, decision.problem.people, places)
    if no_way > _MOST_UNKNOWN:
        unsaid = tr("{share} of the people have no way to {service} over these roads, or it is unknown: no more is "
                    "said here.")  # fmt: skip
        return unsaid.format(share=language.percent(100 * no_way), service=a_service(decision.service)), []
    share, what = 100 * share_within(bands, decision.radius), tr("Within by car (%)")
    told = [diagnosis.fill(tr("{share} of the people reach {service} by car within {minutes} minutes."),
                           share=language.percent(share), service=a_service(decision.service),
                           minutes=decision.radius)]  # fmt: skip
    numbers = [register.figure(ID, what, share, language.percent(share), means_blocks.within(decision.radius))]
    if means.share_only_car >= _LEAST_SHARE and means.only_car >= _FEWEST:
        as_near = tr("For {people} {people:person|people} {service} is as near only by car.")
        other = tr("For {people} {people:person|people} {service} is within {minutes} minutes only by car.")
        told.append(diagnosis.fill(as_near if compared.minutes == decision.radius else other, people=means.only_car,
                                   service=a_service(compared.service), minutes=compared.minutes))  # fmt: skip
        numbers.append(register.figure(ID, tr("People who reach it only by car"), means.only_car,
                                       language.number(means.only_car), means_blocks.only_car(compared)))  # fmt: skip
    return " ".join(told), numbers
