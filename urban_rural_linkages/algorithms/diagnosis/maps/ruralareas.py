"""Maps of functional rural areas: four tints that mean nothing, what keeps an area small as its outline, and seats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ....core.arrays import Booleans, Floats, Integers
from ....core.linkages.area_list import AreaList
from ....core.report.drawing import ACCENT, INK, SOFT, WHITE, Drawing, Hatch, Stroke
from ....core.report.maps.areas import group_numbers, largest_members
from ....core.report.maps.choropleth import MapContent
from ....core.report.maps.layers import Layer, Lines, Points, layer_keys
from ....core.report.maps.legend import Key, column_legend
from ....core.report.maps.rule_strip import BARS, MAP, rule_strip
from ....core.report.maps.sign_marks import CITY
from ....core.report.maps.signs import Signs
from ....core.report.maps.theme import UnitTheme
from ....i18n import tr
from ....io.painting import TextWidths
from ...style_files import load_style
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from ..linkages.capitals import CODE
from ..linkages.rural_reading import CENTRES, RULES, UNITS, city_of_units, read_areas
from ..linkages.rural_settings import STRIP, Ideal, bars, ideals
from .land import DiagnosisLand
from .themes import unit_theme

_STYLE, _IN_CITY, _TINTS = "rural_areas", "fua", 4
_CITY = Hatch(WHITE, "#a3abb0", 0.9, 0.22)
_BORDER = Stroke(SOFT, 0.45)
_ISOLATED, _ENCLOSED = Stroke(ACCENT, 0.6, (1.6, 1.0)), Stroke(ACCENT, 0.6)
_SEAT, _THIN = Stroke(INK, 0.4), Stroke(SOFT, 0.2)


def rural_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map of the areas, with a legend of its own beside it."""
    areas, cities, own = read_areas(diagnosis), city_of_units(diagnosis), diagnosis.table(UNITS)
    shown = replace(_tinted(diagnosis, own.column("fill")), titles=_titles(diagnosis, areas))
    layers: list[Layer] = [
        _borders(land, areas, cities),
        *(Lines(land.maker.atlas.borders(_only(areas, places)), stroke)
          for places, stroke in ((areas.isolated, _ISOLATED), (areas.enclosed, _ENCLOSED)) if places),
        *land.together,
        Points(_points(diagnosis, land, _is_seat(diagnosis)), radius=1.05, stroke=_SEAT),
        Signs(_points(diagnosis, land, _is_town(diagnosis, cities)), kind=CITY, radius=0.9),
    ]  # fmt: skip
    keys = [*_keys(diagnosis, areas), *layer_keys(land.together)]
    legend = column_legend(tr("Legend"), "", keys, land.maker.room_beside(), TextWidths())
    names = [*_names(diagnosis, land, _is_seat(diagnosis)), *_names(diagnosis, land, _is_town(diagnosis, cities))]
    return MapContent(shown, layers, names, beside=legend, title=theme.title, most_names=len(names),
                      strong_names=len(areas.ids))  # fmt: skip


def settings_strip(diagnosis: Diagnosis, land: DiagnosisLand) -> dict[str, list[Drawing]]:
    """Return the areas by half and twice the ideal beside those used, and bars of other settings."""
    maps = [(land.maker.small(_of_ideal(diagnosis, land, ideal), *MAP), ideal.words) for ideal in ideals(diagnosis)]
    return {STRIP: [rule_strip(maps, bars(diagnosis, BARS))]}


def _of_ideal(diagnosis: Diagnosis, land: DiagnosisLand, ideal: Ideal) -> MapContent:
    """Return the areas by one ideal size, without names."""
    cities = city_of_units(diagnosis)
    lines = Lines(land.maker.atlas.borders(group_numbers(_both(ideal.areas, cities))), _THIN)
    return MapContent(_tinted(diagnosis, ideal.fills), [lines])


def _tinted(diagnosis: Diagnosis, fills: Sequence[object]) -> UnitTheme:
    """Return the tints of units, cities hatched, without a legend of their own."""
    shown, values = unit_theme(diagnosis, _STYLE, fills), [entry["value"] for entry in load_style(_STYLE)["classes"]]
    classes = [replace(entry, fill=_CITY) if value == _IN_CITY else entry
               for entry, value in zip(shown.classes, values, strict=True)]  # fmt: skip
    return replace(shown, classes=classes, legend=False)


