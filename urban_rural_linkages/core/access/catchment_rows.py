"""The rows of a layer of catchments: services, edges in minutes, area, people, and the probability of going there.

Why: cells become a polygon for each class or service, and rows of a table stay places; what is said of each is the
same.  The figures are counted on the places themselves, never on polygons.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..arrays import Floats, Indices, ratio
from .capacity import CapacityCatchments
from .catchments import NO_CLASS, Catchments
from .nearest import NO_SERVICE
from .service_catchments import DrawnCatchments

_SQUARE_METRES = 1e6  # of a square kilometre


class CatchmentRows(NamedTuple):
    """Rows of the table of catchments.

    Attributes
    ----------
    service : (n,) ndarray of intp
        Number of the service; `nearest.NO_SERVICE` = none.
    from_min, to_min : (n,) ndarray of float
        Edges in minutes; NaN where a catchment has none.
    area_km2 : (n,) ndarray of float
        NaN for places of a table.
    population : (n,) ndarray of float
        NaN where unknown.
    probability : (n,) ndarray of float
        Of going to the service, 0 to 1; NaN but with Huff's model.
    place : (n,) ndarray of intp or None
        Which place of a table each row is; None where rows are polygons of cells.
    """

    service: Indices
    from_min: Floats
    to_min: Floats
    area_km2: Floats
    population: Floats
    probability: Floats
    place: Indices | None = None


def catchment_rows(drawn: DrawnCatchments) -> CatchmentRows:
    """Return the rows of catchments.

    Of cells: one for each class, or, where catchments overlap, for each service that takes anybody.  Of a table: one
    for each place; under a capacity one for each place and service that takes people of it, and one for those whom
    nobody takes.

    Examples
    --------
    >>> from .service_catchments import CatchmentRules, Places, draw_catchments
    >>> places = Places(["a", "b"], np.array([5.0, 40.0]), np.array([0, 1]), None, np.array([10.0, 7.0]), None)
    >>> rows = catchment_rows(draw_catchments(places, CatchmentRules("bands", (15.0, 30.0))))
    >>> rows.service.tolist(), rows.to_min.tolist(), rows.population.tolist(), rows.place.tolist()
    ([0, -1], [15.0, nan], [10.0, 7.0], [0, 1])
    """
    of_table = drawn.places.cell_areas is None
    if drawn.capacity is not None:
        return _of_assignments(drawn, drawn.capacity) if of_table else _of_services(drawn, drawn.capacity)
    if drawn.exclusive is None:
        raise ValueError("catchments are either exclusive or under a capacity")
    return _of_places(drawn, drawn.exclusive) if of_table else _of_classes(drawn, drawn.exclusive)


def _of_classes(drawn: DrawnCatchments, found: Catchments) -> CatchmentRows:
    unknown = np.full(found.service.size, np.nan)
    from_min, to_min = (found.from_min, found.to_min) if drawn.has_edges else (unknown, unknown)
    population = unknown if drawn.places.population is None else found.population
    return CatchmentRows(
        found.service, from_min, to_min, found.area / _SQUARE_METRES, population, _mean_probability(drawn, found)
    )  # fmt: skip


def _mean_probability(drawn: DrawnCatchments, found: Catchments) -> Floats:
    """Return the mean of each catchment: over its people, or over its area where nobody lives."""
    rows = found.service.size + 1
    if drawn.probability is None or drawn.places.cell_areas is None:
        return np.full(found.service.size, np.nan)
    areas = np.broadcast_to(drawn.places.cell_areas, found.classes.shape)
    means = []
    for weight in (np.nan_to_num(drawn.places.people()), areas):
        inside = np.where(found.classes != NO_CLASS, weight * np.nan_to_num(drawn.probability), 0.0)
        total = np.bincount(found.classes.ravel(), weight.ravel(), rows)[1:]
        parts = np.bincount(found.classes.ravel(), inside.ravel(), rows)[1:]
        means.append(ratio(parts, total))
    return np.asarray(np.where(np.isnan(means[0]), means[1], means[0]), dtype=np.float64)


def _of_services(drawn: DrawnCatchments, found: CapacityCatchments) -> CatchmentRows:
    taking, places = np.flatnonzero(found.served > 0), drawn.places
    areas = np.nan if places.cell_areas is None else places.cell_areas
    area = [
        float(np.where(places.within(service, found.to_min[service]), areas, 0.0).sum()) for service in taking.tolist()
    ]
    unknown = np.full(taking.size, np.nan)
    return CatchmentRows(
        taking, np.zeros(taking.size), found.to_min[taking], np.array(area) / _SQUARE_METRES, found.served[taking],
        unknown,
    )  # fmt: skip


def _of_places(drawn: DrawnCatchments, found: Catchments) -> CatchmentRows:
    unknown = np.full(drawn.places.minutes.size, np.nan)
    from_min, to_min = found.minutes_of_places() if drawn.has_edges else (unknown, unknown)
    probability = unknown if drawn.probability is None else drawn.probability
    service, place = found.service_of_places(), np.arange(unknown.size)
    return CatchmentRows(service, from_min, to_min, unknown, drawn.places.people(), probability, place)


def _of_assignments(drawn: DrawnCatchments, found: CapacityCatchments) -> CatchmentRows:
    left = np.flatnonzero(~(found.residual <= 0) | (drawn.places.people() == 0))
    places = np.concatenate([*(taken.places for taken in found.assignments), left]).astype(np.intp)
    people = np.concatenate([*(taken.people for taken in found.assignments), found.residual[left]])
    sizes = [taken.places.size for taken in found.assignments]
    service = np.concatenate([np.repeat(np.arange(len(sizes)), sizes), np.full(left.size, NO_SERVICE)]).astype(np.intp)
    order = np.lexsort((service, places))
    places, people, service = places[order], people[order], service[order]
    to_min = np.append(found.to_min, np.nan)[service]  # the last is that of NO_SERVICE, -1
    unknown = np.full(places.size, np.nan)
    from_min = np.where(service == NO_SERVICE, np.nan, 0.0)
    return CatchmentRows(service, from_min, to_min, unknown, people, unknown, places)
