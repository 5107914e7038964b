"""Chapters of a diagnosis and the inputs that open them: the one place that says so, for reports and for windows."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..notes import Note

CHAPTER_IDS = ("population", "components", "migration", "trend", "ages", "functional", "access", "servicechange",
               "overlay", "priority", "land", "groups", "projection", "wherenext", "closures", "equity", "means",
               "plans", "settlements", "ruralareas", "towns", "gap", "links", "partnerships", "catchments", "context",
               "checklists")  # fmt: skip
"""In the order of the report."""
_UNITS = ("UNITS", "UNIT_ID", "POP_START", "POP_END")
_FLOWS = ("FLOWS", "ORIGIN", "DESTINATION", "WORKERS")
_SETTING = re.compile(r"\b[A-Z][A-Z_]{2,}\b")
_GRIDS = ("POPULATION", "POPULATION_START", "BUILTUP", "BUILTUP_START")


_PARTS = {
    "people": ("population", "components", "migration", "trend", "ages"),
    "services": ("functional", "access", "servicechange", "overlay", "priority", "land", "groups", "projection"),
    "decisions": ("wherenext", "closures", "equity", "means", "plans", "plan"),
    "linkages": ("settlements", "ruralareas", "towns", "gap", "links", "partnerships", "catchments", "context"),
}


def part_of(chapter: str) -> str:
    """Return the part of the report that a chapter belongs to, ``whole`` for what is said of all of it.

    Examples
    --------
    >>> part_of("ages"), part_of("plan_2"), part_of("synthesis")
    ('people', 'decisions', 'whole')
    """
    family = chapter.partition("_")[0]
    return next((part for part, chapters in _PARTS.items() if family in chapters), "whole")


def missing_input(chapter: str, given: Callable[[str], bool], has_outlines: bool) -> Note | None:
    """Return which inputs a chapter lacks, or None where it can be composed.

    Parameters
    ----------
    chapter : str
        One of `CHAPTER_IDS`.
    given : callable
        Tells whether a parameter was given, by its name.
    has_outlines : bool
        Whether the units are polygons.

    Examples
    --------
    >>> str(missing_input("access", lambda name: False, True))
    'It needs a layer of services (SERVICES).'
    >>> missing_input("access", lambda name: name == "SERVICES", True) is None
    True
    """
    return _RULES[chapter](lambda *names: all(map(given, names)), has_outlines)


def plain_reason(text: str) -> str:
    """Return a sentence without the names of settings in brackets, which whoever reads a report has never seen.

    Examples
    --------
    >>> plain_reason("It needs births and deaths ('Births' (BIRTHS), 'Deaths' (DEATHS)).")
    'It needs births and deaths.'
    >>> plain_reason("It needs services (of any kind).")
    'It needs services (of any kind).'
    """
    kept, start, depth = "", 0, 0
    for place, letter in enumerate(text):
        if letter == "(":
            depth += 1
            start = start if depth > 1 else place
        kept += letter if not depth else ""
        if letter == ")" and depth:
            depth -= 1
            if not depth:
                inside = text[start : place + 1]
                kept = kept.rstrip() if _SETTING.search(inside) else kept + inside
    return kept


_Given = Callable[..., bool]


def _population(given: _Given, has_outlines: bool) -> Note | None:
    if given(*_UNITS):
        return None
    return Note("It needs the units with their codes, and their inhabitants in two years.")


def _components(given: _Given, has_outlines: bool) -> Note | None:
    return None if given("BIRTHS", "DEATHS") else Note("It needs births and deaths (BIRTHS, DEATHS).")


def _migration(given: _Given, has_outlines: bool) -> Note | None:
    if given("AGE_FIELDS", "AGE_FIELDS_START"):
        return None
    return Note("It needs fields by sex and age at two dates (AGE_FIELDS_START, AGE_FIELDS).")


def _projection(given: _Given, has_outlines: bool) -> Note | None:
    return _migration(given, has_outlines)


def _trend(given: _Given, has_outlines: bool) -> Note | None:
    return None if given("SERIES") else Note("It needs a yearly series of the population (SERIES).")


def _ages(given: _Given, has_outlines: bool) -> Note | None:
    if given("AGE_FIELDS") or given("POP_OLD"):
        return None
    return Note("It needs fields by sex and age (AGE_FIELDS), or at least the people of 65 and over (POP_OLD).")


def _functional(given: _Given, has_outlines: bool) -> Note | None:
    if given("POPULATION") or given(*_FLOWS):
        return None
    return Note("It needs a population grid (POPULATION), or commuting (FLOWS with ORIGIN, DESTINATION and WORKERS).")


def _access(given: _Given, has_outlines: bool) -> Note | None:
    return None if given("SERVICES") else Note("It needs a layer of services (SERVICES).")


def _service_change(given: _Given, has_outlines: bool) -> Note | None:
    if given("SERVICES", "SERVICES_START"):
        return None
    return Note("It needs services at two dates (SERVICES_START, SERVICES).")


def _overlay(given: _Given, has_outlines: bool) -> Note | None:
    if given("SERVICES") and has_outlines:
        return None
    return Note("It needs services (SERVICES) and units with outlines, so that minutes can be counted by unit.")


def _priority(given: _Given, has_outlines: bool) -> Note | None:
    if given("SERVICES") or given("AGE_FIELDS") or given("POP_OLD"):
        return None
    return Note("It needs services (SERVICES) or ages (AGE_FIELDS, POP_OLD) beside the population.")


def _land(given: _Given, has_outlines: bool) -> Note | None:
    if given(*_GRIDS) and has_outlines:
        return None
    return Note("It needs grids of people and of built-up land for both years (POPULATION, POPULATION_START, BUILTUP, "
                "BUILTUP_START), and units with outlines.")  # fmt: skip


def _groups(given: _Given, has_outlines: bool) -> Note | None:
    return None if given("GROUP") else Note("It needs a group of each unit, such as its comarca (GROUP).")


def _where_next(given: _Given, has_outlines: bool) -> Note | None:
    if not given("SERVICES"):
        return _access(given, has_outlines)
    roads = given("NETWORK", "HIGHWAY") or given("NETWORK", "SPEED")
    if roads or not given("FRICTION"):
        return None
    return Note("It needs minutes between single places, over roads or in straight lines; a friction surface "
                "(FRICTION) gives none.")  # fmt: skip


def _means(given: _Given, has_outlines: bool) -> Note | None:
    if not given("SERVICES"):
        return _access(given, has_outlines)
    if given("NETWORK", "HIGHWAY") or given("NETWORK", "SPEED"):
        return None
    return Note("It needs roads whose speeds are known (NETWORK with HIGHWAY or SPEED).")


def _plans(given: _Given, has_outlines: bool) -> Note | None:
    if given("SCENARIOS", "SERVICES"):
        return None
    return Note("It needs services (SERVICES) and the file in which the scenario board keeps plans (SCENARIOS).")


def _gap(given: _Given, has_outlines: bool) -> Note | None:
    if given("POPULATION"):
        return None
    return Note("It needs a population grid (POPULATION), by which units are cities, towns or rural.")


def _rural_areas(given: _Given, has_outlines: bool) -> Note | None:
    if given(*_UNITS) and has_outlines:
        return None
    return Note("It needs the units with outlines, their codes, and their inhabitants in two years: neighbours are "
                "joined.")  # fmt: skip


def _links(given: _Given, has_outlines: bool) -> Note | None:
    return None if given(*_FLOWS) else Note("It needs commuting (FLOWS with ORIGIN, DESTINATION and WORKERS).")


def _catchments(given: _Given, has_outlines: bool) -> Note | None:
    return None if given("POPULATION") else Note("It needs a population grid (POPULATION).")


def _context(given: _Given, has_outlines: bool) -> Note | None:
    return _population(given, has_outlines)  # its own figures ship with the plugin: it stands beside any region


def _checklists(given: _Given, has_outlines: bool) -> Note | None:
    if given("STORE"):
        return None
    return Note("It needs the file in which the panel of impact checklists keeps assessments (STORE).")


_RULES: dict[str, Callable[[_Given, bool], Note | None]] = dict(
    zip(CHAPTER_IDS, (_population, _components, _migration, _trend, _ages, _functional, _access, _service_change,
                      _overlay, _priority, _land, _groups, _projection, _where_next, _where_next, _where_next,
                      _means, _plans, _population, _rural_areas, _population, _gap, _links, _links, _catchments,
                      _context, _checklists),
        strict=True)
)  # fmt: skip
