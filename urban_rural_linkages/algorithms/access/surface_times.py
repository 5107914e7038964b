"""Travel times over a surface, for the raster of travel time and for catchments."""

from __future__ import annotations

import numpy as np

from ...core.access.nearest import rank_of_ids
from ...core.access.raster_sources import SourceStatus
from ...core.access.raster_time import RasterTimes, TravelRules, travel_time
from ...core.access.speed import Langmuir
from ...core.account import LeftOut, Tally
from ...core.errors import InputError
from ...core.grid import Grid
from ...core.notes import Note
from ...core.progress import Progress, Unreported
from ...i18n import note_sentence, tr
from ...io.columns import Column
from ...io.rasters import require_crs
from ..run import Run

NO_TIME, NO_SERVICE = -9999.0, -1
UNKNOWN_REACH = 255


class SurfaceSearch:
    """A surface and its services, read once and searched as often as need be.

    Parameters
    ----------
    run : Run
        With FRICTION or SPEEDS, SERVICES and SERVICE_ID; MODES, DEM and the rules where it has them.

    Attributes
    ----------
    surface : Grid
        Friction, or speeds.
    ids : list of str
        Codes of the services.
    """

    def __init__(self, run: Run) -> None:
        self._run, self._work = run, run.work
        self._is_friction = run.given("FRICTION")
        self.surface = run.raster("FRICTION" if self._is_friction else "SPEEDS")
        has_slopes = run.declares("SLOPE")
        self._modes, self._dem = (run.raster("MODES"), run.raster("DEM")) if has_slopes else (None, None)
        self._rules = travel_rules(run) if has_slopes else TravelRules()
        services = run.table("SERVICES")
        self.ids = services.ids(run.field("SERVICE_ID"))
        self._points, self._part_of = services.parts_in(require_crs(self.surface), self.ids)

    def nearest(self) -> RasterTimes:
        """Find the times to the nearest of all services; say what became of these."""
        found = self._times(self._points, self._part_of, rank_of_ids(self.ids), self._work)
        self._run.tell(found.notes)
        account_of_services(self._run, found, len(self._points))
        return found

    def minutes_to(self, service: int) -> np.ndarray:
        """Find the times to one service, which must lie on a cell that can be crossed."""
        points = self._points[self._part_of == service]
        return self._times(points, np.zeros(len(points), dtype=np.int64), None, Unreported(self._work)).minutes

    def _times(
        self, points: np.ndarray, service_of: np.ndarray, rank: np.ndarray | None, progress: Progress
    ) -> RasterTimes:
        return travel_time(
            self.surface,
            points[:, 0],
            points[:, 1],
            self._rules,
            surface_is="friction" if self._is_friction else "speed",
            modes=self._modes,
            dem=self._dem,
            rank=rank,
            service_of=service_of,
            progress=progress,
        )


def account_of_services(run: Run, times: RasterTimes, points: int) -> None:
    """Say which services lie on the surface, and how many cells they reach."""
    table, became = run.table("SERVICES"), times.services
    reasons = {
        SourceStatus.ON_BARRIER: Note("on a barrier, without a cell near enough that can be crossed"),
        SourceStatus.OUTSIDE: Note("outside the raster"),
    }
    left_out = tuple(LeftOut(became.count(status), why) for status, why in reasons.items())
    run.tally(Tally(Note("Services of '{layer}'", layer=table.name), len(table), left_out))
    if points > len(table):
        run.info(note_sentence(Note("Services of '{layer}' have several points: {count} points, each of which is a "
                                    "place of its service.", layer=table.name, count=points)))  # fmt: skip
    cells = times.within + times.beyond + times.unreachable
    run.tally(Tally(Note("Cells that can be crossed"), cells, (
        LeftOut(times.beyond, Note("beyond the limit")), LeftOut(times.unreachable, Note("that no service reaches")),
    )))  # fmt: skip


def travel_rules(run: Run) -> TravelRules:
    """Return how one travels."""
    parts = run.text("WALK_COEFFICIENTS").split(",")
    try:
        level, up, down, steep = (float(part) for part in parts)
    except ValueError:
        raise InputError("'{text}' are no four coefficients.", hint="Write for example 0.72,6,1.9998,-1.9998.",
                         text=run.text("WALK_COEFFICIENTS")) from None  # fmt: skip
    return TravelRules(
        slope=run.choice("SLOPE"),
        direction=run.choice("DIRECTION"),
        neighbours=int(run.choice("NEIGHBOURS")),
        max_minutes=run.number("MAX_MINUTES"),
        snap_cells=run.whole("SNAP_CELLS"),
        coefficients=Langmuir(level, up, down, steep),
        friction_weight=run.number("LAMBDA"),
    )


def write_times(run: Run, times: RasterTimes, surface: Grid) -> dict[str, str]:
    """Write the rasters of a run, and what became of each service."""
    minutes = np.where(np.isnan(times.minutes), NO_TIME, times.minutes)
    return {
        **run.write_raster("OUTPUT", surface.with_values(minutes, NO_TIME), "float32", NO_TIME, "minutes_raster"),
        **run.write_raster("ALLOCATION", surface.with_values(times.allocation, NO_SERVICE), "int32", NO_SERVICE),
        **run.write_raster("REACH", surface.with_values(times.reach, UNKNOWN_REACH), "uint8", UNKNOWN_REACH, "reach"),
        **_write_services(run, times),
    }


def _write_services(run: Run, times: RasterTimes) -> dict[str, str]:
    if not run.wants("SERVICES_USED"):
        return {}
    labels = times.services.labels()
    columns = [
        Column("alloc_id", "integer", np.arange(len(labels)), tr("Number in the raster of the nearest service")),
        Column("status", "text", labels, tr("What became of the service")),
    ]
    return run.write("SERVICES_USED", columns, parent="SERVICES")
