"""Inputs of travel in straight lines: how a line becomes minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.notes import Note
from ...i18n import note_sentence, tr
from .. import parameters as p

if TYPE_CHECKING:
    from ..run import Run

# Fitted so that the 20 hospitals of Extremadura give Eurostat's official shares of its people beyond 20 and beyond 45
# minutes of healthcare, 33.22 and 3.29 % (2020), within 0.3 points: they give 33.34 and 3.07 %.  Two figures of one
# region: a calibration, and no law.
CALIBRATED_DETOUR, CALIBRATED_SPEED, CALIBRATED_START = 1.3, 100.0, 3.5  # without unit, km/h, minutes


def line_parameters() -> p.Parameters:
    """Declare how a straight line becomes minutes."""
    return [
        p.number("DETOUR", tr("Detour factor (straight lines)"), tr("Kilometres travelled for each kilometre of "
                 "straight line."), CALIBRATED_DETOUR, minimum=1, decimals=2),
        p.number("CRUISE_SPEED", tr("Speed (km/h, straight lines)"), tr("The one speed of the whole way. The default "
                 "is fitted, with the minutes at the start, to official travel times of one region; it used to be "
                 "60."), CALIBRATED_SPEED, minimum=1),
        p.number("START_MINUTES", tr("Minutes at the start (straight lines)"), tr("What every way takes beside: to the "
                 "car and over the first and the last streets. 0 and 60 km/h give the figures of earlier versions."),
                 CALIBRATED_START, minimum=0),
    ]  # fmt: skip


@dataclass(frozen=True)
class StraightLine:
    """Detour, speed and start of travel in straight lines.

    Attributes
    ----------
    detour : float
        Kilometres travelled for each kilometre of line.
    speed : float
        Kilometres an hour.
    start : float
        Minutes beside.
    """

    detour: float
    speed: float
    start: float

    @classmethod
    def read(cls, run: Run) -> StraightLine:
        """Read the parameters; say in the log and in the record of the result that this is no road."""
        line = cls(run.number("DETOUR"), run.number("CRUISE_SPEED"), run.number("START_MINUTES"))
        said = Note("Times are a calibration and no road, and no driving times: {start} minutes, and the straight line "
                    "times {detour} at {speed} km/h.", start=f"{line.start:g}", detour=f"{line.detour:g}",
                    speed=f"{line.speed:g}")  # fmt: skip
        run.note(said)
        run.rules.append(note_sentence(said))
        if line == cls(CALIBRATED_DETOUR, CALIBRATED_SPEED, CALIBRATED_START):
            run.note(Note("New in this version: straight lines start with {start} minutes and go at {speed} km/h, "
                          "fitted to Eurostat's shares of the people of Extremadura beyond 20 and 45 minutes of "
                          "healthcare (2020). Before, they were 0 minutes and 60 km/h.", start=f"{line.start:g}",
                          speed=f"{line.speed:g}"))  # fmt: skip
        return line
