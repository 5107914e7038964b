"""Seats of units and the ways between them, declared and read: a table, a network or straight lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..decisions.times_inputs import Ends, require_times, times_parameters
from ..required_inputs import require_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsPointXY

    from ...core.arrays import Floats
    from ..run import Run


def seat_parameters() -> p.Parameters:
    """Declare the seats of the units and the ways between them."""
    return [
        *seat_layer_parameters(tr("One point a unit, such as its capital: ways between units begin and end there. "
                                  "Without them and without a table of times, units are near where they share a "
                                  "border.")),
        *times_parameters(tr("Units that are farther apart are out of reach; 0 means no limit.")),
    ]  # fmt: skip


def seat_layer_parameters(use: str) -> p.Parameters:
    """Declare the seats of the units alone; `use` says what for."""
    return [
        p.source("SEATS", tr("Seats"), use, p.MAPPED, optional=True),
        p.field("SEAT_UNIT", tr("Unit of the seat"), tr("The code of the unit."), "SEATS"),
    ]  # fmt: skip


def require_unit_of_seats(run: Run) -> None:
    """Ask for the unit of each seat, where seats are given."""
    if run.given("SEATS"):
        require_beside(run, "SEATS", ("SEAT_UNIT",))


def lonlat_of_units(run: Run, ids: Sequence[str]) -> Floats:
    """Return where each unit counts, in degrees: at its seat, or where there are none at a point on its surface.

    Raises
    ------
    InputError
        When two seats are of one unit, or a unit has none.
    """
    from ...core.linkages.seats import seats_of_units

    if not run.given("SEATS"):
        return run.table("UNITS").lonlat(ids)
    own, table = run.ids("SEATS", "SEAT_UNIT"), run.table("SEATS")
    return table.lonlat(own)[seats_of_units(own, ids, table.name)]


def require_ways(run: Run) -> None:
    """Ask for the unit of each seat, and for a way to know times between seats.

    Raises
    ------
    InputError
        When one of them lacks.
    """
    require_unit_of_seats(run)
    if run.given("SEATS"):
        require_times(run)


def read_ways(run: Run, ids: Sequence[str]) -> Floats | None:
    """Return the minutes between units, in the order of `ids`, NaN where no way leads; None where they are not known.

    Raises
    ------
    InputError
        When two seats are of one unit, or a unit has none.
    """
    if not run.given("SEATS"):
        return None
    import numpy as np

    from ...core.decisions.site_list import SiteList
    from ...core.linkages.seats import in_order_of_units
    from ..access.travel_inputs import read_limit
    from ..decisions.times_inputs import read_times

    own, table = run.ids("SEATS", "SEAT_UNIT"), run.table("SEATS")
    sites = SiteList(tuple(own), tuple(own), table.lonlat(own), np.zeros(len(own), dtype=bool))
    minutes = read_times(run, own, sites, Ends("SEATS", "SEATS"))
    return in_order_of_units(minutes, own, ids, read_limit(run), table.name)


def read_places(run: Run) -> dict[str, QgsPointXY | None]:
    """Return the place of each unit by its code: its seat, or a point on its surface; empty for a table."""
    from qgis.core import QgsPointXY

    table = run.table("UNITS")
    if not table.has_geometry:
        return {}
    places = dict(zip(run.ids(), map(table.representative_points.of, table.geometries), strict=True))
    if run.given("SEATS"):
        seats = run.table("SEATS").points_in(table.crs).tolist()
        places |= {name: QgsPointXY(*at) for name, at in zip(run.ids("SEATS", "SEAT_UNIT"), seats, strict=True)}
    return places
