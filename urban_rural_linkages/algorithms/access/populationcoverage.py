"""``populationcoverage``: people within and beyond a time of each service, by zone, sex and age."""

from __future__ import annotations

from ...core.errors import InputError
from ...core.parameter_text import parse_thresholds
from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
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

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            p.rasters("TIME_RASTERS", tr("Time rasters"), tr("Minutes to the nearest service, one raster a service, "
                      "named by its layer."), optional=True),
            p.rasters("REACH_RASTERS", tr("Reach rasters"), tr("Written beside the times, in the same order: they tell "
                      "who is beyond the limit of the search from who cannot get there at all."), optional=True),
            p.rasters("POPULATION", tr("Population grids"), tr("Persons per cell, one grid a group, on the cells of "
                      "the times."), optional=True),
            p.source("DEMAND", tr("Places with travel times"), tr("One row a place and service, as the travel time to "
                     "services writes them; used where no time rasters are given."), optional=True),
            p.field("DEMAND_ID", tr("Code of the place"), tr("Which rows are of the same place."), "DEMAND"),
            p.fields("TIME", tr("Time"), tr("Minutes; empty where there are none, and then the field 'status' says "
                     "why. Scripts may name time rasters here."), "DEMAND"),
            p.field("SERVICE", tr("Service"), tr("The type of service of each row."), "DEMAND"),
            p.fields("GROUP_FIELDS", tr("People by group"), tr("Fields with the people of each group."), "DEMAND"),
            p.text("GROUP_SPEC", tr("Groups as sums"), tr("Such as women_65=w65_69+w70_74; the groups are then these."),
                   advanced=True),
            p.source("ZONES", tr("Zones"), tr("Municipalities or other zones; cells are shared out by exact area, "
                     "places belong to the zone that they lie in. People in no zone have a row 'outside'."), p.POLYGONS,
                     optional=True),
            p.field("ZONE_ID", tr("Code of the zone"), tr("Names the zones."), "ZONES"),
            p.text("THRESHOLDS", tr("Thresholds (minutes)"), tr("Increasing, separated by commas; inclusive."),
                   "15,30,45,60", optional=False),
            p.flag("ALL_SERVICES", tr("Row for all services"), tr("Count also who reaches every service in time."),
                   True),
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
        parse_thresholds(run.text("THRESHOLDS"))
        if not run.given("TIME_RASTERS") and not run.given("TIME"):
            raise InputError(
                "No travel times were given.",
                hint="Give time rasters (TIME_RASTERS), or places with a field of minutes (DEMAND and TIME).",
            )

    def execute(self, run: Run) -> dict:
        """Count the people."""
        from ...core.access.coverage_headline import headline_threshold, lacking
        from ...core.access.coverage_table import coverage_table
        from ...core.progress import Stage
        from .coverage_inputs import read_coverage
        from .coverage_outputs import coverage_columns, write_chart, write_zones

        thresholds = parse_thresholds(run.text("THRESHOLDS"))
        with run.step(tr("Read places, people and zones"), 0.5):
            inputs = read_coverage(run)
        label = tr("all") if run.flag("ALL_SERVICES") else ""
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
