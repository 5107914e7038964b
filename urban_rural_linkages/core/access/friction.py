"""Friction surface: time to cross a metre, by land cover, roads and barriers.

Why: travel over open country is slow and on roads fast, and where there is water there is none.  A surface is put
together from the speeds of land cover classes and of roads; the fastest way through a cell is the one that people take.
The engine wants its inverse, friction in seconds per metre.

Speeds in m/s taken for km/h, or minutes per metre for seconds, give maps that look right and are wrong by a factor; so
values outside of what moves on land are remarked upon, with the value.

References
----------
WHO AccessMod 5: merged land cover, scenario table (class, speed, mode), speed 0 = barrier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Bytes, Floats
from ..errors import InputError
from ..notes import Note
from .slope_laws import Mode
from .speeds import SENSIBLE

NO_MODE = 0
PACE_AT_1_KMH = 3.6  # seconds per metre at 1 km/h

_HINT = "Correct the raster; cells that nobody crosses are no data."
_CLASSES_NAMED = 10  # in a note


@dataclass(frozen=True, eq=False)
class Surface:
    """Speed and means of travel, cell by cell.

    Parameters
    ----------
    speed : (rows, columns) ndarray
        km/h, positive; NaN = barrier.
    modes : (rows, columns) ndarray of uint8
        Codes of `Mode`; 0 on barriers.
    """

    speed: Floats
    modes: Bytes

    @property
    def friction(self) -> Floats:
        """Seconds per metre; NaN = barrier."""
        return np.asarray(PACE_AT_1_KMH / self.speed, dtype=np.float64)


@dataclass(frozen=True, eq=False)
class LandSpeeds:
    """Speed and mode of travel of each class of land cover.

    Parameters
    ----------
    classes : sequence of float
        Codes of the classes, each once.
    speeds : sequence of float
        km/h; 0 or NaN = barrier.
    modes : sequence of Mode
        On foot, by bicycle, by car.

    Raises
    ------
    InputError
        When a class appears twice or a speed is negative or infinite.
    """

    classes: Sequence[float]
    speeds: Sequence[float]
    modes: Sequence[Mode]

    def __post_init__(self) -> None:
        seen: set[float] = set()
        for code, speed in zip(self.classes, self.speeds, strict=True):
            if code in seen:
                raise InputError("Class {code} appears twice in the speed table.", hint="Keep one.", code=f"{code:g}")
            if speed < 0.0 or np.isinf(speed):
                raise InputError(
                    "The speed of class {code} is {speed} km/h.",
                    hint="Give a speed in km/h; 0 makes the class a barrier.",
                    code=f"{code:g}",
                    speed=f"{speed:g}",
                )
            seen.add(code)


def surface_of_land_cover(classes: Floats, table: LandSpeeds) -> tuple[Surface, list[Note]]:
    """Give each cell the speed and the mode of its land cover.

    Parameters
    ----------
    classes : (rows, columns) ndarray
        Codes; NaN = unknown, a barrier.
    table : LandSpeeds
        Speeds by class.

    Returns
    -------
    surface : Surface
    notes : list of Note
        Classes of the raster that the table lacks (they are barriers).

    Examples
    --------
    >>> table = LandSpeeds([10, 80], [3.24, 0.0], [Mode.WALK, Mode.WALK])
    >>> surface, notes = surface_of_land_cover(np.array([[10.0, 80.0, 7.0]]), table)
    >>> surface.speed.tolist(), surface.modes.tolist()
    ([[3.24, nan, nan]], [[1, 0, 0]])
    >>> print(notes[0])
    Classes without a speed are barriers: 7 (1 cell).
    """
    found, position = np.unique(classes, return_inverse=True)
    speed_of = {code: (speed, mode) for code, speed, mode in zip(table.classes, table.speeds, table.modes, strict=True)}
    rows = [speed_of.get(code, (np.nan, Mode.WALK)) for code in found.tolist()]
    speeds = np.array([speed if speed > 0.0 else np.nan for speed, _ in rows])
    modes = np.where(np.isnan(speeds), NO_MODE, [mode for _, mode in rows]).astype(np.uint8)
    place = position.reshape(classes.shape)
    missing = [code for code in found.tolist() if code == code and code not in speed_of]
    notes = [_missing_classes(missing, int(np.isin(classes, missing).sum()))] if missing else []
    return Surface(speeds[place], modes[place]), notes


def uniform_mode(speed: Floats, mode: Mode, layer: str = "") -> Surface:
    """Make a surface on which everybody travels by the same means.

    Parameters
    ----------
    speed : (rows, columns) ndarray
        km/h; 0 or NaN = barrier, or for roads: no road.
    mode : Mode
        The means.
    layer : str
        Name, for messages.

    Raises
    ------
    InputError
        When a speed is negative, naming the cell.
    """
    _refuse_negative(speed, layer)
    barrier = ~(speed > 0.0) | np.isinf(speed)
    return Surface(np.where(barrier, np.nan, speed), np.where(barrier, NO_MODE, mode).astype(np.uint8))


def merge_surfaces(land: Surface, roads: Sequence[Surface] = (), barriers: Booleans | None = None) -> Surface:
    """Lay roads over land: the fastest way through a cell wins.

    Barriers close the land; a road that crosses one is a bridge.

    Parameters
    ----------
    land : Surface
        What lies between the roads.
    roads : sequence of Surface
        NaN where there is no road.  Among equal speeds the land, then the earlier surface wins.
    barriers : (rows, columns) ndarray of bool, optional
        Cells that nobody crosses but on a road.

    Returns
    -------
    Surface

    Examples
    --------
    >>> land = uniform_mode(np.array([[4.0, 4.0, 4.0]]), Mode.WALK)
    >>> road = uniform_mode(np.array([[80.0, np.nan, 80.0]]), Mode.CAR)
    >>> merged = merge_surfaces(land, [road], np.array([[False, True, True]]))
    >>> merged.speed.tolist(), merged.modes.tolist()
    ([[80.0, nan, 80.0]], [[3, 0, 3]])
    """
    speed, modes = land.speed.copy(), land.modes.copy()
    if barriers is not None:
        speed[barriers], modes[barriers] = np.nan, NO_MODE
    for road in roads:
        faster = (road.speed > speed) | (np.isnan(speed) & ~np.isnan(road.speed))
        np.copyto(speed, road.speed, where=faster)
        np.copyto(modes, road.modes, where=faster)
    return Surface(speed, modes)


def friction_of_speed(speed: Floats, layer: str = "") -> tuple[Floats, list[Note]]:
    """Turn a raster of speeds into friction.

    Parameters
    ----------
    speed : (rows, columns) ndarray
        km/h; 0 or NaN = barrier.
    layer : str
        Name, for messages.

    Returns
    -------
    friction : (rows, columns) ndarray
        3.6 / speed, seconds per metre; NaN = barrier.
    notes : list of Note
        About speeds that are hardly km/h.

    Raises
    ------
    InputError
        When a speed is negative, naming the cell.
    """
    _refuse_negative(speed, layer)
    friction = np.full(speed.shape, np.nan)
    np.divide(PACE_AT_1_KMH, speed, out=friction, where=(speed > 0.0) & np.isfinite(speed))
    return friction, surface_notes(friction, layer)


def checked_friction(friction: Floats, layer: str = "") -> list[Note]:
    """Refuse friction that is no time, and remark upon friction that is hardly seconds per metre.

    Parameters
    ----------
    friction : (rows, columns) ndarray
        Seconds per metre; NaN = barrier.
    layer : str
        Name, for messages.

    Returns
    -------
    list of Note

    Raises
    ------
    InputError
        When friction is 0 or negative somewhere, naming the cell.
    """
    wrong = friction <= 0.0
    if wrong.any():
        raise InputError(
            "Friction {value} in row {row}, column {column} of '{layer}' is not positive.",
            hint=_HINT,
            layer=layer,
            **_first_cell(wrong, friction),
        )
    return surface_notes(friction, layer)


def only_speed(friction: Floats) -> float | None:
    """Return the speed of a surface that is crossed equally fast everywhere, in km/h; None where it is not.

    Examples
    --------
    >>> only_speed(np.array([[0.36, np.nan, 0.36]])), only_speed(np.array([[0.36, 0.06]]))
    (10.0, None)
    """
    known = friction[np.isfinite(friction)]
    if not known.size or known.min() <= 0 or not np.allclose(known, known[0], rtol=1e-6):
        return None
    return float(round(PACE_AT_1_KMH / float(known[0]), 6))


def surface_notes(friction: Floats, layer: str = "") -> list[Note]:
    """Remark upon speeds that nothing on land has, or that are too slow for all of a surface.

    Parameters
    ----------
    friction : (rows, columns) ndarray
        Seconds per metre, positive; NaN = barrier.
    layer : str
        Name, for messages.

    Returns
    -------
    list of Note

    Examples
    --------
    >>> for note in surface_notes(np.array([[3.6 / 1.2, 3.6 / 0.9]]), "speeds"):
    ...     print(note)
    No cell of 'speeds' is faster than 1.2 km/h: are these metres per second? They must be km/h, or seconds per metre.
    """
    fastest = PACE_AT_1_KMH / np.fmin.reduce(friction, axis=None, initial=np.inf)
    if fastest > SENSIBLE[1]:
        return [
            Note(
                "The fastest cell of '{layer}' has {speed} km/h: is it really km/h, or seconds per metre?",
                layer=layer,
                speed=f"{fastest:.4g}",
            )
        ]
    if 0.0 < fastest < SENSIBLE[0]:
        return [
            Note(
                "No cell of '{layer}' is faster than {speed} km/h: are these metres per second? They must be km/h, or "
                "seconds per metre.",
                layer=layer,
                speed=f"{fastest:.4g}",
            )
        ]
    return []


def _missing_classes(missing: list[float], cells: int) -> Note:
    """Name the classes that the speed table lacks."""
    named = ", ".join(f"{code:g}" for code in missing[:_CLASSES_NAMED])
    more = ", ..." if len(missing) > _CLASSES_NAMED else ""
    return Note("Classes without a speed are barriers: {classes} ({cells} {cells:cell|cells}).",
                classes=named + more, cells=cells)  # fmt: skip


def _refuse_negative(speed: Floats, layer: str) -> None:
    """Raise on the first negative speed."""
    wrong = speed < 0.0
    if wrong.any():
        raise InputError(
            "Speed {value} km/h in row {row}, column {column} of '{layer}' is negative.",
            hint=_HINT,
            layer=layer,
            **_first_cell(wrong, speed),
        )


def _first_cell(wrong: Booleans, values: Floats) -> dict[str, object]:
    """Say where the first wrong cell is, counted from 1, and what it holds."""
    row, column = divmod(int(wrong.argmax()), wrong.shape[1])
    return {"value": f"{float(values[row, column]):g}", "row": row + 1, "column": column + 1}
