"""The inputs of a diagnosis, declared in the order in which a planner thinks of them: for it, and for their check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import current_language, tr
from .. import parameters as p
from ..access.straight_inputs import CALIBRATED_DETOUR, CALIBRATED_SPEED, CALIBRATED_START
from ..age_inputs import age_parameters, start_age_parameter, start_age_year_parameter
from ..area_inputs import area_parameters
from ..balance_inputs import balance_parameters
from ..depopulation.migration_inputs import survival_parameters
from ..period_inputs import period_parameters
from ..reference_inputs import reference_parameter
from ..territories import same_territory_parameter
from .linkage_inputs import linkage_parameters, work_parameters

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ..run import Run


def diagnosis_parameters(headed: bool = True) -> p.Parameters:
    """Declare the inputs, in the steps of the window: `core.recipe.steps.STEPS`; dialogs set `headed` ones apart."""
    steps = (
        (tr("Region and years"), _region()), (tr("Ages and movements"), _ages()),
        (tr("Services and roads"), _services()), (tr("Grids and commuting"), _grids()), (tr("Checks"), _checks()),
        (tr("Report"), _report()),
    )  # fmt: skip
    for number, (title, (first, *_)) in enumerate(steps if headed else (), start=1):
        p.headed(first, f"{number} {title}")
    return [parameter for _, step in steps for parameter in step]


def _region() -> p.Parameters:
    births, deaths, *_ = balance_parameters()
    start, end, first_year, last_year = period_parameters()
    return [
        p.source("UNITS", tr("Territorial units"), tr("Municipalities or other units, one polygon each."), p.MAPPED),
        p.field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, compared as text."), "UNITS",
                optional=False),
        p.field("NAME", tr("Name of the unit"), tr("How tables and maps call the units."), "UNITS"),
        p.field("GROUP", tr("Group for totals"), tr("Comarca, province or another field to add up by."), "UNITS"),
        start, end, first_year, last_year,
        p.pattern("SERIES", tr("Yearly populations"), tr("Pattern of the fields with a population a year, such as "
                  "t{year}.")),
        *area_parameters(),
        births,
        deaths,
        p.field("MIGRATION", tr("Net migration, measured"), tr("Arrivals less departures of the period, as counted. "
                "The report gives it beside what is left of the change after births and deaths."), "UNITS",
                advanced=True),
        p.essential(same_territory_parameter()),
        *_background(),
        p.nodata_values(),
    ]  # fmt: skip


def _background() -> p.Parameters:
    """Declare what lies below and above the colours of a map, and in no figure."""
    return [
        p.source("RIVERS", tr("Rivers"), tr("Lines, for the background of the maps; no figure uses them."), p.LINES,
                 optional=True),
        p.source("WATER", tr("Lakes and reservoirs"), tr("Polygons, for the background of the maps; no figure uses "
                 "them."), p.POLYGONS, optional=True),
        p.raster("DEM", tr("Elevation (for the relief of cover and project)"), tr("Metres; the relief is drawn from "
                 "it, and no figure uses it."), optional=True),
    ]  # fmt: skip


def _ages() -> p.Parameters:
    at_end = tr("At the end year, where there are no fields by age.")
    return [
        *map(p.essential, age_parameters()),
        start_age_parameter(),
        start_age_year_parameter(),
        p.field("POP_OLD", tr("People of 65 and over"), at_end, "UNITS"),
        p.field("POP_YOUNG", tr("People under 15"), at_end, "UNITS"),
        p.field("WOMEN", tr("Women"), at_end, "UNITS"),
        *survival_parameters(),
    ]


def _services() -> p.Parameters:
    return [
        p.source("SETTLEMENTS", tr("Settlements"), tr("Points where people live; without them the units stand for "
                 "their people."), p.MAPPED, optional=True),
        p.field("SETTLEMENT_POP", tr("Inhabitants of the settlement"), tr("People who live in each settlement."),
                "SETTLEMENTS"),
        p.field("SETTLEMENT_NAME", tr("Name of the settlement"), tr("How the report calls the places where the next "
                "service may go; without it, by the field that is called like a name, else by their unit."),
                "SETTLEMENTS"),
        p.source("SERVICES", tr("Services"), tr("Points of services such as schools and health centres."), p.MAPPED,
                 optional=True),
        p.field("SERVICE_TYPE", tr("Type of service"), tr("The field that tells hospitals from schools; each type gets "
                "results of its own."), "SERVICES"),
        p.field("SERVICE_NAME", tr("Name of the service"), tr("How the report calls single services."), "SERVICES"),
        p.field("CAPACITY", tr("Capacity"), tr("What each service offers: beds, places or staff. The report shares it "
                "among all who reach it, and tells how evenly it is in reach; without it each service counts as one."),
                "SERVICES"),
        *_services_before(),
        *_roads(),
        p.text("THRESHOLDS", tr("Thresholds (minutes)"), tr("Increasing, separated by commas."), "15,30,45,60",
               optional=False),
        p.text("SERVICE_LIMITS", tr("Far from each type of service (minutes)"), tr("What counts as far, type by type, "
               "such as hospital=45,school=15. Types that are not named are measured by the thresholds alone.")),
        p.text("OVERLAY_SERVICE", tr("Service of the overlay"), tr("The type of service whose minutes are laid over "
               "the decline and count among the priorities. Empty: the one that most people are far from.")),
        p.choice("OUTSIDE", tr("Services outside the region"), tr("Use them, because people cross borders, or ignore "
                 "them; they are listed in any case."),
                 {"use": tr("Use them"), "ignore": tr("Ignore them")}, "use"),
        *_next_services(),
        *_straight_lines(),
    ]  # fmt: skip


def _next_services() -> p.Parameters:
    return [
        p.text("NEXT_SERVICE", tr("Service of the next places"), tr("The type of service of the chapters on decisions: "
               "where the next ones go, what closing one means, and who is far. Empty: the one that most people are "
               "far from.")),
        p.number("NEXT_SITES", tr("Next places"), tr("How many more services are looked at: 1 to 5."), 5, minimum=1,
                 maximum=5, whole=True, advanced=True),
        p.number("PROOF_SECONDS", tr("Time of a proof (seconds)"), tr("For each number of places and each aim; when it "
                 "is over, the report says how much better another set could be at the most."), 10, minimum=0,
                 advanced=True),
    ]  # fmt: skip


def _services_before() -> p.Parameters:
    return [
        p.source("SERVICES_START", tr("Services at the start"), tr("Points of the services at an earlier date, in "
                 "fields of the same names: what has closed since, and whose way is longer."), p.MAPPED,
                 optional=True),
        p.number("SERVICES_START_YEAR", tr("Year of these services"), tr("Empty: the start year."), minimum=1000,
                 maximum=3000, whole=True, optional=True),
        p.field("SERVICE_KEY", tr("Code of the service"), tr("By which a service is known at both dates; without it, "
                "its type, place and name tell."), "SERVICES"),
    ]  # fmt: skip


def _roads() -> p.Parameters:
    return [
        p.source("NETWORK", tr("Roads"), tr("Lines of the road network, with a speed or an OpenStreetMap class. "
                 "Without them access is measured over a friction surface, or else in straight lines."), p.LINES,
                 optional=True),
        p.field("HIGHWAY", tr("OpenStreetMap class"), tr("The field 'highway' of the roads."), "NETWORK"),
        p.field("MAXSPEED", tr("Speed limit"), tr("The field 'maxspeed' of the roads."), "NETWORK"),
        p.field("SPEED", tr("Speed (km/h)"), tr("A field with the speed on each road."), "NETWORK"),
        p.field("DIRECTION_FIELD", tr("Direction of traffic"), tr("The field that says which roads are one-way."),
                "NETWORK"),
        p.raster("FRICTION", tr("Friction surface"), tr("Seconds per metre; used for access where there are no roads."),
                 optional=True),
    ]  # fmt: skip


def _straight_lines() -> p.Parameters:
    return [
        p.number("DETOUR", tr("Detour factor"), tr("Kilometres travelled for each kilometre of straight line."),
                 CALIBRATED_DETOUR, minimum=1, advanced=True, decimals=2),
        p.number("CRUISE_SPEED", tr("Speed (km/h, straight lines)"),
                 tr("Of travel in straight lines. The default is fitted, with the "
                 "minutes at the start, to official travel times of one region; it used to be 60."), CALIBRATED_SPEED,
                 minimum=1, advanced=True),
        p.number("START_MINUTES", tr("Minutes at the start"), tr("What every straight line takes beside: to the car "
                 "and over the first and the last streets. 0 and 60 km/h give the figures of earlier versions."),
                 CALIBRATED_START, minimum=0, advanced=True),
    ]  # fmt: skip


def _grids() -> p.Parameters:
    texts = {
        "POPULATION": (tr("Population grid, end"), tr("Persons per cell, on an equal-area grid.")),
        "POPULATION_START": (tr("Population grid, start"), tr("Persons per cell, for the consumption of land.")),
        "LAND": (tr("Land"), tr("Square metres of land per cell, on the cells of the population.")),
        "BUILTUP": (tr("Built-up land, end"), tr("Square metres per cell, on the cells of the population.")),
        "BUILTUP_START": (tr("Built-up land, start"), tr("Square metres per cell, for the consumption of land.")),
    }
    return [
        *(p.raster(name, label, text, optional=True) for name, (label, text) in texts.items()),
        p.source("FLOWS", tr("Commuting"), tr("A table of flows from unit to unit."), p.ANY, optional=True),
        p.field("ORIGIN", tr("Origin"), tr("The unit that workers come from."), "FLOWS"),
        p.field("DESTINATION", tr("Destination"), tr("The unit that workers go to."), "FLOWS"),
        p.field("WORKERS", tr("Workers"), tr("How many."), "FLOWS"),
        p.field("EMPLOYED", tr("Employed residents"), tr("All employed residents of the unit."), "UNITS"),
        *work_parameters(),
        *linkage_parameters(),
    ]


def _checks() -> p.Parameters:
    return [
        p.text("ACCEPT", tr("Findings accepted"), tr("Checks of 'Check the data' that fail and that you take upon "
               "yourself, with commas between them; the report says so.")),
    ]  # fmt: skip


def _report() -> p.Parameters:
    from ..criteria_labels import criteria_labels

    return [
        p.text("TITLE", tr("Title"), tr("Of the report and of the project.")),
        p.text("AUTHOR", tr("Author"), tr("Who makes the diagnosis, for the cover.")),
        p.text("CLIENT", tr("For"), tr("For whom the diagnosis is made, for the cover.")),
        p.text("STATUS", tr("Status"), tr("Such as 'Draft for consultation', for the cover.")),
        p.text("UNIT_WORD", tr("Word for a unit"), tr("One and several, such as 'parish, parishes'; the report calls "
               "the units so. Empty: municipality, municipalities.")),
        p.file("LOGO", tr("Logo"), tr("A picture for the cover.")),
        *_further_forms(),
        p.choice("LANGUAGE", tr("Language of the results"), tr("English or Spanish, whatever QGIS speaks."),
                 {"en": tr("English"), "es": tr("Spanish")}, current_language()),
        p.text("CRITERIA", tr("Criteria of depopulation"), tr("The id of a set of criteria that ships with the "
               "plugin."), "seed_2001_2018", optional=False, hints=criteria_labels()),
        p.file("CRITERIA_FILE", tr("File with criteria of your own"), tr("A JSON file in the format of the shipped "
               "sets."), "json"),
        reference_parameter(),
        p.matrix("SOURCES", tr("Sources of the data"), tr("A row each: the input by its name (such as UNITS), who "
                 "published the data, what they are called, the year, the licence and the address. Of inputs without "
                 "a row the metadata of their layers are cited; the report lists those whose source is not stated."),
                 [tr("Input"), tr("Organisation"), tr("Title"), tr("Year"), tr("Licence"), tr("Address")],
                 optional=True),
        p.text("SHEETS", tr("Sheets"), tr("A page for each unit: 'all', 'none', or their codes with commas between "
               "them. Empty: all where there are no more than 100.")),
        p.matrix("REVIEW", tr("Review of the findings"), tr("A row for each finding or line that a person has looked "
                 "at: its rule (such as F1a), accepted, edited or left_out, its sentence, the sentence in its place, "
                 "and the name and qualification of the reviewer. A verdict holds for the sentence as it was."),
                 [tr("Rule"), tr("Verdict"), tr("Sentence"), tr("Text"), tr("Name"), tr("Qualification")],
                 optional=True),
        *_beside_the_region(),
        p.crs("WORK_CRS", tr("Projection of the maps"), tr("Empty: the local UTM zone.")),
        p.flag("PUBLISH", tr("To be published"), tr("Hides small counts of people, others from which they could be "
               "worked out, and exact points of settlements, and takes folders, names of users and fields that no "
               "input names out of all files; the report says so."), False),
        p.number("MIN_COUNT", tr("Smallest count that is published"), tr("Counts of people under it are hidden where "
                 "the diagnosis is to be published: inhabitants, ages, births, deaths, workers and flows of "
                 "commuters."), 5, minimum=2, maximum=1000, whole=True, advanced=True),
    ]  # fmt: skip


def _further_forms() -> p.Parameters:
    return [
        p.flag("ARCHIVE", tr("PDF for an archive"), tr("Writes the PDFs as PDF/A-1b, the form for documents that are "
               "kept for long. Some programs open these for reading only."), False, advanced=True),
        p.flag("ISO_METADATA", tr("Metadata for catalogues (ISO 19139)"), tr("Writes an XML file beside the results "
               "for each table and raster: title, extent, licences, how it was made and of what data."), False,
               advanced=True),
    ]  # fmt: skip


def _beside_the_region() -> p.Parameters:
    """Declare what the report tells of beside the region: files of other windows of the plugin, and what ships."""
    return [
        p.file("STORE", tr("Assessments"), tr("The file in which the panel of impact checklists keeps assessments.")),
        p.file("SCENARIOS", tr("Scenarios"), tr("The file in which the scenario board keeps plans: the report has a "
               "page for each that was sent to it, and a table of all.")),
        p.flag("CONTEXT", tr("The wider context"), tr("A chapter with what others have published: town and country in "
               "the world since 1950, and shares of municipalities at risk as reported."), True),
    ]  # fmt: skip


def read_capacities(run: Run) -> Floats:
    """Return what each service of a layer offers; NaN where it is not known, or no field says it.

    Raises
    ------
    InputError
        When a capacity is no number, or negative.
    """
    import numpy as np

    from ...core.numbers import require_non_negative

    table, field = run.table("SERVICES"), run.field("CAPACITY")
    if not field:
        return np.full(len(table), np.nan)
    key = run.field("SERVICE_KEY")
    found = table.numbers(field, nodata=run.nodata())
    require_non_negative(found, table.ids(key or None), table.name, field)
    return found
