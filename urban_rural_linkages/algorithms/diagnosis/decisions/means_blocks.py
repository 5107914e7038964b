"""Blocks of the chapter on means of travel: its tables, what the map says, who needs a car, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ....core.access.band_account import BandRow
from ....core.access.means_by_group import ByMeans, need_cars_alike
from ....core.report.amounts import Condition, of_key
from ....core.report.blocks import Figure, Panel
from ....core.report.charts.stacked_bars import StackedRow, StackedWords, stacked_bars
from ....core.report.origins import Origin, total, value
from ....core.report.typesetting.styles import columns_width
from ....i18n import tr
from ....io.columns import Column
from ....io.painting import TextWidths
from ..chapter import ChapterResult
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows
from ..service_names import a_service
from .means_reading import ACCOUNT, GROUPS, TABLE, Compared, columns_of_means, edge
from .reading import Decision

ID = "means"
_COLOURS = ("#8fc3a0", "#8276b8", "#e5a03a", "#8f3d06")  # as the style least_means
_ONLY_CAR = 2  # of the means
_CHART_COLUMNS = 9


def keep_bands(diagnosis: Diagnosis, bands: Sequence[BandRow]) -> None:
    """Keep a row for each band, and one for who is in none."""
    diagnosis.keep_rows(ACCOUNT, tr("People and land by minutes over the roads"), [
        Column("band", "text", [row.key for row in bands], tr("Band")),
        Column("from_min", "real", [row.lower for row in bands], tr("From (min)")),
        Column("to_min", "real", [row.upper for row in bands], tr("Up to (min)")),
        Column("people", "count", [row.people for row in bands], tr("People, by where they live")),
        Column("share", "real", [row.share for row in bands], tr("Share of the people (0-1)")),
        Column("places", "integer", [row.places for row in bands], tr("Places in which they live")),
        Column("area_km2", "real", [row.area_km2 for row in bands], tr("Area (km2)")),
        Column("land_share", "real", [row.land for row in bands], tr("Share of the land (0-1)")),
    ])  # fmt: skip


def keep_groups(diagnosis: Diagnosis, compared: Compared) -> None:
    """Keep a row for each group by means of travel; no table without groups."""
    rows = compared.groups
    if not rows:
        return
    diagnosis.keep_rows(GROUPS, tr("Who needs a car"), [
        Column("group_name", "text", [row.key for row in rows], tr("Group")),
        *columns_of_means("real", [*zip(*(row.means for row in rows), strict=True)]),
    ])  # fmt: skip


def within(minutes: float) -> Origin:
    """Return the people of the bands up to a threshold, in per cent of all."""
    everybody = total(ACCOUNT, "people")
    return total(ACCOUNT, "people", where=[Condition("to_min", "<=", minutes)]).percent_of(everybody)


def only_car(compared: Compared, field: str = "only_car") -> Origin:
    """Return the people who reach the service that is compared by car alone, of the row that counts them."""
    return value(TABLE, field, of_key("service_type", compared.service),
                 Condition("threshold_min", "=", compared.minutes))  # fmt: skip


def legend_numbers(diagnosis: Diagnosis, bands: Sequence[BandRow]) -> list[int]:
    """Register the people of the bands and their shares, as the legend has them."""
    rows, language = Rows([row.key for row in bands], "band"), diagnosis.language
    people = Figures(tr("People by minutes over the roads"), [row.people for row in bands], language.number,
                     value(ACCOUNT, "people"))  # fmt: skip
    shares = Figures(tr("Share of the people by minutes over the roads (%)"), [100 * row.share for row in bands],
                     partial(language.percent, decimals=1), value(ACCOUNT, "share").hundredfold())  # fmt: skip
    return [people.registered(diagnosis, ID, rows), shares.registered(diagnosis, ID, rows)]


def what_the_map_says(diagnosis: Diagnosis, decision: Decision, bands: Sequence[BandRow]) -> Panel:
    """Say who lives in the first band and on how much land, and who in the one beyond the threshold."""
    language, first, last = diagnosis.language, bands[0], bands[-2]
    values = {"people": first.people, "minutes": edge(diagnosis, first.upper)}
    if first.land == first.land:
        told = [diagnosis.fill(tr("{people} {people:person lives|people live} within {minutes} "
                                  "{minutes:minute|minutes}, on {share} of the land."), **values,
                               share=language.percent(100 * first.land))]  # fmt: skip
    else:
        told = [diagnosis.fill(tr("{people} {people:person lives|people live} within {minutes} "
                                  "{minutes:minute|minutes}."), **values)]  # fmt: skip
    places = tr("The band of {lower}–{upper} minutes holds {people} {people:person|people} in {places} "
                "{places:settlement|settlements}.")  # fmt: skip
    units = tr("The band of {lower}–{upper} minutes holds {people} {people:person|people} in {places} "
               "{places:{unit}|{units}}.")  # fmt: skip
    told.append(diagnosis.fill(places if decision.is_settlements else units, lower=edge(diagnosis, last.lower),
                               upper=edge(diagnosis, last.upper), people=last.people, places=last.places))  # fmt: skip
    told.append(tr("A band is land, a figure is people: people are counted where they live, not by the area."))
    return Panel(tr("What the map says"), told, [_of_band(diagnosis, first, "land_share"),
                                                 _of_band(diagnosis, last, "places"), []])  # fmt: skip


def _of_band(diagnosis: Diagnosis, row: BandRow, other: str) -> list[int]:
    """Register the people of a band, and another figure of it that a sentence says."""
    language, where = diagnosis.language, Condition("band", "=", row.key)
    share = 100 * row.land
    found = [diagnosis.register.figure(ID, tr("People of the band"), row.people, language.number(row.people),
                                       value(ACCOUNT, "people", where))]  # fmt: skip
    if other == "places":
        found.append(diagnosis.register.figure(ID, tr("Places of the band"), row.places, language.number(row.places),
                                               value(ACCOUNT, "places", where)))  # fmt: skip
    elif share == share:
        found.append(diagnosis.register.figure(ID, tr("Land of the band (%)"), share, language.percent(share),
                                               value(ACCOUNT, "land_share", where).hundredfold()))  # fmt: skip
    return found


def chart(diagnosis: Diagnosis, chapter: ChapterResult, compared: Compared) -> Figure:
    """Draw each group shared out among the means of travel, with who needs a car at the end of its bar."""
    language, minutes = diagnosis.language, edge(diagnosis, compared.minutes)
    answers = (tr("on foot"), tr("by bicycle, not on foot"), tr("only by car"),
               tr("beyond {minutes} min by car").format(minutes=minutes))  # fmt: skip
    texts = StackedWords(tuple(zip(answers, _COLOURS, strict=True)), _ONLY_CAR, tr("only by car"), language.number,
                         language.number)  # fmt: skip
    rows = [StackedRow(row.sex, tuple(row.means), row.ages) for row in compared.groups]
    if not compared.by_sex:
        rows.insert(0, StackedRow(tr("Everybody"), tuple(compared.everybody)))
    chapter.charts["chart_means"] = [stacked_bars(rows, texts, TextWidths(), columns_width(_CHART_COLUMNS))]
    caption = tr("Who needs a car to reach {service} in {minutes} minutes").format(
        service=a_service(compared.service), minutes=minutes)  # fmt: skip
    foot, bicycle = (edge(diagnosis, speed) for speed in compared.speeds)
    subtitle = tr("Share of each group in per cent; on foot {foot} km/h, bicycle {bicycle} km/h on asphalt, car at the "
                  "speed of the road").format(foot=foot, bicycle=bicycle)  # fmt: skip
    return Figure("chart_means", caption, kind="chart", subtitle=subtitle, numbers=_numbers(diagnosis, compared))


def _numbers(diagnosis: Diagnosis, compared: Compared) -> list[int]:
    """Register the people of the chart, who needs a car first, and the shares that are written in its bars."""
    if not compared.groups:
        return [_everybody(diagnosis, compared)]
    rows = Rows([row.key for row in compared.groups], "group_name")
    people = Figures(tr("People who reach it only by car, by group"),
                     [row.means.only_car for row in compared.groups], diagnosis.language.number,
                     value(GROUPS, "only_car"))  # fmt: skip
    numbers = [people.registered(diagnosis, ID, rows)]
    everybody = total(GROUPS, *ByMeans._fields)
    called = (tr("On foot (%), by group"), tr("By bicycle, not on foot (%), by group"), tr("Only by car (%), by group"))
    for place, (name, what) in enumerate(zip(ByMeans._fields, called, strict=False)):
        shares = Figures(what, [100 * row.means.shares[place] for row in compared.groups], diagnosis.language.number,
                         total(GROUPS, name).percent_of(everybody))  # fmt: skip
        numbers.append(shares.registered(diagnosis, ID, rows))
    return numbers


def _everybody(diagnosis: Diagnosis, compared: Compared) -> int:
    means = compared.everybody
    return diagnosis.register.figure(ID, tr("People who reach it only by car"), means.only_car,
                                     diagnosis.language.number(means.only_car), only_car(compared))  # fmt: skip


def read_with_care(diagnosis: Diagnosis, compared: Compared) -> Panel:
    """Say what the picture leaves out: buses, hills, and who has a car."""
    language, means = diagnosis.language, compared.everybody
    share = 100 * means.share_only_car
    told = [
        tr("No bus is in this picture: no timetable was given."),
        diagnosis.fill(tr("{people} {people:person reaches|people reach} one within {minutes} minutes only by car "
                          "({share})."),
                       people=means.only_car, share=language.percent(share),
                       minutes=edge(diagnosis, compared.minutes)),
        tr("Hills slow walking and the bicycle here.") if diagnosis.given("DEM")
        else tr("Hills slow a bicycle; here all roads are level."),
        tr("Sexes differ little: who has a car is not known.") if _are_alike(compared)
        else tr("Who has a car is not known."),
    ]  # fmt: skip
    share_number = diagnosis.register.figure(
        ID, tr("Share that reaches it only by car (%)"), share, language.percent(share),
        only_car(compared).percent_of(only_car(compared, "people")))  # fmt: skip
    return Panel(tr("Read with care"), told, [[], [_everybody(diagnosis, compared), share_number], [], []])


def _are_alike(compared: Compared) -> bool:
    """Tell whether women and men are known and need a car nearly alike."""
    if not compared.by_sex:
        return False
    women, men = ([row.means for row in compared.groups if row.is_women == of] for of in (True, False))
    return need_cars_alike(women, men)
