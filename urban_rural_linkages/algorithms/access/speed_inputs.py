"""Speeds of the lines of a layer: their fields, what they say, and the account of the lines that are left out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsGeometry, QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import current_language, note_sentence, tr
from ...paths import resource
from .. import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.bicycle import BicycleTable
    from ...core.access.line_account import Lines
    from ...core.access.speeds import LineSpeeds, SpeedTable
    from ...io.layers import FeatureTable
    from ..run import Run


def speed_parameters(lines: str) -> p.Parameters:
    """Declare how fast one drives on the lines of a parameter."""
    return [
        p.field("SPEED", tr("Speed (km/h)"), tr("Speed of each line. A line without one takes that of its class, where "
                "there is one, and is else closed; lines that are left out are counted in the log."), lines),
        p.field("HIGHWAY", tr("OpenStreetMap class"), tr("The field 'highway', from which speeds are taken where the "
                "field of speeds is empty or was not given."), lines),
        p.choice("SPEEDS", tr("Speeds by class of road"), tr("Whose table of speeds: openrouteservice or OSRM."),
                 {"ors": tr("openrouteservice table"), "osrm": tr("OSRM table")}, "ors", advanced=True),
        p.field("MAXSPEED", tr("Speed limit"), tr("OpenStreetMap's maxspeed; it wins over the class where it can be "
                "read."), lines, advanced=True),
    ]  # fmt: skip


def walk_speed_parameter() -> QgsProcessingParameterDefinition:
    """Declare how fast one walks on the lines."""
    return p.number("WALK_SPEED", tr("Walking speed (km/h)"), tr("On foot, on every road or path."), 4.3, minimum=0.1,
                    advanced=True)  # fmt: skip


def read_walk_speed(run: Run) -> float:
    """Return how fast one walks, in kilometres an hour."""
    return run.number("WALK_SPEED")


def bicycle_speed_parameter() -> QgsProcessingParameterDefinition:
    """Declare how fast one cycles on the flat."""
    return p.number("BICYCLE_SPEED", tr("Speed by bicycle (km/h)"), tr("On asphalt, on the flat; other classes of road "
                    "and surfaces are slower in the proportion of openrouteservice's table."), 15, minimum=0.1,
                    advanced=True)  # fmt: skip


def speeds_on_foot_and_bicycle(run: Run) -> tuple[float, float]:
    """Return how fast one walks, and cycles on the flat, in kilometres an hour."""
    return read_walk_speed(run), run.number("BICYCLE_SPEED")


def read_tags(run: Run, parent: str, chosen: Mapping[str, str] | None = None) -> dict[str, list[object]]:
    """Read what a layer of roads says of its lines, as OpenStreetMap's tags.

    Parameters
    ----------
    run : Run
    parent : str
        The parameter of the lines.
    chosen : mapping of str to str, optional
        The parameter of the field of each tag beside class and limit, such as ``oneway``: DIRECTION_FIELD.  A field
        that the user has chosen wins; where the class of road was chosen, or no speed either, the other fields of a
        source that is known are read too, and this is said.

    Returns
    -------
    dict of str to list of n values
        Without tags that nothing holds.
    """
    from ...core.access.osm_tags import unpack_other_tags
    from ...core.access.road_tags import TAGS, plain_tags, source_fields

    table = run.table(parent)
    chosen = {"highway": "HIGHWAY", "maxspeed": "MAXSPEED", **(chosen or {})}
    fields = {tag: run.field(parameter) for tag, parameter in chosen.items() if run.field(parameter)}
    source = source_fields(table.field_names)
    if "highway" in fields or not run.field("SPEED"):
        found = {tag: name for tag, name in source.fields.items() if tag not in fields}
        unsaid = [name for tag, name in found.items() if tag in ("highway", "maxspeed", "oneway")]
        if unsaid:
            run.note(Note("Layer '{layer}' is read as {source}; fields that were not chosen and are read too: "
                          "{fields}.", layer=table.name, source=source.source, fields=", ".join(unsaid)))  # fmt: skip
        fields = {**found, **fields}
    tags: dict[str, list[object]] = {}
    if "other_tags" in table.field_names:
        unpacked = unpack_other_tags(table.column("other_tags"), TAGS)
        tags |= {name: list(values) for name, values in unpacked.items() if any(value is not None for value in values)}
    tags |= {tag: table.column(name) for tag, name in fields.items()}
    return plain_tags(tags)


def lines_with_speed(run: Run, parent: str) -> np.ndarray | None:
    """Tell which lines have a speed, or a class that has one; None where neither field was chosen."""
    from ...core.access.speeds import has_speed

    roads, speed, highway = run.table(parent), run.field("SPEED"), run.field("HIGHWAY")
    if speed is None and highway is None:
        return None
    classes = roads.column(highway) if highway else None
    return has_speed(read_speed_table("ors"), classes, roads.numbers(speed) if speed else None)


def read_speeds(
    run: Run, parent: str, tags: Mapping[str, Sequence[object]], mode: str, *, required: bool = True
) -> LineSpeeds:
    """Return the speeds of the lines of a parameter: of the field, and of the class of road where it is empty.

    Parameters
    ----------
    run : Run
        With the parameters of `speed_parameters` and `walk_speed_parameter`.
    parent : str
        The parameter of the lines.
    tags : mapping of str to sequence
        What is known of the lines beside, as `read_tags` gives it.
    mode : str
        ``walk``, ``bicycle``, or another means of travel, which goes by car on these lines.
    required : bool
        Whether there must be a field of speeds or of classes: a search by distance does without.

    Raises
    ------
    InputError
        When nothing says how fast the lines are.
    """
    from ...core.access.road_tags import closed_by_access
    from ...core.access.speeds import LineSpeeds, car_speeds, speed_notes, walking_speeds
    from ...core.arrays import first_known

    table, highway = run.table(parent), tags.get("highway")
    count = len(table)
    if mode in ("walk", "bicycle"):
        on_foot = mode == "walk"
        own = walking_speeds(count, read_walk_speed(run), highway) if on_foot else _by_bicycle(run, tags, count)
        barred = closed_by_access(tags, "walk" if on_foot else "bicycle", count)
        return LineSpeeds.combine(_ferries(run, table, tags), own, highway or [""] * count, count, barred)
    barred = closed_by_access(tags, "car", count)
    given = run.numbers("SPEED", parent=parent)
    if given is None and highway is None and required:
        raise InputError("Nothing says how fast the lines of layer '{layer}' are.",
                         hint="Choose a field of speeds in km/h (SPEED), or of OpenStreetMap classes (HIGHWAY).",
                         layer=table.name)  # fmt: skip
    by_class = None
    if highway is not None:
        speeds = read_speed_table(run.choice("SPEEDS"))
        run.rules.append(f"{speeds.title} ({speeds.identifier})")
        by_class = car_speeds(speeds, highway, tags.get("maxspeed"), tags.get("tracktype"))
        ferries = _ferries(run, table, tags)
        by_class = by_class if ferries is None else first_known(ferries, by_class)
    found = LineSpeeds.combine(given, by_class, highway, count, barred)
    run.tell(speed_notes(found.speed, table.name))
    return found


def _by_bicycle(run: Run, tags: Mapping[str, Sequence[object]], count: int) -> np.ndarray:
    """Return the speeds of lines by bicycle on the flat, by class and surface."""
    from ...core.access.bicycle import bicycle_speeds

    table = read_bicycle_table()
    run.rules.append(f"{table.title} ({table.identifier})")
    return bicycle_speeds(table, run.number("BICYCLE_SPEED"), tags, count)


def require_speeds(run: Run, parent: str) -> None:
    """Refuse a field of speeds or of classes by which no line can be travelled, before anything is searched.

    Raises
    ------
    InputError
        When a speed is not positive, or all lines are closed.
    """
    from ...core.access.lines import require_travelled
    from ...core.access.speeds import LineSpeeds, car_speeds

    table, field = run.table(parent), run.field("HIGHWAY")
    highway = table.column(field) if field else None
    by_class = None if highway is None else car_speeds(read_speed_table("ors"), highway)
    given = run.numbers("SPEED", parent=parent)
    require_travelled(LineSpeeds.combine(given, by_class, highway, len(table)).speed, table.name)


def _ferries(run: Run, table: FeatureTable, tags: Mapping[str, Sequence[object]]) -> np.ndarray | None:
    """Return the speeds of ferries from their duration, and say how many have none; None without any ferry."""
    from ...core.access.road_tags import ferry_minutes, ferry_speeds, is_ferry
    from ...core.known import how_many

    sailing = is_ferry(tags, len(table))
    if not sailing.any():
        return None
    minutes = ferry_minutes(tags, len(table))
    run.note(Note("Ferries of layer '{layer}': {count}; those without a duration, which are closed: {closed}.",
                  layer=table.name, count=how_many(sailing),
                  closed=how_many(sailing & np.isnan(minutes))))  # fmt: skip
    return ferry_speeds(table.ellipsoidal_lengths(run.ellipsoid()), minutes)


def read_speed_table(identifier: str) -> SpeedTable:
    """Read one of the tables of speeds that ship with the plugin."""
    from ...core.access.speeds import SpeedTable

    record = json.loads(resource("speeds", f"{identifier}.json").read_text(encoding="utf-8"))
    return SpeedTable.from_record(record, current_language())


def read_bicycle_table() -> BicycleTable:
    """Read the table of speeds by bicycle that ships with the plugin."""
    from ...core.access.bicycle import BicycleTable

    record = json.loads(resource("speeds", "bicycle.json").read_text(encoding="utf-8"))
    return BicycleTable.from_record(record, current_language())


def measured_lines(run: Run, parent: str) -> Lines:
    """Measure the lines of a parameter, for their account."""
    from ...core.access.line_account import Lines

    table = run.table(parent)
    return Lines(table.name, table.ellipsoidal_lengths(run.ellipsoid()), drawn_lines(table))


def account_of_lines(
    run: Run, lines: Lines, speeds: LineSpeeds, is_open: np.ndarray, mode: str, directions: np.ndarray | None = None,
    of_others: np.ndarray | None = None,
) -> None:  # fmt: skip
    """Say how many lines and kilometres there are, which are left out for which reason, and which are one-way."""
    from ...core.access.line_account import line_tallies, one_way_remark

    by_class = mode in ("walk", "bicycle") or run.field("SPEED") is None
    for tally in line_tallies(lines, speeds, is_open, mode, by_class, of_others):
        run.tally(tally)
    if directions is not None:
        run.info(note_sentence(one_way_remark(lines, directions, is_open)))


def drawn_lines(table: FeatureTable) -> np.ndarray:
    """Tell which features of a layer have a geometry that is not empty."""
    if not table.has_straight_lines:
        features = table.watched(table.features)
        return np.array([feature.hasGeometry() and not feature.geometry().isEmpty() for feature in features])
    drawn = np.zeros(len(table), dtype=bool)
    drawn[table.lines.part_line] = True
    for row in np.flatnonzero(~drawn):  # of one vertex, or of none
        geometry = QgsGeometry()
        geometry.fromWkb(table.wkb[int(row)] or b"")
        drawn[row] = not geometry.isEmpty()
    return drawn