def _titles(diagnosis: Diagnosis, areas: AreaList) -> list[str]:
    """Return what a reader sees who points at a unit: its area."""
    seats = dict(zip(areas.ids, areas.names, strict=True))
    return [f"{name}: {seats.get(code, tr('Urban area') if city else '–')}"
            for name, code, city in zip(diagnosis.unit_names, areas.of_units.area, areas.of_units.in_city.tolist(),
                                        strict=True)]  # fmt: skip


def _both(areas: Sequence[str], cities: Sequence[str]) -> list[tuple[str, str] | None]:
    """Return what each unit is of, an area or a city; None for neither."""
    return [("area", area) if area else ("city", city) if city else None
            for area, city in zip(areas, cities, strict=True)]  # fmt: skip


def _borders(land: DiagnosisLand, areas: AreaList, cities: Sequence[str]) -> Lines:
    return Lines(land.maker.atlas.borders(group_numbers(_both(areas.of_units.area, cities))), _BORDER)


def _only(areas: AreaList, places: Sequence[int]) -> Integers:
    """Return a number for each unit of some areas; -1 for all others."""
    wanted = {areas.ids[place] for place in places}
    return group_numbers([code if code in wanted else None for code in areas.of_units.area])


def _is_seat(diagnosis: Diagnosis) -> Booleans:
    """Tell which settlements are the seat of an area."""
    return np.array([role == "seat" for role in diagnosis.table(CENTRES).column("seat_role")], dtype=bool)


def _is_town(diagnosis: Diagnosis, cities: Sequence[str]) -> Booleans:
    """Tell which settlements are the largest of an urban area."""
    largest = largest_members(group_numbers([city or None for city in cities]), diagnosis.populations[1])
    codes = {diagnosis.unit_ids[row] for row in largest}
    return np.array([str(code) in codes for code in diagnosis.table(CENTRES).column(CODE)], dtype=bool)


def _points(diagnosis: Diagnosis, land: DiagnosisLand, chosen: Booleans) -> list[Floats]:
    return [points[chosen[rows]] for points, rows in land.land.points(diagnosis.table(CENTRES))]


def _names(diagnosis: Diagnosis, land: DiagnosisLand, chosen: Booleans) -> list[tuple[str, float, float]]:
    """Return the names of chosen settlements of the main land, those with most people first."""
    table = diagnosis.table(CENTRES)
    points, rows = land.land.points(table)[0]
    names, people = table.column("settlement"), table.numbers("population")
    own = sorted((place for place, row in enumerate(rows.tolist()) if chosen[row]), key=lambda one: -people[rows[one]])
    return [(str(names[rows[place]]), *points[place].tolist()) for place in own]


def _keys(diagnosis: Diagnosis, areas: AreaList) -> list[Key]:
    """Return the keys of the legend, those of nothing left out."""
    tints = [entry["colour"] for entry in load_style(_STYLE)["classes"][:_TINTS]]
    isolated = diagnosis.fill(tr("under {ideal} people, none to join in reach: {number}"), ideal=RULES.ideal,
                              number=len(areas.isolated))  # fmt: skip
    keys = [
        (True, Key(tr("one area each; the colour has no meaning"), tints=tints)),
        (True, Key(tr("seat: its largest place"), WHITE, _SEAT, "point")),
        (bool(areas.isolated), Key(isolated, None, _ISOLATED)),
        (bool(areas.enclosed), Key(diagnosis.fill(tr("enclosed by urban areas, stays small: {number}"),
                                                  number=len(areas.enclosed)), None, _ENCLOSED)),
        (areas.without_cities, Key(diagnosis.fill(tr("urban areas: {count} {units}"), count=areas.of_units.cities),
                                   _CITY)),
        (areas.without_cities, Key(tr("city of an urban area"), None, None, CITY)),
    ]  # fmt: skip
    return [key for is_there, key in keys if is_there]
