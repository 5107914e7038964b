"""The services of an accessibility run: where they are, which of them count, and what became of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ...core.access.nearest_use import nearest_first
from ...core.access.straight import Places
from ...core.account import LeftOut, Tally
from ...core.arrays import located, marked, only_rows
from ...core.geodesy import in_kilometres
from ...core.known import how_many
from ...core.notes import Note
from ...i18n import number_text, tr
from ...io.columns import Column
from ...io.projections import GEOGRAPHIC
from ..run import Run

_NAMED = 6


@dataclass
class Services:
    """All services of a layer, used or not.

    Attributes
    ----------
    ids, types : list of str
        One a service; the type is empty where no field of types was given.
    parts : numpy.ndarray
        Shape (m, 2), degrees: the points of the services, several where a service is of several points; NaN without
        geometry.
    part_of : numpy.ndarray of int
        The service of each point.
    outside_m : numpy.ndarray
        Distance of the nearest point of each service to the study area in m; 0 inside, NaN without geometry.
    used : numpy.ndarray of bool
        Which services are looked for.
    used_parts : numpy.ndarray of bool
        Which of their points.
    snapped_m, placed : numpy.ndarray or None
        Distance to the network, and whether the service could be tied to it or lies on the surface; None in straight
        lines.
    parent : str
        The parameter of the layer.
    """

    ids: list[str]
    types: list[str]
    parts: np.ndarray
    part_of: np.ndarray
    outside_m: np.ndarray
    used: np.ndarray
    used_parts: np.ndarray
    snapped_m: np.ndarray | None = None
    placed: np.ndarray | None = None
    parent: str = "SERVICES"

    def used_places(self) -> Places:
        """Return the points of the services; those that do not count have no place."""
        return Places(*self.used_points(self.parts).T)

    @property
    def located(self) -> np.ndarray:
        """Which services have a place."""
        return marked(self.part_of[located(self.parts)], len(self.ids))

    @property
    def has_parts(self) -> bool:
        """Whether a service has several points."""
        return len(self.part_of) > len(self.ids)

    def used_points(self, points: np.ndarray) -> np.ndarray:
        """Return the points of the services in another system, NaN for those that do not count."""
        return only_rows(points, self.used_parts)

    def account(self, run: Run, layer: str) -> None:
        """Say how many services there are and how many are looked for, and the same of their points."""
        nowhere, ignored = ~self.located, self.located & ~self.used
        reasons = Note("without a geometry"), Note("outside the study area, which OUTSIDE says to ignore")
        names = np.array(self.ids, dtype=object)
        run.tally(Tally(
            Note("Services of '{layer}'", layer=layer), len(self.ids),
            tuple(LeftOut(how_many(which), why, tuple(sorted(names[which])[:6]))
                  for which, why in zip((nowhere, ignored), reasons, strict=True)),
        ))  # fmt: skip
        if self.has_parts:
            known = located(self.parts)
            left = how_many(~known), how_many(known & ~self.used_parts)
            run.tally(Tally(
                Note("Points of the services of '{layer}', each of which is a place of its service", layer=layer),
                len(self.parts), tuple(LeftOut(count, why) for count, why in zip(left, reasons, strict=True)),
            ))  # fmt: skip

    def occurring_types(self) -> list[str]:
        """Return the types that any service has, used or not, in order of name."""
        return sorted(set(self.types))

    def count_outside(self) -> int:
        """Return how many services lie outside the study area."""
        return how_many(self.outside_m > 0)

    def used_of_type(self, key: str) -> list[int]:
        """Return the services of a type that are looked for."""
        rows = zip(self.used.tolist(), self.types, strict=True)
        return [row for row, (used, kind) in enumerate(rows) if used and kind == key]

    def parts_of_type(self, key: str) -> np.ndarray:
        """Return the points of the services of a type, used or not."""
        return np.flatnonzero(np.array([self.types[service] == key for service in self.part_of.tolist()], dtype=bool))

    def place(self, rows: Sequence[int]) -> None:
        """Say which services could be tied to the network or lie on the surface; the others do not count."""
        self.placed = marked(rows, len(self.ids))

    def counted(self) -> np.ndarray:
        """Return which services really count: looked for, and tied to the network or lying on the surface."""
        return self.used if self.placed is None else self.used & self.placed

    def notes(self) -> list[Note]:
        """Say which services have no place."""
        nowhere = ~self.located
        if not nowhere.any():
            return []
        return [Note("Services without a place, which are not used: {count} ({services}).", count=how_many(nowhere),
                     services=self._listed(nowhere))]  # fmt: skip

    def notes_outside(self) -> list[Note]:
        """Say what became of the services outside, the nearest first; ask once it is known which could be tied.

        They are no warning: people cross borders, and a country's list has thousands that nobody here will go to.
        """
        outside, counted = self.outside_m > 0, self.counted()
        across, ignored, unreached = outside & counted, outside & ~self.used, outside & self.used & ~counted
        notes = []
        if across.any():
            notes.append(Note("Services outside the study area, which can be used because people cross borders: "
                              "{count} ({services}).", count=how_many(across),
                              services=self._listed(across)))  # fmt: skip
        if ignored.any():
            notes.append(Note("Services outside the study area, which are ignored: {count} ({services}).",
                              count=how_many(ignored), services=self._listed(ignored)))  # fmt: skip
        if unreached.any():
            notes.append(Note("Services outside the study area that no road or surface reaches; they are not used: "
                              "{count} ({services}).", count=how_many(unreached),
                              services=self._listed(unreached)))  # fmt: skip
        return notes

    def _listed(self, which: np.ndarray) -> str:
        """List services, the nearest to the study area first, with their distance to it where they lie outside."""
        outside_km = in_kilometres(self.outside_m)
        rows = nearest_first(which, outside_km, _NAMED)
        names = [_with_distance(self.ids[row], float(outside_km[row])) for row in rows]
        return ", ".join(names if how_many(which) == len(names) else [*names, "..."])


def report_columns(services: Services) -> list[Column]:
    """Return the report on services as fields: how far outside, whether used, and why not."""
    counted = services.counted()
    why = [_why(*row) for row in zip(services.used, services.located, services.outside_m, counted, strict=True)]
    snapped = [None] * len(why) if services.snapped_m is None else services.snapped_m
    outside_km = in_kilometres(services.outside_m)
    return [
        Column("service_id", "text", services.ids, tr("Service")),
        Column("service_type", "text", services.types, tr("Type of service")),
        Column("snapped_m", "real", snapped, tr("Way to the network (m)")),
        Column("outside_km", "real", outside_km, tr("Distance to the study area (km; 0 inside)")),
        Column("used", "integer", counted, tr("Used (1) or not (0)")),
        Column("remark", "text", why, tr("Remark")),
    ]


def service_points(services: Services) -> list[QgsGeometry]:
    """Return the points of the services in degrees, all of them; empty where they have no place."""
    known = located(services.parts)
    points: list[list[QgsPointXY]] = [[] for _ in services.ids]
    for service, lonlat in zip(services.part_of[known].tolist(), services.parts[known].tolist(), strict=True):
        points[service].append(QgsPointXY(*lonlat))
    if services.has_parts:
        return [QgsGeometry.fromMultiPointXY(own) if own else QgsGeometry() for own in points]
    return [QgsGeometry.fromPointXY(own[0]) if own else QgsGeometry() for own in points]


def point_type(services: Services) -> Qgis.WkbType:
    """Return how the services are written: as points, or as several points where one of them has several."""
    return Qgis.WkbType.MultiPoint if services.has_parts else Qgis.WkbType.Point


def write_report(run: Run, services: Services) -> dict[str, str]:
    """Write the report on services, where it was asked for."""
    return run.write_rows(
        "SERVICES_REPORT", report_columns(services), service_points(services), point_type(services),
        QgsCoordinateReferenceSystem(GEOGRAPHIC), style="services_used",
    )  # fmt: skip


def _why(used: bool, located: bool, outside_m: float, counted: bool) -> str:
    if not located:
        return tr("without geometry, not used")
    if used and not counted:
        return tr("too far from the network or the surface, not used")
    if outside_m <= 0:
        return tr("inside, used")
    return tr("outside, used") if used else tr("outside, ignored")


def _with_distance(name: str, kilometres: float) -> str:
    return f"{name} ({number_text(kilometres, 1)} km)" if kilometres > 0 else name
