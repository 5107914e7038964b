"""Words of the window: titles of steps and chapters, labels of parameters, and sentences that name them."""

from __future__ import annotations

import re

from ...core.notes import Note
from ...core.recipe.chapters import CHAPTER_IDS
from ...i18n import note_sentence, tr

_IN_BRACKETS = re.compile(r" \([A-Z][A-Z_]*(?:(?:, | and | y | or | o )[A-Z][A-Z_]*)*\)")
_NAME = re.compile(r"(?<![\w{/.'])[A-Z][A-Z]+(?:_[A-Z]+)*(?![\w}/'])")


def step_title(step: str) -> str:
    """Return the name of a step, as the list at the left has it."""
    return {
        "region": tr("Region and years"), "ages": tr("Ages and movements"), "services": tr("Services and roads"),
        "grids": tr("Grids and commuting"), "checks": tr("Checks"), "report": tr("Report"),
    }[step]  # fmt: skip


def chapter_title(chapter: str) -> str:
    """Return the short name of a chapter."""
    return {
        "population": tr("Population"), "components": tr("Causes"),
        "migration": tr("Who leaves"), "projection": tr("If nothing changes"), "trend": tr("Trend"), "ages": tr("Ages"),
        "functional": tr("Functional areas"), "access": tr("Access"),
        "servicechange": tr("What left"), "overlay": tr("Loss and distance"),
        "priority": tr("Priorities"), "land": tr("Land consumption"),
        "groups": tr("Groups compared"), "wherenext": tr("Where next"), "closures": tr("If one closes"),
        "equity": tr("Who is far"), "means": tr("By what means"), "plans": tr("Plans"),
        "towns": tr("Towns and their hinterlands"),
        "gap": tr("Town and country"),
        "settlements": tr("Settlement system"),
        "ruralareas": tr("Functional rural areas"),
        "links": tr("Links"), "partnerships": tr("Partnerships"),
        "catchments": tr("Catchments"),
        "context": tr("The wider context"),
        "checklists": tr("Impact checklists"),
    }[chapter]  # fmt: skip


CHAPTERS_OF = {
    "region": ("population", "components", "trend", "settlements", "towns"),
    "ages": ("ages", "migration", "projection"),
    "services": ("access", "servicechange", "overlay", "wherenext", "closures", "equity", "means"),
    "grids": ("functional", "land", "gap", "links", "partnerships", "catchments"), "checks": (), "report": CHAPTER_IDS,
}  # fmt: skip
"""The chapters that each step opens."""


def label_of(parameter: str) -> str:
    """Return what the window calls a parameter; its own name where the window does not show it."""
    return _labels().get(parameter, parameter)


def _labels() -> dict[str, str]:
    return {
        "UNITS": tr("Municipalities"), "UNIT_ID": tr("Code"), "NAME": tr("Name"), "GROUP": tr("Group"),
        "POP_START": tr("Inhabitants at the start"), "POP_END": tr("Inhabitants at the end"),
        "START_YEAR": tr("Start year"), "END_YEAR": tr("End year"), "SERIES": tr("All years"),
        "AREA": tr("Area"), "AREA_UNITS": tr("Unit of the area"), "BIRTHS": tr("Births"), "DEATHS": tr("Deaths"),
        "SAME_TERRITORY": tr("Counted together"), "AGE_FIELDS": tr("Inhabitants by age and sex"),
        "AGE_FIELDS_START": tr("The same ten years before"), "AGE_START_YEAR": tr("Year of these ages"),
        "MIGRATION": tr("Net migration, measured"), "SURVIVAL": tr("Survival"), "SURVIVAL_SEX": tr("Sex (survival)"),
        "SURVIVAL_AGE": tr("Age (survival)"), "SURVIVAL_SHARE": tr("Probability of surviving"),
        "SURVIVAL_OF": tr("The probabilities are of"),
        "SEX_CODES": tr("Codes of the sexes"), "POP_OLD": tr("65 and over"), "POP_YOUNG": tr("Under 15"),
        "WOMEN": tr("Women"), "EMPLOYED": tr("Employed residents"), "SETTLEMENTS": tr("Places"),
        "SETTLEMENT_POP": tr("People in places"), "SETTLEMENT_NAME": tr("Names of places"),
        "SERVICES": tr("Services"), "SERVICE_TYPE": tr("Type of service"),
        "SERVICE_NAME": tr("Name of the service"), "SERVICES_START": tr("Services at the start"),
        "SERVICES_START_YEAR": tr("Year of these services"), "SERVICE_KEY": tr("Code of the service"),
        "NETWORK": tr("Roads"), "HIGHWAY": tr("Class of the road"),
        "MAXSPEED": tr("Speed limit"), "SPEED": tr("Speed (km/h)"), "DIRECTION_FIELD": tr("One-way"),
        "POPULATION": tr("People at the end"), "POPULATION_START": tr("People at the start"), "LAND": tr("Land"),
        "BUILTUP": tr("Built-up at the end"), "BUILTUP_START": tr("Built-up at the start"),
        "FLOWS": tr("Commuting"), "ORIGIN": tr("Where they live"), "DESTINATION": tr("Where they work"),
        "WORKERS": tr("Workers"), "SECTOR_FIELDS": tr("Jobs by sector"), "UNEMPLOYED": tr("Unemployed"),
        "LABOUR_FORCE": tr("Labour force"), "MEAN_INCOME": tr("Mean income"),
        "FUA": tr("Functional urban area"),
        "LINKS": tr("Other links"), "LINK_ORIGIN": tr("From (links)"), "LINK_DESTINATION": tr("To (links)"),
        "LINK_VALUE": tr("Amount (links)"), "LINK_LAYER": tr("Layer (links)"),
        "LINK_UNIT": tr("Unit of measure (links)"), "LINK_YEAR": tr("Year (links)"),
        "LINK_SOURCE": tr("Source (links)"), "ASSOCIATIONS": tr("Associations"), "MEMBER": tr("Member"),
        "ASSOCIATION": tr("Association"), "THRESHOLDS": tr("Far from (minutes)"),
        "SERVICE_LIMITS": tr("Far from each type of service (minutes)"), "CRITERIA": tr("Criteria"),
        "FOLDER": tr("Folder"), "STORE": tr("Assessments"), "SCENARIOS": tr("Scenarios"),
        "TITLE": tr("Title"), "AUTHOR": tr("Author"),
        "RIVERS": tr("Rivers"), "WATER": tr("Lakes and reservoirs"), "DEM": tr("Elevation"),
        "LOGO": tr("Logo"), "CLIENT": tr("For"), "STATUS": tr("Status"), "UNIT_WORD": tr("Word for a unit"),
        "SHEETS": tr("Sheets"), "ARCHIVE": tr("PDF"), "ISO_METADATA": tr("Metadata"),
        "REFERENCE": tr("Reference values"),
        "PUBLISH": tr("To be published"), "MIN_COUNT": tr("Smallest count that is published"),
        "LANGUAGE": tr("Language"), "ACCEPT": tr("Accepted checks"),
    }  # fmt: skip


def sentence(note: Note | None) -> str:
    """Return the sentence of a note; parameters go by the labels of the window, those in brackets are left out."""
    return "" if note is None else plain(note_sentence(note))


def plain(text: str) -> str:
    """Return a sentence in which parameters go by the labels of the window."""
    labels = _labels()
    text = _IN_BRACKETS.sub("", text)
    return _NAME.sub(lambda found: f"“{labels[found[0]]}”" if found[0] in labels else found[0], text)
