"""The data of a diagnosis, declared in the order in which a planner thinks of them: for it, and for their check."""

from __future__ import annotations

from ...i18n import tr
from .. import parameters as p
from ..age_inputs import age_parameters
from ..area_inputs import area_parameters
from ..balance_inputs import balance_parameters
from ..period_inputs import period_parameters
from ..territories import same_territory_parameter


def data_parameters() -> p.Parameters:
    """Declare layers, tables and rasters, and the fields of each."""
    return [*_units(), *_population(), *_services(), *_surfaces(), *_flows()]


def further_parameters() -> p.Parameters:
    """Declare the service of the overlay, the file of assessments and the logo."""
    return [
        p.text("OVERLAY_SERVICE", tr("Service of the overlay"), tr("The type of service whose minutes are laid over "
               "the decline and count among the priorities. Empty: the one that most people are far from."),
               advanced=True),
        p.file("STORE", tr("Assessments"), tr("The file in which the panel of impact checklists keeps assessments."),
               advanced=True),
        p.file("LOGO", tr("Logo"), tr("A picture for the cover."), advanced=True),
    ]  # fmt: skip


def _units() -> p.Parameters:
    return [
        p.source("UNITS", tr("Territorial units"), tr("Municipalities or other units, one polygon each."), p.MAPPED),
        p.field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, compared as text."), "UNITS",
                optional=False),
        p.field("NAME", tr("Name of the unit"), tr("How tables and maps call the units."), "UNITS"),
        p.field("GROUP", tr("Group for totals"), tr("Comarca, province or another field to add up by."), "UNITS"),
    ]  # fmt: skip


def _population() -> p.Parameters:
    births, deaths, *_ = balance_parameters()
    return [
        *period_parameters(),
        *area_parameters(),
        births,
        deaths,
        p.pattern("SERIES", tr("Yearly populations"), tr("Pattern of the fields with a population a year, such as "
                  "t{year}.")),
        same_territory_parameter(),
        *age_parameters(),
        p.field("POP_OLD", tr("People of 65 and over"), tr("At the end year, where there are no fields by age."),
                "UNITS"),
        p.field("POP_YOUNG", tr("People under 15"), tr("At the end year, where there are no fields by age."), "UNITS"),
        p.field("WOMEN", tr("Women"), tr("At the end year, where there are no fields by age."), "UNITS"),
        p.nodata_values(),
    ]  # fmt: skip


def _services() -> p.Parameters:
    return [
        p.source("SETTLEMENTS", tr("Settlements"), tr("Points where people live; without them the units stand for "
                 "their people."), p.MAPPED, optional=True),
        p.field("SETTLEMENT_POP", tr("Inhabitants of the settlement"), tr("People who live in each settlement."),
                "SETTLEMENTS"),
        p.source("SERVICES", tr("Services"), tr("Points of services such as schools and health centres."), p.MAPPED,
                 optional=True),
        p.field("SERVICE_TYPE", tr("Type of service"), tr("The field that tells hospitals from schools; each type gets "
                "results of its own."), "SERVICES"),
        p.field("SERVICE_NAME", tr("Name of the service"), tr("How the report calls single services."), "SERVICES"),
        p.former(p.field("CAPACITY", tr("Capacity"), tr("Beds, places or another capacity of the service; no chapter "
                 "uses it."), "SERVICES")),
        p.source("NETWORK", tr("Roads"), tr("Lines of the road network, with a speed or an OpenStreetMap class. "
                 "Without them access is measured over a friction surface, or else in straight lines."), p.LINES,
                 optional=True, advanced=True),
        p.field("HIGHWAY", tr("OpenStreetMap class"), tr("The field 'highway' of the roads."), "NETWORK",
                advanced=True),
        p.field("MAXSPEED", tr("Speed limit"), tr("The field 'maxspeed' of the roads."), "NETWORK", advanced=True),
        p.field("SPEED", tr("Speed (km/h)"), tr("A field with the speed on each road."), "NETWORK", advanced=True),
        p.field("DIRECTION_FIELD", tr("Direction of traffic"), tr("The field that says which roads are one-way."),
                "NETWORK", advanced=True),
    ]  # fmt: skip


def _surfaces() -> p.Parameters:
    texts = {
        "FRICTION": (tr("Friction surface"), tr("Seconds per metre; used for access where there are no roads.")),
        "POPULATION": (tr("Population grid, end"), tr("Persons per cell, on an equal-area grid.")),
        "POPULATION_START": (tr("Population grid, start"), tr("Persons per cell, for the consumption of land.")),
        "LAND": (tr("Land"), tr("Square metres of land per cell, on the cells of the population.")),
        "BUILTUP": (tr("Built-up land, end"), tr("Square metres per cell, on the cells of the population.")),
        "BUILTUP_START": (tr("Built-up land, start"), tr("Square metres per cell, for the consumption of land.")),
    }
    rasters = [p.raster(name, label, text, optional=True, advanced=True) for name, (label, text) in texts.items()]
    return [*rasters, p.former(p.raster("DEM", tr("Elevation"), tr("Metres; no chapter uses it."), optional=True))]


def _flows() -> p.Parameters:
    return [
        p.source("FLOWS", tr("Commuting"), tr("A table of flows from unit to unit."), p.ANY, optional=True,
                 advanced=True),
        p.field("ORIGIN", tr("Origin"), tr("The unit that workers come from."), "FLOWS", advanced=True),
        p.field("DESTINATION", tr("Destination"), tr("The unit that workers go to."), "FLOWS", advanced=True),
        p.field("WORKERS", tr("Workers"), tr("How many."), "FLOWS", advanced=True),
        p.field("EMPLOYED", tr("Employed residents"), tr("All employed residents of the unit."), "UNITS",
                advanced=True),
    ]  # fmt: skip
