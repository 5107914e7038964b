"""The chapter on urban-rural catchments: the city that each place belongs to, by its size and the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ....core.known import how_many
from ....core.linkages.catchment_classes import BANDS, PUBLISHED, REGIONAL, SIZES, CatchmentRules
from ....core.linkages.catchment_figures import (
    BEYOND,
    IN_CITIES,
    NEAR_CITIES,
    CatchmentFigures,
    Codes,
    cells_of_rows,
)
from ....core.report.amounts import Condition
from ....core.report.blocks import Columns, Figure, Panel, Paragraph
from ....core.report.charts.catchment_table import ClassCell, ClassTable, class_table
from ....core.report.charts.marks import Key
from ....core.report.origins import Origin, count, total, value
from ....i18n import tr
from ....io.painting import TextWidths
from ...style_files import load_style
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis, RasterName, TableName
from ..figure_tables import Figures, Rows
from ..maps.catchments import catchments_content
from .catchment_surface import Surface, surface_of
from .catchment_words import groups, sizes, span, times

ID = "catchments"
INPUTS: tuple[str, ...] = ("UNITS", "POPULATION", "LAND", "BUILTUP", "FRICTION", "NETWORK")
CLASSES, CITIES, RASTER = "catchment_classes", "catchment_cities", "catchments.tif"
MAP, OUTLINES, CHART = "map_catchments", "catchment_cities", "chart_catchments"
_STYLES = {PUBLISHED: "urban_rural_catchments", REGIONAL: "urban_rural_catchments_regional"}
_FEWEST = 100  # people, below which nothing is said
_ROWS = (8.8, 7.6, 6.8)  # mm


class Found(NamedTuple):
    """The result of the algorithm: sizes and bands, how one travels, how many cities, and figures of the classes."""

    rules: CatchmentRules
    surface: Surface
    cities: int
    cut: int
    classes: CatchmentFigures


def title() -> str:
    """Return the title of the chapter."""
    return tr("Which town is in reach")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks."""
    return lacking(ID, diagnosis)


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Classify the cells by the city that they belong to, and tell."""
    chapter, found = ChapterResult(ID, title()), _find(diagnosis)
    remarks = diagnosis.general_remarks()
    chapter.figures |= {"least_city": found.rules.breaks[0], "bands": [*found.rules.bands], "cities": found.cities,
                        "cut": found.cut, "people": dict(enumerate(found.classes.people.tolist(), 1))}  # fmt: skip
    chapter.lead = _lead(diagnosis, found)
    chapter.numbers = _numbers(diagnosis, found) if chapter.lead else []
    chapter.summary += [chapter.lead] if chapter.lead else []
    chapter.blocks += [
        Columns([[_map(chapter, found)], [_panel(diagnosis, found)]], [8, 4]),
        _table(diagnosis, chapter, found),
        Paragraph(" ".join([*_foot(diagnosis, found), *remarks]), "small", numbers=[_cities(diagnosis, found)]),
    ]
    chapter.methods.append(_method(found))
    chapter.sources.append(tr("Cattaneo, Nelson and McMenomy (2021), Global mapping of urban–rural catchment areas "
                              "reveals unequal access to services, PNAS 118(2)."))  # fmt: skip
    return chapter


def _find(diagnosis: Diagnosis) -> Found:
    surface, run = surface_of(diagnosis), diagnosis.run
    area = {"COUNT_WITHIN": run.value("UNITS")} if run.table("UNITS").has_polygons else {}
    results = diagnosis.attempt(
        "urbanruralcatchments", **diagnosis.passed_on("POPULATION", "LAND", "BUILTUP"), RESAMPLE=True,
        **surface.inputs, **area, SCHEME="fitting", OUTPUT=RasterName(RASTER), CENTRES=TableName(CITIES),
        SUMMARY=TableName(CLASSES),
    )  # fmt: skip
    table, cities = diagnosis.table(CLASSES), diagnosis.table(CITIES)
    rules = PUBLISHED if results["LEAST_CITY"] == PUBLISHED.breaks[0] else REGIONAL
    cut = how_many(cities.numbers("touches_edge") == 1)
    classes = CatchmentFigures(*(table.numbers(name) for name in ("population", "share", "cells")))
    return Found(rules, surface, int(results["N_CENTRES"]), cut, classes)


def _lead(diagnosis: Diagnosis, found: Found) -> str:
    """Say how many live in a city, near one, and beyond the last band; nothing where a part of that is hidden."""
    language, rules, classes = diagnosis.language, found.rules, found.classes
    inside, near = classes.percent_of(IN_CITIES), classes.percent_of(NEAR_CITIES)
    if inside != inside or near != near:
        return ""
    told = diagnosis.fill(
        tr("{inside} of the people live in a city of {least} or more, and {near} within {first} of one."),
        inside=language.percent(inside), least=rules.breaks[0], near=language.percent(near),
        first=span(language, rules, rules.bands[0]),
    )  # fmt: skip
    beyond, last = classes.people_of(BEYOND), span(language, rules, rules.last_band)
    if beyond >= _FEWEST:
        far = tr("{share} live more than {last} from any.")
        return f"{told} " + far.format(share=language.percent(classes.percent_of(BEYOND)), last=last)
    if beyond < _FEWEST:
        return f"{told} " + tr("Hardly anybody lives more than {last} from any.").format(last=last)
    return told


def _numbers(diagnosis: Diagnosis, found: Found) -> list[int]:
    """Register the shares of the lead."""
    told = [
        (tr("Live in a city (%)"), IN_CITIES),
        (tr("Live in the first band around a city (%)"), NEAR_CITIES),
        (tr("Have no city within the last band (%)"), BEYOND),
    ]
    return [number for what, codes in told if (number := _share(diagnosis, found, what, codes))]


def _share(diagnosis: Diagnosis, found: Found, what: str, codes: Codes) -> int:
    share = found.classes.percent_of(codes)
    if share != share:
        return 0
    return diagnosis.register.figure(ID, what, share, diagnosis.language.percent(share), _of_classes(codes))


def _of_classes(codes: Codes) -> Origin:
    where = [Condition("code", ">=", codes[0]), Condition("code", "<=", codes[1])]
    return total(CLASSES, "share", where=where).hundredfold()


def _map(chapter: ChapterResult, found: Found) -> Figure:
    caption = tr("Urban–rural catchments {way}").format(way=found.surface.words)
    subtitle = tr("Cells of 1 km by the city they belong to, its size and the time to it (after Cattaneo et al. 2021)")
    if found.rules == REGIONAL:
        subtitle = f"{subtitle} · {tr('regional breaks')}"
    chapter.maps.append(MapTheme(OUTLINES, tr("Cities"), CITIES, "urban_centres", printed=False))
    chapter.maps.append(MapTheme(MAP, tr("Catchments"), "", _STYLES[found.rules], overlay=(OUTLINES,), raster=RASTER,
                                 size="wide", content=catchments_content))  # fmt: skip
    return Figure(MAP, caption, kind="map", subtitle=subtitle)


def _panel(diagnosis: Diagnosis, found: Found) -> Panel:
    """Say what decides, to which cities the country belongs, and what the times are worth."""
    texts = [tr("In one band of time the larger city wins, even where a smaller one is nearer.")]
    numbers: list[Sequence[int]] = [[]]
    parts, told = _country(diagnosis, found)
    if parts:
        texts.append(tr("Outside cities: {parts}.").format(parts="; ".join(parts)))
        numbers.append(told)
    if found.rules == REGIONAL:
        texts.append(diagnosis.fill(
            tr("Fewer than two cities of the grid have {published} people, so sizes begin at {least} and bands end at "
               "{first}, {second} and {last} minutes: these are not the published classes."),
            published=PUBLISHED.breaks[0], least=REGIONAL.breaks[0], first=REGIONAL.bands[0],
            second=REGIONAL.bands[1], last=REGIONAL.last_band))  # fmt: skip
        numbers.append([])
    return Panel(tr("What the map says"), [*texts, found.surface.told], [*numbers, []])


def _country(diagnosis: Diagnosis, found: Found) -> tuple[list[str], list[int]]:
    """Say how many people of the country belong to cities of each group, with the numbers of these figures."""
    words = {
        "large": tr("{people} {people:person belongs|people belong} to a large city"),
        "intermediate": tr("{people} {people:person belongs|people belong} to an intermediate city"),
        "small": tr("{people} {people:person belongs|people belong} to a small city"),
    }
    parts, numbers = [], []
    for group, text in words.items():
        people = found.classes.country_of(group)
        if people >= _FEWEST:
            written = diagnosis.language.number(people)
            parts.append(text.format(people=written))
            origin = total(CLASSES, "population", where=[Condition("code", ">", SIZES),
                                                         Condition("size_group", "=", group)])  # fmt: skip
            numbers.append(diagnosis.register.figure(ID, parts[-1], people, written, origin))
    return parts, numbers


def _table(diagnosis: Diagnosis, chapter: ChapterResult, found: Found) -> Figure:
    """Draw the classes as the legend of the map, with their people and shares."""
    language = diagnosis.language
    cells = [[_cell(diagnosis, found, code) for code in row] for row in cells_of_rows(BANDS)]
    keys = [Key(_colours(found)[code], _apart(diagnosis, found, code)) for code in BEYOND]
    table = ClassTable(times(language, found.rules), sizes(language, found.rules), groups(), cells, keys)
    chapter.charts[CHART] = [class_table(table, TextWidths(), (174.0, height)) for height in _ROWS]
    subtitle = tr("Rows: size of the city that a place belongs to; columns: time to it; figures: people and share")
    return Figure(CHART, tr("How to read the thirty classes"), kind="chart", subtitle=subtitle,
                  numbers=_numbers_of_classes(diagnosis, found))  # fmt: skip


def _cell(diagnosis: Diagnosis, found: Found, code: int) -> ClassCell:
    if not found.classes.cells[code - 1]:
        return ClassCell(code, "")
    language, own = diagnosis.language, (code, code)
    people, share = found.classes.people_of(own), found.classes.percent_of(own)
    told = "" if share != share else language.percent(share)
    return ClassCell(code, _colours(found)[code], language.number(people), told)


def _apart(diagnosis: Diagnosis, found: Found, code: int) -> str:
    """Return the key of a class beyond the last band."""
    words = (tr("{code} town apart, beyond {last}: {people}") if code == BEYOND[0]
             else tr("{code} hinterland, beyond {last}: {people}"))  # fmt: skip
    last = span(diagnosis.language, found.rules, found.rules.last_band)
    return diagnosis.fill(words, code=code, last=last, people=found.classes.people_of((code, code)))


def _colours(found: Found) -> dict[int, str]:
    return {int(entry["value"]): entry["colour"] for entry in load_style(_STYLES[found.rules])["classes"]}


def _numbers_of_classes(diagnosis: Diagnosis, found: Found) -> list[int]:
    """Register people and share of each class that occurs."""
    language = diagnosis.language
    there = found.classes.occurring()
    rows, (lived, percent) = Rows([str(code) for code in there], "code"), found.classes.of_codes(there)
    people = Figures("", lived, language.number, value(CLASSES, "population"),
                     tr("People of the classes of catchments"))  # fmt: skip
    shares = Figures("", percent, language.percent, value(CLASSES, "share").hundredfold(),
                     tr("Shares of the classes of catchments (%)"))  # fmt: skip
    return [number for one in (people, shares) if (number := one.registered(diagnosis, ID, rows))]


def _foot(diagnosis: Diagnosis, found: Found) -> list[str]:
    told = tr("Numbers in the corner are the codes of the layer. White: no cell of the region. Cells outside it are "
              "pale and not counted. A city is a group of dense cells with {least} people or more; the grid has "
              "{count}.")  # fmt: skip
    return [told.format(least=diagnosis.language.number(found.rules.breaks[0]),
                        count=diagnosis.language.number(found.cities))]  # fmt: skip


def _cities(diagnosis: Diagnosis, found: Found) -> int:
    return diagnosis.register.figure(ID, tr("Cities on the grid"), found.cities,
                                     diagnosis.language.number(found.cities), count(CITIES))  # fmt: skip


def _method(found: Found) -> str:
    told = tr("Urban–rural catchments: after Cattaneo et al. 2021; cities are cells of 1,500 people to a km² of land, "
              "or built up by more than half, that hang together by their sides. Times run to the nearest cell of a "
              "city, {way}, eight neighbours.").format(way=found.surface.words)  # fmt: skip
    if found.rules == REGIONAL:
        return f"{told} {tr('Sizes and bands are regional ones, not those of the publication.')}"
    return told
