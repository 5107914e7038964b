"""The unit in which each service lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError

if TYPE_CHECKING:
    from ...core.arrays import Integers
    from ..run import Run


def units_of_services(run: Run) -> Integers:
    """Return the row of the unit in which each service lies; -1 where it lies in none.

    Raises
    ------
    InputError
        When the units have no outlines.
    """
    from ...io.containing import outline_of_points

    units = run.table("UNITS")
    if not units.has_polygons:
        raise InputError("Layer '{layer}' has no outlines: nothing says in which unit a service lies.",
                         hint="Give the units as polygons, or leave the services out.", layer=units.name)  # fmt: skip
    return outline_of_points(units, run.table("SERVICES"))
