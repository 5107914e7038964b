"""The synthesis of a diagnosis as a map: gains and losses, distance, priorities, functional areas and towns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.access.coverage_headline import headline_threshold
from ....core.arrays import Floats
from ....core.known import how_many
from ....core.parameter_text import parse_thresholds
from ....core.report.drawing import PETROL, WHITE, Mark, Stroke
from ....core.report.maps.areas import group_numbers
from ....core.report.maps.choropleth import LEGEND, MapContent
from ....core.report.maps.layers import Layer, Lines, Points
from ....core.report.maps.legend import EDGE, Key, column_legend, with_below
from ....core.report.maps.synthesis import (
    GAIN,
    LOSS,
    circle_legend,
    examples,
    outline_stroke,
    outlined_groups,
    radii,
    synthesis_classes,
    synthesis_keys,
    synthesis_numbers,
    towns_of,
)
from ....core.report.maps.theme import UnitTheme
from ....i18n import tr
from ....io.painting import TextWidths
from ..diagnosis import Diagnosis
from ..service_names import service_name
from .land import LAKE, RIVER, DiagnosisLand

NAME = "map_synthesis"


def synthesis_content(diagnosis: Diagnosis, land: DiagnosisLand) -> MapContent:
    """Return the map of the territory as it works today, of what the chapters found."""
    change = diagnosis.table("change").numbers("change_pct")
    service, minutes, limit = _far(diagnosis)
    numbers = synthesis_numbers(change, minutes, limit)
    shown = UnitTheme("", synthesis_classes(), numbers, diagnosis.unit_names, legend=False)
    fills, number = synthesis_keys(), diagnosis.language.number
    keys = [Key(tr("gains more than {limit} %").format(limit=number(GAIN)), fills["gain"], EDGE),
            Key(tr("loses more than {limit} %").format(limit=number(LOSS)), fills["loss"], EDGE)]  # fmt: skip
    if minutes is not None:
        words = tr("over {minutes} min: {service}") if service else tr("over {minutes} min from the nearest service")
        words = words.format(minutes=number(limit), service=service_name(service))
        keys.append(Key(words, fills["far"], EDGE))
    layers: list[Layer] = [*land.rivers(Stroke(RIVER, 0.25), LAKE), *land.roads]
    for lines, key in (_functional(diagnosis, land), _priorities(diagnosis, land)):
        layers += lines
        keys += key
    towns, people = _towns(diagnosis, land)
    legend = _legend(diagnosis, keys, people)
    return MapContent(shown, [*layers, towns], land.names, beside=legend, title=tr("The territory as it works today"))


def _far(diagnosis: Diagnosis) -> tuple[str, Floats | None, float]:
    """Return the service of the overlay, the minutes to it and the threshold; nothing where no minutes are known."""
    limit = headline_threshold(parse_thresholds(diagnosis.run.text("THRESHOLDS")))
    profile = diagnosis.profile
    if profile is None or "minutes" not in profile.fields:
        return "", None, limit
    return profile.service, diagnosis.table("profile").numbers("minutes"), limit


def _functional(diagnosis: Diagnosis, land: DiagnosisLand) -> tuple[list[Lines], list[Key]]:
    if "fua_units" not in diagnosis.tables:
        return [], []
    areas = [value or None for value in diagnosis.table("fua_units").column("fua_id")]
    stroke = outline_stroke("area", len(areas))
    words = diagnosis.fill(
        tr("functional urban area: {count} {units}"), count=how_many([area is not None for area in areas])
    )
    return [Lines(land.maker.atlas.borders(group_numbers(areas)), stroke)], [Key(words, None, stroke, "line")]


def _priorities(diagnosis: Diagnosis, land: DiagnosisLand) -> tuple[list[Lines], list[Key]]:
    if "priority" not in diagnosis.tables:
        return [], []
    chosen = diagnosis.table("priority").numbers("priority") == 1
    stroke = outline_stroke("priority", len(chosen))
    words = diagnosis.fill(tr("most urgent tenth: {count} {units}"), count=how_many(chosen))
    return [Lines(land.maker.atlas.borders(outlined_groups(chosen)), stroke)], [Key(words, None, stroke)]


def _towns(diagnosis: Diagnosis, land: DiagnosisLand) -> tuple[Points, Floats]:
    """Return towns as circles whose area goes with their people: settlements, or units where none were given."""
    points, people = land.settlements
    if not len(points):
        points, people = land.units_of_main, diagnosis.populations[1][land.parts[0].rows]
    rows = towns_of(people)
    most = float(max(people[rows], default=0.0))
    apart = [np.empty((0, 2)) for _ in land.parts[1:]]
    sizes = [radii(people[rows], most), *(np.empty(0) for _ in apart)]
    return Points([points[rows], *apart], "", fill=PETROL, stroke=Stroke(WHITE, 0.25), radii=sizes), people[rows]


def _legend(diagnosis: Diagnosis, keys: Sequence[Key], people: Floats) -> tuple[Sequence[Mark], float]:
    measure, number = TextWidths(), diagnosis.language.number
    column = column_legend(tr("Legend"), "", keys, LEGEND, measure)
    if not len(people):
        return column
    most = float(max(people))
    return with_below(
        column, circle_legend(most, tr("inhabitants"), list(map(number, examples(most))), LEGEND, measure)
    )
