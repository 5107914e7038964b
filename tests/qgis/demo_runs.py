"""A run of every algorithm on one of the small regions: what the tests of all algorithms feed them."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path

from qgis.core import QgsVectorLayer

from . import (
    assessment_data,
    city,
    cohort_data,
    grid_pair_data,
    migration_data,
    series_data,
    streets_data,
    valley,
    village_data,
)
from .decisions_data import municipalities, nearest_services, projected_people, ways_between_them
from .layers import services, table_file, units

_PERIOD = {"UNIT_ID": "code", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001, "END_YEAR": 2021,
           "BIRTHS": "births", "DEATHS": "deaths", "AREA": "ha", "AREA_UNITS": "ha"}  # fmt: skip

_FLOWS = {"ORIGIN": "origin", "DESTINATION": "destination", "WORKERS": "flow", "UNIT_ID": "code"}

_COSTS = {"ORIGIN": "origin", "DESTINATION": "destination", "COST": "minutes"}

# Its outputs are files, and its tests are its own.
ELSEWHERE = {"territorialdiagnosis", "assessmentlayers", "assessmentreport", "assessmentcreate"}

NUMBERED = {
    "traveltimeraster": ("ALLOCATION", "SERVICES_USED"),  # a service's number is its place in its layer
    "assessmentreturn": ("OUTPUT",),  # differences come in the order of the copy, with the place of their row
}
ON_THE_LIMIT = {"networkaudit": ("OUTPUT", "GAPS")}  # streets on the edges of cells, rests as far apart as is allowed


def every_input(algorithm: str, folder: Path) -> dict[str, object]:
    """Return the inputs of an algorithm, those included whose outputs are files."""
    elsewhere = {
        "territorialdiagnosis": lambda: {"UNITS": units(), "NAME": "name", "GROUP": "comarca", "LANGUAGE": "en",
                                         "ACCEPT": "weight",  # one of five units has no figure
                                         "POP_OLD": "old", "POP_YOUNG": "young", "SERVICES": services(),
                                         "SERVICE_TYPE": "type", **_PERIOD},
        "assessmentlayers": lambda: {"CRS": "EPSG:25830", "LANGUAGE": "en"},
        "assessmentcreate": lambda: {**assessment_data.new_inputs(folder), "UNITS": units(), "UNIT_ID": "code",
                                     "UNIT_NAME": "name", "POP": "p2021"},
    }  # fmt: skip
    return elsewhere[algorithm]() if algorithm in elsewhere else demo_inputs(algorithm, folder)


def demo_inputs(algorithm: str, folder: Path) -> dict[str, object]:
    """Return the inputs of an algorithm on its small region, outputs left out; rasters are files in `folder`."""
    made = {
        "jointables": lambda: {"UNITS": units(), "UNIT_ID": "code",
                               "TABLES": [QgsVectorLayer(str(table_file(folder)), "jobs")]},
        "datacheck": lambda: {"UNITS": units(), "NAME": "name", "POP_OLD": "old", "POP_YOUNG": "young",
                              "SERVICES": services(), "SERVICE_TYPE": "type", **_PERIOD},
        "harmoniseunits": lambda: {"UNITS": series_data.divided(), "UNIT_ID": "code", "NAME": "name",
                                   "CHANGES": series_data.divisions(), "FIELDS": ["ha"]},
        "prepareservices": lambda: {"SERVICES": services(), "TYPE": "type", "UNITS": units()},
        "preparetable": lambda: {"TABLE": str(table_file(folder)), "KEY": "code", "UNITS": units(), "UNIT_ID": "code"},
        "preparegrid": lambda: {"RASTER": city.population_file(folder), "CRS": "ESRI:54009",
                                "UNITS": city.municipalities(), "MARGIN_KM": 2},
        "demographicchange": lambda: {"UNITS": units(), **_PERIOD},
        "depopulationrisk": lambda: {"UNITS": units(), "GROUP": "comarca", **_PERIOD},
        "networktraveltime": lambda: {"COST": "straight", "DEMAND": units(), "DEMAND_ID": "code",
                                      "SERVICES": services(), "SERVICE_ID": "sid", "SERVICE_TYPE": "type"},
        "degurbagrid": lambda: {"POPULATION": city.population_file(folder), "LAND_UNITS": "share",
                                "LAND": city.grid_file(folder, "land", city.land())},
        "degurbaunits": lambda: {"UNITS": city.municipalities(), "UNIT_ID": "code",
                                 "CLASSES": city.classes_file(folder), "POPULATION": city.population_file(folder)},
        "functionalurbanareas": lambda: {"UNITS": city.municipalities(), "NAME": "name", "FLOWS": city.flows(),
                                         "EMPLOYED": "employed", "CLASSES": city.classes_file(folder),
                                         "POPULATION": city.population_file(folder), **_FLOWS},
        "labourmarketareas": lambda: {"UNITS": city.municipalities(), "FLOWS": city.flows(), **_FLOWS},
        "flowindicators": lambda: {"UNITS": city.municipalities(), "FLOWS": city.flows(), **_FLOWS},
        "dominantflows": lambda: {"UNITS": city.municipalities(), "FLOWS": city.flows(), **_FLOWS},
        "linkagebalance": lambda: {"FLOWS": valley.linkages(), "ORIGIN": "origin", "DESTINATION": "destination",
                                   "VALUE": "value", "LAYER": "layer", "UNIT_FIELD": "unit", "YEAR_FIELD": "year",
                                   "SOURCE_FIELD": "source", "UNITS": valley.towns_and_villages(), "UNIT_ID": "code",
                                   "CLASS": "class", "SEATS": valley.towns_and_villages(), "SEAT_UNIT": "code",
                                   "SERVICES": valley.services(), "SERVICE_ID": "service_id",
                                   "SERVICE_TYPE": "type",
                                   "DEMAND": valley.settlements(), "DEMAND_ID": "settlement_id",
                                   "DEMAND_POP": "population", "NETWORK": valley.roads(), **valley.NETWORK},
        "partnershipcandidates": lambda: {"FLOWS": city.flows(), **_FLOWS, "UNITS": city.municipalities(),
                                          "POP": "people", "EMPLOYED": "employed", "USED": city.uses(),
                                          "SECTOR_FIELDS": ["people", "employed"], "FUA": "city",
                                          "GROUPS": city.associations(), "MEMBER": "code", "GROUP_NAME": "association",
                                          "SEATS": city.municipalities(), "SEAT_UNIT": "code", "COST": "straight",
                                          "MIN_RECIPROCITY": 0, "MIN_SERVICES": 0, "MIN_DIFFERENCE": 0},
        "frictionsurface": lambda: {"LANDCOVER": valley.raster_file(folder, "landcover_100m"), "ROADS": valley.roads(),
                                    "HIGHWAY": "highway", "MAXSPEED": "maxspeed"},
        "traveltimeraster": lambda: {"FRICTION": valley.friction_file(folder), "SERVICES": valley.services(),
                                     "SERVICE_ID": "service_id", "DEM": valley.raster_file(folder, "dem_100m"),
                                     "SLOPE": "tobler", "MAX_MINUTES": 120},
        "servicecatchments": lambda: {"FRICTION": valley.friction_file(folder), "SERVICES": valley.services(),
                                      "SERVICE_ID": "service_id", "CAPACITY": "capacity",
                                      "POPULATION": valley.raster_file(folder, "population_100m_2021")},
        "cardependence": lambda: {"NETWORK": valley.roads(), "DEMAND": valley.settlements(),
                                  "DEMAND_ID": "settlement_id", "GROUP_FIELDS": ["population", "women"],
                                  "SERVICES": valley.services("type = 'health_centre'"), "SERVICE_ID": "service_id",
                                  "SERVICE_TYPE": "type", **valley.NETWORK},
        "networkisochrones": lambda: {"NETWORK": valley.roads(), "SERVICES": valley.services("type = 'health_centre'"),
                                      "SERVICE_ID": "service_id", "SERVICE_TYPE": "type",
                                      "STUDY_AREA": valley.part("municipalities"), "DEMAND": valley.settlements(),
                                      "DEMAND_ID": "settlement_id", "GROUP_FIELDS": ["population", "women"],
                                      **valley.NETWORK},
        "odmatrix": lambda: {"NETWORK": valley.roads(), "ORIGINS": valley.settlements(), "ORIGIN_ID": "settlement_id",
                             "DESTINATIONS": valley.services(), "DESTINATION_ID": "service_id", **valley.NETWORK},
        "locationallocation": lambda: {"DEMAND": valley.settlements(), "DEMAND_ID": "settlement_id",
                                       "WEIGHT": "population", "SITES": valley.settlements(),
                                       "SITE_ID": "settlement_id", "SITE_NAME": "name", "DEMAND_NAME": "name",
                                       "EXISTING_SITES": valley.hospital(), "EXISTING_ID": "code",
                                       "EXISTING_NAME": "name", "COST": "straight"},
        "settlementhierarchy": lambda: {"PLACES": valley.settlements(), "PLACE_ID": "settlement_id",
                                        "PLACE_NAME": "name", "POP": "population", "COST": "straight", "TOWN_MIN": 200,
                                        "TOWN_MAX": 5000, "ZIPF_MIN": 20, "UNITS": valley.part("municipalities"),
                                        "UNIT_ID": "code", "UNIT_POP": "t2021"},
        "functionalruralareas": lambda: {"SETTLEMENTS": valley.settlements(), "SETTLEMENT_ID": "settlement_id",
                                         "SETTLEMENT_NAME": "name", "SETTLEMENT_POP": "population", "IDEAL": 3000,
                                         "COST": "straight", "UNITS": valley.part("municipalities"),
                                         "UNIT_ID": "code"},
        "centralityzones": lambda: {"UNITS": valley.part("municipalities"), "UNIT_ID": "code", "POP": "t2021",
                                    "SERVICES": valley.services(), "SERVICE_TYPE": "type", "COST": "straight",
                                    "POLE_SERVICES": "pharmacy"},
        "servicecentrality": lambda: {"UNITS": valley.part("municipalities"), "UNIT_ID": "code",
                                      "SERVICES": valley.services(), "SERVICE_TYPE": "type",
                                      "FUNCTION_WEIGHTS": "pharmacy=2"},
        "urbanruralgap": lambda: {"UNITS": municipalities(), "UNIT_ID": "code", "CLASS": "class", "POP": "people",
                                  "BASE_CLASS": "town", "COMPARE_CLASS": "rural", "MEN_FIELD": "old",
                                  "WOMEN_FIELD": "women", "MEAN_INCOME": "income",
                                  "INDICATORS": ["65 and over", "old", "people", "high", "share"]},
        "urbanruralcatchments": lambda: {"POPULATION": city.population_file(folder), "SCHEME": "regional",
                                         "LAND": city.grid_file(folder, "land", city.land()), "LAND_UNITS": "share",
                                         "SPEEDS": city.grid_file(folder, "speeds", city.speeds())},
        "populationcoverage": lambda: {"DEMAND": valley.times(), "DEMAND_ID": "place", "TIME": ["time_min"],
                                       "SERVICE": "service", "GROUP_FIELDS": ["people"],
                                       "ZONES": valley.part("municipalities"), "ZONE_ID": "code"},
        "accessibilitymeasures": lambda: {"OD": valley.od(), "DEMAND": valley.settlements(),
                                          "DEMAND_ID": "settlement_id", "DEMAND_POP": "population",
                                          "SUPPLY": valley.services(), "SUPPLY_ID": "service_id",
                                          "SUPPLY_CAP": "capacity", **_COSTS},
        "dasymetric": lambda: {"UNITS": city.municipalities(), "UNIT_ID": "code", "POP": "people",
                               "WEIGHTS": city.population_file(folder),
                               "MASK": city.grid_file(folder, "land", city.land())},
        "shrinkagetrend": lambda: {"UNITS": series_data.units(), "UNIT_ID": "code"},
        "webbtypology": lambda: {"UNITS": units(), **{key: _PERIOD[key] for key in _PERIOD if "AREA" not in key}},
        "sparseareas": lambda: {"UNITS": units(), "UNIT_ID": "code", "POP": "p2021", "RADIUS_KM": 15,
                                "THRESHOLD": 2700},
        "prioritymap": lambda: {"UNITS": units(), "UNIT_ID": "code", "POP": "p2001",
                                "INDICATORS": ["deaths", "high", 1, "p2001", "low", 2, "old", "high", 0.5]},
        "hotspots": lambda: {"UNITS": city.municipalities(), "UNIT_ID": "code", "VALUE": "employed"},
        "agestructure": lambda: {"UNITS": units(), "UNIT_ID": "code", "POP_YOUNG": "young", "POP_OLD": "old",
                                 "POP_TOTAL": "p2001"},
        "gridchange": lambda: grid_pair_data.change_inputs(folder),
        "landconsumption": lambda: grid_pair_data.land_inputs(folder),
        "depopulationoverlay": lambda: {"UNITS": units(), "UNIT_ID": "code", "X": "p2021", "Y": "deaths", "CLASSES": 2,
                                        "POP": "p2001", "POP_OLD": "old", "AREA": "ha", "AREA_UNITS": "ha"},
        "cohortprojection": cohort_data.inputs,
        "cohortmigration": migration_data.inputs,
        "lotusstandards": village_data.inputs,
        "attributeshare": village_data.share_inputs,
        "networkaudit": lambda: streets_data.inputs(folder),
        "assessmentreport": lambda: assessment_data.inputs(folder),
        "assessmentcalculate": lambda: {**assessment_data.inputs(folder), "LAYERS": [services()],
                                        "ROLES": "black_spots=services", "INDICATORS": "black_spots_count"},
        "assessmentscore": lambda: assessment_data.inputs(folder),
        "assessmentcompare": lambda: {**assessment_data.inputs(folder), "ASSESSMENT": assessment_data.PLANS},
        "assessmentreturn": assessment_data.returned_inputs,
        "assessmentanswers": lambda: assessment_data.field_inputs(folder),
        "accessequity": lambda: {"UNITS": municipalities(), "UNIT_ID": "code", "ACCESS": "now", "POP": "people",
                                 "GROUP_FIELDS": ["women", "old"], "CLASS": "class", "INCOME": "income"},
        "scenariocomparison": lambda: {"UNITS": valley.settlements(), "UNIT_ID": "settlement_id", "POP": "population",
                                       "SERVICES_BEFORE": valley.services("type = 'health_centre'"),
                                       "SERVICES_AFTER": valley.services("type = 'pharmacy'"), "PLAN_FIELD": "code",
                                       "KIND_FIELD": "type", "POP_AFTER": "women", "GROUP_FIELDS": ["pop_65"],
                                       "CLASS": "code", "ZONE": "code", "NETWORK": valley.roads(),
                                       "NETWORK_AFTER": valley.part("roads", "highway <> 'track'"),
                                       **valley.NETWORK},
        "provisionstandards": lambda: {"UNITS": municipalities(), "UNIT_ID": "code", "POP": "people",
                                       "COUNTS": "pharmacy=old,school=women", "PUPILS": "jobs",
                                       "PUPILS_LATER": "women", "JURISDICTION": "ES-EX",
                                       "UNIT_TIMES": ways_between_them(), "BASE": "02", "WALK_RADIUS": 12,
                                       "WALK_TIMES": ways_between_them(), "COVERAGE": nearest_services(),
                                       "PROJECTION": projected_people(), "PEOPLE_YEAR": 2021},
        "verifydiagnosis": lambda: {"DIAGNOSIS": str(small_diagnosis())},
    }  # fmt: skip
    assert algorithm in made, f"'{algorithm}' has no inputs in tests/qgis/demo_runs.py: add a line to demo_inputs."
    return made[algorithm]()


@cache
def small_diagnosis() -> Path:
    """Return the folder of a diagnosis of the small region with its inputs beside it, made once, by another GDAL."""
    import processing

    folder = Path(tempfile.mkdtemp(prefix="urban-rural-small-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file, made = str(folder / "units.gpkg"), folder / "diagnosis"
    processing.run("native:savefeatures", {"INPUT": units(), "OUTPUT": file})
    processing.run("urbanrural:territorialdiagnosis", {
        "UNITS": file, "NAME": "name", "ACCEPT": "weight", "LANGUAGE": "en", "FOLDER": str(made), **_PERIOD,
    })  # fmt: skip
    record = made / "diagnosis.json"
    text = re.sub(r'"GDAL": "[^"]*"', '"GDAL": "1.0.0"', record.read_text(encoding="utf-8"))
    record.write_text(text, encoding="utf-8")
    return made
