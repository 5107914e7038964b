"""``populationcoverage``: people within and beyond a time of each service, by zone, sex and age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .coverage_inputs import check_coverage, coverage_parameters, label_of_all, read_coverage, read_thresholds

if TYPE_CHECKING:
    from ..run import Run


class PopulationCoverage(UrbanRuralAlgorithm):
    """People within, beyond and out of reach, by service, zone and group."""

    ID = "populationcoverage"
    GROUP = "access"

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Population coverage"),
            tr("Counts the people within each threshold of every service and those beyond it, by zone and by group of "
               "sex and age, from time rasters and population grids, or from places with their travel times. "
               "Thresholds are inclusive. People whom no way leads to a service are counted apart: they are no 'more "
               "than an hour'. The row 'all' asks for every service at once."),
            tr("coverage, population, thirty minutes, service, access, sex, age, cobertura, población, treinta "
               "minutos, servicio, acceso, sexo, edad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *coverage_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Coverage"), tr("One row a zone, service, group and threshold.")),
            p.layer_output("ZONES_OUTPUT", tr("People beyond, by zone"), tr("The zones with the people beyond the "
                           "headline threshold: 30 minutes where it is among them, else the middle one."),
                           p.POLYGONS, optional=True),
            p.file_output("CHART", tr("Chart"), tr("Share of the people beyond the middle threshold, by service."),
                          "SVG (*.svg)", optional=True),
            p.number_output("BEYOND_30", tr("People beyond 30 minutes of the worst service")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a run without times."""
        check_coverage(run)

    def execute(self, run: Run) -> p.Results:
        """Count the people."""
        from ...core.access.coverage_headline import headline_threshold, lacking
        from ...core.access.coverage_table import coverage_table
        from ...core.progress import Stage
        from .coverage_outputs import coverage_columns, write_chart, write_zones

        thresholds = read_thresholds(run)
        with run.step(tr("Read places, people and zones"), 0.5):
            inputs = read_coverage(run)
        label = label_of_all(run)
        with run.step(tr("Count the people"), 0.4):
            table = region = coverage_table(
                inputs.services, inputs.groups, thresholds, zones=inputs.zones, all_label=label,
                progress=Stage(run.work, 0.0, 0.8),
            )  # fmt: skip
            if inputs.zones is not None:
                region = coverage_table(
                    inputs.services, inputs.groups, thresholds, all_label=label, summaries=False,
                    progress=Stage(run.work, 0.8, 1.0),
                )  # fmt: skip
        run.tell(region.notes)
        headline = lacking(region, thresholds)
        return {
            **run.write_rows("OUTPUT", coverage_columns(table)),
            **write_zones(run, table, thresholds, label),
            **write_chart(run, headline, headline_threshold(thresholds), next(iter(inputs.groups))),
            "BEYOND_30": headline.most(),
        }
