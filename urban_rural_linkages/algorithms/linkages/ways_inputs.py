"""Minutes between places of one list: a table, a network or straight lines, declared and read for linkages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..access.network_inputs import (
    cost_parameter,
    goes_straight,
    network_parameters,
    read_cost,
    require_network,
    tying_parameters,
)
from ..access.straight_inputs import line_parameters
from ..decisions.times_inputs import has_table_of_times, read_table_of_times, table_of_times_parameters

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.linkages.ways import Ways
    from ..run import Run


class Stations(NamedTuple):
    """Places between which minutes are asked for.

    Attributes
    ----------
    layer : str
        The parameter of the layer that most of them are of.
    ids : list of str
        A table of times names them so.
    lonlat : (n, 2) ndarray
        Degrees, NaN where unknown.
    others : list of str
        Codes that a table may also name, of places that take no part.
    """

    layer: str
    ids: Sequence[str]
    lonlat: Floats
    others: Sequence[str] = ()


def ways_parameters() -> p.Parameters:
    """Declare how minutes between places are known."""
    code = tr("The field with the code of the place.")
    return [
        *table_of_times_parameters(code, code),
        *network_parameters(),
        cost_parameter(),
        *line_parameters(),
        *tying_parameters(),
    ]


def require_ways(run: Run) -> None:
    """Refuse a run that cannot know any minutes."""
    if not has_table_of_times(run):
        require_network(run)


def read_ways(run: Run, stations: Stations) -> Ways:
    """Return who knows the minutes between stations.

    Raises
    ------
    InputError
        When a table names places that are not there, or there is no network.
    """
    if has_table_of_times(run):
        from ...core.linkages.ways import TableWays

        codes, name = list(dict.fromkeys((*stations.ids, *stations.others))), run.table(stations.layer).name
        run.note(Note("Pairs that the table of times does not have count as out of reach."))
        return TableWays(read_table_of_times(run, codes, codes, (name, name)), stations.ids)
    return (_straight if goes_straight(run) else _over_network)(run, stations)


def _straight(run: Run, stations: Stations) -> Ways:
    from ...core.linkages.ways import StraightWays
    from ..access.straight_inputs import StraightLine

    line = StraightLine.read(run)
    return StraightWays(stations.lonlat, line.detour, line.speed, line.start)


def _over_network(run: Run, stations: Stations) -> Ways:
    from ...core.linkages.ways import NetworkWays
    from ..access.network_inputs import read_network, read_tying
    from ..access.places_account import account_of_snapped

    network, crs = read_network(run)
    tying, points = read_tying(run), run.table(stations.layer).moved_from_degrees(stations.lonlat, crs)
    ways = NetworkWays(network, points, read_cost(run), tying.access_speed, tying.max_snap, tying.pass_over)
    account_of_snapped(run, stations.layer, len(run.table(stations.layer)), ways.metres_off(run.work), tying.max_snap)
    return ways
