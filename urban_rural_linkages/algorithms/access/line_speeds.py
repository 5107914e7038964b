"""Speeds of the lines of a layer, and the account of the lines that are left out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import numpy as np

from ...core.access.speeds import LineSpeeds, SpeedTable, car_speeds, speed_notes, walking_speeds
from ...core.account import LeftOut, Tally
from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import current_language
from ...io.layers import FeatureTable
from ...paths import resource
from ..run import Run

_EXAMPLES = 5


def read_speeds(run: Run, parent: str, tags: Mapping[str, Sequence[object]], *, required: bool = True) -> LineSpeeds:
    """Return the speeds of the lines of a parameter: of the field, and of the class of road where it is empty.

    Parameters
    ----------
    run : Run
        With the parameters of `speeds.speed_parameters`, MODE and WALK_SPEED.
    parent : str
        The parameter of the lines.
    tags : mapping of str to sequence
        What is known of the lines beside: ``highway``, ``maxspeed`` and ``tracktype``.
    required : bool
        Whether there must be a field of speeds or of classes: a search by distance does without.

    Raises
    ------
    InputError
        When nothing says how fast the lines are.
    """
    table, highway = run.table(parent), tags.get("highway")
    if run.choice("MODE") == "walk":
        walking = walking_speeds(len(table), run.number("WALK_SPEED"), highway)
        return LineSpeeds.combine(None, walking, highway or [""] * len(table), len(table))
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
    found = LineSpeeds.combine(given, by_class, highway, len(table))
    run.tell(speed_notes(found.speed, table.name))
    return found


def read_speed_table(identifier: str) -> SpeedTable:
    """Read one of the tables of speeds that ship with the plugin."""
    record = json.loads(resource("speeds", f"{identifier}.json").read_text(encoding="utf-8"))
    return SpeedTable.from_record(record, current_language())


def account_of_lines(run: Run, parent: str, speeds: LineSpeeds, is_open: np.ndarray) -> None:
    """Say how many lines there are, and how many kilometres, and which are left out for which reason."""
    table = run.table(parent)
    drawn = drawn_lines(table)
    lacks_class = run.choice("MODE") == "walk" or run.field("SPEED") is None
    closed = drawn & ~is_open
    no_speed = Note("without a class of road") if lacks_class else Note("without a speed, which are closed")
    left_out = [
        (Note("without a geometry"), ~drawn),
        (no_speed, closed & speeds.unknown),
        (Note("of a class of road that is closed to {mode}", mode=run.choice("MODE")), closed & speeds.closed),
        (Note("with a speed of 0 or less"), closed & (speeds.speed <= 0.0)),
    ]
    metres = table.ellipsoidal_lengths(run.ellipsoid())
    run.tally(Tally(
        Note("Lines of '{layer}'", layer=table.name), len(table),
        tuple(LeftOut(int(which.sum()), why, _rows(which)) for why, which in left_out),
    ))  # fmt: skip
    run.tally(Tally(
        Note("Length of the lines of '{layer}'", layer=table.name), _km(metres),
        tuple(LeftOut(_km(metres[which]), why) for why, which in left_out), unit="km",
    ))  # fmt: skip


def drawn_lines(table: FeatureTable) -> np.ndarray:
    """Tell which features of a layer have a geometry that is not empty."""
    features = table.watched(table.features)
    return np.array([feature.hasGeometry() and not feature.geometry().isEmpty() for feature in features])


def _rows(which: np.ndarray) -> tuple[str, ...]:
    return tuple(str(row + 1) for row in np.flatnonzero(which)[: _EXAMPLES + 1])


def _km(metres: np.ndarray) -> float:
    return round(float(np.nansum(metres)) / 1000.0, 3)
