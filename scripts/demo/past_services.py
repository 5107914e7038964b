"""Services of 2001: those of today that stood already, and those that have closed since, most in small places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .frame import stream
from .people import People
from .profile import Municipalities
from .services import Service
from .settlements import Settlements

FIRST = 0  # the place of 2001 in the stocks


@dataclass
class PastService:
    """A service of 2001, with the id by which today's layer knows it, or one of its own where it has closed."""

    id: str
    service: Service


class Closer:
    """Puts back services that have closed since 2001."""

    def __init__(self, places: Settlements, towns: Municipalities) -> None:
        self.places, self.towns = places, towns
        self.random = stream("services 2001")
        self.closed: list[PastService] = []

    def put_back(self, unit: int, kind: str, label: str, capacity: float) -> None:
        """Put a service back near the middle of the capital of a municipality."""
        x, y = np.round(self.places.xy[unit] + self.random.normal(0.0, 120.0, 2))
        name = f"{label} {self.towns.name[unit]}"
        one = Service(name, kind, max(1, round(capacity)), unit, float(x), float(y))
        self.closed.append(PastService(f"C{len(self.closed) + 1:03d}", one))


def make_past_services(
    places: Settlements, towns: Municipalities, people: People, services: list[Service]
) -> list[PastService]:
    """Return the services of 2001."""
    closer = Closer(places, towns)
    here = {kind: {one.unit for one in services if one.type == kind} for kind in {one.type for one in services}}
    then = people.stock[:, FIRST]
    count, children = then.sum(axis=(1, 2)), then[:, :, 3:12].sum(axis=(1, 2))
    existed = towns.profile.created == 0
    for unit in np.flatnonzero(existed).tolist():
        if unit not in here["primary_school"] and children[unit] >= 12:
            closer.put_back(unit, "primary_school", "CEIP", children[unit] * 1.25)
        if unit not in here["pharmacy"] and count[unit] > 430:
            closer.put_back(unit, "pharmacy", "Farmacia", 1)
        if count[unit] > (1_800 if unit in here["bank"] else 520):
            closer.put_back(unit, "bank", "Caja Rural de", 2)
    stood = [stood_already(closer, one, count) for one in services]
    kept = [PastService(f"S{number:03d}", one) for number, one in enumerate(stood, start=1) if one is not None]
    return [*kept, *closer.closed]


def stood_already(closer: Closer, one: Service, count: np.ndarray) -> Service | None:
    """Return a service of today as it stood in 2001, a few of them elsewhere; None where it has opened since.

    Most day centres are new, half of the residences of villages, and a health centre in small places.
    """
    drawn = closer.random.random()
    is_small = count[one.unit] < 2_500
    is_new = {"day_centre": drawn < 0.7, "residence": is_small and drawn < 0.5,
              "health_centre": is_small and drawn < 0.3}  # fmt: skip
    if is_new.get(one.type, False):
        return None
    if one.type in {"health_centre", "secondary_school"} and drawn > 0.85:
        x, y = np.round(np.array([one.x, one.y]) + closer.random.normal(0.0, 260.0, 2))
        return Service(one.name, one.type, one.capacity, one.unit, float(x), float(y))
    return one
