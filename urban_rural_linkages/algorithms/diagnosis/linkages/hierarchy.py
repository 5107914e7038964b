"""The hierarchy of places of a diagnosis: made once between the capitals, for settlements and for towns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ....core.arrays import Floats, unknown
from ....core.linkages.band_figures import band_figures
from ....core.linkages.settlement_system import SettlementSystem
from ....core.linkages.town_system import TownSystem
from ....i18n import tr
from ....io.columns import Column
from ....io.layers import FeatureTable
from ..diagnosis import Diagnosis, TableName, TooLittle
from ..profile import PROFILE, has_minutes, make_profile
from .capitals import CODE, PEOPLE, capitals_layer, way_inputs

LEVELS, LINKS, HINTERLANDS = "settlement_levels", "settlement_links", "town_hinterlands"
RANK_SIZE, BANDS = "rank_size", "size_bands"
THRESHOLDS = (15, 30, 60)
"""Minutes beyond which a place is a local, a regional and a leading centre."""
TOWN, CITY, FAR = 5000, 50000, 30
"""People from which on a place is a town, and a city; minutes that are far."""
_FEWEST = 3  # places


def make_hierarchy(diagnosis: Diagnosis) -> Hierarchy:
    """Put the capitals into their hierarchy and keep all tables of it, once.

    Raises
    ------
    TooLittle
        When fewer than three places have people.
    """
    if LEVELS not in diagnosis.tables:
        layer = capitals_layer(diagnosis)
        if sum(people > 0 for people in diagnosis.populations[1].tolist()) < _FEWEST:
            raise TooLittle(diagnosis.fill(tr("Fewer than three {units} have people: nothing can be compared.")))
        found = diagnosis.attempt(
            "settlementhierarchy", PLACES=layer, PLACE_ID=CODE, PLACE_NAME="name", POP=PEOPLE, **way_inputs(diagnosis),
            LEVELS=",".join(map(str, THRESHOLDS)), TOWN_MIN=TOWN, TOWN_MAX=CITY, FAR_MINUTES=FAR,
            OUTPUT=TableName(LEVELS), LINKS=TableName(LINKS), RANKSIZE=TableName(RANK_SIZE), HINTERLANDS="memory:",
            BANDS="memory:",
        )  # fmt: skip
        _keep_hinterlands(diagnosis, diagnosis.memory(found["HINTERLANDS"]))
        _keep_bands(diagnosis, diagnosis.memory(found["BANDS"]))
    return Hierarchy(diagnosis)


@dataclass(frozen=True)
class Hierarchy:
    """The hierarchy as chapters read it, from its tables."""

    diagnosis: Diagnosis

    @property
    def places(self) -> FeatureTable:
        """The capitals with their figures."""
        return self.diagnosis.table(LEVELS)

    @cached_property
    def codes(self) -> list[str]:
        """The code of the unit of each capital."""
        return [str(code) for code in self.places.column(CODE)]

    @cached_property
    def names(self) -> list[str]:
        """The name of the unit of each capital."""
        return [str(name) for name in self.places.column("name")]

    @cached_property
    def larger(self) -> list[str]:
        """The name of the larger place that each looks to; "" for none."""
        return [str(name or "") for name in self.places.column("dominated_name")]

    def told(self, row: int) -> str:
        """Return what a reader sees who points at a place: its people, and the larger place that it looks to."""
        write = self.diagnosis.language.number
        own = tr("{name}: {people} {people:inhabitant|inhabitants}").format(
            name=self.names[row], people=write(self.system.people[row])
        )
        larger, minutes = self.larger[row], self.system.minutes[row]
        if not larger:
            return own
        return (
            own + "; " + tr("{minutes} {minutes:minute|minutes} to {name}").format(minutes=write(minutes), name=larger)
        )

    @cached_property
    def system(self) -> SettlementSystem:
        """Ranks, people, minutes and levels."""
        table = self.places
        return SettlementSystem(
            table.numbers("rank"), table.numbers(PEOPLE), table.numbers("dominance_min"),
            [str(level or "") for level in table.column("level")],
        )  # fmt: skip

    @cached_property
    def towns(self) -> TownSystem:
        """Towns with their hinterlands, and the units with the towns within their reach."""
        places, units = self.places, self.diagnosis.table(HINTERLANDS)
        return TownSystem(
            places.numbers(PEOPLE), places.numbers("hinterland"), places.numbers("dependants"),
            places.numbers("intermediary"), self.codes, self.diagnosis.populations[1],
            *([str(one or "") for one in units.column(name)] for name in ("dependence", "town_id")),
        )  # fmt: skip

    def towns_of_units(self) -> list[str]:
        """Return what is said of each unit: its nearest town and the second, with minutes; "" where none is known."""
        write, units = self.diagnosis.language.number, self.diagnosis.table(HINTERLANDS)
        each = [units.column("town_name"), units.numbers("town_min").tolist(), units.column("second_name"),
                units.numbers("second_min").tolist()]  # fmt: skip
        told = []
        for town, minutes, second, then in zip(*each, strict=True):
            named = [f"{name} {write(far)}\u202fmin" for name, far in ((town, minutes), (second, then)) if name]
            told.append(", ".join(named))
        return told


def _keep_hinterlands(diagnosis: Diagnosis, towns: FeatureTable) -> None:
    """Keep the towns of each unit with its outline: the algorithm has looked for them from its capital."""
    units, ids = diagnosis.run.table("UNITS"), diagnosis.unit_ids
    row_of = {str(code): row for row, code in enumerate(towns.column(CODE))}
    rows = [row_of.get(code) for code in ids]

    def of_units(name: str, kind: str, label: str, told: str = "", table: FeatureTable = towns) -> Column:
        values = table.column(told or name)
        return Column(name, kind, [None if row is None else values[row] for row in rows], label)

    larger = diagnosis.table(LEVELS)

    diagnosis.keep(HINTERLANDS, tr("Towns and their hinterlands"), units, [
        of_units("town_id", "text", tr("Nearest town (code)")),
        of_units("town_name", "text", tr("Nearest town")),
        of_units("town_min", "real", tr("Minutes to the nearest town")),
        of_units("second_id", "text", tr("Second town (code)")),
        of_units("second_name", "text", tr("Second town")),
        of_units("second_min", "real", tr("Minutes to the second town")),
        of_units("dependence", "text", tr("Towns within reach: one, several or none")),
        of_units("larger_name", "text", tr("Nearest larger place"), "dominated_name", larger),
        of_units("larger_min", "real", tr("Minutes to the nearest larger place"), "dominance_min", larger),
    ], range(len(ids)))  # fmt: skip


def _keep_bands(diagnosis: Diagnosis, bands: FeatureTable) -> None:
    """Keep the bands of size with the change of their people and their minutes to a service."""
    start, end = diagnosis.populations
    lows, highs = bands.numbers("low").tolist(), bands.numbers("high").tolist()
    found = band_figures(end, start, _minutes(diagnosis, start), lows)
    diagnosis.keep_rows(BANDS, tr("Places by size"), [
        Column("band", "text", [_band(diagnosis, low, high) for low, high in zip(lows, highs, strict=True)],
               tr("Inhabitants")),
        Column("low", "real", lows, tr("From (people)")),
        Column("high", "real", highs, tr("To below (people)")),
        Column("places", "integer", bands.numbers("places"), tr("Places")),
        Column("people", "count", bands.numbers("people"), tr("People")),
        Column("compared", "integer", found.compared, tr("Places known in both years")),
        Column("people_start", "count", found.start, tr("Their people at the start")),
        Column("people_end", "count", found.end, tr("Their people at the end")),
        Column("reached", "count", found.reached, tr("People whose minutes are known")),
        Column("mean_min", "real", found.minutes, tr("Mean minutes of the inhabitants")),
    ])  # fmt: skip


def _minutes(diagnosis: Diagnosis, alike: Floats) -> Floats:
    """Return the mean minutes of the people of each unit to the service of the overlay; unknown without services."""
    if not has_minutes(diagnosis):
        return unknown(alike.size)
    make_profile(diagnosis)
    return diagnosis.table(PROFILE).numbers("minutes")


def _band(diagnosis: Diagnosis, low: float, high: float) -> str:
    write = diagnosis.language.number
    if not low:
        return tr("under {people}").format(people=write(high))
    if high != high:
        return tr("{people} and over").format(people=write(low))
    return f"{write(low)}–{write(high)}"
