"""``sparseareas``: units with few people within a distance, whatever their borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..raster_inputs import population_parameter
from ..unit_inputs import has_people, people_parameter, read_people, unit_parameters
from .unit_point_inputs import read_unit_points, unit_point_parameters

if TYPE_CHECKING:
    from ...core.demography.sparsity import Potential
    from ...core.grid import Grid
    from ..run import Run
    from .unit_point_inputs import UnitPoints


class SparseAreas(UrbanRuralAlgorithm):
    """People within a radius of each unit, and the units where they are few."""

    ID = "sparseareas"
    GROUP = "depopulation"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Sparse areas"),
            tr("Counts the people within a radius of each unit, the unit itself included, and calls sparse the units "
               "with fewer than a threshold: 100,000 people within 50 km in GEOSPECS, which are 12.7 inhabitants per "
               "km2. Unlike density, the figure does not depend on how borders were drawn. People are those of the "
               "units, each at its point, or those of a population grid. Distances are straight lines."),
            tr("sparse, sparsity, potential, radius, GEOSPECS, population, baja densidad, escasamente poblado, "
               "potencial, despoblación, radio"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *unit_parameters(),
            people_parameter(tr("Inhabitants of each unit; an unknown figure counts as nobody, and the log tells of "
                             "it. Beside a population grid it only says how many people live in sparse units.")),
            population_parameter(tr("Persons per cell. Where it is given, people are counted in its cells, by their "
                                 "centres; cells without data are empty."), optional=True),
            p.number("RADIUS_KM", tr("Radius (km)"), tr("People at this distance are counted too."), 50,
                     minimum=0.001, maximum=20000),
            p.number("THRESHOLD", tr("Threshold (people)"), tr("Units with fewer people within the radius are "
                     "sparse."), 100000, minimum=0),
            *unit_point_parameters(),
            p.choice("EDGE", tr("Units near the edge"), tr("Nearer to the edge of the data than the radius, a unit "
                     "sees only the people that the data show: the log says how many units there are, or those of "
                     "them that seem sparse are left undecided as well."),
                     {"note": tr("Say how many there are"), "unknown": tr("Leave them undecided")},
                     "note", advanced=True),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Sparse areas"), tr("The units with the people within the radius.")),
            p.number_output("N_SPARSE", tr("Sparse units")),
            p.number_output("POPULATION_SPARSE", tr("Inhabitants of sparse units")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without people."""
        if not has_people(run) and not run.given("POPULATION"):
            raise InputError("Nothing says where people live.", hint="Choose the field of inhabitants (POP), or a "
                             "population grid (POPULATION).")  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Count the people around each unit."""
        from ...core.demography.circle_sums import potential_of_cells
        from ...core.demography.sparsity import potential_of_points, sparse_units
        from ...core.geodesy import in_metres
        from ...core.grid import Grid
        from ...core.known import count_true
        from ...io.columns import Column

        ids = run.ids()
        with run.step(tr("Read units and people"), 0.1):
            people, cells = read_people(run, ids), run.raster("POPULATION")
            points, metres = read_unit_points(run, ids, cells), in_metres(run.number("RADIUS_KM"))
        with run.step(tr("Count the people around each unit"), 0.7) as progress:
            ground = points.ground
            if isinstance(ground, Grid):
                potential = potential_of_cells(points.xy, ground, metres, progress)
            else:
                potential = potential_of_points(ground.places(points.xy), people, ground.straight(metres), progress)
        sparse = sparse_units(potential.people, run.number("THRESHOLD"))
        sparse = _tell_of_the_edge(run, points, metres, sparse)
        if cells is None:
            _tell_of_gaps(run, ids, people, potential, sparse)
        columns = [
            Column("potential", "real", potential.people, tr("People within the radius")),
            Column("sparse", "integer", sparse, tr("Sparse (1) or not (0)")),
        ]
        return {
            **run.write("OUTPUT", columns, style="sparse"),
            "N_SPARSE": count_true(sparse),
            "POPULATION_SPARSE": _people_of(run, ids, sparse == 1, people, cells),
        }


def _tell_of_the_edge(run: Run, points: UnitPoints, metres: float, sparse: np.ndarray) -> np.ndarray:
    """Say how many units see only a part of their circle; leave them undecided where that was asked for."""
    from ...core.demography.sparsity import near_edge, near_hull, sparse_at_edge
    from ...core.grid import Grid
    from ...core.known import how_many

    if isinstance(points.ground, Grid):
        near = near_edge(points.xy, points.ground, metres)
    else:
        near = near_hull(points.xy, points.ground.in_units(metres))
    doubtful, decided = sparse_at_edge(sparse, near)
    if near.any():
        run.note(Note("Units nearer to the edge of the data than the radius, which see only the people that the data "
                      "show: {count}, of which {sparse} seem sparse. Where it matters, add what lies beyond the edge.",
                      count=how_many(near), sparse=how_many(doubtful)))  # fmt: skip
    return decided if run.choice("EDGE") == "unknown" else sparse


def _tell_of_gaps(run: Run, ids: list[str], people: np.ndarray, potential: Potential, sparse: np.ndarray) -> None:
    """Say which units have no figure, and which verdicts hang on them: the others stand, whatever the figure is."""
    from ...core.identifiers import shortened
    from ...core.known import how_many

    missing, doubtful = np.isnan(people), potential.gaps & (sparse == 1)
    if not missing.any():
        return
    run.note(Note("Units whose population is unknown, which count as nobody: {count} ({units}).",
                  count=how_many(missing), units=shortened(sorted(np.array(ids)[missing]))))  # fmt: skip
    if doubtful.any():
        run.note(Note("Sparse units with an unknown population within the radius, which may have more people around "
                      "them: {count} ({units}).", count=how_many(doubtful),
                      units=shortened(sorted(np.array(ids)[doubtful]))))  # fmt: skip


def _people_of(
    run: Run, ids: list[str], chosen: np.ndarray, people: np.ndarray | None, cells: Grid | None
) -> float | None:
    """Return the inhabitants of some units: by their figures, else by the cells inside their outlines, else None."""
    from ...core.known import sum_known

    if people is None:
        if cells is None or not run.table("UNITS").has_polygons:
            return None
        people = _people_inside(run, ids, cells)
    return sum_known(people, chosen)


def _people_inside(run: Run, ids: list[str], cells: Grid) -> np.ndarray:
    from ...core.coverage_fractions import exact_coverage
    from ...core.zonal import zonal_sums
    from ...io.outlines import polygons_of
    from ...io.rasters import require_crs
    from ..laid_zones import tell_of_shared_ground

    outlines = polygons_of(run.table("UNITS"), ids, require_crs(cells))
    coverage = exact_coverage(outlines, cells.values.shape, cells.transform, run.work)
    tell_of_shared_ground(run, "UNITS", ids, coverage)
    return zonal_sums(cells.as_float(), coverage).total
