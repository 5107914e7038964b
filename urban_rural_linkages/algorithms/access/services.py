"""The services of an accessibility run: where they are, which of them count, and what became of the others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ...core.access.straight import Places
from ...core.errors import InputError
from ...core.identifiers import shortened
from ...core.notes import Note
from ...i18n import tr
from ...io.columns import Column
from ...io.layers import GEOGRAPHIC, FeatureTable
from ...io.outside import distances_outside
from ..run import Run


@dataclass
class Services:
    """All services of a layer, used or not.

    Attributes
    ----------
    ids, types : list of str
        One a service; the type is empty where no field of types was given.
    lonlat : numpy.ndarray
        Shape (n, 2), degrees; NaN without geometry.
    outside_m : numpy.ndarray
        Distance to the study area in m; 0 inside, NaN without geometry.
    used : numpy.ndarray of bool
        Which services are looked for.
    snapped_m, placed : numpy.ndarray or None
        Distance to the network, and whether the service could be tied to it or lies on the surface; None in straight
        lines.
    """

    ids: list[str]
    types: list[str]
    lonlat: np.ndarray
    outside_m: np.ndarray
    used: np.ndarray
    snapped_m: np.ndarray | None = None
    placed: np.ndarray | None = None

    @classmethod
    def read(cls, run: Run, area: FeatureTable) -> Services:
        """Read the services and decide which of them count, by where they lie of the study area."""
        table = run.table("SERVICES")
        ids = table.ids(run.field("SERVICE_ID"))
        lonlat = table.lonlat(ids)
        outside = distances_outside(lonlat, area)
        located = np.isfinite(lonlat).all(axis=1)
        ignore = run.choice("OUTSIDE") == "ignore"
        used = located & ~(ignore & (outside > 0))
        if not used.any():
            raise InputError(
                "None of the {count} services of layer '{layer}' can be used: they have no geometry, or lie outside "
                "the study area and OUTSIDE says to ignore them.",
                hint="Check the layer's coordinate reference system, or set OUTSIDE to 'use'.",
                count=len(ids), layer=table.name,
            )  # fmt: skip
        return cls(ids, _types(run), lonlat, outside, used)

    def used_places(self) -> Places:
        """Return the points of the services; those that do not count have no place."""
        places = np.where(self.used[:, None], self.lonlat, np.nan)
        return Places(places[:, 0], places[:, 1])

    @property
    def located(self) -> np.ndarray:
        """Which services have a place."""
        return np.isfinite(self.lonlat).all(axis=1)

    def used_points(self, points: np.ndarray) -> np.ndarray:
        """Return points of the services in another system, NaN for those that do not count."""
        return np.where(self.used[:, None], points, np.nan)

    def occurring_types(self) -> list[str]:
        """Return the types that any service has, used or not, in order of name."""
        return sorted(set(self.types))

    def count_outside(self) -> int:
        """Return how many services lie outside the study area."""
        return int((self.outside_m > 0).sum())

    def counted(self) -> np.ndarray:
        """Return which services really count: looked for, and tied to the network or lying on the surface."""
        return self.used if self.placed is None else self.used & self.placed

    def notes(self) -> list[Note]:
        """Say which services lie outside, and which have no place; ask once it is known which could be tied."""
        outside, counted = self.outside_m > 0, self.counted()
        across, ignored = outside & counted, outside & ~self.used
        unreached, nowhere = outside & self.used & ~counted, ~self.located
        notes = []
        if across.any():
            notes.append(Note("Services outside the study area, which are used because people cross borders: "
                              "{services}.", services=self._listed(across)))  # fmt: skip
        if ignored.any():
            notes.append(Note("Services outside the study area, which are ignored: {services}.",
                              services=self._listed(ignored)))  # fmt: skip
        if unreached.any():
            notes.append(Note("Services outside the study area that no road or surface reaches; they are not used: "
                              "{services}.", services=self._listed(unreached)))  # fmt: skip
        if nowhere.any():
            notes.append(Note("Services without a place, which are not used: {services}.",
                              services=self._listed(nowhere)))  # fmt: skip
        return notes

    def _listed(self, which: np.ndarray) -> str:
        """List services in the order of their ids, with their distance to the study area where they lie outside."""
        rows = sorted(np.flatnonzero(which), key=lambda row: self.ids[row])
        return shortened([_with_distance(self.ids[row], float(self.outside_m[row]) / 1000) for row in rows])


def report_columns(services: Services) -> list[Column]:
    """Return the report on services as fields: how far outside, whether used, and why not."""
    counted = services.counted()
    why = [_why(*row) for row in zip(services.used, services.located, services.outside_m, counted, strict=True)]
    snapped = [None] * len(why) if services.snapped_m is None else services.snapped_m
    return [
        Column("service_id", "text", services.ids, tr("Service")),
        Column("service_type", "text", services.types, tr("Type of service")),
        Column("snapped_m", "real", snapped, tr("Way to the network (m)")),
        Column("outside_km", "real", services.outside_m / 1000, tr("Distance to the study area (km; 0 inside)")),
        Column("used", "integer", counted, tr("Used (1) or not (0)")),
        Column("remark", "text", why, tr("Remark")),
    ]


def service_points(services: Services) -> list[QgsGeometry]:
    """Return the points of the services in degrees; empty where they have no place."""
    return [
        QgsGeometry.fromPointXY(QgsPointXY(*lonlat)) if known else QgsGeometry()
        for lonlat, known in zip(services.lonlat, services.located, strict=True)
    ]


def write_report(run: Run, services: Services) -> dict[str, str]:
    """Write the report on services, where it was asked for."""
    return run.write_rows(
        "SERVICES_REPORT", report_columns(services), service_points(services), Qgis.WkbType.Point,
        QgsCoordinateReferenceSystem(GEOGRAPHIC), style="services_used",
    )  # fmt: skip


def _types(run: Run) -> list[str]:
    table, name = run.table("SERVICES"), run.field("SERVICE_TYPE")
    if name is None:
        return [""] * len(table)
    return ["" if value is None else str(value).strip() for value in table.column(name)]


def _why(used: bool, located: bool, outside_m: float, counted: bool) -> str:
    if not located:
        return tr("without geometry, not used")
    if used and not counted:
        return tr("too far from the network or the surface, not used")
    if outside_m <= 0:
        return tr("inside, used")
    return tr("outside, used") if used else tr("outside, ignored")


def _with_distance(name: str, kilometres: float) -> str:
    return f"{name} ({kilometres:.1f} km)" if kilometres > 0 else name
