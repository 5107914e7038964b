"""Scenarios of the board in a GeoPackage: one table that says all of them, and two layers that show their changes.

The table ``scenarios`` is what is read; the layers ``scenario_points`` and ``scenario_lines`` are written from it in
the same transaction, for whoever opens the file in QGIS.  They have no spatial index: they hold a dozen shapes, and the
triggers of an index call functions that GDAL alone has.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ..core.board.changes import (
    BoardChange,
    Closed,
    Opened,
    Resized,
    RoadDrawn,
    RoadFaster,
    changes_from_text,
    changes_text,
)
from ..core.board.scenario import Scenario
from ..core.errors import InputError, PlanningError
from .store.errors import StoreError
from .store.own_file import LISTED, OwnFile, table_names

SCENARIOS, POINTS, LINES = "scenarios", "scenario_points", "scenario_lines"
_ABOUT = "scenarios_about"
_TABLES = (_ABOUT, SCENARIOS, POINTS, LINES)
FORMAT = 1
Places: TypeAlias = Mapping[str, Sequence[tuple[float, float]]]

_UNDEFINED = -1  # the number of a GeoPackage for a system that nobody named
_OWN_NUMBERS = 300_000  # from here on: systems that EPSG does not know
_TEXTS = ("key", "name", "service_type", "changes", "author", "made", "note", "fingerprint", "crs")
_TABLE = (
    "CREATE TABLE scenarios (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL UNIQUE, "
    "name TEXT NOT NULL, service_type TEXT NOT NULL, threshold_min DOUBLE NOT NULL, changes TEXT NOT NULL, "
    "author TEXT NOT NULL, made TEXT NOT NULL, note TEXT NOT NULL, fingerprint TEXT NOT NULL, crs TEXT NOT NULL, "
    "in_report BOOLEAN NOT NULL)",
    "CREATE TABLE scenario_points (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, scenario TEXT NOT NULL, "
    "plan TEXT NOT NULL, change TEXT NOT NULL, name TEXT NOT NULL, capacity DOUBLE)",
    "CREATE TABLE scenario_lines (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom LINESTRING, "
    "scenario TEXT NOT NULL, plan TEXT NOT NULL, change TEXT NOT NULL, name TEXT NOT NULL, kmh DOUBLE)",
    "CREATE TABLE scenarios_about (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL)",
)
_READ = (
    "SELECT key, name, service_type, changes, author, made, note, fingerprint, crs, threshold_min, in_report "
    "FROM scenarios ORDER BY id"
)
_WRITE = (
    "INSERT INTO scenarios (key, name, service_type, changes, author, made, note, fingerprint, crs, threshold_min, "
    "in_report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name, "
    "service_type = excluded.service_type, changes = excluded.changes, author = excluded.author, "
    "made = excluded.made, note = excluded.note, fingerprint = excluded.fingerprint, crs = excluded.crs, "
    "threshold_min = excluded.threshold_min, in_report = excluded.in_report"
)
_ADD_POINT = "INSERT INTO scenario_points (geom, scenario, plan, change, name, capacity) VALUES (?, ?, ?, ?, ?, ?)"
_ADD_LINE = "INSERT INTO scenario_lines (geom, scenario, plan, change, name, kmh) VALUES (?, ?, ?, ?, ?, ?)"
_DROP_SHAPES = ("DELETE FROM scenario_points WHERE scenario = ?", "DELETE FROM scenario_lines WHERE scenario = ?")
_TOUCH = "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') WHERE table_name = ?"


class _Shape(NamedTuple):
    """A change as a layer shows it: corners, what it is, its name, and its capacity or speed."""

    corners: Sequence[tuple[float, float]]
    change: str
    name: str
    amount: float


def read_scenarios(path: Path) -> list[Scenario]:
    """Return the scenarios of a file, in the order in which they were made.

    Raises
    ------
    StoreError
        When the file is not there, is locked or damaged, is none of ours, or was written by a newer plugin; or one
        of its scenarios cannot be read.
    """
    file = OwnFile(path)
    with file.reading() as cursor:
        _refuse_foreign(file, cursor)
        return [_scenario(file, row) for row in cursor.execute(_READ).fetchall()]


def write_scenario(path: Path, scenario: Scenario, places: Places | None = None) -> None:
    """Write a scenario in place of the one of its key, or behind the others; the file is made where there is none.

    Parameters
    ----------
    path : Path
        The GeoPackage.
    scenario : Scenario
        What to keep; under the same key its new name renames it.
    places : mapping of str to sequence of (float, float), optional
        Where the services and road lines lie that changes name by their ids, for the layers that QGIS shows.

    Raises
    ------
    InputError
        When another scenario has its name, or lies in another coordinate reference system; or a change of it could
        not be read again.
    StoreError
        When the file is read only, locked, damaged, none of ours, or written by a newer plugin; it is as it was then.
    """
    changes_from_text(changes_text(scenario.changes))  # one that cannot be read would take the others with it
    file = OwnFile(path)
    if not path.exists():
        file.make(lambda cursor: _fill(cursor, scenario, places or {}))
        return
    with file.writing() as cursor:
        _refuse_foreign(file, cursor)
        _refuse_clash(file, cursor, scenario)
        _put(cursor, scenario, places or {})


def remove_scenario(path: Path, key: str) -> None:
    """Take a scenario out of a file.

    Raises
    ------
    InputError
        When there is no such scenario.
    StoreError
        When the file cannot be written; it is as it was then.
    """
    file = OwnFile(path)
    with file.writing() as cursor:
        _refuse_foreign(file, cursor)
        cursor.execute("DELETE FROM scenarios WHERE key = ?", (key,))
        if cursor.rowcount == 0:
            raise InputError("The scenario '{name}' is not in '{path}' any more.", hint="Read the file anew.",
                             name=key, path=file.where)  # fmt: skip
        for statement in _DROP_SHAPES:
            cursor.execute(statement, (key,))
        _tell_of_change(cursor)


def _refuse_foreign(file: OwnFile, cursor: sqlite3.Cursor) -> None:
    """Refuse a file of somebody else, of a newer plugin, and a damaged one; none of them is changed."""
    if _ABOUT not in table_names(cursor):
        raise StoreError("The file '{path}' holds no scenarios of this plugin.",
                         hint="Choose another file, or a new name.", path=file.where)  # fmt: skip
    rows = cursor.execute("SELECT value FROM scenarios_about WHERE name = 'format'").fetchall()
    if len(rows) != 1 or not str(rows[0][0]).isdecimal():
        raise file.damaged("format")
    if int(rows[0][0]) > FORMAT:
        raise StoreError("The scenarios in '{path}' were written by a newer version of the plugin.",
                         hint="Update the plugin (format {format}; this one knows {known}).", path=file.where,
                         format=rows[0][0], known=FORMAT)  # fmt: skip
    file.refuse_damage(cursor, _TABLES)


def _refuse_clash(file: OwnFile, cursor: sqlite3.Cursor, scenario: Scenario) -> None:
    """Refuse what could not be told apart in a report, or drawn on one map."""
    for key, name, crs in cursor.execute("SELECT key, name, crs FROM scenarios").fetchall():
        if key == scenario.key:
            continue
        if name == scenario.name:
            raise InputError("There is a scenario '{name}' in '{path}' already.", hint="Give this one another name.",
                             name=name, path=file.where)  # fmt: skip
        if crs != scenario.crs:
            raise InputError("The scenarios in '{path}' lie in {crs}, and '{name}' in {other}.",
                             hint="Keep it in a file of its own.", path=file.where, crs=crs or "–",
                             name=scenario.name, other=scenario.crs or "–")  # fmt: skip


def _scenario(file: OwnFile, row: tuple[object, ...]) -> Scenario:
    """Return the scenario that a row says, and refuse a row that says none."""
    *texts, threshold, in_report = row
    words = {name: text for name, text in zip(_TEXTS, texts, strict=True) if isinstance(text, str)}
    odd = [name for name in _TEXTS if name not in words]
    if odd or not isinstance(threshold, int | float):
        raise file.damaged(odd[0] if odd else "threshold_min")
    try:
        changes = changes_from_text(words.pop("changes"))
        return Scenario(changes=changes, threshold=float(threshold), in_report=bool(in_report), **words)
    except PlanningError as error:
        raise StoreError("The scenario '{name}' in '{path}' cannot be read: {reason}",
                         hint="Take it out of the file, or a copy that was saved before.", name=words["name"],
                         path=file.where, reason=error) from None  # fmt: skip


# -- writing -----------------------------------------------------------------------------------------------------


def _fill(cursor: sqlite3.Cursor, scenario: Scenario, places: Places) -> None:
    """Make the tables of a new file, with its first scenario."""
    for statement in _TABLE:
        cursor.execute(statement)
    cursor.execute("INSERT INTO scenarios_about (name, value) VALUES ('format', ?)", (str(FORMAT),))
    number = _registered(cursor, scenario.crs)
    for name in (_ABOUT, SCENARIOS):
        cursor.execute(LISTED, (name, name))
    for name, kind in ((POINTS, "POINT"), (LINES, "LINESTRING")):
        cursor.execute("INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
                       "VALUES (?, 'features', ?, ?)", (name, name, number))  # fmt: skip
        cursor.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (name, kind, number))
    _put(cursor, scenario, places)


def _registered(cursor: sqlite3.Cursor, crs: str) -> int:
    """Return the number of a coordinate reference system in a new file, where it is described if it was not."""
    system = QgsCoordinateReferenceSystem(crs)
    if not system.isValid():
        return _UNDEFINED
    authority, _, code = system.authid().partition(":")
    number = int(code) if authority == "EPSG" and code.isdecimal() else _OWN_NUMBERS
    organization, own = ("EPSG", number) if authority == "EPSG" else ("NONE", _OWN_NUMBERS)
    wkt = system.toWkt(Qgis.CrsWktVariant.Wkt1Gdal)
    cursor.execute("INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
                   (system.description() or "–", number, organization, own, wkt, None))  # fmt: skip
    return number


def _put(cursor: sqlite3.Cursor, scenario: Scenario, places: Places) -> None:
    """Write the row of a scenario, and what the layers show of it."""
    cursor.execute(_WRITE, (scenario.key, scenario.name, scenario.service_type, changes_text(scenario.changes),
                            scenario.author, scenario.made, scenario.note, scenario.fingerprint, scenario.crs,
                            scenario.threshold, scenario.in_report))  # fmt: skip
    for statement in _DROP_SHAPES:
        cursor.execute(statement, (scenario.key,))
    ((number,),) = cursor.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'scenario_points'")
    for change in scenario.changes:
        adding, kind = (_ADD_LINE, 2) if isinstance(change, RoadDrawn | RoadFaster) else (_ADD_POINT, 1)
        for shape in _shapes(change, places):
            amount = None if np.isnan(shape.amount) else shape.amount
            geometry = _geometry(shape.corners, kind, number)
            cursor.execute(adding, (geometry, scenario.key, scenario.name, shape.change, shape.name, amount))
    _tell_of_change(cursor)


def _shapes(change: BoardChange, places: Places) -> Iterator[_Shape]:
    """Return what the layers show of a change; without corners where nobody said where it lies."""
    if isinstance(change, Opened):
        yield _Shape([(change.x, change.y)], "opened", change.name, change.capacity)
    elif isinstance(change, Closed):
        yield _Shape(places.get(change.service, ()), "closed", change.service, np.nan)
    elif isinstance(change, Resized):
        yield _Shape(places.get(change.service, ()), "resized", change.service, change.capacity)
    elif isinstance(change, RoadDrawn):
        yield _Shape(change.points, "drawn", change.name, change.kmh)
    else:
        for line in change.lines:
            yield _Shape(places.get(line, ()), "faster", change.name, change.kmh)


def _geometry(corners: Sequence[tuple[float, float]], kind: int, system: int) -> bytes | None:
    """Return a point (kind 1) or line (2) as a GeoPackage keeps it; None where no corner is known."""
    if not corners:
        return None
    head = b"GP" + struct.pack("<BBi", 0, 1, system)  # version 1, little-endian, no envelope
    numbers = np.asarray(corners, dtype="<f8").tobytes()
    count = b"" if kind == 1 else struct.pack("<I", len(corners))
    return head + struct.pack("<BI", 1, kind) + count + numbers


def _tell_of_change(cursor: sqlite3.Cursor) -> None:
    """Say when the tables were written, so that whoever shows them reads them anew."""
    for name in (SCENARIOS, POINTS, LINES):
        cursor.execute(_TOUCH, (name,))
