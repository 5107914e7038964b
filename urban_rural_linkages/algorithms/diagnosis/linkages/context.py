"""The chapter on the wider context: what others have published of town and country, with the region beside it.

Nothing of others is computed again: their figures are kept in two tables of the GeoPackage and are cited from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from ....core.linkages.wider_context import (
    LAST_ESTIMATE,
    THOUSAND_MILLION,
    WORLD,
    Reported,
    ReportedShare,
    TownAndCountry,
    share_at_risk,
)
from ....core.report.amounts import Condition
from ....core.report.blocks import Columns, Figure, Panel, Paragraph
from ....core.report.charts.bars import Bar
from ....core.report.charts.wider_context import Series, century_chart, nations_chart, reported_chart
from ....core.report.drawing import ACCENT, PETROL
from ....core.report.origins import Origin, by_rule, count, total, value
from ....i18n import tr
from ....io.columns import Column
from ....io.context import shipped_population, shipped_reports
from ....io.painting import TextWidths
from ....paths import resource
from ...depopulation.risk_inputs import chosen_criteria
from ..chapter import ChapterResult, lacking
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows, Writer
from ..registering import people_fields

ID = "context"
INPUTS: tuple[str, ...] = ()
POPULATION, REPORTED = "world_population", "reported_shares"
_CONTINENTS = ("Europe",)


def title() -> str:
    """Return the title of the chapter."""
    return tr("The wider context")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks; it needs no more than any diagnosis, and is left out where nobody wants it."""
    return lacking(ID, diagnosis) or ("" if diagnosis.run.flag("CONTEXT") else tr("It was not asked for."))


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Quote what others have published, and draw the share of the region beside shares that were counted alike."""
    chapter = ChapterResult(ID, title())
    areas, reported = shipped_population(resource("context")), shipped_reports(resource("context"))
    _keep_population(diagnosis, [*areas.values()])
    _keep_reported(diagnosis, reported)
    _century(diagnosis, chapter, areas[WORLD])
    nations = [area for name, area in areas.items() if name not in (WORLD, *_CONTINENTS)]
    _nations(diagnosis, chapter, nations)
    _shares(diagnosis, chapter, reported)
    chapter.methods.append(tr(
        "Wider context: figures of the United Nations and reported shares are quoted and never computed again. Rural "
        "is all people less those of towns, and every country counts towns by its own rule."))  # fmt: skip
    chapter.sources += [_united_nations(), reported.source[diagnosis.language.code]]
    return chapter


def _united_nations() -> str:
    return tr("United Nations, Department of Economic and Social Affairs, World Urbanization Prospects 2018, files F05 "
              "and F19, CC BY 3.0 IGO")  # fmt: skip


def _area(name: str) -> str:
    """Return an area of the shipped table in the language of the report."""
    return {
        "World": tr("World"), "Europe": tr("Europe"), "Spain": tr("Spain"), "Portugal": tr("Portugal"),
        "Italy": tr("Italy"), "France": tr("France"), "Germany": tr("Germany"), "Belgium": tr("Belgium"),
        "Estonia": tr("Estonia"), "Latvia": tr("Latvia"), "Finland": tr("Finland"),
    }[name]  # fmt: skip


def _key(area: str, year: int) -> str:
    return f"{_area(area)} {year}"


def _keep_population(diagnosis: Diagnosis, areas: Sequence[TownAndCountry]) -> None:
    """Keep the people of towns and of the country as a table."""
    rows = [(area.area, year, urban, rural) for area in areas
            for year, urban, rural in zip(area.years, area.urban, area.rural, strict=True)]  # fmt: skip
    diagnosis.keep_rows(POPULATION, tr("Town and country, 1950–2050"), [
        Column("row_id", "text", [_key(area, year) for area, year, *_ in rows], tr("Row")),
        Column("area", "text", [_area(area) for area, *_ in rows], tr("Area")),
        Column("year", "integer", [year for _, year, *_ in rows], tr("Year")),
        Column("urban_people", "real", [urban for *_, urban, _ in rows], tr("People in towns")),
        Column("rural_people", "real", [rural for *_, rural in rows], tr("People in the country")),
        Column("is_projection", "integer", [year > LAST_ESTIMATE for _, year, *_ in rows], tr("Projection (1: yes)")),
        Column("source", "text", [_united_nations()] * len(rows), tr("Source")),
    ])  # fmt: skip


def _keep_reported(diagnosis: Diagnosis, reported: Reported) -> None:
    """Keep the shares that were reported as a table."""
    code, rows = diagnosis.language.code, reported.rows
    diagnosis.keep_rows(REPORTED, tr("Municipalities at risk of depopulation, as reported"), [
        Column("area", "text", [row.area[code] for row in rows], tr("Area")),
        Column("percent", "real", [row.percent for row in rows], tr("Share of all municipalities (%)")),
        Column("is_rounded", "integer", [row.about for row in rows], tr("Rounded by the source (1: yes)")),
        Column("municipalities", "integer", [_known(row.municipalities) for row in rows], tr("Municipalities")),
        Column("people_percent", "real", [_known(row.people_percent) for row in rows], tr("Share of all people (%)")),
        Column("source", "text", [reported.source[code]] * len(rows), tr("Source")),
    ])  # fmt: skip


def _known(number: float | None) -> float:
    return float("nan") if number is None else number


def _century(diagnosis: Diagnosis, chapter: ChapterResult, world: TownAndCountry) -> None:
    """Say since when most people live in towns and when most lived in the country, and draw the century."""
    write = partial(diagnosis.language.number, decimals=2)
    towns, country = (_of_the_world(diagnosis, world, name) for name in ("urban", "rural"))
    since = diagnosis.register.figure(
        ID, tr("First year with more people in towns"), float(world.urban_since or 0), str(world.urban_since),
        by_rule({POPULATION: ["urban_people", "rural_people"]}), tr("Straight between the years of the table"),
    )  # fmt: skip
    in_towns, in_country = world.thousand_millions
    top = world.years.index(world.most_rural)
    most = write(in_country[top])
    chapter.lead = tr(
        "Since {since} more people live in towns than in the country. The rural population of the world is at its "
        "highest in {year}, with {people} thousand million people, and is expected to fall slowly."
    ).format(since=world.urban_since, year=world.most_rural, people=most)
    chapter.numbers = [since, country]
    chapter.figures["world"] = {"urban_since": world.urban_since, "most_rural": world.most_rural,
                                "rural_people": world.rural[top]}  # fmt: skip
    marked = (top, tr("{year}: {people}, the highest").format(year=world.most_rural, people=most))
    lines = (
        Series(tr("towns {people}").format(people=write(in_towns[-1])), in_towns, PETROL),
        Series(tr("country {people}").format(people=write(in_country[-1])), in_country, ACCENT, marked),
    )
    told = tr("projection"), tr("{year}: as many in towns").format(year=world.urban_since)
    chapter.charts["chart_century"] = [
        century_chart(
            world.years, *lines, LAST_ESTIMATE, told, diagnosis.language.number, TextWidths(), (174.0, height)
        )
        for height in (62.0, 54.0, 46.0)
    ]
    subtitle = tr("Thousand million people; dashed: projection of {year}").format(year=LAST_ESTIMATE)
    source = tr(
        "Source: {source}. Rural is all people less those of towns; every country counts towns by its own rule."
    )
    chapter.blocks += [
        Figure("chart_century", tr("Town and country in the world, {first}–{last}").format(
            first=world.years[0], last=world.years[-1]), kind="chart", subtitle=subtitle, numbers=[towns, country]),
        Paragraph(source.format(source=_united_nations()), "small", numbers=[towns, country]),
    ]  # fmt: skip


def _of_the_world(diagnosis: Diagnosis, world: TownAndCountry, name: str) -> int:
    """Register the people of each year, and return the number."""
    what = {"urban": tr("People in towns, thousand million"), "rural": tr("People in the country, thousand million")}
    people = world.thousand_millions[0 if name == "urban" else 1]
    origin = replace(value(POPULATION, f"{name}_people"), times=THOUSAND_MILLION)
    column = Figures("", people, partial(diagnosis.language.number, decimals=2), origin, what[name])
    return column.registered(diagnosis, ID, Rows([_key(WORLD, year) for year in world.years], "row_id"))


def _nations(diagnosis: Diagnosis, chapter: ChapterResult, nations: Sequence[TownAndCountry]) -> None:
    """Draw what is left of the people of the country in each nation, and name where most and least is."""
    years, write = nations[0].years, diagnosis.language.number
    told = next(number for number, year in enumerate(years) if year >= LAST_ESTIMATE)
    left = {_area(nation.area): nation.rural_index[told] for nation in nations}
    first, now = (value(POPULATION, "rural_people", Condition("year", "=", year)) for year in (years[0], years[told]))
    what = tr("People in the country in {year}, {first} = 100").format(year=years[told], first=years[0])
    column = Figures("", [*left.values()], write, now.percent_of(first), what)
    number = column.registered(diagnosis, ID, Rows([*left], "area"))
    chapter.figures["nations"] = left
    chapter.charts["chart_nations"] = [nations_chart(
        years, [Series(_area(nation.area), nation.rural_index, ACCENT, (told, write(nation.rural_index[told])))
                for nation in nations], LAST_ESTIMATE, TextWidths())]  # fmt: skip
    most, least = max(left, key=left.__getitem__), min(left, key=left.__getitem__)
    subtitle = tr("Every country by its own definition of towns; dashed: projection; number: {year}")
    sentence = tr("Of every 100 people who lived in the country in {first}, {most} has kept {kept}, the most of these "
                  "nations, and {least} {few}, the fewest.")  # fmt: skip
    chapter.blocks += [
        Figure("chart_nations", tr("People in the country, {first} = 100").format(first=years[0]), kind="chart",
               subtitle=subtitle.format(year=years[told]), numbers=[number]),
        Paragraph(sentence.format(first=years[0], most=most, kept=write(left[most]), least=least,
                                  few=write(left[least])), numbers=[number]),
    ]  # fmt: skip


def _shares(diagnosis: Diagnosis, chapter: ChapterResult, reported: Reported) -> None:
    """Draw the shares that were reported, and below them that of the region where it is counted alike."""
    code, own = diagnosis.language.code, _own_share(diagnosis, reported)
    numbers = _numbers_of(diagnosis, reported)
    chapter.figures["reported"] = {row.area[code]: row.percent for row in reported.rows}
    chapter.figures["own_percent"] = None if own is None else own.bar.value
    bars = [_bar(diagnosis, row) for row in reported.rows]
    rounded = [row.area[code] for row in reported.rows if row.about]
    chapter.charts["chart_reported"] = [reported_chart(bars, rounded, None if own is None else own.bar, TextWidths())]
    subtitle = tr("Share of all: lost people 2001–2018, more deaths than births, under 12.5 per km²")
    panel = Panel(tr("Reported"), [tr("Grey bars are quoted, not computed: no open births and deaths by municipality "
                                      "exist for Europe.")])  # fmt: skip
    all_numbers = [*numbers, *([] if own is None else own.numbers)]
    figure = Figure("chart_reported", tr("Municipalities at risk of depopulation, as reported"), kind="chart",
                    subtitle=subtitle, numbers=all_numbers)  # fmt: skip
    foot = tr("Reported by {source}.").format(source=reported.source[code])
    chapter.blocks += [Columns([[figure], [panel]], [9, 3]), *([] if own is None else [_foot_of(diagnosis, own)]),
                       Paragraph(foot, "small", numbers=numbers)]  # fmt: skip


def _bar(diagnosis: Diagnosis, row: ReportedShare) -> Bar:
    language = diagnosis.language
    share = language.percent(row.percent, 0)
    note = "" if row.municipalities is None else tr("{count} {count:municipality|municipalities}, {share} of "
                                                    "the people").format(
        count=language.number(row.municipalities), share=language.percent(row.people_percent))  # fmt: skip
    return Bar(row.area[language.code], row.percent, tr("about {share}").format(share=share) if row.about else share,
               note)  # fmt: skip


def _numbers_of(diagnosis: Diagnosis, reported: Reported) -> list[int]:
    """Register what was reported."""
    language, rows = diagnosis.language, reported.rows
    areas = Rows([row.area[language.code] for row in rows], "area")
    columns: list[tuple[str, list[float], Writer, str]] = [
        ("percent", [row.percent for row in rows], partial(language.percent, decimals=0),
         tr("Share of municipalities at risk (%), as reported")),
        ("municipalities", [_known(row.municipalities) for row in rows], language.number,
         tr("Municipalities at risk, as reported")),
        ("people_percent", [_known(row.people_percent) for row in rows], language.percent,
         tr("Share of people in them (%), as reported")),
    ]  # fmt: skip
    return [Figures("", values, write, value(REPORTED, name), what).registered(diagnosis, ID, areas)
            for name, values, write, what in columns]  # fmt: skip


@dataclass(frozen=True)
class _OwnShare:
    """The share of the region, of how many units, how many are unknown, and the numbers of its figures."""

    bar: Bar
    unknown: int
    numbers: Sequence[int]


def _own_share(diagnosis: Diagnosis, reported: Reported) -> _OwnShare | None:
    """Return the share of the units at risk, where they were counted by the criteria of the reported shares."""
    is_alike = chosen_criteria(diagnosis.run).id == reported.criteria and not diagnosis.given("CRITERIA_FILE")
    if not is_alike or "risk" not in diagnosis.tables:
        return None
    language, table, field = diagnosis.language, diagnosis.table("risk"), people_fields(diagnosis)[1]
    found = share_at_risk(table.numbers("at_risk"), table.numbers(field))
    if found is None:
        return None
    known, yes = Condition("at_risk", "known"), Condition("at_risk", "=", 1)
    told: list[tuple[str, float, str, Origin]] = [
        (diagnosis.fill(tr("Share of {units} at risk (%)")), found.percent, language.percent(found.percent, 0),
         count("risk", yes).percent_of(count("risk", known))),
        (tr("Units at risk"), found.at_risk, language.number(found.at_risk), count("risk", yes)),
        (tr("Units of which it is known"), found.known, language.number(found.known), count("risk", known)),
        (tr("Share of people in units at risk (%)"), found.people_percent, language.percent(found.people_percent),
         total("risk", field, where=[yes]).percent_of(total("risk", field, where=[known]))),
    ]  # fmt: skip
    numbers = [diagnosis.register.figure(ID, what, figure, text, origin) for what, figure, text, origin in told]
    note = tr("{count} of {known}, {share} of the people").format(
        count=told[1][2], known=told[2][2], share=told[3][2])  # fmt: skip
    return _OwnShare(Bar(tr("This region ¹"), found.percent, told[0][2], note), found.unknown, numbers)


def _foot_of(diagnosis: Diagnosis, own: _OwnShare) -> Paragraph:
    """Say how the share of the region was made, and which units are left out."""
    years = {"start": diagnosis.run.whole("START_YEAR"), "end": diagnosis.run.whole("END_YEAR")}
    told = tr("¹ Computed by this plugin with the same three clauses, {start}–{end}.").format(**years)
    if own.unknown:
        told += " " + diagnosis.fill(tr("Left out, because a clause is unknown: {count}."), count=own.unknown)
    return Paragraph(told, "small", numbers=own.numbers)
