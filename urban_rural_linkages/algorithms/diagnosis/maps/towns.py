"""The map of towns: hinterlands in pale tints, who depends on one town or reaches none, and towns as circles."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.linkages.four_colours import COLOURS
from ....core.linkages.town_system import NONE, ONE, TownSystem, class_numbers
from ....core.report.drawing import PETROL, Hatch, Mark, Stroke
from ....core.report.maps.areas import group_numbers
from ....core.report.maps.choropleth import LEGEND, MapContent
from ....core.report.maps.layers import Lines
from ....core.report.maps.legend import EDGE, Key, column_legend, with_below
from ....core.report.maps.people_circles import circle_radii, circle_row, most_people
from ....core.report.maps.theme import MapClass, UnitTheme
from ....i18n import tr
from ....io.painting import TextWidths
from ..chapter import MapTheme
from ..diagnosis import Diagnosis
from ..linkages.hierarchy import FAR, TOWN, Hierarchy
from .land import DiagnosisLand
from .placed import RIM, circles, names

DEPENDENT, MIDDLE = "#9d4480", "#e5a03a"
"""Who depends on one town alone; intermediary towns."""
_NOBODY = Hatch("#9aa3a9", "#e4e7e7")
_TINTS = ("#e4efee", "#f4ece0", "#eae8f3", "#f8f5ea")
_BORDER = Stroke("#87939a", 0.4)
_LARGEST = 4.0  # mm


def towns_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map."""
    found = Hierarchy(diagnosis)
    system = found.towns
    groups = group_numbers([town or None for town in system.town])
    tints, borders = land.area_colours(groups, COLOURS)
    most = most_people(system.hinterland)
    radii = circle_radii(system.hinterland, most, _LARGEST)
    middle = system.intermediary
    others = [row for row in system.towns if row not in middle]
    towns = [circles(land, found, rows, radii, fill) for rows, fill in ((others, PETROL), (middle, MIDDLE))]
    keys = _keys(diagnosis, system, len(middle), len(others))
    named, strong = system.named
    numbers = class_numbers(system.dependence, groups, tints)
    return MapContent(
        UnitTheme("", _classes(), numbers, _titles(diagnosis, found), legend=False),
        [Lines(borders, _BORDER), *towns], names(land, found, named), keys=keys, title=theme.title,
        beside=_legend(diagnosis, keys, most), most_names=len(named), strong_names=strong,
    )  # fmt: skip


def _classes() -> list[MapClass]:
    """Return the classes: dependent on one town, without any, then the tints of hinterlands."""
    return [MapClass("", DEPENDENT), MapClass("", _NOBODY), *(MapClass("", tint) for tint in _TINTS)]


def _titles(diagnosis: Diagnosis, found: Hierarchy) -> list[str]:
    """Return what a reader sees who points at a unit: its nearest town, and the second."""
    return [f"{name}: {told}" if told else name
            for name, told in zip(diagnosis.unit_names, found.towns_of_units(), strict=True)]  # fmt: skip


def _keys(diagnosis: Diagnosis, system: TownSystem, middle: int, others: int) -> list[Key]:
    write = diagnosis.language.number
    minutes, people = write(FAR), write(TOWN)
    one, none = system.of_class(ONE), system.of_class(NONE)
    other = tr("other place ≥ {people}: {count}") if middle else tr("place ≥ {people}: {count}")
    found = [
        (one.units, Key(tr("would be beyond {minutes} min").format(minutes=minutes), DEPENDENT, EDGE,
                        count=write(one.people))),
        (none.units, Key(tr("beyond {minutes} min already").format(minutes=minutes), _NOBODY, EDGE,
                         count=write(none.people))),
        (middle, Key(tr("intermediary town: {count}").format(count=write(middle)), MIDDLE, RIM, "point")),
        (others, Key(other.format(people=people, count=write(others)), PETROL, RIM, "point")),
    ]  # fmt: skip
    return [key for many, key in found if many]


def _legend(diagnosis: Diagnosis, keys: Sequence[Key], most: float) -> tuple[list[Mark], float]:
    measure = TextWidths()
    classes = column_legend(tr("Legend"), tr("people"), keys, LEGEND, measure)
    title = tr("People of the hinterland, town included")
    return with_below(classes, circle_row(title, most, diagnosis.language.number, LEGEND, measure, _LARGEST))
