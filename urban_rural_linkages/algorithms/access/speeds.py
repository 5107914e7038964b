"""Parameters of speeds and directions, by which a layer of lines becomes a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.access.calibration import CALIBRATED_DETOUR, CALIBRATED_SPEED, CALIBRATED_START
from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import note_sentence, tr
from .. import parameters as p

if TYPE_CHECKING:
    from ..run import Run


def network_parameters() -> list:
    """Declare the network, its speeds and its directions."""
    return [
        p.source("NETWORK", tr("Network"), tr("Lines of roads or paths."), p.LINES, optional=True),
        *speed_parameters("NETWORK"),
        p.field("DIRECTION_FIELD", tr("Direction of traffic"), tr("The field that says which lines are one-way; the "
                "defaults read OpenStreetMap's oneway."), "NETWORK", advanced=True),
        p.text("FORWARD_VALUE", tr("Value: forward only"), tr("What the field holds on a line that is open from its "
               "first to its last point only."), advanced=True),
        p.text("BACKWARD_VALUE", tr("Value: backward only"), tr("What the field holds on a line that is open the "
               "other way only."), advanced=True),
        p.text("BOTH_VALUE", tr("Value: both ways"), tr("What the field holds on a line open both ways."),
               advanced=True),
        p.choice("MODE", tr("Mode"), tr("By car, or on foot; walking ignores one-way."), ("car", "walk"), "car"),
        p.number("WALK_SPEED", tr("Walking speed (km/h)"), tr("On foot, on every line."), 4.3, minimum=0.1,
                 advanced=True),
    ]  # fmt: skip


def tying_parameters() -> list:
    """Declare how places are tied to the network."""
    return [
        p.number("ACCESS_SPEED", tr("Speed to the network (km/h)"), tr("Walking speed from the place to the "
                 "network."), 5, minimum=0.1, advanced=True),
        p.number("MAX_SNAP", tr("Farthest way to the network (m)"), tr("Places farther from the network than this "
                 "are off the network."), 1000, minimum=0, advanced=True),
        p.choice("ISLANDS", tr("Stubs and islands"), tr("Parts of the network from which nothing is reached (of fewer "
                 "than 40 junctions, one-ways observed) are passed over where another part is near enough, or places "
                 "are tied to whatever line is nearest, as in earlier versions."), ("pass_over", "use"), "pass_over",
                 advanced=True),
        p.number("TOLERANCE", tr("Tolerance of junctions (m)"), tr("Ends of lines closer than this are one "
                 "junction."), 0.001, minimum=0, advanced=True, decimals=4),
    ]  # fmt: skip


def speed_parameters(lines: str) -> list:
    """Declare how fast one drives on the lines of a parameter."""
    return [
        p.field("SPEED", tr("Speed (km/h)"), tr("Speed of each line. A line without one takes that of its class, where "
                "there is one, and is else closed; lines that are left out are counted in the log."), lines),
        p.field("HIGHWAY", tr("OpenStreetMap class"), tr("The field 'highway', from which speeds are taken where the "
                "field of speeds is empty or was not given."), lines),
        p.choice("SPEEDS", tr("Speeds by class of road"), tr("Whose table of speeds: openrouteservice or OSRM."),
                 ("ors", "osrm"), "ors", advanced=True),
        p.field("MAXSPEED", tr("Speed limit"), tr("OpenStreetMap's maxspeed; it wins over the class where it can be "
                "read."), lines, advanced=True),
    ]  # fmt: skip


def line_parameters() -> list:
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


def require_network(run: Run) -> None:
    """Refuse a cost over a network without one.

    Raises
    ------
    InputError
        When there is no network, and no straight lines were asked for.
    """
    if run.choice("COST") != "straight" and not run.given("NETWORK"):
        raise InputError("No network was given.",
                         hint="Give the roads as NETWORK, or choose the cost 'straight'.")  # fmt: skip
