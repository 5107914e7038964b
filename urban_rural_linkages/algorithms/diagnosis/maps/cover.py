"""The cover of a diagnosis: its region in relief, its title, four figures, who made it for whom, and where it lies."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QDate, QLocale

from ....core.arrays import ratio
from ....core.known import sum_known
from ....core.report.drawing import WHITE, Drawing, Mark, Picture, Stroke
from ....core.report.maps.cover import LAND, WIDTH, Cover, cover_drawing
from ....core.report.maps.cover_land import CoverLand, half_side, locator_marks
from ....core.report.maps.terrain import terrain_pixels
from ....core.report.origins import by_rule, total
from ....core.report.register import Printed
from ....i18n import tr
from ....io.map_land import middle_in_degrees
from ....io.painting import TextWidths
from ....io.pictures import jpeg_of_pixels, png_of_file, png_size
from ....io.relief import heights_in
from ....io.world_map import countries_around
from ...area_inputs import has_areas, known_areas
from ..diagnosis import Diagnosis
from ..finding_sources import Source
from ..registering import people_fields
from .land import DiagnosisLand

NAME = "cover"
"""Of the drawing in the document."""

_RIVER, _LAKE = "#5f9cc0", "#9cc4dc"
_ROADS = ((("secondary",), 0.25), (("primary",), 0.4), (("trunk",), 0.6), (("motorway",), 0.8))


def draw_cover(diagnosis: Diagnosis, land: DiagnosisLand, title: str, subtitle: str) -> Drawing:
    """Draw the cover."""
    run = diagnosis.run
    locator, notes = _locator(diagnosis, land)
    logo, figures = run.file("LOGO"), _figures(diagnosis)
    cover = Cover(
        title=title,
        subtitle=subtitle,
        line=tr("Population, access to services and links between town and country"),
        figures=[(figure.text, label) for figure, label, _ in figures],
        numbers=[number for _, _, number in figures],
        facts=[(tr("For"), run.text("CLIENT")), (tr("By"), run.text("AUTHOR")), (tr("Date"), _date(diagnosis)),
               (tr("Status"), run.text("STATUS"))],
        land=_land(diagnosis, land),
        locator=locator,
        notes=notes,
        logo=_picture(png_of_file(logo)) if logo else None,
        alternative=tr("Map of the region with its relief, roads, rivers and main places"),
    )  # fmt: skip
    return cover_drawing(cover, TextWidths())


def _picture(content: bytes) -> tuple[bytes, float]:
    width, height = png_size(content)
    return content, float(ratio(width, height))


def _land(diagnosis: Diagnosis, land: DiagnosisLand) -> list[Mark]:
    cover = CoverLand.of(land.maker.atlas)
    marks = _ground(diagnosis, land, cover)
    diagnosis.proceed()
    for layer in land.rivers(Stroke(_RIVER, 0.3), _LAKE, cover.box):
        marks += cover.lines(layer, layer.stroke, layer.fill)
    for classes, width in _ROADS:
        for layer in land.road_lines(classes, Stroke(WHITE, width), cover.box):
            marks += cover.lines(layer, Stroke(WHITE, width))
    return [*marks, cover.border(), *cover.names(land.names, TextWidths())]


def _ground(diagnosis: Diagnosis, land: DiagnosisLand, cover: CoverLand) -> list[Mark]:
    """Return the relief where heights were given, else flat land."""
    run = diagnosis.run
    found = run.raster_layer("DEM") if run.given("DEM") else None
    if found is None:
        return cover.flat()
    layer, band = found
    heights = heights_in(layer, band, land.parts[0].crs, QgsRectangle(*cover.box), run.context.transformContext(),
                         cover.shape)  # fmt: skip
    pixels = terrain_pixels(heights, cover.pixel, cover.inner())
    return [Picture(0.0, 0.0, WIDTH, LAND, jpeg_of_pixels(pixels))]


def _locator(diagnosis: Diagnosis, land: DiagnosisLand) -> tuple[list[Mark], list[str]]:
    """Return the small map that shows where the region lies, and the lines below it."""
    part = land.maker.atlas.parts[0]
    half = half_side(part.box, part.metres)
    lon, lat = middle_in_degrees(part.box, land.parts[0].crs)
    countries, system = countries_around(lon, lat, half)
    region = land.land.region_in(land.maker.atlas.outlines(0), system)
    told = [tr("Where it lies"), tr("Natural Earth (QGIS) · {system}").format(system=land.parts[0].crs.authid())]
    return locator_marks(countries, region, half), told


def _figures(diagnosis: Diagnosis) -> list[tuple[Printed, str, int]]:
    """Return how many units, km² and inhabitants there are, as far as they are known: figure, label and number."""
    write, year = diagnosis.language.number, str(diagnosis.run.whole("END_YEAR"))
    units = diagnosis.together.units if diagnosis.together.joint else len(diagnosis.unit_ids)
    people = sum_known(diagnosis.whole.populations[1])
    land = sum_known(known_areas(diagnosis.run, diagnosis.unit_ids))
    origins = _origins(diagnosis)
    found = [(Printed(None, units, write(units)), diagnosis.words.of(units), origins["units"])]
    if land:
        found.append((Printed(None, land, write(land)), tr("km²"), origins["land"]))
    if people is not None:
        label = tr("inhabitants, {year}").format(year=year)
        found.append((Printed(None, people, write(people)), label, origins["people"]))
    if people is not None and land:
        density = float(ratio(people, land))
        found.append((Printed(None, density, write(density, 1)), tr("per km²"), origins["density"]))
    return [
        (figure, label, diagnosis.register.family("cover", source.what, "", [figure], source.origin, source.rule))
        for figure, label, source in found
    ]


def _origins(diagnosis: Diagnosis) -> dict[str, Source]:
    """Return where each figure comes from."""
    run, last = diagnosis.run, people_fields(diagnosis)[1]
    people, measured = total("change", last), by_rule({"change": ["density_end", last]})
    area = run.field("AREA") if has_areas(run) and run.choice("AREA_UNITS") == "km2" else None
    rule = tr("Areas of the outlines on the ellipsoid, or those that were given, added up")
    counted = tr("Rows of the layer of the units; those that were divided or merged are counted together")
    return {
        "units": Source(tr("Units that the data have"), by_rule({"change": [*people_fields(diagnosis)]}), counted),
        "land": Source(tr("Area (km²)"), total("change", area)) if area else Source(tr("Area (km²)"), measured, rule),
        "people": Source(tr("Inhabitants"), people),
        "density": Source(tr("Inhabitants per km² of the region"), people.per(total("change", area))) if area
        else Source(tr("Inhabitants per km² of the region"), measured, rule),
    }  # fmt: skip


def _date(diagnosis: Diagnosis) -> str:
    """Return today, and the date of the figures."""
    today, locale = date.today(), QLocale(diagnosis.language.code)
    form = "d 'de' MMMM 'de' yyyy" if diagnosis.language.code == "es" else "d MMMM yyyy"
    written = locale.toString(QDate(today.year, today.month, today.day), form)
    return tr("{date} · figures of {year}").format(date=written, year=diagnosis.run.whole("END_YEAR"))
