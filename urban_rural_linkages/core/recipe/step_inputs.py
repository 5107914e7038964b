"""Inputs of each step of the window, and the steps that may be skipped."""

from __future__ import annotations

STEPS = {
    "region": ("UNITS", "UNIT_ID", "NAME", "GROUP", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "SERIES", "AREA",
               "AREA_UNITS", "BIRTHS", "DEATHS", "MIGRATION", "SAME_TERRITORY", "RIVERS", "WATER", "DEM",
               "NODATA_VALUES"),
    "ages": ("AGE_FIELDS", "SEX_CODES", "AGE_FIELDS_START", "AGE_START_YEAR", "POP_OLD", "POP_YOUNG", "WOMEN",
             "SURVIVAL", "SURVIVAL_SEX", "SURVIVAL_AGE", "SURVIVAL_SHARE", "SURVIVAL_OF"),
    "services": ("SETTLEMENTS", "SETTLEMENT_POP", "SETTLEMENT_NAME", "SERVICES", "SERVICE_TYPE", "SERVICE_NAME",
                 "CAPACITY", "SERVICES_START", "SERVICES_START_YEAR", "SERVICE_KEY", "NETWORK", "HIGHWAY", "MAXSPEED",
                 "SPEED", "DIRECTION_FIELD", "FRICTION", "THRESHOLDS", "SERVICE_LIMITS", "OVERLAY_SERVICE",
                 "NEXT_SERVICE", "NEXT_SITES", "PROOF_SECONDS", "OUTSIDE", "DETOUR", "CRUISE_SPEED", "START_MINUTES"),
    "grids": ("POPULATION", "POPULATION_START", "LAND", "BUILTUP", "BUILTUP_START", "FLOWS", "ORIGIN",
              "DESTINATION", "WORKERS", "EMPLOYED", "SECTOR_FIELDS", "UNEMPLOYED", "LABOUR_FORCE", "MEAN_INCOME", "FUA",
              "LINKS", "LINK_ORIGIN", "LINK_DESTINATION", "LINK_VALUE", "LINK_LAYER", "LINK_UNIT", "LINK_YEAR",
              "LINK_SOURCE", "ASSOCIATIONS", "MEMBER", "ASSOCIATION"),
    "checks": ("ACCEPT",),
    "report": ("TITLE", "AUTHOR", "CLIENT", "STATUS", "UNIT_WORD", "SHEETS", "LOGO", "ARCHIVE",
               "ISO_METADATA", "LANGUAGE", "CRITERIA", "CRITERIA_FILE", "REFERENCE", "SOURCES", "REVIEW", "STORE",
               "SCENARIOS", "CONTEXT", "WORK_CRS", "PUBLISH", "MIN_COUNT", "FOLDER"),
}  # fmt: skip
"""The steps in their order, and the parameters of each."""
OPTIONAL = ("ages", "services", "grids")
"""Steps without which there is a diagnosis all the same, of fewer chapters."""
STEP_OF = {name: step for step, names in STEPS.items() for name in names}
"""The step of each parameter."""
