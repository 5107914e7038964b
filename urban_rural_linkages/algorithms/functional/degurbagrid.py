"""``degurbagrid``: the degree of urbanisation of every cell of a population grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from ..raster_inputs import require_different_rasters, require_people
from .grid_inputs import grid_parameters, read_grids
from .threshold_inputs import read_rules, rule_source, threshold_parameters

if TYPE_CHECKING:
    from ...core.functional.grid_rules import GridRules
    from ..run import Run
    from .grid_inputs import UrbanGrids


class DegurbaGrid(UrbanRuralAlgorithm):
    """The degree of urbanisation of the cells of a population grid."""

    ID = "degurbagrid"
    GROUP = "functional"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Degree of urbanisation: grid"),
            tr("Classifies the cells of a population grid by the degree of urbanisation (Eurostat, UN): urban centres, "
               "dense and semi-dense clusters, suburbs, rural clusters and rural cells, in the rules of 2024 or "
               "2021. The method is defined on cells of 1 km of an equal-area grid, such as EPSG:3035 in Europe or "
               "GHSL's Mollweide: smaller cells are added up to them, and 'Prepare a grid' makes them of others. Give "
               "a margin of more than 10 km around the region: a city that is cut off at the edge is reported, because "
               "it comes out too small.\n\n"
               "The result is no official classification: that rests on the grid of the statistical office."),
            tr("degree of urbanisation, DEGURBA, urban centre, city, town, rural, grid, GHSL, SMOD, grado de "
               "urbanización, ciudad, núcleo urbano, malla, rejilla"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *grid_parameters(),
            *threshold_parameters(),
            p.raster_output("OUTPUT", tr("Degree of urbanisation"), tr("The class of each cell: 30, 23, 22, 21, 13, "
                            "12, 11 and 10 at level 2; 3, 2, 1 and 0 at level 1; 255 without data.")),
            p.layer_output("CENTRES", tr("Urban centres"), tr("Outlines of the urban centres, with their people, area "
                           "and density, and whether they touch the edge of the data."), p.POLYGONS, optional=True),
            p.layer_output("CLUSTERS", tr("Settlement clusters"), tr("Outlines of the clusters of every class."),
                           p.POLYGONS, optional=True),
            p.layer_output("SUMMARY", tr("Classes"), tr("Cells, area and people by class."), optional=True),
            p.layer_output("SENSITIVITY", tr("Sensitivity"), tr("Cells and people by class when each density and each "
                           "minimum of people is a tenth lower or higher; takes as long as the classification, many "
                           "times over."), optional=True),
            p.number_output("N_CENTRES", tr("Urban centres")),
            p.number_output("URBAN_SHARE", tr("Share of people in urban centres and clusters (0-1)")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse thresholds that no run could use, and one raster for two inputs."""
        read_rules(run)
        require_different_rasters(run, "POPULATION", "LAND", "BUILTUP")

    def execute(self, run: Run) -> p.Results:
        """Classify the cells."""
        from ...core.functional.degurba import classify_grid
        from ...core.functional.grid_rules import NODATA
        from .grid_outputs import class_columns, write_settlements

        rules = read_rules(run)
        varies = run.wants("SENSITIVITY")  # which classifies the grid again and again
        with run.step(tr("Read the rasters"), 0.1):
            grids = read_grids(run)
            require_people("POPULATION", grids.population.name, grids.population.as_float())
        with run.step(tr("Classify the cells"), 0.1 if varies else 0.6) as progress:
            result = classify_grid(
                grids.population.values, grids.land, grids.builtup, grids.cell_km2, rules, progress=progress
            )
        run.tell(result.notes)
        run.rules.append(rule_source(rules))
        classes = grids.population.with_values(result.classes, NODATA)
        return {
            **_sensitivity(run, grids, rules),
            **run.write_raster("OUTPUT", classes, "uint8", NODATA, f"degurba_{rules.level}"),
            **write_settlements(run, "CENTRES", result, classes, centres_only=True),
            **write_settlements(run, "CLUSTERS", result, classes, centres_only=False),
            **run.write_rows("SUMMARY", class_columns(result.summary, rules.level)),
            "N_CENTRES": len(result.centres),
            "URBAN_SHARE": result.summary.urban_share(),
        }


def _sensitivity(run: Run, grids: UrbanGrids, rules: GridRules) -> dict[str, str]:
    if not run.wants("SENSITIVITY"):
        return {}
    from ...core.functional.sensitivity import vary_thresholds
    from .grid_outputs import sensitivity_columns

    with run.step(tr("Classify the cells by other thresholds"), 0.5) as progress:
        variations = vary_thresholds(
            grids.population.values, grids.land, grids.builtup, grids.cell_km2, rules, progress=progress
        )
    return run.write_rows("SENSITIVITY", sensitivity_columns(variations))
