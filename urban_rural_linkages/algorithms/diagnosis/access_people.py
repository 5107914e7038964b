"""People beyond the legal threshold: by sex and age, and by municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...core.access.groups import apportioned_beyond
from ...core.arrays import Floats
from ...core.known import count_positive, highest
from ...core.report.amounts import Condition
from ...core.report.blocks import Block, Figure, Paragraph
from ...core.report.charts.bars import Bar, bar_chart
from ...core.report.origins import Origin, by_rule, count, value
from ...i18n import tr
from ...io.painting import TextWidths
from .access_times import Way, demand
from .chapter import ChapterResult, MapTheme
from .diagnosis import Diagnosis, TableName
from .figure_tables import Figures, Rows, Words, figure_table
from .registering import by_unit, unit_column
from .service_names import a_service

_LISTED, _FEWEST = 12, 6


@dataclass(frozen=True)
class PeopleBeyond:
    """Blocks on the people beyond: their map, the units where most of them live, and their ages."""

    map: list[Block]
    ranking: list[Block]
    by_age: list[Block]


def people_beyond(
    diagnosis: Diagnosis, chapter: ChapterResult, way: Way, minutes: float, names: dict[str, str]
) -> PeopleBeyond:
    """Count by municipality, and by sex and age; nothing where the units have no outlines.

    Parameters
    ----------
    diagnosis, chapter : Diagnosis, ChapterResult
        What is being made.
    way : Way
        How the times came about.
    minutes : float
        The threshold.
    names : dict of str to str
        What to call each type of service, that which fewest people lack first.
    """
    if not diagnosis.run.table("UNITS").has_polygons:
        text = tr("The {units} have no outlines: people beyond are not counted by {unit}.")
        return PeopleBeyond([], [Paragraph(diagnosis.fill(text), "small")], [])
    several = len(names) > 1
    diagnosis.calculate(
        "populationcoverage", DEMAND=diagnosis.layer("access"), TIME="time_min",
        SERVICE="service_type", GROUP_FIELDS=[diagnosis.run.field(demand(diagnosis)[1])],
        ZONES=diagnosis.run.value("UNITS"), ZONE_ID=diagnosis.run.field("UNIT_ID"),
        THRESHOLDS=diagnosis.run.text("THRESHOLDS"), OUTPUT=TableName("coverage"),
        ZONES_OUTPUT=TableName("units_access"),
    )  # fmt: skip
    what = tr("at least one service") if several else tr("the nearest service")
    title = tr("People more than {minutes} minutes from {what}").format(
        minutes=diagnosis.language.number(minutes), what=what
    )
    chapter.maps.append(MapTheme("map_beyond", title, "units_access", "beyond", size="half"))
    shown = Figure("map_beyond", title, kind="map", subtitle=way.subtitle)
    return PeopleBeyond([shown], _ranking(diagnosis, chapter, minutes),
                        _by_sex_and_age(diagnosis, chapter, way, minutes, names))  # fmt: skip


def _ranking(diagnosis: Diagnosis, chapter: ChapterResult, minutes: float) -> list[Block]:
    language, table = diagnosis.language, diagnosis.table("units_access")
    units = diagnosis.unit_names
    beyond, share = table.numbers("beyond"), table.numbers("beyond_share")
    places = [i for i in highest(beyond, diagnosis.unit_ids, _LISTED) if beyond[i] > 0]
    concerned = count_positive(beyond)
    chapter.figures["units_beyond"] = concerned
    if concerned is None:
        return [Paragraph(diagnosis.fill(tr("How many people live beyond the threshold is known of no {unit}.")))]
    if not places:
        return [Paragraph(diagnosis.fill(tr("Nobody lives beyond the threshold in any {unit}.")))]
    told = tr("In {concerned} of {all} {units} somebody lives more than {minutes} minutes away.")
    introduction = diagnosis.fill(told, concerned=concerned, all=len(units), minutes=minutes)
    number = diagnosis.register.figure(chapter.id, tr("Units where somebody lives beyond the threshold"), concerned,
                                       language.number(concerned),
                                       count("units_access", Condition("beyond", ">", 0)))  # fmt: skip
    caption = diagnosis.fill(tr("{Units} with most people beyond"))
    return [
        Paragraph(introduction, numbers=[number]),
        figure_table(diagnosis, chapter.id, caption, by_unit(diagnosis, places), [
            Words(diagnosis.words.heading, [units[place] for place in places]),
            unit_column(tr("People beyond"), "units_access", "beyond", beyond[places], language.number,
                        tr("People beyond the threshold, by unit")),
            Figures(tr("Share"), 100 * share[places], language.percent,
                    value("units_access", "beyond_share").hundredfold(),
                    tr("Share of people beyond the threshold (%), by unit")),
        ], fewest=_FEWEST),
    ]  # fmt: skip


def _by_sex_and_age(
    diagnosis: Diagnosis, chapter: ChapterResult, way: Way, minutes: float, names: dict[str, str]
) -> list[Block]:
    ages = diagnosis.ages
    if ages is None:
        return [Paragraph(tr("By sex and age: unknown, because no people by sex and age were given."), "small")]
    groups = {label: people for label, people in groups_of_people(diagnosis).items() if people is not None}
    found = diagnosis.access_by_unit.lacking(minutes, diagnosis.unit_ids)
    language, figures, unknown = diagnosis.language, {}, []
    columns: dict[str, list[tuple[float, str]]] = {label: [] for label in groups}
    blocks: list[Block] = []
    origin = by_rule({"coverage": ["zone", "service", "threshold_min", "beyond", "unreachable"],
                      "ages": [group.field for group in ages.groups]})  # fmt: skip
    for service in names:
        beyond, total = found[service]
        counted = {label: apportioned_beyond(people, beyond, total) for label, people in groups.items()}
        people = {label: entry.beyond for label, entry in counted.items()}
        shown = _shown(diagnosis, people)
        if service == list(names)[-1]:
            shares = {label: (counted[label].share, own) for label, own in shown.items()
                      if own == own and counted[label].total > 0}  # fmt: skip
            blocks += _chart(diagnosis, chapter, a_service(service), minutes, shares, way, origin)
        for label, own in shown.items():
            columns[label].append((own, language.number(own)))
        figures[service or "all"] = shown
        unknown += [entry.unknown_zones for entry in counted.values()]
    chapter.figures["beyond_by_sex_and_age"] = figures
    blocks.append(_age_table(diagnosis, chapter, way, minutes, names, columns, origin))
    if any(unknown):
        text = tr("{Units} without ages or without counted people, left out: {count}.")
        blocks.append(Paragraph(diagnosis.fill(text, count=max(unknown)), "small"))
    return blocks


def _shown(diagnosis: Diagnosis, people: Mapping[str, float]) -> dict[str, float]:
    """Return the people of a service; of one to be published those by sex and age are left out where any is small."""
    limit = 0.0 if diagnosis.publication is None else diagnosis.publication.limit
    few = any(0 < count < limit for count in people.values())
    return {label: float("nan") if few and label != tr("All") else count for label, count in people.items()}


def _age_table(
    diagnosis: Diagnosis, chapter: ChapterResult, way: Way, minutes: float, names: Mapping[str, str],
    columns: Mapping[str, list[tuple[float, str]]], origin: Origin,
) -> Block:  # fmt: skip
    """List the people of each group beyond the threshold of each service."""
    write = diagnosis.language.number
    caption = tr("People more than {minutes} minutes away, by sex and age").format(minutes=write(minutes))
    note = diagnosis.fill(tr("An estimate: the ages of a {unit} are taken to be alike in all of its settlements."))
    rule = tr("People beyond of each unit, times the share of the group in its people by age, added up")
    what = tr("Beyond the threshold, estimate: {group}")
    return figure_table(
        diagnosis, chapter.id, caption, Rows([service or None for service in names]),
        [Words(tr("Service"), list(names.values())),
         *(Figures(label, [own for own, _ in column], write, origin, what.format(group=label), rule,
                   cells=[text for _, text in column]) for label, column in columns.items())],
        subtitle=way.subtitle, notes=[note],
    )  # fmt: skip


def _chart(
    diagnosis: Diagnosis, chapter: ChapterResult, service: str, minutes: float,
    groups: dict[str, tuple[float, float]], way: Way, origin: Origin,
) -> list[Block]:  # fmt: skip
    """Draw which share of each group lives beyond the threshold of the service that most people lack."""
    language = diagnosis.language
    if not groups or not any(share > 0 for share, _ in groups.values()):
        return []
    first = next(iter(groups))
    bars = [Bar(label, 100 * share, language.percent(100 * share),
                tr("{people} {people:person|people}").format(people=language.number(people)), strong=label == first)
            for label, (share, people) in groups.items()]  # fmt: skip
    chapter.charts["chart_access"] = [bar_chart(bars, TextWidths(), everybody=bars[0].value)]
    caption = tr("Who lives more than {minutes} minutes from {service}").format(
        minutes=language.number(minutes), service=service)  # fmt: skip
    subtitle = tr("In % of each group; broken line: all inhabitants")
    rule = tr("People of the group beyond, over all people of the group, both added up over the units")
    shares = Figures(caption, [bar.value for bar in bars], language.percent, origin,
                     tr("Share of each group beyond the threshold (%), estimate"), rule)  # fmt: skip
    number = shares.registered(diagnosis, chapter.id, Rows(list(groups)))
    return [Figure("chart_access", caption, kind="chart", subtitle=f"{subtitle} · {way.subtitle}", numbers=[number])]


def groups_of_people(diagnosis: Diagnosis) -> dict[str, Floats | None]:
    """Return the people of each group of sex and age, or None where the fields do not add up to it."""
    ages, broad = diagnosis.ages, diagnosis.whole.broad
    if ages is None or diagnosis.publication is not None:
        called = {tr("All"): "total", tr("Women"): "women", tr("Men"): "men", tr("0 to 14"): "young",
                  tr("65 and over"): "old"}  # fmt: skip
        return {label: broad.get(name) for label, name in called.items()}
    return {
        tr("All"): ages.count(0, None),
        tr("Women"): ages.count(0, None, "women"),
        tr("Men"): ages.count(0, None, "men"),
        tr("0 to 14"): ages.count(0, 14),
        tr("65 and over"): ages.count(65, None),
        tr("Women of 65 and over"): ages.count(65, None, "women"),
        tr("80 and over"): ages.count(80, None),
    }
