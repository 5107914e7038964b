"""Outputs of travel times over a surface: rasters, the services, and the account of both."""

from __future__ import annotations

import numpy as np

from ...core.access.raster_sources import SourceStatus
from ...core.access.raster_time import RasterTimes
from ...core.account import LeftOut, Tally
from ...core.grid import Grid
from ...core.notes import Note
from ...i18n import note_sentence, tr
from ...io.columns import Column
from ...io.layers import FeatureTable
from ..run import Run

NO_TIME, NO_SERVICE = -9999.0, -1
UNKNOWN_REACH = 255


def tell_of_times(run: Run, times: RasterTimes, services: FeatureTable, points: int) -> None:
    """Say which services lie on the surface, and how many cells they reach."""
    run.tell(times.notes)
    became = times.services
    reasons = {
        SourceStatus.ON_BARRIER: Note("on a barrier, without a cell near enough that can be crossed"),
        SourceStatus.OUTSIDE: Note("outside the raster"),
    }
    left_out = tuple(LeftOut(became.count(status), why) for status, why in reasons.items())
    run.tally(Tally(Note("Services of '{layer}'", layer=services.name), len(services), left_out))
    if points > len(services):
        run.info(note_sentence(Note("Services of '{layer}' have several points: {count} points, each of which is a "
                                    "place of its service.", layer=services.name, count=points)))  # fmt: skip
    run.tally(Tally(Note("Cells that can be crossed"), times.passable, (
        LeftOut(times.beyond, Note("beyond the limit")), LeftOut(times.unreachable, Note("that no service reaches")),
    )))  # fmt: skip


def write_times(run: Run, times: RasterTimes, surface: Grid) -> dict[str, str]:
    """Write the rasters of a run, and what became of each service."""
    minutes = surface.with_figures(times.minutes, NO_TIME)
    return {
        **run.write_raster("OUTPUT", minutes, "float32", NO_TIME, "minutes_raster"),
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
    return run.write("SERVICES_USED", columns, parent="SERVICES", style="service_status")
